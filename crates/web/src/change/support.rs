//! Asking a colleague for a talk (D06).

use axum::response::{IntoResponse, Redirect};
use hullie_app::{AppError, change::support};
use hullie_domain::{Chair, Refused};
use hullie_store::change::support::Request;
use maud::{Markup, html};

use crate::{
    error::{Answer, Failed},
    form::{Typed, again},
    format::day,
    ui::{self, Field},
    visit::Visit,
};

/// `GET /support`
pub async fn support(visit: Visit) -> Answer {
    Ok(support_page(&visit, &Typed::default(), None).await?.into_response())
}

async fn support_page(visit: &Visit, typed: &Typed, error: Option<&AppError>) -> Result<Markup, Failed> {
    let words = visit.words;
    let talks = support::support(visit.app(), &visit.staff).await.map_err(|e| Failed::new(words, e))?;
    let when = |one: &Request| day(words, one.at.day_in(&visit.app().zone), visit.today);
    let [to, about] = &["support-to", "support-words"].map(|key| words.get(key));
    let choices: Vec<(String, String)> = talks
        .people
        .iter()
        .map(|a| (a.id.to_string(), format!("{}, {}", a.name, visit.role(a.role))))
        .collect();
    let body = html! {
        p { a href="/desk" { (words.get("back-to-desk")) } }
        h1 { (words.get("support-title")) }
        p { (words.get("support-what")) }
        @if visit.path.ends_with("?kept") {
            div.good { p {
                strong { (words.get("support-asked-now")) } " " (words.get("support-only"))
            } }
        }
        (ui::problem_of_words(words, error))
        form method="post" action="/support" {
            (Field { name: "to", label: to, hint: "", error }.select(visit.words, typed, &choices))
            (Field { name: "words", label: about, hint: "", error }.area(typed, false))
            div.actions { button.main { (words.get("support-do")) } }
        }
        @if !talks.to_me.is_empty() { h2 { (words.get("support-asked")) } }
        @for one in &talks.to_me {
            p { strong { (one.name) } " · " span.small { (when(one)) } }
            @if one.withdrawn_at.is_some() { p.small { (words.get("support-gone")) } }
            @else { (ui::told(&one.words, Chair::Employee)) }
        }
        @if !talks.by_me.is_empty() { h2 { (words.get("support-by-me")) } }
        @for one in &talks.by_me {
            p { strong { (one.name) } " · " span.small { (when(one)) } }
            @if one.withdrawn_at.is_some() { p.small { (words.get("support-gone")) } }
            @else {
                (ui::told(&one.words, Chair::Employee))
                form method="post" action="/support" {
                    input type="hidden" name="back" value=(one.id);
                    button.link-button { (words.get("support-back")) }
                }
            }
        }
    };
    Ok(ui::shell(visit, &words.get("support-title"), &body))
}

/// `POST /support`
pub async fn ask(visit: Visit, typed: Typed) -> Answer {
    if !typed.text("back").is_empty() {
        let failed = |e| Failed::new(visit.words, e);
        let id = typed.text("back").parse().map_err(|_| failed(Refused::NotForYou.into()))?;
        support::ask_back(visit.app(), &visit.staff, id).await.map_err(failed)?;
        return Ok(Redirect::to("/support").into_response());
    }
    let result = match typed.words("words") {
        Ok(words) => support::ask(visit.app(), &visit.staff, typed.text("to").parse().ok(), words).await,
        Err(error) => Err(error),
    };
    let words = visit.words;
    match result {
        Ok(()) => Ok(Redirect::to("/support?kept").into_response()),
        Err(error) if error.turns_away() => Err(Failed::new(words, error)),
        Err(error) => Ok(again(&error, support_page(&visit, &typed, Some(&error)).await?)),
    }
}
