//! The order of flow: which step comes before which, when people did not all go the same way.

use rustc_hash::FxHashMap;

use crate::Journey;

/// Up to this many steps the order is improved step by step; a longer one is left as the mean places give it.
const MOST: usize = 200;

/// Puts the steps of a journey in order of flow.
///
/// It starts from the mean place of each step's first appearance. Then each step in turn moves to the place
/// where the fewest people walk back on the map and, among those, where the busy paths are short ("sifting"),
/// until nothing gets better.
///
/// ```
/// use hullie_journey::{Journey, LogBuilder, order::flow};
/// let mut log = LogBuilder::new();
/// for (time, step) in ["ask", "look", "answer"].into_iter().enumerate() {
///     log.push("a", step, time as i64, None);
/// }
/// assert_eq!(flow(&Journey::of(&log.finish())), [0, 1, 2]);
/// assert!(flow(&Journey::default()).is_empty());
/// ```
#[must_use]
pub fn flow(journey: &Journey) -> Vec<u32> {
    let mut order: Vec<(f64, u32)> = journey.steps.iter().map(|step| (step.mean_place, step.code)).collect();
    order.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
    let mut order: Vec<u32> = order.into_iter().map(|(_, code)| code).collect();
    if order.len() > MOST {
        return order;
    }
    let moves = Moves::of(journey);
    let mut busiest_first: Vec<u32> = journey.steps.iter().map(|step| step.code).collect();
    busiest_first.reverse();
    for _ in 0..8 {
        let before = order.clone();
        for step in &busiest_first {
            sift(&mut order, *step, &moves);
        }
        if order == before {
            break;
        }
    }
    order
}

/// Moves between steps, by step.
struct Moves {
    by_step: FxHashMap<u32, Vec<(u32, u64, u64)>>,
}

impl Moves {
    /// For each step its neighbours: (other step, moves to it, moves from it).
    fn of(journey: &Journey) -> Self {
        let mut both: FxHashMap<(u32, u32), (u64, u64)> = FxHashMap::default();
        for path in journey.transitions.iter().filter(|path| path.from != path.to) {
            both.entry((path.from, path.to)).or_default().0 += path.count as u64;
            both.entry((path.to, path.from)).or_default().1 += path.count as u64;
        }
        let mut by_step: FxHashMap<u32, Vec<(u32, u64, u64)>> = FxHashMap::default();
        for ((step, other), (to, from)) in both {
            by_step.entry(step).or_default().push((other, to, from));
        }
        Self { by_step }
    }
}

/// Takes a step out and puts it back where it costs least: (people who walk back, people times distance).
fn sift(order: &mut Vec<u32>, step: u32, moves: &Moves) {
    let Some(now) = order.iter().position(|code| *code == step) else { return };
    let Some(neighbours) = moves.by_step.get(&step) else { return };
    order.remove(now);
    let place_of: FxHashMap<u32, usize> = order.iter().enumerate().map(|(i, code)| (*code, i)).collect();
    let cost = |place: usize| {
        let (mut back, mut length) = (0u64, 0u64);
        for (other, to, from) in neighbours {
            let Some(at) = place_of.get(other) else { continue };
            if *at < place {
                back += to;
                length += (place - at) as u64 * (to + from);
            } else {
                back += from;
                length += (at + 1 - place) as u64 * (to + from);
            }
        }
        (back, length)
    };
    let current = cost(now);
    let best = (0..=order.len()).map(|place| (cost(place), place.abs_diff(now), place)).min();
    let place = best.filter(|(best, _, _)| *best < current).map_or(now, |(_, _, place)| place);
    order.insert(place, step);
}

#[cfg(test)]
mod tests {
    use crate::{Journey, LogBuilder};

    fn order(ways: &[(&[&str], usize)]) -> Vec<String> {
        let mut log = LogBuilder::new();
        for (way, (steps, times)) in ways.iter().enumerate() {
            for n in 0..*times {
                for (time, step) in steps.iter().enumerate() {
                    log.push(&format!("{way}-{n}"), step, time as i64, None);
                }
            }
        }
        let log = log.finish();
        Journey::of(&log).flow().iter().map(|code| log.steps().text(*code).to_owned()).collect()
    }

    #[test]
    fn the_flow_runs_from_what_comes_first_to_what_comes_last() {
        let ways: [(&[&str], usize); 2] =
            [(&["ask", "look", "decide", "send"], 9), (&["ask", "decide", "look", "decide", "send"], 1)];
        assert_eq!(order(&ways), ["ask", "look", "decide", "send"]);
    }

    #[test]
    fn a_rare_step_between_does_not_turn_a_busy_path_around() {
        // a few short walks pull the mean place of "check" before "print", but most people print first
        let ways: [(&[&str], usize); 3] = [
            (&["ask", "fix", "print", "check", "end"], 10),
            (&["ask", "print", "check", "end"], 40),
            (&["check", "end"], 45),
        ];
        let found = order(&ways);
        let place = |name: &str| found.iter().position(|n| n == name).unwrap();
        assert!(place("print") < place("check"), "{found:?}");
        assert!(place("ask") < place("print") && place("check") < place("end"));
    }
}
