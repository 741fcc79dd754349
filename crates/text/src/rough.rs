//! Rough times as people say them, in Dutch and English, kept rough: "begin mei", "vorige week", "Monday
//! evening".
//!
//! What is read is the window of days that the words can mean. Words that are not known give nothing: a time
//! is never guessed.

mod ago;
pub(crate) mod calendar;
mod days;
#[cfg(test)]
mod tests;
mod words;

use days::{
    date, days, days_in, first_of_last_month, is_date, last_such, latest, monday, number, one_day, over_on,
    third_of_month, weekday, whole_month, whole_season,
};
use words::{Season, Word, before, compound, parse, part, tokens};

/// How precise the words are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Precision {
    /// A year, or a winter that can be either end of it.
    Year,
    /// A season.
    Season,
    /// A month.
    Month,
    /// The beginning, middle or end of a month.
    PartOfMonth,
    /// A week.
    Week,
    /// A day.
    Day,
    /// A part of a day; [`day_part`] says which.
    DayPart,
}

/// A part of the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DayPart {
    /// Until noon.
    Morning,
    /// From noon.
    Afternoon,
    /// After the afternoon.
    Evening,
    /// After the evening, until the morning.
    Night,
}

/// The window of days that words can mean. It can reach beyond today: in May "mei" is the whole month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Rough {
    /// The first day: year, month, day.
    pub from: (i16, i8, i8),
    /// The last day, never before the first: year, month, day.
    pub until: (i16, i8, i8),
    /// How precise the words are.
    pub precision: Precision,
}

/// Reads a rough time. Without a year it is the most recent one that has begun on `today` (year, month, day).
#[must_use]
pub fn read(words: &str, today: (i16, i8, i8)) -> Option<Rough> {
    let (year, month, day) = today;
    // a year before and after is still a year
    if !(1..=9_998).contains(&year) || !is_date(year, month, day) {
        return None;
    }
    single(words, today).or_else(|| ago::read(words, today))
}

/// Times that are named: a day, a month, a season, a year, with a part of the day.
fn single(words: &str, today: Date) -> Option<Rough> {
    let tokens = tokens(words);
    let joined = join(&parse(&tokens)?, today);
    let (part, rest) = match joined.as_slice() {
        [Word::Part(part), rest @ ..] | [rest @ .., Word::Part(part)] => (Some(*part), rest),
        rest => (None, rest),
    };
    // without anything else that is somebody's name
    if rest.len() == 1 && tokens.iter().any(|token| token == "jan") {
        return None;
    }
    let mut found = window(rest, today)?;
    if let Some(part) = part
        && found.precision == Precision::Day
    {
        found.precision = Precision::DayPart;
        // a night ends on the next day
        if part == DayPart::Night && found.from < today {
            found.until = date(number(found.from) + 1);
        }
    }
    Some(found)
}

/// The part of the day that the words name. Nothing when they name none, or more than one.
#[must_use]
pub fn day_part(words: &str) -> Option<DayPart> {
    let tokens = tokens(words);
    let mut found = None;
    for (i, token) in tokens.iter().enumerate() {
        let here = compound(token).map(|(_, part)| part).or_else(|| part(token, before(&tokens, i)));
        if here.is_some() && found.is_some() && here != found {
            return None;
        }
        found = found.or(here);
    }
    found
}

type Date = (i16, i8, i8);

/// Words that mean something together become one.
fn join(words: &[Word], today: Date) -> Vec<Word> {
    let (year, month, _) = today;
    let monday = monday(today);
    let mut joined = Vec::with_capacity(words.len());
    let mut rest = words;
    while let [first, after @ ..] = rest {
        let (word, left) = match rest {
            [Word::Last, Word::AnyYear, left @ ..] => (Word::Year(year - 1), left),
            [Word::This, Word::AnyYear, left @ ..] => (Word::Year(year), left),
            [Word::Last, Word::AnyMonth, left @ ..] => {
                let (year, month, _) = first_of_last_month(today);
                (Word::MonthOf(year, month), left)
            }
            [Word::This, Word::AnyMonth, left @ ..] => (Word::MonthOf(year, month), left),
            [Word::Last, Word::AnyWeek, left @ ..] => (Word::WeekOf(monday - 7), left),
            [Word::This, Word::AnyWeek, left @ ..] => (Word::WeekOf(monday), left),
            [Word::AnyDay, Word::Before, Word::DaysAgo(1), left @ ..] => (Word::DaysAgo(2), left),
            [Word::Last | Word::Past, Word::Part(DayPart::Night), ..] => (Word::DaysAgo(1), after),
            [Word::This, Word::Part(_), ..] => (Word::DaysAgo(0), after),
            _ => (*first, after),
        };
        joined.push(word);
        rest = left;
    }
    joined
}

