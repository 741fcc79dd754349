//! The cheapest way to lay a row of events beside a route, by dynamic programming.

use std::cmp::Reverse;

use rustc_hash::FxHashMap;

use super::Planned;
use crate::SECOND;

/// A move, with the place in the route and the event in the trajectory that it is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Placed {
    AsPlanned { place: usize, event: usize },
    Repeated { place: usize, event: usize },
    NotNeeded { place: usize },
    Skipped { place: usize },
    Extra { event: usize },
    OutOfOrder { place: usize, event: usize },
}

/// Every event once, in order of time, and every place of the route once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Way {
    pub moves: Vec<Placed>,
    pub cost: usize,
}

/// One unit of cost. Below it the deviations are counted as they are before folding, to choose among equally
/// cheap ways.
const ONE: u64 = 1 << 32;

/// A skipped place and an extra event of the same step fold into one that is out of order. So when a step
/// happened at least as often as it must, every extra event of it costs one and its skipped places nothing
/// more; when it happened less often it is the other way around. With costs that way the cheapest way before
/// folding is the cheapest one after it, when each step is planned in one place.
struct Table<'a> {
    route: &'a [Planned],
    steps: &'a [u32],
    /// What it costs to pass over each place.
    skip: Vec<u64>,
    /// What it costs that each event is extra.
    extra: Vec<u64>,
    /// The least cost of the first places and the first events, by rows of events.
    best: Vec<u64>,
}

pub(super) fn find(route: &[Planned], steps: &[u32]) -> Way {
    let mut table = Table::new(route, steps);
    for place in 0..=route.len() {
        for event in 0..=steps.len() {
            let least = table.last_move(place, event).map_or(0, |(cost, _)| cost);
            table.best.push(least);
        }
    }
    let (mut place, mut event) = (route.len(), steps.len());
    let mut moves = Vec::with_capacity(place + event);
    while let Some((_, placed)) = table.last_move(place, event) {
        moves.push(placed);
        match placed {
            Placed::AsPlanned { .. } => {
                place -= 1;
                event -= 1;
            }
            Placed::NotNeeded { .. } | Placed::Skipped { .. } => place -= 1,
            Placed::Repeated { .. } | Placed::Extra { .. } | Placed::OutOfOrder { .. } => event -= 1,
        }
    }
    moves.reverse();
    fold(route, steps, moves)
}

impl<'a> Table<'a> {
    fn new(route: &'a [Planned], steps: &'a [u32]) -> Self {
        // for each step: how often it happened, and how often it must
        let mut often: FxHashMap<u32, (usize, usize)> = FxHashMap::default();
        for step in steps {
            often.entry(*step).or_default().0 += 1;
        }
        for planned in route.iter().filter(|planned| !planned.optional) {
            often.entry(planned.step).or_default().1 += 1;
        }
        let enough = |step: u32| often.get(&step).is_none_or(|(happened, must)| happened >= must);
        let skip = |planned: &Planned| match (planned.optional, enough(planned.step)) {
            (true, _) => 0,
            (false, true) => 1,
            (false, false) => ONE + 1,
        };
        Self {
            route,
            steps,
            skip: route.iter().map(skip).collect(),
            extra: steps.iter().map(|step| if enough(*step) { ONE + 1 } else { 1 }).collect(),
            best: Vec::with_capacity((route.len() + 1) * (steps.len() + 1)),
        }
    }

    /// The cheapest last move of the first `place` places and the first `event` events, with the cost so far.
    /// Of what is equally cheap the first counts: an event is rather extra later than earlier, and as planned
    /// rather than repeated.
    fn last_move(&self, place: usize, event: usize) -> Option<(u64, Placed)> {
        let cost = |place: usize, event: usize| self.best[place * (self.steps.len() + 1) + event];
        let (last_place, last_event) = (place.checked_sub(1), event.checked_sub(1));
        let extra = last_event.map(|e| (cost(place, e) + self.extra[e], Placed::Extra { event: e }));
        let skip = last_place.map(|p| {
            let passed = Placed::Skipped { place: p };
            let passed = if self.route[p].optional { Placed::NotNeeded { place: p } } else { passed };
            (cost(p, event) + self.skip[p], passed)
        });
        let (mut as_planned, mut repeated) = (None, None);
        if let (Some(p), Some(e)) = (last_place, last_event)
            && self.route[p].step == self.steps[e]
        {
            as_planned = Some((cost(p, e), Placed::AsPlanned { place: p, event: e }));
            if self.route[p].repeatable {
                repeated = Some((cost(place, e), Placed::Repeated { place: p, event: e }));
            }
        }
        [extra, as_planned, repeated, skip].into_iter().flatten().min_by_key(|(cost, _)| *cost)
    }
}

