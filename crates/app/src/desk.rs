//! The day of who works here: whose turn it is, what was promised, what was told, and one invitation. No scores.

use hullie_domain::{PromiseId, TrajectoryId, permission::MayList};
use hullie_store::{
    audit,
    desk::{self, Due, Listed, Search, Unseen},
};

use crate::{App, Result, Who, serve_customer};

/// The most trajectories in one list.
pub const MOST_LISTED: i64 = 100;
/// How many days ahead a promise is coming due.
pub const DAYS_AHEAD: i64 = 7;

/// The day.
#[derive(Debug, Clone, Default)]
pub struct Today {
    /// The own trajectories of an employee; those of the teams for a lead.
    pub list: Vec<Listed>,
    /// Promises that come due within a week, or should have been done.
    pub due: Vec<Due>,
}

/// The day of an employee or lead.
///
/// # Errors
/// Refuses other roles.
pub async fn today(app: &App, who: Who<'_>) -> Result<Today> {
    let may = MayList::check(who)?;
    let mut today = Today::default();
    if may.role() == hullie_domain::Role::Employee {
        today.list = desk::list_own(&app.store, &may, MOST_LISTED).await?;
        today.due = desk::list_due(&app.store, &may, app.today().plus_days(DAYS_AHEAD), MOST_LISTED).await?;
    } else {
        today.list = desk::list_teams(&app.store, &may, &Search::default(), MOST_LISTED).await?;
    }
    audit::note(&app.store, who, "read", "list", None, app.now()).await?;
    Ok(today)
}

/// Looks for customers by name among the own trajectories and those of the own teams.
///
/// # Errors
/// Refuses other roles.
pub async fn search(app: &App, who: Who<'_>, name: &str) -> Result<Vec<Listed>> {
    let may = MayList::check(who)?;
    let wanted = Search { name: Some(name.to_owned()) };
    let found = desk::list_teams(&app.store, &may, &wanted, MOST_LISTED).await?;
    audit::note(&app.store, who, "read", "list", None, app.now()).await?;
    Ok(found)
}

/// What was done and not noticed (P09).
///
/// # Errors
/// Refuses other roles.
pub async fn unseen(app: &App, who: Who<'_>) -> Result<Vec<Unseen>> {
    let may = MayList::check(who)?;
    Ok(desk::list_unseen(&app.store, &may, MOST_LISTED).await?)
}

/// Notes of several promises at once that they were done today. Those that were closed meanwhile are skipped; returns how many
/// were closed here.
///
/// # Errors
/// Refuses who does not serve one of these customers.
pub async fn keep_promises(app: &App, who: Who<'_>, promises: &[(TrajectoryId, PromiseId)]) -> Result<usize> {
    MayList::check(who)?;
    // all of them or none: a form is kept once, as a whole
    let mut work = app.store.write().await?;
    let mut kept = 0;
    for (trajectory, promise) in promises {
        match serve_customer::keep_promise_in(app, &mut work, who, *trajectory, *promise, None).await {
            Ok(()) => kept += 1,
            Err(crate::AppError::Refused(hullie_domain::Refused::NotForYou)) => {}
            Err(error) => return Err(error),
        }
    }
    if kept > 0 {
        work.commit().await?;
    }
    Ok(kept)
}
