//! Where everything on a journey map goes: numbers only, no shapes. Nothing overlaps, whatever the steps and paths.
//!
//! Cards stand under each other. A path to the next card runs straight down. A path that skips cards leaves on the right,
//! runs down in a lane of its own and comes back; a path that returns does the same on the left. Lanes are given out so
//! that no two paths share one at the same height, short paths inside.

use crate::{
    font,
    map::{Path, Place, Sheet},
};

/// Size of the small letters: counts and waits.
pub const SMALL: f64 = 15.0;
/// Size of a step's name.
pub const NAME: f64 = 18.0;
/// Size of the title.
pub const TITLE: f64 = 28.0;
/// Space around the picture.
pub const MARGIN: f64 = 24.0;
/// Width of a card.
pub const CARD: f64 = 340.0;
/// Width of a chair's lane.
pub const LANE: f64 = 170.0;
/// Space between the road and the lanes of the chairs, and between those lanes.
pub const LANE_GAP: f64 = 24.0;

const PAD: f64 = 14.0;
const PORT: f64 = 26.0;
const TRACK: f64 = 18.0;
const GAP: f64 = 44.0;
const GUTTER_PAD: f64 = 20.0;

/// A picture's places. The unit is the point; y runs down.
#[derive(Debug, Clone, PartialEq)]
pub struct Layout {
    /// Width of the whole.
    pub width: f64,
    /// Height of the whole.
    pub height: f64,
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
    /// Left side of the first chair's lane.
    pub lanes_x: f64,
    /// Top of the list of variants.
    pub variants_y: f64,
    /// The steps of each variant, wrapped.
    pub ways: Vec<Vec<String>>,
}

/// A card, or one of the two ends.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// Top.
    pub y: f64,
    /// Height.
    pub height: f64,
    /// The name, wrapped.
    pub name: Vec<String>,
    /// The lines below it, wrapped.
    pub lines: Vec<String>,
}

/// How a path runs.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Route {
    /// Straight down from `from` to `to`.
    Down {
        /// Where it starts.
        from: f64,
        /// Where it ends.
        to: f64,
    },
    /// Out of the side of a card, along a lane, and back into the side of a card.
    Around {
        /// Height at which it leaves.
        from: f64,
        /// Height at which it arrives.
        to: f64,
        /// Where the lane is.
        x: f64,
        /// Whether it runs on the left: a return.
        left: bool,
    },
}

fn row_of(place: Place, steps: usize) -> usize {
    match place {
        Place::Start => 0,
        Place::Step(i) => i + 1,
        Place::End => steps + 1,
    }
}

/// One end of a path at the side of a card.
struct Port {
    path: usize,
    row: usize,
    left: bool,
    leaves: bool,
    span: usize,
}

/// Places a sheet.
#[must_use]
pub fn layout(sheet: &Sheet) -> Layout {
    let steps = sheet.steps.len();
    let ends: Vec<(usize, usize)> =
        sheet.paths.iter().map(|path| (row_of(path.from, steps), row_of(path.to, steps))).collect();
    let tracks = [tracks(&ends, true), tracks(&ends, false)];
    let ports = ports(&ends);
    let labels = |left: bool| {
        sheet
            .paths
            .iter()
            .zip(&ends)
            .filter(|(_, (from, to))| side(*from, *to) == Some(left))
            .map(|(path, _)| font::width(&path.label, SMALL, false) + GUTTER_PAD)
            .fold(0.0, f64::max)
    };
    let card_x = MARGIN + labels(true) + tracks[0].1 as f64 * TRACK;
    let right_lanes = card_x + CARD + labels(false);
    let road_end = right_lanes + tracks[1].1 as f64 * TRACK;
    let lanes = sheet.lanes.as_ref().map_or(0, |lanes| lanes.chairs.len()) as f64;
    let width = (road_end + lanes * (LANE_GAP + LANE) + MARGIN).max(640.0);
    let caption: Vec<String> =
        sheet.caption.iter().flat_map(|line| font::wrap(line, SMALL, false, width - 2.0 * MARGIN)).collect();
    let head = if sheet.title.is_empty() { 0.0 } else { TITLE * 1.6 };
    let mut top = MARGIN + head + caption.len() as f64 * SMALL * 1.5 + if lanes > 0.0 { 84.0 } else { 20.0 };
    if sheet.title.is_empty() && caption.is_empty() && lanes == 0.0 {
        top = MARGIN;
    }
    let rows = rows(sheet, &ends, &ports, top);
    let bottom = rows.last().map_or(top, |row| row.y + row.height);
    let routes = routes(&ends, &ports, &rows, &tracks, right_lanes);
    let variants_y = bottom + 40.0;
    let ways: Vec<Vec<String>> = sheet.variants.as_ref().map_or_else(Vec::new, |variants| {
        variants.ways.iter().map(|way| font::wrap(&way.steps, SMALL, false, width - 2.0 * MARGIN - 250.0)).collect()
    });
    let lines: usize = ways.iter().map(|way| way.len().max(1)).sum();
    let list = if ways.is_empty() { 0.0 } else { 40.0 + lines as f64 * SMALL * 1.5 + ways.len() as f64 * 6.0 + 20.0 };
    Layout { width, height: bottom + list + MARGIN, caption, top, card_x, rows, routes, lanes_x: road_end + LANE_GAP, variants_y, ways }
}

