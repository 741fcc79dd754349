//! The queue of jobs on each engine: who does what, how often, and what becomes of it.

use std::{
    future::Future,
    pin::Pin,
    sync::{
        Arc, Mutex,
        atomic::{AtomicI64, Ordering},
    },
    time::Duration,
};

use hullie_app::{
    App, Post,
    jobs::{self, Worker, pace},
};
use hullie_domain::{
    Actor, Chair, Job, LetterId, LinkId, StoryText, Timestamp, ViewId, permission::may_decide,
    walk::moment::Release,
};
use hullie_store::{house::mail, job, tell::view, walk::trajectory};
use hullie_testkit::{World, database::JobRow, databases::each_engine};
use tokio::sync::{Notify, watch};
use uuid::Uuid;

const ADDRESS: &str = "robin@voorbeeld.example";
const WORDS: &str = "zeldzaam-woord bel 06-12345678";

/// What becomes of mail.
#[derive(Clone, Copy, PartialEq)]
enum Way {
    Well,
    Broken,
    Panics,
    /// Nothing happens until somebody lets it go on.
    Waits,
}

struct Sender {
    way: Way,
    begun: Notify,
    goes_on: Notify,
    tried: Mutex<Vec<LetterId>>,
}

impl Post for Sender {
    fn send(&self, letter: mail::Waiting) -> Pin<Box<dyn Future<Output = Result<(), String>> + Send + '_>> {
        Box::pin(async move {
            self.tried.lock().unwrap().push(letter.id);
            self.begun.notify_one();
            match self.way {
                Way::Well => Ok(()),
                Way::Broken => Err("the mail server could not be reached".to_owned()),
                Way::Panics => panic!("about {}", letter.address),
                Way::Waits => {
                    self.goes_on.notified().await;
                    Ok(())
                }
            }
        })
    }
}

/// A queue with a clock that stands still until it is moved.
struct Queue {
    world: World,
    app: App,
    clock: Arc<AtomicI64>,
    is_postgres: bool,
}

/// A queue on each engine at hand.
async fn queues() -> Vec<Queue> {
    let mut all = Vec::new();
    for store in each_engine().await {
        let is_postgres = store.engine == "PostgreSQL";
        let world = World::on(store).await;
        let clock = Arc::new(AtomicI64::new(world.app.now().0));
        let tick = Arc::clone(&clock);
        let store = world.app.store.clone();
        let app = App::new(store, jiff::tz::TimeZone::UTC, move || Timestamp(tick.load(Ordering::SeqCst)));
        all.push(Queue { world, app, clock, is_postgres });
    }
    all
}

impl Queue {
    /// The program with a way for mail that goes like this.
    fn with_post(&self, way: Way) -> (App, Arc<Sender>) {
        let (begun, goes_on) = (Notify::new(), Notify::new());
        let sender = Arc::new(Sender { way, begun, goes_on, tried: Mutex::default() });
        let mut app = self.app.clone();
        app.post = Some(sender.clone());
        (app, sender)
    }

    /// So many mails wait to be sent.
    async fn letters(&self, n: usize) -> Vec<LetterId> {
        let now = self.app.now();
        let customer = Actor::Customer {
            link: LinkId::new(),
            trajectory: self.world.trajectory,
            organisation: self.world.organisation,
            voice: None,
            speaker: None,
        };
        let mut work = self.app.store.write().await.unwrap();
        let facts = trajectory::get_facts(&mut work, self.world.trajectory).await.unwrap();
        let may = may_decide(&customer, &facts).unwrap();
        mail::set_address(&mut work, &may, Some(ADDRESS), "nl").await.unwrap();
        let mut all = Vec::new();
        for _ in 0..n {
            let of = self.world.trajectory;
            let letter = mail::create(&mut work, of, mail::TURN, Uuid::now_v7(), now).await.unwrap().unwrap();
            job::create(&mut work, Job::SendMail(letter), now).await.unwrap();
            all.push(letter);
        }
        work.commit().await.unwrap();
        all
    }

    async fn take(&self) -> Option<job::Taken> {
        let mut work = self.app.store.write().await.unwrap();
        let now = self.app.now();
        let taken = job::take(&mut work, now, pace::later(now, pace::LEASE)).await.unwrap();
        work.commit().await.unwrap();
        taken
    }

