//! Pages, sign-in and the words of both languages. Handlers extract, call a use case and render; nothing is
//! decided here.
//!
//! Every page works without a script, with a keyboard and on an old phone. No request leaves the own origin.

pub mod address;
pub mod arrival;
pub mod context;
pub mod cookies;
pub mod error;
pub mod form;
pub mod format;
pub mod ics;
pub mod letter;
pub mod map_sheet;
pub mod mark;
pub mod on_page;
pub mod pages;
pub mod problem;
pub mod routes;
pub mod sender;
pub mod served;
mod style;
pub mod ui;
pub mod ways;
pub mod words;

pub use context::{Settings, Site};
pub use routes::router;
