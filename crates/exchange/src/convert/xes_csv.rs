//! From a log with traces to a table: one row for each event. The first run finds the columns, the second
//! writes.

use std::{io::Write, path::Path};

use rustc_hash::FxHashMap;

use super::{
    ConvertError, Converted, Log, said,
    sink::{cannot, put},
};
use crate::{
    At, Limits, ReadError,
    xes::{Attribute, Item, Value},
};

/// The key that names a trace.
const NAME: &str = "concept:name";

pub(super) fn write(
    log: &dyn Log,
    to: &Path,
    packed: bool,
    limits: &Limits,
) -> Result<Converted, ConvertError> {
    let mut columns = Columns::default();
    columns.case.add(NAME);
    log.run(true, &mut |item| columns.look(item, limits).map_err(ConvertError::from))?;
    put(to, packed, |sink| {
        let mut rows = Rows::new(&columns, csv::Writer::from_writer(sink));
        rows.header().map_err(cannot(to))?;
        let unknown = log.run(false, &mut |item| rows.take(item).map_err(cannot(to)))?;
        rows.table.flush().map_err(cannot(to))?;
        rows.lost.unknown = unknown;
        Ok(Converted { events: rows.events, cases: rows.cases, left_out: rows.lost.said() })
    })
}

/// The columns, and whether something is said of a trace after its first event.
#[derive(Default)]
struct Columns {
    case: Keys,
    event: Keys,
    late: bool,
    has_events: bool,
}

/// Keys in the order in which they came.
#[derive(Default)]
struct Keys {
    names: Vec<String>,
    places: FxHashMap<String, usize>,
}

impl Keys {
    fn add(&mut self, key: &str) {
        if !self.places.contains_key(key) {
            self.places.insert(key.to_owned(), self.names.len());
            self.names.push(key.to_owned());
        }
    }
}

impl Columns {
    fn look(&mut self, item: &Item, limits: &Limits) -> Result<(), ReadError> {
        match item {
            Item::TraceStart => self.has_events = false,
            Item::TraceAttribute(attribute) => {
                self.late |= self.has_events;
                if attribute.value.text().is_some() {
                    self.case.add(&attribute.key);
                }
            }
            Item::Event(attributes) => {
                self.has_events = true;
                for attribute in attributes.iter().filter(|a| a.value.text().is_some()) {
                    self.event.add(&attribute.key);
                }
            }
            _ => {}
        }
        if (self.case.names.len() + self.event.names.len()) as u64 > limits.steps {
            let at = At { line: 1, column: 1 };
            return Err(ReadError::Limit { at, what: "the number of different keys", limit: limits.steps });
        }
        Ok(())
    }
}

/// What a table has no place for.
#[derive(Default)]
struct Lost {
    unknown: u64,
    of_log: u64,
    lists: u64,
    nested: u64,
    twice: u64,
    blank: u64,
    unnamed: u64,
    without_events: u64,
}

impl Lost {
    fn said(&self) -> Vec<String> {
        let all = [
            ("tags and texts that XES does not know", self.unknown),
            ("what is said of the whole log, such as extensions and classifiers", self.of_log),
            ("lists and containers", self.lists),
            ("attributes of attributes", self.nested),
            ("second values with the same key", self.twice),
            ("empty texts, which in a table look the same as no value", self.blank),
            ("cases without a name, which got a number", self.unnamed),
            ("cases without events", self.without_events),
        ];
        all.into_iter().filter_map(|(what, count)| said(what, count)).collect()
    }
}

/// The table while it is written.
struct Rows<'c, W: Write> {
    columns: &'c Columns,
    table: csv::Writer<W>,
    case: Vec<String>,
    /// Events of the open trace that wait for what is said of the trace after them.
    held: Vec<Vec<String>>,
    is_open: bool,
    has_events: bool,
    events: u64,
    cases: u64,
    lost: Lost,
}

impl<'c, W: Write> Rows<'c, W> {
    fn new(columns: &'c Columns, table: csv::Writer<W>) -> Self {
        let case = vec![String::new(); columns.case.names.len()];
        Self {
            columns,
            table,
            case,
            held: Vec::new(),
            is_open: false,
            has_events: false,
            events: 0,
            cases: 0,
            lost: Lost::default(),
        }
    }

    fn header(&mut self) -> std::io::Result<()> {
        let of_case = self.columns.case.names.iter().map(|key| format!("case:{key}"));
        let of_event = self.columns.event.names.iter().map(|key| match key.starts_with("case:") {
            true => format!("event:{key}"),
            false => key.clone(),
        });
        self.table.write_record(of_case.chain(of_event)).map_err(failed)
    }

    fn take(&mut self, item: &Item) -> std::io::Result<()> {
        match item {
            Item::LogStart(_) | Item::LogEnd => {}
            Item::Extension(_) | Item::Global(_) | Item::Classifier(_) | Item::LogAttribute(_) => {
                self.lost.of_log += 1;
            }
            Item::TraceStart => {
                self.cases += 1;
                self.is_open = true;
                self.has_events = false;
            }
            Item::TraceAttribute(attribute) => {
                fill(&mut self.case, &self.columns.case, attribute, &mut self.lost);
            }
            Item::Event(attributes) => {
                self.events += 1;
                self.has_events = true;
                let mut row = vec![String::new(); self.columns.event.names.len()];
                for attribute in attributes {
                    fill(&mut row, &self.columns.event, attribute, &mut self.lost);
                }
                if self.is_open && self.columns.late {
                    self.held.push(row);
                } else {
                    self.row(&row)?;
                }
            }
            Item::TraceEnd => {
                for row in std::mem::take(&mut self.held) {
                    self.row(&row)?;
                }
                self.lost.without_events += u64::from(!self.has_events);
                self.is_open = false;
                self.case.iter_mut().for_each(String::clear);
            }
        }
        Ok(())
    }

    fn row(&mut self, row: &[String]) -> std::io::Result<()> {
        if self.is_open && self.case[0].is_empty() {
            self.case[0] = format!("#{}", self.cases);
            self.lost.unnamed += 1;
        }
        self.table.write_record(self.case.iter().chain(row)).map_err(failed)
    }
}

fn fill(row: &mut [String], keys: &Keys, attribute: &Attribute, lost: &mut Lost) {
    lost.nested += inside(&attribute.nested);
    let (Some(text), Some(place)) = (attribute.value.text(), keys.places.get(&attribute.key)) else {
        lost.lists += 1;
        return;
    };
    let cell = &mut row[*place];
    if text.is_empty() {
        lost.blank += 1;
    } else if cell.is_empty() {
        *cell = text.into_owned();
    } else {
        lost.twice += 1;
    }
}

/// How many attributes there are, with the ones inside them.
fn inside(attributes: &[Attribute]) -> u64 {
    let within = |attribute: &Attribute| {
        let in_value = match &attribute.value {
            Value::List(values) | Value::Container(values) => inside(values),
            _ => 0,
        };
        1 + inside(&attribute.nested) + in_value
    };
    attributes.iter().map(within).sum()
}

fn failed(error: csv::Error) -> std::io::Error {
    match error.into_kind() {
        csv::ErrorKind::Io(cause) => cause,
        other => std::io::Error::other(format!("{other:?}")),
    }
}
