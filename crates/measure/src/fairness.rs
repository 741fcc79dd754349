//! Was it felt to be fair, and what happened? Both beside each other, never one number (B9).
//!
//! The six components are the ones that Dutch defendants brought up themselves in open interviews (Ansems,
//! Van den Bos and Mak 2020). Felt fairness can be made without fairness, by talking nicely. So what was felt
//! stands beside facts from the file: was the term met, were reasons given, how often was the matter handed
//! over.

use crate::{
    Figure, Undetermined,
    compare::shift,
    ordinal::{Spread, spread},
    proportion::OutOf,
};

/// What people mean when they say that they were treated fairly.
///
/// ```
/// use hullie_measure::fairness::Component;
///
/// assert_eq!(Component::ALL.len(), 6);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Component {
    /// Being told why.
    Information,
    /// Being treated decently.
    Treatment,
    /// Being looked at with care.
    Consideration,
    /// Being treated as others are.
    Neutrality,
    /// Being able to tell one's story.
    Voice,
    /// The data being right.
    Accuracy,
}

impl Component {
    /// All six, in the order of the questions.
    ///
    /// ```
    /// use hullie_measure::fairness::Component;
    ///
    /// assert_eq!(Component::ALL[4], Component::Voice);
    /// ```
    pub const ALL: [Self; 6] = [
        Self::Information,
        Self::Treatment,
        Self::Consideration,
        Self::Neutrality,
        Self::Voice,
        Self::Accuracy,
    ];

    /// A fixed word for it.
    ///
    /// ```
    /// use hullie_measure::fairness::Component;
    ///
    /// assert_eq!(Component::Voice.code(), "voice");
    /// ```
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Information => "information",
            Self::Treatment => "treatment",
            Self::Consideration => "consideration",
            Self::Neutrality => "neutrality",
            Self::Voice => "voice",
            Self::Accuracy => "accuracy",
        }
    }

    /// The component with this word.
    ///
    /// ```
    /// use hullie_measure::fairness::Component;
    ///
    /// assert_eq!(Component::from_code("accuracy"), Some(Component::Accuracy));
    /// assert_eq!(Component::from_code("fairness"), None, "there is no total");
    /// ```
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|component| component.code() == code)
    }
}

/// How one component was felt from both chairs.
///
/// ```
/// use hullie_measure::fairness::{Component, felt};
///
/// let found = felt(Component::Voice, &[2, 3, 4], &[]);
/// assert_eq!(found.customers.unwrap().median, 3.0);
/// assert!(found.employees.is_err() && found.difference.is_err());
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Felt {
    /// Which component.
    pub component: Component,
    /// What customers answered.
    pub customers: Result<Spread, Undetermined>,
    /// What employees answered to the mirrored question.
    pub employees: Result<Spread, Undetermined>,
    /// The median of all differences, employees minus customers, in steps of the scale, with its range. `n`
    /// is both together; it takes six from each chair.
    pub difference: Figure,
}

/// Counts, medians and the median difference for one component; answers 1 to 5 from both chairs.
///
/// ```
/// use hullie_measure::{fairness::{Component, felt}, paired::Change};
///
/// let found = felt(Component::Information, &[2, 2, 3, 1, 2, 3], &[4, 5, 4, 5, 4, 4]);
/// let change = found.difference.unwrap().change();
/// assert_eq!(change, Change::Up, "employees think that it was explained better");
/// ```
#[must_use]
pub fn felt(component: Component, customers: &[u8], employees: &[u8]) -> Felt {
    Felt {
        component,
        customers: spread(customers),
        employees: spread(employees),
        difference: shift(customers, employees),
    }
}

/// What the file says, as counts. Shown beside what was felt and never added to it.
///
/// ```
/// use hullie_measure::{fairness::Facts, proportion::OutOf};
///
/// let facts = Facts {
///     term_met: OutOf { part: 7, whole: 10 },
///     reasons_given: OutOf { part: 9, whole: 10 },
///     hand_overs: 14,
///     trajectories: 10,
/// };
/// assert_eq!(facts.term_met.share().unwrap().value, 0.7);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Facts {
    /// In how many trajectories the term was met, of how many that had one and are over.
    pub term_met: OutOf,
    /// With how many decisions reasons were given, of how many decisions.
    pub reasons_given: OutOf,
    /// How many times somebody else took over, in all trajectories together.
    pub hand_overs: usize,
    /// In how many trajectories.
    pub trajectories: usize,
}

/// Felt fairness and facts, to be shown together. There is no function that makes one figure of the two.
///
/// ```
/// use hullie_measure::{fairness::{Component, Facts, Fairness, felt}, proportion::OutOf};
///
/// let nothing = OutOf { part: 0, whole: 0 };
/// let shown = Fairness {
///     felt: Component::ALL.map(|component| felt(component, &[4, 5], &[5])),
///     facts: Facts { term_met: nothing, reasons_given: nothing, hand_overs: 0, trajectories: 0 },
/// };
/// assert_eq!(shown.felt[0].component, Component::Information);
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Fairness {
    /// The six components, in the order of [`Component::ALL`].
    pub felt: [Felt; 6],
    /// What the file says.
    pub facts: Facts,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_component_is_found_back_by_its_word() {
        for component in Component::ALL {
            assert_eq!(Component::from_code(component.code()), Some(component));
        }
    }

    #[test]
    fn both_chairs_are_counted_and_set_apart() {
        let found = felt(Component::Accuracy, &[2, 3, 3, 2, 3, 3], &[4, 4, 4, 4, 4, 4]);
        assert_eq!(found.customers.unwrap().counts, [0, 2, 4, 0, 0]);
        assert_eq!(found.employees.unwrap().median, 4.0);
        let difference = found.difference.unwrap();
        // 24 differences of 1 and 12 of 2
        assert_eq!((difference.value, difference.n), (1.0, 12));
        assert!(difference.interval.unwrap().low >= 1.0);
    }

    #[test]
    fn one_silent_chair_does_not_hide_the_other() {
        let found = felt(Component::Voice, &[], &[4, 4]);
        assert_eq!(found.customers, Err(Undetermined::NoData));
        assert_eq!(found.employees.unwrap().n, 2);
        assert_eq!(found.difference, Err(Undetermined::NoData));
        assert_eq!(felt(Component::Voice, &[9], &[4]).customers, Err(Undetermined::OutOfRange));
    }
}
