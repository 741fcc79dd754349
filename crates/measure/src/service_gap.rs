//! Two of the five gaps of service quality: what staff think that customers expect (gap 1), and what
//! customers got against what they expected (gap 5).
//!
//! Source: Parasuraman, Zeithaml and Berry (1988). Only the two gaps are borrowed, not the 44 questions,
//! which are too many for anybody. Cronin and Taylor (1994) hold that perception minus expectation does not
//! measure quality; so a gap is shown as a gap, beside both numbers that it is made of, and never as a mark
//! for the service.

use std::collections::BTreeMap;

use crate::{Estimate, Figure, Undetermined, compare, estimate::check, mean, resample};

/// The five parts of a service that the gaps are about.
///
/// ```
/// use hullie_measure::service_gap::Dimension;
///
/// assert_eq!(Dimension::ALL.len(), 5);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Dimension {
    /// What can be seen: place, forms, tools.
    Tangibles,
    /// Doing what was promised.
    Reliability,
    /// Helping readily and soon.
    Responsiveness,
    /// Knowing the work and being trusted.
    Assurance,
    /// Attention for this one person.
    Empathy,
}

impl Dimension {
    /// All five, in the order of weights and gaps here.
    ///
    /// ```
    /// use hullie_measure::service_gap::Dimension;
    ///
    /// assert_eq!(Dimension::ALL[0], Dimension::Tangibles);
    /// ```
    pub const ALL: [Self; 5] =
        [Self::Tangibles, Self::Reliability, Self::Responsiveness, Self::Assurance, Self::Empathy];

    /// A fixed word for it.
    ///
    /// ```
    /// use hullie_measure::service_gap::Dimension;
    ///
    /// assert_eq!(Dimension::Empathy.code(), "empathy");
    /// ```
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Tangibles => "tangibles",
            Self::Reliability => "reliability",
            Self::Responsiveness => "responsiveness",
            Self::Assurance => "assurance",
            Self::Empathy => "empathy",
        }
    }
}

/// One item that one customer answered twice: beforehand what they expect, afterwards what they got.
///
/// ```
/// use hullie_measure::service_gap::{Dimension, Row};
///
/// let row = Row { customer: 1, dimension: Dimension::Reliability, expected: 5.0, perceived: 3.0 };
/// assert_eq!(row.perceived - row.expected, -2.0);
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Row {
    /// Whose answers, as a number that means nothing outside.
    pub customer: u64,
    /// Which part of the service.
    pub dimension: Dimension,
    /// Expectation, said beforehand.
    pub expected: f64,
    /// Perception afterwards, same item and same scale.
    pub perceived: f64,
}

/// Gap 1 for one question: how much higher staff take customers' expectations to be than they are.
///
/// The shift between two separate groups, by [`compare::groups`]; `n` is both groups together. Above zero:
/// staff think that customers expect more than they do.
///
/// # Errors
///
/// Those of [`compare::groups`]: it takes six in each group.
///
/// ```
/// use hullie_measure::service_gap::gap_one;
///
/// let found = gap_one(&[4.0, 5.0, 5.0, 4.0, 5.0, 4.0], &[3.0, 4.0, 4.0, 3.0, 4.0, 3.0]).unwrap();
/// assert_eq!((found.value, found.n), (1.0, 12));
/// ```
pub fn gap_one(thought: &[f64], expected: &[f64]) -> Figure {
    compare::groups(expected, thought)
}

/// Gap 5 for each dimension: perception minus expectation, the mean over a customer's items and then over
/// customers.
///
/// `n` is the number of customers. The range draws customers with `seed` and takes at least 20 of them (S5).
/// A dimension without rows is [`Undetermined::NoData`]; one with a number that is not finite
/// [`Undetermined::OutOfRange`].
///
/// ```
/// use hullie_measure::{Undetermined, service_gap::{Dimension, Row, gap_five}};
///
/// let rows = [
///     Row { customer: 1, dimension: Dimension::Empathy, expected: 5.0, perceived: 4.0 },
///     Row { customer: 1, dimension: Dimension::Empathy, expected: 5.0, perceived: 2.0 },
///     Row { customer: 2, dimension: Dimension::Empathy, expected: 3.0, perceived: 3.0 },
/// ];
/// let found = gap_five(&rows, 42);
/// assert_eq!(found[0], (Dimension::Tangibles, Err(Undetermined::NoData)));
/// let empathy = found[4].1.unwrap();
/// assert_eq!((empathy.value, empathy.n), (-1.0, 2), "customer 1 has -2 over two items, customer 2 has 0");
/// ```
pub fn gap_five(rows: &[Row], seed: u64) -> [(Dimension, Figure); 5] {
    Dimension::ALL.map(|dimension| (dimension, one(rows, dimension, seed)))
}

