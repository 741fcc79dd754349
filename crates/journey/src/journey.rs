//! The figures of a whole log: exact, whatever the number of threads or partitions that counted it.

use crate::{Log, Partial, Portable, SECOND, order, partial::Waits};

/// How people went through a service.
///
/// ```
/// use hullie_journey::{Journey, LogBuilder};
/// let mut log = LogBuilder::new();
/// log.push("a", "ask", 0, None);
/// log.push("a", "answer", 60_000_000, None);
/// let journey = Journey::of(&log.finish());
/// assert_eq!((journey.trajectories, journey.events, journey.variants.len()), (1, 2, 1));
/// assert_eq!(journey.median_duration_seconds, Some(60.0));
/// ```
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Journey {
    /// How many trajectories.
    pub trajectories: usize,
    /// How many events.
    pub events: usize,
    /// Every step that occurs, the most frequent first.
    pub steps: Vec<StepFigures>,
    /// Every transition that occurs, the most frequent first.
    pub transitions: Vec<Transition>,
    /// Every way that was taken from start to end, the most frequent first.
    pub variants: Vec<Variant>,
    /// Median time from the first to the last event of a trajectory, in seconds; `None` of an empty log.
    pub median_duration_seconds: Option<f64>,
    /// From one team or group to another within a trajectory, the most frequent first.
    pub handovers: Vec<Handover>,
}

/// One step.
///
/// ```
/// use hullie_journey::{Journey, LogBuilder};
/// let mut log = LogBuilder::new();
/// log.push("a", "ask", 0, None);
/// log.push("b", "ask", 0, None);
/// let journey = Journey::of(&log.finish());
/// let ask = &journey.steps[0];
/// assert_eq!((ask.count, ask.trajectories, ask.starts, ask.ends), (2, 2, 2, 2));
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct StepFigures {
    /// Code of the step in the log's dictionary.
    pub code: u32,
    /// How many times it happened.
    pub count: usize,
    /// In how many trajectories it happened.
    pub trajectories: usize,
    /// How many trajectories began with it.
    pub starts: usize,
    /// How many trajectories ended with it.
    pub ends: usize,
    /// Mean place of its first appearance in a trajectory, from zero: the order of flow.
    pub mean_place: f64,
    /// Who acted, the most frequent first.
    pub actors: Vec<Share>,
}

/// A share of something.
///
/// ```
/// use hullie_journey::{Journey, LogBuilder, Share};
/// let mut log = LogBuilder::new();
/// log.push("a", "ask", 0, Some("desk"));
/// log.push("b", "ask", 0, Some("desk"));
/// assert_eq!(Journey::of(&log.finish()).steps[0].actors, [Share { code: 0, count: 2 }]);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Share {
    /// Code in the dictionary of actors.
    pub code: u32,
    /// How many times.
    pub count: usize,
}

/// From one team or group to the next within a trajectory; events of which nobody knows who acted are passed
/// over.
///
/// ```
/// use hullie_journey::{Handover, Journey, LogBuilder};
/// let mut log = LogBuilder::new();
/// log.push("a", "ask", 0, Some("desk"));
/// log.push("a", "wait", 1, None);
/// log.push("a", "answer", 2, Some("team"));
/// assert_eq!(Journey::of(&log.finish()).handovers, [Handover { from: 0, to: 1, count: 1 }]);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Handover {
    /// Code of who had it, in the dictionary of actors.
    pub from: u32,
    /// Code of who got it.
    pub to: u32,
    /// How many times.
    pub count: usize,
}

