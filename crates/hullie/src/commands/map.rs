//! `hullie map`: an event log in, a journey map out.

use std::{
    io::Write,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, bail};
use clap::{Args, ValueEnum};
use hullie_domain::{Day, Timestamp};
use hullie_draw::Paint;
use hullie_exchange::{Lifecycle, Note, Options, ReadLog, Reader, columns::Named, journey_json};
use hullie_journey::{Journey, Simplify, simplify};
use hullie_web::{
    format::{date, number, wait},
    map_sheet::{self, Names},
    words::{Language, Words},
};

use crate::progress::while_reading;

/// What can be asked of `hullie map`.
#[derive(Debug, Args)]
pub struct Arguments {
    /// One or more event logs that together are one log.
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// Where to write; the ending says what: .svg, .png, .pdf, .html or .json.
    #[arg(short, long, value_name = "FILE")]
    output: PathBuf,
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
    /// Show at most this many steps in the picture, the most frequent ones.
    #[arg(long, value_name = "NUMBER", default_value_t = 20, value_parser = clap::value_parser!(u16).range(1..=60))]
    steps: u16,
    /// Show the busiest paths that together carry this share of all moves, from 0 to 1.
    #[arg(long, value_name = "SHARE", default_value_t = 0.9, value_parser = share)]
    paths: f64,
    /// The title above the picture; without it the name of the file.
    #[arg(long)]
    title: Option<String>,
    /// The language of the picture; without it the language of the system.
    #[arg(long, value_enum)]
    language: Option<Tongue>,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Count {
    /// Only events that complete a step.
    Complete,
    /// Each event.
    All,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Tongue {
    /// Dutch.
    Nl,
    /// English.
    En,
}

fn share(text: &str) -> Result<f64, String> {
    match text.parse::<f64>() {
        Ok(share) if (0.0..=1.0).contains(&share) => Ok(share),
        _ => Err("give a number from 0 to 1, such as 0.9".to_owned()),
    }
}

#[derive(Debug, Clone, Copy)]
enum Kind {
    Svg,
    Png,
    Pdf,
    Html,
    Json,
}

impl Kind {
    fn of(path: &Path) -> Result<Self> {
        let ending = path.extension().and_then(|e| e.to_str()).unwrap_or_default().to_lowercase();
        Ok(match ending.as_str() {
            "svg" => Self::Svg,
            "png" => Self::Png,
            "pdf" => Self::Pdf,
            "html" | "htm" => Self::Html,
            "json" => Self::Json,
            _ => bail!(
                "cannot tell what to write from \"{}\"; end it in .svg, .png, .pdf, .html or .json",
                path.display()
            ),
        })
    }
}

/// Runs the command.
pub fn run(arguments: &Arguments) -> Result<()> {
    let kind = Kind::of(&arguments.output)?;
    let words = Words::new(language(arguments));
    let read = read(arguments)?;
    let whole = Journey::of(&read.log);
    let bytes = match kind {
        Kind::Json => journey_json::write(&whole, read.log.steps(), &read.labels).into_bytes(),
        _ => picture(arguments, kind, words, &read, &whole)?,
    };
    write(&arguments.output, &bytes)?;
    for note in &read.notes {
        eprintln!("hullie: note: {}", said(Words::new(Language::English), note));
    }
    eprintln!(
        "hullie: {} trajectories, {} events, {} steps -> {}",
        whole.trajectories,
        whole.events,
        whole.steps.len(),
        arguments.output.display()
    );
    Ok(())
}

fn language(arguments: &Arguments) -> Language {
    match arguments.language {
        Some(Tongue::Nl) => Language::Dutch,
        Some(Tongue::En) => Language::English,
        None => {
            let system = ["LC_ALL", "LC_MESSAGES", "LANG"].iter().find_map(|name| std::env::var(name).ok());
            if system.is_some_and(|name| name.starts_with("nl")) {
                Language::Dutch
            } else {
                Language::English
            }
        }
    }
}

fn read(arguments: &Arguments) -> Result<ReadLog> {
    let options = Options {
        named: Named {
            case: arguments.case.clone(),
            step: arguments.step.clone(),
            time: arguments.time.clone(),
            actor: arguments.actor.clone(),
        },
        lifecycle: match arguments.lifecycle {
            Count::Complete => Lifecycle::Complete,
            Count::All => Lifecycle::All,
        },
        object: arguments.object.clone(),
        ..Options::default()
    };
    let mut reader = Reader::new(options);
    for file in &arguments.files {
        let size = std::fs::metadata(file).map_or(0, |m| m.len());
        let name = file.file_name().map_or_else(String::new, |n| n.to_string_lossy().into_owned());
        while_reading(&name, size, |progress| reader.file(file, progress))
            .with_context(|| file.display().to_string())?;
    }
    let names: Vec<String> = arguments.files.iter().map(|f| f.display().to_string()).collect();
    reader.finish().with_context(|| names.join(", "))
}

fn picture(
    arguments: &Arguments,
    kind: Kind,
    words: Words,
    read: &ReadLog,
    whole: &Journey,
) -> Result<Vec<u8>> {
    let how = Simplify { steps: usize::from(arguments.steps), paths: arguments.paths };
    let simple = simplify(&read.log, whole, &how);
    let step_name = |code: u32| {
        let step = read.log.steps().text(code);
        read.labels.get(step).map_or_else(|| step.to_owned(), |label| format!("{label} ({step})"))
    };
    let names = Names { log: &read.log, step: &step_name };
    let mut sheet = map_sheet::sheet(words, whole, &simple, &names);
    sheet.title = title(arguments, words);
    sheet.caption = caption(words, read, whole).into_iter().chain(sheet.caption).collect();
    let svg = hullie_draw::map::svg(&sheet, Paint::Fixed);
    Ok(match kind {
        Kind::Svg => svg.into_bytes(),
        Kind::Png => hullie_draw::png(&svg, 2.0)?,
        Kind::Pdf => hullie_draw::pdf(&svg)?,
        Kind::Html => crate::commands::map_html::page(words, &sheet, &simple, &names).into_bytes(),
        Kind::Json => Vec::new(),
    })
}

fn title(arguments: &Arguments, words: Words) -> String {
    arguments.title.clone().unwrap_or_else(|| {
        let file =
            arguments.files[0].file_name().map_or_else(String::new, |n| n.to_string_lossy().into_owned());
        let name = file.split('.').next().unwrap_or(&file).replace('_', " ");
        words.with("map-title", &[("name", (&name).into())])
    })
}

fn caption(words: Words, read: &ReadLog, whole: &Journey) -> Vec<String> {
    let mut said_of_log = Vec::new();
    let day = |time: i64| -> Day { Timestamp(time).day_in(&jiff::tz::TimeZone::UTC) };
    if let Some((from, to)) = read.log.period() {
        said_of_log.push(words.with(
            "map-caption-count",
            &[
                ("trajectories", (&number(words, whole.trajectories)).into()),
                ("events", (&number(words, whole.events)).into()),
                ("from", (&date(words, day(from))).into()),
                ("to", (&date(words, day(to))).into()),
            ],
        ));
    }
    if let (Some(median), Some(line)) = (whole.median_duration_seconds, said_of_log.first_mut()) {
        line.push(' ');
        line.push_str(&words.with("map-caption-duration", &[("median", (&wait(words, median)).into())]));
    }
    said_of_log.extend(read.notes.iter().map(|note| said(words, note)));
    said_of_log
}

fn said(words: Words, note: &Note) -> String {
    let events = |n: u64| number(words, usize::try_from(n).unwrap_or(usize::MAX));
    match note {
        Note::OtherLifecycle { events: n } => {
            words.with("map-note-lifecycle", &[("n", (&events(*n)).into())])
        }
        Note::WithoutTime { events: n } => words.with("map-note-time", &[("n", (&events(*n)).into())]),
        Note::WithoutCaseOrStep { events: n } => words.with("map-note-case", &[("n", (&events(*n)).into())]),
        Note::ObjectChosen { kind, others } => {
            words.with("map-note-object", &[("kind", kind.into()), ("others", (&others.join(", ")).into())])
        }
        Note::NotFollowed { events: n } => {
            words.with("map-note-not-followed", &[("n", (&events(*n)).into())])
        }
        Note::NeverDone { events: n } => words.with("map-note-never-done", &[("n", (&events(*n)).into())]),
        Note::MonthFirst => words.get("map-note-month-first"),
        Note::Windows1252 => words.get("map-note-windows"),
    }
}

/// Writes to a file beside the wanted one and puts it in place when it is complete: never half a map.
fn write(path: &Path, bytes: &[u8]) -> Result<()> {
    let folder = path.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or_else(|| Path::new("."));
    let cannot = || format!("cannot write {}", path.display());
    let mut file = tempfile::Builder::new().prefix(".hullie-").tempfile_in(folder).with_context(cannot)?;
    file.write_all(bytes).with_context(cannot)?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        // a temporary file is private; a map is an ordinary file
        file.as_file().set_permissions(std::fs::Permissions::from_mode(0o644)).with_context(cannot)?;
    }
    file.persist(path).with_context(cannot)?;
    Ok(())
}
