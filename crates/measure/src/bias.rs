//! Truth and bias: do employees guess too rosily, and do they notice who had it hard?
//!
//! Source: West and Kenny (2011), Psychological Review 118, 357-378.
//!
//! ```text
//! (J - mean(T)) = b0 + t (T - mean(T)) + a (S - mean(S)) + e
//! ```
//! `J` is the employee's guess, `T` the customer's own view, `S` the employee's own view. `b0` says "we think
//! rosier or gloomier than customers", `t` says "we notice the difference between customers", `a` says "we
//! take our own view for theirs". The three are shown beside each other and never made into one.

mod figures;

use crate::{linear, mean, resample};

pub use figures::{BiasAndTracking, Model, report, tracking_interval};

/// From how many pairs on the forces are worked out (B2).
///
/// ```
/// assert_eq!(hullie_measure::bias::LEAST_PAIRS, 20);
/// ```
pub const LEAST_PAIRS: usize = 20;
/// From how many employees on the forces are worked out (B2).
///
/// ```
/// assert_eq!(hullie_measure::bias::LEAST_EMPLOYEES, 5);
/// ```
pub const LEAST_EMPLOYEES: usize = 5;

/// One pair at one moment: the employee's guess, the customer's own view, the employee's own view.
///
/// ```
/// use hullie_measure::bias::Guess;
///
/// let guess = Guess { guess: 4.0, truth: 2.0, own: f64::NAN, guesser: 1 };
/// assert!(guess.own.is_nan(), "the employee did not give an own view");
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Guess {
    /// The employee's guess of the customer's view (J).
    pub guess: f64,
    /// The customer's own view (T).
    pub truth: f64,
    /// The employee's own view (S). `f64::NAN` when it is not known: never a middle answer in its place.
    pub own: f64,
    /// Who guessed, as a number that means nothing outside: employees are drawn as clusters in the bootstrap.
    pub guesser: u64,
}

/// What the guesses of a group show.
///
/// ```
/// use hullie_measure::bias::{Guess, simple};
///
/// let guesses = [(4.0, 2.0), (5.0, 4.0), (5.0, 5.0)]
///     .map(|(guess, truth)| Guess { guess, truth, own: f64::NAN, guesser: 1 });
/// let found = simple(&guesses).unwrap();
/// assert_eq!((found.pairs, found.similarity), (3, None));
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TruthAndBias {
    /// How many pairs.
    pub pairs: usize,
    /// b0: mean guess minus mean truth. Above zero is too rosy.
    pub direction: f64,
    /// t: how much a guess rises when the truth rises by one. `None` when it cannot be determined.
    pub tracking: Option<f64>,
    /// a: how much a guess rises when the own view rises by one. `None` when it cannot be determined.
    pub similarity: Option<f64>,
}

/// Mean bias and tracking without the own view; `None` of nothing.
///
/// ```
/// use hullie_measure::bias::{Guess, simple};
///
/// // every guess is the truth plus one: too rosy by one, and every difference is noticed
/// let guesses = [1.0, 2.0, 4.0].map(|truth| Guess { guess: truth + 1.0, truth, own: 5.0, guesser: 1 });
/// let found = simple(&guesses).unwrap();
/// assert!((found.direction - 1.0).abs() < 1e-9);
/// assert!((found.tracking.unwrap() - 1.0).abs() < 1e-9);
/// ```
#[must_use]
pub fn simple(guesses: &[Guess]) -> Option<TruthAndBias> {
    let truth = mean(&column(guesses, |g| g.truth))?;
    let found = linear::fit(guesses.iter().map(|g| [1.0, g.truth - truth, g.guess - truth]), 2);
    Some(TruthAndBias {
        pairs: guesses.len(),
        direction: direction(guesses)?,
        tracking: found.map(|f| f[1]),
        similarity: None,
    })
}

/// The full model, with the own view. Falls back to "cannot be determined" for the two forces, never to zero.
///
/// Only pairs with a known own view count, also in `pairs` and `direction`; `None` when there is no such
/// pair.
///
/// ```
/// use hullie_measure::bias::{Guess, full};
///
/// // half truth, half own view
/// let guesses = [(1.0, 5.0), (2.0, 3.0), (4.0, 4.0), (5.0, 1.0)]
///     .map(|(truth, own)| Guess { guess: (truth + own) / 2.0, truth, own, guesser: 1 });
/// let found = full(&guesses).unwrap();
/// assert!((found.tracking.unwrap() - 0.5).abs() < 1e-9);
/// assert!((found.similarity.unwrap() - 0.5).abs() < 1e-9);
/// ```
#[must_use]
pub fn full(guesses: &[Guess]) -> Option<TruthAndBias> {
    let known = own_known(guesses);
    let truth = mean(&column(&known, |g| g.truth))?;
    let own = mean(&column(&known, |g| g.own))?;
    let rows = known.iter().map(|g| [1.0, g.truth - truth, g.own - own, g.guess - truth]);
    let found = linear::fit(rows, 3);
    Some(TruthAndBias {
        pairs: known.len(),
        direction: direction(&known)?,
        tracking: found.as_ref().map(|f| f[1]),
        similarity: found.as_ref().map(|f| f[2]),
    })
}

