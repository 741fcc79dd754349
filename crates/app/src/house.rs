//! The house itself: people, ways in, signing in, settings and upkeep.

pub mod account;
pub mod apart;
pub mod audit;
pub mod code;
pub mod health;
pub mod helper;
pub mod link;
pub mod mail;
pub mod own_side;
pub mod password;
pub mod sign_in;
pub mod way_in;
