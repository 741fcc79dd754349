//! What was left open when it was written down: what the customer has from it (P07), and why a promise was
//! kept late (V18).

use axum::{
    extract::Path,
    response::{IntoResponse, Redirect},
};
use hullie_app::{
    AppError,
    walk::{moment, promise},
};
use hullie_domain::{MomentId, PromiseId, Refused};
use hullie_store::walk::promise::Promise;
use maud::{Markup, html};

use crate::{
    error::{Answer, Failed},
    form::{Typed, again},
    on_page::OnPage,
    ui::{self, Field},
    walk::shared_page::{part::Part, subject::subject},
};

/// One line that is asked later.
struct Asked<'a> {
    /// The moment or the promise.
    id: &'a str,
    /// Its form.
    address: String,
    /// The title of the form.
    title: &'static str,
    /// The label of its field.
    label: &'static str,
    /// The name of its field.
    field: &'static str,
}

impl<'a> Asked<'a> {
    fn of_moment(page: &OnPage, id: &'a str) -> Self {
        let address = format!("{}/moments/{id}/explain", page.base());
        Self { id, address, title: "explain-do", label: "did-benefit", field: "benefit" }
    }

    fn of_promise(page: &OnPage, id: &'a str) -> Self {
        let address = format!("{}/promises/{id}/why", page.base());
        Self { id, address, title: "why-late-do", label: "late-reason", field: "words" }
    }
}

fn shown(
    page: &OnPage,
    asked: &Asked<'_>,
    about: Option<Markup>,
    typed: &Typed,
    error: Option<&AppError>,
) -> Markup {
    let words = page.words;
    let body = html! {
        p { a href=(page.base()) { (words.get("back-to-page")) } }
        h1 { (words.get(asked.title)) }
        @if let Some(about) = about { div.about { (about) } }
        (ui::problem(words, error))
        form method="post" action=(asked.address) {
            (Field { name: asked.field, label: &words.get(asked.label), hint: "", error }
                .line(typed, "text", None))
            div.actions {
                button.main { (words.get("put-do")) } a href=(page.base()) { (words.get("put-not")) }
            }
        }
    };
    ui::shell(page, &words.get(asked.title), &body)
}

async fn form(
    page: &OnPage,
    asked: &Asked<'_>,
    typed: &Typed,
    error: Option<&AppError>,
) -> Result<Markup, Failed> {
    let shared = page.open().await?;
    if shared.reader.side().is_none() {
        return Err(page.failed(Refused::NotForYou));
    }
    // what needs nothing more is not asked; a form that was sent is told why
    let of_moment = shared.moments.iter().find(|one| one.id.to_string() == asked.id);
    let of_promise = shared.promises.iter().find(|one| one.id.to_string() == asked.id);
    let is_asked = of_moment.is_some_and(|one| shared.is_to_explain(one))
        || of_promise.is_some_and(Promise::is_to_explain);
    if error.is_none() && !is_asked && (of_moment.is_some() || of_promise.is_some()) {
        return Err(page.failed(AppError::Already));
    }
    let about = subject(page, &shared, asked.id);
    if about.is_none() {
        return Err(page.failed(Refused::NotForYou));
    }
    Ok(shown(page, asked, about, typed, error))
}

/// `GET /trajectories/{trajectory}/moments/{moment}/explain`
pub async fn moment_form(page: OnPage, Path((_, id)): Path<(String, String)>) -> Answer {
    Ok(form(&page, &Asked::of_moment(&page, &id), &Typed::default(), None).await?.into_response())
}

/// `POST /trajectories/{trajectory}/moments/{moment}/explain`
pub async fn moment(page: OnPage, Path((_, id)): Path<(String, String)>, typed: Typed) -> Answer {
    let at: MomentId = id.parse().map_err(|_| page.failed(Refused::NotForYou))?;
    let result = match typed.title("benefit") {
        Ok(words) => moment::explain(page.app(), page.who(), page.id, at, words).await,
        Err(error) => Err(error),
    };
    let done = format!("{}?kept={at}#m-{at}", Part::Road.address(&page.base()));
    ended(&page, &Asked::of_moment(&page, &id), &typed, result, &done).await
}

/// `GET /trajectories/{trajectory}/promises/{promise}/why`
pub async fn promise_form(page: OnPage, Path((_, id)): Path<(String, String)>) -> Answer {
    Ok(form(&page, &Asked::of_promise(&page, &id), &Typed::default(), None).await?.into_response())
}

/// `POST /trajectories/{trajectory}/promises/{promise}/why`
pub async fn promise(page: OnPage, Path((_, id)): Path<(String, String)>, typed: Typed) -> Answer {
    let promise_id: PromiseId = id.parse().map_err(|_| page.failed(Refused::NotForYou))?;
    let result = match typed.title("words") {
        Ok(words) => promise::explain(page.app(), page.who(), page.id, promise_id, words).await,
        Err(error) => Err(error),
    };
    let done = format!("{}?kept#promised", Part::Said.address(&page.base()));
    ended(&page, &Asked::of_promise(&page, &id), &typed, result, &done).await
}

async fn ended(
    page: &OnPage,
    asked: &Asked<'_>,
    typed: &Typed,
    result: hullie_app::Result<()>,
    done: &str,
) -> Answer {
    match result {
        Ok(()) => Ok(Redirect::to(done).into_response()),
        Err(error) if error.turns_away() => Err(page.failed(error)),
        Err(error) => Ok(again(&error, form(page, asked, typed, Some(&error)).await?)),
    }
}
