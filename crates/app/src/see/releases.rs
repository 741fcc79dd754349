//! The fixed moments at which the mirror takes in what is new (S11): not at once, so that two looks one
//! answer apart tell nothing.

use hullie_domain::Day;

/// How often the mirror is renewed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Releases {
    /// Each night: what was told today counts from tomorrow.
    #[default]
    Daily,
    /// In the night before each Monday.
    Weekly,
    /// In the night before the first of each month.
    Monthly,
}

impl Releases {
    /// All, the most frequent first.
    pub const ALL: [Self; 3] = [Self::Daily, Self::Weekly, Self::Monthly];

    /// The fixed word in settings.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Daily => "day",
            Self::Weekly => "week",
            Self::Monthly => "month",
        }
    }

    /// The release with this word.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|releases| releases.code() == code)
    }

    /// The day on which what was said on this day is taken in.
    #[must_use]
    pub fn release_of(self, day: Day) -> Day {
        match self {
            Self::Daily => day.plus_days(1),
            // day 4 of 1970 was a Monday
            Self::Weekly => day.plus_days(7 - (day.number() - 4).rem_euclid(7)),
            Self::Monthly => Day(day.0.last_of_month()).plus_days(1),
        }
    }

    /// The latest release up to and including today.
    #[must_use]
    pub fn latest(self, today: Day) -> Day {
        match self {
            Self::Daily => today,
            Self::Weekly => today.plus_days(-(today.number() - 4).rem_euclid(7)),
            Self::Monthly => Day(today.0.first_of_month()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_said_waits_for_the_next_release_and_no_longer() {
        let day = |text: &str| Day::parse(text).unwrap();
        // 22 November 2026 is a Sunday
        for (releases, said, taken_in) in [
            (Releases::Daily, "2026-11-22", "2026-11-23"),
            (Releases::Weekly, "2026-11-22", "2026-11-23"),
            (Releases::Weekly, "2026-11-23", "2026-11-30"),
            (Releases::Monthly, "2026-12-31", "2027-01-01"),
            (Releases::Monthly, "2026-11-01", "2026-12-01"),
        ] {
            assert_eq!(releases.release_of(day(said)), day(taken_in), "{releases:?} {said}");
            assert_eq!(releases.latest(day(taken_in)), day(taken_in));
            assert!(releases.latest(day(said)) <= day(said));
            assert!(releases.release_of(day(said)) > releases.latest(day(said)));
        }
        for releases in Releases::ALL {
            assert_eq!(Releases::from_code(releases.code()), Some(releases));
        }
    }
}