/// Makes one move out of a place that was passed over and an extra event of the same step.
fn fold(route: &[Planned], steps: &[u32], mut moves: Vec<Placed>) -> Way {
    let mut passed: FxHashMap<u32, Vec<usize>> = FxHashMap::default();
    for placed in &moves {
        if let Placed::Skipped { place } | Placed::NotNeeded { place } = *placed {
            passed.entry(route[place].step).or_default().push(place);
        }
    }
    // taken from the end: first the places that must be done, for only those save a cost, and of those the
    // earliest
    for places in passed.values_mut() {
        places.sort_by_key(|place| (!route[*place].optional, Reverse(*place)));
    }
    let mut taken = vec![false; route.len()];
    for placed in &mut moves {
        if let Placed::Extra { event } = *placed
            && let Some(place) = passed.get_mut(&steps[event]).and_then(Vec::pop)
        {
            taken[place] = true;
            *placed = Placed::OutOfOrder { place, event };
        }
    }
    moves.retain(|placed| match placed {
        Placed::Skipped { place } | Placed::NotNeeded { place } => !taken[*place],
        _ => true,
    });
    let costs = |placed: &&Placed| {
        matches!(placed, Placed::Skipped { .. } | Placed::Extra { .. } | Placed::OutOfOrder { .. })
    };
    let cost = moves.iter().filter(costs).count();
    Way { moves, cost }
}

