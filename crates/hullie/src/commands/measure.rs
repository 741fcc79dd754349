//! `hullie measure`: a table of views and guesses in, all distances between the two chairs out.

use std::{collections::HashMap, path::PathBuf};

use anyhow::{Context, Result, bail};
use clap::Args;
use hullie_exchange::{
    Limits,
    source::{Progress, Source},
    views::{self, Views},
};
use hullie_measure::{
    Figure,
    bias::{self, Guess},
    compare, effort,
    perception::{self, Answers, Relation},
    recommendation, tracking,
};
use serde_json::{Map, Value, json};

use crate::{output, progress::while_reading};

/// The seed of ranges when none is given.
const SEED: u64 = 1;

/// What can be asked of `hullie measure`.
#[derive(Debug, Args)]
pub struct Arguments {
    /// A table in CSV with a column for each answer: customer, employee, customer guess, employee guess, and
    /// more; - reads what is piped in. See the manual for the names of columns.
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// Where to write; the ending says what: .json for the figures of the group, .csv for the distances of
    /// each line. Without it the figures of the group are printed as JSON.
    #[arg(short, long, value_name = "FILE", default_value = "-")]
    output: PathBuf,
    /// Where the drawing of employees for the ranges starts. The same number gives the same ranges.
    #[arg(long, value_name = "NUMBER", default_value_t = SEED)]
    seed: u64,
    /// Also make the recommendation score. It comes with a warning.
    #[arg(long)]
    recommendation: bool,
}

/// Runs the command.
pub fn run(arguments: &Arguments) -> Result<()> {
    let rows = read(arguments).with_context(|| arguments.file.display().to_string())?;
    if rows.is_empty() {
        bail!("there is no line with answers in {}", arguments.file.display());
    }
    let ending = arguments.output.extension().and_then(|e| e.to_str()).unwrap_or_default().to_lowercase();
    let bytes = match ending.as_str() {
        "csv" => lines(&rows)?,
        "json" => group(&rows, arguments)?,
        _ if arguments.output.as_os_str() == "-" => group(&rows, arguments)?,
        _ => bail!(
            "cannot tell what to write from \"{}\"; end it in .json or .csv",
            arguments.output.display()
        ),
    };
    output::write(&arguments.output, &bytes)?;
    if arguments.recommendation {
        eprintln!("hullie: note: {}", recommendation::WARNING);
    }
    let lines = output::counted(rows.len(), "line", "lines");
    eprintln!("hullie: {lines} -> {}", arguments.output.display());
    Ok(())
}

fn read(arguments: &Arguments) -> Result<Vec<Views>> {
    if arguments.file.as_os_str() == "-" {
        let source = Source::from_reader(std::io::stdin(), Limits::default(), Progress::default())?;
        return Ok(views::read(source)?);
    }
    let size = std::fs::metadata(&arguments.file).map_or(0, |m| m.len());
    let name = arguments.file.display().to_string();
    while_reading(&name, size, |progress| {
        let source = Source::open(&arguments.file, Limits::default(), progress)?;
        Ok(views::read(source)?)
    })
}

fn answers(row: &Views) -> Answers<i8> {
    Answers {
        customer: row.customer,
        employee: row.employee,
        customer_guess: row.customer_guess,
        employee_guess: row.employee_guess,
        customer_guess_of_guess: row.customer_guess_of_guess,
        employee_guess_of_guess: row.employee_guess_of_guess,
    }
}

/// Each line with every distance that follows from it. What is unknown stays empty.
fn lines(rows: &[Views]) -> Result<Vec<u8>> {
    let mut table = csv::Writer::from_writer(Vec::new());
    let mut header = vec!["trajectory".to_owned(), "step".to_owned()];
    header.extend(Relation::ALL.iter().map(|relation| relation.code().replace('-', "_")));
    header.push("expectation_difference".to_owned());
    table.write_record(&header)?;
    for row in rows {
        let relations = perception::ordinal(&answers(row));
        let written = |value: Option<i8>| value.map_or_else(String::new, |value| value.to_string());
        let mut line = vec![row.trajectory.clone(), row.step.clone()];
        line.extend(Relation::ALL.iter().map(|relation| written(relation.of(&relations))));
        line.push(written(row.customer.zip(row.expected).map(|(after, before)| after - before)));
        table.write_record(&line)?;
    }
    table.into_inner().context("cannot write the table")
}

