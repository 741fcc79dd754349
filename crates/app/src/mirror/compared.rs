//! Two slices side by side: two periods, two teams, two channels. A difference is only called one when its range leaves out
//! zero; and nothing is put in an order of better and worse (S6, S7).

use hullie_domain::{Chair, StepId};
use hullie_measure::{
    Estimate, compare,
    paired::Change,
    proportion::OutOf,
    release::{Released, Thresholds, shown},
};
use hullie_store::{
    organisation::{Service, Step, Team},
    segment::Segment,
};

use super::{
    Choices, Filter,
    glass::seat,
    map,
    slice::{self, Slice},
};
use crate::{App, Result, Who};

/// The page.
#[derive(Debug, Clone)]
pub struct Compared {
    /// The service.
    pub service: Service,
    /// Its route.
    pub route: Vec<Step>,
    /// The teams.
    pub teams: Vec<Team>,
    /// The kinds of customers.
    pub segments: Vec<Segment>,
    /// What can be chosen.
    pub choices: Choices,
    /// How many customers are on each side; hidden when few, or when the two overlap in a way that gives few away.
    pub customers: [Released<usize>; 2],
    /// How long it took, in days: the second side minus the first.
    pub duration: Released<Estimate>,
    /// Each step of the route.
    pub steps: Vec<ComparedStep>,
}

/// One step on both sides.
#[derive(Debug, Clone, PartialEq)]
pub struct ComparedStep {
    /// Which step.
    pub step: StepId,
    /// How many came there, of how many, on each side.
    pub came: [Released<OutOf>; 2],
    /// The share on the second side minus that on the first.
    pub difference: Released<Estimate>,
    /// How satisfied customers were: the second side minus the first, in steps of the scale.
    pub feeling: Released<Estimate>,
}

/// What may be said about a difference.
#[must_use]
pub fn word(difference: &Released<Estimate>) -> Option<Change> {
    difference.shown().map(Estimate::change)
}

/// Compares the customers of two filters in a service, by its key.
///
/// # Errors
/// Refuses who has nothing to do with the organisation; a service that is not there looks the same.
pub async fn compared(app: &App, who: Who<'_>, key: &str, filters: [&Filter; 2]) -> Result<Compared> {
    let opened = super::look(app, who, key).await?;
    let thresholds = &app.thresholds;
    let mut slices = filters.map(|filter| Slice::of(&opened.glass, filter));
    // laid beside everybody, a group would be compared with itself as well: then it is everybody else
    if filters[1].is_everybody() {
        slices[1] = Slice::others(&opened.glass, &slices[0]);
    } else if filters[0].is_everybody() {
        slices[0] = Slice::others(&opened.glass, &slices[1]);
    }
    let enough = overlap_is_safe(&slices, thresholds);
    let steps = opened.route.len();
    let at = [0, 1].map(|side| map::at_steps(&slices[side], steps));
    let own = seat(Chair::Customer, Chair::Customer);
    let compared: Vec<ComparedStep> = opened
        .route
        .iter()
        .enumerate()
        .map(|(place, step)| {
            let came = [0, 1].map(|side: usize| came(&slices[side], place as u32, thresholds, enough));
            let difference = match (came[0].shown(), came[1].shown()) {
                (Some(first), Some(second)) => released(compare::shares(*first, *second), true),
                _ => Released::Hidden,
            };
            let answers = [0, 1].map(|side: usize| map::spread(&at[side][place].counts[own]));
            let both = answers.iter().all(|answers| thresholds.allows(answers.len()));
            // what is felt at a hidden step would tell how many came there
            let shown = both && difference.shown().is_some();
            let feeling = released(compare::groups(&answers[0], &answers[1]), shown);
            ComparedStep { step: step.id, came, difference, feeling }
        })
        .collect();
    let days = [0, 1].map(|side: usize| slices[side].days(steps.saturating_sub(1) as u32));
    Ok(Compared {
        customers: [0, 1].map(|side: usize| Released::when(enough, slices[side].customers)),
        duration: released(compare::groups(&days[0], &days[1]), enough),
        steps: compared,
        choices: slice::choices(&opened.glass),
        service: opened.service,
        route: opened.route,
        teams: opened.teams,
        segments: opened.segments,
    })
}

fn released(figure: hullie_measure::Figure, enough: bool) -> Released<Estimate> {
    figure.map_or(Released::Hidden, |estimate| Released::when(enough, estimate))
}

/// Both sides are large enough, and so is what one has and the other has not. Groups are never opened, so this holds by itself;
/// it is looked at all the same, because a page with two sides is where somebody would try.
fn overlap_is_safe(slices: &[Slice<'_>; 2], thresholds: &Thresholds) -> bool {
    let alone = |one: usize, two: usize| {
        let pairs = slices[one].is_in.iter().zip(&slices[two].is_in);
        pairs.filter(|(one, two)| **one && !**two).count()
    };
    let fits = |n: usize| n == 0 || thresholds.allows(n);
    slices.iter().all(|slice| thresholds.allows(slice.customers)) && fits(alone(0, 1)) && fits(alone(1, 0))
}

/// How many customers of a slice came to a step.
fn came(slice: &Slice<'_>, place: u32, thresholds: &Thresholds, enough: bool) -> Released<OutOf> {
    let whole = slice.journey.trajectories;
    let part = slice.journey.step(place).map_or(0, |step| step.trajectories);
    let safe = shown(&[part, whole - part], &[vec![0, 1]], thresholds)[0];
    Released::when(enough && safe && thresholds.allows(whole), OutOf { part, whole })
}
