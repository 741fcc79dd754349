//! What other readers of days need from here: days as numbers, and the names of months and weekdays.

pub(crate) use super::days::{date, is_date, number, weekday};
use super::words::{Word, day_name, month};

/// Year, month, day.
pub(crate) type Date = (i16, i8, i8);

/// The month with this name, whole or short.
pub(crate) fn month_named(word: &str) -> Option<i8> {
    month(word)
}

/// The day of the week with this name; Monday is 0.
pub(crate) fn weekday_named(word: &str) -> Option<i64> {
    const SHORT: [&[&str]; 7] = [
        &["ma", "mon"],
        &["di", "tue"],
        &["wo", "wed"],
        &["do", "thu"],
        &["vr", "fri"],
        &["za", "sat"],
        &["zo", "sun"],
    ];
    match day_name(word) {
        Some(Word::Weekday(day)) => Some(day),
        _ => SHORT.iter().position(|names| names.contains(&word)).and_then(|day| i64::try_from(day).ok()),
    }
}
