//! Work that is done later, by the program itself: what there is of it, and how each piece is stored.

use uuid::Uuid;

use crate::{LetterId, ViewId};

/// A piece of work for later, with what it is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Job {
    /// Reads told words for what may point to a person and for how they speak of the two sides.
    ReadWords(ViewId),
    /// Sends one mail.
    SendMail(LetterId),
}

impl Job {
    /// The codes of all kinds of work that this version knows: lower-case letters and dashes.
    pub const CODES: [&'static str; 2] = ["read-words", "send-mail"];

    /// The fixed word that is stored for this kind of work.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::ReadWords(_) => Self::CODES[0],
            Self::SendMail(_) => Self::CODES[1],
        }
    }

    /// The identifier of what it is about, as it is stored beside the code.
    #[must_use]
    pub fn subject(self) -> Uuid {
        match self {
            Self::ReadWords(view) => view.0,
            Self::SendMail(letter) => letter.0,
        }
    }

    /// Reads a stored piece of work back; `None` when this version does not know the code.
    #[must_use]
    pub fn from_code(code: &str, subject: Uuid) -> Option<Self> {
        [Self::ReadWords(ViewId(subject)), Self::SendMail(LetterId(subject))]
            .into_iter()
            .find(|job| job.code() == code)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_is_read_back_as_the_work_that_it_stands_for() {
        for code in Job::CODES {
            let subject = ViewId::new().0;
            let job = Job::from_code(code, subject).unwrap();
            assert_eq!((job.code(), job.subject()), (code, subject));
            assert!(
                code.chars().all(|c| c.is_ascii_lowercase() || c == '-'),
                "{code} stands in SQL as it is"
            );
        }
        for unknown in ["", "READ-WORDS", "read-words ", "make-tea"] {
            assert_eq!(Job::from_code(unknown, ViewId::new().0), None, "{unknown}");
        }
    }
}
