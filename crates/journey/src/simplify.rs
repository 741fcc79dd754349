//! A map that can be read at once: fewer steps, fewer paths, and an honest count of what was left out.

use crate::{Journey, Log, Transition};

/// How far to simplify.
///
/// ```
/// use hullie_journey::Simplify;
/// assert_eq!(Simplify::default(), Simplify { steps: 20, paths: 0.9 });
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Simplify {
    /// Keep at most this many steps: the most frequent.
    pub steps: usize,
    /// Keep the busiest paths that together carry this share of all moves, 0 to 1.
    pub paths: f64,
}

impl Default for Simplify {
    fn default() -> Self {
        Self { steps: 20, paths: 0.9 }
    }
}

/// A journey over fewer steps, the paths to draw, and what was left out.
///
/// ```
/// use hullie_journey::{Journey, LogBuilder, Simplify, simplify};
/// let mut log = LogBuilder::new();
/// log.push("a", "ask", 0, None);
/// log.push("a", "answer", 1, None);
/// let log = log.finish();
/// let found = simplify(&log, &Journey::of(&log), &Simplify::default());
/// assert_eq!((found.steps_left_out, found.paths.len(), found.paths_left_out), (0, 1, 0));
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct Simplified {
    /// The journey over the kept steps, all its transitions included.
    pub journey: Journey,
    /// The paths to draw, the busiest first.
    pub paths: Vec<Transition>,
    /// How many steps were left out.
    pub steps_left_out: usize,
    /// How many events happened at those steps.
    pub events_left_out: usize,
    /// How many trajectories lost all their steps.
    pub trajectories_left_out: usize,
    /// How many different paths were left out.
    pub paths_left_out: usize,
    /// How many moves went along those paths.
    pub moves_left_out: usize,
}

/// Keeps the most frequent steps, as if the others had not been written down, and the busiest paths between
/// them.
///
/// A step that would lose all its paths in, or all its paths out, keeps its busiest one: nothing hangs loose.
///
/// ```
/// use hullie_journey::{Journey, LogBuilder, Simplify, simplify};
/// let mut log = LogBuilder::new();
/// for trajectory in ["a", "b"] {
///     log.push(trajectory, "ask", 0, None);
///     log.push(trajectory, "answer", 2, None);
/// }
/// log.push("b", "look", 1, None);
/// let log = log.finish();
/// let found = simplify(&log, &Journey::of(&log), &Simplify { steps: 2, paths: 1.0 });
/// assert_eq!((found.steps_left_out, found.events_left_out), (1, 1), "looking happened once");
/// assert_eq!(found.paths[0].count, 2, "as if it had not been written down");
/// ```
#[must_use]
pub fn simplify(log: &Log, whole: &Journey, how: &Simplify) -> Simplified {
    let mut keep = vec![false; log.steps().len()];
    for step in whole.steps.iter().take(how.steps.max(1)) {
        keep[step.code as usize] = true;
    }
    let steps_left_out = whole.steps.len().saturating_sub(how.steps.max(1));
    let journey = if steps_left_out == 0 { whole.clone() } else { Journey::of(&log.only_steps(&keep)) };
    let paths = busiest(&journey, how.paths.clamp(0.0, 1.0));
    let drawn: usize = paths.iter().map(|path| path.count).sum();
    let all: usize = journey.transitions.iter().map(|path| path.count).sum();
    Simplified {
        steps_left_out,
        events_left_out: whole.events - journey.events,
        trajectories_left_out: whole.trajectories - journey.trajectories,
        paths_left_out: journey.transitions.len() - paths.len(),
        moves_left_out: all - drawn,
        journey,
        paths,
    }
}

