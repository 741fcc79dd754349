//! Event logs as XES (IEEE 1849), with everything that is in them: read piece by piece, and written the same
//! way.
//!
//! [`crate::Reader`] keeps what a journey needs and is fast. [`XesReader`] keeps all of it, so that a log can
//! be changed into another form and nothing gets lost on the way. Neither holds more than the piece that is
//! open.
//!
//! ```
//! use hullie_exchange::{
//!     Limits,
//!     source::{Progress, Source},
//!     xes::{XesReader, XesWriter},
//! };
//!
//! let text = r#"<log><trace><event><string key="concept:name" value="Intake"/></event></trace></log>"#;
//! let source = Source::from_reader(text.as_bytes(), Limits::default(), Progress::default())?;
//! let mut reader = XesReader::new(source)?;
//! let mut writer = XesWriter::new(Vec::new())?;
//! while let Some(item) = reader.next()? {
//!     writer.write(&item)?;
//! }
//! let written = String::from_utf8(writer.finish()?)?;
//! assert!(written.contains(r#"<string key="concept:name" value="Intake"/>"#));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod model;
mod read;
mod write;

pub use model::{Attribute, Classifier, Extension, Global, Item, Number, Value};
pub use read::XesReader;
pub use write::XesWriter;
