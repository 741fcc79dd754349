//! Signing in and out, and telling who somebody is.

use hullie_domain::{Actor, Timestamp};
use hullie_store::{account, audit, session};

use crate::{App, AppError, Result, password, secret, secret::Token};

/// How long a session of an employee lasts.
pub const HOURS: i64 = 10;
/// How many attempts there are for one address in a quarter of an hour.
pub const ATTEMPTS: i64 = 10;

/// Signs in with mail address and password. Returns the token for the cookie.
///
/// # Errors
/// [`AppError::WrongPassword`] without telling which of the two was wrong; [`AppError::TooMany`] after too many attempts.
pub async fn sign_in(app: &App, email: &str, given: &str) -> Result<Token> {
    let email = email.trim().to_lowercase();
    let (now, email_hash) = (app.now(), secret::hash(&email));
    let mut work = app.store.write().await?;
    let attempts =
        session::count_attempt(&mut work, &email_hash, now, Timestamp(now.0 - 15 * 60 * 1_000_000)).await?;
    work.commit_aside().await?;
    if attempts > ATTEMPTS {
        return Err(AppError::TooMany);
    }
    let mut work = app.store.read().await?;
    let found = account::find_credentials(&mut work, &email).await?;
    drop(work);
    let right = password::matches(app, given, found.as_ref().map(|f| f.password_hash.clone())).await?;
    let (true, Some(found)) = (right, found) else { return Err(AppError::WrongPassword) };
    let token = Token::new();
    let mut work = app.store.write().await?;
    let expires = Timestamp(now.0 + HOURS * 3_600_000_000);
    session::create(&mut work, &secret::hash(token.reveal()), Some(found.id), None, None, now, expires)
        .await?;
    session::forget_attempts(&mut work, &email_hash).await?;
    let account = account::get(&mut work, found.id).await?;
    let actor = Actor::Staff {
        account: found.id,
        organisation: found.organisation_id,
        role: account.role,
        teams: Vec::new(),
    };
    audit::create(&mut work, &actor, "sign-in", "account", Some(found.id.0), now).await?;
    work.commit().await?;
    Ok(token)
}

/// Ends a session of either kind.
///
/// # Errors
/// When the database fails.
pub async fn sign_out(app: &App, token: &str) -> Result<()> {
    let mut work = app.store.write().await?;
    session::delete(&mut work, &secret::hash(token)).await?;
    Ok(work.commit_aside().await?)
}

/// Who the bearer of a token is, and how somebody who works here is called; [`Actor::Nobody`] when the session is over.
///
/// # Errors
/// When the database fails.
pub async fn who(app: &App, token: &str) -> Result<(Actor, Option<String>)> {
    let rows = session::find(&app.store, &secret::hash(token), app.now()).await?;
    let Some(found) = rows.first() else { return Ok((Actor::Nobody, None)) };
    let actor = match (found, found.organisation_id) {
        (session::Session { account_id: Some(account), role: Some(role), .. }, Some(organisation)) => {
            let teams = rows.iter().filter_map(|row| row.team_id).collect();
            Actor::Staff { account: *account, organisation, role: *role, teams }
        }
        (
            session::Session { link_id: Some(link), trajectory_id: Some(trajectory), .. },
            Some(organisation),
        ) => Actor::Customer { link: *link, trajectory: *trajectory, organisation },
        (
            session::Session {
                invitation_id: Some(invitation),
                trajectory_id: Some(trajectory),
                moment_id: Some(moment),
                ..
            },
            Some(organisation),
        ) => Actor::Guest { invitation: *invitation, trajectory: *trajectory, moment: *moment, organisation },
        _ => Actor::Nobody,
    };
    Ok((actor, found.name.clone()))
}
