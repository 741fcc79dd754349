//! How something is said in few words: the first words of a text, what a promise says, a sentence with its
//! stop.

use hullie_app::walk::shared_page::SharedPage;
use hullie_domain::{
    kind::Kind,
    walk::open::{Matter, Open},
};
use hullie_store::walk::promise::Promise;
use uuid::Uuid;

use super::reader::say;
use crate::visit::Visit;

/// The first words of a text, cut on a word.
pub fn short(text: &str) -> String {
    const MOST: usize = 64;
    let line = text.lines().next().unwrap_or_default();
    if line.chars().count() <= MOST {
        return line.to_owned();
    }
    let cut: String = line.chars().take(MOST).collect();
    let end = cut.rfind(' ').unwrap_or(cut.len());
    format!("{}…", cut[..end].trim_end_matches(['.', ',', ';', ':', '!', '?', ' ']))
}

/// The step that the route promises, in the language of the reader; `None` for what somebody wrote.
#[must_use]
pub fn step_name(visit: &Visit, shared: &SharedPage, promise: &Promise) -> Option<String> {
    let step = shared.house.route.iter().find(|step| Some(step.id) == promise.step_id)?;
    Some(visit.words.pick(&step.name).to_owned())
}

/// What a promise says: in the words of who wrote it, that a step of the route comes, or what it answers.
#[must_use]
pub fn promised(visit: &Visit, shared: &SharedPage, promise: &Promise) -> String {
    let step = step_name(visit, shared, promise);
    step.map_or_else(|| in_words(visit, shared, promise), |step| step_promised(visit, &step))
}

/// The words of a promise. What was promised about something that was said is called by that, as far as the
/// reader reads it.
#[must_use]
pub fn in_words(visit: &Visit, shared: &SharedPage, promise: &Promise) -> String {
    if !promise.words.is_empty() {
        return promise.words.clone();
    }
    let about = promise.about_id;
    let mut expected = shared.expectations.iter().filter(|said| Some(said.id.0) == about);
    if expected.next().is_some_and(|said| said.voice.is_none()) {
        return say(visit, shared, "promised-expectation");
    }
    let entry = shared.entries.iter().find(|one| Some(one.id.0) == about);
    match entry.map(|one| (one.kind, one.words.as_deref())) {
        Some((Kind::OurAnswer, Some(words))) => short(words),
        Some((Kind::OwnStep, _)) => {
            let name = entry.and_then(|one| one.more.clone());
            name.unwrap_or_else(|| say(visit, shared, "bend-own"))
        }
        Some((Kind::Pressure, _)) if entry.is_some_and(|one| one.voice.is_none()) => {
            say(visit, shared, "promised-pressure")
        }
        _ => say(visit, shared, "promised-answer"),
    }
}

/// What a promise to answer is about, when it is still to be answered: what a customer expects, or says of
/// money and time.
#[must_use]
pub fn to_answer(shared: &SharedPage, promise: &Promise) -> Option<Uuid> {
    let about = promise.about_id.filter(|_| shared.is_to_answer(promise))?;
    let one = shared.open().iter().find(|one| one.id == about)?;
    ground_of(shared, one)
}

/// What is answered with an answer to this: what a customer expects, or says of money and time.
#[must_use]
pub fn ground_of(shared: &SharedPage, one: &Open) -> Option<Uuid> {
    match one.matter {
        Matter::Expectation | Matter::Pressure => Some(one.id),
        Matter::AnswerAgain => {
            let said = shared.entries.iter().find(|said| said.id.0 == one.id)?;
            shared.entries.iter().find(|answer| Some(answer.id.0) == said.about_id)?.about_id
        }
        _ => None,
    }
}

/// Whether a promise is something that is done by its day, and nothing that is heard then: what was answered
/// with it, or a step of the customer's own.
#[must_use]
pub fn is_done_by(shared: &SharedPage, promise: &Promise) -> bool {
    promise.words.is_empty() && !shared.is_to_answer(promise)
}

/// That a step of the route comes, which may be the customer's own to take.
#[must_use]
pub fn step_promised(visit: &Visit, step: &str) -> String {
    visit.words.with("promised-step", &[("step", step.into())])
}

/// Words as a sentence, with the stop that the writer may have left out.
pub fn stopped(words: &str) -> String {
    let words = words.trim_end();
    if words.ends_with(['.', '!', '?', '…', ')']) { words.to_owned() } else { format!("{words}.") }
}
