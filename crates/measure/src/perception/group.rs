//! The nine relations over a group of pairs.

use super::{Answers, Differences, Relations, differences, ordinal};
use crate::{Figure, proportion::share};

/// Which of the nine relations between two chairs.
///
/// ```
/// use hullie_measure::perception::Relation;
///
/// assert_eq!(Relation::ALL.len(), 9);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Relation {
    /// Do the two agree?
    Agreement,
    /// Does the employee understand the customer?
    EmployeeUnderstands,
    /// Does the customer understand the employee?
    CustomerUnderstands,
    /// Does the customer feel understood?
    CustomerFeelsUnderstood,
    /// Does the employee feel understood?
    EmployeeFeelsUnderstood,
    /// Does the customer know whether they are understood?
    CustomerRealises,
    /// Does the employee know whether they are understood?
    EmployeeRealises,
    /// Does the customer assume to agree?
    CustomerAssumesAgreement,
    /// Does the employee assume to agree?
    EmployeeAssumesAgreement,
}

impl Relation {
    /// All nine, in the order of [`Relations`].
    ///
    /// ```
    /// use hullie_measure::perception::Relation;
    ///
    /// assert_eq!(Relation::ALL[0], Relation::Agreement);
    /// ```
    pub const ALL: [Self; 9] = [
        Self::Agreement,
        Self::EmployeeUnderstands,
        Self::CustomerUnderstands,
        Self::CustomerFeelsUnderstood,
        Self::EmployeeFeelsUnderstood,
        Self::CustomerRealises,
        Self::EmployeeRealises,
        Self::CustomerAssumesAgreement,
        Self::EmployeeAssumesAgreement,
    ];

    /// A fixed word for it.
    ///
    /// ```
    /// use hullie_measure::perception::Relation;
    ///
    /// assert_eq!(Relation::EmployeeUnderstands.code(), "employee-understands");
    /// ```
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Agreement => "agreement",
            Self::EmployeeUnderstands => "employee-understands",
            Self::CustomerUnderstands => "customer-understands",
            Self::CustomerFeelsUnderstood => "customer-feels-understood",
            Self::EmployeeFeelsUnderstood => "employee-feels-understood",
            Self::CustomerRealises => "customer-realises",
            Self::EmployeeRealises => "employee-realises",
            Self::CustomerAssumesAgreement => "customer-assumes-agreement",
            Self::EmployeeAssumesAgreement => "employee-assumes-agreement",
        }
    }

    /// This relation among the nine of one pair; `None` when it is unknown.
    ///
    /// ```
    /// use hullie_measure::perception::{Answers, Relation, ordinal};
    ///
    /// let relations = ordinal(&Answers { customer: Some(2), employee: Some(5), ..Answers::default() });
    /// assert_eq!(Relation::Agreement.of(&relations), Some(3));
    /// assert_eq!(Relation::CustomerRealises.of(&relations), None);
    /// ```
    #[must_use]
    pub fn of<R: Copy>(self, relations: &Relations<R>) -> Option<R> {
        match self {
            Self::Agreement => relations.agreement,
            Self::EmployeeUnderstands => relations.employee_understands,
            Self::CustomerUnderstands => relations.customer_understands,
            Self::CustomerFeelsUnderstood => relations.customer_feels_understood,
            Self::EmployeeFeelsUnderstood => relations.employee_feels_understood,
            Self::CustomerRealises => relations.customer_realises,
            Self::EmployeeRealises => relations.employee_realises,
            Self::CustomerAssumesAgreement => relations.customer_assumes_agreement,
            Self::EmployeeAssumesAgreement => relations.employee_assumes_agreement,
        }
    }
}

