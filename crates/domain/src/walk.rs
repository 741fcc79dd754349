//! The path that two people walk together: one page for both, what was expected and promised, what
//! happened, whose turn it is.

pub mod expectation;
pub mod limitation;
pub mod moment;
pub mod open;
pub mod promise;
