//! The path on one sheet of paper: each step with its days and the time that it asks (P11). The same for both
//! chairs.

use hullie_app::walk::shared_page::SharedPage;
use hullie_domain::kind::Kind;
use maud::{Markup, html};

use super::{
    ahead,
    reader::{say, say_with},
    ways::Ways,
};
use crate::{
    format::{date, day, minutes},
    ui,
    visit::Visit,
};

/// The sheet.
#[must_use]
pub fn sheet(visit: &Visit, shared: &SharedPage, back: &str) -> Markup {
    let words = visit.words;
    let plan = ahead::plan(visit, shared);
    // how much time it asks is said of what is still to come
    let asks = |one: &ahead::Planned<'_>| one.minutes.filter(|_| !shared.is_bereaved());
    let known: Vec<i64> = plan.iter().filter_map(asks).collect();
    html! {
        menu { li { a href=(back) { (words.get("back-to-page")) } } }
        h1 { (words.get("overview-title")) }
        p { (words.with("overview-of", &[("name", (&shared.trajectory.name).into()),
            ("service", words.pick(&shared.trajectory.service).into()),
            ("day", (&date(words, visit.today)).into())])) }
        @if let Some(end) = ahead::end_in_words(visit, shared) { p { strong { (end) } } }
        @if !known.is_empty() {
            p { (say_with(visit, shared, "overview-total", &[("time",
                (&minutes(words, known.iter().sum())).into())]))
                @if known.len() < plan.len() { " " (words.get("overview-more")) } }
        }
        @if plan.is_empty() {
            p { (words.get(if shared.moments.is_empty() { "road-empty" } else { "overview-no-step" })) }
        }
        @else { div.table tabindex="0" role="region" aria-label=(words.get("overview-title")) { table.sheet {
            thead { tr {
                th scope="col" { (words.get("overview-step")) }
                th scope="col" { (words.get("overview-when")) }
                th scope="col" { (say(visit, shared, "overview-time")) }
                th scope="col" { (say(visit, shared, "overview-why")) }
            } }
            tbody { @for one in &plan { tr {
                th scope="row" { (ui::written(words, &one.step.name)) }
                td data-label=(words.get("overview-when")) { @match one.happened {
                    Some((first, last)) if first == last => (words.with("was-on",
                        &[("day", (&day(words, first, visit.today)).into())])),
                    Some((first, last)) => (words.with("was-from-until",
                        &[("from", (&date(words, first)).into()), ("until", (&date(words, last)).into())])),
                    None => (ahead::when(visit, shared, one)),
                } }
                td data-label=(say(visit, shared, "overview-time")) { @match one.minutes {
                    Some(asked) => (minutes(words, asked)),
                    None => (ahead::unknown(visit, shared, "time-unknown")),
                } }
                td data-label=(say(visit, shared, "overview-why")) {
                    (ui::written(words, &one.step.benefit))
                    @if let Some(why) = one.bent.and_then(|bent| bent.words.as_deref()) {
                        br; (say(visit, shared, "bend-first")) ": " bdi { (why) }
                    }
                    @for pace in shared.about(Kind::Pace, one.step.id.0) {
                        br; (words.get("entry-pace")) ": " bdi { (pace.words.as_deref().unwrap_or_default()) }
                    }
                }
            } } }
        } } }
        @for (own, promise) in shared.own_steps() { p {
            strong { bdi { (own.more.as_deref().unwrap_or_default()) } } ", "
            (words.with("on-day", &[("day", (&date(words, promise.due_day)).into())])) ": "
            bdi { (own.words.as_deref().unwrap_or_default()) }
        } }
        @if !shared.is_bereaved() { (ahead::not_needed(visit, shared, &Ways::reading())) }
        @for pace in shared.of_kind(Kind::Pace).filter(|p| p.about_id.is_none()) {
            p {
                strong { (words.get("entry-pace")) } ": "
                bdi { (pace.words.as_deref().unwrap_or_default()) }
            }
        }
    }
}
