//! Pages, sign-in and the words of both languages. Handlers extract, call a use case and render; nothing is
//! decided here.
//!
//! Every page works without a script, with a keyboard and on an old phone. No request leaves the own origin.

pub mod address;
#[macro_use]
pub mod addresses;
pub mod arrival;
pub mod change;
pub mod cookies;
pub mod error;
pub mod form;
pub mod form_address;
pub mod format;
pub mod house;
pub mod ics;
pub mod mark;
pub mod on_page;
pub mod privacy;
pub mod problem;
pub mod proxy;
pub mod routes;
pub mod see;
pub mod sender;
pub mod served;
mod style;
pub mod taking_back;
pub mod tell;
pub mod ui;
pub mod visit;
pub mod walk;
pub mod words;

pub use routes::router;
pub use visit::{Settings, Site};
