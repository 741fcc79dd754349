//! What the customer expects, said beforehand; said again is said beside. Somebody answers it by a day (P21).

use hullie_domain::{
    Day, ExpectationId, TrajectoryId,
    kind::Kind,
    permission::may_walk,
    verb::{Subject, Verb},
    walk::expectation::{Expectation, answered_by, is_remembered},
};
use hullie_store::walk::{expectation, moment, promise, trajectory};
use uuid::Uuid;

use crate::{App, Result, Who, deed::Deed};

/// Keeps what the customer expects, and by which day somebody answers it (P21). Said after the first step it
/// is marked as remembered (P01). Empty means skipped, and gives none.
///
/// # Errors
/// Refuses everyone but the customer.
pub async fn expectation(
    app: &App,
    who: Who<'_>,
    id: TrajectoryId,
    said: &Expectation,
) -> Result<Option<ExpectationId>> {
    let mut deed = Deed::as_customer(app, who, id, Kind::Expectation).await?;
    let (sit, walk, now) = (deed.sit()?, may_walk(who, &deed.facts)?, deed.now);
    let first_step = moment::find_first_step(&mut deed.work, &walk).await?;
    let remembered = is_remembered(now, first_step);
    let kept = expectation::create(&mut deed.work, &sit, deed.me.as_deref(), said, remembered, now).await?;
    if let Some(kept) = kept.filter(|_| said.has_words()) {
        promise_answer(&mut deed, kept.0).await?;
    }
    // who passed it by told nothing
    let did = if said.is_empty() { Verb::Skip } else { Verb::Tell };
    deed.keep(did, Subject::Expectation, Some(id.0)).await?;
    Ok(kept)
}

/// Promises by which day somebody answers what was just said. Nothing is promised to a customer who has died,
/// as somebody on the customer's side said.
pub(crate) async fn promise_answer(deed: &mut Deed<'_>, ground: Uuid) -> Result<()> {
    let id = deed.id();
    if deed.me.is_none() && trajectory::is_bereaved(&mut deed.work, id).await? {
        return Ok(());
    }
    let due = answered_by(deed.app.today());
    promise_with(deed, ground, Some(due)).await
}

/// Promises what something on the page says by its day, when it has one: the words stand with that.
pub(crate) async fn promise_with(deed: &mut Deed<'_>, about: Uuid, due: Option<Day>) -> Result<()> {
    let (id, now) = (deed.id(), deed.now);
    if let Some(due) = due {
        let new = promise::New { about: Some(about), ..promise::New::by_us(promise::TO_ANSWER, due) };
        promise::insert(&mut deed.work, id, &new, now).await?;
    }
    Ok(())
}
