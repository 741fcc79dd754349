//! Reading plain Dutch with care: how told words are laid out, what in them may point to a person, and which
//! words of the organisation people do not understand.
//!
//! This crate only suggests. It never changes a told word, never judges a person and never guesses a feeling.

pub mod clock;
pub mod day;
pub mod invisible;
pub mod jargon;
pub mod layout;
pub mod personal;
mod plain;
pub mod rough;
pub mod sides;
pub mod similar;
