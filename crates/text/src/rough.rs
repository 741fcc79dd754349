//! Rough times as people say them, in Dutch and English, kept rough: "begin mei", "vorige week", "Monday evening".
//!
//! What is read is the window of days that the words can mean. Words that are not known give nothing: a time is never guessed.

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

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Third {
    Begin,
    Middle,
    End,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Season {
    Spring,
    Summer,
    Autumn,
    Winter,
}

/// What a word means here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Word {
    /// The day that is so many days ago.
    DaysAgo(i64),
    /// A day of the week, Monday is 0.
    Weekday(i64),
    /// A day of the month.
    Number(i8),
    Third(Third),
    Month(i8),
    Season(Season),
    Year(i16),
    Part(DayPart),
    /// The week that begins on this Monday.
    WeekOf(i64),
    MonthOf(i16, i8),
    /// "afgelopen".
    Past,
    /// "vorige".
    Last,
    /// "deze".
    This,
    AnyDay,
    AnyWeek,
    AnyMonth,
    AnyYear,
    /// "before", in "the day before yesterday".
    Before,
}

/// Words that change nothing.
const FILLERS: [&str; 24] = [
    "ongeveer",
    "rond",
    "rondom",
    "circa",
    "ca",
    "ergens",
    "in",
    "op",
    "aan",
    "van",
    "de",
    "het",
    "t",
    "s",
    "about",
    "around",
    "roughly",
    "approximately",
    "sometime",
    "somewhere",
    "on",
    "at",
    "during",
    "the",
];

/// After these "of" is the English word; anywhere else it may be the Dutch "or".
const BEFORE_OF: [&str; 12] = [
    "beginning",
    "start",
    "middle",
    "end",
    "spring",
    "summer",
    "autumn",
    "fall",
    "morning",
    "afternoon",
    "evening",
    "night",
];

const PARTS: [(&str, DayPart); 15] = [
    ("ochtend", DayPart::Morning),
    ("ochtends", DayPart::Morning),
    ("morgens", DayPart::Morning),
    ("voormiddag", DayPart::Morning),
    ("morning", DayPart::Morning),
    ("middag", DayPart::Afternoon),
    ("middags", DayPart::Afternoon),
    ("namiddag", DayPart::Afternoon),
    ("afternoon", DayPart::Afternoon),
    ("avond", DayPart::Evening),
    ("avonds", DayPart::Evening),
    ("evening", DayPart::Evening),
    ("nacht", DayPart::Night),
    ("nachts", DayPart::Night),
    ("night", DayPart::Night),
];

fn tokens(words: &str) -> Vec<String> {
    words
        .to_lowercase()
        .split(|c: char| c.is_whitespace() || matches!(c, ',' | '-' | '/'))
        .map(|token| token.trim_matches(['.', ':', ';', '!', '?', '(', ')', '"', '\'', '‘', '’']))
        .filter(|token| !token.is_empty())
        .map(str::to_owned)
        .collect()
}

fn before(tokens: &[String], i: usize) -> Option<&str> {
    i.checked_sub(1).and_then(|i| tokens.get(i)).map(String::as_str)
}

/// What the words mean one by one; nothing as soon as one of them is not known.
fn parse(tokens: &[String]) -> Option<Vec<Word>> {
    let mut parsed = Vec::new();
    for (i, token) in tokens.iter().enumerate() {
        let previous = before(tokens, i);
        if FILLERS.contains(&token.as_str()) {
            continue;
        }
        if token == "of" && previous.is_some_and(|word| BEFORE_OF.contains(&word)) {
            continue;
        }
        if let Some((day, part)) = compound(token) {
            parsed.extend([day, Word::Part(part)]);
        } else {
            parsed.push(word(token, previous)?);
        }
    }
    Some(parsed)
}

