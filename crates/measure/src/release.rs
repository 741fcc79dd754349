//! The one place where small groups are hidden, the last step before anything leaves (S10, S11).
//!
//! Pages, exports, pictures and answers of the program all take their figures from here, so they cannot
//! disagree.

/// From how many people on something may be shown. The defaults are the smallest allowed.
///
/// ```
/// use hullie_measure::release::Thresholds;
/// assert_eq!(Thresholds::default().customers(), 5);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Thresholds {
    customers: usize,
    employees: usize,
    pairs: usize,
}

impl Default for Thresholds {
    fn default() -> Self {
        Self { customers: 5, employees: 5, pairs: 10 }
    }
}

impl Thresholds {
    /// Sets higher thresholds. Lower ones than the default are raised to it: nobody can switch protection
    /// off.
    ///
    /// ```
    /// use hullie_measure::release::Thresholds;
    /// assert_eq!(Thresholds::at_least(1, 1, 1), Thresholds::default());
    /// ```
    #[must_use]
    pub fn at_least(customers: usize, employees: usize, pairs: usize) -> Self {
        let least = Self::default();
        Self {
            customers: customers.max(least.customers),
            employees: employees.max(least.employees),
            pairs: pairs.max(least.pairs),
        }
    }

    /// The fewest customers in a group that may be shown.
    ///
    /// ```
    /// assert_eq!(hullie_measure::release::Thresholds::at_least(8, 5, 10).customers(), 8);
    /// ```
    #[must_use]
    pub fn customers(&self) -> usize {
        self.customers
    }

    /// The fewest customers in a group that is told apart by two attributes at once.
    ///
    /// ```
    /// assert_eq!(hullie_measure::release::Thresholds::default().customers_of_a_cross(), 10);
    /// ```
    #[must_use]
    pub fn customers_of_a_cross(&self) -> usize {
        self.customers * 2
    }

    /// Whether a group of this many customers may be shown.
    ///
    /// ```
    /// assert!(!hullie_measure::release::Thresholds::default().allows(4));
    /// ```
    #[must_use]
    pub fn allows(&self, customers: usize) -> bool {
        customers >= self.customers
    }

    /// Whether a figure about guesses may be shown: enough customers, enough employees and enough pairs.
    ///
    /// ```
    /// assert!(!hullie_measure::release::Thresholds::default().allows_guesses(20, 4, 30));
    /// ```
    #[must_use]
    pub fn allows_guesses(&self, customers: usize, employees: usize, pairs: usize) -> bool {
        self.allows(customers) && employees >= self.employees && pairs >= self.pairs
    }
}

/// A figure that may leave, or the word that it may not.
///
/// ```
/// use hullie_measure::release::Released;
/// assert_eq!(Released::when(false, 3), Released::Hidden);
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Released<T> {
    /// Enough people stand behind it.
    Shown(T),
    /// Too few do; not even how few is told.
    Hidden,
}

impl<T> Released<T> {
    /// Shows the figure when `enough` is true.
    ///
    /// ```
    /// use hullie_measure::release::Released;
    /// assert_eq!(Released::when(true, 7), Released::Shown(7));
    /// ```
    #[must_use]
    pub fn when(enough: bool, figure: T) -> Self {
        if enough { Self::Shown(figure) } else { Self::Hidden }
    }

    /// The figure, when it may be shown.
    ///
    /// ```
    /// assert_eq!(hullie_measure::release::Released::Shown(7).shown(), Some(&7));
    /// ```
    #[must_use]
    pub fn shown(&self) -> Option<&T> {
        match self {
            Self::Shown(figure) => Some(figure),
            Self::Hidden => None,
        }
    }
}

/// Decides which of many counts may be shown when some of their sums are known to the reader.
///
/// `counts` are numbers of people. Each of `known_sums` lists the counts that together make a number that the
/// reader sees (or can work out). A count of 1 to k-1 is hidden. Where the hidden ones of a sum together are
/// 1 to k-1 people, the reader could subtract; then the smallest shown one of that sum is hidden too, until
/// no sum gives anything away. A count of nobody is no group and may be shown.
///
/// Returns for every count whether it may be shown.
///
/// ```
/// use hullie_measure::release::{Thresholds, shown};
/// // twelve people, nine of them here: the other three could be worked out
/// assert_eq!(shown(&[9, 3], &[vec![0, 1]], &Thresholds::default()), [false, false]);
/// ```
#[must_use]
pub fn shown(counts: &[usize], known_sums: &[Vec<usize>], thresholds: &Thresholds) -> Vec<bool> {
    let k = thresholds.customers;
    let mut shown: Vec<bool> = counts.iter().map(|n| *n == 0 || *n >= k).collect();
    loop {
        let mut changed = false;
        for sum in known_sums {
            let hidden: usize = sum.iter().filter(|i| !shown[**i]).map(|i| counts[*i]).sum();
            if (1..k).contains(&hidden) {
                let next =
                    sum.iter().copied().filter(|i| shown[*i] && counts[*i] > 0).min_by_key(|i| counts[*i]);
                if let Some(next) = next {
                    shown[next] = false;
                    changed = true;
                }
            }
        }
        if !changed {
            return shown;
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn twelve_minus_nine_gives_three_away_so_both_are_hidden() {
        assert_eq!(shown(&[9, 3], &[vec![0, 1]], &Thresholds::default()), [false, false]);
    }

    #[test]
    fn groups_of_five_and_of_nobody_are_shown() {
        assert_eq!(shown(&[5, 7, 0], &[vec![0, 1, 2]], &Thresholds::default()), [true, true, true]);
    }

    #[test]
    fn two_small_groups_that_hide_each_other_cost_no_third() {
        assert_eq!(shown(&[3, 4, 20], &[vec![0, 1, 2]], &Thresholds::default()), [false, false, true]);
    }

    #[test]
    fn hiding_in_one_sum_reaches_into_another() {
        // count 1 is in both sums: hiding it for the first leaves 6 hidden in the second, which is safe
        assert_eq!(
            shown(&[2, 6, 30], &[vec![0, 1], vec![1, 2]], &Thresholds::default()),
            [false, false, true]
        );
    }

    #[test]
    fn protection_cannot_be_switched_off() {
        assert_eq!(Thresholds::at_least(1, 0, 0), Thresholds::default());
        assert!(Thresholds::at_least(8, 5, 10).allows(8));
        assert!(!Thresholds::default().allows_guesses(20, 4, 30));
        assert!(!Thresholds::default().allows_guesses(20, 5, 9));
    }

    proptest! {
        #[test]
        fn no_sum_ever_gives_a_small_group_away(
            counts in proptest::collection::vec(0usize..30, 1..12),
            picks in proptest::collection::vec(proptest::collection::vec(0usize..12, 1..6), 0..5),
        ) {
            let sums: Vec<Vec<usize>> = picks
                .into_iter()
                .map(|pick| {
                    let mut sum: Vec<usize> = pick.into_iter().filter(|i| *i < counts.len()).collect();
                    sum.sort_unstable();
                    sum.dedup();
                    sum
                })
                .collect();
            let thresholds = Thresholds::default();
            let found = shown(&counts, &sums, &thresholds);
            for (n, is_shown) in counts.iter().zip(&found) {
                prop_assert!(!is_shown || *n == 0 || *n >= 5);
            }
            for sum in &sums {
                let hidden: usize = sum.iter().filter(|i| !found[**i]).map(|i| counts[*i]).sum();
                let any_left = sum.iter().any(|i| found[*i] && counts[*i] > 0);
                prop_assert!(hidden == 0 || hidden >= 5 || !any_left);
            }
        }
    }
}
