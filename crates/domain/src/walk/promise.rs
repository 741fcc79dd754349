//! Promises: who does what by when, and what came of it.

use crate::Day;

/// What became of a promise before it was kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Became {
    /// A later day was promised.
    Later,
    /// It is not promised any more.
    Withdrawn,
}

impl Became {
    /// The fixed word that is stored.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Later => "extend",
            Self::Withdrawn => "withdraw-promise",
        }
    }

    /// Reads the stored word back.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Later, Self::Withdrawn].into_iter().find(|became| became.code() == code)
    }
}

/// What became of a promise on a given day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PromiseState {
    /// The day has not come yet.
    Open,
    /// Done, on or before the day.
    Kept,
    /// Done, but this many days after the day.
    KeptLate {
        /// Days between the promised and the real day.
        days: i64,
    },
    /// The day has passed and it is not done.
    Overdue {
        /// Days since the promised day.
        days: i64,
    },
}

/// Tells what became of a promise: due on one day, done on another or not yet, seen from today.
#[must_use]
pub fn state(due: Day, done: Option<Day>, today: Day) -> PromiseState {
    match done {
        Some(day) if day <= due => PromiseState::Kept,
        Some(day) => PromiseState::KeptLate { days: day.days_since(due) },
        None if today <= due => PromiseState::Open,
        None => PromiseState::Overdue { days: today.days_since(due) },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_day_itself_is_still_in_time() {
        let day = |text| Day::parse(text).unwrap();
        let due = day("2026-12-04");
        assert_eq!(state(due, None, due), PromiseState::Open);
        assert_eq!(state(due, Some(due), day("2027-01-01")), PromiseState::Kept);
        assert_eq!(state(due, Some(day("2026-12-06")), due), PromiseState::KeptLate { days: 2 });
        assert_eq!(state(due, None, day("2026-12-05")), PromiseState::Overdue { days: 1 });
    }
}