/// For each place of the route how much later than promised it was done, in microseconds; zero in time.
/// `None` without a promise, when it was not done as planned, or when the planned step before it was not.
pub(super) fn late(route: &[Planned], way: &Way, times: &[i64]) -> Vec<Option<i64>> {
    let mut done: Vec<Option<usize>> = vec![None; route.len()];
    let mut left_out = vec![false; route.len()];
    for placed in &way.moves {
        match *placed {
            Placed::AsPlanned { place, event } => done[place] = Some(event),
            Placed::NotNeeded { place } => left_out[place] = true,
            _ => {}
        }
    }
    let mut since: Option<usize> = None;
    let mut late = Vec::with_capacity(route.len());
    for (place, planned) in route.iter().enumerate() {
        late.push(match (planned.within_seconds, since, done[place]) {
            (Some(within), Some(since), Some(event)) => {
                let took = times[event].saturating_sub(times[since]);
                Some(took.saturating_sub(within.saturating_mul(SECOND)).max(0))
            }
            _ => None,
        });
        if !left_out[place] {
            since = done[place];
        }
    }
    late
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Routes in which each step is planned in one place at most.
    fn plain_route() -> impl Strategy<Value = Vec<Planned>> {
        let steps = Just(vec![0u32, 1, 2, 3, 4]).prop_shuffle();
        let how = proptest::collection::vec((any::<bool>(), any::<bool>()), 0..5);
        (steps, how).prop_map(|(steps, how)| {
            let planned = |(step, (optional, repeatable)): (u32, (bool, bool))| Planned {
                optional,
                repeatable,
                ..Planned::new(step)
            };
            steps.into_iter().zip(how).map(planned).collect()
        })
    }

    fn any_route() -> impl Strategy<Value = Vec<Planned>> {
        let planned = (0u32..4, any::<bool>(), any::<bool>());
        proptest::collection::vec(planned, 0..6).prop_map(|all| {
            let planned =
                |(step, optional, repeatable)| Planned { optional, repeatable, ..Planned::new(step) };
            all.into_iter().map(planned).collect()
        })
    }

    fn events(most: usize) -> impl Strategy<Value = Vec<u32>> {
        proptest::collection::vec(0u32..6, 0..most)
    }

    /// Tries everything. `done` is the planned step that may be repeated now.
    fn least(
        route: &[Planned],
        steps: &[u32],
        done: Option<&Planned>,
        extra: &[u32],
        skipped: &[u32],
    ) -> usize {
        if route.is_empty() && steps.is_empty() {
            let many = |list: &[u32], step: u32| list.iter().filter(|one| **one == step).count();
            return (0..6).map(|step| many(extra, step).max(many(skipped, step))).sum();
        }
        let with = |list: &[u32], step: u32| [list, &[step]].concat();
        let mut best = usize::MAX;
        if let Some((step, rest)) = steps.split_first() {
            best = best.min(least(route, rest, done, &with(extra, *step), skipped));
            if done.is_some_and(|planned| planned.repeatable && planned.step == *step) {
                best = best.min(least(route, rest, done, extra, skipped));
            }
            if let Some((planned, after)) = route.split_first()
                && planned.step == *step
            {
                best = best.min(least(after, rest, Some(planned), extra, skipped));
            }
        }
        if let Some((planned, after)) = route.split_first() {
            let skipped = if planned.optional { skipped.to_vec() } else { with(skipped, planned.step) };
            best = best.min(least(after, steps, None, extra, &skipped));
        }
        best
    }

    fn walks(route: &[Planned], steps: &[u32], done: Option<&Planned>) -> bool {
        let skips = || {
            route.split_first().is_some_and(|(planned, after)| planned.optional && walks(after, steps, None))
        };
        let Some((step, rest)) = steps.split_first() else { return route.is_empty() || skips() };
        let repeats = || {
            done.is_some_and(|planned| planned.repeatable && planned.step == *step)
                && walks(route, rest, done)
        };
        let goes_on = || {
            route
                .split_first()
                .is_some_and(|(planned, after)| planned.step == *step && walks(after, rest, Some(planned)))
        };
        goes_on() || repeats() || skips()
    }

    proptest! {
        #[test]
        fn it_is_the_least_of_everything_that_can_be_tried(route in plain_route(), steps in events(6)) {
            prop_assert_eq!(find(&route, &steps).cost, least(&route, &steps, None, &[], &[]));
        }

        #[test]
        fn it_costs_nothing_exactly_when_the_route_is_walked(route in any_route(), steps in events(7)) {
            prop_assert_eq!(find(&route, &steps).cost == 0, walks(&route, &steps, None));
        }

        #[test]
        fn every_event_and_every_place_is_there_once(route in any_route(), steps in events(12)) {
            let way = find(&route, &steps);
            prop_assert_eq!(&way, &find(&route, &steps), "always the same");
            prop_assert!(way.cost <= route.len() + steps.len());
            let (mut events, mut places, mut last) = (Vec::new(), Vec::new(), None);
            for placed in &way.moves {
                match *placed {
                    Placed::AsPlanned { place, event } => {
                        prop_assert_eq!(route[place].step, steps[event]);
                        last = Some(place);
                        places.push(place);
                        events.push(event);
                    }
                    Placed::OutOfOrder { place, event } => {
                        prop_assert_eq!(route[place].step, steps[event]);
                        places.push(place);
                        events.push(event);
                    }
                    Placed::Repeated { place, event } => {
                        prop_assert_eq!(last, Some(place), "only what was done can be done again");
                        prop_assert_eq!(route[place].step, steps[event]);
                        events.push(event);
                    }
                    Placed::Skipped { place } | Placed::NotNeeded { place } => places.push(place),
                    Placed::Extra { event } => events.push(event),
                }
            }
            prop_assert!(events.iter().copied().eq(0..steps.len()), "in order of time");
            places.sort_unstable();
            prop_assert!(places.into_iter().eq(0..route.len()));
        }

        #[test]
        fn one_event_less_changes_the_cost_by_one_at_most(
            route in plain_route(),
            steps in events(9),
            at in 0usize..9,
        ) {
            prop_assume!(at < steps.len());
            let fewer = [&steps[..at], &steps[at + 1..]].concat();
            prop_assert!(find(&route, &steps).cost.abs_diff(find(&route, &fewer).cost) <= 1);
        }
    }
}
