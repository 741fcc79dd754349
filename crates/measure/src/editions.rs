//! Who may be counted in which slice, and from when: the protection of small groups against somebody who asks again and
//! again, with other filters or on other days (S10, S11).
//!
//! Hiding a small count is not enough. Whoever asks for twelve people and then for nine of them knows about three; whoever
//! asks today and tomorrow knows what one person said in between. So people are put into **groups** that are never opened:
//!
//! * New people join at fixed release moments only, and only as many together as may be shown.
//! * Each joins the narrowest group for which enough came at that moment: a group that says period and team needs ten, one
//!   that says only the team needs five (a cross of two attributes asks for more), one that says nothing needs five. Who
//!   finds no company waits for the next release.
//! * What members say later counts from the release at which enough members of their group said something new.
//!
//! A slice holds the groups that say enough to belong to it, whole. So whatever is asked, in any order, on any day, all that
//! can be worked out by adding and subtracting is again about whole groups. The property tests play that attacker.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::release::Thresholds;

/// One person as far as this module needs to know: the attributes to filter on, and when there was something new.
///
/// ```
/// use hullie_measure::editions::Person;
/// let person = Person { attributes: [2, 7], news: vec![1, 4] };
/// assert_eq!(person.news.len(), 2);
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person<const D: usize> {
    /// A code for each attribute, such as the quarter and the team.
    pub attributes: [u32; D],
    /// The numbers of the releases before which this person said something new, the earliest first. What is new between
    /// release 3 and release 4 belongs to release 4.
    pub news: Vec<u32>,
}

/// A group that is never opened: the attributes that it says, `None` for those that it keeps to itself.
pub type Group<const D: usize> = [Option<u32>; D];

/// Who is in which group, and up to which release each person counts.
///
/// ```
/// use hullie_measure::{editions::{Editions, Person}, release::Thresholds};
/// // six people of team 1 and four of team 2, all before release 1
/// let people: Vec<Person<1>> =
///     (0..10).map(|n| Person { attributes: [if n < 6 { 1 } else { 2 }], news: vec![1] }).collect();
/// let found = Editions::of(&people, 1, &Thresholds::default());
/// assert_eq!(found.slice(&[Some(&[1])]).iter().filter(|is_in| **is_in).count(), 6);
/// assert_eq!(found.slice(&[Some(&[2])]).iter().filter(|is_in| **is_in).count(), 0, "four are too few");
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Editions<const D: usize> {
    groups: Vec<Group<D>>,
    /// For each person the number of the group; `None` for who waits.
    group: Vec<Option<u32>>,
    /// For each person the release up to which they count.
    until: Vec<u32>,
}

impl<const D: usize> Editions<D> {
    /// Puts people into groups, release after release, up to and including release `now`.
    ///
    /// People are known by their place in the list. What is decided at one release is not changed by a later one.
    ///
    /// ```
    /// use hullie_measure::{editions::Editions, release::Thresholds};
    /// let nobody = Editions::<2>::of(&[], 9, &Thresholds::default());
    /// assert!(nobody.slice(&[None, None]).is_empty());
    /// ```
    #[must_use]
    pub fn of(people: &[Person<D>], now: u32, thresholds: &Thresholds) -> Self {
        let mut made = Making {
            found: Self { groups: Vec::new(), group: vec![None; people.len()], until: vec![0; people.len()] },
            numbers: HashMap::new(),
            kept: kept_sets::<D>(),
            thresholds: *thresholds,
        };
        let mut by_release: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
        for (number, person) in people.iter().enumerate() {
            for release in person.news.iter().filter(|release| **release <= now) {
                by_release.entry(*release).or_default().push(number as u32);
            }
        }
        let mut waiting: Vec<u32> = Vec::new();
        // members with news that their group has not let out yet
        let mut held: HashMap<u32, BTreeSet<u32>> = HashMap::new();
        for (release, mut with_news) in by_release {
            with_news.dedup();
            for person in with_news {
                match made.found.group[person as usize] {
                    Some(group) => {
                        held.entry(group).or_default().insert(person);
                    }
                    None if waiting.binary_search(&person).is_err() => {
                        let place = waiting.partition_point(|other| *other < person);
                        waiting.insert(place, person);
                    }
                    None => {}
                }
            }
            held.retain(|group, members| {
                let enough = members.len() >= made.needed(&made.found.groups[*group as usize]);
                if enough {
                    members.iter().for_each(|person| made.found.until[*person as usize] = release);
                }
                !enough
            });
            waiting = made.join(people, waiting, release);
        }
        made.found
    }

