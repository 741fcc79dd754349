//! Digits and years that are said in words: `nul zes twaalf vierendertig`.

use std::{ops::Range, sync::LazyLock};

use regex::Regex;

use super::{is_counted, pattern};

/// The words for 0 to 99, the longer ones first. Accents are gone by then: `tweeendertig`.
pub(super) const UNDER_HUNDRED: &str = concat!(
    r"(?:(?:een|twee|drie|vier|vijf|zes|zeven|acht|negen) ?en ?(?:twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig)",
    r"|elf|twaalf|dertien|veertien|vijftien|zestien|zeventien|achttien|negentien",
    r"|twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig",
    r"|tien|nul|een|twee|drie|vier|vijf|zes|zeven|acht|negen)"
);

/// The tens of a year in words, with or without a year more: "achtenvijftig", "vijftig".
pub(super) const TENS_OF_A_YEAR: &str = r"(?:(?:een|twee|drie|vier|vijf|zes|zeven|acht|negen) ?en ?)?(?:twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig)";

const UNITS: [&str; 10] = ["nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen"];
const TEENS: [&str; 10] = [
    "tien",
    "elf",
    "twaalf",
    "dertien",
    "veertien",
    "vijftien",
    "zestien",
    "zeventien",
    "achttien",
    "negentien",
];
const TENS: [&str; 8] =
    ["twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig"];
const ENGLISH: [&str; 10] = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

/// What a number word up to ninety-nine means.
pub(super) fn value(word: &str) -> Option<u32> {
    let word: String = word.to_lowercase().chars().filter(|c| *c != ' ').collect();
    let place = |words: &[&str], word: &str| {
        words.iter().zip(0_u32..).find(|(known, _)| **known == word).map(|(_, place)| place)
    };
    place(&UNITS, &word)
        .or_else(|| place(&ENGLISH, &word))
        .or_else(|| place(&TEENS, &word).map(|place| 10 + place))
        .or_else(|| {
            let (tens, ten) = TENS.iter().zip(2_u32..).find(|(ten, _)| word.ends_with(**ten))?;
            let unit = word.strip_suffix(tens)?;
            if unit.is_empty() {
                return Some(ten * 10);
            }
            place(&UNITS, unit.strip_suffix("en")?).map(|unit| ten * 10 + unit)
        })
}

/// How many of them in a row are a number that somebody says.
const LEAST: usize = 6;

static WORD: LazyLock<Regex> = LazyLock::new(|| {
    pattern(&format!(
        r"(?i)\b(?:{UNDER_HUNDRED}|zero|one|two|three|four|five|six|seven|eight|nine|[0-9]{{1,2}})\b"
    ))
});

/// Phone numbers that are said in words.
pub(super) fn phones(text: &str) -> Vec<Range<usize>> {
    rows(text, true)
}

/// Other numbers that are said in words.
pub(super) fn numbers(text: &str) -> Vec<Range<usize>> {
    rows(text, false)
}

fn rows(text: &str, phones: bool) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut row: Vec<Range<usize>> = Vec::new();
    for word in WORD.find_iter(text) {
        let near = row.last().is_some_and(|last| {
            let between = &text[last.end..word.start()];
            between.len() <= 3 && between.bytes().all(|b| matches!(b, b' ' | b',' | b'.' | b'-' | b'/'))
        });
        if !near {
            found.extend(said(text, &row, phones));
            row.clear();
        }
        row.push(word.range());
    }
    found.extend(said(text, &row, phones));
    found
}

/// The place of a row of number words, unless somebody counts with them.
fn said(text: &str, row: &[Range<usize>], phones: bool) -> Option<Range<usize>> {
    let whole = row.first()?.start..row.last()?.end;
    let words: Vec<&str> = row.iter().map(|word| &text[word.clone()]).collect();
    let in_digits = |word: &str| word.bytes().all(|b| b.is_ascii_digit());
    let in_words = words.iter().filter(|word| !in_digits(word)).count();
    let values: Vec<u32> =
        words.iter().filter_map(|word| word.parse().ok().or_else(|| value(word))).collect();
    // a phone begins with a nought
    let phone = values.first() == Some(&0) || words.first().is_some_and(|word| word.starts_with('0'));
    // "nul zes" in digits is one word instead of two
    let many = row.len() + usize::from(words.first() == Some(&"06"));
    if many < LEAST || in_words < LEAST / 2 || phone != phones {
        return None;
    }
    let steps = |test: fn(u32, u32) -> bool| values.windows(2).all(|pair| test(pair[0], pair[1]));
    let counts = steps(|one, next| one + 1 == next) || steps(|one, next| next + 1 == one);
    // a list goes up or down, or has the same small word before each: "een zes, een zeven"
    let list = steps(|one, next| one < next)
        || steps(|one, next| one > next)
        || values.iter().step_by(2).all(|value| *value == 1)
        || is_counted(text, &whole);
    (!counts && (phone || !list)).then_some(whole)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn number_words_mean_what_they_say() {
        for (word, meant) in [
            ("nul", 0),
            ("Zes", 6),
            ("twaalf", 12),
            ("twintig", 20),
            ("vierendertig", 34),
            ("tweeentachtig", 82),
            ("vijf en zestig", 65),
            ("negenennegentig", 99),
            ("seven", 7),
        ] {
            assert_eq!(value(word), Some(meant), "{word}");
        }
        assert_eq!(value("entwintig"), None);
        assert_eq!(value("huis"), None);
    }
}
