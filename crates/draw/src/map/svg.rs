//! The shapes of a journey map.

use hullie_domain::Chair;
use maud::{Markup, PreEscaped, html};

use super::{Feeling, Lane, Lanes, Sheet, Variants};
use crate::{
    Paint, font,
    layout::{self, LANE, LANE_GAP, Layout, MARGIN, NAME, Route, SMALL, TITLE, layout},
};

/// Draws the map as a complete SVG document.
///
/// With [`Paint::Page`] it is meant to stand inside a page; with [`Paint::Fixed`] on its own.
#[must_use]
pub fn svg(sheet: &Sheet, paint: Paint) -> String {
    let places = layout(sheet);
    let (width, height) = (places.width.ceil(), places.height.ceil());
    html! {
        svg xmlns="http://www.w3.org/2000/svg" viewBox=(format!("0 0 {width} {height}")) width=(width) height=(height)
            role="img" font-family=(format!("'{}', sans-serif", font::FAMILY)) font-size=(SMALL) fill=(paint.ink()) {
            title { (sheet.description) }
            @if paint == Paint::Fixed {
                rect width=(width) height=(height) fill=(paint.paper()) {}
            }
            (head(sheet, &places, paint))
            @if let Some(lanes) = &sheet.lanes {
                (grid(lanes, &places, paint))
            }
            @for (path, route) in sheet.paths.iter().zip(&places.routes) {
                (line(*route, path.weight, paint))
            }
            (cards(sheet, &places, paint))
            @for (path, route) in sheet.paths.iter().zip(&places.routes) {
                (label(*route, &path.label, paint))
            }
            @if let Some(lanes) = &sheet.lanes {
                @for (index, lane) in lanes.chairs.iter().enumerate() {
                    (feelings(lane, lanes, index, &places, paint))
                }
            }
            @if let Some(variants) = &sheet.variants {
                (ways(variants, &places, paint))
            }
        }
    }
    .into_string()
}

fn round(number: f64) -> String {
    let text = format!("{number:.1}");
    text.strip_suffix(".0").map_or(text.clone(), str::to_owned)
}

fn head(sheet: &Sheet, places: &Layout, paint: Paint) -> Markup {
    let title = if sheet.title.is_empty() { 0.0 } else { TITLE * 1.6 };
    html! {
        @if !sheet.title.is_empty() {
            text x=(MARGIN) y=(round(MARGIN + TITLE)) font-size=(TITLE) font-weight="700" { (sheet.title) }
        }
        @for (i, caption) in places.caption.iter().enumerate() {
            text x=(MARGIN) y=(round(MARGIN + title + (i as f64 + 1.0) * SMALL * 1.5)) fill=(paint.soft_ink()) { (caption) }
        }
    }
}

fn cards(sheet: &Sheet, places: &Layout, paint: Paint) -> Markup {
    let last = places.rows.len() - 1;
    html! {
        @for (index, row) in places.rows.iter().enumerate() {
            @if index == 0 || index == last {
                rect x=(round(row.x)) y=(round(row.y)) width=(round(row.width)) height=(round(row.height)) rx="6"
                    fill=(paint.paper()) stroke=(paint.soft_ink()) {}
                @for name in &row.name {
                    text x=(round(row.x + row.width / 2.0)) y=(round(row.y + row.height / 2.0 + 5.0)) text-anchor="middle" { (name) }
                }
            } @else {
                rect x=(round(row.x)) y=(round(row.y)) width=(round(row.width)) height=(round(row.height)) rx="6"
                    fill=(paint.raised()) stroke=(paint.soft_ink()) {}
                (share(sheet.steps[index - 1].share, row, paint))
                (card_text(index, row, paint))
            }
        }
    }
}

/// A bar at the foot of a card: which part of everybody comes here.
fn share(share: f64, row: &layout::Row, paint: Paint) -> Markup {
    let (x, bottom, width) = (row.x, row.y + row.height, row.width);
    html! {
        rect x=(round(x + 14.0)) y=(round(bottom - 10.0)) width=(round(width - 28.0)) height="3" fill=(paint.line()) {}
        rect x=(round(x + 14.0)) y=(round(bottom - 10.0)) width=(round((width - 28.0) * share.clamp(0.0, 1.0))) height="3"
            fill=(paint.soft_ink()) {}
    }
}

