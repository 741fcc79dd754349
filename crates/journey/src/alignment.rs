//! Designed against lived: how a trajectory went beside the route that was meant, and what came of the
//! promised times.

mod conformance;
mod way;

pub use conformance::{Conformance, ExtraStep, Lived, conformance};

use crate::{Trace, numbers::seconds};
use way::Placed;

/// The route as it was designed.
///
/// ```
/// use hullie_journey::alignment::{Planned, Route};
/// let route = Route { steps: vec![Planned::new(0), Planned { optional: true, ..Planned::new(1) }] };
/// assert_eq!(route.steps.len(), 2);
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Route {
    /// The planned steps, in order. A step may be planned in more than one place.
    pub steps: Vec<Planned>,
}

/// One place in the route.
///
/// ```
/// use hullie_journey::alignment::Planned;
/// let decide = Planned { within_seconds: Some(8 * 7 * 86_400), ..Planned::new(2) };
/// assert!(!decide.optional && !decide.repeatable);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Planned {
    /// Code of the step in the log's dictionary.
    pub step: u32,
    /// Whether it may be left out.
    pub optional: bool,
    /// Whether it may be done again before the next planned step.
    pub repeatable: bool,
    /// The promised time since the previous planned step was done, in seconds; `None` without a promise.
    pub within_seconds: Option<i64>,
}

impl Planned {
    /// A step that is done once, without a promised time.
    ///
    /// ```
    /// use hullie_journey::alignment::Planned;
    /// assert_eq!(Planned::new(7).within_seconds, None);
    /// ```
    #[must_use]
    pub fn new(step: u32) -> Self {
        Self { step, optional: false, repeatable: false, within_seconds: None }
    }
}

/// One thing that happened, or did not.
///
/// ```
/// use hullie_journey::alignment::Move;
/// assert_eq!((Move::Skipped(3).cost(), Move::Repeated(3).cost()), (1, 0));
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Move {
    /// Done where it was planned. Costs nothing, late or not.
    AsPlanned {
        /// The step.
        step: u32,
        /// How much later than promised, in seconds; zero when it was in time. `None` when nothing was
        /// promised, or when the clock has no beginning because the planned step before it was not done as
        /// planned.
        late_by_seconds: Option<f64>,
    },
    /// A repeatable step, done again before the next one. Costs nothing.
    Repeated(u32),
    /// An optional step that was left out. Costs nothing.
    NotNeeded(u32),
    /// Planned and not done. Costs one.
    Skipped(u32),
    /// Done and not planned, or done more often than planned. Costs one.
    Extra(u32),
    /// Done, at another moment than planned. Costs one: what would be a skipped and an extra step is one
    /// thing.
    OutOfOrder(u32),
}

impl Move {
    /// What it costs: 0 or 1.
    ///
    /// ```
    /// use hullie_journey::alignment::Move;
    /// let late = Move::AsPlanned { step: 1, late_by_seconds: Some(60.0) };
    /// assert_eq!(late.cost(), 0, "being late is told, not counted");
    /// ```
    #[must_use]
    pub fn cost(&self) -> usize {
        match self {
            Self::AsPlanned { .. } | Self::Repeated(_) | Self::NotNeeded(_) => 0,
            Self::Skipped(_) | Self::Extra(_) | Self::OutOfOrder(_) => 1,
        }
    }

    /// The code of the step.
    ///
    /// ```
    /// use hullie_journey::alignment::Move;
    /// assert_eq!(Move::Extra(4).step(), 4);
    /// ```
    #[must_use]
    pub fn step(&self) -> u32 {
        match *self {
            Self::AsPlanned { step, .. }
            | Self::Repeated(step)
            | Self::NotNeeded(step)
            | Self::Skipped(step)
            | Self::Extra(step)
            | Self::OutOfOrder(step) => step,
        }
    }
}

/// A trajectory beside the route.
///
/// ```
/// use hullie_journey::{LogBuilder, alignment::{Move, Planned, Route, align}};
/// let mut log = LogBuilder::new();
/// for (time, step) in ["ask", "decide", "look"].into_iter().enumerate() {
///     log.push("a", step, time as i64, None);
/// }
/// let log = log.finish();
/// let code = |name| log.steps().find(name).expect("it occurs");
/// let [ask, decide, look] = ["ask", "decide", "look"].map(code);
/// let route = Route { steps: [ask, look, decide].map(Planned::new).to_vec() };
/// let found = align(&route, &log.trace(0));
/// assert_eq!((found.cost, found.explain()), (1, vec![Move::OutOfOrder(look)]));
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct Alignment {
    /// What happened in order of time, with what was passed over in between.
    pub moves: Vec<Move>,
    /// How many of the moves cost something. Zero when, and only when, the trajectory walks the route.
    pub cost: usize,
}

