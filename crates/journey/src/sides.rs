//! Whose turn it was while everybody waited: the customer's, the organisation's, or nobody knows.

use crate::{
    Log, Trace,
    numbers::{long_seconds, median_seconds},
};

/// Who has to do the next thing.
///
/// ```
/// use hullie_journey::sides::Turn;
/// assert_ne!(Turn::Customer, Turn::Unknown);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Turn {
    /// The customer.
    Customer,
    /// The organisation.
    Organisation,
    /// Nobody knows, or both.
    Unknown,
}

/// The waits of one trajectory by whose turn it was. The three together are all its waiting up to the last
/// event; how long the turn after that lasts is not known yet and not counted.
///
/// ```
/// use hullie_journey::{LogBuilder, sides::{Turn, turns}};
/// let mut log = LogBuilder::new();
/// log.push("a", "ask", 0, None);
/// log.push("a", "question back", 60_000_000, None);
/// let log = log.finish();
/// let found = turns(&log.trace(0), |_| Turn::Organisation);
/// assert_eq!((found.customer_seconds, found.organisation_seconds), (0.0, 60.0));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Turns {
    /// Waiting for the customer, in seconds, as far as it is known whose turn it was.
    pub customer_seconds: f64,
    /// Waiting for the organisation, in seconds, as far as it is known whose turn it was.
    pub organisation_seconds: f64,
    /// Waiting of which nobody knows for whom, in seconds.
    pub unknown_seconds: f64,
}

/// The waits of a whole log by whose turn it was.
///
/// ```
/// use hullie_journey::{LogBuilder, sides::{Turn, sides}};
/// let mut log = LogBuilder::new();
/// for (second, step) in [(0, "ask"), (60, "question back"), (90, "reply"), (100, "decide")] {
///     log.push("a", step, second * 1_000_000, None);
/// }
/// let found = sides(&log.finish(), |step| match step {
///     0 => Turn::Organisation,
///     1 => Turn::Customer,
///     _ => Turn::Unknown,
/// });
/// let shares = (found.organisation.share, found.customer.share, found.unknown.share);
/// assert_eq!(shares, (Some(0.6), Some(0.3), Some(0.1)));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Sides {
    /// How many trajectories.
    pub trajectories: usize,
    /// All waiting together, in seconds.
    pub total_seconds: f64,
    /// Waits in which it was the customer's turn.
    pub customer: Side,
    /// Waits in which it was the organisation's turn.
    pub organisation: Side,
    /// Waits of which nobody knows whose turn it was: a share of its own, divided over nobody.
    pub unknown: Side,
}

/// The waits for one side.
///
/// ```
/// use hullie_journey::sides::Side;
/// assert_eq!(Side::default().median_wait_seconds, None, "no waits have no median");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Side {
    /// How many waits.
    pub waits: usize,
    /// In how many trajectories.
    pub trajectories: usize,
    /// All of them together, in seconds.
    pub total_seconds: f64,
    /// Their share of all waiting time, 0 to 1; `None` when nobody waited at all.
    pub share: Option<f64>,
    /// Median of one wait in seconds; `None` without waits.
    pub median_wait_seconds: Option<f64>,
    /// Median of what one trajectory waited for this side in all, in seconds, over the trajectories that did;
    /// `None` without waits.
    pub median_trajectory_seconds: Option<f64>,
}

/// What was collected for one side, in microseconds.
#[derive(Debug, Default)]
struct Waits {
    single: Vec<i64>,
    by_trajectory: Vec<i64>,
}

impl Waits {
    fn total(&self) -> i128 {
        self.single.iter().map(|wait| i128::from(*wait)).sum()
    }

    fn figures(mut self, all: i128) -> Side {
        let total = self.total();
        Side {
            waits: self.single.len(),
            trajectories: self.by_trajectory.len(),
            total_seconds: long_seconds(total),
            share: (all > 0).then(|| total as f64 / all as f64),
            median_wait_seconds: median_seconds(&mut self.single),
            median_trajectory_seconds: median_seconds(&mut self.by_trajectory),
        }
    }
}

/// Each wait of a trajectory with whose turn it was.
fn waits(trace: &Trace<'_>, after: impl Fn(u32) -> Turn) -> impl Iterator<Item = (Turn, i64)> {
    (1..trace.len()).filter_map(move |event| Some((after(trace.steps[event - 1]), trace.wait(event)?)))
}

