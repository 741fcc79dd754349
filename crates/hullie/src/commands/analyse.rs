//! `hullie analyse`: everything that the kernel can tell about a log, as JSON: where time goes, who hands
//! over to whom, what is done twice, who came back, and how far lived ways are from the designed one.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use clap::Args;
use hullie_journey::{
    Log,
    alignment::{self, Planned, Route},
    batching::{self, Batching},
    compare::{self, Change, Word},
    contact::{self, Contacts},
    drop_out, handover, rework, spectrum,
    working_time::{self, HOUR, WorkingHours},
};
use serde_json::{Value, json};

use crate::{commands::reading::Reading, output};

/// What can be asked of `hullie analyse`.
#[derive(Debug, Args)]
pub struct Arguments {
    /// One or more event logs that together are one log; - reads what is piped in.
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// Where to write the JSON.
    #[arg(short, long, value_name = "FILE", default_value = "-")]
    output: PathBuf,
    #[command(flatten)]
    reading: Reading,
    /// The designed route: a CSV with a line for each step in order and the columns step, optional,
    /// repeatable and within_days.
    #[arg(long, value_name = "FILE")]
    route: Option<PathBuf>,
    /// A step that is a contact by the customer; may be given more than once.
    #[arg(long, value_name = "STEP")]
    contact: Vec<String>,
    /// A step with which a trajectory is done; may be given more than once. With none, who stopped early is
    /// not told.
    #[arg(long, value_name = "STEP")]
    end: Vec<String>,
    /// Compare what began before this day with what began on it or later: 2026-07-01.
    #[arg(long, value_name = "DAY")]
    split: Option<String>,
    /// Where the drawing for the ranges starts. The same number gives the same ranges.
    #[arg(long, value_name = "NUMBER", default_value_t = 1)]
    seed: u64,
}

/// Runs the command.
pub fn run(arguments: &Arguments) -> Result<()> {
    let read = arguments.reading.read(&arguments.files)?;
    let log = &read.log;
    let mut document = json!({
        "trajectories": log.trajectories(),
        "events": log.events(),
        "time": time(log),
        "handovers": handovers(log),
        "rework": repeated(log),
        "batches": batches(log),
    });
    if let Some(path) = &arguments.route {
        let route = route(path, log).with_context(|| path.display().to_string())?;
        document["designed_and_lived"] = conformance(log, &route);
    }
    let (_, now) = log.period().unwrap_or_default();
    let contacts = codes(log, &arguments.contact)?;
    let ends = codes(log, &arguments.end)?;
    if !contacts.is_empty() {
        document["contacts"] = first_contact(log, &contacts, &ends, now);
    }
    if !ends.is_empty() {
        document["drop_out"] = stopped(log, &ends, now);
    }
    if let Some(day) = &arguments.split {
        let Some(at) = hullie_exchange::time::parse(day) else {
            bail!("\"{day}\" (--split) is not a day that can be read; write it like 2026-07-01");
        };
        let (before, after) = compare::split_by_time(log, at);
        document["compared"] = compared(&before, &after, arguments.seed);
    }
    let mut text = serde_json::to_string_pretty(&document)?;
    text.push('\n');
    output::write(&arguments.output, text.as_bytes())?;
    eprintln!(
        "hullie: {}, {} -> {}",
        output::counted(log.trajectories(), "trajectory", "trajectories"),
        output::counted(log.events(), "event", "events"),
        arguments.output.display()
    );
    Ok(())
}

/// The codes of steps that were named.
fn codes(log: &Log, names: &[String]) -> Result<Vec<u32>> {
    names
        .iter()
        .map(|name| match log.steps().find(name) {
            Some(code) => Ok(code),
            None => {
                let known: Vec<&str> = log.steps().iter().take(30).collect();
                bail!("there is no step \"{name}\". The steps are: {}", known.join(", "))
            }
        })
        .collect()
}

