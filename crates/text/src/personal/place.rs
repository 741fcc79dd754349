//! Where somebody lives: postcodes, and streets with the number of a house.

use std::{cell::LazyCell, ops::Range, sync::LazyLock};

use regex::Regex;

use super::{after, before, is_counted, is_short_word, pattern, places, stands_alone};

static POSTCODE: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?i)[1-9][0-9] ?[0-9]{2} ?[\-.]? ?[A-Z] ?[A-Z]"));

/// Dutch postcodes.
pub(super) fn postcodes(text: &str) -> Vec<Range<usize>> {
    // where streets end, looked for once and only when it matters
    let streets = LazyCell::new(|| STREET.find_iter(text).map(|street| street.end()).collect::<Vec<_>>());
    places(text, &POSTCODE, |text, range| {
        let hit = &text[range.clone()];
        let letters: String = hit.chars().filter(char::is_ascii_alphabetic).collect();
        let digits = hit.trim_end_matches(|c: char| !c.is_ascii_digit());
        let capitals = letters.bytes().all(|b| b.is_ascii_uppercase());
        // never given out
        let unknown = ["SA", "SD", "SS"].contains(&letters.to_ascii_uppercase().as_str());
        let broken = digits.len() > 4
            || hit.contains(". ")
            || hit.split(' ').count() > 2
            || hit.ends_with([' ', '.', '-']);
        let word = is_short_word(&letters);
        let here = near_home(text, range, || {
            let next = streets.partition_point(|end| *end <= range.start);
            next > 0 && range.start - streets[next - 1] <= 3
        });
        stands_alone(text, range)
            && !unknown
            && !before(text, range).is_some_and(|c| matches!(c, '€' | '#' | ',' | '.'))
            && (here || !(word && (!capitals || loud(text, range))))
            && (capitals || !broken || here)
            && (!broken || (capitals && !word))
            && !(word && after(text, range) == Some('.') && !capitals)
    })
}

/// Whether the words around are in capitals too: then capitals say nothing.
fn loud(text: &str, range: &Range<usize>) -> bool {
    let front =
        text[..range.start].split_whitespace().rev().find(|word| word.chars().any(char::is_alphabetic));
    let rest = text[range.end..].split_whitespace().find(|word| word.chars().any(char::is_alphabetic));
    [front, rest].into_iter().flatten().any(|word| {
        word.chars().filter(|c| c.is_alphabetic()).count() > 1 && !word.chars().any(char::is_lowercase)
    })
}

/// Whether a word for an address, or a house, stands just before.
fn near_home(text: &str, range: &Range<usize>, behind_a_street: impl Fn() -> bool) -> bool {
    let start = text[..range.start].char_indices().rev().nth(24).map_or(0, |(i, _)| i);
    let front = text[start..range.start].to_lowercase();
    ["postcode", "pc ", "postal code", "adres"].iter().any(|word| front.contains(word)) || behind_a_street()
}

/// Endings of streets that are hardly ever anything else.
const STREETS: &str = r"straat|straatje|str\.|laan|laantje|plein|kade|gracht|dreef|singel|steeg|plantsoen|dwarsstraat|dijk|weg|wegje|boulevard|steenweg|allee|avenue|strjitte|pad|hof|hofje|wal|park|ring|baan|oord|burg|markt|vaart|haven|veld|velden|akker|erf|hoeve|horst|kamp|meent|tuin|tuinen|brink|dal|zoom|rade|poort|berg|kerkhof|werf|waard|donk|heide|bos|sluis|brug|stede|wijk|eind|einde|kamer|spoor|loop|kreek|beek|oever|strand|duin|molen|toren|rak";
/// The number of a house with what belongs to it.
const HOUSE: &str = r"(?i:,? ?(?:nr\.?|nummer|no\.?|huisnummer|huisnr\.?|number))? ?[1-9][0-9]{0,3}(?: ?[\-/]? ?(?:[A-Za-z]\b|bis\b|hs\b|huis\b|hoog\b|boven\b|I{1,3}\b|IV\b|[0-9]{1,4}\b))*";

static STREET: LazyLock<Regex> = LazyLock::new(|| {
    pattern(&format!(
        r"\b(?:(?:(?i:van|der|den|ter|ten|sint|st\.?|prof\.?|dr\.?|burg\.?|mr\.?|pres\.?|kon\.?|oude|nieuwe|lange|korte|grote|kleine|laan van|[\w]+-)(?: |\b)|[A-Z][\w.'\-]* (?:(?:de|het|van|der|den|ter|ten) )*)*\w*(?i:{STREETS}) ?{HOUSE}|(?i:laan|plein|hof|kade|park|weg|rue|pad)(?: (?:van|der|den|de|het|la|du))+ [A-Z][\w'\-]+(?: [A-Z][\w'\-]+)* {HOUSE})"
    ))
});
static HOME: LazyLock<Regex> = LazyLock::new(|| {
    pattern(&format!(
        r"\b(?i:woon|woont|wonen|woonde|woonachtig|adres|huisadres|bezorgadres|postadres|verhuisd naar|verhuis naar|verhuizen naar|ingeschreven op|ingeschreven aan|live at|lives at|address)\b[^.\n0-9]{{0,30}}?(?P<it>(?:(?:'s|'t|De|Het|de|het|van|der|den|ter|ten|Sint|St\.?|[A-Z][\w.'\-]*) )*[A-Z][\w.'\-]+ {HOUSE})"
    ))
});
/// A street that is named after a year or two: `Plein 1944 nummer 3`.
static YEAR: LazyLock<Regex> = LazyLock::new(|| {
    pattern(&format!(
        r"\b\w*(?i:plein|laan|straat|weg|kade|singel|dreef|plantsoen|hof) '?(?:(?:1[5-9]|20)[0-9]{{2}}(?: ?[\-/] ?'?(?:[0-9]{{4}}|[0-9]{{2}})\b)?|[3-9][0-9] ?[\-/] ?'?[3-9][0-9])(?:, ?| ){HOUSE}"
    ))
});
/// What an English address looks like: the number first.
static ENGLISH: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\b[1-9][0-9]{0,3}[A-Za-z]? (?:[A-Z][\w']+ ){1,3}(?:Street|St|Road|Rd|Lane|Avenue|Ave|Drive|Court|Close|Square|Gardens|Terrace)\b",
    )
});

