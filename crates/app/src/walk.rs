//! The path that two people walk together: one page for both, what was expected and promised, what
//! happened, whose turn it is.

pub mod call;
pub mod desk;
pub mod entry;
pub mod expectation;
pub mod guest;
pub mod handover;
pub mod moment;
pub mod promise;
pub mod shared_page;
pub mod trajectory;
pub mod turn;
