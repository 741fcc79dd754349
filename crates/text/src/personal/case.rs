//! Numbers by which an organisation knows a case, a letter or a person. The words before them say what they
//! are.

use std::{ops::Range, sync::LazyLock};

use regex::Regex;

use super::{birth::begins_with_a_date, digits, is_counted, pattern, places, stands_alone};

/// What such a number looks like: letters and digits with signs between them, a digit in it.
const TOKEN: &str = r"(?P<it>[A-Za-z]{0,6}[ .\-/_]{0,2}[0-9][0-9A-Za-z]*(?:[.\-/_]{1,2}[0-9A-Za-z]+| [0-9]{2,}|(?-i: [A-Z]{1,3}\b)|(?-i: [A-Z]{1,3}[0-9]+))*)";
/// What may stand between the word and the number.
const SAYS: &str = r"(?: ?(?:is|was|luidt|heet|van mij|van ons|nummer|number|nr\.?|no\.?))?[ :=#]{0,4}";

static DEFAULT: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"(?i)zaak ?[\-_ ]? ?20[0-9]{2} ?[\-_ /]? ?[0-9]{4,10}|\b20[0-9]{2} ?[\-/.] ?[0-9]{4,10}")
});
static TESTED: LazyLock<Regex> = LazyLock::new(|| pattern(r"(?i)[A-Z]{1,2}[ .\-]?[0-9](?:[ .\-]?[0-9]){7}"));
static CASE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(&format!(
        r"(?i)\b(?:zaak|dossier|klacht|bezwaar|aanvraag|melding|meldings|ticket|beschikking|referentie|ref|besluit|brief|correspondentie|incident|case|file|reference|complaint|application|request|claim|schade)s?[ \-]?(?:nummer|numer|nr|no|code|kenmerk|number|id)\.?{SAYS}{TOKEN}|\b(?:ons |uw |mijn |onze )?kenmerk\.?{SAYS}{}|\b(?:zaak|dossier|ticket|case|file|referentie|ref\.?|o/ref|u/ref|reference)\.?[ :=#]{{1,3}}(?P<bare>[A-Za-z]{{0,4}}[.\-/_]?[0-9][0-9A-Za-z.\-/_]{{3,}}[0-9A-Za-z])",
        TOKEN.replace("<it>", "<mark>")
    ))
});
static NUMBER: LazyLock<Regex> = LazyLock::new(|| {
    pattern(&format!(
        r"(?i)\b(?:klant|cli[e]nt|relatie|lid|lidmaatschaps?|leden|polis|account|debiteur|debiteuren|personeels|patient|patienten|factuur|inschrijf|registratie|paspoort|id|id-kaart|identiteitskaart|identiteits|rijbewijs|document|vreemdelingen|v|burger|deelnemers|leerling|student|studenten|contract|abonnement|huurders|werknemers|loonheffings|big|agb|kvk|verzekerings|verzekerden|zorg|uzovi|pas|kaart|digid|anummer|a|client|customer|member|membership|policy|employee|patient|citizen|passport|licence|license|insurance|student|invoice)[ \-]?(?:nummer|numer|nr|no|code|number|id)\.?{SAYS}{TOKEN}|\b(?:paspoort|rijbewijs|passport)[ :=]{{1,3}}(?P<bare>[A-Za-z]{{1,3}}[0-9][0-9A-Za-z]{{5,8}})"
    ))
});
/// A number that follows the word for the thing itself: "aanvraag 12345", "polis met nummer 12345".
fn bare(words: &str) -> Regex {
    pattern(&format!(
        r"(?i)\b(?:{words})(?:(?:,? (?:met|onder|heeft|is|was|heet|van mij)(?: het| als)?)?[ :,]{{0,2}}(?:nummer|numer|nr\.?|no\.?|number))?[ :=#(]{{1,4}}(?P<it>[A-Z]{{0,4}}[\-/_]?[0-9]{{4,}}(?:[.\-/_][0-9]+)*[A-Z]{{0,3}}|[1-9][0-9]{{0,2}}(?:[ .][0-9]{{3}})+)"
    ))
}
static BARE_CASE: LazyLock<Regex> = LazyLock::new(|| {
    bare(
        "aanvraag|dossier|zaak|klacht|bezwaar|bezwaarschrift|melding|beschikking|besluit|aangifte|incident|ticket|vergunning|declaratie|offerte|bestelling|order|procedure|application|case|file|request|complaint|claim",
    )
});
static BARE_NUMBER: LazyLock<Regex> = LazyLock::new(|| {
    bare(
        "polis|klant|client|patient|registratie|inschrijving|aanmelding|lidmaatschap|debiteur|relatie|deelnemer|leerling|student|contract|abonnement|factuur|rekeninghouder|policy|customer|member|registration|invoice",
    )
});
/// The number of a business for its taxes; of somebody who works alone it holds the citizen service number.
static TAXES: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)\b(?:NL[ .\-]{0,2})?[0-9](?:[ .\-]{0,2}[0-9]){8}[ .\-]{0,2}B[ .\-]{0,2}[0-9]{2}\b|\b(?:btw|b\.t\.w\.?|vat|omzetbelasting)(?:[ \-]?(?:identificatie)?(?:nummer|nr|id|number|no))?\.?(?: (?:is|was|luidt|van mij))?[ :=#]{1,4}(?P<it>(?:[A-Z]{2}[ .\-]?)?[0-9](?:[ .\-]?[0-9]){7,11}(?:[ .\-]?B[ .\-]?[0-9]{2})?)",
    )
});
static LONG: LazyLock<Regex> = LazyLock::new(|| pattern(r"[0-9]{7,20}|[A-Z]{1,3}[\-]?[0-9]{6,12}"));

