//! The tables on pages: numbers and words only, nothing drawn.

use super::{Accessible, Table};
use crate::font;

// upright A4 with a border of 20 mm
const MM: f64 = 72.0 / 25.4;
/// Width of a page.
pub(super) const PAGE_WIDTH: f64 = 210.0 * MM;
/// Height of a page.
pub(super) const PAGE_HEIGHT: f64 = 297.0 * MM;
/// Left side of all words.
pub(super) const LEFT: f64 = 20.0 * MM;
/// Right side of all words.
pub(super) const RIGHT: f64 = PAGE_WIDTH - LEFT;
const TOP: f64 = 20.0 * MM;
const BOTTOM: f64 = PAGE_HEIGHT - 20.0 * MM;

const TITLE: f64 = 20.0;
const CAPTION: f64 = 14.0;
const TEXT: f64 = 11.0;
const LINE: f64 = 15.0;
/// Space above and below the words of a cell, and between two columns.
const CELL: f64 = 4.0;
const BETWEEN: f64 = 12.0;
/// A table begins on a new page when fewer lines than this are left.
const FEW_LINES: usize = 6;

/// What a piece of text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Role {
    /// The title of the document.
    Title,
    /// What the picture shows.
    About,
    /// The line above a table.
    Caption(usize),
    /// The name of a column: table, column.
    Head(usize, usize),
    /// A cell: table, row, column.
    Cell(usize, usize, usize),
    /// The name of a column once more, on the next page.
    Again,
}

/// Lines of text at one place.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Piece {
    /// What they are.
    pub(super) role: Role,
    /// Left side.
    pub(super) x: f64,
    /// What the first line stands on.
    pub(super) y: f64,
    /// From one line to the next.
    pub(super) step: f64,
    /// Size of the letters.
    pub(super) size: f64,
    /// Whether they are bold.
    pub(super) bold: bool,
    /// The lines.
    pub(super) lines: Vec<String>,
}

/// One page of text.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Page {
    /// What stands on it, in the order of reading.
    pub(super) pieces: Vec<Piece>,
    /// Heights of the lines between rows.
    pub(super) rules: Vec<f64>,
}

/// Everything after the picture: nothing when there are no tables.
pub(super) fn plan(document: &Accessible) -> Vec<Page> {
    let mut planner = Planner { pages: Vec::new(), y: TOP };
    if document.tables.is_empty() {
        return planner.pages;
    }
    planner.new_page();
    planner.words(Role::Title, &document.title, TITLE, true);
    planner.words(Role::About, &document.description, TEXT, false);
    for (index, table) in document.tables.iter().enumerate() {
        planner.table(index, table);
    }
    planner.pages
}

/// Left side and width of a column.
type Column = (f64, f64);

/// Every column as wide as its words; where that is too much, the wide ones share what the narrow ones leave.
fn columns(table: &Table) -> Vec<Column> {
    let count = table.columns();
    let most = RIGHT - LEFT - count.saturating_sub(1) as f64 * BETWEEN;
    let widest = |column: usize| {
        let head = table.header.get(column).map_or(0.0, |words| font::width(words, TEXT, true));
        let cells = table.rows.iter().filter_map(|row| row.get(column));
        cells.map(|words| font::width(words, TEXT, false)).fold(head.max(TEXT), f64::max) + 1.0
    };
    let mut widths: Vec<f64> = (0..count).map(widest).collect();
    let mut left = most;
    let mut open: Vec<usize> = (0..count).collect();
    while !open.is_empty() {
        let share = left / open.len() as f64;
        let (narrow, wide): (Vec<usize>, Vec<usize>) =
            open.into_iter().partition(|column| widths[*column] <= share);
        if narrow.is_empty() {
            for column in wide {
                widths[column] = share;
            }
            break;
        }
        left -= narrow.iter().map(|column| widths[*column]).sum::<f64>();
        open = wide;
    }
    let mut x = LEFT;
    widths
        .into_iter()
        .map(|width| {
            let column = (x, width);
            x += width + BETWEEN;
            column
        })
        .collect()
}

/// Fills one page after the other.
struct Planner {
    pages: Vec<Page>,
    y: f64,
}

impl Planner {
    fn new_page(&mut self) {
        self.pages.push(Page::default());
        self.y = TOP;
    }

    fn put(&mut self, piece: Piece) {
        if let Some(page) = self.pages.last_mut() {
            page.pieces.push(piece);
        }
    }

    fn rule(&mut self) {
        if let Some(page) = self.pages.last_mut() {
            page.rules.push(self.y);
        }
    }

    /// How many lines of this height are left on the page, after this much space.
    fn fits(&self, step: f64, space: f64) -> usize {
        ((BOTTOM - self.y - space) / step).floor().max(0.0) as usize
    }

    /// Running text over the whole width.
    fn words(&mut self, role: Role, text: &str, size: f64, bold: bool) {
        let step = size * 1.4;
        let mut lines = font::wrap(text, size, bold, RIGHT - LEFT);
        if lines.is_empty() {
            return;
        }
        while !lines.is_empty() {
            let fits = self.fits(step, 0.0);
            if fits == 0 {
                self.new_page();
                continue;
            }
            let rest = lines.split_off(fits.min(lines.len()));
            let high = lines.len() as f64 * step;
            self.put(Piece { role, x: LEFT, y: self.y + size, step, size, bold, lines });
            self.y += high;
            lines = rest;
        }
        self.y += step * 0.4;
    }

