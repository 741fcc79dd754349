//! Who else is on the customer's side, where mail goes, and the page on paper with a code to come back by.

use axum::{
    extract::Path,
    http::header,
    response::{IntoResponse, Redirect, Response},
};
use hullie_app::{AppError, error::InField, link, voices};
use hullie_domain::{LinkId, Name, Refused};
use maud::{Markup, html};

use crate::{
    context::{CUSTOMER_COOKIE, Page, set_cookie},
    error::{Answer, Failed},
    form::Typed,
    format::date,
    pages::{
        customer::{mine, open},
        sign_in::again,
        table,
        walk::{self as shared, Ways},
    },
    ui::{self, Field},
};

/// `GET /mine/people`
pub async fn people(page: Page) -> Answer {
    Ok(people_page(&page, &Typed::default(), None).await?.into_response())
}

async fn people_page(page: &Page, typed: &Typed, error: Option<&AppError>) -> Result<Markup, Failed> {
    let words = page.words;
    let id = mine(page)?;
    let (list, mail) =
        voices::list(page.app(), &page.customer, id).await.map_err(|e| Failed::customer(words, e))?;
    let [name, name_hint, email, email_hint] =
        &["people-name", "people-name-hint", "field-email", "mail-hint"].map(|key| words.get(key));
    let known = mail.as_ref().map_or("", |mail| mail.address.as_str());
    let body = html! {
        p { a href="/mine" { (words.get("back-to-steps")) } }
        h1 { (words.get("people-title")) }
        @if page.path.ends_with("?kept") { div.good role="status" { p { (words.get("kept-mail")) } } }
        (ui::problem(words, error))
        section.card {
            h2 { (words.get("people-with")) }
            p { (words.get("people-what")) }
            ul.plain { @for one in &list { li {
                strong { (one.voice.as_deref().unwrap_or_default()) } ", " (words.with("people-since", &[("day", (&date(words, one.created_at.day_in(&page.app().zone))).into())]))
                form method="post" action=(format!("/mine/people/{}/close", one.id)) { button.quiet { (words.get("people-close")) span.hidden { ": " (one.voice.as_deref().unwrap_or_default()) } } }
            } } }
            form method="post" action="/mine/people" {
                (Field { name: "name", label: name, hint: name_hint, error }.line(typed, "text", Some("off")))
                div.actions { button.quiet { (words.get("people-do")) } }
            }
        }
        section.card {
            h2 { (words.get("mail-title")) }
            p { (words.get("mail-what")) }
            form method="post" action="/mine/mail" {
                (Field { name: "email", label: email, hint: email_hint, error }.line(&typed.or("email", known), "email", Some("email")))
                div.actions { button.quiet { (words.get("mail-do")) } }
            }
        }
    };
    Ok(ui::shell(page, &words.get("people-title"), &body))
}

/// `POST /mine/people`: makes a link for somebody who speaks on behalf of the customer, shown once.
pub async fn add(page: Page, typed: Typed) -> Answer {
    let id = mine(&page)?;
    let words = page.words;
    let result = match Name::new(typed.text("name")).in_field("name") {
        Ok(name) => voices::add(page.app(), &page.customer, id, Some(name)).await,
        Err(error) => Err(error),
    };
    Ok(match result {
        Ok(token) => {
            let address = format!("{}/l/{}", page.site.settings.public_address, token.reveal());
            let body = html! {
                h1 { (words.get("people-made")) }
                p { (words.get("people-give")) }
                p.secret { (address) }
                p { (words.get("invite-once")) }
                div.actions { a.main href="/mine/people" { (words.get("back-to-page")) } }
            };
            ui::shell(&page, &words.get("people-made"), &body).into_response()
        }
        Err(error) => again(&error, people_page(&page, &typed, Some(&error)).await?),
    })
}

/// `POST /mine/people/{link}/close`
pub async fn close(page: Page, Path(of): Path<String>) -> Answer {
    let id = mine(&page)?;
    let failed = |e| Failed::customer(page.words, e);
    let of: LinkId = of.parse().map_err(|_| failed(Refused::NotForYou.into()))?;
    voices::revoke(page.app(), &page.customer, id, of).await.map_err(failed)?;
    Ok(Redirect::to("/mine/people").into_response())
}

