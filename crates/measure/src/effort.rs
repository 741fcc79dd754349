//! How easy was it to get this done? One question, and three formulas that must not be mixed up (B7).
//!
//! The question is agreed with from 1 to 7, and high is good: "It was easy to arrange this." Suppliers work
//! out a mean, a share or a difference of shares from the same answers and call all three the same. So the
//! answers are kept as they were given, and every figure carries the name of its formula.
//!
//! An older question asked how much effort it took, 1 to 5, and there low is good. It is kept apart: see
//! [`old_effort`].

use crate::{
    Estimate, Undetermined, mean,
    ordinal::{Spread, median, numbers, spread},
    proportion::share,
    recommendation::adjusted,
};

/// Which question was asked.
///
/// ```
/// use hullie_measure::effort::Scale;
///
/// assert!(Scale::Easy7.high_is_good() && !Scale::Effort5.high_is_good());
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scale {
    /// "It was easy", 1 to 7, high is good (2013).
    Easy7,
    /// "How much effort did it take", 1 to 5, low is good (2010).
    Effort5,
}

impl Scale {
    /// Whether a high answer is the good one.
    ///
    /// ```
    /// use hullie_measure::effort::Scale;
    ///
    /// assert!(!Scale::Effort5.high_is_good());
    /// ```
    #[must_use]
    pub fn high_is_good(self) -> bool {
        self == Self::Easy7
    }
}

/// How a figure is made of the answers.
///
/// ```
/// use hullie_measure::effort::Formula;
///
/// assert_eq!(Formula::default(), Formula::ShareEasy);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Formula {
    /// The mean answer, 1 to 7. Without a range: the steps of such a scale need not be equally large.
    Mean,
    /// The share that answered 5, 6 or 7. The default, because a share has an honest range with few answers.
    #[default]
    ShareEasy,
    /// The share that answered 6 or 7, minus the share that answered 1, 2 or 3.
    EasyMinusHard,
}

impl Formula {
    /// All three.
    ///
    /// ```
    /// use hullie_measure::effort::Formula;
    ///
    /// assert_eq!(Formula::ALL.len(), 3);
    /// ```
    pub const ALL: [Self; 3] = [Self::Mean, Self::ShareEasy, Self::EasyMinusHard];

    /// The name to print beside the figure.
    ///
    /// ```
    /// use hullie_measure::effort::Formula;
    ///
    /// assert_eq!(Formula::default().name(), "share 5-7");
    /// ```
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Mean => "mean 1-7",
            Self::ShareEasy => "share 5-7",
            Self::EasyMinusHard => "share 6-7 minus share 1-3",
        }
    }
}

/// A figure about ease, with the formula that it comes from and the median of the answers beside it.
///
/// ```
/// use hullie_measure::effort::{Formula, Scale, ease};
///
/// let found = ease(Scale::Easy7, &[7, 6, 2], Formula::Mean).unwrap();
/// assert_eq!((found.figure.value, found.median, found.formula.name()), (5.0, 6.0, "mean 1-7"));
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Ease {
    /// How it was worked out.
    pub formula: Formula,
    /// The figure: an answer 1 to 7, a share 0 to 1, or a difference of shares -1 to 1. `n` is the number of
    /// answers.
    pub figure: Estimate,
    /// The median answer, 1 to 7.
    pub median: f64,
}

/// Works out ease from raw answers 1 to 7.
///
/// # Errors
///
/// [`Undetermined::NoData`] of nothing; [`Undetermined::OutOfRange`] for an answer outside 1 to 7 and for all
/// answers to the older question, where low is good: turning them around would make one figure of two
/// questions.
///
/// ```
/// use hullie_measure::{Undetermined, effort::{Formula, Scale, ease}};
///
/// let answers = [7, 6, 6, 5, 5, 4, 3, 7, 6, 2];
/// let found = ease(Scale::Easy7, &answers, Formula::default()).unwrap();
/// assert_eq!(found.figure.value, 0.7);
/// assert!(found.figure.interval.is_some());
/// assert_eq!(ease(Scale::Effort5, &[1, 2], Formula::default()), Err(Undetermined::OutOfRange));
/// ```
pub fn ease(scale: Scale, answers: &[u8], formula: Formula) -> Result<Ease, Undetermined> {
    let as_numbers = numbers(answers);
    let median = median(&as_numbers).ok_or(Undetermined::NoData)?;
    if scale != Scale::Easy7 || answers.iter().any(|answer| !(1..=7).contains(answer)) {
        return Err(Undetermined::OutOfRange);
    }
    let n = answers.len();
    let from = |least: u8| answers.iter().filter(|answer| **answer >= least).count();
    let figure = match formula {
        Formula::Mean => Estimate::without_range(mean(&as_numbers).ok_or(Undetermined::NoData)?, n),
        Formula::ShareEasy => share(from(5), n)?,
        Formula::EasyMinusHard => {
            let (easy, hard) = (from(6), n - from(4));
            Estimate {
                value: (easy as f64 - hard as f64) / n as f64,
                interval: Some(adjusted(easy, n - easy - hard, hard).1),
                n,
            }
        }
    };
    Ok(Ease { formula, figure, median })
}

/// Counts and median of the older question, 1 to 5, where **low is good**. Never beside or added to [`ease`].
///
/// # Errors
///
/// [`Undetermined::NoData`] of nothing; [`Undetermined::OutOfRange`] for an answer outside 1 to 5.
///
/// ```
/// use hullie_measure::{Undetermined, effort::old_effort};
///
/// assert_eq!(old_effort(&[1, 1, 2]).unwrap().median, 1.0);
/// assert_eq!(old_effort(&[6]), Err(Undetermined::OutOfRange));
/// ```
pub fn old_effort(answers: &[u8]) -> Result<Spread, Undetermined> {
    spread(answers)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::proportion::wilson;

    const ANSWERS: [u8; 10] = [7, 7, 6, 6, 6, 5, 4, 3, 2, 1];

    #[test]
    fn the_same_answers_give_three_figures_with_three_names() {
        let value = |formula| ease(Scale::Easy7, &ANSWERS, formula).unwrap();
        assert!((value(Formula::Mean).figure.value - 4.7).abs() < 1e-9);
        assert_eq!(value(Formula::Mean).figure.interval, None);
        assert_eq!(value(Formula::ShareEasy).figure.value, 0.6);
        assert_eq!(value(Formula::ShareEasy).figure.interval, wilson(6, 10));
        // 5 of 10 minus 3 of 10
        let difference = value(Formula::EasyMinusHard).figure;
        assert!((difference.value - 0.2).abs() < 1e-9);
        assert!(difference.interval.unwrap().contains(0.2));
        let names: std::collections::BTreeSet<_> =
            Formula::ALL.iter().map(|f| value(*f).formula.name()).collect();
        assert_eq!(names.len(), 3);
    }

    #[test]
    fn the_older_question_is_refused_and_kept_apart() {
        for formula in Formula::ALL {
            assert_eq!(ease(Scale::Effort5, &[1, 2, 3], formula), Err(Undetermined::OutOfRange));
        }
        assert_eq!(old_effort(&[1, 2, 2]).unwrap().counts, [1, 2, 0, 0, 0]);
        assert_eq!(ease(Scale::Easy7, &[0], Formula::Mean), Err(Undetermined::OutOfRange));
        assert_eq!(ease(Scale::Easy7, &[8], Formula::Mean), Err(Undetermined::OutOfRange));
        assert_eq!(ease(Scale::Easy7, &[], Formula::Mean), Err(Undetermined::NoData));
    }
}
