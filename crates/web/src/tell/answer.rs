//! A few questions about a moment, for either chair: outcome, treatment and talk apart, each with room for
//! "yes, but". All free to skip; what was answered before is not asked again.

use axum::{
    extract::Path,
    response::{IntoResponse, Redirect},
};
use hullie_app::{
    AppError,
    tell::answer::{self, Given},
    walk::shared_page::SharedPage,
};
use hullie_domain::{
    Chair, MomentId, StoryText, Value,
    kind::{Kind, side_of},
    tell::question::{self, Block, Item},
};
use maud::{Markup, html};
use serde::Deserialize;

use crate::{
    error::{Answer, Failed},
    form::{Typed, again},
    on_page::OnPage,
    privacy,
    ui::{self, Field},
    visit::Visit,
    walk::shared_page::{moment_name, note_of_death, reader::say},
    words::keys,
};

/// A moment, as an address names it.
#[derive(Debug, Deserialize)]
pub struct At {
    moment: String,
}

/// Who answers, and about which moment.
struct Asked {
    page: OnPage,
    shared: SharedPage,
    moment: MomentId,
    chair: Chair,
    address: String,
}

async fn open(page: OnPage, at: &At) -> Result<Asked, Failed> {
    let shared = page.open().await?;
    let chair = shared.chair.ok_or_else(|| page.failed(AppError::not_in_chair(shared.reader)))?;
    let moment = page.moment(&shared, &at.moment)?;
    let address = format!("{}/moments/{moment}", page.base());
    Ok(Asked { page, shared, moment, chair, address })
}

/// The questions that the reader has not answered yet; whoever speaks on behalf of the customer answers
/// beside the customer.
fn open_items(asked: &Asked) -> Vec<&'static Item> {
    // what comes after it is no answer of before the other's any more
    if asked.chair == Chair::Employee && asked.shared.answers_no_more(asked.moment) {
        return Vec::new();
    }
    let side = side_of(asked.chair);
    let me = asked.shared.speaks_as();
    let answered = |code: &str| {
        let mut given = asked.shared.answers_at(asked.moment);
        given.any(|one| {
            one.by_side == side && one.voice.as_deref() == me && one.question.as_deref() == Some(code)
        })
    };
    question::asked(asked.chair, asked.shared.trajectory.profile)
        .filter(|item| !answered(item.code))
        .collect()
}

/// `GET .../moments/{moment}/questions`
pub async fn form(page: OnPage, Path(at): Path<At>) -> Answer {
    let asked = open(page, &at).await?;
    if asked.shared.was_taken_back(asked.moment) {
        // nobody is asked about what was taken back
        return Err(asked.page.failed(AppError::TakenBack));
    }
    Ok(shown(&asked, &Typed::default(), None).into_response())
}

/// `POST .../moments/{moment}/questions`
pub async fn answer(page: OnPage, Path(at): Path<At>, typed: Typed) -> Answer {
    let asked = open(page, &at).await?;
    keep(asked, &typed).await
}

fn shown(asked: &Asked, typed: &Typed, error: Option<&AppError>) -> Markup {
    let page: &Visit = &asked.page;
    let words = page.words;
    let title = asked.shared.moment(asked.moment).map_or(String::new(), |m| moment_name::title(page, m));
    let open = open_items(asked);
    let profile = asked.shared.trajectory.profile;
    let three = asked
        .shared
        .moment(asked.moment)
        .map(|moment| question::first(asked.chair, profile, moment.happened_at, &moment.title));
    let is_first = |item: &Item| three.iter().flatten().any(|one| one.code == item.code);
    let of = |block, first| {
        open.iter()
            .copied()
            .filter(move |item| item.block == block && is_first(item) == first)
            .collect::<Vec<_>>()
    };
    // whoever answered the three and wants more finds them open
    let none_is_first = !open.iter().any(|item| is_first(item));
    let body = html! {
        p { a href=(asked.address) { (words.get("back-to-moment")) } }
        p.small { (title) }
        h1 { (words.get("items-title")) }
        (note_of_death(page, &asked.shared))
        p { (say(page, &asked.shared, "items-what")) }
        @if asked.shared.speaks_as().is_some() {
            p { (words.with("items-voice", &[("name", (&asked.shared.trajectory.name).into())])) }
        }
        (ui::problem(words, error))
        @if matches!(error, Some(AppError::Answered)) { (answered_before(asked, &open, typed)) }
        @if asked.chair == Chair::Employee && asked.shared.answers_no_more(asked.moment) {
            p { (words.get("items-no-more")) }
        } @else if open.is_empty() { p { (words.get("items-done")) } } @else {
            form method="post" action=(format!("{}/questions", asked.address)) {
                @for block in Block::ALL {
                    (questions(page, asked, block, &of(block, true), typed, error))
                }
                @if open.iter().any(|item| !is_first(item)) { details open[none_is_first] {
                    summary { (words.get("items-more")) }
                    @for block in Block::ALL {
                        (questions(page, asked, block, &of(block, false), typed, error))
                    }
                } }
                (privacy::of_kind(page, &asked.shared, Kind::Answer))
                (own_only(asked, &open))
                div.actions {
                    button.main { (words.get("items-do")) }
                    a href=(asked.address) { (words.get("skip-this")) }
                }
            }
        }
    };
    ui::shell(page, &words.get("items-title"), &body)
}

