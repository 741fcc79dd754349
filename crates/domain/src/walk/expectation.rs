//! What the customer expects, said before it starts. A remembered expectation is a different thing.

use crate::{Day, StoryText, Timestamp, Value, calendar::working_days_after, walk::moment::Source};

/// Within how many working days somebody answers what a customer expects, or says of money and time that
/// runs out (P21).
pub const ANSWERED_WITHIN: i64 = 5;

/// By which day what is said today is answered (P21).
#[must_use]
pub fn answered_by(today: Day) -> Day {
    working_days_after(today, ANSWERED_WITHIN)
}

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

    /// Whether there is something in words, which somebody answers (P21).
    #[must_use]
    pub fn has_words(&self) -> bool {
        [&self.own_words, &self.result, &self.time, &self.who, &self.contact]
            .iter()
            .any(|said| said.is_some())
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
    fn what_is_said_in_words_is_answered_by_the_fifth_working_day() {
        let said = Expectation { satisfied: Value::new(4), ..Expectation::default() };
        assert!(!said.has_words() && !said.is_empty());
        assert!(Expectation { who: StoryText::new("U belt.").ok(), ..said }.has_words());
        let day = |text| Day::parse(text).unwrap();
        assert_eq!(answered_by(day("2026-04-30")), day("2026-05-08"), "5 May is free");
    }

    #[test]
    fn said_after_the_first_step_is_remembered() {
        assert!(!is_remembered(Timestamp(5), None));
        assert!(!is_remembered(Timestamp(5), Some(Timestamp(9))));
        assert!(is_remembered(Timestamp(9), Some(Timestamp(5))));
    }
}
