//! The neutral interviewer, and the stories that others read without knowing who told them (H01).

use axum::{
    extract::Path,
    response::{IntoResponse, Redirect},
};
use hullie_app::{
    AppError, Result,
    error::{FieldProblem, InField},
    tell::story::{self, Interview, Read},
};
use hullie_domain::{Actor, Chair, Name, Refused, Role, StepId, StoryId, StoryText};
use maud::{Markup, html};

use crate::{
    error::{Answer, Failed},
    form::{Typed, again},
    ui::{self, Field},
    visit::Visit,
    words::keys,
};

/// A choice in a list: the value that is sent and the words that are shown.
type Choices = Vec<(String, String)>;

async fn choices(visit: &Visit) -> std::result::Result<Choices, Failed> {
    let found = story::choices(visit.app(), &visit.staff).await.map_err(|e| Failed::new(visit.words, e))?;
    let mut choices = Vec::new();
    for (service, steps) in &found {
        let name = visit.words.pick(&service.name);
        choices.push((format!("{} ", service.id), format!("{name}: {}", visit.t("interview-whole"))));
        choices.extend(steps.iter().map(|step| {
            (format!("{} {}", service.id, step.id), format!("{name}: {}", visit.words.pick(&step.name)))
        }));
    }
    Ok(choices)
}

/// `GET /interviews/new`
pub async fn form(visit: Visit) -> Answer {
    let choices = choices(&visit).await?;
    Ok(shown(&visit, &choices, &Typed::default(), None).into_response())
}

fn shown(visit: &Visit, choices: &Choices, typed: &Typed, error: Option<&AppError>) -> Markup {
    let words = visit.words;
    let keys = [
        "interview-words",
        "interview-words-hint",
        "interview-about",
        "interview-value",
        "may-skip",
        "interview-teller",
        "interview-teller-hint",
    ];
    let [told, told_hint, about, value, skip, teller, teller_hint] = &keys.map(|key| words.get(key));
    let body = html! {
        p { a href="/desk" { (words.get("back-to-desk")) } }
        h1 { (words.get("interview-title")) }
        p { (words.get("interview-what")) }
        (ui::problem_of_words(words, error))
        form method="post" action="/interviews/new" {
            (Field { name: "words", label: told, hint: told_hint, error }.area(typed, true))
            (Field { name: "about", label: about, hint: "", error }.select(visit.words, typed, choices))
            (Field { name: "value", label: value, hint: skip, error }
                .choices(visit.words, typed, &ui::five(words), Chair::Customer))
            (Field { name: "teller", label: teller, hint: teller_hint, error }
                .line(typed, "text", Some("off")))
            (ui::tick("staff", &words.get("interview-staff"), typed.ticked("staff")))
            (ui::tick("quote", &words.get("interview-quote"), typed.ticked("quote")))
            div.actions { button.main { (words.get("interview-do")) } }
        }
    };
    ui::shell(visit, &words.get("interview-title"), &body)
}

fn read(typed: &Typed) -> Result<Interview> {
    let wrong = || AppError::Field { field: "about", problem: FieldProblem::Needed };
    let (service, step) = typed.text("about").split_once(' ').ok_or_else(wrong)?;
    Ok(Interview {
        service: service.parse().map_err(|_| wrong())?,
        step: if step.is_empty() { None } else { Some(step.parse::<StepId>().map_err(|_| wrong())?) },
        words: StoryText::new(typed.text("words")).in_field("words")?,
        value: typed.value("value")?,
        for_staff: typed.ticked("staff"),
        may_quote: typed.ticked("quote"),
        teller: Name::optional(typed.text("teller")).in_field("teller")?,
    })
}

/// `POST /interviews/new`
pub async fn keep(visit: Visit, typed: Typed) -> Answer {
    let choices = choices(&visit).await?;
    let result = match read(&typed) {
        Ok(told) => story::keep(visit.app(), &visit.staff, told).await,
        Err(error) => Err(error),
    };
    Ok(match result {
        Ok(_) => Redirect::to("/stories").into_response(),
        Err(error) if error.turns_away() => return Err(Failed::new(visit.words, error)),
        Err(error) => again(&error, shown(&visit, &choices, &typed, Some(&error))),
    })
}

