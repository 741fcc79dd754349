//! What it costs that a story is on the disk before it is answered: the same stories in a database in memory,
//! where a sync has nothing to do, and in one on the disk, in turn, in one run.
//!
//! `cargo bench -p hullie-web --bench durable`. The folder of temporary files (`TMPDIR`) must be on the disk
//! that is meant, not in memory. With `--test` it tells a few stories only.
#![allow(clippy::unwrap_used, missing_docs, reason = "a bench stops at the first thing that fails")]

use std::{path::Path, time::Instant};

use hullie_testkit::{World, databases};

/// How many rounds of each kind.
const ROUNDS: usize = 5;
/// A folder that is kept in memory.
const MEMORY: &str = "/dev/shm";
/// How many tell at the same time.
const TELLERS: [usize; 2] = [1, 16];

async fn tell(world: &World, tellers: usize, each: usize) -> f64 {
    let path = format!("/mine/moments/{}", world.moments[1]);
    let customer = world.customer().await;
    let begin = Instant::now();
    let all: Vec<_> = (0..tellers)
        .map(|teller| {
            let (mut customer, path) = (customer.clone(), path.clone());
            tokio::spawn(async move {
                for n in 0..each {
                    let words = format!("verhaal {n} van {teller}, met een paar woorden meer dan nodig is");
                    let reply = customer.post(&path, &[("words", &words), ("value", "3")]).await;
                    assert_eq!(reply.status, 303);
                }
            })
        })
        .collect();
    for one in all {
        one.await.unwrap();
    }
    #[allow(clippy::cast_precision_loss, reason = "a small number")]
    let stories = (tellers * each) as f64;
    stories / begin.elapsed().as_secs_f64()
}

fn median(mut all: Vec<f64>) -> f64 {
    all.sort_by(f64::total_cmp);
    all[all.len() / 2]
}

#[tokio::main]
async fn main() {
    let stories = if std::env::args().any(|argument| argument == "--test") { 4 } else { 160 };
    for tellers in TELLERS {
        let mut rates = [Vec::new(), Vec::new()];
        for round in 0..ROUNDS * 2 {
            // a fresh world each time: a page with many stories is slower than one with few
            let folder = if round % 2 == 0 { Path::new(MEMORY) } else { &std::env::temp_dir() };
            let world = World::on(databases::sqlite_in(folder).await).await;
            world.customer().await.post("/mine/expectation", &[("skip", "yes")]).await;
            rates[round % 2].push(tell(&world, tellers, (stories / tellers).max(1)).await);
        }
        let [memory, disk] = rates.map(median);
        println!(
            "{tellers} at a time: {memory:.0} stories a second in memory, {disk:.0} on the disk; ratio {:.2}",
            disk / memory
        );
    }
}
