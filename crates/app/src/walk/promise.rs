//! Keeping a promise.

use hullie_domain::{
    PromiseId, Refused, Title, TrajectoryId,
    kind::Kind,
    verb::{Subject, Verb},
};
use hullie_store::{
    StoreError,
    walk::{entry, promise},
};

use crate::{App, AppError, Result, Who, deed::Deed};

/// Notes today that a promise was kept, with the reason when it is late.
///
/// # Errors
/// Refuses who does not serve this customer; [`AppError::Closed`] for a promise that is done or withdrawn.
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
    if promise::is_to_answer(&mut deed.work, deed.facts.id, promise_id).await? {
        // nothing but the answer keeps it
        return Err(Refused::NotForYou.into());
    }
    match promise::close(&mut deed.work, &may, promise_id, today, reason).await {
        Err(StoreError::NotThere) => {
            // one of this page that is not open any more was done or withdrawn by somebody else
            let found = entry::find_target(&mut deed.work, deed.facts.id, promise_id.0).await?;
            let is_here = found.is_some_and(|found| found.what == Kind::Promise.code());
            return Err(if is_here { AppError::Closed } else { Refused::NotForYou.into() });
        }
        done => done?,
    }
    deed.did(Verb::KeepPromise, Subject::Trajectory, Some(deed.facts.id.0));
    Ok(())
}

/// Says later why a promise was kept late (V18).
///
/// # Errors
/// Refuses who does not serve this customer; [`AppError::Already`] when a reason stands there, or it was kept
/// in time.
pub async fn explain(
    app: &App,
    who: Who<'_>,
    id: TrajectoryId,
    promise_id: PromiseId,
    reason: Title,
) -> Result<()> {
    let mut deed = Deed::begin(app, who, id).await?;
    let may = deed.serve()?;
    match promise::explain(&mut deed.work, &may, promise_id, reason.as_str()).await {
        Err(StoreError::NotThere) => return Err(AppError::Already),
        done => done?,
    }
    deed.keep(Verb::Write, Subject::Trajectory, Some(id.0)).await
}