/// Streets with the number of a house.
pub(super) fn addresses(text: &str) -> Vec<Range<usize>> {
    let mut found = places(text, &YEAR, |text, range| {
        stands_alone(text, range) && !is_counted(text, range) && is_named_after_a_year(text, range)
    });
    found.extend(places(text, &STREET, |text, range| {
        stands_alone(text, range) && !is_counted(text, range) && is_street(&text[range.clone()])
    }));
    found.extend(places(text, &HOME, |text, range| {
        let number = number_of(&text[range.clone()]);
        stands_alone(text, range) && !is_counted(text, range) && !is_year(number)
    }));
    found.extend(places(text, &ENGLISH, stands_alone));
    found
}

/// Words that end like a street and are none.
const NEVER: [&str; 38] = [
    "onderweg",
    "halverwege",
    "snelweg",
    "autoweg",
    "spoorweg",
    "fietspad",
    "voetpad",
    "werkplein",
    "loketplein",
    "arbeidsmarkt",
    "woningmarkt",
    "huizenmarkt",
    "rommelmarkt",
    "supermarkt",
    "banenmarkt",
    "gerechtshof",
    "hof",
    "uitweg",
    "omweg",
    "vooruitweg",
    "wachtkamer",
    "spreekkamer",
    "slaapkamer",
    "kamer",
    "rechtbank",
    "terugweg",
    "heenweg",
    "stap",
    "wijk",
    "loop",
    "verloop",
    "afloop",
    "eind",
    "einde",
    "weekeind",
    "weekeinde",
    "tenslotte",
    "opdracht",
];

/// Words that end like a street and are none, or are one only in a name.
fn is_street(hit: &str) -> bool {
    const ALWAYS: [&str; 20] = [
        "straat",
        "straatje",
        "str.",
        "laan",
        "laantje",
        "plein",
        "kade",
        "gracht",
        "dreef",
        "singel",
        "steeg",
        "plantsoen",
        "dijk",
        "weg",
        "wegje",
        "boulevard",
        "steenweg",
        "allee",
        "avenue",
        "strjitte",
    ];
    let name = hit[..hit.find(|c: char| c.is_ascii_digit()).unwrap_or(hit.len())].trim_end();
    let name = ["nr", "nr.", "nummer", "no", "no.", "huisnummer", "huisnr", "huisnr.", "number"]
        .iter()
        .find_map(|word| name.strip_suffix(word).map(|rest| rest.trim_end_matches([' ', ','])))
        .unwrap_or(name)
        .trim_end_matches([' ', ',']);
    let last = name.rsplit([' ', '-']).next().unwrap_or(name);
    let small = last.to_lowercase();
    if NEVER.contains(&small.as_str()) || is_year(number_of(hit)) {
        return false;
    }
    let sure = ALWAYS.iter().any(|ending| small.ends_with(ending) && small.len() > ending.len());
    // a word that is also something else is a street when it is written as a name
    sure || (last.starts_with(char::is_uppercase) && last.chars().any(char::is_lowercase) && small.len() > 3)
}

/// Whether a word, a year and a number are a street and a house: the word for the number stands there, or
/// nothing else follows a name.
fn is_named_after_a_year(text: &str, range: &Range<usize>) -> bool {
    let hit = &text[range.clone()];
    let (name, rest) = hit.split_once(' ').unwrap_or((hit, ""));
    let capital = name.starts_with(char::is_uppercase);
    let small = name.to_lowercase();
    let house = rest.rsplit(' ').find(|part| part.contains(|c: char| c.is_ascii_digit())).unwrap_or_default();
    let told = rest.contains(|c: char| c.is_ascii_digit()) && has_a_word_for_the_number(rest);
    let ends = after(text, range).is_none_or(|c| matches!(c, '.' | ',' | ';' | '!' | '?' | ')' | '\n'));
    !NEVER.contains(&small.as_str())
        && !is_year(number_of(house))
        && (capital || !["weg", "straat", "kade"].contains(&small.as_str()))
        && (told || (capital && ends))
}

fn has_a_word_for_the_number(text: &str) -> bool {
    text.to_lowercase()
        .split(|c: char| !c.is_alphabetic())
        .any(|word| ["nr", "nummer", "no", "huisnummer", "huisnr", "number"].contains(&word))
}

fn number_of(hit: &str) -> u32 {
    let digits: String =
        hit.chars().skip_while(|c| !c.is_ascii_digit()).take_while(char::is_ascii_digit).collect();
    digits.parse().unwrap_or(0)
}

fn is_year(number: u32) -> bool {
    (1900..=2099).contains(&number)
}
