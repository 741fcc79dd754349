//! Dates and times as they stand in logs.

/// Reads a date with or without a time, to microseconds since 1970.
///
/// Understood: `2026-11-24`, `2026-11-24T09:30:00.123+01:00` (or with a space), and with the day first as Dutch
/// spreadsheets write it: `24-11-2026 09:30`, `24/11/2026`. Without a zone it is taken as universal time.
#[must_use]
pub fn parse(text: &str) -> Option<i64> {
    let text = text.trim();
    let bytes = text.as_bytes();
    let (year, month, day, used) = date(bytes)?;
    let (clock, zone) = time(bytes.get(used..)?)?;
    Some((days_from_civil(year, month, day)? * 86_400) * 1_000_000 + clock - zone)
}

fn number(bytes: &[u8]) -> Option<i64> {
    if bytes.is_empty() || bytes.len() > 9 || !bytes.iter().all(u8::is_ascii_digit) {
        return None;
    }
    Some(bytes.iter().fold(0, |n, b| n * 10 + i64::from(b - b'0')))
}

fn date(bytes: &[u8]) -> Option<(i64, i64, i64, usize)> {
    let ten = bytes.get(..10)?;
    let (year, month, day) = if ten[4] == b'-' && ten[7] == b'-' || ten[4] == b'/' && ten[7] == b'/' {
        (number(&ten[..4])?, number(&ten[5..7])?, number(&ten[8..])?)
    } else if matches!(ten[2], b'-' | b'/' | b'.') && ten[5] == ten[2] {
        (number(&ten[6..])?, number(&ten[3..5])?, number(&ten[..2])?)
    } else {
        return None;
    };
    Some((year, month, day, 10))
}

/// The clock in microseconds and the offset of the zone in microseconds.
fn time(rest: &[u8]) -> Option<(i64, i64)> {
    match rest.first() {
        None => return Some((0, 0)),
        Some(b'T' | b't' | b' ') => {}
        Some(_) => return None,
    }
    let rest = &rest[1..];
    let (hour, minute) = (number(rest.get(..2)?)?, number(rest.get(3..5)?)?);
    if rest[2] != b':' || hour > 23 || minute > 59 {
        return None;
    }
    let mut clock = (hour * 60 + minute) * 60_000_000;
    let mut rest = &rest[5..];
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
    Some((clock, zone(rest)?))
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

    use super::parse;

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
        ] {
            assert_eq!(parse(text), moment, "{text}");
        }
        assert_eq!(parse("1970-01-01"), Some(0));
        assert_eq!(parse("2011-10-11 13:45:40.276000+02:00"), Some(1_318_333_540_276_000));
        assert_eq!(parse("1969-12-31T23:59:59.5Z"), Some(-500_000));
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
        fn no_date_like_text_makes_it_panic(text in "[0-9]{1,4}[-/][0-9]{1,2}[-/][0-9]{1,4}[T ]?[0-9:.,+Z-]{0,20}") {
            let _ = parse(&text);
        }
    }
}
