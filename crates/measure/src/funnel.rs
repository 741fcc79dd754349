//! Teams beside each other without a ranking: does a team lie further from the whole than chance explains?
//! (S7)
//!
//! The fewer answers a team has, the further it strays by chance alone; the limits widen into a funnel. Most
//! teams lie inside, and among those there is no best and no worst. Everything here comes back in the order
//! in which it was given, and nothing says whether a team is above or below: that can be seen, and the first
//! question is what differs, not who wins.

use crate::{
    Estimate, Figure, Interval, Undetermined,
    proportion::{OutOf, Z95},
};

/// z for 99.8%.
///
/// ```
/// assert!(hullie_measure::funnel::Z998 > hullie_measure::proportion::Z95);
/// ```
pub const Z998: f64 = 3.090_232;

/// Where a team with so many answers is expected when it is like the whole.
///
/// ```
/// use hullie_measure::funnel::limits;
///
/// let found = limits(0.5, 25).unwrap();
/// assert!(found.wide.low < found.usual.low && found.usual.high < found.wide.high);
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Limits {
    /// 19 in 20 teams like the whole lie inside.
    pub usual: Interval,
    /// 998 in 1,000 teams like the whole lie inside.
    pub wide: Interval,
}

/// The control limits for the share of a team of `n` answers when the share of the whole is `overall`, both
/// from 0 to 1.
///
/// The limits are `overall ± z sqrt(overall (1 - overall) / n)`. This is the Wilson range turned around: a
/// team lies inside exactly when the share of the whole lies in the team's own Wilson range. With few answers
/// the chances are those of the normal curve, not exact.
///
/// # Errors
///
/// [`Undetermined::NoData`] for no answers; [`Undetermined::OutOfRange`] when `overall` is not from 0 to 1.
///
/// ```
/// use hullie_measure::funnel::limits;
///
/// let (small, large) = (limits(0.6, 10).unwrap(), limits(0.6, 1_000).unwrap());
/// assert!(small.usual.low < large.usual.low, "few answers stray further");
/// assert!(limits(1.2, 10).is_err());
/// ```
pub fn limits(overall: f64, n: usize) -> Result<Limits, Undetermined> {
    if !(0.0..=1.0).contains(&overall) {
        return Err(Undetermined::OutOfRange);
    }
    if n == 0 {
        return Err(Undetermined::NoData);
    }
    let step = (overall * (1.0 - overall) / n as f64).sqrt();
    let at = |z: f64| Interval { low: (overall - z * step).max(0.0), high: (overall + z * step).min(1.0) };
    Ok(Limits { usual: at(Z95), wide: at(Z998) })
}

/// Whether chance explains how far a team lies from the whole.
///
/// ```
/// use hullie_measure::{funnel::{Verdict, limits}, proportion::OutOf};
///
/// let limits = limits(0.5, 100).unwrap();
/// assert_eq!(Verdict::of(OutOf { part: 55, whole: 100 }, &limits), Verdict::Inside);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Inside the usual limits: no reason to speak of a difference.
    Inside,
    /// Outside the usual limits, inside the wide ones. One in twenty lies there by chance: ask, do not
    /// conclude.
    OutsideUsual,
    /// Outside the wide limits: something differs. What it is, the figure does not say.
    OutsideWide,
}

impl Verdict {
    /// The verdict for a team. A team without answers is inside: there is nothing to speak of.
    ///
    /// ```
    /// use hullie_measure::{funnel::{Verdict, limits}, proportion::OutOf};
    ///
    /// let limits = limits(0.5, 100).unwrap();
    /// assert_eq!(Verdict::of(OutOf { part: 62, whole: 100 }, &limits), Verdict::OutsideUsual);
    /// assert_eq!(Verdict::of(OutOf { part: 30, whole: 100 }, &limits), Verdict::OutsideWide);
    /// ```
    #[must_use]
    pub fn of(team: OutOf, limits: &Limits) -> Self {
        let share = team.part as f64 / team.whole as f64;
        if team.whole == 0 || limits.usual.contains(share) {
            Self::Inside
        } else if limits.wide.contains(share) {
            Self::OutsideUsual
        } else {
            Self::OutsideWide
        }
    }

    /// A fixed word for it.
    ///
    /// ```
    /// use hullie_measure::funnel::Verdict;
    ///
    /// assert_eq!(Verdict::Inside.code(), "inside");
    /// ```
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Inside => "inside",
            Self::OutsideUsual => "outside-usual",
            Self::OutsideWide => "outside-wide",
        }
    }
}

