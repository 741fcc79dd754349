//! Whose turn it is: kept on the trajectory, and as an entry, so that each wait later tells on whose side it was.

use hullie_domain::{AccountId, EntryId, Job, TrajectoryId, entry::Kind, moment::Side};
use hullie_store::{
    Work,
    entry::{self, New},
    job, mail,
    trajectory::{self, Turn},
};

use crate::{App, Result};

/// Sets the turn, notes it on the page, and puts a mail in the queue when the customer wants mail. All in one transaction.
///
/// # Errors
/// When the database fails.
pub async fn set(
    app: &App,
    work: &mut Work,
    id: TrajectoryId,
    by: (Side, Option<AccountId>),
    turn: &Turn,
) -> Result<()> {
    because(app, work, id, by, turn, None).await
}

/// As [`set`], with the entry that changed the turn, so that the page can say why.
///
/// # Errors
/// When the database fails.
pub async fn because(
    app: &App,
    work: &mut Work,
    id: TrajectoryId,
    by: (Side, Option<AccountId>),
    turn: &Turn,
    why: Option<EntryId>,
) -> Result<()> {
    trajectory::set_turn(work, id, turn, app.now()).await?;
    let entry = note(app, work, id, by, turn, why).await?;
    if by.0 != Side::Customer
        && let Some(letter) = mail::create(work, id, mail::TURN, entry.0, app.now()).await?
    {
        job::create(work, Job::SendMail(letter), app.now()).await?;
    }
    Ok(())
}

/// Notes on the page whose turn it is, and why, without changing the turn.
///
/// # Errors
/// When the database fails.
pub async fn note(
    app: &App,
    work: &mut Work,
    id: TrajectoryId,
    by: (Side, Option<AccountId>),
    turn: &Turn,
    why: Option<EntryId>,
) -> Result<EntryId> {
    let new = New {
        code: Some(turn.side.code().to_owned()),
        words: turn.ask.clone(),
        day: turn.due,
        other: why.map(|why| why.0),
        ..New::default()
    };
    Ok(entry::insert(work, id, Kind::Turn, by, &new, app.now()).await?)
}
