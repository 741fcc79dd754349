//! `hullie map`: an event log in, a journey map out.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use clap::{Args, ValueEnum};
use hullie_domain::{Day, Timestamp};
use hullie_draw::{Accessible, Paint, Paper};
use hullie_exchange::{Note, ReadLog, journey_json};
use hullie_journey::{
    Columns, Journey, Log, Portable, PortableError, Simplify, simplify, simplify::only_paths,
};
use hullie_web::{
    format::{date, number, wait},
    see::map_sheet::{self, Names},
    words::{Fill, Language, Words},
};
use rustc_hash::FxHashMap;

use crate::{
    commands::reading::Reading,
    output::{self, counted},
};

/// What can be asked of `hullie map`.
#[derive(Debug, Args)]
pub struct Arguments {
    /// One or more event logs that together are one log, or partial results of parts of one; - reads what is
    /// piped in.
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// Where to write; the ending says what: .svg, .png, .pdf, .html, .json, or .partial for a partial
    /// result. - writes JSON to the output.
    #[arg(short, long, value_name = "FILE")]
    output: PathBuf,
    #[command(flatten)]
    reading: Reading,
    /// Show at most this many steps in the picture, the most frequent ones.
    #[arg(long, value_name = "NUMBER", default_value_t = 20,
        value_parser = clap::value_parser!(u16).range(1..=60))]
    steps: u16,
    /// Show the busiest paths that together carry this share of all moves, from 0 to 1.
    #[arg(long, value_name = "SHARE", default_value_t = 0.9, value_parser = share)]
    paths: f64,
    /// Put a PDF on this paper, as large as it fits: a4, a3, a2, a1 or a0.
    #[arg(long, value_name = "PAPER", value_parser = paper)]
    paper: Option<Paper>,
    /// The colours of the picture.
    #[arg(long, value_enum, default_value_t = Colours::Light)]
    colours: Colours,
    /// The title above the picture; without it the name of the file.
    #[arg(long)]
    title: Option<String>,
    /// The language of the picture; without it the language of the system.
    #[arg(long, value_name = "CODE", value_parser = spoken)]
    language: Option<Language>,
}

