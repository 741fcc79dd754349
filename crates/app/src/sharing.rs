//! The employee decides what a coach or lead sees of the own answers, and can take it back (E20).

use hullie_domain::{
    AccountId, Chair, MomentId, Refused, TrajectoryId,
    permission::{MayReadShared, MayShare, may_sit},
};
use hullie_store::{
    account::{self, Account},
    audit,
    shown::{self, Shown},
    trajectory,
};

use crate::{App, Result, Who};

/// To whom the employee can show an answer, and who sees it now.
///
/// # Errors
/// Refuses who is no employee.
pub async fn listeners(app: &App, who: Who<'_>, at: MomentId) -> Result<Vec<(Account, bool)>> {
    let may = MayShare::check(who)?;
    let mut work = app.store.read().await?;
    let now = shown::list_listeners(&mut work, may.account(), at).await?;
    let all = account::list_listeners(&mut work, may.account()).await?;
    Ok(all
        .into_iter()
        .map(|account| {
            let sees = now.contains(&account.id);
            (account, sees)
        })
        .collect())
}

/// Shows the own answers at a moment to a coach or lead. The customer's answers are not part of it.
///
/// # Errors
/// Refuses everyone but the employee in this chair, and every listener but a coach or the own lead.
pub async fn show(app: &App, who: Who<'_>, id: TrajectoryId, at: MomentId, to: AccountId) -> Result<()> {
    let may = MayShare::check(who)?;
    let mut work = app.store.write().await?;
    let facts = trajectory::get_facts(&mut work, id).await?;
    let sit = may_sit(who, &facts)?;
    let allowed = account::list_listeners(&mut work, may.account()).await?;
    if sit.chair() != Chair::Employee || !allowed.iter().any(|account| account.id == to) {
        return Err(Refused::NotForYou.into());
    }
    shown::create(&mut work, &sit, may.account(), at, to, app.now()).await?;
    audit::create(&mut work, who, "show", "moment", Some(at.0), app.now()).await?;
    Ok(work.commit().await?)
}

/// Takes it back.
///
/// # Errors
/// Refuses who is no employee.
pub async fn take_back(app: &App, who: Who<'_>, at: MomentId, to: AccountId) -> Result<()> {
    let may = MayShare::check(who)?;
    let mut work = app.store.write().await?;
    shown::delete(&mut work, may.account(), at, to).await?;
    audit::create(&mut work, who, "take-back", "moment", Some(at.0), app.now()).await?;
    Ok(work.commit().await?)
}

/// What was shown to this coach or lead.
///
/// # Errors
/// Refuses other roles.
pub async fn read(app: &App, who: Who<'_>) -> Result<Vec<Shown>> {
    let may = MayReadShared::check(who)?;
    let mut work = app.store.write().await?;
    let found = shown::list(&mut work, &may).await?;
    audit::create(&mut work, who, "read", "shown", None, app.now()).await?;
    work.commit_aside().await?;
    Ok(found)
}
