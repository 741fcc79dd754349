//! The pages as a visitor meets them: what each role gets to see, the slice from expectation to two chairs,
//! forms that lose nothing, and the words of both languages.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod clocks;
mod codes;
mod errors;
mod forms;
mod found;
mod given_days;
mod guard;
mod guards;
mod keys;
mod leaks;
mod left_alone;
mod links;
mod maker;
mod mirror;
mod names;
mod noticed;
mod own;
mod people;
mod readers;
mod relatives;
mod returns;
mod rule;
mod security;
mod sending;
mod slice;
mod snapshots;
mod statements;
mod story;
mod taken_back;
mod together;
mod told_once;
mod two_voices;
mod words;
