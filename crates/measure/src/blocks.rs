//! Who may be counted together, and from when: the protection of one person's answer against somebody who
//! asks again and again, with other filters or on other days (S10, S11).
//!
//! Hiding a small count is not enough. Whoever asks for twelve people and then for nine of them knows about
//! three; whoever asks today and tomorrow knows what one person said in between. So answers are put into
//! **blocks**. A block is a set of answers that is only ever shown as a sum over all of it, and each kind of
//! figure has blocks of its own, made of the people who answered *that*:
//!
//! * A block may be released only when at least five of its people stand in it with a *fresh* answer: one
//!   that was in no block of this figure that was ever released. Ten where it says two attributes, such as
//!   team and quarter. Who waits, waits for company in the narrowest block that fills, and else in a wider
//!   one that says less.
//! * When what one member of staff can have invented is taken away (the customers whom that one started or
//!   helps), five must be left.
//! * What is taken back or changed is gone at once, and with it the block that held it. The others wait for a
//!   new block, which again needs five fresh answers.
//!
//! Why that holds: take any combination of released blocks that is not nothing, and of those in it the one
//! that was released last. Its fresh answers stand in no earlier block, so each keeps its weight. Whatever is
//! added and subtracted, over any slices and days, is about at least five people. The tests play that
//! attacker.

use std::collections::{BTreeMap, BTreeSet};

use crate::{release::Thresholds, resample::Draw};

/// Nobody, where the number of a member of staff is asked.
///
/// ```
/// assert_eq!(hullie_measure::blocks::NOBODY, u32::MAX);
/// ```
pub const NOBODY: u32 = u32::MAX;

/// One answer that waits for company. All numbers mean nothing outside.
///
/// ```
/// use hullie_measure::blocks::{Answer, NOBODY};
/// let staff = [8, NOBODY];
/// let answer = Answer { person: 3, staff, speaker: NOBODY, fresh: true, attributes: [2026, 1] };
/// assert!(answer.fresh);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Answer<const D: usize> {
    /// The customer whom it is about.
    pub person: u32,
    /// Who of the staff could have made this customer up, or [`NOBODY`].
    pub staff: [u32; 2],
    /// Which member of staff said it, or [`NOBODY`] when the customer did.
    pub speaker: u32,
    /// Whether it was in no released block before.
    pub fresh: bool,
    /// A code for each attribute to filter on.
    pub attributes: [u32; D],
}

/// What a block says of its people: `None` for what it keeps to itself.
pub type Said<const D: usize> = [Option<u32>; D];

/// A block that may be released.
///
/// ```
/// let block = hullie_measure::blocks::Block { said: [Some(2)], members: vec![0, 1, 2, 3, 4] };
/// assert_eq!(block.members.len(), 5);
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block<const D: usize> {
    /// What it says.
    pub said: Said<D>,
    /// The answers in it, as places in the list that was given.
    pub members: Vec<u32>,
}

/// Who has to stand behind a block besides five customers.
///
/// ```
/// use hullie_measure::blocks::Behind;
/// assert_ne!(Behind::Customers, Behind::Employees);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Behind {
    /// Nobody else.
    Customers,
    /// Five employees and ten answers as well: it is about what employees said or guessed.
    Employees,
}

/// From this many fresh people on, a block is made as several of half this size, so that one who takes back
/// takes few along.
const MOST: usize = 50;

/// Whether enough people stand behind these fresh answers for a block that says so many attributes.
///
/// ```
/// use hullie_measure::{blocks::{Answer, Behind, NOBODY, enough}, release::Thresholds};
/// let of = |person, staff| {
///     Answer { person, staff: [staff, NOBODY], speaker: NOBODY, fresh: true, attributes: [] }
/// };
/// let spread: Vec<Answer<0>> = (0..8).map(|n| of(n, n % 3)).collect();
/// assert!(enough(spread.iter(), 0, Behind::Customers, &Thresholds::default()));
/// let of_one: Vec<Answer<0>> = (0..8).map(|n| of(n, u32::from(n == 7))).collect();
/// let is_enough = enough(of_one.iter(), 0, Behind::Customers, &Thresholds::default());
/// assert!(!is_enough, "who invented seven knows the eighth");
/// ```
#[must_use]
pub fn enough<'a, const D: usize>(
    fresh: impl Iterator<Item = &'a Answer<D>>,
    said: usize,
    behind: Behind,
    thresholds: &Thresholds,
) -> bool {
    let mut people: BTreeMap<u32, [u32; 2]> = BTreeMap::new();
    let mut speakers: BTreeSet<u32> = BTreeSet::new();
    let mut answers = 0;
    for answer in fresh {
        people.insert(answer.person, answer.staff);
        if answer.speaker != NOBODY {
            speakers.insert(answer.speaker);
        }
        answers += 1;
    }
    let needed = if said >= 2 { thresholds.customers_of_a_cross() } else { thresholds.customers() };
    if people.len() < needed {
        return false;
    }
    let mut of_one: BTreeMap<u32, usize> = BTreeMap::new();
    for [one, two] in people.values() {
        for staff in BTreeSet::from([*one, *two]).into_iter().filter(|staff| *staff != NOBODY) {
            *of_one.entry(staff).or_default() += 1;
        }
    }
    let most = of_one.into_values().max().unwrap_or(0);
    match behind {
        Behind::Customers => thresholds.allows(people.len() - most),
        Behind::Employees => thresholds.allows_guesses(people.len() - most, speakers.len(), answers),
    }
}

