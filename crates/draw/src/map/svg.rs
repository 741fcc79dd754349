//! The shapes of a journey map.
//!
//! The picture can be walked by who hears it: the steps are a list, the paths are a list, each with its own
//! words. Everything that only draws what those words say is hidden from a screen reader.

use maud::{Markup, html};

use super::Sheet;
use crate::{
    Paint, font,
    layout::{Layout, MARGIN, SMALL, TEXT_LINE, TITLE, TITLE_LINE, layout, title_height},
};

mod cards;
mod defs;
mod foot;
mod lanes;
mod lines;
mod marks;

/// The paint of a picture and what its ids begin with.
#[derive(Clone, Copy)]
struct Pen<'a> {
    paint: Paint,
    prefix: &'a str,
}

impl Pen<'_> {
    fn id(self, name: &str) -> String {
        format!("{}-{name}", self.prefix)
    }

    /// Paints with a pattern of [`defs`].
    fn pattern(self, name: &str) -> String {
        format!("url(#{})", self.id(name))
    }
}

/// Draws the map as a complete SVG document.
///
/// With [`Paint::Page`] it is meant to stand inside a page; with the other paints on its own.
#[must_use]
pub fn svg(sheet: &Sheet, paint: Paint) -> String {
    let places = layout(sheet);
    let (width, height) = (places.width.ceil(), places.height.ceil());
    let prefix = prefix(&sheet.prefix);
    let pen = Pen { paint, prefix: &prefix };
    let name = [&sheet.title, &sheet.description].into_iter().find(|words| !words.is_empty());
    let more = Some(&sheet.description).filter(|words| !words.is_empty() && !sheet.title.is_empty());
    html! {
        svg xmlns="http://www.w3.org/2000/svg" viewBox=(format!("0 0 {width} {height}")) width=(width)
            height=(height) role="group" aria-labelledby=[name.map(|_| pen.id("title"))]
            aria-describedby=[more.map(|_| pen.id("desc"))]
            font-family=(format!("'{}', sans-serif", font::FAMILY)) font-size=(SMALL) fill=(paint.ink()) {
            @if let Some(name) = name { title id=(pen.id("title")) { (name) } }
            @if let Some(more) = more { desc id=(pen.id("desc")) { (more) } }
            (defs::defs(sheet, pen))
            @if paint.has_ground() {
                rect width=(width) height=(height) fill=(paint.paper()) aria-hidden="true" {}
            }
            (head(&places, paint))
            (lanes::heads(sheet, &places, paint))
            (lines::lines(sheet, &places, paint))
            (cards::cards(sheet, &places, pen))
            (lines::labels(sheet, &places, paint))
            (lanes::feelings(sheet, &places, pen))
            (foot::ways(sheet, &places, paint))
            (foot::scale(&places, paint))
            (foot::legend(sheet, &places, pen))
        }
    }
    .into_string()
}

/// What ids begin with: only what may stand in an id, and never nothing.
fn prefix(asked: &str) -> String {
    let kept: String = asked.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-').collect();
    if kept.is_empty() { "map".to_owned() } else { kept }
}

fn round(number: f64) -> String {
    let text = format!("{number:.1}");
    let text = text.strip_suffix(".0").unwrap_or(&text);
    if text == "-0" { "0".to_owned() } else { text.to_owned() }
}

/// A part of a whole, 0 to 1, whatever was asked.
fn part(share: f64) -> f64 {
    if share.is_finite() { share.clamp(0.0, 1.0) } else { 0.0 }
}

fn head(places: &Layout, paint: Paint) -> Markup {
    let below = MARGIN + title_height(places.title.len());
    html! {
        @for (i, line) in places.title.iter().enumerate() {
            text x=(MARGIN) y=(round(MARGIN + TITLE + i as f64 * TITLE_LINE)) font-size=(TITLE)
                font-weight="700" {
                (line)
            }
        }
        @for (i, line) in places.caption.iter().enumerate() {
            text x=(MARGIN) y=(round(below + (i as f64 + 1.0) * TEXT_LINE)) fill=(paint.soft_ink()) { (line) }
        }
    }
}

#[cfg(test)]
mod tests;