fn word(token: &str, previous: Option<&str>) -> Option<Word> {
    let word = match token {
        "vandaag" | "today" => Word::DaysAgo(0),
        "yesterday" => Word::DaysAgo(1),
        "afgelopen" | "past" => Word::Past,
        "vorige" | "vorig" | "verleden" | "last" => Word::Last,
        "deze" | "dit" | "this" => Word::This,
        "day" => Word::AnyDay,
        "week" => Word::AnyWeek,
        "maand" | "month" => Word::AnyMonth,
        "jaar" | "year" => Word::AnyYear,
        "before" => Word::Before,
        "begin" | "beginning" | "start" | "early" => Word::Third(Third::Begin),
        "half" | "halverwege" | "midden" | "medio" | "mid" | "middle" => Word::Third(Third::Middle),
        "eind" | "einde" | "end" | "late" => Word::Third(Third::End),
        "lente" | "voorjaar" | "spring" => Word::Season(Season::Spring),
        "zomer" | "summer" => Word::Season(Season::Summer),
        "herfst" | "najaar" | "autumn" | "fall" => Word::Season(Season::Autumn),
        "winter" => Word::Season(Season::Winter),
        _ => {
            return day_name(token)
                .or_else(|| month(token).map(Word::Month))
                .or_else(|| part(token, previous).map(Word::Part))
                .or_else(|| figure(token));
        }
    };
    Some(word)
}

/// A day that can stand before a part of the day in one word: "maandagochtend", "gisteravond".
fn day_name(token: &str) -> Option<Word> {
    Some(match token {
        "gisteren" | "gister" => Word::DaysAgo(1),
        "eergisteren" | "eergister" => Word::DaysAgo(2),
        "maandag" | "monday" => Word::Weekday(0),
        "dinsdag" | "tuesday" => Word::Weekday(1),
        "woensdag" | "wednesday" => Word::Weekday(2),
        "donderdag" | "thursday" => Word::Weekday(3),
        "vrijdag" | "friday" => Word::Weekday(4),
        "zaterdag" | "saturday" => Word::Weekday(5),
        "zondag" | "sunday" => Word::Weekday(6),
        _ => return None,
    })
}

fn month(token: &str) -> Option<i8> {
    Some(match token {
        "januari" | "january" | "jan" => 1,
        "februari" | "february" | "feb" => 2,
        "maart" | "march" | "mrt" | "mar" => 3,
        "april" | "apr" => 4,
        "mei" | "may" => 5,
        "juni" | "june" | "jun" => 6,
        "juli" | "july" | "jul" => 7,
        "augustus" | "august" | "aug" => 8,
        "september" | "sept" | "sep" => 9,
        "oktober" | "october" | "okt" | "oct" => 10,
        "november" | "nov" => 11,
        "december" | "dec" => 12,
        _ => return None,
    })
}

fn part(token: &str, previous: Option<&str>) -> Option<DayPart> {
    if token == "morgen" {
        // on its own that is tomorrow
        return previous.filter(|word| *word == "de" || day_name(word).is_some()).map(|_| DayPart::Morning);
    }
    PARTS.iter().find(|(name, _)| *name == token).map(|(_, part)| *part)
}

/// A day and a part of it in one word.
fn compound(token: &str) -> Option<(Word, DayPart)> {
    PARTS.iter().copied().chain([("morgen", DayPart::Morning)]).find_map(|(name, part)| {
        let day = match token.strip_suffix(name)? {
            // told afterwards, "vannacht" is the night that began yesterday
            "van" if part == DayPart::Night => Word::DaysAgo(1),
            "van" => Word::DaysAgo(0),
            day => day_name(day)?,
        };
        Some((day, part))
    })
}

