//! Waiting and remembering: two clocks that are never averaged, and the moment to show first.

/// The most intense moment and the last one, which together are what people remember
/// (Fredrickson and Kahneman 1993). Used only to choose what to show first.
///
/// `feelings` run from -3 to +3 in the order lived. `None` of nothing. On a tie the latest counts as most
/// intense.
///
/// ```
/// use hullie_measure::waiting::peak_end;
///
/// assert_eq!(peak_end(&[1.0, -3.0, 2.0, 1.0]), Some(-1.0));
/// assert_eq!(peak_end(&[]), None);
/// ```
#[must_use]
pub fn peak_end(feelings: &[f64]) -> Option<f64> {
    let last = *feelings.last()?;
    let peak =
        feelings.iter().copied().reduce(|peak, next| if next.abs() >= peak.abs() { next } else { peak })?;
    Some((peak + last) / 2.0)
}

/// One wait, as the calendar counts it and as the person says it was. Both stay; neither is corrected by the
/// other.
///
/// ```
/// use hullie_measure::waiting::Wait;
///
/// let wait = Wait { counted_days: Some(10.0), felt_days: Some(30.0), ..Wait::default() };
/// assert_eq!(wait.felt_ratio(), Some(3.0));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Wait {
    /// Days on the calendar.
    pub counted_days: Option<f64>,
    /// Days that the person says it took.
    pub felt_days: Option<f64>,
    /// Days that were promised.
    pub promised_days: Option<f64>,
}

impl Wait {
    /// How much longer it felt than it was. `None` unless both are known and the wait was at least a day.
    ///
    /// ```
    /// use hullie_measure::waiting::Wait;
    ///
    /// let short = Wait { counted_days: Some(0.5), felt_days: Some(2.0), promised_days: None };
    /// assert_eq!(short.felt_ratio(), None, "half a day that felt like two says nothing about weeks");
    /// ```
    #[must_use]
    pub fn felt_ratio(&self) -> Option<f64> {
        let counted = self.counted_days.filter(|days| *days >= 1.0)?;
        Some(self.felt_days? / counted)
    }

    /// Days more (or, below zero, fewer) than promised.
    ///
    /// ```
    /// use hullie_measure::waiting::Wait;
    ///
    /// let wait = Wait { counted_days: Some(21.0), felt_days: None, promised_days: Some(14.0) };
    /// assert_eq!(wait.over_promise(), Some(7.0));
    /// ```
    #[must_use]
    pub fn over_promise(&self) -> Option<f64> {
        Some(self.counted_days? - self.promised_days?)
    }
}

/// Everything that is kept of one wait, so that it can be seen what made it long (Maister 1985).
///
/// A wait feels longer when its end is not known, when nobody explains it, when it seems unfair, before
/// anything has begun, and when there is nothing to do. Each is kept as it was told. What was not asked or
/// not answered stays `None`, and nothing is added up to a mark for the wait.
///
/// `start`, `end` and `promised_by` are days counted from a day that the caller chooses, the same for all
/// three.
///
/// ```
/// use hullie_measure::waiting::WaitRecord;
///
/// let record = WaitRecord {
///     start: Some(100.0),
///     end: Some(121.0),
///     promised_by: Some(114.0),
///     felt_days: Some(60.0),
///     explained: Some(false),
///     ..WaitRecord::default()
/// };
/// assert_eq!(record.wait().over_promise(), Some(7.0));
/// assert_eq!(record.known_end, None, "nobody asked");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct WaitRecord {
    /// The day on which it began.
    pub start: Option<f64>,
    /// The day on which it ended. `None` while it lasts.
    pub end: Option<f64>,
    /// The day by which it was promised to end.
    pub promised_by: Option<f64>,
    /// Days that the person says it took.
    pub felt_days: Option<f64>,
    /// Did the person know when it would end?
    pub known_end: Option<bool>,
    /// Was it explained why it took time?
    pub explained: Option<bool>,
    /// Was the person told in between how things stood?
    pub kept_informed: Option<bool>,
    /// Did it feel fair, against others who waited?
    pub felt_fair: Option<bool>,
    /// Had the work begun, or was it waiting for a beginning?
    pub in_process: Option<bool>,
    /// Hours that the person spent on it themselves meanwhile: calling, searching, sending again.
    pub own_effort_hours: Option<f64>,
}

