//! What a measure answers: a number that carries its range and its count, or the reason why there is none.
//!
//! A bare number is soon quoted as if it were sure. So the range and the count travel inside the answer, and
//! where there is too little to go on the answer is a reason, never a zero.

use std::{error::Error, fmt};

use crate::{
    Interval,
    paired::{Change, change},
};

/// A figure with its range and with how many stand behind it.
///
/// The unit of `value` and `interval` is the one that the function names: a share from 0 to 1, steps on the
/// scale, days.
///
/// ```
/// use hullie_measure::{Estimate, Interval};
///
/// let figure = Estimate { value: 0.7, interval: Some(Interval { low: 0.4, high: 0.9 }), n: 10 };
/// assert!(figure.interval.is_some_and(|range| range.contains(figure.value)));
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Estimate {
    /// The figure itself.
    pub value: f64,
    /// Its 95% range. `None` when there are too few for a range; then show the single answers as dots beside
    /// it.
    pub interval: Option<Interval>,
    /// How many rows were really used: answers, pairs, steps or people, as the function says. What was
    /// missing or left out does not count.
    pub n: usize,
}

impl Estimate {
    /// A figure from too few for a range, or of a kind that has none.
    ///
    /// ```
    /// use hullie_measure::Estimate;
    ///
    /// assert_eq!(Estimate::without_range(0.5, 4).interval, None);
    /// ```
    #[must_use]
    pub fn without_range(value: f64, n: usize) -> Self {
        Self { value, interval: None, n }
    }

    /// The word for a figure that is a difference (S6). Without a range it is always [`Change::Unclear`].
    ///
    /// ```
    /// use hullie_measure::{Estimate, Interval, paired::Change};
    ///
    /// let sure = Estimate { value: 0.4, interval: Some(Interval { low: 0.1, high: 0.7 }), n: 40 };
    /// assert_eq!(sure.change(), Change::Up);
    /// assert_eq!(Estimate::without_range(0.4, 3).change(), Change::Unclear);
    /// ```
    #[must_use]
    pub fn change(&self) -> Change {
        self.interval.map_or(Change::Unclear, change)
    }
}

/// Why there is no figure.
///
/// ```
/// use hullie_measure::Undetermined;
///
/// let why = Undetermined::TooFew { have: 3, need: 20 };
/// assert_eq!(why.to_string(), "there are 3 and at least 20 are needed");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Undetermined {
    /// Nobody answered.
    NoData,
    /// Some did, but not enough for this figure.
    TooFew {
        /// How many there are.
        have: usize,
        /// How many it takes.
        need: usize,
    },
    /// What should differ does not: every truth or every own view is the same, or the two move together so
    /// that they cannot be told apart ("niet te bepalen").
    NoVariation,
    /// Something that was handed in lies outside its scale, or two lists that belong together differ in
    /// length.
    OutOfRange,
}

impl fmt::Display for Undetermined {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoData => f.write_str("there are no answers yet"),
            Self::TooFew { have, need } => write!(f, "there are {have} and at least {need} are needed"),
            Self::NoVariation => {
                f.write_str("it cannot be determined, because the answers do not differ enough")
            }
            Self::OutOfRange => f.write_str("something handed in does not fit the scale of this figure"),
        }
    }
}

impl Error for Undetermined {}

/// A figure, or the reason why there is none.
///
/// ```
/// use hullie_measure::{Figure, Undetermined, proportion::share};
///
/// let nobody: Figure = share(0, 0);
/// assert_eq!(nobody, Err(Undetermined::NoData));
/// ```
pub type Figure = Result<Estimate, Undetermined>;

/// Refuses nothing at all and numbers that are not finite, before anything is worked out.
pub(crate) fn check(numbers: &[f64]) -> Result<(), Undetermined> {
    if numbers.is_empty() {
        Err(Undetermined::NoData)
    } else if numbers.iter().all(|x| x.is_finite()) {
        Ok(())
    } else {
        Err(Undetermined::OutOfRange)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_reason_is_a_sentence_without_a_figure_of_its_own() {
        for why in [
            Undetermined::NoData,
            Undetermined::TooFew { have: 4, need: 6 },
            Undetermined::NoVariation,
            Undetermined::OutOfRange,
        ] {
            let boxed: Box<dyn Error> = Box::new(why);
            assert!(boxed.to_string().len() > 20, "{boxed}");
        }
    }

    #[test]
    fn a_figure_without_a_range_is_never_called_a_change() {
        assert_eq!(Estimate::without_range(99.0, 2).change(), Change::Unclear);
        let down = Estimate { value: -1.0, interval: Some(Interval { low: -2.0, high: -0.5 }), n: 30 };
        assert_eq!(down.change(), Change::Down);
    }

    #[test]
    fn what_is_not_a_number_is_refused() {
        assert_eq!(check(&[]), Err(Undetermined::NoData));
        assert_eq!(check(&[1.0, f64::NAN]), Err(Undetermined::OutOfRange));
        assert_eq!(check(&[1.0, f64::INFINITY]), Err(Undetermined::OutOfRange));
        assert_eq!(check(&[1.0, -2.0]), Ok(()));
    }
}
