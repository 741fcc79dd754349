//! Would you recommend us? Off by default everywhere (N14).
//!
//! The score is the share that answers 9 or 10 minus the share that answers 0 to 6. It is here because some
//! bodies must report it, and then it had better come with its range. It is off because it throws away most
//! of each answer, because with few answers it jumps by tens of points, because the promised link with growth
//! was not found again, and because it means nothing for a body that one cannot leave: there is nothing to
//! recommend. A program that lets somebody switch it on shows [`WARNING`] first, and never makes it a
//! headline or sets teams beside each other by it.
//!
//! The well-known name of this score is a trade mark of others; here it is the recommendation question.

use crate::{Interval, Undetermined, proportion::Z95};

/// What a program says to somebody who switches the recommendation question on.
///
/// ```
/// assert!(hullie_measure::recommendation::WARNING.contains("cannot go elsewhere"));
/// ```
pub const WARNING: &str = "This score says little. People who cannot go elsewhere have nothing to \
    recommend. The score leaves out most of what each person answered, and with few answers it jumps by \
    tens of points without anything having changed. Read people's own words first, always show the range, \
    and do not compare teams with it.";

/// How many gave a high, a middle and a low answer.
///
/// ```
/// use hullie_measure::recommendation::Groups;
///
/// let groups = Groups { high: 8, middle: 7, low: 5 };
/// assert_eq!(groups.high + groups.middle + groups.low, 20);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Groups {
    /// 9 and 10.
    pub high: usize,
    /// 7 and 8.
    pub middle: usize,
    /// 0 to 6.
    pub low: usize,
}

impl Groups {
    /// Counts raw answers 0 to 10.
    ///
    /// # Errors
    ///
    /// [`Undetermined::OutOfRange`] when an answer is above 10.
    ///
    /// ```
    /// use hullie_measure::recommendation::Groups;
    ///
    /// assert_eq!(Groups::of(&[10, 9, 8, 6, 0]), Ok(Groups { high: 2, middle: 1, low: 2 }));
    /// assert!(Groups::of(&[11]).is_err());
    /// ```
    pub fn of(answers: &[u8]) -> Result<Self, Undetermined> {
        let mut groups = Self::default();
        for answer in answers {
            match *answer {
                0..=6 => groups.low += 1,
                7..=8 => groups.middle += 1,
                9..=10 => groups.high += 1,
                _ => return Err(Undetermined::OutOfRange),
            }
        }
        Ok(groups)
    }
}

/// The score with how unsure it is. All in points, -100 to 100, but for the variance, which is in points
/// squared.
///
/// ```
/// use hullie_measure::recommendation::{Groups, recommendation};
///
/// let found = recommendation(Groups { high: 8, middle: 7, low: 5 }).unwrap();
/// assert!(found.adjusted.high - found.adjusted.low > 60.0, "twenty answers leave sixty points open");
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Recommendation {
    /// Percentage high minus percentage low.
    pub score: f64,
    /// Variance of the score.
    pub variance: f64,
    /// Its square root.
    pub standard_error: f64,
    /// The usual 95% range, which is too narrow for few answers and has no width when all answers are alike.
    pub wald: Interval,
    /// The score after adding 3/4, 3/2 and 3/4 of an answer to the three groups: the middle of `adjusted`.
    pub adjusted_score: f64,
    /// The 95% range around it. This is the one to show (Rocks 2016, arXiv 1601.07235).
    pub adjusted: Interval,
    /// How many answered.
    pub n: usize,
}

/// Works out the score and its ranges.
///
/// # Errors
///
/// [`Undetermined::NoData`] when nobody answered.
///
/// ```
/// use hullie_measure::{Undetermined, recommendation::{Groups, recommendation}};
///
/// let found = recommendation(Groups { high: 8, middle: 7, low: 5 }).unwrap();
/// assert_eq!((found.score.round(), found.n), (15.0, 20));
/// assert_eq!(recommendation(Groups::default()), Err(Undetermined::NoData));
/// ```
pub fn recommendation(groups: Groups) -> Result<Recommendation, Undetermined> {
    let n = groups.high + groups.middle + groups.low;
    if n == 0 {
        return Err(Undetermined::NoData);
    }
    let (difference, variance) = difference(groups.high as f64, groups.middle as f64, groups.low as f64);
    let (adjusted_difference, range) = adjusted(groups.high, groups.middle, groups.low);
    let points = |range: Interval| Interval { low: 100.0 * range.low, high: 100.0 * range.high };
    Ok(Recommendation {
        score: 100.0 * difference,
        variance: 10_000.0 * variance,
        standard_error: 100.0 * variance.sqrt(),
        wald: points(around(difference, variance)),
        adjusted_score: 100.0 * adjusted_difference,
        adjusted: points(range),
        n,
    })
}

/// The difference of two shares of one group, with its adjusted Wald range, all from -1 to 1. At least one
/// answer.
pub(crate) fn adjusted(plus: usize, rest: usize, minus: usize) -> (f64, Interval) {
    let (value, variance) = difference(plus as f64 + 0.75, rest as f64 + 1.5, minus as f64 + 0.75);
    let range = around(value, variance);
    // one answer alone would fall just outside: what was seen is always possible
    let seen = difference(plus as f64, rest as f64, minus as f64).0;
    (value, Interval { low: range.low.min(seen), high: range.high.max(seen) })
}

/// Share plus minus share minus, and its variance.
fn difference(plus: f64, rest: f64, minus: f64) -> (f64, f64) {
    let n = plus + rest + minus;
    let value = (plus - minus) / n;
    // rounding may leave a hair below zero when all answers are alike
    (value, (((plus + minus) / n - value * value) / n).max(0.0))
}

fn around(value: f64, variance: f64) -> Interval {
    let half = Z95 * variance.sqrt();
    Interval { low: (value - half).max(-1.0), high: (value + half).min(1.0) }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn vector_b7() {
        let found = recommendation(Groups { high: 8, middle: 7, low: 5 }).unwrap();
        assert!((found.score - 15.0).abs() < 1e-9);
        assert!((found.standard_error - 17.71).abs() < 0.005);
        assert!((found.variance - found.standard_error * found.standard_error).abs() < 1e-6);
        assert!((found.wald.low + 19.7).abs() < 0.05 && (found.wald.high - 49.7).abs() < 0.05);
        assert!((found.adjusted_score - 13.0).abs() < 0.05);
        assert!((found.adjusted.low + 19.0).abs() < 0.05 && (found.adjusted.high - 45.1).abs() < 0.06);
    }

    #[test]
    fn all_alike_leaves_the_usual_range_without_width_and_the_adjusted_one_honest() {
        let found = recommendation(Groups { high: 6, middle: 0, low: 0 }).unwrap();
        assert_eq!((found.wald.low, found.wald.high), (100.0, 100.0));
        assert!(found.adjusted.low < 60.0);
    }

    proptest! {
        #[test]
        fn swapping_high_and_low_mirrors_everything(
            high in 0usize..50,
            middle in 0usize..50,
            low in 1usize..50,
        ) {
            let there = recommendation(Groups { high, middle, low }).unwrap();
            let back = recommendation(Groups { high: low, middle, low: high }).unwrap();
            prop_assert!((there.score + back.score).abs() < 1e-9);
            prop_assert!((there.adjusted.low + back.adjusted.high).abs() < 1e-9);
            prop_assert!(there.adjusted.low >= -100.0 && there.adjusted.high <= 100.0);
            prop_assert!(
                there.adjusted.contains(there.adjusted_score) && there.adjusted.contains(there.score)
            );
        }
    }
}
