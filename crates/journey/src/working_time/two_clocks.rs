//! Every transition by two clocks.

use rustc_hash::FxHashMap;

use super::WorkingHours;
use crate::{Log, numbers::median_seconds};

/// The wait of one transition by two clocks.
///
/// ```
/// use hullie_journey::{LogBuilder, working_time::{DAY, HOUR, WorkingHours, waits_in}};
/// let office = WorkingHours::weekdays(9 * HOUR, 17 * HOUR).expect("office");
/// let mut log = LogBuilder::new();
/// log.push("a", "ask", DAY + 16 * HOUR, None);
/// log.push("a", "answer", 4 * DAY + 10 * HOUR, None);
/// let found = waits_in(&log.finish(), &office)[0];
/// assert_eq!((found.median_wait_seconds, found.median_working_seconds), (66.0 * 3_600.0, 2.0 * 3_600.0));
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TwoClocks {
    /// Code of the step that came first.
    pub from: u32,
    /// Code of the step that came straight after it.
    pub to: u32,
    /// How many times.
    pub count: usize,
    /// Median wait in calendar time, in seconds: what the customer lived through.
    pub median_wait_seconds: f64,
    /// Median wait in working time, in seconds: what the organisation could do something in.
    pub median_working_seconds: f64,
}

/// Waits by the calendar and the same waits in working time, in microseconds.
type Both = (Vec<i64>, Vec<i64>);

/// The waits of every transition in calendar time and in working time, the most frequent first, in one pass
/// over the log.
///
/// ```
/// use hullie_journey::{Log, working_time::{DAY, WorkingHours, waits_in}};
/// let hours = WorkingHours::weekdays(0, DAY).expect("24 hours");
/// assert!(waits_in(&Log::default(), &hours).is_empty());
/// ```
#[must_use]
pub fn waits_in(log: &Log, hours: &WorkingHours) -> Vec<TwoClocks> {
    let mut waits: FxHashMap<(u32, u32), Both> = FxHashMap::default();
    for trace in log.traces() {
        for event in 1..trace.len() {
            let (calendar, working) = waits.entry((trace.steps[event - 1], trace.steps[event])).or_default();
            calendar.extend(trace.wait(event));
            working.push(hours.between(trace.times[event - 1], trace.start(event)));
        }
    }
    let mut found: Vec<TwoClocks> = waits
        .into_iter()
        .map(|((from, to), (mut calendar, mut working))| TwoClocks {
            from,
            to,
            count: calendar.len(),
            median_wait_seconds: median_seconds(&mut calendar).unwrap_or_default(),
            median_working_seconds: median_seconds(&mut working).unwrap_or_default(),
        })
        .collect();
    found.sort_by(|a, b| b.count.cmp(&a.count).then((a.from, a.to).cmp(&(b.from, b.to))));
    found
}
