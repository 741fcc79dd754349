//! Middles and ranges by rank, without writing down all pairs.
//!
//! The differences between two groups, and the means of all pairs within one, are too many to keep for large
//! groups. How many of them lie at or below a number can be counted in one walk over the sorted numbers;
//! halving then finds the one of a given rank exactly. Time grows with `n log n` for sorting plus at most 64
//! walks, memory with `n`.

use crate::{Interval, proportion::Z95};

/// What may lie below the lower end, and as much above the upper. A little over 2.5% for what adding up
/// loses.
const TAIL: f64 = 0.025 + 1e-12;
/// Above so many pairs across two groups the normal approximation is used.
const EXACT_PAIRS: usize = 1_000;
/// Above so many differences the normal approximation is used.
const EXACT_DIFFERENCES: usize = 50;

/// The median of all differences, second minus first, with its 95% range. Both lists have at least one
/// number, all finite.
pub(crate) fn between(first: &[f64], second: &[f64]) -> (f64, Option<Interval>) {
    let (first, second) = (sorted(first), sorted(second));
    let all = first.len() * second.len();
    let lowest = second[0] - first[first.len() - 1];
    let highest = second[second.len() - 1] - first[0];
    let at =
        |rank: usize| smallest_with(rank, lowest, highest, |limit| differences_up_to(&first, &second, limit));
    (middle(all, at), between_rank(first.len(), second.len()).map(|rank| ends(all, rank, at)))
}

/// The median of the means of all pairs, each number with itself too, with its 95% range. At least one
/// number, all finite.
pub(crate) fn within(numbers: &[f64]) -> (f64, Option<Interval>) {
    let numbers = sorted(numbers);
    let n = numbers.len();
    let all = n * (n + 1) / 2;
    let at =
        |rank: usize| smallest_with(rank, numbers[0], numbers[n - 1], |limit| means_up_to(&numbers, limit));
    (middle(all, at), within_rank(n).map(|rank| ends(all, rank, at)))
}

fn sorted(numbers: &[f64]) -> Vec<f64> {
    let mut sorted = numbers.to_vec();
    sorted.sort_by(f64::total_cmp);
    sorted
}

/// The median of `all` numbers of which `at` gives the one of a rank, counted from 1.
fn middle(all: usize, at: impl Fn(usize) -> f64) -> f64 {
    let below = at(all.div_ceil(2));
    let above = at(all / 2 + 1);
    below + (above - below) * 0.5
}

/// The numbers at a rank from below and at the same rank from above.
fn ends(all: usize, rank: usize, at: impl Fn(usize) -> f64) -> Interval {
    Interval { low: at(rank), high: at(all + 1 - rank) }
}

/// The smallest number for which at least `rank` are counted. `count` must not fall when its number rises.
fn smallest_with(rank: usize, lowest: f64, highest: f64, count: impl Fn(f64) -> usize) -> f64 {
    let (mut low, mut high) = (key(lowest), key(highest));
    while low < high {
        let half = low + (high - low) / 2;
        if count(number(half)) >= rank {
            high = half;
        } else {
            low = half + 1;
        }
    }
    // adding zero turns a negative zero into the ordinary one
    number(low) + 0.0
}

/// A whole number that orders as the floating one does.
fn key(number: f64) -> u64 {
    let bits = number.to_bits();
    if bits >> 63 == 1 { !bits } else { bits | (1 << 63) }
}

/// Back from [`key`].
fn number(key: u64) -> f64 {
    f64::from_bits(if key >> 63 == 1 { key & !(1 << 63) } else { !key })
}

/// How many differences, second minus first, are at most `limit`. Both sorted.
fn differences_up_to(first: &[f64], second: &[f64], limit: f64) -> usize {
    let (mut start, mut found) = (0, 0);
    for b in second {
        while start < first.len() && b - first[start] > limit {
            start += 1;
        }
        found += first.len() - start;
    }
    found
}

/// How many means of two, each number with itself too, are at most `limit`. Sorted.
fn means_up_to(numbers: &[f64], limit: f64) -> usize {
    let (mut end, mut found) = (numbers.len(), 0);
    for (start, a) in numbers.iter().enumerate() {
        while end > start && (a + numbers[end - 1]) / 2.0 > limit {
            end -= 1;
        }
        found += end - start;
        if end == start {
            break;
        }
    }
    found
}

/// The rank of the lower end among the differences of two groups (Mann and Whitney 1947). Exact up to
/// [`EXACT_PAIRS`].
fn between_rank(m: usize, n: usize) -> Option<usize> {
    if m * n <= EXACT_PAIRS {
        return rank_within_tail(&rank_sum_chances(m, n));
    }
    let (m, n) = (m as f64, n as f64);
    normal_rank(m * n / 2.0, (m * n * (m + n + 1.0) / 12.0).sqrt())
}

/// The rank of the lower end among the means of pairs (Wilcoxon 1945). Exact up to [`EXACT_DIFFERENCES`].
fn within_rank(n: usize) -> Option<usize> {
    if n <= EXACT_DIFFERENCES {
        return rank_within_tail(&signed_rank_chances(n));
    }
    let n = n as f64;
    normal_rank(n * (n + 1.0) / 4.0, (n * (n + 1.0) * (2.0 * n + 1.0) / 24.0).sqrt())
}

/// How many of the lowest outcomes together stay within [`TAIL`]; `None` when not even the first does.
fn rank_within_tail(chances: &[f64]) -> Option<usize> {
    let mut tail = 0.0;
    let rank = chances
        .iter()
        .take_while(|chance| {
            tail += **chance;
            tail <= TAIL
        })
        .count();
    (rank > 0).then_some(rank)
}

