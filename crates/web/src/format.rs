//! Numbers, days and waits the way people write them.

use hullie_domain::Day;
use hullie_measure::round;

use crate::words::{Words, keys};

/// A whole number with thousands apart: 1.434 in Dutch, 1,434 in English.
#[must_use]
pub fn number(words: Words, number: usize) -> String {
    let digits = number.to_string();
    let mark = words.0.thousands();
    let mut text = String::new();
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            text.push_str(mark);
        }
        text.push(digit);
    }
    text
}

/// A number with at most one decimal.
#[must_use]
pub fn decimal(words: Words, number: f64) -> String {
    // rounded where every figure is rounded (S12); a little below zero is zero
    let text = round::decimals(number, 1).to_string().replace('-', "\u{2212}");
    signed(words, text.replace('.', words.0.decimal()))
}

/// A number with its sign before it, also in a line that runs from right to left.
#[must_use]
pub fn signed(words: Words, number: String) -> String {
    let below_zero = number.starts_with('\u{2212}');
    if below_zero && words.0.is_right_to_left() { format!("\u{2066}{number}\u{2069}") } else { number }
}

/// A share as a percentage. What is more than nothing never reads as 0%, what is less than all never as 100%.
#[must_use]
pub fn percent(words: Words, share: f64) -> String {
    let percent = round::percent(share);
    let number = if share > 0.0 && percent < 1 {
        "<1".to_owned()
    } else if share < 1.0 && percent > 99 {
        ">99".to_owned()
    } else {
        signed(words, percent.to_string().replace('-', "\u{2212}"))
    };
    words.with("number-percent", &[("number", (&number).into())])
}

/// How long something takes, in the largest unit that says enough: seconds, minutes, hours, days.
#[must_use]
pub fn wait(words: Words, seconds: f64) -> String {
    let seconds = seconds.max(0.0);
    if seconds < 0.5 {
        return words.get("unit-none");
    }
    let (amount, unit) = if seconds < 60.0 {
        (seconds.round(), "unit-seconds")
    } else if seconds < 3_600.0 {
        ((seconds / 60.0).round(), "unit-minutes")
    } else if seconds < 2.0 * 86_400.0 {
        ((seconds / 3_600.0).round(), "unit-hours")
    } else if seconds < 10.0 * 86_400.0 {
        ((seconds / 8_640.0).round() / 10.0, "unit-days")
    } else {
        ((seconds / 86_400.0).round(), "unit-days")
    };
    let shown = decimal(words, amount);
    words.with(unit, &[("n", (amount.ceil() as i64).into()), ("shown", (&shown).into())])
}

/// A number of minutes in words: minutes under two hours, hours from there on.
#[must_use]
pub fn minutes(words: Words, minutes: i64) -> String {
    if minutes < 120 {
        words.with("unit-minutes", &[("n", minutes.into()), ("shown", (&minutes.to_string()).into())])
    } else {
        let hours = minutes as f64 / 60.0;
        words.with("unit-hours", &[("n", (hours as i64).into()), ("shown", (&decimal(words, hours)).into())])
    }
}

/// A number of days in words.
#[must_use]
pub fn days(words: Words, days: i64) -> String {
    words.with("unit-days", &[("n", days.into()), ("shown", (&days.to_string()).into())])
}

/// A day with its name: "vrijdag 4 december", with the year when it is another one than `today`'s.
#[must_use]
pub fn day(words: Words, day: Day, today: Day) -> String {
    let weekday = words.get(keys::WEEKDAY.of(day.0.weekday().to_monday_one_offset()));
    let order = if day.0.year() == today.0.year() { "date-this-year" } else { "date-whole" };
    let date = in_order(words, order, day);
    words.with("date-named", &[("weekday", (&weekday).into()), ("date", (&date).into())])
}

/// A day and its year: "4 december 2026".
#[must_use]
pub fn date(words: Words, day: Day) -> String {
    in_order(words, "date-whole", day)
}

/// A month of a year: "december 2026".
#[must_use]
pub fn month(words: Words, day: Day) -> String {
    in_order(words, "date-month", day)
}

fn in_order(words: Words, order: &'static str, day: Day) -> String {
    let month = words.get(keys::MONTH.of(day.0.month()));
    let (number, year) = (day.0.day().to_string(), day.0.year().to_string());
    words.with(order, &[("day", (&number).into()), ("month", (&month).into()), ("year", (&year).into())])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Language;

    fn nl() -> Words {
        Words::new(Language::first())
    }

    fn en() -> Words {
        Words::new(Language::english())
    }

    #[test]
    fn numbers_are_written_as_people_do() {
        assert_eq!(number(nl(), 1_434), "1.434");
        assert_eq!(number(en(), 1_234_567), "1,234,567");
        assert_eq!(number(nl(), 12), "12");
        assert_eq!(decimal(nl(), 2.54), "2,5");
        assert_eq!(decimal(en(), 3.0), "3");
    }

    #[test]
    fn a_share_of_something_is_never_nothing() {
        assert_eq!(percent(nl(), 0.0), "0%");
        assert_eq!(percent(nl(), 0.001), "<1%");
        assert_eq!(percent(en(), 0.999), ">99%");
        assert_eq!(percent(en(), 1.0), "100%");
    }

    #[test]
    fn waits_take_the_unit_that_fits() {
        assert_eq!(wait(nl(), 35.0), "35 seconden");
        assert_eq!(wait(nl(), 60.0), "1 minuut");
        assert_eq!(wait(nl(), 7_200.0), "2 uur");
        assert_eq!(wait(nl(), 2.5 * 86_400.0), "2,5 dagen");
        assert_eq!(wait(en(), 40.0 * 86_400.0), "40 days");
    }

    #[test]
    fn days_have_their_name_and_their_year_when_it_matters() {
        let friday = Day::parse("2026-12-04").unwrap();
        assert_eq!(day(nl(), friday, Day::parse("2026-11-22").unwrap()), "vrijdag 4 december");
        assert_eq!(day(en(), friday, Day::parse("2027-01-02").unwrap()), "Friday 4 December 2026");
    }
}
