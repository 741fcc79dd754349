//! Where everything on a journey map goes: numbers only, no shapes. Nothing overlaps, whatever the steps and
//! paths.
//!
//! Cards stand under each other. The steps that most people take are on the road; a side step stands a little
//! to the right, so that the road runs straight on past it. Every other path that skips cards leaves on the
//! right, runs down in a lane of its own and comes back; a path to a step higher on the map does the same on
//! the left. Lanes are given out so that no two paths share one at the same height, short paths inside; paths
//! that end share one lane.
//!
//! The picture stays put when a little is added. Cards never move sideways: the gutter on the left is always
//! there and always as wide, its lanes move closer together when there are many. A step more at the end
//! leaves the ones above it where they are.

use crate::{font, map::Sheet};

mod cards;
mod foot;
mod heads;
mod paths;

pub use cards::{Extra, ExtraKind, Row};
pub use foot::{Bar, Entry, Foot, ScalePlaces};
pub use heads::{Head, Heads};
pub use paths::{Label, Route};

/// Size of the small letters: counts and waits.
pub const SMALL: f64 = 15.0;
/// Size of a step's name.
pub const NAME: f64 = 18.0;
/// Size of the title.
pub const TITLE: f64 = 28.0;
/// Space around the picture.
pub const MARGIN: f64 = 24.0;
/// Width of a card, and of the lanes of the chairs together: what happened and how it was are two tracks of
/// equal width.
pub const CARD: f64 = 340.0;
/// How far the road is from the left side of a card on it.
pub const ROAD: f64 = 30.0;
/// How far a side step stands to the right of the road's cards.
pub const INDENT: f64 = 56.0;
/// Width of the two ends of the road.
pub const END: f64 = 150.0;
/// Space between the road and the lanes of the chairs, and between those lanes.
pub const LANE_GAP: f64 = 24.0;
/// Width of the words and the lanes of paths that run up, left of the cards. Always there, so that one more
/// moves no card.
pub const GUTTER: f64 = RETURNS + RETURN_WORDS + 14.0;

/// No empty distance between two cards is longer than this.
pub const LONGEST_WAIT: f64 = GAP + 130.0;

/// From one line of the title to the next.
pub const TITLE_LINE: f64 = TITLE * 1.25;
/// From one line of a step's name to the next.
pub const NAME_LINE: f64 = NAME * 1.35;
/// From one line below a step's name to the next.
pub const LINE: f64 = SMALL * 1.4;
/// From one line of a label to the next.
pub const LABEL_LINE: f64 = SMALL * 1.2;
/// From one line of running text to the next.
pub const TEXT_LINE: f64 = SMALL * 1.5;
/// Where the words of a card begin, from its left side.
pub const WORDS: f64 = 56.0;
/// Room that a sign takes before its words in a card.
pub const SIGN: f64 = 22.0;
/// Room above a heart cry, where the point of its balloon is.
pub const CRY_TOP: f64 = 12.0;
/// Room between the side of a heart cry's balloon and its words.
pub const CRY_PAD: f64 = 12.0;
/// Where the steps of a way begin, from the margin.
pub const WAY_X: f64 = 250.0;
/// Where the meaning of a sign begins, from the left side of its place.
pub const MEANING_X: f64 = 44.0;

const PAD: f64 = 14.0;
const PORT: f64 = 26.0;
const TRACK: f64 = 18.0;
const GAP: f64 = 44.0;
const GUTTER_PAD: f64 = 20.0;
const RETURNS: f64 = 4.0 * TRACK;
const RETURN_WORDS: f64 = 116.0;
const NARROWEST: f64 = 640.0;

