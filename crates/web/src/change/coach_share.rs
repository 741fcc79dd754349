//! Showing the own answers at a moment to a coach or lead, taking it back, and what was shown to the reader
//! (E20).

use axum::{
    extract::Path,
    response::{IntoResponse, Redirect},
};
use hullie_app::change::coach_share;
use hullie_domain::{AccountId, Chair, Refused};
use maud::html;

use crate::{
    error::{Answer, Failed},
    form::Typed,
    on_page::OnPage,
    ui::{self},
    visit::Visit,
};

/// `GET /shown`: what employees chose to show to this coach or lead.
pub async fn shown(visit: Visit) -> Answer {
    let list = coach_share::read(visit.app(), &visit.staff).await.map_err(|e| Failed::new(visit.words, e))?;
    let words = visit.words;
    let body = html! {
        p { a href="/desk" { (words.get("back-to-desk")) } }
        h1 { (words.get("shown-title")) }
        p { (words.get("shown-what")) }
        @if list.is_empty() { p { (words.get("shown-none")) } }
        ul.list { @for one in &list { li {
            p { strong { (one.employee) } " · "
                @if one.title.is_empty() { (words.get("moment-taken-back")) } @else { (one.title) } }
            p { (words.get(if one.about_chair == Chair::Employee { "shown-own" } else { "shown-guess" })) " "
                @match (one.value, &one.words) {
                    (Some(value), _) => strong { (ui::answer(words, value)) },
                    (None, Some(_)) => (words.get("seat-words-only")),
                    (None, None) => (words.get("seat-not-said")),
                } }
            @if let Some(said) = &one.words { (ui::told(said, Chair::Employee)) }
        } } }
    };
    Ok(ui::shell(&visit, &words.get("shown-title"), &body).into_response())
}

fn listener(page: &OnPage, typed: &Typed) -> std::result::Result<AccountId, Failed> {
    typed.text("account").parse().map_err(|_| page.failed(Refused::NotForYou))
}

/// `POST /trajectories/{trajectory}/moments/{moment}/show`
pub async fn show(page: OnPage, Path((_, moment)): Path<(String, String)>, typed: Typed) -> Answer {
    let shared = page.open().await?;
    let moment = page.moment(&shared, &moment)?;
    let to = listener(&page, &typed)?;
    coach_share::show(page.app(), page.who(), page.id, moment, to).await.map_err(|e| page.failed(e))?;
    Ok(Redirect::to(&format!("/trajectories/{}/moments/{moment}", shared.trajectory.id)).into_response())
}

/// `POST /trajectories/{trajectory}/moments/{moment}/take-back`
pub async fn take_back(page: OnPage, Path((_, moment)): Path<(String, String)>, typed: Typed) -> Answer {
    let shared = page.open().await?;
    let moment = page.moment(&shared, &moment)?;
    let to = listener(&page, &typed)?;
    coach_share::take_back(page.app(), &page.staff, moment, to).await.map_err(|e| page.failed(e))?;
    Ok(Redirect::to(&format!("/trajectories/{}/moments/{moment}?withdrawn", shared.trajectory.id))
        .into_response())
}