    /// Who belongs to a slice: for each attribute the codes that are wanted, or `None` for all. Only whole groups that say
    /// every attribute that is asked about.
    ///
    /// ```
    /// use hullie_measure::{editions::{Editions, Person}, release::Thresholds};
    /// let people = vec![Person { attributes: [3], news: vec![1] }; 5];
    /// let found = Editions::of(&people, 1, &Thresholds::default());
    /// assert_eq!(found.slice(&[Some(&[3, 4])]), [true; 5]);
    /// ```
    #[must_use]
    pub fn slice(&self, wanted: &[Option<&[u32]>; D]) -> Vec<bool> {
        let fits: Vec<bool> = self
            .groups
            .iter()
            .map(|group| {
                group.iter().zip(wanted).all(|(said, wanted)| match (said, wanted) {
                    (_, None) => true,
                    (Some(code), Some(codes)) => codes.contains(code),
                    (None, Some(_)) => false,
                })
            })
            .collect();
        self.group.iter().map(|group| group.is_some_and(|group| fits[group as usize])).collect()
    }

    /// Up to which release this person's answers count; `None` for who is in no group yet.
    ///
    /// ```
    /// use hullie_measure::{editions::{Editions, Person}, release::Thresholds};
    /// let people = vec![Person { attributes: [], news: vec![2] }; 5];
    /// assert_eq!(Editions::of(&people, 3, &Thresholds::default()).until(0), Some(2));
    /// assert_eq!(Editions::of(&people[..4], 3, &Thresholds::default()).until(0), None);
    /// ```
    #[must_use]
    pub fn until(&self, person: usize) -> Option<u32> {
        self.group.get(person).copied().flatten().map(|_| self.until[person])
    }

    /// The groups, in the order in which they came to be.
    ///
    /// ```
    /// use hullie_measure::{editions::{Editions, Person}, release::Thresholds};
    /// let people = vec![Person { attributes: [7], news: vec![1] }; 5];
    /// assert_eq!(Editions::of(&people, 1, &Thresholds::default()).groups(), [[Some(7)]]);
    /// ```
    #[must_use]
    pub fn groups(&self) -> &[Group<D>] {
        &self.groups
    }

    /// Whether everybody is in a group that says all attributes asked about: then a slice leaves nobody out.
    ///
    /// ```
    /// use hullie_measure::{editions::{Editions, Person}, release::Thresholds};
    /// let people = vec![Person { attributes: [7], news: vec![1] }; 5];
    /// assert!(Editions::of(&people, 1, &Thresholds::default()).is_complete(&[true]));
    /// ```
    #[must_use]
    pub fn is_complete(&self, asked: &[bool; D]) -> bool {
        let says = |group: &Group<D>| group.iter().zip(asked).all(|(said, asked)| said.is_some() || !asked);
        self.group.iter().all(|group| group.is_some_and(|group| says(&self.groups[group as usize])))
    }
}

/// Which attributes a group may say, the most first: all of them, then fewer, the later attributes given up first.
fn kept_sets<const D: usize>() -> Vec<[bool; D]> {
    let mut sets: Vec<[bool; D]> =
        (0..1u32 << D).map(|bits| std::array::from_fn(|i| bits >> i & 1 == 1)).collect();
    sets.sort_by_key(|set| {
        let count = set.iter().filter(|kept| **kept).count();
        (std::cmp::Reverse(count), set.map(|kept| !kept))
    });
    sets
}

struct Making<const D: usize> {
    found: Editions<D>,
    numbers: HashMap<Group<D>, u32>,
    kept: Vec<[bool; D]>,
    thresholds: Thresholds,
}

impl<const D: usize> Making<D> {
    /// How many people must come to such a group at once (S10).
    fn needed(&self, group: &Group<D>) -> usize {
        let said = group.iter().filter(|said| said.is_some()).count();
        if said >= 2 { self.thresholds.customers_of_a_cross() } else { self.thresholds.customers() }
    }

    /// Lets who wait join groups; gives back who found no company.
    fn join(&mut self, people: &[Person<D>], mut waiting: Vec<u32>, release: u32) -> Vec<u32> {
        for kept in self.kept.clone() {
            let mut company: BTreeMap<Group<D>, Vec<u32>> = BTreeMap::new();
            for person in &waiting {
                let attributes = &people[*person as usize].attributes;
                let group = std::array::from_fn(|i| kept[i].then_some(attributes[i]));
                company.entry(group).or_default().push(*person);
            }
            for (group, members) in company {
                if members.len() < self.needed(&group) {
                    continue;
                }
                let number = *self.numbers.entry(group).or_insert_with(|| {
                    self.found.groups.push(group);
                    self.found.groups.len() as u32 - 1
                });
                for person in members {
                    self.found.group[person as usize] = Some(number);
                    self.found.until[person as usize] = release;
                }
            }
            waiting.retain(|person| self.found.group[*person as usize].is_none());
            if waiting.is_empty() {
                break;
            }
        }
        waiting
    }
}

#[cfg(test)]
#[path = "editions/tests.rs"]
mod tests;
