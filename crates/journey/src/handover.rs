//! From pillar to post: how often a trajectory goes from one team to another, and back again.

use rustc_hash::FxHashMap;

use crate::{
    Log, NO_ACTOR, Trace,
    numbers::{count_at, median_seconds},
};

/// The hand-overs of a whole log. Events of which nobody knows who acted are passed over, so every count is a
/// least number.
///
/// Four contacts with three departments are three hand-overs:
///
/// ```
/// use hullie_journey::{LogBuilder, handover::handovers};
/// let mut log = LogBuilder::new();
/// for (time, team) in ["desk", "taxes", "permits", "desk"].into_iter().enumerate() {
///     log.push("a", "call", time as i64, Some(team));
/// }
/// let found = handovers(&log.finish());
/// assert_eq!((found.total, found.back), (3, 0));
/// ```
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Handovers {
    /// How many trajectories say at least once who acted; the other figures are about these.
    pub trajectories: usize,
    /// How many trajectories never say who acted: their number of hand-overs is unknown, not zero.
    pub unknown: usize,
    /// How many events of the whole log do not say who acted.
    pub events_unknown: usize,
    /// How many hand-overs in all.
    pub total: usize,
    /// How many trajectories had 0, 1, 2 hand-overs and so on; the place of 20, if there is one, counts 20
    /// and more.
    pub by_number: Vec<usize>,
    /// How many hand-overs went back to the team it had just come from: one to another and back to the one.
    pub back: usize,
    /// How many trajectories had at least one of those.
    pub trajectories_back: usize,
    /// From which team to which, the most frequent first.
    pub pairs: Vec<Pair>,
}

/// From one team to another.
///
/// ```
/// use hullie_journey::{LogBuilder, handover::handovers};
/// let mut log = LogBuilder::new();
/// log.push("a", "call", 0, Some("desk"));
/// log.push("a", "call", 60_000_000, Some("taxes"));
/// assert_eq!(handovers(&log.finish()).pairs[0].median_between_seconds, 60.0);
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pair {
    /// Code of who had it, in the log's dictionary of actors.
    pub from: u32,
    /// Code of who got it.
    pub to: u32,
    /// How many times.
    pub count: usize,
    /// In how many trajectories.
    pub trajectories: usize,
    /// How many of them went back to the team it had just come from.
    pub back: usize,
    /// Median time from when the one team was last done until the other began, in seconds.
    pub median_between_seconds: f64,
}

/// Everything that was seen between two teams.
#[derive(Debug, Default)]
struct Between {
    times: Vec<i64>,
    back: usize,
    trajectories: usize,
    /// The last trajectory that was counted, plus one.
    last: usize,
}

/// Counts the hand-overs of a whole log, in one pass.
///
/// ```
/// use hullie_journey::{LogBuilder, handover::handovers};
/// let mut log = LogBuilder::new();
/// for (time, team) in ["desk", "taxes", "desk"].into_iter().enumerate() {
///     log.push("a", "call", time as i64, Some(team));
/// }
/// log.push("b", "call", 0, None);
/// let found = handovers(&log.finish());
/// assert_eq!((found.by_number, found.back, found.unknown), (vec![0, 0, 1], 1, 1));
/// ```
#[must_use]
pub fn handovers(log: &Log) -> Handovers {
    let mut found = Handovers::default();
    let mut pairs: FxHashMap<(u32, u32), Between> = FxHashMap::default();
    for (number, trace) in log.traces().enumerate() {
        found.add(&trace, number + 1, &mut pairs);
    }
    found.pairs = pairs
        .into_iter()
        .map(|((from, to), mut between)| Pair {
            from,
            to,
            count: between.times.len(),
            trajectories: between.trajectories,
            back: between.back,
            median_between_seconds: median_seconds(&mut between.times).unwrap_or_default(),
        })
        .collect();
    found.pairs.sort_by(|a, b| b.count.cmp(&a.count).then((a.from, a.to).cmp(&(b.from, b.to))));
    found
}

