//! Dates and times as they stand in logs.

/// Which number of a date such as 3/4/2026 is the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum DateOrder {
    /// Nobody said; the file itself may tell by a number over twelve.
    #[default]
    Unknown,
    /// 3/4/2026 is 3 April, as in the Netherlands.
    DayFirst,
    /// 3/4/2026 is 4 March, as in the United States.
    MonthFirst,
}

/// What was seen of dates that begin with a day or a month.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Seen {
    /// A first number over twelve: the day comes first.
    pub day_first: bool,
    /// A second number over twelve: the month comes first.
    pub month_first: bool,
    /// The first date that could be read either way.
    pub either: Option<String>,
}

impl Seen {
    /// Whether dates were read of which nobody can say which number is the day.
    pub fn is_open(&self, order: DateOrder) -> bool {
        order == DateOrder::Unknown && self.either.is_some() && !self.day_first
    }

    pub fn add(&mut self, other: Self) {
        self.day_first |= other.day_first;
        self.month_first |= other.month_first;
        self.either = self.either.take().or(other.either);
    }

    /// Reads a date in this order and keeps what it tells. Without an order the day comes first, until it
    /// cannot.
    pub fn parse(&mut self, text: &str, order: DateOrder) -> Option<i64> {
        let text = text.trim();
        let bytes = text.as_bytes();
        if bytes.get(4).is_some_and(|b| !b.is_ascii_digit()) && bytes[..4].iter().all(u8::is_ascii_digit) {
            return parse(text);
        }
        let (one, two, year, used) = short_date(bytes)?;
        self.day_first |= one > 12;
        self.month_first |= two > 12;
        if one <= 12 && two <= 12 && one != two && self.either.is_none() {
            self.either = Some(text.to_owned());
        }
        let (day, month) = if order == DateOrder::MonthFirst { (two, one) } else { (one, two) };
        moment(year, month, day, bytes.get(used..)?)
    }
}

/// The only order in which a short date such as 1/31/2026 is one; `None` where both are, or neither.
pub(crate) fn only_order(text: &str) -> Option<DateOrder> {
    let read = |order| Seen::default().parse(text, order).is_some();
    match (read(DateOrder::DayFirst), read(DateOrder::MonthFirst)) {
        (true, false) => Some(DateOrder::DayFirst),
        (false, true) => Some(DateOrder::MonthFirst),
        _ => None,
    }
}

/// Reads a date with or without a time, to microseconds since 1970.
///
/// Understood: `2026-11-24`, `2026-11-24T09:30:00.123+01:00` (or with a space), and with the day first as
/// Dutch spreadsheets write it: `24-11-2026 9:30`, `24/11/2026`. Without a zone it is taken as universal
/// time.
///
/// ```
/// use hullie_exchange::time::parse;
/// assert_eq!(parse("1970-01-02"), Some(86_400_000_000));
/// assert_eq!(parse("2-1-1970 0:00"), Some(86_400_000_000));
/// assert_eq!(parse("yesterday"), None);
/// ```
#[must_use]
pub fn parse(text: &str) -> Option<i64> {
    let text = text.trim();
    let bytes = text.as_bytes();
    let (year, month, day, used) = date(bytes)?;
    moment(year, month, day, bytes.get(used..)?)
}

fn moment(year: i64, month: i64, day: i64, rest: &[u8]) -> Option<i64> {
    let (clock, zone) = time(rest)?;
    Some((days_from_civil(year, month, day)? * 86_400) * 1_000_000 + clock - zone)
}

fn number(bytes: &[u8]) -> Option<i64> {
    if bytes.is_empty() || bytes.len() > 9 || !bytes.iter().all(u8::is_ascii_digit) {
        return None;
    }
    Some(bytes.iter().fold(0, |n, b| n * 10 + i64::from(b - b'0')))
}

fn date(bytes: &[u8]) -> Option<(i64, i64, i64, usize)> {
    if let Some(ten) = bytes.get(..10)
        && (ten[4] == b'-' && ten[7] == b'-' || ten[4] == b'/' && ten[7] == b'/')
    {
        return Some((number(&ten[..4])?, number(&ten[5..7])?, number(&ten[8..])?, 10));
    }
    let (day, month, year, used) = short_date(bytes)?;
    Some((year, month, day, used))
}

/// Two short numbers and a year: 24-11-2026, 3/4/2026, 3.4.2026. How many bytes it took comes last.
fn short_date(bytes: &[u8]) -> Option<(i64, i64, i64, usize)> {
    let digits =
        |from: usize| bytes.get(from..).map_or(0, |b| b.iter().take_while(|b| b.is_ascii_digit()).count());
    let first = digits(0);
    let separator = *bytes.get(first)?;
    let second = digits(first + 1);
    let year_at = first + second + 2;
    let fits =
        (1..=2).contains(&first) && (1..=2).contains(&second) && matches!(separator, b'-' | b'/' | b'.');
    if !fits || bytes.get(first + 1 + second) != Some(&separator) || digits(year_at) != 4 {
        return None;
    }
    let (one, two) = (number(&bytes[..first])?, number(&bytes[first + 1..year_at - 1])?);
    Some((one, two, number(&bytes[year_at..year_at + 4])?, year_at + 4))
}

