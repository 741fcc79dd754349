//! Shares of people, with the range that few answers leave open (S1, S8).

use crate::{Estimate, Figure, Interval, Undetermined};

/// z for 95%.
///
/// ```
/// assert!((hullie_measure::proportion::Z95 - 1.96).abs() < 1e-4);
/// ```
pub const Z95: f64 = 1.959_964;
/// Below this share of answers a figure carries a warning (S8).
///
/// ```
/// assert_eq!(hullie_measure::proportion::LOW_RESPONSE, 0.30);
/// ```
pub const LOW_RESPONSE: f64 = 0.30;

/// The Wilson 95% range of `yes` out of `n`; `None` when nobody answered or `yes` is more than `n`.
///
/// Source: Wilson (1927), advised for few answers by Brown, Cai and DasGupta (2001).
///
/// ```
/// use hullie_measure::proportion::wilson;
///
/// let none_of_five = wilson(0, 5).unwrap();
/// assert_eq!(none_of_five.low, 0.0);
/// assert!(none_of_five.high > 0.4, "five times no leaves room for four in ten");
/// assert_eq!(wilson(3, 2), None);
/// ```
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

/// A share from 0 to 1 with its Wilson range; `n` is how many answered.
///
/// ```
/// use hullie_measure::{Undetermined, proportion::share};
///
/// let figure = share(7, 10).unwrap();
/// assert_eq!((figure.value, figure.n), (0.7, 10));
/// assert_eq!(share(0, 0), Err(Undetermined::NoData));
/// assert_eq!(share(3, 2), Err(Undetermined::OutOfRange));
/// ```
pub fn share(yes: usize, n: usize) -> Figure {
    if n == 0 {
        return Err(Undetermined::NoData);
    }
    let interval = wilson(yes, n).ok_or(Undetermined::OutOfRange)?;
    Ok(Estimate { value: yes as f64 / n as f64, interval: Some(interval), n })
}

/// So many of so many, kept as two counts so that nobody has to guess what a share was made of.
///
/// ```
/// use hullie_measure::proportion::OutOf;
///
/// assert_eq!(OutOf { part: 3, whole: 4 }.share().unwrap().value, 0.75);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OutOf {
    /// How many it holds for.
    pub part: usize,
    /// Of how many.
    pub whole: usize,
}

impl OutOf {
    /// The share with its range. See [`share`].
    ///
    /// ```
    /// use hullie_measure::{Undetermined, proportion::OutOf};
    ///
    /// assert_eq!(OutOf { part: 0, whole: 0 }.share(), Err(Undetermined::NoData));
    /// ```
    pub fn share(&self) -> Figure {
        share(self.part, self.whole)
    }
}

/// How many were asked and how many answered, for one chair.
///
/// ```
/// use hullie_measure::proportion::Response;
///
/// assert!(Response { asked: 40, answered: 9 }.is_low());
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Response {
    /// How many could have answered.
    pub asked: usize,
    /// How many did.
    pub answered: usize,
}

impl Response {
    /// Whether fewer than three in ten answered. No answer is never read as neutral or content (N17).
    ///
    /// ```
    /// use hullie_measure::proportion::Response;
    ///
    /// assert!(!Response { asked: 10, answered: 3 }.is_low(), "three in ten is just enough");
    /// ```
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
    fn a_share_carries_its_range_and_its_n() {
        let found = share(7, 10).unwrap();
        assert_eq!((found.interval, found.n), (wilson(7, 10), 10));
        assert_eq!(OutOf { part: 7, whole: 10 }.share(), Ok(found));
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
            prop_assert!(
                found.low <= yes as f64 / n as f64 + 1e-12 && yes as f64 / n as f64 <= found.high + 1e-12
            );
            let mirrored = wilson(n - yes, n).unwrap();
            prop_assert!((found.low - (1.0 - mirrored.high)).abs() < 1e-12);
        }
    }
}