/// The waits of one trajectory by whose turn it was. `after` says who has the turn after a step was done.
///
/// ```
/// use hullie_journey::{LogBuilder, sides::{Turn, turns}};
/// let mut log = LogBuilder::new();
/// log.push("a", "ask", 0, None);
/// log.push("a", "answer", 5_000_000, None);
/// let log = log.finish();
/// assert_eq!(turns(&log.trace(0), |_| Turn::Unknown).unknown_seconds, 5.0);
/// ```
#[must_use]
pub fn turns(trace: &Trace<'_>, after: impl Fn(u32) -> Turn) -> Turns {
    let mut sums = [0i128; 3];
    for (turn, wait) in waits(trace, after) {
        sums[turn as usize] += i128::from(wait);
    }
    let [customer_seconds, organisation_seconds, unknown_seconds] = sums.map(long_seconds);
    Turns { customer_seconds, organisation_seconds, unknown_seconds }
}

/// The waits of a whole log by whose turn it was, in one pass. `after` says who has the turn after a step was
/// done.
///
/// ```
/// use hullie_journey::{Log, sides::{Sides, Turn, sides}};
/// assert_eq!(sides(&Log::default(), |_| Turn::Customer), Sides::default());
/// ```
#[must_use]
pub fn sides(log: &Log, after: impl Fn(u32) -> Turn) -> Sides {
    let mut kept: [Waits; 3] = Default::default();
    for trace in log.traces() {
        let mut sums: [Option<i64>; 3] = [None; 3];
        for (turn, wait) in waits(&trace, &after) {
            kept[turn as usize].single.push(wait);
            let sum = sums[turn as usize].get_or_insert(0);
            *sum = sum.saturating_add(wait);
        }
        for (kept, sum) in kept.iter_mut().zip(sums) {
            kept.by_trajectory.extend(sum);
        }
    }
    let all: i128 = kept.iter().map(Waits::total).sum();
    let [customer, organisation, unknown] = kept.map(|waits| waits.figures(all));
    Sides {
        trajectories: log.trajectories(),
        total_seconds: long_seconds(all),
        customer,
        organisation,
        unknown,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::{LogBuilder, SECOND, testing};

    fn by_code(step: u32) -> Turn {
        match step % 3 {
            0 => Turn::Organisation,
            1 => Turn::Customer,
            _ => Turn::Unknown,
        }
    }

    #[test]
    fn medians_are_over_waits_and_over_trajectories() {
        let mut log = LogBuilder::new();
        for (second, step) in [(0, "ask"), (10, "ask"), (40, "decide")] {
            log.push("a", step, second * SECOND, None);
        }
        for (second, step) in [(0, "ask"), (20, "decide")] {
            log.push("b", step, second * SECOND, None);
        }
        let found = sides(&log.finish(), by_code);
        let mine = found.organisation;
        assert_eq!((mine.waits, mine.trajectories, mine.total_seconds), (3, 2, 60.0));
        assert_eq!((mine.median_wait_seconds, mine.median_trajectory_seconds), (Some(20.0), Some(30.0)));
        assert_eq!((found.customer.share, found.customer.median_wait_seconds), (Some(0.0), None));
    }

    proptest! {
        #[test]
        fn the_three_are_all_the_waiting(told in testing::told()) {
            let log = testing::log(&told);
            let found = sides(&log, by_code);
            let waited: f64 = log.traces().map(
                |trace| trace.duration().unwrap_or(0) as f64 / SECOND as f64
            ).sum();
            prop_assert!((found.total_seconds - waited).abs() < 1e-3, "no event here takes time itself");
            let three = [found.customer, found.organisation, found.unknown];
            let shares: Vec<f64> = three.iter().filter_map(|side| side.share).collect();
            prop_assert!(shares.is_empty() || (shares.iter().sum::<f64>() - 1.0).abs() < 1e-9);
            prop_assert_eq!(
                three.iter().map(|side| side.waits).sum::<usize>(), log.events() - log.trajectories()
            );
            let each: f64 = log.traces().map(|trace| turns(&trace, by_code).customer_seconds).sum();
            prop_assert!((each - found.customer.total_seconds).abs() < 1e-3);
        }
    }
}