/// From one step straight to the next.
///
/// ```
/// use hullie_journey::{Journey, LogBuilder, SECOND};
/// let mut log = LogBuilder::new();
/// for (second, step) in ["ask", "answer", "ask"].into_iter().enumerate() {
///     log.push("a", step, second as i64 * SECOND, None);
/// }
/// let journey = Journey::of(&log.finish());
/// let back = &journey.transitions[1];
/// assert_eq!((back.from, back.to, back.returns), (1, 0, 1), "back at the step of the beginning");
/// assert_eq!(back.median_wait_seconds, 1.0);
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct Transition {
    /// Code of the step that came first.
    pub from: u32,
    /// Code of the step that came next.
    pub to: u32,
    /// How many times.
    pub count: usize,
    /// In how many trajectories.
    pub trajectories: usize,
    /// How many times it went back to a step that the trajectory had been at before.
    pub returns: usize,
    /// Median wait in seconds: the mean of the two middle values when there is an even number.
    pub median_wait_seconds: f64,
    /// 90th percentile of the wait in seconds, with linear interpolation.
    pub p90_wait_seconds: f64,
}

/// A way from start to end.
///
/// ```
/// use hullie_journey::{Journey, LogBuilder, Variant};
/// let mut log = LogBuilder::new();
/// for trajectory in ["a", "b"] {
///     log.push(trajectory, "ask", 0, None);
///     log.push(trajectory, "answer", 1, None);
/// }
/// assert_eq!(Journey::of(&log.finish()).variants, [Variant { steps: vec![0, 1], count: 2 }]);
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Variant {
    /// Codes of the steps in order.
    pub steps: Vec<u32>,
    /// How many trajectories went this way.
    pub count: usize,
}

impl Journey {
    /// Counts a whole log.
    ///
    /// ```
    /// use hullie_journey::{Journey, LogBuilder};
    /// let mut log = LogBuilder::new();
    /// log.push("a", "ask", 0, None);
    /// assert_eq!(Journey::of(&log.finish()).trajectories, 1);
    /// assert_eq!(Journey::of(&LogBuilder::new().finish()), Journey::default());
    /// ```
    #[must_use]
    pub fn of(log: &Log) -> Self {
        Self::from_partial(log, Partial::of(log))
    }

    /// Makes the figures out of a merged partial result.
    ///
    /// ```
    /// use hullie_journey::{Journey, LogBuilder, Partial};
    /// let log = LogBuilder::new().finish();
    /// assert_eq!(Journey::from_partial(&log, Partial::of(&log)), Journey::default());
    /// ```
    #[must_use]
    pub fn from_partial(log: &Log, partial: Partial<'_>) -> Self {
        let transitions =
            partial.transitions.into_iter().map(|(key, waits)| transition(key, waits)).collect();
        let variants = partial
            .variants
            .into_iter()
            .map(|(steps, count)| Variant { steps: steps.to_vec(), count })
            .collect();
        let mut durations = partial.durations;
        Self {
            trajectories: partial.trajectories,
            events: partial.events,
            steps: steps(log.steps.len(), &partial.steps, partial.actors.into_iter()),
            transitions,
            variants,
            median_duration_seconds: quantile(&mut durations, 0.5).map(seconds),
            handovers: handovers(partial.handovers.into_iter()),
        }
        .in_order()
    }

    pub(crate) fn from_portable(partial: &Portable) -> Self {
        let transitions = partial.transitions.iter().map(|((from, to), moves)| Transition {
            from: *from,
            to: *to,
            count: moves.waits.len(),
            trajectories: moves.trajectories,
            returns: moves.returns,
            median_wait_seconds: moves.waits.quantile(0.5).map_or(0.0, seconds),
            p90_wait_seconds: moves.waits.quantile(0.9).map_or(0.0, seconds),
        });
        let variants =
            partial.variants.iter().map(|(way, count)| Variant { steps: way.to_vec(), count: *count });
        Self {
            trajectories: partial.trajectories,
            events: partial.events,
            steps: steps(partial.steps.len(), &partial.counts, partial.acted.iter().map(|(k, n)| (*k, *n))),
            transitions: transitions.collect(),
            variants: variants.collect(),
            median_duration_seconds: partial.durations.quantile(0.5).map(seconds),
            handovers: handovers(partial.handovers.iter().map(|(k, n)| (*k, *n))),
        }
        .in_order()
    }

    /// The most frequent first; what is as frequent in the order of the codes.
    fn in_order(mut self) -> Self {
        self.transitions.sort_by(|a, b| b.count.cmp(&a.count).then((a.from, a.to).cmp(&(b.from, b.to))));
        self.variants.sort_by(|a, b| b.count.cmp(&a.count).then_with(|| a.steps.cmp(&b.steps)));
        self
    }

