//! Two slices side by side: two periods, two teams, two channels. A difference is only called one when its
//! range leaves out zero; and nothing is put in an order of better and worse (S6, S7).

use hullie_domain::StepId;
use hullie_journey::Journey;
use hullie_measure::{
    Estimate, compare,
    paired::Change,
    proportion::OutOf,
    release::{Released, Thresholds, shown},
};
use hullie_store::{
    house::organisation::{Service, Step, Team},
    see::segment::Segment,
};

use super::{
    Choices, Filter,
    beside::Beside,
    family::OWN,
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
    /// How many customers are on each side; hidden when few, or when the two overlap in a way that gives few
    /// away.
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
    let filters = filters.map(Filter::clone);
    super::off(app, move |app| side_by_side(app, opened, &filters)).await
}

fn side_by_side(app: &App, opened: super::Opened, filters: &[Filter; 2]) -> Compared {
    let thresholds = &app.thresholds;
    let mut slices = [0, 1].map(|side: usize| Slice::of(&opened.look, &filters[side]));
    // laid beside everybody, a group would be compared with itself as well: then it is everybody else
    if filters[1].is_everybody() {
        slices[1] = Slice::others(&opened.look, &slices[0]);
    } else if filters[0].is_everybody() {
        slices[0] = Slice::others(&opened.look, &slices[1]);
    }
    // slices are made of whole blocks, so what one has and the other has not is a block as well
    let enough = slices.iter().all(|slice| thresholds.allows(slice.customers));
    // of everybody else as much is told as of the group that was left out
    let asked = [0, 1].map(|side: usize| if filters[side].is_everybody() { 1 - side } else { side });
    let beside = asked.map(|side| Beside::of(&opened.look, &filters[side], opened.route.len(), thresholds));
    let everybody = Slice::of(&opened.look, &Filter::default()).journey;
    let steps = opened.route.len();
    let compared: Vec<ComparedStep> = opened
        .route
        .iter()
        .enumerate()
        .map(|(place, step)| {
            let came = [0, 1].map(|side: usize| {
                let enough = enough && beside[side].step(place as u32);
                came(&slices[side], &everybody, place as u32, thresholds, enough)
            });
            let difference = match (came[0].shown(), came[1].shown()) {
                (Some(first), Some(second)) => released(compare::shares(*first, *second), true),
                _ => Released::Hidden,
            };
            let answers =
                [0, 1].map(|side: usize| map::spread(&map::AtStep::of(&slices[side], OWN, place).counts));
            let both = answers.iter().all(|answers| thresholds.allows(answers.len()));
            // what is felt at a hidden step would tell how many came there
            let shown = both && difference.shown().is_some();
            let feeling = released(compare::groups(&answers[0], &answers[1]), shown);
            ComparedStep { step: step.id, came, difference, feeling }
        })
        .collect();
    let days = [0, 1].map(|side: usize| slices[side].days(steps.saturating_sub(1) as u32));
    Compared {
        customers: [0, 1].map(|side: usize| Released::when(enough, slices[side].customers)),
        duration: released(compare::groups(&days[0], &days[1]), enough),
        steps: compared,
        choices: slice::choices(&opened.look),
        service: opened.service,
        route: opened.route,
        teams: opened.teams,
        segments: opened.segments,
    }
}

fn released(figure: hullie_measure::Figure, enough: bool) -> Released<Estimate> {
    figure.map_or(Released::Hidden, |estimate| Released::when(enough, estimate))
}

/// How many customers of a slice came to a step, beside everybody: whoever knows how many came of all, and
/// how many of one of two groups, knows it of the other. So each count here has to leave enough in the
/// others too.
fn came(
    slice: &Slice<'_>,
    everybody: &Journey,
    place: u32,
    thresholds: &Thresholds,
    enough: bool,
) -> Released<OutOf> {
    let of = |journey: &Journey| {
        let part = journey.step(place).map_or(0, |step| step.trajectories);
        [part, journey.trajectories - part]
    };
    let [part, rest] = of(&slice.journey);
    let [all, none] = of(everybody);
    let counts = [part, rest, all.saturating_sub(part), none.saturating_sub(rest)];
    let whole = part + rest;
    let may = enough && thresholds.allows(whole) && is_safe(&counts, thresholds);
    Released::when(may, OutOf { part, whole })
}

/// Whether the first two of four counts may be shown, which "so many of so many" says both: who came and
/// who did not, in the group and among the others. The sums in both directions are known.
fn is_safe(counts: &[usize; 4], thresholds: &Thresholds) -> bool {
    let sums = [vec![0, 1], vec![2, 3], vec![0, 2], vec![1, 3]];
    let may = shown(counts, &sums, thresholds);
    may[0] && may[1]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_hidden_of_one_group_does_not_follow_from_the_others() {
        // 18 customers of whom 4 came, beside 39 of whom 30 came: of all 57 came 34
        let safe = |counts: [usize; 4]| is_safe(&counts, &Thresholds::default());
        assert!(!safe([4, 14, 30, 9]) && !safe([30, 9, 4, 14]), "34 less 30 is 4");
        assert!(!safe([7, 2, 27, 21]) && !safe([27, 21, 7, 2]), "and who did not come");
        assert!(safe([12, 6, 22, 17]) && safe([22, 17, 12, 6]));
    }
}
