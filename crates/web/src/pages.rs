//! One file for each part of the site.

pub mod admin;
pub mod answers;
pub mod chair;
pub mod customer;
pub mod desk;
pub mod figures;
pub mod handover;
pub mod interview;
pub mod items;
pub mod mirror;
pub mod own;
pub mod own_moment;
pub mod pair;
pub mod public;
pub mod put;
pub mod security_txt;
pub mod sign_in;
pub mod table;
pub mod telling;
pub mod visit;
pub mod voices;
pub mod walk;