/// Puts answers that wait into blocks: the narrowest first, by the sets of attributes that a block may say.
/// Who is in none of them goes on waiting.
///
/// ```
/// use hullie_measure::{blocks::{Answer, Behind, NOBODY, join, narrowest_first}, release::Thresholds};
/// // nine people of team 1 and four of team 2, each with another employee
/// let all: Vec<Answer<1>> = (0..13)
///     .map(|n| Answer {
///         person: n,
///         staff: [n, NOBODY],
///         speaker: NOBODY,
///         fresh: true,
///         attributes: [if n < 9 { 1 } else { 2 }],
///     })
///     .collect();
/// let blocks = join(&all, &narrowest_first(), Behind::Customers, &Thresholds::default());
/// assert_eq!(blocks.len(), 1);
/// assert_eq!((blocks[0].said, blocks[0].members.len()), ([Some(1)], 9));
/// ```
#[must_use]
pub fn join<const D: usize>(
    all: &[Answer<D>],
    sets: &[[bool; D]],
    behind: Behind,
    thresholds: &Thresholds,
) -> Vec<Block<D>> {
    let mut found = Vec::new();
    let mut waiting: Vec<u32> = (0..all.len() as u32).collect();
    for set in sets {
        if waiting.is_empty() {
            break;
        }
        let mut company: BTreeMap<Said<D>, Vec<u32>> = BTreeMap::new();
        for place in &waiting {
            let attributes = &all[*place as usize].attributes;
            company.entry(std::array::from_fn(|i| set[i].then_some(attributes[i]))).or_default().push(*place);
        }
        let says = set.iter().filter(|says| **says).count();
        let may = |members: &[u32]| {
            let fresh = members.iter().map(|place| &all[*place as usize]).filter(|answer| answer.fresh);
            enough(fresh, says, behind, thresholds)
        };
        let mut joined = vec![false; all.len()];
        for (said, members) in company {
            if !may(&members) {
                continue;
            }
            members.iter().for_each(|place| joined[*place as usize] = true);
            let parts = parts(all, &members);
            if parts.iter().all(|part| may(part)) {
                found.extend(parts.into_iter().map(|members| Block { said, members }));
            } else {
                found.push(Block { said, members });
            }
        }
        waiting.retain(|place| !joined[*place as usize]);
    }
    found
}

/// Deals the people of a large block out over several.
fn parts<const D: usize>(all: &[Answer<D>], members: &[u32]) -> Vec<Vec<u32>> {
    // in an order that has nothing to do with who helps them
    let dealt = |person: u32| (Draw::new(u64::from(person)).bits(), person);
    let people: BTreeSet<(u64, u32)> =
        members.iter().map(|place| dealt(all[*place as usize].person)).collect();
    let count = if people.len() < MOST { 1 } else { people.len() / (MOST / 2) };
    let part: BTreeMap<u32, usize> =
        people.into_iter().enumerate().map(|(n, (_, person))| (person, n % count)).collect();
    let mut found = vec![Vec::new(); count];
    for place in members {
        found[part[&all[*place as usize].person]].push(*place);
    }
    found
}

/// Which attributes a block may say, the most first: all of them, then fewer, the later attributes given up
/// first. The first one is given up last of all.
///
/// ```
/// let sets = hullie_measure::blocks::narrowest_first::<2>();
/// assert_eq!(sets, [[true, true], [true, false], [false, true], [false, false]]);
/// ```
#[must_use]
pub fn narrowest_first<const D: usize>() -> Vec<[bool; D]> {
    let mut sets: Vec<[bool; D]> =
        (0..1u32 << D).map(|bits| std::array::from_fn(|i| bits >> i & 1 == 1)).collect();
    sets.sort_by_key(|set| {
        let count = set.iter().filter(|kept| **kept).count();
        (set.first() == Some(&false), std::cmp::Reverse(count), set.map(|kept| !kept))
    });
    sets
}

#[cfg(test)]
#[path = "blocks/tests.rs"]
mod tests;
