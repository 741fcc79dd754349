//! How a log is read: the options that every command about logs has.

use std::path::PathBuf;

use anyhow::{Context, Result};
use clap::{Args, ValueEnum};
use hullie_exchange::{
    Lifecycle, Options, ReadLog, Reader,
    columns::Named,
    source::{Progress, Source},
    time::DateOrder,
};

use crate::progress::while_reading;

/// Options about columns, dates and events.
#[derive(Debug, Args)]
pub struct Reading {
    /// The column or attribute that names the trajectory.
    #[arg(long, value_name = "COLUMN")]
    case: Option<String>,
    /// The column or attribute that names the step.
    #[arg(long, value_name = "COLUMN")]
    step: Option<String>,
    /// The column or attribute with the date and time.
    #[arg(long, value_name = "COLUMN")]
    time: Option<String>,
    /// The column or attribute with the team or group; never with single people.
    #[arg(long, value_name = "COLUMN")]
    actor: Option<String>,
    /// For object-centric logs: the kind of object to follow.
    #[arg(long, value_name = "KIND")]
    object: Option<String>,
    /// Which events count when a step has several.
    #[arg(long, value_enum, default_value_t = Count::Complete)]
    lifecycle: Count,
    /// Which number of a date such as 3/4/2026 is the day. Without it the file itself has to tell.
    #[arg(long, value_enum)]
    dates: Option<Order>,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Count {
    /// Events that complete a step; those that start one give it its length.
    Complete,
    /// Each event.
    All,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Order {
    /// 3/4/2026 is 3 April.
    DayFirst,
    /// 3/4/2026 is 4 March.
    MonthFirst,
}

impl Reading {
    /// The same for the reader.
    pub fn options(&self) -> Options {
        Options {
            named: Named {
                case: self.case.clone(),
                step: self.step.clone(),
                time: self.time.clone(),
                actor: self.actor.clone(),
            },
            lifecycle: match self.lifecycle {
                Count::Complete => Lifecycle::Complete,
                Count::All => Lifecycle::All,
            },
            dates: match self.dates {
                None => DateOrder::Unknown,
                Some(Order::DayFirst) => DateOrder::DayFirst,
                Some(Order::MonthFirst) => DateOrder::MonthFirst,
            },
            object: self.object.clone(),
            ..Options::default()
        }
    }

    /// Reads files as one log; `-` is what is piped in.
    ///
    /// # Errors
    /// When one cannot be read; the sentence names it.
    pub fn read(&self, files: &[PathBuf]) -> Result<ReadLog> {
        let mut reader = Reader::new(self.options());
        for file in files {
            if file.as_os_str() == "-" {
                let limits = self.options().limits;
                let source = Source::from_reader(std::io::stdin(), limits, Progress::default());
                source.and_then(|source| reader.stream(source)).context("what was piped in")?;
                continue;
            }
            let size = std::fs::metadata(file).map_or(0, |m| m.len());
            let name = file.file_name().map_or_else(String::new, |n| n.to_string_lossy().into_owned());
            while_reading(&name, size, |progress| reader.file(file, progress))
                .with_context(|| file.display().to_string())?;
        }
        let names: Vec<String> = files.iter().map(|f| f.display().to_string()).collect();
        reader.finish().with_context(|| names.join(", "))
    }
}
