//! The paths and their words.

use maud::{Markup, html};

use super::{marks, round};
use crate::{
    Paint,
    layout::{LABEL_LINE, Label, Layout, Route},
    map::{Path, Place, Sheet},
};

/// All paths as lines. Their words follow later, above the cards; the lines are hidden from a screen reader.
pub(super) fn lines(sheet: &Sheet, places: &Layout, paint: Paint) -> Markup {
    html! {
        @if !sheet.paths.is_empty() {
            g aria-hidden="true" {
                @for (path, route) in sheet.paths.iter().zip(&places.routes) {
                    (line(*route, path, paint))
                }
                @for (_, label) in sheet.paths.iter().zip(&places.labels).filter(|(path, _)| path.handover) {
                    @let (x, y) = label.sign;
                    (marks::handover(x, y, paint))
                }
            }
        }
    }
}

fn thickness(weight: f64) -> f64 {
    1.5 + 9.0 * super::part(weight)
}

fn line(route: Route, path: &Path, paint: Paint) -> Markup {
    let stroke = Stroke { thick: thickness(path.weight), returns: path.returns.unwrap_or(0.0), paint };
    match route {
        Route::Down { from, to, x } => down(from, to, x, stroke),
        Route::Around { from, to, x, room, left } => {
            around(from, to, x, left, Stroke { thick: stroke.thick.min(room * 0.6), ..stroke })
        }
    }
}

/// How a line is drawn.
#[derive(Clone, Copy)]
pub(super) struct Stroke {
    /// How thick.
    pub thick: f64,
    /// Which part of it goes back, 0 to 1.
    pub returns: f64,
    pub paint: Paint,
}

impl Stroke {
    /// The line along `d`: whole where nothing goes back, dashed where everything does, and in between dashes
    /// with a whole line in their middle, as thick as the part that does not go back.
    fn along(self, d: &str) -> Markup {
        let Self { thick, paint, .. } = self;
        let part = super::part(self.returns);
        let piece = |thick: f64, opacity: &str, dashes: Option<&str>| {
            html! {
                path d=(d) stroke=(paint.soft_ink()) stroke-width=(round(thick))
                    stroke-opacity=(opacity) fill="none" stroke-dasharray=[dashes] {}
            }
        };
        let opacity = paint.path_opacity();
        if part <= 0.0 {
            return piece(thick, opacity, None);
        }
        if part >= 1.0 {
            return piece(thick, opacity, Some("7 5"));
        }
        // both are seen through together, or the dashes would shine through the line over them
        html! {
            g opacity=(opacity) {
                (piece(thick, "1", Some("7 5")))
                (piece(thick * (1.0 - part), "1", None))
            }
        }
    }
}

/// The pointed end of a line of this thickness.
fn tip(thick: f64) -> f64 {
    6.0 + thick * 0.6
}

/// A line straight down.
pub(super) fn down(from: f64, to: f64, x: f64, stroke: Stroke) -> Markup {
    let (tip, paint) = (tip(stroke.thick), stroke.paint);
    html! {
        (stroke.along(&format!("M{} {}V{}", round(x), round(from), round(to - tip))))
        path d=(format!("M{} {}l{} {}h{}z", round(x), round(to), round(-tip), round(-tip), round(2.0 * tip)))
            fill=(paint.soft_ink()) {}
    }
}

/// A line out of a side, along a lane and into a side again.
pub(super) fn around(
    (leave, from): (f64, f64),
    (edge, to): (f64, f64),
    x: f64,
    left: bool,
    stroke: Stroke,
) -> Markup {
    let (tip, paint) = (tip(stroke.thick), stroke.paint);
    let way = if left { -1.0 } else { 1.0 };
    let bend = 8.0f64.min((to - from).abs() / 2.0);
    let down = if to > from { 1.0 } else { -1.0 };
    let arrive = edge + way * tip;
    let d = format!(
        "M{} {}H{}Q{} {} {} {}V{}Q{} {} {} {}H{}",
        round(leave),
        round(from),
        round(x - way * bend),
        round(x),
        round(from),
        round(x),
        round(from + down * bend),
        round(to - down * bend),
        round(x),
        round(to),
        round(x - way * bend),
        round(to),
        round(arrive),
    );
    html! {
        (stroke.along(&d))
        path d=(format!("M{} {}l{} {}v{}z", round(edge), round(to), round(way * tip), round(-tip),
            round(2.0 * tip)))
            fill=(paint.soft_ink()) {}
    }
}

/// The words of all paths, as a list for who hears the map.
pub(super) fn labels(sheet: &Sheet, places: &Layout, paint: Paint) -> Markup {
    html! {
        @if !sheet.paths.is_empty() {
            g role="list" {
                @for (path, label) in sheet.paths.iter().zip(&places.labels) {
                    g role="listitem" {
                        g role="img" aria-label=(spoken(path, sheet)) { (words(label, paint)) }
                    }
                }
            }
        }
    }
}

/// Words with a border of paper around their letters, so that they stay readable over a line.
fn words(label: &Label, paint: Paint) -> Markup {
    let anchor = if label.ends { "end" } else { "start" };
    html! {
        @for (i, line) in label.lines.iter().enumerate() {
            text x=(round(label.x)) y=(round(label.y + i as f64 * LABEL_LINE)) text-anchor=(anchor)
                stroke=(paint.paper()) stroke-width="4" stroke-linejoin="round" paint-order="stroke" {
                (line)
            }
        }
    }
}

fn spoken(path: &Path, sheet: &Sheet) -> String {
    if !path.spoken.is_empty() {
        return path.spoken.clone();
    }
    let name = |place: Place| match place {
        Place::Start => sheet.start.as_str(),
        Place::Step(i) => sheet.steps.get(i).map_or("", |step| step.name.as_str()),
        Place::End => sheet.end.as_str(),
    };
    let parts = [name(path.from), name(path.to), path.label.as_str()];
    parts.into_iter().filter(|words| !words.is_empty()).collect::<Vec<_>>().join(", ")
}
