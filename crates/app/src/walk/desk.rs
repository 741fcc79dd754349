//! The day of who works here: whose turn it is, what was promised, what was told, and one invitation. No
//! scores.

use std::collections::{HashMap, HashSet};

use hullie_domain::{
    Localised, PromiseId, Timestamp, TrajectoryId,
    kind::Kind,
    letters,
    permission::{MayList, may_serve},
    verb::{Subject, Verb},
    walk::{
        moment::Side,
        open::{Expected, Matter, Open, Promised, Said, Turned, Walk},
    },
};
use hullie_store::{
    StoreError,
    house::audit,
    walk::{
        desk::{self, DayOf, Due, Listed, Put, Search, Unexplained, Unseen},
        trajectory,
    },
};
use uuid::Uuid;

use crate::{App, AppError, Result, Who, deed::Deed, walk::promise::keep_promise_in};

/// The most trajectories that one list is made from: whoever waits longest for the organisation comes first,
/// and no list says that there is nobody before all of them were looked at.
pub const MOST_LISTED: i64 = 1000;
/// How many days ahead a promise is coming due.
pub const DAYS_AHEAD: i64 = 7;

/// The day.
#[derive(Debug, Clone, Default)]
pub struct Today {
    /// The own trajectories of an employee that go on; those of the teams for a lead.
    pub list: Vec<Listed>,
    /// What is open for the organisation in them, what has a day first.
    pub open: Vec<Task>,
    /// Whether there may be more than was looked at.
    pub is_cut: bool,
}

/// Something that is open for the organisation, in words.
#[derive(Debug, Clone)]
pub struct Task {
    /// What it is, since when and by when.
    pub open: Open,
    /// In which trajectory.
    pub trajectory: TrajectoryId,
    /// How the customer wants to be called.
    pub name: String,
    /// Whether the customer has died, as somebody on the customer's side said (V13).
    pub bereaved: bool,
    /// Under which name it was said on behalf of the customer.
    pub voice: Option<String>,
    /// What was said, promised or done, in the words of who wrote it.
    pub words: Option<String>,
    /// The answer that was chosen with it.
    pub code: Option<String>,
    /// The step that is promised, when the route itself promises it.
    pub step: Option<Localised>,
    /// What somebody on the customer's side said that made it the organisation's turn.
    pub said_so: Option<Kind>,
    /// What an answer is about: what the customer expects, or says of money and time (P21).
    pub ground: Option<Uuid>,
    /// Of a call that was asked for: when nobody answered last.
    pub tried_at: Option<Timestamp>,
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
    let is_own = may.role() == hullie_domain::Role::Employee;
    let found = if is_own {
        desk::list_own(&app.store, &may, MOST_LISTED).await?
    } else {
        desk::list_of_teams(&app.store, &may, MOST_LISTED).await?
    };
    audit::note(&app.store, who, Verb::Read, Subject::List, None, app.now()).await?;
    Ok(sorted(found, is_own))
}