fn card_text(number: usize, row: &layout::Row, paint: Paint) -> Markup {
    let x = row.x;
    let text = row.name.len() as f64 * NAME * 1.35 + row.lines.len() as f64 * SMALL * 1.4;
    let top = row.y + (row.height - text) / 2.0 - 3.0;
    let below = top + row.name.len() as f64 * NAME * 1.35;
    html! {
        circle cx=(round(x + 30.0)) cy=(round(top + NAME * 0.75)) r="15" fill=(paint.paper()) stroke=(paint.line()) {}
        text x=(round(x + 30.0)) y=(round(top + NAME * 0.75 + 5.0)) text-anchor="middle" { (number) }
        @for (i, name) in row.name.iter().enumerate() {
            text x=(round(x + 56.0)) y=(round(top + NAME + i as f64 * NAME * 1.35)) font-size=(NAME) font-weight="700" { (name) }
        }
        @for (i, line) in row.lines.iter().enumerate() {
            text x=(round(x + 56.0)) y=(round(below + SMALL + i as f64 * SMALL * 1.4)) fill=(paint.soft_ink()) { (line) }
        }
    }
}

fn thickness(weight: f64) -> f64 {
    1.5 + 9.0 * weight.clamp(0.0, 1.0)
}

fn line(route: Route, weight: f64, paint: Paint) -> Markup {
    let thick = thickness(weight);
    let tip = 6.0 + thick * 0.6;
    match route {
        Route::Down { from, to, x } => html! {
                path d=(format!("M{} {}V{}", round(x), round(from), round(to - tip))) stroke=(paint.soft_ink())
                    stroke-width=(round(thick)) stroke-opacity="0.55" fill="none" {}
                path d=(format!("M{} {}l{} {}h{}z", round(x), round(to), round(-tip), round(-tip), round(2.0 * tip))) fill=(paint.soft_ink()) {}
        },
        Route::Around { from: (leave, from), to: (edge, to), x, left } => {
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
                path d=(d) stroke=(paint.soft_ink()) stroke-width=(round(thick)) stroke-opacity="0.55" fill="none"
                    stroke-dasharray=[left.then_some("7 5")] {}
                path d=(format!("M{} {}l{} {}v{}z", round(edge), round(to), round(way * tip), round(-tip), round(2.0 * tip)))
                    fill=(paint.soft_ink()) {}
            }
        }
    }
}

/// A label with a border of paper around its letters, so that it stays readable over a line.
fn label(route: Route, words: &str, paint: Paint) -> Markup {
    let (x, y, anchor) = match route {
        // on a road past side steps the words stand at its beginning, where no card is in the way
        Route::Down { from, to, x } if to - from > layout::LONGEST_WAIT => (x + 18.0, from + 27.0, "start"),
        Route::Down { from, to, x } => (x + 18.0, (from + to) / 2.0 + 2.0, "start"),
        Route::Around { from: (x, y), left: true, .. } => (x - 8.0, y - 5.0, "end"),
        Route::Around { from: (x, y), left: false, .. } => (x + 8.0, y - 5.0, "start"),
    };
    html! {
        text x=(round(x)) y=(round(y)) text-anchor=(anchor) stroke=(paint.paper()) stroke-width="4" stroke-linejoin="round"
            paint-order="stroke" { (words) }
    }
}

fn lane_x(places: &Layout, index: usize) -> f64 {
    places.lanes_x + index as f64 * (LANE + LANE_GAP)
}

fn scale(x: f64, value: f64) -> f64 {
    x + 15.0 + (value - 1.0) / 4.0 * (LANE - 30.0)
}

/// The quiet ground of the lanes: five thin lines from dissatisfied to satisfied.
fn grid(lanes: &Lanes, places: &Layout, paint: Paint) -> Markup {
    let bottom = places.rows.last().map_or(places.top, |row| row.y);
    html! {
        @for (index, lane) in lanes.chairs.iter().enumerate() {
            @let x = lane_x(places, index);
            @for value in 1..=5 {
                @let at = round(scale(x, f64::from(value)));
                line x1=(at) x2=(at) y1=(round(places.top - 4.0)) y2=(round(bottom)) stroke=(paint.line()) {}
            }
            (mark(lane.chair, x + 15.0, places.top - 64.0, 7.0, paint))
            text x=(round(x + 30.0)) y=(round(places.top - 58.0)) font-weight="700" { (lane.name) }
            @if let Some(guess) = &lane.guess_name {
                (guess_mark(lane.chair.other(), x + 15.0, places.top - 41.0, paint))
                text x=(round(x + 30.0)) y=(round(places.top - 36.0)) fill=(paint.soft_ink()) { (guess) }
            }
            text x=(round(x)) y=(round(places.top - 12.0)) fill=(paint.soft_ink()) { (lanes.ends.0) }
            text x=(round(x + LANE)) y=(round(places.top - 12.0)) text-anchor="end" fill=(paint.soft_ink()) { (lanes.ends.1) }
        }
    }
}

fn colour(chair: Chair, paint: Paint) -> &'static str {
    match chair {
        Chair::Customer => paint.customer(),
        Chair::Employee => paint.organisation(),
    }
}

