//! Choosing the indicators of the mirror page (N01, D13).

use axum::response::{IntoResponse, Redirect};
use hullie_app::{
    AppError,
    see::{indicator, mirror::Kind},
};
use hullie_store::see::indicator::Indicator;
use maud::{Markup, html};

use crate::{
    error::{Answer, Failed},
    form::{Typed, again},
    ui::{self, Field},
    visit::Visit,
    words::keys,
};

/// `GET /indicators`
pub async fn indicators(visit: Visit) -> Answer {
    let list = indicator::list(visit.app(), &visit.staff).await.map_err(|e| Failed::new(visit.words, e))?;
    Ok(indicators_page(&visit, &list, &Typed::default(), None).into_response())
}

fn indicators_page(visit: &Visit, list: &[Indicator], typed: &Typed, error: Option<&AppError>) -> Markup {
    let words = visit.words;
    let free: Vec<(String, String)> = Kind::ALL
        .iter()
        .filter(|kind| !list.iter().any(|i| i.kind == kind.code()))
        .map(|kind| (kind.code().to_owned(), words.get(keys::INDICATOR.of(*kind))))
        .collect();
    let [kind, decision, hint] =
        &["indicator-kind", "indicator-decision", "indicator-decision-hint"].map(|key| words.get(key));
    let body = html! {
        p { a href="/desk" { (words.get("back-to-desk")) } }
        h1 { (words.get("indicators-title")) }
        p { (words.get("indicators-what")) }
        (ui::problem(words, error))
        ul.list { @for indicator in list { li {
            p { strong { (words.get(keys::INDICATOR.stored(&indicator.kind))) } }
            p { (words.get("figure-decision")) " " (indicator.decision) }
            form method="post" action="/indicators/remove" {
                input type="hidden" name="kind" value=(indicator.kind);
                button.link-button {
                    (words.get("indicator-remove"))
                    span.hidden { ": " (words.get(keys::INDICATOR.stored(&indicator.kind))) }
                }
            }
        } } }
        @if !free.is_empty() {
            h2 { (words.get("indicator-add")) }
            form method="post" action="/indicators" {
                (Field { name: "kind", label: kind, hint: "", error }.select(visit.words, typed, &free))
                (Field { name: "decision", label: decision, hint, error }.line(typed, "text", None))
                div.actions { button.main { (words.get("indicator-add")) } }
            }
        }
    };
    ui::shell(visit, &words.get("indicators-title"), &body)
}

/// `POST /indicators`
pub async fn add_indicator(visit: Visit, typed: Typed) -> Answer {
    let list = indicator::list(visit.app(), &visit.staff).await.map_err(|e| Failed::new(visit.words, e))?;
    let result = match typed.title("decision") {
        Ok(decision) => indicator::add(visit.app(), &visit.staff, typed.text("kind"), &decision).await,
        Err(error) => Err(error),
    };
    Ok(match result {
        Ok(()) => Redirect::to("/indicators").into_response(),
        Err(error) => again(&error, indicators_page(&visit, &list, &typed, Some(&error))),
    })
}

/// `POST /indicators/remove`
pub async fn remove_indicator(visit: Visit, typed: Typed) -> Answer {
    indicator::remove(visit.app(), &visit.staff, typed.text("kind"))
        .await
        .map_err(|e| Failed::new(visit.words, e))?;
    Ok(Redirect::to("/indicators").into_response())
}
