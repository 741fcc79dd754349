//! Days as numbers and windows of days, without a calendar library: this crate takes plain numbers.

use super::{
    Date, Precision, Rough,
    words::{Season, Third},
};

/// The most recent year for which this holds; far enough back to find a 29 February.
pub(super) fn latest(today: Date, holds: impl Fn(i16) -> bool) -> Option<i16> {
    (today.0 - 8..=today.0).rev().find(|year| holds(*year))
}

pub(super) fn days(from: i64, until: i64, precision: Precision) -> Rough {
    Rough { from: date(from), until: date(until), precision }
}

pub(super) fn one_day(day: i64) -> Rough {
    days(day, day, Precision::Day)
}

pub(super) fn whole_month(year: i16, month: i8) -> Rough {
    Rough { from: (year, month, 1), until: (year, month, days_in(year, month)), precision: Precision::Month }
}

pub(super) fn third_of_month(third: Third, year: i16, month: i8) -> Rough {
    let (first, last) = match third {
        Third::Begin => (1, 10),
        Third::Middle => (11, 20),
        Third::End => (21, days_in(year, month)),
    };
    Rough { from: (year, month, first), until: (year, month, last), precision: Precision::PartOfMonth }
}

/// From the first day by the weather to the last day by the sun: people mean either. A winter begins in its
/// year.
pub(super) fn whole_season(season: Season, year: i16) -> Rough {
    let (from, until) = match season {
        Season::Spring => ((year, 3, 1), (year, 6, 21)),
        Season::Summer => ((year, 6, 1), (year, 9, 22)),
        Season::Autumn => ((year, 9, 1), (year, 12, 21)),
        Season::Winter => ((year, 12, 1), (year + 1, 3, 20)),
    };
    Rough { from, until, precision: Precision::Season }
}

/// The day on which people speak of the next season.
pub(super) fn over_on(season: Season, year: i16) -> Date {
    match season {
        Season::Spring => (year, 6, 1),
        Season::Summer => (year, 9, 1),
        Season::Autumn => (year, 12, 1),
        Season::Winter => (year + 1, 3, 1),
    }
}

pub(super) fn first_of_last_month((year, month, _): Date) -> Date {
    if month == 1 { (year - 1, 12, 1) } else { (year, month - 1, 1) }
}

/// The Monday of the week of this day.
pub(super) fn monday(today: Date) -> i64 {
    last_such(0, number(today))
}

/// The last such day of the week, on or before this day.
pub(super) fn last_such(day: i64, on: i64) -> i64 {
    on - (weekday(on) - day).rem_euclid(7)
}

/// Monday is 0.
pub(crate) fn weekday(day: i64) -> i64 {
    (day + 3).rem_euclid(7)
}

pub(crate) fn is_date(year: i16, month: i8, day: i8) -> bool {
    (1..=12).contains(&month) && (1..=days_in(year, month)).contains(&day)
}

pub(super) fn days_in(year: i16, month: i8) -> i8 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        _ => 31,
    }
}

/// Days since 1 January 1970. Counted in years that begin in March, so that the odd day comes last.
pub(crate) fn number((year, month, day): Date) -> i64 {
    let month = i64::from(month);
    let year = i64::from(year) - i64::from(month <= 2);
    let (era, of_era) = (year.div_euclid(400), year.rem_euclid(400));
    let of_year = (153 * ((month + 9) % 12) + 2) / 5 + i64::from(day) - 1;
    era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
}

/// The day from days since 1 January 1970.
pub(crate) fn date(number: i64) -> Date {
    let days = number + 719_468;
    let (era, days) = (days.div_euclid(146_097), days.rem_euclid(146_097));
    let of_era = (days - days / 1_460 + days / 36_524 - days / 146_096) / 365;
    let of_year = days - (365 * of_era + of_era / 4 - of_era / 100);
    let from_march = (5 * of_year + 2) / 153;
    let day = of_year - (153 * from_march + 2) / 5 + 1;
    let month = if from_march < 10 { from_march + 3 } else { from_march - 9 };
    let year = era * 400 + of_era + i64::from(month <= 2);
    (year as i16, month as i8, day as i8)
}
