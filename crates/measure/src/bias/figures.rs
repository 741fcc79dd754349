//! Bias and tracking as figures that say how sure they are, behind one gate for few pairs.

use std::collections::BTreeSet;

use super::{Guess, LEAST_EMPLOYEES, LEAST_PAIRS, direction, direction_interval, full, own_known, simple};
use crate::{Estimate, Figure, Interval, Undetermined, linear, resample};

/// Which equation gave the tracking.
///
/// ```
/// use hullie_measure::bias::Model;
///
/// assert_ne!(Model::Simple, Model::Full);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Model {
    /// Guess on truth alone, over all pairs.
    Simple,
    /// Guess on truth and own view, over the pairs with a known own view.
    Full,
}

/// What the guesses of a group show: three figures that stand beside each other and are never combined.
///
/// In each figure `n` is the number of pairs that it is made of.
///
/// ```
/// use hullie_measure::{Undetermined, bias::report};
///
/// let nothing = report(&[], 7);
/// assert_eq!(nothing.bias, Err(Undetermined::NoData));
/// assert_eq!(nothing.seed, 7);
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct BiasAndTracking {
    /// b0, in steps of the scale, over all pairs. Above zero is too rosy, below zero too gloomy.
    pub bias: Figure,
    /// t: how much a guess rises when the truth rises by one. 1 follows the customers fully, 0 not at all.
    pub tracking: Figure,
    /// Which equation `tracking` comes from.
    pub model: Model,
    /// a: how much a guess rises when the own view rises by one.
    pub similarity: Figure,
    /// The seed that the ranges were drawn with. Print it beside them.
    pub seed: u64,
}

/// Bias, tracking and assumed similarity of a group of employees, each with its range where there are enough.
///
/// - Under [`LEAST_PAIRS`] pairs or [`LEAST_EMPLOYEES`] employees only the mean bias is given, without a
///   range. The other two say how many there are and how many it takes (pairs first).
/// - A range needs eight employees as well, because it draws employees (S5).
/// - Where the own view (`own`) of a pair is not a number it is unknown. Bias uses all pairs. Tracking and
///   similarity come from the full model over the pairs with a known own view when these pass the same gate.
///   When they do not, or when all known own views are the same, tracking comes from the simple model over
///   all pairs; [`BiasAndTracking::model`] says which.
/// - A constant truth, a constant own view, or an own view that moves with the truth gives
///   [`Undetermined::NoVariation`].
///
/// ```
/// use hullie_measure::bias::{Guess, Model, report};
///
/// let guesses: Vec<Guess> = (0..40)
///     .map(|i| {
///         let (truth, own) = (f64::from(1 + i % 5), f64::from(1 + i % 3));
///         Guess { guess: 1.0 + 0.5 * truth, truth, own, guesser: i as u64 % 10 }
///     })
///     .collect();
/// let found = report(&guesses, 42);
/// let (bias, tracking) = (found.bias.unwrap(), found.tracking.unwrap());
/// assert!((bias.value + 0.5).abs() < 1e-9, "a little gloomier than customers are");
/// assert!((tracking.value - 0.5).abs() < 1e-9, "half of every difference is noticed");
/// assert_eq!((found.model, tracking.n), (Model::Full, 40));
/// ```
#[must_use]
pub fn report(guesses: &[Guess], seed: u64) -> BiasAndTracking {
    let nothing = |why| BiasAndTracking {
        bias: Err(why),
        tracking: Err(why),
        model: Model::Simple,
        similarity: Err(why),
        seed,
    };
    if guesses.iter().any(|g| !g.guess.is_finite() || !g.truth.is_finite()) {
        return nothing(Undetermined::OutOfRange);
    }
    let Some(value) = direction(guesses) else {
        return nothing(Undetermined::NoData);
    };
    if let Err(why) = enough(guesses) {
        return BiasAndTracking { bias: Ok(Estimate::without_range(value, guesses.len())), ..nothing(why) };
    }
    let known = own_known(guesses);
    let model = model_for(&known);
    BiasAndTracking {
        bias: Ok(Estimate { value, interval: direction_interval(guesses, seed), n: guesses.len() }),
        tracking: tracking(guesses, &known, model, seed),
        model,
        similarity: similarity(&known, seed),
        seed,
    }
}

/// Range of t by a bootstrap that draws employees, in the model that [`report`] uses for the same pairs.
///
/// `None` under 20 pairs or 8 employees. Also when there is a draw in which t cannot be determined, for
/// instance because it holds one and the same truth only: leaving such draws out would make the range
/// narrower than it is.
///
/// ```
/// use hullie_measure::bias::{Guess, tracking_interval};
///
/// let guesses: Vec<Guess> = (0..60)
///     .map(|i| Guess {
///         guess: f64::from(1 + i % 4),
///         truth: f64::from(1 + i % 5),
///         own: f64::NAN,
///         guesser: i as u64 % 12,
///     })
///     .collect();
/// let range = tracking_interval(&guesses, 3).unwrap();
/// assert!(range.low <= range.high);
/// assert_eq!(tracking_interval(&guesses[..10], 3), None);
/// ```
#[must_use]
pub fn tracking_interval(guesses: &[Guess], seed: u64) -> Option<Interval> {
    let known = own_known(guesses);
    tracking(guesses, &known, model_for(&known), seed).ok()?.interval
}

