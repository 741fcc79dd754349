//! The walked map of a slice and the lane of each chair, with small groups taken out.

use hullie_domain::{Chair, Seat, StepId};
use hullie_journey::{Journey, Transition};
use hullie_measure::{
    ordinal,
    release::{Released, Thresholds, shown},
};

use super::{beside::Beside, family::Family, potential::NONE, slice::Slice};

/// How customers walked. Every count here may be shown: small groups, and what would give them away, are
/// gone.
#[derive(Debug, Clone)]
pub struct Walked {
    /// The designed steps in order, with how many customers came there; hidden ones are left out.
    pub steps: Vec<WalkedStep>,
    /// Paths that may be shown.
    pub paths: Vec<Transition>,
    /// Customers in all; hidden when few.
    pub customers: Released<usize>,
    /// Median duration in seconds, with the customers.
    pub median_duration_seconds: Option<f64>,
    /// Whether something was hidden.
    pub something_hidden: bool,
}

/// A designed step as it was walked.
#[derive(Debug, Clone, PartialEq)]
pub struct WalkedStep {
    /// Which step.
    pub step: StepId,
    /// Its code in the paths: its place in the route.
    pub code: u32,
    /// How many times.
    pub count: usize,
    /// How many customers.
    pub customers: usize,
}

/// Takes out what may not be shown of how customers walked.
pub(super) fn walked(
    slice: &Slice<'_>,
    whole: Option<&Journey>,
    beside: &Beside,
    route: &[StepId],
    thresholds: &Thresholds,
) -> Walked {
    let journey: &Journey = &slice.journey;
    let (mut steps_shown, mut paths_shown) = suppress(journey, whole, thresholds);
    for (may, step) in steps_shown.iter_mut().zip(&journey.steps) {
        *may &= beside.step(step.code);
    }
    for (may, path) in paths_shown.iter_mut().zip(&journey.transitions) {
        *may &= beside.path(path.from, path.to);
    }
    let mut steps: Vec<WalkedStep> = journey
        .steps
        .iter()
        .zip(&steps_shown)
        .filter(|(_, shown)| **shown)
        .filter_map(|(figures, _)| {
            Some(WalkedStep {
                step: *route.get(figures.code as usize)?,
                code: figures.code,
                count: figures.count,
                customers: figures.trajectories,
            })
        })
        .collect();
    steps.sort_by_key(|step| step.code);
    let is_visible = |code: u32| steps.binary_search_by_key(&code, |step| step.code).is_ok();
    let paths: Vec<Transition> = journey
        .transitions
        .iter()
        .zip(&paths_shown)
        .filter(|(path, shown)| **shown && is_visible(path.from) && is_visible(path.to))
        .map(|(path, _)| path.clone())
        .collect();
    let something_hidden = paths.len() < journey.transitions.len() || steps.len() < journey.steps.len();
    let enough = thresholds.allows(journey.trajectories);
    let customers = slice.customers;
    Walked {
        steps,
        paths,
        customers: Released::when(thresholds.allows(customers), customers),
        median_duration_seconds: journey.median_duration_seconds.filter(|_| enough),
        something_hidden,
    }
}

/// Which steps and paths may be shown. What goes into a step and what comes out of it are sums that a reader
/// can see; so is a step together with who did not come there, and a slice together with the others.
fn suppress(journey: &Journey, whole: Option<&Journey>, thresholds: &Thresholds) -> (Vec<bool>, Vec<bool>) {
    let (steps, paths) = (journey.steps.len(), journey.transitions.len());
    let mut counts: Vec<usize> = journey.steps.iter().map(|step| step.trajectories).collect();
    counts.extend(journey.transitions.iter().map(|path| path.trajectories));
    let mut sums: Vec<Vec<usize>> = Vec::new();
    let beside = |counts: &mut Vec<usize>, index: usize, others: usize| {
        counts.push(others);
        vec![index, counts.len() - 1]
    };
    let mut rests = Vec::with_capacity(steps);
    for (index, step) in journey.steps.iter().enumerate() {
        // who did not come to this step
        sums.push(beside(&mut counts, index, journey.trajectories - step.trajectories));
        rests.push(counts.len() - 1);
        for is_out in [true, false] {
            let ends = if is_out { step.ends } else { step.starts };
            counts.push(ends);
            let mut sum = vec![counts.len() - 1];
            let touches =
                |path: &Transition| if is_out { path.from == step.code } else { path.to == step.code };
            sum.extend((0..paths).filter(|i| touches(&journey.transitions[*i])).map(|i| steps + i));
            sums.push(sum);
        }
    }
    if let Some(whole) = whole {
        // who is outside the slice: the page of everybody minus this page
        for (index, step) in journey.steps.iter().enumerate() {
            let all = whole.step(step.code).map_or(0, |step| step.trajectories);
            sums.push(beside(&mut counts, index, all.saturating_sub(step.trajectories)));
            let others = counts.len() - 1;
            // and who of those did not come to this step
            let rest = (whole.trajectories - all).saturating_sub(journey.trajectories - step.trajectories);
            sums.push(beside(&mut counts, rests[index], rest));
            sums.push(vec![others, counts.len() - 1]);
        }
        for (index, path) in journey.transitions.iter().enumerate() {
            let same = whole.transitions.iter().find(|p| (p.from, p.to) == (path.from, path.to));
            let all = same.map_or(0, |p| p.trajectories);
            sums.push(beside(&mut counts, steps + index, all.saturating_sub(path.trajectories)));
        }
    }
    let found = shown(&counts, &sums, thresholds);
    // who came says with the number of all who did not come
    let both = found[..steps].iter().zip(&rests).map(|(came, rest)| *came && found[*rest]).collect();
    (both, found[steps..steps + paths].to_vec())
}