fn time(log: &Log) -> Value {
    let step = |code: u32| log.steps().text(code);
    // eight hours on Monday to Friday; the clock of a real organisation may differ, so it is said
    let clock = WorkingHours::weekdays(9 * HOUR, 17 * HOUR);
    let working = clock.map(|clock| working_time::waits_in(log, &clock)).unwrap_or_default();
    let transitions: Vec<Value> = spectrum::time_share(log)
        .iter()
        .map(|share| {
            let two = working.iter().find(|two| (two.from, two.to) == (share.from, share.to));
            json!({
                "from": step(share.from), "to": step(share.to), "count": share.count,
                "share_of_all_waiting": share.share, "total_seconds": share.total_seconds,
                "median_wait_seconds": two.map(|two| two.median_wait_seconds),
                "median_working_seconds": two.map(|two| two.median_working_seconds),
            })
        })
        .collect();
    json!({ "working_hours": "Monday to Friday 9:00 to 17:00, universal time, no holidays",
        "transitions": transitions })
}

fn handovers(log: &Log) -> Value {
    let found = handover::handovers(log);
    let team = |code: u32| log.actors().text(code);
    let pairs: Vec<Value> = found
        .pairs
        .iter()
        .map(|pair| {
            json!({
                "from": team(pair.from), "to": team(pair.to), "count": pair.count,
                "trajectories": pair.trajectories,
                "straight_back": pair.back, "median_between_seconds": pair.median_between_seconds,
            })
        })
        .collect();
    json!({
        "trajectories": found.trajectories, "unknown_trajectories": found.unknown,
        "unknown_events": found.events_unknown,
        "handovers": found.total, "trajectories_by_number": found.by_number, "straight_back": found.back,
        "pairs": pairs,
    })
}

fn repeated(log: &Log) -> Value {
    let found = rework::rework(log);
    let steps: Vec<Value> = found
        .steps
        .iter()
        .map(|step| {
            json!({
                "step": log.steps().text(step.step), "trajectories": step.trajectories, "extra": step.extra,
                "at_once": step.at_once, "later": step.later, "between_seconds": step.between_seconds,
            })
        })
        .collect();
    json!({
        "trajectories_with_repeats": found.trajectories_with_repeats, "repeats": found.repeats,
        "share_of_events": found.repeat_share, "steps": steps,
    })
}

fn batches(log: &Log) -> Value {
    let rule = Batching::default();
    let steps: Vec<Value> = batching::batches(log, &rule)
        .iter()
        .filter(|step| step.batches > 0)
        .map(|step| {
            json!({
                "step": log.steps().text(step.step), "events": step.events, "in_batches": step.batched,
                "share": step.share, "batches": step.batches, "median_size": step.median_size,
                "largest": step.largest,
            })
        })
        .collect();
    json!({ "at_least": rule.least, "within_seconds": rule.within_seconds, "steps": steps })
}

/// Reads the designed route: the steps that are planned, in order.
fn route(path: &Path, log: &Log) -> Result<Route> {
    let mut table = csv::ReaderBuilder::new().trim(csv::Trim::All).from_path(path)?;
    let header = table.headers()?.clone();
    let place = |name: &str| header.iter().position(|column| column.eq_ignore_ascii_case(name));
    let step = place("step")
        .context("there is no column \"step\"; the columns are step, optional, repeatable, within_days")?;
    let mut steps = Vec::new();
    for (number, row) in table.records().enumerate() {
        let row = row?;
        let name = row.get(step).unwrap_or_default();
        let code = codes(log, &[name.to_owned()])?[0];
        let yes = |column: &str| {
            let text = place(column).and_then(|place| row.get(place)).unwrap_or_default();
            matches!(text.to_lowercase().as_str(), "yes" | "true" | "1" | "ja" | "x")
        };
        let days = place("within_days").and_then(|place| row.get(place)).unwrap_or_default();
        let within_seconds = if days.is_empty() {
            None
        } else {
            let read = days.parse::<f64>().ok().filter(|days| days.is_finite() && *days >= 0.0);
            let read = read.with_context(|| {
                format!("line {}: \"{days}\" in within_days is no number of days", number + 2)
            })?;
            Some((read * 86_400.0) as i64)
        };
        let planned = Planned {
            optional: yes("optional"),
            repeatable: yes("repeatable"),
            within_seconds,
            ..Planned::new(code)
        };
        steps.push(planned);
    }
    Ok(Route { steps })
}

