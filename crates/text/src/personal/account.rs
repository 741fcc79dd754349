//! Bank accounts, cards and citizen service numbers: numbers that carry their own test.

use std::{ops::Range, sync::LazyLock};

use regex::Regex;

use super::{birth::begins_with_a_date, digits, is_counted, pattern, places, stands_alone};

/// The length of an account by country, for those that the European list knows.
const LENGTHS: [(&str, usize); 80] = [
    ("AD", 24),
    ("AE", 23),
    ("AL", 28),
    ("AT", 20),
    ("AZ", 28),
    ("BA", 20),
    ("BE", 16),
    ("BG", 22),
    ("BH", 22),
    ("BR", 29),
    ("BY", 28),
    ("CH", 21),
    ("CR", 22),
    ("CY", 28),
    ("CZ", 24),
    ("DE", 22),
    ("DK", 18),
    ("DO", 28),
    ("EE", 20),
    ("EG", 29),
    ("ES", 24),
    ("FI", 18),
    ("FO", 18),
    ("FR", 27),
    ("GB", 22),
    ("GE", 22),
    ("GI", 23),
    ("GL", 18),
    ("GR", 27),
    ("GT", 28),
    ("HR", 21),
    ("HU", 28),
    ("IE", 22),
    ("IL", 23),
    ("IQ", 23),
    ("IS", 26),
    ("IT", 27),
    ("JO", 30),
    ("KW", 30),
    ("KZ", 20),
    ("LB", 28),
    ("LC", 32),
    ("LI", 21),
    ("LT", 20),
    ("LU", 20),
    ("LV", 21),
    ("LY", 25),
    ("MC", 27),
    ("MD", 24),
    ("ME", 22),
    ("MK", 19),
    ("MR", 27),
    ("MT", 31),
    ("MU", 30),
    ("NL", 18),
    ("NO", 15),
    ("PK", 24),
    ("PL", 28),
    ("PS", 29),
    ("PT", 25),
    ("QA", 29),
    ("RO", 24),
    ("RS", 22),
    ("RU", 33),
    ("SA", 24),
    ("SC", 31),
    ("SD", 18),
    ("SE", 24),
    ("SI", 19),
    ("SK", 24),
    ("SM", 27),
    ("ST", 25),
    ("SV", 28),
    ("TL", 23),
    ("TN", 24),
    ("TR", 26),
    ("UA", 29),
    ("VA", 22),
    ("VG", 24),
    ("XK", 20),
];

static START: LazyLock<Regex> = LazyLock::new(|| pattern(r"(?i)[A-Z][ .]?[A-Z][ .\-]{0,2}[0-9][ .]?[0-9]"));
static NAMED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)\b(?:bank|spaar|giro|post)?(?:rekening|reknr|rek)(?:nummer|nr)?\.?(?: (?:is|was|van mij|nummer|nr\.?|bij de [a-z]+))?[ :=]{0,3}(?P<it>[0-9](?:[ .\-]{0,2}[0-9]){3,17})|\b(?:giro|gironummer|iban|account number|bank account)(?: is)?[ :=]{0,3}(?P<it2>[0-9](?:[ .\-]{0,2}[0-9]){3,17})",
    )
});
static CARD: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"[3-6][0-9]{3}(?:[ .\-]?[0-9]{4}){3}|3[47][0-9]{2}[ .\-]?[0-9]{6}[ .\-]?[0-9]{5}")
});

/// Bank accounts of every country, old account numbers behind a word for them, and cards.
pub(super) fn accounts(text: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut at = 0;
    while let Some(hit) = START.find_at(text, at) {
        let free = !text[..hit.start()].chars().next_back().is_some_and(char::is_alphanumeric);
        match free.then(|| international(text, hit.start())).flatten() {
            Some(range) => {
                at = range.end;
                found.push(range);
            }
            None => at = hit.start() + 1,
        }
    }
    for captures in NAMED.captures_iter(text) {
        if let Some(hit) = captures.name("it").or_else(|| captures.name("it2")) {
            found.push(hit.range());
        }
    }
    found.extend(places(text, &CARD, |text, range| {
        stands_alone(text, range) && luhn(&digits(&text[range.clone()]))
    }));
    found
}

