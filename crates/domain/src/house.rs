//! The house itself: people, ways in, signing in, settings and upkeep.

pub mod called;
pub mod profile;
pub mod way_in;
