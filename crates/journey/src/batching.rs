//! Moments when many trajectories pass the same step together, such as letters that are all sent on one day.
//!
//! The definition is our own and a simple one: the events of a step, of all trajectories together, are put in
//! order of time and cut wherever the next one is more than `apart_seconds` away. A piece is a batch when
//! events of at least `least` different trajectories are in it and it lasts no longer than `within_seconds`.
//! A steady stream without gaps is one long piece and so no batch; work that is spread out falls into pieces
//! that are too small.

use crate::{
    Log, NO_ACTOR, SECOND,
    numbers::{quantile, share},
};

/// What counts as a batch.
///
/// ```
/// use hullie_journey::batching::Batching;
/// let how = Batching::default();
/// assert_eq!((how.least, how.within_seconds, how.apart_seconds, how.same_team), (5, 3_600, 900, false));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Batching {
    /// At least this many different trajectories.
    pub least: usize,
    /// From the first to the last event at most this long, in seconds.
    pub within_seconds: i64,
    /// Events further apart than this are not in the same batch, in seconds.
    pub apart_seconds: i64,
    /// Whether a batch must be the work of one team. Events of which nobody knows who acted are then in no
    /// batch.
    pub same_team: bool,
}

impl Default for Batching {
    /// Five trajectories within an hour, with a quarter of an hour at most between two: a choice to begin
    /// with, not a norm.
    fn default() -> Self {
        Self { least: 5, within_seconds: 3_600, apart_seconds: 900, same_team: false }
    }
}

/// How much of a step happens in batches.
///
/// ```
/// use hullie_journey::{LogBuilder, batching::{Batching, batches}};
/// let mut log = LogBuilder::new();
/// let seconds = [0, 10, 20, 30, 40, 90_000];
/// for (trajectory, second) in ["a", "b", "c", "d", "e", "late"].into_iter().zip(seconds) {
///     log.push(trajectory, "send", second * 1_000_000, None);
/// }
/// let send = &batches(&log.finish(), &Batching::default())[0];
/// assert_eq!((send.batches, send.batched, send.events, send.median_size), (1, 5, 6, Some(5.0)));
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Batched {
    /// Code of the step.
    pub step: u32,
    /// How many events.
    pub events: usize,
    /// Of how many it cannot be said, because a batch must be of one team and nobody knows who acted.
    pub unknown: usize,
    /// How many events are in a batch.
    pub batched: usize,
    /// The share in a batch of the events of which it can be said, 0 to 1; `None` when there are none.
    pub share: Option<f64>,
    /// How many batches.
    pub batches: usize,
    /// Median number of events in a batch; `None` without batches.
    pub median_size: Option<f64>,
    /// The number of events in the largest batch; `None` without batches.
    pub largest: Option<usize>,
}

/// One event: step, team, time, trajectory. In this order they sort into pieces.
type Event = (u32, u32, i64, u32);

/// Finds the batches of every step that occurs, the step with most events in batches first. Time is n log n
/// in the number of events, memory 24 bytes an event.
///
/// ```
/// use hullie_journey::{Log, batching::{Batching, batches}};
/// assert!(batches(&Log::default(), &Batching::default()).is_empty());
/// ```
#[must_use]
pub fn batches(log: &Log, how: &Batching) -> Vec<Batched> {
    let mut counts = vec![(0usize, 0usize); log.steps().len()];
    let mut sizes: Vec<Vec<i64>> = vec![Vec::new(); log.steps().len()];
    let mut events: Vec<Event> = Vec::with_capacity(log.events());
    for (trajectory, trace) in log.traces().enumerate() {
        for (place, step) in trace.steps.iter().copied().enumerate() {
            let (all, unknown) = &mut counts[step as usize];
            *all += 1;
            let team = if how.same_team { trace.actors[place] } else { NO_ACTOR };
            if how.same_team && team == NO_ACTOR {
                *unknown += 1;
            } else {
                events.push((step, team, trace.times[place], trajectory as u32));
            }
        }
    }
    events.sort_unstable();
    let within = how.within_seconds.saturating_mul(SECOND);
    let apart = how.apart_seconds.saturating_mul(SECOND);
    let mut who: Vec<u32> = Vec::new();
    let together = |a: &Event, b: &Event| (a.0, a.1) == (b.0, b.1) && b.2.saturating_sub(a.2) <= apart;
    for piece in events.chunk_by(together) {
        let (first, last) = (piece[0], piece[piece.len() - 1]);
        if last.2.saturating_sub(first.2) <= within && different(piece, &mut who) >= how.least.max(1) {
            sizes[first.0 as usize].push(piece.len() as i64);
        }
    }
    let mut found: Vec<Batched> = counts
        .into_iter()
        .zip(sizes)
        .enumerate()
        .filter(|(_, ((events, _), _))| *events > 0)
        .map(|(code, ((events, unknown), sizes))| figures(code as u32, events, unknown, sizes))
        .collect();
    found.sort_by(|a, b| b.batched.cmp(&a.batched).then(a.step.cmp(&b.step)));
    found
}

