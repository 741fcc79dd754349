//! What a further language is held to before anybody reads a word of it: each key is one that the program
//! uses and stands once, nothing is mentioned that is not filled in there, texts do not mention each other in
//! a circle, and what the language says of its own writing can be right.

use std::{
    collections::{BTreeMap, BTreeSet, HashMap},
    path::{Path, PathBuf},
};

use hullie_domain::Name;

use super::{
    mentions::{Choices, Mentions, mentions},
    slip::{LanguageError, Place},
    spoken::{BUILT_IN, CHAIRS, Spoken},
};

/// A text of the first languages says something that this one leaves out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeftOut {
    /// Which text.
    pub key: String,
    /// What is not filled in anywhere in it, such as `$name`, or not in one of its choices, such as `$name in
    /// [bereaved]`.
    pub what: Vec<String>,
    /// Where it stands.
    pub place: Place,
}

/// Where each text of a folder stands: its file and its line, by its key.
pub(super) type Places = HashMap<String, Place>;

/// Where each text of a folder stands.
///
/// # Errors
/// When one stands twice.
pub(super) fn places(folder: &Path, files: &[(String, String)]) -> Result<Places, LanguageError> {
    let mut places = Places::new();
    for (name, text) in files {
        for (at, line) in text.lines().enumerate() {
            // only what begins a line is a key; what it says is read as Fluent reads it
            let Some(key) = line.split_once('=').map(|(key, _)| key.trim_end()).filter(|key| is_key(key))
            else {
                continue;
            };
            let place = Place { file: folder.join(name), line: at + 1 };
            if let Some(first) = places.insert(key.to_owned(), place.clone()) {
                return Err(LanguageError::Twice { key: key.to_owned(), first, second: place });
            }
        }
    }
    Ok(places)
}

/// Holds the texts of a further language to those of the first two. Tells what they leave out.
///
/// # Errors
/// Says which text is wrong, where it stands and what to do about it.
pub(super) fn hold(
    spoken: &'static Spoken,
    places: &Places,
    own: &Path,
) -> Result<Vec<LeftOut>, LanguageError> {
    writing(spoken, places, own)?;
    let mut keys: Vec<(&String, &Place)> = places.iter().collect();
    keys.sort_by_key(|(_, place)| *place);
    for (key, place) in &keys {
        if !BUILT_IN.iter().any(|built_in| said(built_in, key).is_some()) {
            return Err(LanguageError::Unknown { key: (*key).clone(), place: (*place).clone() });
        }
    }
    let words = choices();
    let mut left_out = Vec::new();
    for (key, place) in keys {
        let known: Vec<Mentions<'_>> = BUILT_IN.iter().filter_map(|built_in| said(built_in, key)).collect();
        let found = whole(spoken, key, places)?;
        let unknown = |what: &&&str| {
            !CHAIRS.contains(*what) && !known.iter().any(|known| known.variables.contains(**what))
        };
        if let Some(what) = found.variables.iter().find(unknown) {
            let what = format!("${what}");
            let place = place_of(spoken, place, &what);
            return Err(LanguageError::Mentions { key: key.clone(), what, place });
        }
        let own_choices = said(spoken, key).unwrap_or_default().choices;
        let is_known = |by: &str, word: &str| {
            let known = words.get(by).is_none_or(|known| known.contains(word));
            known || PLURALS.contains(&word) || word.parse::<f64>().is_ok()
        };
        if let Some((by, word)) = own_choices.keys().find(|(by, word)| !is_known(by, word)) {
            // which of the words for a number there are differs by language
            let by_number = words[by].iter().all(|word| PLURALS.contains(word));
            let known: Vec<&str> =
                if by_number { PLURALS.to_vec() } else { words[by].iter().copied().collect() };
            let known = known.iter().map(|word| format!("[{word}]")).collect();
            let what = format!("[{word}]");
            let place = place_of(spoken, place, &what);
            return Err(LanguageError::Choice { key: key.clone(), what, known, place });
        }
        let mut what = left(&known, &found);
        // a day without its month is none
        if place.file == own && !what.is_empty() {
            return Err(LanguageError::LeftOut { key: key.clone(), what, place: place.clone() });
        }
        what.extend(left_in_choices(&known, &own_choices));
        if !what.is_empty() {
            left_out.push(LeftOut { key: key.clone(), what, place: place.clone() });
        }
    }
    Ok(left_out)
}

