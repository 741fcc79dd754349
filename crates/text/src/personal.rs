//! What in told words may point to a person: numbers, addresses, accounts. A person decides what to do with
//! it.
//!
//! This makes recognising harder; it never makes a text anonymous. Names are not looked for yet: who reads
//! the words before they are shown does that. Words are read as people write them: with any kind of space,
//! dash or digit, in capitals or without, with accents written either way. What is found is told in bytes of
//! the original text.

mod account;
mod birth;
mod case;
mod online;
mod phone;
mod place;
mod plate;
mod spoken;

use std::{collections::BTreeMap, ops::Range};

pub use account::eleven_test;
use regex::Regex;

use crate::plain::Plain;

/// The version of this reader. It grows by one whenever it learns to see more: words that an earlier version
/// read are then read again before anybody else sees them.
pub const VERSION: i64 = 3;

/// What kind of thing was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// A mail address.
    Mail,
    /// A page or a name on the internet that is somebody's own.
    Online,
    /// A bank account or card.
    Account,
    /// A number by which an organisation knows a case or a letter.
    Case,
    /// A number by which an organisation or the state knows a person.
    Number,
    /// A date of birth.
    Birth,
    /// A phone number.
    Phone,
    /// A citizen service number, or nine digits that look like one.
    CitizenNumber,
    /// A street with the number of a house.
    Address,
    /// A postcode.
    Postcode,
    /// A licence plate.
    Plate,
}

impl Kind {
    /// All kinds.
    pub const ALL: [Self; 11] = [
        Self::Mail,
        Self::Online,
        Self::Account,
        Self::Case,
        Self::Number,
        Self::Birth,
        Self::Phone,
        Self::CitizenNumber,
        Self::Address,
        Self::Postcode,
        Self::Plate,
    ];

    /// The fixed word that is stored.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Mail => "mail",
            Self::Online => "online",
            Self::Account => "account",
            Self::Case => "case",
            Self::Number => "number",
            Self::Birth => "birth",
            Self::Phone => "phone",
            Self::CitizenNumber => "citizen-number",
            Self::Address => "address",
            Self::Postcode => "postcode",
            Self::Plate => "plate",
        }
    }
}

type Look = fn(&str) -> Vec<Range<usize>>;

/// What is looked for, in the order in which one wins from another where they overlap.
const LOOKS: [(Kind, Look); 14] = [
    (Kind::Mail, online::mails),
    (Kind::Online, online::pages),
    (Kind::Account, account::accounts),
    (Kind::Case, case::cases),
    (Kind::Number, case::numbers),
    (Kind::Birth, birth::births),
    (Kind::Phone, phone::phones),
    (Kind::Phone, spoken::phones),
    (Kind::Number, spoken::numbers),
    (Kind::CitizenNumber, account::citizens),
    (Kind::Address, place::addresses),
    (Kind::Postcode, place::postcodes),
    (Kind::Plate, plate::plates),
    (Kind::Number, case::long),
];

/// Something that was found, as a range of bytes in the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// What kind of thing.
    pub kind: Kind,
    /// Where.
    pub range: Range<usize>,
}

/// Finds everything that may point to a person, in the order of the text, without overlap.
#[must_use]
pub fn find(text: &str) -> Vec<Found> {
    let plain = Plain::new(text);
    // by their starts: none of them overlap, so only the last one that starts before an end is to compare
    // with
    let mut found: BTreeMap<usize, (usize, Kind)> = BTreeMap::new();
    for (kind, look) in LOOKS {
        for range in look(&plain.text) {
            let last = found.range(..range.end).next_back();
            let free = last.is_none_or(|(_, (end, _))| *end <= range.start);
            if free && !range.is_empty() {
                found.insert(range.start, (range.end, kind));
            }
        }
    }
    // one sign of the original can be several plain ones: then two finds can meet in it
    let mut told: Vec<Found> = Vec::with_capacity(found.len());
    for (start, (end, kind)) in found {
        let range = start..end;
        let mut range = plain.original(&range);
        range.start = range.start.max(told.last().map_or(0, |last| last.range.end));
        if !range.is_empty() {
            told.push(Found { kind, range });
        }
    }
    told
}

