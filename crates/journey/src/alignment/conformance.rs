//! A whole log beside the route: how often each planned step went as planned, and what it cost.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use super::{
    Route,
    way::{Placed, Way, find, late},
};
use crate::{
    Log,
    numbers::{count_at, median_seconds, quantile},
};

/// All trajectories of a log beside a route.
///
/// ```
/// use hullie_journey::{LogBuilder, alignment::{Planned, Route, conformance}};
/// let mut log = LogBuilder::new();
/// for (trajectory, step, time) in [("a", "ask", 0), ("a", "decide", 5), ("b", "ask", 0)] {
///     log.push(trajectory, step, time, None);
/// }
/// let route = Route { steps: vec![Planned::new(0), Planned::new(1)] };
/// let found = conformance(&log.finish(), &route);
/// assert_eq!((found.trajectories, found.as_designed, found.ways), (2, 1, 2));
/// assert_eq!((found.places[1].as_planned, found.places[1].skipped), (1, 1));
/// ```
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Conformance {
    /// How many trajectories.
    pub trajectories: usize,
    /// How many of them walked the route: cost zero.
    pub as_designed: usize,
    /// How many different ways the trajectories went.
    pub ways: usize,
    /// The places of the route, in its order.
    pub places: Vec<Lived>,
    /// Steps that were done without being planned there, the most frequent first.
    pub extra: Vec<ExtraStep>,
    /// How many trajectories cost 0, 1, 2 and so on; the place of 20, if there is one, counts 20 and more.
    pub by_cost: Vec<usize>,
    /// The median cost; `None` of an empty log.
    pub median_cost: Option<f64>,
}

/// What became of one place of the route. Each trajectory is in exactly one of `as_planned`, `out_of_order`,
/// `skipped` and `not_needed`.
///
/// ```
/// use hullie_journey::{LogBuilder, alignment::{Planned, Route, conformance}};
/// let mut log = LogBuilder::new();
/// log.push("a", "ask", 0, None);
/// log.push("a", "decide", 100_000_000, None);
/// let promised = Planned { within_seconds: Some(40), ..Planned::new(1) };
/// let found = conformance(&log.finish(), &Route { steps: vec![Planned::new(0), promised] });
/// let decide = found.places[1];
/// assert_eq!((decide.promised, decide.late, decide.median_late_seconds), (1, 1, Some(60.0)));
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Lived {
    /// Code of the step.
    pub step: u32,
    /// How many trajectories did it where it was planned.
    pub as_planned: usize,
    /// How many did it at another moment.
    pub out_of_order: usize,
    /// How many did not do it though it was not optional.
    pub skipped: usize,
    /// How many left it out because it was optional.
    pub not_needed: usize,
    /// How many times it was done again where it was repeatable, over all trajectories.
    pub repeated: usize,
    /// In how many trajectories a promise can be checked: it was done as planned, and so was the step before
    /// it.
    pub promised: usize,
    /// How many of those were late.
    pub late: usize,
    /// How much later than promised those that were late were, in seconds: the median. `None` when none was
    /// late.
    pub median_late_seconds: Option<f64>,
}

/// A step that was done without being planned there.
///
/// ```
/// use hullie_journey::{LogBuilder, alignment::{Route, conformance}};
/// let mut log = LogBuilder::new();
/// log.push("a", "call", 0, None);
/// log.push("a", "call", 5, None);
/// let found = conformance(&log.finish(), &Route::default());
/// assert_eq!((found.extra[0].count, found.extra[0].trajectories), (2, 1));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ExtraStep {
    /// Code of the step.
    pub step: u32,
    /// How many times.
    pub count: usize,
    /// In how many trajectories.
    pub trajectories: usize,
}

