//! Something that did not work, and how it was handled (E08).

/// How it was handled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Outcome {
    /// It was solved, and how that was done was good.
    SolvedWell,
    /// It was solved.
    Solved,
    /// It is not solved.
    Open,
}

impl Outcome {
    /// All of them, in the order in which they are asked.
    pub const ALL: [Self; 3] = [Self::SolvedWell, Self::Solved, Self::Open];
    /// Their fixed words.
    pub const CODES: [&str; 3] = ["solved-well", "solved", "open"];

    /// The fixed word that is stored.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::SolvedWell => Self::CODES[0],
            Self::Solved => Self::CODES[1],
            Self::Open => Self::CODES[2],
        }
    }

    /// Reads the stored word back.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|outcome| outcome.code() == code)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_outcome_is_read_back_from_its_word() {
        for (outcome, code) in Outcome::ALL.into_iter().zip(Outcome::CODES) {
            assert_eq!(outcome.code(), code);
            assert_eq!(Outcome::from_code(code), Some(outcome));
        }
        assert_eq!(Outcome::from_code("perhaps"), None);
    }
}
