//! What the customer expects, before it starts.

use axum::response::{IntoResponse, Redirect};
use hullie_app::{
    AppError,
    walk::{expectation, shared_page::SharedPage},
};
use hullie_domain::{
    Chair,
    kind::Kind,
    reader::Reader,
    walk::{expectation::Expectation, moment::Source},
};
use maud::{Markup, html};

use crate::{
    error::Answer,
    form::{Typed, again},
    on_page::OnPage,
    privacy,
    ui::{self, Field},
    visit::Visit,
    walk::shared_page::hello::hello,
    words::keys,
};

/// `GET /mine/expectation`
pub async fn expectation_form(page: OnPage) -> Answer {
    let shared = page.open().await?;
    Ok(expectation_page(&page, &shared, &Typed::default(), None).into_response())
}

fn expectation_page(visit: &Visit, shared: &SharedPage, typed: &Typed, error: Option<&AppError>) -> Markup {
    let words = visit.words;
    let service = words.pick(&shared.trajectory.service);
    let label = words.get("expectation-own");
    let hint = words.get("may-skip");
    let prompts =
        [("result", "ask-result"), ("time", "ask-time"), ("who", "ask-who"), ("contact", "ask-contact")]
            .map(|(name, key)| (name, words.get(key)));
    let satisfied = words.get("ask-satisfied");
    let sources: Vec<(String, String)> = Source::ALL
        .iter()
        .map(|source| (source.code().to_owned(), words.get(keys::SOURCE.of(*source))))
        .collect();
    let body = html! {
        (hello(visit, shared))
        // whoever came in by the customer's link for somebody else, or after a death, is not held up here
        @if shared.reader == Reader::Customer {
            p { a href="/mine/do/voice" { (words.get("expectation-voice")) } }
        }
        // who lost somebody, or said it before, does not begin
        @let begins = shared.expectations.is_empty() && !shared.is_bereaved();
        h1 {
            @if begins { (words.with("expectation-title", &[("service", service.into())])) } @else {
                (words.get("expectation-later"))
            }
        }
        p { (words.get("expectation-why")) }
        (privacy::of_kind(visit, shared, Kind::Expectation))
        (ui::problem(words, error))
        form method="post" action="/mine/expectation" {
            (Field { name: "own_words", label: &label, hint: &hint, error }.area(typed, true))
            h2 { (words.get("expectation-prompts")) }
            p.hint { (words.get("expectation-prompts-hint")) }
            @for (name, label) in &prompts {
                (Field { name, label, hint: "", error }.line(typed, "text", None))
            }
            (Field { name: "source", label: &words.get("expectation-source"), hint: &hint, error }
                .choices(visit.words, typed, &sources, Chair::Customer))
            (Field { name: "satisfied", label: &satisfied, hint: &hint, error }
                .choices(visit.words, typed, &ui::five(words), Chair::Customer))
            div.actions {
                button.main { (words.get("expectation-do")) }
                button.quiet name="skip" value="yes" { (words.get("skip-this")) }
            }
        }
    };
    ui::shell(visit, &words.get("expectation-short"), &body)
}

fn said(typed: &Typed) -> hullie_app::Result<Expectation> {
    if typed.ticked("skip") {
        return Ok(Expectation::default());
    }
    let said = Expectation {
        own_words: typed.words("own_words")?,
        result: typed.words("result")?,
        time: typed.words("time")?,
        who: typed.words("who")?,
        contact: typed.words("contact")?,
        satisfied: typed.value("satisfied")?,
        source: typed.code("source", Source::from_code)?,
    };
    // who has nothing to say has a button for that: nothing is said to be kept where nothing is
    if said == Expectation::default() {
        return Err(AppError::Field { field: "own_words", problem: hullie_app::error::FieldProblem::Needed });
    }
    Ok(said)
}

/// `POST /mine/expectation`
pub async fn expectation(page: OnPage, typed: Typed) -> Answer {
    let id = page.id;
    let result = match said(&typed) {
        Ok(said) => expectation::expectation(page.app(), &page.customer, id, &said).await,
        Err(error) => Err(error),
    };
    match result {
        Ok(None) => Ok(Redirect::to("/mine").into_response()),
        Ok(Some(kept)) => Ok(Redirect::to(&format!("/mine?kept={kept}")).into_response()),
        Err(error) => {
            let shared = page.open().await?;
            Ok(again(&error, expectation_page(&page, &shared, &typed, Some(&error))))
        }
    }
}