/// `POST /mine/mail`
pub async fn mail(page: Page, typed: Typed) -> Answer {
    let id = mine(&page)?;
    let language = page.words.0.code();
    Ok(match voices::mail_to(page.app(), &page.customer, id, typed.text("email"), language).await {
        Ok(()) => Redirect::to("/mine/people?kept").into_response(),
        Err(error) => again(&error, people_page(&page, &typed, Some(&error)).await?),
    })
}

/// The page on paper: what it is, and a button that makes the code. A look at it makes no code.
fn paper_form(page: &Page, address: &str, back: &str) -> Markup {
    let words = page.words;
    let body = html! {
        p { a href=(back) { (words.get("back-to-page")) } }
        h1 { (words.get("paper-title")) }
        p { (words.get("paper-what")) }
        form method="post" action=(address) { div.actions { button.main { (words.get("paper-do")) } } }
    };
    ui::shell(page, &words.get("paper-title"), &body)
}

/// The sheet: the shared page without controls, and the code.
fn sheet(page: &Page, walk: &hullie_app::walk::Page, code: &str) -> Markup {
    let words = page.words;
    let ways = Ways { base: String::new(), side: None, seated: false, seen: 0 };
    let address = format!("{}/code", page.site.settings.public_address);
    let body = html! {
        p.tools { (words.get("paper-print")) }
        (shared::shared(page, walk, &ways))
        section.now {
            p.turn { (words.with("paper-code", &[("code", code.into())])) }
            p { (words.with("paper-how", &[("address", (&address).into())])) }
        }
    };
    ui::shell(page, &words.get("paper-title"), &body)
}

/// `GET /mine/paper`
pub async fn paper_ask(page: Page) -> Answer {
    open(&page).await?;
    Ok(paper_form(&page, "/mine/paper", "/mine").into_response())
}

/// `POST /mine/paper`
pub async fn paper(page: Page) -> Answer {
    let walk = open(&page).await?;
    let code = voices::paper_code(page.app(), &page.customer, walk.trajectory.id)
        .await
        .map_err(|e| Failed::customer(page.words, e))?;
    Ok(sheet(&page, &walk, &code).into_response())
}

/// `GET /trajectories/{trajectory}/paper`
pub async fn staff_paper_ask(page: Page, Path(id): Path<String>) -> Answer {
    let walk = table::open(&page, &id).await?;
    if !table::may_write(&page) {
        return Err(Failed::new(page.words, Refused::NotForYou.into()));
    }
    let base = format!("/trajectories/{}", walk.trajectory.id);
    Ok(paper_form(&page, &format!("{base}/paper"), &base).into_response())
}

/// `POST /trajectories/{trajectory}/paper`
pub async fn staff_paper(page: Page, Path(id): Path<String>) -> Answer {
    let walk = table::open(&page, &id).await?;
    let code = voices::paper_code(page.app(), &page.staff, walk.trajectory.id)
        .await
        .map_err(|e| Failed::new(page.words, e))?;
    Ok(sheet(&page, &walk, &code).into_response())
}

/// `GET /code`
pub async fn code_form(page: Page) -> Answer {
    Ok(code_page(&page, &Typed::default(), None).into_response())
}

fn code_page(page: &Page, typed: &Typed, error: Option<&AppError>) -> Markup {
    let words = page.words;
    let (label, hint) = (words.get("code-label"), words.get("code-hint"));
    let body = html! {
        h1 { (words.get("code-title")) }
        p { (words.get("code-what")) }
        @if error.is_some() { (ui::problem_said(words, &words.get("code-unknown"))) }
        form method="post" action="/code" {
            (Field { name: "code", label: &label, hint: &hint, error }.line(typed, "text", Some("off")))
            div.actions { button.main { (words.get("code-do")) } }
        }
    };
    ui::shell(page, &words.get("code-title"), &body)
}

/// `POST /code`: comes back by the code on paper.
pub async fn code(page: Page, typed: Typed) -> Response {
    match link::open(page.app(), &voices::typed_code(typed.text("code"))).await {
        Ok(session) => {
            let line = set_cookie(
                &page.site.settings,
                CUSTOMER_COOKIE,
                session.reveal(),
                link::SESSION_DAYS * 86_400,
            );
            ([(header::SET_COOKIE, line)], Redirect::to("/mine")).into_response()
        }
        Err(error) => again(&error, code_page(&page, &typed, Some(&error))),
    }
}
