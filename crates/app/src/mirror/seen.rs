//! What counts at one release, laid out for counting: for each customer a run of small rows, so that a filter looks only at the
//! rows of the customers it is about.

use hullie_domain::{Day, moment::Recognition};
use hullie_journey::{Columns, Dictionary, Journey, Log};

use super::glass::{Glass, NONE};

/// A moment as far as it counts: answers that came later than the customer's group let out are not in it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Row {
    pub time: i64,
    pub walker: u32,
    /// Who sat in the employee's chair, as a number without meaning, or [`NONE`].
    pub employee: u32,
    /// Place in the route, or [`NO_STEP`].
    pub step: u16,
    /// The first answer of each seat, in the order of `Seat::ALL`; 0 for none.
    pub answers: [u8; 4],
    pub noticed: Option<Recognition>,
}

/// The step of a moment that is not on the route.
pub(super) const NO_STEP: u16 = u16::MAX;

impl Row {
    /// The answer of a seat.
    pub fn answer(&self, seat: usize) -> Option<u8> {
        Some(self.answers[seat]).filter(|answer| *answer > 0)
    }
}

/// A promise as far as it counts.
#[derive(Debug, Clone, Copy)]
pub(super) struct Promise {
    pub walker: u32,
    pub due: Day,
    pub done: Option<Day>,
}

/// Everything that counts.
#[derive(Debug, Default)]
pub(super) struct Seen {
    /// In order of customer and time.
    pub rows: Vec<Row>,
    /// For each walker where the rows begin; one more at the end.
    pub begins: Vec<u32>,
    /// In order of customer.
    pub promises: Vec<Promise>,
    /// For each walker the first expectation that counts, 0 for none.
    pub expected: Vec<u8>,
    /// The visits: several moments in a row at one step are one.
    pub log: Log,
    /// For each trajectory of the log its walker.
    pub log_walker: Vec<u32>,
    /// How everybody walked: counted once, and laid beside every slice.
    pub everybody: Journey,
}

impl Seen {
    pub fn of(glass: &Glass, steps: usize) -> Self {
        let mut seen = Self { expected: vec![0; glass.walkers.len()], ..Self::default() };
        let until = |walker: u32| glass.editions.until(walker as usize);
        let moments = glass.moments.iter().filter_map(|moment| {
            let until = until(moment.walker)?;
            (moment.release <= until).then_some((moment, until))
        });
        seen.rows = moments
            .map(|(moment, until)| Row {
                time: moment.time,
                walker: moment.walker,
                employee: moment.employee,
                step: u16::try_from(moment.step).unwrap_or(NO_STEP),
                answers: moment.seats.map(|(release, answer)| if release <= until { answer } else { 0 }),
                noticed: moment.noticed.filter(|(_, release)| *release <= until).map(|(answer, _)| answer),
            })
            .collect();
        seen.begins = vec![0; glass.walkers.len() + 1];
        for row in &seen.rows {
            seen.begins[row.walker as usize + 1] += 1;
        }
        for walker in 0..glass.walkers.len() {
            seen.begins[walker + 1] += seen.begins[walker];
        }
        let promises = glass.kept.iter().filter_map(|(walker, release, promise)| {
            let until = until(*walker)?;
            let known = |day: &Day| day.number() < i64::from(until);
            (*release <= until).then(|| Promise {
                walker: *walker,
                due: promise.due_day,
                done: promise.done_day.filter(known),
            })
        });
        seen.promises = promises.collect();
        seen.promises.sort_by_key(|promise| promise.walker);
        for (walker, release, expected) in &glass.expected {
            let first = &mut seen.expected[*walker as usize];
            if *first == 0 && until(*walker).is_some_and(|until| *release <= until) {
                *first = expected.satisfied.get();
            }
        }
        seen.lay_out_visits(steps);
        seen.everybody = Journey::of(&seen.log);
        seen
    }

    fn lay_out_visits(&mut self, steps: usize) {
        let (mut trajectory, mut step, mut time) = (Vec::new(), Vec::new(), Vec::new());
        let mut before = (NONE, NO_STEP);
        for row in self.rows.iter().filter(|row| row.step != NO_STEP) {
            if before != (row.walker, row.step) {
                before = (row.walker, row.step);
                trajectory.push(row.walker);
                step.push(u32::from(row.step));
                time.push(row.time);
            }
        }
        let names: Vec<String> = (0..steps).map(|place| place.to_string()).collect();
        let dictionary: Dictionary = names.iter().map(String::as_str).collect();
        let columns = Columns { trajectory: &trajectory, step: &step, time: &time, actor: None };
        self.log = Log::from_columns(&columns, dictionary, Dictionary::default());
        trajectory.dedup();
        self.log_walker = trajectory;
    }
}
