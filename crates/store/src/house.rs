//! The house itself: people, ways in, signing in, settings and upkeep.

pub mod account;
pub mod audit;
pub(crate) mod before;
pub mod design;
pub mod device;
pub mod health;
pub mod mail;
pub mod organisation;
pub mod own_side;
pub mod role_name;
pub mod session;
pub mod speaker;
pub mod texts;
pub mod way_in;
