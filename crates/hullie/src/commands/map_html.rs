//! The map as one HTML file that needs nothing else: the picture, and the same figures as tables for who
//! cannot use it.

use data_encoding::BASE64;
use hullie_draw::{
    Paint,
    map::{Path, Place, Sheet},
};
use hullie_journey::{Simplified, Transition};
use hullie_web::{
    format::{number, percent, wait},
    see::map_sheet::{self, Names},
    words::Words,
};
use maud::{DOCTYPE, Markup, PreEscaped, html};

const STYLE: &str = include_str!("map.css");

/// The whole page.
pub fn page(words: Words, sheet: &Sheet, simple: &Simplified, names: &Names<'_>) -> String {
    let picture = Sheet { title: String::new(), caption: Vec::new(), ..sheet.clone() };
    let svg = hullie_draw::map::svg(&picture, Paint::Page);
    let face = |weight: u16, font: &[u8]| {
        format!(
            "@font-face{{font-family:'{}';font-weight:{weight};src:url(data:font/ttf;base64,{})}}",
            hullie_draw::font::FAMILY,
            BASE64.encode(font)
        )
    };
    let fonts = face(400, hullie_draw::font::REGULAR) + &face(700, hullie_draw::font::BOLD);
    html! {
        (DOCTYPE)
        html lang=(words.0.code()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (sheet.title) }
                style { (PreEscaped(fonts)) (PreEscaped(STYLE)) }
            }
            body {
                main {
                    h1 { (sheet.title) }
                    @for line in &sheet.caption { p { (line) } }
                    figure tabindex="0" { (PreEscaped(svg)) }
                    (steps(words, simple, names))
                    (paths(words, sheet, simple, names))
                }
            }
        }
    }
    .into_string()
}

fn steps(words: Words, simple: &Simplified, names: &Names<'_>) -> Markup {
    let all = simple.journey.trajectories.max(1) as f64;
    html! {
        h2 { (words.get("map-table-steps")) }
        div.table tabindex="0" { table {
            thead { tr {
                @for key in ["map-col-step", "map-col-count", "map-col-share", "map-col-who"] {
                    th scope="col" { (words.get(key)) }
                }
            } }
            tbody { @for code in simple.journey.flow() { @if let Some(step) = simple.journey.step(code) { tr {
                th scope="row" { ((names.step)(code)) }
                td { (number(words, step.count)) }
                td { (percent(words, step.trajectories as f64 / all)) }
                td {
                    @for (i, actor) in step.actors.iter().enumerate() {
                        @if i > 0 { ", " } (names.log.actors().text(actor.code))
                    }
                }
            } } } }
        } }
    }
}

fn paths(words: Words, sheet: &Sheet, simple: &Simplified, names: &Names<'_>) -> Markup {
    let order = simple.journey.flow();
    let place = |code: u32| order.iter().position(|c| *c == code).map(Place::Step);
    let way = |path: &Transition| {
        let drawn = |line: &&Path| Some(line.from) == place(path.from) && Some(line.to) == place(path.to);
        sheet.paths.iter().find(drawn).map(|line| map_sheet::way(words, line)).unwrap_or_default()
    };
    let keys = [
        "map-col-from",
        "map-col-to",
        "map-col-count",
        "map-col-median",
        "map-col-p90",
        "map-col-returns",
        "map-col-way",
    ];
    html! {
        h2 { (words.get("map-table-paths")) }
        div.table tabindex="0" { table {
            thead { tr {
                @for key in keys { th scope="col" { (words.get(key)) } }
            } }
            tbody { @for path in &simple.paths { tr {
                th scope="row" { ((names.step)(path.from)) }
                td { ((names.step)(path.to)) }
                td { (number(words, path.count)) }
                td { (wait(words, path.median_wait_seconds)) }
                td { (wait(words, path.p90_wait_seconds)) }
                td { (number(words, path.returns)) }
                td { (way(path)) }
            } } }
        } }
    }
}