impl Handovers {
    fn add(&mut self, trace: &Trace<'_>, mark: usize, pairs: &mut FxHashMap<(u32, u32), Between>) {
        let (mut holder, mut earlier) = (NO_ACTOR, NO_ACTOR);
        let mut done = 0i64;
        let (mut times, mut back) = (0usize, 0usize);
        for (place, actor) in trace.actors.iter().copied().enumerate() {
            if actor == NO_ACTOR {
                self.events_unknown += 1;
                continue;
            }
            if holder != NO_ACTOR && holder != actor {
                times += 1;
                let goes_back = usize::from(earlier == actor);
                back += goes_back;
                let between = pairs.entry((holder, actor)).or_default();
                between.times.push(trace.start(place).saturating_sub(done).max(0));
                between.back += goes_back;
                if between.last != mark {
                    between.last = mark;
                    between.trajectories += 1;
                }
            }
            if holder != actor {
                earlier = holder;
                holder = actor;
            }
            done = trace.times[place];
        }
        if holder == NO_ACTOR {
            self.unknown += 1;
            return;
        }
        self.trajectories += 1;
        self.total += times;
        self.back += back;
        self.trajectories_back += usize::from(back > 0);
        count_at(&mut self.by_number, times);
    }
}

/// The teams that had one trajectory, one after the other, as codes of actors; unknown ones are passed over
/// and a team that goes on is named once. It is empty when nobody knows who acted.
///
/// ```
/// use hullie_journey::{LogBuilder, handover::chain};
/// let mut log = LogBuilder::new();
/// let teams = [Some("desk"), Some("desk"), None, Some("taxes"), Some("desk")];
/// for (time, team) in teams.into_iter().enumerate() {
///     log.push("a", "call", time as i64, team);
/// }
/// assert_eq!(chain(&log.finish().trace(0)), [0, 1, 0]);
/// ```
#[must_use]
pub fn chain(trace: &Trace<'_>) -> Vec<u32> {
    let mut teams: Vec<u32> = trace.actors.iter().copied().filter(|actor| *actor != NO_ACTOR).collect();
    teams.dedup();
    teams
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::{Journey, SECOND, testing};

    #[test]
    fn time_between_counts_from_the_last_event_of_the_one_to_the_beginning_of_the_other() {
        let mut log = crate::LogBuilder::new();
        log.push("a", "call", 0, Some("desk"));
        log.push("a", "note", 10 * SECOND, Some("desk"));
        log.push("a", "scan", 15 * SECOND, None);
        log.push_span("a", "look", 40 * SECOND, 90 * SECOND, Some("taxes"));
        let found = handovers(&log.finish());
        assert_eq!(found.pairs[0].median_between_seconds, 30.0);
        assert_eq!((found.events_unknown, found.pairs[0].trajectories), (1, 1));
    }

    #[test]
    fn nothing_gives_nothing() {
        assert_eq!(handovers(&Log::default()), Handovers::default());
    }

    proptest! {
        #[test]
        fn everything_adds_up(told in testing::told()) {
            let log = testing::log(&told);
            let found = handovers(&log);
            prop_assert_eq!(found.trajectories + found.unknown, log.trajectories());
            prop_assert_eq!(found.by_number.iter().sum::<usize>(), found.trajectories);
            prop_assert_eq!(found.pairs.iter().map(|pair| pair.count).sum::<usize>(), found.total);
            prop_assert_eq!(found.pairs.iter().map(|pair| pair.back).sum::<usize>(), found.back);
            let chains: Vec<Vec<u32>> = log.traces().map(|trace| chain(&trace)).collect();
            prop_assert_eq!(
                chains.iter().map(|chain| chain.len().saturating_sub(1)).sum::<usize>(), found.total
            );
            let back = |chain: &Vec<u32>| chain.windows(3).filter(|three| three[0] == three[2]).count();
            prop_assert_eq!(chains.iter().map(back).sum::<usize>(), found.back);
        }

        #[test]
        fn the_pairs_are_those_of_the_journey(told in testing::told()) {
            let log = testing::log(&told);
            let pairs: Vec<_> = handovers(&log).pairs.iter().map(|p| (p.from, p.to, p.count)).collect();
            let journey: Vec<_> = Journey::of(&log).handovers.iter().map(|h| (h.from, h.to, h.count))
                .collect();
            prop_assert_eq!(pairs, journey);
        }
    }
}
