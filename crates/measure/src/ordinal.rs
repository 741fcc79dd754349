//! Ordered answers: counts and the median, never a mean on its own (S2, S3).

use crate::{Interval, Undetermined};

/// The quantile of **sorted** numbers with linear interpolation; `None` of nothing.
///
/// `part` runs from 0 to 1: 0.5 is the median (the mean of the two middle values when there is an even
/// number), 0.9 the 90th percentile.
///
/// ```
/// use hullie_measure::ordinal::quantile;
///
/// assert_eq!(quantile(&[1.0, 2.0, 4.0, 8.0], 0.5), Some(3.0));
/// assert_eq!(quantile(&[1.0, 2.0, 4.0, 8.0], 1.0), Some(8.0));
/// ```
#[must_use]
pub fn quantile(sorted: &[f64], part: f64) -> Option<f64> {
    let last = sorted.len().checked_sub(1)?;
    let place = part.clamp(0.0, 1.0) * last as f64;
    let below = place.floor() as usize;
    let above = (below + 1).min(last);
    Some(sorted[below] + (sorted[above] - sorted[below]) * (place - below as f64))
}

/// The median of numbers in any order; `None` of nothing.
///
/// ```
/// use hullie_measure::ordinal::median;
///
/// assert_eq!(median(&[5.0, 1.0, 2.0]), Some(2.0));
/// assert_eq!(median(&[]), None);
/// ```
#[must_use]
pub fn median(numbers: &[f64]) -> Option<f64> {
    let mut sorted = numbers.to_vec();
    sorted.sort_by(f64::total_cmp);
    quantile(&sorted, 0.5)
}

/// How often each answer 1 to 5 was given. Other numbers are left out; [`spread`] refuses them.
///
/// ```
/// use hullie_measure::ordinal::counts;
///
/// assert_eq!(counts(&[1, 5, 5, 3]), [1, 0, 1, 0, 2]);
/// ```
#[must_use]
pub fn counts(answers: &[u8]) -> [usize; 5] {
    let mut found = [0; 5];
    for answer in answers.iter().filter(|a| (1..=5).contains(*a)) {
        found[usize::from(*answer) - 1] += 1;
    }
    found
}

/// The answers of one group: how often each was given, of how many, and the middle one.
///
/// ```
/// use hullie_measure::ordinal::spread;
///
/// let found = spread(&[2, 4, 5]).unwrap();
/// assert_eq!(found.counts.iter().sum::<usize>(), found.n);
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Spread {
    /// How often each answer 1 to 5 was given.
    pub counts: [usize; 5],
    /// How many answered.
    pub n: usize,
    /// The median answer.
    pub median: f64,
}

/// Counts, number and median of answers 1 to 5.
///
/// # Errors
///
/// [`Undetermined::NoData`] of nothing; [`Undetermined::OutOfRange`] when an answer is not 1 to 5.
///
/// ```
/// use hullie_measure::{Undetermined, ordinal::spread};
///
/// let found = spread(&[1, 5, 5, 4]).unwrap();
/// assert_eq!((found.counts, found.n, found.median), ([1, 0, 0, 1, 2], 4, 4.5));
/// assert_eq!(spread(&[]), Err(Undetermined::NoData));
/// assert_eq!(spread(&[0, 6]), Err(Undetermined::OutOfRange));
/// ```
pub fn spread(answers: &[u8]) -> Result<Spread, Undetermined> {
    let median = median(&numbers(answers)).ok_or(Undetermined::NoData)?;
    if answers.iter().any(|answer| !(1..=5).contains(answer)) {
        return Err(Undetermined::OutOfRange);
    }
    Ok(Spread { counts: counts(answers), n: answers.len(), median })
}

/// Answers as numbers to work with.
pub(crate) fn numbers(answers: &[u8]) -> Vec<f64> {
    answers.iter().map(|answer| f64::from(*answer)).collect()
}

/// Cliff's delta: how much more often a first answer lies above a second than below. From -1 to 1.
///
/// ```
/// use hullie_measure::ordinal::cliffs_delta;
///
/// assert_eq!(cliffs_delta(&[4.0, 5.0], &[1.0, 2.0]), Some(1.0));
/// assert_eq!(cliffs_delta(&[3.0], &[3.0]), Some(0.0));
/// ```
#[must_use]
pub fn cliffs_delta(first: &[f64], second: &[f64]) -> Option<f64> {
    if first.is_empty() || second.is_empty() {
        return None;
    }
    let mut balance = 0i64;
    for a in first {
        for b in second {
            balance += i64::from(a > b) - i64::from(a < b);
        }
    }
    Some(balance as f64 / (first.len() * second.len()) as f64)
}

