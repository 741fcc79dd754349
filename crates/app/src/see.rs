//! Seeing the distance: the mirror of a service, its map and its figures.

pub mod indicator;
pub mod mirror;
pub mod releases;
