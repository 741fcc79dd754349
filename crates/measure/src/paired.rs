//! The same people twice: how far apart, and did that change (S4, S6).

use crate::{Interval, compare::ranks, estimate::check};

/// The Hodges-Lehmann estimate: the median of the means of all pairs of differences, each with itself too.
///
/// `None` of nothing, or when a difference is not finite. [`crate::compare::differences`] gives the range
/// with it.
///
/// ```
/// use hullie_measure::paired::hodges_lehmann;
///
/// assert_eq!(hodges_lehmann(&[-1.0, 1.0, 0.0, 2.0, 0.0, 1.0]), Some(0.5));
/// assert_eq!(hodges_lehmann(&[]), None);
/// ```
#[must_use]
pub fn hodges_lehmann(differences: &[f64]) -> Option<f64> {
    check(differences).ok()?;
    Some(ranks::within(differences).0)
}

/// What may be said about a change.
///
/// ```
/// use hullie_measure::{Interval, paired::{Change, change}};
///
/// assert_eq!(change(Interval { low: 0.2, high: 0.9 }), Change::Up);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// The whole range of the difference lies above zero.
    Up,
    /// The whole range of the difference lies below zero.
    Down,
    /// The range holds zero: no clear difference.
    Unclear,
}

/// Calls a change only when the range of the difference leaves out zero.
///
/// ```
/// use hullie_measure::{Interval, paired::{Change, change}};
///
/// assert_eq!(change(Interval { low: -0.1, high: 0.9 }), Change::Unclear);
/// assert_eq!(change(Interval { low: -0.9, high: -0.1 }), Change::Down);
/// ```
#[must_use]
pub fn change(difference: Interval) -> Change {
    if difference.low > 0.0 {
        Change::Up
    } else if difference.high < 0.0 {
        Change::Down
    } else {
        Change::Unclear
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn vector_s4() {
        assert_eq!(hodges_lehmann(&[-1.0, 1.0, 0.0, 2.0, 0.0, 1.0]), Some(0.5));
        assert_eq!(hodges_lehmann(&[]), None);
        assert_eq!(hodges_lehmann(&[f64::NAN]), None);
    }

    #[test]
    fn a_range_over_zero_is_unclear() {
        assert_eq!(change(Interval { low: -0.1, high: 0.9 }), Change::Unclear);
        assert_eq!(change(Interval { low: 0.1, high: 0.9 }), Change::Up);
        assert_eq!(change(Interval { low: -0.9, high: -0.1 }), Change::Down);
        assert_eq!(change(Interval { low: 0.0, high: 0.9 }), Change::Unclear);
    }
}
