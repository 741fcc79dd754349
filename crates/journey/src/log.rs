//! A log as columns: for each trajectory its events in order of time, ties as they came in.

use std::sync::Arc;

use crate::{Dictionary, Trace};

/// The actor code of an event of which nobody knows who acted.
pub const NO_ACTOR: u32 = u32::MAX;

/// Trajectories as columns. Within a trajectory events are in order of time.
///
/// Made by [`LogBuilder`](crate::LogBuilder) from names, or by [`Log::from_columns`] from codes.
///
/// ```
/// let mut log = hullie_journey::LogBuilder::new();
/// log.push("a", "answer", 9, None);
/// log.push("a", "ask", 1, None);
/// let log = log.finish();
/// assert_eq!(log.trace(0).steps, [1, 0], "in order of time, whatever the order of arrival");
/// ```
#[derive(Debug, Clone, Default)]
pub struct Log {
    pub(crate) steps: Arc<Dictionary>,
    pub(crate) actors: Arc<Dictionary>,
    pub(crate) names: Arc<Dictionary>,
    /// The code of the name of each trajectory.
    pub(crate) name: Vec<u32>,
    pub(crate) offsets: Vec<usize>,
    pub(crate) step: Vec<u32>,
    pub(crate) actor: Vec<u32>,
    pub(crate) time: Vec<i64>,
    /// When each event began; empty when no event says more than when it was done.
    pub(crate) start: Vec<i64>,
    /// How many steps began and were never done.
    pub(crate) never_done: usize,
}

/// Events as columns in any order, with codes for names.
///
/// ```
/// use hullie_journey::{Columns, Dictionary, Log};
///
/// let columns = Columns { trajectory: &[0, 1, 0], step: &[0, 0, 1], time: &[1, 2, 3], actor: None };
/// let log = Log::from_columns(&columns, ["ask", "answer"].into_iter().collect(), Dictionary::default());
/// assert_eq!((log.trajectories(), log.trace(0).steps), (2, &[0, 1][..]));
/// ```
#[derive(Debug, Clone, Copy)]
pub struct Columns<'a> {
    /// Which trajectory, as numbers from zero.
    pub trajectory: &'a [u32],
    /// Which step, as codes of the dictionary of steps.
    pub step: &'a [u32],
    /// When, in microseconds since 1970.
    pub time: &'a [i64],
    /// Who acted, as codes of the dictionary of actors or [`NO_ACTOR`].
    pub actor: Option<&'a [u32]>,
}

/// Where each event of an arrival order goes when trajectories are put together.
struct Places {
    offsets: Vec<usize>,
    place: Vec<u32>,
}

impl Places {
    fn of(trajectory: &[u32]) -> Self {
        let count = trajectory.iter().max().map_or(0, |most| *most as usize + 1);
        let mut offsets = vec![0usize; count + 1];
        for code in trajectory {
            offsets[*code as usize + 1] += 1;
        }
        for i in 0..count {
            offsets[i + 1] += offsets[i];
        }
        let mut next: Vec<u32> = offsets.iter().map(|n| *n as u32).collect();
        let place = trajectory
            .iter()
            .map(|code| {
                let place = next[*code as usize];
                next[*code as usize] += 1;
                place
            })
            .collect();
        Self { offsets, place }
    }

    fn scatter<T: Copy + Default>(&self, column: &[T]) -> Vec<T> {
        let mut scattered = vec![T::default(); column.len()];
        for (place, value) in self.place.iter().zip(column) {
            scattered[*place as usize] = *value;
        }
        scattered
    }
}

impl Log {
    /// Groups events in any order by trajectory and puts each trajectory in order of time; ties stay as they
    /// came.
    ///
    /// Trajectories are named by their numbers. Those without events are left out.
    ///
    /// # Panics
    /// When the columns differ in length, a code has no text, or there are more than four billion events:
    /// split such a log and merge the [`Portable`](crate::Portable) results.
    ///
    /// ```
    /// use hullie_journey::{Columns, Dictionary, Log};
    /// let columns = Columns { trajectory: &[0, 0], step: &[1, 0], time: &[9, 1], actor: None };
    /// let log = Log::from_columns(&columns, ["ask", "answer"].into_iter().collect(), Dictionary::default());
    /// assert_eq!(log.trace(0).steps, [0, 1]);
    /// ```
    #[must_use]
    pub fn from_columns(columns: &Columns<'_>, steps: Dictionary, actors: Dictionary) -> Self {
        let events = columns.trajectory.len();
        assert!(u32::try_from(events).is_ok(), "at most four billion events at a time");
        assert!(columns.step.len() == events && columns.time.len() == events, "columns of one length");
        assert!(columns.step.iter().all(|code| (*code as usize) < steps.len()), "each step has a text");
        let actor = columns.actor.map_or_else(|| vec![NO_ACTOR; events], <[u32]>::to_vec);
        assert!(actor.len() == events, "columns of one length");
        let has_text = |code: &u32| *code == NO_ACTOR || (*code as usize) < actors.len();
        assert!(actor.iter().all(has_text), "each actor has a text");
        let loose = Loose {
            trajectory: columns.trajectory.to_vec(),
            step: columns.step.to_vec(),
            time: columns.time.to_vec(),
            actor,
            start: Vec::new(),
        };
        loose.group(steps, actors, Dictionary::default())
    }

