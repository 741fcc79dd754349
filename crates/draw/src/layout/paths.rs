//! Where paths run, where they leave and arrive, and where their words stand.

use super::{
    CARD, GAP, GUTTER_PAD, INDENT, LABEL_LINE, PORT, RETURN_WORDS, RETURNS, ROAD, Row, SMALL, TRACK, distance,
};
use crate::{
    font,
    map::{Place, Sheet},
};

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
        /// How far the next lane is: a line is never thicker than fits.
        room: f64,
        /// Whether it runs on the left, to a step higher on the map.
        left: bool,
    },
}

/// Where the words of a path stand, at the beginning of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Label {
    /// Left side of the words, or their right side when they end there.
    pub x: f64,
    /// The line that the first words stand on.
    pub y: f64,
    /// Whether the words end at `x` instead of beginning there.
    pub ends: bool,
    /// The words, wrapped.
    pub lines: Vec<String>,
    /// Where a sign on the path stands: its middle.
    pub sign: (f64, f64),
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
    /// Out on one side; `true` is left, up the map.
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
    height: f64,
}

/// Everything about the paths that does not depend on heights.
pub(super) struct Plan {
    ends: Vec<Ends>,
    words: Vec<Vec<String>>,
    /// For the left and the right: the lane of each path, and how many lanes there are.
    tracks: [(Vec<usize>, usize); 2],
    ports: Vec<Port>,
    last: usize,
}

impl Plan {
    pub(super) fn new(sheet: &Sheet) -> Self {
        let ends = ends(sheet);
        let last = sheet.steps.len() + 1;
        let words: Vec<Vec<String>> = sheet
            .paths
            .iter()
            .zip(&ends)
            .map(|(path, ends)| match ends.way {
                Way::Side(true) => font::balance(&path.label, SMALL, false, RETURN_WORDS),
                _ if path.label.trim().is_empty() => Vec::new(),
                _ => vec![path.label.clone()],
            })
            .collect();
        let tracks = [tracks(&ends, true, last), tracks(&ends, false, last)];
        let ports = ports(&ends, &words, last);
        Self { ends, words, tracks, ports, last }
    }

    /// How many lanes there are on one side.
    pub(super) fn lanes(&self, left: bool) -> usize {
        self.tracks[usize::from(!left)].1
    }

    /// How far the words of the paths reach to the right of the left side of the cards.
    pub(super) fn reach(&self, sheet: &Sheet) -> f64 {
        let is_side = |row: usize| row > 0 && sheet.steps.get(row - 1).is_some_and(|step| step.aside);
        self.words
            .iter()
            .zip(&self.ends)
            .map(|(words, ends)| {
                let wide = words.iter().map(|line| font::width(line, SMALL, false)).fold(0.0, f64::max);
                match ends.way {
                    Way::Side(true) => 0.0,
                    Way::Side(false) => CARD + wide + GUTTER_PAD,
                    Way::Road => ROAD + wide + GUTTER_PAD + if is_side(ends.from) { INDENT } else { 0.0 },
                }
            })
            .fold(CARD, f64::max)
    }

    /// Room that the ends of paths need at the sides of a card. A path to the end of the road counts whether
    /// it runs along the road or around: which of the two changes when a step is added below, and the cards
    /// above must not notice.
    pub(super) fn room_at(&self, row: usize) -> f64 {
        let [left, right] = [true, false].map(|left| {
            let here = self.ports.iter().filter(|port| port.row == row && port.left == left);
            here.map(|port| port.height).sum::<f64>()
        });
        let along = self.ends.iter().filter(|e| e.from == row && e.to == self.last && e.way == Way::Road);
        left.max(right + along.count() as f64 * PORT)
    }

    /// The empty distance below a row: the wait of the path that runs there. For the same reason as above a
    /// path to the end counts whichever way it runs.
    pub(super) fn gap(&self, sheet: &Sheet, row: usize) -> f64 {
        sheet
            .paths
            .iter()
            .zip(&self.ends)
            .filter(|(_, e)| e.from == row && (e.way == Way::Road || e.to == self.last))
            .map(|(path, _)| distance(path.wait_seconds))
            .fold(GAP * 0.6, f64::max)
    }

