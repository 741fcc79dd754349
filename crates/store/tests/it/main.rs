//! The contract of the store: the same on both engines.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod contract;
mod entries;
mod refusals;
mod sending;
mod upgrade;
