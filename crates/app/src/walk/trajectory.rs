//! A new customer: the start of a trajectory, with its personal link.

use hullie_domain::{
    Name, ServiceId, TrajectoryId,
    localised::FIRST,
    permission::MayStart,
    verb::{Subject, Verb},
};
use hullie_store::{
    Work,
    house::organisation,
    see::segment,
    walk::{promise, trajectory},
};

use crate::{
    App, AppError, Result, Who,
    deed::HouseDeed,
    error::FieldProblem,
    house::{helper::is_a_name, link},
    secret::Token,
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
    is_a_name(app, &mut deed.work, may.organisation(), starting.name.as_str(), "name").await?;
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
    promise_first(app, &mut deed.work, &new).await?;
    let token = link::make_by(&mut deed.work, new.id, Some(may.account()), now).await?;
    deed.keep(Verb::Start, Subject::Trajectory, Some(new.id.0)).await?;
    Ok((new.id, token))
}

/// Promises the first step of the route, by the day that the route says: who starts reads by when something
/// is heard.
async fn promise_first(app: &App, work: &mut Work, new: &trajectory::New) -> Result<()> {
    let steps = organisation::list_steps(work, new.service).await?;
    let first = steps.iter().min_by_key(|step| step.position);
    if let Some((step, days)) = first.and_then(|step| Some((step, step.promised_days?))) {
        let due = new.started_at.day_in(&app.zone).plus_days(days);
        let words = step.name.pick(FIRST);
        let promised = promise::New { step: Some(step.id), ..promise::New::by_us(words, due) };
        promise::insert(work, new.id, &promised, new.started_at).await?;
    }
    Ok(())
}