/// The same without the log: only paths can be left out, so it is `None` when the journey has more steps than
/// `how` allows.
///
/// ```
/// use hullie_journey::{LogBuilder, Portable, Simplify, simplify::only_paths};
/// let mut log = LogBuilder::new();
/// log.push("a", "ask", 0, None);
/// let (journey, _, _) = Portable::of(&log.finish()).journey();
/// assert!(only_paths(&journey, &Simplify::default()).is_some());
/// assert!(only_paths(&journey, &Simplify { steps: 0, paths: 1.0 }).is_none());
/// ```
#[must_use]
pub fn only_paths(journey: &Journey, how: &Simplify) -> Option<Simplified> {
    if journey.steps.len() > how.steps {
        return None;
    }
    let paths = busiest(journey, how.paths.clamp(0.0, 1.0));
    let drawn: usize = paths.iter().map(|path| path.count).sum();
    let all: usize = journey.transitions.iter().map(|path| path.count).sum();
    Some(Simplified {
        journey: journey.clone(),
        steps_left_out: 0,
        events_left_out: 0,
        trajectories_left_out: 0,
        paths_left_out: journey.transitions.len() - paths.len(),
        moves_left_out: all - drawn,
        paths,
    })
}

fn busiest(journey: &Journey, share: f64) -> Vec<Transition> {
    let all: usize = journey.transitions.iter().map(|path| path.count).sum();
    let enough = share * all as f64;
    let mut carried = 0usize;
    let mut keep: Vec<bool> = journey
        .transitions
        .iter()
        .map(|path| {
            let wanted = (carried as f64) < enough;
            carried += if wanted { path.count } else { 0 };
            wanted
        })
        .collect();
    for step in &journey.steps {
        if step.starts == 0 {
            keep_one(journey, &mut keep, |path| path.to == step.code);
        }
        if step.ends == 0 {
            keep_one(journey, &mut keep, |path| path.from == step.code);
        }
    }
    journey.transitions.iter().zip(keep).filter(|(_, keep)| *keep).map(|(path, _)| path.clone()).collect()
}

/// When none of the paths that touch a step is kept, keeps the busiest of them.
fn keep_one(journey: &Journey, keep: &mut [bool], touches: impl Fn(&Transition) -> bool) {
    let mut those = (0..keep.len()).filter(|i| {
        let path = &journey.transitions[*i];
        path.from != path.to && touches(path)
    });
    if let Some(busiest) = those.next()
        && !keep[busiest]
        && !those.any(|i| keep[i])
    {
        keep[busiest] = true;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::LogBuilder;

    fn log() -> Log {
        let mut log = LogBuilder::new();
        for trajectory in 0..20 {
            let id = trajectory.to_string();
            for (time, step) in ["ask", "look", "send"].iter().enumerate() {
                log.push(&id, step, time as i64, None);
            }
        }
        for (time, step) in ["ask", "rare", "send"].iter().enumerate() {
            log.push("odd", step, time as i64, None);
        }
        log.push("alone", "rare", 0, None);
        log.finish()
    }

    #[test]
    fn everything_is_kept_when_asked() {
        let log = log();
        let whole = Journey::of(&log);
        let found = simplify(&log, &whole, &Simplify { steps: 10, paths: 1.0 });
        assert_eq!((found.steps_left_out, found.paths_left_out, found.moves_left_out), (0, 0, 0));
        assert_eq!(found.journey, whole);
    }

    #[test]
    fn what_is_left_out_is_counted() {
        let log = log();
        let found = simplify(&log, &Journey::of(&log), &Simplify { steps: 3, paths: 0.9 });
        assert_eq!((found.steps_left_out, found.events_left_out, found.trajectories_left_out), (1, 2, 1));
        assert_eq!(found.paths.len(), 2);
        assert_eq!((found.paths_left_out, found.moves_left_out), (1, 1), "ask straight to send is not drawn");
    }

    #[test]
    fn no_step_hangs_loose() {
        let log = log();
        let found = simplify(&log, &Journey::of(&log), &Simplify { steps: 10, paths: 0.1 });
        for step in &found.journey.steps {
            assert!(step.starts > 0 || found.paths.iter().any(|path| path.to == step.code));
            assert!(step.ends > 0 || found.paths.iter().any(|path| path.from == step.code));
        }
    }
}
