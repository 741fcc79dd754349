//! Two periods or two groups side by side: what changed, and how sure that is.
//!
//! A word such as up or down comes only when the whole range of the difference lies on one side of zero;
//! otherwise there is no clear difference (S6). Nothing here says better or worse: that depends on what is
//! counted.

mod draw;
mod shares;

use rustc_hash::FxHashMap;

use crate::{
    Dictionary, Log, SECOND,
    numbers::{median_seconds, share},
    portable::mark,
};

/// How many times is drawn for the range of a difference of medians.
///
/// ```
/// assert_eq!(hullie_journey::compare::DRAWS, 2_000);
/// ```
pub const DRAWS: usize = 2_000;

/// Fewer trajectories than this in one of the two give no range.
///
/// ```
/// assert_eq!(hullie_journey::compare::LEAST_TRAJECTORIES, 8);
/// ```
pub const LEAST_TRAJECTORIES: usize = 8;

/// Of more waits than this a lot of trajectories is drawn that have about this many.
///
/// ```
/// assert_eq!(hullie_journey::compare::MOST_WAITS, 20_000);
/// ```
pub const MOST_WAITS: usize = 20_000;

/// A range in which the true difference lies with 95% certainty, both ends included.
///
/// ```
/// use hullie_journey::compare::Interval;
/// assert!(Interval { low: -1.0, high: 1.0 }.high > 0.0);
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Interval {
    /// Lower end.
    pub low: f64,
    /// Upper end.
    pub high: f64,
}

/// Which way it went, if that is clear.
///
/// ```
/// use hullie_journey::compare::Word;
/// assert_eq!(Word::default(), Word::Unclear);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Word {
    /// The second is higher.
    Up,
    /// The second is lower.
    Down,
    /// No clear difference: the range holds zero, or there are too few trajectories for a range.
    #[default]
    Unclear,
}

/// One figure in both. The unit is in the name of the field that holds it.
///
/// ```
/// use hullie_journey::compare::{Change, Word};
/// assert_eq!(Change::default().word, Word::Unclear);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Change {
    /// In the first; `None` when it has none.
    pub first: Option<f64>,
    /// In the second; `None` when it has none.
    pub second: Option<f64>,
    /// The second less the first; `None` when one of them has none.
    pub difference: Option<f64>,
    /// The range of the difference; `None` with too few trajectories.
    pub interval: Option<Interval>,
    /// What can be said of it.
    pub word: Word,
}

impl Change {
    fn of(first: Option<f64>, second: Option<f64>, interval: Option<Interval>) -> Self {
        let difference = first.zip(second).map(|(first, second)| second - first);
        // a range of drawn waits can just miss the difference of all of them
        let interval = interval
            .zip(difference)
            .map(|(range, d)| Interval { low: range.low.min(d), high: range.high.max(d) });
        let word = match interval {
            Some(range) if range.low > 0.0 => Word::Up,
            Some(range) if range.high < 0.0 => Word::Down,
            _ => Word::Unclear,
        };
        Self { first, second, difference, interval, word }
    }
}

/// Two logs side by side.
///
/// ```
/// use hullie_journey::{Log, compare::compare};
/// let nothing = compare(&Log::default(), &Log::default(), 42);
/// assert_eq!((nothing.first_trajectories, nothing.seed), (0, 42));
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct Comparison {
    /// How many trajectories in the first.
    pub first_trajectories: usize,
    /// How many in the second.
    pub second_trajectories: usize,
    /// Every step that occurs in one of them, the one in most trajectories first.
    pub steps: Vec<StepChange>,
    /// Every transition that occurs in one of them, the most frequent first.
    pub transitions: Vec<WaitChange>,
    /// The median time from the first to the last event of a trajectory, in seconds.
    pub median_duration_seconds: Change,
    /// The seed from which was drawn: print it beside the figures.
    pub seed: u64,
}

/// A step in both.
///
/// ```
/// use hullie_journey::{LogBuilder, compare::{Word, compare}};
/// let log = |mails: usize| {
///     let mut log = LogBuilder::new();
///     for n in 0..40 {
///         log.push(&n.to_string(), if n < mails { "mail" } else { "call" }, 0, None);
///     }
///     log.finish()
/// };
/// let found = compare(&log(10), &log(30), 1);
/// let mail = found.steps.iter().find(|step| step.name == "mail").expect("it occurs");
/// assert_eq!((mail.share.difference, mail.share.word), (Some(0.5), Word::Up));
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct StepChange {
    /// The name of the step.
    pub name: String,
    /// The share of trajectories that did it, 0 to 1.
    pub share: Change,
}

