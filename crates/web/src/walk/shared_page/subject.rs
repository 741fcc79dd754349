//! What a form is about: what was said first, above the field in which the answer is typed.

use hullie_app::walk::shared_page::SharedPage;
use hullie_domain::{Chair, tell::question, walk::moment::Side};
use maud::{Markup, html};
use uuid::Uuid;

use crate::{
    ui::{self},
    visit::Visit,
    walk::shared_page::{entries, moment_name, reader::say},
    words::keys::{self},
};

/// What the form is about, in the words that stand on the page.
pub fn subject(visit: &Visit, shared: &SharedPage, about: &str) -> Option<Markup> {
    let id: Uuid = about.parse().ok()?;
    if let Some(moment) = shared.moments.iter().find(|m| m.id.0 == id) {
        return Some(html! {
            p.small { (moment_name::when(visit, moment)) }
            p dir="auto" { strong { (moment_name::title(visit, moment)) } }
        });
    }
    if let Some(promise) = shared.promises.iter().find(|p| p.id.0 == id) {
        return Some(
            html! { p dir="auto" { strong { (super::wording::promised(visit, shared, promise)) } } },
        );
    }
    if let Some(said) = shared.expectations.iter().find(|s| s.id.0 == id) {
        let by = entries::voice(visit, said.voice.as_deref(), said.by_code);
        return Some(html! {
            (by)
            @if said.in_words().next().is_none() { p { (say(visit, shared, "walk-expected")) } }
            (super::together::in_words(visit, said))
        });
    }
    if let Some(step) = shared.house.route.iter().find(|s| s.id.0 == id) {
        return Some(html! { p { strong { (ui::written(visit.words, &step.name)) } } });
    }
    if let Some(one) = shared.limitations.iter().find(|one| one.id.0 == id) {
        let outcome = one.outcome.map(|outcome| visit.t(entries::outcome(outcome)));
        let title = entries::limitation_title(visit, shared, one);
        return Some(said(title, outcome, one.words.as_deref(), one.by_side));
    }
    if let Some(one) = shared.answers.iter().find(|one| one.id.0 == id) {
        let value = one.value.map(|value| visit.t(keys::ITEM_ANSWER.of(value)));
        let title = entries::answer_title(visit, shared, one);
        let asked = question::CODES.into_iter().find(|code| one.question.as_deref() == Some(*code));
        return Some(html! {
            p.small { (title) }
            @if let Some(asked) = asked { p { (visit.t(keys::ITEM.of(asked))) } }
            @if let Some(value) = value { p { (value) } }
            @if let Some(but) = &one.nuance { (ui::told(but, chair_of(one.by_side))) }
        });
    }
    if let Some(yes) = shared.agreements.iter().find(|yes| yes.id.0 == id) {
        return Some(html! { p { (entries::agreed_by(visit, shared, yes)) } });
    }
    let entry = shared.entries.iter().find(|e| e.id.0 == id)?;
    let title = format!("{} · {}", entries::title(visit, shared, entry), entries::by(visit, shared, entry));
    Some(html! { p.small { (title) } (entries::content(visit, shared, entry)) })
}

/// The chair whose colours something said by this side has.
pub fn chair_of(side: Side) -> Chair {
    if side == Side::Customer { Chair::Customer } else { Chair::Employee }
}

/// Something that was said, in short.
pub fn said(title: String, chosen: Option<String>, words: Option<&str>, side: Side) -> Markup {
    let chair = chair_of(side);
    html! {
        p.small { (title) }
        @if let Some(chosen) = chosen { p { (chosen) } }
        @if let Some(words) = words { (ui::told(words, chair)) }
    }
}
