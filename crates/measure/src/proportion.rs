//! Shares of people, with the range that few answers leave open (S1, S8).

use crate::Interval;

/// z for 95%.
pub const Z95: f64 = 1.959_964;
/// Below this share of answers a figure carries a warning (S8).
pub const LOW_RESPONSE: f64 = 0.30;

/// The Wilson 95% range of `yes` out of `n`; `None` when nobody answered or `yes` is more than `n`.
///
/// Source: Wilson (1927), advised for few answers by Brown, Cai and DasGupta (2001).
#[must_use]
pub fn wilson(yes: usize, n: usize) -> Option<Interval> {
    if n == 0 || yes > n {
        return None;
    }
    let (share, n, z2) = (yes as f64 / n as f64, n as f64, Z95 * Z95);
    let centre = (share + z2 / (2.0 * n)) / (1.0 + z2 / n);
    let half = Z95 * (share * (1.0 - share) / n + z2 / (4.0 * n * n)).sqrt() / (1.0 + z2 / n);
    Some(Interval { low: (centre - half).max(0.0), high: (centre + half).min(1.0) })
}

/// How many were asked and how many answered, for one chair.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Response {
    /// How many could have answered.
    pub asked: usize,
    /// How many did.
    pub answered: usize,
}

impl Response {
    /// Whether fewer than three in ten answered. No answer is never read as neutral or content (N17).
    #[must_use]
    pub fn is_low(&self) -> bool {
        (self.answered as f64) < LOW_RESPONSE * self.asked as f64
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn vector_s1() {
        for (yes, n, low, high) in [
            (7, 10, 0.3968, 0.8922),
            (0, 5, 0.0, 0.4345),
            (5, 5, 0.5655, 1.0),
            (3, 5, 0.2307, 0.8824),
            (1, 12, 0.0149, 0.3539),
            (19, 20, 0.7639, 0.9911),
        ] {
            let found = wilson(yes, n).unwrap();
            assert!(
                (found.low - low).abs() < 5e-5 && (found.high - high).abs() < 5e-5,
                "{yes}/{n}: {found:?}"
            );
        }
        assert_eq!(wilson(0, 0), None);
        assert_eq!(wilson(3, 2), None);
    }

    #[test]
    fn three_in_ten_is_enough() {
        assert!(!Response { asked: 10, answered: 3 }.is_low());
        assert!(Response { asked: 10, answered: 2 }.is_low());
    }

    proptest! {
        #[test]
        fn the_range_holds_the_share_and_mirrors(n in 1usize..500, part in 0.0f64..=1.0) {
            let yes = (part * n as f64) as usize;
            let found = wilson(yes, n).unwrap();
            prop_assert!(found.low <= yes as f64 / n as f64 + 1e-12 && yes as f64 / n as f64 <= found.high + 1e-12);
            let mirrored = wilson(n - yes, n).unwrap();
            prop_assert!((found.low - (1.0 - mirrored.high)).abs() < 1e-12);
        }
    }
}