/// A transition in both.
///
/// ```
/// use hullie_journey::{LogBuilder, compare::{Word, compare}};
/// let log = |shift: i64| {
///     let mut log = LogBuilder::new();
///     for n in 0..30 {
///         log.push(&n.to_string(), "ask", 0, None);
///         log.push(&n.to_string(), "answer", (n + shift) * 1_000_000, None);
///     }
///     log.finish()
/// };
/// let wait = compare(&log(0), &log(100), 1).transitions[0].median_wait_seconds;
/// assert_eq!((wait.difference, wait.word), (Some(100.0), Word::Up));
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct WaitChange {
    /// The name of the step that came first.
    pub from: String,
    /// The name of the step that came straight after it.
    pub to: String,
    /// How many times in the first log.
    pub first_count: usize,
    /// How many times in the second log.
    pub second_count: usize,
    /// The median wait, in seconds.
    pub median_wait_seconds: Change,
}

/// Lays two logs side by side; steps with the same name are the same step, whatever their codes.
///
/// Shares get the range of Newcombe (1998, method 10) from two Wilson ranges. Medians get a percentile
/// bootstrap of [`DRAWS`] draws of whole trajectories, each figure from its own seed made of `seed` and its
/// name. Of a transition with more than [`MOST_WAITS`] waits in a log, a lot of its trajectories is drawn
/// first; the range is then rather too wide than too narrow. With fewer than [`LEAST_TRAJECTORIES`]
/// trajectories in one of the two there is no range.
///
/// Time is that of [`DRAWS`] passes over the waits that are drawn from, on all threads of the machine.
///
/// ```
/// use hullie_journey::{LogBuilder, compare::{Word, compare}};
/// let mut log = LogBuilder::new();
/// log.push("a", "ask", 0, None);
/// let log = log.finish();
/// let found = compare(&log, &log, 42);
/// assert_eq!((found.steps[0].share.first, found.steps[0].share.interval), (Some(1.0), None));
/// assert_eq!(found.steps[0].share.word, Word::Unclear, "one trajectory says nothing");
/// ```
#[must_use]
pub fn compare(first: &Log, second: &Log, seed: u64) -> Comparison {
    let mut names = Dictionary::default();
    let mut codes = |log: &Log| -> Vec<u32> { log.steps().iter().map(|text| names.code(text)).collect() };
    let (first_codes, second_codes) = (codes(first), codes(second));
    let one = Seen::of(first, &first_codes, names.len());
    let two = Seen::of(second, &second_codes, names.len());
    let own_seed = seed ^ mark(b"duration");
    Comparison {
        first_trajectories: one.trajectories,
        second_trajectories: two.trajectories,
        steps: steps(&one, &two, &names),
        transitions: transitions(&one, &two, &names, seed),
        median_duration_seconds: medians(&one.durations, &two.durations, own_seed),
        seed,
    }
}

/// The same log as two: trajectories that begin before `at`, and the others. `at` is in microseconds since
/// 1970.
///
/// A trajectory is never cut. The later half of a log has had less time to get long: compare durations of
/// trajectories that have ended.
///
/// ```
/// use hullie_journey::{LogBuilder, compare::split_by_time};
/// let mut log = LogBuilder::new();
/// log.push("a", "ask", 1, None);
/// log.push("a", "answer", 9, None);
/// log.push("b", "ask", 5, None);
/// let (before, after) = split_by_time(&log.finish(), 5);
/// assert_eq!((before.events(), after.events()), (2, 1));
/// ```
#[must_use]
pub fn split_by_time(log: &Log, at: i64) -> (Log, Log) {
    let is_before = |trajectory: usize| {
        let trace = log.trace(trajectory);
        !trace.is_empty() && trace.start(0) < at
    };
    (log.only_trajectories(is_before), log.only_trajectories(|trajectory| !is_before(trajectory)))
}

/// What was seen in one log, with common codes.
struct Seen {
    trajectories: usize,
    /// For each step in how many trajectories it was done.
    did: Vec<usize>,
    /// Waits in microseconds with the number of the trajectory.
    waits: FxHashMap<(u32, u32), Vec<(i64, u32)>>,
    durations: Vec<(i64, u32)>,
}

impl Seen {
    fn of(log: &Log, codes: &[u32], different: usize) -> Self {
        let mut seen = Self {
            trajectories: log.trajectories(),
            did: vec![0; different],
            waits: FxHashMap::default(),
            durations: Vec::with_capacity(log.trajectories()),
        };
        // the number of the trajectory (plus one) in which a step was last seen: a set that needs no clearing
        let mut last = vec![0usize; different];
        for (number, trace) in log.traces().enumerate() {
            seen.durations.extend(trace.duration().map(|duration| (duration, number as u32)));
            for (event, step) in trace.steps.iter().enumerate() {
                let step = codes[*step as usize];
                if last[step as usize] != number + 1 {
                    last[step as usize] = number + 1;
                    seen.did[step as usize] += 1;
                }
                if let Some(wait) = trace.wait(event) {
                    let from = codes[trace.steps[event - 1] as usize];
                    seen.waits.entry((from, step)).or_default().push((wait, number as u32));
                }
            }
        }
        seen
    }
}

