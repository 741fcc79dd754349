//! Do guesses go up and down with the customer on the way, whatever their height?
//!
//! Somebody can guess too rosily all along and still notice each turn for the worse. To see that, guess and
//! truth are both taken as their distance from the trajectory's own mean; what is left is the movement inside
//! trajectories. How high the guesses are plays no part: that is what `bias` is about.
//!
//! Source: West and Kenny (2011), Psychological Review 118, 357-378, who keep tracking and level apart; here
//! within a trajectory instead of across pairs.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    Estimate, Figure, Interval, Undetermined,
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

/// The two figures about movement. In both `n` is the number of steps in trajectories with at least
/// [`LEAST_STEPS`].
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
    /// How much a guess moves when the truth moves by one: 1 goes along fully, 0 not at all, below 0 the
    /// other way.
    pub slope: Figure,
    /// How closely the two move together, from -1 to 1, whatever the size of the moves.
    pub correlation: Figure,
    /// How many trajectories have enough steps.
    pub trajectories: usize,
    /// The seed that the ranges were drawn with. Print it beside them.
    pub seed: u64,
}

/// Pooled slope and correlation of guess on truth inside trajectories, with ranges by a bootstrap that draws
/// guessers.
///
/// A trajectory with one step is left out. The gate is that of [`crate::bias::report`]: 20 steps and five
/// guessers for the figures, eight guessers for a range. In every draw the means are taken anew. A draw in
/// which nothing moves gives no range. No variation inside any trajectory is [`Undetermined::NoVariation`].
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
    if let Err(why) = enough(steps, &used) {
        return Within { slope: Err(why), correlation: Err(why), trajectories, seed };
    }
    let drawing = Drawing::of(&used, trajectories);
    let seen = drawing.sums(&vec![1; drawing.own.len()]);
    let [slopes, correlations] = drawing.ranges(seed, used.len());
    let figure = |value: Option<f64>, interval| -> Figure {
        Ok(Estimate { value: value.ok_or(Undetermined::NoVariation)?, interval, n: used.len() })
    };
    Within {
        slope: figure(seen.slope(), slopes),
        correlation: figure(seen.correlation(), correlations),
        trajectories,
        seed,
    }
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

/// Squares and products of the distances from the trajectory's mean, over all trajectories, and how large the
/// numbers are.
#[derive(Clone, Copy, Default)]
struct Sums {
    truth: f64,
    guess: f64,
    both: f64,
    size: f64,
}

impl Sums {
    fn add(&mut self, times: f64, truth: f64, guess: f64) {
        self.truth += times * truth * truth;
        self.guess += times * guess * guess;
        self.both += times * guess * truth;
    }

    fn plus(&mut self, times: f64, other: &Self) {
        self.truth += times * other.truth;
        self.guess += times * other.guess;
        self.both += times * other.both;
        self.size += times * other.size;
    }

    /// `None` when the truth does not move: what is left then is only what rounding leaves.
    fn slope(&self) -> Option<f64> {
        (self.truth > self.size * 1e-12).then(|| self.both / self.truth)
    }

    fn correlation(&self) -> Option<f64> {
        let moves = self.truth.min(self.guess) > self.size * 1e-12;
        moves.then(|| (self.both / (self.truth * self.guess).sqrt()).clamp(-1.0, 1.0))
    }
}

/// What one guesser brings to one trajectory: how many steps, their means, and squares and products around
/// those means.
#[derive(Clone, Copy, Default)]
struct Part {
    guesser: usize,
    n: f64,
    guess: f64,
    truth: f64,
    around: Sums,
}

/// Everything that a draw needs: sums of each guesser, and apart from them the trajectories that several
/// guessers share, whose mean depends on who is drawn.
struct Drawing {
    /// For each guesser the sums over trajectories that nobody else guessed in.
    own: Vec<Sums>,
    /// For each shared trajectory its parts.
    shared: Vec<Vec<Part>>,
}

impl Drawing {
    fn of(steps: &[Placed], trajectories: usize) -> Self {
        let guessers: BTreeSet<u64> = steps.iter().map(|step| step.guesser).collect();
        let places: BTreeMap<u64, usize> = guessers.into_iter().zip(0..).collect();
        let mut parts: Vec<Vec<Part>> = vec![Vec::new(); trajectories];
        let part = |parts: &mut Vec<Part>, guesser: usize| -> usize {
            parts.iter().position(|part| part.guesser == guesser).unwrap_or_else(|| {
                parts.push(Part { guesser, ..Part::default() });
                parts.len() - 1
            })
        };
        for step in steps {
            let here = &mut parts[step.place];
            let at = part(here, places[&step.guesser]);
            here[at].n += 1.0;
            here[at].guess += step.guess;
            here[at].truth += step.truth;
        }
        for part in parts.iter_mut().flatten() {
            part.guess /= part.n;
            part.truth /= part.n;
        }
        for step in steps {
            let here = &mut parts[step.place];
            let at = part(here, places[&step.guesser]);
            let (guess, truth) = (step.guess - here[at].guess, step.truth - here[at].truth);
            let around = &mut here[at].around;
            around.add(1.0, truth, guess);
            around.size += step.guess * step.guess + step.truth * step.truth;
        }
        let mut own = vec![Sums::default(); places.len()];
        let mut shared = Vec::new();
        for parts in parts {
            match &parts[..] {
                [one] => own[one.guesser].plus(1.0, &one.around),
                _ => shared.push(parts),
            }
        }
        Self { own, shared }
    }

