//! How fast the kernel counts: transition counts with exact median waits, and variants.
//!
//! A small program instead of a framework: it makes a log, counts it a few times and prints the best of each, with the
//! ratio of the parts. Run it with `cargo bench -p hullie-journey`. Figures from different machines cannot be compared.

use std::time::Instant;

use hullie_journey::{Journey, Log, LogBuilder, Partial};

fn main() {
    let events = if std::env::args().any(|a| a == "--test") { 50_000 } else { 5_000_000 };
    let start = Instant::now();
    let log = make(events);
    println!("{events} events made and grouped in {:.2} s", start.elapsed().as_secs_f64());
    let one = best(|| drop(Partial::count(&log, 0, log.trajectories())));
    let all = best(|| drop(Partial::of(&log)));
    let figures = best(|| drop(Journey::of(&log)));
    println!("one thread, count only      {one:.3} s");
    println!("all threads, count only     {all:.3} s   (one thread is {:.2} times that)", one / all);
    println!("all threads, all figures    {figures:.3} s   (count is {:.0}% of it)", 100.0 * all / figures);
}

fn best(mut work: impl FnMut()) -> f64 {
    (0..5)
        .map(|_| {
            let start = Instant::now();
            work();
            start.elapsed().as_secs_f64()
        })
        .fold(f64::MAX, f64::min)
}

/// A log with 20 steps in which most people go the same way and some go back.
fn make(events: usize) -> Log {
    let mut state = 42u64;
    let mut next = |end: u64| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % end
    };
    let names: Vec<String> = (0..20).map(|i| format!("step {i}")).collect();
    let mut log = LogBuilder::new();
    let mut trajectory = 0;
    while log.events() < events {
        let id = format!("t{trajectory}");
        let (mut step, mut time) = (0usize, next(1_000_000) as i64);
        for _ in 0..4 + next(8) {
            log.push(&id, &names[step], time * 1_000_000, Some("team"));
            time += next(900_000) as i64;
            step = if next(10) == 0 { step.saturating_sub(1) } else { (step + 1 + next(2) as usize).min(19) };
        }
        trajectory += 1;
    }
    log.finish()
}
