//! Handing a customer over to a colleague, so that the story is told once (item "told once"): who comes new reads a summary that
//! the customer agreed to, and says so on the page.

use hullie_domain::{
    AccountId, EntryId, Refused, StoryText, TeamId, TrajectoryId,
    entry::Kind,
    moment::Side,
    permission::{MayHandOver, TrajectoryFacts, may_hand_over, may_sit},
};
use hullie_store::{
    Work, audit,
    desk::{self, Colleague},
    entry::{self, New},
    trajectory,
};

use crate::{App, AppError, Result, Who, error::FieldProblem};

/// To whom this customer can be handed over: everybody who helps, but the one who hands over and the one who
/// helps now.
///
/// # Errors
/// Refuses who may not hand over this customer.
pub async fn colleagues(app: &App, who: Who<'_>, id: TrajectoryId) -> Result<Vec<Colleague>> {
    let mut work = app.store.read().await?;
    let facts = trajectory::get_facts(&mut work, id).await?;
    listed(&mut work, &may_hand_over(who, &facts)?, &facts).await
}

async fn listed(work: &mut Work, may: &MayHandOver, facts: &TrajectoryFacts) -> Result<Vec<Colleague>> {
    let mut all = desk::list_colleagues(work, may.organisation(), may.account()).await?;
    all.retain(|one| facts.employee != Some(one.id));
    Ok(all)
}

/// Hands a customer over. The page shows from which team to which team, why, and whether the new employee has read the story.
///
/// # Errors
/// Refuses who may not hand over this customer; asks to whom, of those who are listed, and why;
/// [`AppError::Changed`] when somebody handed over meanwhile.
pub async fn hand_over(
    app: &App,
    who: Who<'_>,
    id: TrajectoryId,
    to: Option<(AccountId, TeamId)>,
    why: Option<StoryText>,
    seen: Option<i64>,
) -> Result<EntryId> {
    let now = app.now();
    let mut work = app.store.write().await?;
    let facts = trajectory::get_facts(&mut work, id).await?;
    let may = may_hand_over(who, &facts)?;
    let (to, team) = to.ok_or(AppError::Field { field: "to", problem: FieldProblem::Needed })?;
    let why = why.ok_or(AppError::Field { field: "words", problem: FieldProblem::Needed })?;
    if !listed(&mut work, &may, &facts).await?.iter().any(|one| (one.id, one.team_id) == (to, team)) {
        return Err(Refused::NotForYou.into());
    }
    trajectory::claim_version(&mut work, id, seen.ok_or(AppError::Changed)?).await?;
    trajectory::hand_over(&mut work, &may, team, to).await?;
    let new = New {
        about: Some(facts.team.0),
        other: Some(team.0),
        words: Some(why.as_str().to_owned()),
        ..New::default()
    };
    let by = (Side::Organisation, Some(may.account()));
    let entry = entry::insert(&mut work, id, Kind::Handover, by, &new, now).await?;
    audit::create(&mut work, who, "hand-over", "trajectory", Some(id.0), now).await?;
    work.commit().await?;
    Ok(entry)
}

/// The employee who came new says that the story was read.
///
/// # Errors
/// Refuses everybody but the employee in this chair.
pub async fn has_read(app: &App, who: Who<'_>, id: TrajectoryId, handover: EntryId) -> Result<()> {
    let mut work = app.store.write().await?;
    let facts = trajectory::get_facts(&mut work, id).await?;
    let sit = may_sit(who, &facts)?;
    let Some(account) = sit.account() else { return Err(Refused::NotForYou.into()) };
    // whoever sits here now came by the latest hand-over, and reads for no other
    if entry::find_latest(&mut work, id, Kind::Handover).await? != Some(handover) {
        return Err(Refused::NotForYou.into());
    }
    let new = New { about: Some(handover.0), ..New::default() };
    entry::insert(&mut work, id, Kind::HasRead, (Side::Organisation, Some(account)), &new, app.now()).await?;
    audit::create(&mut work, who, "has-read", "trajectory", Some(id.0), app.now()).await?;
    Ok(work.commit().await?)
}
