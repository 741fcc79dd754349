//! The words above the lanes of the chairs.

use super::{LABEL_LINE, SMALL};
use crate::{font, map::Lanes};

/// The words above the lanes, wrapped, and the heights where they begin: the same for every lane.
#[derive(Debug, Clone, PartialEq)]
pub struct Heads {
    /// One for each lane.
    pub lanes: Vec<Head>,
    /// The words at the low and the high end of the scale.
    pub ends: [Vec<String>; 2],
    /// Room that all this takes above the road.
    pub height: f64,
    /// First line of the name.
    pub name_y: f64,
    /// First line of the name of the guess.
    pub guess_y: f64,
    /// First line of the ends of the scale.
    pub ends_y: f64,
}

/// The words above one lane.
#[derive(Debug, Clone, PartialEq)]
pub struct Head {
    /// Its name.
    pub name: Vec<String>,
    /// The name of the guess in it; nothing when there is no guess.
    pub guess: Vec<String>,
}

/// Wraps the words above lanes that are `lane` wide.
pub(super) fn heads(lanes: &Lanes, lane: f64) -> Heads {
    let beside_mark = lane - 30.0;
    let all: Vec<Head> = lanes
        .chairs
        .iter()
        .map(|chair| Head {
            name: font::wrap(&chair.name, SMALL, true, beside_mark),
            guess: chair
                .guess_name
                .as_ref()
                .map_or_else(Vec::new, |name| font::wrap(name, SMALL, false, beside_mark)),
        })
        .collect();
    let (low, high) = (&lanes.ends.0, &lanes.ends.1);
    let beside_each_other = font::width(low, SMALL, false) + font::width(high, SMALL, false) + 8.0 <= lane;
    let end = |words: &String| {
        if beside_each_other {
            vec![words.clone()]
        } else {
            font::wrap(words, SMALL, false, lane / 2.0 - 4.0)
        }
    };
    let mut heads = Heads {
        lanes: all,
        ends: [end(low), end(high)],
        height: 0.0,
        name_y: 0.0,
        guess_y: 0.0,
        ends_y: 0.0,
    };
    heads.height = 84.0 + heads.more().iter().sum::<f64>();
    heads
}

impl Heads {
    /// What the names, the guesses and the ends take beyond their first line.
    fn more(&self) -> [f64; 3] {
        let most = |lines: fn(&Head) -> usize| self.lanes.iter().map(lines).max().unwrap_or(0);
        [
            most(|head| head.name.len()),
            most(|head| head.guess.len()),
            self.ends[0].len().max(self.ends[1].len()),
        ]
        .map(|lines| lines.saturating_sub(1) as f64 * LABEL_LINE)
    }

    /// Puts them above a road that begins at `top`.
    pub(super) fn place(&mut self, top: f64) {
        let [names, guesses, ends] = self.more();
        self.ends_y = top - 12.0 - ends;
        self.guess_y = self.ends_y - 24.0 - guesses;
        self.name_y = self.guess_y - 22.0 - names;
    }
}
