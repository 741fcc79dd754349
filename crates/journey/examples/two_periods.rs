//! Did a change help? Two periods of a made-up service side by side, in plain sentences.
//!
//! Run it with `cargo run -p hullie-journey --example two_periods`.

use hullie_journey::{
    Log, LogBuilder,
    compare::{Change, Word, compare, split_by_time},
    contact::{Contacts, first_contact},
    drop_out::drop_outs,
    working_time::{DAY, HOUR},
};

/// Printed with every range that was drawn, so that others get the same one.
const SEED: u64 = 42;

/// From this day on a letter told people when they would hear more. Made up, as everything here.
const CHANGE: i64 = 50 * DAY;

fn main() {
    let log = made_up();
    let (before, after) = split_by_time(&log, CHANGE);
    let found = compare(&before, &after, SEED);
    println!("{} trajectories before and {} after.\n", found.first_trajectories, found.second_trajectories);
    for step in &found.steps {
        println!("The share with \"{}\": {}", step.name, told(&step.share, 100.0, "%"));
    }
    println!();
    for wait in found.transitions.iter().take(3) {
        let change = told(&wait.median_wait_seconds, 1.0 / 86_400.0, " days");
        println!("From \"{}\" to \"{}\": {change}", wait.from, wait.to);
    }
    println!("From begin to end: {}", told(&found.median_duration_seconds, 1.0 / 86_400.0, " days"));
    println!("Drawn with seed {SEED}.\n");
    for (when, log) in [("Before", &before), ("After", &after)] {
        contacts(when, log);
    }
}

/// A figure in both, with a word only where the range allows one.
fn told(change: &Change, times: f64, unit: &str) -> String {
    let (Some(first), Some(second)) = (change.first, change.second) else {
        return "only in one of the two".to_owned();
    };
    let word = match change.word {
        Word::Up => "up",
        Word::Down => "down",
        Word::Unclear => "no clear difference",
    };
    let range = change.interval.map_or_else(
        || "too few for a range".to_owned(),
        |range| format!("difference {:.1} to {:.1}{unit}", range.low * times, range.high * times),
    );
    format!("{:.1}{unit} and {:.1}{unit}, {word} ({range})", first * times, second * times)
}

/// How many were helped at once, and how many went silent.
fn contacts(when: &str, log: &Log) {
    let (Some(ask), Some(call), Some(decide)) =
        (log.steps().find("ask"), log.steps().find("call"), log.steps().find("decide"))
    else {
        return;
    };
    let (calls, ends, now) = ([ask, call], [decide], 130 * DAY);
    let how = Contacts { contacts: &calls, ends: Some(&ends), within_seconds: 28 * 86_400, now };
    let found = first_contact(log, &how);
    println!("{when}: {} of {} needed no second contact.", found.resolved, found.resolved + found.again);
    let silent = drop_outs(log, &ends, now);
    println!(
        "{when}: {} stopped without a decision, {} may still be going.",
        silent.stopped, silent.still_going
    );
}

/// A hundred people ask, one a day. Some call in between; after the change fewer do, and it goes a little
/// faster.
fn made_up() -> Log {
    let mut log = LogBuilder::new();
    for day in 0..100i64 {
        let (name, begun) = (format!("case {day}"), day * DAY + 9 * HOUR);
        let is_after = begun >= CHANGE;
        let calls = day % 10 < if is_after { 2 } else { 7 };
        let took = (if is_after { 15 } else { 18 }) + day * 7 % 11;
        log.push(&name, "ask", begun, None);
        if calls {
            log.push(&name, "call", begun + 8 * DAY, None);
        }
        if day % 17 > 0 {
            log.push(&name, "decide", begun + took * DAY, Some("permits"));
        }
    }
    log.finish()
}
