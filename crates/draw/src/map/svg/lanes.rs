//! How people felt: a lane for each chair, with what they lived through and what the other thought of it.

use hullie_domain::Chair;
use maud::{Markup, PreEscaped, html};

use super::{Pen, marks, round};
use crate::{
    Paint,
    layout::{Heads, LABEL_LINE, LANE_GAP, Layout},
    map::{Feeling, Lane, Lanes, Sheet},
};

fn lane_x(places: &Layout, index: usize) -> f64 {
    places.lanes_x + index as f64 * (places.lane + LANE_GAP)
}

/// Where a value on the scale from 1 to 5 stands in a lane.
fn scale(places: &Layout, index: usize, value: f64) -> f64 {
    lane_x(places, index) + 15.0 + (value - 1.0) / 4.0 * (places.lane - 30.0)
}

/// The quiet ground of the lanes: five thin lines from dissatisfied to satisfied, and above them the words.
pub(super) fn heads(sheet: &Sheet, places: &Layout, paint: Paint) -> Markup {
    let bottom = places.rows.last().map_or(places.top, |row| row.y);
    html! {
        @if let (Some(lanes), Some(heads)) = (&sheet.lanes, &places.heads) {
            @for (index, lane) in lanes.chairs.iter().enumerate() {
                g aria-hidden="true" {
                    @for value in 1..=5 {
                        @let at = round(scale(places, index, f64::from(value)));
                        line x1=(at) x2=(at) y1=(round(places.top - 4.0)) y2=(round(bottom))
                            stroke=(paint.line()) stroke-width=[paint.hairline()] {}
                    }
                }
                (head(lane, index, heads, places, paint))
            }
        }
    }
}

fn head(lane: &Lane, index: usize, heads: &Heads, places: &Layout, paint: Paint) -> Markup {
    let x = lane_x(places, index);
    let words = &heads.lanes[index];
    let below = |y: f64, line: usize| round(y + line as f64 * LABEL_LINE);
    html! {
        g aria-hidden="true" { (marks::own(lane.chair, x + 15.0, heads.name_y - 6.0, 7.0, paint)) }
        @for (i, line) in words.name.iter().enumerate() {
            text x=(round(x + 30.0)) y=(below(heads.name_y, i)) font-weight="700" { (line) }
        }
        @if !words.guess.is_empty() {
            g aria-hidden="true" { (marks::guess(lane.chair.other(), x + 15.0, heads.guess_y - 5.0, paint)) }
        }
        @for (i, line) in words.guess.iter().enumerate() {
            text x=(round(x + 30.0)) y=(below(heads.guess_y, i)) fill=(paint.soft_ink()) { (line) }
        }
        @for (i, line) in heads.ends[0].iter().enumerate() {
            text x=(round(x)) y=(below(heads.ends_y, i)) fill=(paint.soft_ink()) { (line) }
        }
        @for (i, line) in heads.ends[1].iter().enumerate() {
            text x=(round(x + places.lane)) y=(below(heads.ends_y, i)) text-anchor="end"
                fill=(paint.soft_ink()) {
                (line)
            }
        }
    }
}

/// Steps next to each other where both what was lived through and what was guessed are shown: row, median,
/// guess.
pub(super) fn runs(lane: &Lane) -> Vec<Vec<(usize, f64, f64)>> {
    let mut runs: Vec<Vec<(usize, f64, f64)>> = Vec::new();
    let mut goes_on = false;
    for (row, feeling) in lane.feelings.iter().enumerate() {
        let Feeling::Spread { quarters, guess: Some(guess) } = feeling else {
            goes_on = false;
            continue;
        };
        let point = (row, quarters[1], *guess);
        match runs.last_mut() {
            Some(run) if goes_on => run.push(point),
            _ => runs.push(vec![point]),
        }
        goes_on = true;
    }
    runs.retain(|run| run.len() > 1);
    runs
}

