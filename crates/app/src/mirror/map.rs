//! The walked map of a service and the lane of each chair, with small groups taken out.

use std::collections::{BTreeMap, BTreeSet};

use hullie_domain::{Chair, StepId, TrajectoryId};
use hullie_journey::{Journey, LogBuilder, Transition};
use hullie_measure::{
    ordinal,
    release::{Released, Thresholds, shown},
};
use hullie_store::organisation::Step;

use super::Columns;

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
    /// Its code in the paths.
    pub code: u32,
    /// How many times.
    pub count: usize,
    /// How many customers.
    pub customers: usize,
}

/// Counts how customers walked and takes out what may not be shown.
pub(super) fn walked(columns: &Columns, route: &[Step], thresholds: &Thresholds) -> Walked {
    let mut log = LogBuilder::new();
    // several moments in a row at one step are one visit to that step
    let mut at: BTreeMap<TrajectoryId, StepId> = BTreeMap::new();
    for lived in &columns.lived {
        if at.insert(lived.trajectory_id, lived.step_id) == Some(lived.step_id) {
            continue;
        }
        log.push(&lived.trajectory_id.to_string(), &lived.step_id.to_string(), lived.happened_at.0, None);
    }
    let log = log.finish();
    let journey = Journey::of(&log);
    let (steps_shown, paths_shown) = suppress(&journey, thresholds);
    let steps: Vec<WalkedStep> = route
        .iter()
        .filter_map(|step| {
            let code = log.steps().find(&step.id.to_string())?;
            let place = journey.steps.iter().position(|s| s.code == code)?;
            let figures = &journey.steps[place];
            steps_shown[place].then_some(WalkedStep {
                step: step.id,
                code,
                count: figures.count,
                customers: figures.trajectories,
            })
        })
        .collect();
    let visible: BTreeSet<u32> = steps.iter().map(|step| step.code).collect();
    let paths: Vec<Transition> = journey
        .transitions
        .iter()
        .zip(&paths_shown)
        .filter(|(path, shown)| **shown && visible.contains(&path.from) && visible.contains(&path.to))
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
/// step together with who did not come there.
fn suppress(journey: &Journey, thresholds: &Thresholds) -> (Vec<bool>, Vec<bool>) {
    let (steps, paths) = (journey.steps.len(), journey.transitions.len());
    let mut counts: Vec<usize> = journey.steps.iter().map(|step| step.trajectories).collect();
    counts.extend(journey.transitions.iter().map(|path| path.trajectories));
    let mut sums: Vec<Vec<usize>> = Vec::new();
    for (index, step) in journey.steps.iter().enumerate() {
        // who did not come to this step
        counts.push(journey.trajectories - step.trajectories);
        sums.push(vec![index, counts.len() - 1]);
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

/// Makes the lanes.
pub(super) fn lanes(columns: &Columns, route: &[Step], thresholds: &Thresholds) -> Lanes {
    let lane = |chair: Chair| Lane {
        steps: route.iter().map(|step| feeling(columns, step.id, chair, thresholds)).collect(),
    };
    Lanes { customer: lane(Chair::Customer), employee: lane(Chair::Employee) }
}

fn feeling(columns: &Columns, step: StepId, chair: Chair, thresholds: &Thresholds) -> StepFeeling {
    let own = answers(columns, step, chair, chair);
    let customers = own.len();
    let employees: BTreeSet<_> = columns
        .answers
        .iter()
        .filter(|a| a.step_id == Some(step) && a.by_chair == Chair::Employee)
        .filter_map(|a| a.employee_id)
        .collect();
    let enough = match chair {
        Chair::Customer => thresholds.allows(customers),
        Chair::Employee => thresholds.allows_guesses(customers, employees.len(), customers),
    };
    if !enough {
        return StepFeeling::Hidden;
    }
    let mut values: Vec<u8> = own.values().copied().collect();
    values.sort_unstable();
    if values.len() <= DOTS {
        return StepFeeling::Few(values);
    }
    let guesses: Vec<f64> =
        answers(columns, step, chair.other(), chair).values().map(|v| f64::from(*v)).collect();
    let may_show_guess = thresholds.allows_guesses(guesses.len(), employees.len(), guesses.len());
    let sorted: Vec<f64> = values.iter().map(|v| f64::from(*v)).collect();
    let quarter = |part| ordinal::quantile(&sorted, part).unwrap_or(3.0);
    StepFeeling::Many {
        quarters: [quarter(0.25), quarter(0.5), quarter(0.75)],
        guess: ordinal::median(&guesses).filter(|_| may_show_guess),
    }
}

/// The first answer of each customer's trajectory at a step.
fn answers(columns: &Columns, step: StepId, by: Chair, about: Chair) -> BTreeMap<TrajectoryId, u8> {
    let mut found = BTreeMap::new();
    let right = columns
        .answers
        .iter()
        .filter(|a| a.step_id == Some(step) && a.by_chair == by && a.about_chair == about);
    for answer in right {
        found.entry(answer.trajectory_id).or_insert(answer.value.get());
    }
    found
}