    /// How many trajectories.
    ///
    /// ```
    /// assert_eq!(hullie_journey::Log::default().trajectories(), 0);
    /// ```
    #[must_use]
    pub fn trajectories(&self) -> usize {
        self.offsets.len().saturating_sub(1)
    }

    /// How many events.
    ///
    /// ```
    /// assert_eq!(hullie_journey::Log::default().events(), 0);
    /// ```
    #[must_use]
    pub fn events(&self) -> usize {
        self.step.len()
    }

    /// The step names.
    ///
    /// ```
    /// let mut log = hullie_journey::LogBuilder::new();
    /// log.push("a", "ask", 0, None);
    /// assert_eq!(log.finish().steps().text(0), "ask");
    /// ```
    #[must_use]
    pub fn steps(&self) -> &Dictionary {
        &self.steps
    }

    /// The names of teams or groups.
    ///
    /// ```
    /// let mut log = hullie_journey::LogBuilder::new();
    /// log.push("a", "ask", 0, Some("desk"));
    /// assert_eq!(log.finish().actors().text(0), "desk");
    /// ```
    #[must_use]
    pub fn actors(&self) -> &Dictionary {
        &self.actors
    }

    /// The name of a trajectory; its number when it came without a name.
    ///
    /// ```
    /// let mut log = hullie_journey::LogBuilder::new();
    /// log.push("case 7", "ask", 0, None);
    /// assert_eq!(log.finish().name(0), "case 7");
    /// ```
    #[must_use]
    pub fn name(&self, trajectory: usize) -> String {
        let Some(code) = self.name.get(trajectory) else { return trajectory.to_string() };
        if self.names.is_empty() { code.to_string() } else { self.names.text(*code).to_owned() }
    }

    /// The events of a trajectory, counted from zero.
    ///
    /// # Panics
    /// When there is no such trajectory.
    ///
    /// ```
    /// let mut log = hullie_journey::LogBuilder::new();
    /// log.push("a", "ask", 3, None);
    /// assert_eq!(log.finish().trace(0).times, [3]);
    /// ```
    #[must_use]
    pub fn trace(&self, trajectory: usize) -> Trace<'_> {
        let range = self.offsets[trajectory]..self.offsets[trajectory + 1];
        Trace {
            steps: &self.step[range.clone()],
            times: &self.time[range.clone()],
            actors: &self.actor[range.clone()],
            starts: self.start.get(range).unwrap_or_default(),
        }
    }

    /// All trajectories, one after the other.
    ///
    /// ```
    /// let mut log = hullie_journey::LogBuilder::new();
    /// log.push("a", "ask", 3, None);
    /// log.push("b", "ask", 4, None);
    /// assert_eq!(log.finish().traces().count(), 2);
    /// ```
    pub fn traces(&self) -> impl Iterator<Item = Trace<'_>> {
        (0..self.trajectories()).map(|trajectory| self.trace(trajectory))
    }

    /// Whether some event says when it began as well as when it was done.
    ///
    /// ```
    /// let mut log = hullie_journey::LogBuilder::new();
    /// log.push_span("a", "ask", 3, 4, None);
    /// assert!(log.finish().has_starts());
    /// ```
    #[must_use]
    pub fn has_starts(&self) -> bool {
        !self.start.is_empty()
    }

    /// First and last time in the log; `None` when it is empty.
    ///
    /// ```
    /// let mut log = hullie_journey::LogBuilder::new();
    /// log.push("a", "ask", 3, None);
    /// log.push("a", "answer", 8, None);
    /// assert_eq!(log.finish().period(), Some((3, 8)));
    /// ```
    #[must_use]
    pub fn period(&self) -> Option<(i64, i64)> {
        let first = self.start.iter().chain(&self.time).copied().min()?;
        Some((first, self.time.iter().copied().max()?))
    }

    /// The same log with only the steps for which `keep` is true, as if the others had not been written down.
    ///
    /// Step codes stay the same. Trajectories that lose all their events go.
    ///
    /// # Panics
    /// When `keep` is shorter than the dictionary of steps.
    ///
    /// ```
    /// let mut log = hullie_journey::LogBuilder::new();
    /// log.push("a", "ask", 3, None);
    /// log.push("a", "answer", 8, None);
    /// assert_eq!(log.finish().only_steps(&[false, true]).events(), 1);
    /// ```
    #[must_use]
    pub fn only_steps(&self, keep: &[bool]) -> Self {
        self.only(|_| true, |event| keep[self.step[event] as usize])
    }

    /// The same log with only the trajectories that `keep` wants, by their number.
    ///
    /// ```
    /// let mut log = hullie_journey::LogBuilder::new();
    /// log.push("a", "ask", 3, Some("desk"));
    /// log.push("b", "ask", 8, None);
    /// let log = log.finish();
    /// let with_desk = log.only_trajectories(|t| log.trace(t).actors.contains(&0));
    /// assert_eq!((with_desk.trajectories(), with_desk.name(0)), (1, "a".to_owned()));
    /// ```
    #[must_use]
    pub fn only_trajectories(&self, keep: impl Fn(usize) -> bool) -> Self {
        self.only(keep, |_| true)
    }

    fn only(&self, keep: impl Fn(usize) -> bool, keep_event: impl Fn(usize) -> bool) -> Self {
        let mut kept = Self {
            steps: Arc::clone(&self.steps),
            actors: Arc::clone(&self.actors),
            names: Arc::clone(&self.names),
            offsets: vec![0],
            ..Self::default()
        };
        for (trajectory, run) in self.offsets.windows(2).enumerate().filter(|(t, _)| keep(*t)) {
            for event in (run[0]..run[1]).filter(|event| keep_event(*event)) {
                kept.step.push(self.step[event]);
                kept.actor.push(self.actor[event]);
                kept.time.push(self.time[event]);
                kept.start.extend(self.start.get(event));
            }
            if kept.offsets.last() != Some(&kept.step.len()) {
                kept.offsets.push(kept.step.len());
                kept.name.extend(self.name.get(trajectory));
            }
        }
        kept
    }
}

