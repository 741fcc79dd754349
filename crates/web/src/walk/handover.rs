//! Handing a customer over to a colleague, and saying that the story was read.

use axum::{
    extract::Path,
    response::{IntoResponse, Redirect},
};
use hullie_app::{AppError, walk::handover};
use hullie_domain::{AccountId, HandoverId, Refused, TeamId, kind::Kind};
use hullie_store::walk::desk::Colleague;
use maud::{Markup, html};

use crate::{
    error::Answer,
    form::{Typed, again},
    on_page::OnPage,
    ui::{self, Field},
    visit::Visit,
    walk::shared_page::{news, note_of_death, ways::Ways},
};

/// `GET /trajectories/{trajectory}/hand-over`
pub async fn form(page: OnPage) -> Answer {
    let shared = page.open().await?;
    let list = handover::colleagues(page.app(), page.who(), page.id).await.map_err(|e| page.failed(e))?;
    Ok(shown(&page, &shared, &list, &Typed::default(), None).into_response())
}

fn shown(
    visit: &Visit,
    shared: &hullie_app::walk::shared_page::SharedPage,
    list: &[Colleague],
    typed: &Typed,
    error: Option<&AppError>,
) -> Markup {
    let words = visit.words;
    let base = format!("/trajectories/{}", shared.trajectory.id);
    let ways = Ways::of(shared);
    let [to, why] = &["handover-to", "do-handover-words"].map(|key| words.get(key));
    let choices: Vec<(String, String)> = list
        .iter()
        .map(|c| (format!("{} {}", c.id, c.team_id), format!("{}, {}", c.name, words.pick(&c.team))))
        .collect();
    let body = html! {
        p { a href=(base) { (words.get("back-to-page")) } }
        h1 { (words.get("do-handover")) }
        (note_of_death(visit, shared))
        p { (words.get("do-handover-what")) }
        @if shared.summaries().is_empty() {
            p { (words.get("handover-no-summary")) } menu { (ways.link(visit, Kind::Summary, None)) }
        }
        (ui::problem_of_words(words, error))
        @if matches!(error, Some(AppError::Changed)) { (news(visit, shared)) }
        form method="post" action=(format!("{base}/hand-over")) {
            input type="hidden" name="seen" value=(shared.trajectory.version);
            (Field { name: "to", label: to, hint: "", error }.select(visit.words, typed, &choices))
            (Field { name: "words", label: why, hint: "", error }.area(typed, false))
            div.actions {
                button.main { (words.get("handover-do")) } a href=(base) { (words.get("skip-this")) }
            }
        }
    };
    ui::shell(visit, &words.get("do-handover"), &body)
}

/// `POST /trajectories/{trajectory}/hand-over`
pub async fn submit(page: OnPage, typed: Typed) -> Answer {
    let failed = |e: AppError| page.failed(e);
    let list = handover::colleagues(page.app(), page.who(), page.id).await.map_err(failed)?;
    let to = typed
        .text("to")
        .split_once(' ')
        .and_then(|(account, team)| Some((account.parse::<AccountId>().ok()?, team.parse::<TeamId>().ok()?)));
    let seen = typed.text("seen").parse().ok();
    let result = match typed.words("words") {
        Ok(why) => handover::hand_over(page.app(), page.who(), page.id, to, why, seen).await.map(|_| ()),
        Err(error) => Err(error),
    };
    match result {
        Ok(()) => Ok(Redirect::to("/desk?handed").into_response()),
        Err(error) if error.turns_away() => Err(failed(error)),
        Err(error) => {
            let shared = page.open().await?;
            Ok(again(&error, shown(&page, &shared, &list, &typed, Some(&error))))
        }
    }
}

/// `POST /trajectories/{trajectory}/read/{entry}`: who came new has read the story.
pub async fn read(page: OnPage, Path((_, entry)): Path<(String, String)>) -> Answer {
    let failed = |e: AppError| page.failed(e);
    let handover: HandoverId = entry.parse().map_err(|_| failed(Refused::NotForYou.into()))?;
    handover::has_read(page.app(), page.who(), page.id, handover).await.map_err(failed)?;
    Ok(Redirect::to(&format!("{}?kept", page.base())).into_response())
}
