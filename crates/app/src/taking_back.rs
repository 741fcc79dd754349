//! Taking back what was said (N18): one door for everything on a shared page. What is taken back is gone at
//! once, from every page, list, figure and file; that it was there, the day and the reason stay.
//!
//! What two agreed is not undone by one of them: see [`hullie_domain::taking_back::may_take_back`]. An
//! agreement also stands when the customer takes back the wish that it came from; then only the words of the
//! wish go.

use hullie_domain::{
    EntryId, MomentId, Refused, TrajectoryId,
    kind::Kind,
    reader::Readers,
    taking_back::{MomentWritten, TAKEN_BACK, Written, is_own, may_take_back, may_take_moment_back},
    telling_back::may_take_telling_back,
    verb::{Subject, Verb},
    walk::moment::Side,
};
use hullie_store::{
    StoreError,
    house::speaker,
    taking_back,
    tell::view,
    walk::{
        entry::{self, Entry, Withdrawn},
        expectation, moment, promise,
    },
};
use uuid::Uuid;

use crate::{
    App, AppError, Result, Who,
    deed::{self, Deed},
    error::FieldProblem,
};

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
    let mut deed = Deed::begin(app, who, id).await?;
    if !Readers::BOTH.and(Readers::EMPLOYEES).contains(deed.reader) {
        return Err(Refused::NotForYou.into());
    }
    reason(why)?;
    let found = entry::find_target(&mut deed.work, id, what).await?;
    let kind = found.and_then(|found| Kind::from_code(&found.what));
    let subject = match kind {
        Some(Kind::Moment) => {
            moment_back(&mut deed, MomentId(what), why).await?;
            Subject::Moment
        }
        Some(Kind::Expectation) => {
            let voice = expectation::get_voice(&mut deed.work, id, what).await?;
            let written = Written {
                kind: Kind::Expectation,
                about: None,
                by: Side::Customer,
                own: is_own(deed.reader, deed.me.as_deref(), voice.as_deref(), false),
                agreed: false,
            };
            let (may, now) = (may_take_back(&written, deed.reader)?, deed.now);
            expectation::withdraw(&mut deed.work, may, id, what, (why, now)).await?;
            promise::drop_for(&mut deed.work, id, what, deed.app.today()).await?;
            ground_back(&mut deed, what).await?;
            Subject::Expectation
        }
        _ => {
            let standing = match taking_back::get_standing(&mut deed.work, id, what).await {
                Err(StoreError::NotThere) => {
                    // only who could have taken it back learns that it is gone already
                    let gone = entry::find_withdrawn(&mut deed.work, id, what).await?;
                    return Err(match gone {
                        Some(gone) if was_own(&deed, &gone) => AppError::Nothing,
                        Some(gone) if could_take_back(&deed, &gone) => AppError::TakenBack,
                        _ => Refused::NotForYou.into(),
                    });
                }
                found => found?,
            };
            let same = deed.account().is_some() && standing.account_id == deed.account();
            let said = standing.voice.as_deref();
            let written = Written {
                kind: standing.kind,
                about: standing.about_kind,
                by: standing.by_side,
                own: is_own(deed.reader, deed.me.as_deref(), said, same),
                agreed: standing.agreed || is_stood_on(&mut deed, standing.kind, what).await?,
            };
            if written.own && written.agreed {
                // the other may have said yes while this was being read
                return Err(AppError::agreed(standing.kind));
            }
            let (may, now) = (may_take_back(&written, deed.reader)?, deed.now);
            if standing.kind == Kind::Voice {
                let session = who.speaker().map(|speaker| speaker.session);
                speaker::take_back(&mut deed.work, session, EntryId(what)).await?;
            }
            taking_back::withdraw(&mut deed.work, may, id, (standing.kind, what), (why, now)).await?;
            match standing.kind {
                Kind::OurAnswer => answer_back(&mut deed, what).await?,
                Kind::Pressure => ground_back(&mut deed, what).await?,
                _ => {}
            }
            // nobody answers any more what is not asked
            promise::drop_for(&mut deed.work, id, what, deed.app.today()).await?;
            Subject::Entry
        }
    };
    deed.keep(Verb::Withdraw, subject, Some(id.0)).await
}

/// Whether the other stands on it: the customer said yes to an answer (P21), or that what was written back
/// did not help (V26).
async fn is_stood_on(deed: &mut Deed<'_>, kind: Kind, what: Uuid) -> Result<bool> {
    let id = deed.id();
    Ok(match kind {
        Kind::OurAnswer => {
            let said = entry::list_about(&mut deed.work, id, Kind::ToOurAnswer, Some(what)).await?;
            said.iter().any(Entry::is_customers_yes)
        }
        Kind::WriteBack => {
            !entry::list_about(&mut deed.work, id, Kind::NotHelped, Some(what)).await?.is_empty()
        }
        _ => false,
    })
}

