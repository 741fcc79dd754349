//! Rough times that count back or name a feast: "3 weken geleden", "met kerst", "begin dit jaar", "afgelopen
//! weekend".

use super::{
    Precision, Rough,
    calendar::Date,
    days::{date, days, days_in, latest, monday, number, one_day},
};
use crate::{
    clock,
    day::{self, Toward, Written},
};

/// Words that change nothing here.
const FILLERS: [&str; 44] = [
    "ongeveer",
    "rond",
    "rondom",
    "omstreeks",
    "circa",
    "ca",
    "zo'n",
    "zon",
    "ergens",
    "in",
    "op",
    "met",
    "de",
    "het",
    "die",
    "van",
    "der",
    "al",
    "nu",
    "alweer",
    "ruim",
    "bijna",
    "zowat",
    "dacht",
    "denk",
    "ik",
    "geloof",
    "plusminus",
    "about",
    "around",
    "roughly",
    "at",
    "the",
    "almost",
    "nearly",
    "over",
    "tijdens",
    "during",
    "of",
    "loop",
    "t",
    "'t",
    "my",
    "mijn",
];

/// Reads what the words mean together, when they are of this kind.
pub(super) fn read(text: &str, today: Date) -> Option<Rough> {
    if let Some(Written::Day(found)) = day::read(text, today, Toward::Past) {
        return (found <= today).then(|| one_day(number(found)));
    }
    let small = crate::plain::Plain::new(text).text.to_lowercase();
    let words: Vec<&str> = small
        .split(|c: char| c.is_whitespace() || matches!(c, ',' | ';'))
        .map(|word| word.trim_matches(['.', ':', '!', '?', '(', ')', '"']))
        .filter(|word| !word.is_empty() && !FILLERS.contains(word))
        .collect();
    let found = back(&words, today)
        .or_else(|| part_of_year(&words, today))
        .or_else(|| weekend(&words, today))
        .or_else(|| feast(&words, today))?;
    // nothing here is said of a time to come
    (found.from <= today).then_some(found)
}

/// "3 weken geleden", "een maand terug", "half jaar geleden", "a few days ago".
fn back(words: &[&str], today: Date) -> Option<Rough> {
    let now = number(today);
    let (amount, unit) = match *words {
        [ref amount @ .., unit, "geleden" | "terug" | "ago" | "back"] => (amount, unit),
        _ => return None,
    };
    // so many halves, and how many halves it may be more or less
    let (halves, loose) = match *amount {
        [] if matches!(unit, "dag" | "week" | "weekje" | "maand" | "jaar" | "uur") => (2, 0),
        ["een" | "a" | "an"] => (2, 0),
        ["half" | "halve"] | ["een" | "a", "half" | "halve"] | ["half", "a"] => (1, 0),
        ["anderhalf" | "anderhalve"] => (3, 0),
        ["paar" | "enkele" | "few" | "several" | "aantal"]
        | ["een" | "a", "paar" | "few" | "couple" | "aantal"] => (6, 2),
        [one] => (clock::number(one)? * 2, 0),
        [one, "half" | "halve"] => (clock::number(one)? * 2 + 1, 0),
        _ => return None,
    };
    if !(1..=400).contains(&halves) {
        return None;
    }
    let around = |length: i64, play: i64, precision| {
        let middle = now - halves * length / 2;
        let play = play + loose * length / 2;
        Some(days(middle - play, (middle + play).min(now), precision))
    };
    match unit {
        "uur" | "uren" | "uurtje" | "kwartier" | "minuten" | "hour" | "hours" | "minutes"
            if amount.len() < 3 =>
        {
            Some(one_day(now))
        }
        "dag" | "dagen" | "dagje" | "day" | "days" if loose == 0 => Some(one_day(now - halves / 2)),
        "dag" | "dagen" | "day" | "days" => around(1, 0, Precision::Week),
        "week" | "weken" | "weekje" | "weekjes" | "weeks" => around(7, 3, Precision::Week),
        "maand" | "maanden" | "maandje" | "mnd" | "month" | "months" => around(30, 15, Precision::Month),
        "jaar" | "jaren" | "jaartje" | "year" | "years" => {
            around(365, if halves == 1 { 45 } else { 183 }, Precision::Year)
        }
        _ => None,
    }
}

/// The year that the words name, when they name one: "2025", "dit jaar", "vorig jaar".
fn year(words: &[&str], today: Date) -> Option<i16> {
    match *words {
        [one] if one.len() == 4 => one.parse().ok().filter(|year| (1_900..=2_099).contains(year)),
        ["dit" | "this", "jaar" | "year"] => Some(today.0),
        ["vorig" | "vorige" | "verleden" | "afgelopen" | "last", "jaar" | "year"] => Some(today.0 - 1),
        _ => None,
    }
}

