//! Trying until it works: how many attempts at the same step there were, and how many of them worked.

use crate::{Log, Trace, numbers::count_at};

/// The attempts at one step.
///
/// Two failed calls are two attempts of which none worked:
///
/// ```
/// use hullie_journey::{LogBuilder, attempts::{attempts, worked_unless}};
/// let mut log = LogBuilder::new();
/// for (time, step) in ["call", "cut off", "call", "cut off"].into_iter().enumerate() {
///     log.push("a", step, time as i64, None);
/// }
/// let log = log.finish();
/// let code = |name| log.steps().find(name).expect("it is in the log");
/// let calls = &attempts(&log, &[code("call")], worked_unless(&[code("cut off")]))[0];
/// assert_eq!((calls.attempts, calls.worked, calls.unknown), (2, 0, 0));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Attempts {
    /// Code of the step.
    pub step: u32,
    /// How many times it was tried.
    pub attempts: usize,
    /// How many of those are known to have worked.
    pub worked: usize,
    /// Of how many nobody knows whether they worked: neither a success nor a failure.
    pub unknown: usize,
    /// How many trajectories tried.
    pub trajectories: usize,
    /// In how many of those some attempt is known to have worked.
    pub trajectories_worked: usize,
    /// In how many of those no attempt is known to have worked and nobody knows it of at least one.
    pub trajectories_unknown: usize,
    /// How many times it worked at attempt 1, 2 and so on: place 2 is the second attempt, and the place of
    /// 20, if there is one, counts 20 and more. Counting begins again after each success. Where an earlier
    /// attempt in the row is unknown the success is not in this list.
    pub until_worked: Vec<usize>,
}

impl Attempts {
    /// How many attempts are known to have failed.
    ///
    /// ```
    /// use hullie_journey::attempts::Attempts;
    /// assert_eq!(Attempts { attempts: 5, worked: 1, unknown: 1, ..Attempts::default() }.failed(), 3);
    /// ```
    #[must_use]
    pub fn failed(&self) -> usize {
        self.attempts.saturating_sub(self.worked + self.unknown)
    }

    /// How many trajectories tried and are known to have failed at every attempt.
    ///
    /// ```
    /// use hullie_journey::attempts::Attempts;
    /// let calls = Attempts { trajectories: 4, trajectories_worked: 2, ..Attempts::default() };
    /// assert_eq!(calls.trajectories_failed(), 2);
    /// ```
    #[must_use]
    pub fn trajectories_failed(&self) -> usize {
        self.trajectories.saturating_sub(self.trajectories_worked + self.trajectories_unknown)
    }
}

/// The attempts at one step in the trajectory at hand.
#[derive(Debug, Clone, Copy, Default)]
struct Row {
    /// Since the last success.
    length: usize,
    /// Since the last success nobody knows of at least one.
    doubt: bool,
    tried: bool,
    worked: bool,
    unknown: bool,
}

