//! Where trajectories stop without an end, and which of them may still be going.

use crate::{
    Log, SECOND,
    numbers::{marked, median_seconds, quantile_seconds},
};

/// A silence is longer than usual beyond this part of the waits out of a step, 0 to 1.
///
/// ```
/// assert_eq!(hullie_journey::drop_out::USUAL, 0.95);
/// ```
pub const USUAL: f64 = 0.95;

/// With fewer waits out of a step than this nobody knows what is usual there: a 95th percentile needs at
/// least one number in twenty above it.
///
/// ```
/// assert_eq!(hullie_journey::drop_out::LEAST_WAITS, 20);
/// ```
pub const LEAST_WAITS: usize = 20;

/// Trajectories with and without an end.
///
/// ```
/// use hullie_journey::{Log, drop_out::{DropOut, drop_outs}};
/// assert_eq!(drop_outs(&Log::default(), &[], 0), DropOut::default());
/// ```
#[derive(Debug, Clone, PartialEq, Default)]
pub struct DropOut {
    /// How many trajectories.
    pub trajectories: usize,
    /// How many of them reached one of the end steps.
    pub ended: usize,
    /// How many stopped without: silent for longer than is usual.
    pub stopped: usize,
    /// How many may still be going: silent for no longer than is usual.
    pub still_going: usize,
    /// How many are silent at a step of which nobody knows what is usual.
    pub unknown: usize,
    /// The steps at which trajectories without an end are silent, the one where most stopped first.
    pub steps: Vec<StoppedAt>,
}

/// The trajectories without an end of which this is the last step so far.
///
/// ```
/// use hullie_journey::{LogBuilder, drop_out::drop_outs};
/// let mut log = LogBuilder::new();
/// for trajectory in 0..30 {
///     log.push(&trajectory.to_string(), "ask", 0, None);
///     log.push(&trajectory.to_string(), "decide", 60_000_000, None);
/// }
/// log.push("silent", "ask", 0, None);
/// log.push("just now", "ask", 900_000_000, None);
/// let found = drop_outs(&log.finish(), &[1], 910_000_000);
/// assert_eq!((found.steps[0].stopped, found.steps[0].still_going), (1, 1));
/// assert_eq!(found.steps[0].median_silence_seconds, Some(910.0));
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct StoppedAt {
    /// Code of the step.
    pub step: u32,
    /// How many stopped here.
    pub stopped: usize,
    /// How many may still be going.
    pub still_going: usize,
    /// Of how many nobody knows, because too few ever went on from here.
    pub unknown: usize,
    /// How long a wait after this step is usual: the 95th percentile of the waits out of it, in seconds.
    /// `None` with fewer than [`LEAST_WAITS`] of them.
    pub usual_wait_seconds: Option<f64>,
    /// How long those that stopped have been silent: the median, in seconds; `None` when none stopped.
    pub median_silence_seconds: Option<f64>,
}

/// Finds where trajectories stop without reaching one of the steps `ends`, in one pass.
///
/// `now` is the moment up to which the log knows everything, in microseconds since 1970; silence lasts from
/// the last event until then. What is usual comes from the waits that are over; waits that still last are
/// longer and not among them, so that rather too many count as stopped than too few.
///
/// ```
/// use hullie_journey::{LogBuilder, drop_out::drop_outs};
/// let mut log = LogBuilder::new();
/// log.push("a", "ask", 0, None);
/// log.push("b", "decide", 0, None);
/// let found = drop_outs(&log.finish(), &[1], 5);
/// assert_eq!((found.ended, found.unknown, found.stopped), (1, 1, 0), "nobody ever went on from asking");
/// ```
#[must_use]
pub fn drop_outs(log: &Log, ends: &[u32], now: i64) -> DropOut {
    let different = log.steps().len();
    let is_end = marked(different, ends);
    let mut waits: Vec<Vec<i64>> = vec![Vec::new(); different];
    let mut silent: Vec<Vec<i64>> = vec![Vec::new(); different];
    let mut found = DropOut { trajectories: log.trajectories(), ..DropOut::default() };
    for trace in log.traces() {
        for event in 1..trace.len() {
            waits[trace.steps[event - 1] as usize].extend(trace.wait(event));
        }
        if trace.steps.iter().any(|step| is_end[*step as usize]) {
            found.ended += 1;
        } else if let (Some(step), Some(time)) = (trace.steps.last(), trace.times.last()) {
            silent[*step as usize].push(now.saturating_sub(*time).max(0));
        }
    }
    for (code, (silent, mut waits)) in silent.into_iter().zip(waits).enumerate() {
        if !silent.is_empty() {
            found.steps.push(stopped_at(code as u32, &silent, &mut waits));
        }
    }
    for step in &found.steps {
        found.stopped += step.stopped;
        found.still_going += step.still_going;
        found.unknown += step.unknown;
    }
    found.steps.sort_by(|a, b| b.stopped.cmp(&a.stopped).then(a.step.cmp(&b.step)));
    found
}

fn stopped_at(step: u32, silent: &[i64], waits: &mut [i64]) -> StoppedAt {
    let usual_wait_seconds = if waits.len() < LEAST_WAITS { None } else { quantile_seconds(waits, USUAL) };
    let mut stopped: Vec<i64> = match usual_wait_seconds {
        Some(usual) => silent.iter().copied().filter(|time| *time as f64 > usual * SECOND as f64).collect(),
        None => Vec::new(),
    };
    let others = silent.len() - stopped.len();
    StoppedAt {
        step,
        stopped: stopped.len(),
        still_going: if usual_wait_seconds.is_some() { others } else { 0 },
        unknown: if usual_wait_seconds.is_some() { 0 } else { others },
        usual_wait_seconds,
        median_silence_seconds: median_seconds(&mut stopped),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::testing;

    #[test]
    fn a_trajectory_that_goes_on_after_an_end_has_ended() {
        let log = testing::ways(&[&["ask", "decide", "thanks"], &["ask"]]);
        let found = drop_outs(&log, &[log.steps().find("decide").unwrap()], 5 * SECOND);
        assert_eq!((found.trajectories, found.ended, found.unknown), (2, 1, 1));
        assert_eq!(found.steps[0].usual_wait_seconds, None);
    }

    proptest! {
        #[test]
        fn every_trajectory_is_one_of_four(
            told in testing::told(),
            end in 0u32..8,
            now in 0i64..3_000_000_000,
        ) {
            let log = testing::log(&told);
            let found = drop_outs(&log, &[end], now);
            prop_assert_eq!(
                found.ended + found.stopped + found.still_going + found.unknown, log.trajectories()
            );
            let later = drop_outs(&log, &[end], now + 1_000_000);
            prop_assert!(later.stopped >= found.stopped, "silence only grows");
            for step in &found.steps {
                prop_assert_eq!(step.median_silence_seconds.is_some(), step.stopped > 0);
                prop_assert!(step.usual_wait_seconds.is_some() || step.stopped + step.still_going == 0);
            }
        }
    }
}
