//! Where the time goes: which waits take most of it, and when one of them was fast, usual or slow.
//!
//! The spectrum follows Denisov, Fahland and van der Aalst (2018), "Unbiased, fine-grained description of
//! processes performance from event data": one transition over time, each passage with a class from the
//! quartiles of that transition.

use rustc_hash::FxHashMap;

use crate::{
    Log,
    numbers::{long_seconds, quantile},
};

/// One transition over time.
///
/// ```
/// use hullie_journey::{LogBuilder, spectrum::spectrum};
/// let mut log = LogBuilder::new();
/// for (trajectory, wait) in ["a", "b", "c", "d", "e"].into_iter().zip([1, 2, 2, 2, 9]) {
///     log.push(trajectory, "ask", 0, None);
///     log.push(trajectory, "answer", wait, None);
/// }
/// let found = spectrum(&log.finish(), 0, 1, 1).expect("it occurs");
/// let bucket = found.buckets[0];
/// assert_eq!((bucket.fast, bucket.usual, bucket.slow), (1, 3, 1));
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct Spectrum {
    /// Code of the step that came first.
    pub from: u32,
    /// Code of the step that came straight after it.
    pub to: u32,
    /// How many times it was taken.
    pub count: usize,
    /// A wait below this is fast: the first quartile of the waits, in seconds.
    pub fast_below_seconds: f64,
    /// A wait above this is slow: the third quartile of the waits, in seconds.
    pub slow_above_seconds: f64,
    /// Parts of equal length of the time in which waits began, the earliest first. Empty ones are there too.
    pub buckets: Vec<Bucket>,
}

/// The waits that began in one part of the time.
///
/// ```
/// use hullie_journey::spectrum::Bucket;
/// assert_eq!(Bucket { start: 0, fast: 1, usual: 2, slow: 3 }.count(), 6);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bucket {
    /// When this part begins, in microseconds since 1970. It lasts until the next one begins.
    pub start: i64,
    /// How many waits below the first quartile.
    pub fast: usize,
    /// How many waits from the first to the third quartile.
    pub usual: usize,
    /// How many waits above the third quartile.
    pub slow: usize,
}

impl Bucket {
    /// How many waits began in this part.
    ///
    /// ```
    /// use hullie_journey::spectrum::Bucket;
    /// assert_eq!(Bucket { start: 0, fast: 0, usual: 2, slow: 0 }.count(), 2);
    /// ```
    #[must_use]
    pub fn count(&self) -> usize {
        self.fast + self.usual + self.slow
    }
}

/// The spectrum of the transition from one step straight to another, in this many parts of time, in one pass
/// over the log. `None` when the transition does not occur or there are no parts.
///
/// When all waits are about equal nearly all of them are usual: a class tells of the transition's own waits
/// and of nothing else.
///
/// ```
/// use hullie_journey::{Log, spectrum::spectrum};
/// assert_eq!(spectrum(&Log::default(), 0, 1, 10), None);
/// ```
#[must_use]
pub fn spectrum(log: &Log, from: u32, to: u32, buckets: usize) -> Option<Spectrum> {
    let mut passed: Vec<(i64, i64)> = Vec::new();
    for trace in log.traces() {
        for (place, _) in trace.steps.windows(2).enumerate().filter(|(_, two)| **two == [from, to]) {
            passed.extend(trace.wait(place + 1).map(|wait| (trace.times[place], wait)));
        }
    }
    let first = passed.iter().map(|(begun, _)| *begun).min()?;
    let last = passed.iter().map(|(begun, _)| *begun).max()?;
    let mut waits: Vec<i64> = passed.iter().map(|(_, wait)| *wait).collect();
    let (fast, slow) = (quantile(&mut waits, 0.25)?, quantile(&mut waits, 0.75)?);
    let parts = i128::try_from(buckets).ok().filter(|parts| *parts > 0)?;
    let length = i128::from(last) - i128::from(first) + 1;
    // the first moment that falls into a part: rounded up
    let start = |part: i128| (i128::from(first) + (part * length + parts - 1) / parts) as i64;
    let mut counts: Vec<Bucket> =
        (0..parts).map(|part| Bucket { start: start(part), fast: 0, usual: 0, slow: 0 }).collect();
    for (begun, wait) in &passed {
        let part = (i128::from(*begun) - i128::from(first)) * parts / length;
        let bucket = &mut counts[part as usize];
        let wait = *wait as f64;
        *(if wait < fast {
            &mut bucket.fast
        } else if wait > slow {
            &mut bucket.slow
        } else {
            &mut bucket.usual
        }) += 1;
    }
    Some(Spectrum {
        from,
        to,
        count: passed.len(),
        fast_below_seconds: fast / crate::SECOND as f64,
        slow_above_seconds: slow / crate::SECOND as f64,
        buckets: counts,
    })
}

