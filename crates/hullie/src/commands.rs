//! One file for each command.

pub mod demo;
pub mod map;
pub mod map_html;
pub mod serve;
pub mod set_up;
