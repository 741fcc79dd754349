//! How much a page costs in a town of 10,000 to 1,000,000 moments: statements, CPU and bytes, on SQLite and
//! on PostgreSQL.
//!
//! `cargo bench -p hullie-web --bench pages` (with `scripts/with-postgres` before it for both engines). A
//! number after `--` is the largest number of moments. With `--test` it builds the smallest town only and
//! looks whether each page answers. `--page /mine` asks one page only, of one size, so often as `--times`
//! says: so that something else counts what it takes, see `scripts/instructions`.
#![allow(clippy::unwrap_used, missing_docs, reason = "a bench stops at the first thing that fails")]

use std::time::{Duration, Instant};

use hullie_app::{App, house::link};
use hullie_domain::{Timestamp, TrajectoryId};
use hullie_testkit::{TestStore, Town, Visitor, World, databases};

const MOMENTS: i64 = 10;
/// How many trajectories an employee has.
const LOAD: i64 = 100;
/// How often each page is asked.
const TIMES: usize = 300;
/// In how many rounds a page is asked. What others do on the machine makes some of them slower: the one in
/// the middle counts.
const ROUNDS: usize = 5;

/// CPU seconds of this process so far, and of what PostgreSQL does for its database.
fn cpu(world: &World) -> f64 {
    let own = std::process::id().to_string();
    let server = world.database.name().map(|name| format!("postgres: hullie {name} "));
    let mut nanoseconds = 0;
    for process in std::fs::read_dir("/proc").unwrap().flatten() {
        let (name, path) = (process.file_name(), process.path());
        let Ok(command) = std::fs::read(path.join("cmdline")) else { continue };
        let is_server = server.as_ref().is_some_and(|server| command.starts_with(server.as_bytes()));
        if name == *own || is_server {
            nanoseconds += on_cpu(&path);
        }
    }
    nanoseconds as f64 / 1e9
}

/// For how long the threads of a process had a core, in nanoseconds.
fn on_cpu(process: &std::path::Path) -> u64 {
    let Ok(threads) = std::fs::read_dir(process.join("task")) else { return 0 };
    let each = threads.flatten().filter_map(|thread| {
        let text = std::fs::read_to_string(thread.path().join("schedstat")).ok()?;
        text.split(' ').next()?.parse::<u64>().ok()
    });
    each.sum()
}

async fn customer(app: &App, world: &World, id: TrajectoryId) -> Visitor {
    let mut work = app.store.write().await.unwrap();
    let token = link::make(&mut work, id, app.now()).await.unwrap();
    work.commit().await.unwrap();
    let mut visitor = world.visitor();
    visitor.enter(&format!("/l/{}", token.reveal())).await;
    visitor
}

/// Asks a page many times, of other trajectories each time, and says what it cost.
async fn measure(world: &World, what: &str, visitors: &mut [Visitor], paths: &[String], times: usize) {
    let mut bytes = 0;
    for (visitor, path) in visitors.iter_mut().zip(paths) {
        let reply = visitor.get(path).await;
        assert_eq!(reply.status, 200, "{what} {path}");
        bytes = bytes.max(reply.body.len());
    }
    let statements = world.app.store.statements();
    let rounds = ROUNDS.min(times);
    let (mut taken, mut waited) = (Vec::new(), Vec::new());
    for round in 0..rounds {
        let (before, clock) = (cpu(world), Instant::now());
        let asked = round * times / rounds..(round + 1) * times / rounds;
        let each = 1000.0 / asked.len() as f64;
        let (mut own, own_paths) = (visitors.to_vec(), paths.to_vec());
        // on a thread that serves, as pages are: outside it each answer of a database wakes a second thread
        let round = tokio::spawn(async move {
            for n in asked {
                let at = n % own.len();
                own[at].get(&own_paths[at]).await;
            }
        });
        round.await.unwrap();
        taken.push((cpu(world) - before) * each);
        waited.push(clock.elapsed().as_secs_f64() * each);
    }
    for round in [&mut taken, &mut waited] {
        round.sort_by(f64::total_cmp);
    }
    println!(
        "  {what:<22} {:>4.1} statements  {:>6.2} ms CPU (least {:.2})  {:>6.2} ms clock  {:>5.1} kB",
        (world.app.store.statements() - statements) as f64 / times as f64,
        taken[rounds / 2],
        taken[0],
        waited[rounds / 2],
        bytes as f64 / 1000.0,
    );
}