/// The account that begins here: as many letters and digits as its country has, with at most two signs
/// between them.
fn international(text: &str, start: usize) -> Option<Range<usize>> {
    let mut letters = String::new();
    let mut gap = 0;
    let mut wanted = 34;
    for (place, c) in text[start..].char_indices() {
        if c.is_ascii_alphanumeric() {
            gap = 0;
            letters.push(c.to_ascii_uppercase());
            if letters.len() == 2 {
                wanted =
                    LENGTHS.iter().find(|(country, _)| *country == letters).map(|(_, length)| *length)?;
            }
            if letters.len() == wanted {
                let range = start..start + place + 1;
                return (stands_alone(text, &range) && is_account(&letters)).then_some(range);
            }
        } else if matches!(c, ' ' | '.' | '-' | '/') && gap < 2 {
            gap += 1;
        } else {
            return None;
        }
    }
    None
}

/// A mistyped account still points to somebody, where nothing else is written so.
fn is_account(letters: &str) -> bool {
    let rest = &letters[4..];
    let plain = rest.bytes().all(|b| b.is_ascii_digit());
    let dutch = letters.starts_with("NL")
        && rest
            .bytes()
            .enumerate()
            .all(|(i, b)| if i < 4 { b.is_ascii_alphabetic() } else { b.is_ascii_digit() });
    let digits = letters.bytes().filter(u8::is_ascii_digit).count();
    let test = letters[4..].bytes().chain(letters[..4].bytes()).fold(0, |sum: u32, b| match b {
        b'0'..=b'9' => (sum * 10 + u32::from(b - b'0')) % 97,
        _ => (sum * 100 + u32::from(b - b'A') + 10) % 97,
    });
    dutch || plain || (digits >= 8 && test == 1)
}

fn luhn(digits: &[u32]) -> bool {
    let sum: u32 = digits
        .iter()
        .rev()
        .enumerate()
        .map(|(i, d)| if i % 2 == 0 { *d } else { (d * 2) / 10 + (d * 2) % 10 })
        .sum();
    sum > 0 && sum.is_multiple_of(10)
}

static CITIZEN: LazyLock<Regex> = LazyLock::new(|| pattern(r"[0-9](?:[ .\-/]{0,3}[0-9]){8}"));
static NAMED_CITIZEN: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)\b(?:bsn|b\.s\.n\.?|bsnr|burgerservice ?(?:nummer|nr)|sofi ?-?(?:nummer|nr)?|citizen service number)[^0-9\n]{0,15}(?P<it>[0-9](?:[ .\-/]{0,3}[0-9]){7,8})",
    )
});

/// Citizen service numbers: nine digits in a row whatever the test says, nine with signs between them when
/// the test is passed or the word stands before them.
pub(super) fn citizens(text: &str) -> Vec<Range<usize>> {
    let mut found = places(text, &NAMED_CITIZEN, |text, range| {
        !text[range.end..].starts_with(|c: char| c.is_ascii_digit())
    });
    found.extend(places(text, &CITIZEN, |text, range| {
        let hit = &text[range.clone()];
        if !stands_alone(text, range) || is_counted(text, range) || is_inside_a_number(text, range) {
            return false;
        }
        if hit.len() == 9 {
            return !hit.ends_with("000000");
        }
        let groups = hit.split(|c: char| !c.is_ascii_digit()).filter(|group| !group.is_empty()).count();
        // nine digits with spaces between all of them are more often a list
        eleven_test(hit) && groups <= 4 && !begins_with_a_date(hit)
    }));
    found
}

/// Whether the digits go on behind a sign that belongs to a number: `123.456.789,50`, `12-03-2026/5`.
pub(super) fn is_inside_a_number(text: &str, range: &Range<usize>) -> bool {
    let mut after = text[range.end..].chars();
    let goes_on = matches!(after.next(), Some('.' | ',' | '-' | '/' | ':'))
        && after.next().is_some_and(|c| c.is_ascii_digit());
    let mut front = text[..range.start].chars().rev();
    goes_on
        || (matches!(front.next(), Some('.' | ',' | '-' | '/' | ':'))
            && front.next().is_some_and(|c| c.is_ascii_digit()))
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
    use super::*;

    #[test]
    fn the_eleven_test_knows_right_from_wrong() {
        assert!(eleven_test("111222333"));
        assert!(!eleven_test("111222334"));
        assert!(!eleven_test("000000000"));
        assert!(!eleven_test("11122233"));
    }

    #[test]
    fn accounts_carry_their_test() {
        for good in
            ["GB29NWBK60161331926819", "MT84MALT011000012345MTLCAST001S", "FR1420041010050500013M02606"]
        {
            assert!(is_account(good), "{good}");
        }
        assert!(!is_account("GB29NWBK60161331926818"));
        assert!(luhn(&digits("4111111111111111")) && !luhn(&digits("4111111111111112")));
    }
}
