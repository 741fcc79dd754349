//! One day as people write it: `20-11-2026`, `20 nov`, `gisteren`, `2026-11-20`. A year of two digits is
//! understood and asked back.

use crate::{
    clock,
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

/// Words that change nothing.
const FILLERS: [&str; 7] = ["op", "de", "on", "the", "of", "uiterlijk", "by"];

/// The way that a word tells. Such a word also says that the day is not today.
fn told_way(word: &str) -> Option<Toward> {
    match word {
        "afgelopen" | "vorige" | "vorig" | "verleden" | "jongstleden" | "jl" | "last" | "past"
        | "previous" => Some(Toward::Past),
        "aanstaande" | "as" | "komende" | "komend" | "aankomende" | "volgende" | "volgend"
        | "eerstvolgende" | "eerstkomende" | "next" | "coming" | "upcoming" | "following" => {
            Some(Toward::Future)
        }
        _ => None,
    }
}

/// Reads a day. Nothing when the words are not written like one day, and nothing when they tell the other way
/// than `toward`: "komende maandag" is no day on which something happened.
#[must_use]
pub fn read(text: &str, today: Date, toward: Toward) -> Option<Written> {
    if !is_date(today.0, today.1, today.2) || !(1..=9_990).contains(&today.0) {
        return None;
    }
    let plain =
        Plain::new(text).text.to_lowercase().replace("a.s.", "aanstaande ").replace("j.l.", "jongstleden ");
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
    if plain.starts_with(['-', '/', '.']) {
        // no date begins so: whatever was typed before it is missing
        return None;
    }
    let all: Vec<&str> =
        plain.split([' ', '-', '/', '.', ',', '\'']).filter(|part| !part.is_empty()).collect();
    if let Some(found) = in_a_week(&all, today).or_else(|| ahead(&all, today)) {
        let fits = if toward == Toward::Past { found <= today } else { found >= today };
        return fits.then_some(Written::Day(found));
    }
    let told: Vec<Toward> = all.iter().filter_map(|part| told_way(part)).collect();
    if told.iter().any(|told| *told != toward) {
        return None;
    }
    let parts: Vec<&str> = all.iter().copied().filter(|part| told_way(part).is_none()).collect();
    if told.is_empty() {
        return one(&parts, today, toward);
    }
    // before today, or after it: what is looked for begins on the day beside it
    let beside = date(now + if toward == Toward::Past { -1 } else { 1 });
    let fits = |found: Date| if toward == Toward::Past { found < today } else { found > today };
    one(&parts, beside, toward).filter(|found| match found {
        Written::Day(found) | Written::ShortYear(found) => fits(*found),
        Written::NoSuchDay => true,
    })
}

/// The day of the week in a week that is told of: "vorige week dinsdag", "Tuesday next week".
fn in_a_week(parts: &[&str], today: Date) -> Option<Date> {
    const BETWEEN: [&str; 8] = ["op", "de", "van", "in", "on", "the", "of", "uiterlijk"];
    let parts: Vec<&str> = parts.iter().copied().filter(|part| !BETWEEN.contains(part)).collect();
    let (which, day) = match *parts.as_slice() {
        [which, "week", day] | [day, which, "week"] => (which, weekday_named(day)?),
        _ => return None,
    };
    // "komende week" is the next week to one and the next seven days to another
    let weeks = match which {
        "vorige" | "verleden" | "last" | "previous" => -1,
        "deze" | "this" => 0,
        "volgende" | "next" => 1,
        _ => return None,
    };
    let now = number(today);
    Some(date(now - weekday(now) + 7 * weeks + day))
}

/// So many days or weeks from today: "over twee weken", "in three days". A month ahead is no day.
fn ahead(parts: &[&str], today: Date) -> Option<Date> {
    let (amount, days) = match *parts {
        ["over", amount, unit] => match unit {
            "dag" | "dagen" => (amount, 1),
            "week" | "weken" => (amount, 7),
            _ => return None,
        },
        ["in", amount, unit] | ["in", amount, unit, "time"] => match unit {
            "day" | "days" => (amount, 1),
            "week" | "weeks" => (amount, 7),
            _ => return None,
        },
        _ => return None,
    };
    let amount = clock::number(amount).filter(|amount| (1..=100).contains(amount))?;
    Some(date(number(today) + amount * days))
}

/// One day of which the way is known.
fn one(parts: &[&str], today: Date, toward: Toward) -> Option<Written> {
    let are_figures = |parts: &[&str]| parts.iter().all(|part| part.bytes().all(|b| b.is_ascii_digit()));
    // what leads to the day changes nothing
    let leading = parts.iter().take_while(|part| FILLERS.contains(part)).count();
    let parts = &parts[leading..];
    if let [first, rest @ ..] = parts
        && are_figures(rest)
        && !rest.is_empty()
        && (are_figures(&[first]) || weekday_named(first).is_some())
    {
        let told = weekday_named(first);
        let found = figures(if told.is_some() { rest } else { parts }, today, toward);
        return match found {
            Some(Written::Day(day)) if told.is_some_and(|told| weekday(number(day)) != told) => {
                Some(Written::NoSuchDay)
            }
            found => found,
        };
    }
    if let [whole] = parts
        && are_figures(&[whole])
    {
        return figures(parts, today, toward);
    }
    named(parts, today, toward)
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
    let mut rest: Vec<&str> = parts.iter().copied().filter(|part| !FILLERS.contains(part)).collect();
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
    fn words_that_tell_the_way_are_respected() {
        let (past, future) = (Toward::Past, Toward::Future);
        for (text, day) in [
            ("afgelopen maandag", (2026, 11, 23)),
            // today is a Thursday
            ("afgelopen donderdag", (2026, 11, 19)),
            ("vorige donderdag", (2026, 11, 19)),
            ("last Thursday", (2026, 11, 19)),
            ("last tuesday", (2026, 11, 24)),
            ("previous Friday", (2026, 11, 20)),
            ("maandag jl.", (2026, 11, 23)),
            ("maandag j.l.", (2026, 11, 23)),
            ("maandag jongstleden", (2026, 11, 23)),
            ("vorige week dinsdag", (2026, 11, 17)),
            ("dinsdag vorige week", (2026, 11, 17)),
            ("op dinsdag in de vorige week", (2026, 11, 17)),
            ("last week Tuesday", (2026, 11, 17)),
            ("Tuesday of last week", (2026, 11, 17)),
            ("deze week dinsdag", (2026, 11, 24)),
            ("afgelopen 26 november", (2025, 11, 26)),
            ("afgelopen maandag 23 november", (2026, 11, 23)),
            ("afgelopen maandag 23-11", (2026, 11, 23)),
            ("op 20-11", (2026, 11, 20)),
        ] {
            assert_eq!(read(text, TODAY, past), Some(Written::Day(day)), "{text}");
            assert_eq!(read(text, TODAY, future).filter(|_| text != "op 20-11"), None, "planned: {text}");
        }
        for (text, day) in [
            ("komende maandag", (2026, 11, 30)),
            ("volgende maandag", (2026, 11, 30)),
            ("next Monday", (2026, 11, 30)),
            ("coming Monday", (2026, 11, 30)),
            ("komende donderdag", (2026, 12, 3)),
            ("next Thursday", (2026, 12, 3)),
            ("aanstaande vrijdag", (2026, 11, 27)),
            ("vrijdag a.s.", (2026, 11, 27)),
            ("a.s. vrijdag", (2026, 11, 27)),
            ("volgende week dinsdag", (2026, 12, 1)),
            ("uiterlijk dinsdag volgende week", (2026, 12, 1)),
            ("Tuesday next week", (2026, 12, 1)),
            ("deze week vrijdag", (2026, 11, 27)),
            ("komende 26 november", (2027, 11, 26)),
            ("over twee weken", (2026, 12, 10)),
            ("over een week", (2026, 12, 3)),
            ("over 3 dagen", (2026, 11, 29)),
            ("in two weeks", (2026, 12, 10)),
            ("in two weeks' time", (2026, 12, 10)),
            ("in a day", (2026, 11, 27)),
        ] {
            assert_eq!(read(text, TODAY, future), Some(Written::Day(day)), "{text}");
            assert_eq!(read(text, TODAY, past), None, "happened: {text}");
        }
        for toward in [past, future] {
            for text in [
                "vorige volgende maandag",
                "komende week dinsdag",
                "over een maand",
                "in 2 dagen",
                "over anderhalve week",
                "volgende week",
                "last week",
                "volgende",
                "over 0 dagen",
                "maandag over een week",
            ] {
                assert_eq!(read(text, TODAY, toward), None, "{text}");
            }
        }
        // the day and the word do not agree
        assert_eq!(read("afgelopen 30-11-2026", TODAY, past), None);
        assert_eq!(read("komende 20 november 2026", TODAY, future), None);
        assert_eq!(read("afgelopen maandag 24 november 2026", TODAY, past), Some(Written::NoSuchDay));
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
