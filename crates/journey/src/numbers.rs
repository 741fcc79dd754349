//! Small sums that several figures share: seconds, quantiles, shares and short lists of counts.

use crate::SECOND;

/// Numbers of times are counted one by one below this; the last place of a list counts this many and more.
pub(crate) const MOST: usize = 20;

pub(crate) fn seconds(microseconds: i64) -> f64 {
    microseconds as f64 / SECOND as f64
}

/// A sum over a whole log does not always fit in 64 bits.
pub(crate) fn long_seconds(microseconds: i128) -> f64 {
    microseconds as f64 / SECOND as f64
}

/// The quantile with linear interpolation, as in [`Journey`](crate::Journey); `None` of nothing. Puts the
/// numbers in another order.
pub(crate) fn quantile(numbers: &mut [i64], part: f64) -> Option<f64> {
    let last = numbers.len().checked_sub(1)?;
    let place = part.clamp(0.0, 1.0) * last as f64;
    let below = place.floor() as usize;
    let (_, low, above) = numbers.select_nth_unstable(below);
    let low = *low as f64;
    let next = above.iter().min().map_or(low, |next| *next as f64);
    Some(low + (next - low) * (place - below as f64))
}

pub(crate) fn quantile_seconds(microseconds: &mut [i64], part: f64) -> Option<f64> {
    Some(quantile(microseconds, part)? / SECOND as f64)
}

pub(crate) fn median_seconds(microseconds: &mut [i64]) -> Option<f64> {
    quantile_seconds(microseconds, 0.5)
}

/// `None` of nothing.
pub(crate) fn share(part: usize, whole: usize) -> Option<f64> {
    (whole > 0).then(|| part as f64 / whole as f64)
}

/// Counts one more at the place of this number, or at the last place.
pub(crate) fn count_at(counts: &mut Vec<usize>, number: usize) {
    let place = number.min(MOST);
    if counts.len() <= place {
        counts.resize(place + 1, 0);
    }
    counts[place] += 1;
}

/// Which of the codes below `different` are in the list; codes outside are passed over.
pub(crate) fn marked(different: usize, codes: &[u32]) -> Vec<bool> {
    let mut marks = vec![false; different];
    for code in codes {
        if let Some(mark) = marks.get_mut(*code as usize) {
            *mark = true;
        }
    }
    marks
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quantiles_lie_between_their_neighbours() {
        assert_eq!(quantile(&mut [4, 1, 3, 2], 0.5), Some(2.5));
        assert_eq!(quantile(&mut [5], 0.95), Some(5.0));
        assert_eq!(quantile(&mut [], 0.5), None);
        assert_eq!(median_seconds(&mut [SECOND, 3 * SECOND]), Some(2.0));
    }

    #[test]
    fn long_numbers_go_to_the_last_place() {
        let mut counts = Vec::new();
        for number in [0, 2, 20, 700] {
            count_at(&mut counts, number);
        }
        assert_eq!((counts.len(), counts[0], counts[1], counts[2], counts[MOST]), (MOST + 1, 1, 0, 1, 2));
    }

    #[test]
    fn codes_outside_are_passed_over() {
        assert_eq!(marked(3, &[2, 9]), [false, false, true]);
    }
}
