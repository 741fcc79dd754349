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
    walk::shared_page::{moment_name::title, reader::say},
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
    let shared = page.open().await?;
    let bereaved = shared.trajectory.bereaved;
    let said = |key: &'static str| say(page, &shared, key);
    let current = match &page.customer {
        Actor::Customer { link, .. } => Some(*link),
        _ => None,
    };
    let [name, name_hint, email, email_hint] =
        &["people-name", "people-name-hint", "field-email", "mail-hint"].map(|key| words.get(key));
    let known = mail.as_ref().map_or("", |mail| mail.address.as_str());
    // without a way out no mail ever leaves, and none is promised
    let can_send = page.app().post.is_some();
    let sends = can_send && !bereaved;
    let body = html! {
        p { a href="/mine" { (words.get("back-to-steps")) } }
        h1 { (words.get("people-title")) }
        @if let Some(done) = done(page, known, sends) { div.good role="status" { p { (done) } } }
        (ui::problem(words, error))
        section.card {
            h2 { (words.get("doors-title")) }
            p { (said("doors-what")) }
            (way_in_list::joined(page, &all))
            (way_in_list::list(page, &shared, &all, current,
                &|one| format!("/mine/people/{}/close", one.id)))
        }
        @if !all.guests.is_empty() { section.card {
            h2 { (words.get("people-guests")) }
            p { (words.get("people-guests-what")) }
            ul.list { @for one in &all.guests { li {
                p { strong { bdi { (one.party) } }
                    @if let Some(moment) = shared.moment(one.moment_id) {
                        " · " a href=(format!("/mine/moments/{}", one.moment_id)) dir="auto" {
                            (title(page, moment)) }
                    }
                }
                form method="post" action=(format!("/mine/invitations/{}/close", one.id)) {
                    button.quiet { (words.get("invite-close")) span.hidden { ": " (one.party) } }
                }
            } } }
        } }
        section.card {
            h2 { (said("people-with")) }
            p { (said("people-what")) }
            form method="post" action="/mine/people" {
                (Field { name: "name", label: name, hint: name_hint, error }.line(typed, "text", Some("off")))
                (ui::same_person(words, typed, "name", error))
                div.actions { button.quiet { (words.get("people-do")) } }
            }
        }
        section.card {
            h2 { (words.get("mail-title")) }
            p { (said(match (bereaved, can_send) {
                (true, _) => "mail-bereaved",
                (false, false) => "mail-none",
                (false, true) => "mail-what",
            })) }
            // an address that is kept already can be taken away, also where no mail leaves
            @if !bereaved && (can_send || !known.is_empty()) || !typed.text("email").is_empty() {
                form method="post" action="/mine/mail" {
                    (Field { name: "email", label: email, hint: email_hint, error }
                        .line(&typed.or("email", known), "email", Some("email")))
                    div.actions { button.quiet { (words.get("mail-do")) } }
                }
            }
        }
    };
    Ok(ui::shell(page, &words.get("people-title"), &body))
}

/// What was just done, as it is said at the top: each deed in its own words.
fn done(page: &OnPage, known: &str, sends: bool) -> Option<String> {
    let words = page.words;
    match page.path.split_once('?')?.1 {
        "closed" => Some(words.get("kept-closed")),
        "gone" => Some(words.get("kept-gone")),
        "kept" if known.is_empty() || !sends => Some(words.get("kept-no-mail")),
        "kept" => Some(words.with("kept-mail", &[("address", known.into())])),
        _ => None,
    }
}

/// `POST /mine/people`: makes a link for somebody who speaks on behalf of the customer, shown once.
pub async fn add(page: OnPage, typed: Typed) -> Answer {
    let id = page.id;
    let words = page.words;
    let result = match Name::new(typed.text("name")).in_field("name") {
        Ok(name) => {
            let is_same = ui::is_same_person(&typed, "name");
            helper::add(page.app(), &page.customer, id, Some(name), is_same).await
        }
        Err(error) => Err(error),
    };
    Ok(match result {
        Ok(token) => {
            let shared = page.open().await?;
            let address = format!("{}/l/{}", page.site.settings.public_address, token.reveal());
            let body = html! {
                h1 { (words.get("people-made")) }
                p { (say(&page, &shared, "people-give")) }
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