impl Alignment {
    /// The moves that cost something, in order: skipped, extra and out of order.
    ///
    /// ```
    /// use hullie_journey::{LogBuilder, alignment::{Planned, Route, align}};
    /// let mut log = LogBuilder::new();
    /// log.push("a", "ask", 0, None);
    /// let route = Route { steps: vec![Planned::new(0)] };
    /// assert!(align(&route, &log.finish().trace(0)).explain().is_empty());
    /// ```
    #[must_use]
    pub fn explain(&self) -> Vec<Move> {
        self.moves.iter().copied().filter(|one| one.cost() > 0).collect()
    }
}

/// Lays a trajectory beside the route with as few deviations as can be, in time and memory of route times
/// events.
///
/// The promised time of a step runs from the moment the planned step before it was done as planned, its
/// repeats not counted; optional steps that were left out are passed over. Among equally good alignments it
/// always takes the same one.
///
/// The cost is the least possible for every route in which a step is planned in one place only. Where the
/// same step is planned in several places, some of them optional or repeatable, it may be more than the
/// least, but it is zero when, and only when, the trajectory walks the route.
///
/// ```
/// use hullie_journey::{LogBuilder, alignment::{Move, Planned, Route, align}};
/// let mut log = LogBuilder::new();
/// log.push("a", "ask", 0, None);
/// log.push("a", "decide", 100_000_000, None);
/// let second = Planned { within_seconds: Some(40), ..Planned::new(1) };
/// let route = Route { steps: vec![Planned::new(0), second] };
/// let found = align(&route, &log.finish().trace(0));
/// assert_eq!(found.moves[1], Move::AsPlanned { step: 1, late_by_seconds: Some(60.0) });
/// assert_eq!(found.cost, 0);
/// ```
#[must_use]
pub fn align(route: &Route, trace: &Trace<'_>) -> Alignment {
    let way = way::find(&route.steps, trace.steps);
    let late = way::late(&route.steps, &way, trace.times);
    let (planned, done) = (|place: usize| route.steps[place].step, |event: usize| trace.steps[event]);
    let told = |placed: &Placed| match *placed {
        Placed::AsPlanned { place, .. } => {
            Move::AsPlanned { step: planned(place), late_by_seconds: late[place].map(seconds) }
        }
        Placed::Repeated { event, .. } => Move::Repeated(done(event)),
        Placed::NotNeeded { place } => Move::NotNeeded(planned(place)),
        Placed::Skipped { place } => Move::Skipped(planned(place)),
        Placed::Extra { event } => Move::Extra(done(event)),
        Placed::OutOfOrder { event, .. } => Move::OutOfOrder(done(event)),
    };
    Alignment { moves: way.moves.iter().map(told).collect(), cost: way.cost }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{LogBuilder, SECOND, testing};

    fn route(steps: &[Planned]) -> Route {
        Route { steps: steps.to_vec() }
    }

    #[test]
    fn the_clock_of_a_promise_needs_a_beginning() {
        let promised = |step| Planned { within_seconds: Some(5), ..Planned::new(step) };
        let mut log = LogBuilder::new();
        for (second, step) in [(0, "ask"), (4, "form"), (20, "decide"), (40, "send")] {
            log.push("a", step, second * SECOND, None);
        }
        let log = log.finish();
        let late = |steps: &[Planned]| match align(&route(steps), &log.trace(0)).moves.last() {
            Some(Move::AsPlanned { late_by_seconds, .. }) => *late_by_seconds,
            other => panic!("{other:?}"),
        };
        assert_eq!(late(&[Planned::new(0), Planned::new(1), Planned::new(2), promised(3)]), Some(15.0));
        assert_eq!(late(&[promised(3)]), None, "nothing comes before it");
        assert_eq!(
            late(&[Planned::new(2), Planned::new(9), promised(3)]),
            None,
            "the one before was skipped"
        );
        let optional = Planned { optional: true, ..Planned::new(9) };
        assert_eq!(
            late(&[Planned::new(2), optional, promised(3)]),
            Some(15.0),
            "the one before was not needed"
        );
    }

    #[test]
    fn repeats_are_free_only_where_they_are_meant() {
        let log = testing::ways(&[&["ask", "ask", "decide", "ask"]]);
        let again = Planned { repeatable: true, ..Planned::new(0) };
        let found = align(&route(&[again, Planned::new(1)]), &log.trace(0));
        let as_planned = |step| Move::AsPlanned { step, late_by_seconds: None };
        assert_eq!(found.moves, [as_planned(0), Move::Repeated(0), as_planned(1), Move::Extra(0)]);
        let once = align(&route(&[Planned::new(0), Planned::new(1)]), &log.trace(0));
        assert_eq!(once.explain(), [Move::Extra(0), Move::Extra(0)]);
    }

    #[test]
    fn what_is_optional_may_be_left_out_but_not_done_elsewhere() {
        let log = testing::ways(&[&["look", "ask"], &["ask"]]);
        let optional = Planned { optional: true, ..Planned::new(0) };
        let route = route(&[Planned::new(1), optional]);
        assert_eq!(align(&route, &log.trace(0)).explain(), [Move::OutOfOrder(0)]);
        assert_eq!(align(&route, &log.trace(1)).cost, 0);
    }
}
