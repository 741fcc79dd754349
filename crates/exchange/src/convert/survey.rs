//! What is in a table: which rows belong together, what each column holds, and what it will be called.

use std::hash::{DefaultHasher, Hash, Hasher};

use csv::ByteRecord;
use rustc_hash::{FxHashMap, FxHashSet};

use super::table::{Place, Table};
use crate::csv_log::decoded;
use crate::{
    At, Options, ReadError,
    columns::{self, Columns},
    date_time::DateTime,
    error::excerpt,
    read::stands_for_nothing,
    time::{DateOrder, Seen},
    xes::{Number, Value},
};

/// What a first reading of a table tells.
pub(super) struct Survey {
    pub columns: Vec<Column>,
    pub case: usize,
    pub time: usize,
    pub cases: Vec<String>,
    /// Rows of one case that stand together, in the order of the cases.
    pub runs: Vec<Run>,
    /// Whether the rows of each case stand together.
    pub is_grouped: bool,
    pub without_case: u64,
    pub is_windows: bool,
    pub is_crlf: bool,
}

/// Rows of one case that stand together.
pub(super) struct Run {
    pub case: usize,
    pub rows: u64,
    pub at: Place,
}

/// A column and what it becomes.
pub(super) struct Column {
    pub header: String,
    pub key: String,
    /// Whether it says something of the whole case.
    pub of_case: bool,
    pub kind: Kind,
}

/// What the values of a column are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    String,
    Int,
    Float,
    Boolean,
    Date(DateOrder),
}

impl Kind {
    /// A text as a value of this kind; nothing for what is no value.
    pub fn value(self, text: &str) -> Option<Value> {
        if text.is_empty() || self != Self::String && stands_for_nothing(text) {
            return None;
        }
        let typed = match self {
            Self::String => None,
            Self::Int => text.trim().parse().ok().map(Value::Int),
            Self::Float => Number::parse(text.trim()).map(Value::Float),
            Self::Boolean => Some(Value::Boolean(text.trim().eq_ignore_ascii_case("true"))),
            Self::Date(order) => date(text, order).map(Value::Date),
        };
        Some(typed.unwrap_or_else(|| Value::String(text.to_owned())))
    }
}

/// A date in a table, written as XES writes it.
fn date(text: &str, order: DateOrder) -> Option<DateTime> {
    let micros = Seen::default().parse(text, order)?;
    let written = DateTime::parse(text.trim()).filter(|date| date.micros() == micros);
    Some(written.map_or_else(|| DateTime::of(micros), DateTime::standard))
}

/// What the values of a column can still be.
#[derive(Clone)]
struct Guess {
    is_int: bool,
    is_float: bool,
    is_boolean: bool,
    is_day_first: bool,
    is_month_first: bool,
    is_seen: bool,
    dates: Seen,
    /// Whether all rows of each case have the same text.
    is_constant: bool,
}

impl Guess {
    fn new() -> Self {
        Self {
            is_int: true,
            is_float: true,
            is_boolean: true,
            is_day_first: true,
            is_month_first: true,
            is_seen: false,
            dates: Seen::default(),
            is_constant: true,
        }
    }

    fn look(&mut self, text: &str) {
        if stands_for_nothing(text) {
            return;
        }
        let text = text.trim();
        self.is_seen = true;
        // a number with a zero before it is a code, such as 007
        self.is_int = self.is_int && text.parse::<i64>().is_ok_and(|number| number.to_string() == text);
        self.is_float = self.is_float && is_float(text);
        self.is_boolean =
            self.is_boolean && matches!(text, "true" | "false" | "True" | "False" | "TRUE" | "FALSE");
        if self.is_day_first || self.is_month_first {
            self.is_day_first &= self.dates.parse(text, DateOrder::DayFirst).is_some();
            self.is_month_first &= Seen::default().parse(text, DateOrder::MonthFirst).is_some();
        }
    }

    /// The order of the dates in this column; `otherwise` when nothing in it tells.
    fn order(&self, otherwise: DateOrder) -> DateOrder {
        match (self.dates.day_first, self.dates.month_first) {
            (true, false) => DateOrder::DayFirst,
            (false, true) => DateOrder::MonthFirst,
            _ => otherwise,
        }
    }

    fn kind(&self, order: DateOrder) -> Kind {
        let order = self.order(order);
        let is_date = if order == DateOrder::MonthFirst { self.is_month_first } else { self.is_day_first };
        if !self.is_seen {
            Kind::String
        } else if self.is_int {
            Kind::Int
        } else if self.is_float {
            Kind::Float
        } else if self.is_boolean {
            Kind::Boolean
        } else if is_date {
            Kind::Date(order)
        } else {
            Kind::String
        }
    }
}

fn is_float(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let is_code = digits.len() > 1 && digits.starts_with('0') && !digits.starts_with("0.");
    let is_written = digits.starts_with(|c: char| c.is_ascii_digit());
    is_written && !is_code && text.parse::<f64>().is_ok_and(f64::is_finite)
}

/// Reads the table once.
pub(super) fn survey(mut table: Table, options: &Options) -> Result<Survey, ReadError> {
    let names: Vec<&str> = table.header.iter().map(String::as_str).collect();
    let places = columns::find(&names, &options.named)?;
    let mut seen = Rows::new(&table.header, places.case);
    let mut record = ByteRecord::new();
    let (mut line, mut spans_lines) = (1, false);
    while table.read(&mut record)? {
        line = table.line(&record);
        spans_lines = record.as_slice().contains(&b'\n');
        seen.row(&record, line, options.limits.events)?;
    }
    table.ended(spans_lines, line)?;
    let order = file_order(&seen.guesses[places.time].dates, options.dates)?;
    let is_grouped = seen.runs.len() == seen.cases.len();
    if !is_grouped {
        seen.runs.sort_by_key(|run| run.case);
    }
    Ok(Survey {
        columns: named(&table.header, &places, &seen.guesses, order),
        case: places.case,
        time: places.time,
        cases: seen.cases,
        runs: seen.runs,
        is_grouped,
        without_case: seen.without_case,
        is_windows: seen.is_windows || table.is_windows,
        is_crlf: table.is_crlf,
    })
}

