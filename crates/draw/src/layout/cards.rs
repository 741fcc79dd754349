//! The cards under each other, and what stands in them.

use super::{
    CARD, CRY_PAD, CRY_TOP, END, INDENT, LINE, NAME, NAME_LINE, PAD, SIGN, SMALL, WORDS, paths::Plan,
};
use crate::{
    font,
    map::{Sheet, Step},
};

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
    /// What else stands in it.
    pub extras: Vec<Extra>,
    /// Height of the name and all below it.
    pub text: f64,
}

/// Something in a card besides its name and its lines.
#[derive(Debug, Clone, PartialEq)]
pub struct Extra {
    /// What it is.
    pub kind: ExtraKind,
    /// Where it begins, from the left side of the card.
    pub x: f64,
    /// Its top, from the top of the name.
    pub y: f64,
    /// Its words, wrapped.
    pub lines: Vec<String>,
}

/// What may stand in a card besides its name and its lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExtraKind {
    /// How often the step is done again.
    Rework,
    /// How often the work goes to another team.
    Handovers,
    /// What was promised and how much of it was kept.
    Promise,
    /// A heart cry.
    Cry,
}

/// All cards with their heights: the start, each step, the end.
pub(super) fn rows(sheet: &Sheet, plan: &Plan, card_x: f64, top: f64) -> Vec<Row> {
    let last = sheet.steps.len() + 1;
    let mut y = top;
    let mut rows = Vec::with_capacity(last + 1);
    for index in 0..=last {
        let mut row = match index {
            0 => end(&sheet.start, card_x),
            _ if index == last => end(&sheet.end, card_x),
            _ => card(&sheet.steps[index - 1], card_x),
        };
        let room = if index == 0 || index == last { 16.0 } else { 2.0 * PAD + 8.0 };
        row.y = y;
        row.height = (row.text + room).max(plan.room_at(index) + PAD);
        y += row.height + plan.gap(sheet, index);
        rows.push(row);
    }
    rows
}

fn end(word: &str, card_x: f64) -> Row {
    Row {
        x: card_x,
        width: END,
        y: 0.0,
        height: 0.0,
        name: vec![word.to_owned()],
        lines: Vec::new(),
        extras: Vec::new(),
        text: NAME_LINE,
    }
}

fn card(step: &Step, card_x: f64) -> Row {
    let indent = if step.aside { INDENT } else { 0.0 };
    let width = CARD - indent;
    let fit = |text: &str, size, bold| font::wrap(text, size, bold, width - WORDS - PAD);
    let lines: Vec<Vec<String>> = step.lines.iter().map(|line| fit(line, SMALL, false)).collect();
    let count = lines.first().map_or(0, Vec::len);
    let mut row = Row {
        x: card_x + indent,
        width,
        y: 0.0,
        height: 0.0,
        name: fit(&step.name, NAME, true),
        lines: lines.concat(),
        extras: Vec::new(),
        text: 0.0,
    };
    row.text = row.name.len() as f64 * NAME_LINE + row.lines.len() as f64 * LINE;
    if let Some(words) = &step.rework {
        add_rework(words, count, &mut row);
    }
    if let Some(words) = &step.handovers {
        add(ExtraKind::Handovers, &mut row, words, SIGN, 0.0);
    }
    if let Some(promise) = &step.promise {
        add(ExtraKind::Promise, &mut row, &promise.words, 0.0, 15.0);
    }
    if let Some(words) = &step.cry {
        add_cry(words, &mut row);
    }
    row
}

/// Words below what there is already, `indent` to the right and with `below` of room after them.
fn add(kind: ExtraKind, row: &mut Row, words: &str, indent: f64, below: f64) {
    let lines = font::wrap(words, SMALL, false, row.width - WORDS - PAD - indent);
    let height = lines.len() as f64 * LINE + below;
    row.extras.push(Extra { kind, x: WORDS, y: row.text, lines });
    row.text += height;
}

/// The words about a loop beside the count when they fit there, below it otherwise.
fn add_rework(words: &str, count: usize, row: &mut Row) {
    let beside = count
        .checked_sub(1)
        .and_then(|place| row.lines.get(place))
        .map(|line| WORDS + font::width(line, SMALL, false) + 12.0)
        .filter(|x| x + SIGN + font::width(words, SMALL, false) <= row.width - PAD);
    let Some(x) = beside else { return add(ExtraKind::Rework, row, words, SIGN, 0.0) };
    let y = row.name.len() as f64 * NAME_LINE + (count - 1) as f64 * LINE;
    row.extras.push(Extra { kind: ExtraKind::Rework, x, y, lines: vec![words.to_owned()] });
}

fn add_cry(words: &str, row: &mut Row) {
    const MOST_LINES: usize = 3;
    let lines = font::quote(words, SMALL, row.width - WORDS - PAD - CRY_PAD, MOST_LINES);
    if lines.is_empty() {
        return;
    }
    let y = row.text + CRY_TOP;
    row.text = y + lines.len() as f64 * LINE + 10.0;
    row.extras.push(Extra { kind: ExtraKind::Cry, x: WORDS, y, lines });
}