/// Which side a path runs on: `None` is straight down, `Some(true)` is left, a return.
fn side(from: usize, to: usize) -> Option<bool> {
    if to == from + 1 { None } else { Some(to <= from) }
}

/// Gives each path on one side a lane. Returns the lane of each path and how many lanes there are.
fn tracks(ends: &[(usize, usize)], left: bool) -> (Vec<usize>, usize) {
    let mut order: Vec<usize> = (0..ends.len()).filter(|i| side(ends[*i].0, ends[*i].1) == Some(left)).collect();
    order.sort_by_key(|i| (ends[*i].0.abs_diff(ends[*i].1), ends[*i].0, *i));
    let mut taken: Vec<Vec<(usize, usize)>> = Vec::new();
    let mut lane_of = vec![0; ends.len()];
    for i in order {
        let (low, high) = (ends[i].0.min(ends[i].1), ends[i].0.max(ends[i].1));
        // a loop at one card takes the whole height of that card
        let free = |lane: &Vec<(usize, usize)>| {
            lane.iter().all(|(l, h)| high < *l || *h < low || (high == *l && low < high && l < h) || (*h == low && low < high && l < h))
        };
        let lane = taken.iter().position(free).unwrap_or_else(|| {
            taken.push(Vec::new());
            taken.len() - 1
        });
        taken[lane].push((low, high));
        lane_of[i] = lane;
    }
    (lane_of, taken.len())
}

/// All ends of paths at the sides of cards, in the order from top to bottom at each card.
///
/// On the right what arrives stands above what leaves; on the left it is the other way round, because there the road runs
/// up. Within each, the order follows the lanes, so that lines of one card do not cross.
fn ports(ends: &[(usize, usize)]) -> Vec<Port> {
    let mut ports = Vec::new();
    for (path, (from, to)) in ends.iter().copied().enumerate() {
        if let Some(left) = side(from, to) {
            let span = from.abs_diff(to);
            ports.push(Port { path, row: from, left, leaves: true, span });
            ports.push(Port { path, row: to, left, leaves: false, span });
        }
    }
    ports.sort_by_key(|port| {
        let second = port.leaves != port.left;
        let long_first = second == !port.left || (port.left && !second && !port.leaves);
        let span = if long_first { usize::MAX - port.span } else { port.span };
        (port.row, port.left, second, span, port.path)
    });
    ports
}

fn rows(sheet: &Sheet, ends: &[(usize, usize)], ports: &[Port], top: f64) -> Vec<Row> {
    let last = sheet.steps.len() + 1;
    let mut y = top;
    let mut rows = Vec::with_capacity(last + 1);
    for index in 0..=last {
        let is_end = index == 0 || index == last;
        let (name, lines) = if is_end {
            (vec![if index == 0 { sheet.start.clone() } else { sheet.end.clone() }], Vec::new())
        } else {
            let step = &sheet.steps[index - 1];
            (
                font::wrap(&step.name, NAME, true, CARD - 70.0),
                step.lines.iter().flat_map(|line| font::wrap(line, SMALL, false, CARD - 70.0)).collect(),
            )
        };
        let text = name.len() as f64 * NAME * 1.35 + lines.len() as f64 * SMALL * 1.4;
        let most_ports = [true, false]
            .map(|left| ports.iter().filter(|port| port.row == index && port.left == left).count())
            .into_iter()
            .max()
            .unwrap_or(0);
        let height = (text + if is_end { 16.0 } else { 2.0 * PAD + 8.0 }).max(most_ports as f64 * PORT + PAD);
        rows.push(Row { y, height, name, lines });
        let wait = sheet.paths.iter().zip(ends).find(|(_, end)| **end == (index, index + 1)).map(|(path, _)| distance(path));
        y += height + wait.unwrap_or(GAP * 0.6);
    }
    rows
}

/// The empty distance of a wait: an hour is short, months are long, and nothing runs off the paper.
fn distance(path: &Path) -> f64 {
    let days = (path.wait_seconds / 86_400.0).max(0.0);
    GAP + (26.0 * (1.0 + days).ln()).min(130.0)
}

fn routes(
    ends: &[(usize, usize)],
    ports: &[Port],
    rows: &[Row],
    tracks: &[(Vec<usize>, usize); 2],
    right_lanes: f64,
) -> Vec<Route> {
    let port_y = |path: usize, row: usize, left: bool, leaves: bool| {
        let beside: Vec<&Port> = ports.iter().filter(|p| p.row == row && p.left == left).collect();
        let place = beside.iter().position(|p| p.path == path && p.leaves == leaves).unwrap_or(0);
        let start = rows[row].y + (rows[row].height - beside.len() as f64 * PORT) / 2.0;
        start + (place as f64 + 0.65) * PORT
    };
    ends.iter()
        .enumerate()
        .map(|(path, (from, to))| match side(*from, *to) {
            None => Route::Down { from: rows[*from].y + rows[*from].height, to: rows[*to].y },
            Some(left) => {
                let (lane_of, lanes) = &tracks[usize::from(!left)];
                let lane = lane_of[path] as f64 + 0.7;
                let x = if left {
                    MARGIN + (*lanes as f64 - lane) * TRACK
                } else {
                    right_lanes + lane * TRACK
                };
                Route::Around { from: port_y(path, *from, left, true), to: port_y(path, *to, left, false), x, left }
            }
        })
        .collect()
}
