//! What an employee does for a customer: a new start, what happened, promises and whose turn it is.

use hullie_domain::{
    Day, MomentId, Name, PromiseId, ServiceId, StepId, Timestamp, Title, TrajectoryId,
    permission::MayStart,
    time::Sense,
    verb::{Subject, Verb},
    walk::moment::{Channel, Side},
};
use hullie_store::{
    house::organisation,
    see::segment,
    walk::{
        moment, promise,
        trajectory::{self, Turn},
    },
};

use crate::{
    App, AppError, Result, Who,
    days::sensible,
    deed::{Deed, HouseDeed},
    error::FieldProblem,
    house::link,
    secret::Token,
    walk::turn,
};

/// What can be chosen when a trajectory starts.
#[derive(Debug, Clone)]
pub struct Offered {
    /// The services.
    pub services: Vec<organisation::Service>,
    /// The kinds of customers that the organisation tells apart; often none.
    pub segments: Vec<segment::Segment>,
}

/// The services that a trajectory can be started in, and the kinds of customers.
///
/// # Errors
/// Refuses who may not start one.
pub async fn offered(app: &App, who: Who<'_>) -> Result<Offered> {
    let may = MayStart::check(who)?;
    let mut work = app.store.read().await?;
    Ok(Offered {
        services: organisation::list_services(&mut work, may.organisation()).await?,
        segments: segment::list(&mut work, may.organisation()).await?,
    })
}

/// A customer who starts.
#[derive(Debug, Clone)]
pub struct Starting {
    /// In which service.
    pub service: ServiceId,
    /// How the customer wants to be called.
    pub name: Name,
    /// The word of the kind of customer, when somebody chose one.
    pub segment: Option<String>,
}

/// Starts a trajectory for a customer, with the employee in the other chair, and makes the personal link. The
/// token is shown once.
///
/// # Errors
/// Refuses who may not start one; a service or a kind of customer of another organisation is not there.
pub async fn start(app: &App, who: Who<'_>, starting: Starting) -> Result<(TrajectoryId, Token)> {
    let may = MayStart::check(who)?;
    let now = app.now();
    let mut deed = HouseDeed::begin(app, who).await?;
    let services = organisation::list_services(&mut deed.work, may.organisation()).await?;
    let problem = AppError::Field { field: "service", problem: FieldProblem::Needed };
    let service = services.into_iter().find(|s| s.id == starting.service).ok_or(problem)?;
    if let Some(wanted) = &starting.segment {
        let known = segment::list(&mut deed.work, may.organisation()).await?;
        if !known.iter().any(|segment| segment.key == *wanted) {
            return Err(AppError::Field { field: "segment", problem: FieldProblem::NotAnAnswer });
        }
    }
    let new = trajectory::New {
        id: TrajectoryId::new(),
        service: service.id,
        team: service.team_id,
        employee: Some(may.account()),
        name: starting.name.as_str().to_owned(),
        started_at: now,
        segment: starting.segment,
    };
    trajectory::create(&mut deed.work, &may, &new).await?;
    let token = link::make_by(&mut deed.work, new.id, Some(may.account()), now).await?;
    deed.keep(Verb::Start, Subject::Trajectory, Some(new.id.0)).await?;
    Ok((new.id, token))
}

/// What happened, and what follows from it: one form, one transaction.
#[derive(Debug, Clone)]
pub struct Happened {
    /// What it was, in one line.
    pub title: Title,
    /// What the customer has from it; needed when the organisation did it (P07).
    pub benefit: Option<Title>,
    /// Whose doing it was.
    pub side: Side,
    /// Along which way.
    pub channel: Channel,
    /// The designed step, if it was one.
    pub step: Option<StepId>,
    /// When: a day, taken at noon.
    pub happened_at: Timestamp,
    /// What else is known: a rough time, how it ended.
    pub more: moment::More,
    /// Whose turn it is now, what is asked and by when.
    pub turn: Option<Turn>,
    /// What is promised next, and by which day.
    pub promise: Option<(Title, Day)>,
    /// The version of the page that the writer looked at, when the turn or a promise changes with it.
    pub seen: Option<i64>,
}

/// Refuses a time at which something cannot have happened: still to come, also later today, or longer ago
/// than anybody lived.
pub(crate) fn happened_then(app: &App, at: Timestamp) -> Result<()> {
    let day = at.day_in(&app.zone);
    sensible(app, Sense::Happened, day, "day")?;
    // a day without a clock stands at noon: only a clock can lie later today
    let noon = day.noon_in(&app.zone);
    if at > app.now() && at != noon {
        return Err(AppError::Field { field: "clock", problem: FieldProblem::Future });
    }
    Ok(())
}

/// Writes down what happened.
///
/// # Errors
/// Refuses who does not serve this customer; asks for the plain line when the organisation did something
/// (P07); refuses a day that cannot be meant, for what happened and for what is promised;
/// [`AppError::Changed`] when somebody else wrote meanwhile.
pub async fn happened(app: &App, who: Who<'_>, id: TrajectoryId, new: Happened) -> Result<MomentId> {
    let mut deed = Deed::begin(app, who, id).await?;
    let (may, now) = (deed.serve()?, deed.now);
    if new.side == Side::Organisation && new.benefit.is_none() {
        return Err(AppError::Field { field: "benefit", problem: FieldProblem::Needed });
    }
    happened_then(app, new.happened_at)?;
    if let Some(due) = new.turn.as_ref().and_then(|turn| turn.due) {
        sensible(app, Sense::Planned, due, "ask_due")?;
    }
    if let Some((_, due)) = &new.promise {
        sensible(app, Sense::Planned, *due, "due")?;
    }
    if new.side == Side::Unknown {
        // who did it decides what the customer reads of it
        return Err(AppError::Field { field: "side", problem: FieldProblem::Needed });
    }
    let (row, _) = trajectory::open(&mut deed.work, who, id).await?;
    let steps = organisation::list_steps(&mut deed.work, row.service_id).await?;
    if new.turn.is_some() || new.promise.is_some() {
        deed.fresh(new.seen).await?;
    }
    let step = match new.step {
        None => None,
        Some(id) => {
            let problem = AppError::Field { field: "step", problem: FieldProblem::NotAnAnswer };
            Some(steps.into_iter().find(|step| step.id == id).ok_or(problem)?)
        }
    };
    let row = moment::New {
        id: MomentId::new(),
        team: (new.side == Side::Organisation).then(|| step.as_ref().map_or(deed.facts.team, |s| s.team_id)),
        step: step.map(|s| s.id),
        side: new.side,
        channel: new.channel,
        title: new.title.as_str().to_owned(),
        benefit: new.benefit.map(|b| b.as_str().to_owned()),
        happened_at: new.happened_at,
        more: new.more,
    };
    moment::create(&mut deed.work, &may, &row, now).await?;
    if let Some(to) = new.turn {
        turn::set(&mut deed, &to, None).await?;
    }
    if let Some((words, due)) = new.promise {
        promise::create(&mut deed.work, &may, Side::Organisation, words.as_str(), due, now).await?;
    }
    deed.keep(Verb::Write, Subject::Trajectory, Some(id.0)).await?;
    Ok(row.id)
}

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
