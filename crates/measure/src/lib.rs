//! Two chairs in numbers: how far apart views and guesses are, whether waits and expectations came true, and
//! how sure a figure from few people can be.
//!
//! Every function here is pure and says what it needs before it answers: where there is too little to go on
//! the answer is `None` or an [`Undetermined`], never a zero. The numbers are the caller's; nothing in this
//! crate knows a person.
//!
//! - Two chairs: [`perception`], [`bias`], [`tracking`], [`similarity`], [`fairness`], [`service_gap`].
//! - Beforehand and afterwards: [`expectation`], [`waiting`], [`compare`], [`paired`].
//! - One question at a time: [`ordinal`], [`proportion`], [`effort`], [`recommendation`] (off by default).
//! - Reading and practising: [`agreement`] between coders, [`practice`] for training.
//! - Teams without a ranking: [`funnel`].
//! - Before it leaves: [`release`] hides small groups, [`round`] rounds.
//! - Underneath: [`estimate`], [`resample`], [`linear`].
//!
//! ```
//! use hullie_measure::proportion::wilson;
//!
//! let seen = wilson(7, 10).expect("ten answers");
//! assert_eq!((seen.low * 100.0).round(), 40.0);
//! assert_eq!((seen.high * 100.0).round(), 89.0);
//! ```

pub mod agreement;
pub mod bias;
pub mod blocks;
pub mod compare;
pub mod effort;
pub mod estimate;
pub mod expectation;
pub mod fairness;
pub mod funnel;
pub mod linear;
pub mod ordinal;
pub mod paired;
pub mod perception;
pub mod practice;
pub mod proportion;
pub mod recommendation;
pub mod release;
pub mod resample;
pub mod round;
pub mod service_gap;
pub mod similarity;
pub mod tracking;
pub mod waiting;

pub use estimate::{Estimate, Figure, Undetermined};

/// A range in which the true figure lies, with the certainty that the function promises.
///
/// ```
/// use hullie_measure::Interval;
///
/// let range = Interval { low: 0.4, high: 0.9 };
/// assert!(range.high > range.low);
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Interval {
    /// Lower end.
    pub low: f64,
    /// Upper end.
    pub high: f64,
}

impl Interval {
    /// Whether `number` lies inside, ends included.
    ///
    /// ```
    /// use hullie_measure::Interval;
    ///
    /// let range = Interval { low: 0.4, high: 0.9 };
    /// assert!(range.contains(0.4) && !range.contains(1.0));
    /// ```
    #[must_use]
    pub fn contains(&self, number: f64) -> bool {
        self.low <= number && number <= self.high
    }
}

/// The arithmetic mean; `None` of nothing.
///
/// ```
/// use hullie_measure::mean;
///
/// assert_eq!(mean(&[1.0, 2.0, 6.0]), Some(3.0));
/// assert_eq!(mean(&[]), None);
/// ```
#[must_use]
pub fn mean(numbers: &[f64]) -> Option<f64> {
    if numbers.is_empty() { None } else { Some(numbers.iter().sum::<f64>() / numbers.len() as f64) }
}

/// Runs the snippets of the README as tests, so that they keep working.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
pub struct Readme;