/// A year in four digits, or a day of the month: "12", "12e", "12th".
fn figure(token: &str) -> Option<Word> {
    let digits = token.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let ending = token.strip_prefix(digits)?;
    if digits.is_empty() || !digits.chars().all(|c| c.is_ascii_digit()) {
        return None;
    }
    match digits.len() {
        4 if ending.is_empty() => {
            digits.parse().ok().filter(|year| (1_900..=2_099).contains(year)).map(Word::Year)
        }
        1 | 2 if ["", "e", "de", "ste", "st", "nd", "rd", "th"].contains(&ending) => {
            digits.parse().ok().filter(|day| (1..=31).contains(day)).map(Word::Number)
        }
        _ => None,
    }
}

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
        [Word::Weekday(day)] | [Word::Past, Word::Weekday(day)] => Some(one_day(last_such(day, now))),
        [Word::Last, Word::Weekday(day)] => Some(one_day(last_such(day, now - 1))),
        [Word::WeekOf(monday), Word::Weekday(day)] | [Word::Weekday(day), Word::WeekOf(monday)] => {
            Some(one_day(monday + day))
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

/// The most recent year for which this holds; far enough back to find a 29 February.
fn latest(today: Date, holds: impl Fn(i16) -> bool) -> Option<i16> {
    (today.0 - 8..=today.0).rev().find(|year| holds(*year))
}

fn days(from: i64, until: i64, precision: Precision) -> Rough {
    Rough { from: date(from), until: date(until), precision }
}

fn one_day(day: i64) -> Rough {
    days(day, day, Precision::Day)
}

fn whole_month(year: i16, month: i8) -> Rough {
    Rough { from: (year, month, 1), until: (year, month, days_in(year, month)), precision: Precision::Month }
}

fn third_of_month(third: Third, year: i16, month: i8) -> Rough {
    let (first, last) = match third {
        Third::Begin => (1, 10),
        Third::Middle => (11, 20),
        Third::End => (21, days_in(year, month)),
    };
    Rough { from: (year, month, first), until: (year, month, last), precision: Precision::PartOfMonth }
}

/// From the first day by the weather to the last day by the sun: people mean either. A winter begins in its year.
fn whole_season(season: Season, year: i16) -> Rough {
    let (from, until) = match season {
        Season::Spring => ((year, 3, 1), (year, 6, 21)),
        Season::Summer => ((year, 6, 1), (year, 9, 22)),
        Season::Autumn => ((year, 9, 1), (year, 12, 21)),
        Season::Winter => ((year, 12, 1), (year + 1, 3, 20)),
    };
    Rough { from, until, precision: Precision::Season }
}

/// The day on which people speak of the next season.
fn over_on(season: Season, year: i16) -> Date {
    match season {
        Season::Spring => (year, 6, 1),
        Season::Summer => (year, 9, 1),
        Season::Autumn => (year, 12, 1),
        Season::Winter => (year + 1, 3, 1),
    }
}

fn first_of_last_month((year, month, _): Date) -> Date {
    if month == 1 { (year - 1, 12, 1) } else { (year, month - 1, 1) }
}

/// The Monday of the week of this day.
fn monday(today: Date) -> i64 {
    last_such(0, number(today))
}

/// The last such day of the week, on or before this day.
fn last_such(day: i64, on: i64) -> i64 {
    on - (weekday(on) - day).rem_euclid(7)
}

/// Monday is 0.
fn weekday(day: i64) -> i64 {
    (day + 3).rem_euclid(7)
}

fn is_date(year: i16, month: i8, day: i8) -> bool {
    (1..=12).contains(&month) && (1..=days_in(year, month)).contains(&day)
}

fn days_in(year: i16, month: i8) -> i8 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        _ => 31,
    }
}

/// Days since 1 January 1970. Counted in years that begin in March, so that the odd day comes last.
fn number((year, month, day): Date) -> i64 {
    let month = i64::from(month);
    let year = i64::from(year) - i64::from(month <= 2);
    let (era, of_era) = (year.div_euclid(400), year.rem_euclid(400));
    let of_year = (153 * ((month + 9) % 12) + 2) / 5 + i64::from(day) - 1;
    era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
}

