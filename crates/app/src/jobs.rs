//! Work that waits in the queue: done one at a time, tried again when it fails, never lost. When each of that
//! happens is in [`pace`].

mod kinds;
pub mod pace;

use std::{
    collections::BTreeSet,
    time::{Duration, Instant},
};

use hullie_domain::{Job, ViewId};
use hullie_store::{
    house::mail,
    job::{self, Taken},
    tell::view,
};
use hullie_text::personal;
use tokio::{
    sync::watch,
    task::{JoinError, JoinSet},
};

use crate::{App, Result};

/// Who looks at the queue, again and again, until asked to stop. There can be several on one database.
pub struct Worker {
    app: App,
    stop: watch::Receiver<bool>,
    looks: u64,
    /// Of which jobs that nobody will do it was said that they are there: their kind, and whether they
    /// failed.
    said: BTreeSet<(String, bool)>,
    /// How long one try may take: [`pace::LONGEST`], unless a test does not wait for it.
    pub longest: Duration,
    /// How long a job may go on after `stop`: [`pace::STOPPING`], unless a test does not wait for it.
    pub stopping: Duration,
}

impl Worker {
    /// A worker that takes no job any more once `stop` holds true.
    #[must_use]
    pub fn new(app: App, stop: watch::Receiver<bool>) -> Self {
        let (longest, stopping) = (pace::LONGEST, pace::STOPPING);
        Self { app, stop, looks: 0, said: BTreeSet::new(), longest, stopping }
    }

    /// Does what is due, up to [`pace::MOST_AT_ONCE`] jobs and for [`pace::AT_ONCE`]. Returns how many jobs
    /// it took.
    ///
    /// # Errors
    /// When the database fails. A job that fails by itself is noted; that is no error here.
    pub async fn look(&mut self) -> Result<u64> {
        if self.looks.is_multiple_of(pace::LOOKS_BETWEEN) {
            self.say_left().await?;
            // when that cannot be done now, whoever waits for a mail does not wait for it
            if let Err(error) = self.app.store.empty_journal().await {
                tracing::warn!(%error, "the journal of the database could not be emptied now");
            }
        }
        self.looks += 1;
        let begin = Instant::now();
        let mut taken = 0;
        while taken < pace::MOST_AT_ONCE && begin.elapsed() < pace::AT_ONCE && !*self.stop.borrow() {
            let mut stop = self.stop.clone();
            let stopping = self.stopping;
            let too_late = async move {
                if stop.wait_for(|stop| *stop).await.is_err() {
                    // nobody is there any more who could ask it to stop
                    std::future::pending::<()>().await;
                }
                tokio::time::sleep(stopping).await;
            };
            if !run_one(&self.app, self.longest, too_late).await? {
                break;
            }
            taken += 1;
        }
        Ok(taken)
    }

    /// Says in the log which jobs lie in the queue that nobody will do: those of a kind that this version
    /// does not know, and those that failed for good. Of each kind once, as long as the program runs.
    /// Returns the kinds of work of which it was said now, and whether they failed.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn say_left(&mut self) -> Result<Vec<(String, bool)>> {
        let mut work = self.app.store.read().await?;
        let left = job::list_left(&mut work).await?;
        drop(work);
        let mut now = Vec::new();
        for one in left {
            let said = (one.kind, one.failed);
            if !self.said.insert(said.clone()) {
                continue;
            }
            let (kind, jobs) = (said.0.as_str(), one.jobs);
            if one.failed {
                tracing::error!(kind, jobs, "jobs that failed for good wait for somebody to look at them");
            } else {
                tracing::error!(kind, jobs, "this version does not know such jobs and leaves them alone");
            }
            now.push(said);
        }
        Ok(now)
    }
}

/// Does everything that is due now, however much that is, when there is nobody else to keep waiting. Returns
/// how many jobs that were.
///
/// # Errors
/// When the database fails.
pub async fn run_all(app: &App) -> Result<u64> {
    let mut done = 0;
    while run_one(app, pace::LONGEST, std::future::pending()).await? {
        done += 1;
    }
    Ok(done)
}

