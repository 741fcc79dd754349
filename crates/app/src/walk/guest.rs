//! Another organisation on the path: invited by the customer to one moment, by a link that can be withdrawn
//! (V01).

use std::net::IpAddr;

use hullie_domain::{
    Actor, EntryId, InvitationId, MomentId, Name, Refused, StoryText, Timestamp, TrajectoryId,
    kind::Kind,
    permission::MayVisit,
    taking_back::{Written, may_take_back},
    verb::{Subject, Verb},
};
use hullie_store::{
    Work,
    house::{audit, session},
    walk::{
        entry::{self, Entry, New},
        guest::{self, Invitation, Visited},
    },
};

use crate::{
    App, AppError, Result, Who,
    deed::Deed,
    error::FieldProblem,
    house::{
        apart,
        helper::{is_free, list_sides, same_as},
        link,
    },
    secret::{self, Token},
    taking_back,
};

/// How many days an invitation can be used.
pub const DAYS: i64 = 60;

/// Invites another organisation to one moment. Only the customer can. The token is handed out here and never
/// again.
///
/// # Errors
/// Refuses everybody but the customer; asks whether it is the same organisation, where one said something
/// here under this name before.
pub async fn invite(
    app: &App,
    who: Who<'_>,
    id: TrajectoryId,
    at: MomentId,
    party: Option<Name>,
    is_same: bool,
) -> Result<Token> {
    let mut deed = Deed::begin(app, who, id).await?;
    let (may, now) = (deed.decide()?, deed.now);
    deed.at(at).await?;
    let party = party.ok_or(AppError::Field { field: "party", problem: FieldProblem::Needed })?;
    // one organisation can look at several moments
    let open = guest::list_open(&mut deed.work, id, Some(at), now).await?;
    let mut taken = list_sides(&mut deed).await?;
    taken.extend(open.into_iter().map(|one| one.party));
    is_free(&mut deed, party.as_str(), taken.iter().map(String::as_str), "party").await?;
    // who has the name reads what was said here under it, and takes that back
    let said = entry::list_about(&mut deed.work, id, Kind::Elsewhere, Some(at.0)).await?;
    let known = said.into_iter().filter_map(|one| one.voice).collect();
    let party = same_as(known, party, is_same, "party")?;
    let token = Token::new();
    let hash = secret::hash(token.reveal());
    let until = now.plus_days(DAYS);
    guest::create(&mut deed.work, &may, at, party.as_str(), &hash, now, until).await?;
    deed.keep(Verb::Invite, Subject::Moment, Some(at.0)).await?;
    Ok(token)
}

/// Withdraws an invitation. It closes at once; what was said stays on the page.
///
/// # Errors
/// Refuses everybody but the customer.
pub async fn withdraw(app: &App, who: Who<'_>, id: TrajectoryId, invitation_id: InvitationId) -> Result<()> {
    let mut deed = Deed::begin(app, who, id).await?;
    let (may, now) = (deed.decide()?, deed.now);
    if !guest::revoke(&mut deed.work, &may, invitation_id, now).await? {
        // closed already: by the same person in another window, or with its moment
        return Ok(());
    }
    deed.keep(Verb::Close, Subject::Invitation, Some(invitation_id.0)).await
}

async fn find(work: &mut Work, typed: &str, now: Timestamp) -> Result<(String, Invitation)> {
    let tries = secret::read(typed);
    let whole = tries.len() == 1;
    for token in tries {
        if let Some(found) = guest::find(work, &secret::hash(&token), now).await? {
            return Ok((token, found));
        }
    }
    Err(if whole { AppError::DeadLink } else { AppError::PartOfLink })
}

/// Looks whether an invitation can be used: the token itself, and which invitation it is. Nothing is written
/// or opened.
///
/// # Errors
/// [`AppError::DeadLink`] when it cannot be used any more; [`AppError::PartOfLink`] when a piece of it is
/// missing; [`AppError::TooMany`] after too many of those.
pub async fn look(app: &App, typed: &str, sender: Option<IpAddr>) -> Result<(String, InvitationId)> {
    let now = app.now();
    let look = async {
        let mut work = app.store.read().await?;
        find(&mut work, typed, now).await
    };
    let (token, found) = app.brakes.key(sender, now, look).await?;
    Ok((token, found.id))
}