/// Lays every trajectory beside the route. A way that many trajectories went is aligned once, and the
/// promises are checked for each trajectory apart.
///
/// Time is that of [`align`](super::align) for each different way, plus one pass over the log.
///
/// ```
/// use hullie_journey::{Log, alignment::{Conformance, Route, conformance}};
/// assert_eq!(conformance(&Log::default(), &Route::default()), Conformance::default());
/// ```
#[must_use]
pub fn conformance(log: &Log, route: &Route) -> Conformance {
    let mut ways: FxHashMap<&[u32], (Way, usize)> = FxHashMap::default();
    let mut found = Conformance { trajectories: log.trajectories(), ..Conformance::default() };
    let mut promised = vec![0usize; route.steps.len()];
    let mut lates: Vec<Vec<i64>> = vec![Vec::new(); route.steps.len()];
    let anything_promised = route.steps.iter().any(|planned| planned.within_seconds.is_some());
    let mut costs: Vec<i64> = Vec::with_capacity(log.trajectories());
    for trace in log.traces() {
        let (way, count) = ways.entry(trace.steps).or_insert_with(|| (find(&route.steps, trace.steps), 0));
        *count += 1;
        costs.push(way.cost as i64);
        count_at(&mut found.by_cost, way.cost);
        if anything_promised {
            for (place, late) in late(&route.steps, way, trace.times).into_iter().enumerate() {
                promised[place] += usize::from(late.is_some());
                lates[place].extend(late.filter(|late| *late > 0));
            }
        }
    }
    found.ways = ways.len();
    found.as_designed = found.by_cost.first().copied().unwrap_or(0);
    found.median_cost = quantile(&mut costs, 0.5);
    found.places = route.steps.iter().map(|planned| Lived::nothing(planned.step)).collect();
    let mut extra: BTreeMap<u32, (usize, usize)> = BTreeMap::new();
    for (steps, (way, count)) in &ways {
        add(&mut found.places, &mut extra, steps, way, *count);
    }
    for ((place, promised), mut lates) in found.places.iter_mut().zip(promised).zip(lates) {
        place.promised = promised;
        place.late = lates.len();
        place.median_late_seconds = median_seconds(&mut lates);
    }
    found.extra = extra
        .into_iter()
        .map(|(step, (count, trajectories))| ExtraStep { step, count, trajectories })
        .collect();
    found.extra.sort_by(|a, b| b.count.cmp(&a.count).then(a.step.cmp(&b.step)));
    found
}

impl Lived {
    fn nothing(step: u32) -> Self {
        Self {
            step,
            as_planned: 0,
            out_of_order: 0,
            skipped: 0,
            not_needed: 0,
            repeated: 0,
            promised: 0,
            late: 0,
            median_late_seconds: None,
        }
    }
}

/// Counts a way that so many trajectories went.
fn add(
    places: &mut [Lived],
    extra: &mut BTreeMap<u32, (usize, usize)>,
    steps: &[u32],
    way: &Way,
    trajectories: usize,
) {
    let mut different: Vec<u32> = Vec::new();
    for placed in &way.moves {
        match *placed {
            Placed::AsPlanned { place, .. } => places[place].as_planned += trajectories,
            Placed::OutOfOrder { place, .. } => places[place].out_of_order += trajectories,
            Placed::Skipped { place } => places[place].skipped += trajectories,
            Placed::NotNeeded { place } => places[place].not_needed += trajectories,
            Placed::Repeated { place, .. } => places[place].repeated += trajectories,
            Placed::Extra { event } => {
                extra.entry(steps[event]).or_default().0 += trajectories;
                different.push(steps[event]);
            }
        }
    }
    different.sort_unstable();
    different.dedup();
    for step in different {
        extra.entry(step).or_default().1 += trajectories;
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::{
        alignment::{Move, Planned, align},
        testing,
    };

    fn route() -> impl Strategy<Value = Route> {
        let planned = (0u32..6, any::<bool>(), any::<bool>(), proptest::option::of(0i64..300));
        proptest::collection::vec(planned, 0..5).prop_map(|all| Route {
            steps: all
                .into_iter()
                .map(|(step, optional, repeatable, within_seconds)| Planned {
                    step,
                    optional,
                    repeatable,
                    within_seconds,
                })
                .collect(),
        })
    }

    proptest! {
        #[test]
        fn it_is_all_alignments_together(told in testing::told(), route in route()) {
            let log = testing::log(&told);
            let found = conformance(&log, &route);
            let each: Vec<_> = log.traces().map(|trace| align(&route, &trace)).collect();
            prop_assert_eq!(found.by_cost.iter().sum::<usize>(), log.trajectories());
            prop_assert_eq!(found.as_designed, each.iter().filter(|one| one.cost == 0).count());
            for place in &found.places {
                let all = place.as_planned + place.out_of_order + place.skipped + place.not_needed;
                prop_assert_eq!(all, log.trajectories());
                prop_assert!(place.late <= place.promised && place.promised <= place.as_planned);
                prop_assert_eq!(place.median_late_seconds.is_some(), place.late > 0);
            }
            let moves = || each.iter().flat_map(|one| &one.moves);
            let extra = moves().filter(|one| matches!(one, Move::Extra(_))).count();
            prop_assert_eq!(found.extra.iter().map(|one| one.count).sum::<usize>(), extra);
            let repeated = moves().filter(|one| matches!(one, Move::Repeated(_))).count();
            prop_assert_eq!(found.places.iter().map(|place| place.repeated).sum::<usize>(), repeated);
            let late = |one: &&Move| matches!(
                one, Move::AsPlanned { late_by_seconds: Some(late), .. } if *late > 0.0
            );
            prop_assert_eq!(
                found.places.iter().map(|place| place.late).sum::<usize>(), moves().filter(late).count()
            );
        }
    }
}
