//! Object-centric logs (OCEL 2.0), with everything that is in them: read and written as JSON, as XML and as
//! SQLite.
//!
//! [`crate::Reader`] follows one kind of object and keeps what a journey needs. A [`Document`] keeps all of
//! it: the types, the objects with what changed in them, the events, and what belongs to what. OCEL 1.0 is
//! read into the same form. The three forms hold the same, so a document can go from each to each and come
//! back as it was.
//!
//! ```
//! use hullie_exchange::{
//!     Limits,
//!     ocel::{read_json, read_xml, write_xml},
//!     source::{Progress, Source},
//! };
//!
//! let text = r#"{"objectTypes":[{"name":"request","attributes":[]}],"eventTypes":[],
//!     "objects":[{"id":"r1","type":"request"}],
//!     "events":[{"id":"e1","type":"Intake","time":"2026-03-02T09:00:00Z",
//!         "relationships":[{"objectId":"r1","qualifier":"for"}]}]}"#;
//! let source = Source::from_reader(text.as_bytes(), Limits::default(), Progress::default())?;
//! let document = read_json(source)?;
//! let mut xml = Vec::new();
//! write_xml(&document, &mut xml)?;
//! let source = Source::from_reader(std::io::Cursor::new(xml), Limits::default(), Progress::default())?;
//! assert_eq!(read_xml(source)?, document);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod json;
mod model;
mod sqlite;
mod sqlite_write;
mod tidy;
mod xml;

pub use json::{read_json, write_json};
pub use model::{Attribute, Change, Declared, Document, Event, Kind, Object, Relationship, Type, Value};
pub use sqlite::read_sqlite;
pub use sqlite_write::write_sqlite;
pub use xml::{read_xml, write_xml};
