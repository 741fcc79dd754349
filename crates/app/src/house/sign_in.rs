//! Signing in and out, and telling who somebody is.

use std::{net::IpAddr, time::Duration};

use hullie_domain::{
    AccountId, Actor, Timestamp,
    verb::{Subject, Verb},
};
use hullie_store::house::{
    account::{self, Credentials},
    audit, device, session,
    speaker::Said,
};

use crate::{
    App, AppError, Result,
    brake::{self, Key},
    house::password,
    secret::{self, Token},
};

/// How long a session of an employee lasts.
pub const HOURS: i64 = 10;
/// How many days a device is remembered on which somebody signed in.
pub const DEVICE_DAYS: i64 = 180;
/// How long a wrong answer takes at least: the same with an account and without one.
pub const WRONG_TAKES: Duration = Duration::from_millis(500);

/// Somebody who wants to sign in.
#[derive(Clone, Copy)]
pub struct Attempt<'a> {
    /// The mail address as it was typed.
    pub email: &'a str,
    /// The password as it was typed.
    pub password: &'a str,
    /// Where it comes from; `None` where that cannot be told.
    pub sender: Option<IpAddr>,
    /// The token that this device got when somebody signed in on it.
    pub device: Option<&'a str>,
}

/// Somebody who signed in.
#[derive(Debug)]
pub struct SignedIn {
    /// The token of the session, for the cookie.
    pub session: Token,
    /// The token of the device, for a cookie, when it is new.
    pub device: Option<Token>,
}

/// Signs in with mail address and password.
///
/// # Errors
/// [`AppError::WrongPassword`] without telling which of the two was wrong; [`AppError::TooMany`] after too
/// many attempts; [`AppError::Busy`] when so many others are signing in that the password cannot be looked at
/// soon.
pub async fn sign_in(app: &App, attempt: Attempt<'_>) -> Result<SignedIn> {
    let begin = tokio::time::Instant::now();
    let result = look(app, attempt).await;
    if matches!(result, Err(AppError::WrongPassword)) && !app.wrong_takes.is_zero() {
        // who waited for a turn waits for the next whole step: the time tells as little as can be
        let steps = begin.elapsed().as_micros() / app.wrong_takes.as_micros() + 1;
        let steps = u32::try_from(steps).unwrap_or(u32::MAX);
        tokio::time::sleep_until(begin + app.wrong_takes.saturating_mul(steps)).await;
        tracing::info!("somebody could not sign in");
    }
    result
}

async fn look(app: &App, attempt: Attempt<'_>) -> Result<SignedIn> {
    let email = attempt.email.trim().to_lowercase();
    let now = app.now();
    let device = attempt.device.map(secret::hash);
    let mut found = None;
    let mut is_known = false;
    if let Some(device) = &device {
        let mut work = app.store.read().await?;
        found = account::find_credentials(&mut work, &email).await?;
        // asked also where there is no account: what is asked of the database tells nothing
        let owner = found.as_ref().map_or_else(AccountId::new, |found| found.id);
        is_known = device::is_known(&mut work, device, owner, now).await?;
    }
    let (own, others) = limits(&email, attempt.sender, device.as_deref().filter(|_| is_known));
    let all: Vec<Key> = own.iter().chain(&others).cloned().collect();
    app.brakes.take(&all, now)?;
    if device.is_none() {
        let mut work = app.store.read().await?;
        found = account::find_credentials(&mut work, &email).await?;
    }
    let kept = found.as_ref().map(|found| found.password_hash.clone());
    let right = match password::matches(app, attempt.password, kept).await {
        Ok(right) => right,
        Err(error) => {
            // it was not looked at, so it was no attempt
            app.brakes.give_back(&all);
            return Err(error);
        }
    };
    let (true, Some(found)) = (right, found) else { return Err(AppError::WrongPassword) };
    let signed_in = begin(app, &found, device.as_deref().filter(|_| is_known), now).await?;
    own.iter().for_each(|key| app.brakes.forget(key));
    app.brakes.give_back(&others);
    Ok(signed_in)
}

/// What an attempt counts for: what a right password forgets, and what it only takes one off. On a device on
/// which its owner signed in before, nobody elsewhere can use up the attempts.
fn limits(email: &str, sender: Option<IpAddr>, device: Option<&str>) -> (Vec<Key>, Vec<Key>) {
    if let Some(device) = device {
        return (vec![Key::new(brake::DEVICE, &format!("{email}\n{device}"))], Vec::new());
    }
    let from = sender.map(brake::sender);
    let own = Key::new(brake::ADDRESS_FROM_SENDER, &format!("{email}\n{}", from.as_deref().unwrap_or("")));
    let mut others = vec![Key::new(brake::ADDRESS, email)];
    others.extend(from.map(|from| Key::new(brake::SENDER, &from)));
    (vec![own], others)
}

async fn begin(app: &App, found: &Credentials, known: Option<&str>, now: Timestamp) -> Result<SignedIn> {
    let token = Token::new();
    let new = known.is_none().then(Token::new);
    let mut work = app.store.write().await?;
    let expires = Timestamp(now.0 + HOURS * 3_600_000_000);
    session::create(&mut work, &secret::hash(token.reveal()), Some(found.id), None, None, now, expires)
        .await?;
    let device = new.as_ref().map(|new| secret::hash(new.reveal()));
    if let Some(device) = device.as_deref().or(known) {
        device::remember(&mut work, device, found.id, now, now.plus_days(DEVICE_DAYS)).await?;
    }
    let account = account::get(&mut work, found.id).await?;
    let actor = Actor::Staff {
        account: found.id,
        organisation: found.organisation_id,
        role: account.role,
        teams: Vec::new(),
    };
    audit::create(&mut work, &actor, Verb::SignIn, Subject::Account, Some(found.id.0), now).await?;
    work.commit().await?;
    Ok(SignedIn { session: token, device: new })
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

/// Who came by a session.
#[derive(Debug, Clone)]
pub struct Came {
    /// Who it is; [`Actor::Nobody`] when the session is over.
    pub actor: Actor,
    /// How somebody who works here is called, or who came by a link of the own.
    pub called: Option<String>,
}

/// Who the bearer of a token is.
///
/// # Errors
/// When the database fails.
pub async fn who(app: &App, token: &str) -> Result<Came> {
    let rows = session::find(&app.store, &secret::hash(token), app.now()).await?;
    let Some(found) = rows.first() else {
        return Ok(Came { actor: Actor::Nobody, called: None });
    };
    let actor = match (found, found.organisation_id) {
        (session::Session { account_id: Some(account), role: Some(role), .. }, Some(organisation)) => {
            let teams = rows.iter().filter_map(|row| row.team_id).collect();
            Actor::Staff { account: *account, organisation, role: *role, teams }
        }
        (
            session::Session { link_id: Some(link), trajectory_id: Some(trajectory), .. },
            Some(organisation),
        ) => {
            let (code, words) = (found.code.clone(), found.words.clone());
            let said = Said { voice_id: found.voice_id, code, words, to_ask: found.to_ask };
            let voice = found.name.clone();
            let speaker = voice.is_none().then(|| said.by(found.id));
            Actor::Customer { link: *link, trajectory: *trajectory, organisation, voice, speaker }
        }
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
    Ok(Came { actor, called: found.name.clone() })
}