/// The words by which a language chooses between one and more; which of them there are differs.
const PLURALS: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// The words by which the program chooses between texts, by what chooses, such as who reads.
fn choices() -> BTreeMap<&'static str, BTreeSet<&'static str>> {
    let mut words: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for built_in in BUILT_IN.iter() {
        let keys = built_in.files.iter().flat_map(|(_, text)| text.lines());
        let keys = keys.filter_map(|line| line.split_once('=').map(|(key, _)| key.trim_end()));
        for found in keys.filter_map(|key| said(built_in, key)) {
            for (by, word) in found.choices.into_keys() {
                words.entry(by).or_default().insert(word);
            }
        }
    }
    words
}

/// What every one of the first languages shows in a choice, and this one not in the same one. How many there
/// are is told by a word as well.
fn left_in_choices(known: &[Mentions<'_>], found: &Choices<'_>) -> Vec<String> {
    let mut left = Vec::new();
    for (choice @ (_, word), shown) in found {
        let same: Vec<_> = known.iter().filter_map(|known| known.choices.get(choice)).collect();
        let Some((first, others)) = same.split_first() else { continue };
        if PLURALS.contains(word) && *word != "other" {
            continue;
        }
        let has =
            |names: &BTreeSet<&str>, wanted: &str| names.iter().any(|name| chair(name) == chair(wanted));
        let missing =
            first.iter().filter(|one| others.iter().all(|other| has(other, one)) && !has(shown, one));
        left.extend(missing.map(|one| format!("${one} in [{word}]")));
    }
    left
}

/// What a text of a language mentions.
fn said(spoken: &'static Spoken, key: &str) -> Option<Mentions<'static>> {
    Some(mentions(spoken.bundle.get_message(key)?.value()?))
}

/// What a text mentions with all that stands in the texts that it mentions.
fn whole(spoken: &'static Spoken, key: &str, places: &Places) -> Result<Mentions<'static>, LanguageError> {
    let mut all = Mentions::default();
    follow(spoken, key, places, &mut Vec::new(), &mut BTreeSet::new(), &mut all)?;
    Ok(all)
}

fn follow(
    spoken: &'static Spoken,
    key: &str,
    places: &Places,
    way: &mut Vec<String>,
    seen: &mut BTreeSet<String>,
    all: &mut Mentions<'static>,
) -> Result<(), LanguageError> {
    let Some(found) = said(spoken, key) else { return Ok(()) };
    let place = || places.get(key).cloned().unwrap_or_default();
    way.push(key.to_owned());
    all.variables.extend(&found.variables);
    all.shown.extend(&found.shown);
    for text in &found.texts {
        if way.iter().any(|before| before == text) {
            let begin = way.iter().position(|before| before == text).unwrap_or_default();
            let round = way[begin..].iter().chain([&(*text).to_owned()]).cloned().collect();
            return Err(LanguageError::Circle { round, place: place_of(spoken, &place(), text) });
        }
        // a text that is not in this folder is not filled in from another language
        if said(spoken, text).is_none() {
            let (key, what) = (key.to_owned(), (*text).to_owned());
            return Err(LanguageError::Mentions { key, what, place: place_of(spoken, &place(), text) });
        }
        if seen.insert((*text).to_owned()) {
            follow(spoken, text, places, way, seen, all)?;
        }
    }
    way.pop();
    Ok(())
}

/// What every one of the first languages shows in a text, and this one nowhere. A number that only chooses
/// between one and more is no part of it, and of the words for a chair any form will do.
fn left(known: &[Mentions<'_>], found: &Mentions<'_>) -> Vec<String> {
    let Some((first, others)) = known.split_first() else { return Vec::new() };
    let has = |names: &BTreeSet<&str>, wanted: &str| names.iter().any(|name| chair(name) == wanted);
    let needed: BTreeMap<String, &str> = first.shown.iter().map(|name| (chair(name), *name)).collect();
    needed
        .into_iter()
        .filter(|(one, _)| others.iter().all(|other| has(&other.shown, one)) && !has(&found.variables, one))
        .map(|(_, name)| format!("${name}"))
        .collect()
}

/// The one word for the forms of a chair; anything else as it is.
fn chair(name: &str) -> String {
    if CHAIRS.contains(&name) { name.trim_end_matches('s').to_lowercase() } else { name.to_owned() }
}

/// The line in which something is mentioned, from the line of its text on.
fn place_of(spoken: &Spoken, text: &Place, what: &str) -> Place {
    let name = text.file.file_name().unwrap_or_default();
    let lines = spoken.files.iter().find(|(file, _)| name == file.as_str());
    let after = lines.into_iter().flat_map(|(_, words)| words.lines().enumerate());
    let found = after.skip(text.line.saturating_sub(1)).find(|(_, line)| {
        // behind the key itself
        line.split_once('=').map_or(*line, |(_, words)| words).contains(what)
    });
    Place { line: found.map_or(text.line, |(at, _)| at + 1), ..text.clone() }
}

/// Whether something can be the key of a text.
fn is_key(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_alphabetic())
        && text.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_'))
}

/// Holds what the language says of its own writing to what can be right.
fn writing(spoken: &Spoken, places: &Places, own: &Path) -> Result<(), LanguageError> {
    let place = |key: &'static str| -> Result<Place, LanguageError> {
        let there = places.get(key).cloned();
        there.ok_or_else(|| LanguageError::Missing(PathBuf::from(own), key))
    };
    let wrong = |key: &'static str, has: &'static str| {
        let found = spoken.written(key).unwrap_or_default();
        place(key).and_then(|place| Err(LanguageError::Writing { key, found, has, place }))
    };
    for key in ["language-name", "language-direction", "number-thousands", "number-decimal"] {
        place(key)?;
    }
    if Name::new(spoken.own_name.as_str()).is_err() {
        return wrong("language-name", "the name of the language in one line of at most 80 characters");
    }
    if !matches!(spoken.written("language-direction").as_deref(), Some("ltr" | "rtl")) {
        return wrong("language-direction", "ltr or rtl");
    }
    if !is_one_sign(&spoken.decimal, &['.', ',']) {
        return wrong("number-decimal", "one sign, such as . or ,");
    }
    let space = |text: &str| text.chars().count() == 1 && text.chars().all(char::is_whitespace);
    let thousands = &spoken.thousands;
    if !(thousands.is_empty() || space(thousands) || is_one_sign(thousands, &['.', ',', '\'', '_'])) {
        return wrong(
            "number-thousands",
            "one sign, such as . or , or a space as { \" \" }, or nothing as { \"\" }",
        );
    }
    if spoken.thousands == spoken.decimal {
        return wrong("number-thousands", "another sign than `number-decimal`");
    }
    Ok(())
}

/// Whether this is one sign of the plain ones, or one beyond those that is neither letter nor digit.
fn is_one_sign(text: &str, plain: &[char]) -> bool {
    let mut signs = text.chars();
    let fits = |c: char| {
        plain.contains(&c)
            || !(c.is_ascii()
                || c.is_alphanumeric()
                || c.is_whitespace()
                || c.is_control()
                || hullie_domain::letters::is_invisible(c))
    };
    signs.next().is_some_and(fits) && signs.next().is_none()
}