/// What was said to answers to something is not answered any more once that was taken back.
async fn ground_back(deed: &mut Deed<'_>, ground: Uuid) -> Result<()> {
    let id = deed.id();
    for answer in entry::list_about(&mut deed.work, id, Kind::OurAnswer, Some(ground)).await? {
        said_back(deed, answer.id.0).await?;
    }
    Ok(())
}

/// What the customer said to an answer is not answered any more, where the answer is not there.
async fn said_back(deed: &mut Deed<'_>, answer: Uuid) -> Result<()> {
    let (id, today) = (deed.id(), deed.app.today());
    for said in entry::list_about(&mut deed.work, id, Kind::ToOurAnswer, Some(answer)).await? {
        promise::drop_for(&mut deed.work, id, said.id.0, today).await?;
    }
    Ok(())
}

/// An answer that was taken back keeps no promise to answer, and what was said to it goes with it.
async fn answer_back(deed: &mut Deed<'_>, what: Uuid) -> Result<()> {
    said_back(deed, what).await?;
    let (id, zone) = (deed.id(), deed.app.zone.clone());
    let Some(ground) = entry::find_about(&mut deed.work, id, EntryId(what)).await? else {
        return Ok(());
    };
    let left = entry::list_about(&mut deed.work, id, Kind::OurAnswer, Some(ground.about)).await?;
    if left.is_empty() {
        promise::reopen_for(&mut deed.work, id, ground.about, ground.at.day_in(&zone)).await?;
    }
    Ok(())
}

/// Whether what was taken back was of this very person.
fn was_own(deed: &Deed<'_>, gone: &Withdrawn) -> bool {
    let same = deed.account().is_some() && gone.account_id == deed.account();
    // what an employee wrote stays that employee's, also when somebody else helps now
    let side = deed.reader.side();
    let side = side.or(Readers::EMPLOYEES.contains(deed.reader).then_some(Side::Organisation));
    side == Some(gone.by_side) && is_own(deed.reader, deed.me.as_deref(), gone.voice.as_deref(), same)
}

/// Whether this person could have taken back what somebody else did: what both may, a call written down.
fn could_take_back(deed: &Deed<'_>, gone: &Withdrawn) -> bool {
    let kind = Kind::from_code(&gone.what);
    kind.is_some_and(|kind| {
        if kind == Kind::Moment {
            // of the own side, in another window or by who helped before
            return deed.reader.chair().is_some() && deed.reader.side() == Some(gone.by_side);
        }
        let written = Written { kind, about: None, by: gone.by_side, own: false, agreed: false };
        may_take_back(&written, deed.reader).is_ok()
    })
}

/// A moment goes with everything its writer said there, by the rule of [`may_take_moment_back`].
async fn moment_back(deed: &mut Deed<'_>, at: MomentId, why: &str) -> Result<()> {
    let (id, me, now) = (deed.id(), deed.me.clone(), deed.now);
    if deed.reader.chair().is_none() {
        return Err(deed::not_in_chair(&mut deed.work, deed.who, id, deed.reader).await?);
    }
    let sit = deed.sit()?;
    let found = moment::get_written(&mut deed.work, id, at, (me.as_deref(), sit.account())).await?;
    let written = MomentWritten { by: found.written_by, voice: found.voice.as_deref(), told: found.told };
    if !may_take_moment_back(&written, sit.chair(), me.as_deref()) {
        let others = written.told && written.by == sit.chair() && written.voice == me.as_deref();
        return Err(if others { AppError::Shared } else { Refused::NotForYou.into() });
    }
    Ok(moment::withdraw(&mut deed.work, &sit, at, me.as_deref(), (why, now)).await?)
}

/// Takes back everything that the own chair said at a moment. It is gone from every page and figure at once
/// (D04). What an employee guessed stays: a guess is given once.
///
/// # Errors
/// Refuses everybody but the two at the table and an employee who sat there before; asks for one of the
/// reasons; [`AppError::Nothing`] when nothing of the own stands there.
pub async fn telling(app: &App, who: Who<'_>, id: TrajectoryId, at: MomentId, why: &str) -> Result<()> {
    let mut deed = Deed::begin(app, who, id).await?;
    let may = may_take_telling_back(who, &deed.facts)?;
    let (me, now) = (deed.me.clone(), deed.now);
    reason(why)?;
    if view::withdraw(&mut deed.work, &may, at, me.as_deref(), why, now).await? == 0 {
        return Err(AppError::Nothing);
    }
    deed.keep(Verb::Withdraw, Subject::Moment, Some(at.0)).await
}
