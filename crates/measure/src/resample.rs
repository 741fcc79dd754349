//! The bootstrap: draw again and again from what was seen, and look how much the figure moves (S5).

use std::collections::BTreeMap;

use crate::Interval;

/// How many times is drawn.
///
/// ```
/// assert_eq!(hullie_measure::resample::DRAWS, 2_000);
/// ```
pub const DRAWS: usize = 2_000;
/// Fewer pairs than this give no range.
///
/// ```
/// assert_eq!(hullie_measure::resample::LEAST_PAIRS, 20);
/// ```
pub const LEAST_PAIRS: usize = 20;
/// Fewer clusters than this give no range.
///
/// ```
/// assert_eq!(hullie_measure::resample::LEAST_CLUSTERS, 8);
/// ```
pub const LEAST_CLUSTERS: usize = 8;

/// SplitMix64 (Steele, Lea and Flood 2014): small, and the same numbers from the same seed in every version
/// of this crate, which a general random library does not promise.
///
/// ```
/// use hullie_measure::resample::Draw;
///
/// assert_eq!(Draw::new(7).bits(), Draw::new(7).bits());
/// ```
#[derive(Debug, Clone)]
pub struct Draw(u64);

impl Draw {
    /// Starts from a seed that is reported with the figure.
    ///
    /// ```
    /// use hullie_measure::resample::Draw;
    ///
    /// assert_ne!(Draw::new(1).bits(), Draw::new(2).bits());
    /// ```
    #[must_use]
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// The next 64 random bits.
    ///
    /// ```
    /// use hullie_measure::resample::Draw;
    ///
    /// let mut draw = Draw::new(1);
    /// assert_ne!(draw.bits(), draw.bits());
    /// ```
    pub fn bits(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// A number below `end`, which must not be zero.
    ///
    /// ```
    /// use hullie_measure::resample::Draw;
    ///
    /// let mut draw = Draw::new(1);
    /// assert!((0..100).all(|_| draw.below(6) < 6));
    /// ```
    pub fn below(&mut self, end: usize) -> usize {
        // The bias of this reduction is below 2^-32 for the sizes used here.
        ((u128::from(self.bits()) * end as u128) >> 64) as usize
    }
}

/// The 95% percentile range of `figure`, drawing whole clusters with replacement.
///
/// `None` under [`LEAST_PAIRS`] rows or [`LEAST_CLUSTERS`] clusters, or when a draw gives no figure.
///
/// ```
/// use hullie_measure::{mean, resample::cluster_percentile};
///
/// // ten employees with three answers each
/// let rows: Vec<(u64, f64)> = (0..30).map(|i| (i as u64 % 10, f64::from(i % 5))).collect();
/// let range = cluster_percentile(&rows, 42, mean).unwrap();
/// assert!(range.contains(2.0));
/// assert_eq!(cluster_percentile(&rows[..19], 42, mean), None);
/// ```
pub fn cluster_percentile<T: Copy>(
    rows: &[(u64, T)],
    seed: u64,
    figure: impl Fn(&[T]) -> Option<f64>,
) -> Option<Interval> {
    let mut clusters: BTreeMap<u64, Vec<T>> = BTreeMap::new();
    for (key, row) in rows {
        clusters.entry(*key).or_default().push(*row);
    }
    if rows.len() < LEAST_PAIRS || clusters.len() < LEAST_CLUSTERS {
        return None;
    }
    let clusters: Vec<Vec<T>> = clusters.into_values().collect();
    let mut draw = Draw::new(seed);
    let mut found = Vec::with_capacity(DRAWS);
    let mut drawn = Vec::with_capacity(rows.len());
    for _ in 0..DRAWS {
        drawn.clear();
        for _ in 0..clusters.len() {
            drawn.extend_from_slice(&clusters[draw.below(clusters.len())]);
        }
        found.push(figure(&drawn)?);
    }
    percentile(found)
}

/// The 95% percentile range of a figure that can be worked out from sums, drawing whole clusters with
/// replacement.
///
/// Each row of a cluster brings `N` numbers; `figure` gets their sums over all that was drawn. It draws the
/// same clusters as [`cluster_percentile`] from the same seed, in time that depends on the number of
/// clusters, not of rows.
///
/// `None` under [`LEAST_PAIRS`] rows or [`LEAST_CLUSTERS`] clusters, or when a draw gives no figure.
///
/// ```
/// use hullie_measure::resample::cluster_sums;
///
/// let rows = (0..30).map(|i| (i as u64 % 10, [1.0, f64::from(i % 5)]));
/// let range = cluster_sums(rows, 42, |[n, sum]| Some(sum / n)).unwrap();
/// assert!(range.contains(2.0));
/// ```
pub fn cluster_sums<const N: usize>(
    rows: impl Iterator<Item = (u64, [f64; N])>,
    seed: u64,
    figure: impl Fn([f64; N]) -> Option<f64>,
) -> Option<Interval> {
    let mut clusters: BTreeMap<u64, [f64; N]> = BTreeMap::new();
    let mut count = 0;
    for (key, row) in rows {
        let sums = clusters.entry(key).or_insert([0.0; N]);
        sums.iter_mut().zip(row).for_each(|(sum, number)| *sum += number);
        count += 1;
    }
    if count < LEAST_PAIRS || clusters.len() < LEAST_CLUSTERS {
        return None;
    }
    let clusters: Vec<[f64; N]> = clusters.into_values().collect();
    let mut draw = Draw::new(seed);
    let mut found = Vec::with_capacity(DRAWS);
    for _ in 0..DRAWS {
        let mut drawn = [0.0; N];
        for _ in 0..clusters.len() {
            let cluster = &clusters[draw.below(clusters.len())];
            drawn.iter_mut().zip(cluster).for_each(|(sum, number)| *sum += number);
        }
        found.push(figure(drawn)?);
    }
    percentile(found)
}

/// The range that holds 95% of what was drawn.
pub(crate) fn percentile(mut found: Vec<f64>) -> Option<Interval> {
    found.sort_by(f64::total_cmp);
    Some(Interval {
        low: crate::ordinal::quantile(&found, 0.025)?,
        high: crate::ordinal::quantile(&found, 0.975)?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn draws_stay_below_the_end_and_reach_every_number() {
        let mut draw = Draw::new(1);
        let mut seen = [0; 7];
        for _ in 0..7_000 {
            seen[draw.below(7)] += 1;
        }
        assert!(seen.iter().all(|n| (800..1200).contains(n)), "{seen:?}");
    }

    #[test]
    fn few_rows_few_clusters_and_an_empty_draw_give_no_range() {
        let rows: Vec<(u64, f64)> = (0..40).map(|i| (i as u64 % 8, f64::from(i))).collect();
        assert!(cluster_percentile(&rows, 1, crate::mean).is_some());
        assert_eq!(cluster_percentile(&rows[..19], 1, crate::mean), None);
        let seven: Vec<(u64, f64)> = rows.iter().map(|(key, x)| (key % 7, *x)).collect();
        assert_eq!(cluster_percentile(&seven, 1, crate::mean), None);
        assert_eq!(cluster_percentile(&rows, 1, |_| None), None);
    }

    #[test]
    fn sums_of_clusters_give_the_range_of_the_rows() {
        let rows: Vec<(u64, f64)> = (0..60).map(|i| (i * 7 % 11, (i * i % 9) as f64)).collect();
        let slow = cluster_percentile(&rows, 5, crate::mean).unwrap();
        let fast =
            cluster_sums(rows.iter().map(|(key, x)| (*key, [1.0, *x])), 5, |[n, sum]| Some(sum / n)).unwrap();
        assert!((slow.low - fast.low).abs() < 1e-9 && (slow.high - fast.high).abs() < 1e-9);
    }
}
