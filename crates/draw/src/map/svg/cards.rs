//! The steps as cards.

use maud::{Markup, html};

use super::{Pen, marks, round};
use crate::{
    Paint,
    layout::{CRY_PAD, Extra, ExtraKind, LINE, Layout, NAME, NAME_LINE, Row, SIGN, SMALL, WORDS},
    map::{Sheet, Step},
};

/// The start, the steps as a list, the end.
pub(super) fn cards(sheet: &Sheet, places: &Layout, pen: Pen<'_>) -> Markup {
    html! {
        @if let Some(row) = places.rows.first() { (end(row, pen.paint)) }
        @if !sheet.steps.is_empty() {
            g role="list" {
                @for (index, (step, row)) in sheet.steps.iter().zip(places.rows.iter().skip(1)).enumerate() {
                    g role="listitem" { (item(index + 1, step, row, pen)) }
                }
            }
        }
        @if let Some(row) = places.rows.last() { (end(row, pen.paint)) }
    }
}

fn end(row: &Row, paint: Paint) -> Markup {
    html! {
        rect x=(round(row.x)) y=(round(row.y)) width=(round(row.width)) height=(round(row.height)) rx="6"
            fill=(paint.paper()) stroke=(paint.soft_ink()) aria-hidden="true" {}
        @for name in &row.name {
            text x=(round(row.x + row.width / 2.0)) y=(round(row.y + row.height / 2.0 + 5.0))
                text-anchor="middle" {
                (name)
            }
        }
    }
}

/// One card: a picture with words of its own, or a link with the same words.
fn item(number: usize, step: &Step, row: &Row, pen: Pen<'_>) -> Markup {
    let spoken = spoken(number, step);
    let link = step.link.as_deref().filter(|link| leads(link, pen.paint));
    html! {
        @if let Some(link) = link {
            a href=(link) aria-label=(spoken) { (card(number, step, row, true, pen)) }
        } @else {
            g role="img" aria-label=(spoken) { (card(number, step, row, false, pen)) }
        }
    }
}

/// Whether an address leads somewhere from where the picture is.
fn leads(link: &str, paint: Paint) -> bool {
    !link.is_empty() && (paint == Paint::Page || link.contains("://"))
}

fn spoken(number: usize, step: &Step) -> String {
    if !step.spoken.is_empty() {
        return step.spoken.clone();
    }
    let lines = step.lines.iter().map(String::as_str);
    let extras = [&step.rework, &step.handovers].into_iter().flatten().map(String::as_str);
    let promise = step.promise.iter().map(|promise| promise.words.as_str());
    let all = lines.chain(extras).chain(promise).filter(|words| !words.is_empty());
    let mut said: Vec<String> = all.map(str::to_owned).collect();
    said.extend(step.cry.iter().map(|cry| format!("“{cry}”")));
    let name = format!("{number}. {}", step.name);
    if said.is_empty() { name } else { format!("{name}: {}", said.join("; ")) }
}

fn card(number: usize, step: &Step, row: &Row, linked: bool, pen: Pen<'_>) -> Markup {
    let paint = pen.paint;
    // the top of the name: everything in a card stands in the middle of it, above the bar at its foot
    let top = row.y + (row.height - row.text) / 2.0 - 3.0;
    html! {
        rect x=(round(row.x)) y=(round(row.y)) width=(round(row.width)) height=(round(row.height)) rx="6"
            fill=(paint.raised()) stroke=(paint.soft_ink()) {}
        (marks::bar(step.share, (row.x + 14.0, row.y + row.height - 10.0), row.width - 28.0, 3.0, paint))
        (words(number, row, top, linked, paint))
        @for extra in &row.extras { (extra_in(extra, step, row, top, pen)) }
    }
}

fn words(number: usize, row: &Row, top: f64, linked: bool, paint: Paint) -> Markup {
    let x = row.x;
    let below = top + row.name.len() as f64 * NAME_LINE;
    html! {
        circle cx=(round(x + 30.0)) cy=(round(top + NAME * 0.75)) r="15" fill=(paint.paper())
            stroke=(paint.line()) stroke-width=[paint.hairline()] {}
        text x=(round(x + 30.0)) y=(round(top + NAME * 0.75 + 5.0)) text-anchor="middle" { (number) }
        @for (i, name) in row.name.iter().enumerate() {
            text x=(round(x + WORDS)) y=(round(top + NAME + i as f64 * NAME_LINE)) font-size=(NAME)
                font-weight="700" text-decoration=[linked.then_some("underline")] {
                (name)
            }
        }
        (lines(&row.lines, x + WORDS, below, paint.soft_ink()))
    }
}

/// Lines below each other, of which the first begins at `top`.
fn lines(lines: &[String], x: f64, top: f64, colour: &str) -> Markup {
    html! {
        @for (i, line) in lines.iter().enumerate() {
            text x=(round(x)) y=(round(top + SMALL + i as f64 * LINE)) fill=(colour) { (line) }
        }
    }
}

fn extra_in(extra: &Extra, step: &Step, row: &Row, top: f64, pen: Pen<'_>) -> Markup {
    let paint = pen.paint;
    let (x, y) = (row.x + extra.x, top + extra.y);
    let high = extra.lines.len() as f64 * LINE;
    match extra.kind {
        ExtraKind::Rework => html! {
            (marks::rework(x + 8.0, y + 10.0, paint))
            (lines(&extra.lines, x + SIGN, y, paint.soft_ink()))
        },
        ExtraKind::Handovers => html! {
            (marks::handover(x + 8.0, y + 10.0, paint))
            (lines(&extra.lines, x + SIGN, y, paint.soft_ink()))
        },
        ExtraKind::Promise => html! {
            (lines(&extra.lines, x, y, paint.soft_ink()))
            @if let Some(promise) = &step.promise {
                (marks::promise(promise.kept, x, y + high + 5.0, row.width - WORDS - 14.0, pen))
            }
        },
        ExtraKind::Cry => html! {
            (marks::balloon(x - CRY_PAD, y, row.width - WORDS - 14.0 + CRY_PAD, high + 8.0, paint))
            (lines(&extra.lines, x, y + 3.0, paint.ink()))
        },
    }
}
