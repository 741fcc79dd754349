//! What an employee told at moments of customers whom somebody else helps now (N18).

use hullie_domain::{
    permission::MayShare,
    verb::{Subject, Verb},
};
use hullie_store::{
    house::audit,
    tell::left_behind::{self, LeftBehind, ShownTo},
};

use crate::{App, Result, Who};

/// The most that is shown: the latest.
const MOST: i64 = 200;

/// What stands, the latest first, with those to whom it is shown.
///
/// # Errors
/// Refuses who is no employee.
pub async fn list(app: &App, who: Who<'_>) -> Result<Vec<(LeftBehind, Vec<ShownTo>)>> {
    let may = MayShare::check(who)?;
    let mut work = app.store.read().await?;
    let (told, shown) = left_behind::list(&mut work, &may, MOST).await?;
    drop(work);
    audit::note(&app.store, who, Verb::Read, Subject::List, None, app.now()).await?;
    let with = told.into_iter().map(|one| {
        let to = shown.iter().filter(|shown| shown.moment_id == one.moment_id).cloned().collect();
        (one, to)
    });
    Ok(with.collect())
}
