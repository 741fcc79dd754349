//! The house itself: people, ways in, settings.

mod codes;
mod links;
mod names;
mod own_side;
