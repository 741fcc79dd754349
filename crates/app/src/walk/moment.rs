//! What happened: an employee writes it down, with what follows from it.

use hullie_domain::{
    Day, MomentId, StepId, Timestamp, Title, TrajectoryId,
    time::Sense,
    verb::{Subject, Verb},
    walk::moment::{Channel, Outcome, Side},
};
use hullie_store::{
    StoreError,
    house::organisation,
    walk::{
        moment, promise,
        trajectory::{self, Turn},
    },
};

use crate::{
    App, AppError, Result, Who,
    days::{happened_then, sensible},
    deed::Deed,
    error::FieldProblem,
    walk::turn,
};

/// What happened, and what follows from it: one form, one transaction.
#[derive(Debug, Clone)]
pub struct Happened {
    /// What it was, in one line.
    pub title: Title,
    /// What the customer has from it. Until somebody says so the page says that it is still to be explained
    /// (P07).
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
    /// Whether we go on upon the customer's word: what is asked may come later, by its day, and the turn
    /// stays ours (E25).
    pub trusts: bool,
    /// What is promised next, and by which day.
    pub promise: Option<(Title, Day)>,
    /// The version of the page that the writer looked at, when the turn or a promise changes with it.
    pub seen: Option<i64>,
}

/// Writes down what happened.
///
/// # Errors
/// Refuses who does not serve this customer; refuses a day that cannot be meant, for what happened and for
/// what is promised; [`AppError::Changed`] when somebody else wrote meanwhile.
pub async fn happened(app: &App, who: Who<'_>, id: TrajectoryId, new: Happened) -> Result<MomentId> {
    let mut deed = Deed::begin(app, who, id).await?;
    let (may, now) = (deed.serve()?, deed.now);
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
        if trajectory::has_ended(&mut deed.work, id).await? {
            // nobody reads what is asked or promised where all of it is said to be over
            return Err(AppError::Ended);
        }
    }
    let step = match new.step {
        None => None,
        Some(id) => {
            let problem = AppError::Field { field: "step", problem: FieldProblem::NotAnAnswer };
            Some(steps.iter().find(|step| step.id == id).ok_or(problem)?)
        }
    };
    let new_moment = moment::New {
        id: MomentId::new(),
        team: (new.side == Side::Organisation).then(|| step.map_or(deed.facts.team, |s| s.team_id)),
        step: step.map(|s| s.id),
        side: new.side,
        channel: new.channel,
        title: new.title.as_str().to_owned(),
        benefit: new.benefit.map(|b| b.as_str().to_owned()),
        happened_at: new.happened_at,
        more: new.more,
    };
    moment::create(&mut deed.work, &may, &new_moment, now).await?;
    if let Some(step) = step.filter(|_| new_moment.more.outcome != Some(Outcome::Failed)) {
        // the step that the route promised is there
        promise::close_for(&mut deed.work, id, step.id.0, app.today()).await?;
    }
    match new.turn {
        Some(to) if new.trusts && to.side == Side::Customer => {
            // nobody waits for it: the turn is ours, no reminder goes, and the day stands with what is asked
            let needed = |field| AppError::Field { field, problem: FieldProblem::Needed };
            let words = to.ask.as_deref().ok_or(needed("ask"))?;
            let due = to.due.ok_or(needed("ask_due"))?;
            turn::asks_nobody_dead(&mut deed).await?;
            let later = promise::New { side: Side::Customer, ..promise::New::by_us(words, due) };
            promise::create(&mut deed.work, &may, &later, now).await?;
            if row.turn_side != Side::Organisation {
                turn::set(&mut deed, &Side::Organisation.into(), None).await?;
            }
        }
        Some(to) => turn::set(&mut deed, &to, None).await?,
        None => {}
    }
    if let Some((words, due)) = new.promise {
        promise::create(&mut deed.work, &may, &promise::New::by_us(words.as_str(), due), now).await?;
    }
    deed.keep(Verb::Write, Subject::Trajectory, Some(id.0)).await?;
    Ok(new_moment.id)
}

/// Says later what the customer has from something that was done (P07).
///
/// # Errors
/// Refuses who does not serve this customer; [`AppError::Already`] for what was explained before, and for
/// what needs nothing.
pub async fn explain(app: &App, who: Who<'_>, id: TrajectoryId, at: MomentId, benefit: Title) -> Result<()> {
    let mut deed = Deed::begin(app, who, id).await?;
    let may = deed.serve()?;
    deed.at(at).await?;
    match moment::explain(&mut deed.work, &may, at, benefit.as_str()).await {
        Err(StoreError::NotThere) => return Err(AppError::Already),
        done => done?,
    }
    deed.keep(Verb::Write, Subject::Trajectory, Some(id.0)).await
}
