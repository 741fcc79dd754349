//! The program: what a person types, and nothing else. Every command does its work through the other crates.

mod commands;
mod progress;

use clap::{Parser, Subcommand};

/// Your service, seen from both chairs.
#[derive(Debug, Parser)]
#[command(name = "hullie", version, about, long_about = None, arg_required_else_help = true)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Draw a journey map from an event log (XES, CSV or OCEL 2.0, packed with gzip or not).
    Map(commands::map::Arguments),
}

fn main() -> std::process::ExitCode {
    let result = match Arguments::parse().command {
        Command::Map(arguments) => commands::map::run(&arguments),
    };
    match result {
        Ok(()) => std::process::ExitCode::SUCCESS,
        Err(error) => {
            // one sentence: the causes are part of it
            eprintln!("hullie: {error:#}");
            std::process::ExitCode::FAILURE
        }
    }
}
