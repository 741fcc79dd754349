//! For tests and benches only: a world of its own for each test. A temporary database, a clock that stands
//! still, people in every role, and a visitor who follows links and keeps cookies. Nothing here sleeps or
//! depends on order.

pub mod database;
pub mod databases;
pub mod table;
pub mod town;
pub mod visitor;
pub mod world;

pub use database::Database;
pub use databases::{TestStore, each_engine};
pub use table::{Table, part, put};
pub use town::Town;
pub use visitor::{Reply, Visitor};
pub use world::World;
