//! The house itself: people, ways in, signing in, settings and upkeep.

pub mod account;
pub mod audit;
pub mod code;
pub mod helper;
pub mod link;
pub mod mail;
pub mod own_side;
pub mod public;
pub mod security_txt;
pub mod sent;
pub mod settings;
pub mod sign_in;
pub mod way_in;
pub mod way_in_list;
