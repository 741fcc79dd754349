//! What is done for each kind of work. A job is deleted in the transaction of what it did.

use hullie_domain::{Job, LetterId, ViewId};
use hullie_store::{
    StoreError, Work,
    house::mail,
    job::{self, Taken},
    tell::view::{self, Reading},
};
use hullie_text::{personal, sides::sides};

use crate::{App, AppError, Result};

/// Does what was taken.
pub(super) async fn run(app: App, taken: Taken) -> Result<()> {
    match taken.job {
        Job::ReadWords(view) => read_words(&app, &taken, view).await,
        Job::SendMail(letter) => send_mail(&app, &taken, letter).await,
    }
}

/// Keeps what was done, and that it is done.
async fn done(mut work: Work, taken: &Taken) -> Result<()> {
    if !job::finish(&mut work, taken).await? {
        // it was held longer than its lease: somebody else does it as well, and each can be done twice
        tracing::warn!(kind = taken.job.code(), "a job was taken by somebody else before it was done");
    }
    Ok(work.commit().await?)
}

/// Reads words: looks for what may point to a person, which keeps them off the mirror page until the teller
/// acted, and how they speak of the two sides, which is only ever told of a group. Nothing of it is stored
/// yet.
pub(super) fn read(view: ViewId, words: &str) -> Reading {
    let found = crate::tell::reading::points_to_a_person(words)
        .into_iter()
        .map(|one| (one.kind.to_owned(), one.range.start as i64, one.range.end as i64))
        .collect();
    Reading { view, found, sides: sides(words).number() }
}

/// Does what takes a while away from the threads that serve pages.
pub(super) async fn beside<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T> {
    // what a panic says can hold told words: it is not passed on
    let broke = |_| AppError::Failed("the reader of words broke".to_owned());
    tokio::task::spawn_blocking(work).await.map_err(broke)
}

async fn read_words(app: &App, taken: &Taken, id: ViewId) -> Result<()> {
    let mut work = app.store.read().await?;
    let words = match view::get_words(&mut work, id).await {
        // words that were taken back meanwhile are not read any more
        Err(StoreError::NotThere) => None,
        found => found?,
    };
    drop(work);
    let Some(words) = words else { return done(app.store.write().await?, taken).await };
    let reading = beside(move || read(id, &words)).await?;
    let mut work = app.store.write().await?;
    view::set_reading(&mut work, &reading, personal::VERSION).await?;
    done(work, taken).await
}

/// Sends one mail, when the owner configured a way to send it. Without one nothing leaves, and the job is
/// simply done.
async fn send_mail(app: &App, taken: &Taken, id: LetterId) -> Result<()> {
    let mut work = app.store.read().await?;
    let waiting = mail::find_waiting(&mut work, id).await?;
    drop(work);
    let (Some(waiting), Some(post)) = (waiting, &app.post) else {
        return done(app.store.write().await?, taken).await;
    };
    post.send(waiting).await.map_err(AppError::Failed)?;
    let mut work = app.store.write().await?;
    mail::set_sent(&mut work, id, app.now()).await?;
    done(work, taken).await
}
