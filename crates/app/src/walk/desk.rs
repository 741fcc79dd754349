//! The day of who works here: whose turn it is, what was promised, what was told, and one invitation. No
//! scores.

use std::collections::HashSet;

use hullie_domain::{
    PromiseId, TrajectoryId, letters,
    permission::{MayList, may_serve},
    verb::{Subject, Verb},
};
use hullie_store::{
    StoreError,
    house::audit,
    walk::{
        desk::{self, Due, Listed, Search, Unseen},
        trajectory,
    },
};

use crate::{App, AppError, Result, Who, deed::Deed, walk::promise::keep_promise_in};

/// The most trajectories that one list is made from: whoever waits longest for the organisation comes first,
/// and no list says that there is nobody before all of them were looked at.
pub const MOST_LISTED: i64 = 1000;
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

/// Whether there may be more than was looked at.
#[must_use]
pub fn is_cut<T>(list: &[T]) -> bool {
    i64::try_from(list.len()).is_ok_and(|read| read >= MOST_LISTED)
}

/// The day of an employee or lead.
///
/// # Errors
/// Refuses other roles.
pub async fn today(app: &App, who: Who<'_>) -> Result<Today> {
    let may = MayList::check(who)?;
    let mut today = Today::default();
    if may.role() == hullie_domain::Role::Employee {
        let until = app.today().plus_days(DAYS_AHEAD);
        (today.list, today.due) = desk::list_own(&app.store, &may, until, MOST_LISTED).await?;
    } else {
        today.list = desk::list_teams(&app.store, &may, &Search::default(), MOST_LISTED).await?;
    }
    audit::note(&app.store, who, Verb::Read, Subject::List, None, app.now()).await?;
    Ok(today)
}

/// Looks for customers by name among the own trajectories and those of the own teams.
///
/// # Errors
/// Refuses other roles.
pub async fn search(app: &App, who: Who<'_>, name: &str) -> Result<Vec<Listed>> {
    let may = MayList::check(who)?;
    let name = name.trim();
    // no name has control letters in it, and what nobody sees finds nobody
    let nobody = name.contains(char::is_control) || (!name.is_empty() && letters::fold(name).is_empty());
    let found = if nobody {
        Vec::new()
    } else {
        let wanted = Search { name: Some(name.to_owned()) };
        desk::list_teams(&app.store, &may, &wanted, MOST_LISTED).await?
    };
    audit::note(&app.store, who, Verb::Read, Subject::List, None, app.now()).await?;
    Ok(found)
}

/// What was done and not noticed by the reader's own customers, where the reader's own answer is in (P09). It
/// shows nothing that the page of the moment hides from the same reader. How it is for a group stands in the
/// mirror, which alone decides what may be counted. Each look writes a line in the trail.
///
/// # Errors
/// Refuses other roles.
pub async fn unseen(app: &App, who: Who<'_>) -> Result<Vec<Unseen>> {
    let may = MayList::check(who)?;
    let own = match may.role() {
        hullie_domain::Role::Employee => desk::list_unseen(&app.store, &may, MOST_LISTED).await?,
        _ => Vec::new(),
    };
    audit::note(&app.store, who, Verb::Read, Subject::Unseen, None, app.now()).await?;
    Ok(own)
}

/// What became of several promises that were ticked at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Ticked {
    /// How many are done now.
    pub done: usize,
    /// How many stay as they were: they were closed meanwhile, or somebody else helps that customer now.
    pub passed: usize,
}

/// Notes of several promises at once that they were done today. What was closed meanwhile is passed over, and
/// so are those of a customer whom somebody else helps now; the others are kept.
///
/// # Errors
/// [`AppError::Closed`] or [`AppError::Left`] when none is kept, for the one reason or the other.
pub async fn keep_promises(
    app: &App,
    who: Who<'_>,
    promises: &[(TrajectoryId, PromiseId)],
) -> Result<Ticked> {
    MayList::check(who)?;
    let mut promises = promises.to_vec();
    promises.sort_unstable();
    promises.dedup();
    let all = promises.len();
    let served = list_served(app, who, &promises).await?;
    promises.retain(|(trajectory, _)| served.contains(trajectory));
    if promises.is_empty() && all > 0 {
        return Err(AppError::Left);
    }
    // all of them or none: a form is kept once, as a whole
    let mut deed: Option<Deed<'_>> = None;
    let (mut done, mut closed) = (0, false);
    for (trajectory, promise) in promises {
        let mut here = match deed {
            Some(before) => before.go_on(trajectory).await?,
            None => Deed::begin(app, who, trajectory).await?,
        };
        here.serve()?;
        match keep_promise_in(&mut here, promise, None).await {
            Ok(()) => done += 1,
            Err(AppError::Closed) => closed = true,
            Err(AppError::Refused(hullie_domain::Refused::NotForYou)) => {}
            Err(error) => return Err(error),
        }
        deed = Some(here);
    }
    if done == 0 && closed {
        return Err(AppError::Closed);
    }
    // where nothing was closed nothing is kept, and the form can be sent again
    if let Some(deed) = deed.filter(|_| done > 0) {
        deed.end().await?;
    }
    Ok(Ticked { done, passed: all - done })
}

/// In which of these trajectories the reader serves.
async fn list_served(
    app: &App,
    who: Who<'_>,
    promises: &[(TrajectoryId, PromiseId)],
) -> Result<HashSet<TrajectoryId>> {
    let mut work = app.store.read().await?;
    let mut served = HashSet::new();
    for (trajectory, _) in promises {
        match trajectory::get_facts(&mut work, *trajectory).await {
            Ok(facts) if may_serve(who, &facts).is_ok() => {
                served.insert(*trajectory);
            }
            Ok(_) | Err(StoreError::NotThere) => {}
            Err(error) => return Err(error.into()),
        }
    }
    Ok(served)
}