/// A language that the program speaks, by its code.
fn spoken(code: &str) -> Result<Language, String> {
    Language::from_code(code).ok_or_else(|| {
        let known: Vec<&str> = Language::all().into_iter().map(Language::code).collect();
        format!("give one of {}", known.join(", "))
    })
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Colours {
    /// Dark on light, for a screen.
    Light,
    /// Light on dark.
    Dark,
    /// Black on white, for paper.
    Print,
}

fn paper(text: &str) -> Result<Paper, String> {
    Paper::parse(text).ok_or_else(|| "give a4, a3, a2, a1 or a0".to_owned())
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
    Partial,
}

impl Kind {
    fn of(path: &Path) -> Result<Self> {
        if path.as_os_str() == "-" {
            return Ok(Self::Json);
        }
        let ending = path.extension().and_then(|e| e.to_str()).unwrap_or_default().to_lowercase();
        Ok(match ending.as_str() {
            "svg" => Self::Svg,
            "png" => Self::Png,
            "pdf" => Self::Pdf,
            "html" | "htm" => Self::Html,
            "json" => Self::Json,
            "partial" => Self::Partial,
            _ => bail!(
                "cannot tell what to write from \"{}\"; end it in .svg, .png, .pdf, .html, .json or .partial",
                path.display()
            ),
        })
    }
}

/// What was counted, and what is needed to name it.
struct Counted {
    read: ReadLog,
    whole: Journey,
    /// Whether it was put together from partial results: then the events themselves are not there.
    merged: bool,
    exact: bool,
}

/// Runs the command.
pub fn run(arguments: &Arguments) -> Result<()> {
    let kind = Kind::of(&arguments.output)?;
    let words = Words::new(language(arguments));
    let partials = arguments.files.iter().map(|file| partial(file)).collect::<Result<Vec<_>>>()?;
    let counted = if partials.iter().any(Option::is_some) || matches!(kind, Kind::Partial) {
        let whole = merge(arguments, partials)?;
        if matches!(kind, Kind::Partial) {
            output::write(&arguments.output, &whole.to_bytes())?;
            let trajectories = counted(whole.trajectories(), "trajectory", "trajectories");
            eprintln!("hullie: {trajectories} -> {}", arguments.output.display());
            return Ok(());
        }
        let (journey, steps, actors) = whole.journey();
        let nothing = Columns { trajectory: &[], step: &[], time: &[], actor: None };
        let log = Log::from_columns(&nothing, steps, actors);
        let read = ReadLog { log, labels: FxHashMap::default(), notes: Vec::new() };
        Counted { read, whole: journey, merged: true, exact: whole.is_exact() }
    } else {
        let read = arguments.reading.read(&arguments.files)?;
        Counted { whole: Journey::of(&read.log), read, merged: false, exact: true }
    };
    let bytes = match kind {
        Kind::Json => {
            journey_json::write(&counted.whole, counted.read.log.steps(), &counted.read.labels).into_bytes()
        }
        _ => picture(arguments, kind, words, &counted)?,
    };
    output::write(&arguments.output, &bytes)?;
    tell(&counted.read.notes);
    if !counted.exact {
        eprintln!("hullie: note: the middle waits are within one percent; some parts kept no single waits.");
    }
    eprintln!("hullie: {} -> {}", summary(&counted.whole), arguments.output.display());
    Ok(())
}

/// What was counted, in one line.
fn summary(whole: &Journey) -> String {
    [
        counted(whole.trajectories, "trajectory", "trajectories"),
        counted(whole.events, "event", "events"),
        counted(whole.steps.len(), "step", "steps"),
    ]
    .join(", ")
}

/// Tells on the screen what was left out or decided, and how to say otherwise.
fn tell(notes: &[Note]) {
    let words = Words::new(Language::english());
    for note in notes {
        let otherwise = match note {
            Note::MonthFirst => format!(" {}", words.get("map-note-month-first-else")),
            _ => String::new(),
        };
        eprintln!("hullie: note: {}{otherwise}", said(words, note));
    }
}

/// The partial result in a file, when it is one.
fn partial(file: &Path) -> Result<Option<Portable>> {
    use std::io::Read;
    let mut start = Vec::new();
    if file.as_os_str() == "-" || !file.is_file() {
        return Ok(None);
    }
    let name = || file.display().to_string();
    let magic = hullie_journey::bytes::MAGIC;
    let opened = std::fs::File::open(file).with_context(name)?;
    opened.take(magic.len() as u64).read_to_end(&mut start).with_context(name)?;
    if start != magic {
        return Ok(None);
    }
    let bytes = std::fs::read(file).with_context(name)?;
    Ok(Some(Portable::from_bytes(&bytes).with_context(name)?))
}

/// All parts as one: partial results as they are, and the logs among the files counted together.
fn merge(arguments: &Arguments, partials: Vec<Option<Portable>>) -> Result<Portable> {
    let logs: Vec<PathBuf> = arguments
        .files
        .iter()
        .zip(&partials)
        .filter(|(_, partial)| partial.is_none())
        .map(|(file, _)| file.clone())
        .collect();
    let (mut parts, mut names) = (Vec::new(), Vec::new());
    if !logs.is_empty() {
        let read = arguments.reading.read(&logs)?;
        tell(&read.notes);
        parts.push(Portable::of(&read.log));
        names.push(logs.iter().map(|log| log.display().to_string()).collect::<Vec<_>>().join(", "));
    }
    for (file, part) in arguments.files.iter().zip(partials) {
        if let Some(part) = part {
            parts.push(part);
            names.push(file.display().to_string());
        }
    }
    if let Some((one, other)) = Portable::overlap(&parts) {
        let both = format!("{} and {}", names[one], names[other]);
        return Err(anyhow::Error::new(PortableError::SameTrajectory).context(both));
    }
    let is_one = parts.len() == 1;
    let whole = Portable::merge_all(parts)?;
    if !whole.is_sure() && !is_one {
        eprintln!(
            "hullie: note: a part was made by an older version; whether a trajectory is in two parts cannot \
            be told for certain. \
            Make that part again to be sure."
        );
    }
    Ok(whole)
}

fn language(arguments: &Arguments) -> Language {
    let of_system = || {
        let name = ["LC_ALL", "LC_MESSAGES", "LANG"].iter().find_map(|name| std::env::var(name).ok())?;
        // such as nl_NL.UTF-8
        Language::from_code(name.split(['_', '.', '@']).next()?)
    };
    arguments.language.or_else(of_system).unwrap_or_else(Language::english)
}

fn picture(arguments: &Arguments, kind: Kind, words: Words, counted: &Counted) -> Result<Vec<u8>> {
    let Counted { read, whole, .. } = counted;
    let how = Simplify { steps: usize::from(arguments.steps), paths: arguments.paths };
    let simple = if counted.merged {
        only_paths(whole, &how).with_context(|| {
            format!(
                "there are {} different steps, and steps cannot be left out of partial results; draw more of \
                 them with --steps, or use -o FILE.json",
                whole.steps.len()
            )
        })?
    } else {
        simplify(&read.log, whole, &how)
    };
    let step_name = |code: u32| {
        let step = read.log.steps().text(code);
        read.labels.get(step).map_or_else(|| step.to_owned(), |label| format!("{label} ({step})"))
    };
    let names = Names { log: &read.log, step: &step_name };
    let mut sheet = map_sheet::sheet(words, whole, &simple, &names);
    sheet.title = title(arguments, words);
    sheet.caption = caption(words, read, whole).into_iter().chain(sheet.caption).collect();
    let paint = match arguments.colours {
        Colours::Light => Paint::Fixed,
        Colours::Dark => Paint::Dark,
        Colours::Print => Paint::Print,
    };
    let svg = hullie_draw::map::svg(&sheet, paint);
    Ok(match kind {
        Kind::Svg => svg.into_bytes(),
        Kind::Png => hullie_draw::png(&svg, 2.0)?,
        Kind::Pdf => {
            let document = Accessible {
                title: sheet.title.clone(),
                language: words.0.code().to_owned(),
                description: sheet.caption.join(" "),
                tables: map_sheet::tables(words, &sheet),
                paper: arguments.paper,
            };
            hullie_draw::pdf_tagged(&svg, &document)?
        }
        Kind::Html => crate::commands::map_html::page(words, &sheet, &simple, &names).into_bytes(),
        Kind::Json | Kind::Partial => Vec::new(),
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
                ("walks", many(whole.trajectories as u64)),
                ("n", many(whole.events as u64)),
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

/// What chooses between the words for one and for more.
fn many(n: u64) -> Fill<'static> {
    Fill::Number(i64::try_from(n).unwrap_or(i64::MAX))
}

fn said(words: Words, note: &Note) -> String {
    let events = |key: &'static str, n: u64| {
        let shown = number(words, usize::try_from(n).unwrap_or(usize::MAX));
        words.with(key, &[("n", (&shown).into()), ("many", many(n))])
    };
    match note {
        Note::OtherLifecycle { events: n } => events("map-note-lifecycle", *n),
        Note::WithoutTime { events: n } => events("map-note-time", *n),
        Note::WithoutCaseOrStep { events: n } => events("map-note-case", *n),
        Note::ObjectChosen { kind, others } => {
            words.with("map-note-object", &[("kind", kind.into()), ("others", (&others.join(", ")).into())])
        }
        Note::NotFollowed { events: n } => events("map-note-not-followed", *n),
        Note::NeverDone { events: n } => events("map-note-never-done", *n),
        Note::MonthFirst => words.get("map-note-month-first"),
        Note::Windows1252 => words.get("map-note-windows"),
    }
}

#[cfg(test)]
mod tests {
    use hullie_journey::LogBuilder;

    use super::*;

    #[test]
    fn one_is_said_as_one() {
        let log = |events: i64| {
            let mut log = LogBuilder::new();
            for n in 0..events {
                log.push(&format!("case {n}"), "ask", n, None);
            }
            log.finish()
        };
        assert_eq!(summary(&Journey::of(&log(1))), "1 trajectory, 1 event, 1 step");
        assert_eq!(summary(&Journey::of(&log(2))), "2 trajectories, 2 events, 1 step");
        let one_and_two = [
            (Language::english(), ["Walked once, 1 event, from", "Walked 2 times, 2 events, from"]),
            (
                Language::first(),
                ["Eén keer doorlopen, 1 gebeurtenis, van", "2 keer doorlopen, 2 gebeurtenissen, van"],
            ),
        ];
        for (language, [one, two]) in one_and_two {
            let words = Words::new(language);
            for (events, start) in [(1, one), (2, two)] {
                let log = log(events);
                let whole = Journey::of(&log);
                let read = ReadLog { log, labels: FxHashMap::default(), notes: Vec::new() };
                let said = caption(words, &read, &whole).concat();
                assert!(said.starts_with(start), "{said}");
            }
        }
    }

    #[test]
    fn every_note_is_said_for_one_and_for_more() {
        let notes = |events: u64| {
            [
                Note::OtherLifecycle { events },
                Note::WithoutTime { events },
                Note::WithoutCaseOrStep { events },
                Note::NotFollowed { events },
                Note::NeverDone { events },
            ]
        };
        for language in [Language::english(), Language::first()] {
            let words = Words::new(language);
            for (one, more) in notes(1).iter().zip(&notes(1_200)) {
                let (one, more) = (said(words, one), said(words, more));
                let plurals =
                    [" events", " rows", " steps", " are ", "gebeurtenissen", "regels", "stappen", " zijn "];
                assert!(one.starts_with("1 ") && !plurals.iter().any(|word| one.contains(word)), "{one}");
                assert!(more.starts_with("1,200 ") || more.starts_with("1.200 "), "{more}");
                assert!(plurals.iter().any(|word| more.contains(word)), "{more}");
            }
        }
    }

    #[test]
    fn the_month_first_is_told_with_an_example_and_a_way_out() {
        let said_of = |language| said(Words::new(language), &Note::MonthFirst);
        assert!(said_of(Language::english()).contains("3/4/2026 is read as 4 March"));
        assert!(said_of(Language::first()).contains("3/4/2026 is gelezen als 4 maart"));
        let otherwise = Words::new(Language::english()).get("map-note-month-first-else");
        assert!(otherwise.contains("--dates day-first"), "{otherwise}");
    }
}
