//! What single words mean when somebody tells roughly when: months, seasons, days, parts of a day, and words
//! that change nothing.

use super::DayPart;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Third {
    Begin,
    Middle,
    End,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Season {
    Spring,
    Summer,
    Autumn,
    Winter,
}

/// What a word means here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Word {
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
pub(super) const FILLERS: [&str; 24] = [
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
pub(super) const BEFORE_OF: [&str; 12] = [
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

pub(super) const PARTS: [(&str, DayPart); 15] = [
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

pub(super) fn tokens(words: &str) -> Vec<String> {
    words
        .to_lowercase()
        .split(|c: char| c.is_whitespace() || matches!(c, ',' | '-' | '/'))
        .map(|token| token.trim_matches(['.', ':', ';', '!', '?', '(', ')', '"', '\'', '‘', '’']))
        .filter(|token| !token.is_empty())
        .map(str::to_owned)
        .collect()
}

pub(super) fn before(tokens: &[String], i: usize) -> Option<&str> {
    i.checked_sub(1).and_then(|i| tokens.get(i)).map(String::as_str)
}

/// What the words mean one by one; nothing as soon as one of them is not known.
pub(super) fn parse(tokens: &[String]) -> Option<Vec<Word>> {
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

pub(super) fn word(token: &str, previous: Option<&str>) -> Option<Word> {
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
pub(super) fn day_name(token: &str) -> Option<Word> {
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

pub(super) fn month(token: &str) -> Option<i8> {
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

pub(super) fn part(token: &str, previous: Option<&str>) -> Option<DayPart> {
    if token == "morgen" {
        // on its own that is tomorrow
        return previous.filter(|word| *word == "de" || day_name(word).is_some()).map(|_| DayPart::Morning);
    }
    PARTS.iter().find(|(name, _)| *name == token).map(|(_, part)| *part)
}

/// A day and a part of it in one word.
pub(super) fn compound(token: &str) -> Option<(Word, DayPart)> {
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
pub(super) fn figure(token: &str) -> Option<Word> {
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
