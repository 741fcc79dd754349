//! Do several people who sort the same stories by theme, sort them alike? (S9)
//!
//! Source: Krippendorff, alpha for nominal data: one minus what they differ, over what they would differ by
//! chance. It takes any number of coders and leaves out what was not coded.

use std::collections::BTreeMap;

use crate::{Estimate, Undetermined};

/// From here on a coding is firm.
///
/// ```
/// assert_eq!(hullie_measure::agreement::FIRM, 0.80);
/// ```
pub const FIRM: f64 = 0.80;
/// From here on a coding is tentative; below it is weak.
///
/// ```
/// assert_eq!(hullie_measure::agreement::TENTATIVE, 0.67);
/// ```
pub const TENTATIVE: f64 = 0.67;

/// What may be built on a coding.
///
/// ```
/// use hullie_measure::agreement::Strength;
///
/// assert_eq!(Strength::of(0.70), Strength::Tentative);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Strength {
    /// At least [`FIRM`]: counts of themes may be shown.
    Firm,
    /// At least [`TENTATIVE`]: show counts with the word that they are tentative.
    Tentative,
    /// Below: describe the themes better and code again.
    Weak,
}

impl Strength {
    /// The word for an alpha. The bounds belong to the better word.
    ///
    /// ```
    /// use hullie_measure::agreement::Strength;
    ///
    /// assert_eq!(Strength::of(0.80), Strength::Firm);
    /// assert_eq!(Strength::of(-0.1), Strength::Weak);
    /// ```
    #[must_use]
    pub fn of(alpha: f64) -> Self {
        if alpha >= FIRM {
            Self::Firm
        } else if alpha >= TENTATIVE {
            Self::Tentative
        } else {
            Self::Weak
        }
    }

    /// A fixed word for it.
    ///
    /// ```
    /// use hullie_measure::agreement::Strength;
    ///
    /// assert_eq!(Strength::Weak.code(), "weak");
    /// ```
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Firm => "firm",
            Self::Tentative => "tentative",
            Self::Weak => "weak",
        }
    }
}

/// How alike a coding is.
///
/// ```
/// use hullie_measure::agreement::{Strength, alpha};
///
/// let found = alpha(&[vec![Some('a'), Some('a')], vec![Some('b'), Some('b')]]).unwrap();
/// assert_eq!((found.alpha.value, found.units, found.strength), (1.0, 2, Strength::Firm));
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Agreement {
    /// Alpha: 1 is all alike, 0 is no better than chance, below 0 is worse. Without a range. `n` is the
    /// number of codes that could be set beside another one.
    pub alpha: Estimate,
    /// How many pieces at least two coders coded.
    pub units: usize,
    /// What may be built on it.
    pub strength: Strength,
}

