//! The promises of the organisation in a slice, on the map: how many were kept in time.

use hullie_measure::release::Released;

use super::{family::Family, figures::Nearly, slice::Slice};

/// Promises whose day has come.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Promised {
    /// How many were kept in time.
    pub in_time: usize,
    /// How many there were.
    pub whole: usize,
}

/// The promises of everybody in the slice together; a promise is made about a day, not about a step.
pub(super) fn promised(slice: &Slice<'_>) -> Released<Promised> {
    let all = || slice.shown(Family::Kept);
    let found =
        Promised { in_time: all().filter(|promise| promise.number == 1).count(), whole: all().count() };
    let people = super::figures::people(all());
    Released::when(people > 0 && Nearly::of(found.in_time, found.whole, people).is_none(), found)
}
