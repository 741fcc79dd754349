//! Solved at the first contact, or again and again: how many contacts a customer needed.

use crate::{
    Log, SECOND, Trace,
    numbers::{count_at, marked, median_seconds, share},
};

/// What counts as a contact, as an end, and as soon.
///
/// ```
/// use hullie_journey::contact::Contacts;
/// let how = Contacts { contacts: &[0], ends: None, within_seconds: 7 * 86_400, now: 0 };
/// assert_eq!(how.contacts, [0]);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Contacts<'a> {
    /// Codes of the steps in which the customer makes contact.
    pub contacts: &'a [u32],
    /// Codes of the steps that end a trajectory. `None` when the log holds only trajectories that have ended.
    pub ends: Option<&'a [u32]>,
    /// A second contact within this many seconds after the end of the first means that the first solved
    /// nothing.
    pub within_seconds: i64,
    /// The moment up to which the log knows everything, in microseconds since 1970.
    pub now: i64,
}

/// How many contacts were needed.
///
/// ```
/// use hullie_journey::{LogBuilder, contact::{Contacts, first_contact}};
/// const DAY: i64 = 86_400_000_000;
/// let mut log = LogBuilder::new();
/// log.push("a", "call", 0, None);
/// log.push("b", "call", 0, None);
/// log.push("b", "call", 2 * DAY, None);
/// let how = Contacts { contacts: &[0], ends: None, within_seconds: 7 * 86_400, now: 30 * DAY };
/// let found = first_contact(&log.finish(), &how);
/// assert_eq!((found.by_number, found.resolved, found.again), (vec![0, 1, 1], 1, 1));
/// assert_eq!((found.resolved_share, found.median_between_seconds), (Some(0.5), Some(2.0 * 86_400.0)));
/// ```
#[derive(Debug, Clone, PartialEq, Default)]
pub struct FirstContact {
    /// How many trajectories had at least one contact.
    pub trajectories: usize,
    /// How many trajectories had 0, 1, 2 contacts and so on; the place of 20, if there is one, counts 20 and
    /// more.
    pub by_number: Vec<usize>,
    /// How many were over after the first contact: it ended, and the customer did not come back within the
    /// time given.
    pub resolved: usize,
    /// How many needed another contact: within the time given, or later without an end in between.
    pub again: usize,
    /// Of how many it cannot be said yet: the time given has not passed, or it has not ended.
    pub not_yet: usize,
    /// The share resolved at the first contact of those of which it can be said, 0 to 1; `None` when there
    /// are none.
    pub resolved_share: Option<f64>,
    /// Median time from the end of one contact to the beginning of the next, in seconds; `None` without
    /// second contacts.
    pub median_between_seconds: Option<f64>,
}

/// What became of the first contact.
enum Outcome {
    Resolved,
    Again,
    NotYet,
}

/// Counts first and repeated contacts of a whole log, in one pass.
///
/// With `ends`, a contact after an end counts as a new question when it comes later than the time given.
/// Without, so does every contact after that time.
///
/// ```
/// use hullie_journey::{LogBuilder, contact::{Contacts, first_contact}};
/// let mut log = LogBuilder::new();
/// log.push("a", "call", 0, None);
/// let how = Contacts { contacts: &[0], ends: None, within_seconds: 86_400, now: 5 };
/// let found = first_contact(&log.finish(), &how);
/// assert_eq!((found.not_yet, found.resolved_share), (1, None), "a day has not passed");
/// ```
#[must_use]
pub fn first_contact(log: &Log, how: &Contacts<'_>) -> FirstContact {
    let is_contact = marked(log.steps().len(), how.contacts);
    let is_end = how.ends.map(|ends| marked(log.steps().len(), ends));
    let mut found = FirstContact::default();
    let mut between: Vec<i64> = Vec::new();
    let mut contacts: Vec<usize> = Vec::new();
    for trace in log.traces() {
        contacts.clear();
        contacts.extend((0..trace.len()).filter(|event| is_contact[trace.steps[*event] as usize]));
        count_at(&mut found.by_number, contacts.len());
        between.extend(contacts.windows(2).map(|two| gap(&trace, two[0], two[1])));
        let Some(first) = contacts.first() else { continue };
        found.trajectories += 1;
        match outcome(&trace, *first, contacts.get(1).copied(), is_end.as_deref(), how) {
            Outcome::Resolved => found.resolved += 1,
            Outcome::Again => found.again += 1,
            Outcome::NotYet => found.not_yet += 1,
        }
    }
    found.resolved_share = share(found.resolved, found.resolved + found.again);
    found.median_between_seconds = median_seconds(&mut between);
    found
}

