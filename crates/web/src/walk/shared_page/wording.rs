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
    format!("{}…", &cut[..end])
}

/// What a promise says, in the language of the reader where the route promises it.
#[must_use]
pub fn promised(visit: &Visit, shared: &SharedPage, promise: &Promise) -> String {
    let step = shared.house.route.iter().find(|step| Some(step.id) == promise.step_id);
    step.map_or_else(|| promise.words.clone(), |step| visit.words.pick(&step.name).to_owned())
}

/// Words as a sentence, with the stop that the writer may have left out.
pub fn stopped(words: &str) -> String {
    let words = words.trim_end();
    if words.ends_with(['.', '!', '?', '…', ')']) { words.to_owned() } else { format!("{words}.") }
}