/// The places of a pattern that are what is looked for. After a place that is not, the search goes on one
/// sign further. A pattern with a group named `it` means that group only.
///
/// Places of thousands of signs that are not meant, one in another, would be looked at for minutes. Nobody
/// writes so. After several times the length of the text they count as found: rather too much is hidden than
/// too little.
fn places(text: &str, pattern: &Regex, is_meant: impl Fn(&str, &Range<usize>) -> bool) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut at = 0;
    let mut patience = text.len() * PATIENCE;
    while let Some(captures) = pattern.captures_at(text, at) {
        let Some(hit) = captures.name("it").or_else(|| captures.get(0)) else { break };
        let from = captures.get(0).map_or(at, |whole| whole.start());
        let long = hit.end().saturating_sub(from + ORDINARY);
        if hit.end() > from && (long > patience || is_meant(text, &hit.range())) {
            at = hit.end();
            found.push(hit.range());
        } else {
            patience -= long;
            at = from + text[from..].chars().next().map_or(1, char::len_utf8);
        }
        if at >= text.len() {
            break;
        }
    }
    found
}

/// A place that is not meant and is not longer than this, in bytes, costs no patience: people write these.
const ORDINARY: usize = 100;
/// How many times the length of a text is looked at for longer places that are not meant.
const PATIENCE: usize = 8;

/// Not inside a longer word or number.
fn stands_alone(text: &str, range: &Range<usize>) -> bool {
    !before(text, range).is_some_and(char::is_alphanumeric)
        && !after(text, range).is_some_and(char::is_alphanumeric)
}

fn before(text: &str, range: &Range<usize>) -> Option<char> {
    text[..range.start].chars().next_back()
}

fn after(text: &str, range: &Range<usize>) -> Option<char> {
    text[range.end..].chars().next()
}

/// The digits in a text.
fn digits(text: &str) -> Vec<u32> {
    text.chars().filter_map(|c| c.to_digit(10)).collect()
}

/// Whether an amount of money or of something else stands here: behind a sign for money, or before what is
/// counted.
fn is_counted(text: &str, range: &Range<usize>) -> bool {
    let front = text[..range.start].trim_end();
    let last = &front.as_bytes()[front.len().saturating_sub(3)..];
    if front.ends_with(['€', '$', '£']) || last.eq_ignore_ascii_case(b"eur") || front.ends_with("euro") {
        return true;
    }
    let next: String = text[range.end..]
        .trim_start_matches([' ', ',', '-', '.'])
        .chars()
        .take_while(|c| c.is_alphabetic() || *c == '%' || *c == '€')
        // longer than the longest unit is long enough to be none
        .take(16)
        .collect::<String>()
        .to_lowercase();
    UNITS.contains(&next.as_str())
}

/// Words behind a number that say what is counted.
const UNITS: [&str; 66] = [
    "euro",
    "eur",
    "€",
    "%",
    "procent",
    "percent",
    "keer",
    "maal",
    "x",
    "stuks",
    "mensen",
    "personen",
    "klanten",
    "inwoners",
    "huizen",
    "woningen",
    "aanvragen",
    "brieven",
    "uur",
    "uren",
    "u",
    "minuten",
    "minuut",
    "min",
    "seconden",
    "dagen",
    "dag",
    "weken",
    "week",
    "maanden",
    "maand",
    "jaar",
    "jaren",
    "kilo",
    "kg",
    "gram",
    "liter",
    "meter",
    "m",
    "cm",
    "mm",
    "km",
    "m2",
    "kilometer",
    "bladzijden",
    "pagina",
    "punten",
    "graden",
    "times",
    "people",
    "hours",
    "hour",
    "minutes",
    "days",
    "day",
    "weeks",
    "months",
    "month",
    "years",
    "year",
    "miles",
    "pages",
    "pounds",
    "dollars",
    "kinderen",
    "children",
];

