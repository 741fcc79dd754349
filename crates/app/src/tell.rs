//! What people tell in their own words, and what each thinks that the other would say.

pub mod answer;
pub mod guess;
pub mod left_behind;
pub mod own_moment;
pub mod reading;
pub mod reflection;
pub mod story;
pub mod telling;
