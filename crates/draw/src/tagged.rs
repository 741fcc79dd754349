//! A PDF that can be heard: the picture with its words, and after it the same as tables that a screen reader
//! walks through.

use std::{collections::HashMap, num::NonZeroU16};

use krilla::{
    Document, SerializeSettings,
    configure::{Accessibility, Configuration, ConfigurationBuilder},
    destination::XyzDestination,
    error::{KrillaError, KrillaResult},
    geom::{PathBuilder, Point, Rect},
    metadata::Metadata,
    outline::{Outline, OutlineNode},
    paint::Stroke,
    surface::Surface,
    tagging::{
        Artifact, ArtifactType, BBox, ContentTag, Identifier, Node, SpanTag, TableHeaderScope, Tag, TagGroup,
        TagTree,
    },
    text::{Font, TextDirection},
};
use resvg::usvg;

use crate::{
    DrawError,
    export::{draw, page_settings, tree, whole},
    font,
    paper::{Paper, Placed},
};

mod pages;

use pages::{LEFT, PAGE_HEIGHT, PAGE_WIDTH, Page, Piece, RIGHT, Role, plan};

/// What goes into the PDF besides the picture, all in the language of the reader.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Accessible {
    /// The title of the document.
    pub title: String,
    /// The language of all words, as `nl` or `en`.
    pub language: String,
    /// What the picture shows, for who cannot see it.
    pub description: String,
    /// The same as the picture, in tables.
    pub tables: Vec<Table>,
    /// The paper of the picture; none is a page as large as the picture. The tables stand on upright A4
    /// always.
    pub paper: Option<Paper>,
}

/// A table. The first cell of each row names the row.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Table {
    /// The line above it.
    pub caption: String,
    /// The names of the columns.
    pub header: Vec<String>,
    /// The cells of each row.
    pub rows: Vec<Vec<String>>,
}

impl Table {
    fn columns(&self) -> usize {
        self.rows.iter().map(Vec::len).chain([self.header.len()]).max().unwrap_or(0)
    }
}

/// The SVG as a PDF with its structure: page 1 is the picture as a figure with its description, the pages
/// after it hold the tables as text. It follows PDF/UA-1; only when a letter is missing in the embedded font,
/// or there is no title or no description, it carries the same structure without claiming to.
///
/// # Errors
/// When the SVG cannot be read or the PDF cannot be written.
pub fn pdf_tagged(svg: &str, document: &Accessible) -> Result<Vec<u8>, DrawError> {
    let tree = tree(svg)?;
    let written = match write(&tree, document, true)? {
        Err(KrillaError::Validation(_)) => write(&tree, document, false)?,
        written => written,
    };
    written.map_err(|error| failed(&error))
}

fn failed(error: &KrillaError) -> DrawError {
    DrawError::Pdf(error.to_string())
}

/// What is drawn on the pages, by what it is.
type Found = HashMap<Role, Vec<Identifier>>;

fn write(tree: &usvg::Tree, document: &Accessible, strict: bool) -> Result<KrillaResult<Vec<u8>>, DrawError> {
    let fonts = fonts()?;
    let mut pdf = Document::new_with(settings(strict));
    let figure = picture(&mut pdf, tree, document)?;
    let pages = plan(document);
    let mut found = Found::new();
    for page in &pages {
        text_page(&mut pdf, page, &fonts, &mut found)?;
    }
    pdf.set_tag_tree(tags(document, figure, found));
    pdf.set_outline(outline(document, &pages));
    pdf.set_metadata(
        Metadata::new()
            .title(document.title.clone())
            .description(document.description.clone())
            .language(document.language.clone()),
    );
    Ok(pdf.finish())
}

fn settings(strict: bool) -> SerializeSettings {
    let strictly = ConfigurationBuilder::new().with_accessibility_validator(Accessibility::UA1).finish();
    let configuration = if strict { strictly.unwrap_or_default() } else { Configuration::default() };
    SerializeSettings { configuration, ..SerializeSettings::default() }
}

/// The regular and the bold font.
fn fonts() -> Result<[Font; 2], DrawError> {
    let read = |data: &'static [u8]| {
        Font::new(data.into(), 0).ok_or_else(|| DrawError::Pdf("the font could not be read".to_owned()))
    };
    Ok([read(font::REGULAR)?, read(font::BOLD)?])
}

/// The first page: the picture as a figure.
fn picture(pdf: &mut Document, tree: &usvg::Tree, document: &Accessible) -> Result<TagGroup, DrawError> {
    let size = tree.size();
    let placed = document
        .paper
        .map_or_else(|| whole(tree), |paper| paper.place(f64::from(size.width()), f64::from(size.height())));
    let mut page = pdf.start_page_with(page_settings(placed)?);
    let mut surface = page.surface();
    let identifier = surface.start_tagged(ContentTag::Other);
    let drawn = draw(&mut surface, tree, placed);
    surface.end_tagged();
    surface.finish();
    page.finish();
    drawn?;
    let says = if document.description.is_empty() { &document.title } else { &document.description };
    let figure = Tag::Figure(Some(says.clone())).with_bbox(area(placed).map(|area| BBox::new(0, area)));
    Ok(TagGroup::with_children(figure, vec![identifier.into()]))
}

fn area(placed: Placed) -> Option<Rect> {
    Rect::from_xywh(placed.x as f32, placed.y as f32, placed.width as f32, placed.height as f32)
}

