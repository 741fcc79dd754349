//! Dates of birth: a date near a word for being born, and any whole date of long ago. Other dates are the time line of a story.

use std::{ops::Range, sync::LazyLock};

use regex::Regex;

use super::{pattern, places, stands_alone};

const MONTHS: &str = r"(?:jan(?:uari|uary)?|feb(?:ruari|ruary)?|m(?:aa|)rt|march|mar|apr(?:il)?|mei|may|jun[ei]?|jul[iy]?|aug(?:ustus|ust)?|sept?(?:ember)?|o[ck]t(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?";

/// A date in any of the ways in which people write one; the year may be missing behind the name of a month.
fn dates() -> String {
    format!(
        r"(?:[0-9]{{1,2}} ?[\-/.'] ?[0-9]{{1,2}} ?[\-/.'] ?[0-9]{{2,4}}|[0-9]{{1,2}} [0-9]{{1,2}} [0-9]{{4}}|[12][0-9]{{3}} ?[\-/.] ?[0-9]{{1,2}} ?[\-/.] ?[0-9]{{1,2}}|[0-9]{{1,2}}(?:e|de|ste|st|nd|rd|th)?(?: of)?[ \-/.]{{0,2}}{MONTHS}(?:[ \-/.,]{{0,2}}'?[0-9]{{2,4}}\b)?|{MONTHS} [0-9]{{1,2}}(?:st|nd|rd|th)?(?:,? [0-9]{{4}})?|[0-3][0-9][01][0-9](?:19|20)[0-9]{{2}})"
    )
}

static NEAR: LazyLock<Regex> = LazyLock::new(|| {
    pattern(&format!(
        r"(?i)\b(?:geboren|geboorte ?-?(?:datum|dag|jaar)?|geb\.?(?:dat(?:um)?\.?)?|verjaar\w*|jarig|g\.d\.|gebdat|dob|d\.o\.b\.?|born|birth ?(?:day|date)?|date of birth)[^0-9\n]{{0,40}}?(?P<it>{}|(?:19|20)[0-9]{{2}}\b)",
        dates()
    ))
});
static BEHIND: LazyLock<Regex> = LazyLock::new(|| {
    pattern(&format!(
        r"(?i)(?P<it>{})[^0-9\n.]{{0,30}}\b(?:geboren|geb\.|jarig|mijn verjaardag|geboortedatum|born|birthday)",
        dates()
    ))
});
static LONG_AGO: LazyLock<Regex> = LazyLock::new(|| {
    pattern(&format!(
        r"(?i)[0-9]{{1,2}} ?[\-/.] ?[0-9]{{1,2}} ?[\-/.] ?(?:19[0-9]{{2}}|200[0-8])|[0-9]{{1,2}}(?:e|ste|de|st|nd|rd|th)?[ \-]{MONTHS}[ \-](?:19[0-9]{{2}}|200[0-8])|(?:19[0-9]{{2}}|200[0-8])-[0-9]{{2}}-[0-9]{{2}}"
    ))
});
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
    found.extend(places(text, &LONG_AGO, stands_alone));
    found
}

/// Whether digits with signs between them begin with a whole date.
pub(super) fn begins_with_a_date(text: &str) -> bool {
    DATE.is_match(text)
}