/// Events in order of arrival, as columns.
#[derive(Debug, Default)]
pub(crate) struct Loose {
    pub trajectory: Vec<u32>,
    pub step: Vec<u32>,
    pub actor: Vec<u32>,
    pub time: Vec<i64>,
    /// Empty until the first event that says when it began.
    pub start: Vec<i64>,
}

impl Loose {
    pub fn group(self, steps: Dictionary, actors: Dictionary, names: Dictionary) -> Log {
        let Places { offsets, place } = Places::of(&self.trajectory);
        let places = Places { offsets: Vec::new(), place };
        drop(self.trajectory);
        let mut log = Log {
            steps: Arc::new(steps),
            actors: Arc::new(actors),
            names: Arc::new(names),
            name: Vec::new(),
            step: places.scatter(&self.step),
            actor: places.scatter(&self.actor),
            time: places.scatter(&self.time),
            start: places.scatter(&self.start),
            offsets: Vec::new(),
            never_done: 0,
        };
        drop(places);
        log.sort_runs(&offsets);
        log.name = (0..offsets.len().saturating_sub(1))
            .filter(|i| offsets[*i] < offsets[i + 1])
            .map(|i| i as u32)
            .collect();
        log.offsets = offsets;
        log.offsets.dedup();
        log
    }
}

impl Log {
    fn sort_runs(&mut self, offsets: &[usize]) {
        let mut order: Vec<usize> = Vec::new();
        for run in offsets.windows(2).map(|pair| pair[0]..pair[1]) {
            if self.time[run.clone()].is_sorted() {
                continue;
            }
            order.clear();
            order.extend(run.clone());
            order.sort_by_key(|event| self.time[*event]);
            let from = run.start;
            reorder(&mut self.step, from, &order);
            reorder(&mut self.actor, from, &order);
            if !self.start.is_empty() {
                reorder(&mut self.start, from, &order);
            }
            reorder(&mut self.time, from, &order);
        }
    }
}

fn reorder<T: Copy>(column: &mut [T], from: usize, order: &[usize]) {
    let sorted: Vec<T> = order.iter().map(|event| column[*event]).collect();
    column[from..from + sorted.len()].copy_from_slice(&sorted);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::LogBuilder;

    #[test]
    fn events_are_ordered_by_time_and_ties_stay_as_they_came() {
        let mut log = LogBuilder::new();
        log.push("x", "late", 9, None);
        log.push("y", "only", 1, None);
        log.push("x", "tie one", 5, Some("team"));
        log.push("x", "tie two", 5, None);
        log.push("x", "early", 1, None);
        let log = log.finish();
        let names: Vec<&str> = log.trace(0).steps.iter().map(|code| log.steps.text(*code)).collect();
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
        assert_eq!((kept.trajectories(), kept.events(), kept.name(0)), (1, 1, "x".to_owned()));
    }

    #[test]
    fn a_start_that_comes_late_does_not_move_the_others() {
        let mut log = LogBuilder::new();
        log.push("x", "a", 5, None);
        log.push_span("x", "b", 7, 9, None);
        log.push("x", "c", 1, None);
        let log = log.finish();
        let trace = log.trace(0);
        assert_eq!((trace.start(0), trace.start(1), trace.start(2)), (1, 5, 7));
        assert_eq!((trace.wait(0), trace.wait(1), trace.wait(2)), (None, Some(4), Some(2)));
    }

    #[test]
    fn numbers_without_events_are_no_trajectories() {
        let columns = Columns { trajectory: &[3, 3], step: &[0, 0], time: &[2, 1], actor: None };
        let log = Log::from_columns(&columns, ["a"].into_iter().collect(), Dictionary::default());
        assert_eq!((log.trajectories(), log.name(0)), (1, "3".to_owned()));
    }
}
