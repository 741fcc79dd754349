//! One day as people write it: `20-11-2026`, `20 nov`, `gisteren`, `2026-11-20`. A year of two digits is understood and asked back.

use crate::{
    plain::Plain,
    rough::calendar::{Date, date, is_date, month_named, number, weekday, weekday_named},
};

/// Which way a day without a year lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Toward {
    /// It happened: the last such day.
    Past,
    /// It is planned: the next such day.
    Future,
}

/// What was understood.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Written {
    /// This day: year, month, day.
    Day(Date),
    /// A year of two digits: it may be meant so, it may be a slip.
    ShortYear(Date),
    /// Written like a day, and there is no such day.
    NoSuchDay,
}

/// Reads a day. Nothing when the words are not written like one day.
#[must_use]
pub fn read(text: &str, today: Date, toward: Toward) -> Option<Written> {
    if !is_date(today.0, today.1, today.2) || !(1..=9_990).contains(&today.0) {
        return None;
    }
    let plain = Plain::new(text).text.to_lowercase();
    let plain = plain.trim().trim_end_matches(['.', ',']);
    let now = number(today);
    let relative = match plain {
        "vandaag" | "today" | "nu" => Some(0),
        "gisteren" | "yesterday" => Some(-1),
        "eergisteren" | "the day before yesterday" => Some(-2),
        "morgen" | "tomorrow" => Some(1),
        "overmorgen" | "the day after tomorrow" => Some(2),
        _ => None,
    };
    if let Some(days) = relative {
        return Some(Written::Day(date(now + days)));
    }
    let parts: Vec<&str> =
        plain.split([' ', '-', '/', '.', ',', '\'']).filter(|part| !part.is_empty()).collect();
    let are_figures = |parts: &[&str]| parts.iter().all(|part| part.bytes().all(|b| b.is_ascii_digit()));
    if let [first, rest @ ..] = parts.as_slice()
        && are_figures(rest)
        && !rest.is_empty()
        && (are_figures(&[first]) || weekday_named(first).is_some())
    {
        let told = weekday_named(first);
        let found = figures(if told.is_some() { rest } else { &parts }, today, toward);
        return match found {
            Some(Written::Day(day)) if told.is_some_and(|told| weekday(number(day)) != told) => {
                Some(Written::NoSuchDay)
            }
            found => found,
        };
    }
    if let [whole] = parts.as_slice()
        && are_figures(&[whole])
    {
        return figures(&parts, today, toward);
    }
    named(&parts, today, toward)
}

fn figures(parts: &[&str], today: Date, toward: Toward) -> Option<Written> {
    let int = |text: &str| text.parse::<i32>().unwrap_or(i32::MAX);
    match *parts {
        [whole] if whole.len() == 8 => {
            let (year_last, year_first) = (
                (int(&whole[4..]), int(&whole[2..4]), int(&whole[..2])),
                (int(&whole[..4]), int(&whole[4..6]), int(&whole[6..])),
            );
            [year_last, year_first]
                .into_iter()
                .filter(|(year, ..)| (1_850..2_200).contains(year))
                .find_map(|(year, month, day)| valid(year, month, day))
                .map(Written::Day)
        }
        [year, month, day] if year.len() == 4 => Some(whole(int(year), int(month), int(day), toward, today)),
        [day, month, year] if day.len() <= 2 && month.len() <= 2 => {
            let (mut day, mut month) = (int(day), int(month));
            // only one of the two can be a month
            if month > 12 && day <= 12 {
                std::mem::swap(&mut day, &mut month);
            }
            match year.len() {
                4 => Some(whole(int(year), month, day, toward, today)),
                2 => Some(short(int(year), month, day, toward, today)),
                _ => Some(Written::NoSuchDay),
            }
        }
        [day, month] if day.len() <= 2 && month.len() <= 2 => {
            Some(nearest(int(month), int(day), toward, today))
        }
        _ => None,
    }
}

fn named(parts: &[&str], today: Date, toward: Toward) -> Option<Written> {
    let now = number(today);
    let mut rest: Vec<&str> = parts
        .iter()
        .copied()
        .filter(|part| {
            !matches!(
                *part,
                "op" | "de"
                    | "on"
                    | "the"
                    | "of"
                    | "afgelopen"
                    | "aanstaande"
                    | "komende"
                    | "last"
                    | "next"
                    | "uiterlijk"
                    | "by"
            )
        })
        .collect();
    let weekday_told = rest.first().and_then(|first| weekday_named(first));
    if weekday_told.is_some() {
        rest.remove(0);
    }
    let number_of = |text: &str| {
        let digits = text.trim_end_matches(|c: char| c.is_ascii_alphabetic());
        let ending = &text[digits.len()..];
        let fits = ["", "e", "de", "ste", "st", "nd", "rd", "th"].contains(&ending)
            && (1..=2).contains(&digits.len())
            && digits.bytes().all(|b| b.is_ascii_digit());
        fits.then(|| digits.parse::<i32>().ok()).flatten()
    };
    let found = match *rest.as_slice() {
        [] => {
            let behind = (weekday(now) - weekday_told?).rem_euclid(7);
            let days = if toward == Toward::Past { -behind } else { (7 - behind) % 7 };
            return Some(Written::Day(date(now + days)));
        }
        [first, second] => {
            // "mei 25" can be a year: without an ending behind the number it is not read
            let ended = |text: &str| text.ends_with(|c: char| c.is_ascii_alphabetic());
            match (number_of(first), month_named(second), month_named(first), number_of(second)) {
                (Some(day), Some(month), ..) => nearest(i32::from(month), day, toward, today),
                (.., Some(month), Some(day)) if ended(second) => {
                    nearest(i32::from(month), day, toward, today)
                }
                _ => return None,
            }
        }
        [first, second, year] if year.bytes().all(|b| b.is_ascii_digit()) => {
            let (day, month) =
                match (number_of(first), month_named(second), month_named(first), number_of(second)) {
                    (Some(day), Some(month), ..) | (.., Some(month), Some(day)) => (day, i32::from(month)),
                    _ => return None,
                };
            match year.len() {
                4 => whole(year.parse().ok()?, month, day, toward, today),
                2 => short(year.parse().ok()?, month, day, toward, today),
                _ => Written::NoSuchDay,
            }
        }
        _ => return None,
    };
    Some(match (found, weekday_told) {
        (Written::Day(day), Some(told)) if weekday(number(day)) != told => Written::NoSuchDay,
        (found, _) => found,
    })
}

