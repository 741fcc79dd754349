//! A text in several languages, as an organisation writes it once in each.

use std::collections::BTreeMap;

use thiserror::Error;

/// The language in which an organisation writes first, and that stands in for every language in which it did
/// not write something.
pub const FIRST: &str = "nl";

/// The longest code of a language: `zh-hant-tw` and longer ones are rare.
const LONGEST_CODE: usize = 20;

/// The most letters of a text that is taken in: what an organisation says of itself is a few sentences.
pub const MOST: usize = 4_000;

/// A text by the code of its language. A language in which nothing is written has no text: one that is empty
/// or blank is the same as none.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Localised(BTreeMap<String, String>);

/// Why something is no text in several languages.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum LocalisedError {
    /// The code is none of a language.
    #[error("\"{0}\" is no code of a language: write it in small letters, as nl, en or ar, or as pt-br")]
    Code(String),
    /// The text in a language.
    #[error("the text in {0} is longer than {MOST} letters: make it shorter")]
    Long(String),
    /// A sign in it.
    #[error("the text in {0} holds a sign that nobody sees ({1}): take it out")]
    Sign(String, String),
    /// What was kept cannot be read.
    #[error("this is no text by the code of its language: {0}")]
    Unreadable(String),
}

impl Localised {
    /// Texts by the codes of their languages; blank ones are left out.
    ///
    /// # Errors
    /// When a code is none of a language, a text is longer than [`MOST`], or holds a sign that nobody sees.
    ///
    /// ```
    /// use hullie_domain::Localised;
    /// let name = Localised::new([("nl", "Hulp thuis"), ("en", "Help at home")])?;
    /// assert_eq!(name.pick("en"), "Help at home");
    /// assert_eq!(name.pick("ar"), "Hulp thuis", "what is not written is read in Dutch");
    /// # Ok::<(), hullie_domain::localised::LocalisedError>(())
    /// ```
    pub fn new<C: AsRef<str>, T: Into<String>>(
        texts: impl IntoIterator<Item = (C, T)>,
    ) -> Result<Self, LocalisedError> {
        let mut all = Self::default();
        for (code, text) in texts {
            all.put(code.as_ref(), text)?;
        }
        Ok(all)
    }

    /// A text in the first language only.
    ///
    /// ```
    /// use hullie_domain::Localised;
    /// assert_eq!(Localised::first("Hulp thuis").pick("en"), "Hulp thuis");
    /// ```
    #[must_use]
    pub fn first(text: impl Into<String>) -> Self {
        let text = text.into();
        Self((!is_blank(&text)).then(|| (FIRST.to_owned(), text)).into_iter().collect())
    }

    /// The text in this language; `None` when nothing is written in it.
    #[must_use]
    pub fn get(&self, code: &str) -> Option<&str> {
        self.0.get(code).map(String::as_str)
    }

    /// The text to show to whoever reads this language: the one in it, else the one in the [first](FIRST)
    /// language, else any. Empty only when there is no text at all.
    #[must_use]
    pub fn pick(&self, code: &str) -> &str {
        self.pick_with_language(code).1
    }

    /// As [`Localised::pick`], with the code of the language that the text is written in.
    ///
    /// ```
    /// use hullie_domain::Localised;
    /// assert_eq!(Localised::first("Hulp thuis").pick_with_language("ar"), ("nl", "Hulp thuis"));
    /// ```
    #[must_use]
    pub fn pick_with_language(&self, code: &str) -> (&str, &str) {
        let found = [code, FIRST].into_iter().find_map(|code| self.0.get_key_value(code));
        let found = found.or_else(|| self.0.first_key_value());
        found.map(|(code, text)| (code.as_str(), text.as_str())).unwrap_or_default()
    }

    /// Puts a text in a language, in place of the one that was there; a blank one takes it away.
    ///
    /// # Errors
    /// When the code is none of a language, the text is longer than [`MOST`], or it holds a sign that nobody
    /// sees.
    pub fn put(&mut self, code: &str, text: impl Into<String>) -> Result<(), LocalisedError> {
        if !is_code(code) {
            return Err(LocalisedError::Code(code.to_owned()));
        }
        let text = text.into();
        if text.chars().count() > MOST {
            return Err(LocalisedError::Long(code.to_owned()));
        }
        // a sign that ends a text, or turns how all after it is read
        let unseen = |c: &char| (c.is_control() && *c != '\n') || matches!(c, '\u{202a}'..='\u{202e}');
        if let Some(sign) = text.chars().find(unseen) {
            return Err(LocalisedError::Sign(code.to_owned(), format!("U+{:04X}", u32::from(sign))));
        }
        self.keep(code.to_owned(), text);
        Ok(())
    }

    fn keep(&mut self, code: String, text: String) {
        if is_blank(&text) {
            self.0.remove(&code);
        } else {
            self.0.insert(code, text);
        }
    }

