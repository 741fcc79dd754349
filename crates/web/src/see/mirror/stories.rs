//! The words behind a step or behind the whole service, with others that are about the same.

use axum::{
    extract::{Path, Query},
    response::IntoResponse,
};
use hullie_app::see::mirror::stories::{self, Stories};
use hullie_domain::Chair;
use maud::{Markup, html};

use super::filter::{self, Asked, Names};
use crate::{
    error::{Answer, Failed},
    format::number,
    see::mirror::open::feeling_words,
    ui,
    visit::Visit,
    words::keys,
};

async fn open(visit: &Visit, key: &str, step: Option<&str>, asked: &Asked) -> Result<Stories, Failed> {
    let failed = |error| Failed::new(visit.words, error);
    let teams = hullie_app::see::mirror::teams(visit.app(), visit.anybody()).await.map_err(failed)?;
    stories::stories(visit.app(), visit.anybody(), key, step, &asked.filter(&teams)).await.map_err(failed)
}

/// `GET /mirror/{service}/stories`
pub async fn all(visit: Visit, Path(key): Path<String>, Query(asked): Query<Asked>) -> Answer {
    let stories = open(&visit, &key, None, &asked).await?;
    Ok(shown(&visit, &stories, &asked).into_response())
}

/// `GET /mirror/{service}/steps/{step}`
pub async fn step(
    visit: Visit,
    Path((key, step)): Path<(String, String)>,
    Query(asked): Query<Asked>,
) -> Answer {
    let stories = open(&visit, &key, Some(&step), &asked).await?;
    Ok(shown(&visit, &stories, &asked).into_response())
}

fn shown(visit: &Visit, found: &Stories, asked: &Asked) -> Markup {
    let words = visit.words;
    let service = words.pick(&found.service.name);
    let title = found
        .step
        .as_ref()
        .map_or_else(|| words.get("stories-all"), |step| words.pick(&step.name).to_owned());
    let names = Names { words, teams: &found.teams, segments: &found.segments };
    let chosen = filter::said(names, asked, false);
    let body = html! {
        p { a href=(format!("/mirror/{}{}", found.service.key, asked.query())) {
            (words.with("mirror-title", &[("service", service.into())]))
        } }
        h1 { (title) }
        @if !chosen.is_empty() { p { (words.with("mirror-only", &[("who", (&chosen).into())])) } }
        @if found.stories.is_empty() { p { (words.get("mirror-no-quotes")) } }
        @for (place, story) in found.stories.iter().enumerate() {
            blockquote.quote id=(format!("story-{}", place + 1)) {
                (ui::quoted(&story.words))
                @if !story.similar.is_empty() { footer { (similar(visit, found, place)) } }
            }
        }
        (felt(visit, found))
    };
    ui::shell(visit, &title, &body)
}

/// The stories that are about the same, each with the words they share.
fn similar(visit: &Visit, found: &Stories, place: usize) -> Markup {
    let words = visit.words;
    html! {
        (words.get("stories-similar")) " "
        @for (n, other) in found.stories[place].similar.iter().enumerate() {
            @if n > 0 { ", " }
            a href=(format!("#story-{}", other.text + 1)) { (excerpt(&found.stories[other.text].words)) }
            " (" (words.with("stories-because", &[("words", (&other.shared.join(", ")).into())])) ")"
        }
    }
}

/// The first words of a story, whole words only.
fn excerpt(story: &str) -> String {
    const LONGEST: usize = 40;
    let line = story.lines().next().unwrap_or_default();
    let mut said = String::new();
    for word in line.split(' ') {
        if said.chars().count() + word.chars().count() > LONGEST {
            said.truncate(said.trim_end_matches(|c: char| !c.is_alphanumeric()).len());
            said.push('…');
            break;
        }
        if !said.is_empty() {
            said.push(' ');
        }
        said.push_str(word);
    }
    said
}

/// How the step was, for each chair, in words.
fn felt(visit: &Visit, found: &Stories) -> Markup {
    let words = visit.words;
    html! {
        @if let Some(felt) = &found.felt {
            h2 { (words.get("stories-felt")) }
            @if let Some(came) = found.came.shown() {
                p { (words.with("mirror-step-count", &[("count", (&number(words, *came)).into())])) "." }
            }
            dl {
                @for (chair, feeling) in Chair::BOTH.into_iter().zip(felt) {
                    dt { (ui::mark(chair, false)) " " (words.get(keys::LANE.of(chair))) }
                    dd { (feeling_words(words, Some(feeling))) }
                }
            }
        }
    }
}
