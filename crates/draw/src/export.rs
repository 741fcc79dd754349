//! From SVG to the other kinds of picture. Only the embedded fonts are used.

use krilla_svg::{SurfaceExt, SvgSettings};
use resvg::{tiny_skia, usvg};
use thiserror::Error;

use crate::font;

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

fn tree(svg: &str) -> Result<usvg::Tree, DrawError> {
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
    let size = tree.size();
    let (width, height) = (size.width(), size.height());
    let too_large = || DrawError::TooLarge { width: width as u32, height: height as u32 };
    let mut document = krilla::Document::new();
    let settings = krilla::page::PageSettings::from_wh(width, height).ok_or_else(too_large)?;
    let mut page = document.start_page_with(settings);
    let mut surface = page.surface();
    let area = krilla::geom::Size::from_wh(width, height).ok_or_else(too_large)?;
    surface
        .draw_svg(&tree, area, SvgSettings::default())
        .ok_or_else(|| DrawError::Pdf("the page stayed empty".to_owned()))?;
    surface.finish();
    page.finish();
    document.finish().map_err(|error| DrawError::Pdf(format!("{error:?}")))
}