/// "begin dit jaar", "eind vorig jaar", "eerste helft van 2025", "week 12", "tweede kwartaal 2025",
/// "2024/2025".
fn part_of_year(words: &[&str], today: Date) -> Option<Rough> {
    let months = |year: i16, first: i8, last: i8| Rough {
        from: (year, first, 1),
        until: (year, last, days_in(year, last)),
        precision: Precision::Season,
    };
    let ordinal = |word: &str| match word {
        "eerste" | "1e" | "first" => Some(1),
        "tweede" | "2e" | "second" => Some(2),
        "derde" | "3e" | "third" => Some(3),
        "vierde" | "4e" | "laatste" | "fourth" => Some(4),
        _ => None,
    };
    match *words {
        ["begin" | "early" | "beginning" | "start" | "vroeg", ref rest @ ..] if !rest.is_empty() => {
            year(rest, today).map(|year| months(year, 1, 4))
        }
        ["half" | "halverwege" | "medio" | "midden" | "mid" | "middle", ref rest @ ..]
            if !rest.is_empty() =>
        {
            year(rest, today).map(|year| months(year, 5, 8))
        }
        ["eind" | "einde" | "late" | "end" | "laat", ref rest @ ..] if !rest.is_empty() => {
            year(rest, today).map(|year| months(year, 9, 12))
        }
        [which, "helft" | "half", ref rest @ ..] => {
            let year = year(rest, today)?;
            match ordinal(which)? {
                1 => Some(months(year, 1, 6)),
                2 | 4 => Some(months(year, 7, 12)),
                _ => None,
            }
        }
        [which, "kwartaal" | "quarter", ref rest @ ..] => {
            let part = ordinal(which)?;
            let year = year(rest, today)?;
            Some(months(year, part * 3 - 2, part * 3))
        }
        ["week", which, ref rest @ ..] => {
            let week: i64 = clock::number(which).filter(|week| (1..=53).contains(week))?;
            let monday_of = |year: i16| monday((year, 1, 4)) + (week - 1) * 7;
            let year = match rest {
                [] => latest(today, |year| monday_of(year) <= number(today))?,
                rest => year(rest, today)?,
            };
            Some(days(monday_of(year), monday_of(year) + 6, Precision::Week))
        }
        [two] => {
            let (first, second) = two.split_once(['/', '-'])?;
            let (first, second) = (year(&[first], today)?, year(&[second], today)?);
            (second == first + 1).then_some(Rough {
                from: (first, 1, 1),
                until: (second, 12, 31),
                precision: Precision::Year,
            })
        }
        _ => None,
    }
}

/// "afgelopen weekend", "begin van de week", "eind vorige week".
fn weekend(words: &[&str], today: Date) -> Option<Rough> {
    let (now, this) = (number(today), monday(today));
    let week = |words: &[&str]| match *words {
        ["vorige" | "verleden" | "last", "week"] => Some(this - 7),
        ["deze" | "this", "week"] | ["week"] => Some(this),
        _ => None,
    };
    match *words {
        ["weekend" | "weekeinde"]
        | ["afgelopen" | "vorig" | "dit" | "last" | "this", "weekend" | "weekeinde"] => {
            // on a Sunday "afgelopen weekend" is the one before
            let is_over = matches!(words.first(), Some(&("afgelopen" | "vorig" | "last")));
            let saturday = if now >= this + 5 && !is_over { this + 5 } else { this - 2 };
            Some(days(saturday, saturday + 1, Precision::Week))
        }
        ["begin" | "early" | "beginning", ref rest @ ..] => {
            week(rest).map(|monday| days(monday, monday + 1, Precision::Week))
        }
        ["half" | "halverwege" | "midden" | "mid" | "middle", ref rest @ ..] => {
            week(rest).map(|monday| days(monday + 1, monday + 3, Precision::Week))
        }
        ["eind" | "einde" | "late" | "end", ref rest @ ..] => {
            week(rest).map(|monday| days(monday + 3, monday + 6, Precision::Week))
        }
        _ => None,
    }
}

