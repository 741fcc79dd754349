//! What in told words may point to a person: numbers, addresses, accounts. A person decides what to do with it.
//!
//! This makes recognising harder; it never makes a text anonymous. Names are not looked for yet: who reads the words before
//! they are shown does that.

use std::{ops::Range, sync::LazyLock};

use regex::Regex;

/// What kind of thing was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// A mail address.
    Mail,
    /// A bank account.
    Account,
    /// A citizen service number, or nine digits that look like one.
    CitizenNumber,
    /// A postcode.
    Postcode,
    /// A phone number.
    Phone,
    /// A date of birth.
    Birth,
    /// A licence plate.
    Plate,
}

impl Kind {
    /// All kinds, in the order in which they win from each other when they overlap.
    pub const ALL: [Self; 7] = [
        Self::Mail,
        Self::Account,
        Self::Birth,
        Self::Phone,
        Self::CitizenNumber,
        Self::Postcode,
        Self::Plate,
    ];

    /// The fixed word that is stored.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Mail => "mail",
            Self::Account => "account",
            Self::CitizenNumber => "citizen-number",
            Self::Postcode => "postcode",
            Self::Phone => "phone",
            Self::Birth => "birth",
            Self::Plate => "plate",
        }
    }
}

/// Something that was found, as a range of bytes in the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// What kind of thing.
    pub kind: Kind,
    /// Where.
    pub range: Range<usize>,
}

// ASCII classes on purpose: a Unicode word boundary makes the scanner give up its fast path at every accented letter
static PATTERNS: LazyLock<Vec<(Kind, Regex)>> = LazyLock::new(|| {
    [
        (Kind::Mail, r"[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}"),
        (Kind::Account, r"(?i)[A-Z]{2}[0-9]{2}[ .]?[A-Z]{4}[ .]?[0-9]{4}[ .]?[0-9]{4}[ .]?[0-9]{2}"),
        (Kind::Birth, r"(?i)(?:geboren|geboortedatum|geb\.?)[^0-9\n]{0,15}[0-9]{1,2}[-/. ](?:[0-9]{1,2}|[a-z]{3,9})[-/. ][0-9]{2,4}"),
        (Kind::Phone, r"(?:\+[0-9]{2}|00[0-9]{2}|\(?0)[ \-()]*[1-9](?:[ \-()]*[0-9]){7,8}"),
        (Kind::CitizenNumber, r"[0-9](?:[ .]?[0-9]){8}"),
        (Kind::Postcode, r"[1-9][0-9]{3} ?[A-Z]{2}|[1-9][0-9]{3}[a-z]{2}"),
        (Kind::Plate, r"(?i)(?:[A-Z]{2}-[0-9]{2}-[A-Z]{2}|[0-9]{2}-[A-Z]{2}-[A-Z]{2}|[0-9]{2}-[A-Z]{3}-[0-9]|[A-Z]-[0-9]{3}-[A-Z]{2}|[A-Z]{2}-[0-9]{3}-[A-Z]|[0-9]-[A-Z]{3}-[0-9]{2})"),
    ]
    .into_iter()
    .map(|(kind, pattern)| {
        // the patterns are fixed texts: a test runs every one of them
        (kind, Regex::new(pattern).expect("the pattern is well formed"))
    })
    .collect()
});

/// Finds everything that may point to a person, in the order of the text, without overlap.
#[must_use]
pub fn find(text: &str) -> Vec<Found> {
    let mut found: Vec<Found> = Vec::new();
    for (kind, pattern) in PATTERNS.iter() {
        for hit in pattern.find_iter(text) {
            let range = hit.range();
            let free = found.iter().all(|f| range.end <= f.range.start || f.range.end <= range.start);
            if free && stands_alone(text, &range) && is_meant(*kind, hit.as_str()) {
                found.push(Found { kind: *kind, range });
            }
        }
    }
    found.sort_by_key(|f| f.range.start);
    found
}

/// Not inside a longer word or number.
fn stands_alone(text: &str, range: &Range<usize>) -> bool {
    let before = text[..range.start].chars().next_back();
    let after = text[range.end..].chars().next();
    !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
}

fn is_meant(kind: Kind, text: &str) -> bool {
    match kind {
        Kind::Postcode => {
            let letters: String = text.chars().filter(char::is_ascii_alphabetic).collect();
            // never given out
            !["SA", "SD", "SS"].contains(&letters.to_ascii_uppercase().as_str())
        }
        Kind::CitizenNumber => {
            // nine digits with spaces between all of them are more often a list; nine in a row are masked whatever the test says
            let digits = text.chars().filter(char::is_ascii_digit).count();
            digits == 9 && (text.len() == 9 || eleven_test(text))
        }
        _ => true,
    }
}

/// The eleven test of the citizen service number.
#[must_use]
pub fn eleven_test(text: &str) -> bool {
    let digits: Vec<i64> = text.chars().filter_map(|c| c.to_digit(10)).map(i64::from).collect();
    if digits.len() != 9 {
        return false;
    }
    let weights = [9, 8, 7, 6, 5, 4, 3, 2, -1];
    let sum: i64 = digits.iter().zip(weights).map(|(digit, weight)| digit * weight).sum();
    sum != 0 && sum % 11 == 0
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
    fn the_eleven_test_knows_right_from_wrong() {
        assert!(eleven_test("111222333"));
        assert!(!eleven_test("111222334"));
        assert!(!eleven_test("000000000"));
        assert!(!eleven_test("11122233"));
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
    }
}