/// How many different trajectories are in a piece.
fn different(piece: &[Event], who: &mut Vec<u32>) -> usize {
    who.clear();
    who.extend(piece.iter().map(|event| event.3));
    who.sort_unstable();
    who.dedup();
    who.len()
}

fn figures(step: u32, events: usize, unknown: usize, mut sizes: Vec<i64>) -> Batched {
    let batched = sizes.iter().sum::<i64>() as usize;
    Batched {
        step,
        events,
        unknown,
        batched,
        share: share(batched, events - unknown),
        batches: sizes.len(),
        largest: sizes.iter().max().map(|size| *size as usize),
        median_size: quantile(&mut sizes, 0.5),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::{LogBuilder, testing};

    fn at(events: &[(&str, i64, Option<&str>)]) -> Log {
        let mut log = LogBuilder::new();
        for (trajectory, second, team) in events {
            log.push(trajectory, "send", second * SECOND, *team);
        }
        log.finish()
    }

    const THREE: Batching = Batching { least: 3, within_seconds: 100, apart_seconds: 10, same_team: false };

    #[test]
    fn a_steady_stream_is_no_batch() {
        let names: Vec<String> = (0..30).map(|n| n.to_string()).collect();
        let stream: Vec<(&str, i64, Option<&str>)> =
            names.iter().zip(0i64..).map(|(n, i)| (n.as_str(), i * 5, None)).collect();
        assert_eq!(batches(&at(&stream), &THREE)[0].batches, 0);
        assert_eq!(batches(&at(&stream[..20]), &THREE)[0].batches, 1, "short enough");
    }

    #[test]
    fn one_trajectory_many_times_is_no_batch() {
        let log = at(&[("a", 0, None), ("a", 1, None), ("a", 2, None), ("b", 3, None)]);
        assert_eq!(batches(&log, &THREE)[0].batched, 0);
    }

    #[test]
    fn a_team_is_known_or_its_events_are_in_no_batch() {
        let log = at(&[("a", 0, Some("x")), ("b", 1, None), ("c", 2, Some("x")), ("d", 3, Some("x"))]);
        let found = batches(&log, &Batching { same_team: true, ..THREE })[0];
        assert_eq!((found.events, found.unknown, found.batched, found.share), (4, 1, 3, Some(1.0)));
        assert_eq!(found.largest, Some(3));
    }

    proptest! {
        #[test]
        fn batches_are_part_of_the_events(
            told in testing::told(),
            least in 1usize..5,
            within in 0i64..300,
            apart in 0i64..300,
        ) {
            let log = testing::log(&told);
            let how = Batching { least, within_seconds: within, apart_seconds: apart, same_team: false };
            let found = batches(&log, &how);
            prop_assert_eq!(found.iter().map(|step| step.events).sum::<usize>(), log.events());
            for step in &found {
                prop_assert!(step.batched <= step.events && step.batches * least <= step.batched);
                prop_assert_eq!(step.median_size.is_some(), step.batches > 0);
            }
            let longer = batches(&log, &Batching { within_seconds: within + 50, ..how });
            let all = |found: &[Batched]| found.iter().map(|step| step.batched).sum::<usize>();
            prop_assert!(all(&longer) >= all(&found), "what fits in less fits in more");
        }
    }
}
