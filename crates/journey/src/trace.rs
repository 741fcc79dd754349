//! One trajectory: what happened, when, and by whom.

/// The events of one trajectory, as columns of the same length.
///
/// ```
/// let mut log = hullie_journey::LogBuilder::new();
/// log.push_span("a", "talk", 10, 25, Some("desk"));
/// let log = log.finish();
/// let trace = log.trace(0);
/// assert_eq!((trace.start(0), trace.times[0]), (10, 25));
/// ```
#[derive(Debug, Clone, Copy)]
pub struct Trace<'log> {
    /// The steps, as codes.
    pub steps: &'log [u32],
    /// When each was done, in microseconds since 1970.
    pub times: &'log [i64],
    /// Who acted, as codes; [`NO_ACTOR`](crate::NO_ACTOR) when nobody knows.
    pub actors: &'log [u32],
    /// Empty when the log does not say.
    pub(crate) starts: &'log [i64],
}

impl Trace<'_> {
    /// When this event began; the same as when it was done if the log does not say.
    ///
    /// ```
    /// let mut log = hullie_journey::LogBuilder::new();
    /// log.push("a", "talk", 25, None);
    /// assert_eq!(log.finish().trace(0).start(0), 25);
    /// ```
    #[must_use]
    pub fn start(&self, event: usize) -> i64 {
        self.starts.get(event).copied().unwrap_or(self.times[event])
    }

    /// How many events.
    ///
    /// ```
    /// let mut log = hullie_journey::LogBuilder::new();
    /// log.push("a", "talk", 25, None);
    /// assert_eq!(log.finish().trace(0).len(), 1);
    /// ```
    #[must_use]
    pub fn len(&self) -> usize {
        self.steps.len()
    }

    /// Whether there are none.
    ///
    /// ```
    /// let mut log = hullie_journey::LogBuilder::new();
    /// log.push("a", "talk", 25, None);
    /// assert!(!log.finish().trace(0).is_empty());
    /// ```
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.steps.is_empty()
    }

    /// The wait before this event: from when the one before was done until this one began, in microseconds
    /// and never below zero. `None` for the first.
    ///
    /// ```
    /// let mut log = hullie_journey::LogBuilder::new();
    /// log.push("a", "ask", 10, None);
    /// log.push_span("a", "talk", 30, 90, None);
    /// assert_eq!(log.finish().trace(0).wait(1), Some(20), "talking is not waiting");
    /// ```
    #[must_use]
    pub fn wait(&self, event: usize) -> Option<i64> {
        let before = event.checked_sub(1)?;
        Some((self.start(event) - self.times[before]).max(0))
    }

    /// From the beginning of the first event to the end of the last, in microseconds; `None` without events.
    ///
    /// ```
    /// let mut log = hullie_journey::LogBuilder::new();
    /// log.push_span("a", "ask", 5, 10, None);
    /// log.push("a", "talk", 30, None);
    /// assert_eq!(log.finish().trace(0).duration(), Some(25));
    /// ```
    #[must_use]
    pub fn duration(&self) -> Option<i64> {
        let last = *self.times.last()?;
        Some((last - self.start(0)).max(0))
    }
}
