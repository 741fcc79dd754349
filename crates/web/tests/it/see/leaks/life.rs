//! Lives of a town, and an attacker who keeps everything that was ever read and eliminates over a large
//! prime field.

use std::collections::BTreeMap;

use hullie_measure::resample::Draw;

use super::town::{Town, answers_of, list_of, share_of};

/// What happens in a life of a town. Each answer that is given has a number.
#[derive(Debug, Clone, Copy)]
enum Act {
    Tells { person: usize, step: usize, value: i64 },
    Answers { person: usize, value: i64 },
    TakesBack { person: usize, step: usize },
    StaffWrites { person: usize },
    Released,
}

const PEOPLE: usize = 14;

fn life(seed: u64) -> Vec<Act> {
    let mut draw = Draw::new(seed);
    let mut told = [[false; 2]; PEOPLE];
    let mut asked = [false; PEOPLE];
    let mut acts = Vec::new();
    for day in 0..4 {
        for person in 0..PEOPLE {
            let value = [1, 2, 4, 5][draw.below(4)];
            let step = draw.below(2);
            match draw.below(if day < 2 { 4 } else { 9 }) {
                0..=2 if !told[person][step] => {
                    told[person][step] = true;
                    acts.push(Act::Tells { person, step, value });
                }
                3 if !asked[person] => {
                    asked[person] = true;
                    acts.push(Act::Answers { person, value });
                }
                5 if told[person][step] => {
                    told[person][step] = false;
                    acts.push(Act::TakesBack { person, step });
                }
                6 => acts.push(Act::StaffWrites { person }),
                _ => {}
            }
        }
        acts.push(Act::Released);
    }
    acts
}

/// Plays a life, with the answer of one act turned around, and gives everything that was read: in the
/// evening of each day and on the morning after.
async fn played(acts: &[Act], turned: Option<usize>) -> BTreeMap<String, String> {
    let mut town = Town::new().await;
    town.grow(PEOPLE / 2, Some("eerste"), None).await;
    town.grow(PEOPLE / 2, Some("weer"), None).await;
    let mut read = BTreeMap::new();
    for (n, act) in acts.iter().enumerate() {
        let said = |value: i64| if turned == Some(n) { 6 - value } else { value };
        match *act {
            Act::Tells { person, step, value } => town.tells(person, step, said(value), None).await,
            Act::Answers { person, value } => town.answers(person, "result", said(value)).await,
            Act::TakesBack { person, step } => town.takes_back(person, step).await,
            Act::StaffWrites { person } => {
                town.happened(town.people[person].id, 1).await;
            }
            Act::Released => {
                everything(&town, &format!("{n} evening"), &mut read).await;
                town.world.days_later(1);
                everything(&town, &format!("{n} morning"), &mut read).await;
            }
        }
    }
    read
}

/// Every number that is a sum over people, by what it is and when it was read.
async fn everything(town: &Town, when: &str, read: &mut BTreeMap<String, String>) {
    let mut visitor = town.manager().await;
    for query in ["", "?segment=eerste", "?segment=weer", "?channel=phone", "?period=2026-2", "?team=een"] {
        let page = visitor.get(&format!("/mirror/hulp{query}")).await.body;
        for step in ["Stap vraag", "Stap gesprek"] {
            if let Some(list) = list_of(&page, step) {
                read.insert(format!("{when} {query} {step}"), format!("{list:?}"));
            }
        }
        let data = visitor.get(&format!("/api/v1/mirror/hulp{query}")).await.body;
        if let Some(share) = share_of(&data, "satisfied") {
            read.insert(format!("{when} {query} satisfied"), format!("{share:?}"));
        }
    }
    let page = visitor.get("/mirror/hulp/answers").await.body;
    for (question, said) in answers_of(&page) {
        read.insert(format!("{when} {question}"), said);
    }
}

const PRIME: u128 = (1 << 61) - 1;

fn rank(mut rows: Vec<Vec<u128>>) -> usize {
    let inverse = |of: u128| {
        let (mut base, mut n, mut result) = (of, PRIME - 2, 1);
        while n > 0 {
            result = if n & 1 == 1 { result * base % PRIME } else { result };
            base = base * base % PRIME;
            n >>= 1;
        }
        result
    };
    let mut done = 0;
    for column in 0..rows.first().map_or(0, Vec::len) {
        let Some(pivot) = (done..rows.len()).find(|row| rows[*row][column] != 0) else { continue };
        rows.swap(done, pivot);
        let lead = rows[done].clone();
        let times = inverse(lead[column]);
        for row in &mut rows[done + 1..] {
            let factor = row[column] * times % PRIME;
            for (mine, its) in row.iter_mut().zip(&lead) {
                *mine = (*mine + PRIME - factor * its % PRIME) % PRIME;
            }
        }
        done += 1;
    }
    done
}

/// The few people about whom some combination of everything that was read says something.
fn worked_out(rows: &[Vec<u128>], owner: &[usize]) -> Option<Vec<usize>> {
    let full = rank(rows.to_vec());
    for some in 1u32..1 << PEOPLE {
        if some.count_ones() > 4 {
            continue;
        }
        let keep: Vec<usize> = (0..owner.len()).filter(|n| some >> owner[*n] & 1 == 0).collect();
        let left = rank(rows.iter().map(|row| keep.iter().map(|n| row[*n]).collect()).collect());
        if left < full {
            return Some((0..PEOPLE).filter(|person| some >> person & 1 == 1).collect());
        }
    }
    None
}

/// Who is behind a number is found from outside: the same life is played again with one answer turned
/// around, for each answer, and a number that changes has that answer in it. Then everything is added and
/// subtracted in every way.
#[tokio::test]
async fn whatever_is_read_in_a_life_of_a_town_nothing_follows_about_fewer_than_five_who_answered() {
    let number = |name: &str| std::env::var(name).ok().and_then(|n| n.parse::<u64>().ok());
    let (seed, lives) = (number("HULLIE_SEED").unwrap_or(1), number("HULLIE_LIVES").unwrap_or(2));
    let mut shown = 0;
    for seed in seed..seed + lives {
        let acts = life(seed);
        let plain = played(&acts, None).await;
        let mut behind: BTreeMap<&String, Vec<u128>> = plain.keys().map(|slot| (slot, Vec::new())).collect();
        let mut owner = Vec::new();
        for (n, act) in acts.iter().enumerate() {
            let (Act::Tells { person, .. } | Act::Answers { person, .. }) = act else { continue };
            owner.push(*person);
            let other = played(&acts, Some(n)).await;
            for (slot, row) in &mut behind {
                row.push(u128::from(plain.get(*slot) != other.get(*slot)));
            }
        }
        let rows: Vec<Vec<u128>> = behind.into_values().filter(|row| row.contains(&1)).collect();
        shown += rows.len();
        assert_eq!(worked_out(&rows, &owner), None, "seed {seed}: {plain:#?}\n{acts:?}");
    }
    assert!(shown > 15, "the mirror still shows something: {shown} numbers");
}
