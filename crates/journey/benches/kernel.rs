//! How fast the kernel counts, in CPU seconds, from columns in memory in order of arrival: grouping,
//! transition counts with exact medians, variants, durations; and what grows with the size of the log.
//!
//! A small program instead of a framework. `cargo bench -p hullie-journey` prints a table for 10^4 to 10^7
//! events; `cargo bench -p hullie-journey -- 100000000` goes on to that many. A plain single-thread loop that
//! does the same with a table of waits stands beside it, so that the ratio means something on any machine.

use std::time::Instant;

use hullie_journey::{Columns, Dictionary, Journey, Log, NO_ACTOR, Partial, Portable};

const STEPS: u32 = 30;
const EACH: u32 = 8;

fn main() {
    let most: usize = std::env::args().filter_map(|a| a.parse().ok()).next().unwrap_or(10_000_000);
    let most = if std::env::args().any(|a| a == "--test") { 10_000 } else { most };
    println!(
        "events        group    one thread   all threads      figures   of that wall   plain loop   portable"
    );
    let mut events = 10_000;
    while events <= most {
        line(events);
        events *= if events == 1_000_000 {
            5
        } else if events == 5_000_000 {
            2
        } else {
            10
        };
    }
}

fn line(events: usize) {
    let made = Made::of(events);
    let rounds = (2_000_000 / events).clamp(2, 40);
    let dictionary = || -> Dictionary {
        let names: Vec<String> = (0..STEPS).map(|i| format!("step {i}")).collect();
        names.iter().map(String::as_str).collect()
    };
    let columns = made.columns();
    let group = cpu(rounds, || drop(Log::from_columns(&columns, dictionary(), Dictionary::default())));
    let log = Log::from_columns(&columns, dictionary(), Dictionary::default());
    let one = cpu(rounds, || drop(Partial::count(&log, 0, log.trajectories())));
    let all = cpu(rounds, || drop(Partial::of(&log)));
    let start = Instant::now();
    let figures = cpu(rounds, || drop(Journey::of(&log)));
    let wall = start.elapsed().as_secs_f64() / rounds as f64;
    let plain = cpu(rounds, || drop(plain(&made)));
    let portable = cpu(1, || drop(Portable::of(&log).to_bytes()));
    println!(
        "{events:>10} {group:>8.4} s {one:>10.4} s {all:>11.4} s {figures:>10.4} s {wall:>12.4} s \
         {plain:>10.4} s {portable:>8.4} s   \
         together {:.3} s, {:.1} ns an event",
        group + figures,
        (group + figures) * 1e9 / events as f64
    );
}

/// CPU seconds of one round, of all threads, from what the system counted for this process.
fn cpu(rounds: usize, mut work: impl FnMut()) -> f64 {
    let ticks = || -> f64 {
        let stat = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
        let after = stat.rsplit(')').next().unwrap_or_default();
        after.split_whitespace().skip(11).take(2).filter_map(|n| n.parse::<f64>().ok()).sum::<f64>() / 100.0
    };
    let (before, start) = (ticks(), Instant::now());
    (0..rounds).for_each(|_| work());
    let counted = ticks() - before;
    // where the system does not count, the wall clock is all there is
    (if counted > 0.0 { counted } else { start.elapsed().as_secs_f64() }) / rounds as f64
}

/// A log in which most people go the same way, in order of arrival: the events of many trajectories run
/// through each other.
struct Made {
    trajectory: Vec<u32>,
    step: Vec<u32>,
    time: Vec<i64>,
}

impl Made {
    fn of(events: usize) -> Self {
        let mut state = 42u64;
        let mut random = move || {
            state = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
            let mut z = state;
            z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
            z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
            z ^ (z >> 31)
        };
        let trajectories = events as u32 / EACH;
        let mut rows: Vec<(i64, u32, u32)> = Vec::with_capacity(events);
        for trajectory in 0..trajectories {
            for place in 0..EACH {
                let dice = random();
                let step = match dice % 20 {
                    0 => place.saturating_sub(1) * 3,
                    1..=3 => place * 3 + (dice >> 8) as u32 % 9,
                    _ => place * 3,
                } % STEPS;
                let second =
                    i64::from(trajectory) * 40 + i64::from(place) * 260_000 + (dice >> 20) as i64 % 250_000;
                rows.push((second * 1_000_000, trajectory, step));
            }
        }
        rows.sort_unstable();
        Self {
            trajectory: rows.iter().map(|row| row.1).collect(),
            step: rows.iter().map(|row| row.2).collect(),
            time: rows.iter().map(|row| row.0).collect(),
        }
    }

    fn columns(&self) -> Columns<'_> {
        Columns { trajectory: &self.trajectory, step: &self.step, time: &self.time, actor: None }
    }
}

/// The least that anybody would write: remember the last event of each trajectory, collect waits, take
/// medians. No variants.
fn plain(made: &Made) -> Vec<(usize, i64)> {
    let trajectories = made.trajectory.iter().max().map_or(0, |m| *m as usize + 1);
    let mut last = vec![(NO_ACTOR, 0i64); trajectories];
    let mut waits: Vec<Vec<i64>> = vec![Vec::new(); (STEPS * STEPS) as usize];
    for i in 0..made.step.len() {
        let (step, time) = (made.step[i], made.time[i]);
        let before = &mut last[made.trajectory[i] as usize];
        if before.0 != NO_ACTOR {
            waits[(before.0 * STEPS + step) as usize].push(time - before.1);
        }
        *before = (step, time);
    }
    waits
        .into_iter()
        .filter(|waits| !waits.is_empty())
        .map(|mut waits| {
            let middle = waits.len() / 2;
            (waits.len(), *waits.select_nth_unstable(middle).1)
        })
        .collect()
}