    fn table(&mut self, index: usize, table: &Table) {
        self.y += 16.0;
        // no caption alone at the foot of a page
        if self.fits(LINE, 0.0) < FEW_LINES {
            self.new_page();
        }
        self.words(Role::Caption(index), &table.caption, CAPTION, true);
        let columns = columns(table);
        if columns.is_empty() {
            return;
        }
        self.header(table, &columns, |column| Role::Head(index, column));
        for (row, cells) in table.rows.iter().enumerate() {
            self.row(table, &columns, cells, |column| Role::Cell(index, row, column));
        }
    }

    fn header(&mut self, table: &Table, columns: &[Column], role: impl Fn(usize) -> Role) {
        if table.header.is_empty() {
            return;
        }
        let cells = wrapped(&table.header, columns, true);
        let high = cells.iter().map(Vec::len).max().unwrap_or(0) as f64 * LINE + 2.0 * CELL;
        if self.y + high > BOTTOM && self.y > TOP {
            self.new_page();
        }
        for (column, lines) in cells.into_iter().enumerate() {
            self.cell(role(column), columns[column].0, lines, true);
        }
        self.y += high;
        self.rule();
    }

    /// A row as a whole on one page when that is possible; one that is longer than a page goes on on the
    /// next.
    fn row(&mut self, table: &Table, columns: &[Column], cells: &[String], role: impl Fn(usize) -> Role) {
        let cells = wrapped(cells, columns, false);
        let most = cells.iter().map(Vec::len).max().unwrap_or(0).max(1);
        let (mut from, mut fresh) = (0, false);
        while from < most {
            let fits = self.fits(LINE, 2.0 * CELL);
            if fits < most - from && !fresh {
                self.new_page();
                self.header(table, columns, |_| Role::Again);
                fresh = true;
                continue;
            }
            let now = (most - from).min(fits.max(1));
            for (column, lines) in cells.iter().enumerate() {
                let part: Vec<String> = lines.iter().skip(from).take(now).cloned().collect();
                // an empty cell is put down once
                if from == 0 || !part.is_empty() {
                    self.cell(role(column), columns[column].0, part, false);
                }
            }
            self.y += now as f64 * LINE + 2.0 * CELL;
            self.rule();
            from += now;
            fresh = false;
        }
    }

    fn cell(&mut self, role: Role, x: f64, lines: Vec<String>, bold: bool) {
        self.put(Piece { role, x, y: self.y + CELL + TEXT, step: LINE, size: TEXT, bold, lines });
    }
}

/// The words of a row, wrapped into its columns; a cell that is missing is empty.
fn wrapped(cells: &[String], columns: &[Column], bold: bool) -> Vec<Vec<String>> {
    let words = |column: usize| cells.get(column).map_or("", String::as_str);
    columns
        .iter()
        .enumerate()
        .map(|(column, (_, width))| font::wrap(words(column), TEXT, bold, *width))
        .collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn table() -> impl Strategy<Value = Table> {
        let words = || "[a-z ]{0,60}";
        let header = proptest::collection::vec(words(), 0..6);
        let cells = proptest::collection::vec(prop_oneof![9 => words(), 1 => "[a-z ]{0,4000}"], 0..6);
        (words(), header, proptest::collection::vec(cells, 0..40)).prop_map(|(caption, header, rows)| Table {
            caption,
            header,
            rows,
        })
    }

    fn letters(text: &str) -> String {
        text.chars().filter(|c| !c.is_whitespace()).collect()
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn every_cell_is_there_once_and_on_the_page(table in table()) {
            let document = Accessible { tables: vec![table.clone()], ..Accessible::default() };
            let pages = plan(&document);
            let mut said: std::collections::HashMap<Role, String> = std::collections::HashMap::new();
            for page in &pages {
                for piece in &page.pieces {
                    let below = piece.y + piece.lines.len().saturating_sub(1) as f64 * piece.step;
                    prop_assert!(piece.y > TOP && below <= BOTTOM + 0.01, "{piece:?}");
                    for line in &piece.lines {
                        prop_assert!(
                            piece.x + font::width(line, piece.size, piece.bold) <= RIGHT + 1.0, "{piece:?}"
                        );
                    }
                    said.entry(piece.role).or_default().push_str(&piece.lines.concat());
                }
            }
            for (row, cells) in table.rows.iter().enumerate() {
                for column in 0..table.columns() {
                    let cell = cells.get(column).map_or("", String::as_str);
                    let there = said.get(&Role::Cell(0, row, column));
                    prop_assert_eq!(there.map(|words| letters(words)), Some(letters(cell)));
                }
            }
        }
    }

    #[test]
    fn the_header_comes_back_on_every_page() {
        let table = Table {
            caption: "caption".to_owned(),
            header: vec!["one".to_owned(), "two".to_owned()],
            rows: vec![vec!["a".to_owned(), "b".to_owned()]; 100],
        };
        let pages = plan(&Accessible { tables: vec![table], ..Accessible::default() });
        assert!(pages.len() > 2);
        let heads = |page: &Page, again: bool| {
            let is = |piece: &&Piece| matches!(piece.role, Role::Again) == again && piece.bold;
            page.pieces.iter().filter(is).filter(|piece| piece.size == TEXT).count()
        };
        assert_eq!(heads(&pages[0], false), 2);
        assert!(pages[1..].iter().all(|page| heads(page, true) == 2 && heads(page, false) == 0));
    }

    #[test]
    fn without_tables_there_is_the_picture_only() {
        assert!(plan(&Accessible { title: "title".to_owned(), ..Accessible::default() }).is_empty());
    }
}
