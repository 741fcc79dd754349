//! The order of flow: which step comes before which, when people did not all go the same way.

use crate::Journey;

/// Puts the steps of a journey in order of flow.
///
/// It starts from the mean place of each step's first appearance, then lets neighbours change places while more people
/// go from the second to the first than the other way round, so that as few people as possible walk back on the map.
#[must_use]
pub fn flow(journey: &Journey) -> Vec<u32> {
    let mut order: Vec<(f64, u32)> = journey.steps.iter().map(|step| (step.mean_place, step.code)).collect();
    order.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
    let mut order: Vec<u32> = order.into_iter().map(|(_, code)| code).collect();
    let moves = |from: u32, to: u32| {
        journey.transitions.iter().find(|t| t.from == from && t.to == to).map_or(0, |t| t.count)
    };
    // every swap lowers the number of people who walk back, so this ends; the bound is for safety only
    for _ in 0..order.len() {
        let mut swapped = false;
        for i in 1..order.len() {
            if moves(order[i], order[i - 1]) > moves(order[i - 1], order[i]) {
                order.swap(i, i - 1);
                swapped = true;
            }
        }
        if !swapped {
            break;
        }
    }
    order
}

#[cfg(test)]
mod tests {
    use crate::{Journey, LogBuilder};

    #[test]
    fn the_flow_runs_from_what_comes_first_to_what_comes_last() {
        let mut log = LogBuilder::new();
        for trajectory in 0..9 {
            let id = trajectory.to_string();
            for (time, step) in ["ask", "look", "decide", "send"].iter().enumerate() {
                log.push(&id, step, time as i64, None);
            }
        }
        // one that went back
        for (time, step) in ["ask", "decide", "look", "decide", "send"].iter().enumerate() {
            log.push("back", step, time as i64, None);
        }
        let log = log.finish();
        let names: Vec<&str> = Journey::of(&log).flow().iter().map(|code| log.steps().text(*code)).collect();
        assert_eq!(names, ["ask", "look", "decide", "send"]);
    }
}
