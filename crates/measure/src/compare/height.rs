//! How high expectations are, beside how high staff think they are (H14).

use super::groups;
use crate::{
    Figure, Undetermined,
    ordinal::{Spread, numbers, spread},
};

/// Two sets of answers 1 to 5 beside each other. A side without answers says so and does not hide the other.
///
/// ```
/// use hullie_measure::{Undetermined, compare::distributions};
///
/// let found = distributions(&[4, 5], &[]);
/// assert_eq!(found.expected.unwrap().n, 2);
/// assert_eq!(found.thought, Err(Undetermined::NoData));
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Distributions {
    /// What customers expect.
    pub expected: Result<Spread, Undetermined>,
    /// What staff think that customers expect.
    pub thought: Result<Spread, Undetermined>,
    /// How much higher staff think the expectations are than they are, in steps of the scale. Above zero:
    /// staff take customers for more demanding than they are. `n` is both groups together; it takes six in
    /// each.
    pub shift: Figure,
}

/// Puts how high customers expect (`high`) beside how high staff think that is (`thought`), both 1 to 5.
///
/// The groups are separate people: nobody's answer is set against one other's. The shift is that of
/// [`groups`].
///
/// ```
/// use hullie_measure::compare::distributions;
///
/// let customers = [2, 3, 3, 3, 2, 4, 3, 3];
/// let staff = [5, 4, 5, 4, 5, 4, 5, 5];
/// let found = distributions(&customers, &staff);
/// assert_eq!(found.expected.unwrap().counts, [0, 2, 5, 1, 0]);
/// assert!(found.shift.unwrap().value > 0.0);
/// ```
#[must_use]
pub fn distributions(high: &[u8], thought: &[u8]) -> Distributions {
    Distributions { expected: spread(high), thought: spread(thought), shift: shift(high, thought) }
}

/// How far the second of two sets of answers 1 to 5 lies above the first.
pub(crate) fn shift(first: &[u8], second: &[u8]) -> Figure {
    spread(first)?;
    spread(second)?;
    groups(&numbers(first), &numbers(second))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_sides_stand_beside_each_other_with_their_n() {
        let found = distributions(&[2, 3, 3, 3, 2, 4], &[5, 4, 5, 4, 5, 4]);
        let (expected, thought) = (found.expected.unwrap(), found.thought.unwrap());
        assert_eq!((expected.n, expected.median), (6, 3.0));
        assert_eq!((thought.n, thought.median), (6, 4.5));
        let shift = found.shift.unwrap();
        assert_eq!((shift.value, shift.n), (2.0, 12));
        assert!(shift.interval.unwrap().low > 0.0);
    }

    #[test]
    fn few_answers_show_counts_without_a_shift() {
        let found = distributions(&[2, 3], &[5, 4, 5]);
        assert!(found.expected.is_ok() && found.thought.is_ok());
        assert_eq!(found.shift, Err(Undetermined::TooFew { have: 2, need: 6 }));
        assert_eq!(distributions(&[2, 6], &[5]).shift, Err(Undetermined::OutOfRange));
    }
}