/// The clock in microseconds and the offset of the zone in microseconds.
fn time(rest: &[u8]) -> Option<(i64, i64)> {
    match rest.first() {
        None => return Some((0, 0)),
        Some(b'T' | b't' | b' ') => {}
        Some(_) => return None,
    }
    let rest = &rest[1..];
    let short = usize::from(rest.get(1) != Some(&b':'));
    let (hour, minute) = (number(rest.get(..1 + short)?)?, number(rest.get(2 + short..4 + short)?)?);
    if rest[1 + short] != b':' || hour > 23 || minute > 59 {
        return None;
    }
    let mut clock = (hour * 60 + minute) * 60_000_000;
    let mut rest = &rest[4 + short..];
    if rest.first() == Some(&b':') {
        let second = number(rest.get(1..3)?)?;
        if second > 60 {
            return None;
        }
        clock += second * 1_000_000;
        rest = &rest[3..];
        if matches!(rest.first(), Some(b'.' | b',')) {
            let digits = rest[1..].iter().take_while(|b| b.is_ascii_digit()).count();
            if digits == 0 {
                return None;
            }
            let kept = number(&rest[1..=digits.min(6)])?;
            clock += kept * 10i64.pow(6 - digits.min(6) as u32);
            rest = &rest[digits + 1..];
        }
    }
    if let Some(half) = half_of_day(rest) {
        return half_day(clock, half);
    }
    Some((clock, zone(rest)?))
}

/// AM or PM, as spreadsheets in English write it; `true` for the afternoon.
fn half_of_day(rest: &[u8]) -> Option<bool> {
    let word = rest.strip_prefix(b" ").unwrap_or(rest);
    if word.eq_ignore_ascii_case(b"am") {
        Some(false)
    } else if word.eq_ignore_ascii_case(b"pm") {
        Some(true)
    } else {
        None
    }
}

fn half_day(clock: i64, afternoon: bool) -> Option<(i64, i64)> {
    const HOUR: i64 = 3_600_000_000;
    if !(HOUR..13 * HOUR).contains(&clock) {
        return None;
    }
    let of_half = if clock >= 12 * HOUR { clock - 12 * HOUR } else { clock };
    Some((of_half + if afternoon { 12 * HOUR } else { 0 }, 0))
}

fn zone(rest: &[u8]) -> Option<i64> {
    let rest = rest.strip_prefix(b" ").unwrap_or(rest);
    let sign = match rest.first() {
        None => return Some(0),
        Some(b'Z' | b'z') if rest.len() == 1 => return Some(0),
        Some(b'+') => 1,
        Some(b'-') => -1,
        Some(_) if rest == b"UTC" => return Some(0),
        Some(_) => return None,
    };
    let (hours, minutes) = match rest.len() {
        3 => (number(&rest[1..])?, 0),
        5 => (number(&rest[1..3])?, number(&rest[3..])?),
        6 if rest[3] == b':' => (number(&rest[1..3])?, number(&rest[4..])?),
        _ => return None,
    };
    (hours <= 18 && minutes <= 59).then_some(sign * (hours * 60 + minutes) * 60_000_000)
}

/// Days since 1 January 1970 of a date in the Gregorian calendar; `None` when there is no such day.
fn days_from_civil(year: i64, month: i64, day: i64) -> Option<i64> {
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let length = match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 => 28 + i64::from(leap),
        _ => return None,
    };
    if day < 1 || day > length || year < 1 {
        return None;
    }
    let year = if month <= 2 { year - 1 } else { year };
    let (era, of_era) = (year.div_euclid(400), year.rem_euclid(400));
    let of_year = (153 * (if month > 2 { month - 3 } else { month + 9 }) + 2) / 5 + day - 1;
    Some(era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{DateOrder, Seen, parse};

    #[test]
    fn the_usual_ways_of_writing_give_the_same_moment() {
        let moment = Some(1_795_509_000_000_000);
        for text in [
            "2026-11-24T09:30:00+01:00",
            "2026-11-24 08:30:00",
            "2026-11-24T08:30Z",
            "2026-11-24T08:30:00.000000Z",
            "24-11-2026 08:30",
            "24/11/2026 08:30:00",
            " 2026-11-24T08:30:00+0000 ",
            "2026-11-24 08:30:00 UTC",
            "24-11-2026 8:30",
            "24.11.2026 8:30 AM",
        ] {
            assert_eq!(parse(text), moment, "{text}");
        }
        assert_eq!(parse("1970-01-01"), Some(0));
        assert_eq!(parse("2011-10-11 13:45:40.276000+02:00"), Some(1_318_333_540_276_000));
        assert_eq!(parse("1969-12-31T23:59:59.5Z"), Some(-500_000));
    }

    #[test]
    fn a_number_over_twelve_tells_which_one_is_the_day() {
        let mut seen = Seen::default();
        assert_eq!(seen.parse("3/4/2026", DateOrder::Unknown), parse("2026-04-03"));
        assert!(seen.is_open(DateOrder::Unknown) && !seen.is_open(DateOrder::MonthFirst));
        assert_eq!(seen.parse("13/4/2026", DateOrder::Unknown), parse("2026-04-13"));
        assert!(!seen.is_open(DateOrder::Unknown));
        assert_eq!(seen.parse("3/4/2026 1:05 PM", DateOrder::MonthFirst), parse("2026-03-04T13:05"));
        assert_eq!(seen.parse("3/14/2026", DateOrder::Unknown), None);
        assert!(seen.month_first);
    }

    #[test]
    fn what_is_no_time_is_no_time() {
        for text in [
            "",
            "gisteren",
            "2026-13-01",
            "2026-02-29",
            "2026-11-24T25:00",
            "2026-11-24X",
            "EMPTY",
            "2026-11-24T08:30:00+99:00",
            "2026-11-24T08:30:00.",
        ] {
            assert_eq!(parse(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn no_text_makes_it_panic(text in "\\PC{0,40}") {
            let _ = parse(&text);
        }

        #[test]
        fn no_date_like_text_makes_it_panic(
            text in "[0-9]{1,4}[-/][0-9]{1,2}[-/][0-9]{1,4}[T ]?[0-9:.,+Z-]{0,20}",
        ) {
            let _ = parse(&text);
        }
    }
}
