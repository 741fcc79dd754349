//! From SVG to the other kinds of picture. Only the embedded fonts are used.

use krilla_svg::{SurfaceExt, SvgSettings};
use resvg::{tiny_skia, usvg};
use thiserror::Error;

use crate::{
    font,
    paper::{Paper, Placed},
};

/// Why a picture could not be made.
#[derive(Debug, Error)]
pub enum DrawError {
    /// The SVG could not be read back.
    #[error("the picture could not be read back: {0}")]
    Svg(#[from] usvg::Error),
    /// The picture is larger than any screen or paper.
    #[error(
        "the picture would be {width} by {height} points, which is too large; show fewer steps (--steps)"
    )]
    TooLarge {
        /// Width in points.
        width: u32,
        /// Height in points.
        height: u32,
    },
    /// The PNG could not be packed.
    #[error("the picture could not be packed as PNG: {0}")]
    Png(String),
    /// The PDF could not be written.
    #[error("the picture could not be written as PDF: {0}")]
    Pdf(String),
}

pub(crate) fn tree(svg: &str) -> Result<usvg::Tree, DrawError> {
    let options = usvg::Options {
        fontdb: font::database(),
        font_family: font::FAMILY.to_owned(),
        ..usvg::Options::default()
    };
    Ok(usvg::Tree::from_str(svg, &options)?)
}

/// The SVG as PNG, `scale` pixels for each point.
///
/// # Errors
/// When the SVG cannot be read, or the picture is too large to hold.
pub fn png(svg: &str, scale: f32) -> Result<Vec<u8>, DrawError> {
    let tree = tree(svg)?;
    let size = tree.size();
    let (width, height) = ((size.width() * scale).ceil() as u32, (size.height() * scale).ceil() as u32);
    let too_large = DrawError::TooLarge { width, height };
    if u64::from(width) * u64::from(height) > 200_000_000 {
        return Err(too_large);
    }
    let mut pixels = tiny_skia::Pixmap::new(width, height).ok_or(too_large)?;
    resvg::render(&tree, tiny_skia::Transform::from_scale(scale, scale), &mut pixels.as_mut());
    pixels.encode_png().map_err(|error| DrawError::Png(error.to_string()))
}

/// The SVG as a PDF of one page, as large as the picture.
///
/// # Errors
/// When the SVG cannot be read or the PDF cannot be written.
pub fn pdf(svg: &str) -> Result<Vec<u8>, DrawError> {
    let tree = tree(svg)?;
    one_page(&tree, whole(&tree))
}

/// The SVG as a PDF of one sheet of this paper: as large as fits inside a border of 10 mm, on the sheet
/// turned the way that wastes less of it.
///
/// # Errors
/// When the SVG cannot be read or the PDF cannot be written.
pub fn pdf_on(svg: &str, paper: Paper) -> Result<Vec<u8>, DrawError> {
    let tree = tree(svg)?;
    let size = tree.size();
    one_page(&tree, paper.place(f64::from(size.width()), f64::from(size.height())))
}

/// A page that is as large as the picture.
pub(crate) fn whole(tree: &usvg::Tree) -> Placed {
    let (width, height) = (f64::from(tree.size().width()), f64::from(tree.size().height()));
    Placed { page_width: width, page_height: height, x: 0.0, y: 0.0, width, height }
}

fn one_page(tree: &usvg::Tree, placed: Placed) -> Result<Vec<u8>, DrawError> {
    let mut document = krilla::Document::new();
    let mut page = document.start_page_with(page_settings(placed)?);
    let mut surface = page.surface();
    draw(&mut surface, tree, placed)?;
    surface.finish();
    page.finish();
    document.finish().map_err(|error| DrawError::Pdf(format!("{error:?}")))
}

fn too_large(width: f64, height: f64) -> DrawError {
    DrawError::TooLarge { width: width as u32, height: height as u32 }
}

/// The page that a picture is placed on.
pub(crate) fn page_settings(placed: Placed) -> Result<krilla::page::PageSettings, DrawError> {
    let (width, height) = (placed.page_width, placed.page_height);
    krilla::page::PageSettings::from_wh(width as f32, height as f32).ok_or_else(|| too_large(width, height))
}

/// Draws the picture where it is placed.
pub(crate) fn draw(
    surface: &mut krilla::surface::Surface<'_>,
    tree: &usvg::Tree,
    placed: Placed,
) -> Result<(), DrawError> {
    let (width, height) = (placed.width, placed.height);
    let area = krilla::geom::Size::from_wh(width as f32, height as f32);
    let area = area.ok_or_else(|| too_large(width, height))?;
    surface.push_transform(&krilla::geom::Transform::from_translate(placed.x as f32, placed.y as f32));
    let drawn = surface.draw_svg(tree, area, SvgSettings::default());
    surface.pop();
    drawn.ok_or_else(|| DrawError::Pdf("the page stayed empty".to_owned()))
}
