//! What in told words may point to a person: asked in one place, for views at moments and for stories alike.
//!
//! Whoever shows told words to somebody else than their teller asks here first, and shows them only when
//! nothing was found: `reading::points_to_a_person(&words).is_empty()`. What is found stands in the words in
//! bytes, so that the person who wrote them can be shown which words they are and decide.

use std::ops::Range;

use hullie_domain::{Job, Timestamp, ViewId};
use hullie_store::{Work, job};
use hullie_text::personal;

use crate::Result;

/// Something in told words that may point to a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pointer {
    /// What kind of thing, as it is stored and named on pages: `phone`, `mail`, `address`.
    pub kind: &'static str,
    /// Where it stands, in bytes.
    pub range: Range<usize>,
}

/// Everything in the words that may point to a person, in their order.
#[must_use]
pub fn points_to_a_person(words: &str) -> Vec<Pointer> {
    personal::find(words)
        .into_iter()
        .map(|found| Pointer { kind: found.kind.code(), range: found.range })
        .collect()
}

/// Puts the reading of told words in the queue.
pub(crate) async fn read_later(work: &mut Work, view: ViewId, now: Timestamp) -> Result<()> {
    job::create(work, Job::ReadWords(view), now).await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    #[test]
    fn both_lists_of_letters_that_nobody_sees_are_the_same() {
        // the crate that reads words knows no other crate, so that it can be used alone: each has its list
        for code in 0..=0x10_ffff {
            if let Some(c) = char::from_u32(code) {
                let here = hullie_text::invisible::is_invisible(c);
                assert_eq!(here, hullie_domain::letters::is_invisible(c), "{c:?}");
            }
        }
    }
}
