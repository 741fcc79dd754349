//! The program as a person runs it, and the rooms of the house.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod analyse;
mod demo;
mod floors;
mod lines;
mod map;
mod measure;
mod requirements;
mod returns;
mod rooms;
mod server;
mod set_up;

use std::process::{Command, Output};

/// Runs the program and waits for it.
pub fn hullie(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_hullie"))
        .args(arguments)
        .env("LANG", "C")
        .env_remove("LC_ALL")
        .output()
        .unwrap()
}

/// What it said to the person.
pub fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}