/// A range for the median by order statistics, with its exact coverage.
///
/// ```
/// use hullie_measure::ordinal::median_ranks;
///
/// let ranks = median_ranks(6).unwrap();
/// assert_eq!((ranks.low_rank, ranks.high_rank), (1, 6));
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct MedianRange {
    /// Rank of the lower end, counted from 1.
    pub low_rank: usize,
    /// Rank of the upper end, counted from 1.
    pub high_rank: usize,
    /// The certainty, at least 0.95.
    pub coverage: f64,
}

/// The narrowest symmetric ranks that hold the median with at least 95% certainty (sign test).
///
/// `None` for five answers or fewer: they cannot reach 95%, so only dots are shown.
///
/// ```
/// use hullie_measure::ordinal::median_ranks;
///
/// assert!(median_ranks(20).unwrap().coverage >= 0.95);
/// assert_eq!(median_ranks(5), None);
/// ```
#[must_use]
pub fn median_ranks(n: usize) -> Option<MedianRange> {
    let mut best = None;
    // chance that at most k of n fall below the median, with p = 1/2, summed in logs so that large n do not
    // underflow
    let mut log_choose = 0.0f64;
    let mut tail = 0.0f64;
    for k in 0..n / 2 {
        if k > 0 {
            log_choose += ((n - k + 1) as f64 / k as f64).ln();
        }
        tail += (log_choose - n as f64 * std::f64::consts::LN_2).exp();
        let coverage = 1.0 - 2.0 * tail;
        if coverage < 0.95 {
            break;
        }
        best = Some(MedianRange { low_rank: k + 1, high_rank: n - k, coverage });
    }
    best
}

/// The values at those ranks; `None` for five numbers or fewer.
///
/// ```
/// use hullie_measure::ordinal::median_interval;
///
/// let range = median_interval(&[3.0, 1.0, 2.0, 6.0, 5.0, 4.0]).unwrap();
/// assert_eq!((range.low, range.high), (1.0, 6.0));
/// ```
#[must_use]
pub fn median_interval(numbers: &[f64]) -> Option<Interval> {
    let ranks = median_ranks(numbers.len())?;
    let mut sorted = numbers.to_vec();
    sorted.sort_by(f64::total_cmp);
    Some(Interval { low: sorted[ranks.low_rank - 1], high: sorted[ranks.high_rank - 1] })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn vector_s2() {
        let delta = cliffs_delta(&[4.0, 5.0, 3.0, 4.0], &[2.0, 3.0, 3.0, 1.0, 4.0]).unwrap();
        assert!((delta - 0.70).abs() < 1e-9);
        assert_eq!(counts(&[1, 5, 5, 3, 9]), [1, 0, 1, 0, 2]);
    }

    #[test]
    fn a_spread_refuses_what_is_not_on_the_scale() {
        let found = spread(&[1, 5, 5, 3]).unwrap();
        assert_eq!((found.counts, found.n, found.median), ([1, 0, 1, 0, 2], 4, 4.0));
        assert_eq!(spread(&[3, 9]), Err(Undetermined::OutOfRange));
        assert_eq!(spread(&[]), Err(Undetermined::NoData));
    }

    #[test]
    fn vector_s3() {
        for (n, low, high, coverage) in [
            (6, 1, 6, 0.9688),
            (8, 1, 8, 0.9922),
            (9, 2, 8, 0.9609),
            (10, 2, 9, 0.9785),
            (12, 3, 10, 0.9614),
            (15, 4, 12, 0.9648),
        ] {
            let found = median_ranks(n).unwrap();
            assert_eq!((found.low_rank, found.high_rank), (low, high), "n = {n}");
            assert!((found.coverage - coverage).abs() < 5e-5, "n = {n}: {}", found.coverage);
        }
        for n in 0..=5 {
            assert_eq!(median_ranks(n), None, "n = {n} shows dots only");
        }
    }

    #[test]
    fn the_median_is_the_mean_of_the_two_middle_values() {
        assert_eq!(median(&[4.0, 1.0, 3.0, 2.0]), Some(2.5));
        assert_eq!(median(&[]), None);
        assert_eq!(quantile(&[0.0, 10.0], 0.9), Some(9.0));
    }

    proptest! {
        #[test]
        fn the_range_holds_the_median(numbers in proptest::collection::vec(-100.0f64..100.0, 6..200)) {
            let range = median_interval(&numbers).unwrap();
            prop_assert!(range.contains(median(&numbers).unwrap()));
        }
    }
}
