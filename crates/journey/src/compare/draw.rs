//! The bootstrap of a difference of medians: draw whole trajectories again and again and look how far it
//! moves (S5).

use super::{DRAWS, Interval, LEAST_TRAJECTORIES, MOST_WAITS};

/// SplitMix64 (Steele, Lea and Flood 2014): the same numbers from the same seed in every version of this
/// crate.
struct Draw(u64);

impl Draw {
    fn bits(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// A number below `end`, which is not zero.
    fn below(&mut self, end: usize) -> usize {
        ((u128::from(self.bits()) * end as u128) >> 64) as usize
    }
}

/// The waits that are drawn from, in microseconds.
struct Sample {
    /// Each wait with the number of its trajectory in `sizes`, the shortest wait first.
    waits: Vec<(i64, usize)>,
    /// How many waits each trajectory has; at least one.
    sizes: Vec<usize>,
}

impl Sample {
    /// From waits with their trajectory, those of one trajectory together. `None` with too few trajectories.
    /// Of many waits some trajectories are taken by lot.
    fn of(rows: &[(i64, u32)], draw: &mut Draw) -> Option<Self> {
        let mut each: Vec<&[(i64, u32)]> = rows.chunk_by(|a, b| a.1 == b.1).collect();
        if each.len() < LEAST_TRAJECTORIES {
            return None;
        }
        if rows.len() > MOST_WAITS {
            let share = MOST_WAITS as f64 / rows.len() as f64;
            let take = ((each.len() as f64 * share) as usize).max(LEAST_TRAJECTORIES);
            for place in 0..take {
                let other = place + draw.below(each.len() - place);
                each.swap(place, other);
            }
            each.truncate(take);
        }
        let mut waits: Vec<(i64, usize)> = each
            .iter()
            .enumerate()
            .flat_map(|(number, rows)| rows.iter().map(move |(wait, _)| (*wait, number)))
            .collect();
        waits.sort_unstable();
        Some(Self { waits, sizes: each.iter().map(|rows| rows.len()).collect() })
    }

    /// The median of the waits of as many trajectories as there are, drawn with replacement.
    fn median(&self, draw: &mut Draw, times: &mut Vec<usize>) -> f64 {
        times.clear();
        times.resize(self.sizes.len(), 0);
        let mut total = 0;
        for _ in 0..self.sizes.len() {
            let drawn = draw.below(self.sizes.len());
            times[drawn] += 1;
            total += self.sizes[drawn];
        }
        // the two middle ones, which are the same one of an odd number
        let (below, above) = ((total - 1) / 2, total / 2);
        let (mut passed, mut low) = (0, None);
        for (wait, number) in &self.waits {
            passed += times[*number];
            if passed > below && low.is_none() {
                low = Some(*wait as f64);
            }
            if passed > above {
                return f64::midpoint(low.unwrap_or(*wait as f64), *wait as f64);
            }
        }
        // not reached: every trajectory has a wait, so the middle one always comes
        0.0
    }
}

/// The 95% percentile range of the second median less the first, in microseconds. `None` with too few
/// trajectories.
pub(super) fn difference(first: &[(i64, u32)], second: &[(i64, u32)], seed: u64) -> Option<Interval> {
    let mut draw = Draw(seed);
    let first = Sample::of(first, &mut draw)?;
    let second = Sample::of(second, &mut draw)?;
    let mut times = Vec::new();
    let mut found: Vec<f64> = (0..DRAWS)
        .map(|_| second.median(&mut draw, &mut times) - first.median(&mut draw, &mut times))
        .collect();
    found.sort_by(f64::total_cmp);
    Some(Interval { low: at(&found, 0.025), high: at(&found, 0.975) })
}

/// The quantile of sorted numbers, of which there is at least one, with linear interpolation.
fn at(sorted: &[f64], part: f64) -> f64 {
    let place = part * (sorted.len() - 1) as f64;
    let (below, above) = (sorted[place.floor() as usize], sorted[place.ceil() as usize]);
    below + (above - below) * place.fract()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_many_waits_some_trajectories_are_taken() {
        let rows: Vec<(i64, u32)> = (0..60_000u32).map(|n| (i64::from(n), n / 2)).collect();
        let sample = Sample::of(&rows, &mut Draw(1)).unwrap();
        assert!((19_000..=MOST_WAITS).contains(&sample.waits.len()), "{}", sample.waits.len());
        assert!(sample.sizes.iter().all(|size| *size == 2), "whole trajectories");
        assert!(sample.waits.is_sorted());
        let middle = sample.waits[sample.waits.len() / 2].0;
        assert!((28_000..32_000).contains(&middle), "from all over: {middle}");
    }

    #[test]
    fn a_drawn_median_is_the_median_of_what_was_drawn() {
        let rows: Vec<(i64, u32)> = (0..9u32).map(|n| (i64::from(n * n), n)).collect();
        let sample = Sample::of(&rows, &mut Draw(1)).unwrap();
        let mut times = Vec::new();
        for seed in 0..50 {
            let found = sample.median(&mut Draw(seed), &mut times);
            let mut drawn: Vec<i64> =
                rows.iter().zip(&times).flat_map(|((wait, _), n)| std::iter::repeat_n(*wait, *n)).collect();
            drawn.sort_unstable();
            assert_eq!(found, drawn[4] as f64);
        }
    }

    #[test]
    fn too_few_trajectories_give_no_range() {
        let rows: Vec<(i64, u32)> = (0..80u32).map(|n| (i64::from(n), n / 10)).collect();
        assert!(difference(&rows, &rows, 1).is_some());
        assert_eq!(difference(&rows[..70], &rows, 1), None, "seven trajectories, however many waits");
    }
}