/// Whether there are enough pairs and employees for the forces.
fn enough(guesses: &[Guess]) -> Result<(), Undetermined> {
    let employees = guesses.iter().map(|g| g.guesser).collect::<BTreeSet<_>>().len();
    if guesses.is_empty() {
        Err(Undetermined::NoData)
    } else if guesses.len() < LEAST_PAIRS {
        Err(Undetermined::TooFew { have: guesses.len(), need: LEAST_PAIRS })
    } else if employees < LEAST_EMPLOYEES {
        Err(Undetermined::TooFew { have: employees, need: LEAST_EMPLOYEES })
    } else {
        Ok(())
    }
}

/// The full model where enough own views are known and they differ: a constant own view explains nothing.
fn model_for(known: &[Guess]) -> Model {
    let differ = known.windows(2).any(|two| two[0].own != two[1].own);
    if differ && enough(known).is_ok() { Model::Full } else { Model::Simple }
}

fn tracking(all: &[Guess], known: &[Guess], model: Model, seed: u64) -> Figure {
    match model {
        Model::Simple => force(all, simple(all).and_then(|found| found.tracking), simple_range(all, seed)),
        Model::Full => force(
            known,
            full(known).and_then(|found| found.tracking),
            full_range(known, seed, Coefficient::Truth),
        ),
    }
}

fn similarity(known: &[Guess], seed: u64) -> Figure {
    enough(known)?;
    let value = full(known).and_then(|found| found.similarity);
    force(known, value, full_range(known, seed, Coefficient::Own))
}

/// One coefficient with its range by employees.
fn force(used: &[Guess], value: Option<f64>, interval: Option<Interval>) -> Figure {
    Ok(Estimate { value: value.ok_or(Undetermined::NoVariation)?, interval, n: used.len() })
}

/// Which coefficient of the full model.
#[derive(Clone, Copy)]
enum Coefficient {
    Truth = 1,
    Own = 2,
}

/// The middle of a column: numbers are taken from there, so that sums of their products stay small.
fn middle(used: &[Guess], pick: impl Fn(&Guess) -> f64) -> f64 {
    crate::mean(&used.iter().map(pick).collect::<Vec<f64>>()).unwrap_or(0.0)
}

/// The range of t in the simple model. The equations of least squares are sums over pairs, so employees are
/// drawn by their sums.
fn simple_range(used: &[Guess], seed: u64) -> Option<Interval> {
    let truth = middle(used, |g| g.truth);
    let rows = used.iter().map(|g| {
        let (t, y) = (g.truth - truth, g.guess - truth);
        (g.guesser, [1.0, t, y, t * t, t * y])
    });
    resample::cluster_sums(rows, seed, |[n, t, y, tt, ty]| {
        Some(linear::solve(vec![vec![n, t, y], vec![t, tt, ty]])?[Coefficient::Truth as usize])
    })
}

