//! The interpersonal perception method: who understands whom, and who knows it.
//!
//! Source: Laing, Phillipson and Lee (1966). Six answers about one issue are stored; every relation between
//! the two is derived from them, because the fifteen others are superfluous (Human Relations 28(7), 1975).

mod group;

pub use group::{Group, Relation, group};

/// The six answers about one issue. `K` is the customer, `M` the employee. What was not answered is `None`.
///
/// ```
/// use hullie_measure::perception::Answers;
///
/// let answers = Answers { customer: Some(2), employee_guess: Some(4), ..Answers::<i8>::default() };
/// assert_eq!(answers.employee, None);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Answers<T> {
    /// The customer's own view (dK).
    pub customer: Option<T>,
    /// The employee's own view (dM).
    pub employee: Option<T>,
    /// The customer's guess of the employee's view (mK).
    pub customer_guess: Option<T>,
    /// The employee's guess of the customer's view (mM).
    pub employee_guess: Option<T>,
    /// The customer's guess of what the employee guesses (mmK).
    pub customer_guess_of_guess: Option<T>,
    /// The employee's guess of what the customer guesses (mmM).
    pub employee_guess_of_guess: Option<T>,
}

/// Everything that follows from six answers. Each relation is unknown (`None`) when one of its two answers is
/// missing.
///
/// ```
/// use hullie_measure::perception::{Answers, ordinal};
///
/// let relations = ordinal(&Answers { customer: Some(2), employee: Some(5), ..Answers::default() });
/// assert_eq!((relations.agreement, relations.employee_understands), (Some(3), None));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Relations<R> {
    /// Do the two agree? (dK against dM)
    pub agreement: Option<R>,
    /// Does the employee understand the customer? (mM against dK)
    pub employee_understands: Option<R>,
    /// Does the customer understand the employee? (mK against dM)
    pub customer_understands: Option<R>,
    /// Does the customer feel understood? (mmK against dK)
    pub customer_feels_understood: Option<R>,
    /// Does the employee feel understood? (mmM against dM)
    pub employee_feels_understood: Option<R>,
    /// Does the customer know whether they are understood? (mmK against mM)
    pub customer_realises: Option<R>,
    /// Does the employee know whether they are understood? (mmM against mK)
    pub employee_realises: Option<R>,
    /// Does the customer assume to agree? (mK against dK)
    pub customer_assumes_agreement: Option<R>,
    /// Does the employee assume to agree? (mM against dM)
    pub employee_assumes_agreement: Option<R>,
}

fn relate<T: Copy, R>(answers: &Answers<T>, relate: impl Fn(T, T) -> R) -> Relations<R> {
    let both = |guess: Option<T>, target: Option<T>| guess.zip(target).map(|(g, t)| relate(g, t));
    Relations {
        agreement: both(answers.employee, answers.customer),
        employee_understands: both(answers.employee_guess, answers.customer),
        customer_understands: both(answers.customer_guess, answers.employee),
        customer_feels_understood: both(answers.customer_guess_of_guess, answers.customer),
        employee_feels_understood: both(answers.employee_guess_of_guess, answers.employee),
        customer_realises: both(answers.customer_guess_of_guess, answers.employee_guess),
        employee_realises: both(answers.employee_guess_of_guess, answers.customer_guess),
        customer_assumes_agreement: both(answers.customer_guess, answers.customer),
        employee_assumes_agreement: both(answers.employee_guess, answers.employee),
    }
}

/// Relations on an ordered scale: the signed difference, guess minus target. Agreement is employee minus
/// customer.
///
/// ```
/// use hullie_measure::perception::{Answers, ordinal};
///
/// let found = ordinal(&Answers { customer: Some(2), employee_guess: Some(4), ..Answers::default() });
/// assert_eq!(found.employee_understands, Some(2), "guessed two too high");
/// ```
#[must_use]
pub fn ordinal(answers: &Answers<i8>) -> Relations<i8> {
    relate(answers, i8::saturating_sub)
}