/// A feast or a holiday, with the year when it was told: "met kerst", "rond Pasen 2025", "vorig jaar
/// zomervakantie".
fn feast(words: &[&str], today: Date) -> Option<Rough> {
    let ending = |word: &str| {
        let small = word.trim_end_matches("dagen").trim_end_matches("dag");
        if small.is_empty() { word.to_owned() } else { small.trim_end_matches('s').to_owned() }
    };
    let (names, told): (Vec<&str>, Vec<&str>) = words.iter().copied().partition(|word| {
        let points = matches!(
            *word,
            "dit" | "vorig" | "vorige" | "verleden" | "afgelopen" | "jaar" | "last" | "this" | "year"
        );
        let is_year = word.len() == 4 && word.bytes().all(|b| b.is_ascii_digit());
        !points && !is_year
    });
    let name = match *names.as_slice() {
        ["eerste" | "tweede" | "1e" | "2e", feast] => ending(feast),
        ["oud", "en", "nieuw"] | ["oud", "nieuw"] | ["new", "year's", ..] | ["new", "years", ..] => {
            "oud en nieuw".to_owned()
        }
        ["goede", "vrijdag"] | ["good", "friday"] => "goede vrijdag".to_owned(),
        ["sint", "maarten"] => "sintmaarten".to_owned(),
        [feast] => ending(feast),
        _ => return None,
    };
    let of = |year: i16| when(&name, year);
    let year = match *told.as_slice() {
        [] => latest(today, |year| of(year).is_some_and(|(from, _)| from <= number(today)))?,
        // at Christmas "vorige kerst" is a year ago
        ["afgelopen" | "vorige" | "verleden" | "last"] => {
            latest(today, |year| of(year).is_some_and(|(_, until)| until < number(today)))?
        }
        ref told => year(told, today)?,
    };
    let (from, until) = of(year)?;
    Some(days(from, until, if until - from <= 10 { Precision::Week } else { Precision::Season }))
}

/// The days of a feast in a year, as numbers.
fn when(name: &str, year: i16) -> Option<(i64, i64)> {
    let fixed = |month, first, last| Some((number((year, month, first)), number((year, month, last))));
    let easter = number(easter(year));
    let after = |first: i64, last: i64| Some((easter + first, easter + last));
    let sunday = |month: i8, which: i64| {
        let first = number((year, month, 1));
        let sunday = first + (6 - super::days::weekday(first)).rem_euclid(7) + 7 * (which - 1);
        Some((sunday, sunday))
    };
    match name {
        "kerst" | "kerstmi" | "kerstmis" | "christma" | "christmas" | "xmas" | "kerstavond" => {
            fixed(12, 24, 26)
        }
        "oud en nieuw" => Some((number((year, 12, 31)), number((year + 1, 1, 1)))),
        "oudjaar" | "oudejaar" | "oudejaarsavond" | "oudejaarsdag" => fixed(12, 31, 31),
        "nieuwjaar" => fixed(1, 1, 1),
        "driekoningen" => fixed(1, 6, 6),
        "valentijn" | "valentine" => fixed(2, 14, 14),
        "koning" | "koningin" => fixed(4, 27, 27),
        "dodenherdenking" => fixed(5, 4, 4),
        "bevrijding" => fixed(5, 5, 5),
        "dier" | "dieren" => fixed(10, 4, 4),
        "halloween" => fixed(10, 31, 31),
        "sintmaarten" => fixed(11, 11, 11),
        "sinterklaa" | "sinterklaas" | "pakjesavond" => fixed(12, 5, 6),
        "moeder" => sunday(5, 2),
        "vader" => sunday(6, 3),
        "prinsje" => sunday(9, 1).map(|_| prince(year)),
        "carnaval" | "vastenavond" => after(-49, -47),
        "goede vrijdag" => after(-2, -2),
        "pasen" | "paas" | "paasweekend" | "easter" | "paasmaan" | "paaszon" => after(-2, 1),
        "hemelvaart" | "ascension" => after(39, 39),
        "pinksteren" | "pinkster" | "pinksterweekend" | "whitsun" => after(49, 50),
        "zomervakantie" => Some((number((year, 7, 1)), number((year, 9, 1)))),
        "herfstvakantie" => Some((number((year, 10, 8)), number((year, 11, 2)))),
        "kerstvakantie" => Some((number((year, 12, 19)), number((year + 1, 1, 8)))),
        "voorjaarsvakantie" | "krokusvakantie" => Some((number((year, 2, 8)), number((year, 3, 8)))),
        "meivakantie" => Some((number((year, 4, 20)), number((year, 5, 10)))),
        "bouwvak" => Some((number((year, 7, 10)), number((year, 8, 31)))),
        _ => None,
    }
}

/// The third Tuesday of September.
fn prince(year: i16) -> (i64, i64) {
    let first = number((year, 9, 1));
    let day = first + (1 - super::days::weekday(first)).rem_euclid(7) + 14;
    (day, day)
}

/// Easter Sunday, by the rule for the Gregorian calendar.
fn easter(year: i16) -> Date {
    let y = i64::from(year);
    let (golden, century, rest) = (y % 19, y / 100, y % 100);
    let epact = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
    let sunday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7;
    let late = (golden + 11 * epact + 22 * sunday) / 451;
    let place = epact + sunday - 7 * late + 114;
    date(number((year, (place / 31) as i8, 1)) + place % 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn easter_falls_where_it_fell() {
        for (year, month, day) in [(2024, 3, 31), (2025, 4, 20), (2026, 4, 5), (2038, 4, 25), (1961, 4, 2)] {
            assert_eq!(easter(year), (year, month, day));
        }
    }
}
