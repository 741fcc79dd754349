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
pub mod account;
pub mod agreement;
pub mod answer;
pub mod audit;
pub mod back;
mod db;
pub mod desk;
pub mod device;
pub mod entry;
pub mod expectation;
mod files;
pub mod handover;
pub mod health;
mod held;
pub mod indicator;
pub mod invitation;
pub mod job;
pub mod limitation;
pub mod link;
pub mod mail;
pub mod migrate;
pub mod mirror;
pub mod moment;
pub mod organisation;
pub mod own;
pub mod page;
pub mod promise;
pub mod role_name;
pub mod segment;
pub mod sending;
pub mod session;
pub mod shown;
pub mod story;
pub mod trajectory;
pub mod turn;
pub mod view;
mod watch;

pub use db::{Store, StoreError, Work};
