//! What the forms about a moment have in common: when it was, and how it ended.

use hullie_app::AppError;
use hullie_domain::{Chair, walk::moment::Outcome};
use hullie_store::walk::moment::More;
use maud::{Markup, html};

use crate::{form::Typed, ui::Field, visit::Visit, words::keys};

/// The time: a day when it is known, words when it is not (V03).
#[must_use]
pub fn time(visit: &Visit, typed: &Typed, error: Option<&AppError>) -> Markup {
    let words = visit.words;
    let [day, rough, rough_hint] = &["own-day", "own-rough", "own-rough-hint"].map(|key| words.get(key));
    html! {
        (Field { name: "day", label: day, hint: &words.get("own-day-hint"), error }.line(typed, "date", None))
        (Field { name: "rough", label: rough, hint: rough_hint, error }.line(typed, "text", Some("off")))
    }
}

/// Whether an attempt worked (V02).
#[must_use]
pub fn outcome(visit: &Visit, typed: &Typed, error: Option<&AppError>, chair: Chair) -> Markup {
    let words = visit.words;
    let all: Vec<(String, String)> =
        Outcome::ALL.iter().map(|o| (o.code().to_owned(), words.get(keys::OUTCOME.of(*o)))).collect();
    let (label, skip) = (words.get("own-outcome"), words.get("may-skip"));
    Field { name: "outcome", label: &label, hint: &skip, error }.choices(visit.words, typed, &all, chair)
}

/// What else is known of a moment, as it was typed.
///
/// # Errors
/// When a line is too long or an answer is none of those that were offered.
pub fn more(typed: &Typed, when: &crate::form::When) -> hullie_app::Result<More> {
    let line = |field| -> hullie_app::Result<Option<String>> {
        Ok(typed.optional_title(field)?.map(|words| words.as_str().to_owned()))
    };
    Ok(More {
        rough: when.rough.clone(),
        day_known: when.day_known,
        placed: when.placed,
        clock: when.clock,
        party: line("party")?,
        sent_by: line("sent_by")?,
        outcome: typed.code("outcome", Outcome::from_code)?,
    })
}