async fn town(store: TestStore, moments: i64, wanted: &Wanted) {
    let times = wanted.times;
    let engine = store.engine;
    let mut world = World::on(store).await;
    // as a program that serves: nobody waits for minutes
    world.app.patience = hullie_app::see::mirror::PATIENCE;
    let site = hullie_web::Site::new(world.app.clone(), hullie_web::Settings::default()).await.unwrap();
    world.router = hullie_web::router(site);
    let started = Instant::now();
    let town = Town {
        organisation: world.organisation,
        service: world.service,
        steps: [world.steps[0], world.steps[1], world.steps[2]],
        trajectories: moments / MOMENTS,
        moments: MOMENTS,
        load: LOAD,
        now: Timestamp(world.app.now().0),
    };
    town.build(&world.database).await.unwrap();
    println!("{engine}, {moments} moments (made in {:.0} s)", started.elapsed().as_secs_f64());
    let (mut customers, mut mine, mut staff, mut theirs, mut day) =
        (Vec::new(), Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for n in 0..20 {
        // spread over the whole town: no page is warm because of its neighbour
        let number = (n * 7_919 + 13) % town.trajectories;
        let id = town.trajectory(number);
        customers.push(customer(&world.app, &world, id).await);
        mine.push("/mine".to_owned());
        staff.push(world.with_session(town.employee(number / LOAD)).await);
        theirs.push(format!("/trajectories/{id}"));
        day.push("/desk".to_owned());
    }
    for (what, page, visitors, paths) in [
        ("customer's page", "/mine", &mut customers, &mine),
        ("employee's page", "/trajectories", &mut staff.clone(), &theirs),
        ("employee's day", "/desk", &mut staff.clone(), &day),
    ] {
        if wanted.page.as_deref().is_none_or(|wanted| wanted == page) {
            measure(&world, what, visitors, paths, times).await;
        }
    }
    if wanted.page.is_some() {
        return;
    }
    let search: Vec<String> = (0..20).map(|n| format!("/desk/search?q=klant+{n}7")).collect();
    measure(&world, "search", &mut staff, &search, times.min(60)).await;
    mirror(&world, &town, times.min(40)).await;
}

/// The mirror: the first look after a start, filters, and the first look after a new story.
async fn mirror(world: &World, town: &Town, times: usize) {
    let mut work = world.app.store.write().await.unwrap();
    for kind in ["noticed", "satisfied", "understood", "rosy", "kept", "expected"] {
        hullie_store::see::indicator::insert(&mut work, world.organisation, kind, "besluit").await.unwrap();
    }
    work.commit().await.unwrap();
    let all = vec!["/mirror/hulp".to_owned()];
    let mut one = vec![world.with_session(town.employee(0)).await];
    let mut third = customer(&world.app, world, town.trajectory(7)).await;
    let mut four = Vec::new();
    for n in 0..4 {
        four.push(world.with_session(town.employee(n)).await);
    }
    together(world, &mut four, &mut third, "four first looks", "/mirror/hulp").await;
    first_look(world, &mut one[0], "mirror, next look").await;
    measure(world, "mirror, everybody", &mut one, &all, times).await;
    together(world, &mut four[..2], &mut third, "distance, two at once", "/mirror/hulp/distance").await;
    measure(world, "distance", &mut one, &["/mirror/hulp/distance".to_owned()], times.min(3)).await;
    measure(world, "answers", &mut one, &["/mirror/hulp/answers".to_owned()], times.min(10)).await;
    let filters: Vec<String> = (0..20).map(|n| format!("/mirror/hulp?team=town-{}", n * 7 % 50)).collect();
    let mut staff = Vec::new();
    for n in 0..20 {
        staff.push(world.with_session(town.employee(n % (town.trajectories / LOAD))).await);
    }
    measure(world, "mirror, a team", &mut staff, &filters, times).await;
    let quarters: Vec<String> = ["2025-3", "2025-4", "2026-1", "2026-2"]
        .map(|quarter| format!("/mirror/hulp?period={quarter}"))
        .to_vec();
    let mut four: Vec<Visitor> = staff.drain(..4).collect();
    measure(world, "mirror, a quarter", &mut four, &quarters, times).await;
    let mut work = world.app.store.write().await.unwrap();
    let told = hullie_store::tell::view::New {
        moment: world.moments[0],
        about: hullie_domain::Chair::Customer,
        value: hullie_domain::Value::new(3),
        words: None,
        release: hullie_domain::walk::moment::Release::Closed,
        voice: None,
    };
    let by = (hullie_domain::Chair::Customer, None);
    hullie_store::tell::view::insert(&mut work, world.trajectory, by, &told, world.app.now()).await.unwrap();
    work.commit().await.unwrap();
    world.days_later(1);
    let mut next_day = world.with_session(town.employee(0)).await;
    first_look(world, &mut next_day, "mirror, after a story").await;
}

/// Several ask the same at once; what somebody else feels meanwhile at the own page, and at the page about
/// health.
async fn together(world: &World, several: &mut [Visitor], third: &mut Visitor, what: &str, path: &str) {
    let (before, clock) = (cpu(world), Instant::now());
    let asked: Vec<_> = several
        .iter()
        .map(|visitor| {
            let (mut visitor, path) = (visitor.clone(), path.to_owned());
            tokio::spawn(async move {
                // who gets no answer asks again, as the page does by itself
                let mut said = vec![visitor.get(&path).await.status];
                while said.last() != Some(&200) && said.len() < 9 {
                    tokio::time::sleep(Duration::from_secs(5)).await;
                    said.push(visitor.get(&path).await.status);
                }
                said
            })
        })
        .collect();
    let mut felt = [Vec::new(), Vec::new()];
    loop {
        for (page, felt) in ["/mine", "/health"].into_iter().zip(&mut felt) {
            let begun = Instant::now();
            assert_eq!(third.get(page).await.status, 200);
            felt.push(begun.elapsed().as_secs_f64() * 1000.0);
        }
        if asked.iter().all(tokio::task::JoinHandle::is_finished) {
            break;
        }
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    let (seconds, took) = (cpu(world) - before, clock.elapsed().as_secs_f64());
    let mut said = Vec::new();
    for one in asked {
        said.push(one.await.unwrap());
    }
    println!("  {what:<22} {seconds:>6.2} s CPU  {took:>6.2} s clock, {said:?}");
    for (page, felt) in ["/mine", "/health"].into_iter().zip(&mut felt) {
        felt.sort_by(f64::total_cmp);
        let at = |part: f64| felt[((felt.len() - 1) as f64 * part) as usize];
        println!(
            "    {page:<8} meanwhile     p50 {:>7.1}  p99 {:>7.1}  max {:>7.1} ms",
            at(0.5),
            at(0.99),
            at(1.0)
        );
    }
}

async fn first_look(world: &World, visitor: &mut Visitor, what: &str) {
    let (before, clock) = (cpu(world), Instant::now());
    assert_eq!(visitor.get("/mirror/hulp").await.status, 200);
    println!(
        "  {what:<22} {:>24.0} ms CPU  {:>6.0} ms clock",
        (cpu(world) - before) * 1000.0,
        clock.elapsed().as_secs_f64() * 1000.0
    );
}

/// What is measured.
struct Wanted {
    /// The largest town, in moments.
    most: i64,
    /// Whether it is only tried.
    only_try: bool,
    /// The one page that is asked, in the largest town only: `/mine`, `/trajectories` or `/desk`.
    page: Option<String>,
    /// On which engine only: `sqlite` or `postgres`.
    engine: Option<String>,
    /// How often each page is asked.
    times: usize,
}

impl Wanted {
    fn read(arguments: &[String]) -> Self {
        let after = |name: &str| {
            let place = arguments.iter().position(|argument| argument == name)?;
            arguments.get(place + 1).cloned()
        };
        let only_try = arguments.iter().any(|argument| argument == "--test");
        let times = after("--times").map_or(if only_try { 20 } else { TIMES }, |n| n.parse().unwrap());
        let most = arguments.first().and_then(|argument| argument.parse().ok()).unwrap_or(1_000_000);
        Self { most, only_try, page: after("--page"), engine: after("--engine"), times }
    }

    fn is_on(&self, engine: &str) -> bool {
        self.engine.as_deref().is_none_or(|wanted| wanted == engine)
    }

    fn is_size(&self, moments: i64) -> bool {
        match (self.only_try, &self.page) {
            (true, _) => moments == 10_000,
            (false, Some(_)) => moments == self.most,
            (false, None) => moments <= self.most,
        }
    }
}

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|one| one != "--bench").collect();
    let wanted = Wanted::read(&arguments);
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    runtime.block_on(async {
        for moments in [10_000, 100_000, 1_000_000] {
            if !wanted.is_size(moments) {
                continue;
            }
            if wanted.is_on("sqlite") {
                town(databases::sqlite().await, moments, &wanted).await;
            }
            if !wanted.is_on("postgres") {
                continue;
            }
            match databases::postgres().await {
                Some(store) => town(store, moments, &wanted).await,
                None => println!("PostgreSQL: skipped, run it with scripts/with-postgres"),
            }
        }
    });
}
