//! Event logs to journeys: how people really went through a service.
//!
//! A log is a set of trajectories, each a row of events in order of time. [`LogBuilder`] takes events in any
//! order and gives a [`Log`] of plain columns; [`Journey::of`] makes one pass over it and counts steps,
//! transitions with their waits, starts, ends, returns and variants. Columns with dictionary codes beat a
//! general query engine by an order of magnitude at exactly this work; `benches/kernel.rs` measures it.
//!
//! One trajectory never crosses a partition, and [`Partial`] results merge in any order. That one property
//! gives threads on one machine today and partitions on many later, with the same figures.
//!
//! This crate knows no files, no languages and no pictures.
//!
//! ```
//! use hullie_journey::{Journey, LogBuilder};
//!
//! let mut log = LogBuilder::new();
//! log.push("a", "ask", 0, None);
//! log.push("a", "answer", 3_000_000, Some("desk"));
//! log.push("b", "ask", 0, None);
//! log.push("b", "answer", 5_000_000, Some("desk"));
//! let log = log.finish();
//! let journey = Journey::of(&log);
//! assert_eq!(journey.trajectories, 2);
//! assert_eq!(journey.transitions[0].median_wait_seconds, 4.0);
//! ```

pub mod alignment;
pub mod attempts;
pub mod batching;
pub mod builder;
pub mod bytes;
pub mod compare;
pub mod contact;
pub mod dictionary;
pub mod drop_out;
pub mod handover;
pub mod journey;
pub mod log;
mod numbers;
pub mod order;
mod pairs;
pub mod partial;
pub mod portable;
pub mod rework;
pub mod sides;
pub mod simplify;
pub mod sketch;
pub mod spectrum;
#[cfg(test)]
mod testing;
pub mod trace;
pub mod working_time;

pub use builder::LogBuilder;
pub use dictionary::Dictionary;
pub use journey::{Handover, Journey, Share, StepFigures, Transition, Variant};
pub use log::{Columns, Log, NO_ACTOR};
pub use partial::Partial;
pub use portable::{Portable, PortableError};
pub use simplify::{Simplified, Simplify, simplify};
pub use sketch::Sketch;
pub use trace::Trace;

/// Microseconds in a second: the unit of time in a log is the microsecond.
pub const SECOND: i64 = 1_000_000;

/// Runs the snippets of the README as tests, so that they keep working.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
pub struct Readme;
