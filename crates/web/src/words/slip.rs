//! Why a folder of words cannot be used: each says where, and what to do about it.

use std::path::PathBuf;

use thiserror::Error;

/// Where something stands in a folder of words.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// Which file.
    pub file: PathBuf,
    /// Which line, from 1.
    pub line: usize,
}

impl std::fmt::Display for Place {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}, line {}", self.file.display(), self.line)
    }
}

/// Why a folder of words cannot be used.
#[derive(Debug, Error)]
pub enum LanguageError {
    /// There is no such folder.
    #[error("there is no folder {0}; give the folder with the words of a language, such as ar")]
    NotThere(PathBuf),
    /// The name of the folder.
    #[error("the folder {0} has to be named by the code of its language, such as ar or pt-br")]
    Code(PathBuf),
    /// It is known already.
    #[error("the language {0} is there already; take its folder away or give it another code")]
    Known(String),
    /// The disk.
    #[error("{0} cannot be read: {1}")]
    Unreadable(PathBuf, std::io::Error),
    /// It is no text in UTF-8.
    #[error("{0} is not written in UTF-8; save the file as UTF-8")]
    Letters(Place),
    /// There is nothing in it.
    #[error("{0} has no language.ftl; copy the one that `hullie words` writes and change it")]
    Nameless(PathBuf),
    /// It is not Fluent.
    #[error("{place}: {what}; write a text as `key = words`, and let it run on over indented lines")]
    Written {
        /// Where.
        place: Place,
        /// What is the matter.
        what: String,
    },
    /// Something in `language.ftl`.
    #[error("{0} has no `{1}`; copy it from the English one and change it")]
    Missing(PathBuf, &'static str),
    /// A text twice.
    #[error("`{key}` stands twice: in {first}, and in {second}; take one of them out")]
    Twice {
        /// Which text.
        key: String,
        /// The first one.
        first: Place,
        /// The second one.
        second: Place,
    },
    /// A text that the program does not have.
    #[error(
        "{place}: the program does not say `{key}`; take it out, or write its key as the English one does"
    )]
    Unknown {
        /// Which text.
        key: String,
        /// Where.
        place: Place,
    },
    /// Something that is not filled in there, or another text that is not there.
    #[error("{place}: `{key}` mentions `{what}`, which is not known there; write it as the English one does")]
    Mentions {
        /// Which text.
        key: String,
        /// What it mentions.
        what: String,
        /// Where.
        place: Place,
    },
    /// A choice that the program never makes.
    #[error(
        "{place}: `{key}` has a choice {what}, which is never made; write one of {}, as the English one does",
        known.join(", ")
    )]
    Choice {
        /// Which text.
        key: String,
        /// The choice.
        what: String,
        /// Those that are made.
        known: Vec<String>,
        /// Where.
        place: Place,
    },
    /// Texts that mention each other without an end.
    #[error(
        "{place}: texts mention each other in a circle: `{}`; write the words in one of them",
        round.join("`, `")
    )]
    Circle {
        /// The texts by the way in which they mention each other, the first one again at the end.
        round: Vec<String>,
        /// Where the circle closes.
        place: Place,
    },
    /// What is filled in is left out where nothing can be read without it.
    #[error("{place}: `{key}` leaves out {}; put it where the language wants it, in braces", what.join(", "))]
    LeftOut {
        /// Which text.
        key: String,
        /// What it leaves out.
        what: Vec<String>,
        /// Where.
        place: Place,
    },
    /// How the language writes.
    #[error("{place}: `{key}` is \"{found}\" and has to be {has}")]
    Writing {
        /// Which text.
        key: &'static str,
        /// What stands there.
        found: String,
        /// What can stand there.
        has: &'static str,
        /// Where.
        place: Place,
    },
}
