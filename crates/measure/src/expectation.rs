//! Did it go as expected? Two answers that are shown side by side and never combined.
//!
//! Subtractive: perception afterwards minus expectation before, same item, same scale (Oliver 1980; Van Ryzin 2006).
//! Perceived: the person's own "much worse ... much better than expected". Studies find that the two behave
//! differently (Zhang, Chen, Petrovsky and Walker 2022), so every figure names which one it is.

use crate::linear::least_squares;

/// Fewer people than this give no response surface.
pub const LEAST_FOR_SURFACE: usize = 100;

/// Which of the two answers a figure is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Disconfirmation {
    /// Perception minus an expectation that was said before: -4 to +4 on a five-point scale.
    Subtractive(i8),
    /// Said in one go, afterwards: -3 (much worse) to +3 (much better).
    Perceived(i8),
}

/// Perception minus expectation. `None` when either is missing, or when the expectation was remembered afterwards.
#[must_use]
pub fn subtractive(expected: Option<i8>, remembered: bool, perceived: Option<i8>) -> Option<Disconfirmation> {
    if remembered {
        return None;
    }
    Some(Disconfirmation::Subtractive(perceived? - expected?))
}

/// Where a perception lies between what is just good enough and what is wished (Zeithaml, Berry and Parasuraman 1993).
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

/// The response surface of an outcome over expectation and perception (Edwards and Parry 1993): difference scores
/// lose what this keeps.
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
