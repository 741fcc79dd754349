//! Where everything on a journey map goes: numbers only, no shapes. Nothing overlaps, whatever the steps and paths.
//!
//! Cards stand under each other. The steps that most people take are on the road; a side step stands a little to the right,
//! so that the road runs straight on past it. Every other path that skips cards leaves on the right, runs down in a lane of
//! its own and comes back; a path that returns does the same on the left. Lanes are given out so that no two paths share one
//! at the same height, short paths inside; paths that end share one lane.

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
/// How far the road is from the left side of a card on it.
pub const ROAD: f64 = 30.0;
/// How far a side step stands to the right of the road's cards.
pub const INDENT: f64 = 56.0;
/// Width of the two ends of the road.
pub const END: f64 = 150.0;
/// Width of a chair's lane.
pub const LANE: f64 = 170.0;
/// Space between the road and the lanes of the chairs, and between those lanes.
pub const LANE_GAP: f64 = 24.0;

/// No empty distance between two cards is longer than this.
pub const LONGEST_WAIT: f64 = GAP + 130.0;

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
    /// Left side.
    pub x: f64,
    /// Width.
    pub width: f64,
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
        /// Where the road is.
        x: f64,
    },
    /// Out of the side of a card, along a lane, and back into the side of a card.
    Around {
        /// Where it leaves, as x and y.
        from: (f64, f64),
        /// Where it arrives, as x and y.
        to: (f64, f64),
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

/// Which way a path goes around, if it does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    /// Along the road: to the next card, or past side steps only.
    Road,
    /// Out on one side; `true` is left, a return.
    Side(bool),
}

/// The rows that a path joins and the way it goes.
#[derive(Debug, Clone, Copy)]
struct Ends {
    from: usize,
    to: usize,
    way: Way,
}

