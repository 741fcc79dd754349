//! What the customer expects, said beforehand; said again is said beside.

use hullie_domain::{
    TrajectoryId,
    kind::Kind,
    permission::may_walk,
    verb::{Subject, Verb},
    walk::expectation::{Expectation, is_remembered},
};
use hullie_store::walk::{expectation, moment};

use crate::{App, Result, Who, deed::Deed};

/// Keeps what the customer expects. Said after the first step it is marked as remembered (P01). Empty means
/// skipped.
///
/// # Errors
/// Refuses everyone but the customer.
pub async fn expectation(app: &App, who: Who<'_>, id: TrajectoryId, said: &Expectation) -> Result<()> {
    let mut deed = Deed::as_customer(app, who, id, Kind::Expectation).await?;
    let (sit, walk, now) = (deed.sit()?, may_walk(who, &deed.facts)?, deed.now);
    let first_step = moment::find_first_step(&mut deed.work, &walk).await?;
    let remembered = is_remembered(now, first_step);
    expectation::create(&mut deed.work, &sit, deed.me.as_deref(), said, remembered, now).await?;
    // who passed it by told nothing
    let did = if said.is_empty() { Verb::Skip } else { Verb::Tell };
    deed.keep(did, Subject::Expectation, Some(id.0)).await
}
