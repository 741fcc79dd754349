//! Taking events one by one, with names, and putting parts that were read apart together.

use crate::{Dictionary, Log, NO_ACTOR, log::Loose, pairs::Begun};

/// Takes events in any order and makes a [`Log`].
///
/// ```
/// let mut log = hullie_journey::LogBuilder::new();
/// log.push("case 7", "ask", 1_000_000, Some("desk"));
/// assert_eq!(log.finish().events(), 1);
/// ```
#[derive(Debug, Default)]
pub struct LogBuilder {
    trajectories: Dictionary,
    steps: Dictionary,
    actors: Dictionary,
    loose: Loose,
    begun: Vec<Begun>,
}

impl LogBuilder {
    /// An empty log.
    ///
    /// ```
    /// assert_eq!(hullie_journey::LogBuilder::new().events(), 0);
    /// ```
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds one event. `time` is in microseconds since 1970, universal time; `actor` is a team or group.
    ///
    /// ```
    /// let mut log = hullie_journey::LogBuilder::new();
    /// log.push("a", "ask", 0, None);
    /// assert_eq!(log.events(), 1);
    /// ```
    pub fn push(&mut self, trajectory: &str, step: &str, time: i64, actor: Option<&str>) {
        // many logs keep the events of a trajectory together
        let before = self.loose.trajectory.last().copied();
        let same = before.filter(|code| self.trajectories.text(*code) == trajectory);
        let code = same.unwrap_or_else(|| self.trajectories.code(trajectory));
        let loose = &mut self.loose;
        loose.trajectory.push(code);
        loose.step.push(self.steps.code(step));
        loose.actor.push(actor.map_or(NO_ACTOR, |actor| self.actors.code(actor)));
        loose.time.push(time);
        if !loose.start.is_empty() {
            loose.start.push(time);
        }
    }

    /// Adds one event that took a while: when it began and when it was done. One that ends before it begins
    /// is taken to have begun when it was done.
    ///
    /// ```
    /// let mut log = hullie_journey::LogBuilder::new();
    /// log.push_span("a", "talk", 0, 1_800_000_000, Some("desk"));
    /// assert!(log.finish().has_starts());
    /// ```
    pub fn push_span(&mut self, trajectory: &str, step: &str, start: i64, end: i64, actor: Option<&str>) {
        if self.loose.start.is_empty() {
            self.loose.start.clone_from(&self.loose.time);
        }
        self.push(trajectory, step, end, actor);
        self.loose.start.resize(self.loose.time.len(), end);
        if let Some(last) = self.loose.start.last_mut() {
            *last = start.min(end);
        }
    }

    /// Adds the beginning of a step whose end comes as an event of its own, in any order. Each end is matched
    /// with the earliest beginning of the same step in the same trajectory that is not later.
    ///
    /// ```
    /// let mut log = hullie_journey::LogBuilder::new();
    /// log.push("a", "talk", 25, None);
    /// log.push_start("a", "talk", 10);
    /// assert_eq!(log.finish().trace(0).start(0), 10);
    /// ```
    pub fn push_start(&mut self, trajectory: &str, step: &str, time: i64) {
        let (trajectory, step) = (self.trajectories.code(trajectory), self.steps.code(step));
        self.begun.push(Begun { trajectory, step, time });
    }

    /// How many beginnings were added with [`LogBuilder::push_start`].
    ///
    /// ```
    /// assert_eq!(hullie_journey::LogBuilder::new().starts(), 0);
    /// ```
    #[must_use]
    pub fn starts(&self) -> usize {
        self.begun.len()
    }

