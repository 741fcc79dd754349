//! Taking back what was put on the page.

use axum::{
    extract::Path,
    response::{IntoResponse, Redirect},
};
use hullie_app::{AppError, taking_back, walk::shared_page::SharedPage};
use hullie_domain::{Chair, MomentId, Refused, kind::Kind};
use hullie_store::walk::moment::Moment;
use maud::html;
use serde::Deserialize;
use uuid::Uuid;

use crate::{
    error::Answer,
    form::{Typed, again},
    on_page::OnPage,
    taking_back::{LEFT_BEHIND, along, reasons, says_along},
    ui::{self},
    walk::shared_page::{entries::called, reader::say_with, subject::subject},
};

/// Something on the page, as an address names it.
#[derive(Debug, Deserialize)]
pub struct Named {
    entry: String,
}

/// `GET .../back/{entry}`
pub async fn back(page: OnPage, Path(named): Path<Named>) -> Answer {
    back_form(&page, &named.entry, &Typed::default(), None).await
}

/// Whether what others told for the customer goes with a moment.
fn takes_others(shared: &SharedPage, id: MomentId) -> bool {
    let theirs = |moment: &Moment| moment.voice.is_some() && moment.voice.as_deref() != shared.speaks_as();
    // what a guest said there, and how it was for who looks along, stands only with the moment
    let beside = || {
        let mut here = shared.entries.iter().filter(|one| one.about_id == Some(id.0));
        here.any(|one| one.withdrawn_at.is_none() && one.voice.is_some())
    };
    let is_own = shared.decides && shared.speaks_as().is_none();
    shared.takes_others_along(id) || shared.moment(id).is_some_and(theirs) || (is_own && beside())
}

async fn back_form(page: &OnPage, entry: &str, typed: &Typed, error: Option<&AppError>) -> Answer {
    let shared = page.open().await?;
    let words = page.words;
    let id = entry.parse::<Uuid>().ok();
    let id = id.ok_or_else(|| page.failed(Refused::NotForYou))?;
    if !may_take_back(&shared, id) {
        return Err(page.failed(shared.why_not_back(id)));
    }
    let moment = shared.moment(MomentId(id)).is_some();
    let written = shared.entries.iter().find(|entry| entry.id.0 == id);
    let kind = written.map(|entry| entry.kind);
    // what one of the two wanted, or could not go without, is what an agreement came from (P17)
    let wish = match kind {
        Some(Kind::Wish) => Some(id),
        Some(Kind::Want | Kind::Limit) => written.and_then(|entry| entry.about_id),
        _ => None,
    };
    let agreed = wish.is_some_and(|wish| shared.agreement(wish).is_some());
    // what a relative said by the own link holds on no device of the customer
    let theirs = written.and_then(|entry| entry.voice.as_deref());
    let employee = shared.chair == Some(Chair::Employee);
    // what happens next is said before somebody decides
    let next = match kind {
        _ if moment && takes_others(&shared, MomentId(id)) => "take-back-moment-others",
        _ if moment => "take-back-moment",
        Some(Kind::NotHelped) => "take-back-not-helped",
        Some(Kind::Voice) if shared.relative.is_some() => "take-back-voice-kin",
        Some(Kind::Voice) if theirs.is_some() => "take-back-voice-theirs",
        Some(Kind::Voice) => "take-back-voice",
        _ if agreed => "take-back-agreement",
        None if shared.agreements.iter().any(|yes| yes.id.0 == id) => "take-back-yes",
        None if employee && shared.answers.iter().any(|one| one.id.0 == id) => "take-back-answer",
        None if shared.about(Kind::Reword, id).next().is_some() => "take-back-reworded",
        _ => "take-back-gone",
    };
    let body = html! {
        p { a href=(page.base()) { (words.get("back-to-page")) } }
        h1 { (words.get("take-back-title")) }
        @if let Some(subject) = subject(page, &shared, entry) { div.about { (subject) } }
        p { (say_with(page, &shared, next, &[("who", (&called(page, theirs.unwrap_or_default())).into())])) }
        (ui::problem(words, error))
        form method="post" action=(format!("{}/back/{entry}", page.base())) {
            (reasons(page, typed, error))
            // what goes along is told before it goes
            @if next == "take-back-moment-others" { (along()) }
            div.actions {
                button.main { (words.get("take-back-do")) } a href=(page.base()) { (words.get("skip-this")) }
            }
        }
    };
    let shown = ui::shell(page, &words.get("take-back-title"), &body);
    Ok(match error {
        Some(error) => again(error, shown),
        None => shown.into_response(),
    })
}

/// Whether what has this identifier stands and is the reader's to take back. The address asks the same
/// rules again.
fn may_take_back(shared: &SharedPage, id: Uuid) -> bool {
    let entry = || shared.entries.iter().find(|one| one.id.0 == id);
    let said = || shared.expectations.iter().find(|one| one.id.0 == id);
    let answer = || shared.answers.iter().find(|one| one.id.0 == id);
    let limitation = || shared.limitations.iter().find(|one| one.id.0 == id);
    let yes = || shared.agreements.iter().find(|one| one.id.0 == id);
    shared.may_take_moment_back(MomentId(id))
        || entry().is_some_and(|one| shared.may_take_entry_back(one))
        || said().is_some_and(|one| shared.may_take_expectation_back(one))
        || answer().is_some_and(|one| shared.may_take_answer_back(one))
        || limitation().is_some_and(|one| shared.may_take_limitation_back(one))
        || yes().is_some_and(|one| shared.may_take_agreement_back(one))
}

/// `POST .../back/{entry}`
pub async fn take_back(page: OnPage, Path(named): Path<Named>, typed: Typed) -> Answer {
    let id: Uuid = named.entry.parse().map_err(|_| page.failed(Refused::NotForYou))?;
    if !says_along(&typed)
        && let Ok(shared) = page.open().await
        && may_take_back(&shared, id)
        && takes_others(&shared, MomentId(id))
    {
        // somebody else spoke there since the form was opened
        return back_form(&page, &named.entry, &typed, Some(&AppError::OthersToo)).await;
    }
    match taking_back::take_back(page.app(), page.who(), page.id, id, typed.text("why")).await {
        Ok(()) => {
            // who helps this customer no more reads the own words elsewhere
            let is_open = page.open().await.is_ok();
            let base = if is_open { page.base() } else { LEFT_BEHIND.to_owned() };
            Ok(Redirect::to(&format!("{base}?withdrawn")).into_response())
        }
        Err(error @ AppError::Field { .. }) => back_form(&page, &named.entry, &typed, Some(&error)).await,
        Err(error) => Err(page.failed(error)),
    }
}