/// The same by the normal curve, with half a rank added because ranks are whole.
fn normal_rank(mean: f64, spread: f64) -> Option<usize> {
    let rank = (mean + 0.5 - Z95 * spread).floor();
    (rank >= 1.0).then_some(rank as usize)
}

/// The chance of each sum of signed ranks when every sign is a coin.
fn signed_rank_chances(n: usize) -> Vec<f64> {
    let most = n * (n + 1) / 2;
    let mut chances = vec![0.0; most + 1];
    chances[0] = 1.0;
    for rank in 1..=n {
        for sum in (0..=most).rev() {
            let with = if sum >= rank { chances[sum - rank] } else { 0.0 };
            chances[sum] = (chances[sum] + with) / 2.0;
        }
    }
    chances
}

/// The chance of each number of pairs in which the first group wins, when all orders of `m` and `n` are as
/// likely.
///
/// The largest of all is from the first group with chance m / (m + n) and then wins n pairs; the rest is a
/// smaller case of the same question.
fn rank_sum_chances(m: usize, n: usize) -> Vec<f64> {
    let mut row = vec![vec![1.0]; n + 1];
    for i in 1..=m {
        let mut next = vec![vec![1.0]];
        for (j, fewer) in row.iter().enumerate().skip(1) {
            let part = i as f64 / (i + j) as f64;
            let mut chances = vec![0.0; i * j + 1];
            for (wins, chance) in fewer.iter().enumerate() {
                chances[wins + j] += part * chance;
            }
            for (wins, chance) in next[j - 1].iter().enumerate() {
                chances[wins] += (1.0 - part) * chance;
            }
            next.push(chances);
        }
        row = next;
    }
    row.pop().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::ordinal::median;

    fn all_differences(first: &[f64], second: &[f64]) -> Vec<f64> {
        second.iter().flat_map(|b| first.iter().map(move |a| b - a)).collect()
    }

    #[test]
    fn the_chances_add_up_and_start_as_counted_by_hand() {
        let sums = signed_rank_chances(6);
        assert!((sums[0] - 1.0 / 64.0).abs() < 1e-12 && (sums[3] - 2.0 / 64.0).abs() < 1e-12);
        // of the 20 orders of 3 and 3 one has no win for the first group, one has one, two have two
        let wins = rank_sum_chances(3, 3);
        for (number, expected) in [(0, 1.0), (1, 1.0), (2, 2.0), (3, 3.0), (9, 1.0)] {
            assert!((wins[number] - expected / 20.0).abs() < 1e-12, "{wins:?}");
        }
        for chances in [sums, wins, rank_sum_chances(20, 31), signed_rank_chances(50)] {
            assert!((chances.iter().sum::<f64>() - 1.0).abs() < 1e-9);
        }
    }

    #[test]
    fn ranks_are_those_of_the_printed_tables() {
        // the critical values of the tables for 5% on two sides, plus one
        for (m, n, rank) in [(6, 6, 6), (8, 8, 14), (10, 10, 24), (20, 20, 128), (6, 10, 12)] {
            assert_eq!(between_rank(m, n), Some(rank), "{m} and {n}");
        }
        for (n, rank) in [(6, 1), (7, 3), (10, 9), (20, 53), (25, 90)] {
            assert_eq!(within_rank(n), Some(rank), "{n}");
        }
        for n in 0..=5 {
            assert_eq!(within_rank(n), None);
        }
    }

    #[test]
    fn the_approximation_joins_the_exact_ranks() {
        let exact = rank_within_tail(&signed_rank_chances(60)).unwrap();
        assert!(within_rank(60).unwrap().abs_diff(exact) <= 2);
        let exact = rank_within_tail(&rank_sum_chances(34, 34)).unwrap();
        assert!(between_rank(34, 34).unwrap().abs_diff(exact) <= 2);
    }

    #[test]
    fn large_groups_need_no_list_of_all_pairs() {
        let many: Vec<f64> = (0..20_000).map(|i| f64::from(i % 997)).collect();
        let moved: Vec<f64> = many.iter().map(|x| x + 3.0).collect();
        let (value, range) = between(&many, &moved);
        assert_eq!(value, 3.0);
        assert!(range.unwrap().contains(3.0));
        assert_eq!(within(&moved).0 - within(&many).0, 3.0);
    }

    proptest! {
        #[test]
        fn ranks_are_found_as_in_the_full_list(
            first in proptest::collection::vec(-50i32..50, 1..20),
            second in proptest::collection::vec(-50i32..50, 1..20),
        ) {
            let first: Vec<f64> = first.into_iter().map(|x| f64::from(x) / 4.0).collect();
            let second: Vec<f64> = second.into_iter().map(|x| f64::from(x) / 4.0).collect();
            prop_assert_eq!(Some(between(&first, &second).0), median(&all_differences(&first, &second)));
            let mut means = Vec::new();
            for (i, a) in first.iter().enumerate() {
                means.extend(first[i..].iter().map(|b| (a + b) / 2.0));
            }
            prop_assert_eq!(Some(within(&first).0), median(&means));
            means.sort_by(f64::total_cmp);
            if let (_, Some(range)) = within(&first) {
                let rank = within_rank(first.len()).unwrap();
                prop_assert_eq!(range.low, means[rank - 1]);
                prop_assert_eq!(range.high, means[means.len() - rank]);
            }
        }

        #[test]
        fn keys_order_as_numbers_do(a in -1e9f64..1e9, b in -1e9f64..1e9) {
            prop_assert_eq!(number(key(a)), a);
            prop_assert_eq!(key(a) < key(b), a < b);
        }
    }
}
