//! The path that two people walk together: one page for both, what was expected and promised, what
//! happened, whose turn it is.

pub mod back;
pub mod call;
pub mod days;
pub mod desk;
pub mod entry;
pub mod expectation;
pub mod explain;
pub mod guest;
pub mod handover;
pub mod leave;
pub mod moment;
pub mod moment_fields;
pub mod overview;
pub mod pages;
pub mod promise;
pub mod shared_page;
pub mod trajectory;