impl WaitRecord {
    /// The two clocks and the promise. An end before the start counts as unknown, and so does a promise for
    /// before it.
    ///
    /// ```
    /// use hullie_measure::waiting::WaitRecord;
    ///
    /// let lasts = WaitRecord { start: Some(3.0), promised_by: Some(10.0), ..WaitRecord::default() };
    /// assert_eq!((lasts.wait().counted_days, lasts.wait().promised_days), (None, Some(7.0)));
    /// ```
    #[must_use]
    pub fn wait(&self) -> Wait {
        let since_start =
            |day: Option<f64>| -> Option<f64> { Some(day? - self.start?).filter(|days| *days >= 0.0) };
        Wait {
            counted_days: since_start(self.end),
            felt_days: self.felt_days,
            promised_days: since_start(self.promised_by),
        }
    }

    /// How much longer it felt than it was. `None` unless both are known and the wait was at least a day.
    ///
    /// ```
    /// use hullie_measure::waiting::WaitRecord;
    ///
    /// let record =
    ///     WaitRecord { start: Some(0.0), end: Some(7.0), felt_days: Some(21.0), ..WaitRecord::default() };
    /// assert_eq!(record.felt_ratio(), Some(3.0));
    /// assert_eq!(WaitRecord { end: None, ..record }.felt_ratio(), None);
    /// ```
    #[must_use]
    pub fn felt_ratio(&self) -> Option<f64> {
        self.wait().felt_ratio()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn vector_b8() {
        let feelings = [1.0, -3.0, 2.0, 1.0];
        assert_eq!(peak_end(&feelings), Some(-1.0));
        assert_eq!(crate::mean(&feelings), Some(0.25));
        assert_eq!(peak_end(&[]), None);
        assert_eq!(peak_end(&[3.0, -3.0, 0.0]), Some(-1.5), "on a tie the latest is the peak");
    }

    #[test]
    fn felt_against_counted_needs_both_and_a_day() {
        let wait = Wait { counted_days: Some(21.0), felt_days: Some(61.0), promised_days: Some(14.0) };
        assert!((wait.felt_ratio().unwrap() - 61.0 / 21.0).abs() < 1e-9);
        assert_eq!(wait.over_promise(), Some(7.0));
        assert_eq!(Wait { counted_days: Some(0.5), ..wait }.felt_ratio(), None);
        assert_eq!(Wait { felt_days: None, ..wait }.felt_ratio(), None);
    }

    #[test]
    fn a_record_gives_the_same_ratio_as_its_two_clocks() {
        let record = WaitRecord {
            start: Some(10.0),
            end: Some(31.0),
            promised_by: Some(24.0),
            felt_days: Some(61.0),
            ..WaitRecord::default()
        };
        let wait = Wait { counted_days: Some(21.0), felt_days: Some(61.0), promised_days: Some(14.0) };
        assert_eq!(record.wait(), wait);
        assert_eq!(record.felt_ratio(), wait.felt_ratio());
    }

    #[test]
    fn what_is_missing_or_cannot_be_stays_unknown() {
        assert_eq!(WaitRecord::default().wait(), Wait::default());
        let turned =
            WaitRecord { start: Some(10.0), end: Some(3.0), felt_days: Some(5.0), ..WaitRecord::default() };
        assert_eq!((turned.wait().counted_days, turned.felt_ratio()), (None, None));
        let within_a_day = WaitRecord { end: Some(10.5), ..turned };
        assert_eq!(within_a_day.felt_ratio(), None);
    }
}
