//! Two chairs in numbers: how far apart views and guesses are, whether waits and expectations came true, and how
//! sure a figure from few people can be.
//!
//! Every function here is pure and says what it needs before it answers: where there is too little to go on the
//! answer is `None`, never a zero. The numbers are the caller's; nothing in this crate knows a person.
//!
//! ```
//! use hullie_measure::proportion::wilson;
//!
//! let seen = wilson(7, 10).expect("ten answers");
//! assert_eq!((seen.low * 100.0).round(), 40.0);
//! assert_eq!((seen.high * 100.0).round(), 89.0);
//! ```

pub mod bias;
pub mod expectation;
pub mod linear;
pub mod ordinal;
pub mod paired;
pub mod perception;
pub mod proportion;
pub mod release;
pub mod resample;
pub mod similarity;
pub mod waiting;

/// A range in which the true figure lies, with the certainty that the function promises.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Interval {
    /// Lower end.
    pub low: f64,
    /// Upper end.
    pub high: f64,
}

impl Interval {
    /// Whether `number` lies inside, ends included.
    #[must_use]
    pub fn contains(&self, number: f64) -> bool {
        self.low <= number && number <= self.high
    }
}

/// The arithmetic mean; `None` of nothing.
#[must_use]
pub fn mean(numbers: &[f64]) -> Option<f64> {
    if numbers.is_empty() { None } else { Some(numbers.iter().sum::<f64>() / numbers.len() as f64) }
}
