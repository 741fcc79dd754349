//! Work that waits in the queue: done one at a time, tried again when it fails, never lost.

use hullie_domain::ViewId;
use hullie_store::{
    job::{self, Job},
    mail,
    view::{self, Reading},
};
use hullie_text::{personal, sides::sides};

use crate::{App, AppError, Result, tell::READ_WORDS, turn::SEND_MAIL};

/// How long a job is kept from others while it is being done, in seconds.
const LEASE: i64 = 60;

/// Does the next job that is due. Returns whether there was one.
///
/// # Errors
/// When the database fails. A job that fails by itself is noted and tried again; that is no error here.
pub async fn run_one(app: &App) -> Result<bool> {
    let mut work = app.store.write().await?;
    let taken = job::take(&mut work, app.now(), LEASE).await?;
    work.commit().await?;
    let Some(taken) = taken else { return Ok(false) };
    let done = run(app, &taken).await;
    let mut work = app.store.write().await?;
    match done {
        Ok(()) => job::finish(&mut work, taken.id, app.now()).await?,
        Err(error) => {
            tracing::warn!(kind = taken.kind, attempts = taken.attempts, %error, "job failed");
            job::fail(&mut work, taken.id, &error.to_string()).await?;
        }
    }
    work.commit().await?;
    Ok(true)
}

/// Does everything that is due now. Returns how many jobs that were.
///
/// # Errors
/// When the database fails.
pub async fn run_all(app: &App) -> Result<u64> {
    let mut done = 0;
    while run_one(app).await? {
        done += 1;
    }
    Ok(done)
}

async fn run(app: &App, taken: &Job) -> Result<()> {
    match taken.kind.as_str() {
        READ_WORDS => read_words(app, ViewId(taken.subject_id.0)).await,
        SEND_MAIL => send_mail(app, taken.subject_id.0).await,
        other => Err(AppError::Failed(format!("there is no job of kind {other}"))),
    }
}

/// Reads words: looks for what may point to a person, which keeps them off the mirror page until the teller
/// acted, and how they speak of the two sides, which is only ever told of a group. Nothing of it is stored
/// yet.
fn read(view: ViewId, words: &str) -> Reading {
    let found = crate::reading::points_to_a_person(words)
        .into_iter()
        .map(|one| (one.kind.to_owned(), one.range.start as i64, one.range.end as i64))
        .collect();
    Reading { view, found, sides: sides(words).number() }
}

async fn read_words(app: &App, id: ViewId) -> Result<()> {
    let mut work = app.store.read().await?;
    // words that were taken back meanwhile are not read any more
    let Some(words) = view::get_words(&mut work, id).await? else { return Ok(()) };
    drop(work);
    // long words take a while, and the threads that serve pages have other things to do
    let reading = tokio::task::spawn_blocking(move || read(id, &words)).await;
    let reading = reading.map_err(|error| AppError::Failed(error.to_string()))?;
    let mut work = app.store.write().await?;
    view::set_reading(&mut work, &reading, personal::VERSION).await?;
    Ok(work.commit().await?)
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
        // long words take a while, and the threads that serve pages have other things to do
        let readings = tokio::task::spawn_blocking(move || {
            unread.iter().map(|one| read(one.id, &one.words)).collect::<Vec<_>>()
        });
        let readings = readings.await.map_err(|error| AppError::Failed(error.to_string()))?;
        let mut work = app.store.write().await?;
        for reading in &readings {
            view::set_reading(&mut work, reading, personal::VERSION).await?;
        }
        work.commit().await?;
        done += readings.len();
    }
}

/// Sends one mail, when the owner configured a way to send it. Without one nothing leaves, and the job is simply done.
async fn send_mail(app: &App, id: uuid::Uuid) -> Result<()> {
    let mut work = app.store.read().await?;
    let Some(waiting) = mail::find_waiting(&mut work, id).await? else { return Ok(()) };
    drop(work);
    let Some(post) = &app.post else { return Ok(()) };
    post.send(waiting).await.map_err(AppError::Failed)?;
    let mut work = app.store.write().await?;
    mail::set_sent(&mut work, id, app.now()).await?;
    Ok(work.commit().await?)
}

/// How many days before a day that the customer is asked something a reminder goes out.
pub const REMIND_DAYS: i64 = 2;

/// Puts the one reminder in the queue for customers who are asked something within two days and want mail. The database refuses
/// a second for the same trajectory, ever (N20). Returns how many.
///
/// # Errors
/// When the database fails.
pub async fn remind(app: &App) -> Result<usize> {
    let today = app.today();
    let mut work = app.store.write().await?;
    let mut reminded = 0;
    let due = mail::list_coming_due(&mut work, today.number(), today.plus_days(REMIND_DAYS).number()).await?;
    for id in due {
        if let Some(letter) = mail::create(&mut work, id, mail::REMINDER, id.0, app.now()).await? {
            job::create(&mut work, SEND_MAIL, letter, app.now()).await?;
            reminded += 1;
        }
    }
    work.commit().await?;
    Ok(reminded)
}