    /// The figures of one step; `None` when it does not occur.
    ///
    /// ```
    /// use hullie_journey::{Journey, LogBuilder};
    /// let mut log = LogBuilder::new();
    /// log.push("a", "ask", 0, None);
    /// let journey = Journey::of(&log.finish());
    /// assert_eq!(journey.step(0).map(|step| step.count), Some(1));
    /// assert!(journey.step(7).is_none());
    /// ```
    #[must_use]
    pub fn step(&self, code: u32) -> Option<&StepFigures> {
        self.steps.iter().find(|step| step.code == code)
    }

    /// The steps in order of flow: from the first thing that happens to the last.
    ///
    /// ```
    /// use hullie_journey::{Journey, LogBuilder};
    /// let mut log = LogBuilder::new();
    /// log.push("a", "answer", 2, None);
    /// log.push("a", "ask", 1, None);
    /// let log = log.finish();
    /// let flow = Journey::of(&log).flow();
    /// let names: Vec<&str> = flow.iter().map(|code| log.steps().text(*code)).collect();
    /// assert_eq!(names, ["ask", "answer"]);
    /// ```
    #[must_use]
    pub fn flow(&self) -> Vec<u32> {
        order::flow(self)
    }
}

fn handovers(counted: impl Iterator<Item = ((u32, u32), usize)>) -> Vec<Handover> {
    let mut found: Vec<Handover> = counted.map(|((from, to), count)| Handover { from, to, count }).collect();
    found.sort_by(|a, b| b.count.cmp(&a.count).then((a.from, a.to).cmp(&(b.from, b.to))));
    found
}

fn steps(
    different: usize,
    counts: &[crate::partial::StepCount],
    actors: impl Iterator<Item = ((u32, u32), usize)>,
) -> Vec<StepFigures> {
    let mut by_step: Vec<Vec<Share>> = vec![Vec::new(); different];
    for ((step, actor), count) in actors {
        by_step[step as usize].push(Share { code: actor, count });
    }
    let mut steps: Vec<StepFigures> = counts
        .iter()
        .zip(by_step)
        .enumerate()
        .filter(|(_, (count, _))| count.events > 0)
        .map(|(code, (count, mut actors))| {
            actors.sort_by(|a, b| b.count.cmp(&a.count).then(a.code.cmp(&b.code)));
            StepFigures {
                code: code as u32,
                count: count.events,
                trajectories: count.trajectories,
                starts: count.starts,
                ends: count.ends,
                mean_place: count.first_places as f64 / count.trajectories.max(1) as f64,
                actors,
            }
        })
        .collect();
    steps.sort_by(|a, b| b.count.cmp(&a.count).then(a.code.cmp(&b.code)));
    steps
}

fn transition((from, to): (u32, u32), mut waits: Waits) -> Transition {
    Transition {
        from,
        to,
        count: waits.waits.len(),
        trajectories: waits.trajectories,
        returns: waits.returns,
        median_wait_seconds: quantile(&mut waits.waits, 0.5).map_or(0.0, seconds),
        p90_wait_seconds: quantile(&mut waits.waits, 0.9).map_or(0.0, seconds),
    }
}

fn seconds(microseconds: f64) -> f64 {
    microseconds / SECOND as f64
}

