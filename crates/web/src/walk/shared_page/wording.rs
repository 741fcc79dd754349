//! How something is said in few words: the first words of a text, what a promise says, a sentence with its
//! stop.

use hullie_app::walk::shared_page::SharedPage;
use hullie_store::walk::promise::Promise;

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

/// What a promise says: in the words of who wrote it, or that a step of the route comes.
#[must_use]
pub fn promised(visit: &Visit, shared: &SharedPage, promise: &Promise) -> String {
    let step = step_name(visit, shared, promise);
    step.map_or_else(|| promise.words.clone(), |step| step_promised(visit, &step))
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