/// Krippendorff's alpha for themes without an order.
///
/// `units` holds for each piece of text what each coder made of it, `None` where a coder did not. A piece
/// with one code only says nothing about agreement and is left out.
///
/// # Errors
///
/// [`Undetermined::NoData`] when no piece was coded twice; [`Undetermined::NoVariation`] when only one theme
/// occurs, for then chance alone would give the same.
///
/// ```
/// use hullie_measure::agreement::alpha;
///
/// let found = alpha(&[
///     vec![Some("waiting"), Some("waiting"), None],
///     vec![Some("tone"), Some("tone"), Some("waiting")],
///     vec![Some("tone"), None, None],
/// ])
/// .unwrap();
/// assert_eq!((found.alpha.n, found.units), (5, 2));
/// assert!(found.alpha.value < 1.0);
/// ```
pub fn alpha<T: Ord>(units: &[Vec<Option<T>>]) -> Result<Agreement, Undetermined> {
    let mut totals: BTreeMap<&T, usize> = BTreeMap::new();
    let (mut values, mut paired_units, mut alike) = (0usize, 0usize, 0.0);
    for unit in units {
        let mut here: BTreeMap<&T, usize> = BTreeMap::new();
        for code in unit.iter().flatten() {
            *here.entry(code).or_default() += 1;
        }
        let coded: usize = here.values().sum();
        if coded < 2 {
            continue;
        }
        // a piece with many coders has many pairs; dividing by coders less one makes each code count once
        let same: usize = here.values().map(|times| times * (times - 1)).sum();
        alike += same as f64 / (coded - 1) as f64;
        values += coded;
        paired_units += 1;
        for (code, times) in here {
            *totals.entry(code).or_default() += times;
        }
    }
    if values == 0 {
        return Err(Undetermined::NoData);
    }
    if totals.len() < 2 {
        return Err(Undetermined::NoVariation);
    }
    let n = values as f64;
    let by_chance: f64 = totals.values().map(|times| *times as f64 * (*times as f64 - 1.0)).sum();
    let value = 1.0 - (n - alike) / n / (1.0 - by_chance / (n * (n - 1.0)));
    Ok(Agreement {
        alpha: Estimate::without_range(value, values),
        units: paired_units,
        strength: Strength::of(value),
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_small_coding_worked_out_by_hand() {
        // two coders, four pieces: aa ab bb bb. Eight codes: a 3 times, b 5 times. One piece differs, so of
        // the eight codes two stand beside another one: 2/8. By chance 2 * 3 * 5 / (8 * 7) = 30/56 would.
        // Alpha = 1 - (1/4) / (15/28) = 8/15.
        let units = ["aa", "ab", "bb", "bb"].map(|unit| unit.chars().map(Some).collect::<Vec<_>>());
        let found = alpha(&units).unwrap();
        assert!((found.alpha.value - 8.0 / 15.0).abs() < 1e-12);
        assert_eq!((found.alpha.n, found.units, found.strength), (8, 4, Strength::Weak));
    }

    #[test]
    fn vector_s9_with_missing_codes() {
        // Krippendorff's own example of four coders and twelve pieces, 0 for not coded: nominal alpha 0.743
        let coders = [
            [1, 2, 3, 3, 2, 1, 4, 1, 2, 0, 0, 0],
            [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, 0, 3],
            [0, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, 0],
            [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, 0],
        ];
        let units: Vec<Vec<Option<u8>>> = (0..12)
            .map(|piece| coders.iter().map(|codes| Some(codes[piece]).filter(|code| *code > 0)).collect())
            .collect();
        let found = alpha(&units).unwrap();
        assert!((found.alpha.value - 0.743).abs() < 5e-4, "{found:?}");
        assert_eq!((found.alpha.n, found.units, found.strength), (40, 11, Strength::Tentative));
    }

    #[test]
    fn nothing_coded_twice_and_one_theme_only_say_nothing() {
        assert_eq!(alpha::<u8>(&[]), Err(Undetermined::NoData));
        assert_eq!(alpha(&[vec![Some(1), None], vec![None, Some(2)]]), Err(Undetermined::NoData));
        assert_eq!(alpha(&[vec![Some(1), Some(1)], vec![Some(1), Some(1)]]), Err(Undetermined::NoVariation));
    }

    proptest! {
        #[test]
        fn all_alike_is_one_and_the_order_of_coders_plays_no_part(
            units in proptest::collection::vec(
                proptest::collection::vec(proptest::option::of(0u8..4), 3), 1..30
            ),
        ) {
            let turned: Vec<Vec<Option<u8>>> =
                units.iter().map(|unit| unit.iter().rev().copied().collect()).collect();
            prop_assert_eq!(alpha(&units), alpha(&turned));
            if let Ok(found) = alpha(&units) {
                prop_assert!(found.alpha.value <= 1.0 + 1e-12);
            }
            let copied: Vec<Vec<Option<u8>>> = units.iter().map(|unit| vec![unit[0]; 3]).collect();
            if let Ok(found) = alpha(&copied) {
                prop_assert!((found.alpha.value - 1.0).abs() < 1e-12);
            }
        }
    }
}
