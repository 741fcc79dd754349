//! A call that was made, and by which day something is answered.

use axum::{
    extract::Path,
    response::{IntoResponse, Redirect},
};
use hullie_app::{
    AppError,
    walk::{
        call::{self, Called},
        shared_page::SharedPage,
    },
};
use hullie_domain::{EntryId, Refused, Title, time::Sense};
use maud::{Markup, html};
use uuid::Uuid;

use crate::{
    error::Answer,
    form::{Typed, again},
    on_page::OnPage,
    ui::{self, Field},
    walk::shared_page::{note_of_death, subject::subject},
};

/// `POST /trajectories/{trajectory}/called`: one tap for each way in which a call ends.
pub async fn called(page: OnPage, typed: Typed) -> Answer {
    let failed = |error: AppError| page.failed(error);
    let spoke = typed.text("spoke") == "yes";
    let title = page.t(if spoke { "called-title-spoke" } else { "called-title-nobody" });
    let new = Called {
        title: Title::new(title).map_err(|_| failed(Refused::NotForYou.into()))?,
        spoke,
        asked: typed.text("asked").parse().ok(),
    };
    let moment = call::called(page.app(), page.who(), page.id, new).await.map_err(failed)?;
    Ok(Redirect::to(&format!("{}?kept={moment}", page.base())).into_response())
}

/// What an address names.
fn asked(page: &OnPage, shared: &SharedPage, named: &str) -> Result<EntryId, crate::error::Failed> {
    let id: Option<Uuid> = named.parse().ok();
    let there = id.filter(|id| shared.entries.iter().any(|one| one.id.0 == *id));
    there.map(EntryId).ok_or_else(|| page.failed(Refused::NotForYou))
}

/// `GET /trajectories/{trajectory}/answer-by/{entry}`
pub async fn answer_by_form(page: OnPage, Path((_, entry)): Path<(String, String)>) -> Answer {
    let shared = page.open().await?;
    let id = asked(&page, &shared, &entry)?;
    shared.waits_for_an_answer(id).map_err(|error| page.failed(error))?;
    let typed = Typed::default().or("words", &page.t("answer-by-words-filled"));
    Ok(shown(&page, &shared, &entry, &typed, None).into_response())
}

fn shown(page: &OnPage, shared: &SharedPage, entry: &str, typed: &Typed, error: Option<&AppError>) -> Markup {
    let words = page.words;
    let [what, due] = &["answer-by-words", "did-due"].map(|key| words.get(key));
    let body = html! {
        p { a href=(page.base()) { (words.get("back-to-page")) } }
        h1 { (words.get("answer-by-do")) }
        (note_of_death(page, shared))
        p { (words.get("answer-by-what")) }
        @if let Some(subject) = subject(page, shared, entry) { div.about { (subject) } }
        (ui::problem(words, error))
        form method="post" action=(format!("{}/answer-by/{entry}", page.base())) {
            (Field { name: "due", label: due, hint: "", error }.line(typed, "date", None))
            (Field { name: "words", label: what, hint: "", error }.line(typed, "text", None))
            div.actions {
                button.main { (words.get("put-do")) } a href=(page.base()) { (words.get("put-not")) }
            }
        }
    };
    ui::shell(page, &words.get("answer-by-do"), &body)
}

/// `POST /trajectories/{trajectory}/answer-by/{entry}`
pub async fn answer_by(page: OnPage, Path((_, entry)): Path<(String, String)>, typed: Typed) -> Answer {
    let shared = page.open().await?;
    let id = asked(&page, &shared, &entry)?;
    let read = || -> hullie_app::Result<_> {
        let due = typed.needed_day("due", Sense::Planned, page.today)?;
        Ok((typed.title("words")?, due))
    };
    let result = match read() {
        Ok(new) => call::promise_answer(page.app(), page.who(), &shared, id, new).await,
        Err(error) => Err(error),
    };
    match result {
        Ok(()) => Ok(Redirect::to(&format!("{}?kept", page.base())).into_response()),
        Err(error) if error.turns_away() => Err(page.failed(error)),
        Err(error) => Ok(again(&error, shown(&page, &shared, &entry, &typed, Some(&error)))),
    }
}
