//! Words that people typed. Checked once, at the border; after that they are never too long again.
//!
//! Told words are kept byte for byte: no trimming, no correction of case or typos. The only thing that is
//! refused is what cannot be kept (a NUL character) or what is longer than the limit.

use thiserror::Error;

/// Why words cannot be taken as they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum WordsError {
    /// There is nothing that anybody can see.
    #[error("there are no words yet")]
    Empty,
    /// There are more characters than fit.
    #[error("there are {by} characters too many, at most {most} fit")]
    TooLong {
        /// How many characters fit.
        most: usize,
        /// How many characters have to go.
        by: usize,
    },
    /// There is a character that cannot be kept.
    #[error("there is a character that cannot be kept (code zero)")]
    Unkeepable,
    /// A name holds a line break, another sign that shows nothing, or one that turns the order of what is
    /// around it.
    #[error("a name is one line, without signs that change how a line is read")]
    NotAName,
}

/// Whether a name can stand in the middle of any line: it breaks none, and turns the order of nothing around
/// it. Marks of direction that touch only what they stand beside are part of some names.
fn fits_in_a_line(text: &str) -> bool {
    !text
        .trim()
        .chars()
        .any(|c| c.is_control() || crate::letters::turns(c) || matches!(c, '\u{2028}' | '\u{2029}'))
}

fn check(text: &str, most: usize) -> Result<(), WordsError> {
    if text.contains('\0') {
        return Err(WordsError::Unkeepable);
    }
    if crate::letters::is_blank(text) {
        return Err(WordsError::Empty);
    }
    let length = text.chars().count();
    if length > most {
        return Err(WordsError::TooLong { most, by: length - most });
    }
    Ok(())
}

macro_rules! words {
    ($($(#[$doc:meta])* $name:ident <= $most:expr, $kept:expr, $fits:expr;)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, Hash)]
        pub struct $name(String);

        impl $name {
            /// How many characters fit.
            pub const MOST: usize = $most;

            /// Takes the text as it was typed.
            ///
            /// # Errors
            /// When there are no words, too many, or a character that cannot be kept.
            pub fn new(text: impl Into<String>) -> Result<Self, WordsError> {
                let text: String = text.into();
                check(&text, Self::MOST)?;
                let fits: fn(&str) -> bool = $fits;
                if !fits(&text) {
                    return Err(WordsError::NotAName);
                }
                let keep: fn(String) -> String = $kept;
                Ok(Self(keep(text)))
            }

            /// Takes the text, or nothing when there are no words.
            ///
            /// # Errors
            /// When there are too many words or a character that cannot be kept.
            pub fn optional(text: &str) -> Result<Option<Self>, WordsError> {
                match Self::new(text) {
                    Ok(words) => Ok(Some(words)),
                    Err(WordsError::Empty) => Ok(None),
                    Err(error) => Err(error),
                }
            }

            /// The words.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                &self.0
            }
        }
    )*};
}

words! {
    /// Told words: a story, an answer, an expectation. Kept byte for byte.
    StoryText <= 20_000, |text| text, |_| true;
    /// A short line: the title of a moment, a promise, a decision. White space around it goes.
    Title <= 200, |text| text.trim().to_owned(), |_| true;
    /// How somebody wants to be called, or what a role is called: one line. White space around it goes.
    Name <= 80, |text| text.trim().to_owned(), fits_in_a_line;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn told_words_keep_their_bytes() {
        let typed = "  WAAROM duurt dit zo lang??\r\n\r\nik snap  er niks fan ";
        assert_eq!(StoryText::new(typed).unwrap().as_str(), typed);
    }

    #[test]
    fn a_title_loses_only_the_space_around_it() {
        assert_eq!(Title::new(" Eerste  gesprek ").unwrap().as_str(), "Eerste  gesprek");
    }

    #[test]
    fn the_limit_counts_characters_and_says_how_many_too_many() {
        let fits = "é".repeat(Name::MOST);
        assert!(Name::new(fits.clone()).is_ok());
        assert_eq!(Name::new(fits + "éé"), Err(WordsError::TooLong { most: 80, by: 2 }));
    }

    #[test]
    fn a_name_is_one_line_that_turns_nothing_around_it() {
        for name in ["a{b", "\"x\" \\n", "<b>", "%s", "مريم", "מרים\u{200f}", "J. de Vries-Ö", "\tRobin\r\n"]
        {
            assert_eq!(Name::new(name).unwrap().as_str(), name.trim());
        }
        for name in ["a\nb", "a\u{202e}b", "a\u{2066}b", "a\u{2028}b", "a\u{7}b"] {
            assert_eq!(Name::new(name), Err(WordsError::NotAName), "{name:?}");
        }
        assert!(Title::new("two\nlines").is_ok());
    }

    #[test]
    fn only_space_is_no_words() {
        assert_eq!(StoryText::new(" \n\t "), Err(WordsError::Empty));
        assert_eq!(StoryText::optional(" \n").unwrap(), None);
        for invisible in ["\u{200b}", "\u{feff}", "\u{2060}", "\u{3164}", "\u{2800}", "\u{ad}"] {
            assert_eq!(StoryText::new(invisible), Err(WordsError::Empty));
            assert_eq!(Title::new(format!(" {invisible}")), Err(WordsError::Empty));
            assert_eq!(Name::optional(invisible).unwrap(), None);
        }
        assert_eq!(StoryText::new("a\0b"), Err(WordsError::Unkeepable));
    }
}