fn mark(chair: Chair, x: f64, y: f64, size: f64, paint: Paint) -> Markup {
    match chair {
        Chair::Customer => html! { circle cx=(round(x)) cy=(round(y)) r=(size) fill=(paint.customer()) {} },
        Chair::Employee => html! {
            rect x=(round(x - size)) y=(round(y - size)) width=(2.0 * size) height=(2.0 * size) fill=(paint.organisation()) {}
        },
    }
}

fn guess_mark(by: Chair, x: f64, y: f64, paint: Paint) -> Markup {
    html! {
        rect x=(round(x - 7.0)) y=(round(y - 7.0)) width="14" height="14" rx=(if by == Chair::Customer { "7" } else { "0" })
            fill=(paint.paper()) stroke=(colour(by, paint)) stroke-width="2" stroke-dasharray="3 2" {}
    }
}

fn feelings(lane: &Lane, lanes: &Lanes, index: usize, places: &Layout, paint: Paint) -> Markup {
    let x = lane_x(places, index);
    let middle = |row: usize| places.rows[row + 1].y + places.rows[row + 1].height / 2.0;
    let soft = if lane.chair == Chair::Customer { paint.customer_soft() } else { paint.organisation_soft() };
    let points: Vec<(f64, f64)> = lane
        .feelings
        .iter()
        .enumerate()
        .filter_map(|(row, feeling)| match feeling {
            Feeling::Spread { quarters, .. } => Some((scale(x, quarters[1]), middle(row))),
            _ => None,
        })
        .collect();
    let road: Vec<String> = points
        .iter()
        .enumerate()
        .map(|(i, (x, y))| format!("{}{} {}", if i == 0 { "M" } else { "L" }, round(*x), round(*y)))
        .collect();
    html! {
        @for (row, feeling) in lane.feelings.iter().enumerate() {
            @if let Feeling::Spread { quarters, .. } = feeling {
                rect x=(round(scale(x, quarters[0]) - 6.0)) y=(round(middle(row) - 11.0)) rx="6" height="22"
                    width=(round(scale(x, quarters[2]) - scale(x, quarters[0]) + 12.0)) fill=(soft) {}
            }
        }
        path d=(PreEscaped(road.concat())) fill="none" stroke=(colour(lane.chair, paint)) stroke-width="2.5" {}
        @for (row, feeling) in lane.feelings.iter().enumerate() {
            (feeling_at(feeling, lane.chair, x, middle(row), &lanes.hidden, paint))
        }
    }
}

fn feeling_at(feeling: &Feeling, chair: Chair, x: f64, y: f64, hidden: &str, paint: Paint) -> Markup {
    match feeling {
        Feeling::Hidden => html! {
            text x=(round(x + LANE / 2.0)) y=(round(y + 5.0)) text-anchor="middle" fill=(paint.soft_ink())
                stroke=(paint.paper()) stroke-width="4" paint-order="stroke" { (hidden) }
        },
        Feeling::Dots(values) => {
            let mut height = [0.0f64; 6];
            html! {
                @for value in values.iter().filter(|v| (1..=5).contains(*v)) {
                    @let up = { let h = &mut height[usize::from(*value)]; *h += 1.0; *h };
                    (mark(chair, scale(x, f64::from(*value)), y + 12.0 - up * 9.0, 3.5, paint))
                }
            }
        }
        Feeling::Spread { quarters, guess } => html! {
            @if let Some(guess) = guess {
                line x1=(round(scale(x, quarters[1]))) x2=(round(scale(x, *guess))) y1=(round(y)) y2=(round(y))
                    stroke=(paint.soft_ink()) stroke-width="2" {}
                (guess_mark(chair.other(), scale(x, *guess), y, paint))
            }
            (mark(chair, scale(x, quarters[1]), y, 7.0, paint))
        },
    }
}

fn ways(variants: &Variants, places: &Layout, paint: Paint) -> Markup {
    let mut y = places.variants_y + 40.0;
    html! {
        text x=(MARGIN) y=(round(places.variants_y + 8.0)) font-size=(NAME) font-weight="700" { (variants.title) }
        @for (way, lines) in variants.ways.iter().zip(&places.ways) {
            @let top = { let top = y; y += lines.len().max(1) as f64 * SMALL * 1.5 + 6.0; top };
            rect x=(MARGIN) y=(round(top - 11.0)) width="90" height="10" fill=(paint.line()) {}
            rect x=(MARGIN) y=(round(top - 11.0)) width=(round(90.0 * way.share.clamp(0.0, 1.0))) height="10" fill=(paint.soft_ink()) {}
            text x=(round(MARGIN + 102.0)) y=(round(top)) { (way.label) }
            @for (i, line) in lines.iter().enumerate() {
                text x=(round(MARGIN + 250.0)) y=(round(top + i as f64 * SMALL * 1.5)) { (line) }
            }
        }
    }
}