/// Which of the questions only an employee is asked: the answers are for groups of employees (E16), and
/// the customer never reads them.
fn own_only(asked: &Asked, open: &[&'static Item]) -> Markup {
    let words = asked.page.words;
    let own: Vec<&Item> = match asked.chair {
        Chair::Employee => open.iter().copied().filter(|item| !item.is_for(Chair::Customer)).collect(),
        Chair::Customer => Vec::new(),
    };
    html! { @if !own.is_empty() { p.hint {
        (words.get("items-own-only"))
        @for item in own { " " q { (words.get(keys::ITEM_ASKED.of((item.code, asked.chair)))) } }
    } } }
}

/// What was typed at questions that were answered before or are asked no more, so that it is not lost.
fn answered_before(asked: &Asked, open: &[&'static Item], typed: &Typed) -> Markup {
    let words = asked.page.words;
    let before = question::ITEMS.iter().filter(|item| !open.iter().any(|open| open.code == item.code));
    html! { div.about {
        p { (words.get("items-typed")) }
        @for item in before {
            @let value = typed.value(item.code).ok().flatten();
            @let nuance = typed.text(&format!("but-{}", item.code));
            @if value.is_some() || !nuance.is_empty() {
                p { strong { (words.get(keys::ITEM.of(item.code))) }
                    @if let Some(value) = value { ": " (words.get(keys::ITEM_ANSWER.of(value))) } }
                @if !nuance.is_empty() { (ui::told(nuance, asked.chair)) }
            }
        }
    } }
}

fn questions(
    visit: &Visit,
    asked: &Asked,
    block: Block,
    items: &[&'static Item],
    typed: &Typed,
    error: Option<&AppError>,
) -> Markup {
    let words = visit.words;
    let answers: Vec<(String, String)> =
        Value::ALL.map(|n| (n.get().to_string(), words.get(keys::ITEM_ANSWER.of(n)))).to_vec();
    let nuance = words.get("item-nuance");
    html! {
        @if !items.is_empty() {
            h2 { (words.get(keys::BLOCK.of(block))) }
            @for item in items {
                // who speaks for another is not asked how they were treated themselves
                @let label = if asked.shared.speaks_as().is_some() { words.get(keys::ITEM.of(item.code)) }
                    else { words.get(keys::ITEM_ASKED.of((item.code, asked.chair))) };
                @let but = format!("but-{}", item.code);
                (Field { name: item.code, label: &label, hint: "", error }
                    .choices(visit.words, typed, &answers, asked.chair))
                details.but {
                    summary { (nuance) span.hidden { ": " (label) } }
                    label.hidden for=(but) { (nuance) ": " (label) }
                    textarea dir="auto" id=(but) name=(but) { "\n" (typed.text(&but)) }
                }
            }
        }
    }
}

fn read(typed: &Typed) -> hullie_app::Result<Vec<Given>> {
    let mut given = Vec::new();
    // those too that were answered meanwhile: what was typed there is not passed over in silence
    for item in &question::ITEMS {
        let value = typed.value(item.code)?;
        let nuance = StoryText::optional(typed.text(&format!("but-{}", item.code)));
        let nuance = hullie_app::error::InField::in_field(nuance, "items")?;
        if value.is_some() || nuance.is_some() {
            given.push(Given { code: item.code, value, nuance });
        }
    }
    Ok(given)
}

async fn keep(asked: Asked, typed: &Typed) -> Answer {
    let page = &asked.page;
    let result = match read(typed) {
        Ok(given) => answer::answer(page.app(), page.who(), page.id, asked.moment, &given).await,
        Err(error) => Err(error),
    };
    Ok(match result {
        Ok(()) => Redirect::to(&format!("{}?items", asked.address)).into_response(),
        Err(error) => {
            // some may have been answered on another device meanwhile
            let shared = page.open().await?;
            again(&error, shown(&Asked { shared, ..asked }, typed, Some(&error)))
        }
    })
}