/// Relations on a yes-or-no scale: whether the two are the same.
///
/// ```
/// use hullie_measure::perception::{Answers, binary};
///
/// let found = binary(&Answers { customer: Some(true), employee_guess: Some(true), ..Answers::default() });
/// assert_eq!((found.employee_understands, found.agreement), (Some(true), None));
/// ```
#[must_use]
pub fn binary(answers: &Answers<bool>) -> Relations<bool> {
    relate(answers, |guess, target| guess == target)
}

/// Signed differences of many pairs, told in three plain figures.
///
/// ```
/// use hullie_measure::perception::differences;
///
/// let found = differences(&[0, 0, 1, -3]).unwrap();
/// assert_eq!((found.pairs, found.exact, found.within_one), (4, 2, 3));
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Differences {
    /// How many pairs.
    pub pairs: usize,
    /// How many are exactly equal.
    pub exact: usize,
    /// How many are equal or one step apart.
    pub within_one: usize,
    /// The median signed difference.
    pub median: f64,
}

/// Sums up signed differences; `None` when there are none.
///
/// ```
/// use hullie_measure::perception::differences;
///
/// assert_eq!(differences(&[2, 1, 1]).unwrap().median, 1.0);
/// assert_eq!(differences(&[]), None);
/// ```
#[must_use]
pub fn differences(signed: &[i8]) -> Option<Differences> {
    let as_numbers: Vec<f64> = signed.iter().map(|d| f64::from(*d)).collect();
    Some(Differences {
        pairs: signed.len(),
        exact: signed.iter().filter(|d| **d == 0).count(),
        within_one: signed.iter().filter(|d| d.unsigned_abs() <= 1).count(),
        median: crate::ordinal::median(&as_numbers)?,
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn vector_b1() {
        let answers = Answers {
            customer: Some(2),
            employee: Some(5),
            employee_guess: Some(4),
            customer_guess: Some(5),
            customer_guess_of_guess: Some(2),
            employee_guess_of_guess: Some(4),
        };
        let found = ordinal(&answers);
        assert_eq!(found.agreement, Some(3));
        assert_eq!(found.employee_understands, Some(2), "the employee over-estimates by two");
        assert_eq!(found.customer_understands, Some(0));
        assert_eq!(found.customer_feels_understood, Some(0));
        assert_eq!(found.customer_realises, Some(-2), "feels understood, but is not");
    }

    #[test]
    fn realisation_follows_from_two_others_in_all_64_cases() {
        for case in 0..64u8 {
            let bit = |n: u8| Some(case >> n & 1 == 1);
            let answers = Answers {
                customer: bit(0),
                employee: bit(1),
                customer_guess: bit(2),
                employee_guess: bit(3),
                customer_guess_of_guess: bit(4),
                employee_guess_of_guess: bit(5),
            };
            let found = binary(&answers);
            assert_eq!(
                found.customer_realises,
                Some(found.customer_feels_understood == found.employee_understands),
                "case {case}"
            );
            assert_eq!(
                found.employee_realises,
                Some(found.employee_feels_understood == found.customer_understands),
                "case {case}"
            );
        }
    }

    #[test]
    fn what_is_missing_stays_unknown() {
        let found = ordinal(&Answers { employee: Some(3), employee_guess: Some(4), ..Answers::default() });
        assert_eq!(found.agreement, None);
        assert_eq!(found.employee_understands, None);
        assert_eq!(found.employee_assumes_agreement, Some(1));
        assert_eq!(differences(&[]), None);
    }

    proptest! {
        #[test]
        fn ordinal_and_binary_agree_on_what_is_equal(k in 1i8..=5, m in 1i8..=5, guess in 1i8..=5) {
            let answers = Answers { customer: Some(k), employee: Some(m), employee_guess: Some(guess),
                ..Answers::default() };
            let found = ordinal(&answers);
            prop_assert_eq!(found.employee_understands == Some(0), guess == k);
            prop_assert_eq!(found.agreement, Some(m - k));
            let sum = found.employee_assumes_agreement.unwrap() + found.agreement.unwrap();
            prop_assert_eq!(found.employee_understands, Some(sum));
        }
    }
}