/// One team in the funnel.
///
/// ```
/// use hullie_measure::{funnel::funnel, proportion::OutOf};
///
/// let found = funnel(&[OutOf { part: 6, whole: 10 }, OutOf { part: 5, whole: 10 }]);
/// let first = found[0].unwrap();
/// assert_eq!((first.share.value, first.share.n), (0.6, 10));
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Placed {
    /// Its own share with the Wilson range; `n` is its number of answers.
    pub share: Estimate,
    /// Where it is expected when it is like the whole.
    pub limits: Limits,
    /// Whether it lies there.
    pub verdict: Verdict,
}

/// Places every team against the share of all teams together, in the order given. There is no ranking.
///
/// The whole holds the team itself, which draws it towards the team a little; with two teams the funnel says
/// little. A team nobody answered for is [`Undetermined::NoData`], and one with more yes than answers
/// [`Undetermined::OutOfRange`], and counts for nothing in the whole.
///
/// ```
/// use hullie_measure::{Undetermined, funnel::{Verdict, funnel}, proportion::OutOf};
///
/// let teams = [(40, 80), (4, 10), (0, 0), (95, 100), (42, 90)].map(|(part, whole)| OutOf { part, whole });
/// let found = funnel(&teams);
/// assert_eq!(found[1].unwrap().verdict, Verdict::Inside, "four of ten is few answers, not a low share");
/// assert_eq!(found[2], Err(Undetermined::NoData));
/// assert_eq!(found[3].unwrap().verdict, Verdict::OutsideWide);
/// ```
#[must_use]
pub fn funnel(teams: &[OutOf]) -> Vec<Result<Placed, Undetermined>> {
    let overall = overall(teams);
    let place = |team: &OutOf| -> Result<Placed, Undetermined> {
        let share = team.share()?;
        let limits = limits(overall.ok_or(Undetermined::NoData)?, team.whole)?;
        Ok(Placed { share, limits, verdict: Verdict::of(*team, &limits) })
    };
    teams.iter().map(place).collect()
}

/// Each team's share drawn towards the whole, the more so the fewer its answers, in the order given.
///
/// Use it when a single point must be shown for a small team. The shares of teams are taken to come from a
/// beta distribution; how far they really differ is worked out by the method of moments:
/// `rho = (S / (p (1 - p)) - (k - 1)) / sum((1 - n_i / N) (n_i - 1))` with `S = sum(n_i (p_i - p)^2)`, kept
/// between 0 and 1. A team's share becomes `(yes + M p) / (n + M)` with `M = (1 - rho) / rho`. When teams
/// differ no more than chance explains, every team gets the share of the whole. There is no range; `n` is the
/// team's own number of answers.
///
/// It takes two teams with answers and one team with two answers: else every figure is
/// [`Undetermined::TooFew`].
///
/// ```
/// use hullie_measure::{funnel::shrunk, proportion::OutOf};
///
/// let teams = [(60, 100), (40, 100), (2, 2)].map(|(part, whole)| OutOf { part, whole });
/// let found = shrunk(&teams);
/// let two_of_two = found[2].unwrap().value;
/// assert!(0.5 < two_of_two && two_of_two < 0.6, "two answers do not make a hundred percent");
/// ```
#[must_use]
pub fn shrunk(teams: &[OutOf]) -> Vec<Figure> {
    let (overall, rho) = (overall(teams), rho(teams));
    let shrink = |team: &OutOf| -> Figure {
        let share = team.share()?.value;
        let (whole, rho) = (overall.ok_or(Undetermined::NoData)?, rho?);
        let n = team.whole as f64;
        // the share of weight that stays with the team: n / (n + M), written so that rho of 0 is no division
        // by zero
        let own = n * rho / (n * rho + 1.0 - rho);
        Ok(Estimate::without_range(whole + own * (share - whole), team.whole))
    };
    teams.iter().map(shrink).collect()
}

/// The teams that count.
fn counted(teams: &[OutOf]) -> impl Iterator<Item = &OutOf> {
    teams.iter().filter(|team| team.whole > 0 && team.part <= team.whole)
}

/// The share of all teams together.
fn overall(teams: &[OutOf]) -> Option<f64> {
    let (part, whole) = counted(teams).fold((0, 0), |sum, team| (sum.0 + team.part, sum.1 + team.whole));
    (whole > 0).then(|| part as f64 / whole as f64)
}