/// How much of all waiting one transition takes.
///
/// ```
/// use hullie_journey::{LogBuilder, spectrum::time_share};
/// let mut log = LogBuilder::new();
/// for (second, step) in [(0, "ask"), (30, "look"), (40, "decide")] {
///     log.push("a", step, second * 1_000_000, None);
/// }
/// let found = time_share(&log.finish());
/// assert_eq!((found[0].to, found[0].total_seconds, found[0].share), (1, 30.0, Some(0.75)));
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TimeShare {
    /// Code of the step that came first.
    pub from: u32,
    /// Code of the step that came straight after it.
    pub to: u32,
    /// How many times it was taken.
    pub count: usize,
    /// All its waits together, in seconds.
    pub total_seconds: f64,
    /// The share of all waiting in the log, 0 to 1; `None` when nobody waited at all.
    pub share: Option<f64>,
}

/// How much of all waiting each transition takes, the largest first, in one pass over the log.
///
/// ```
/// use hullie_journey::{Log, spectrum::time_share};
/// assert!(time_share(&Log::default()).is_empty());
/// ```
#[must_use]
pub fn time_share(log: &Log) -> Vec<TimeShare> {
    let mut sums: FxHashMap<(u32, u32), (usize, i128)> = FxHashMap::default();
    for trace in log.traces() {
        for event in 1..trace.len() {
            let (count, sum) = sums.entry((trace.steps[event - 1], trace.steps[event])).or_default();
            *count += 1;
            *sum += i128::from(trace.wait(event).unwrap_or(0));
        }
    }
    let all: i128 = sums.values().map(|(_, sum)| *sum).sum();
    let mut found: Vec<TimeShare> = sums
        .into_iter()
        .map(|((from, to), (count, sum))| TimeShare {
            from,
            to,
            count,
            total_seconds: long_seconds(sum),
            share: (all > 0).then(|| sum as f64 / all as f64),
        })
        .collect();
    found.sort_by(|a, b| {
        b.total_seconds.total_cmp(&a.total_seconds).then((a.from, a.to).cmp(&(b.from, b.to)))
    });
    found
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::{Journey, LogBuilder, testing};

    #[test]
    fn every_part_has_its_place_in_time() {
        let mut log = LogBuilder::new();
        for (trajectory, begun) in [0, 10, 20, 29].into_iter().enumerate() {
            log.push(&trajectory.to_string(), "ask", begun, None);
            log.push(&trajectory.to_string(), "answer", begun + 7, None);
        }
        let found = spectrum(&log.finish(), 0, 1, 3).unwrap();
        let told: Vec<_> = found.buckets.iter().map(|bucket| (bucket.start, bucket.usual)).collect();
        assert_eq!(told, [(0, 1), (10, 1), (20, 2)]);
        assert_eq!(found.fast_below_seconds, 7e-6);
    }

    #[test]
    fn no_parts_or_no_passages_give_nothing() {
        let log = testing::ways(&[&["ask", "answer"]]);
        assert_eq!(spectrum(&log, 0, 1, 0), None);
        assert_eq!(spectrum(&log, 1, 0, 5), None);
    }

    proptest! {
        #[test]
        fn every_passage_is_in_one_part(told in testing::told(), buckets in 1usize..9) {
            let log = testing::log(&told);
            for path in &Journey::of(&log).transitions {
                let found = spectrum(&log, path.from, path.to, buckets).unwrap();
                prop_assert_eq!(found.buckets.len(), buckets);
                prop_assert_eq!(found.buckets.iter().map(Bucket::count).sum::<usize>(), path.count);
                prop_assert!(found.buckets.is_sorted_by_key(|bucket| bucket.start));
                prop_assert!(found.fast_below_seconds <= found.slow_above_seconds);
                let slow: usize = found.buckets.iter().map(|bucket| bucket.slow).sum();
                prop_assert!(slow * 4 <= path.count + 3, "at most a quarter is slow");
            }
        }

        #[test]
        fn shares_are_of_one_whole(told in testing::told()) {
            let log = testing::log(&told);
            let found = time_share(&log);
            prop_assert_eq!(
                found.iter().map(|one| one.count).sum::<usize>(), log.events() - log.trajectories()
            );
            let shares: Vec<f64> = found.iter().filter_map(|one| one.share).collect();
            prop_assert!(shares.is_empty() || (shares.iter().sum::<f64>() - 1.0).abs() < 1e-9);
            prop_assert!(found.is_sorted_by(|a, b| a.total_seconds >= b.total_seconds));
        }
    }
}
