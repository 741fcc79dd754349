//! A partial result that can travel: with its own names, so that merging needs nothing but the partials
//! themselves.

use std::collections::BTreeMap;

use thiserror::Error;

use crate::{Dictionary, Journey, Log, NO_ACTOR, Partial, Sketch, partial::StepCount};

/// How many of the smallest marks of trajectories version 1 kept: a partial result of that version with fewer
/// has them all.
pub(crate) const MARKS_OF_VERSION_1: usize = 1_024;

/// Why partial results could not be read or merged.
///
/// ```
/// use hullie_journey::{LogBuilder, Portable, PortableError};
/// let mut log = LogBuilder::new();
/// log.push("a", "ask", 0, None);
/// let one = Portable::of(&log.finish());
/// assert_eq!(one.clone().merge(one), Err(PortableError::SameTrajectory));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum PortableError {
    /// It is something else.
    #[error("these bytes are no partial result of a log")]
    NotAPartial,
    /// It was written by a newer version.
    #[error(
        "this partial result has version {found} and this program knows up to version {known}; \
         use a newer program"
    )]
    Version {
        /// The version that was found.
        found: u64,
        /// The newest version that this crate knows.
        known: u64,
    },
    /// Bytes are missing or changed.
    #[error("this partial result is damaged; make it again")]
    Damaged,
    /// One trajectory was counted in both.
    #[error(
        "both partial results counted the same trajectory; \
         split a log so that each trajectory is in one part only"
    )]
    SameTrajectory,
}

/// Many numbers, exactly or as a sketch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Spread {
    /// All of them, the smallest first.
    Exact(Vec<i64>),
    /// Counts in buckets.
    Sketch(Sketch),
}

impl Spread {
    fn merge(self, other: Self) -> Self {
        match (self, other) {
            (Self::Exact(mut mine), Self::Exact(its)) => {
                mine.extend(its);
                // two sorted runs behind each other: the standard sort merges them in one pass
                mine.sort();
                Self::Exact(mine)
            }
            (mine, its) => {
                let (mut mine, its) = (mine.sketched(), its.sketched());
                mine.merge(&its);
                Self::Sketch(mine)
            }
        }
    }

    fn sketched(self) -> Sketch {
        match self {
            Self::Sketch(sketch) => sketch,
            Self::Exact(numbers) => {
                let mut sketch = Sketch::default();
                numbers.iter().for_each(|number| sketch.add(*number));
                sketch
            }
        }
    }

    pub(crate) fn len(&self) -> usize {
        match self {
            Self::Exact(numbers) => numbers.len(),
            Self::Sketch(sketch) => sketch.len() as usize,
        }
    }

    pub(crate) fn quantile(&self, part: f64) -> Option<f64> {
        match self {
            Self::Exact(sorted) => {
                let last = sorted.len().checked_sub(1)?;
                let place = part * last as f64;
                let (below, above) = (place.floor() as usize, (place.floor() as usize + 1).min(last));
                let (low, high) = (sorted[below] as f64, sorted[above] as f64);
                Some(low + (high - low) * (place - below as f64))
            }
            Self::Sketch(sketch) => sketch.quantile(part),
        }
    }
}

/// The moves from one step to another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Moves {
    pub waits: Spread,
    pub returns: usize,
    pub trajectories: usize,
}

/// What was counted over some trajectories, with the names of steps and teams.
///
/// Two of them merge when no trajectory is in both. Whatever the split and the order of merging, the result
/// has the same bytes: names, numbers and ways are kept sorted.
///
/// ```
/// use hullie_journey::{LogBuilder, Portable};
/// let of = |trajectory: &str, step: &str| {
///     let mut log = LogBuilder::new();
///     log.push(trajectory, step, 0, None);
///     Portable::of(&log.finish())
/// };
/// let (one, two) = (of("a", "ask"), of("b", "answer"));
/// let there = one.clone().merge(two.clone()).expect("other trajectories").to_bytes();
/// let back = two.merge(one).expect("other trajectories").to_bytes();
/// assert_eq!(there, back);
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Portable {
    pub(crate) steps: Vec<Box<str>>,
    pub(crate) actors: Vec<Box<str>>,
    pub(crate) trajectories: usize,
    pub(crate) events: usize,
    pub(crate) counts: Vec<StepCount>,
    pub(crate) transitions: BTreeMap<(u32, u32), Moves>,
    pub(crate) variants: BTreeMap<Box<[u32]>, usize>,
    pub(crate) durations: Spread,
    pub(crate) acted: BTreeMap<(u32, u32), usize>,
    pub(crate) handovers: BTreeMap<(u32, u32), usize>,
    /// A hash of the name of each trajectory, sorted: eight bytes for each.
    pub(crate) marks: Vec<u64>,
    /// Whether the marks are of all trajectories.
    pub(crate) sure: bool,
}

