//! The words of Hullie as types: who sits in which chair, what was lived through, what was promised, who may
//! do what.
//!
//! This crate does no input or output. It must not know databases, web pages, clocks or languages: time and
//! randomness are arguments, words for people live in the pages.

pub mod actor;
pub mod calendar;
pub mod chair;
pub mod house;
pub mod ids;
pub mod job;
pub mod kind;
pub mod letters;
pub mod localised;
pub mod permission;
pub mod reader;
pub mod role;
pub mod rule;
pub mod sight;
pub mod taking_back;
pub mod tell;
pub mod telling_back;
pub mod time;
pub mod verb;
pub mod walk;
pub mod words;

pub use actor::{Actor, Refused, Speaker, Speaks, TrajectoryFacts};
pub use chair::{Chair, Seat, Value};
pub use ids::*;
pub use job::Job;
pub use localised::Localised;
pub use role::Role;
pub use time::{Day, Timestamp};
pub use words::{Name, StoryText, Title, WordsError};
