//! Licence plates: every order of letters and digits that was ever given out here, and any behind the word
//! for one.

use std::{ops::Range, sync::LazyLock};

use regex::Regex;

use super::{is_short_word, pattern, places, stands_alone};

/// The orders in which letters and digits follow each other: `L2 D2 L2` is two letters, two digits, two
/// letters.
const ORDERS: [&[(char, usize)]; 14] = [
    &[('L', 2), ('D', 2), ('D', 2)],
    &[('D', 2), ('D', 2), ('L', 2)],
    &[('D', 2), ('L', 2), ('D', 2)],
    &[('L', 2), ('D', 2), ('L', 2)],
    &[('L', 2), ('L', 2), ('D', 2)],
    &[('D', 2), ('L', 2), ('L', 2)],
    &[('D', 2), ('L', 3), ('D', 1)],
    &[('D', 1), ('L', 3), ('D', 2)],
    &[('L', 2), ('D', 3), ('L', 1)],
    &[('L', 1), ('D', 3), ('L', 2)],
    &[('L', 3), ('D', 2), ('L', 1)],
    &[('L', 1), ('D', 2), ('L', 3)],
    &[('D', 1), ('L', 2), ('D', 3)],
    &[('D', 3), ('L', 2), ('D', 1)],
];

static PLATES: LazyLock<Vec<Regex>> = LazyLock::new(|| {
    let part =
        |(what, many): &(char, usize)| format!("[{}]{{{many}}}", if *what == 'L' { "A-Z" } else { "0-9" });
    ORDERS
        .iter()
        .map(|order| {
            let parts: Vec<String> = order.iter().map(part).collect();
            pattern(&format!("(?i){}", parts.join("[ .-]{0,3}")))
        })
        .collect()
});
/// Words after which somebody tells of a car.
static CAR: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?i)auto|kenteken|motor|brommer|scooter|parkeer|car |bus "));
static NAMED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)\b(?:kenteken|kentekennummer|kentekenplaat|nummerplaat|nummerbord|plaat|licen[cs]e plate|number plate|registration)(?: van (?:mijn|de|onze|haar|zijn) (?:auto|motor|brommer|scooter|bus|aanhanger))?(?: is| was| heb ik| luidt)?[ :=]{1,3}(?P<it>[A-Z0-9]{1,4}(?:[ .\-]{0,3}[A-Z0-9]{1,5}){1,3})",
    )
});

/// Licence plates.
pub(super) fn plates(text: &str) -> Vec<Range<usize>> {
    let mut found = places(text, &NAMED, |text, range| {
        let hit = &text[range.clone()];
        let signs = hit.chars().filter(char::is_ascii_alphanumeric).count();
        stands_alone(text, range)
            && (4..=9).contains(&signs)
            && hit.chars().any(|c| c.is_ascii_digit())
            && is_made(hit)
    });
    let car = CAR.find(text).map(|word| word.end());
    for plate in PLATES.iter() {
        found.extend(places(text, plate, |text, range| {
            let is_told = car.is_some_and(|end| end <= range.start);
            stands_alone(text, range) && is_plate(&text[range.clone()], is_told)
        }));
    }
    found.sort_by_key(|range| range.start);
    found
}

fn is_made(hit: &str) -> bool {
    hit.chars().any(|c| c.is_ascii_alphabetic()) && !hit.split([' ', '-', '.']).any(is_short_word)
}

/// With hyphens a plate is a plate; in one piece or with spaces only when its letters are capitals and no
/// words. Small letters in one piece or with spaces are a plate only where a car was told of.
fn is_plate(hit: &str, car: bool) -> bool {
    let letters: Vec<&str> =
        hit.split(|c: char| !c.is_ascii_alphabetic()).filter(|part| !part.is_empty()).collect();
    if letters.iter().any(|part| is_short_word(part)) {
        return false;
    }
    let capitals = letters.iter().all(|part| part.bytes().all(|b| b.is_ascii_uppercase()));
    let hyphens = hit.matches('-').count() >= 2;
    let one_piece = hit.bytes().all(|b| b.is_ascii_alphanumeric());
    let split_digits =
        hit.split([' ', '.']).filter(|part| part.bytes().all(|b| b.is_ascii_digit())).count() > 1;
    let begins_or_ends_with_letters = hit.starts_with(|c: char| c.is_ascii_alphabetic())
        || hit.ends_with(|c: char| c.is_ascii_alphabetic());
    hyphens
        || (one_piece && (capitals || car))
        || (capitals && (car || !(split_digits && begins_or_ends_with_letters)))
}