impl Default for Portable {
    fn default() -> Self {
        Self {
            steps: Vec::new(),
            actors: Vec::new(),
            trajectories: 0,
            events: 0,
            counts: Vec::new(),
            transitions: BTreeMap::new(),
            variants: BTreeMap::new(),
            durations: Spread::Exact(Vec::new()),
            acted: BTreeMap::new(),
            handovers: BTreeMap::new(),
            marks: Vec::new(),
            sure: true,
        }
    }
}

/// FNV-1a with a last mix: the same on every machine and in every version.
pub(crate) fn mark(bytes: &[u8]) -> u64 {
    let hash = bytes.iter().fold(0xCBF2_9CE4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x100_0000_01B3)
    });
    let mixed = (hash ^ (hash >> 32)).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    mixed ^ (mixed >> 29)
}

/// The places of names in their sorted order, and the sorted names.
fn sorted(names: &Dictionary, used: impl Fn(u32) -> bool) -> (Vec<u32>, Vec<Box<str>>) {
    let mut order: Vec<u32> = (0..names.len() as u32).filter(|code| used(*code)).collect();
    order.sort_by_key(|code| names.text(*code));
    let mut places = vec![NO_ACTOR; names.len()];
    for (place, code) in order.iter().enumerate() {
        places[*code as usize] = place as u32;
    }
    (places, order.into_iter().map(|code| names.text(code).into()).collect())
}

impl Portable {
    /// Counts a whole log, on all threads of the machine.
    ///
    /// ```
    /// let mut log = hullie_journey::LogBuilder::new();
    /// log.push("a", "ask", 0, None);
    /// assert_eq!(hullie_journey::Portable::of(&log.finish()).trajectories(), 1);
    /// ```
    #[must_use]
    pub fn of(log: &Log) -> Self {
        Self::from_partial(log, Partial::of(log), 0, log.trajectories())
    }

    /// Makes what was counted over the trajectories `from` up to `to` of a log fit to travel.
    ///
    /// ```
    /// use hullie_journey::{LogBuilder, Partial, Portable};
    /// let log = LogBuilder::new().finish();
    /// assert_eq!(Portable::from_partial(&log, Partial::of(&log), 0, 0), Portable::default());
    /// ```
    #[must_use]
    pub fn from_partial(log: &Log, partial: Partial<'_>, from: usize, to: usize) -> Self {
        let is_used = |code: u32| partial.steps.get(code as usize).is_some_and(|count| count.events > 0);
        let (step, steps) = sorted(&log.steps, is_used);
        let mut acting = vec![false; log.actors.len()];
        partial.actors.keys().for_each(|(_, actor)| acting[*actor as usize] = true);
        let (actor, actors) = sorted(&log.actors, |code| acting[code as usize]);
        let mut counts = vec![StepCount::default(); steps.len()];
        for (code, count) in partial.steps.iter().enumerate().filter(|(_, count)| count.events > 0) {
            counts[step[code] as usize] = *count;
        }
        let exact = |mut numbers: Vec<i64>| {
            numbers.sort_unstable();
            Spread::Exact(numbers)
        };
        let mut marks: Vec<u64> = (from..to).map(|t| mark(log.name(t).as_bytes())).collect();
        marks.sort_unstable();
        let places = |way: &[u32]| way.iter().map(|code| step[*code as usize]).collect::<Box<[u32]>>();
        Self {
            trajectories: partial.trajectories,
            events: partial.events,
            transitions: partial
                .transitions
                .into_iter()
                .map(|((a, b), w)| {
                    let moves =
                        Moves { waits: exact(w.waits), returns: w.returns, trajectories: w.trajectories };
                    ((step[a as usize], step[b as usize]), moves)
                })
                .collect(),
            variants: partial.variants.into_iter().map(|(way, count)| (places(way), count)).collect(),
            durations: exact(partial.durations),
            acted: partial
                .actors
                .into_iter()
                .map(|((s, a), n)| ((step[s as usize], actor[a as usize]), n))
                .collect(),
            handovers: partial
                .handovers
                .into_iter()
                .map(|((a, b), n)| ((actor[a as usize], actor[b as usize]), n))
                .collect(),
            steps,
            actors,
            counts,
            marks,
            sure: true,
        }
    }

