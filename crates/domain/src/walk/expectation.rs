//! What the customer expects, said before it starts. A remembered expectation is a different thing.

use crate::{StoryText, Timestamp, Value, walk::moment::Source};

/// What a customer expects, in own words and with prompts, all of them free to skip (P01, P02).
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Expectation {
    /// In the customer's own words.
    pub own_words: Option<StoryText>,
    /// Prompt: what will be the result?
    pub result: Option<StoryText>,
    /// Prompt: how long will it take?
    pub time: Option<StoryText>,
    /// Prompt: who does what?
    pub who: Option<StoryText>,
    /// Prompt: how do we keep in touch?
    pub contact: Option<StoryText>,
    /// How satisfied the customer expects to be in the end.
    pub satisfied: Option<Value>,
    /// Where the expectation came from (P03).
    pub source: Option<Source>,
}

impl Expectation {
    /// Whether nothing at all was answered.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self { source: self.source, ..Self::default() }
    }
}

/// Whether an expectation said at `said_at` was said before the service began.
///
/// Said after the first step it is kept, but marked as remembered and left out of before-and-after figures
/// (P01).
#[must_use]
pub fn is_remembered(said_at: Timestamp, first_step_at: Option<Timestamp>) -> bool {
    first_step_at.is_some_and(|first| said_at > first)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn said_after_the_first_step_is_remembered() {
        assert!(!is_remembered(Timestamp(5), None));
        assert!(!is_remembered(Timestamp(5), Some(Timestamp(9))));
        assert!(is_remembered(Timestamp(9), Some(Timestamp(5))));
    }
}
