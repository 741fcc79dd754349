//! Waits in working time beside calendar time: two clocks that are never averaged.

mod two_clocks;

pub use two_clocks::{TwoClocks, waits_in};

use std::ops::Range;

use crate::SECOND;

/// Microseconds in an hour.
///
/// ```
/// assert_eq!(hullie_journey::working_time::HOUR, 3_600_000_000);
/// ```
pub const HOUR: i64 = 3_600 * SECOND;

/// Microseconds in a day.
///
/// ```
/// assert_eq!(hullie_journey::working_time::DAY, 86_400_000_000);
/// ```
pub const DAY: i64 = 24 * HOUR;

/// When an organisation works: hours for each day of the week, days off, and how far its clock is ahead of
/// universal time.
///
/// Days are numbered from 1 January 1970, day 0, by the organisation's own clock. No list of holidays or time
/// zones is in here: the caller has those.
///
/// ```
/// use hullie_journey::working_time::{DAY, HOUR, WorkingHours};
/// let office = WorkingHours::weekdays(9 * HOUR, 17 * HOUR).expect("these fit in a day");
/// // from Friday 2 January 1970 16:00 to Monday 10:00
/// let (friday, monday) = (DAY + 16 * HOUR, 4 * DAY + 10 * HOUR);
/// assert_eq!(office.between(friday, monday), 2 * HOUR);
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WorkingHours {
    /// From when until when, since midnight, Monday first; from 0 until 0 when it is closed.
    week: [(i64, i64); 7],
    /// Working time of a week before each of its days; the last place holds the whole week.
    before: [i64; 8],
    /// Days off, sorted.
    holidays: Vec<i64>,
    /// From this day on the clock is this much ahead, sorted by day; the first one also holds before its day.
    offsets: Vec<(i64, i64)>,
    /// Days with less working time than their day of the week has, and what was lost up to and including
    /// each.
    lost: Vec<(i64, i64)>,
}

/// The place of a day in the week, from Monday: day 0 was a Thursday.
fn weekday(day: i64) -> usize {
    ((day.rem_euclid(7) + 3) % 7) as usize
}

impl WorkingHours {
    /// From when until when for each day of the week, Monday first, in microseconds since midnight; `None` on
    /// a day that is always closed. Without days off and at universal time.
    ///
    /// `None` when a day closes before it opens or does not lie between 0 and 24 hours.
    ///
    /// ```
    /// use hullie_journey::working_time::{HOUR, WorkingHours};
    /// let backwards = Some((17 * HOUR, 9 * HOUR));
    /// assert_eq!(WorkingHours::new([backwards, None, None, None, None, None, None]), None);
    /// ```
    #[must_use]
    pub fn new(week: [Option<(i64, i64)>; 7]) -> Option<Self> {
        let fits = |(open, close): &(i64, i64)| 0 <= *open && open < close && *close <= DAY;
        if !week.iter().flatten().all(fits) {
            return None;
        }
        let week = week.map(Option::unwrap_or_default);
        let mut before = [0i64; 8];
        for (place, (open, close)) in week.iter().enumerate() {
            before[place + 1] = before[place] + close - open;
        }
        Some(Self { week, before, holidays: Vec::new(), offsets: vec![(0, 0)], lost: Vec::new() })
    }

    /// The same hours from Monday to Friday and closed at weekends, in microseconds since midnight.
    ///
    /// ```
    /// use hullie_journey::working_time::{DAY, WorkingHours};
    /// let whole_days = WorkingHours::weekdays(0, DAY).expect("24 hours");
    /// assert_eq!(whole_days.between(0, 7 * DAY), 5 * DAY);
    /// ```
    #[must_use]
    pub fn weekdays(open: i64, close: i64) -> Option<Self> {
        let day = Some((open, close));
        Self::new([day, day, day, day, day, None, None])
    }

    /// With these days off, as day numbers by the organisation's own clock, in any order.
    ///
    /// ```
    /// use hullie_journey::working_time::{DAY, WorkingHours};
    /// let hours = WorkingHours::weekdays(0, DAY).expect("24 hours").with_holidays(&[0]);
    /// assert_eq!(hours.between(0, 7 * DAY), 4 * DAY);
    /// ```
    #[must_use]
    pub fn with_holidays(mut self, days: &[i64]) -> Self {
        self.holidays = days.to_vec();
        self.holidays.sort_unstable();
        self.holidays.dedup();
        self.recount()
    }

    /// With a clock that is always this much ahead of universal time, in microseconds, at most a day.
    ///
    /// ```
    /// use hullie_journey::working_time::{HOUR, WorkingHours};
    /// let hours = WorkingHours::weekdays(9 * HOUR, 17 * HOUR).expect("office").with_offset(HOUR);
    /// assert_eq!(hours.between(7 * HOUR, 9 * HOUR), HOUR, "nine o'clock here is eight in universal time");
    /// ```
    #[must_use]
    pub fn with_offset(self, offset: i64) -> Self {
        self.with_offset_by_day(0..1, |_| offset)
    }