/// Uses an invitation. Returns the token for the cookie. What is not there is looked up only: it costs no
/// write.
///
/// # Errors
/// As [`look`]; [`AppError::WorksHere`] when `staff`, who signed in on the same device, works for the
/// organisation that asks.
pub async fn open(app: &App, staff: Who<'_>, typed: &str, sender: Option<IpAddr>) -> Result<Token> {
    look(app, typed, sender).await?;
    let now = app.now();
    let mut work = app.store.write().await?;
    let (_, found) = find(&mut work, typed, now).await?;
    apart::is_of_another(staff, found.organisation_id)?;
    let cookie = Token::new();
    let expires = now.plus_days(link::SESSION_DAYS);
    let hash = secret::hash(cookie.reveal());
    session::create(&mut work, &hash, None, None, Some(found.id), now, expires).await?;
    let actor = Actor::Guest {
        invitation: found.id,
        trajectory: found.trajectory_id,
        moment: found.moment_id,
        organisation: found.organisation_id,
    };
    audit::create(&mut work, &actor, Verb::OpenLink, Subject::Invitation, Some(found.id.0), now).await?;
    work.commit_aside().await?;
    Ok(cookie)
}

/// What somebody who was invited sees: one moment, and what they said there.
///
/// # Errors
/// Refuses everybody else.
pub async fn page(app: &App, who: Who<'_>) -> Result<(Visited, Vec<Entry>)> {
    let may = MayVisit::check(who)?;
    let mut work = app.store.read().await?;
    let visited = guest::get(&mut work, &may).await?;
    let said = entry::list_about(&mut work, may.trajectory(), Kind::Elsewhere, Some(may.moment().0)).await?;
    let own = said.into_iter().filter(|one| one.voice.as_deref() == Some(visited.party.as_str())).collect();
    Ok((visited, own))
}

/// Takes back something that was said here at this invitation. The words are gone; the day and the reason
/// stay (N18).
///
/// # Errors
/// Refuses everybody but who was invited and said it; asks for one of the reasons.
pub async fn take_back(app: &App, who: Who<'_>, id: EntryId, why: &str) -> Result<()> {
    let may = MayVisit::check(who)?;
    let id_of = may.trajectory();
    let mut deed = Deed::begin(app, who, id_of).await?;
    let visited = guest::get(&mut deed.work, &may).await?;
    taking_back::reason(why)?;
    let (kind, at) = (Kind::Elsewhere, Some(may.moment().0));
    let said = entry::list_about(&mut deed.work, id_of, kind, at).await?;
    let said = said.iter().find(|one| one.id == id).ok_or(Refused::NotForYou)?;
    let written = Written {
        kind: said.kind,
        about: None,
        by: said.by_side,
        own: said.voice.as_deref() == Some(visited.party.as_str()),
        agreed: false,
    };
    let (allowed, now) = (may_take_back(&written, deed.reader)?, deed.now);
    entry::withdraw(&mut deed.work, allowed, id_of, id, why, now).await?;
    deed.keep(Verb::Withdraw, Subject::Entry, Some(id_of.0)).await
}

/// Says how it was at the other organisation.
///
/// # Errors
/// Refuses everybody but who was invited; asks for words.
pub async fn say(app: &App, who: Who<'_>, words: Option<StoryText>) -> Result<()> {
    let may = MayVisit::check(who)?;
    let words = words.ok_or(AppError::Field { field: "words", problem: FieldProblem::Needed })?;
    let mut deed = Deed::begin(app, who, may.trajectory()).await?;
    deed.may(Kind::Elsewhere)?;
    let (by, now) = (deed.by()?, deed.now);
    // the invitation or the moment may be gone since the guest came in
    deed.at(may.moment()).await?;
    let visited = guest::get(&mut deed.work, &may).await?;
    let new = New {
        about: Some(may.moment().0),
        words: Some(words.as_str().to_owned()),
        voice: Some(visited.party),
        ..New::default()
    };
    entry::insert(&mut deed.work, may.trajectory(), Kind::Elsewhere, by, &new, now).await?;
    deed.keep(Verb::Write, Subject::Entry, Some(may.trajectory().0)).await
}
