//! Which told words are about the same thing, and why: the words they share that few others use (V15). A
//! reason, not a score.

use std::collections::{BTreeMap, BTreeSet};

/// At most this many similar texts are named for each.
pub const MOST: usize = 3;
/// Two texts that share fewer telling words than this are not called similar.
const LEAST_SHARED: usize = 2;

/// A text that is about the same, and the words that say so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Similar {
    /// Its place in the list.
    pub text: usize,
    /// The shared words as they stand in the first text, the most telling first.
    pub shared: Vec<String>,
}

/// Small words that say nothing about what a text is about, in Dutch and English.
const COMMON: &[&str] = &[
    "aan",
    "alle",
    "alleen",
    "alles",
    "altijd",
    "anders",
    "behalve",
    "beter",
    "bijna",
    "daar",
    "daarna",
    "daarom",
    "deze",
    "dingen",
    "door",
    "door",
    "doen",
    "eerst",
    "eigen",
    "elke",
    "even",
    "gaan",
    "geen",
    "gewoon",
    "goed",
    "haar",
    "had",
    "hadden",
    "heb",
    "hebben",
    "heeft",
    "heel",
    "hele",
    "hier",
    "hoe",
    "hun",
    "iets",
    "ieder",
    "iemand",
    "juist",
    "kan",
    "konden",
    "kreeg",
    "kunnen",
    "maar",
    "maken",
    "meer",
    "mensen",
    "mijn",
    "misschien",
    "moest",
    "moet",
    "moeten",
    "mogen",
    "naar",
    "niemand",
    "niet",
    "niets",
    "nog",
    "nooit",
    "omdat",
    "ondanks",
    "onze",
    "over",
    "sinds",
    "soms",
    "steeds",
    "terug",
    "toch",
    "toen",
    "tot",
    "tussen",
    "veel",
    "verder",
    "vond",
    "voor",
    "waar",
    "waarom",
    "want",
    "was",
    "waren",
    "weer",
    "weet",
    "weinig",
    "wel",
    "weten",
    "werd",
    "wilde",
    "willen",
    "worden",
    "wordt",
    "zeer",
    "zeggen",
    "zelf",
    "zei",
    "zien",
    "zonder",
    "zoals",
    "zou",
    "zouden",
    "about",
    "after",
    "again",
    "also",
    "because",
    "been",
    "before",
    "could",
    "from",
    "have",
    "here",
    "into",
    "just",
    "more",
    "never",
    "only",
    "other",
    "over",
    "people",
    "said",
    "should",
    "some",
    "than",
    "that",
    "their",
    "them",
    "then",
    "there",
    "they",
    "this",
    "very",
    "want",
    "were",
    "what",
    "when",
    "where",
    "which",
    "with",
    "would",
    "your",
];

/// For each text the others that are about the same.
///
/// Two texts are similar when they share at least two telling words: no small words, and none that half of
/// the texts use.
///
/// ```
/// use hullie_text::similar::similar;
/// let texts = ["Ik wachtte weken op een brief.", "De brief kwam na weken wachten.", "Een aardig gesprek."];
/// let found = similar(&texts);
/// assert_eq!(found[0][0].text, 1);
/// assert!(found[0][0].shared.contains(&"brief".to_owned()));
/// assert!(found[2].is_empty());
/// ```
#[must_use]
pub fn similar(texts: &[&str]) -> Vec<Vec<Similar>> {
    let terms: Vec<BTreeMap<String, String>> = texts.iter().map(|text| terms(text)).collect();
    let mut used: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (place, text) in terms.iter().enumerate() {
        text.keys().for_each(|stem| used.entry(stem).or_default().push(place));
    }
    // a word of half of all texts tells none of them apart; of very few texts it still may
    let telling = |stem: &str| used[stem].len() <= (texts.len() / 2).max(2);
    terms
        .iter()
        .enumerate()
        .map(|(place, text)| {
            let mut shared: BTreeMap<usize, BTreeSet<(usize, &str)>> = BTreeMap::new();
            for stem in text.keys().filter(|stem| telling(stem)) {
                for other in used[stem.as_str()].iter().filter(|other| **other != place) {
                    shared.entry(*other).or_default().insert((used[stem.as_str()].len(), stem));
                }
            }
            let mut found: Vec<(usize, BTreeSet<(usize, &str)>)> =
                shared.into_iter().filter(|(_, stems)| stems.len() >= LEAST_SHARED).collect();
            found.sort_by(|a, b| b.1.len().cmp(&a.1.len()).then(a.0.cmp(&b.0)));
            found
                .into_iter()
                .take(MOST)
                .map(|(other, stems)| Similar {
                    text: other,
                    shared: stems.iter().take(4).map(|(_, stem)| text[*stem].clone()).collect(),
                })
                .collect()
        })
        .collect()
}

/// The telling words of a text: a rough stem, with the word as it stands.
fn terms(text: &str) -> BTreeMap<String, String> {
    text.split(|c: char| !c.is_alphanumeric())
        .map(str::to_lowercase)
        .filter(|word| word.chars().count() >= 4 && !COMMON.contains(&word.as_str()))
        .map(|word| (stem(&word), word))
        .collect()
}

/// Takes off what Dutch words end with. Rough on purpose: it only decides whether two words may be the same.
fn stem(word: &str) -> String {
    let mut stem = word;
    for ending in
        ["heid", "ingen", "ing", "jes", "je", "ten", "den", "en", "te", "de", "er", "t", "d", "s", "e"]
    {
        if let Some(rest) = stem.strip_suffix(ending)
            && rest.chars().count() >= 4
        {
            stem = rest;
            break;
        }
    }
    // "wachtte" and "wacht", "brieven" and "brief": double letters and the sound at the end
    let mut letters: Vec<char> = stem.chars().collect();
    if letters.len() > 3 && letters[letters.len() - 1] == letters[letters.len() - 2] {
        letters.pop();
    }
    if let Some(last) = letters.last_mut() {
        *last = match *last {
            'v' => 'f',
            'z' => 's',
            other => other,
        };
    }
    letters.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn v15_similar_stories_come_with_the_reason() {
        let texts = [
            "Drie weken gewacht en niemand belde over mijn formulier.",
            "Het formulier was kwijt. Ik wachtte vier weken.",
            "De medewerker luisterde echt.",
            "Fijn dat de medewerker luisterde naar mijn zorgen.",
            "Alles liep goed.",
        ];
        let found = similar(&texts);
        assert_eq!(found[0].iter().map(|s| s.text).collect::<Vec<_>>(), [1]);
        assert_eq!(found[0][0].shared, ["formulier", "weken"]);
        assert_eq!(found[2][0].text, 3);
        assert!(found[4].is_empty());
    }

    proptest! {
        #[test]
        fn who_is_similar_to_me_finds_me_similar_too(
            texts in proptest::collection::vec("(brief|wachten|weken|gesprek|loket| |kosten){0,12}", 0..4),
        ) {
            let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
            let found = similar(&texts);
            for (place, others) in found.iter().enumerate() {
                for other in others {
                    prop_assert!(other.text != place && other.shared.len() >= LEAST_SHARED);
                    prop_assert!(found[other.text].iter().any(|back| back.text == place));
                }
            }
        }
    }
}