/// How much two answers of one team are alike beyond what the whole explains, from 0 to 1, by the method of
/// moments.
fn rho(teams: &[OutOf]) -> Result<f64, Undetermined> {
    let whole = overall(teams).ok_or(Undetermined::NoData)?;
    let sizes: Vec<f64> = counted(teams).map(|team| team.whole as f64).collect();
    let total: f64 = sizes.iter().sum();
    if sizes.len() < 2 {
        return Err(Undetermined::TooFew { have: sizes.len(), need: 2 });
    }
    let weight: f64 = sizes.iter().map(|n| (1.0 - n / total) * (n - 1.0)).sum();
    if weight <= 0.0 {
        return Err(Undetermined::TooFew { have: 1, need: 2 });
    }
    let chance = whole * (1.0 - whole);
    if chance <= 0.0 {
        return Ok(0.0);
    }
    let spread: f64 = counted(teams)
        .map(|team| team.whole as f64 * (team.part as f64 / team.whole as f64 - whole).powi(2))
        .sum();
    Ok(((spread / chance - (sizes.len() - 1) as f64) / weight).clamp(0.0, 1.0))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::proportion::wilson;

    fn teams(counts: &[(usize, usize)]) -> Vec<OutOf> {
        counts.iter().map(|(part, whole)| OutOf { part: *part, whole: *whole }).collect()
    }

    #[test]
    fn limits_worked_out_by_hand() {
        // sqrt(0.5 * 0.5 / 100) = 0.05
        let found = limits(0.5, 100).unwrap();
        assert!((found.usual.low - 0.402).abs() < 5e-5 && (found.usual.high - 0.598).abs() < 5e-5);
        assert!((found.wide.low - 0.3455).abs() < 5e-5 && (found.wide.high - 0.6545).abs() < 5e-5);
        assert_eq!(limits(0.5, 0), Err(Undetermined::NoData));
        assert_eq!(limits(f64::NAN, 5), Err(Undetermined::OutOfRange));
    }

    #[test]
    fn the_order_given_is_the_order_returned() {
        let given = teams(&[(3, 10), (9, 10), (0, 0), (5, 10), (4, 3)]);
        let found = funnel(&given);
        let sizes: Vec<Option<f64>> =
            found.iter().map(|team| team.ok().map(|team| team.share.value)).collect();
        assert_eq!(sizes, [Some(0.3), Some(0.9), None, Some(0.5), None]);
        assert_eq!(found[4], Err(Undetermined::OutOfRange));
        assert_eq!(shrunk(&given).len(), 5);
    }

    #[test]
    fn shrinkage_worked_out_by_hand() {
        // 2/10 and 8/10: p = 0.5, S = 10 * 0.09 * 2 = 1.8, rho = (1.8 / 0.25 - 1) / (0.5 * 9 * 2) = 6.2 / 9
        let found = shrunk(&teams(&[(2, 10), (8, 10)]));
        let rho: f64 = 6.2 / 9.0;
        let m = (1.0 - rho) / rho;
        assert!((found[0].unwrap().value - (2.0 + m * 0.5) / (10.0 + m)).abs() < 1e-12);
        assert!((found[1].unwrap().value - (8.0 + m * 0.5) / (10.0 + m)).abs() < 1e-12);
    }

    #[test]
    fn teams_that_differ_by_chance_only_get_the_whole() {
        let found = shrunk(&teams(&[(5, 10), (6, 10), (5, 10)]));
        assert!(found.iter().all(|team| (team.unwrap().value - 16.0 / 30.0).abs() < 1e-12));
        assert_eq!(shrunk(&teams(&[(5, 10)]))[0], Err(Undetermined::TooFew { have: 1, need: 2 }));
        assert_eq!(shrunk(&teams(&[(1, 1), (0, 1)]))[0], Err(Undetermined::TooFew { have: 1, need: 2 }));
        assert_eq!(shrunk(&teams(&[(10, 10), (5, 5)]))[1].unwrap().value, 1.0);
        assert_eq!(shrunk(&teams(&[(0, 0)]))[0], Err(Undetermined::NoData));
    }

    proptest! {
        #[test]
        fn a_team_is_inside_exactly_when_its_wilson_range_holds_the_whole(
            overall in 0.02f64..0.98,
            n in 1usize..300,
            part in 0.0f64..=1.0,
        ) {
            let yes = (part * n as f64) as usize;
            let limits = limits(overall, n).unwrap();
            let share = yes as f64 / n as f64;
            // on the limit itself rounding decides, so stay a hair away
            prop_assume!((share - limits.usual.low).abs() > 1e-9 && (share - limits.usual.high).abs() > 1e-9);
            let inside = Verdict::of(OutOf { part: yes, whole: n }, &limits) == Verdict::Inside;
            let held = wilson(yes, n).unwrap().contains(overall);
            prop_assert_eq!(inside, held);
        }

        #[test]
        fn shrinking_never_passes_the_whole(
            counts in proptest::collection::vec((0usize..40, 1usize..40), 2..12),
        ) {
            let teams: Vec<OutOf> =
                counts.iter().map(|(part, whole)| OutOf { part: *part.min(whole), whole: *whole }).collect();
            let whole = overall(&teams).unwrap();
            for (team, figure) in teams.iter().zip(shrunk(&teams)) {
                if let Ok(found) = figure {
                    let own = team.part as f64 / team.whole as f64;
                    prop_assert!(
                        own.min(whole) - 1e-12 <= found.value && found.value <= own.max(whole) + 1e-12
                    );
                }
            }
        }
    }
}
