//! What is done about it.

pub mod coach_share;
pub mod share_form;
pub mod support;