    /// With a clock that changes: how much it is ahead of universal time on each of these days, in
    /// microseconds, such as two hours in summer and one in winter. Before these days the first holds and
    /// after them the last.
    ///
    /// A change counts from midnight. An offset is at most a day and never jumps by more than a day; what is
    /// more is cut. Every day is asked once, here and not at each wait.
    ///
    /// ```
    /// use hullie_journey::working_time::{DAY, HOUR, WorkingHours};
    /// let hours = WorkingHours::weekdays(9 * HOUR, 17 * HOUR).expect("office");
    /// let hours = hours.with_offset_by_day(0..30, |day| if day < 7 { HOUR } else { 2 * HOUR });
    /// assert_eq!(hours.between(7 * HOUR, 9 * HOUR), HOUR);
    /// assert_eq!(hours.between(7 * DAY + 7 * HOUR, 7 * DAY + 9 * HOUR), 2 * HOUR);
    /// ```
    #[must_use]
    pub fn with_offset_by_day(mut self, days: Range<i64>, offset: impl Fn(i64) -> i64) -> Self {
        self.offsets.clear();
        for day in days {
            let told = offset(day).clamp(-DAY, DAY);
            match self.offsets.last().copied() {
                None => self.offsets.push((day, told)),
                Some((_, now)) if now != told => {
                    self.offsets.push((day, told.clamp(now - DAY, now + DAY)));
                }
                Some(_) => {}
            }
        }
        if self.offsets.is_empty() {
            self.offsets.push((0, 0));
        }
        self.recount()
    }

    /// Finds the days with less working time than their day of the week has: days off, and days before the
    /// clock jumps ahead, which are shorter.
    fn recount(mut self) -> Self {
        let jumps = self.offsets.windows(2).map(|two| two[1].0 - 1);
        let mut days: Vec<i64> = self.holidays.iter().copied().chain(jumps).collect();
        days.sort_unstable();
        days.dedup();
        let mut sum = 0i64;
        let lost = days.into_iter().map(|day| {
            let ((open, close), (opened, closed)) = (self.week[weekday(day)], self.window(day));
            sum += (close - open) - (closed - opened);
            (day, sum)
        });
        self.lost = lost.collect();
        self
    }

    /// From when until when on this day, since its midnight.
    fn window(&self, day: i64) -> (i64, i64) {
        if self.holidays.binary_search(&day).is_ok() {
            return (0, 0);
        }
        let (open, close) = self.week[weekday(day)];
        let next = self.offsets.partition_point(|(change, _)| *change <= day);
        let length = match (next.checked_sub(1), self.offsets.get(next)) {
            (Some(now), Some((change, ahead))) if day.checked_add(1) == Some(*change) => {
                DAY + self.offsets[now].1 - ahead
            }
            _ => DAY,
        };
        (open.min(length), close.min(length))
    }

    /// The day of a moment, and the time since its midnight.
    fn place(&self, time: i64) -> (i64, i64) {
        let midnight = |day: i64, offset: i64| day.saturating_mul(DAY).saturating_sub(offset);
        let next = self.offsets.partition_point(|(day, offset)| midnight(*day, *offset) <= time).max(1);
        let local = time.saturating_add(self.offsets[next - 1].1);
        let (day, within) = (local.div_euclid(DAY), local.rem_euclid(DAY));
        match self.offsets.get(next) {
            // an hour that the clock goes back over belongs to the day before
            Some((change, _)) if day >= *change => (change - 1, within + (day - change + 1) * DAY),
            _ => (day, within),
        }
    }

    /// All working time up to this moment, counted from a Monday long ago: only differences mean something.
    fn worked(&self, time: i64) -> i128 {
        let (day, within) = self.place(time);
        let (weeks, weekday) = ((day + 3).div_euclid(7), weekday(day));
        let whole_days = i128::from(weeks) * i128::from(self.before[7]) + i128::from(self.before[weekday]);
        let passed = self.lost.partition_point(|(lost, _)| *lost < day);
        let lost = passed.checked_sub(1).map_or(0, |last| self.lost[last].1);
        let (open, close) = self.window(day);
        whole_days - i128::from(lost) + i128::from((within.min(close) - open).max(0))
    }