/// What is gathered row by row.
struct Rows {
    case: usize,
    /// Columns that may say something of the whole case.
    of_case: Vec<usize>,
    guesses: Vec<Guess>,
    places: FxHashMap<String, usize>,
    cases: Vec<String>,
    runs: Vec<Run>,
    /// For each case and each such column: the text in its first row, as one number.
    firsts: Vec<u64>,
    rows: u64,
    without_case: u64,
    is_windows: bool,
}

impl Rows {
    fn new(header: &[String], case: usize) -> Self {
        let of_case = (0..header.len()).filter(|i| *i != case && header[*i].starts_with("case:")).collect();
        Self {
            case,
            of_case,
            guesses: vec![Guess::new(); header.len()],
            places: FxHashMap::default(),
            cases: Vec::new(),
            runs: Vec::new(),
            firsts: Vec::new(),
            rows: 0,
            without_case: 0,
            is_windows: false,
        }
    }

    fn row(&mut self, record: &ByteRecord, line: u64, limit: u64) -> Result<(), ReadError> {
        self.rows += 1;
        if self.rows > limit {
            let at = At { line, column: 1 };
            return Err(ReadError::Limit { at, what: "the number of events", limit });
        }
        let name = decoded(record.get(self.case).unwrap_or_default(), &mut self.is_windows);
        let name = name.trim();
        if name.is_empty() {
            self.without_case += 1;
            return Ok(());
        }
        let (case, is_new) = match self.places.get(name) {
            Some(case) => (*case, false),
            None => {
                self.places.insert(name.to_owned(), self.cases.len());
                self.cases.push(name.to_owned());
                (self.cases.len() - 1, true)
            }
        };
        match self.runs.last_mut() {
            Some(run) if run.case == case => run.rows += 1,
            _ => {
                let (byte, line) = record.position().map_or((0, 1), |at| (at.byte(), at.line()));
                self.runs.push(Run { case, rows: 1, at: Place { byte, line } });
            }
        }
        for (guess, field) in self.guesses.iter_mut().zip(record) {
            guess.look(&decoded(field, &mut self.is_windows));
        }
        for (place, column) in self.of_case.iter().enumerate() {
            let mut hasher = DefaultHasher::new();
            record.get(*column).hash(&mut hasher);
            let found = hasher.finish();
            if is_new {
                self.firsts.push(found);
            } else if self.firsts[case * self.of_case.len() + place] != found {
                self.guesses[*column].is_constant = false;
            }
        }
        Ok(())
    }
}

/// Which number of the dates is the day, as it was asked for or as the column of times shows.
fn file_order(dates: &Seen, asked: DateOrder) -> Result<DateOrder, ReadError> {
    if asked != DateOrder::Unknown {
        return Ok(asked);
    }
    if dates.is_open(asked) && !dates.month_first {
        let text = dates.either.as_deref().map(excerpt).unwrap_or_default();
        return Err(ReadError::DateOrder { text });
    }
    let is_month_first = dates.month_first && !dates.day_first;
    Ok(if is_month_first { DateOrder::MonthFirst } else { DateOrder::DayFirst })
}

/// The columns with the keys they get: the usual ones of XES for what was recognised, else the name they
/// have.
fn named(header: &[String], places: &Columns, guesses: &[Guess], order: DateOrder) -> Vec<Column> {
    let mut of_cases: FxHashSet<String> = FxHashSet::from_iter(["concept:name".to_owned()]);
    let mut of_events = FxHashSet::default();
    let usual = |place: usize| {
        if place == places.step {
            Some("concept:name")
        } else if place == places.time {
            Some("time:timestamp")
        } else if Some(place) == places.lifecycle {
            Some("lifecycle:transition")
        } else if Some(place) == places.actor && !header[place].to_lowercase().contains("rol") {
            // a role is no group
            Some("org:group")
        } else {
            None
        }
    };
    // what was recognised takes its key first
    let recognised: FxHashSet<&str> = (0..header.len()).filter_map(usual).collect();
    let mut columns = Vec::new();
    for (place, (name, guess)) in header.iter().zip(guesses).enumerate() {
        let known = usual(place);
        let of_case =
            known.is_none() && place != places.case && guess.is_constant && name.starts_with("case:");
        let bare = if of_case { &name["case:".len()..] } else { name.as_str() };
        let bare = if bare.is_empty() { format!("column {}", place + 1) } else { bare.to_owned() };
        let key = if place == places.case {
            "concept:name".to_owned()
        } else if let Some(known) = known {
            known.to_owned()
        } else if of_case {
            free(bare, |key| of_cases.insert(key.to_owned()))
        } else {
            free(bare, |key| !recognised.contains(key) && of_events.insert(key.to_owned()))
        };
        let kind = match place {
            _ if place == places.time => Kind::Date(order),
            _ if known.is_some() || place == places.case => Kind::String,
            _ => guess.kind(order),
        };
        columns.push(Column { header: name.clone(), key, of_case, kind });
    }
    columns
}

/// The name, with a number behind it when it was taken.
fn free(name: String, mut take: impl FnMut(&str) -> bool) -> String {
    let mut key = name.clone();
    let mut number = 1;
    while !take(&key) {
        number += 1;
        key = format!("{name}_{number}");
    }
    key
}
