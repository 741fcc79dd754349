//! The shared page of a trajectory: the same for both chairs (E10). What the two told each other is added only for who sits at
//! the table, and only after the own answer was given.

use hullie_domain::{
    Chair, MomentId, Seat, TrajectoryId,
    permission::{MaySit, may_sit, may_walk},
};
use hullie_store::{
    audit::{self, Look},
    expectation::{self, Said},
    moment::{self, Moment},
    organisation::{self, Step},
    promise::{self, Promise},
    trajectory::{self, Trajectory},
    view::{self, Finding, View},
};

use crate::{App, Result, Who};

/// Everything on the shared page.
#[derive(Debug, Clone)]
pub struct Page {
    /// The trajectory.
    pub trajectory: Trajectory,
    /// The reader's chair; a colleague has none.
    pub chair: Option<Chair>,
    /// What the customer expected, the first said first.
    pub expectations: Vec<Said>,
    /// The route: designed steps in order.
    pub route: Vec<Step>,
    /// What happened, in order of time.
    pub moments: Vec<Moment>,
    /// Which chair answered at which moment.
    pub answered: Vec<(MomentId, Chair)>,
    /// What the reader may see of what was told.
    pub views: Vec<View>,
    /// What was found in the reader's own words that may point to a person.
    pub findings: Vec<Finding>,
    /// Promises of both sides.
    pub promises: Vec<Promise>,
    /// Who of the organisation looked here lately.
    pub looks: Vec<Look>,
    /// How many statements the database ran for this page.
    pub statements: u64,
}

impl Page {
    /// Whether this chair told something at this moment.
    #[must_use]
    pub fn has_answered(&self, moment: MomentId, chair: Chair) -> bool {
        self.answered.contains(&(moment, chair))
    }

    /// What stands for a seat at a moment: the first answer given. Later ones stand beside it.
    #[must_use]
    pub fn seat(&self, moment: MomentId, seat: Seat) -> Option<&View> {
        self.views.iter().find(|view| view.moment_id == moment && view.seat() == seat)
    }

    /// Answers of a seat after the first one, in order.
    #[must_use]
    pub fn later(&self, moment: MomentId, seat: Seat) -> Vec<&View> {
        self.views.iter().filter(|view| view.moment_id == moment && view.seat() == seat).skip(1).collect()
    }

    /// The moment with this identifier.
    #[must_use]
    pub fn moment(&self, id: MomentId) -> Option<&Moment> {
        self.moments.iter().find(|moment| moment.id == id)
    }
}

/// Opens the shared page.
///
/// # Errors
/// Refuses who may not walk along.
pub async fn page(app: &App, who: Who<'_>, id: TrajectoryId) -> Result<Page> {
    let mut work = app.store.read().await?;
    let facts = trajectory::get_facts(&mut work, id).await?;
    let may = may_walk(who, &facts)?;
    let trajectory = trajectory::get(&mut work, &may).await?;
    let expectations = expectation::list(&mut work, &may).await?;
    let route = organisation::list_steps(&mut work, trajectory.service_id).await?;
    let mut moments = moment::list(&mut work, &may).await?;
    let promises = promise::list(&mut work, &may).await?;
    let looks = audit::list_looks(&mut work, &may, 5).await?;
    let (views, findings, answered) = match may_sit(who, &facts) {
        Ok(sit) => {
            let all = view::list(&mut work, &sit).await?;
            let direct = all.iter().filter(|view| !view.seat().is_guess());
            let answered: Vec<(MomentId, Chair)> =
                direct.map(|view| (view.moment_id, view.by_chair)).collect();
            (visible(&sit, all, &answered), view::list_findings(&mut work, &sit).await?, answered)
        }
        Err(_) => {
            let answered = view::list_answered(&mut work, &may).await?;
            (Vec::new(), Vec::new(), answered.into_iter().map(|a| (a.moment_id, a.by_chair)).collect())
        }
    };
    let chair = may.chair();
    for moment in &mut moments {
        // whether the customer noticed is told as well: it follows the same rule as what was told
        let may_see = match chair {
            Some(Chair::Customer) => true,
            Some(Chair::Employee) => answered.contains(&(moment.id, Chair::Employee)),
            None => false,
        };
        if !may_see {
            moment.recognition = None;
        }
    }
    let statements = work.statements();
    drop(work);
    if let hullie_domain::Actor::Staff { .. } = who {
        let mut work = app.store.write().await?;
        audit::create(&mut work, who, "read", "trajectory", Some(id.0), app.now()).await?;
        work.commit().await?;
    }
    Ok(Page {
        trajectory,
        chair,
        expectations,
        route,
        moments,
        answered,
        views,
        findings,
        promises,
        looks,
        statements,
    })
}

/// Leaves only what this chair may see: the own seats always, the other's only at moments where the own answer is in.
fn visible(sit: &MaySit, views: Vec<View>, answered: &[(MomentId, Chair)]) -> Vec<View> {
    let own = sit.chair();
    views
        .into_iter()
        .filter(|view| view.by_chair == own || answered.contains(&(view.moment_id, own)))
        .collect()
}
