//! Whose turn it is: kept on the trajectory, and as a line for each time, so that each wait later tells on
//! whose side it was.

use hullie_domain::{EntryId, Job, TurnId, walk::moment::Side};
use hullie_store::{
    house::mail,
    job,
    walk::{
        trajectory::{self, Turn},
        turn,
    },
};

use crate::{AppError, Result, deed::Deed};

/// Sets the turn, notes it on the page, and puts a mail in the queue when the customer wants mail. All in one
/// transaction. With what somebody said that changed the turn, so that the page can say why.
///
/// # Errors
/// [`AppError::Bereaved`] when something is asked of a customer who has died.
pub(crate) async fn set(deed: &mut Deed<'_>, to: &Turn, why: Option<EntryId>) -> Result<()> {
    if to.side == Side::Customer {
        asks_nobody_dead(deed).await?;
    }
    let (id, now) = (deed.id(), deed.now);
    trajectory::set_turn(&mut deed.work, id, to, now).await?;
    let became = note(deed, to, why).await?;
    let (by, _) = deed.by()?;
    if by != Side::Customer
        && let Some(letter) = mail::create(&mut deed.work, id, mail::TURN, became.0, now).await?
    {
        job::create(&mut deed.work, Job::SendMail(letter), now).await?;
    }
    Ok(())
}

/// Refuses what asks something of a customer who has died (V13).
pub(crate) async fn asks_nobody_dead(deed: &mut Deed<'_>) -> Result<()> {
    let id = deed.id();
    if trajectory::is_bereaved(&mut deed.work, id).await? { Err(AppError::Bereaved) } else { Ok(()) }
}

/// Notes on the page whose turn it is, and why, without changing the turn.
///
/// # Errors
/// When the database fails.
pub(crate) async fn note(deed: &mut Deed<'_>, to: &Turn, why: Option<EntryId>) -> Result<TurnId> {
    let (id, by, now) = (deed.id(), deed.by()?, deed.now);
    Ok(turn::insert(&mut deed.work, id, by, to, why, now).await?)
}
