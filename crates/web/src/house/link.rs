//! Coming in by a personal link or an invitation. A look at the link changes nothing, so that programs which
//! look at links in messages do no harm: the page has one button, and the button comes in.

use axum::{extract::Path, http::StatusCode, response::Response};
use hullie_app::{AppError, house::link, walk::guest};
use hullie_domain::Actor;
use maud::{Markup, html};

use crate::{
    error::{Answer, Failed, sentence, status},
    sender::Sender,
    ui,
    visit::{CUSTOMER_COOKIE, GUEST_COOKIE, Visit, came_in, first_page, unreferred},
};

fn organisation(visit: &Visit) -> &str {
    visit.site.organisation.as_ref().as_ref().map_or("Hullie", |shown| shown.name.as_str())
}

/// The page with the button. It tells nothing about the customer: whoever looks may be a stranger or a
/// program.
fn button(visit: &Visit, title: &str, address: &str, notes: &Markup, own: bool) -> Response {
    let words = visit.words;
    // whoever is asked along comes to the page of somebody else
    let enter = words.get(if own { "enter-do" } else { "enter-do-other" });
    let body = html! {
        h1 { (title) }
        p { (words.get("enter-what")) }
        (notes)
        form method="post" action=(address) { div.actions { button.main { (enter) } } }
        p.small { (words.get("enter-not-you")) }
    };
    unreferred(ui::shell(visit, title, &body))
}

/// What to do when a link opens nothing: in plain words, with the number.
fn closed(visit: &Visit, error: &AppError, said: &str, code: bool) -> Response {
    let words = visit.words;
    let title = words.get(if matches!(error, AppError::PartOfLink) { "enter-part" } else { "enter-dead" });
    // who was shut out asks who did that, and not us
    let is_ours = !matches!(error, AppError::ClosedLink);
    let body = html! {
        h1 { (title) }
        p { (said) }
        @if let (Some(shown), true) = (visit.site.organisation.as_ref(), is_ours) {
            p { a href=(ui::tel(&shown.phone)) { (words.get("call")) " " bdi dir="ltr" { (shown.phone) } } }
        }
        @if code { p { a href="/code" { (words.get("enter-code")) } } }
    };
    let status = match error {
        AppError::PartOfLink => StatusCode::NOT_FOUND,
        other => status(other),
    };
    unreferred((status, ui::shell(visit, &title, &body)))
}

/// Whether an error means that the link opens nothing, and not that something failed.
fn is_closed(error: &AppError) -> bool {
    matches!(error, AppError::DeadLink | AppError::ClosedLink | AppError::PartOfLink)
}

/// `GET /l/{token}`: the page with the button. Nothing is written, no cookie is set.
pub async fn link_form(visit: Visit, sender: Sender, Path(typed): Path<String>) -> Answer {
    let words = visit.words;
    let failed = |e| Failed::customer(words, e);
    let found = match link::look(visit.app(), &typed, sender.0).await {
        Ok(found) => found,
        Err(error) if is_closed(&error) => return Ok(closed(&visit, &error, &sentence(words, &error), true)),
        Err(error) => return Err(failed(error)),
    };
    let here = link::whose(visit.app(), &visit.customer).await.map_err(failed)?;
    let other = here.filter(|(of, _)| *of != found.trajectory).map(|(_, name)| name);
    link::may_come_in(visit.app(), &visit.staff, &found).await.map_err(failed)?;
    let notes = html! {
        @if let Some(name) = &other {
            div.about { p { (words.with("enter-other", &[("name", name.into())])) } }
        }
    };
    let own = found.is_own;
    let title = if own { "enter-title" } else { "enter-title-other" };
    let title = words.with(title, &[("organisation", organisation(&visit).into())]);
    Ok(button(&visit, &title, &format!("/l/{}", found.token), &notes, own))
}

/// `POST /l/{token}`: comes in. The token goes into a cookie and out of the address.
pub async fn link(visit: Visit, sender: Sender, Path(typed): Path<String>) -> Answer {
    let words = visit.words;
    let failed = |e| Failed::customer(words, e);
    match link::open(visit.app(), visit.device(), &typed, sender.0).await {
        Ok(came) => {
            // somebody who works here and opens an own link is asked whether the two belong together (D01)
            let works_here = matches!(visit.staff, Actor::Staff { .. });
            let next = if works_here { "/join" } else { first_page(&came) };
            Ok(came_in(&visit, CUSTOMER_COOKIE, &came.token, next))
        }
        Err(error) if is_closed(&error) => Ok(closed(&visit, &error, &sentence(words, &error), true)),
        Err(error) => Err(failed(error)),
    }
}

/// `GET /i/{token}`: the page with the button, for another organisation.
pub async fn invitation_form(visit: Visit, sender: Sender, Path(typed): Path<String>) -> Answer {
    let words = visit.words;
    let (token, invitation) = match guest::look(visit.app(), &typed, sender.0).await {
        Ok(found) => found,
        Err(error) if is_closed(&error) => {
            return Ok(closed(&visit, &error, &said_to_guest(&visit, &error), false));
        }
        Err(error) => return Err(Failed::guest(words, error)),
    };
    let other = matches!(&visit.guest, Actor::Guest { invitation: open, .. } if *open != invitation);
    let notes = html! { @if other { div.about { p { (words.get("enter-other-guest")) } } } };
    let title = words.with("enter-guest-title", &[("organisation", organisation(&visit).into())]);
    Ok(button(&visit, &title, &format!("/i/{token}"), &notes, false))
}

/// `POST /i/{token}`: comes in as a guest.
pub async fn invitation(visit: Visit, sender: Sender, Path(typed): Path<String>) -> Answer {
    match guest::open(visit.app(), &visit.beside, &typed, sender.0).await {
        Ok(session) => Ok(came_in(&visit, GUEST_COOKIE, &session, "/guest")),
        Err(error) if is_closed(&error) => Ok(closed(&visit, &error, &said_to_guest(&visit, &error), false)),
        Err(error) => Err(Failed::guest(visit.words, error)),
    }
}

fn said_to_guest(visit: &Visit, error: &AppError) -> String {
    match error {
        AppError::DeadLink => visit.t("guest-closed"),
        other => sentence(visit.words, other),
    }
}
