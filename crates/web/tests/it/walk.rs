//! The path that two people walk together.

mod bend;
mod clocks;
mod desk;
mod given_days;
mod guest;
mod noticed;
mod open;
mod together;
mod told_once;
mod true_words;
mod two_voices;
mod yes;
