//! Keeping: one SQL text that runs on SQLite and on PostgreSQL.
//!
//! Every function works inside a [`Work`]: a transaction that is either for reading or for writing, visible
//! to the caller. A job is inserted in the transaction of what caused it, so neither exists without the
//! other. What needs a permission takes it as a value, so that code which never asked cannot call it.
//!
//! SQL lives here, beside the row it fills, and nowhere else. This crate must not know pages, clocks or
//! passwords.

#[macro_use]
mod row;
mod away;
pub mod change;
mod commit;
mod db;
mod files;
mod held;
pub mod house;
pub mod job;
pub mod migrate;
mod open;
mod pool;
pub mod see;
pub mod sending;
pub mod taking_back;
pub mod tell;
mod together;
pub mod walk;
mod watch;
pub mod whose;

pub use db::{Store, StoreError, Work};
