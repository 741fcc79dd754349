//! Do guesses go up and down with the customer on the way, whatever their height?
//!
//! Somebody can guess too rosily all along and still notice each turn for the worse. To see that, guess and truth are both
//! taken as their distance from the trajectory's own mean; what is left is the movement inside trajectories. How high the
//! guesses are plays no part: that is what `bias` is about.
//!
//! Source: West and Kenny (2011), Psychological Review 118, 357-378, who keep tracking and level apart; here within a
//! trajectory instead of across pairs.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    Estimate, Figure, Undetermined,
    bias::{LEAST_EMPLOYEES, LEAST_PAIRS},
    resample,
};

/// A trajectory with fewer steps than this has no ups and downs.
///
/// ```
/// assert_eq!(hullie_measure::tracking::LEAST_STEPS, 2);
/// ```
pub const LEAST_STEPS: usize = 2;

/// One guess at one step of a trajectory. The numbers for trajectory and guesser mean nothing outside.
///
/// ```
/// use hullie_measure::tracking::Step;
///
/// let step = Step { trajectory: 1, guesser: 9, guess: 4.0, truth: 3.0 };
/// assert!(step.guess > step.truth);
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Step {
    /// Whose trajectory.
    pub trajectory: u64,
    /// Who guessed. Guessers are drawn as clusters in the bootstrap.
    pub guesser: u64,
    /// The employee's guess of the customer's view.
    pub guess: f64,
    /// The customer's own view.
    pub truth: f64,
}

/// The two figures about movement. In both `n` is the number of steps in trajectories with at least [`LEAST_STEPS`].
///
/// ```
/// use hullie_measure::{Undetermined, tracking::within};
///
/// let found = within(&[], 7);
/// assert_eq!(found.slope, Err(Undetermined::NoData));
/// assert_eq!((found.trajectories, found.seed), (0, 7));
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Within {
    /// How much a guess moves when the truth moves by one: 1 goes along fully, 0 not at all, below 0 the other way.
    pub slope: Figure,
    /// How closely the two move together, from -1 to 1, whatever the size of the moves.
    pub correlation: Figure,
    /// How many trajectories have enough steps.
    pub trajectories: usize,
    /// The seed that the ranges were drawn with. Print it beside them.
    pub seed: u64,
}

/// Pooled slope and correlation of guess on truth inside trajectories, with ranges by a bootstrap that draws guessers.
///
/// A trajectory with one step is left out. The gate is that of [`crate::bias::report`]: 20 steps and five guessers for the
/// figures, eight guessers for a range. In every draw the means are taken anew. A draw in which nothing moves gives no
/// range. No variation inside any trajectory is [`Undetermined::NoVariation`].
///
/// ```
/// use hullie_measure::tracking::{Step, within};
///
/// // ten guessers, five steps each: always two too high, and yet every turn is noticed
/// let steps: Vec<Step> = (0..50)
///     .map(|i| {
///         let truth = f64::from(i % 5);
///         Step { trajectory: i as u64 / 5, guesser: i as u64 / 5, guess: truth + 2.0, truth }
///     })
///     .collect();
/// let found = within(&steps, 42);
/// let slope = found.slope.unwrap();
/// assert!((slope.value - 1.0).abs() < 1e-9);
/// assert_eq!((slope.n, found.trajectories), (50, 10));
/// ```
#[must_use]
pub fn within(steps: &[Step], seed: u64) -> Within {
    let (used, trajectories) = long_enough(steps);
    let figure = |of: fn(&Sums) -> Option<f64>| -> Figure {
        enough(steps, &used)?;
        let rows: Vec<(u64, Placed)> = used.iter().map(|placed| (placed.guesser, *placed)).collect();
        let value = of(&sums(&used, trajectories)).ok_or(Undetermined::NoVariation)?;
        let drawn = |rows: &[Placed]| of(&sums(rows, trajectories));
        Ok(Estimate { value, interval: resample::cluster_percentile(&rows, seed, drawn), n: used.len() })
    };
    Within { slope: figure(Sums::slope), correlation: figure(Sums::correlation), trajectories, seed }
}

/// A step with the place of its trajectory among those that count.
#[derive(Clone, Copy)]
struct Placed {
    place: usize,
    guesser: u64,
    guess: f64,
    truth: f64,
}

/// The steps of trajectories that have enough of them, and how many such trajectories there are.
fn long_enough(steps: &[Step]) -> (Vec<Placed>, usize) {
    let mut lengths: BTreeMap<u64, usize> = BTreeMap::new();
    for step in steps {
        *lengths.entry(step.trajectory).or_default() += 1;
    }
    lengths.retain(|_, length| *length >= LEAST_STEPS);
    let places: BTreeMap<u64, usize> =
        lengths.keys().enumerate().map(|(place, trajectory)| (*trajectory, place)).collect();
    let used = steps
        .iter()
        .filter_map(|step| {
            let place = *places.get(&step.trajectory)?;
            Some(Placed { place, guesser: step.guesser, guess: step.guess, truth: step.truth })
        })
        .collect();
    (used, places.len())
}

fn enough(steps: &[Step], used: &[Placed]) -> Result<(), Undetermined> {
    let guessers = used.iter().map(|placed| placed.guesser).collect::<BTreeSet<_>>().len();
    if steps.is_empty() {
        Err(Undetermined::NoData)
    } else if steps.iter().any(|step| !step.guess.is_finite() || !step.truth.is_finite()) {
        Err(Undetermined::OutOfRange)
    } else if used.len() < LEAST_PAIRS {
        Err(Undetermined::TooFew { have: used.len(), need: LEAST_PAIRS })
    } else if guessers < LEAST_EMPLOYEES {
        Err(Undetermined::TooFew { have: guessers, need: LEAST_EMPLOYEES })
    } else {
        Ok(())
    }
}

