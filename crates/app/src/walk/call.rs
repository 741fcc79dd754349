//! Calling a customer: that it was tried, or that the two spoke, in one tap. A call that the customer asked
//! for is closed by it (D10).

use hullie_domain::{
    Day, EntryId, MomentId, Title, TrajectoryId,
    kind::Kind,
    time::Sense,
    verb::{Subject, Verb},
    walk::moment::{Channel, Outcome, Side},
};
use hullie_store::walk::{
    entry::{self, New},
    moment, promise,
};

use crate::{
    App, AppError, Result, Who,
    days::sensible,
    deed::Deed,
    error::FieldProblem,
    walk::{
        entry::{Put, put_in},
        shared_page::SharedPage,
    },
};

/// A call that was made.
#[derive(Debug, Clone)]
pub struct Called {
    /// What it is called on the page, in the language of who called.
    pub title: Title,
    /// Whether the two spoke.
    pub spoke: bool,
    /// The request of the customer that it answers.
    pub asked: Option<EntryId>,
}

/// Writes down a call. When the two spoke, the request that it answers is closed; nobody there leaves it open
/// and stands on the page as an attempt (V02).
///
/// # Errors
/// Refuses who does not serve this customer; [`AppError::Already`] for a request that was answered before.
pub async fn called(app: &App, who: Who<'_>, id: TrajectoryId, new: Called) -> Result<MomentId> {
    let mut deed = Deed::begin(app, who, id).await?;
    let (may, now) = (deed.serve()?, deed.now);
    let row = moment::New {
        id: MomentId::new(),
        step: None,
        team: Some(deed.facts.team),
        side: Side::Organisation,
        channel: Channel::Phone,
        title: new.title.as_str().to_owned(),
        // what the customer has from it is said later
        benefit: None,
        happened_at: now,
        more: moment::More {
            outcome: Some(if new.spoke { Outcome::Worked } else { Outcome::Failed }),
            ..moment::More::default()
        },
    };
    moment::create(&mut deed.work, &may, &row, now).await?;
    if let Some(asked) = new.asked {
        is_request(&mut deed, asked).await?;
        if new.spoke {
            let said = New { about: Some(asked.0), other: Some(row.id.0), ..New::default() };
            put_in(&mut deed, Put::just(Kind::Talked, None), said, None).await?;
        }
    }
    deed.keep(Verb::Write, Subject::Trajectory, Some(id.0)).await?;
    Ok(row.id)
}

/// Promises by which day somebody answers what was asked: the day stands with what was asked, and answering
/// it keeps the promise.
///
/// # Errors
/// Refuses who does not serve this customer; a day that has been; [`AppError::TakenBack`] for what does not
/// stand any more, [`AppError::Already`] for what was answered or has a day.
pub async fn promise_answer(
    app: &App,
    who: Who<'_>,
    page: &SharedPage,
    asked: EntryId,
    (words, due): (Title, Day),
) -> Result<()> {
    let id = page.trajectory.id;
    page.waits_for_an_answer(asked)?;
    let mut deed = Deed::begin(app, who, id).await?;
    let (may, now) = (deed.serve()?, deed.now);
    sensible(app, Sense::Planned, due, "due")?;
    if entry::find_target(&mut deed.work, id, asked.0).await?.is_none() {
        return Err(deed.no_more(asked.0).await?);
    }
    if promise::is_promised(&mut deed.work, id, asked.0).await? {
        // somebody else named a day meanwhile
        return Err(AppError::Already);
    }
    let new = promise::New { about: Some(asked.0), ..promise::New::by_us(words.as_str(), due) };
    promise::create(&mut deed.work, &may, &new, now).await?;
    deed.keep(Verb::Write, Subject::Trajectory, Some(id.0)).await
}

/// Refuses what is no request to be called.
async fn is_request(deed: &mut Deed<'_>, asked: EntryId) -> Result<()> {
    let id = deed.id();
    match entry::find_target(&mut deed.work, id, asked.0).await? {
        Some(found) if found.what == Kind::CallMe.code() => Ok(()),
        Some(_) => Err(AppError::Field { field: "asked", problem: FieldProblem::NotAnAnswer }),
        None => Err(deed.no_more(asked.0).await?),
    }
}
