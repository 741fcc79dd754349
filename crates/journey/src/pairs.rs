//! Beginnings and ends of steps that a log writes down as two events.

use rustc_hash::FxHashMap;

use crate::Log;

/// The beginning of a step in a trajectory, as codes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Begun {
    pub trajectory: u32,
    pub step: u32,
    pub time: i64,
}

impl Log {
    /// Gives each end its beginning: within a trajectory and a step the earliest one first. What began and
    /// was never done is counted.
    pub(crate) fn match_starts(&mut self, mut begun: Vec<Begun>) {
        if begun.is_empty() {
            return;
        }
        begun.sort_unstable();
        if self.start.is_empty() {
            self.start.clone_from(&self.time);
        }
        let mut matched = 0;
        for (trajectory, name) in self.name.iter().enumerate() {
            let range = self.offsets[trajectory]..self.offsets[trajectory + 1];
            let from = begun.partition_point(|b| b.trajectory < *name);
            let to = begun.partition_point(|b| b.trajectory <= *name);
            let mine = &begun[from..to];
            // the first beginning of each step that no end has taken yet
            let mut next: FxHashMap<u32, usize> = FxHashMap::default();
            for event in range {
                let (step, time) = (self.step[event], self.time[event]);
                let place = next.entry(step).or_insert_with(|| mine.partition_point(|b| b.step < step));
                if let Some(first) = mine.get(*place).filter(|b| b.step == step && b.time <= time) {
                    *place += 1;
                    matched += 1;
                    self.start[event] = first.time;
                }
            }
        }
        self.never_done += begun.len() - matched;
    }

    /// How many steps began and were never done.
    ///
    /// ```
    /// let mut log = hullie_journey::LogBuilder::new();
    /// log.push("a", "ask", 1, None);
    /// log.push_start("a", "talk", 5);
    /// assert_eq!(log.finish().never_done(), 1);
    /// ```
    #[must_use]
    pub fn never_done(&self) -> usize {
        self.never_done
    }
}

#[cfg(test)]
mod tests {
    use crate::LogBuilder;

    #[test]
    fn the_earliest_beginning_goes_to_the_earliest_end() {
        let mut log = LogBuilder::new();
        log.push_start("a", "talk", 1);
        log.push_start("a", "talk", 3);
        log.push("a", "talk", 4, None);
        log.push("a", "talk", 9, None);
        log.push_start("a", "talk", 20);
        log.push("b", "talk", 4, None);
        let log = log.finish();
        let trace = log.trace(0);
        assert_eq!((trace.start(0), trace.start(1)), (1, 3));
        assert_eq!(log.trace(1).start(0), 4, "what nobody saw begin has no length");
        assert_eq!(log.never_done(), 1);
    }
}
