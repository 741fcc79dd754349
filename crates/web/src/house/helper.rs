//! Who can come in on the customer's side, who else speaks there, and where mail goes.

use axum::response::{IntoResponse, Redirect};
use hullie_app::{
    AppError,
    error::InField,
    house::{helper, way_in},
};
use hullie_domain::{Actor, Name};
use maud::{Markup, html};

use crate::{
    error::{Answer, Failed},
    form::{Typed, again},
    house::way_in_list,
    on_page::OnPage,
    ui::{self, Field},
};

/// `GET /mine/people`
pub async fn people(page: OnPage) -> Answer {
    Ok(people_page(&page, &Typed::default(), None).await?.into_response())
}

async fn people_page(page: &OnPage, typed: &Typed, error: Option<&AppError>) -> Result<Markup, Failed> {
    let words = page.words;
    let id = page.id;
    let failed = |e| Failed::customer(words, e);
    let all = way_in::list(page.app(), &page.customer, id).await.map_err(failed)?;
    let mail = helper::address(page.app(), &page.customer, id).await.map_err(failed)?;
    let bereaved = page.open().await?.trajectory.bereaved;
    let current = match &page.customer {
        Actor::Customer { link, .. } => Some(*link),
        _ => None,
    };
    let [name, name_hint, email, email_hint] =
        &["people-name", "people-name-hint", "field-email", "mail-hint"].map(|key| words.get(key));
    let known = mail.as_ref().map_or("", |mail| mail.address.as_str());
    let body = html! {
        p { a href="/mine" { (words.get("back-to-steps")) } }
        h1 { (words.get("people-title")) }
        @if page.path.ends_with("?kept") { div.good role="status" { p {
            @if known.is_empty() || bereaved { (words.get("kept-no-mail")) } @else {
                (words.with("kept-mail", &[("address", known.into())]))
            }
        } } }
        (ui::problem(words, error))
        section.card {
            h2 { (words.get("doors-title")) }
            p { (words.get("doors-what")) }
            (way_in_list::joined(page, &all))
            (way_in_list::list(page, &all, current, &|one| format!("/mine/people/{}/close", one.id)))
        }
        section.card {
            h2 { (words.get("people-with")) }
            p { (words.get("people-what")) }
            form method="post" action="/mine/people" {
                (Field { name: "name", label: name, hint: name_hint, error }.line(typed, "text", Some("off")))
                div.actions { button.quiet { (words.get("people-do")) } }
            }
        }
        section.card {
            h2 { (words.get("mail-title")) }
            p { (words.get(if bereaved { "mail-bereaved" } else { "mail-what" })) }
            form method="post" action="/mine/mail" {
                (Field { name: "email", label: email, hint: email_hint, error }
                    .line(&typed.or("email", known), "email", Some("email")))
                div.actions { button.quiet { (words.get("mail-do")) } }
            }
        }
    };
    Ok(ui::shell(page, &words.get("people-title"), &body))
}

/// `POST /mine/people`: makes a link for somebody who speaks on behalf of the customer, shown once.
pub async fn add(page: OnPage, typed: Typed) -> Answer {
    let id = page.id;
    let words = page.words;
    let result = match Name::new(typed.text("name")).in_field("name") {
        Ok(name) => helper::add(page.app(), &page.customer, id, Some(name)).await,
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

/// `POST /mine/mail`
pub async fn mail(page: OnPage, typed: Typed) -> Answer {
    let id = page.id;
    let language = page.words.0.code();
    Ok(match helper::mail_to(page.app(), &page.customer, id, typed.text("email"), language).await {
        Ok(()) => Redirect::to("/mine/people?kept").into_response(),
        Err(error) => again(&error, people_page(&page, &typed, Some(&error)).await?),
    })
}
