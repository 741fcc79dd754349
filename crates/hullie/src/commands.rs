//! One file for each command.

pub mod analyse;
pub mod convert;
pub mod demo;
pub mod map;
pub mod map_html;
pub mod measure;
pub mod reading;
pub mod serve;
pub mod set_up;
pub mod texts;
pub mod words;
