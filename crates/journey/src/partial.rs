//! One pass over some trajectories gives a partial result; partial results merge in any order.

use rustc_hash::FxHashMap;

use crate::{Log, NO_ACTOR, Trace};

/// Up to this many different steps the transitions live in a square table, which is faster than a hash map.
const DENSE: usize = 512;

/// What was counted over a range of trajectories of one log.
///
/// Merging is for threads that share a log; [`Portable`](crate::Portable) is for machines that share nothing.
///
/// ```
/// use hullie_journey::{Journey, LogBuilder, Partial};
/// let mut log = LogBuilder::new();
/// for trajectory in ["a", "b", "c"] {
///     log.push(trajectory, "ask", 0, None);
///     log.push(trajectory, "answer", 5_000_000, None);
/// }
/// let log = log.finish();
/// let halves = Partial::count(&log, 0, 1).merge(Partial::count(&log, 1, 3));
/// assert_eq!(Journey::from_partial(&log, halves), Journey::of(&log));
/// ```
#[derive(Debug, Default, Clone)]
pub struct Partial<'log> {
    pub(crate) trajectories: usize,
    pub(crate) events: usize,
    pub(crate) steps: Vec<StepCount>,
    pub(crate) transitions: FxHashMap<(u32, u32), Waits>,
    pub(crate) variants: FxHashMap<&'log [u32], usize>,
    pub(crate) durations: Vec<i64>,
    pub(crate) actors: FxHashMap<(u32, u32), usize>,
    pub(crate) handovers: FxHashMap<(u32, u32), usize>,
}

/// Counts of one step.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub(crate) struct StepCount {
    pub events: usize,
    pub trajectories: usize,
    pub starts: usize,
    pub ends: usize,
    /// Sum over trajectories of the place of its first appearance, for the order of flow.
    pub first_places: u64,
}

impl StepCount {
    pub fn add(&mut self, other: &Self) {
        self.events += other.events;
        self.trajectories += other.trajectories;
        self.starts += other.starts;
        self.ends += other.ends;
        self.first_places += other.first_places;
    }
}

/// The waits of one transition, in microseconds.
#[derive(Debug, Default, Clone)]
pub(crate) struct Waits {
    pub waits: Vec<i64>,
    /// How many of them went to a step that the trajectory had been at before.
    pub returns: usize,
    /// How many different trajectories.
    pub trajectories: usize,
    last: usize,
}

impl<'log> Partial<'log> {
    /// Counts the trajectories with numbers `from` up to `to` of this log.
    ///
    /// # Panics
    /// When the log has fewer than `to` trajectories.
    ///
    /// ```
    /// use hullie_journey::{Journey, LogBuilder, Partial};
    /// let mut log = LogBuilder::new();
    /// log.push("a", "ask", 0, None);
    /// log.push("b", "ask", 0, None);
    /// let log = log.finish();
    /// assert_eq!(Journey::from_partial(&log, Partial::count(&log, 1, 2)).trajectories, 1);
    /// ```
    #[must_use]
    pub fn count(log: &'log Log, from: usize, to: usize) -> Self {
        let different = log.steps.len();
        let mut partial = Self { steps: vec![StepCount::default(); different], ..Self::default() };
        let mut table = Transitions::new(different);
        // the number of the trajectory (plus one) in which a step was last seen: a set that needs no clearing
        let mut seen = vec![0usize; different];
        for index in from..to {
            partial.count_one(log.trace(index), index + 1, &mut seen, &mut table);
        }
        partial.transitions = table.into_map();
        partial
    }

    fn count_one(&mut self, trace: Trace<'log>, mark: usize, seen: &mut [usize], table: &mut Transitions) {
        let Trace { steps, times, actors, starts } = trace;
        let (Some(first), Some(last)) = (steps.first(), steps.last()) else { return };
        self.trajectories += 1;
        self.events += steps.len();
        self.steps[*first as usize].starts += 1;
        self.steps[*last as usize].ends += 1;
        self.durations.extend(trace.duration());
        *self.variants.entry(steps).or_default() += 1;
        let mut before = NO_ACTOR;
        for (place, step) in steps.iter().enumerate() {
            let count = &mut self.steps[*step as usize];
            count.events += 1;
            let is_return = seen[*step as usize] == mark;
            if !is_return {
                seen[*step as usize] = mark;
                count.trajectories += 1;
                count.first_places += place as u64;
            }
            if place > 0 {
                let begun = if starts.is_empty() { times[place] } else { starts[place] };
                let waits = table.entry(steps[place - 1], *step);
                waits.waits.push((begun - times[place - 1]).max(0));
                waits.returns += usize::from(is_return);
                if waits.last != mark {
                    waits.last = mark;
                    waits.trajectories += 1;
                }
            }
            let actor = actors[place];
            if actor != NO_ACTOR {
                *self.actors.entry((*step, actor)).or_default() += 1;
                if before != NO_ACTOR && before != actor {
                    *self.handovers.entry((before, actor)).or_default() += 1;
                }
                before = actor;
            }
        }
    }