/// The same for a coefficient of the full model.
fn full_range(used: &[Guess], seed: u64, which: Coefficient) -> Option<Interval> {
    let (truth, own) = (middle(used, |g| g.truth), middle(used, |g| g.own));
    let rows = used.iter().map(|g| {
        let (t, a, y) = (g.truth - truth, g.own - own, g.guess - truth);
        (g.guesser, [1.0, t, a, y, t * t, t * a, t * y, a * a, a * y])
    });
    resample::cluster_sums(rows, seed, |[n, t, a, y, tt, ta, ty, aa, ay]| {
        Some(linear::solve(vec![vec![n, t, a, y], vec![t, tt, ta, ty], vec![a, ta, aa, ay]])?[which as usize])
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::resample::Draw;

    /// Pairs of `employees` employees: guess = 2 + t truth + a own + a little noise.
    fn pairs(n: usize, employees: u64, t: f64, a: f64) -> Vec<Guess> {
        let mut draw = Draw::new(5);
        (0..n)
            .map(|i| {
                let (truth, own) = (1.0 + draw.below(5) as f64, 1.0 + draw.below(5) as f64);
                let noise = draw.below(100) as f64 / 100.0 - 0.495;
                Guess { guess: 2.0 + t * truth + a * own + noise, truth, own, guesser: i as u64 % employees }
            })
            .collect()
    }

    #[test]
    fn sums_of_employees_give_the_ranges_of_pairs() {
        let all = pairs(90, 13, 0.5, 0.3);
        let keyed: Vec<(u64, Guess)> = all.iter().map(|g| (g.guesser, *g)).collect();
        let near = |fast: Option<Interval>, of: fn(&[Guess]) -> Option<f64>| {
            let (fast, slow) = (fast.unwrap(), resample::cluster_percentile(&keyed, 4, of).unwrap());
            assert!((fast.low - slow.low).abs() < 1e-9 && (fast.high - slow.high).abs() < 1e-9);
        };
        near(simple_range(&all, 4), |drawn| simple(drawn)?.tracking);
        near(full_range(&all, 4, Coefficient::Truth), |drawn| full(drawn)?.tracking);
        near(full_range(&all, 4, Coefficient::Own), |drawn| full(drawn)?.similarity);
    }

    #[test]
    fn the_forces_that_were_put_in_come_out_with_a_range_around_them() {
        let found = report(&pairs(200, 20, 0.6, 0.2), 1);
        let (tracking, similarity) = (found.tracking.unwrap(), found.similarity.unwrap());
        assert_eq!(found.model, Model::Full);
        assert!((tracking.value - 0.6).abs() < 0.08, "{tracking:?}");
        assert!((similarity.value - 0.2).abs() < 0.08, "{similarity:?}");
        assert!(tracking.interval.unwrap().contains(tracking.value));
        assert!(similarity.interval.unwrap().contains(similarity.value));
        assert_eq!(tracking.interval, tracking_interval(&pairs(200, 20, 0.6, 0.2), 1));
        assert_eq!(found, report(&pairs(200, 20, 0.6, 0.2), 1), "the same seed gives the same ranges");
    }

    #[test]
    fn few_pairs_or_employees_give_the_mean_bias_alone() {
        for (few, why) in [
            (pairs(19, 9, 0.6, 0.2), Undetermined::TooFew { have: 19, need: 20 }),
            (pairs(40, 4, 0.6, 0.2), Undetermined::TooFew { have: 4, need: 5 }),
        ] {
            let found = report(&few, 1);
            let bias = found.bias.unwrap();
            assert_eq!((bias.interval, bias.n), (None, few.len()));
            assert_eq!((found.tracking, found.similarity), (Err(why), Err(why)));
        }
    }

    #[test]
    fn five_employees_give_figures_and_eight_give_ranges() {
        let five = report(&pairs(40, 5, 0.6, 0.2), 1);
        assert_eq!(five.tracking.unwrap().interval, None);
        assert!(report(&pairs(40, 8, 0.6, 0.2), 1).bias.unwrap().interval.is_some());
    }

    #[test]
    fn unknown_own_views_leave_tracking_to_the_simple_model() {
        let half: Vec<Guess> = pairs(60, 10, 0.6, 0.0)
            .into_iter()
            .enumerate()
            .map(|(i, g)| if i < 45 { Guess { own: f64::NAN, ..g } } else { g })
            .collect();
        let found = report(&half, 1);
        assert_eq!((found.model, found.tracking.unwrap().n), (Model::Simple, 60));
        assert_eq!(found.similarity, Err(Undetermined::TooFew { have: 15, need: 20 }));
        let unknown: Vec<Guess> = half.iter().map(|g| Guess { own: f64::NAN, ..*g }).collect();
        assert_eq!(report(&unknown, 1).similarity, Err(Undetermined::NoData));
    }

    #[test]
    fn what_does_not_vary_is_undetermined() {
        let same_truth: Vec<Guess> =
            pairs(40, 10, 0.6, 0.2).into_iter().map(|g| Guess { truth: 3.0, ..g }).collect();
        let found = report(&same_truth, 1);
        assert_eq!(found.tracking, Err(Undetermined::NoVariation));
        assert!(found.bias.is_ok());
        let same_own: Vec<Guess> =
            pairs(40, 10, 0.6, 0.2).into_iter().map(|g| Guess { own: 3.0, ..g }).collect();
        let found = report(&same_own, 1);
        assert_eq!((found.model, found.similarity), (Model::Simple, Err(Undetermined::NoVariation)));
        assert!(found.tracking.is_ok());
        let together: Vec<Guess> =
            pairs(40, 10, 0.6, 0.2).into_iter().map(|g| Guess { own: g.truth, ..g }).collect();
        assert_eq!(report(&together, 1).tracking, Err(Undetermined::NoVariation));
    }

    #[test]
    fn draws_without_an_answer_give_no_range_and_do_not_panic() {
        // only one employee ever saw another truth: about a third of the draws leave that employee out
        let rare: Vec<Guess> = (0..40u64)
            .map(|i| i % 10)
            .map(|guesser| Guess {
                guess: 3.0,
                truth: if guesser == 0 { 5.0 } else { 3.0 },
                own: f64::NAN,
                guesser,
            })
            .collect();
        let tracking = report(&rare, 1).tracking.unwrap();
        assert!(tracking.value.abs() < 1e-9);
        assert_eq!(tracking.interval, None);
    }

    #[test]
    fn a_guess_that_is_not_a_number_is_refused() {
        let mut wrong = pairs(40, 10, 0.6, 0.2);
        wrong[3].truth = f64::NAN;
        assert_eq!(report(&wrong, 1).bias, Err(Undetermined::OutOfRange));
        assert_eq!(tracking_interval(&wrong, 1), None);
    }
}
