//! What stands below the road: whole ways, how long a distance is, and what each sign means.

use super::{LABEL_LINE, MARGIN, MEANING_X, NAME, NAME_LINE, SMALL, TEXT_LINE, WAY_X, distance};
use crate::{
    font,
    map::{Scale, Sheet, Variants, Way},
};

/// The places below the road.
#[derive(Debug, Clone, PartialEq)]
pub struct Foot {
    /// The line above the list of variants, wrapped.
    pub title: Vec<String>,
    /// Top of the list of variants.
    pub variants_y: f64,
    /// The line that the first way stands on.
    pub ways_y: f64,
    /// The steps of each variant, wrapped.
    pub ways: Vec<Vec<String>>,
    /// How long a distance is, when that is drawn.
    pub scale: Option<ScalePlaces>,
    /// One for each sign.
    pub legend: Vec<Entry>,
    /// Where the foot ends.
    pub bottom: f64,
}

/// The places of the scale.
#[derive(Debug, Clone, PartialEq)]
pub struct ScalePlaces {
    /// The line above it, wrapped.
    pub title: Vec<String>,
    /// The line that its first words stand on.
    pub y: f64,
    /// One for each wait.
    pub bars: Vec<Bar>,
}

/// A wait as a distance.
#[derive(Debug, Clone, PartialEq)]
pub struct Bar {
    /// Where it stands.
    pub x: f64,
    /// Its top.
    pub y: f64,
    /// How long it is: exactly the distance that this wait has on the road.
    pub height: f64,
    /// The wait in words, wrapped.
    pub lines: Vec<String>,
}

/// The place of a sign and its meaning.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// Left side.
    pub x: f64,
    /// Top.
    pub y: f64,
    /// The meaning, wrapped.
    pub lines: Vec<String>,
}

/// Places everything below a road that ends at `bottom`.
pub(super) fn foot(sheet: &Sheet, bottom: f64, width: f64) -> Foot {
    let inner = width - 2.0 * MARGIN;
    let mut foot = Foot {
        title: Vec::new(),
        variants_y: bottom + 40.0,
        ways_y: bottom + 80.0,
        ways: Vec::new(),
        scale: None,
        legend: Vec::new(),
        bottom,
    };
    if let Some(variants) = sheet.variants.as_ref().filter(|variants| !variants.ways.is_empty()) {
        place_ways(&mut foot, variants, inner);
    }
    if let Some(scale) = sheet.scale.as_ref().filter(|scale| !scale.marks.is_empty()) {
        place_scale(&mut foot, scale, inner);
    }
    if !sheet.legend.is_empty() {
        place_legend(&mut foot, sheet, inner);
    }
    foot
}

fn place_ways(foot: &mut Foot, variants: &Variants, inner: f64) {
    foot.title = font::wrap(&variants.title, NAME, true, inner);
    foot.ways_y += foot.title.len().saturating_sub(1) as f64 * NAME_LINE;
    let steps = |way: &Way| font::wrap(&way.steps, SMALL, false, inner - WAY_X);
    foot.ways = variants.ways.iter().map(steps).collect();
    let lines: usize = foot.ways.iter().map(|way| way.len().max(1)).sum();
    foot.bottom = foot.ways_y + lines as f64 * TEXT_LINE + foot.ways.len() as f64 * 6.0 - 20.0;
}

fn place_scale(foot: &mut Foot, scale: &Scale, inner: f64) {
    const WIDEST_WORDS: f64 = 120.0;
    let left = MARGIN + 6.0;
    let title = font::wrap(&scale.title, SMALL, true, inner);
    let y = foot.bottom + 40.0;
    let mut top = y + title.len().saturating_sub(1) as f64 * TEXT_LINE + 16.0;
    let (mut x, mut tallest) = (left, 0.0f64);
    let mut bars = Vec::with_capacity(scale.marks.len());
    for (wait, words) in &scale.marks {
        let lines = font::balance(words, SMALL, false, WIDEST_WORDS);
        let wide = lines.iter().map(|line| font::width(line, SMALL, false)).fold(0.0, f64::max) + 44.0;
        if x > left && x + wide > MARGIN + inner {
            top += tallest + 20.0;
            (x, tallest) = (left, 0.0);
        }
        let height = distance(*wait);
        tallest = tallest.max(height).max(lines.len() as f64 * LABEL_LINE);
        bars.push(Bar { x, y: top, height, lines });
        x += wide;
    }
    foot.scale = Some(ScalePlaces { title, y, bars });
    foot.bottom = top + tallest;
}

fn place_legend(foot: &mut Foot, sheet: &Sheet, inner: f64) {
    const WIDEST: f64 = 280.0;
    let columns = ((inner / WIDEST).floor() as usize).max(1);
    let wide = inner / columns as f64;
    let mut y = foot.bottom + 28.0;
    for entries in sheet.legend.chunks(columns) {
        let mut most = 1;
        for (column, entry) in entries.iter().enumerate() {
            let lines = font::wrap(&entry.words, SMALL, false, wide - MEANING_X - 16.0);
            most = most.max(lines.len());
            foot.legend.push(Entry { x: MARGIN + column as f64 * wide, y, lines });
        }
        y += (most - 1) as f64 * LABEL_LINE + 30.0;
    }
    foot.bottom = y;
}