    /// Adds all events of a part that was read apart. The result is the same as when its events had come
    /// after these.
    ///
    /// ```
    /// use hullie_journey::LogBuilder;
    /// let (mut first, mut second) = (LogBuilder::new(), LogBuilder::new());
    /// first.push("a", "ask", 1, None);
    /// second.push("a", "answer", 2, None);
    /// first.append(second);
    /// assert_eq!(first.finish().trace(0).steps, [0, 1]);
    /// ```
    pub fn append(&mut self, other: Self) {
        if self.trajectories.is_empty() && self.steps.is_empty() {
            *self = other;
            return;
        }
        let codes = |mine: &mut Dictionary, its: &Dictionary| -> Vec<u32> {
            its.iter().map(|text| mine.code(text)).collect()
        };
        let trajectories = codes(&mut self.trajectories, &other.trajectories);
        let steps = codes(&mut self.steps, &other.steps);
        let actors = codes(&mut self.actors, &other.actors);
        let (mine, its) = (&mut self.loose, other.loose);
        if !mine.start.is_empty() || !its.start.is_empty() {
            if mine.start.is_empty() {
                mine.start.clone_from(&mine.time);
            }
            mine.start.extend(if its.start.is_empty() { &its.time } else { &its.start });
        }
        let begun = |b: Begun| Begun {
            trajectory: trajectories[b.trajectory as usize],
            step: steps[b.step as usize],
            ..b
        };
        self.begun.extend(other.begun.into_iter().map(begun));
        mine.time.extend(its.time);
        mine.trajectory.extend(its.trajectory.iter().map(|code| trajectories[*code as usize]));
        mine.step.extend(its.step.iter().map(|code| steps[*code as usize]));
        let actor = |code: &u32| if *code == NO_ACTOR { NO_ACTOR } else { actors[*code as usize] };
        mine.actor.extend(its.actor.iter().map(actor));
    }

    /// How many events so far.
    ///
    /// ```
    /// assert_eq!(hullie_journey::LogBuilder::new().events(), 0);
    /// ```
    #[must_use]
    pub fn events(&self) -> usize {
        self.loose.time.len()
    }

    /// How many different steps so far.
    ///
    /// ```
    /// let mut log = hullie_journey::LogBuilder::new();
    /// log.push("a", "ask", 0, None);
    /// log.push("b", "ask", 0, None);
    /// assert_eq!(log.different_steps(), 1);
    /// ```
    #[must_use]
    pub fn different_steps(&self) -> usize {
        self.steps.len()
    }

    /// Groups the events by trajectory and puts each trajectory in order of time.
    ///
    /// # Panics
    /// With more than four billion events.
    ///
    /// ```
    /// assert_eq!(hullie_journey::LogBuilder::new().finish().trajectories(), 0);
    /// ```
    #[must_use]
    pub fn finish(self) -> Log {
        assert!(u32::try_from(self.events()).is_ok(), "at most four billion events at a time");
        let mut log = self.loose.group(self.steps, self.actors, self.trajectories);
        log.match_starts(self.begun);
        log
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::Journey;

    /// Trajectory, step, time, how long it took, who acted.
    type Told = (u8, u8, i64, Option<i64>, Option<u8>);

    proptest! {
        #[test]
        fn parts_read_apart_give_the_log_of_one(
            events in proptest::collection::vec(
                (0u8..6, 0u8..5, 0i64..50, proptest::option::of(0i64..9), proptest::option::of(0u8..3)), 0..80
            ),
            cut in 0usize..80,
        ) {
            let add = |log: &mut LogBuilder, events: &[Told]| {
                for (trajectory, step, time, took, actor) in events {
                    let (trajectory, step) = (trajectory.to_string(), step.to_string());
                    let actor = actor.map(|a| a.to_string());
                    match took {
                        Some(took) => log.push_span(&trajectory, &step, time - took, *time, actor.as_deref()),
                        None => log.push(&trajectory, &step, *time, actor.as_deref()),
                    }
                }
            };
            let mut whole = LogBuilder::new();
            add(&mut whole, &events);
            let cut = cut.min(events.len());
            let (mut first, mut second) = (LogBuilder::new(), LogBuilder::new());
            add(&mut first, &events[..cut]);
            add(&mut second, &events[cut..]);
            first.append(second);
            let (whole, parts) = (whole.finish(), first.finish());
            prop_assert_eq!(&whole.time, &parts.time);
            prop_assert_eq!(&whole.start, &parts.start);
            prop_assert_eq!(Journey::of(&whole), Journey::of(&parts));
        }
    }
}