fn valid(year: i32, month: i32, day: i32) -> Option<Date> {
    let (year, month, day) = (i16::try_from(year).ok()?, i8::try_from(month).ok()?, i8::try_from(day).ok()?);
    (is_date(year, month, day) && (1..=9_999).contains(&year)).then_some((year, month, day))
}

fn whole(year: i32, month: i32, day: i32, toward: Toward, today: Date) -> Written {
    if year < 100 {
        return short(year, month, day, toward, today);
    }
    valid(year, month, day).map_or(Written::NoSuchDay, Written::Day)
}

fn short(year: i32, month: i32, day: i32, toward: Toward, today: Date) -> Written {
    let century = i32::from(today.0) / 100 * 100;
    let year = if toward == Toward::Past && century + year > i32::from(today.0) {
        century - 100 + year
    } else {
        century + year
    };
    valid(year, month, day).map_or(Written::NoSuchDay, Written::ShortYear)
}

/// The nearest such day on this side of today, today included.
fn nearest(month: i32, day: i32, toward: Toward, today: Date) -> Written {
    let years: Vec<i32> = match toward {
        Toward::Past => (0..=8).map(|back| i32::from(today.0) - back).collect(),
        Toward::Future => (0..=8).map(|on| i32::from(today.0) + on).collect(),
    };
    let on_this_side = |found: &Date| if toward == Toward::Past { *found <= today } else { *found >= today };
    let found = years.into_iter().filter_map(|year| valid(year, month, day)).find(on_this_side);
    found.map_or(Written::NoSuchDay, Written::Day)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A Thursday.
    const TODAY: Date = (2026, 11, 26);

    #[test]
    fn one_day_is_read_in_the_ways_in_which_people_write_it() {
        for text in [
            "20-11-2026",
            "20/11/2026",
            "20.11.2026",
            "20 11 2026",
            "20 november 2026",
            "20 nov 2026",
            "20 nov. 2026",
            "2026-11-20",
            "20-nov-2026",
            "20e november 2026",
            "vrijdag 20 november 2026",
            "vr 20-11-2026",
            "November 20, 2026",
            "20 November",
            "November 20th",
            "20 nov",
            "20-11",
            "20111120",
            "20112026",
            "２０－１１－２０２６",
            "20\u{2011}11\u{2011}2026",
            "11/20/2026",
            " 20-11-2026. ",
            "op 20 november",
        ] {
            let expected = if text == "20111120" { (2011, 11, 20) } else { (2026, 11, 20) };
            assert_eq!(read(text, TODAY, Toward::Past), Some(Written::Day(expected)), "{text}");
        }
        for (text, day) in [
            ("vandaag", 26),
            ("gisteren", 25),
            ("eergisteren", 24),
            ("maandag", 23),
            ("donderdag", 26),
            ("Yesterday", 25),
        ] {
            assert_eq!(read(text, TODAY, Toward::Past), Some(Written::Day((2026, 11, day))), "{text}");
        }
    }

    #[test]
    fn without_a_year_it_is_the_nearest_on_its_side() {
        assert_eq!(read("4 december", TODAY, Toward::Past), Some(Written::Day((2025, 12, 4))));
        assert_eq!(read("4 december", TODAY, Toward::Future), Some(Written::Day((2026, 12, 4))));
        assert_eq!(read("20 nov", TODAY, Toward::Future), Some(Written::Day((2027, 11, 20))));
        assert_eq!(read("maandag", TODAY, Toward::Future), Some(Written::Day((2026, 11, 30))));
        assert_eq!(read("morgen", TODAY, Toward::Future), Some(Written::Day((2026, 11, 27))));
    }

    #[test]
    fn a_short_year_is_understood_and_asked_back() {
        for text in ["20-11-26", "0026-11-20", "20 november '26", "20/11/26"] {
            assert_eq!(read(text, TODAY, Toward::Past), Some(Written::ShortYear((2026, 11, 20))), "{text}");
        }
        assert_eq!(read("3-4-80", TODAY, Toward::Past), Some(Written::ShortYear((1980, 4, 3))));
        assert_eq!(read("3-4-30", TODAY, Toward::Future), Some(Written::ShortYear((2030, 4, 3))));
    }

    #[test]
    fn what_is_no_day_is_not_guessed() {
        for text in
            ["31-02-2026", "32 mei 2026", "29-02-2027", "2026-13-01", "maandag 20 november 2026", "20-11-202"]
        {
            assert_eq!(read(text, TODAY, Toward::Past), Some(Written::NoSuchDay), "{text}");
        }
        for text in [
            "",
            "mei",
            "begin mei",
            "vorige week",
            "2026",
            "20",
            "weet ik niet meer",
            "20 x",
            "a-b-c",
            "1-2-3-4",
        ] {
            assert_eq!(read(text, TODAY, Toward::Past), None, "{text}");
        }
    }
}
