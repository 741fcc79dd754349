//! Did two chairs come closer? (H18)

use super::pairs;
use crate::{
    Estimate, Undetermined,
    paired::{Change, change},
};

/// What may be said about the distance between two chairs at a later moment.
///
/// ```
/// use hullie_measure::compare::Closeness;
///
/// assert_eq!(Closeness::Unclear.code(), "unclear");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Closeness {
    /// The whole range of the change in distance lies below zero.
    Closer,
    /// The whole range of the change in distance lies above zero.
    Further,
    /// The range holds zero, or there are too few pairs for a range ("onzeker").
    Unclear,
}

impl Closeness {
    /// A fixed word for it, to store or to look a sentence up with.
    ///
    /// ```
    /// use hullie_measure::compare::Closeness;
    ///
    /// assert_eq!(Closeness::Closer.code(), "closer");
    /// ```
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Closer => "closer",
            Self::Further => "further",
            Self::Unclear => "unclear",
        }
    }
}

/// How the gap between two chairs changed, over the same pairs at two moments. In both figures `n` is the
/// number of pairs.
///
/// ```
/// use hullie_measure::compare::{Closeness, closer};
///
/// let found = closer(&[2.0; 8], &[1.0; 8]).unwrap();
/// assert_eq!((found.distance.value, found.word), (-1.0, Closeness::Closer));
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Approach {
    /// Change in how far apart they are, whichever way. Below zero is closer.
    pub distance: Estimate,
    /// Change in the signed gap. Above zero: the gap moved up, for instance from too gloomy towards too rosy.
    pub signed: Estimate,
    /// The word for `distance`.
    pub word: Closeness,
}

/// Compares the signed gaps of the same pairs at two moments: guess minus truth, or employee minus customer.
///
/// The two changes answer different questions and both are given. A pair that goes from two too low to two
/// too high has moved by four and is not one step closer.
///
/// # Errors
///
/// [`Undetermined::NoData`] of nothing; [`Undetermined::OutOfRange`] when the lists differ in length or a
/// number is not finite.
///
/// ```
/// use hullie_measure::compare::{Closeness, closer};
///
/// let over_the_top = closer(&[-2.0; 8], &[2.0; 8]).unwrap();
/// assert_eq!((over_the_top.signed.value, over_the_top.distance.value), (4.0, 0.0));
/// assert_eq!(over_the_top.word, Closeness::Unclear);
/// ```
pub fn closer(before: &[f64], after: &[f64]) -> Result<Approach, Undetermined> {
    let signed = pairs(before, after)?;
    let far = |gaps: &[f64]| -> Vec<f64> { gaps.iter().map(|gap| gap.abs()).collect() };
    let distance = pairs(&far(before), &far(after))?;
    let word = match distance.interval.map(change) {
        Some(Change::Down) => Closeness::Closer,
        Some(Change::Up) => Closeness::Further,
        Some(Change::Unclear) | None => Closeness::Unclear,
    };
    Ok(Approach { distance, signed, word })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn gaps_that_shrink_from_both_sides_are_closer_while_the_signed_gap_stays() {
        let before = [-2.0, 2.0, -2.0, 2.0, -3.0, 3.0, -2.0, 2.0];
        let after = [-1.0, 1.0, -1.0, 1.0, -1.0, 1.0, 0.0, 0.0];
        let found = closer(&before, &after).unwrap();
        assert_eq!(found.word, Closeness::Closer);
        assert_eq!(found.signed.value, 0.0);
        assert_eq!(closer(&after, &before).unwrap().word, Closeness::Further);
    }

    #[test]
    fn few_pairs_are_unclear_however_large_the_change() {
        let found = closer(&[4.0; 5], &[0.0; 5]).unwrap();
        assert_eq!((found.distance.value, found.distance.interval), (-4.0, None));
        assert_eq!(found.word, Closeness::Unclear);
        assert_eq!(closer(&[], &[]), Err(Undetermined::NoData));
        assert_eq!(closer(&[1.0], &[]), Err(Undetermined::OutOfRange));
    }

    proptest! {
        #[test]
        fn turning_every_gap_around_changes_nothing_about_the_distance(
            gaps in proptest::collection::vec((-4i32..=4, -4i32..=4), 1..40),
        ) {
            let before: Vec<f64> = gaps.iter().map(|gap| f64::from(gap.0)).collect();
            let after: Vec<f64> = gaps.iter().map(|gap| f64::from(gap.1)).collect();
            let turned = |numbers: &[f64]| -> Vec<f64> { numbers.iter().map(|x| -x).collect() };
            let found = closer(&before, &after).unwrap();
            let other = closer(&turned(&before), &turned(&after)).unwrap();
            prop_assert_eq!((found.distance, found.word), (other.distance, other.word));
            prop_assert_eq!(found.signed.value, -other.signed.value);
        }
    }
}
