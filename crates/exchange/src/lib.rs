//! Formats in and out, limits first: event logs as XES, CSV and OCEL, and the journey as JSON.
//!
//! Files come from outside and may be cut short, wrong or made to do harm. Every reader works within
//! [`Limits`], says in one sentence what is wrong and where, and never panics. What a reader leaves out or
//! decides by itself is told in a [`Note`], so that it can stand under the picture.
//!
//! This crate must not know pages, languages of pages or the database of Hullie.

pub mod columns;
pub mod convert;
mod csv_log;
mod csv_parts;
pub mod date_time;
pub mod error;
pub mod journey_json;
mod json_log;
pub mod limits;
mod objects;
pub mod ocel;
#[cfg(feature = "parquet")]
pub mod parquet_log;
mod read;
pub mod source;
mod sqlite_log;
mod tags;
pub mod time;
mod utf16;
pub mod views;
pub mod xes;
mod xml;
mod xml_log;

pub use error::{At, ReadError};
pub use limits::Limits;
pub use read::{Lifecycle, Note, Options, ReadLog, Reader};