/// Does the next job that is due, within `longest`. One that still runs when it is `too_late` is given back.
/// Returns whether there was one.
async fn run_one(app: &App, longest: Duration, too_late: impl Future<Output = ()>) -> Result<bool> {
    let now = app.now();
    let mut work = app.store.write().await?;
    let taken = job::take(&mut work, now, pace::later(now, pace::LEASE)).await?;
    work.commit().await?;
    let Some(taken) = taken else { return Ok(false) };
    if taken.attempts > pace::MOST_TRIES {
        // nobody was left to note how the last try ended: the work may be what ends the program
        failed(app, &taken, "the program ended in the middle of it, each time").await?;
        return Ok(true);
    }
    // a task of its own, so that a panic in it is a failed try; it ends when this is dropped
    let mut running = JoinSet::new();
    running.spawn(kinds::run(app.clone(), taken));
    let is_late = tokio::select! {
        biased;
        ended = running.join_next() => {
            note(app, &taken, ended).await?;
            return Ok(true);
        }
        () = tokio::time::sleep(longest) => true,
        () = too_late => false,
    };
    running.abort_all();
    match running.join_next().await {
        Some(Err(cut)) if cut.is_cancelled() && is_late => {
            failed(app, &taken, "it took longer than a job may take").await?;
        }
        Some(Err(cut)) if cut.is_cancelled() => {
            let mut work = app.store.write().await?;
            job::give_back(&mut work, &taken, app.now()).await?;
            work.commit().await?;
        }
        // it ended in that very moment
        ended => note(app, &taken, ended).await?,
    }
    Ok(true)
}

/// Notes how a try ended. One that went well noted that itself.
async fn note(
    app: &App,
    taken: &Taken,
    ended: Option<std::result::Result<Result<()>, JoinError>>,
) -> Result<()> {
    match ended {
        Some(Ok(Ok(()))) => Ok(()),
        Some(Ok(Err(error))) => failed(app, taken, &error.to_string()).await,
        // what a panic says can hold told words: it does not go into the database
        Some(Err(_)) | None => failed(app, taken, "it broke in the middle").await,
    }
}

/// Notes a failed try: it waits for the next one, or that was the last.
async fn failed(app: &App, taken: &Taken, why: &str) -> Result<()> {
    let (kind, tries) = (taken.job.code(), taken.attempts);
    let mut work = app.store.write().await?;
    if tries < pace::MOST_TRIES {
        let again = pace::later(app.now(), pace::wait_after(tries));
        job::try_again(&mut work, taken, why, again).await?;
        work.commit().await?;
        tracing::warn!(kind, tries, why, "a job failed and is tried again");
        return Ok(());
    }
    job::fail(&mut work, taken, why, app.now()).await?;
    let left = job::list_left(&mut work).await?;
    work.commit().await?;
    let all: i64 = left.iter().filter(|left| left.failed).map(|left| left.jobs).sum();
    tracing::error!(id = %taken.id, kind, tries, why, all, "a job failed for good and stays in the queue");
    Ok(())
}

/// How many views are read again in one go: a short turn with the pen, between those of others.
const READ_AT_ONCE: i64 = 100;

/// Reads again all words that only an earlier version of the reader read. Until then they are held back
/// from the mirror. Returns how many. To be done once, when the program starts, beside everything else.
///
/// # Errors
/// When the database fails.
pub async fn read_again(app: &App) -> Result<usize> {
    let mut done = 0;
    let mut after = ViewId(uuid::Uuid::nil());
    loop {
        let mut work = app.store.read().await?;
        let unread = view::list_unread(&mut work, personal::VERSION, after, READ_AT_ONCE).await?;
        drop(work);
        let Some(last) = unread.last() else { return Ok(done) };
        after = last.id;
        let read = move || unread.iter().map(|one| kinds::read(one.id, &one.words)).collect::<Vec<_>>();
        let readings = kinds::beside(read).await?;
        let mut work = app.store.write().await?;
        for reading in &readings {
            view::set_reading(&mut work, reading, personal::VERSION).await?;
        }
        work.commit().await?;
        done += readings.len();
    }
}

/// How many days before a day that the customer is asked something a reminder goes out.
pub const REMIND_DAYS: i64 = 2;

/// Puts the one reminder in the queue for customers who are asked something within two days and want mail,
/// a day after the mail that asked it at the earliest.
/// The database refuses a second for the same trajectory, ever (N20). Returns how many.
///
/// # Errors
/// When the database fails.
pub async fn remind(app: &App) -> Result<usize> {
    let today = app.today();
    let mut work = app.store.write().await?;
    let mut reminded = 0;
    let (until, lately) = (today.plus_days(REMIND_DAYS), app.now().plus_days(-1));
    let due = mail::list_coming_due(&mut work, today.number(), until.number(), lately).await?;
    for id in due {
        if let Some(letter) = mail::create(&mut work, id, mail::REMINDER, id.0, app.now()).await? {
            job::create(&mut work, Job::SendMail(letter), app.now()).await?;
            reminded += 1;
        }
    }
    work.commit().await?;
    Ok(reminded)
}
