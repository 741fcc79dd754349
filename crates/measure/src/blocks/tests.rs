//! An attacker who keeps every block that was ever released, and adds and subtracts them in every way.

use proptest::prelude::*;

use super::*;

const PRIME: u128 = (1 << 61) - 1;

/// The rank of rows over a prime field: what is not nothing there is not nothing over the rationals.
fn rank(mut rows: Vec<Vec<u128>>) -> usize {
    let power = |mut base: u128, mut n: u128| {
        let mut result = 1;
        while n > 0 {
            result = if n & 1 == 1 { result * base % PRIME } else { result };
            base = base * base % PRIME;
            n >>= 1;
        }
        result
    };
    let columns = rows.first().map_or(0, Vec::len);
    let mut done = 0;
    for column in 0..columns {
        let Some(pivot) = (done..rows.len()).find(|row| rows[*row][column] != 0) else { continue };
        rows.swap(done, pivot);
        let inverse = power(rows[done][column], PRIME - 2);
        rows[done].iter_mut().for_each(|n| *n = *n * inverse % PRIME);
        for other in done + 1..rows.len() {
            let factor = rows[other][column];
            if factor != 0 {
                let row = rows[done].clone();
                rows[other]
                    .iter_mut()
                    .zip(row)
                    .for_each(|(mine, its)| *mine = (*mine + PRIME - factor * its % PRIME) % PRIME);
            }
        }
        done += 1;
    }
    done
}

/// A released block, as the answers in it: each with the person and the two of the staff who could have made
/// that one up.
type Released = Vec<(usize, u32, [u32; 2])>;

/// The smallest number of people, up to four, about whom some combination says something, when one member of
/// the staff knows the answers of everybody whom that one could have made up.
fn smallest(released: &[Released], people: u32, staff: u32) -> Option<usize> {
    let answers = released.iter().flatten().map(|(answer, ..)| answer + 1).max().unwrap_or(0);
    let owner: BTreeMap<usize, (u32, [u32; 2])> =
        released.iter().flatten().map(|(answer, person, staff)| (*answer, (*person, *staff))).collect();
    let rows: Vec<Vec<u128>> = released
        .iter()
        .map(|block| {
            (0..answers).map(|n| u128::from(block.iter().any(|(answer, ..)| *answer == n))).collect()
        })
        .collect();
    let without = |gone: &dyn Fn(u32, [u32; 2]) -> bool| {
        let keep: Vec<usize> = owner.iter().filter(|(_, (p, s))| !gone(*p, *s)).map(|(n, _)| *n).collect();
        rank(rows.iter().map(|row| keep.iter().map(|n| row[*n]).collect()).collect())
    };
    let mut found: Option<usize> = None;
    for attacker in 0..=staff {
        // the last one is nobody: somebody who made nobody up
        let known = |_: u32, of: [u32; 2]| attacker < staff && of.contains(&attacker);
        let full = without(&known);
        for some in 1u32..1 << people {
            let size = some.count_ones() as usize;
            if size > 4 || found.is_some_and(|found| found <= size) {
                continue;
            }
            if without(&|person, of| known(person, of) || some >> person & 1 == 1) < full {
                found = Some(size);
            }
        }
    }
    found
}

#[derive(Debug, Clone, Copy)]
enum Act {
    Answers,
    TakesBack,
}

const PEOPLE: u32 = 11;
const STAFF: u32 = 3;

/// The kind of each person, who helps them, and what happens on each day.
type Life = (Vec<[u32; 2]>, Vec<u32>, Vec<Vec<(u32, Act)>>);

/// A town.
fn lives() -> impl Strategy<Value = Life> {
    let kinds = proptest::collection::vec([0u32..2, 0u32..2], PEOPLE as usize);
    let helped = proptest::collection::vec(0..STAFF, PEOPLE as usize);
    let act = prop_oneof![6 => Just(Act::Answers), 1 => Just(Act::TakesBack)];
    let day = proptest::collection::vec((0..PEOPLE, act), 0..10);
    (kinds, helped, proptest::collection::vec(day, 1..6))
}