/// The day from days since 1 January 1970.
fn date(number: i64) -> Date {
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

#[cfg(test)]
mod tests {
    use super::*;

    /// A Wednesday.
    const TODAY: Date = (2026, 5, 13);

    fn reads(words: &str) -> Option<(Date, Date, Precision)> {
        read(words, TODAY).map(|found| (found.from, found.until, found.precision))
    }

    fn day(year: i16, month: i8, day: i8) -> Option<(Date, Date, Precision)> {
        Some(((year, month, day), (year, month, day), Precision::Day))
    }

    #[test]
    fn months_and_their_parts_are_read() {
        for (words, from, until) in [
            ("begin mei", (2026, 5, 1), (2026, 5, 10)),
            ("begin van mei", (2026, 5, 1), (2026, 5, 10)),
            ("early May", (2026, 5, 1), (2026, 5, 10)),
            ("the beginning of May", (2026, 5, 1), (2026, 5, 10)),
            ("half mei", (2026, 5, 11), (2026, 5, 20)),
            ("midden mei", (2026, 5, 11), (2026, 5, 20)),
            ("mid May", (2026, 5, 11), (2026, 5, 20)),
            ("mid-May", (2026, 5, 11), (2026, 5, 20)),
            // not there yet this year
            ("eind mei", (2025, 5, 21), (2025, 5, 31)),
            ("late May", (2025, 5, 21), (2025, 5, 31)),
            ("at the end of May", (2025, 5, 21), (2025, 5, 31)),
            ("aan het eind van februari", (2026, 2, 21), (2026, 2, 28)),
            ("eind februari 2024", (2024, 2, 21), (2024, 2, 29)),
            ("begin mei 2025", (2025, 5, 1), (2025, 5, 10)),
            ("begin mei vorig jaar", (2025, 5, 1), (2025, 5, 10)),
            ("vorig jaar eind mei", (2025, 5, 21), (2025, 5, 31)),
            ("eind vorige maand", (2026, 4, 21), (2026, 4, 30)),
            ("end of last month", (2026, 4, 21), (2026, 4, 30)),
        ] {
            assert_eq!(reads(words), Some((from, until, Precision::PartOfMonth)), "{words}");
        }
        for (words, from, until) in [
            ("in mei", (2026, 5, 1), (2026, 5, 31)),
            ("mei", (2026, 5, 1), (2026, 5, 31)),
            ("may", (2026, 5, 1), (2026, 5, 31)),
            ("april", (2026, 4, 1), (2026, 4, 30)),
            ("juni", (2025, 6, 1), (2025, 6, 30)),
            ("december", (2025, 12, 1), (2025, 12, 31)),
            ("mei 2025", (2025, 5, 1), (2025, 5, 31)),
            ("May, 2025", (2025, 5, 1), (2025, 5, 31)),
            ("mei vorig jaar", (2025, 5, 1), (2025, 5, 31)),
            ("jan 2026", (2026, 1, 1), (2026, 1, 31)),
            ("afgelopen mei", (2025, 5, 1), (2025, 5, 31)),
            ("last April", (2026, 4, 1), (2026, 4, 30)),
            ("vorige maand", (2026, 4, 1), (2026, 4, 30)),
            ("last month", (2026, 4, 1), (2026, 4, 30)),
            ("deze maand", (2026, 5, 1), (2026, 5, 31)),
            ("afgelopen maand", (2026, 4, 1), (2026, 5, 13)),
            // a part of the day does not make a month more precise
            ("in mei 's avonds", (2026, 5, 1), (2026, 5, 31)),
        ] {
            assert_eq!(reads(words), Some((from, until, Precision::Month)), "{words}");
        }
        assert_eq!(read("vorige maand", (2026, 1, 31)).unwrap().from, (2025, 12, 1));
    }

    #[test]
    fn days_are_read() {
        for (words, found) in [
            ("vandaag", day(2026, 5, 13)),
            ("today", day(2026, 5, 13)),
            ("gisteren", day(2026, 5, 12)),
            ("yesterday", day(2026, 5, 12)),
            ("eergisteren", day(2026, 5, 11)),
            ("the day before yesterday", day(2026, 5, 11)),
            ("maandag", day(2026, 5, 11)),
            ("afgelopen maandag", day(2026, 5, 11)),
            ("on Monday", day(2026, 5, 11)),
            ("woensdag", day(2026, 5, 13)),
            ("afgelopen woensdag", day(2026, 5, 13)),
            ("vorige woensdag", day(2026, 5, 6)),
            ("donderdag", day(2026, 5, 7)),
            ("vorige week maandag", day(2026, 5, 4)),
            ("zondag vorige week", day(2026, 5, 10)),
            ("3 mei", day(2026, 5, 3)),
            ("14 mei", day(2025, 5, 14)),
            ("14 mei 2024", day(2024, 5, 14)),
            ("May 14th, 2024", day(2024, 5, 14)),
            ("29 februari", day(2024, 2, 29)),
            ("maandag 4 mei", day(2026, 5, 4)),
        ] {
            assert_eq!(reads(words), found, "{words}");
        }
        assert_eq!(read("gisteren", (2026, 1, 1)).unwrap().from, (2025, 12, 31));
        assert_eq!(read("gisteren", (2024, 3, 1)).unwrap().from, (2024, 2, 29));
    }

    #[test]
    fn weeks_seasons_and_years_are_read() {
        for (words, from, until, precision) in [
            ("vorige week", (2026, 5, 4), (2026, 5, 10), Precision::Week),
            ("last week", (2026, 5, 4), (2026, 5, 10), Precision::Week),
            ("deze week", (2026, 5, 11), (2026, 5, 17), Precision::Week),
            ("afgelopen week", (2026, 5, 4), (2026, 5, 13), Precision::Week),
            ("vorig jaar", (2025, 1, 1), (2025, 12, 31), Precision::Year),
            ("last year", (2025, 1, 1), (2025, 12, 31), Precision::Year),
            ("2025", (2025, 1, 1), (2025, 12, 31), Precision::Year),
            ("dit jaar", (2026, 1, 1), (2026, 12, 31), Precision::Year),
            ("zomer 2025", (2025, 6, 1), (2025, 9, 22), Precision::Season),
            ("the summer of 2025", (2025, 6, 1), (2025, 9, 22), Precision::Season),
            ("in de zomer", (2025, 6, 1), (2025, 9, 22), Precision::Season),
            ("summer", (2025, 6, 1), (2025, 9, 22), Precision::Season),
            ("vorig jaar zomer", (2025, 6, 1), (2025, 9, 22), Precision::Season),
            ("lente", (2026, 3, 1), (2026, 6, 21), Precision::Season),
            ("afgelopen lente", (2025, 3, 1), (2025, 6, 21), Precision::Season),
            ("winter", (2025, 12, 1), (2026, 3, 20), Precision::Season),
            ("last winter", (2025, 12, 1), (2026, 3, 20), Precision::Season),
            ("winter 2024-2025", (2024, 12, 1), (2025, 3, 20), Precision::Season),
            ("winter 2025", (2024, 12, 1), (2026, 3, 20), Precision::Year),
        ] {
            assert_eq!(reads(words), Some((from, until, precision)), "{words}");
        }
        assert_eq!(reads("deze zomer"), None);
        assert_eq!(read("deze zomer", (2026, 10, 1)).unwrap().from, (2026, 6, 1));
    }

    #[test]
    fn a_day_may_have_a_part() {
        for (words, from, until, part) in [
            ("gisteren ochtend", (2026, 5, 12), (2026, 5, 12), DayPart::Morning),
            ("gisterochtend", (2026, 5, 12), (2026, 5, 12), DayPart::Morning),
            ("'s ochtends gisteren", (2026, 5, 12), (2026, 5, 12), DayPart::Morning),
            ("maandagochtend", (2026, 5, 11), (2026, 5, 11), DayPart::Morning),
            ("maandagmorgen", (2026, 5, 11), (2026, 5, 11), DayPart::Morning),
            ("maandag in de morgen", (2026, 5, 11), (2026, 5, 11), DayPart::Morning),
            ("afgelopen maandagmiddag", (2026, 5, 11), (2026, 5, 11), DayPart::Afternoon),
            ("maandag ’s avonds", (2026, 5, 11), (2026, 5, 11), DayPart::Evening),
            ("Monday evening", (2026, 5, 11), (2026, 5, 11), DayPart::Evening),
            ("yesterday in the afternoon", (2026, 5, 12), (2026, 5, 12), DayPart::Afternoon),
            ("the morning of 3 May", (2026, 5, 3), (2026, 5, 3), DayPart::Morning),
            ("vanochtend", (2026, 5, 13), (2026, 5, 13), DayPart::Morning),
            ("vanavond", (2026, 5, 13), (2026, 5, 13), DayPart::Evening),
            ("this morning", (2026, 5, 13), (2026, 5, 13), DayPart::Morning),
            // a night lies on two days
            ("gisteren nacht", (2026, 5, 12), (2026, 5, 13), DayPart::Night),
            ("vannacht", (2026, 5, 12), (2026, 5, 13), DayPart::Night),
            ("last night", (2026, 5, 12), (2026, 5, 13), DayPart::Night),
            ("zondagnacht", (2026, 5, 10), (2026, 5, 11), DayPart::Night),
            ("vandaag nacht", (2026, 5, 13), (2026, 5, 13), DayPart::Night),
        ] {
            assert_eq!(reads(words), Some((from, until, Precision::DayPart)), "{words}");
            assert_eq!(day_part(words), Some(part), "{words}");
        }
        assert_eq!(day_part("ergens in de avond"), Some(DayPart::Evening));
        for words in ["", "mei", "morgen", "overmorgen", "ochtend of avond", "nachtmerrie", "zonder"] {
            assert_eq!(day_part(words), None, "{words}");
        }
    }

    #[test]
    fn what_changes_nothing_is_not_minded() {
        for words in
            ["MEI", "  rond   mei ", "ongeveer mei", "ergens in mei", "Around May.", "about\tmay", "mei?"]
        {
            assert_eq!(reads(words), reads("mei"), "{words}");
        }
        assert_eq!(reads("Ergens Rond BEGIN  Mei"), reads("begin mei"));
    }

    #[test]
    fn what_is_not_known_is_not_guessed() {
        for words in [
            "",
            "  ",
            "ooit",
            "morgen",
            "morgenochtend",
            "ochtend",
            "in de avond",
            "maand",
            "vorige",
            "begin",
            "begin zomer",
            "jan",
            "Jan 's avonds",
            "mei of juni",
            "maandag of dinsdag",
            "mei of vorig jaar",
            "na mei",
            "voor 2025",
            "niet in mei",
            "half drie",
            "mei 25",
            "31 april",
            "32 mei",
            "0 mei",
            "29 februari 2025",
            "dinsdag 4 mei",
            "12-05-2025",
            "1234",
            "20255",
            "+5 mei",
            "volgende week",
            "winter 2024-2026",
            "gisteren ochtend avond",
            "mei maandag",
        ] {
            assert_eq!(reads(words), None, "{words}");
        }
    }

    #[test]
    fn a_day_goes_to_a_number_and_back() {
        assert_eq!(number((1970, 1, 1)), 0);
        assert_eq!(number((2026, 5, 13)), 20_586);
        assert_eq!(weekday(number(TODAY)), 2);
        let mut last = date(-800_001);
        for day in -800_000..800_000 {
            let here = date(day);
            assert_eq!(number(here), day);
            assert!(last < here && is_date(here.0, here.1, here.2), "{here:?}");
            last = here;
        }
    }

    #[test]
    fn odd_words_and_days_do_no_harm() {
        let known: Vec<&str> =
            "begin half eind mei february jan 2025 1900 2099 zomer winter vorige afgelopen deze \
            week maand jaar day before gisteren yesterday vandaag maandag sunday nacht avond morgen vannacht \
            zondagnacht 29 31 1ste of in - ’s ß İ ﬁ é 漢字 👩‍🦽 \u{0} \u{301} ٣ nachtİ"
                .split(' ')
                .chain([""])
                .collect();
        let days = [(2024, 2, 29), (1, 1, 1), (9_998, 12, 31)];
        let mut read_so_far = 0;
        for first in &known {
            for second in &known {
                for third in &known {
                    let words = format!("{first} {second} {third}");
                    let _ = day_part(&words);
                    for today in days {
                        if let Some(found) = read(&words, today) {
                            assert!(found.from <= found.until, "{words} {found:?}");
                            for (year, month, day) in [found.from, found.until] {
                                assert!(is_date(year, month, day), "{words} {found:?}");
                            }
                            read_so_far += 1;
                        }
                    }
                }
                let _ = (read(&format!("{first}{second}"), TODAY), day_part(&format!("{first}{second}")));
            }
            for today in [(i16::MIN, 1, 1), (i16::MAX, 12, 31), (2026, 0, 1), (2026, 2, 29), (2026, 13, 40)] {
                assert_eq!(read(first, today), None);
            }
        }
        assert!(read_so_far > 1_000);
        for word in ["maandag ", "in ", "’", "-", "漢", "vorige nacht "] {
            let _ = (read(&word.repeat(20_000), TODAY), day_part(&word.repeat(20_000)));
        }
    }
}
