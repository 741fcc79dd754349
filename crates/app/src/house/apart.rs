//! Who works here is kept apart from the pages of customers: on a device where somebody is signed in, the
//! page of a customer opens only when it is that person's own, and nobody answers there for another
//! organisation.

use hullie_domain::{Actor, OrganisationId, TrajectoryId};
use hullie_store::{Work, house::own_side};

use crate::{App, AppError, Result, Who};

/// Refuses whoever works here, where a customer's page would open that is not said to be the own one: nobody
/// reads, tells or says yes as somebody else (D01, P16).
///
/// # Errors
/// [`AppError::WorksHere`].
pub async fn keep_apart(app: &App, staff: Who<'_>, customer: TrajectoryId) -> Result<()> {
    let Actor::Staff { account, .. } = staff else { return Ok(()) };
    let mut work = app.store.read().await?;
    if own_side::is_side(&mut work, *account, customer).await? { Ok(()) } else { Err(AppError::WorksHere) }
}

/// Refuses whoever works here and helps this customer, or ever did something for this customer: that person
/// cannot be this customer, and does not come in to say so.
///
/// # Errors
/// [`AppError::WorksHere`].
pub(crate) async fn may_be(work: &mut Work, staff: Who<'_>, customer: TrajectoryId) -> Result<()> {
    let Actor::Staff { account, .. } = staff else { return Ok(()) };
    let is_own = own_side::is_side(work, *account, customer).await?;
    if is_own || own_side::may_be_side(work, *account, customer).await? {
        Ok(())
    } else {
        Err(AppError::WorksHere)
    }
}

/// Refuses whoever works for the organisation that asks another one (V01).
///
/// # Errors
/// [`AppError::WorksHere`].
pub fn is_of_another(staff: Who<'_>, asks: OrganisationId) -> Result<()> {
    match staff {
        Actor::Staff { organisation, .. } if *organisation == asks => Err(AppError::WorksHere),
        _ => Ok(()),
    }
}
