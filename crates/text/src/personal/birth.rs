//! Dates of birth: a date near a word for being born, and any whole date of long ago. Other dates are the
//! time line of a story.

use std::{ops::Range, sync::LazyLock};

use regex::Regex;

use super::{
    account::is_inside_a_number,
    after, is_counted, pattern, places,
    spoken::{TENS_OF_A_YEAR, UNDER_HUNDRED, value},
    stands_alone,
};

const MONTHS: &str = r"(?:jan(?:uari|uary)?|feb(?:ruari|ruary)?|m(?:aa|)rt|march|mar|apr(?:il)?|mei|may|jun[ei]?|jul[iy]?|aug(?:ustus|ust)?|sept?(?:ember)?|o[ck]t(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?";

/// A day of the month in words: "twaalf", "twaalfde".
const DAY: &str = r"(?:\b(?:(?:een|twee|drie|vier|vijf|zes|zeven|acht|negen) ?en ?twintig|(?:een ?en ?)?dertig|elf|twaalf|dertien|veertien|vijftien|zestien|zeventien|achttien|negentien|twintig|tien|een|twee|drie|vier|vijf|zes|zeven|acht|negen)(?:de|ste)?|\beerste|\bderde)";

/// A whole year in words: "negentienachtenvijftig", "negentienhonderd achtenvijftig", "tweeduizend een".
fn years() -> String {
    format!(
        r"(?:negentien ?(?:honderd ?)?(?:en )?{UNDER_HUNDRED}|negentienhonderd|tweeduizend(?: ?en ?| ?)(?:een|twee|drie|vier|vijf|zes|zeven|acht)|tweeduizend)\b"
    )
}

/// A date in any of the ways in which people write one; the year may be missing behind the name of a month.
fn dates() -> String {
    let years = years();
    let year = format!(r"(?:[ \-/.,]{{0,2}}(?:'?[0-9]{{2,4}}\b|{years}|\b(?:{TENS_OF_A_YEAR})\b))?");
    format!(
        r"(?:[0-9]{{1,2}} ?[\-/.'] ?[0-9]{{1,2}} ?[\-/.'] ?'?[0-9]{{2,4}}|[0-9]{{1,2}} [0-9]{{1,2}} (?:[0-9]{{4}}|'?[0-9]{{2}}\b)|[12][0-9]{{3}} ?[\-/.] ?[0-9]{{1,2}} ?[\-/.] ?[0-9]{{1,2}}|[0-9]{{1,2}}(?:e|de|ste|st|nd|rd|th)?(?: of)?[ \-/.]{{0,2}}{MONTHS}{year}|{MONTHS} [0-9]{{1,2}}(?:st|nd|rd|th)?(?:,? [0-9]{{4}})?|{DAY}[ \-]{{1,2}}{MONTHS}{year}|{DAY}[ \-/]{{1,2}}{UNDER_HUNDRED}[ \-/]{{1,2}}(?:{years}|(?:{TENS_OF_A_YEAR})\b)|[0-3][0-9][01][0-9](?:19|20)[0-9]{{2}})"
    )
}

static NEAR: LazyLock<Regex> = LazyLock::new(|| {
    pattern(&format!(
        r"(?i)\b(?:geboren|geboorte ?-?(?:datum|dag|jaar)?|geb\.?(?:dat(?:um)?\.?)?|verjaar\w*|jarig|g\.d\.|gebdat|dob|d\.o\.b\.?|born|birth ?(?:day|date)?|date of birth)[^0-9\n]{{0,40}}?(?P<it>{}|(?:19|20)[0-9]{{2}}\b|\b{})",
        dates(),
        years()
    ))
});
static BEHIND: LazyLock<Regex> = LazyLock::new(|| {
    pattern(&format!(
        r"(?i)(?P<it>{})[^0-9\n.]{{0,30}}\b(?:geboren|geb\.|jarig|mijn verjaardag|geboortedatum|born|birthday)",
        dates()
    ))
});
static LONG_AGO: LazyLock<Regex> = LazyLock::new(|| {
    let years = years();
    pattern(&format!(
        r"(?i)[0-9]{{1,2}} ?[\-/.'] ?[0-9]{{1,2}} ?[\-/.'] ?(?:19[0-9]{{2}}|200[0-8])|(?:[0-9]{{1,2}}(?:e|ste|de|st|nd|rd|th)?|{DAY})[ \-/.]{{0,2}}{MONTHS}[ \-/.,]{{0,2}}(?:19[0-9]{{2}}|200[0-8]|{years})|(?:19[0-9]{{2}}|200[0-8])[\-/.][0-9]{{1,2}}[\-/.][0-9]{{1,2}}|[0-3]?[0-9] [01]?[0-9] 19[0-9]{{2}}"
    ))
});
/// A whole date with two digits for the year, or the tens of a year in words.
static SHORT: LazyLock<Regex> = LazyLock::new(|| {
    pattern(&format!(
        r"(?i)[0-9]{{1,2}} ?[\-/.] ?[0-9]{{1,2}}(?: ?[\-/.] ?'?| ')[0-9]{{2}}|(?:[0-9]{{1,2}}(?:e|ste|de)?|{DAY})[ \-/.]{{0,2}}{MONTHS}(?:[ \-/.,]{{0,2}}'?[0-9]{{2}}| (?:{TENS_OF_A_YEAR})\b)"
    ))
});
/// Words before numbers with dots or strokes that are no date.
const NO_DATE: [&str; 18] = [
    "versie",
    "version",
    "v",
    "artikel",
    "art",
    "hoofdstuk",
    "paragraaf",
    "bijlage",
    "build",
    "release",
    "update",
    "stap",
    "verhouding",
    "verdeling",
    "regel",
    "stand",
    "om",
    "rond",
];
/// Words before a day that is still to come.
const TO_COME: [&str; 16] = [
    "tot",
    "met",
    "m",
    "vanaf",
    "uiterlijk",
    "per",
    "voor",
    "na",
    "until",
    "till",
    "by",
    "from",
    "before",
    "after",
    "komende",
    "pas",
];
static DATE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^(?:[0-3]?[0-9][ \-/.]{1,3}[01]?[0-9][ \-/.]{1,3}(?:19|20)[0-9]{2}|(?:19|20)[0-9]{2}[ \-/.]{1,3}[01][0-9][ \-/.]{1,3}[0-3][0-9])",
    )
});