/// The quantile with linear interpolation, without sorting everything: only what lies around it is put in
/// place.
fn quantile(numbers: &mut [i64], part: f64) -> Option<f64> {
    let last = numbers.len().checked_sub(1)?;
    let place = part * last as f64;
    let below = place.floor() as usize;
    let (_, low, above) = numbers.select_nth_unstable(below);
    let low = *low as f64;
    let next = above.iter().min().map_or(low, |next| *next as f64);
    Some(low + (next - low) * (place - below as f64))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::LogBuilder;

    type Told = Vec<(u8, u8, i64, Option<u8>)>;

    fn log(told: &Told) -> Log {
        let mut builder = LogBuilder::new();
        for (trajectory, step, time, actor) in told {
            let actor = actor.map(|a| format!("team {a}"));
            builder.push(&trajectory.to_string(), &format!("step {step}"), *time, actor.as_deref());
        }
        builder.finish()
    }

    fn told() -> impl Strategy<Value = Told> {
        proptest::collection::vec(
            (0u8..12, 0u8..6, 0i64..1_000_000_000, proptest::option::of(0u8..3)),
            1..120,
        )
    }

    #[test]
    fn a_small_log_by_hand() {
        let day = 86_400 * SECOND;
        let log = log(&vec![
            (1, 1, 0, None),
            (1, 2, day, Some(1)),
            (1, 1, 3 * day, None),
            (2, 1, 0, None),
            (2, 2, 2 * day, Some(1)),
            (3, 2, 0, Some(2)),
        ]);
        let journey = Journey::of(&log);
        assert_eq!((journey.trajectories, journey.events), (3, 6));
        let ask = journey.step(log.steps().find("step 1").unwrap()).unwrap();
        assert_eq!((ask.count, ask.trajectories, ask.starts, ask.ends), (3, 2, 2, 1));
        let there = &journey.transitions[0];
        assert_eq!((there.count, there.returns, there.trajectories), (2, 0, 2));
        assert_eq!(there.median_wait_seconds, 1.5 * 86_400.0);
        assert!((there.p90_wait_seconds - 1.9 * 86_400.0).abs() < 1e-6);
        assert_eq!(journey.transitions[1].returns, 1);
        assert_eq!(journey.variants.len(), 3);
        assert_eq!(journey.median_duration_seconds, Some(2.0 * 86_400.0));
        assert_eq!(journey.step(log.steps().find("step 2").unwrap()).unwrap().actors[0].count, 2);
    }

    #[test]
    fn nothing_gives_nothing() {
        assert_eq!(Journey::of(&LogBuilder::new().finish()), Journey::default());
    }

    proptest! {
        #[test]
        fn partials_merge_in_any_split_and_order(told in told(), cut in 0usize..12) {
            let log = log(&told);
            let whole = Journey::from_partial(&log, Partial::count(&log, 0, log.trajectories()));
            let cut = cut.min(log.trajectories());
            let (first, second) = (
                Partial::count(&log, 0, cut), Partial::count(&log, cut, log.trajectories())
            );
            prop_assert_eq!(&whole, &Journey::from_partial(&log, first.clone().merge(second.clone())));
            prop_assert_eq!(&whole, &Journey::from_partial(&log, second.merge(first)));
        }

        #[test]
        fn what_goes_in_comes_out(told in told()) {
            let log = log(&told);
            let journey = Journey::of(&log);
            let moves: usize = journey.transitions.iter().map(|t| t.count).sum();
            prop_assert_eq!(moves + journey.trajectories, journey.events);
            prop_assert_eq!(journey.steps.iter().map(|s| s.starts).sum::<usize>(), journey.trajectories);
            prop_assert_eq!(journey.variants.iter().map(|v| v.count).sum::<usize>(), journey.trajectories);
            for step in &journey.steps {
                let out: usize = journey.transitions.iter().filter(|t| t.from == step.code).map(|t| t.count)
                    .sum();
                prop_assert_eq!(out + step.ends, step.count);
            }
        }

        #[test]
        fn quantiles_are_those_of_a_full_sort(
            mut numbers in proptest::collection::vec(-1_000i64..1_000, 1..60),
            part in 0.0f64..=1.0,
        ) {
            let mut sorted = numbers.clone();
            sorted.sort_unstable();
            let place = part * (sorted.len() - 1) as f64;
            let (below, above) = (place.floor() as usize, (place.floor() as usize + 1).min(sorted.len() - 1));
            let expected = sorted[below] as f64
                + (sorted[above] - sorted[below]) as f64 * (place - place.floor());
            prop_assert!((quantile(&mut numbers, part).unwrap() - expected).abs() < 1e-9);
        }
    }
}