/// From when one event was done until a later one began, in microseconds and never below zero.
fn gap(trace: &Trace<'_>, one: usize, next: usize) -> i64 {
    trace.start(next).saturating_sub(trace.times[one]).max(0)
}

fn outcome(
    trace: &Trace<'_>,
    first: usize,
    second: Option<usize>,
    is_end: Option<&[bool]>,
    how: &Contacts<'_>,
) -> Outcome {
    let within = how.within_seconds.saturating_mul(SECOND);
    // the first contact may itself be the end; what comes after a second one belongs to that one
    let upto = second.unwrap_or(trace.len());
    let ended =
        is_end.is_none_or(|is_end| trace.steps[first..upto].iter().any(|step| is_end[*step as usize]));
    match second {
        Some(second) if gap(trace, first, second) <= within || !ended => Outcome::Again,
        Some(_) => Outcome::Resolved,
        None if ended && how.now.saturating_sub(trace.times[first]) > within => Outcome::Resolved,
        None => Outcome::NotYet,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::{LogBuilder, testing};

    fn of(events: &[(&str, i64)]) -> FirstContact {
        let mut log = LogBuilder::new();
        for step in ["call", "decide"] {
            log.push("other", step, 0, None);
        }
        for (step, second) in events {
            log.push("a", step, second * SECOND, None);
        }
        let log = log.finish();
        let log = log.only_trajectories(|trajectory| log.name(trajectory) == "a");
        first_contact(
            &log,
            &Contacts { contacts: &[0], ends: Some(&[1]), within_seconds: 10, now: 100 * SECOND },
        )
    }

    #[test]
    fn the_first_contact_by_hand() {
        assert_eq!(of(&[("call", 0), ("decide", 5)]).resolved, 1);
        assert_eq!(of(&[("call", 0), ("decide", 5), ("call", 8)]).again, 1, "too soon");
        assert_eq!(of(&[("call", 0), ("decide", 5), ("call", 50)]).resolved, 1, "a new question");
        assert_eq!(of(&[("call", 0), ("call", 50), ("decide", 60)]).again, 1, "nothing ended in between");
        assert_eq!(of(&[("call", 0)]).not_yet, 1, "it has not ended");
        assert_eq!(of(&[("call", 95), ("decide", 96)]).not_yet, 1, "too early to say");
        let without = of(&[("decide", 5)]);
        assert_eq!((without.trajectories, without.by_number, without.resolved_share), (0, vec![1], None));
    }

    proptest! {
        #[test]
        fn every_trajectory_is_counted_once(
            told in testing::told(),
            within in 0i64..1_000,
            now in 0i64..2_000_000_000,
        ) {
            let log = testing::log(&told);
            for ends in [None, Some(&[1u32, 2][..])] {
                let how = Contacts { contacts: &[0, 3], ends, within_seconds: within, now };
                let found = first_contact(&log, &how);
                prop_assert_eq!(found.by_number.iter().sum::<usize>(), log.trajectories());
                prop_assert_eq!(found.resolved + found.again + found.not_yet, found.trajectories);
                prop_assert_eq!(found.trajectories + found.by_number[0], log.trajectories());
            }
        }
    }
}