    /// How many trajectories were counted.
    ///
    /// ```
    /// assert_eq!(hullie_journey::Portable::default().trajectories(), 0);
    /// ```
    #[must_use]
    pub fn trajectories(&self) -> usize {
        self.trajectories
    }

    /// Forgets the single waits and durations and keeps sketches of them, within one percent. What is merged
    /// with a sketch becomes a sketch.
    ///
    /// ```
    /// let small = hullie_journey::Portable::default().sketched();
    /// assert!(!small.is_exact());
    /// ```
    #[must_use]
    pub fn sketched(mut self) -> Self {
        let shrink = |spread: &mut Spread| {
            let numbers = std::mem::replace(spread, Spread::Exact(Vec::new()));
            *spread = Spread::Sketch(numbers.sketched());
        };
        shrink(&mut self.durations);
        self.transitions.values_mut().for_each(|moves| shrink(&mut moves.waits));
        self
    }

    /// Whether medians of this are exact; otherwise within one percent.
    ///
    /// ```
    /// assert!(hullie_journey::Portable::default().is_exact());
    /// ```
    #[must_use]
    pub fn is_exact(&self) -> bool {
        matches!(self.durations, Spread::Exact(_))
    }

    /// Whether a trajectory that is in this and in another such result is noticed for certain. Not so of
    /// results of version 1 with 1,024 trajectories or more, nor of what was merged with one: those kept a
    /// mark of the first 1,024 only.
    ///
    /// ```
    /// assert!(hullie_journey::Portable::default().is_sure());
    /// ```
    #[must_use]
    pub fn is_sure(&self) -> bool {
        self.sure
    }

    /// The first two of these results that counted the same trajectory, by their places; `None` when no two
    /// did.
    ///
    /// ```
    /// use hullie_journey::{LogBuilder, Portable};
    /// let of = |trajectory: &str| {
    ///     let mut log = LogBuilder::new();
    ///     log.push(trajectory, "ask", 0, None);
    ///     Portable::of(&log.finish())
    /// };
    /// assert_eq!(Portable::overlap(&[of("a"), of("b"), of("a")]), Some((0, 2)));
    /// assert_eq!(Portable::overlap(&[of("a"), of("b")]), None);
    /// ```
    #[must_use]
    pub fn overlap(parts: &[Self]) -> Option<(usize, usize)> {
        let all =
            parts.iter().enumerate().flat_map(|(n, part)| part.marks.iter().map(move |mark| (*mark, n)));
        let mut all: Vec<(u64, usize)> = all.collect();
        all.sort_unstable();
        let same = all.windows(2).filter(|pair| pair[0].0 == pair[1].0 && pair[0].1 != pair[1].1);
        same.map(|pair| (pair[0].1, pair[1].1)).min()
    }

    /// Merges many results, each with the one beside it, until one is left: the work grows with their number
    /// times its logarithm, where adding one after another grows with its square.
    ///
    /// # Errors
    /// As [`Portable::merge`].
    ///
    /// ```
    /// use hullie_journey::Portable;
    /// assert_eq!(Portable::merge_all(Vec::new()), Ok(Portable::default()));
    /// ```
    pub fn merge_all(mut parts: Vec<Self>) -> Result<Self, PortableError> {
        while parts.len() > 1 {
            let mut pairs = Vec::with_capacity(parts.len().div_ceil(2));
            let mut rest = parts.into_iter();
            while let Some(one) = rest.next() {
                pairs.push(match rest.next() {
                    Some(other) => one.merge(other)?,
                    None => one,
                });
            }
            parts = pairs;
        }
        Ok(parts.pop().unwrap_or_default())
    }