/// How each chair felt along the route.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Lanes {
    /// The customers' lane, with the employees' guess in it.
    pub customer: Lane,
    /// The employees' lane.
    pub employee: Lane,
}

impl Lanes {
    /// Takes out what was felt at the step with this place in the route.
    pub(super) fn hide(&mut self, step: usize) {
        for lane in [&mut self.customer, &mut self.employee] {
            if let Some(feeling) = lane.steps.get_mut(step) {
                *feeling = StepFeeling::Hidden;
            }
        }
    }
}

/// One chair's lane: a feeling for each step of the route, in order.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Lane {
    /// One for each step.
    pub steps: Vec<StepFeeling>,
}

/// How one chair felt at one step.
#[derive(Debug, Clone, PartialEq)]
pub enum StepFeeling {
    /// Too few people answered.
    Hidden,
    /// Few people answered, and all the same: the answer would be that of each of them.
    Alike,
    /// Few people answered: each first answer, lowest first.
    Few(Vec<u8>),
    /// Enough people: quarters, and the median guess of the other chair where that may be shown.
    Many {
        /// Lower quarter, median, upper quarter.
        quarters: [f64; 3],
        /// The median guess.
        guess: Option<f64>,
    },
}

/// Up to this many answers each is shown as a dot.
const DOTS: usize = 9;

/// How often each answer 1 to 5 was given by a seat at a step, one answer of each customer, and by how many
/// employees.
pub(super) struct AtStep {
    pub counts: [usize; 5],
    employees: usize,
}

impl AtStep {
    pub fn of(slice: &Slice<'_>, seat: Seat, step: usize) -> Self {
        let mut counts = [0; 5];
        let mut employees = std::collections::BTreeSet::new();
        for one in slice.shown(Family::Seat(seat, step as u16)) {
            counts[(one.number.clamp(1, 5) - 1) as usize] += 1;
            employees.insert(one.speaker);
        }
        employees.remove(&NONE);
        Self { counts, employees: employees.len() }
    }

    fn people(&self) -> usize {
        self.counts.iter().sum()
    }

    fn allows(&self, seat: Seat, thresholds: &Thresholds) -> bool {
        let people = self.people();
        match seat == super::family::OWN {
            true => thresholds.allows(people),
            false => thresholds.allows_guesses(people, self.employees, people),
        }
    }
}

/// Makes the lanes of a route of so many steps.
pub(super) fn lanes(slice: &Slice<'_>, steps: usize, thresholds: &Thresholds) -> Lanes {
    let lane = |chair: Chair| Lane {
        steps: (0..steps).map(|step| feeling(slice, chair, step, thresholds)).collect(),
    };
    Lanes { customer: lane(Chair::Customer), employee: lane(Chair::Employee) }
}

/// The answers in order, from how often each was given.
pub(super) fn spread(counts: &[usize; 5]) -> Vec<f64> {
    (1..=5u8)
        .flat_map(|value| std::iter::repeat_n(f64::from(value), counts[usize::from(value) - 1]))
        .collect()
}

fn feeling(slice: &Slice<'_>, chair: Chair, step: usize, thresholds: &Thresholds) -> StepFeeling {
    let seat = Seat { by: chair, about: chair };
    let own = AtStep::of(slice, seat, step);
    if !own.allows(seat, thresholds) {
        return StepFeeling::Hidden;
    }
    let sorted = spread(&own.counts);
    if sorted.len() <= DOTS {
        let all: Vec<u8> = sorted.iter().map(|value| *value as u8).collect();
        return if all.first() == all.last() { StepFeeling::Alike } else { StepFeeling::Few(all) };
    }
    let seat = Seat { by: chair.other(), about: chair };
    let guesses = AtStep::of(slice, seat, step);
    let may_show_guess = guesses.allows(seat, thresholds);
    let guesses = spread(&guesses.counts);
    let quarter = |part| ordinal::quantile(&sorted, part).unwrap_or(3.0);
    StepFeeling::Many {
        quarters: [quarter(0.25), quarter(0.5), quarter(0.75)],
        guess: ordinal::quantile(&guesses, 0.5).filter(|_| may_show_guess),
    }
}
