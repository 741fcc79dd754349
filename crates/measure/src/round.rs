//! The one place where figures are rounded (S12).
//!
//! Pages, exports and the API take their whole numbers from here, so that the same figure never reads 28% in
//! one place and 29% in another. Halves go up; below zero they go down, so that a figure and its mirror image
//! stay mirror images.
//!
//! A half as a person sees it is often a hair less for the machine: 57 of 200 is 28.5%, which is stored as
//! 28.499999999999996. A nudge far smaller than any real difference puts that right.

/// What is added before cutting off, next to the half.
const NUDGE: f64 = 1e-9;
/// From here on a floating number has no places behind the point left to round.
const WHOLE_ALREADY: f64 = 1e15;

/// A share from 0 to 1 as a whole percentage, halves up.
///
/// What is below zero or not a number gives 0, so never hand in what is unknown: an unknown share is no
/// share.
///
/// ```
/// use hullie_measure::round::percent;
///
/// assert_eq!((percent(0.0), percent(0.704), percent(1.0)), (0, 70, 100));
/// assert_eq!((percent(0.125), percent(57.0 / 200.0)), (13, 29));
/// ```
#[must_use]
pub fn percent(share: f64) -> u32 {
    (share * 100.0 + 0.5 + NUDGE).floor() as u32
}

/// So many of so many as a whole percentage, halves up; `None` of nothing. The same as [`percent`] of the
/// share.
///
/// ```
/// use hullie_measure::round::percent_of;
///
/// assert_eq!(percent_of(1, 8), Some(13));
/// assert_eq!(percent_of(0, 0), None);
/// ```
#[must_use]
pub fn percent_of(part: usize, whole: usize) -> Option<u32> {
    (whole > 0).then(|| percent(part as f64 / whole as f64))
}

/// A number with so many places behind the point, halves away from zero. Never a negative zero.
///
/// ```
/// use hullie_measure::round::decimals;
///
/// assert_eq!(decimals(0.4462, 2), 0.45);
/// assert_eq!((decimals(1.005, 2), decimals(-1.005, 2)), (1.01, -1.01));
/// assert_eq!(decimals(-0.04, 1).to_string(), "0");
/// ```
#[must_use]
pub fn decimals(value: f64, places: u8) -> f64 {
    // multiplying by ten is exact this far, which a general power does not promise on every machine
    let scale = (0..places).fold(1.0, |scale, _| scale * 10.0);
    let large = value.abs() * scale;
    if large.is_nan() || large >= WHOLE_ALREADY {
        return value;
    }
    let rounded = (large + 0.5 + NUDGE).floor() / scale;
    (if value < 0.0 { -rounded } else { rounded }) + 0.0
}

/// Days as whole days, halves away from zero. Below zero means earlier than promised.
///
/// ```
/// use hullie_measure::round::days;
///
/// assert_eq!((days(20.5), days(0.4), days(-2.5)), (21, 0, -3));
/// ```
#[must_use]
pub fn days(value: f64) -> i64 {
    decimals(value, 0) as i64
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn halves_go_up_also_when_the_machine_stores_a_hair_less() {
        for (part, whole, expected) in
            [(57, 200, 29), (1, 200, 1), (1, 8, 13), (2, 3, 67), (1, 3, 33), (199, 200, 100)]
        {
            assert_eq!(percent(f64::from(part) / f64::from(whole)), expected, "{part} of {whole}");
        }
        assert_eq!(percent(-0.2), 0);
        assert_eq!(decimals(2.675, 2), 2.68);
        assert_eq!(decimals(f64::INFINITY, 2), f64::INFINITY);
        assert_eq!(decimals(1e300, 2), 1e300);
        assert!(decimals(f64::NAN, 2).is_nan());
        assert!(decimals(-0.001, 1).is_sign_positive());
    }

    proptest! {
        #[test]
        fn counts_round_as_on_paper(whole in 1usize..3_000, part in 0.0f64..=1.0) {
            let part = (part * whole as f64) as usize;
            // whole numbers only: twice the percentage plus one half, cut off
            let expected = (200 * part + whole) / (2 * whole);
            prop_assert_eq!(percent_of(part, whole), Some(expected as u32));
        }

        #[test]
        fn rounding_twice_is_rounding_once(value in -1e6f64..1e6, places in 0u8..6) {
            let once = decimals(value, places);
            prop_assert_eq!(decimals(once, places), once);
            prop_assert_eq!(decimals(-value, places), -once);
            prop_assert_eq!(days(days(value) as f64), days(value));
        }

        #[test]
        fn rounding_a_percentage_twice_is_rounding_once(share in 0.0f64..=1.0) {
            let once = percent(share);
            prop_assert_eq!(percent(f64::from(once) / 100.0), once);
        }

        #[test]
        fn what_is_larger_never_rounds_to_less(a in -1e6f64..1e6, more in 0.0f64..10.0, places in 0u8..6) {
            let b = a + more;
            prop_assert!(decimals(a, places) <= decimals(b, places));
            prop_assert!(days(a) <= days(b));
            prop_assert!(percent(a.abs()) <= percent(a.abs() + more));
        }
    }
}
