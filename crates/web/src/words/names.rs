//! What an organisation calls the people in the two chairs: a job coach and a participant, a nurse and a resident (P20, V07).
//!
//! The texts say "medewerker" and "klant". Where an organisation has other names, the texts are made anew with those, once for
//! each set of names. Only the texts change, never what people typed.

use std::sync::{PoisonError, RwLock};

use fluent_bundle::{FluentResource, concurrent::FluentBundle};
use hullie_domain::profile::SectorProfile;

use super::{DUTCH, ENGLISH, bundle};

/// A name in both languages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Name {
    /// In Dutch.
    pub dutch: String,
    /// In English.
    pub english: String,
}

/// The names of the two chairs, where they differ from the common ones.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Chairs {
    /// Of who is served.
    pub customer: Option<Name>,
    /// Of who serves.
    pub employee: Option<Name>,
}

impl Chairs {
    /// The names that go with a kind of organisation.
    #[must_use]
    pub fn of(profile: SectorProfile) -> Self {
        let name = |dutch: &str, english: &str| Name { dutch: dutch.to_owned(), english: english.to_owned() };
        let customer = match profile {
            SectorProfile::Government => None,
            SectorProfile::Coaching => Some(name("deelnemer", "participant")),
            SectorProfile::Insurer => Some(name("verzekerde", "insured person")),
            SectorProfile::Care => Some(name("bewoner", "resident")),
        };
        Self { customer, employee: None }
    }
}

/// A set of names that was made ready. The default is the common names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Names(usize);

type Pair = [FluentBundle<FluentResource>; 2];

/// Every set of names that was ever in use since the program began. A set stays: it is as large as the texts, and an
/// organisation changes its names a few times in its life.
static READY: RwLock<Vec<(Chairs, &'static Pair)>> = RwLock::new(Vec::new());

impl Names {
    /// The common names.
    pub const COMMON: Self = Self(0);

    /// Makes the texts ready with these names.
    #[must_use]
    pub fn ready(chairs: &Chairs) -> Self {
        if *chairs == Chairs::default() {
            return Self::default();
        }
        let mut all = READY.write().unwrap_or_else(PoisonError::into_inner);
        if let Some(place) = all.iter().position(|(known, _)| known == chairs) {
            return Self(place + 1);
        }
        let dutch = renamed(DUTCH, &pairs(chairs, true));
        let english = renamed(ENGLISH, &pairs(chairs, false));
        let pair: &'static Pair = Box::leak(Box::new([bundle("nl", &dutch), bundle("en", &english)]));
        all.push((chairs.clone(), pair));
        Self(all.len())
    }

    /// The texts with these names; `None` for the common ones.
    pub(super) fn bundles(self) -> Option<&'static Pair> {
        let place = self.0.checked_sub(1)?;
        READY.read().unwrap_or_else(PoisonError::into_inner).get(place).map(|(_, pair)| *pair)
    }
}

/// Which words become which: one and more of each name.
fn pairs(chairs: &Chairs, dutch: bool) -> Vec<(&'static str, String)> {
    let mut pairs = Vec::new();
    let mut add = |name: &Option<Name>, one: &'static str, more: &'static str| {
        if let Some(name) = name {
            let word = if dutch { &name.dutch } else { &name.english };
            pairs.push((more, if dutch { plural(word) } else { format!("{word}s") }));
            pairs.push((one, word.clone()));
        }
    };
    if dutch {
        add(&chairs.customer, "klant", "klanten");
        add(&chairs.employee, "medewerker", "medewerkers");
    } else {
        add(&chairs.customer, "customer", "customers");
        add(&chairs.employee, "employee", "employees");
    }
    pairs
}

/// More of a Dutch name, by the common endings: begeleiders, coaches, verzekerden, agenten.
fn plural(word: &str) -> String {
    let ends = |endings: &[&str]| endings.iter().any(|ending| word.ends_with(ending));
    if ends(&["ch", "sh"]) {
        format!("{word}es")
    } else if ends(&["de", "te"]) {
        format!("{word}n")
    } else if ends(&["er", "el", "em", "en", "or", "e", "ie", "je", "y"]) {
        format!("{word}s")
    } else {
        format!("{word}en")
    }
}

/// The texts with other words: whole words after the key of each text, so that no key and no name of a variable changes.
fn renamed(texts: &str, pairs: &[(&'static str, String)]) -> String {
    let mut out = String::with_capacity(texts.len());
    for line in texts.lines() {
        let start =
            if line.starts_with([' ', '#', '\t']) { 0 } else { line.find(" = ").map_or(0, |at| at + 3) };
        out.push_str(&line[..start]);
        out.push_str(&replaced(&line[start..], pairs));
        out.push('\n');
    }
    out
}

fn replaced(text: &str, pairs: &[(&'static str, String)]) -> String {
    let mut out = text.to_owned();
    for (from, to) in pairs {
        let mut rest = out.as_str();
        let mut next = String::with_capacity(out.len());
        while let Some(at) = rest.find(from) {
            let (before, after) = (&rest[..at], &rest[at + from.len()..]);
            let is_part = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '$' | '[');
            let whole =
                !before.ends_with(is_part) && !after.starts_with(|c: char| c.is_alphanumeric() || c == '-');
            next.push_str(before);
            next.push_str(if whole { to } else { from });
            rest = after;
        }
        next.push_str(rest);
        out = next;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::{Language, Words};

    fn chairs() -> Chairs {
        let name =
            |dutch: &str, english: &str| Some(Name { dutch: dutch.to_owned(), english: english.to_owned() });
        Chairs { customer: name("bewoner", "resident"), employee: name("jobcoach", "job coach") }
    }

    #[test]
    fn the_names_stand_in_every_text_and_in_no_key() {
        let names = Names::ready(&chairs());
        assert_eq!(Names::ready(&chairs()), names, "the same names are made once");
        let dutch = Words::named(Language::Dutch, names);
        assert_eq!(dutch.get("chair-customer"), "bewoner");
        assert_eq!(dutch.get("chair-employee"), "jobcoach");
        assert_eq!(
            dutch.with("thought-employee", &[("answer", "tevreden".into())]),
            "De jobcoach dacht: tevreden."
        );
        let english = Words::named(Language::English, names);
        assert_eq!(english.get("chair-customer"), "resident");
        for language in Language::ALL {
            for (key, _) in crate::words::all(language) {
                let text = Words::named(language, names).get(&key);
                assert_ne!(text, format!("[{key}]"));
                // what is filled in stands in braces and keeps its name
                let text: String =
                    text.split('{').map(|piece| piece.split_once('}').map_or(piece, |(_, t)| t)).collect();
                let words = text.split(|c: char| !c.is_alphanumeric() && c != '-');
                let common =
                    ["klant", "klanten", "medewerker", "medewerkers", "customer", "customers", "employee"];
                assert!(words.into_iter().all(|word| !common.contains(&word)), "{key}: {text}");
            }
        }
    }

    #[test]
    fn what_people_typed_never_changes() {
        let words = Words::named(Language::Dutch, Names::ready(&chairs()));
        let said = words.with("promise-reason", &[("reason", "de klant was ziek".into())]);
        assert_eq!(said, "De reden: de klant was ziek");
    }

    #[test]
    fn more_of_a_name_follows_its_ending() {
        for (one, more) in [
            ("deelnemer", "deelnemers"),
            ("coach", "coaches"),
            ("verzekerde", "verzekerden"),
            ("agent", "agenten"),
        ] {
            assert_eq!(plural(one), more);
        }
    }
}
