//! Ordered answers: counts and the median, never a mean on its own (S2, S3).

use crate::Interval;

/// The quantile of **sorted** numbers with linear interpolation; `None` of nothing.
///
/// `part` runs from 0 to 1: 0.5 is the median (the mean of the two middle values when there is an even number), 0.9 the
/// 90th percentile.
#[must_use]
pub fn quantile(sorted: &[f64], part: f64) -> Option<f64> {
    let last = sorted.len().checked_sub(1)?;
    let place = part.clamp(0.0, 1.0) * last as f64;
    let below = place.floor() as usize;
    let above = (below + 1).min(last);
    Some(sorted[below] + (sorted[above] - sorted[below]) * (place - below as f64))
}

/// The median of numbers in any order; `None` of nothing.
#[must_use]
pub fn median(numbers: &[f64]) -> Option<f64> {
    let mut sorted = numbers.to_vec();
    sorted.sort_by(f64::total_cmp);
    quantile(&sorted, 0.5)
}

/// How often each answer 1 to 5 was given.
#[must_use]
pub fn counts(answers: &[u8]) -> [usize; 5] {
    let mut found = [0; 5];
    for answer in answers.iter().filter(|a| (1..=5).contains(*a)) {
        found[usize::from(*answer) - 1] += 1;
    }
    found
}

/// Cliff's delta: how much more often a first answer lies above a second than below. From -1 to 1.
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
#[must_use]
pub fn median_ranks(n: usize) -> Option<MedianRange> {
    let mut best = None;
    // chance that at most k of n fall below the median, with p = 1/2, summed in logs so that large n do not underflow
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

/// The values at those ranks.
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
