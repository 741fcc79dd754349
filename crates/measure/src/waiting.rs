//! Waiting and remembering: two clocks that are never averaged, and the moment to show first.

/// The most intense moment and the last one, which together are what people remember
/// (Fredrickson and Kahneman 1993). Used only to choose what to show first.
///
/// `feelings` run from -3 to +3 in the order lived. `None` of nothing. On a tie the latest counts as most intense.
#[must_use]
pub fn peak_end(feelings: &[f64]) -> Option<f64> {
    let last = *feelings.last()?;
    let peak =
        feelings.iter().copied().reduce(|peak, next| if next.abs() >= peak.abs() { next } else { peak })?;
    Some((peak + last) / 2.0)
}

/// One wait, as the calendar counts it and as the person says it was. Both stay; neither is corrected by the other.
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
    #[must_use]
    pub fn felt_ratio(&self) -> Option<f64> {
        let counted = self.counted_days.filter(|days| *days >= 1.0)?;
        Some(self.felt_days? / counted)
    }

    /// Days more (or, below zero, fewer) than promised.
    #[must_use]
    pub fn over_promise(&self) -> Option<f64> {
        Some(self.counted_days? - self.promised_days?)
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
}
