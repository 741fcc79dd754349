//! The walked map of a slice and the lane of each chair, with small groups taken out.

use hullie_domain::{Chair, StepId};
use hullie_journey::{Journey, Transition};
use hullie_measure::{
    ordinal,
    release::{Released, Thresholds, shown},
};

use super::{
    glass::{NONE, seat},
    seen::NO_STEP,
    slice::Slice,
};

/// How customers walked. Every count here may be shown: small groups, and what would give them away, are gone.
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
    route: &[StepId],
    thresholds: &Thresholds,
) -> Walked {
    let journey: &Journey = &slice.journey;
    let (steps_shown, paths_shown) = suppress(journey, whole, thresholds);
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
    Walked {
        steps,
        paths,
        customers: Released::when(enough, journey.trajectories),
        median_duration_seconds: journey.median_duration_seconds.filter(|_| enough),
        something_hidden,
    }
}

/// Which steps and paths may be shown. What goes into a step and what comes out of it are sums that a reader can see; so is a
/// step together with who did not come there, and a slice together with the others.
fn suppress(journey: &Journey, whole: Option<&Journey>, thresholds: &Thresholds) -> (Vec<bool>, Vec<bool>) {
    let (steps, paths) = (journey.steps.len(), journey.transitions.len());
    let mut counts: Vec<usize> = journey.steps.iter().map(|step| step.trajectories).collect();
    counts.extend(journey.transitions.iter().map(|path| path.trajectories));
    let mut sums: Vec<Vec<usize>> = Vec::new();
    let beside = |counts: &mut Vec<usize>, index: usize, others: usize| {
        counts.push(others);
        vec![index, counts.len() - 1]
    };
    for (index, step) in journey.steps.iter().enumerate() {
        // who did not come to this step
        sums.push(beside(&mut counts, index, journey.trajectories - step.trajectories));
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
        }
        for (index, path) in journey.transitions.iter().enumerate() {
            let same = whole.transitions.iter().find(|p| (p.from, p.to) == (path.from, path.to));
            let all = same.map_or(0, |p| p.trajectories);
            sums.push(beside(&mut counts, steps + index, all.saturating_sub(path.trajectories)));
        }
    }
    let found = shown(&counts, &sums, thresholds);
    (found[..steps].to_vec(), found[steps..steps + paths].to_vec())
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

/// How often each answer 1 to 5 was given first by somebody, for each seat, and which employees spoke.
#[derive(Debug, Clone, Default)]
pub(super) struct AtStep {
    pub counts: [[usize; 5]; 4],
    pub employees: Vec<u32>,
}

/// More employees than any threshold asks for.
const MOST: usize = 32;

/// Counts the first answer of each customer's trajectory at each step.
pub(super) fn at_steps(slice: &Slice<'_>, steps: usize) -> Vec<AtStep> {
    let mut found = vec![AtStep::default(); steps];
    // which seats of a step the walker that is being counted has answered already
    let mut seen = vec![(NONE, [false; 4]); steps];
    let own = seat(Chair::Employee, Chair::Employee);
    let guess = seat(Chair::Employee, Chair::Customer);
    for moment in slice.moments().filter(|moment| moment.step != NO_STEP) {
        let at = &mut found[usize::from(moment.step)];
        let seen = &mut seen[usize::from(moment.step)];
        if seen.0 != moment.walker {
            *seen = (moment.walker, [false; 4]);
        }
        for seat in 0..4 {
            if let Some(answer) = moment.answer(seat)
                && !seen.1[seat]
            {
                seen.1[seat] = true;
                at.counts[seat][usize::from(answer - 1)] += 1;
            }
        }
        let spoke = moment.answer(own).or(moment.answer(guess)).is_some();
        // more employees than this need not be told apart: the question is only whether there are enough
        let is_new = at.employees.len() < MOST && !at.employees.contains(&moment.employee);
        if spoke && moment.employee != NONE && is_new {
            at.employees.push(moment.employee);
        }
    }
    found
}

/// Makes the lanes.
pub(super) fn lanes(at: &[AtStep], thresholds: &Thresholds) -> Lanes {
    let lane = |chair: Chair| Lane { steps: at.iter().map(|at| feeling(at, chair, thresholds)).collect() };
    Lanes { customer: lane(Chair::Customer), employee: lane(Chair::Employee) }
}

/// The answers in order, from how often each was given.
pub(super) fn spread(counts: &[usize; 5]) -> Vec<f64> {
    (1..=5u8)
        .flat_map(|value| std::iter::repeat_n(f64::from(value), counts[usize::from(value) - 1]))
        .collect()
}

fn feeling(at: &AtStep, chair: Chair, thresholds: &Thresholds) -> StepFeeling {
    let own = &at.counts[seat(chair, chair)];
    let people: usize = own.iter().sum();
    let enough = match chair {
        Chair::Customer => thresholds.allows(people),
        Chair::Employee => thresholds.allows_guesses(people, at.employees.len(), people),
    };
    if !enough {
        return StepFeeling::Hidden;
    }
    let sorted = spread(own);
    if sorted.len() <= DOTS {
        return StepFeeling::Few(sorted.iter().map(|value| *value as u8).collect());
    }
    let guesses = spread(&at.counts[seat(chair.other(), chair)]);
    let may_show_guess = thresholds.allows_guesses(guesses.len(), at.employees.len(), guesses.len());
    let quarter = |part| ordinal::quantile(&sorted, part).unwrap_or(3.0);
    StepFeeling::Many {
        quarters: [quarter(0.25), quarter(0.5), quarter(0.75)],
        guess: ordinal::quantile(&guesses, 0.5).filter(|_| may_show_guess),
    }
}
