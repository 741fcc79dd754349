//! Passwords: argon2id, on as many cores as there are, never on the threads that serve pages.

use std::{
    sync::atomic::{AtomicUsize, Ordering},
    time::Duration,
};

use argon2::{
    Argon2,
    password_hash::{PasswordHasher, PasswordVerifier, phc::PasswordHash},
};
use tokio::sync::Semaphore;

use crate::{App, AppError, Result, error::FieldProblem};

/// Fewer characters than this are refused.
pub const LEAST: usize = 12;

/// How many may wait for each core. One hash takes some tens of milliseconds, so together they stay below
/// [`PATIENCE`].
pub const QUEUE: usize = 30;
/// How long somebody waits for a turn at most.
pub const PATIENCE: Duration = Duration::from_secs(2);

/// Who is hashing. Each takes 19 MB and one core.
#[derive(Debug)]
pub struct Hashing {
    cores: Semaphore,
    waiting: AtomicUsize,
    most_waiting: usize,
    patience: Duration,
    nobody: Semaphore,
}

impl Default for Hashing {
    fn default() -> Self {
        Self::on(std::thread::available_parallelism().map_or(1, std::num::NonZero::get), PATIENCE)
    }
}

/// Leaves the queue, also when who waited went away.
struct Place<'a>(&'a AtomicUsize);

impl Drop for Place<'_> {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::Relaxed);
    }
}

impl Hashing {
    /// On so many cores, and how long somebody waits.
    #[must_use]
    pub fn on(cores: usize, patience: Duration) -> Self {
        Self {
            cores: Semaphore::new(cores),
            waiting: AtomicUsize::new(0),
            most_waiting: cores * QUEUE,
            patience,
            nobody: Semaphore::new(1),
        }
    }

    /// Waits for a turn, in the order in which people came.
    async fn turn(&self) -> Result<tokio::sync::SemaphorePermit<'_>> {
        if let Ok(turn) = self.cores.try_acquire() {
            return Ok(turn);
        }
        let before = self.waiting.fetch_add(1, Ordering::Relaxed);
        let _place = Place(&self.waiting);
        if before >= self.most_waiting {
            return Err(AppError::Busy);
        }
        match tokio::time::timeout(self.patience, self.cores.acquire()).await {
            Ok(turn) => turn.map_err(|e| AppError::Failed(e.to_string())),
            Err(_) => Err(AppError::Busy),
        }
    }
}

/// Hashes a new password. Not to be called while a transaction is open: others would wait for it.
///
/// # Errors
/// When it is too short, there is no turn soon, or the work could not be done.
pub async fn hash(app: &App, password: &str) -> Result<String> {
    if password.chars().count() < LEAST {
        return Err(AppError::Field { field: "password", problem: FieldProblem::TooShort });
    }
    hash_word(app, password).await
}

/// Hashes the word that goes with a code, which has rules of its own.
///
/// # Errors
/// When the work could not be done.
pub(crate) async fn hash_word(app: &App, password: &str) -> Result<String> {
    let password = password.to_owned();
    let _turn = app.hashing().turn().await?;
    work(move || Argon2::default().hash_password(password.as_bytes()).map(|hash| hash.to_string()).ok())
        .await?
        .ok_or_else(|| AppError::Failed("the password could not be hashed".to_owned()))
}

/// Whether this is the password. Without an account the same work is done, so that nobody can tell by the
/// load of the machine; one at a time and only when its turn is free, so that people with an account never
/// wait for those without.
///
/// # Errors
/// When there is no turn soon, or the work could not be done.
pub(crate) async fn matches(app: &App, password: &str, kept: Option<String>) -> Result<bool> {
    // the hash of nothing that anybody knows
    const NOBODY: &str =
        "$argon2id$v=19$m=19456,t=2,p=1$bm9ib2R5IGhhcyB0aGlz$0zZNwPy9nfZyk2pXwJjXn9ySdmfcPzHjv2fQ2HHlPgY";
    let password = password.to_owned();
    let known = kept.is_some();
    let kept = kept.unwrap_or_else(|| NOBODY.to_owned());
    let turn =
        if known { Some(app.hashing().turn().await?) } else { app.hashing().nobody.try_acquire().ok() };
    if turn.is_none() {
        return Ok(false);
    }
    let right = work(move || {
        PasswordHash::new(&kept)
            .is_ok_and(|hash| Argon2::default().verify_password(password.as_bytes(), &hash).is_ok())
    })
    .await?;
    Ok(right && known)
}

async fn work<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T> {
    tokio::task::spawn_blocking(work).await.map_err(|e| AppError::Failed(e.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn the_queue_is_as_long_as_it_is_and_nobody_waits_longer_than_said() {
        assert_eq!((QUEUE, PATIENCE), (30, Duration::from_secs(2)), "as docs/security.md says");
        let patience = Duration::from_millis(300);
        let hashing = std::sync::Arc::new(Hashing::on(2, patience));
        let busy = (hashing.turn().await.unwrap(), hashing.turn().await.unwrap());
        let begin = std::time::Instant::now();
        let waiting: Vec<_> = (0..2 * QUEUE)
            .map(|_| {
                let hashing = std::sync::Arc::clone(&hashing);
                tokio::spawn(async move { hashing.turn().await.map(|_| ()) })
            })
            .collect();
        tokio::task::yield_now().await;
        assert!(waiting.iter().all(|one| !one.is_finished()), "all of these have a place");
        assert!(matches!(hashing.turn().await, Err(AppError::Busy)), "and one more has none");
        assert!(begin.elapsed() < patience, "which is said at once");
        for one in waiting {
            assert!(matches!(one.await.unwrap(), Err(AppError::Busy)));
        }
        assert!(begin.elapsed() >= patience);
        drop(busy);
        assert!(hashing.turn().await.is_ok(), "the places are free again");
    }
}