    /// The sums when each guesser is taken so many times. A trajectory of one guesser counts so many times as
    /// it is; in a shared one the mean moves with who is drawn.
    fn sums(&self, times: &[u32]) -> Sums {
        let mut found = Sums::default();
        for (own, times) in self.own.iter().zip(times) {
            found.plus(f64::from(*times), own);
        }
        for parts in &self.shared {
            let drawn = || parts.iter().map(|part| (f64::from(times[part.guesser]), part));
            let n: f64 = drawn().map(|(times, part)| times * part.n).sum();
            if n == 0.0 {
                continue;
            }
            let guess = drawn().map(|(times, part)| times * part.n * part.guess).sum::<f64>() / n;
            let truth = drawn().map(|(times, part)| times * part.n * part.truth).sum::<f64>() / n;
            for (times, part) in drawn() {
                found.plus(times, &part.around);
                found.add(times * part.n, part.truth - truth, part.guess - guess);
            }
        }
        found
    }

    /// The ranges of slope and correlation from the same draws: the guessers that
    /// [`resample::cluster_percentile`] draws from the same seed.
    fn ranges(&self, seed: u64, rows: usize) -> [Option<Interval>; 2] {
        if rows < resample::LEAST_PAIRS || self.own.len() < resample::LEAST_CLUSTERS {
            return [None, None];
        }
        let mut draw = resample::Draw::new(seed);
        let mut found = [Vec::with_capacity(resample::DRAWS), Vec::with_capacity(resample::DRAWS)];
        let mut times = vec![0; self.own.len()];
        for _ in 0..resample::DRAWS {
            times.fill(0);
            for _ in 0..self.own.len() {
                times[draw.below(self.own.len())] += 1;
            }
            let sums = self.sums(&times);
            found[0].extend(sums.slope());
            found[1].extend(sums.correlation());
        }
        // leaving out the draws that give no figure would make the range narrower than it is
        found.map(|all| (all.len() == resample::DRAWS).then(|| resample::percentile(all)).flatten())
    }
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
        // products 1 + 0.5 + 0.5 + 1 = 3, squares of truth 10, of guess 1: slope 0.3, correlation 3 /
        // sqrt(10)
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

    /// The way of before: rows are drawn, and every draw is counted anew.
    fn slowly(steps: &[Step], seed: u64, of: fn(&Sums) -> Option<f64>) -> Option<Interval> {
        let (used, trajectories) = long_enough(steps);
        let rows: Vec<(u64, Placed)> = used.iter().map(|placed| (placed.guesser, *placed)).collect();
        resample::cluster_percentile(&rows, seed, |drawn| {
            let mut means = vec![(0.0f64, 0.0f64, 0.0f64); trajectories];
            for step in drawn {
                let (n, guess, truth) = &mut means[step.place];
                *n += 1.0;
                *guess += step.guess;
                *truth += step.truth;
            }
            let mut found = Sums::default();
            for step in drawn {
                let (n, guess, truth) = means[step.place];
                found.add(1.0, step.truth - truth / n, step.guess - guess / n);
                found.size += step.guess * step.guess + step.truth * step.truth;
            }
            of(&found)
        })
    }

    #[test]
    fn sums_of_guessers_give_the_ranges_of_rows_also_where_a_trajectory_has_several_guessers() {
        let mut draw = resample::Draw::new(5);
        let mut steps = Vec::new();
        for trajectory in 0..20u64 {
            for step in 0..4 {
                // one trajectory in three has two guessers
                let guesser =
                    if trajectory % 3 == 0 && step > 1 { trajectory % 9 + 1 } else { trajectory % 9 };
                let [guess, truth] = [draw.below(5), draw.below(5)].map(|n| n as f64);
                steps.push(Step { trajectory, guesser, guess, truth });
            }
        }
        let found = within(&steps, 7);
        for (figure, of) in
            [(found.slope, Sums::slope as fn(&Sums) -> _), (found.correlation, Sums::correlation)]
        {
            let (fast, slow) = (figure.unwrap().interval.unwrap(), slowly(&steps, 7, of).unwrap());
            assert!((fast.low - slow.low).abs() < 1e-9 && (fast.high - slow.high).abs() < 1e-9);
        }
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
