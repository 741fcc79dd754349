//! The living examples: organisations that do not exist, with people who do not exist, living through things
//! that do. One program makes them all; what differs stands in a file for each (V24).

mod build;
mod content;
mod featured;
mod further;
mod life;
mod slips;
mod texts;

pub use build::{Built, build, open_links};
pub use content::{Content, Organisation, Sector, house};
pub use further::Further;
pub use slips::{refuse_gaps, refuse_slips};
pub use texts::name;
