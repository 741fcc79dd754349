//! One file for each command.

pub mod map;
pub mod map_html;
