//! One file for each part of the site.

pub mod admin;
pub mod customer;
pub mod desk;
pub mod figures;
pub mod interview;
pub mod mirror;
pub mod pair;
pub mod public;
pub mod sign_in;
pub mod table;
pub mod walk;