/// One page of text. Remembers where everything on it went.
fn text_page(pdf: &mut Document, page: &Page, fonts: &[Font; 2], found: &mut Found) -> Result<(), DrawError> {
    let (width, height) = (PAGE_WIDTH, PAGE_HEIGHT);
    let size = Placed { page_width: width, page_height: height, x: 0.0, y: 0.0, width, height };
    let mut sheet = pdf.start_page_with(page_settings(size)?);
    let mut surface = sheet.surface();
    rules(&mut surface, &page.rules);
    for piece in &page.pieces {
        words(&mut surface, piece, fonts, found);
    }
    surface.finish();
    sheet.finish();
    Ok(())
}

/// The hairlines of a page: they mean nothing to who hears it.
fn rules(surface: &mut Surface<'_>, heights: &[f64]) {
    let mut path = PathBuilder::new();
    for y in heights {
        path.move_to(LEFT as f32, *y as f32);
        path.line_to(RIGHT as f32, *y as f32);
    }
    if let Some(path) = path.finish() {
        surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(ArtifactType::Layout)));
        surface.set_stroke(Some(Stroke { width: 0.5, ..Stroke::default() }));
        surface.draw_path(&path);
        surface.set_stroke(None);
        surface.end_tagged();
    }
}

/// The lines of one piece, each tagged. What is repeated on a page is for the eye only.
fn words(surface: &mut Surface<'_>, piece: &Piece, fonts: &[Font; 2], found: &mut Found) {
    let repeated = ContentTag::Artifact(Artifact::with_kind(ArtifactType::PaginationOther));
    let again = piece.role == Role::Again;
    let tag = if again { repeated } else { ContentTag::Span(SpanTag::empty()) };
    let font = &fonts[usize::from(piece.bold)];
    // a cell without words is there too
    let empty = [String::new()];
    let lines: &[String] = if piece.lines.is_empty() { &empty } else { &piece.lines };
    for (i, line) in lines.iter().enumerate() {
        let identifier = surface.start_tagged(tag);
        if !line.is_empty() {
            let at = Point::from_xy(piece.x as f32, (piece.y + i as f64 * piece.step) as f32);
            // words that are broken over lines have a space between them all the same
            let text = if i + 1 < lines.len() { format!("{line} ") } else { line.clone() };
            surface.draw_text(at, font.clone(), piece.size as f32, &text, false, TextDirection::LeftToRight);
        }
        surface.end_tagged();
        if !again {
            found.entry(piece.role).or_default().push(identifier);
        }
    }
}

fn take(found: &mut Found, role: Role) -> Vec<Node> {
    found.remove(&role).unwrap_or_default().into_iter().map(Node::from).collect()
}

/// The structure of the document: the figure, the title, what it is about, the tables.
fn tags(document: &Accessible, figure: TagGroup, mut found: Found) -> TagTree {
    let found = &mut found;
    let mut tree = TagTree::new().with_lang(Some(document.language.clone()));
    tree.push(figure);
    let title = take(found, Role::Title);
    if !title.is_empty() {
        let heading = Tag::Hn(NonZeroU16::MIN, Some(document.title.clone()));
        tree.push(TagGroup::with_children(heading, title));
    }
    let about = take(found, Role::About);
    if !about.is_empty() {
        tree.push(TagGroup::with_children(Tag::P, about));
    }
    for (index, table) in document.tables.iter().enumerate() {
        let caption = take(found, Role::Caption(index));
        if table.columns() > 0 {
            tree.push(table_tags(index, table, caption, found));
        } else if !caption.is_empty() {
            tree.push(TagGroup::with_children(Tag::P, caption));
        }
    }
    tree
}

fn table_tags(index: usize, table: &Table, caption: Vec<Node>, found: &mut Found) -> TagGroup {
    let mut group = TagGroup::new(Tag::Table);
    if !caption.is_empty() {
        group.push(TagGroup::with_children(Tag::Caption, caption));
    }
    if !table.header.is_empty() {
        let mut row = TagGroup::new(Tag::TR);
        for column in 0..table.columns() {
            let cell = take(found, Role::Head(index, column));
            row.push(TagGroup::with_children(Tag::TH(TableHeaderScope::Column), cell));
        }
        group.push(TagGroup::with_children(Tag::THead, vec![row.into()]));
    }
    let mut body = TagGroup::new(Tag::TBody);
    for place in 0..table.rows.len() {
        let mut row = TagGroup::new(Tag::TR);
        for column in 0..table.columns() {
            let cell = take(found, Role::Cell(index, place, column));
            row.push(if column == 0 {
                TagGroup::with_children(Tag::TH(TableHeaderScope::Row), cell)
            } else {
                TagGroup::with_children(Tag::TD, cell)
            });
        }
        body.push(row);
    }
    if !table.rows.is_empty() {
        group.push(body);
    }
    group
}

/// What a reader jumps to: the picture and each table.
fn outline(document: &Accessible, pages: &[Page]) -> Outline {
    let mut outline = Outline::new();
    let mut push = |text: &str, page: usize, y: f64| {
        if !text.is_empty() {
            let there = XyzDestination::new(page, Point::from_xy(0.0, y as f32));
            outline.push_child(OutlineNode::new(text.to_owned(), there));
        }
    };
    push(&document.title, 0, 0.0);
    for (index, table) in document.tables.iter().enumerate() {
        let there = pages.iter().enumerate().find_map(|(page, on)| {
            let piece = on.pieces.iter().find(|piece| piece.role == Role::Caption(index))?;
            Some((page + 1, piece.y - piece.step))
        });
        if let Some((page, y)) = there {
            push(&table.caption, page, y);
        }
    }
    outline
}

#[cfg(test)]
mod tests;