/// What is open in each trajectory, by the one rule of it. Only who sits in the employee's chair reads what
/// is for the two at the table.
fn sorted(found: DayOf, is_own: bool) -> Today {
    let DayOf { list, due, put, expected, unexplained, is_cut } = found;
    let mut hidden = HashSet::new();
    let read = put.iter().filter(|one| {
        let is_hidden = !is_own
            && (one.kind.rule().sight.needs_seat()
                || one.ground_id.is_some_and(|about| hidden.contains(&about)));
        if is_hidden {
            hidden.insert(one.id.0);
        }
        !is_hidden
    });
    let read: Vec<&Put> = read.collect();
    let mut put = by_trajectory(read.into_iter(), |one: &Put| one.trajectory_id);
    let due = due.iter().filter(|one| one.about_id.is_none_or(|about| !hidden.contains(&about)));
    let mut due = by_trajectory(due, |one: &Due| one.trajectory_id);
    let mut expected = by_trajectory(expected.iter(), |(id, _)| *id);
    let mut unexplained = by_trajectory(unexplained.iter(), |one: &Unexplained| one.trajectory_id);
    let mut open = Vec::new();
    for listed in &list {
        let here = put.remove(&listed.id).unwrap_or_default();
        let due = due.remove(&listed.id).unwrap_or_default();
        let expects = expected.remove(&listed.id).unwrap_or_default();
        let done = unexplained.remove(&listed.id).unwrap_or_default();
        let walk = Walk {
            id: listed.id.0,
            bereaved: listed.bereaved,
            turn: Some(Turned {
                side: listed.turn_side,
                since: listed.turn_since,
                due: listed.turn_due,
                because: listed.because_id.map(|id| id.0),
            }),
            said: here.iter().map(|one| said(one)).collect(),
            expected: expects
                .iter()
                .filter(|(_, one)| one.in_words().next().is_some())
                .map(|(_, one)| Expected { id: one.id.0, name: one.voice.as_deref(), at: one.said_at })
                .collect(),
            promised: due.iter().map(|one| promised(one)).collect(),
            to_explain: done.iter().map(|one| (one.id.0, one.happened_at)).collect(),
        };
        let all = walk.open();
        // what did not help is the turn, in the customer's own words
        let because = listed.because_id.map(|id| id.0);
        let is_told = all.iter().any(|one| one.matter == Matter::NotHelped && Some(one.id) == because);
        let ours = all.into_iter().filter(|one| one.side == Side::Organisation);
        for one in ours.filter(|one| !(is_told && one.matter == Matter::Turn)) {
            let about = match one.matter {
                Matter::Turn => listed.because_id.map(|id| id.0),
                _ => Some(one.id),
            };
            let entry = here.iter().find(|put| Some(put.id.0) == about);
            // what did not help and was written again is over: what is done since stands there
            let entry = entry.filter(|put| one.matter != Matter::Turn || put.kind != Kind::NotHelped);
            let promise = due.iter().find(|due| due.id.0 == one.id);
            let moment = done.iter().find(|done| done.id.0 == one.id);
            let expectation = expects.iter().map(|(_, said)| said).find(|said| said.id.0 == one.id);
            // what was promised with an answer is said by that
            let with = promise.filter(|due| due.words.is_empty()).and_then(|due| due.about_id);
            let with = here.iter().find(|put| with.is_some_and(|about| put.id.0 == about));
            let words = match one.matter {
                Matter::Turn if entry.is_none() => listed.turn_ask.clone(),
                _ => entry
                    .or(with)
                    .and_then(|put| put.words.clone())
                    .or_else(|| promise.map(|due| due.words.clone()).filter(|words| !words.is_empty()))
                    .or_else(|| moment.map(|done| done.title.clone()))
                    .or_else(|| expectation.map(|said| said.in_words().collect::<Vec<_>>().join("\n"))),
            };
            let ground = match one.matter {
                Matter::Expectation | Matter::Pressure => Some(one.id),
                Matter::AnswerAgain => {
                    let answer = entry.and_then(|said| said.about_id);
                    let answer = here.iter().find(|put| answer.is_some_and(|id| put.id.0 == id));
                    answer.and_then(|answer| answer.about_id)
                }
                _ => None,
            };
            open.push(Task {
                ground,
                code: entry.and_then(|put| put.code.clone()),
                tried_at: entry.and_then(|put| put.tried_at),
                open: one,
                trajectory: listed.id,
                name: listed.name.clone(),
                bereaved: listed.bereaved,
                voice: entry
                    .and_then(|put| put.name.clone())
                    .or_else(|| expectation.and_then(|said| said.voice.clone())),
                words,
                step: promise.and_then(|due| due.step.clone()),
                said_so: entry.map(|put| put.kind).filter(|kind| matches!(kind, Kind::Did | Kind::Reopened)),
            });
        }
    }
    // money and time that run out come before all that waits for an answer
    let presses = |one: &Task| one.open.matter != Matter::Pressure;
    open.sort_by_key(|one| (presses(one), one.open.due.is_none(), one.open.due, one.open.since, one.open.id));
    let list = list.into_iter().filter(|one| one.ended_at.is_none()).collect();
    Today { list, open, is_cut }
}

/// The same, for each trajectory apart and in the same order.
fn by_trajectory<'a, T>(
    all: impl Iterator<Item = &'a T>,
    at: impl Fn(&T) -> TrajectoryId,
) -> HashMap<TrajectoryId, Vec<&'a T>> {
    let mut sorted: HashMap<TrajectoryId, Vec<&T>> = HashMap::new();
    for one in all {
        sorted.entry(at(one)).or_default().push(one);
    }
    sorted
}

fn said(one: &Put) -> Said<'_> {
    Said {
        id: one.id.0,
        kind: one.kind,
        about: one.about_id,
        by: one.by_side,
        name: one.name.as_deref(),
        code: one.code.as_deref(),
        at: one.at,
        yes: one.yes,
        grounded: one.grounded,
    }
}

fn promised(one: &Due) -> Promised {
    let (about, due, at) = (one.about_id, one.due_day, one.created_at);
    Promised { id: one.id.0, side: Side::Organisation, about, due, at }
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