/// Counts the attempts at each of `steps`, in the order in which they are given; codes that the log does not
/// have are left out.
///
/// `works` gets the step, the trajectory and the place of the event in it, and says whether this attempt
/// worked: `None` when nobody knows. [`worked_unless`] gives the usual one. What happens between two attempts
/// does not matter: they are in one row until one of them works.
///
/// ```
/// use hullie_journey::{LogBuilder, attempts::attempts};
/// let mut log = LogBuilder::new();
/// log.push("a", "call", 0, None);
/// log.push("a", "call", 5, None);
/// let found = attempts(&log.finish(), &[0], |_, trace, event| Some(event + 1 == trace.len()));
/// assert_eq!((found[0].attempts, found[0].worked), (2, 1));
/// assert_eq!(found[0].until_worked, [0, 0, 1], "at the second attempt");
/// ```
#[must_use]
pub fn attempts(
    log: &Log,
    steps: &[u32],
    works: impl Fn(u32, &Trace<'_>, usize) -> Option<bool>,
) -> Vec<Attempts> {
    let mut places: Vec<Option<usize>> = vec![None; log.steps().len()];
    let mut found: Vec<Attempts> = Vec::with_capacity(steps.len());
    for step in steps.iter().copied() {
        if let Some(place) = places.get_mut(step as usize)
            && place.is_none()
        {
            *place = Some(found.len());
            found.push(Attempts { step, ..Attempts::default() });
        }
    }
    let mut rows = vec![Row::default(); found.len()];
    let mut tried: Vec<usize> = Vec::new();
    for trace in log.traces() {
        for (event, step) in trace.steps.iter().copied().enumerate() {
            let Some(place) = places[step as usize] else { continue };
            if !rows[place].tried {
                rows[place].tried = true;
                tried.push(place);
            }
            found[place].add(&mut rows[place], works(step, &trace, event));
        }
        for place in tried.drain(..) {
            found[place].close(rows[place]);
            rows[place] = Row::default();
        }
    }
    found
}

impl Attempts {
    fn add(&mut self, row: &mut Row, worked: Option<bool>) {
        self.attempts += 1;
        row.length += 1;
        match worked {
            Some(true) => {
                self.worked += 1;
                if !row.doubt {
                    count_at(&mut self.until_worked, row.length);
                }
                *row = Row { length: 0, doubt: false, worked: true, ..*row };
            }
            Some(false) => {}
            None => {
                self.unknown += 1;
                *row = Row { doubt: true, unknown: true, ..*row };
            }
        }
    }

    fn close(&mut self, row: Row) {
        self.trajectories += 1;
        self.trajectories_worked += usize::from(row.worked);
        self.trajectories_unknown += usize::from(!row.worked && row.unknown);
    }
}

/// An attempt worked when the next event is neither the same step again nor one of `failed`, such as "line
/// busy".
///
/// Of the last event of a trajectory nobody knows whether it worked.
///
/// ```
/// use hullie_journey::{LogBuilder, attempts::worked_unless};
/// let mut log = LogBuilder::new();
/// for (time, step) in ["call", "call", "talk"].into_iter().enumerate() {
///     log.push("a", step, time as i64, None);
/// }
/// let log = log.finish();
/// let works = worked_unless(&[]);
/// let told: Vec<Option<bool>> =
///     (0..3).map(|event| works(log.trace(0).steps[event], &log.trace(0), event)).collect();
/// assert_eq!(told, [Some(false), Some(true), None]);
/// ```
pub fn worked_unless(failed: &[u32]) -> impl Fn(u32, &Trace<'_>, usize) -> Option<bool> {
    move |step: u32, trace: &Trace<'_>, event: usize| {
        let next = trace.steps.get(event + 1)?;
        Some(*next != step && !failed.contains(next))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::testing;

    #[test]
    fn a_row_ends_with_a_success_and_not_with_other_steps() {
        let log = testing::ways(&[&["call", "busy", "mail", "call", "talk", "call", "talk"], &["call"]]);
        let code = |name| log.steps().find(name).unwrap();
        let found = attempts(&log, &[code("call"), code("call"), 99], worked_unless(&[code("busy")]));
        assert_eq!(found.len(), 1);
        let calls = &found[0];
        assert_eq!((calls.attempts, calls.worked, calls.unknown, calls.failed()), (4, 2, 1, 1));
        assert_eq!(calls.until_worked, [0, 1, 1]);
        assert_eq!((calls.trajectories, calls.trajectories_worked, calls.trajectories_unknown), (2, 1, 1));
    }

    #[test]
    fn a_success_after_an_unknown_attempt_has_no_number() {
        let log = testing::ways(&[&["call", "call"]]);
        let outcome = |_, _: &Trace<'_>, event| if event == 0 { None } else { Some(true) };
        let calls = &attempts(&log, &[0], outcome)[0];
        assert_eq!((calls.worked, calls.unknown, calls.until_worked.len()), (1, 1, 0));
        assert_eq!((calls.trajectories_worked, calls.trajectories_unknown), (1, 0));
    }

    proptest! {
        #[test]
        fn every_attempt_is_one_thing(told in testing::told()) {
            let log = testing::log(&told);
            let steps: Vec<u32> = (0..log.steps().len() as u32).collect();
            let found = attempts(&log, &steps, worked_unless(&[0]));
            prop_assert_eq!(found.iter().map(|step| step.attempts).sum::<usize>(), log.events());
            prop_assert_eq!(found.iter().map(|step| step.unknown).sum::<usize>(), log.trajectories());
            for step in &found {
                prop_assert_eq!(step.worked + step.unknown + step.failed(), step.attempts);
                prop_assert!(step.until_worked.iter().sum::<usize>() <= step.worked);
                prop_assert!(step.trajectories_worked + step.trajectories_unknown <= step.trajectories);
                prop_assert!(step.trajectories <= step.attempts);
            }
        }
    }
}
