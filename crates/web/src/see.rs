//! Seeing the distance: the mirror of a service, its map and its figures.

pub mod answers;
pub mod figures;
pub mod indicator;
pub mod map_sheet;
pub mod mirror;