fn steps(one: &Seen, two: &Seen, names: &Dictionary) -> Vec<StepChange> {
    let (n1, n2) = (one.trajectories, two.trajectories);
    let enough = n1 >= LEAST_TRAJECTORIES && n2 >= LEAST_TRAJECTORIES;
    let mut found: Vec<(usize, StepChange)> = Vec::new();
    for (name, (k1, k2)) in names.iter().zip(one.did.iter().copied().zip(two.did.iter().copied())) {
        let interval = enough.then(|| shares::newcombe((k1, n1), (k2, n2)));
        let share = Change::of(share(k1, n1), share(k2, n2), interval);
        if k1 + k2 > 0 {
            found.push((k1 + k2, StepChange { name: name.to_owned(), share }));
        }
    }
    found.sort_by(|(a, one), (b, two)| b.cmp(a).then_with(|| one.name.cmp(&two.name)));
    found.into_iter().map(|(_, step)| step).collect()
}

fn transitions(one: &Seen, two: &Seen, names: &Dictionary, seed: u64) -> Vec<WaitChange> {
    let mut keys: Vec<(u32, u32)> = one.waits.keys().chain(two.waits.keys()).copied().collect();
    keys.sort_unstable();
    keys.dedup();
    let change = |key: &(u32, u32)| {
        let first = one.waits.get(key).map(Vec::as_slice).unwrap_or_default();
        let second = two.waits.get(key).map(Vec::as_slice).unwrap_or_default();
        let (from, to) = (names.text(key.0).to_owned(), names.text(key.1).to_owned());
        let own_seed = seed ^ mark(format!("{from}\n{to}").as_bytes());
        WaitChange {
            from,
            to,
            first_count: first.len(),
            second_count: second.len(),
            median_wait_seconds: medians(first, second, own_seed),
        }
    };
    let threads = std::thread::available_parallelism().map_or(1, usize::from).min(keys.len()).max(1);
    let mut found: Vec<WaitChange> = std::thread::scope(|scope| {
        let (keys, change) = (&keys, &change);
        let workers: Vec<_> = (0..threads)
            .map(|thread| {
                let mine = keys.iter().skip(thread).step_by(threads);
                scope.spawn(move || mine.map(change).collect::<Vec<_>>())
            })
            .collect();
        workers.into_iter().flat_map(|worker| worker.join().expect("comparing does not panic")).collect()
    });
    let count = |wait: &WaitChange| wait.first_count + wait.second_count;
    found.sort_by(|a, b| count(b).cmp(&count(a)).then_with(|| (&a.from, &a.to).cmp(&(&b.from, &b.to))));
    found
}

/// Two medians in seconds, of numbers in microseconds with their trajectory.
fn medians(first: &[(i64, u32)], second: &[(i64, u32)], seed: u64) -> Change {
    let median = |rows: &[(i64, u32)]| {
        let mut numbers: Vec<i64> = rows.iter().map(|(number, _)| *number).collect();
        median_seconds(&mut numbers)
    };
    let interval = draw::difference(first, second, seed)
        .map(|range| Interval { low: range.low / SECOND as f64, high: range.high / SECOND as f64 });
    Change::of(median(first), median(second), interval)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::testing;

    #[test]
    fn steps_are_the_same_by_name_and_not_by_code() {
        let first = testing::ways(&[&["ask", "answer"]]);
        let second = testing::ways(&[&["answer"], &["call", "ask"]]);
        let found = compare(&first, &second, 1);
        let told: Vec<_> =
            found.steps.iter().map(|s| (s.name.as_str(), s.share.first, s.share.second)).collect();
        let half = Some(0.5);
        assert_eq!(told, [("answer", Some(1.0), half), ("ask", Some(1.0), half), ("call", Some(0.0), half)]);
        let call = found.transitions.iter().find(|path| path.from == "call").unwrap();
        assert_eq!((call.first_count, call.second_count), (0, 1));
        assert_eq!((call.median_wait_seconds.first, call.median_wait_seconds.difference), (None, None));
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(12))]

        #[test]
        fn a_log_does_not_differ_from_itself(told in testing::told(), seed in any::<u64>()) {
            let log = testing::log(&told);
            let found = compare(&log, &log, seed);
            prop_assert_eq!(&found, &compare(&log, &log, seed), "the same seed, the same figures");
            let waits = found.transitions.iter().map(|path| path.median_wait_seconds);
            let all = found.steps.iter().map(|step| step.share).chain(waits)
                .chain([found.median_duration_seconds]);
            for change in all {
                prop_assert_eq!((change.difference, change.word), (Some(0.0), Word::Unclear));
            }
            let events: usize = found.transitions.iter().map(|path| path.first_count).sum();
            prop_assert_eq!(events + found.first_trajectories, log.events());
        }

        #[test]
        fn a_split_loses_nothing(told in testing::told(), at in 0i64..1_000_000_000) {
            let log = testing::log(&told);
            let (before, after) = split_by_time(&log, at);
            prop_assert_eq!(before.trajectories() + after.trajectories(), log.trajectories());
            prop_assert_eq!(before.events() + after.events(), log.events());
            prop_assert!(before.traces().all(|trace| trace.start(0) < at));
            prop_assert!(after.traces().all(|trace| trace.start(0) >= at));
        }
    }
}