/// b0 on its own: mean guess minus mean truth; `None` of nothing.
///
/// ```
/// use hullie_measure::bias::{Guess, direction};
///
/// let guesses = [(4.0, 2.0), (3.0, 3.0)].map(|(guess, truth)| Guess { guess, truth, own: 3.0, guesser: 1 });
/// assert_eq!(direction(&guesses), Some(1.0));
/// ```
#[must_use]
pub fn direction(guesses: &[Guess]) -> Option<f64> {
    Some(mean(&column(guesses, |g| g.guess))? - mean(&column(guesses, |g| g.truth))?)
}

/// Range of b0 by a bootstrap that draws employees, not pairs (S5). `None` under 20 pairs or 8 employees.
///
/// ```
/// use hullie_measure::bias::{Guess, direction_interval};
///
/// let guesses: Vec<Guess> = (0..40)
///     .map(|i| Guess { guess: f64::from(i % 5), truth: f64::from(i % 3), own: 3.0, guesser: i as u64 % 10 })
///     .collect();
/// assert!(direction_interval(&guesses, 1).is_some());
/// assert_eq!(direction_interval(&guesses[..19], 1), None);
/// ```
#[must_use]
pub fn direction_interval(guesses: &[Guess], seed: u64) -> Option<crate::Interval> {
    let rows = guesses.iter().map(|g| (g.guesser, [1.0, g.guess - g.truth]));
    resample::cluster_sums(rows, seed, |[n, gap]| Some(gap / n))
}

/// The pairs in which the employee's own view is known.
fn own_known(guesses: &[Guess]) -> Vec<Guess> {
    guesses.iter().copied().filter(|g| g.own.is_finite()).collect()
}

fn column(guesses: &[Guess], pick: impl Fn(&Guess) -> f64) -> Vec<f64> {
    guesses.iter().map(pick).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn vector() -> Vec<Guess> {
        let truth = [4.0, 2.0, 5.0, 3.0, 1.0, 4.0];
        let guess = [4.0, 4.0, 5.0, 4.0, 3.0, 5.0];
        let own = [5.0, 4.0, 5.0, 4.0, 4.0, 5.0];
        (0..6).map(|i| Guess { guess: guess[i], truth: truth[i], own: own[i], guesser: i as u64 }).collect()
    }

    #[test]
    fn vector_b2() {
        let found = simple(&vector()).unwrap();
        assert!((found.direction - 1.0).abs() < 1e-9);
        assert!((found.tracking.unwrap() - 0.4462).abs() < 5e-5);
        let found = full(&vector()).unwrap();
        assert!((found.direction - 1.0).abs() < 1e-9);
        assert!((found.tracking.unwrap() - 0.5).abs() < 1e-9);
        assert!((found.similarity.unwrap() + 0.1667).abs() < 5e-5);
    }

    #[test]
    fn a_constant_truth_leaves_tracking_undetermined() {
        let same: Vec<Guess> = vector().into_iter().map(|g| Guess { truth: 3.0, ..g }).collect();
        let found = full(&same).unwrap();
        assert_eq!(found.tracking, None);
        assert!((found.direction - (25.0 / 6.0 - 3.0)).abs() < 1e-9);
        assert_eq!(full(&[]), None);
    }

    #[test]
    fn a_pair_without_an_own_view_stays_out_of_the_full_model_only() {
        let mut some = vector();
        some.push(Guess { guess: 1.0, truth: 5.0, own: f64::NAN, guesser: 9 });
        assert_eq!(full(&some), full(&vector()));
        assert_eq!(simple(&some).unwrap().pairs, 7);
        let unknown: Vec<Guess> = vector().into_iter().map(|g| Guess { own: f64::NAN, ..g }).collect();
        assert_eq!(full(&unknown), None);
    }

    #[test]
    fn too_few_employees_give_no_interval() {
        let few: Vec<Guess> = (0..30)
            .map(|i| Guess { guess: 4.0, truth: f64::from(i % 5), own: 3.0, guesser: i as u64 % 7 })
            .collect();
        assert_eq!(direction_interval(&few, 7), None);
        let enough: Vec<Guess> =
            few.iter().enumerate().map(|(i, g)| Guess { guesser: i as u64 % 9, ..*g }).collect();
        let found = direction_interval(&enough, 7).unwrap();
        assert!(found.contains(direction(&enough).unwrap()));
        assert_eq!(Some(found), direction_interval(&enough, 7), "the same seed gives the same range");
    }
}
