//! Whoever helps a customer is kept apart from that customer's own page: on a device where a helper is signed
//! in it does not open.

use hullie_domain::{Actor, TrajectoryId};
use hullie_store::{Work, house::own_side, walk::trajectory};

use crate::{App, AppError, Result, Who};

/// Whether who signed in helps this customer, or is of the team that does.
///
/// # Errors
/// When the database fails.
pub async fn helps(app: &App, who: Who<'_>, customer: TrajectoryId) -> Result<bool> {
    let Actor::Staff { .. } = who else { return Ok(false) };
    let mut work = app.store.read().await?;
    helps_in(&mut work, who, customer).await
}

/// As [`helps`], in a transaction that is going on. Who is this customer is helped there, and does not help.
pub(crate) async fn helps_in(work: &mut Work, who: Who<'_>, customer: TrajectoryId) -> Result<bool> {
    let Actor::Staff { account, teams, .. } = who else { return Ok(false) };
    let facts = trajectory::get_facts(work, customer).await?;
    let helps = facts.employee == Some(*account) || teams.contains(&facts.team);
    Ok(helps && !own_side::is_side(work, *account, customer).await?)
}

/// Refuses whoever works here and helps this customer, where the customer's own page would open: nobody who
/// helps reads, tells or says yes as the one who is helped (D01, P16).
///
/// # Errors
/// [`AppError::HelpsHere`].
pub async fn keep_apart(app: &App, staff: Who<'_>, customer: TrajectoryId) -> Result<()> {
    if helps(app, staff, customer).await? { Err(AppError::HelpsHere) } else { Ok(()) }
}
