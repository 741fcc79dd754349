//! The pages as a visitor meets them: what each role gets to see, the slice from expectation to two chairs,
//! forms that lose nothing, and the words of both languages.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod errors;
mod forms;
mod guard;
mod guards;
mod house;
mod keys;
mod readers;
mod rule;
mod security;
mod see;
mod sending;
mod snapshots;
mod statements;
mod story;
mod taken_back;
mod tell;
mod walk;
mod words;