/// `GET /stories`: told words without who told them.
pub async fn stories(visit: Visit) -> Answer {
    let list = story::stories(visit.app(), &visit.staff).await.map_err(|e| Failed::new(visit.words, e))?;
    let words = visit.words;
    let interviews = matches!(&visit.staff, Actor::Staff { role: Role::Interviewer, .. });
    let body = html! {
        p { a href="/desk" { (words.get("back-to-desk")) } }
        h1 { (words.get("stories-title")) }
        p { (words.get("stories-what")) }
        @if list.is_empty() { p { (words.get("stories-none")) } }
        ul.list { @for read in &list { @let story = &read.story; li {
            p.small {
                (ui::written(words, &story.service))
                @if let Some(step) = &story.step { " · " (ui::written(words, step)) }
            }
            (ui::told(&story.words, Chair::Customer))
            @if let Some(value) = story.value { p { strong { (ui::answer(words, value)) } } }
            @if interviews {
                p { a href=(format!("/interviews/{}/teller", story.id)) { (words.get("stories-teller")) } }
            }
            @if interviews && story.own { (own(&visit, read)) }
        } } }
        @if i64::try_from(list.len()).is_ok_and(|shown| shown >= story::MOST_LISTED) {
            p { (words.get("stories-more")) }
        }
    };
    Ok(ui::shell(&visit, &words.get("stories-title"), &body).into_response())
}

/// What the interviewer can do with an own story: look at what was found in it, and take it back for its
/// teller.
fn own(visit: &Visit, read: &Read) -> Markup {
    let words = visit.words;
    let story = &read.story;
    let address = format!("/interviews/{}", story.id);
    let id = format!("words-{}", story.id);
    let what: Vec<String> = read.found.iter().map(|kind| words.get(keys::FOUND.stored(kind))).collect();
    html! {
        @if !story.for_staff { p.small { (words.get("stories-only-you")) } }
        @if !what.is_empty() {
            p { strong { (words.with("stories-held", &[("what", (&what.join(", ")).into())])) } }
            form method="post" action=(address) {
                input type="hidden" name="do" value="mend";
                label for=(id) { (words.get("stories-mend")) }
                textarea dir="auto" id=(id) name="words" { "\n" (story.words) }
                button.quiet { (words.get("stories-mend-do")) }
            }
            form method="post" action=(address) {
                input type="hidden" name="do" value="checked";
                button.quiet { (words.get("stories-checked-do")) }
            }
        }
        details {
            summary { (words.get("stories-back-do")) }
            p { (words.get("stories-back-what")) }
            form method="post" action=(address) {
                input type="hidden" name="do" value="back";
                button.quiet { (words.get("stories-back-do")) }
            }
        }
    }
}

/// `POST /interviews/{story}`: the interviewer mends an own story, confirms that it points to nobody, or
/// takes it back.
pub async fn change(visit: Visit, Path(id): Path<String>, typed: Typed) -> Answer {
    let failed = |e| Failed::new(visit.words, e);
    if matches!(visit.staff, Actor::Nobody) {
        return Err(failed(Refused::SignIn.into()));
    }
    let id: StoryId = id.parse().map_err(|_| failed(Refused::NotForYou.into()))?;
    let result = match typed.text("do") {
        "mend" => match StoryText::new(typed.text("words")).in_field("words") {
            Ok(words) => story::check(visit.app(), &visit.staff, id, Some(words)).await,
            Err(error) => Err(error),
        },
        "checked" => story::check(visit.app(), &visit.staff, id, None).await,
        "back" => story::take_back(visit.app(), &visit.staff, id).await,
        _ => Err(Refused::NotForYou.into()),
    };
    result.map_err(failed)?;
    Ok(Redirect::to("/stories").into_response())
}

/// `GET /interviews/{story}/teller`: who told it, for interviewers only; each look stands in the trail.
pub async fn teller(visit: Visit, Path(id): Path<String>) -> Answer {
    let failed = |e| Failed::new(visit.words, e);
    if matches!(visit.staff, Actor::Nobody) {
        return Err(failed(Refused::SignIn.into()));
    }
    let id: StoryId = id.parse().map_err(|_| failed(Refused::NotForYou.into()))?;
    let found = story::teller(visit.app(), &visit.staff, id).await.map_err(failed)?;
    let words = visit.words;
    let body = html! {
        p { a href="/stories" { (words.get("stories-title")) } }
        h1 { (words.get("teller-title")) }
        @match &found {
            Some(name) => p { strong { (name) } },
            None => p { (words.get("teller-none")) },
        }
        p.small { (words.get("teller-noted")) }
    };
    Ok(ui::shell(&visit, &words.get("teller-title"), &body).into_response())
}