    /// Where a path leaves or arrives at the side of a card. All that ends arrives at one place.
    fn port(&self, rows: &[Row], path: usize, row: usize, left: bool, leaves: bool) -> (f64, f64) {
        let beside: Vec<&Port> =
            self.ports.iter().filter(|port| port.row == row && port.left == left).collect();
        let shared = row == self.last && !leaves;
        let place = beside.iter().position(|p| p.leaves == leaves && (p.path == path || shared)).unwrap_or(0);
        let all: f64 = beside.iter().map(|port| port.height).sum();
        let above: f64 = beside[..place].iter().map(|port| port.height).sum();
        let own = beside.get(place).map_or(PORT, |port| port.height);
        let x = if left { rows[row].x } else { rows[row].x + rows[row].width };
        // the words stand above the line: it runs in the lower part of its room
        (x, rows[row].y + (rows[row].height - all) / 2.0 + above + own - 0.35 * PORT)
    }

    /// How every path runs. The gutter begins at `left_side`, the lanes on the right begin at `right_side`.
    pub(super) fn routes(&self, rows: &[Row], left_side: f64, right_side: f64) -> Vec<Route> {
        self.ends
            .iter()
            .enumerate()
            .map(|(path, ends)| match ends.way {
                Way::Road => Route::Down {
                    from: rows[ends.from].y + rows[ends.from].height,
                    to: rows[ends.to].y,
                    x: rows[ends.from].x + ROAD,
                },
                Way::Side(left) => {
                    let (lane_of, lanes) = &self.tracks[usize::from(!left)];
                    let lane = lane_of[path] as f64;
                    // the gutter is as wide as it is: many lanes stand closer together
                    let room = if left { TRACK.min(RETURNS / (*lanes).max(1) as f64) } else { TRACK };
                    let x = if left {
                        left_side + RETURNS - (lane + 0.3) * room
                    } else {
                        right_side + (lane + 0.7) * room
                    };
                    let from = self.port(rows, path, ends.from, left, true);
                    let to = self.port(rows, path, ends.to, left, false);
                    Route::Around { from, to, x, room, left }
                }
            })
            .collect()
    }

    /// Where the words of every path stand.
    pub(super) fn labels(&self, routes: &[Route]) -> Vec<Label> {
        self.words
            .iter()
            .zip(&self.ends)
            .zip(routes)
            .map(|((lines, ends), route)| {
                let lines = lines.clone();
                match *route {
                    Route::Down { from, to, x } => {
                        // on a road past side steps the words stand at its beginning, where no card is in the
                        // way
                        let past = ends.to > ends.from + 1;
                        let y = if past { from + 27.0 } else { (from + to) / 2.0 + 2.0 };
                        Label { x: x + 18.0, y, ends: false, lines, sign: (x, y - 5.0) }
                    }
                    Route::Around { from, to, x, left, .. } => {
                        let y = from.1 - 5.0 - lines.len().saturating_sub(1) as f64 * LABEL_LINE;
                        let along = (to.1 - from.1).clamp(-48.0, 48.0) / 2.0;
                        let beside = if left { from.0 - 8.0 } else { from.0 + 8.0 };
                        Label { x: beside, y, ends: left, lines, sign: (x, from.1 + along) }
                    }
                }
            })
            .collect()
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

/// All ends of paths at the sides of cards, in the order from top to bottom at each card. All that ends
/// shares one.
///
/// On the right what arrives stands above what leaves; on the left it is the other way round, because there
/// the road runs up. Within each, the order follows the lanes, so that lines of one card do not cross.
fn ports(ends: &[Ends], words: &[Vec<String>], last: usize) -> Vec<Port> {
    let mut ports: Vec<Port> = Vec::new();
    for (path, ends) in ends.iter().enumerate() {
        if let Way::Side(left) = ends.way {
            let span = if ends.to == last { last + 1 } else { ends.from.abs_diff(ends.to) };
            let height = PORT + words[path].len().saturating_sub(1) as f64 * LABEL_LINE;
            ports.push(Port { path, row: ends.from, left, leaves: true, span, height });
            if ends.to != last || !ports.iter().any(|port| port.row == last) {
                ports.push(Port { path, row: ends.to, left, leaves: false, span, height: PORT });
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