/// Numbers of cases and letters.
pub(super) fn cases(text: &str) -> Vec<Range<usize>> {
    let mut found = places(text, &DEFAULT, |text, range| {
        let hit = &text[range.clone()];
        let last = digits(hit.rsplit(['-', '/', '.', ' ', '_']).next().unwrap_or_default());
        // two years with a stroke between them are a time
        let years = last.len() == 4 && (19..=20).contains(&(last[0] * 10 + last[1]));
        let is_period = years && hit.starts_with("20");
        stands_alone(text, range) && !begins_with_a_date(hit) && !is_period && !is_counted(text, range)
    });
    found.extend(places(text, &TESTED, |text, range| {
        stands_alone(text, range) && is_benefit_number(&text[range.clone()])
    }));
    found.extend(named(text, &CASE, 3));
    found.extend(places(text, &BARE_CASE, is_number_of_its_own));
    found
}

/// Numbers by which a person is known, behind a word for them.
pub(super) fn numbers(text: &str) -> Vec<Range<usize>> {
    let mut found = named(text, &NUMBER, 3);
    found.extend(places(text, &BARE_NUMBER, is_number_of_its_own));
    found.extend(places(text, &TAXES, |text, range| {
        let hit = &text[range.clone()];
        stands_alone(text, range)
            && !hit.starts_with("06")
            && !begins_with_a_date(hit)
            && !is_compact_day(hit)
            && !is_counted(text, range)
    }));
    found
}

/// Behind these an amount stands as often as a number: it has to be longer.
const AMOUNTS: [&str; 9] =
    ["declaratie", "offerte", "order", "bestelling", "contract", "abonnement", "factuur", "claim", "invoice"];

