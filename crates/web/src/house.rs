//! The house itself: people, ways in, signing in, settings and upkeep.

pub mod admin;
pub mod code;
pub mod helper;
pub mod link;
pub mod mail;
pub mod own;
pub mod public;
pub mod security_txt;
pub mod settings;
pub mod sign_in;
pub mod way_in;
