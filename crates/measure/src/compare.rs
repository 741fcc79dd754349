//! Two figures beside each other, and whether their difference is clear (S6).
//!
//! Every difference is the second minus the first: after minus before, one group minus the other. A word for
//! it comes from [`Estimate::change`] and is given only when the whole range lies on one side of zero. There
//! are no p-values, and nothing here puts more than two beside each other.

mod approach;
mod height;
pub(crate) mod ranks;

use crate::{
    Estimate, Figure, Interval, Undetermined,
    estimate::check,
    proportion::{OutOf, wilson},
};

pub use approach::{Approach, Closeness, closer};
pub(crate) use height::shift;
pub use height::{Distributions, distributions};

/// Fewer than this in a group, or fewer pairs, give no range: they cannot reach 95%.
///
/// ```
/// assert_eq!(hullie_measure::compare::LEAST, 6);
/// ```
pub const LEAST: usize = 6;

/// The difference between two shares, from -1 to 1, with Newcombe's hybrid score range; `n` is both groups
/// together.
///
/// The range is built from the two Wilson ranges, so it keeps its promise with few answers and never leaves
/// -1 to 1. Source: Newcombe (1998), Statistics in Medicine 17, 873-890, method 10.
///
/// # Errors
///
/// [`Undetermined::NoData`] when one of the two has no answers; [`Undetermined::OutOfRange`] when a part is
/// larger than its whole.
///
/// ```
/// use hullie_measure::{compare::shares, paired::Change, proportion::OutOf};
///
/// let before = OutOf { part: 48, whole: 80 };
/// let after = OutOf { part: 56, whole: 70 };
/// let found = shares(before, after).unwrap();
/// assert!((found.value - 0.2).abs() < 1e-9);
/// assert_eq!(found.change(), Change::Up);
/// assert_eq!(found.n, 150);
/// ```
pub fn shares(first: OutOf, second: OutOf) -> Figure {
    if first.whole == 0 || second.whole == 0 {
        return Err(Undetermined::NoData);
    }
    let one = wilson(first.part, first.whole).ok_or(Undetermined::OutOfRange)?;
    let two = wilson(second.part, second.whole).ok_or(Undetermined::OutOfRange)?;
    let (p, q) = (first.part as f64 / first.whole as f64, second.part as f64 / second.whole as f64);
    let value = q - p;
    Ok(Estimate {
        value,
        interval: Some(Interval {
            low: value - (q - two.low).hypot(one.high - p),
            high: value + (two.high - q).hypot(p - one.low),
        }),
        n: first.whole + second.whole,
    })
}

/// How far the second of two separate groups lies above the first: the median of all differences (Hodges and
/// Lehmann 1963), in the unit of the numbers. `n` is both groups together.
///
/// The range is made of order statistics of those differences, by the distribution of Mann and Whitney. It is
/// exact while the sizes of the groups multiply to at most 1,000; above that the normal curve stands in,
/// which is right to a few ranks of the thousands. When many answers are equal the range is a little wider
/// than it need be, never too narrow.
///
/// All numbers are used, however many: nothing is sampled. Time grows with `n log n`, memory with `n`.
///
/// # Errors
///
/// [`Undetermined::NoData`] when a group is empty, [`Undetermined::TooFew`] under [`LEAST`] in one of them,
/// and [`Undetermined::OutOfRange`] when a number is not finite.
///
/// ```
/// use hullie_measure::{compare::groups, paired::Change};
///
/// let first = [1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0];
/// let second = first.map(|x| x + 10.0);
/// let found = groups(&first, &second).unwrap();
/// assert_eq!((found.value, found.n), (10.0, 16));
/// assert_eq!(found.change(), Change::Up);
/// ```
pub fn groups(first: &[f64], second: &[f64]) -> Figure {
    check(first)?;
    check(second)?;
    let have = first.len().min(second.len());
    if have < LEAST {
        return Err(Undetermined::TooFew { have, need: LEAST });
    }
    let (value, interval) = ranks::between(first, second);
    Ok(Estimate { value, interval, n: first.len() + second.len() })
}

/// How far the same people moved from a first to a second moment; `n` is the number of pairs. See
/// [`differences`].
///
/// # Errors
///
/// [`Undetermined::NoData`] of nothing; [`Undetermined::OutOfRange`] when the lists differ in length or a
/// number is not finite.
///
/// ```
/// use hullie_measure::compare::pairs;
///
/// let found = pairs(&[2.0, 3.0, 3.0, 4.0], &[3.0, 4.0, 4.0, 5.0]).unwrap();
/// assert_eq!(found.value, 1.0);
/// assert_eq!(found.interval, None, "four pairs cannot say how sure that is");
/// ```
pub fn pairs(first: &[f64], second: &[f64]) -> Figure {
    if first.len() != second.len() {
        return Err(Undetermined::OutOfRange);
    }
    let moved: Vec<f64> = first.iter().zip(second).map(|(a, b)| b - a).collect();
    differences(&moved)
}