/// Short words that people write behind a year or a number, so that they are no letters of a postcode or a
/// plate.
fn is_short_word(letters: &str) -> bool {
    const WORDS: [&str; 73] = [
        "al", "als", "am", "an", "and", "apr", "as", "at", "aug", "be", "bij", "by", "cm", "co", "dag",
        "dan", "de", "dec", "do", "du", "eb", "en", "er", "eu", "feb", "gb", "go", "had", "he", "het", "if",
        "ik", "in", "is", "it", "jan", "je", "jul", "jun", "kb", "kg", "km", "mb", "me", "mei", "met", "min",
        "ml", "mm", "mrt", "my", "na", "no", "nov", "nu", "of", "okt", "om", "on", "op", "or", "pm", "px",
        "sep", "so", "te", "the", "tot", "uur", "van", "we", "ze", "zo",
    ];
    WORDS.binary_search(&letters.to_ascii_lowercase().as_str()).is_ok()
}

/// A pattern of this crate. They are fixed texts, and a test runs every one of them.
fn pattern(text: &str) -> Regex {
    Regex::new(text).expect("the pattern is well formed")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn kinds(text: &str) -> Vec<Kind> {
        find(text).into_iter().map(|f| f.kind).collect()
    }

    #[test]
    fn what_points_to_a_person_is_found() {
        for (text, kind) in [
            ("mail me op j.jansen+zorg@voorbeeld.nl graag", Kind::Mail),
            ("mijn rekening NL91 ABNA 0417 1643 00", Kind::Account),
            ("nl91abna0417164300", Kind::Account),
            ("bsn 111222333", Kind::CitizenNumber),
            ("bsn: 1112.22.333.", Kind::CitizenNumber),
            ("ik woon op 1234 AB in de stad", Kind::Postcode),
            ("1234ab", Kind::Postcode),
            ("bel 06-12345678", Kind::Phone),
            ("bel +31 6 12 34 56 78", Kind::Phone),
            ("bel (0123) 456 789", Kind::Phone),
            ("geboren op 3-4-1980", Kind::Birth),
            ("auto 12-abc-3", Kind::Plate),
        ] {
            assert_eq!(kinds(text), [kind], "{text}");
        }
    }

    #[test]
    fn the_time_line_of_a_story_stays() {
        for text in [
            "in 2019 en 2020 was het goed",
            "2023 is het jaar",
            "op 12 maart 2023 om 8.30 uur",
            "ik belde 4 keer en wachtte 45 minuten",
            "stap 1 2 3 4 5 6 7 8 9",
            "het kostte 1.234,56 euro",
        ] {
            assert_eq!(kinds(text), [], "{text}");
        }
    }

    #[test]
    fn what_is_found_is_told_in_bytes_of_the_original() {
        let text = "Zoë\u{200b} belt 06\u{2011}12\u{a0}34\u{a0}56\u{a0}78, café.";
        let found = find(text);
        assert_eq!(found.len(), 1);
        assert_eq!(&text[found[0].range.clone()], "06\u{2011}12\u{a0}34\u{a0}56\u{a0}78");
    }

    #[test]
    fn the_short_words_are_in_order_so_that_they_are_found() {
        for word in ["al", "en", "zo", "tot", "IN", "mei"] {
            assert!(is_short_word(word), "{word}");
        }
        assert!(!is_short_word("ab"));
    }

    proptest! {
        #[test]
        fn ranges_are_in_the_text_and_do_not_overlap(text in "\\PC{0,120}") {
            let found = find(&text);
            for pair in found.windows(2) {
                prop_assert!(pair[0].range.end <= pair[1].range.start);
            }
            for f in &found {
                prop_assert!(text.get(f.range.clone()).is_some());
            }
        }

        #[test]
        fn digits_and_signs_in_any_order_are_read(
            text in "[0-9 ./()+@a-zA-Z€²ﬁ５\u{a0}\u{2011}\u{301}-]{0,80}",
        ) {
            for f in find(&text) {
                prop_assert!(text.get(f.range.clone()).is_some_and(|part| !part.is_empty()));
            }
        }
    }
}
