//! What can be wrong with a file, said in one sentence that tells what to do next.

use thiserror::Error;

use crate::time::{self, DateOrder};

/// A place in a file, counted from 1. For a packed file: in the text after unpacking.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct At {
    /// The line.
    pub line: u64,
    /// The column in that line.
    pub column: u64,
}

impl std::fmt::Display for At {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "line {}, column {}", self.line, self.column)
    }
}

/// Why a file could not be read as an event log.
#[derive(Debug, Error)]
pub enum ReadError {
    /// The file is not there or may not be opened.
    #[error("cannot open the file: {0}")]
    Open(std::io::Error),
    /// Reading stopped half-way.
    #[error("{at}: reading stopped: {cause}")]
    Stopped {
        /// How far it got.
        at: At,
        /// What the system said.
        cause: std::io::Error,
    },
    /// The file ends too early.
    #[error("{at}: the file stops too early, in the middle of {within}; get a complete copy and try again")]
    CutShort {
        /// Where it stops.
        at: At,
        /// What was open at that point.
        within: String,
    },
    /// There is nothing in the file.
    #[error("line 1, column 1: the file is empty")]
    Empty,
    /// It is another kind of file.
    #[error(
        "line 1, column 1: this looks like {kind}, not like an event log; give a file in XES, CSV or OCEL 2.0"
    )]
    WrongKind {
        /// What it looks like.
        kind: &'static str,
    },
    /// The text breaks the rules of its format.
    #[error("{at}: this is not well-formed {format}: {what}")]
    Malformed {
        /// Where.
        at: At,
        /// XML, CSV or JSON.
        format: &'static str,
        /// What is wrong.
        what: String,
    },
    /// A time that cannot be read.
    #[error("{at}: \"{text}\" is not a date and time that can be read; write it like 2026-11-24T09:30:00")]
    Time {
        /// Where.
        at: At,
        /// What stands there, cut off when long.
        text: String,
    },
    /// A time with its day and month in the other order.
    #[error(
        "{at}: \"{text}\" is a date only with the {first} first; say so with --dates {first}-first \
         (3/4/2026 is then {means})"
    )]
    DateOrderWrong {
        /// Where.
        at: At,
        /// What stands there, cut off when long.
        text: String,
        /// What has to come first for it to be one: `day` or `month`.
        first: &'static str,
        /// What a date that can be read both ways means then.
        means: &'static str,
    },
    /// Dates that can be read in two ways.
    #[error(
        "the dates can be read in two ways: \"{text}\" may begin with the day or with \
         the month; say which with --dates day-first or --dates month-first"
    )]
    DateOrder {
        /// The first such date.
        text: String,
    },
    /// A column cannot be found by its usual names.
    #[error(
        "line 1, column 1: no column for {what} was recognised; \
         name it with {option}. The columns are: {columns}"
    )]
    Column {
        /// What is missing.
        what: &'static str,
        /// The option that names it.
        option: &'static str,
        /// The columns that are there.
        columns: String,
    },
    /// A column was named that is not there.
    #[error("line 1, column 1: there is no column \"{name}\" ({option}). The columns are: {columns}")]
    NoSuchColumn {
        /// The name that was given.
        name: String,
        /// The option it came with.
        option: &'static str,
        /// The columns that are there.
        columns: String,
    },
    /// The column names single people.
    #[error(
        "\"{name}\" names single people; Hullie shows teams and groups only, \
         so choose another column for --actor"
    )]
    Person {
        /// The column.
        name: String,
    },
    /// The object type is not in the file.
    #[error("there is no kind of object \"{name}\" (--object). The kinds are: {kinds}")]
    NoSuchObject {
        /// The name that was given.
        name: String,
        /// The kinds that are there.
        kinds: String,
    },
    /// Something is larger than any honest log has it.
    #[error("{at}: {what} is over the limit of {limit}; this does not look like an event log")]
    Limit {
        /// Where.
        at: At,
        /// What is too large.
        what: &'static str,
        /// The limit.
        limit: u64,
    },
    /// The file was read, but there is no event in it.
    #[error("{at}: there is no event in the file{hint}")]
    NoEvents {
        /// Where the file ends.
        at: At,
        /// What may help.
        hint: &'static str,
    },
    /// A database file of another make.
    #[error("this SQLite file is not an OCEL 2.0 log: {what}")]
    NotOcelSqlite {
        /// What is missing.
        what: String,
    },
}

impl ReadError {
    /// About a text that is no time as it was read; says so when it would be one with the day and the month
    /// in the other order.
    pub(crate) fn time(at: At, written: &str) -> Self {
        let text = excerpt(written);
        let (first, means) = match time::only_order(written) {
            Some(DateOrder::MonthFirst) => ("month", "4 March"),
            Some(_) => ("day", "3 April"),
            None => return Self::Time { at, text },
        };
        Self::DateOrderWrong { at, text, first, means }
    }
}

/// Cuts a text from a file to a length that fits in a sentence, and takes out what could upset a terminal.
pub(crate) fn excerpt(text: &str) -> String {
    let clean: String = text.chars().take(60).map(|c| if c.is_control() { ' ' } else { c }).collect();
    if text.chars().count() > 60 { format!("{clean}...") } else { clean }
}