    /// Adds another partial result of the same log, over other trajectories.
    ///
    /// ```
    /// use hullie_journey::{Journey, LogBuilder, Partial};
    /// let mut log = LogBuilder::new();
    /// log.push("a", "ask", 0, None);
    /// let log = log.finish();
    /// let both = Partial::of(&log).merge(Partial::default());
    /// assert_eq!(Journey::from_partial(&log, both), Journey::of(&log));
    /// ```
    #[must_use]
    pub fn merge(mut self, other: Self) -> Self {
        self.trajectories += other.trajectories;
        self.events += other.events;
        if self.steps.is_empty() {
            self.steps = other.steps;
        } else {
            for (mine, its) in self.steps.iter_mut().zip(other.steps) {
                mine.add(&its);
            }
        }
        for (key, waits) in other.transitions {
            let mine = self.transitions.entry(key).or_default();
            mine.waits.extend(waits.waits);
            mine.returns += waits.returns;
            mine.trajectories += waits.trajectories;
        }
        for (key, count) in other.variants {
            *self.variants.entry(key).or_default() += count;
        }
        self.durations.extend(other.durations);
        for (key, count) in other.actors {
            *self.actors.entry(key).or_default() += count;
        }
        for (key, count) in other.handovers {
            *self.handovers.entry(key).or_default() += count;
        }
        self
    }

    /// Counts a whole log on as many threads as the machine has.
    ///
    /// ```
    /// use hullie_journey::{Journey, LogBuilder, Partial};
    /// let mut log = LogBuilder::new();
    /// log.push("a", "ask", 0, None);
    /// let log = log.finish();
    /// assert_eq!(Journey::from_partial(&log, Partial::of(&log)).events, 1);
    /// ```
    #[must_use]
    pub fn of(log: &'log Log) -> Self {
        let threads = std::thread::available_parallelism().map_or(1, usize::from);
        let trajectories = log.trajectories();
        if threads == 1 || log.events() < 100_000 {
            return Self::count(log, 0, trajectories);
        }
        let share = trajectories.div_ceil(threads);
        std::thread::scope(|scope| {
            let workers: Vec<_> = (0..threads)
                .map(|i| ((i * share).min(trajectories), ((i + 1) * share).min(trajectories)))
                .map(|(from, to)| scope.spawn(move || Self::count(log, from, to)))
                .collect();
            workers
                .into_iter()
                .map(|worker| worker.join().expect("counting does not panic"))
                .fold(Self::default(), Self::merge)
        })
    }
}

/// Transitions by (from, to): a square table for few steps, a hash map for many.
enum Transitions {
    Dense { width: usize, cells: Vec<Waits> },
    Sparse(FxHashMap<(u32, u32), Waits>),
}

impl Transitions {
    fn new(different: usize) -> Self {
        if different <= DENSE {
            Self::Dense { width: different, cells: vec![Waits::default(); different * different] }
        } else {
            Self::Sparse(FxHashMap::default())
        }
    }

    fn entry(&mut self, from: u32, to: u32) -> &mut Waits {
        match self {
            Self::Dense { width, cells } => &mut cells[from as usize * *width + to as usize],
            Self::Sparse(map) => map.entry((from, to)).or_default(),
        }
    }

    fn into_map(self) -> FxHashMap<(u32, u32), Waits> {
        match self {
            Self::Sparse(map) => map,
            Self::Dense { width, cells } => cells
                .into_iter()
                .enumerate()
                .filter(|(_, waits)| !waits.waits.is_empty())
                .map(|(i, waits)| (((i / width) as u32, (i % width) as u32), waits))
                .collect(),
        }
    }
}
