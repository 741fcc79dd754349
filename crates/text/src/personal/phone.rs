//! Phone numbers: mobile and land line, of here and abroad, with whatever stands between the digits.

use std::{ops::Range, sync::LazyLock};

use regex::Regex;

use super::{
    account::is_inside_a_number, after, before, birth::begins_with_a_date, digits, is_counted, pattern,
    places,
};

/// What people write between the digits of a number.
const BETWEEN: &str = r"[ \-./()_]{0,4}";

static ABROAD: LazyLock<Regex> =
    LazyLock::new(|| pattern(&format!(r"(?:\+|\(\+|\b00) ?[1-9](?:{BETWEEN}[0-9]){{7,13}}")));
static HERE: LazyLock<Regex> =
    LazyLock::new(|| pattern(&format!(r"\(?0{BETWEEN}[1-9](?:{BETWEEN}[0-9]){{8}}")));
/// The letter that looks like a nought.
static TYPED: LazyLock<Regex> = LazyLock::new(|| pattern(&format!(r"[Oo]6(?:{BETWEEN}[0-9]){{8}}")));
static NINE: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"0[1-9][0-9]{0,2}[ /.\-]{1,2}[0-9]{2,3}(?:[ .\-]?[0-9]{2}){2}"));
static SHORT: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"6[ \-]{1,3}(?:[1-9][0-9]{7}|[1-9][0-9](?:[ \-.][0-9]{2}){3})"));
static NAMED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(&format!(
        r"(?i)\b(?:tel|telefoon|telefoonnummer|telefoonnr|telnr|tel\.nr|tel\. ?nr|mobiel|mob|mobiele nummer|gsm|whatsapp|whatsappnummer|app|bel(?:len|t|de)?(?: mij| me| ons| haar| hem)?(?: op| via| naar)|bereikbaar op|te bereiken op|nummer is|phone|phone number|mobile|call me (?:on|at))(?:nummer)?[. :]{{1,3}}(?:is |nr\.? |op |nummer )?(?P<it>[0-9](?:{BETWEEN}[0-9]){{5,10}})"
    ))
});

/// Phone numbers. The short public numbers of organisations (14 030, 0800 1234) are nobody's.
pub(super) fn phones(text: &str) -> Vec<Range<usize>> {
    let mut found = places(text, &ABROAD, |text, range| {
        // a plus before an amount is no country
        is_whole(text, range) && !is_counted(text, range)
    });
    for pattern in [&*HERE, &*TYPED] {
        found.extend(places(text, pattern, |text, range| {
            is_whole(text, range)
                && !is_inside(text, range)
                && !begins_with_a_date(&text[range.clone()])
                && !are_times(&text[range.clone()])
        }));
    }
    for pattern in [&*NINE, &*SHORT] {
        found.extend(places(text, pattern, |text, range| {
            let hit = &text[range.clone()];
            is_whole(text, range)
                && !is_inside_a_number(text, range)
                && !begins_with_a_date(hit)
                && !are_times(hit)
                && !is_counted(text, range)
        }));
    }
    found.extend(places(text, &NAMED, |text, range| {
        let hit = &text[range.clone()];
        let public = digits(hit).starts_with(&[0, 8, 0, 0])
            || digits(hit).starts_with(&[0, 9, 0])
            || digits(hit).starts_with(&[1, 4]);
        is_whole(text, range)
            && !public
            && !begins_with_a_date(hit)
            && !are_times(hit)
            && !is_counted(text, range)
    }));
    found
}

fn is_whole(text: &str, range: &Range<usize>) -> bool {
    !before(text, range).is_some_and(|c| c.is_alphanumeric() || c == '+')
        && !after(text, range).is_some_and(|c| c.is_ascii_digit())
}

/// Whether more digits follow so that this is part of something longer; a second number behind a stroke is
/// not.
fn is_inside(text: &str, range: &Range<usize>) -> bool {
    is_inside_a_number(text, range) && !text[range.end..].starts_with("/0")
}

/// Whether these are times of the clock beside each other: `08.30 09.15 10`.
fn are_times(text: &str) -> bool {
    let groups: Vec<&str> = text.split(['.', ' ']).collect();
    let marks: Vec<char> = text.chars().filter(|c| !c.is_ascii_digit()).collect();
    groups.iter().all(|group| group.len() == 2)
        && marks.len() > 2
        && marks.iter().enumerate().all(|(i, mark)| *mark == if i % 2 == 0 { '.' } else { ' ' })
}
