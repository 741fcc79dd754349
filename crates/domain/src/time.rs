//! Points in time and days, as numbers. Which day it is somewhere is decided where the time zone is known.

use jiff::{civil::Date, tz::TimeZone};

/// A point in time: microseconds since 1 January 1970, universal time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Timestamp(pub i64);

impl Timestamp {
    /// Microseconds in a day of 24 hours.
    pub const DAY: i64 = 86_400_000_000;

    /// The same point, this many days of 24 hours later (or earlier, when negative).
    #[must_use]
    pub fn plus_days(self, days: i64) -> Self {
        Self(self.0.saturating_add(days.saturating_mul(Self::DAY)))
    }

    /// The point as the calendar knows it; what lies beyond the calendar stays at its edge.
    fn stamp(self) -> jiff::Timestamp {
        let edge = if self.0 < 0 { jiff::Timestamp::MIN } else { jiff::Timestamp::MAX };
        jiff::Timestamp::from_microsecond(self.0).unwrap_or(edge)
    }

    /// The day that it is at this point in the given time zone.
    #[must_use]
    pub fn day_in(self, zone: &TimeZone) -> Day {
        let stamp = self.stamp();
        Day(zone.to_datetime(stamp).date())
    }

    /// The clock time in the given zone, as hours and minutes.
    #[must_use]
    pub fn clock_in(self, zone: &TimeZone) -> (i8, i8) {
        let stamp = self.stamp();
        let local = zone.to_datetime(stamp);
        (local.hour(), local.minute())
    }
}

/// A calendar day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Day(pub Date);

impl Day {
    /// Reads a day written as year, month, day: `2026-12-04`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        text.trim().parse::<Date>().ok().map(Self)
    }

    /// Noon of this day in the given zone: a time that stays on the same day in every neighbouring zone.
    #[must_use]
    pub fn noon_in(self, zone: &TimeZone) -> Timestamp {
        let noon = self.0.at(12, 0, 0, 0);
        Timestamp(
            zone.to_ambiguous_zoned(noon)
                .compatible()
                .map_or(jiff::Timestamp::MAX, |zoned| zoned.timestamp())
                .as_microsecond(),
        )
    }

    /// Whole days from `earlier` to this day; negative when this day comes first.
    #[must_use]
    pub fn days_since(self, earlier: Self) -> i64 {
        earlier.0.until(self.0).map_or(0, |span| i64::from(span.get_days()))
    }

    /// This many days later (or earlier, when negative). Stays at the edge of the calendar when it would fall
    /// off.
    #[must_use]
    pub fn plus_days(self, days: i64) -> Self {
        Self(self.0.saturating_add(jiff::Span::new().days(days.clamp(-3_000_000, 3_000_000))))
    }

    /// The day as days since 1 January 1970, for keeping.
    #[must_use]
    pub fn number(self) -> i64 {
        self.days_since(Self(jiff::civil::date(1970, 1, 1)))
    }

    /// The day from days since 1 January 1970.
    #[must_use]
    pub fn from_number(number: i64) -> Self {
        Self(jiff::civil::date(1970, 1, 1)).plus_days(number)
    }
}

/// What a day is said of, and so which days it can be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sense {
    /// Something that happened.
    Happened,
    /// Something that is promised or planned.
    Planned,
    /// Something that can lie on either side of today, such as a pause.
    Either,
}

/// Why a day cannot be meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotPossible {
    /// It happened, and it is still to come.
    Future,
    /// Longer ago than anybody lived.
    LongAgo,
    /// It is planned, and it has been.
    Past,
    /// Further ahead than anybody promises.
    TooFar,
}

impl Sense {
    /// How many years ago a customer can have lived through something.
    pub const MOST_YEARS_AGO: i64 = 100;
    /// How many years ahead something can be planned.
    pub const MOST_YEARS: i64 = 10;

    /// Whether this day can be meant on the day that it is today.
    ///
    /// # Errors
    /// Why it cannot.
    pub fn check(self, day: Day, today: Day) -> Result<(), NotPossible> {
        if day < today.plus_days(-Self::MOST_YEARS_AGO * 366) {
            return Err(NotPossible::LongAgo);
        }
        if self == Self::Happened && day > today {
            return Err(NotPossible::Future);
        }
        if self == Self::Planned && day < today {
            return Err(NotPossible::Past);
        }
        if day > today.plus_days(Self::MOST_YEARS * 366) { Err(NotPossible::TooFar) } else { Ok(()) }
    }
}

impl std::fmt::Display for Day {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_goes_to_a_number_and_back() {
        for text in ["1970-01-01", "2026-11-22", "1969-12-31", "2024-02-29"] {
            let day = Day::parse(text).unwrap();
            assert_eq!(Day::from_number(day.number()), day);
        }
        assert_eq!(Day::parse("2026-13-01"), None);
        assert_eq!(Day::parse("gisteren"), None);
    }

    #[test]
    fn the_last_day_of_the_calendar_is_not_the_first_of_1970() {
        let end = Day::parse("9999-12-31").unwrap();
        let noon = end.noon_in(&TimeZone::UTC);
        assert!(noon > Timestamp(0));
        assert_eq!(noon.day_in(&TimeZone::UTC).0.year(), 9999);
        assert_eq!(Timestamp(i64::MAX).day_in(&TimeZone::UTC).0.year(), 9999);
        assert!(Timestamp(i64::MIN).day_in(&TimeZone::UTC).0.year() < 0);
    }

    #[test]
    fn a_day_has_sense_or_is_asked_again() {
        let day = |text| Day::parse(text).unwrap();
        let today = day("2026-11-26");
        for (sense, text, found) in [
            (Sense::Happened, "2026-11-26", Ok(())),
            (Sense::Happened, "1931-05-10", Ok(())),
            (Sense::Happened, "1900-01-01", Err(NotPossible::LongAgo)),
            (Sense::Happened, "2026-11-27", Err(NotPossible::Future)),
            (Sense::Happened, "9999-12-31", Err(NotPossible::Future)),
            (Sense::Happened, "0026-11-20", Err(NotPossible::LongAgo)),
            (Sense::Happened, "1899-12-31", Err(NotPossible::LongAgo)),
            (Sense::Planned, "2026-11-26", Ok(())),
            (Sense::Planned, "2026-11-25", Err(NotPossible::Past)),
            (Sense::Planned, "0026-12-01", Err(NotPossible::LongAgo)),
            (Sense::Planned, "2206-01-01", Err(NotPossible::TooFar)),
            (Sense::Either, "2026-01-01", Ok(())),
            (Sense::Either, "2030-01-01", Ok(())),
            (Sense::Either, "2130-01-01", Err(NotPossible::TooFar)),
        ] {
            assert_eq!(sense.check(day(text), today), found, "{sense:?} {text}");
        }
    }

    #[test]
    fn days_are_counted_over_the_change_of_clocks() {
        let before = Day::parse("2026-10-24").unwrap();
        let after = Day::parse("2026-10-26").unwrap();
        assert_eq!(after.days_since(before), 2);
        assert_eq!(before.plus_days(2), after);
    }
}
