//! Journeys and pairs of chairs as pictures: a layout of plain numbers, then SVG, PNG or PDF.
//!
//! The caller brings every word in the language of the reader; this crate brings places, lines and shapes.
//! Each chair has its own shape and its name beside it, never only a colour: the customer a circle, the
//! employee a square. Lived through is filled, guessed is outlined and dashed.
//!
//! Whatever is drawn can be heard too: the SVG is a list of steps and a list of paths, the tagged PDF carries
//! the same as tables.
//!
//! This crate must not know databases, files or languages.

pub mod chairs;
pub mod export;
pub mod font;
pub mod layout;
pub mod map;
pub mod paint;
pub mod paper;
pub mod tagged;

pub use export::{DrawError, pdf, pdf_on, png};
pub use paint::Paint;
pub use paper::Paper;
pub use tagged::{Accessible, Table, pdf_tagged};