/// Squares and products of the distances from the trajectory's mean, over all trajectories, and how large the numbers are.
struct Sums {
    truth: f64,
    guess: f64,
    both: f64,
    size: f64,
}

impl Sums {
    /// `None` when the truth does not move: what is left then is only what rounding leaves.
    fn slope(&self) -> Option<f64> {
        (self.truth > self.size * 1e-12).then(|| self.both / self.truth)
    }

    fn correlation(&self) -> Option<f64> {
        let moves = self.truth.min(self.guess) > self.size * 1e-12;
        moves.then(|| (self.both / (self.truth * self.guess).sqrt()).clamp(-1.0, 1.0))
    }
}

fn sums(steps: &[Placed], trajectories: usize) -> Sums {
    let mut means = vec![(0.0f64, 0.0f64, 0.0f64); trajectories];
    for step in steps {
        let (n, guess, truth) = &mut means[step.place];
        *n += 1.0;
        *guess += step.guess;
        *truth += step.truth;
    }
    let mut found = Sums { truth: 0.0, guess: 0.0, both: 0.0, size: 0.0 };
    for step in steps {
        let (n, guess, truth) = means[step.place];
        let (guess, truth) = (step.guess - guess / n, step.truth - truth / n);
        found.truth += truth * truth;
        found.guess += guess * guess;
        found.both += guess * truth;
        found.size += step.guess * step.guess + step.truth * step.truth;
    }
    found
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Twelve trajectories of four steps, each with its own guesser.
    fn steps(guesses: &[f64], truths: &[f64]) -> Vec<Step> {
        guesses
            .iter()
            .zip(truths)
            .enumerate()
            .map(|(i, (guess, truth))| Step {
                trajectory: i as u64 / 4,
                guesser: i as u64 / 4 + 100,
                guess: *guess,
                truth: *truth,
            })
            .collect()
    }

    #[test]
    fn a_slope_worked_out_by_hand() {
        // in each trajectory truth 1, 2, 4, 5 (mean 3) and guess 3, 3, 4, 4 (mean 3.5):
        // products 1 + 0.5 + 0.5 + 1 = 3, squares of truth 10, of guess 1: slope 0.3, correlation 3 / sqrt(10)
        let found = within(&steps(&[3.0, 3.0, 4.0, 4.0].repeat(12), &[1.0, 2.0, 4.0, 5.0].repeat(12)), 1);
        let (slope, correlation) = (found.slope.unwrap(), found.correlation.unwrap());
        assert!((slope.value - 0.3).abs() < 1e-9);
        assert!((correlation.value - 3.0 / 10.0f64.sqrt()).abs() < 1e-9);
        assert_eq!((slope.n, found.trajectories), (48, 12));
        assert!(slope.interval.is_some());
    }

    #[test]
    fn trajectories_of_one_step_do_not_count() {
        let lone: Vec<Step> =
            (0..40).map(|i| Step { trajectory: i, guesser: i, guess: 3.0, truth: 4.0 }).collect();
        let found = within(&lone, 1);
        assert_eq!(found.slope, Err(Undetermined::TooFew { have: 0, need: 20 }));
        assert_eq!(found.trajectories, 0);
    }

    #[test]
    fn what_does_not_move_is_undetermined() {
        let still = within(&steps(&[1.0, 2.0, 3.0, 4.0].repeat(12), &[3.3; 48]), 1);
        assert_eq!(still.slope, Err(Undetermined::NoVariation));
        assert_eq!(still.correlation, Err(Undetermined::NoVariation));
        let flat_guess = within(&steps(&[3.0; 48], &[1.0, 2.0, 3.0, 4.0].repeat(12)), 1);
        assert!(flat_guess.slope.unwrap().value.abs() < 1e-12);
        assert_eq!(flat_guess.correlation, Err(Undetermined::NoVariation));
        assert_eq!(within(&steps(&[f64::NAN; 48], &[1.0; 48]), 1).slope, Err(Undetermined::OutOfRange));
    }

    #[test]
    fn four_guessers_are_too_few() {
        let few: Vec<Step> = (0..40u64)
            .map(|i| Step {
                trajectory: i / 5,
                guesser: i / 5 % 4,
                guess: (i % 3) as f64,
                truth: (i % 5) as f64,
            })
            .collect();
        assert_eq!(within(&few, 1).slope, Err(Undetermined::TooFew { have: 4, need: 5 }));
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(16))]
        #[test]
        fn level_plays_no_part(
            guesses in proptest::collection::vec(1i32..=5, 48),
            truths in proptest::collection::vec(1i32..=5, 48),
            levels in proptest::collection::vec(-20i32..20, 12),
        ) {
            let guesses: Vec<f64> = guesses.into_iter().map(f64::from).collect();
            let truths: Vec<f64> = truths.into_iter().map(f64::from).collect();
            let lifted: Vec<f64> =
                guesses.iter().enumerate().map(|(i, guess)| guess + f64::from(levels[i / 4])).collect();
            let (plain, raised) = (within(&steps(&guesses, &truths), 3), within(&steps(&lifted, &truths), 3));
            for (one, other) in [(plain.slope, raised.slope), (plain.correlation, raised.correlation)] {
                match (one, other) {
                    (Ok(one), Ok(other)) => {
                        prop_assert!((one.value - other.value).abs() < 1e-9);
                        prop_assert_eq!(one.interval.is_some(), other.interval.is_some());
                        if let (Some(a), Some(b)) = (one.interval, other.interval) {
                            prop_assert!((a.low - b.low).abs() < 1e-9 && (a.high - b.high).abs() < 1e-9);
                        }
                    }
                    (one, other) => prop_assert_eq!(one, other),
                }
            }
        }
    }
}
