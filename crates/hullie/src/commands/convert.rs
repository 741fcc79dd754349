//! `hullie convert`: an event log in one format to another, with everything that the other can hold.

use std::path::PathBuf;

use anyhow::{Context, Result};
use clap::Args;
use hullie_exchange::convert::convert;

use crate::{commands::reading::Reading, output::counted, progress::while_reading};

/// What can be asked of `hullie convert`.
#[derive(Debug, Args)]
pub struct Arguments {
    /// The log to read: XES, CSV, or OCEL 2.0 in JSON, XML or SQLite.
    #[arg(value_name = "FROM")]
    from: PathBuf,
    /// Where to write; the ending says what: .xes, .xes.gz, .csv, .csv.gz, .json, .xml, .sqlite or .parquet.
    #[arg(value_name = "TO")]
    to: PathBuf,
    #[command(flatten)]
    reading: Reading,
}

/// Runs the command.
pub fn run(arguments: &Arguments) -> Result<()> {
    let Arguments { from, to, reading } = arguments;
    if to.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("parquet")) {
        return to_parquet(arguments);
    }
    let size = std::fs::metadata(from).map_or(0, |m| m.len());
    let name = from.file_name().map_or_else(String::new, |n| n.to_string_lossy().into_owned());
    let options = reading.options();
    let made = while_reading(&name, size, |progress| convert(from, to, &options, progress))
        .with_context(|| from.display().to_string())?;
    for left_out in &made.left_out {
        eprintln!("hullie: note: {left_out}");
    }
    eprintln!(
        "hullie: {}, {} -> {}",
        counted(made.cases, "trajectory", "trajectories"),
        counted(made.events, "event", "events"),
        to.display()
    );
    Ok(())
}

/// A log as a Parquet file: trajectory, step, time and team of each event.
#[cfg(feature = "parquet")]
fn to_parquet(arguments: &Arguments) -> Result<()> {
    let read = arguments.reading.read(std::slice::from_ref(&arguments.from))?;
    hullie_exchange::parquet_log::write(&read.log, &arguments.to)
        .with_context(|| format!("cannot write {}", arguments.to.display()))?;
    let (trajectories, events) = (read.log.trajectories(), read.log.events());
    eprintln!(
        "hullie: {}, {} -> {}",
        counted(trajectories, "trajectory", "trajectories"),
        counted(events, "event", "events"),
        arguments.to.display()
    );
    Ok(())
}

#[cfg(not(feature = "parquet"))]
fn to_parquet(_: &Arguments) -> Result<()> {
    anyhow::bail!(
        "this program was built without Parquet; build it with --features parquet, or end the new file \
         in .csv"
    )
}