    /// Adds what was counted over other trajectories.
    ///
    /// # Errors
    /// When a trajectory is in both. This is certain where both are [sure](Portable::is_sure). That two
    /// different names have the same mark, so that honest parts are refused, has a chance of one in 36
    /// million with a million trajectories.
    ///
    /// ```
    /// let mut log = hullie_journey::LogBuilder::new();
    /// log.push("a", "ask", 0, None);
    /// let one = hullie_journey::Portable::of(&log.finish());
    /// assert!(one.clone().merge(one).is_err(), "the same trajectory twice");
    /// ```
    pub fn merge(self, other: Self) -> Result<Self, PortableError> {
        let marks = both(&self.marks, &other.marks).ok_or(PortableError::SameTrajectory)?;
        let sure = self.sure && other.sure;
        let (steps, [my_step, its_step]) = union(&self.steps, &other.steps);
        let (actors, [my_actor, its_actor]) = union(&self.actors, &other.actors);
        let exact = self.is_exact() && other.is_exact();
        let mut merged = Self { steps, actors, ..Self::default() };
        merged.counts = vec![StepCount::default(); merged.steps.len()];
        if !exact {
            merged = merged.sketched();
        }
        merged.add(self, &my_step, &my_actor);
        merged.add(other, &its_step, &its_actor);
        merged.marks = marks;
        merged.sure = sure;
        Ok(merged)
    }

    fn add(&mut self, other: Self, step: &[u32], actor: &[u32]) {
        self.trajectories += other.trajectories;
        self.events += other.events;
        for (code, count) in other.counts.iter().enumerate() {
            self.counts[step[code] as usize].add(count);
        }
        let empty =
            if self.is_exact() { Spread::Exact(Vec::new()) } else { Spread::Sketch(Sketch::default()) };
        for ((a, b), its) in other.transitions {
            let key = (step[a as usize], step[b as usize]);
            let fresh = || Moves { waits: empty.clone(), returns: 0, trajectories: 0 };
            let mine = self.transitions.remove(&key).unwrap_or_else(fresh);
            let moves = Moves {
                waits: mine.waits.merge(its.waits),
                returns: mine.returns + its.returns,
                trajectories: mine.trajectories + its.trajectories,
            };
            self.transitions.insert(key, moves);
        }
        for (way, count) in other.variants {
            let way: Box<[u32]> = way.iter().map(|code| step[*code as usize]).collect();
            *self.variants.entry(way).or_default() += count;
        }
        self.durations =
            std::mem::replace(&mut self.durations, Spread::Exact(Vec::new())).merge(other.durations);
        for ((s, a), count) in other.acted {
            *self.acted.entry((step[s as usize], actor[a as usize])).or_default() += count;
        }
        for ((a, b), count) in other.handovers {
            *self.handovers.entry((actor[a as usize], actor[b as usize])).or_default() += count;
        }
    }

    /// The figures, with the dictionaries of steps and teams that their codes belong to.
    ///
    /// ```
    /// let mut log = hullie_journey::LogBuilder::new();
    /// log.push("a", "ask", 0, None);
    /// let (journey, steps, _) = hullie_journey::Portable::of(&log.finish()).journey();
    /// assert_eq!(steps.text(journey.steps[0].code), "ask");
    /// ```
    #[must_use]
    pub fn journey(&self) -> (Journey, Dictionary, Dictionary) {
        let dictionary = |names: &[Box<str>]| names.iter().map(AsRef::as_ref).collect();
        (Journey::from_portable(self), dictionary(&self.steps), dictionary(&self.actors))
    }
}

/// Two sorted lists of marks as one; `None` when a mark is in both.
fn both(mine: &[u64], its: &[u64]) -> Option<Vec<u64>> {
    let mut all = Vec::with_capacity(mine.len() + its.len());
    let (mut mine, mut its) = (mine.iter().peekable(), its.iter().peekable());
    loop {
        match (mine.peek(), its.peek()) {
            (Some(a), Some(b)) if a == b => return None,
            (Some(a), Some(b)) => all.extend(if a < b { mine.next() } else { its.next() }),
            _ => break,
        }
    }
    all.extend(mine.chain(its));
    Some(all)
}

/// Two sorted lists of names as one, and where the names of each went.
fn union(mine: &[Box<str>], its: &[Box<str>]) -> (Vec<Box<str>>, [Vec<u32>; 2]) {
    let mut all: Vec<Box<str>> = mine.iter().chain(its).cloned().collect();
    all.sort();
    all.dedup();
    let places = |names: &[Box<str>]| {
        names.iter().map(|name| all.partition_point(|other| other < name) as u32).collect()
    };
    let both = [places(mine), places(its)];
    (all, both)
}