/// The steps of the route as they were lived, and what each trajectory costs: how far it is from the route,
/// and why.
fn conformance(log: &Log, route: &Route) -> Value {
    let found = alignment::conformance(log, route);
    let step = |code: u32| log.steps().text(code);
    let places: Vec<Value> = found
        .places
        .iter()
        .map(|place| {
            json!({
                "step": step(place.step), "as_planned": place.as_planned, "out_of_order": place.out_of_order,
                "skipped": place.skipped, "not_needed": place.not_needed, "repeated": place.repeated,
                "promised": place.promised, "late": place.late,
                "median_late_seconds": place.median_late_seconds,
            })
        })
        .collect();
    let extra: Vec<Value> = found
        .extra
        .iter()
        .map(|extra| {
            json!({ "step": step(extra.step), "count": extra.count,
            "trajectories": extra.trajectories })
        })
        .collect();
    let each: Vec<Value> = log
        .traces()
        .enumerate()
        .map(|(number, trace)| {
            let aligned = alignment::align(route, &trace);
            let why: Vec<String> = aligned
                .explain()
                .iter()
                .map(|one| format!("{}: {}", move_word(one), step(one.step())))
                .collect();
            json!({ "trajectory": log.name(number), "cost": aligned.cost, "why": why })
        })
        .collect();
    json!({
        "trajectories": found.trajectories, "as_designed": found.as_designed,
        "median_cost": found.median_cost,
        "trajectories_by_cost": found.by_cost, "steps": places, "extra": extra, "each": each,
    })
}

fn move_word(one: &alignment::Move) -> &'static str {
    use alignment::Move;
    match one {
        Move::AsPlanned { late_by_seconds: Some(_), .. } => "late",
        Move::AsPlanned { .. } => "as planned",
        Move::Repeated(_) => "repeated",
        Move::NotNeeded(_) => "not needed",
        Move::Skipped(_) => "skipped",
        Move::Extra(_) => "extra",
        Move::OutOfOrder(_) => "out of order",
    }
}

fn first_contact(log: &Log, contacts: &[u32], ends: &[u32], now: i64) -> Value {
    let ends = (!ends.is_empty()).then_some(ends);
    let asked = Contacts { contacts, ends, within_seconds: 30 * 86_400, now };
    let found = contact::first_contact(log, &asked);
    json!({
        "trajectories": found.trajectories, "trajectories_by_number": found.by_number,
        "resolved_at_first": found.resolved,
        "again": found.again, "not_yet_known": found.not_yet, "share_resolved": found.resolved_share,
        "median_between_seconds": found.median_between_seconds, "within_days": 30,
    })
}

fn stopped(log: &Log, ends: &[u32], now: i64) -> Value {
    let found = drop_out::drop_outs(log, ends, now);
    let steps: Vec<Value> = found
        .steps
        .iter()
        .map(|at| {
            json!({
                "step": log.steps().text(at.step), "stopped": at.stopped, "still_going": at.still_going,
                "unknown": at.unknown, "usual_wait_seconds": at.usual_wait_seconds,
                "median_silence_seconds": at.median_silence_seconds,
            })
        })
        .collect();
    json!({
        "ended": found.ended, "stopped": found.stopped, "still_going": found.still_going,
        "unknown": found.unknown,
        "steps": steps,
    })
}

fn change(change: &Change) -> Value {
    let word = match change.word {
        Word::Up => "more",
        Word::Down => "less",
        Word::Unclear => "no clear difference",
    };
    json!({
        "before": change.first, "after": change.second, "difference": change.difference,
        "low": change.interval.map(|range| range.low), "high": change.interval.map(|range| range.high),
        "said": word,
    })
}

fn compared(before: &Log, after: &Log, seed: u64) -> Value {
    let found = compare::compare(before, after, seed);
    let steps: Vec<Value> = found
        .steps
        .iter()
        .map(|step| json!({ "step": step.name, "share_of_trajectories": change(&step.share) }))
        .collect();
    let transitions: Vec<Value> = found
        .transitions
        .iter()
        .map(|wait| {
            json!({
                "from": wait.from, "to": wait.to, "before": wait.first_count, "after": wait.second_count,
                "median_wait_seconds": change(&wait.median_wait_seconds),
            })
        })
        .collect();
    json!({
        "trajectories_before": found.first_trajectories, "trajectories_after": found.second_trajectories,
        "seed": found.seed,
        "median_duration_seconds": change(&found.median_duration_seconds), "steps": steps,
        "transitions": transitions,
    })
}