    async fn rows(&self) -> Vec<JobRow> {
        self.world.database.jobs().await.unwrap()
    }

    fn time_goes_by(&self, by: Duration) {
        self.clock.fetch_add(i64::try_from(by.as_micros()).unwrap(), Ordering::SeqCst);
    }
}

/// A worker that nobody asks to stop as long as the other is kept.
fn worker(app: &App) -> (Worker, watch::Sender<bool>) {
    let (ask, asked) = watch::channel(false);
    (Worker::new(app.clone(), asked), ask)
}

const MICROSECOND: Duration = Duration::from_micros(1);

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn several_workers_do_each_job_once() {
    for queue in queues().await {
        let mut letters = queue.letters(40).await;
        let (app, sender) = queue.with_post(Way::Well);
        let workers = (0..6).map(|_| {
            let app = app.clone();
            tokio::spawn(async move { jobs::run_all(&app).await.unwrap() })
        });
        let mut done = 0;
        for one in workers.collect::<Vec<_>>() {
            done += one.await.unwrap();
        }
        let mut tried = sender.tried.lock().unwrap().clone();
        tried.sort_unstable();
        letters.sort_unstable();
        assert_eq!((done, tried), (40, letters), "each once");
        assert_eq!(queue.rows().await, [], "and what is done is gone");
    }
}

#[tokio::test]
async fn what_another_is_just_taking_is_passed_by() {
    for queue in queues().await {
        queue.letters(2).await;
        let (now, store) = (queue.app.now(), &queue.app.store);
        let mut first = store.write().await.unwrap();
        let one = job::take(&mut first, now, now.plus_days(1)).await.unwrap().unwrap();
        if !queue.is_postgres {
            // one pen: who comes second writes after the first
            first.commit().await.unwrap();
            assert_ne!(queue.take().await.unwrap().id, one.id);
            continue;
        }
        // who would wait for the first would wait for ever
        let second = tokio::time::timeout(Duration::from_secs(30), queue.take()).await;
        assert_ne!(second.expect("nobody waits").unwrap().id, one.id);
        let third = tokio::time::timeout(Duration::from_secs(30), queue.take()).await;
        assert_eq!(third.expect("nobody waits"), None);
        first.commit().await.unwrap();
    }
}

#[tokio::test]
async fn the_job_of_a_dead_worker_comes_back_when_its_lease_ends() {
    for queue in queues().await {
        queue.letters(1).await;
        let dead = queue.take().await.unwrap();
        let (app, sender) = queue.with_post(Way::Well);
        let (mut alive, _ask) = worker(&app);
        queue.time_goes_by(pace::LEASE - MICROSECOND);
        assert_eq!(alive.look().await.unwrap(), 0, "it still has it");
        queue.time_goes_by(MICROSECOND);
        let next = queue.take().await.unwrap();
        assert_eq!((next.id, next.job, next.attempts), (dead.id, dead.job, 2));
        // who was thought dead cannot end what is no longer the own
        let mut work = queue.app.store.write().await.unwrap();
        let now = queue.app.now();
        assert!(!job::finish(&mut work, &dead).await.unwrap());
        assert!(!job::try_again(&mut work, &dead, "why", now).await.unwrap());
        assert!(!job::fail(&mut work, &dead, "why", now).await.unwrap());
        assert!(!job::give_back(&mut work, &dead, now).await.unwrap());
        work.commit().await.unwrap();
        let row = queue.rows().await.remove(0);
        assert_eq!((row.attempts, row.leased_until), (2, Some(next.leased_until)));
        queue.time_goes_by(pace::LEASE);
        assert_eq!(alive.look().await.unwrap(), 1);
        assert_eq!(sender.tried.lock().unwrap().len(), 1);
        assert_eq!(queue.rows().await, []);
    }
}

