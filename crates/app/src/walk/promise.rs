//! Keeping a promise.

use hullie_domain::{
    PromiseId, Title, TrajectoryId,
    verb::{Subject, Verb},
};
use hullie_store::walk::promise;

use crate::{App, Result, Who, deed::Deed};

/// Notes today that a promise was kept, with the reason when it is late.
///
/// # Errors
/// Refuses who does not serve this customer; a promise that is closed already is not there.
pub async fn keep_promise(
    app: &App,
    who: Who<'_>,
    id: TrajectoryId,
    promise_id: PromiseId,
    reason: Option<Title>,
) -> Result<()> {
    let mut deed = Deed::begin(app, who, id).await?;
    keep_promise_in(&mut deed, promise_id, reason).await?;
    deed.end().await
}

/// As [`keep_promise`], as a part of a larger deed.
pub(crate) async fn keep_promise_in(
    deed: &mut Deed<'_>,
    promise_id: PromiseId,
    reason: Option<Title>,
) -> Result<()> {
    let (may, today) = (deed.serve()?, deed.app.today());
    let reason = reason.as_ref().map(Title::as_str);
    promise::close(&mut deed.work, &may, promise_id, today, reason).await?;
    deed.did(Verb::KeepPromise, Subject::Trajectory, Some(deed.facts.id.0));
    Ok(())
}