/// The window that the words mean together.
fn window(words: &[Word], today: Date) -> Option<Rough> {
    let now = number(today);
    match *words {
        [Word::DaysAgo(days)] => Some(one_day(now - days)),
        [Word::Weekday(day)] => Some(one_day(last_such(day, now))),
        // on a Monday "afgelopen maandag" is a week ago
        [Word::Past | Word::Last, Word::Weekday(day)] => Some(one_day(last_such(day, now - 1))),
        // a day of this week that is still to come is not when something happened
        [Word::WeekOf(monday), Word::Weekday(day)] | [Word::Weekday(day), Word::WeekOf(monday)] => {
            Some(one_day(monday + day)).filter(|_| monday + day <= now)
        }
        [Word::WeekOf(monday)] => Some(days(monday, monday + 6, Precision::Week)),
        // the week before this one, or the seven days up to now
        [Word::Past, Word::AnyWeek] => Some(days(monday(today) - 7, now, Precision::Week)),

        [Word::Number(day), Word::Month(month)] => {
            let year = latest(today, |year| is_date(year, month, day) && (year, month, day) <= today)?;
            Some(one_day(number((year, month, day))))
        }
        [Word::Number(day), Word::Month(month), Word::Year(year)]
        | [Word::Month(month), Word::Number(day), Word::Year(year)] => {
            is_date(year, month, day).then(|| one_day(number((year, month, day))))
        }
        [Word::Weekday(day), Word::Number(_), ..] => {
            window(&words[1..], today).filter(|found| weekday(number(found.from)) == day)
        }

        [Word::Month(month)] => {
            let year = latest(today, |year| (year, month, 1) <= today)?;
            Some(whole_month(year, month))
        }
        [Word::Past | Word::Last, Word::Month(month)] => {
            let year = latest(today, |year| (year, month, days_in(year, month)) < today)?;
            Some(whole_month(year, month))
        }
        [Word::Month(month), Word::Year(year)]
        | [Word::Year(year), Word::Month(month)]
        | [Word::MonthOf(year, month)] => Some(whole_month(year, month)),
        [Word::Past, Word::AnyMonth] => {
            Some(Rough { from: first_of_last_month(today), until: today, precision: Precision::Month })
        }
        [Word::Third(third), Word::Month(month)] => {
            let year = latest(today, |year| third_of_month(third, year, month).from <= today)?;
            Some(third_of_month(third, year, month))
        }
        [Word::Third(third), Word::Month(month), Word::Year(year)]
        | [Word::Year(year), Word::Third(third), Word::Month(month)]
        | [Word::Third(third), Word::MonthOf(year, month)] => Some(third_of_month(third, year, month)),

        [Word::Season(season)] => {
            let year = latest(today, |year| whole_season(season, year).from <= today)?;
            Some(whole_season(season, year))
        }
        [Word::Past | Word::Last, Word::Season(season)] => {
            let year = latest(today, |year| over_on(season, year) <= today)?;
            Some(whole_season(season, year))
        }
        // a summer that is longer ago than half a year is not this one: this one is still to come
        [Word::This, Word::Season(season)] => {
            let year = latest(today, |year| whole_season(season, year).from <= today)?;
            Some(whole_season(season, year)).filter(|found| now - number(found.from) <= 183)
        }
        // that can be the winter before or after
        [Word::Season(Season::Winter), Word::Year(year)]
        | [Word::Year(year), Word::Season(Season::Winter)] => {
            let (first, last) = (whole_season(Season::Winter, year - 1), whole_season(Season::Winter, year));
            Some(Rough { from: first.from, until: last.until, precision: Precision::Year })
        }
        [Word::Season(Season::Winter), Word::Year(year), Word::Year(next)] => {
            (next == year + 1).then(|| whole_season(Season::Winter, year))
        }
        [Word::Season(season), Word::Year(year)] | [Word::Year(year), Word::Season(season)] => {
            Some(whole_season(season, year))
        }

        [Word::Year(year)] => {
            Some(Rough { from: (year, 1, 1), until: (year, 12, 31), precision: Precision::Year })
        }
        [Word::Past, Word::AnyYear] => {
            Some(Rough { from: (today.0 - 1, 1, 1), until: today, precision: Precision::Year })
        }
        _ => None,
    }
}
