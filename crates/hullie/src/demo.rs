//! The living example: a municipality that does not exist, with people who do not exist, living through things that do.

mod build;
mod content;
mod featured;
mod life;

pub use build::{Built, PASSWORD, accounts, build, open_links};
pub use content::{Organisation, house};