/// Everything that people felt. The words of the steps say the same, so it is hidden from a screen reader.
pub(super) fn feelings(sheet: &Sheet, places: &Layout, pen: Pen<'_>) -> Markup {
    html! {
        @if let Some(lanes) = &sheet.lanes {
            g aria-hidden="true" {
                @for (index, lane) in lanes.chairs.iter().enumerate() {
                    (distance(lane, index, places, pen))
                    (lived(lane, lanes, index, places, pen))
                }
            }
        }
    }
}

fn middle(places: &Layout, row: usize) -> f64 {
    places.rows.get(row + 1).map_or(places.top, |row| row.y + row.height / 2.0)
}

fn path(points: impl Iterator<Item = (f64, f64)>) -> String {
    points
        .enumerate()
        .map(|(i, (x, y))| format!("{}{} {}", if i == 0 { "M" } else { "L" }, round(x), round(y)))
        .collect()
}

/// The area between the line of what was lived through and the line of what was guessed: the distance, as it
/// is.
fn distance(lane: &Lane, index: usize, places: &Layout, pen: Pen<'_>) -> Markup {
    let other = lane.chair.other();
    html! {
        @for run in runs(lane) {
            @let own = run.iter().map(|(row, own, _)| (scale(places, index, *own), middle(places, *row)));
            @let guessed = run.iter()
                .map(|(row, _, guess)| (scale(places, index, *guess), middle(places, *row)));
            path d=(PreEscaped(path(own.chain(guessed.clone().rev())) + "Z")) fill=(pen.pattern("gap")) {}
            path d=(PreEscaped(path(guessed))) fill="none" stroke=(marks::colour(other, pen.paint))
                stroke-width="2" stroke-dasharray="6 4" {}
        }
    }
}

fn lived(lane: &Lane, lanes: &Lanes, index: usize, places: &Layout, pen: Pen<'_>) -> Markup {
    let at = |value: f64| scale(places, index, value);
    let spreads = lane.feelings.iter().enumerate().filter_map(|(row, feeling)| match feeling {
        Feeling::Spread { quarters, .. } => Some((row, *quarters)),
        _ => None,
    });
    let road = spreads.clone().map(|(row, [_, median, _])| (at(median), middle(places, row)));
    html! {
        @for (row, [low, _, high]) in spreads.clone() {
            (marks::band(lane.chair, at(low), at(high) - at(low), middle(places, row), pen))
        }
        path d=(PreEscaped(path(road))) fill="none" stroke=(marks::colour(lane.chair, pen.paint))
            stroke-width="2.5" {}
        @for (row, feeling) in lane.feelings.iter().enumerate() {
            (feeling_at(feeling, lane.chair, &at, (lane_x(places, index) + places.lane / 2.0,
                middle(places, row)), &lanes.hidden, pen.paint))
        }
    }
}

fn feeling_at(
    feeling: &Feeling,
    chair: Chair,
    at: &dyn Fn(f64) -> f64,
    (centre, y): (f64, f64),
    hidden: &str,
    paint: Paint,
) -> Markup {
    match feeling {
        Feeling::Hidden => html! {
            text x=(round(centre)) y=(round(y + 5.0)) text-anchor="middle" fill=(paint.soft_ink())
                stroke=(paint.paper()) stroke-width="4" paint-order="stroke" { (hidden) }
        },
        Feeling::Dots(values) => {
            let mut height = [0.0f64; 6];
            html! {
                @for value in values.iter().filter(|v| (1..=5).contains(*v)) {
                    @let up = { let h = &mut height[usize::from(*value)]; *h += 1.0; *h };
                    (marks::own(chair, at(f64::from(*value)), y + 12.0 - up * 9.0, 3.5, paint))
                }
            }
        }
        Feeling::Spread { quarters, guess } => html! {
            @if let Some(guess) = guess {
                line x1=(round(at(quarters[1]))) x2=(round(at(*guess))) y1=(round(y)) y2=(round(y))
                    stroke=(paint.soft_ink()) stroke-width="2" {}
                (marks::guess(chair.other(), at(*guess), y, paint))
            }
            (marks::own(chair, at(quarters[1]), y, 7.0, paint))
        },
    }
}