#[tokio::test]
async fn tries_that_fail_wait_ever_longer_and_after_five_the_job_stays_as_failed() {
    for queue in queues().await {
        queue.letters(1).await;
        let (app, sender) = queue.with_post(Way::Broken);
        let (mut worker, _ask) = worker(&app);
        for tries in 1..pace::MOST_TRIES {
            assert_eq!(worker.look().await.unwrap(), 1);
            let row = queue.rows().await.remove(0);
            let again = pace::later(queue.app.now(), pace::wait_after(tries));
            assert_eq!((row.attempts, row.run_after, row.leased_until), (tries, again, None));
            assert_eq!(row.failed_at, None);
            queue.time_goes_by(pace::wait_after(tries) - MICROSECOND);
            assert_eq!(worker.look().await.unwrap(), 0, "it waits after try {tries}");
            queue.time_goes_by(MICROSECOND);
        }
        assert_eq!(worker.look().await.unwrap(), 1);
        let failed_at = Some(queue.app.now());
        queue.time_goes_by(Duration::from_hours(10_000));
        assert_eq!((worker.look().await.unwrap(), jobs::run_all(&app).await.unwrap()), (0, 0));
        assert_eq!(sender.tried.lock().unwrap().len(), 5, "five tries in all");
        let row = queue.rows().await.remove(0);
        assert_eq!((row.attempts, row.failed_at, row.leased_until), (5, failed_at, None));
        assert_eq!(row.last_error.as_deref(), Some("the mail server could not be reached"));
        assert_eq!(worker.say_left().await.unwrap(), [("send-mail".to_owned(), true)]);
    }
}

#[tokio::test]
async fn a_job_that_ends_the_program_each_time_has_an_end_too() {
    for queue in queues().await {
        queue.letters(1).await;
        for attempts in 1..=pace::MOST_TRIES {
            assert_eq!(queue.take().await.unwrap().attempts, attempts);
            queue.time_goes_by(pace::LEASE);
        }
        let (app, sender) = queue.with_post(Way::Well);
        let (mut worker, _ask) = worker(&app);
        assert_eq!((worker.look().await.unwrap(), worker.look().await.unwrap()), (1, 0));
        assert!(sender.tried.lock().unwrap().is_empty(), "it is not tried once more");
        assert_eq!(queue.rows().await[0].failed_at, Some(queue.app.now()));
    }
}

#[tokio::test]
async fn why_a_job_failed_holds_no_told_words_and_no_addresses() {
    for queue in queues().await {
        queue.letters(1).await;
        for way in [Way::Panics, Way::Broken] {
            let (app, sender) = queue.with_post(way);
            let (mut worker, _ask) = worker(&app);
            assert_eq!(worker.look().await.unwrap(), 1, "a panic does not end the worker");
            assert_eq!(sender.tried.lock().unwrap().len(), 1);
            assert!(queue.rows().await[0].last_error.is_some());
            queue.time_goes_by(pace::LONGEST_WAIT);
            let found = queue.world.database.find_text(ADDRESS).await.unwrap();
            assert_eq!(found, ["mail_address.address"]);
        }
    }
}

#[tokio::test]
async fn what_takes_too_long_is_cut_off_and_counts_as_a_try() {
    for queue in queues().await {
        queue.letters(1).await;
        let (app, _sender) = queue.with_post(Way::Waits);
        let (mut worker, _ask) = worker(&app);
        worker.longest = Duration::from_millis(20);
        assert_eq!(worker.look().await.unwrap(), 1);
        let row = queue.rows().await.remove(0);
        assert_eq!((row.attempts, row.leased_until), (1, None));
        assert_eq!(row.run_after, pace::later(queue.app.now(), pace::FIRST_WAIT));
        assert_eq!(row.last_error.as_deref(), Some("it took longer than a job may take"));
    }
}

#[tokio::test]
async fn asked_to_stop_the_running_job_is_finished_and_no_new_one_is_taken() {
    for queue in queues().await {
        let letters = queue.letters(2).await;
        let (app, sender) = queue.with_post(Way::Waits);
        let (mut worker, ask) = worker(&app);
        let (taken, ()) = tokio::join!(worker.look(), async {
            sender.begun.notified().await;
            ask.send_replace(true);
            sender.goes_on.notify_one();
        });
        assert_eq!(taken.unwrap(), 1);
        assert_eq!(worker.look().await.unwrap(), 0);
        assert_eq!(*sender.tried.lock().unwrap(), letters[..1]);
        let left = queue.rows().await;
        assert_eq!(left.iter().map(|row| row.attempts).collect::<Vec<_>>(), [0], "the second waits");
    }
}