/// Employees and trajectories as numbers without meaning.
fn numbers<'r>(keys: impl Iterator<Item = &'r str>) -> HashMap<&'r str, u64> {
    let mut found = HashMap::new();
    for key in keys {
        let next = found.len() as u64;
        found.entry(key).or_insert(next);
    }
    found
}

/// The figures of all lines together.
fn group(rows: &[Views], arguments: &Arguments) -> Result<Vec<u8>> {
    let all: Vec<Answers<i8>> = rows.iter().map(answers).collect();
    let mut relations = Map::new();
    for found in perception::group(&all) {
        let differences = found.differences.map(
            |d| json!({ "pairs": d.pairs, "exact": d.exact, "within_one": d.within_one, "median": d.median }),
        );
        relations.insert(
            found.relation.code().replace('-', "_"),
            json!(
                { "differences": differences, "unknown": found.unknown, "share_exact": figure(&found.exact) }
            ),
        );
    }
    let employee = |row: &Views| row.employee_code.clone().unwrap_or_default();
    let codes: Vec<String> = rows.iter().map(employee).collect();
    let employees = numbers(codes.iter().map(String::as_str));
    let trajectories = numbers(rows.iter().map(|row| row.trajectory.as_str()));
    let paired: Vec<(&Views, u64, f64, f64)> = rows
        .iter()
        .zip(&codes)
        .filter_map(|(row, code)| {
            let (guess, truth) = (f64::from(row.employee_guess?), f64::from(row.customer?));
            Some((row, employees[code.as_str()], guess, truth))
        })
        .collect();
    let guesses: Vec<Guess> = paired
        .iter()
        .map(|(row, guesser, guess, truth)| Guess {
            guess: *guess,
            truth: *truth,
            own: row.employee.map_or(f64::NAN, f64::from),
            guesser: *guesser,
        })
        .collect();
    let steps: Vec<tracking::Step> = paired
        .iter()
        .map(|(row, guesser, guess, truth)| tracking::Step {
            trajectory: trajectories[row.trajectory.as_str()],
            guesser: *guesser,
            guess: *guess,
            truth: *truth,
        })
        .collect();
    let report = bias::report(&guesses, arguments.seed);
    let within = tracking::within(&steps, arguments.seed);
    let known = |pick: fn(&Views) -> Option<i8>| -> Vec<u8> {
        rows.iter().filter_map(pick).filter_map(|v| u8::try_from(v).ok()).collect()
    };
    let gaps: Vec<f64> =
        rows.iter().filter_map(|row| Some(f64::from(row.customer?) - f64::from(row.expected?))).collect();
    let mut document = json!({
        "lines": rows.len(),
        "trajectories": trajectories.len(),
        "seed": arguments.seed,
        "relations": relations,
        "bias": figure(&report.bias),
        "tracking": figure(&report.tracking),
        "assumed_similarity": figure(&report.similarity),
        "tracking_within_trajectories": figure(&within.correlation),
        "expectation_difference": figure(&compare::differences(&gaps)),
        "expected_against_thought": figure(
            &compare::distributions(&known(|v| v.expected), &known(|v| v.expected_guess)).shift),
    });
    let easy = effort::ease(effort::Scale::Easy7, &known(|v| v.easy), effort::Formula::default());
    document["easy"] = match easy {
        Ok(ease) => {
            json!(
                { "formula": ease.formula.name(), "figure": figure(&Ok(ease.figure)), "median": ease.median }
            )
        }
        Err(why) => json!({ "undetermined": why.to_string() }),
    };
    if arguments.recommendation {
        let found =
            recommendation::Groups::of(&known(|v| v.recommend)).and_then(recommendation::recommendation);
        document["recommendation"] = match found {
            Ok(r) => json!({
                "warning": recommendation::WARNING, "score": r.score, "standard_error": r.standard_error,
                "low": r.adjusted.low, "high": r.adjusted.high, "n": r.n,
            }),
            Err(why) => json!({ "warning": recommendation::WARNING, "undetermined": why.to_string() }),
        };
    }
    let mut text = serde_json::to_string_pretty(&document)?;
    text.push('\n');
    Ok(text.into_bytes())
}

/// A figure with its range and its n, or why there is none: never a zero in the place of something unknown.
fn figure(found: &Figure) -> Value {
    match found {
        Ok(estimate) => json!({
            "value": estimate.value,
            "low": estimate.interval.map(|range| range.low),
            "high": estimate.interval.map(|range| range.high),
            "n": estimate.n,
        }),
        Err(why) => json!({ "undetermined": why.to_string() }),
    }
}
