//! The promises of the organisation in a slice, on the map: how many were kept in time, and how long late ones took.

use hullie_domain::Day;
use hullie_measure::{
    ordinal,
    release::{Released, Thresholds},
};

use super::slice::Slice;

/// Promises whose day has come.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Promised {
    /// How many were kept in time.
    pub in_time: usize,
    /// How many there were.
    pub whole: usize,
    /// Median days over the promised day of those that came late.
    pub days_late: Option<f64>,
}

/// The promises of everybody in the slice together; a promise is made about a day, not about a step.
pub(super) fn promised(slice: &Slice<'_>, thresholds: &Thresholds, today: Day) -> Released<Promised> {
    let due: Vec<_> = slice.promises().filter(|p| p.done.is_some() || p.due < today).collect();
    let mut people: Vec<u32> = due.iter().map(|promise| promise.walker).collect();
    people.dedup();
    let late: Vec<f64> = due
        .iter()
        .map(|promise| promise.done.unwrap_or(today).days_since(promise.due) as f64)
        .filter(|days| *days > 0.0)
        .collect();
    let found =
        Promised { in_time: due.len() - late.len(), whole: due.len(), days_late: ordinal::median(&late) };
    Released::when(thresholds.allows(people.len()), found)
}
