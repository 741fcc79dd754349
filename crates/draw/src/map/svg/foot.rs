//! What stands below the road.

use maud::{Markup, html};

use super::{Pen, lines, marks, round};
use crate::{
    Paint,
    layout::{Bar, Entry, LABEL_LINE, Layout, MARGIN, MEANING_X, NAME, NAME_LINE, SMALL, TEXT_LINE, WAY_X},
    map::{Mark, Sheet},
};

/// Whole ways from start to end, each with its share.
pub(super) fn ways(sheet: &Sheet, places: &Layout, paint: Paint) -> Markup {
    let foot = &places.foot;
    let ways = sheet.variants.iter().flat_map(|variants| &variants.ways);
    let mut y = foot.ways_y;
    html! {
        @for (i, line) in foot.title.iter().enumerate() {
            text x=(MARGIN) y=(round(foot.variants_y + 8.0 + i as f64 * NAME_LINE)) font-size=(NAME)
                font-weight="700" {
                (line)
            }
        }
        @for (way, lines) in ways.zip(&foot.ways) {
            @let top = { let top = y; y += lines.len().max(1) as f64 * TEXT_LINE + 6.0; top };
            g aria-hidden="true" { (marks::bar(way.share, (MARGIN, top - 11.0), 90.0, 10.0, paint)) }
            text x=(round(MARGIN + 102.0)) y=(round(top)) { (way.label) }
            @for (i, line) in lines.iter().enumerate() {
                text x=(round(MARGIN + WAY_X)) y=(round(top + i as f64 * TEXT_LINE)) { (line) }
            }
        }
    }
}

/// How long a distance on the road is.
pub(super) fn scale(places: &Layout, paint: Paint) -> Markup {
    html! {
        @if let Some(scale) = &places.foot.scale {
            @for (i, line) in scale.title.iter().enumerate() {
                text x=(MARGIN) y=(round(scale.y + i as f64 * TEXT_LINE)) font-weight="700" { (line) }
            }
            @for bar in &scale.bars { (distance(bar, paint)) }
        }
    }
}

/// A wait as a line with an end at both sides.
fn distance(bar: &Bar, paint: Paint) -> Markup {
    let (x, y) = (bar.x, bar.y);
    let d = format!("M{0} {1}h10m-5 0v{2}m-5 0h10", round(x - 5.0), round(y), round(bar.height));
    html! {
        path d=(d) fill="none" stroke=(paint.soft_ink()) stroke-width="2" aria-hidden="true" {}
        @for (i, line) in bar.lines.iter().enumerate() {
            text x=(round(x + 12.0)) y=(round(y + SMALL - 2.0 + i as f64 * LABEL_LINE)) { (line) }
        }
    }
}

/// What each sign means.
pub(super) fn legend(sheet: &Sheet, places: &Layout, pen: Pen<'_>) -> Markup {
    html! {
        @for (sign, entry) in sheet.legend.iter().zip(&places.foot.legend) {
            g aria-hidden="true" { (mark(sign.mark, entry, pen)) }
            @for (i, line) in entry.lines.iter().enumerate() {
                text x=(round(entry.x + MEANING_X)) y=(round(entry.y + SMALL + i as f64 * LABEL_LINE)) {
                    (line)
                }
            }
        }
    }
}

/// A line that runs up on the left.
fn up(entry: &Entry, thick: f64, returns: f64, paint: Paint) -> Markup {
    let (x, y) = (entry.x, entry.y);
    let stroke = lines::Stroke { thick, returns, paint };
    lines::around((x + 30.0, y + 19.0), (x + 30.0, y + 4.0), x + 4.0, true, stroke)
}

/// A sign as it stands on the map, small, in a place of 32 by 20.
fn mark(mark: Mark, entry: &Entry, pen: Pen<'_>) -> Markup {
    let paint = pen.paint;
    let (x, y) = (entry.x, entry.y);
    let (middle, centre) = (x + 16.0, y + 10.0);
    match mark {
        Mark::Own(chair) => marks::own(chair, middle, centre, 7.0, paint),
        Mark::Guess(by) => marks::guess(by, middle, centre, paint),
        Mark::Spread(chair) => marks::band(chair, x + 6.0, 20.0, centre, pen),
        Mark::Gap => html! {
            rect x=(round(x)) y=(round(y)) width="32" height="20" fill=(pen.pattern("gap")) {}
        },
        Mark::Path => {
            lines::down(y - 4.0, y + 24.0, middle, lines::Stroke { thick: 5.0, returns: 0.0, paint })
        }
        Mark::Return => up(entry, 3.0, 1.0, paint),
        Mark::Partly => up(entry, 5.0, 0.6, paint),
        Mark::Up => up(entry, 3.0, 0.0, paint),
        Mark::Handover => marks::handover(middle, centre, paint),
        Mark::Rework => marks::rework(middle, centre, paint),
        Mark::Share => marks::bar(0.6, (x, centre - 1.5), 32.0, 3.0, paint),
        Mark::Promise => marks::promise(0.6, x, centre - 4.0, 32.0, pen),
        Mark::Cry => marks::balloon(x, y + 4.0, 32.0, 16.0, paint),
    }
}
