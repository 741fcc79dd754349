//! The same people twice: how far apart, and did that change (S4, S6).

use crate::Interval;

/// The Hodges-Lehmann estimate: the median of the means of all pairs of differences, each with itself too.
///
/// `None` of nothing. Takes time with the square of the number of differences.
#[must_use]
pub fn hodges_lehmann(differences: &[f64]) -> Option<f64> {
    let mut walsh = Vec::with_capacity(differences.len() * (differences.len() + 1) / 2);
    for (i, a) in differences.iter().enumerate() {
        for b in &differences[i..] {
            walsh.push((a + b) / 2.0);
        }
    }
    crate::ordinal::median(&walsh)
}

/// What may be said about a change.
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
    }

    #[test]
    fn a_range_over_zero_is_unclear() {
        assert_eq!(change(Interval { low: -0.1, high: 0.9 }), Change::Unclear);
        assert_eq!(change(Interval { low: 0.1, high: 0.9 }), Change::Up);
        assert_eq!(change(Interval { low: -0.9, high: -0.1 }), Change::Down);
        assert_eq!(change(Interval { low: 0.0, high: 0.9 }), Change::Unclear);
    }
}
