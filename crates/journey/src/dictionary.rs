//! Words to small numbers and back, in order of first appearance.

use std::hash::{BuildHasher, BuildHasherDefault};

use hashbrown::HashTable;
use rustc_hash::FxHasher;

/// Gives every different text a code, counting from zero.
///
/// All texts lie behind each other in one piece of memory, each only once: a log with millions of
/// trajectories has millions of names.
///
/// ```
/// use hullie_journey::Dictionary;
///
/// let mut words = Dictionary::default();
/// assert_eq!((words.code("ask"), words.code("answer"), words.code("ask")), (0, 1, 0));
/// assert_eq!(words.text(1), "answer");
/// ```
#[derive(Debug, Clone, Default)]
pub struct Dictionary {
    table: HashTable<u32>,
    letters: String,
    ends: Vec<usize>,
}

impl PartialEq for Dictionary {
    fn eq(&self, other: &Self) -> bool {
        self.letters == other.letters && self.ends == other.ends
    }
}

impl Eq for Dictionary {}

fn hash(text: &str) -> u64 {
    BuildHasherDefault::<FxHasher>::default().hash_one(text)
}

impl Dictionary {
    /// The code of this text, new or known.
    ///
    /// # Panics
    /// After four billion different texts.
    ///
    /// ```
    /// let mut words = hullie_journey::Dictionary::default();
    /// assert_eq!(words.code("ask"), 0);
    /// ```
    pub fn code(&mut self, text: &str) -> u32 {
        let (letters, ends) = (&self.letters, &self.ends);
        let hashed = hash(text);
        if let Some(code) = self.table.find(hashed, |code| at(letters, ends, *code) == text) {
            return *code;
        }
        let code = u32::try_from(self.ends.len()).expect("fewer than four billion different texts");
        self.letters.push_str(text);
        self.ends.push(self.letters.len());
        let (letters, ends) = (&self.letters, &self.ends);
        self.table.insert_unique(hashed, code, |code| hash(at(letters, ends, *code)));
        code
    }

    /// The code of this text, when it is known.
    ///
    /// ```
    /// let mut words = hullie_journey::Dictionary::default();
    /// words.code("ask");
    /// assert_eq!((words.find("ask"), words.find("answer")), (Some(0), None));
    /// ```
    #[must_use]
    pub fn find(&self, text: &str) -> Option<u32> {
        self.table.find(hash(text), |code| at(&self.letters, &self.ends, *code) == text).copied()
    }

    /// The text of this code; empty when there is none.
    ///
    /// ```
    /// assert_eq!(hullie_journey::Dictionary::default().text(7), "");
    /// ```
    #[must_use]
    pub fn text(&self, code: u32) -> &str {
        if (code as usize) < self.ends.len() { at(&self.letters, &self.ends, code) } else { "" }
    }

    /// How many different texts.
    ///
    /// ```
    /// let words: hullie_journey::Dictionary = ["ask", "answer", "ask"].into_iter().collect();
    /// assert_eq!(words.len(), 2);
    /// ```
    #[must_use]
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether there are none.
    ///
    /// ```
    /// assert!(hullie_journey::Dictionary::default().is_empty());
    /// ```
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// All texts, in order of their codes.
    ///
    /// ```
    /// let words: hullie_journey::Dictionary = ["b", "a"].into_iter().collect();
    /// assert_eq!(words.iter().collect::<Vec<_>>(), ["b", "a"]);
    /// ```
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        (0..self.ends.len()).map(|code| at(&self.letters, &self.ends, code as u32))
    }
}

impl<'a> FromIterator<&'a str> for Dictionary {
    fn from_iter<T: IntoIterator<Item = &'a str>>(texts: T) -> Self {
        let mut words = Self::default();
        for text in texts {
            words.code(text);
        }
        words
    }
}

fn at<'a>(letters: &'a str, ends: &[usize], code: u32) -> &'a str {
    let code = code as usize;
    let start = if code == 0 { 0 } else { ends[code - 1] };
    &letters[start..ends[code]]
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn codes_and_texts_belong_together(texts in proptest::collection::vec("\\PC{0,8}", 0..200)) {
            let words: Dictionary = texts.iter().map(String::as_str).collect();
            for text in &texts {
                prop_assert_eq!(words.text(words.find(text).unwrap()), text);
            }
            let mut different = texts.clone();
            different.sort();
            different.dedup();
            prop_assert_eq!(words.len(), different.len());
        }
    }
}
