//! Passwords: argon2id, on as many cores as there are, never on the threads that serve pages.

use std::{
    sync::atomic::{AtomicU64, AtomicUsize, Ordering},
    time::{Duration, Instant},
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
    /// Who looks at a password without an account.
    nobody: Semaphore,
    /// How long the last look at a password took, in microseconds.
    took: AtomicU64,
    /// How many passwords were looked at, with an account and without one.
    verified: AtomicU64,
}

/// The hash of nothing that anybody knows, made as every password is.
const NOBODY: &str =
    "$argon2id$v=19$m=19456,t=2,p=1$bm9ib2R5IGhhcyB0aGlz$0zZNwPy9nfZyk2pXwJjXn9ySdmfcPzHjv2fQ2HHlPgY";

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
            took: AtomicU64::new(30_000),
            verified: AtomicU64::new(0),
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
    long_enough(password)?;
    hash_word(app, password).await
}

/// Holds a new password to the one rule that there is.
///
/// # Errors
/// When it is shorter than [`LEAST`].
pub(crate) fn long_enough(password: &str) -> Result<()> {
    if password.chars().count() < LEAST {
        return Err(AppError::Field { field: "password", problem: FieldProblem::TooShort });
    }
    Ok(())
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

/// Whether this is the password. Without an account nothing can be told apart from a wrong password: not by
/// the load of the machine, and not by waiting.
///
/// # Errors
/// When there is no turn soon, or the work could not be done.
pub(crate) async fn matches(app: &App, password: &str, kept: Option<String>) -> Result<bool> {
    app.hashing().check(password, kept).await
}

impl Hashing {
    /// Whether this is the password that was kept as this hash. Nothing kept, or something that is no hash,
    /// costs the same as a wrong password.
    async fn check(&self, password: &str, kept: Option<String>) -> Result<bool> {
        match kept.filter(|kept| PasswordHash::new(kept).is_ok()) {
            Some(kept) => {
                let _turn = self.turn().await?;
                self.verify(password, kept).await
            }
            None => {
                self.pass().await?;
                // one at a time: those with an account keep the cores
                match self.nobody.try_acquire() {
                    Ok(_turn) => {
                        self.verify(password, NOBODY.to_owned()).await?;
                    }
                    Err(_) => tokio::time::sleep(self.takes()).await,
                }
                Ok(false)
            }
        }
    }

    /// Waits as long as for a turn and leaves it to the next at once: nobody waits longer because of who only
    /// passes. What is told when there are too many is the same.
    async fn pass(&self) -> Result<()> {
        if self.cores.try_acquire().is_ok() {
            return Ok(());
        }
        if self.waiting.load(Ordering::Relaxed) >= self.most_waiting {
            return Err(AppError::Busy);
        }
        match tokio::time::timeout(self.patience, self.cores.acquire()).await {
            Ok(turn) => turn.map(drop).map_err(|e| AppError::Failed(e.to_string())),
            Err(_) => Err(AppError::Busy),
        }
    }

    async fn verify(&self, password: &str, kept: String) -> Result<bool> {
        let password = password.to_owned();
        let begin = Instant::now();
        let right = work(move || {
            PasswordHash::new(&kept)
                .is_ok_and(|hash| Argon2::default().verify_password(password.as_bytes(), &hash).is_ok())
        })
        .await?;
        let took = u64::try_from(begin.elapsed().as_micros()).unwrap_or(u64::MAX);
        self.took.store(took, Ordering::Relaxed);
        self.verified.fetch_add(1, Ordering::Relaxed);
        Ok(right)
    }

    /// How long the last look at a password took.
    fn takes(&self) -> Duration {
        Duration::from_micros(self.took.load(Ordering::Relaxed))
    }
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

    fn verified(hashing: &Hashing) -> u64 {
        hashing.verified.load(Ordering::Relaxed)
    }

    #[test]
    fn the_hash_of_nobody_costs_what_a_password_costs() {
        let fresh = Argon2::default().hash_password(b"a password of somebody").unwrap().to_string();
        let cost = |hash: &str| hash.split('$').take(4).map(str::to_owned).collect::<Vec<_>>();
        assert_eq!(cost(NOBODY), cost(&fresh));
        assert!(PasswordHash::new(NOBODY).is_ok(), "it is read, so it is worked on");
    }

    #[tokio::test]
    async fn a_password_is_looked_at_once_whether_there_is_an_account_or_not() {
        let hashing = Hashing::on(2, PATIENCE);
        let kept = Argon2::default().hash_password(b"the right password").unwrap().to_string();
        for (n, (password, kept, right)) in [
            ("the right password", Some(kept.clone()), true),
            ("a wrong password", Some(kept), false),
            ("a wrong password", None, false),
            ("a wrong password", Some(String::new()), false),
            ("a wrong password", Some("*".to_owned()), false),
        ]
        .into_iter()
        .enumerate()
        {
            assert_eq!(hashing.check(password, kept).await.unwrap(), right, "{n}");
            assert_eq!(verified(&hashing), n as u64 + 1, "{n}");
        }
    }

    #[tokio::test]
    async fn without_an_account_the_wait_and_what_is_said_are_the_same_while_others_are_busy() {
        let hashing = Hashing::on(1, Duration::from_millis(200));
        let busy = hashing.turn().await.unwrap();
        for kept in [None, Some(NOBODY.to_owned())] {
            let begin = Instant::now();
            assert!(matches!(hashing.check("a password", kept).await, Err(AppError::Busy)));
            assert!(begin.elapsed() >= Duration::from_millis(200));
        }
        hashing.waiting.store(QUEUE, Ordering::Relaxed);
        for kept in [None, Some(NOBODY.to_owned())] {
            assert!(matches!(hashing.check("a password", kept).await, Err(AppError::Busy)));
        }
        hashing.waiting.store(0, Ordering::Relaxed);
        assert_eq!(verified(&hashing), 0);
        drop(busy);
        // a second one without an account waits instead of working, and the cores stay free
        let nobody = hashing.nobody.try_acquire().unwrap();
        let begin = Instant::now();
        assert!(!hashing.check("a password", None).await.unwrap());
        assert!(begin.elapsed() >= hashing.takes());
        assert_eq!((verified(&hashing), hashing.cores.available_permits()), (0, 1));
        drop(nobody);
    }
}
