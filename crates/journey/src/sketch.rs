//! Quantiles of more numbers than memory holds, with an error that is known beforehand.

use std::collections::BTreeMap;

/// How far a quantile of a sketch may be off, as a share of the true value: one percent.
pub const RELATIVE_ERROR: f64 = 0.01;

/// Counts of numbers in buckets that grow with the number, so that every answer is within [`RELATIVE_ERROR`]
/// of a true one.
///
/// Numbers below one count as zero: the unit in Hullie is the microsecond. Sketches merge in any order to the
/// same sketch. Source: Masson, Rim and Lee (2019), DDSketch, PVLDB 12(12).
///
/// ```
/// use hullie_journey::Sketch;
/// let mut waits = Sketch::default();
/// for number in 1..=1001 {
///     waits.add(number);
/// }
/// let median = waits.quantile(0.5).expect("there are numbers");
/// assert!((median - 501.0).abs() <= 501.0 * hullie_journey::sketch::RELATIVE_ERROR);
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sketch {
    pub(crate) zero: u64,
    pub(crate) buckets: BTreeMap<u32, u64>,
}

fn growth() -> f64 {
    (1.0 + RELATIVE_ERROR) / (1.0 - RELATIVE_ERROR)
}

impl Sketch {
    /// Counts one number; below one it counts as zero.
    ///
    /// ```
    /// let mut waits = hullie_journey::Sketch::default();
    /// waits.add(-5);
    /// assert_eq!(waits.quantile(0.5), Some(0.0));
    /// ```
    pub fn add(&mut self, number: i64) {
        if number < 1 {
            self.zero += 1;
        } else {
            let bucket = ((number as f64).ln() / growth().ln()).ceil() as u32;
            *self.buckets.entry(bucket).or_default() += 1;
        }
    }

    /// Adds everything that another sketch counted.
    ///
    /// ```
    /// let (mut one, mut two) = (hullie_journey::Sketch::default(), hullie_journey::Sketch::default());
    /// one.add(3);
    /// two.add(4);
    /// one.merge(&two);
    /// assert_eq!(one.len(), 2);
    /// ```
    pub fn merge(&mut self, other: &Self) {
        self.zero += other.zero;
        for (bucket, count) in &other.buckets {
            *self.buckets.entry(*bucket).or_default() += count;
        }
    }

    /// How many numbers were counted.
    ///
    /// ```
    /// assert_eq!(hullie_journey::Sketch::default().len(), 0);
    /// ```
    #[must_use]
    pub fn len(&self) -> u64 {
        self.zero + self.buckets.values().sum::<u64>()
    }

    /// Whether nothing was counted.
    ///
    /// ```
    /// assert!(hullie_journey::Sketch::default().is_empty());
    /// ```
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.zero == 0 && self.buckets.is_empty()
    }

    /// The quantile, `part` from 0 to 1, within [`RELATIVE_ERROR`] of the number at that rank; `None` of
    /// nothing.
    ///
    /// ```
    /// let mut waits = hullie_journey::Sketch::default();
    /// waits.add(100);
    /// assert!((waits.quantile(0.9).expect("one number") - 100.0).abs() <= 1.0);
    /// ```
    #[must_use]
    pub fn quantile(&self, part: f64) -> Option<f64> {
        let rank = (part.clamp(0.0, 1.0) * self.len().checked_sub(1)? as f64).round() as u64;
        let mut passed = self.zero;
        if rank < passed {
            return Some(0.0);
        }
        for (bucket, count) in &self.buckets {
            passed += count;
            if rank < passed {
                // the middle of a bucket that reaches from growth^(b-1) to growth^b
                return Some(2.0 * growth().powf(f64::from(*bucket)) / (growth() + 1.0));
            }
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn the_error_stays_within_what_is_promised(
            mut numbers in proptest::collection::vec(0i64..10_000_000_000_000, 1..300), part in 0.0f64..=1.0,
        ) {
            let mut sketch = Sketch::default();
            numbers.iter().for_each(|n| sketch.add(*n));
            numbers.sort_unstable();
            let rank = (part * (numbers.len() - 1) as f64).round() as usize;
            let (exact, found) = (numbers[rank] as f64, sketch.quantile(part).unwrap());
            prop_assert!((found - exact).abs() <= exact * RELATIVE_ERROR * 1.000_001, "{found} for {exact}");
        }

        #[test]
        fn merging_in_any_order_gives_the_same(
            numbers in proptest::collection::vec(-5i64..1_000_000, 0..100), cut in 0usize..100,
        ) {
            let of = |numbers: &[i64]| {
                let mut sketch = Sketch::default();
                numbers.iter().for_each(|n| sketch.add(*n));
                sketch
            };
            let cut = cut.min(numbers.len());
            let (mut first, mut second) = (of(&numbers[..cut]), of(&numbers[cut..]));
            let (one, two) = (first.clone(), second.clone());
            first.merge(&two);
            second.merge(&one);
            prop_assert_eq!(&first, &second);
            prop_assert_eq!(first, of(&numbers));
        }
    }
}