/// One relation over a group of pairs. Pairs in which it is unknown are counted apart and play no part in the
/// figures.
///
/// ```
/// use hullie_measure::{Undetermined, perception::{Answers, group}};
///
/// let found = group(&[Answers { customer: Some(3), ..Answers::default() }]);
/// assert_eq!((found[0].unknown, found[0].differences), (1, None));
/// assert_eq!(found[0].exact, Err(Undetermined::NoData), "unknown is not nought percent");
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Group {
    /// Which relation.
    pub relation: Relation,
    /// The signed differences in three figures; `None` when it is unknown in every pair.
    pub differences: Option<Differences>,
    /// In how many pairs it is unknown because an answer is missing.
    pub unknown: usize,
    /// The share of pairs that are exactly equal, from 0 to 1, with its Wilson range; `n` is the pairs in
    /// which it is known.
    pub exact: Figure,
}

/// All nine relations over a group of pairs, in the order of [`Relation::ALL`].
///
/// ```
/// use hullie_measure::perception::{Answers, Relation, group};
///
/// let pairs = [(2, Some(4)), (3, Some(3)), (4, None)].map(|(customer, guess)| Answers {
///     customer: Some(customer),
///     employee_guess: guess,
///     ..Answers::default()
/// });
/// let found = group(&pairs).into_iter().find(|g| g.relation == Relation::EmployeeUnderstands).unwrap();
/// assert_eq!((found.differences.unwrap().pairs, found.unknown), (2, 1));
/// assert_eq!(found.exact.unwrap().value, 0.5);
/// ```
#[must_use]
pub fn group(answers: &[Answers<i8>]) -> [Group; 9] {
    let relations: Vec<Relations<i8>> = answers.iter().map(ordinal).collect();
    Relation::ALL.map(|relation| {
        let signed: Vec<i8> = relations.iter().filter_map(|one| relation.of(one)).collect();
        Group {
            relation,
            differences: differences(&signed),
            unknown: answers.len() - signed.len(),
            exact: share(signed.iter().filter(|difference| **difference == 0).count(), signed.len()),
        }
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::{Undetermined, proportion::wilson};

    #[test]
    fn the_figures_are_those_of_the_known_pairs_only() {
        let answers =
            [(Some(3), Some(3)), (Some(3), Some(5)), (None, Some(1)), (Some(2), None), (Some(4), Some(3))]
                .map(|(customer, employee_guess)| Answers { customer, employee_guess, ..Answers::default() });
        let found = group(&answers)[1];
        assert_eq!(found.relation, Relation::EmployeeUnderstands);
        assert_eq!(found.unknown, 2);
        let known = found.differences.unwrap();
        assert_eq!((known.pairs, known.exact, known.within_one, known.median), (3, 1, 2, 0.0));
        let exact = found.exact.unwrap();
        assert_eq!((exact.interval, exact.n), (wilson(1, 3), 3));
    }

    #[test]
    fn nothing_known_is_no_figure_and_never_zero() {
        for found in group(&[Answers::default(), Answers::default()]) {
            assert_eq!((found.differences, found.unknown), (None, 2));
            assert_eq!(found.exact, Err(Undetermined::NoData));
        }
    }

    #[test]
    fn every_relation_has_its_own_word() {
        let words: std::collections::BTreeSet<_> = Relation::ALL.iter().map(|r| r.code()).collect();
        assert_eq!(words.len(), 9);
    }

    proptest! {
        #[test]
        fn known_and_unknown_add_up_to_all(
            answers in proptest::collection::vec(
                proptest::array::uniform6(proptest::option::of(1i8..=5)), 0..30
            ),
        ) {
            let answers: Vec<Answers<i8>> = answers
                .into_iter()
                .map(|six| {
                    let [customer, employee, customer_guess, employee_guess, ..] = six;
                    let [.., customer_guess_of_guess, employee_guess_of_guess] = six;
                    Answers {
                        customer,
                        employee,
                        customer_guess,
                        employee_guess,
                        customer_guess_of_guess,
                        employee_guess_of_guess,
                    }
                })
                .collect();
            for found in group(&answers) {
                let known = found.differences.map_or(0, |known| known.pairs);
                prop_assert_eq!(known + found.unknown, answers.len());
                prop_assert_eq!(found.exact.map_or(0, |figure| figure.n), known);
            }
        }
    }
}
