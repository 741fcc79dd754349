//! The contract of the store: the same on both engines.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod contract;
mod entries;
mod guarded;
mod jobs;
mod limits;
mod names;
mod refusals;
mod sending;
mod taken_back;
mod upgrade;
mod upgrade_blocks;
mod upgrade_content;
mod upgrade_doors;
mod upgrade_guard;
mod upgrade_jobs;
mod upgrade_release;
mod upgrade_voices;
