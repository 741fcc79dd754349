//! Taking back what was said (N18): one door for everything on a shared page. What is taken back is gone at
//! once, from every page, list, figure and file; that it was there, the day and the reason stay.
//!
//! What two agreed is not undone by one of them: see [`hullie_domain::entry::may_take_back`]. An agreement
//! also stands when the customer takes back the wish that it came from; then only the words of the wish go.

use hullie_domain::{
    Actor, Chair, EntryId, ExpectationId, MomentId, Refused, TrajectoryId,
    back::{MomentWritten, may_take_moment_back},
    entry::{Kind, TAKEN_BACK, Written, may_take_back, side_of},
    moment::Side,
    permission::{TrajectoryFacts, may_serve, may_sit},
};
use hullie_store::{Work, audit, entry, expectation, moment, trajectory, view};
use uuid::Uuid;

use crate::{App, AppError, Result, Who, entry::speaks_as, error::FieldProblem};

/// Refuses a reason that is not one of those that are offered.
///
/// # Errors
/// Asks for one of the reasons of [`TAKEN_BACK`].
pub(crate) fn reason(why: &str) -> Result<()> {
    if TAKEN_BACK.contains(&why) {
        Ok(())
    } else {
        Err(AppError::Field { field: "why", problem: FieldProblem::NotAnAnswer })
    }
}

/// Takes back one thing on the page by its identifier: an entry, an expectation, or a moment of the own side.
///
/// # Errors
/// Refuses everybody but the writer, and whatever nobody takes back; asks for one of the reasons.
pub async fn take_back(app: &App, who: Who<'_>, id: TrajectoryId, what: Uuid, why: &str) -> Result<()> {
    let now = app.now();
    let mut work = app.store.write().await?;
    let facts = trajectory::get_facts(&mut work, id).await?;
    let side = if matches!(who, Actor::Customer { .. }) {
        may_sit(who, &facts)?;
        Side::Customer
    } else {
        may_serve(who, &facts)?;
        Side::Organisation
    };
    reason(why)?;
    let me = speaks_as(&mut work, who, id).await?;
    let found = entry::find_target(&mut work, id, what).await?;
    let subject = match found.as_ref().map(|found| found.what.as_str()) {
        Some("moment") => {
            moment_back(&mut work, who, &facts, MomentId(what), me.as_deref(), (why, now)).await?;
            "moment"
        }
        Some("expectation") => {
            let sit = may_sit(who, &facts)?;
            // nobody takes back the customer's expectation but the customer
            if sit.chair() != Chair::Customer || me.is_some() {
                return Err(Refused::NotForYou.into());
            }
            expectation::withdraw(&mut work, &sit, ExpectationId(what), why, now).await?;
            "expectation"
        }
        _ => {
            let standing = entry::get_standing(&mut work, id, EntryId(what)).await?;
            let own = match who {
                Actor::Staff { account, .. } => standing.account_id == Some(*account),
                // who said to speak for another takes that back as well
                _ => {
                    me.is_none()
                        || standing.voice == me
                        || (standing.kind == Kind::Voice && who.voice().is_none())
                }
            };
            if me.is_some() && !own {
                // whoever speaks on behalf of the customer takes back the own words only
                return Err(Refused::NotForYou.into());
            }
            let written = Written {
                kind: standing.kind,
                about: standing.about_kind.as_deref().and_then(Kind::from_code),
                by: standing.by_side,
                own,
                agreed: standing.agreed,
            };
            let may = may_take_back(&written, side)?;
            entry::withdraw(&mut work, may, id, EntryId(what), why, now).await?;
            "entry"
        }
    };
    trajectory::touch(&mut work, id, side, now).await?;
    audit::create(&mut work, who, "withdraw", subject, Some(id.0), now).await?;
    Ok(work.commit().await?)
}

/// A moment goes with everything its writer said there, by the rule of [`may_take_moment_back`].
async fn moment_back(
    work: &mut Work,
    who: Who<'_>,
    facts: &TrajectoryFacts,
    id: MomentId,
    me: Option<&str>,
    (why, now): (&str, hullie_domain::Timestamp),
) -> Result<()> {
    let sit = may_sit(who, facts)?;
    let found = moment::get_written(work, facts.id, id, me).await?;
    let written = MomentWritten { by: found.written_by, voice: found.voice.as_deref(), told: found.told };
    if !may_take_moment_back(&written, sit.chair(), me) {
        return Err(Refused::NotForYou.into());
    }
    Ok(moment::withdraw(work, &sit, id, me, (why, now)).await?)
}

/// Takes back everything that the own chair said at a moment. It is gone from every page and figure at once
/// (D04). What an employee guessed stays: a guess is given once.
///
/// # Errors
/// Refuses everybody but the two at the table; asks for one of the reasons.
pub async fn telling(app: &App, who: Who<'_>, id: TrajectoryId, at: MomentId, why: &str) -> Result<()> {
    let now = app.now();
    let mut work = app.store.write().await?;
    let facts = trajectory::get_facts(&mut work, id).await?;
    let sit = may_sit(who, &facts)?;
    reason(why)?;
    let me = speaks_as(&mut work, who, id).await?;
    view::withdraw(&mut work, &sit, at, me.as_deref(), why, now).await?;
    trajectory::touch(&mut work, id, side_of(sit.chair()), now).await?;
    audit::create(&mut work, who, "withdraw", "moment", Some(at.0), now).await?;
    Ok(work.commit().await?)
}
