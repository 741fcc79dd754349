//! The distance: the mirror of a service.

pub mod leaks;
mod maker;
pub mod mirror;
mod returns;