#[tokio::test]
async fn asked_to_stop_a_job_that_does_not_end_is_given_back_as_if_it_was_not_taken() {
    for queue in queues().await {
        let letters = queue.letters(2).await;
        let (app, sender) = queue.with_post(Way::Waits);
        let (mut stopped, ask) = worker(&app);
        stopped.stopping = Duration::ZERO;
        let (taken, ()) = tokio::join!(stopped.look(), async {
            sender.begun.notified().await;
            ask.send_replace(true);
        });
        assert_eq!(taken.unwrap(), 1);
        for row in queue.rows().await {
            assert_eq!((row.attempts, row.leased_until, row.run_after), (0, None, queue.app.now()));
        }
        // the next program does both at once
        let (app, sender) = queue.with_post(Way::Well);
        let (mut next, _ask) = worker(&app);
        assert_eq!(next.look().await.unwrap(), 2);
        assert_eq!(*sender.tried.lock().unwrap(), letters);
        assert_eq!(queue.rows().await, []);
    }
}

#[tokio::test]
async fn a_big_queue_is_done_in_several_looks() {
    for queue in queues().await {
        let mut work = queue.app.store.write().await.unwrap();
        for _ in 0..pace::MOST_AT_ONCE + 7 {
            job::create(&mut work, Job::ReadWords(ViewId::new()), queue.app.now()).await.unwrap();
        }
        work.commit().await.unwrap();
        let (mut worker, _ask) = worker(&queue.app);
        let (mut looks, mut done) = (Vec::new(), 0);
        while done < pace::MOST_AT_ONCE + 7 {
            looks.push(worker.look().await.unwrap());
            done += looks[looks.len() - 1];
        }
        assert!(looks.len() > 1 && looks.iter().all(|&n| 0 < n && n <= pace::MOST_AT_ONCE), "{looks:?}");
        assert_eq!(queue.rows().await, [], "views that are gone leave nothing to read");
    }
}

#[tokio::test]
async fn work_of_a_kind_that_is_not_known_is_said_once_and_left_alone() {
    for queue in queues().await {
        for n in 1..=2 {
            let tea = format!(
                "INSERT INTO job (id, kind, subject_id, run_after, attempts) \
                 VALUES ({{id:{n:032x}}}, 'make-tea', {{id:{n:032x}}}, 0, 0)"
            );
            queue.world.database.run(&tea).await.unwrap();
        }
        queue.letters(1).await;
        let before = queue.rows().await;
        let (app, sender) = queue.with_post(Way::Well);
        let (mut worker, _ask) = worker(&app);
        assert_eq!(worker.say_left().await.unwrap(), [("make-tea".to_owned(), false)]);
        assert_eq!(worker.say_left().await.unwrap(), [], "once");
        assert_eq!(worker.look().await.unwrap(), 1, "it is in nobody's way");
        assert_eq!(sender.tried.lock().unwrap().len(), 1);
        assert_eq!(queue.rows().await, before[..2], "and stays as it was");
    }
}

#[tokio::test]
async fn words_are_read_and_the_job_is_gone_in_one_go() {
    for queue in queues().await {
        let now = queue.app.now();
        let new = view::New {
            moment: queue.world.moments[1],
            about: Chair::Customer,
            value: None,
            words: Some(StoryText::new(WORDS).unwrap()),
            release: Release::Closed,
            voice: None,
        };
        let mut work = queue.app.store.write().await.unwrap();
        let by = (Chair::Customer, None);
        let id = view::insert(&mut work, queue.world.trajectory, by, &new, now).await.unwrap();
        job::create(&mut work, Job::ReadWords(id), now).await.unwrap();
        work.commit().await.unwrap();
        let before = queue.world.database.rows().await.unwrap();
        let (mut worker, _ask) = worker(&queue.app);
        assert_eq!(worker.look().await.unwrap(), 1);
        let after = queue.world.database.rows().await.unwrap();
        assert_eq!((before["job"], before["finding"]), (1, 0));
        assert_eq!((after["job"], after["finding"]), (0, 1));
    }
}
