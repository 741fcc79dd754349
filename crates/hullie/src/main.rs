//! The program: what a person types, and nothing else. Every command does its work through the other crates.

mod commands;
mod database;
mod demo;
mod output;
mod post;
mod private;
mod progress;
mod server;
mod written;

use clap::{CommandFactory, Parser, Subcommand};
use commands::{analyse, convert, demo as demo_command, map, measure, serve, set_up, texts, words};
use tracing_subscriber::EnvFilter;

/// Your service, seen from both chairs.
#[derive(Debug, Parser)]
#[command(name = "hullie", version, about, long_about = None, arg_required_else_help = true)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Look around in a living example: an organisation that does not exist.
    Demo(demo_command::Arguments),
    /// Serve the pages of an organisation.
    Serve(serve::Arguments),
    /// Put an organisation from a file into an empty database.
    SetUp(set_up::Arguments),
    /// Write the file in which an organisation is translated into a language, or read it.
    Texts(texts::Arguments),
    /// Write the folder in which the program itself is translated into a language.
    Words(words::Arguments),
    /// Draw a journey map from an event log (XES, CSV or OCEL 2.0, packed with gzip or not).
    Map(map::Arguments),
    /// Tell everything else about an event log as JSON: time, hand-overs, repeats, the designed route, two
    /// periods.
    Analyse(analyse::Arguments),
    /// Measure the distance between two chairs from a table of views and guesses.
    Measure(measure::Arguments),
    /// Turn an event log in one format into another, with everything in it.
    Convert(convert::Arguments),
    /// Print what a shell needs to complete commands and options.
    Completions {
        /// The shell.
        shell: clap_complete::Shell,
    },
    /// Print the manual page, in the form that `man` reads.
    Manual,
}

fn main() -> std::process::ExitCode {
    match run(Arguments::parse().command) {
        Ok(()) => std::process::ExitCode::SUCCESS,
        Err(error) => {
            // one sentence: the causes are part of it
            eprintln!("hullie: {error:#}");
            std::process::ExitCode::FAILURE
        }
    }
}

/// The manual page: the program, and after it every command with its options.
fn manual() -> anyhow::Result<Vec<u8>> {
    use std::io::Write;
    let mut program = Arguments::command();
    program.build();
    let mut page = Vec::new();
    clap_mangen::Man::new(program.clone()).render(&mut page)?;
    for command in program.get_subcommands().filter(|command| command.get_name() != "help") {
        let man = clap_mangen::Man::new(command.clone());
        writeln!(page, ".SH \"HULLIE {}\"", command.get_name().to_uppercase())?;
        man.render_description_section(&mut page)?;
        man.render_synopsis_section(&mut page)?;
        man.render_options_section(&mut page)?;
    }
    Ok(page)
}

fn run(command: Command) -> anyhow::Result<()> {
    let arguments = match command {
        Command::Map(arguments) => return map::run(&arguments),
        Command::Analyse(arguments) => return analyse::run(&arguments),
        Command::Measure(arguments) => return measure::run(&arguments),
        Command::Convert(arguments) => return convert::run(&arguments),
        Command::Words(arguments) => return words::run(&arguments),
        Command::Completions { shell } => {
            let mut script = Vec::new();
            clap_complete::generate(shell, &mut Arguments::command(), "hullie", &mut script);
            return output::write("-".as_ref(), &script);
        }
        Command::Manual => {
            return output::write("-".as_ref(), &manual()?);
        }
        other => other,
    };
    let mut filter = match std::env::var("HULLIE_LOG") {
        Ok(asked) => EnvFilter::try_new(&asked).map_err(|_| {
            anyhow::anyhow!("HULLIE_LOG={asked} is not understood; try info, warn or hullie_web=debug")
        })?,
        Err(_) => EnvFilter::new("warn"),
    };
    for others in ["axum", "hyper", "hyper_util", "rustls", "tower", "tower_http"] {
        // libraries write addresses in their finest logs, and a personal link is an address
        filter = filter.add_directive(format!("{others}=info").parse()?);
    }
    tracing_subscriber::fmt().json().with_env_filter(filter).with_writer(std::io::stderr).init();
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let done = runtime.block_on(async {
        match arguments {
            Command::Demo(arguments) => demo_command::run(&arguments).await,
            Command::Serve(arguments) => serve::run(&arguments).await,
            Command::SetUp(arguments) => set_up::run(&arguments).await,
            Command::Texts(arguments) => texts::run(&arguments).await,
            // those that need no database are done by now
            _ => Ok(()),
        }
    });
    // what still goes on beside the pages is not waited for
    runtime.shutdown_timeout(std::time::Duration::from_secs(1));
    done
}
