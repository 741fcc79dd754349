//! The employee decides what a coach or lead sees of the own answers, and can take it back (E20).

use hullie_domain::{
    AccountId, Chair, MomentId, Refused, TrajectoryId,
    permission::{MayReadShared, MayShare},
    verb::{Subject, Verb},
};
use hullie_store::{
    change::coach_share::{self, Shown},
    house::account::{self, Account},
    tell::view,
};

use crate::{
    App, AppError, Result, Who,
    deed::{Deed, HouseDeed},
};

/// To whom the employee can show an answer, and who sees it now.
///
/// # Errors
/// Refuses who is no employee.
pub async fn listeners(app: &App, who: Who<'_>, at: MomentId) -> Result<Vec<(Account, bool)>> {
    let may = MayShare::check(who)?;
    let mut work = app.store.read().await?;
    let now = coach_share::list_listeners(&mut work, may.account(), at).await?;
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
/// Refuses everyone but the employee in this chair, and every listener but a coach or the own lead;
/// [`AppError::TookBack`] where the own side was taken back.
pub async fn show(app: &App, who: Who<'_>, id: TrajectoryId, at: MomentId, to: AccountId) -> Result<()> {
    let may = MayShare::check(who)?;
    let mut deed = Deed::begin(app, who, id).await?;
    let (sit, now) = (deed.sit()?, deed.now);
    let allowed = account::list_listeners(&mut deed.work, may.account()).await?;
    if sit.chair() != Chair::Employee || !allowed.iter().any(|account| account.id == to) {
        return Err(Refused::NotForYou.into());
    }
    // what was taken back is shown to nobody, and neither is the guess that stays of it
    let own = view::find_own_side(&mut deed.work, at, may.account()).await?;
    if own.is_some_and(|own| own.withdrawn_at.is_some()) {
        return Err(AppError::TookBack);
    }
    coach_share::create(&mut deed.work, &sit, may.account(), at, to, now).await?;
    deed.keep(Verb::Show, Subject::Moment, Some(at.0)).await
}

/// Takes it back.
///
/// # Errors
/// Refuses who is no employee.
pub async fn take_back(app: &App, who: Who<'_>, at: MomentId, to: AccountId) -> Result<()> {
    let may = MayShare::check(who)?;
    let mut deed = HouseDeed::begin(app, who).await?;
    coach_share::delete(&mut deed.work, may.account(), at, to).await?;
    deed.keep(Verb::TakeBack, Subject::Moment, Some(at.0)).await
}

/// What was shown to this coach or lead.
///
/// # Errors
/// Refuses other roles.
pub async fn read(app: &App, who: Who<'_>) -> Result<Vec<Shown>> {
    let may = MayReadShared::check(who)?;
    let mut deed = HouseDeed::begin(app, who).await?;
    let found = coach_share::list(&mut deed.work, &may).await?;
    deed.keep_aside(Verb::Read, Subject::Shown, None).await?;
    Ok(found)
}
