//! Personal links: how a customer comes in without an account.

use hullie_domain::{Actor, LinkId, Timestamp, TrajectoryId};
use hullie_store::{Work, audit, session};

use crate::{App, AppError, Result, secret, secret::Token};

/// How many days a personal link can be used.
pub const DAYS: i64 = 365;
/// How many days a customer stays in on the same device.
pub const SESSION_DAYS: i64 = 30;

/// Makes a personal link in a transaction that is going on. The token is handed out here and never again.
///
/// # Errors
/// When the database fails.
pub async fn make(work: &mut Work, trajectory: TrajectoryId, now: Timestamp) -> Result<Token> {
    let token = Token::new();
    let id = LinkId::new();
    session::create_link(work, id, trajectory, &secret::hash(token.reveal()), None, now, now.plus_days(DAYS))
        .await?;
    Ok(token)
}

/// Uses a personal link: begins a session for the customer. Returns the token for the cookie.
///
/// # Errors
/// [`AppError::DeadLink`] when there is no such link or it is too old.
pub async fn open(app: &App, token: &str) -> Result<Token> {
    let now = app.now();
    let mut work = app.store.write().await?;
    let found = session::find_link(&mut work, &secret::hash(token), now).await?.ok_or(AppError::DeadLink)?;
    let session_token = Token::new();
    let expires = now.plus_days(SESSION_DAYS);
    session::create(
        &mut work,
        &secret::hash(session_token.reveal()),
        None,
        Some(found.id),
        None,
        now,
        expires,
    )
    .await?;
    let actor = Actor::Customer {
        link: found.id,
        trajectory: found.trajectory_id,
        organisation: found.organisation_id,
    };
    audit::create(&mut work, &actor, "open-link", "trajectory", Some(found.trajectory_id.0), now).await?;
    work.commit_aside().await?;
    Ok(session_token)
}
