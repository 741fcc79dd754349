//! What a small made-up log says, in plain sentences.
//!
//! Run it with `cargo run -p hullie-journey --example small`.

use hullie_journey::{
    Journey, Log, LogBuilder,
    alignment::{Planned, Route, conformance},
    attempts::{attempts, worked_unless},
    handover::{chain, handovers},
    rework::rework,
    sides::{Turn, sides},
    spectrum::time_share,
    working_time::{DAY, HOUR, WorkingHours, waits_in},
};

/// Monday 2 March 2026.
const MONDAY: i64 = 20_514 * DAY;

/// Made up: trajectory, step, hours since Monday, team. Nobody knows who acted where there is no team.
const EVENTS: [(&str, &str, i64, Option<&str>); 20] = [
    ("a", "ask", 10, None),
    ("a", "check papers", 12, Some("front desk")),
    ("a", "ask for papers", 14, Some("front desk")),
    ("a", "send papers", 60, None),
    ("a", "check papers", 82, Some("front desk")),
    ("a", "decide", 178, Some("permits")),
    ("b", "ask", 9, None),
    ("b", "check papers", 33, Some("front desk")),
    ("b", "give advice", 58, Some("planning")),
    ("b", "check papers", 81, Some("front desk")),
    ("b", "decide", 105, Some("permits")),
    ("c", "ask", 11, None),
    ("c", "call", 34, None),
    ("c", "call", 35, None),
    ("c", "talk", 36, Some("front desk")),
    ("c", "check papers", 60, Some("permits")),
    ("c", "decide", 202, Some("permits")),
    ("d", "ask", 15, None),
    ("d", "check papers", 40, Some("front desk")),
    ("d", "call", 200, None),
];

fn main() {
    let mut log = LogBuilder::new();
    for (trajectory, step, hours, team) in EVENTS {
        log.push(trajectory, step, MONDAY + hours * HOUR, team);
    }
    let log = log.finish();
    main_figures(&log);
    teams(&log);
    again(&log);
    turns(&log);
    clocks(&log);
    route(&log);
}

fn code(log: &Log, step: &str) -> u32 {
    log.steps().find(step).expect("a step of this example")
}

fn days(seconds: f64) -> String {
    format!("{:.1} days", seconds / 86_400.0)
}

/// How many, how long, and where the time goes.
fn main_figures(log: &Log) {
    let journey = Journey::of(log);
    println!(
        "{} trajectories with {} events went {} different ways.",
        journey.trajectories,
        journey.events,
        journey.variants.len()
    );
    if let Some(median) = journey.median_duration_seconds {
        println!("Half of them took longer than {}.", days(median));
    }
    let shares = time_share(log);
    if let Some(most) = shares.first() {
        let (from, to) = (log.steps().text(most.from), log.steps().text(most.to));
        println!("Most waiting is from \"{from}\" to \"{to}\": {} in all.", days(most.total_seconds));
    }
}

/// From pillar to post.
fn teams(log: &Log) {
    let found = handovers(log);
    println!("\n{} hand-overs between teams, {} of them straight back.", found.total, found.back);
    for trajectory in 0..log.trajectories() {
        let teams: Vec<&str> =
            chain(&log.trace(trajectory)).iter().map(|team| log.actors().text(*team)).collect();
        println!("  {}: {}", log.name(trajectory), teams.join(" > "));
    }
}

/// What was done again, and what was tried again.
fn again(log: &Log) {
    let found = rework(log);
    println!("\n{} of {} events did again what was done before.", found.repeats, found.events);
    for calls in attempts(log, &[code(log, "call")], worked_unless(&[])) {
        println!(
            "Calls: {} attempts, {} worked, {} failed, of {} nobody knows.",
            calls.attempts,
            calls.worked,
            calls.failed(),
            calls.unknown
        );
    }
}

/// Whose turn it was.
fn turns(log: &Log) {
    let papers = code(log, "ask for papers");
    let call = code(log, "call");
    let found = sides(log, |step| {
        if step == papers {
            Turn::Customer
        } else if step == call {
            Turn::Unknown
        } else {
            Turn::Organisation
        }
    });
    println!(
        "\nWaiting for the organisation: {}. For the customer: {}. For nobody knows whom: {}.",
        days(found.organisation.total_seconds),
        days(found.customer.total_seconds),
        days(found.unknown.total_seconds)
    );
}

/// Calendar time and working time beside each other.
fn clocks(log: &Log) {
    let Some(office) = WorkingHours::weekdays(8 * HOUR, 16 * HOUR) else { return };
    let office = office.with_offset(HOUR);
    println!();
    for wait in waits_in(log, &office).iter().take(2) {
        println!(
            "From \"{}\" to \"{}\": {} on the calendar, {:.1} hours in which the office was open.",
            log.steps().text(wait.from),
            log.steps().text(wait.to),
            days(wait.median_wait_seconds),
            wait.median_working_seconds / 3_600.0
        );
    }
}

/// What was designed and what was lived.
fn route(log: &Log) {
    let check = Planned { repeatable: true, ..Planned::new(code(log, "check papers")) };
    let decide = Planned { within_seconds: Some(4 * 86_400), ..Planned::new(code(log, "decide")) };
    let found = conformance(log, &Route { steps: vec![Planned::new(code(log, "ask")), check, decide] });
    println!("\n{} of {} walked the route as it was designed.", found.as_designed, found.trajectories);
    for place in &found.places {
        println!(
            "  {}: {} as planned, {} skipped, {} of {} later than promised.",
            log.steps().text(place.step),
            place.as_planned,
            place.skipped,
            place.late,
            place.promised
        );
    }
}
