//! What the reader of told words sees and does not see, measured on two tables of our own: writings that
//! point to a person, and sentences that do not.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod personal;
