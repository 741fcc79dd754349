//! The pages as a visitor meets them: what each role gets to see, the slice from expectation to two chairs, forms that lose
//! nothing, and the words of both languages.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod clocks;
mod errors;
mod forms;
mod mirror;
mod noticed;
mod own;
mod people;
mod security;
mod sending;
mod slice;
mod together;
mod told_once;
mod words;