/// A picture's places. The unit is the point; y runs down.
#[derive(Debug, Clone, PartialEq)]
pub struct Layout {
    /// Width of the whole.
    pub width: f64,
    /// Height of the whole.
    pub height: f64,
    /// Lines of the title, wrapped.
    pub title: Vec<String>,
    /// Lines of the caption, wrapped.
    pub caption: Vec<String>,
    /// Top of the road.
    pub top: f64,
    /// Left side of the cards.
    pub card_x: f64,
    /// One for start, one for each step, one for end.
    pub rows: Vec<Row>,
    /// One for each path, in the same order.
    pub routes: Vec<Route>,
    /// One for each path, in the same order.
    pub labels: Vec<Label>,
    /// Left side of the first chair's lane.
    pub lanes_x: f64,
    /// Width of one chair's lane.
    pub lane: f64,
    /// The words above the lanes, when there are lanes.
    pub heads: Option<Heads>,
    /// What stands below the road.
    pub foot: Foot,
}

/// Places a sheet.
#[must_use]
pub fn layout(sheet: &Sheet) -> Layout {
    let plan = paths::Plan::new(sheet);
    let chairs = sheet.lanes.as_ref().map_or(0, |lanes| lanes.chairs.len());
    let feelings = if chairs == 0 { 0.0 } else { CARD + LANE_GAP };
    let (before, after) = if sheet.feeling_first { (feelings, 0.0) } else { (0.0, feelings) };
    let left = MARGIN + before;
    let card_x = left + GUTTER;
    let right = card_x + plan.reach(sheet);
    let road_end = right + plan.lanes(false) as f64 * TRACK;
    let width = (road_end + after + MARGIN).max(NARROWEST);
    let inner = width - 2.0 * MARGIN;
    let title = font::wrap(&sheet.title, TITLE, true, inner);
    let caption: Vec<String> =
        sheet.caption.iter().flat_map(|line| font::wrap(line, SMALL, false, inner)).collect();
    let lane = lane_width(chairs);
    let mut heads = sheet.lanes.as_ref().filter(|_| chairs > 0).map(|lanes| heads::heads(lanes, lane));
    let top = top(&title, &caption, heads.as_ref());
    if let Some(heads) = &mut heads {
        heads.place(top);
    }
    let rows = cards::rows(sheet, &plan, card_x, top);
    let bottom = rows.last().map_or(top, |row| row.y + row.height);
    let routes = plan.routes(&rows, left, right);
    let labels = plan.labels(&routes);
    let foot = foot::foot(sheet, bottom, width);
    Layout {
        width,
        height: foot.bottom + MARGIN,
        title,
        caption,
        top,
        card_x,
        rows,
        routes,
        labels,
        lanes_x: if sheet.feeling_first { MARGIN } else { road_end + LANE_GAP },
        lane,
        heads,
        foot,
    }
}

/// How wide one lane is, so that all together, with the space between them, are as wide as a card.
fn lane_width(chairs: usize) -> f64 {
    let chairs = chairs.max(1) as f64;
    ((CARD - (chairs - 1.0) * LANE_GAP) / chairs).max(LANE_GAP)
}

/// Height of a title of this many lines.
#[must_use]
pub fn title_height(lines: usize) -> f64 {
    if lines == 0 { 0.0 } else { TITLE * 1.6 + (lines - 1) as f64 * TITLE_LINE }
}

fn top(title: &[String], caption: &[String], heads: Option<&Heads>) -> f64 {
    if title.is_empty() && caption.is_empty() && heads.is_none() {
        return MARGIN;
    }
    let above = title_height(title.len()) + caption.len() as f64 * TEXT_LINE;
    MARGIN + above + heads.map_or(20.0, |heads| heads.height)
}

/// The empty distance of a wait: an hour is short, months are long, and nothing runs off the paper. The cards
/// are placed by it and the scale at the foot is drawn by it.
#[must_use]
pub fn distance(wait_seconds: f64) -> f64 {
    let days = (wait_seconds / 86_400.0).max(0.0);
    (GAP + 26.0 * (1.0 + days).ln()).min(LONGEST_WAIT)
}

#[cfg(test)]
mod tests;