    /// The working time from one moment to another, both in microseconds since 1970 universal time, in
    /// microseconds; zero when the end is not later than the start.
    ///
    /// It is never longer than the calendar time, and parts that follow on each other add up. It takes no
    /// longer over ten years than over a day: whole weeks are multiplied, days off are looked up.
    ///
    /// ```
    /// use hullie_journey::working_time::{DAY, HOUR, WorkingHours};
    /// let office = WorkingHours::weekdays(9 * HOUR, 17 * HOUR).expect("office");
    /// assert_eq!(office.between(0, 700 * DAY), 500 * 8 * HOUR);
    /// ```
    #[must_use]
    pub fn between(&self, start: i64, end: i64) -> i64 {
        if end <= start {
            return 0;
        }
        i64::try_from(self.worked(end) - self.worked(start)).unwrap_or(i64::MAX)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::{Journey, testing};

    const MINUTE: i64 = 60 * SECOND;
    /// The days around which the tests play.
    const FIRST: i64 = 19_000;

    /// Hours in whole minutes for some days of the week, days off, and a clock that changes on a day.
    #[derive(Debug, Clone)]
    struct Plan {
        week: [Option<(i64, i64)>; 7],
        holidays: Vec<i64>,
        offsets: (i64, i64),
        change: i64,
    }

    impl Plan {
        fn offset(&self, day: i64) -> i64 {
            if day < self.change { self.offsets.0 } else { self.offsets.1 }
        }

        fn hours(&self) -> WorkingHours {
            let week = self.week.map(|day| day.map(|(open, close)| (open * MINUTE, close * MINUTE)));
            WorkingHours::new(week)
                .unwrap()
                .with_holidays(&self.holidays)
                .with_offset_by_day(FIRST - 5..FIRST + 20, |day| self.offset(day) * MINUTE)
        }

        /// Minute by minute, from midnight to midnight by the organisation's clock.
        fn slowly(&self, start: i64, end: i64) -> i64 {
            let midnight = |day: i64| day * 1_440 - self.offset(day);
            let mut day = FIRST - 10;
            let mut worked = 0;
            for minute in start..end {
                while midnight(day + 1) <= minute {
                    day += 1;
                }
                let since = minute - midnight(day);
                // 3 January 2022, a Monday, was day 18,995
                let hours = self.week[(day - 18_995).rem_euclid(7) as usize];
                let open = hours.is_some_and(|(open, close)| (open..close).contains(&since));
                worked += i64::from(open && !self.holidays.contains(&day));
            }
            worked
        }
    }

    prop_compose! {
        fn plan()(
            week in proptest::array::uniform7(proptest::option::of((0i64..1_440, 0i64..=1_440))),
            whole in proptest::array::uniform7(any::<bool>()),
            holidays in proptest::collection::vec(FIRST - 2..FIRST + 16, 0..6),
            offsets in (-24i64..25, -24i64..25),
            change in FIRST..FIRST + 14,
        ) -> Plan {
            let mut hours = week.map(|day| day.filter(|(open, close)| open < close));
            for (day, whole) in hours.iter_mut().zip(whole) {
                *day = if whole { Some((0, 1_440)) } else { *day };
            }
            Plan { week: hours, holidays, offsets: (offsets.0 * 30, offsets.1 * 30), change }
        }
    }

    #[test]
    fn a_day_before_the_clock_jumps_is_shorter() {
        let always = [Some((0, DAY)); 7];
        let jump = |day: i64| if day < 3 { HOUR } else { 2 * HOUR };
        let hours = WorkingHours::new(always).unwrap().with_offset_by_day(0..9, jump);
        assert_eq!(hours.between(-9 * DAY, 9 * DAY), 18 * DAY, "never closed, so all of it");
        let back = |day: i64| if day < 3 { 2 * HOUR } else { HOUR };
        let hours = WorkingHours::new(always).unwrap().with_offset_by_day(0..9, back);
        assert_eq!(hours.between(-9 * DAY, 9 * DAY), 18 * DAY - HOUR, "an hour that comes twice counts once");
    }

    #[test]
    fn the_ends_of_time_do_no_harm() {
        let hours = WorkingHours::weekdays(0, DAY).unwrap().with_holidays(&[i64::MIN, i64::MAX]);
        let hours = hours.with_offset_by_day(0..3, |day| if day == 0 { i64::MAX } else { i64::MIN });
        assert!(hours.between(i64::MIN, i64::MAX) > 0);
        assert_eq!(hours.between(5, 5), 0);
        assert_eq!(hours.between(9, 5), 0);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn it_is_what_a_slow_count_of_minutes_gives(
            plan in plan(),
            start in 0i64..20_000,
            length in 0i64..12_000,
        ) {
            let (start, end) = (FIRST * 1_440 + start, FIRST * 1_440 + start + length);
            prop_assert_eq!(
                plan.hours().between(start * MINUTE, end * MINUTE), plan.slowly(start, end) * MINUTE
            );
        }

        #[test]
        fn it_adds_up_and_is_never_longer_than_the_calendar(
            plan in plan(),
            mut times in proptest::array::uniform3(-DAY..DAY * 40_000),
        ) {
            times.sort_unstable();
            let hours = plan.hours();
            let [a, b, c] = times;
            prop_assert_eq!(hours.between(a, b) + hours.between(b, c), hours.between(a, c));
            prop_assert!((0..=b - a).contains(&hours.between(a, b)));
        }

        #[test]
        fn no_median_is_longer_in_working_time(plan in plan(), told in testing::told()) {
            let log = testing::log(&told);
            let found = waits_in(&log, &plan.hours());
            prop_assert_eq!(found.len(), Journey::of(&log).transitions.len());
            for wait in &found {
                prop_assert!(wait.median_working_seconds <= wait.median_wait_seconds);
            }
        }
    }
}
