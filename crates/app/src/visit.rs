//! Another organisation on the path: invited by the customer to one moment, by a link that can be withdrawn (V01).

use hullie_domain::{
    Actor, Chair, InvitationId, MomentId, Name, Refused, StoryText, TrajectoryId,
    entry::Kind,
    moment::Side,
    permission::{MayVisit, may_sit},
};
use hullie_store::{
    audit,
    entry::{self, Entry, New},
    invitation::{self, Visited},
    session, trajectory,
};

use crate::{App, AppError, Result, Who, error::FieldProblem, link, secret, secret::Token};

/// How many days an invitation can be used.
pub const DAYS: i64 = 60;

/// Invites another organisation to one moment. Only the customer can. The token is handed out here and never again.
///
/// # Errors
/// Refuses everybody but the customer.
pub async fn invite(
    app: &App,
    who: Who<'_>,
    id: TrajectoryId,
    at: MomentId,
    party: Option<Name>,
) -> Result<Token> {
    let now = app.now();
    let mut work = app.store.write().await?;
    let facts = trajectory::get_facts(&mut work, id).await?;
    let sit = may_sit(who, &facts)?;
    if sit.chair() != Chair::Customer {
        return Err(Refused::NotForYou.into());
    }
    let party = party.ok_or(AppError::Field { field: "party", problem: FieldProblem::Needed })?;
    let token = Token::new();
    let hash = secret::hash(token.reveal());
    invitation::create(&mut work, &sit, at, party.as_str(), &hash, now, now.plus_days(DAYS)).await?;
    audit::create(&mut work, who, "invite", "moment", Some(at.0), now).await?;
    work.commit().await?;
    Ok(token)
}

/// Withdraws an invitation. It closes at once; what was said stays on the page.
///
/// # Errors
/// Refuses everybody but the customer.
pub async fn withdraw(app: &App, who: Who<'_>, id: TrajectoryId, invitation_id: InvitationId) -> Result<()> {
    let mut work = app.store.write().await?;
    let facts = trajectory::get_facts(&mut work, id).await?;
    let sit = may_sit(who, &facts)?;
    if sit.chair() != Chair::Customer {
        return Err(Refused::NotForYou.into());
    }
    invitation::revoke(&mut work, &sit, invitation_id, app.now()).await?;
    audit::create(&mut work, who, "close", "invitation", Some(invitation_id.0), app.now()).await?;
    Ok(work.commit().await?)
}

/// Uses an invitation. Returns the token for the cookie.
///
/// # Errors
/// [`AppError::DeadLink`] when it cannot be used any more.
pub async fn open(app: &App, token: &str) -> Result<Token> {
    let now = app.now();
    let mut work = app.store.write().await?;
    let found = invitation::find(&mut work, &secret::hash(token), now).await?.ok_or(AppError::DeadLink)?;
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
    audit::create(&mut work, &actor, "open-link", "invitation", Some(found.id.0), now).await?;
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
    let visited = invitation::get(&mut work, &may).await?;
    let said = entry::list_about(&mut work, may.trajectory(), Kind::Elsewhere, Some(may.moment().0)).await?;
    let own = said.into_iter().filter(|one| one.voice.as_deref() == Some(visited.party.as_str())).collect();
    Ok((visited, own))
}

/// Says how it was at the other organisation.
///
/// # Errors
/// Refuses everybody but who was invited; asks for words.
pub async fn say(app: &App, who: Who<'_>, words: Option<StoryText>) -> Result<()> {
    let may = MayVisit::check(who)?;
    let words = words.ok_or(AppError::Field { field: "words", problem: FieldProblem::Needed })?;
    let mut work = app.store.write().await?;
    let visited = invitation::get(&mut work, &may).await?;
    let new = New {
        about: Some(may.moment().0),
        words: Some(words.as_str().to_owned()),
        voice: Some(visited.party),
        ..New::default()
    };
    entry::insert(&mut work, may.trajectory(), Kind::Elsewhere, (Side::Other, None), &new, app.now()).await?;
    trajectory::touch(&mut work, may.trajectory(), Side::Other, app.now()).await?;
    audit::create(&mut work, who, "write", "entry", Some(may.trajectory().0), app.now()).await?;
    Ok(work.commit().await?)
}