fn ends(sheet: &Sheet) -> Vec<Ends> {
    let steps = sheet.steps.len();
    let is_side = |row: usize| row > 0 && row <= steps && sheet.steps[row - 1].aside;
    sheet
        .paths
        .iter()
        .map(|path| {
            let (from, to) = (row_of(path.from, steps), row_of(path.to, steps));
            let straight = to == from + 1
                || (to > from && !is_side(from) && !is_side(to) && (from + 1..to).all(is_side));
            // between a side step and the next card the road itself may be taken by somebody else
            let free = is_side(from) == is_side(to);
            let way = if straight && free { Way::Road } else { Way::Side(to <= from) };
            Ends { from, to, way }
        })
        .collect()
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
    let ends = ends(sheet);
    let last = sheet.steps.len() + 1;
    let tracks = [tracks(&ends, true, last), tracks(&ends, false, last)];
    let ports = ports(&ends, last);
    let labels = |left: bool| {
        sheet
            .paths
            .iter()
            .zip(&ends)
            .filter(|(_, ends)| ends.way == Way::Side(left))
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
    let rows = rows(sheet, &ends, &ports, card_x, top);
    let bottom = rows.last().map_or(top, |row| row.y + row.height);
    let routes = routes(&ends, &ports, &rows, &tracks, right_lanes);
    let variants_y = bottom + 40.0;
    let ways: Vec<Vec<String>> = sheet.variants.as_ref().map_or_else(Vec::new, |variants| {
        variants
            .ways
            .iter()
            .map(|way| font::wrap(&way.steps, SMALL, false, width - 2.0 * MARGIN - 250.0))
            .collect()
    });
    let lines: usize = ways.iter().map(|way| way.len().max(1)).sum();
    let list = if ways.is_empty() {
        0.0
    } else {
        40.0 + lines as f64 * SMALL * 1.5 + ways.len() as f64 * 6.0 + 20.0
    };
    Layout {
        width,
        height: bottom + list + MARGIN,
        caption,
        top,
        card_x,
        rows,
        routes,
        lanes_x: road_end + LANE_GAP,
        variants_y,
        ways,
    }
}

/// Gives each path on one side a lane. Returns the lane of each path and how many lanes there are.
fn tracks(ends: &[Ends], left: bool, last: usize) -> (Vec<usize>, usize) {
    let mut order: Vec<usize> = (0..ends.len()).filter(|i| ends[*i].way == Way::Side(left)).collect();
    order.sort_by_key(|i| (ends[*i].from.abs_diff(ends[*i].to), ends[*i].from, *i));
    let (finals, order): (Vec<usize>, Vec<usize>) = order.into_iter().partition(|i| ends[*i].to == last);
    let mut taken: Vec<Vec<(usize, usize)>> = Vec::new();
    let mut lane_of = vec![0; ends.len()];
    for i in order {
        let (low, high) = (ends[i].from.min(ends[i].to), ends[i].from.max(ends[i].to));
        // two paths may meet at one card, unless one of them is a loop at that card
        let meets = |l: usize, h: usize| low < high && l < h && (high == l || h == low);
        let free =
            |lane: &Vec<(usize, usize)>| lane.iter().all(|(l, h)| high < *l || *h < low || meets(*l, *h));
        let lane = taken.iter().position(free).unwrap_or_else(|| {
            taken.push(Vec::new());
            taken.len() - 1
        });
        taken[lane].push((low, high));
        lane_of[i] = lane;
    }
    for i in &finals {
        lane_of[*i] = taken.len();
    }
    (lane_of, taken.len() + usize::from(!finals.is_empty()))
}

/// All ends of paths at the sides of cards, in the order from top to bottom at each card. All that ends shares one.
///
/// On the right what arrives stands above what leaves; on the left it is the other way round, because there the road runs
/// up. Within each, the order follows the lanes, so that lines of one card do not cross.
fn ports(ends: &[Ends], last: usize) -> Vec<Port> {
    let mut ports: Vec<Port> = Vec::new();
    for (path, ends) in ends.iter().enumerate() {
        if let Way::Side(left) = ends.way {
            let span = if ends.to == last { last + 1 } else { ends.from.abs_diff(ends.to) };
            ports.push(Port { path, row: ends.from, left, leaves: true, span });
            if ends.to != last || !ports.iter().any(|port| port.row == last) {
                ports.push(Port { path, row: ends.to, left, leaves: false, span });
            }
        }
    }
    ports.sort_by_key(|port| {
        let second = port.leaves != port.left;
        // the lines further out leave first on the right and arrive first on the left
        let long_first = port.leaves != port.left && !port.left || !port.leaves && port.left;
        let span = if long_first { usize::MAX - port.span } else { port.span };
        (port.row, port.left, second, span, port.path)
    });
    ports
}

fn rows(sheet: &Sheet, ends: &[Ends], ports: &[Port], card_x: f64, top: f64) -> Vec<Row> {
    let last = sheet.steps.len() + 1;
    let mut y = top;
    let mut rows = Vec::with_capacity(last + 1);
    for index in 0..=last {
        let mut row = card(sheet, index, card_x);
        let text = row.name.len() as f64 * NAME * 1.35 + row.lines.len() as f64 * SMALL * 1.4;
        let most_ports = [true, false]
            .map(|left| ports.iter().filter(|port| port.row == index && port.left == left).count())
            .into_iter()
            .max()
            .unwrap_or(0);
        let room = if index == 0 || index == last { 16.0 } else { 2.0 * PAD + 8.0 };
        row.y = y;
        row.height = (text + room).max(most_ports as f64 * PORT + PAD);
        let on_the_road = |e: &Ends| e.way == Way::Road && e.from == index;
        let wait = sheet.paths.iter().zip(ends).find(|(_, e)| on_the_road(e)).map(|(path, _)| distance(path));
        y += row.height + wait.unwrap_or(GAP * 0.6);
        rows.push(row);
    }
    rows
}

fn card(sheet: &Sheet, index: usize, card_x: f64) -> Row {
    if index == 0 || index == sheet.steps.len() + 1 {
        let word = if index == 0 { sheet.start.clone() } else { sheet.end.clone() };
        return Row { x: card_x, width: END, y: 0.0, height: 0.0, name: vec![word], lines: Vec::new() };
    }
    let step = &sheet.steps[index - 1];
    let indent = if step.aside { INDENT } else { 0.0 };
    let width = CARD - indent;
    let fit = |text: &str, size, bold| font::wrap(text, size, bold, width - 70.0);
    Row {
        x: card_x + indent,
        width,
        y: 0.0,
        height: 0.0,
        name: fit(&step.name, NAME, true),
        lines: step.lines.iter().flat_map(|line| fit(line, SMALL, false)).collect(),
    }
}

/// The empty distance of a wait: an hour is short, months are long, and nothing runs off the paper.
fn distance(path: &Path) -> f64 {
    let days = (path.wait_seconds / 86_400.0).max(0.0);
    (GAP + 26.0 * (1.0 + days).ln()).min(LONGEST_WAIT)
}

fn routes(
    ends: &[Ends],
    ports: &[Port],
    rows: &[Row],
    tracks: &[(Vec<usize>, usize); 2],
    right_lanes: f64,
) -> Vec<Route> {
    let last = rows.len() - 1;
    let port = |path: usize, row: usize, left: bool, leaves: bool| {
        let beside: Vec<&Port> = ports.iter().filter(|p| p.row == row && p.left == left).collect();
        let place = beside
            .iter()
            .position(|p| p.leaves == leaves && (p.path == path || (row == last && !leaves)))
            .unwrap_or(0);
        let start = rows[row].y + (rows[row].height - beside.len() as f64 * PORT) / 2.0;
        let x = if left { rows[row].x } else { rows[row].x + rows[row].width };
        (x, start + (place as f64 + 0.65) * PORT)
    };
    ends.iter()
        .enumerate()
        .map(|(path, ends)| match ends.way {
            Way::Road => Route::Down {
                from: rows[ends.from].y + rows[ends.from].height,
                to: rows[ends.to].y,
                x: rows[ends.from].x + ROAD,
            },
            Way::Side(left) => {
                let (lane_of, lanes) = &tracks[usize::from(!left)];
                let lane = lane_of[path] as f64 + 0.7;
                let x =
                    if left { MARGIN + (*lanes as f64 - lane) * TRACK } else { right_lanes + lane * TRACK };
                Route::Around {
                    from: port(path, ends.from, left, true),
                    to: port(path, ends.to, left, false),
                    x,
                    left,
                }
            }
        })
        .collect()
}

#[cfg(test)]
mod tests;