/// The middle of differences: the median of the means of all pairs of them (Hodges and Lehmann 1963); `n` is
/// how many.
///
/// The range is made of order statistics of those means, by the signed ranks of Wilcoxon. It is exact for up
/// to 50 differences; above that the normal curve stands in. Under [`LEAST`] there is a figure without a
/// range. Like every range by signed ranks it takes the differences to lie evenly around their middle;
/// [`crate::ordinal::median_interval`] does not.
///
/// # Errors
///
/// [`Undetermined::NoData`] of nothing; [`Undetermined::OutOfRange`] when a number is not finite.
///
/// ```
/// use hullie_measure::compare::differences;
///
/// let found = differences(&[1.0, 2.0, 3.0, 4.0, 5.0, 6.0]).unwrap();
/// let range = found.interval.unwrap();
/// assert_eq!((range.low, found.value, range.high), (1.0, 3.5, 6.0));
/// ```
pub fn differences(moved: &[f64]) -> Figure {
    check(moved)?;
    let (value, interval) = ranks::within(moved);
    Ok(Estimate { value, interval, n: moved.len() })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::paired::{Change, hodges_lehmann};

    fn floats(numbers: &[i32]) -> Vec<f64> {
        numbers.iter().map(|x| f64::from(*x)).collect()
    }

    #[test]
    fn newcombes_own_example_is_found_back() {
        // 56/70 minus 48/80: 0.2000, range 0.0524 to 0.3339
        let found = shares(OutOf { part: 48, whole: 80 }, OutOf { part: 56, whole: 70 }).unwrap();
        let range = found.interval.unwrap();
        assert!((found.value - 0.2).abs() < 1e-9);
        assert!((range.low - 0.0524).abs() < 5e-5 && (range.high - 0.3339).abs() < 5e-5, "{range:?}");
    }

    #[test]
    fn few_answers_make_no_change_clear() {
        let found = shares(OutOf { part: 2, whole: 5 }, OutOf { part: 4, whole: 5 }).unwrap();
        assert_eq!(found.change(), Change::Unclear);
        let nobody = OutOf { part: 0, whole: 0 };
        assert_eq!(shares(nobody, nobody), Err(Undetermined::NoData));
        let wrong = OutOf { part: 3, whole: 2 };
        assert_eq!(shares(wrong, wrong), Err(Undetermined::OutOfRange));
    }

    #[test]
    fn groups_under_six_are_too_few() {
        let six = [1.0, 2.0, 3.0, 4.0, 5.0, 6.0];
        assert_eq!(groups(&six[..5], &six), Err(Undetermined::TooFew { have: 5, need: 6 }));
        assert_eq!(groups(&six, &[]), Err(Undetermined::NoData));
        assert_eq!(groups(&six, &[f64::NAN; 6]), Err(Undetermined::OutOfRange));
        // worked out in full by hand: of the 36 differences the sixth from below is -3, from above 3
        let range = groups(&six, &six).unwrap().interval.unwrap();
        assert_eq!((range.low, range.high), (-3.0, 3.0));
    }

    #[test]
    fn pairs_agree_with_the_vector_of_s4() {
        let found = differences(&[-1.0, 1.0, 0.0, 2.0, 0.0, 1.0]).unwrap();
        let range = found.interval.unwrap();
        assert_eq!((found.value, range.low, range.high, found.n), (0.5, -1.0, 2.0, 6));
        assert_eq!(found.change(), Change::Unclear);
        assert_eq!(pairs(&[1.0], &[1.0, 2.0]), Err(Undetermined::OutOfRange));
        assert_eq!(pairs(&[], &[]), Err(Undetermined::NoData));
    }

    proptest! {
        #[test]
        fn a_shifted_copy_shows_the_shift(
            numbers in proptest::collection::vec(-100i32..100, 6..60),
            shift in -50i32..50,
        ) {
            let first = floats(&numbers);
            let second: Vec<f64> = first.iter().map(|x| x + f64::from(shift)).collect();
            let found = groups(&first, &second).unwrap();
            prop_assert_eq!(found.value, f64::from(shift));
            prop_assert!(found.interval.unwrap().contains(f64::from(shift)));
            let same = pairs(&first, &second).unwrap();
            let range = same.interval.unwrap();
            prop_assert_eq!(
                (range.low, same.value, range.high), (f64::from(shift), f64::from(shift), f64::from(shift))
            );
        }

        #[test]
        fn swapping_the_groups_mirrors_the_range(
            first in proptest::collection::vec(-100.0f64..100.0, 6..40),
            second in proptest::collection::vec(-100.0f64..100.0, 6..40),
        ) {
            let there = groups(&first, &second).unwrap();
            let back = groups(&second, &first).unwrap();
            prop_assert!((there.value + back.value).abs() < 1e-9);
            let (there, back) = (there.interval.unwrap(), back.interval.unwrap());
            prop_assert_eq!((there.low, there.high), (-back.high, -back.low));
        }

        #[test]
        fn swapping_the_shares_mirrors_the_range(a in 0usize..=40, b in 0usize..=30) {
            let (a, b) = (OutOf { part: a, whole: 40 }, OutOf { part: b, whole: 30 });
            let (there, back) = (shares(a, b).unwrap(), shares(b, a).unwrap());
            prop_assert_eq!(there.value, -back.value);
            let (range, back) = (there.interval.unwrap(), back.interval.unwrap());
            prop_assert!((range.low + back.high).abs() < 1e-12 && (range.high + back.low).abs() < 1e-12);
            prop_assert!(
                range.contains(there.value) && range.low >= -1.0 - 1e-12 && range.high <= 1.0 + 1e-12
            );
        }

        #[test]
        fn the_range_of_differences_holds_their_middle(
            moved in proptest::collection::vec(-100.0f64..100.0, 1..80),
        ) {
            let found = differences(&moved).unwrap();
            prop_assert_eq!(Some(found.value), hodges_lehmann(&moved));
            prop_assert_eq!(found.interval.is_some(), moved.len() >= LEAST);
            prop_assert!(found.interval.is_none_or(|range| range.contains(found.value)));
        }
    }
}
