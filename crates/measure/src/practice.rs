//! How well did somebody read another's thoughts in an exercise? For training only (B4).
//!
//! Method: Ickes and others (1990). The person who was recorded stops the recording at each thought; the one
//! who practises writes down what the thought may have been; independent raters give each inference 0
//! (something else), 1 (close) or 2 (the same thought).
//!
//! There is no range and no comparison between people: good and poor readers can be told apart only when many
//! judge the same recordings (Ickes and others 2000). The figure is for the one who practised.

use crate::{Estimate, Figure, Undetermined, mean};

/// The highest rating of one inference.
///
/// ```
/// assert_eq!(hullie_measure::practice::HIGHEST, 2);
/// ```
pub const HIGHEST: u8 = 2;

/// Empathic accuracy, a share from 0 to 1: the mean ratings of all inferences out of the most that they could
/// get.
///
/// Each inner list holds the ratings of one inference, one for each rater. An inference that nobody rated is
/// left out; `n` is how many were rated. There is never a range.
///
/// # Errors
///
/// [`Undetermined::NoData`] when nothing was rated; [`Undetermined::OutOfRange`] for a rating above
/// [`HIGHEST`].
///
/// ```
/// use hullie_measure::practice::accuracy;
///
/// // two raters agree on the first inference and not on the second
/// let found = accuracy(&[vec![2, 2], vec![0, 1]]).unwrap();
/// assert_eq!((found.value, found.n, found.interval), (0.625, 2, None));
/// ```
pub fn accuracy(ratings: &[Vec<u8>]) -> Figure {
    if ratings.iter().flatten().any(|rating| *rating > HIGHEST) {
        return Err(Undetermined::OutOfRange);
    }
    let rated: Vec<f64> = ratings
        .iter()
        .filter_map(|of_one| mean(&of_one.iter().map(|rating| f64::from(*rating)).collect::<Vec<_>>()))
        .collect();
    let value = mean(&rated).ok_or(Undetermined::NoData)? / f64::from(HIGHEST);
    Ok(Estimate::without_range(value, rated.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn vector_b4() {
        let found = accuracy(&[vec![2], vec![1], vec![0], vec![2], vec![1]]).unwrap();
        assert!((found.value - 0.60).abs() < 1e-9);
        assert_eq!((found.n, found.interval), (5, None));
    }

    #[test]
    fn what_nobody_rated_is_left_out_and_never_zero() {
        assert_eq!(accuracy(&[vec![2], vec![]]).unwrap(), Estimate::without_range(1.0, 1));
        assert_eq!(accuracy(&[vec![]]), Err(Undetermined::NoData));
        assert_eq!(accuracy(&[]), Err(Undetermined::NoData));
        assert_eq!(accuracy(&[vec![3]]), Err(Undetermined::OutOfRange));
    }
}
