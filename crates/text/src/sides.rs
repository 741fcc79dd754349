//! How words speak of the two sides: of "we", of "they", of neither. An indication for a group, never for a
//! person (H09).
//!
//! Phrases are looked for, not single words: the Dutch "ze" is one woman as often as it is many people, and
//! "hun" is mostly somebody's. So "ze" counts with a verb for many beside it ("ze luisteren", "doen ze"), and
//! set phrases count by themselves.

use std::ops::Range;

/// What a text speaks of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Sides {
    /// Of neither side as a group.
    Neither,
    /// Of "we" and not of "they".
    We,
    /// Of "they".
    They,
}

impl Sides {
    /// The number that is stored.
    #[must_use]
    pub fn number(self) -> i64 {
        match self {
            Self::Neither => 0,
            Self::We => 1,
            Self::They => 2,
        }
    }
}

const WE: &[&str] = &["wij", "we", "ons", "onze", "samen", "us", "our", "together"];
const PRONOUNS: &[&str] = &["zij", "ze"];
/// What is "they" by itself.
const PHRASES: &[&[&str]] = &[
    &["hullie"],
    &["die", "lui"],
    &["dat", "soort", "mensen"],
    &["dat", "loket"],
    &["die", "ambtenaren"],
    &["die", "klanten"],
    &["die", "mensen", "daar"],
    &["hun", "daar"],
    &["zij", "daar"],
    &["ze", "daar"],
    &["daar", "bij", "hun"],
    &["they"],
    &["those", "people"],
];
/// Words that end like a verb for many and are none.
const NO_VERBS: &[&str] = &[
    "aan",
    "allen",
    "alleen",
    "allebei",
    "alweer",
    "bovendien",
    "binnen",
    "buiten",
    "daarin",
    "daarvan",
    "dan",
    "een",
    "eigen",
    "even",
    "geen",
    "gewoon",
    "hen",
    "hun",
    "iedereen",
    "in",
    "indien",
    "meteen",
    "misschien",
    "morgen",
    "mijn",
    "naderhand",
    "nergens",
    "niemand",
    "nadien",
    "onlangs",
    "samen",
    "sindsdien",
    "soms",
    "tegen",
    "tien",
    "toen",
    "van",
    "voordien",
    "voren",
    "waarin",
    "wanneer",
    "zeven",
    "zijn",
    "zonder",
];

/// Reads how a text speaks of the two sides.
///
/// ```
/// use hullie_text::sides::{Sides, sides};
/// assert_eq!(sides("Ze luisteren niet naar mij."), Sides::They);
/// assert_eq!(sides("Ze belde mij terug."), Sides::Neither, "that is one person");
/// assert_eq!(sides("Wij zochten samen naar werk."), Sides::We);
/// ```
#[must_use]
pub fn sides(text: &str) -> Sides {
    if !they(text).is_empty() {
        return Sides::They;
    }
    let words = words(text);
    if words.iter().any(|(word, _)| WE.contains(&word.as_str())) { Sides::We } else { Sides::Neither }
}

/// Where a text speaks of "they", as places in bytes: so that a person can see why.
///
/// ```
/// let text = "Die lui weten het niet.";
/// assert_eq!(&text[hullie_text::sides::they(text)[0].clone()], "Die lui");
/// ```
#[must_use]
pub fn they(text: &str) -> Vec<Range<usize>> {
    let words = words(text);
    let mut found = Vec::new();
    for (place, (word, range)) in words.iter().enumerate() {
        let rest = &words[place..];
        let phrase = PHRASES.iter().find(|phrase| {
            phrase.len() <= rest.len() && phrase.iter().zip(rest).all(|(wanted, (word, _))| wanted == word)
        });
        if let Some(phrase) = phrase {
            found.push(range.start..rest[phrase.len() - 1].1.end);
            continue;
        }
        if !PRONOUNS.contains(&word.as_str()) {
            continue;
        }
        let beside = |other: Option<&(String, Range<usize>)>| {
            other.filter(|(word, _)| is_verb(word)).map(|o| o.1.clone())
        };
        let before = place.checked_sub(1).and_then(|place| words.get(place));
        if let Some(verb) = beside(words.get(place + 1)).or_else(|| beside(before)) {
            found.push(range.start.min(verb.start)..range.end.max(verb.end));
        }
    }
    found
}

/// Whether a word has the form of a verb for many: it ends in "en", or is one of the short ones.
fn is_verb(word: &str) -> bool {
    if matches!(
        word,
        "zijn" | "doen" | "gaan" | "staan" | "slaan" | "zien" | "hebben" | "kunnen" | "zullen" | "willen"
    ) {
        return true;
    }
    word.len() >= 5 && word.ends_with("en") && !NO_VERBS.contains(&word)
}

/// Words in small letters with their places; signs part them.
fn words(text: &str) -> Vec<(String, Range<usize>)> {
    let mut found = Vec::new();
    let mut start = None;
    for (place, letter) in text.char_indices().chain(std::iter::once((text.len(), ' '))) {
        match (letter.is_alphanumeric(), start) {
            (true, None) => start = Some(place),
            (false, Some(from)) => {
                found.push((text[from..place].to_lowercase(), from..place));
                start = None;
            }
            _ => {}
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn they_with_a_verb_for_many_and_set_phrases_count() {
        for text in [
            "Zij snappen het niet",
            "Wat willen ze nu van mij?",
            "Dat zijn ze vergeten.",
            "hullie daar boven",
            "Bij dat loket weet niemand iets.",
            "They never call back.",
        ] {
            assert_eq!(sides(text), Sides::They, "{text}");
        }
    }

    #[test]
    fn one_woman_and_things_that_belong_to_somebody_do_not() {
        for text in
            ["Zij hielp mij goed.", "Hun brief was kort.", "Ze was aardig.", "Ik kreeg ze alleen thuis.", ""]
        {
            assert_eq!(sides(text), Sides::Neither, "{text}");
        }
        assert_eq!(sides("Wij keken samen."), Sides::We);
    }

    proptest! {
        #[test]
        fn every_place_is_a_piece_of_the_text(text in "(zij|ze|hullie|die lui|doen|[a-zé ]|😀){0,30}") {
            for range in they(&text) {
                prop_assert!(text.get(range).is_some());
            }
        }
    }
}