fn one(rows: &[Row], dimension: Dimension, seed: u64) -> Figure {
    let mut customers: BTreeMap<u64, Vec<f64>> = BTreeMap::new();
    for row in rows.iter().filter(|row| row.dimension == dimension) {
        customers.entry(row.customer).or_default().push(row.perceived - row.expected);
    }
    let keyed: Vec<(u64, f64)> =
        customers.iter().filter_map(|(customer, gaps)| Some((*customer, mean(gaps)?))).collect();
    let gaps: Vec<f64> = keyed.iter().map(|(_, gap)| *gap).collect();
    check(&gaps)?;
    let value = mean(&gaps).ok_or(Undetermined::NoData)?;
    Ok(Estimate { value, interval: resample::cluster_percentile(&keyed, seed, mean), n: gaps.len() })
}

/// The mean of the five gaps, each counting the same. Only beside the five, never in their place.
///
/// ```
/// use hullie_measure::service_gap::unweighted;
///
/// assert!((unweighted(&[-1.0, -1.0, 0.0, 1.0, -1.5]) + 0.5).abs() < 1e-9);
/// ```
#[must_use]
pub fn unweighted(gaps: &[f64; 5]) -> f64 {
    gaps.iter().sum::<f64>() / 5.0
}

/// The mean of the five gaps with the weights that a customer gave by dividing 100 points. Only beside the
/// five.
///
/// # Errors
///
/// [`Undetermined::OutOfRange`] when the weights do not add up to 100, when one is below zero, or when a
/// number is not finite.
///
/// ```
/// use hullie_measure::{Undetermined, service_gap::weighted};
///
/// let gaps = [0.0, -2.0, 0.0, 0.0, 0.0];
/// assert_eq!(weighted(&gaps, &[0.0, 50.0, 50.0, 0.0, 0.0]), Ok(-1.0));
/// assert_eq!(weighted(&gaps, &[20.0; 5]).map(|gap| gap < 0.0), Ok(true));
/// assert_eq!(weighted(&gaps, &[1.0; 5]), Err(Undetermined::OutOfRange));
/// ```
pub fn weighted(gaps: &[f64; 5], weights: &[f64; 5]) -> Result<f64, Undetermined> {
    check(gaps)?;
    check(weights)?;
    if weights.iter().any(|weight| *weight < 0.0) || (weights.iter().sum::<f64>() - 100.0).abs() > 1e-6 {
        return Err(Undetermined::OutOfRange);
    }
    Ok(gaps.iter().zip(weights).map(|(gap, weight)| gap * weight / 100.0).sum())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn vector_b6() {
        let gaps = [-0.25, -1.40, -1.00, -0.50, -0.80];
        assert!((unweighted(&gaps) + 0.79).abs() < 1e-9);
        let found = weighted(&gaps, &[10.0, 32.0, 22.0, 19.0, 17.0]).unwrap();
        assert!((found + 0.924).abs() < 1e-9);
    }

    #[test]
    fn weights_must_be_a_hundred_points() {
        let gaps = [0.0; 5];
        for wrong in [
            [20.0, 20.0, 20.0, 20.0, 19.0],
            [120.0, -20.0, 0.0, 0.0, 0.0],
            [f64::NAN, 25.0, 25.0, 25.0, 25.0],
        ] {
            assert_eq!(weighted(&gaps, &wrong), Err(Undetermined::OutOfRange));
        }
        // equal weights give the unweighted mean
        let gaps = [-0.25, -1.40, -1.00, -0.50, -0.80];
        assert!((weighted(&gaps, &[20.0; 5]).unwrap() - unweighted(&gaps)).abs() < 1e-9);
    }

    #[test]
    fn a_customer_with_many_items_counts_once() {
        let rows: Vec<Row> = (0..24u64)
            .flat_map(|customer| {
                let items = if customer == 0 { 10 } else { 1 };
                let perceived = if customer == 0 { 1.0 } else { 5.0 };
                (0..items).map(move |_| Row {
                    customer,
                    dimension: Dimension::Reliability,
                    expected: 5.0,
                    perceived,
                })
            })
            .collect();
        let found = gap_five(&rows, 1)[1].1.unwrap();
        assert!((found.value + 4.0 / 24.0).abs() < 1e-9);
        assert_eq!(found.n, 24);
        assert!(found.interval.unwrap().contains(found.value));
        assert_eq!(gap_five(&rows, 1)[0].1, Err(Undetermined::NoData));
    }

    #[test]
    fn every_dimension_has_its_own_word() {
        let words: std::collections::BTreeSet<_> = Dimension::ALL.iter().map(|d| d.code()).collect();
        assert_eq!(words.len(), 5);
    }
}