/// Whether the digits behind a word are a number and no year, amount, time, phone or postcode.
fn is_number_of_its_own(text: &str, range: &Range<usize>) -> bool {
    let hit = &text[range.clone()];
    let first: String =
        hit.chars().skip_while(|c| !c.is_ascii_digit()).take_while(char::is_ascii_digit).collect();
    let last = hit.rsplit(|c: char| !c.is_ascii_digit()).find(|part| !part.is_empty()).unwrap_or_default();
    let is_year = |part: &str| part.len() == 4 && (part.starts_with("19") || part.starts_with("20"));
    // a year, two of them, or a year with the month
    let years = is_year(&first) && (is_year(last) || last.len() <= 2);
    let word = text[..range.start]
        .trim_end_matches(|c: char| !c.is_alphabetic())
        .rsplit(|c: char| !c.is_alphabetic())
        .next()
        .unwrap_or_default();
    let amount = first.len() < 5 && AMOUNTS.contains(&word.to_lowercase().as_str());
    let unit = hit
        .trim_start_matches(|c: char| !c.is_ascii_digit())
        .trim_start_matches(|c: char| !c.is_alphabetic());
    let plain = hit.bytes().all(|b| b.is_ascii_digit());
    let public = first.starts_with("0800") || first.starts_with("090");
    let phone = plain && hit.len() == 10 && hit.starts_with('0');
    let rest = &text[range.end..];
    let mut next = rest.trim_start_matches(' ').chars();
    let letters = next.by_ref().take_while(char::is_ascii_uppercase).count();
    let postcode = plain && hit.len() == 4 && letters == 2;
    let goes_on = hit.contains(' ') && rest.trim_start().starts_with(|c: char| c.is_ascii_digit());
    stands_alone(text, range)
        && !years
        && !amount
        && !public
        && !phone
        && !postcode
        && !goes_on
        && !hit.ends_with("000")
        && !super::UNITS.contains(&unit.to_lowercase().as_str())
        && !begins_with_a_date(hit)
        && !is_compact_day(hit)
        && !super::account::is_inside_a_number(text, range)
        && !rest.starts_with(",-")
        && !rest.starts_with(" per ")
        && !is_counted(text, range)
}

/// Numbers that are too long to count anything.
pub(super) fn long(text: &str) -> Vec<Range<usize>> {
    places(text, &LONG, |text, range| {
        let hit = &text[range.clone()];
        let plain = hit.bytes().all(|b| b.is_ascii_digit());
        // ten digits that begin with a nought are a phone, nine may be a citizen: their own kinds look for
        // those
        let other = plain && ((hit.len() == 10 && hit.starts_with('0')) || hit.len() == 9);
        stands_alone(text, range)
            && !other
            && !super::account::is_inside_a_number(text, range)
            && !text[..range.start].ends_with(['+', '€'])
            && !hit.ends_with("0000")
            && !is_counted(text, range)
            && !(plain && hit.len() == 8 && is_compact_day(hit))
    })
}

fn named(text: &str, pattern: &Regex, least: usize) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for captures in pattern.captures_iter(text) {
        let hit = ["it", "mark", "bare"].into_iter().find_map(|name| captures.name(name));
        if let Some(hit) = hit
            && digits(hit.as_str()).len() >= least
            && !begins_with_a_date(hit.as_str())
        {
            found.push(hit.range());
        }
    }
    found
}

/// The day in eight digits that is a time, not a number.
fn is_compact_day(text: &str) -> bool {
    let part = |range: Range<usize>| text.get(range).and_then(|part| part.parse::<u32>().ok()).unwrap_or(0);
    let day = |year: u32, month: u32, day: u32| {
        (2010..2100).contains(&year) && (1..=12).contains(&month) && (1..=31).contains(&day)
    };
    day(part(0..4), part(4..6), part(6..8)) || day(part(4..8), part(2..4), part(0..2))
}

/// The eleven test of the benefits agency: a letter counts 0 to 25, each place weighs as much as its number,
/// and ten is left.
fn is_benefit_number(text: &str) -> bool {
    let signs: Vec<u32> = text
        .bytes()
        .filter_map(|b| match b {
            b'0'..=b'9' => Some(u32::from(b - b'0')),
            b if b.is_ascii_alphabetic() => Some(u32::from(b.to_ascii_uppercase() - b'A')),
            _ => None,
        })
        .collect();
    signs.iter().zip(1..).map(|(value, weight)| value * weight).sum::<u32>() % 11 == 10
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_number_of_a_benefit_carries_its_test() {
        assert!(is_benefit_number("A00000006"));
        assert!(!is_benefit_number("A00000007"));
    }
}
