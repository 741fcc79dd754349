//! The customer's side of the shared page: the page itself, what they expect, the path on one sheet, promised
//! days for a calendar.

use axum::{
    extract::State,
    http::{HeaderMap, header},
    response::{IntoResponse, Redirect},
};
use hullie_app::{AppError, house::sign_in, tell::telling, walk::shared_page::SharedPage};
use hullie_domain::{
    Chair,
    kind::Kind,
    walk::{expectation::Expectation, moment::Source},
};
use maud::{Markup, html};

use crate::{
    error::{Answer, Failed},
    form::Typed,
    house::{sign_in::again, way_in},
    on_page::OnPage,
    privacy,
    ui::{self, Field},
    visit::{CUSTOMER_COOKIE, Site, Visit, cookie, set_cookie},
    walk::shared_page::{self as shared, Ways},
    words::{Words, keys},
};

/// `GET /mine`: the first time it asks what the customer expects (P01).
pub async fn page(page: OnPage) -> Answer {
    let shared = page.open().await?;
    // who speaks on behalf of the customer does not take that question away
    if !shared.trajectory.expectation_asked && shared.decides {
        return Ok(Redirect::to("/mine/expectation").into_response());
    }
    let ways = Ways::of(&shared);
    let body = html! {
        // somebody who has died is not greeted, and who speaks for another is not called by that name (V13)
        @if shared.relative.is_some() || shared.voice().is_none() { (hello(&page, &shared)) }
        @if kept(&page) { div.good { p { (page.t("kept-it")) } } }
        @if shared.decides && shared.has_unconfirmed() { (way_in::confirm_form(&page)) }
        (shared::shared(&page, &shared, &ways))
        (more(&page, &shared, &ways))
        @if shared.decides { (way_in::short(&page, &shared.doors)) }
        form.tools method="post" action="/mine/leave" {
            p.small { (page.t("leave-what")) " " button.link-button { (page.t("leave-do")) } }
        }
    };
    Ok(ui::shell(&page, &page.t("nav-mine"), &body).into_response())
}

/// Greets the customer by name; who speaks on behalf of the customer is told as whom that is.
fn hello(visit: &Visit, shared: &SharedPage) -> Markup {
    let name = ("name", (&shared.trajectory.name).into());
    html! { p.small {
        @match &shared.relative {
            Some(voice) => (visit.words.with("hello-voice", &[("voice", voice.into()), name])),
            None => (visit.words.with("hello", &[name])),
        }
    } }
}

/// Whether the reader comes from a form that was just kept.
pub(crate) fn kept(visit: &Visit) -> bool {
    visit.path.ends_with("?kept")
}

/// What the customer can do from the page: the one thing most people come for first, the rest behind it.
fn more(visit: &Visit, shared: &SharedPage, ways: &Ways) -> Markup {
    // nothing is asked of somebody who is no longer alive (V13)
    let bereaved = shared.is_bereaved();
    html! {
        div.actions.tools {
            a.main href="/mine/moments/new" { (visit.t("own-moment")) }
            form method="post" action="/mine/do/retold" { button.quiet { (visit.t("do-retold")) } }
            a.quiet href="/mirror" { (visit.t("nav-mirror")) }
        }
        details.tools {
            summary { (visit.t("more-title")) }
            menu.list {
                @if !bereaved { li { a href="/mine/expectation" { (visit.t("expectation-again")) } } }
                (ways.link(visit, Kind::Wish, None))
                (ways.link(visit, Kind::Impression, None))
                (ways.link(visit, Kind::Summary, None))
                (ways.link(visit, Kind::CallMe, None))
                (ways.link(visit, Kind::Talk, None))
                (ways.link(visit, Kind::Pressure, None))
                (ways.link(visit, Kind::Opinion, None))
                (ways.link(visit, Kind::Voice, None))
                @if shared.decides {
                    li { a href="/mine/people" { (visit.t("people-title")) } }
                    li { a href="/mine/paper" { (visit.t("paper-title")) } }
                }
            }
        }
    }
}

/// `GET /mine/expectation`
pub async fn expectation_form(page: OnPage) -> Answer {
    let shared = page.open().await?;
    Ok(expectation_page(&page, &shared, &Typed::default(), None).into_response())
}

fn expectation_page(visit: &Visit, shared: &SharedPage, typed: &Typed, error: Option<&AppError>) -> Markup {
    let words = visit.words;
    let service = words.pick(&shared.trajectory.service_nl, &shared.trajectory.service_en);
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
        h1 { (words.with("expectation-title", &[("service", service.into())])) }
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
    Ok(Expectation {
        own_words: typed.words("own_words")?,
        result: typed.words("result")?,
        time: typed.words("time")?,
        who: typed.words("who")?,
        contact: typed.words("contact")?,
        satisfied: typed.value("satisfied")?,
        source: typed.code("source", Source::from_code)?,
    })
}

/// `POST /mine/expectation`
pub async fn expectation(page: OnPage, typed: Typed) -> Answer {
    let id = page.id;
    let result = match said(&typed) {
        Ok(said) => telling::expectation(page.app(), &page.customer, id, &said).await,
        Err(error) => Err(error),
    };
    match result {
        Ok(()) if typed.ticked("skip") => Ok(Redirect::to("/mine").into_response()),
        Ok(()) => Ok(Redirect::to("/mine?kept").into_response()),
        Err(error) => {
            let shared = page.open().await?;
            Ok(again(&error, expectation_page(&page, &shared, &typed, Some(&error))))
        }
    }
}

/// `POST /mine/leave`: forgets this device.
pub async fn leave(State(site): State<Site>, headers: HeaderMap) -> Answer {
    if let Some(token) = cookie(&headers, CUSTOMER_COOKIE)
        && let Err(error) = sign_in::sign_out(&site.app, token).await
    {
        return Err(Failed::customer(Words::default(), error));
    }
    Ok(([(header::SET_COOKIE, set_cookie(&site.settings, CUSTOMER_COOKIE, "", 0))], Redirect::to("/"))
        .into_response())
}
