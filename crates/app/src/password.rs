//! Passwords: argon2id, one at a time, never on the threads that serve pages.

use argon2::{
    Argon2,
    password_hash::{PasswordHasher, PasswordVerifier, phc::PasswordHash},
};

use crate::{App, AppError, Result, error::FieldProblem};

/// Fewer characters than this are refused.
pub const LEAST: usize = 12;

/// Hashes a new password.
///
/// # Errors
/// When it is too short, or the work could not be done.
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
    work(app, move || Argon2::default().hash_password(password.as_bytes()).map(|hash| hash.to_string()).ok())
        .await?
        .ok_or_else(|| AppError::Failed("the password could not be hashed".to_owned()))
}

/// Whether this is the password. Without an account the same work is done, so that nobody can tell by the time it takes.
///
/// # Errors
/// When the work could not be done.
pub(crate) async fn matches(app: &App, password: &str, kept: Option<String>) -> Result<bool> {
    // the hash of nothing that anybody knows
    const NOBODY: &str =
        "$argon2id$v=19$m=19456,t=2,p=1$bm9ib2R5IGhhcyB0aGlz$0zZNwPy9nfZyk2pXwJjXn9ySdmfcPzHjv2fQ2HHlPgY";
    let password = password.to_owned();
    let known = kept.is_some();
    let kept = kept.unwrap_or_else(|| NOBODY.to_owned());
    let right = work(app, move || {
        PasswordHash::new(&kept)
            .is_ok_and(|hash| Argon2::default().verify_password(password.as_bytes(), &hash).is_ok())
    })
    .await?;
    Ok(right && known)
}

async fn work<T: Send + 'static>(app: &App, work: impl FnOnce() -> T + Send + 'static) -> Result<T> {
    let _one_at_a_time = app.passwords().acquire().await.map_err(|e| AppError::Failed(e.to_string()))?;
    tokio::task::spawn_blocking(work).await.map_err(|e| AppError::Failed(e.to_string()))
}