/// Dates of birth.
pub(super) fn births(text: &str) -> Vec<Range<usize>> {
    let mut found = places(text, &NEAR, stands_alone);
    found.extend(places(text, &BEHIND, stands_alone));
    // a whole date of more than a childhood ago is hardly ever part of how a service went
    found.extend(places(text, &LONG_AGO, |text, range| {
        let round = text[range.clone()].to_lowercase().ends_with("tweeduizend");
        stands_alone(text, range) && (!round || ends_here(text, range)) && !is_in_a_row(text, range)
    }));
    found.extend(places(text, &SHORT, is_long_ago));
    found
}

/// Whether a date with a short year is one of long ago: '58, or '03 where it can be nothing else.
fn is_long_ago(text: &str, range: &Range<usize>) -> bool {
    let hit = &text[range.clone()];
    let numbers: Vec<u32> = hit
        .split(|c: char| !c.is_ascii_digit())
        .filter(|part| !part.is_empty())
        .filter_map(|part| part.parse().ok())
        .collect();
    let in_numbers = !hit.contains(char::is_alphabetic);
    let written = hit.ends_with(|c: char| c.is_ascii_digit());
    let year = if written {
        numbers.last().copied()
    } else {
        // of two words that both are numbers the last one is the year: "vijf en zestig" is one
        hit.match_indices(' ').find_map(|(at, _)| value(&hit[at..]))
    };
    let sign = hit.trim_end_matches(|c: char| c.is_ascii_digit()).chars().next_back();
    let front = text[..range.start].trim_end_matches([' ', '.', ':', '/']);
    let word = front.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default().to_lowercase();
    let Some(year) = year else { return false };
    let sure = sign == Some('\'') || (written && matches!(sign, Some('-' | '/')));
    let ago = (30..100).contains(&year) || (sure && year <= 8);
    let day =
        hit.starts_with(char::is_alphabetic) || numbers.first().is_some_and(|day| (1..=31).contains(day));
    let month = !in_numbers || numbers.get(1).is_some_and(|month| (1..=12).contains(month));
    ago && day
        && month
        // behind the name of a month a number that nothing else belongs to: "op 12 maart 50 mensen"
        && (in_numbers || sure || ends_here(text, range))
        && stands_alone(text, range)
        && !is_inside_a_number(text, range)
        && !goes_on(text, range)
        && !is_counted(text, range)
        && !(in_numbers && NO_DATE.contains(&word.as_str()))
        && !(year < 60 && TO_COME.contains(&word.as_str()))
}

/// Whether a date with nothing but spaces in it is a part of other digits, or something is counted with it.
fn is_in_a_row(text: &str, range: &Range<usize>) -> bool {
    let is_digit = |c: char| c.is_ascii_digit();
    text[range.clone()].chars().all(|c| c == ' ' || is_digit(c))
        && (text[..range.start].trim_end_matches(' ').ends_with(is_digit)
            || text[range.end..].trim_start_matches(' ').starts_with(is_digit)
            || is_inside_a_number(text, range)
            || is_counted(text, range))
}

/// Whether a sentence or a part of it ends here.
fn ends_here(text: &str, range: &Range<usize>) -> bool {
    after(text, range).is_none_or(|c| matches!(c, '.' | ',' | ';' | '!' | '?' | ')' | '\n'))
}

/// Whether the digits of a phone go on: `06-12-34 56 78`.
fn goes_on(text: &str, range: &Range<usize>) -> bool {
    let rest: Vec<char> =
        text[range.end..].chars().take(6).filter(|c| !matches!(c, ' ' | '-' | '.')).collect();
    text[range.start..].starts_with('0') && rest.len() >= 4 && rest.iter().take(4).all(char::is_ascii_digit)
}

/// Whether digits with signs between them begin with a whole date.
pub(super) fn begins_with_a_date(text: &str) -> bool {
    DATE.is_match(text)
}
