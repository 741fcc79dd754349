//! Did it go as expected? Two answers that are shown side by side and never combined.
//!
//! Subtractive: perception afterwards minus expectation before, same item, same scale (Oliver 1980; Van Ryzin
//! 2006). Perceived: the person's own "much worse ... much better than expected". Studies find that the two
//! behave differently (Zhang, Chen, Petrovsky and Walker 2022), so every figure names which one it is.

use crate::linear::least_squares;

/// Fewer people than this give no response surface.
///
/// ```
/// assert_eq!(hullie_measure::expectation::LEAST_FOR_SURFACE, 100);
/// ```
pub const LEAST_FOR_SURFACE: usize = 100;

/// Which of the two answers a figure is made of.
///
/// ```
/// use hullie_measure::expectation::Disconfirmation;
///
/// // the same number, and not the same answer
/// assert_ne!(Disconfirmation::Subtractive(-1), Disconfirmation::Perceived(-1));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Disconfirmation {
    /// Perception minus an expectation that was said before: -4 to +4 on a five-point scale.
    Subtractive(i8),
    /// Said in one go, afterwards: -3 (much worse) to +3 (much better).
    Perceived(i8),
}

impl Disconfirmation {
    /// The name to print beside the figure, so that nobody takes the one for the other.
    ///
    /// ```
    /// use hullie_measure::expectation::Disconfirmation;
    ///
    /// assert_eq!(Disconfirmation::Subtractive(-1).name(), "subtractive");
    /// assert_eq!(Disconfirmation::Perceived(-1).name(), "perceived");
    /// ```
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Subtractive(_) => "subtractive",
            Self::Perceived(_) => "perceived",
        }
    }
}

/// Perception minus expectation. `None` when either is missing, or when the expectation was remembered
/// afterwards.
///
/// ```
/// use hullie_measure::expectation::{Disconfirmation, subtractive};
///
/// assert_eq!(subtractive(Some(4), false, Some(2)), Some(Disconfirmation::Subtractive(-2)));
/// assert_eq!(subtractive(Some(4), true, Some(2)), None);
/// ```
#[must_use]
pub fn subtractive(expected: Option<i8>, remembered: bool, perceived: Option<i8>) -> Option<Disconfirmation> {
    if remembered {
        return None;
    }
    Some(Disconfirmation::Subtractive(perceived?.saturating_sub(expected?)))
}

/// Where a perception lies between what is just good enough and what is wished (Zeithaml, Berry and
/// Parasuraman 1993).
///
/// ```
/// use hullie_measure::expectation::{Tolerance, tolerance};
///
/// assert_eq!(tolerance(4, 3, 5), Tolerance::Within);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tolerance {
    /// Below what is just good enough.
    Below,
    /// Between the two.
    Within,
    /// At or above the wish.
    Above,
}

/// Places a perception in the zone of tolerance.
///
/// ```
/// use hullie_measure::expectation::{Tolerance, tolerance};
///
/// assert_eq!(tolerance(2, 3, 5), Tolerance::Below);
/// assert_eq!(tolerance(5, 3, 5), Tolerance::Above);
/// ```
#[must_use]
pub fn tolerance(perceived: i8, adequate: i8, desired: i8) -> Tolerance {
    if perceived < adequate {
        Tolerance::Below
    } else if perceived < desired {
        Tolerance::Within
    } else {
        Tolerance::Above
    }
}

/// How far a perception lies from both ends of the zone of tolerance, in steps of the scale. Both are kept:
/// one number would hide whether it was good enough.
///
/// ```
/// use hullie_measure::expectation::zone;
///
/// let found = zone(Some(4), Some(3), Some(5));
/// assert_eq!((found.over_adequate, found.over_desired), (Some(1), Some(-1)));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Zone {
    /// Perception minus what is just good enough. Below zero is not good enough.
    pub over_adequate: Option<i8>,
    /// Perception minus what is wished. Below zero is less than wished.
    pub over_desired: Option<i8>,
}

/// The two differences of the zone of tolerance. Each is `None` when one of its two answers is missing.
///
/// ```
/// use hullie_measure::expectation::zone;
///
/// assert_eq!(zone(Some(4), None, Some(5)).over_adequate, None);
/// assert_eq!(zone(None, Some(3), Some(5)).over_desired, None);
/// ```
#[must_use]
pub fn zone(perceived: Option<i8>, adequate: Option<i8>, desired: Option<i8>) -> Zone {
    let over = |bound: Option<i8>| perceived.zip(bound).map(|(p, b)| p.saturating_sub(b));
    Zone { over_adequate: over(adequate), over_desired: over(desired) }
}