    /// The same with what `kept` says in languages in which nobody was asked: what a form did not show stays.
    ///
    /// ```
    /// use hullie_domain::Localised;
    /// let kept = Localised::new([("nl", "gids"), ("en", "guide"), ("ar", "مرشد")])?;
    /// let typed = Localised::new([("nl", "coach")])?.with_unasked(&kept, &["nl", "en"]);
    /// assert_eq!([typed.get("nl"), typed.get("en"), typed.get("ar")], [Some("coach"), None, Some("مرشد")]);
    /// # Ok::<(), hullie_domain::localised::LocalisedError>(())
    /// ```
    #[must_use]
    pub fn with_unasked(mut self, kept: &Self, asked: &[&str]) -> Self {
        let unasked = kept.0.iter().filter(|(code, _)| !asked.contains(&code.as_str()));
        self.0.extend(unasked.map(|(code, text)| (code.clone(), text.clone())));
        self
    }

    /// Whether nothing is written in any language.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Each text with the code of its language, by code.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(code, text)| (code.as_str(), text.as_str()))
    }

    /// How it is kept: an object of texts by code, as JSON.
    #[must_use]
    pub fn to_json(&self) -> String {
        serde_json::to_string(&self.0).unwrap_or_default()
    }

    /// Reads what [`Self::to_json`] made. What was kept is read whole, however long it is.
    ///
    /// # Errors
    /// When it is something else.
    pub fn from_json(text: &str) -> Result<Self, LocalisedError> {
        let kept: BTreeMap<String, String> =
            serde_json::from_str(text).map_err(|error| LocalisedError::Unreadable(error.to_string()))?;
        let mut all = Self::default();
        for (code, text) in kept {
            if !is_code(&code) {
                return Err(LocalisedError::Code(code));
            }
            all.keep(code, text);
        }
        Ok(all)
    }
}

/// Whether a person would see nothing.
fn is_blank(text: &str) -> bool {
    text.trim().is_empty()
}

/// Whether this is the code of a language as BCP 47 writes it, in small letters: `nl`, `ar`, `pt-br`.
#[must_use]
pub fn is_code(code: &str) -> bool {
    let mut parts = code.split('-');
    let small = |part: &str| part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
    let language = parts.next().unwrap_or_default();
    code.len() <= LONGEST_CODE
        && (2..=3).contains(&language.len())
        && language.bytes().all(|b| b.is_ascii_lowercase())
        && parts.all(|part| (2..=8).contains(&part.len()) && small(part))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_reader_gets_the_own_language_then_the_first_then_any() {
        let both = Localised::new([("nl", "ja"), ("en", "yes")]).unwrap();
        assert_eq!([both.pick("en"), both.pick("nl"), both.pick("ar")], ["yes", "ja", "ja"]);
        let other = Localised::new([("ar", "نعم"), ("en", "")]).unwrap();
        assert_eq!(other.pick("en"), "نعم", "an empty text is none");
        assert_eq!(Localised::default().pick("en"), "");
    }

    #[test]
    fn a_text_holds_no_sign_that_nobody_sees() {
        for (text, sign) in [("hulp\0", "U+0000"), ("hulp \u{202e}siuht", "U+202E"), ("a\u{1b}[1m", "U+001B")]
        {
            let refused = Localised::new([("ar", text)]).unwrap_err().to_string();
            assert!(refused.contains(sign), "{refused}");
        }
        assert!(Localised::new([("nl", "twee\nregels")]).is_ok());
    }

    #[test]
    fn a_code_is_one_of_a_language() {
        for good in ["nl", "ar", "ckb", "pt-br", "zh-hant"] {
            assert!(is_code(good), "{good}");
        }
        for bad in
            ["", "n", "NL", "dutch", "nl_be", "nl-", "../nl", "nl-b", "nl/en", "é1", "nl-abcdefghijklm"]
        {
            assert!(!is_code(bad), "{bad}");
            assert_eq!(Localised::new([(bad, "x")]), Err(LocalisedError::Code(bad.to_owned())));
        }
    }

    #[test]
    fn putting_nothing_takes_a_text_away() {
        let mut text = Localised::first("ja");
        text.put("en", "yes").unwrap();
        text.put("nl", "").unwrap();
        assert_eq!(text.iter().collect::<Vec<_>>(), [("en", "yes")]);
        assert!(text.put("English", "yes").is_err());
        text.put("en", " \n").unwrap();
        assert!(text.is_empty() && Localised::first("  ").is_empty(), "nobody sees a blank");
    }

    #[test]
    fn what_is_too_long_is_not_taken_in_and_what_was_kept_is_read_whole() {
        let long = "ن".repeat(MOST);
        let mut text = Localised::new([("ar", long.as_str())]).unwrap();
        assert_eq!(text.put("ar", format!("{long}ن")), Err(LocalisedError::Long("ar".to_owned())));
        assert_eq!(text.pick("ar"), long, "it stays as it was");
        let kept = format!("{{\"nl\":\"{long}ن\"}}");
        assert_eq!(Localised::from_json(&kept).unwrap().pick("nl").chars().count(), MOST + 1);
    }

    #[test]
    fn what_is_something_else_is_refused() {
        for bad in ["", "[]", "{\"nl\": 1}", "{\"Dutch\": \"ja\"}", "ja"] {
            assert!(Localised::from_json(bad).is_err(), "{bad}");
        }
    }

    proptest! {
        #[test]
        fn what_is_kept_comes_back_word_for_word(
            texts in prop::collection::btree_map("[a-z]{2,3}(-[a-z0-9]{2,8})?", "\\PC+", 0..5),
        ) {
            let texts = Localised::new(texts).unwrap();
            prop_assert_eq!(Localised::from_json(&texts.to_json()), Ok(texts));
        }
    }
}
