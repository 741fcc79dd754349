//! Notes to oneself (P20).

use axum::response::{IntoResponse, Redirect};
use hullie_app::{AppError, tell::reflection};
use hullie_domain::{Chair, Refused};
use maud::{Markup, html};

use crate::{
    error::{Answer, Failed},
    form::{Typed, again},
    format::day,
    ui::{self, Field},
    visit::Visit,
};

/// `GET /reflection`
pub async fn reflection(visit: Visit) -> Answer {
    Ok(reflection_page(&visit, &Typed::default(), None).await?.into_response())
}

async fn reflection_page(visit: &Visit, typed: &Typed, error: Option<&AppError>) -> Result<Markup, Failed> {
    let words = visit.words;
    let notes =
        reflection::reflections(visit.app(), &visit.staff).await.map_err(|e| Failed::new(words, e))?;
    let label = words.get("reflection-words");
    let body = html! {
        p { a href="/desk" { (words.get("back-to-desk")) } }
        h1 { (words.get("reflection-title")) }
        p { (words.get("reflection-what")) }
        (ui::problem_of_words(words, error))
        form method="post" action="/reflection" {
            (Field { name: "words", label: &label, hint: "", error }.area(typed, true))
            div.actions { button.main { (words.get("reflection-do")) } }
        }
        @for note in &notes {
            p.small { (day(words, note.at.day_in(&visit.app().zone), visit.today)) }
            (ui::told(&note.words, Chair::Employee))
            form method="post" action="/reflection" {
                input type="hidden" name="back" value=(note.id);
                button.link-button { (words.get("reflection-back")) }
            }
        }
    };
    Ok(ui::shell(visit, &words.get("reflection-title"), &body))
}

/// `POST /reflection`
pub async fn reflect(visit: Visit, typed: Typed) -> Answer {
    let result = match (typed.text("back"), typed.words("words")) {
        ("", Ok(words)) => reflection::reflect(visit.app(), &visit.staff, words).await,
        ("", Err(error)) => Err(error),
        (id, _) => match id.parse() {
            Ok(id) => reflection::forget(visit.app(), &visit.staff, id).await,
            Err(_) => Err(Refused::NotForYou.into()),
        },
    };
    match result {
        Ok(()) => Ok(Redirect::to("/reflection").into_response()),
        Err(error) if error.turns_away() => Err(Failed::new(visit.words, error)),
        Err(error) => Ok(again(&error, reflection_page(&visit, &typed, Some(&error)).await?)),
    }
}