/// The response surface of an outcome over expectation and perception (Edwards and Parry 1993): difference
/// scores lose what this keeps.
///
/// ```
/// use hullie_measure::expectation::surface;
///
/// // the outcome is perception alone: both slopes follow from that
/// let rows: Vec<(f64, f64, f64)> = (0..100)
///     .map(|i| (f64::from(i % 5), f64::from(i / 5 % 5)))
///     .map(|(expected, perceived)| (expected, perceived, perceived))
///     .collect();
/// let found = surface(&rows).unwrap();
/// assert!((found.agreement_slope - 1.0).abs() < 1e-9);
/// assert!((found.gap_slope + 1.0).abs() < 1e-9);
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Surface {
    /// Slope along "expectation equals perception".
    pub agreement_slope: f64,
    /// Curve along "expectation equals perception".
    pub agreement_curve: f64,
    /// Slope along "expectation against perception".
    pub gap_slope: f64,
    /// Curve along "expectation against perception".
    pub gap_curve: f64,
}

/// Fits `Z = b0 + b1 X + b2 Y + b3 X² + b4 XY + b5 Y²` on rows of (X, Y, Z).
///
/// `None` under [`LEAST_FOR_SURFACE`] rows or when the answers do not determine it.
///
/// ```
/// use hullie_measure::expectation::surface;
///
/// assert_eq!(surface(&[(1.0, 2.0, 3.0); 99]), None, "too few");
/// assert_eq!(surface(&[(1.0, 2.0, 3.0); 200]), None, "all the same");
/// ```
#[must_use]
pub fn surface(rows: &[(f64, f64, f64)]) -> Option<Surface> {
    if rows.len() < LEAST_FOR_SURFACE {
        return None;
    }
    let design: Vec<Vec<f64>> =
        rows.iter().map(|(x, y, z)| vec![1.0, *x, *y, x * x, x * y, y * y, *z]).collect();
    let b = least_squares(&design)?;
    Some(Surface {
        agreement_slope: b[1] + b[2],
        agreement_curve: b[3] + b[4] + b[5],
        gap_slope: b[1] - b[2],
        gap_curve: b[3] - b[4] + b[5],
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_remembered_expectation_gives_no_difference() {
        assert_eq!(subtractive(Some(4), false, Some(2)), Some(Disconfirmation::Subtractive(-2)));
        assert_eq!(subtractive(Some(4), true, Some(2)), None);
        assert_eq!(subtractive(None, false, Some(2)), None);
    }

    #[test]
    fn the_zone_has_three_parts() {
        assert_eq!(tolerance(2, 3, 5), Tolerance::Below);
        assert_eq!(tolerance(3, 3, 5), Tolerance::Within);
        assert_eq!(tolerance(5, 3, 5), Tolerance::Above);
    }

    #[test]
    fn the_zone_keeps_both_differences_and_leaves_the_unknown_unknown() {
        for perceived in 1..=5 {
            let found = zone(Some(perceived), Some(2), Some(4));
            assert_eq!(found, Zone { over_adequate: Some(perceived - 2), over_desired: Some(perceived - 4) });
            // the place in the zone follows from the two signs
            let place = match (found.over_adequate.unwrap() < 0, found.over_desired.unwrap() < 0) {
                (true, _) => Tolerance::Below,
                (false, true) => Tolerance::Within,
                (false, false) => Tolerance::Above,
            };
            assert_eq!(place, tolerance(perceived, 2, 4));
        }
        assert_eq!(zone(Some(3), None, None), Zone { over_adequate: None, over_desired: None });
    }

    #[test]
    fn every_figure_names_which_one_it_is() {
        assert_ne!(Disconfirmation::Subtractive(1).name(), Disconfirmation::Perceived(1).name());
    }

    #[test]
    fn a_known_surface_is_found_back() {
        let rows: Vec<(f64, f64, f64)> = (0..120)
            .map(|i| (f64::from(i % 5) - 2.0, f64::from(i / 5 % 7) - 3.0))
            .map(|(x, y)| (x, y, 1.0 + 0.5 * x + 2.0 * y - 0.25 * x * x + 0.75 * x * y + 0.1 * y * y))
            .collect();
        let found = surface(&rows).unwrap();
        assert!((found.agreement_slope - 2.5).abs() < 1e-9);
        assert!((found.agreement_curve - 0.6).abs() < 1e-9);
        assert!((found.gap_slope + 1.5).abs() < 1e-9);
        assert!((found.gap_curve + 0.9).abs() < 1e-9);
        assert_eq!(surface(&rows[..99]), None);
    }
}
