//! Work that is done again: which steps come back, at once or later, and how much time lies between.

use crate::{
    Log,
    numbers::{long_seconds, median_seconds, share},
};

/// What was done more than once within a trajectory.
///
/// ```
/// use hullie_journey::{LogBuilder, rework::rework};
/// let mut log = LogBuilder::new();
/// for (time, step) in ["ask", "form", "form", "decide", "form"].into_iter().enumerate() {
///     log.push("a", step, time as i64, None);
/// }
/// let found = rework(&log.finish());
/// assert_eq!((found.events, found.repeats, found.repeat_share), (5, 2, Some(0.4)));
/// ```
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Rework {
    /// How many trajectories.
    pub trajectories: usize,
    /// In how many of them some step was done more than once.
    pub trajectories_with_repeats: usize,
    /// How many events.
    pub events: usize,
    /// How many of them did a step that the trajectory had done before.
    pub repeats: usize,
    /// The share of all events that were repeats, 0 to 1; `None` of an empty log.
    pub repeat_share: Option<f64>,
    /// Every step that was done more than once in some trajectory, the one with the most time between first.
    pub steps: Vec<Repeated>,
}

/// A step that some trajectories did more than once.
///
/// ```
/// use hullie_journey::{LogBuilder, rework::rework};
/// let mut log = LogBuilder::new();
/// for (second, step) in ["form", "form", "decide", "form"].into_iter().enumerate() {
///     log.push("a", step, second as i64 * 1_000_000, None);
/// }
/// let form = &rework(&log.finish()).steps[0];
/// assert_eq!((form.extra, form.at_once, form.later, form.between_seconds), (2, 1, 1, 3.0));
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Repeated {
    /// Code of the step.
    pub step: u32,
    /// How many trajectories did it more than once.
    pub trajectories: usize,
    /// How many times it was done beyond the first time in each trajectory.
    pub extra: usize,
    /// How many of those came straight after the same step: a loop on itself.
    pub at_once: usize,
    /// How many of those came after something else: a return.
    pub later: usize,
    /// Time from the first to the last time it was done, summed over those trajectories, in seconds.
    ///
    /// It holds everything that happened in between, so that the times of different steps overlap: never add
    /// them up.
    pub between_seconds: f64,
    /// The median of that time over those trajectories, in seconds.
    pub median_between_seconds: f64,
}

/// One step in the trajectory at hand.
#[derive(Debug, Default, Clone, Copy)]
struct Seen {
    /// The number of the trajectory plus one: a set that needs no clearing.
    mark: usize,
    first: i64,
    last: i64,
    again: bool,
}

/// One step in the whole log.
#[derive(Debug, Default, Clone)]
struct Count {
    at_once: usize,
    later: usize,
    /// For each trajectory that did it again: from the first to the last time.
    between: Vec<i64>,
}

/// Finds what was done more than once within a trajectory, in one pass.
///
/// A repeat is not yet a mistake: some steps are meant to be done more than once.
///
/// ```
/// use hullie_journey::{Log, rework::{Rework, rework}};
/// assert_eq!(rework(&Log::default()), Rework::default());
/// ```
#[must_use]
pub fn rework(log: &Log) -> Rework {
    let different = log.steps().len();
    let mut seen = vec![Seen::default(); different];
    let mut counts = vec![Count::default(); different];
    let mut again: Vec<u32> = Vec::new();
    let mut found = Rework { trajectories: log.trajectories(), events: log.events(), ..Rework::default() };
    for (number, trace) in log.traces().enumerate() {
        again.clear();
        let mut before = None;
        for (step, time) in trace.steps.iter().copied().zip(trace.times.iter().copied()) {
            let this = &mut seen[step as usize];
            if this.mark == number + 1 {
                this.last = time;
                if !this.again {
                    this.again = true;
                    again.push(step);
                }
                let count = &mut counts[step as usize];
                *(if before == Some(step) { &mut count.at_once } else { &mut count.later }) += 1;
            } else {
                *this = Seen { mark: number + 1, first: time, last: time, again: false };
            }
            before = Some(step);
        }
        found.trajectories_with_repeats += usize::from(!again.is_empty());
        for step in &again {
            let this = seen[*step as usize];
            counts[*step as usize].between.push(this.last.saturating_sub(this.first));
        }
    }
    found.steps = counts.into_iter().enumerate().filter_map(|(code, count)| count.figures(code)).collect();
    found.steps.sort_by(|a, b| b.between_seconds.total_cmp(&a.between_seconds).then(a.step.cmp(&b.step)));
    found.repeats = found.steps.iter().map(|step| step.extra).sum();
    found.repeat_share = share(found.repeats, found.events);
    found
}

impl Count {
    /// `None` when no trajectory did it again.
    fn figures(mut self, code: usize) -> Option<Repeated> {
        let median_between_seconds = median_seconds(&mut self.between)?;
        Some(Repeated {
            step: code as u32,
            trajectories: self.between.len(),
            extra: self.at_once + self.later,
            at_once: self.at_once,
            later: self.later,
            between_seconds: long_seconds(self.between.iter().map(|time| i128::from(*time)).sum()),
            median_between_seconds,
        })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::{Journey, testing};

    #[test]
    fn what_takes_longest_comes_first() {
        let log = testing::ways(&[&["a", "a", "b", "c", "d", "b"], &["b", "a", "b"], &["a"]]);
        let found = rework(&log);
        let told: Vec<_> =
            found.steps.iter().map(|s| (log.steps().text(s.step), s.between_seconds)).collect();
        assert_eq!(told, [("b", 5.0), ("a", 1.0)]);
        assert_eq!(found.steps[0].median_between_seconds, 2.5);
        assert_eq!((found.trajectories, found.trajectories_with_repeats), (3, 2));
    }

    proptest! {
        #[test]
        fn repeats_are_all_but_the_first_times(told in testing::told()) {
            let log = testing::log(&told);
            let found = rework(&log);
            let journey = Journey::of(&log);
            let first_times: usize = journey.steps.iter().map(|step| step.trajectories).sum();
            prop_assert_eq!(found.repeats, journey.events - first_times);
            let loops: usize = journey.transitions.iter().filter(|t| t.from == t.to).map(|t| t.count).sum();
            prop_assert_eq!(found.steps.iter().map(|step| step.at_once).sum::<usize>(), loops);
            let returns: usize = journey.transitions.iter().map(|t| t.returns).sum();
            prop_assert_eq!(found.repeats, returns, "a journey counts both as returns");
            for step in &found.steps {
                prop_assert_eq!(step.extra, step.at_once + step.later);
                prop_assert!(step.extra >= step.trajectories && step.between_seconds >= 0.0);
            }
        }
    }
}
