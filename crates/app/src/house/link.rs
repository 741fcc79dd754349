//! Personal links: how a customer comes in without an account. A look at a link changes nothing; a button
//! does.

use std::net::IpAddr;

use hullie_domain::{
    AccountId, Actor, LinkId, Timestamp, TrajectoryId,
    house::way_in::Door,
    verb::{Subject, Verb},
};
use hullie_store::{
    Work,
    house::{
        audit, session, speaker,
        way_in::{self, Link, New},
    },
    walk::trajectory,
};

use crate::{
    App, AppError, Result, Who,
    house::apart,
    secret::{self, Token},
};

/// How many days a personal link can be used.
pub const DAYS: i64 = 365;
/// How many days a customer stays in on the same device.
pub const SESSION_DAYS: i64 = 30;

/// Makes a personal link in a transaction that is going on, by the program itself. The token is handed out
/// here and never again.
///
/// # Errors
/// When the database fails.
pub async fn make(work: &mut Work, trajectory: TrajectoryId, now: Timestamp) -> Result<Token> {
    make_by(work, trajectory, None, now).await
}

/// As [`make`], by somebody who works here.
///
/// # Errors
/// When the database fails.
pub(crate) async fn make_by(
    work: &mut Work,
    trajectory: TrajectoryId,
    made_by: Option<AccountId>,
    now: Timestamp,
) -> Result<Token> {
    let token = Token::new();
    let new = New {
        id: LinkId::new(),
        trajectory,
        kind: Door::Personal,
        voice: None,
        made_by,
        made_with: None,
        made_as: None,
        expires: now.plus_days(DAYS),
    };
    way_in::create(work, &new, &secret::hash(token.reveal()), now).await?;
    Ok(token)
}

/// What an address says that somebody came by.
async fn find(work: &mut Work, typed: &str, now: Timestamp) -> Result<(String, Link)> {
    let tries = secret::read(typed);
    let whole = tries.len() == 1;
    for token in tries {
        let found = way_in::find(work, &secret::hash(&token), now).await?;
        if found.as_ref().is_some_and(|one| one.revoked_at.is_some() && one.voice.is_some()) {
            return Err(AppError::ClosedLink);
        }
        // a code on paper is no link: it opens nothing without its word
        if let Some(found) = found.filter(|one| one.revoked_at.is_none() && one.kind != Door::Code) {
            return Ok((token, found));
        }
    }
    Err(if whole { AppError::DeadLink } else { AppError::PartOfLink })
}

/// A link that can be used, before anything is opened by it.
#[derive(Debug, Clone)]
pub struct Looked {
    /// The token itself, without what stood around it.
    pub token: String,
    /// The trajectory that it opens.
    pub trajectory: TrajectoryId,
    /// Whether it is the customer's own, and not of somebody who may look along.
    pub is_own: bool,
}

/// Looks whether a link can be used. Nothing is written and nothing is opened.
///
/// # Errors
/// [`AppError::DeadLink`] when there is no such link or it cannot be used any more; [`AppError::ClosedLink`]
/// when the customer closed it to whom it was given; [`AppError::PartOfLink`] when a piece of it is missing;
/// [`AppError::TooMany`] after too many of those.
pub async fn look(app: &App, typed: &str, sender: Option<IpAddr>) -> Result<Looked> {
    let now = app.now();
    let look = async {
        let mut work = app.store.read().await?;
        find(&mut work, typed, now).await
    };
    let (token, found) = app.brakes.key(sender, now, look).await?;
    Ok(Looked { token, trajectory: found.trajectory_id, is_own: found.voice.is_none() })
}

/// Refuses who works here and cannot be this customer, before the button is shown.
///
/// # Errors
/// [`AppError::WorksHere`].
pub async fn may_come_in(app: &App, staff: Who<'_>, looked: &Looked) -> Result<()> {
    apart::may_be(&mut app.store.read().await?, staff, looked.trajectory).await
}

/// Uses a personal link: begins a session for the customer. What is not there is looked up only: it costs no
/// write.
///
/// # Errors
/// As [`look`]; [`AppError::WorksHere`] when who signed in on the same device cannot be this customer.
pub async fn open(app: &App, device: Device<'_>, typed: &str, sender: Option<IpAddr>) -> Result<CameIn> {
    look(app, typed, sender).await?;
    let now = app.now();
    let mut work = app.store.write().await?;
    let (_, found) = find(&mut work, typed, now).await?;
    let came = begin(&mut work, device, &found, now).await?;
    work.commit_aside().await?;
    Ok(came)
}

/// Who came in before on the device that is used now.
#[derive(Debug, Clone, Copy)]
pub struct Device<'a> {
    /// Who signed in there and works here.
    pub staff: Who<'a>,
    /// The token of the session on the customer's side, also of one that is over.
    pub customer: Option<&'a str>,
}

/// A session that began on the customer's side.
#[derive(Debug)]
pub struct CameIn {
    /// The token for the cookie.
    pub token: Token,
    /// Whether it is to be asked who speaks: somebody else did by this link, and nothing is known of this
    /// device (V13).
    pub who_speaks: bool,
}

/// Begins a session by a way in that was checked, and notes it. Nobody who helps this customer, or did, comes
/// in as the customer.
///
/// # Errors
/// [`AppError::WorksHere`].
pub(crate) async fn begin(
    work: &mut Work,
    device: Device<'_>,
    found: &Link,
    now: Timestamp,
) -> Result<CameIn> {
    trajectory::hold(work, found.trajectory_id).await?;
    apart::may_be(work, device.staff, found.trajectory_id).await?;
    let token = Token::new();
    let expires = now.plus_days(SESSION_DAYS);
    let hash = secret::hash(token.reveal());
    session::create(work, &hash, None, Some(found.id), None, now, expires).await?;
    let before = device.customer.map(secret::hash);
    let who_speaks = if found.voice.is_none() {
        speaker::begin(work, &hash, found.trajectory_id, before.as_deref()).await?
    } else {
        false
    };
    if let Some(before) = before {
        // nothing leads to it any more from this device, and leaving it ends what was here
        session::delete(work, &before).await?;
    }
    way_in::set_used(work, found.id, now).await?;
    let actor = actor(found);
    audit::create(work, &actor, Verb::OpenLink, Subject::Trajectory, Some(found.trajectory_id.0), now)
        .await?;
    Ok(CameIn { token, who_speaks })
}

/// Who comes in by a link.
pub(crate) fn actor(found: &Link) -> Actor {
    Actor::Customer {
        link: found.id,
        trajectory: found.trajectory_id,
        organisation: found.organisation_id,
        voice: found.voice.clone(),
        speaker: None,
    }
}

/// Whose page is open on this device: which trajectory, and how that customer wants to be called. `None` when
/// none is.
///
/// # Errors
/// When the database fails.
pub async fn whose(app: &App, who: Who<'_>) -> Result<Option<(TrajectoryId, String)>> {
    let Actor::Customer { trajectory: id, .. } = who else { return Ok(None) };
    let mut work = app.store.read().await?;
    let (row, _) = trajectory::open(&mut work, who, *id).await?;
    Ok(Some((row.id, row.name)))
}
