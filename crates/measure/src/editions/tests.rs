//! An attacker who asks any sequence of slices on any days learns about whole groups only.

use proptest::prelude::*;

use super::*;

const D: usize = 3;

fn people() -> impl Strategy<Value = Vec<Person<D>>> {
    let one = (0u32..3, 0u32..3, 0u32..2, proptest::collection::btree_set(1u32..6, 1..4))
        .prop_map(|(a, b, c, news)| Person { attributes: [a, b, c], news: news.into_iter().collect() });
    proptest::collection::vec(one, 0..120)
}

/// A question: the day on which it is asked, and for each attribute the wanted codes as bits, or nothing.
type Question = (u32, [Option<u32>; D]);

fn questions() -> impl Strategy<Value = Vec<Question>> {
    let bits = || proptest::option::of(1u32..8);
    proptest::collection::vec((1u32..6, [bits(), bits(), bits()]), 1..25)
}

fn ask(people: &[Person<D>], question: &Question) -> Vec<bool> {
    let (day, filter) = question;
    let codes: Vec<Option<Vec<u32>>> =
        filter.iter().map(|bits| bits.map(|bits| (0..3).filter(|i| bits >> i & 1 == 1).collect())).collect();
    let wanted: [Option<&[u32]>; D] = std::array::from_fn(|i| codes[i].as_deref());
    Editions::of(people, *day, &Thresholds::default()).slice(&wanted)
}

/// Row by row elimination over a prime field: what can be worked out by adding and subtracting whole answers.
fn reduced(rows: Vec<Vec<bool>>) -> Vec<Vec<u64>> {
    const PRIME: u64 = 1_000_003;
    let power = |base: u64, mut n: u64| {
        let (mut base, mut result) = (base % PRIME, 1);
        while n > 0 {
            result = if n & 1 == 1 { result * base % PRIME } else { result };
            base = base * base % PRIME;
            n >>= 1;
        }
        result
    };
    let mut rows: Vec<Vec<u64>> =
        rows.into_iter().map(|row| row.into_iter().map(u64::from).collect()).collect();
    let columns = rows.first().map_or(0, Vec::len);
    let mut done = 0;
    for column in 0..columns {
        let Some(pivot) = (done..rows.len()).find(|r| rows[*r][column] != 0) else { continue };
        rows.swap(done, pivot);
        let inverse = power(rows[done][column], PRIME - 2);
        rows[done].iter_mut().for_each(|n| *n = *n * inverse % PRIME);
        for other in (0..rows.len()).filter(|r| *r != done) {
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
    rows.truncate(done);
    rows
}

proptest! {
    #[test]
    fn any_sequence_of_slices_tells_about_five_people_or_nobody(people in people(), questions in questions()) {
        let answers: Vec<Vec<bool>> = questions.iter().map(|question| ask(&people, question)).collect();
        for answer in &answers {
            let n = answer.iter().filter(|is_in| **is_in).count();
            prop_assert!(n == 0 || n >= 5, "a slice of {n}");
        }
        // every two answers subtracted, on the same day or on others
        for one in &answers {
            for two in &answers {
                let left = one.iter().zip(two).filter(|(one, two)| **one && !**two).count();
                prop_assert!(left == 0 || left >= 5, "a difference of {left}");
            }
        }
        // all answers together, added and subtracted in every way
        for row in reduced(answers) {
            let touched = row.iter().filter(|n| **n != 0).count();
            prop_assert!(touched >= 5, "worked out something about {touched}");
        }
    }

    #[test]
    fn a_slice_over_two_attributes_has_ten(people in people(), question in questions()) {
        for (day, filter) in question {
            if filter.iter().filter(|asked| asked.is_some()).count() >= 2 {
                let n = ask(&people, &(day, filter)).iter().filter(|is_in| **is_in).count();
                prop_assert!(n == 0 || n >= 10, "a cross of {n}");
            }
        }
    }

    #[test]
    fn a_later_release_moves_nobody_and_what_is_new_comes_from_five_at_once(people in people()) {
        let each: Vec<Editions<D>> = (0..6).map(|day| Editions::of(&people, day, &Thresholds::default())).collect();
        for pair in each.windows(2) {
            let mut moved: BTreeMap<Group<D>, usize> = BTreeMap::new();
            for person in 0..people.len() {
                let (before, after) = (pair[0].group[person], pair[1].group[person]);
                prop_assert!(before.is_none() || before == after, "a group was opened");
                if let Some(group) = after && pair[0].until(person) != pair[1].until(person) {
                    *moved.entry(pair[1].groups[group as usize]).or_default() += 1;
                }
            }
            for n in moved.values() {
                prop_assert!(*n >= 5, "{n} people brought news");
            }
        }
    }
}

#[test]
fn nine_of_twelve_give_three_away_so_the_three_are_in_no_slice() {
    let people: Vec<Person<1>> =
        (0..12).map(|n| Person { attributes: [u32::from(n >= 9)], news: vec![1] }).collect();
    let found = Editions::of(&people, 1, &Thresholds::default());
    let count = |wanted: Option<&[u32]>| found.slice(&[wanted]).iter().filter(|is_in| **is_in).count();
    assert_eq!((count(None), count(Some(&[0])), count(Some(&[1]))), (9, 9, 0));
    assert!(!found.is_complete(&[false]), "three wait for company");
}

#[test]
fn one_more_answer_changes_nothing_until_five_have_something_new() {
    let mut people: Vec<Person<1>> = (0..8).map(|_| Person { attributes: [0], news: vec![1] }).collect();
    people[0].news.push(2);
    let until = |people: &[Person<1>], now| Editions::of(people, now, &Thresholds::default()).until(0);
    assert_eq!(until(&people, 2), Some(1));
    (1..5).for_each(|n| people[n].news.push(3));
    assert_eq!((until(&people, 2), until(&people, 3)), (Some(1), Some(3)));
}
