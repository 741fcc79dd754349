//! A log as columns: for each trajectory its events in order of time, ties as they came in.

use crate::Dictionary;

/// The actor code of an event of which nobody knows who acted.
pub const NO_ACTOR: u32 = u32::MAX;

/// Takes events in any order and makes a [`Log`].
#[derive(Debug, Default)]
pub struct LogBuilder {
    trajectories: Dictionary,
    steps: Dictionary,
    actors: Dictionary,
    rows: Vec<Row>,
}

#[derive(Debug, Clone, Copy)]
struct Row {
    trajectory: u32,
    step: u32,
    actor: u32,
    time: i64,
}

impl LogBuilder {
    /// An empty log.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds one event. `time` is in microseconds since 1970, universal time; `actor` is a team or group.
    pub fn push(&mut self, trajectory: &str, step: &str, time: i64, actor: Option<&str>) {
        let row = Row {
            trajectory: self.trajectories.code(trajectory),
            step: self.steps.code(step),
            actor: actor.map_or(NO_ACTOR, |actor| self.actors.code(actor)),
            time,
        };
        self.rows.push(row);
    }

    /// How many events so far.
    #[must_use]
    pub fn events(&self) -> usize {
        self.rows.len()
    }

    /// How many different steps so far.
    #[must_use]
    pub fn different_steps(&self) -> usize {
        self.steps.len()
    }

    /// Groups the events by trajectory and puts each trajectory in order of time.
    #[must_use]
    pub fn finish(self) -> Log {
        let count = self.trajectories.len();
        let mut offsets = vec![0usize; count + 1];
        for row in &self.rows {
            offsets[row.trajectory as usize + 1] += 1;
        }
        for i in 0..count {
            offsets[i + 1] += offsets[i];
        }
        let mut next = offsets.clone();
        let mut sorted = vec![Row { trajectory: 0, step: 0, actor: NO_ACTOR, time: 0 }; self.rows.len()];
        for row in &self.rows {
            let place = &mut next[row.trajectory as usize];
            sorted[*place] = *row;
            *place += 1;
        }
        for pair in offsets.windows(2) {
            let run = &mut sorted[pair[0]..pair[1]];
            if !run.is_sorted_by_key(|row| row.time) {
                run.sort_by_key(|row| row.time);
            }
        }
        Log {
            steps: self.steps,
            actors: self.actors,
            offsets,
            step: sorted.iter().map(|row| row.step).collect(),
            actor: sorted.iter().map(|row| row.actor).collect(),
            time: sorted.iter().map(|row| row.time).collect(),
        }
    }
}

/// Trajectories as columns. Within a trajectory events are in order of time.
#[derive(Debug, Clone, Default)]
pub struct Log {
    pub(crate) steps: Dictionary,
    pub(crate) actors: Dictionary,
    pub(crate) offsets: Vec<usize>,
    pub(crate) step: Vec<u32>,
    pub(crate) actor: Vec<u32>,
    pub(crate) time: Vec<i64>,
}

impl Log {
    /// How many trajectories.
    #[must_use]
    pub fn trajectories(&self) -> usize {
        self.offsets.len().saturating_sub(1)
    }

    /// How many events.
    #[must_use]
    pub fn events(&self) -> usize {
        self.step.len()
    }

    /// The step names.
    #[must_use]
    pub fn steps(&self) -> &Dictionary {
        &self.steps
    }

    /// The names of teams or groups.
    #[must_use]
    pub fn actors(&self) -> &Dictionary {
        &self.actors
    }

    /// First and last time in the log; `None` when it is empty.
    #[must_use]
    pub fn period(&self) -> Option<(i64, i64)> {
        Some((self.time.iter().copied().min()?, self.time.iter().copied().max()?))
    }

    /// The same log with only the steps for which `keep` is true, as if the others had not been written down.
    ///
    /// Step codes stay the same. Trajectories that lose all their events go.
    #[must_use]
    pub fn only_steps(&self, keep: &[bool]) -> Self {
        let mut kept = Self { steps: self.steps.clone(), actors: self.actors.clone(), ..Self::default() };
        kept.offsets.push(0);
        for run in self.offsets.windows(2) {
            for i in run[0]..run[1] {
                if keep[self.step[i] as usize] {
                    kept.step.push(self.step[i]);
                    kept.actor.push(self.actor[i]);
                    kept.time.push(self.time[i]);
                }
            }
            if kept.offsets.last() != Some(&kept.step.len()) {
                kept.offsets.push(kept.step.len());
            }
        }
        kept
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn events_are_ordered_by_time_and_ties_stay_as_they_came() {
        let mut log = LogBuilder::new();
        log.push("x", "late", 9, None);
        log.push("y", "only", 1, None);
        log.push("x", "tie one", 5, Some("team"));
        log.push("x", "tie two", 5, None);
        log.push("x", "early", 1, None);
        let log = log.finish();
        let names: Vec<&str> = log.step[..4].iter().map(|code| log.steps.text(*code)).collect();
        assert_eq!(names, ["early", "tie one", "tie two", "late"]);
        assert_eq!(log.trajectories(), 2);
        assert_eq!(log.period(), Some((1, 9)));
        assert_eq!(log.actors.text(log.actor[1]), "team");
        assert_eq!(log.actor[0], NO_ACTOR);
    }

    #[test]
    fn leaving_steps_out_can_empty_a_trajectory() {
        let mut log = LogBuilder::new();
        log.push("x", "a", 1, None);
        log.push("x", "b", 2, None);
        log.push("y", "b", 2, None);
        let kept = log.finish().only_steps(&[true, false]);
        assert_eq!((kept.trajectories(), kept.events()), (1, 1));
    }
}
