//! Handing a customer over to a colleague, so that the story is told once (item "told once"): who comes new
//! reads a summary that the customer agreed to, and says so on the page.

use hullie_domain::{
    AccountId, HandoverId, StoryText, TeamId, TrajectoryId,
    actor::TrajectoryFacts,
    kind::Kind,
    permission::{MayHandOver, may_hand_over},
    reader::Reader,
    verb::{Subject, Verb},
};
use hullie_store::{
    Work,
    walk::{
        desk::{self, Colleague},
        handover, trajectory,
    },
};

use crate::{
    App, AppError, Result, Who,
    deed::{self, Deed, why_not},
    error::FieldProblem,
};

/// To whom this customer can be handed over: everybody who helps, but the one who hands over and the one who
/// helps now.
///
/// # Errors
/// Refuses who may not hand over this customer.
pub async fn colleagues(app: &App, who: Who<'_>, id: TrajectoryId) -> Result<Vec<Colleague>> {
    let mut work = app.store.read().await?;
    let facts = trajectory::get_facts(&mut work, id).await?;
    let (reader, _) = deed::reader(&mut work, who, &facts).await?;
    if reader == Reader::Stranger {
        return Err(why_not(&mut work, who, id).await?);
    }
    let Ok(may) = may_hand_over(who, &facts) else {
        return Err(deed::not_in_chair(&mut work, who, id, reader).await?);
    };
    listed(&mut work, &may, &facts).await
}

async fn listed(work: &mut Work, may: &MayHandOver, facts: &TrajectoryFacts) -> Result<Vec<Colleague>> {
    let mut all = desk::list_colleagues(work, may.organisation(), may.account(), facts.id).await?;
    all.retain(|one| facts.employee != Some(one.id));
    Ok(all)
}

/// Hands a customer over. The page shows from which team to which team, why, and whether the new employee has
/// read the story.
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
) -> Result<HandoverId> {
    let mut deed = Deed::begin(app, who, id).await?;
    let Ok(may) = may_hand_over(who, &deed.facts) else {
        return Err(deed::not_in_chair(&mut deed.work, who, id, deed.reader).await?);
    };
    let (to, team) = to.ok_or(AppError::Field { field: "to", problem: FieldProblem::Needed })?;
    let why = why.ok_or(AppError::Field { field: "words", problem: FieldProblem::Needed })?;
    let (facts, now) = (deed.facts, deed.now);
    // first: whoever somebody else just handed over to is not listed any more
    deed.fresh(seen).await?;
    if !listed(&mut deed.work, &may, &facts).await?.iter().any(|one| (one.id, one.team_id) == (to, team)) {
        // perhaps no more: somebody can have left, or be this customer, since the list was made
        return Err(AppError::Field { field: "to", problem: FieldProblem::NotAnAnswer });
    }
    trajectory::hand_over(&mut deed.work, &may, team, to).await?;
    let made = handover::create(&mut deed.work, &may, (facts.team, team), why.as_str(), now).await?;
    deed.keep(Verb::HandOver, Subject::Trajectory, Some(id.0)).await?;
    Ok(made)
}

/// The employee who came new says that the story was read.
///
/// # Errors
/// Refuses everybody but the employee in this chair.
pub async fn has_read(app: &App, who: Who<'_>, id: TrajectoryId, read: HandoverId) -> Result<()> {
    let mut deed = Deed::begin(app, who, id).await?;
    deed.may(Kind::HasRead)?;
    let (sit, now) = (deed.sit()?, deed.now);
    handover::set_read(&mut deed.work, &sit, read, now).await?;
    deed.keep(Verb::HasRead, Subject::Trajectory, Some(id.0)).await
}