/// Plays the days; gives every block that was shown.
fn play(kinds: &[[u32; 2]], helped: &[u32], days: &[Vec<(u32, Act)>]) -> Vec<Released> {
    // for each answer: the person, whether it stands, whether it was ever in a block
    let mut answers: Vec<(u32, bool, bool)> = Vec::new();
    let mut blocks: Vec<Vec<usize>> = Vec::new();
    let mut released = Vec::new();
    for day in days {
        for (person, act) in day {
            let standing = answers.iter_mut().find(|(one, stands, _)| one == person && *stands);
            match (act, standing) {
                (Act::Answers, None) => answers.push((*person, true, false)),
                (Act::TakesBack, Some(answer)) => answer.1 = false,
                _ => {}
            }
        }
        blocks.retain(|block| block.iter().all(|answer| answers[*answer].1));
        let waiting: Vec<usize> = (0..answers.len())
            .filter(|answer| answers[*answer].1 && !blocks.iter().any(|block| block.contains(answer)))
            .collect();
        let all: Vec<Answer<2>> = waiting
            .iter()
            .map(|answer| Answer {
                person: answers[*answer].0,
                staff: [helped[answers[*answer].0 as usize], NOBODY],
                speaker: NOBODY,
                fresh: !answers[*answer].2,
                attributes: kinds[answers[*answer].0 as usize],
            })
            .collect();
        for block in join(&all, &narrowest_first(), Behind::Customers, &Thresholds::default()) {
            let members: Vec<usize> = block.members.iter().map(|place| waiting[*place as usize]).collect();
            members.iter().for_each(|answer| answers[*answer].2 = true);
            let whose = |n: &usize| (*n, answers[*n].0, [helped[answers[*n].0 as usize], NOBODY]);
            released.push(members.iter().map(whose).collect());
            blocks.push(members);
        }
    }
    released
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]
    #[test]
    fn whatever_is_added_and_subtracted_is_about_five_people_besides_those_that_one_of_the_staff_made_up(
        (kinds, helped, days) in lives()
    ) {
        let released = play(&kinds, &helped, &days);
        prop_assert_eq!(smallest(&released, PEOPLE, STAFF), None);
    }
}

#[test]
fn the_attacker_of_these_tests_finds_what_can_be_found() {
    let of =
        |people: &[u32]| -> Released { people.iter().map(|p| (*p as usize, *p, [p % 2, NOBODY])).collect() };
    assert_eq!(smallest(&[of(&[0, 1, 2, 3, 4, 5, 6, 7, 8]), of(&[0, 1, 2, 3, 4, 5, 6, 7])], 9, 0), Some(1));
    assert_eq!(smallest(&[of(&[0, 1, 2, 3, 4, 5, 6, 7, 8, 9])], 10, 0), None);
    assert_eq!(
        smallest(&[of(&[0, 2, 4, 6, 8, 1])], 10, 2),
        Some(1),
        "who made the even ones up knows the odd one"
    );
}

#[test]
fn a_cross_of_two_attributes_waits_for_ten_and_a_large_block_is_made_as_several() {
    let of = |n: u32| Answer {
        person: n,
        staff: [n % 4, NOBODY],
        speaker: NOBODY,
        fresh: true,
        attributes: [1, 2],
    };
    let nine: Vec<Answer<2>> = (0..9).map(of).collect();
    let said = |all: &[Answer<2>]| -> Vec<(Said<2>, usize)> {
        let blocks = join(all, &narrowest_first(), Behind::Customers, &Thresholds::default());
        blocks.iter().map(|block| (block.said, block.members.len())).collect()
    };
    assert_eq!(said(&nine), [([Some(1), None], 9)]);
    let ten: Vec<Answer<2>> = (0..10).map(of).collect();
    assert_eq!(said(&ten), [([Some(1), Some(2)], 10)]);
    let many: Vec<Answer<2>> = (0..100).map(of).collect();
    assert_eq!(said(&many).iter().map(|(_, n)| *n).collect::<Vec<_>>(), [25; 4]);
}

#[test]
fn what_employees_said_needs_five_of_them_and_ten_answers() {
    let of = |n: u32, speakers: u32| Answer {
        person: n,
        staff: [n, NOBODY],
        speaker: n % speakers,
        fresh: true,
        attributes: [],
    };
    let enough = |people: u32, speakers: u32| {
        let all: Vec<Answer<0>> = (0..people).map(|n| of(n, speakers)).collect();
        super::enough(all.iter(), 0, Behind::Employees, &Thresholds::default())
    };
    assert!(enough(10, 5) && !enough(9, 5) && !enough(20, 4));
}
