//! What people tell in their own words, and what each thinks that the other would say.

pub mod answer;
pub mod left_behind;
pub mod recognition;
pub mod reflection;
pub mod story;
pub mod view;
