//! Do two people describe the same profile over several issues?
//!
//! A plain correlation flatters: much of it is what everybody would say. The distinctive part, with the mean
//! customer's profile taken out first (Cronbach 1955), is what an employee knows of *this* customer. The drop
//! between the two is why the plain one must not be shown alone.

use crate::mean;

/// Fewer issues than this say nothing about a profile.
///
/// ```
/// assert_eq!(hullie_measure::similarity::LEAST_ISSUES, 6);
/// ```
pub const LEAST_ISSUES: usize = 6;

/// How alike two profiles are.
///
/// ```
/// use hullie_measure::similarity::similarity;
///
/// let same = [5.0, 2.0, 4.0, 1.0, 3.0, 4.0];
/// let found = similarity(&same, &same, &[3.0; 6]).unwrap();
/// assert_eq!((found.level, found.distance), (0.0, 0.0));
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Similarity {
    /// How many issues.
    pub issues: usize,
    /// Same shape: Pearson's r. `None` when one of the two is flat.
    pub shape: Option<f64>,
    /// Same height: mean difference, employee minus customer.
    pub level: f64,
    /// Mean absolute difference.
    pub distance: f64,
    /// Shape and height together: double-entry intraclass correlation.
    pub double_entry: Option<f64>,
    /// Shape after taking out the mean customer's profile.
    pub distinctive: Option<f64>,
}

/// Compares a customer's and an employee's profile; `usual` is the mean customer's profile over the same
/// issues.
///
/// `None` when the three differ in length or there are fewer than [`LEAST_ISSUES`].
///
/// ```
/// use hullie_measure::similarity::similarity;
///
/// let customer = [5.0, 2.0, 4.0, 1.0, 3.0, 4.0];
/// let employee = [4.0, 3.0, 4.0, 3.0, 3.0, 5.0];
/// let usual = [4.0, 3.0, 4.0, 3.0, 3.0, 4.0];
/// let found = similarity(&customer, &employee, &usual).unwrap();
/// assert!(found.shape > found.distinctive, "most of it is what everybody would say");
/// ```
#[must_use]
pub fn similarity(customer: &[f64], employee: &[f64], usual: &[f64]) -> Option<Similarity> {
    let issues = customer.len();
    if issues < LEAST_ISSUES || employee.len() != issues || usual.len() != issues {
        return None;
    }
    let gaps: Vec<f64> = employee.iter().zip(customer).map(|(m, c)| m - c).collect();
    let sizes: Vec<f64> = gaps.iter().map(|gap| gap.abs()).collect();
    let without = |profile: &[f64]| -> Vec<f64> { profile.iter().zip(usual).map(|(p, u)| p - u).collect() };
    Some(Similarity {
        issues,
        shape: pearson(customer, employee),
        level: mean(&gaps)?,
        distance: mean(&sizes)?,
        double_entry: pearson(&[customer, employee].concat(), &[employee, customer].concat()),
        distinctive: pearson(&without(customer), &without(employee)),
    })
}

/// Pearson's correlation; `None` when a side is flat, empty or of another length.
///
/// ```
/// use hullie_measure::similarity::pearson;
///
/// assert!((pearson(&[1.0, 2.0, 3.0], &[2.0, 4.0, 6.0]).unwrap() - 1.0).abs() < 1e-9);
/// assert_eq!(pearson(&[1.0, 2.0], &[3.0, 3.0]), None);
/// ```
#[must_use]
pub fn pearson(left: &[f64], right: &[f64]) -> Option<f64> {
    if left.len() != right.len() {
        return None;
    }
    let (mean_left, mean_right) = (mean(left)?, mean(right)?);
    let (mut cross, mut square_left, mut square_right) = (0.0, 0.0, 0.0);
    for (l, r) in left.iter().zip(right) {
        cross += (l - mean_left) * (r - mean_right);
        square_left += (l - mean_left).powi(2);
        square_right += (r - mean_right).powi(2);
    }
    let scale = (square_left * square_right).sqrt();
    (scale > 1e-12).then(|| cross / scale)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn vector_b3() {
        let found = similarity(
            &[5.0, 2.0, 4.0, 1.0, 3.0, 4.0],
            &[4.0, 3.0, 4.0, 3.0, 3.0, 5.0],
            &[4.0, 3.0, 4.0, 3.0, 3.0, 4.0],
        )
        .unwrap();
        assert!((found.shape.unwrap() - 0.7211).abs() < 5e-5);
        assert!((found.level - 0.5).abs() < 1e-9);
        assert!((found.distance - 0.8333).abs() < 5e-5);
        assert!((found.double_entry.unwrap() - 0.5307).abs() < 5e-5);
        assert!((found.distinctive.unwrap() - 0.1581).abs() < 5e-5);
    }

    #[test]
    fn few_issues_and_flat_profiles_say_nothing() {
        assert_eq!(similarity(&[1.0; 5], &[1.0; 5], &[1.0; 5]), None);
        let flat = similarity(&[3.0; 6], &[1.0, 2.0, 3.0, 4.0, 5.0, 1.0], &[2.0; 6]).unwrap();
        assert_eq!(flat.shape, None);
        assert_eq!(flat.distinctive, None);
    }
}
