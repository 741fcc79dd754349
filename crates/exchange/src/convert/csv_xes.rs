//! From a table to a log in XES: the rows of one case become one trace, wherever in the table they stand.

use std::{borrow::Cow, path::Path};

use csv::{ByteRecord, Position};

use super::{
    ConvertError, Converted, said,
    sink::{Sink, cannot, put},
    survey::{Column, Survey, survey},
    table::{Rows, Table},
};
use crate::csv_log::decoded;
use crate::{
    At, Options, ReadError,
    error::excerpt,
    source::Progress,
    xes::{Attribute, Classifier, Extension, Item, Value, XesWriter},
};

/// The sets of keys that a table can have: their name, their prefix and where they are described.
const EXTENSIONS: [(&str, &str, &str); 4] = [
    ("Concept", "concept", "http://www.xes-standard.org/concept.xesext"),
    ("Time", "time", "http://www.xes-standard.org/time.xesext"),
    ("Organizational", "org", "http://www.xes-standard.org/org.xesext"),
    ("Lifecycle", "lifecycle", "http://www.xes-standard.org/lifecycle.xesext"),
];

pub(super) fn write(
    from: &Path,
    to: &Path,
    packed: bool,
    options: &Options,
    progress: Progress,
) -> Result<Converted, ConvertError> {
    let survey = survey(Table::open(from, &options.limits, progress)?, options)?;
    let mut rows = Rows::open(from, to, &options.limits, survey.is_grouped)?;
    put(to, packed, |sink| {
        let mut log = NewLog { survey: &survey, writer: XesWriter::new(sink).map_err(cannot(to))?, to };
        log.begin()?;
        let (events, blank) = log.rows(&mut rows)?;
        log.write(&Item::LogEnd)?;
        log.writer.finish().map_err(cannot(to))?;
        Ok(Converted { events, cases: survey.cases.len() as u64, left_out: sentences(&survey, blank) })
    })
}

/// The first pieces of any log that is made here.
pub(super) fn first_pieces<'k>(mut keys: impl Iterator<Item = &'k str> + Clone) -> Vec<Item> {
    let start =
        [("xes.version", "1849-2016"), ("xes.features", ""), ("xmlns", "http://www.xes-standard.org/")];
    let mut items =
        vec![Item::LogStart(start.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())).collect())];
    for (name, prefix, uri) in EXTENSIONS {
        let has = |key: &str| key.split_once(':').is_some_and(|(start, _)| start == prefix);
        if keys.clone().any(has) {
            let (name, prefix, uri) = (name.to_owned(), prefix.to_owned(), uri.to_owned());
            items.push(Item::Extension(Extension { name, prefix, uri }));
        }
    }
    if keys.any(|key| key == "concept:name") {
        let (name, keys) = ("Activity".to_owned(), "concept:name".to_owned());
        items.push(Item::Classifier(Classifier { name, scope: None, keys }));
    }
    items
}

struct NewLog<'a> {
    survey: &'a Survey,
    writer: XesWriter<&'a mut Sink>,
    to: &'a Path,
}

impl NewLog<'_> {
    fn write(&mut self, item: &Item) -> Result<(), ConvertError> {
        self.writer.write(item).map_err(cannot(self.to))
    }

    fn begin(&mut self) -> Result<(), ConvertError> {
        for item in first_pieces(self.survey.columns.iter().map(|column| column.key.as_str())) {
            self.write(&item)?;
        }
        Ok(())
    }

    /// Writes the traces. Gives back how many events there were, and how many values that are none.
    fn rows(&mut self, rows: &mut Rows) -> Result<(u64, u64), ConvertError> {
        let survey = self.survey;
        let mut record = ByteRecord::new();
        let mut open = None;
        let (mut events, mut blank) = (0, 0);
        for run in &survey.runs {
            rows.go(run.at)?;
            let mut left = run.rows;
            while left > 0 {
                if !rows.read(&mut record)? {
                    let at = At { line: line(survey, &record), column: 1 };
                    let within = "a table that changed while it was read".to_owned();
                    return Err(ReadError::CutShort { at, within }.into());
                }
                if field(&record, survey.case).trim().is_empty() {
                    continue;
                }
                left -= 1;
                events += 1;
                if open != Some(run.case) {
                    if open.is_some() {
                        self.write(&Item::TraceEnd)?;
                    }
                    open = Some(run.case);
                    self.trace(&survey.cases[run.case], &record)?;
                }
                let mut attributes = Vec::new();
                for (place, column) in survey.columns.iter().enumerate() {
                    if place != survey.case && !column.of_case {
                        attributes.extend(attribute(survey, &record, place, column, &mut blank)?);
                    }
                }
                self.write(&Item::Event(attributes))?;
            }
        }
        if open.is_some() {
            self.write(&Item::TraceEnd)?;
        }
        Ok((events, blank))
    }

    /// The beginning of a trace, with what the first row says of the whole case.
    fn trace(&mut self, name: &str, record: &ByteRecord) -> Result<(), ConvertError> {
        let survey = self.survey;
        self.write(&Item::TraceStart)?;
        self.write(&Item::TraceAttribute(Attribute::string("concept:name", name)))?;
        for (place, column) in survey.columns.iter().enumerate().filter(|(_, column)| column.of_case) {
            if let Some(attribute) = attribute(survey, record, place, column, &mut 0)? {
                self.write(&Item::TraceAttribute(attribute))?;
            }
        }
        Ok(())
    }
}

fn line(survey: &Survey, record: &ByteRecord) -> u64 {
    record.position().map_or(1, Position::line) + u64::from(survey.is_crlf)
}

fn field(record: &ByteRecord, place: usize) -> Cow<'_, str> {
    decoded(record.get(place).unwrap_or_default(), &mut false)
}

/// The value of a field; nothing where there is none. `blank` counts words that stand for nothing, such as
/// `NULL`.
fn attribute(
    survey: &Survey,
    record: &ByteRecord,
    place: usize,
    column: &Column,
    blank: &mut u64,
) -> Result<Option<Attribute>, ReadError> {
    let written = field(record, place);
    let Some(value) = column.kind.value(&written) else {
        *blank += u64::from(!written.is_empty());
        return Ok(None);
    };
    if place == survey.time && !matches!(value, Value::Date(_)) {
        let before: usize = (0..place).map(|i| record.get(i).map_or(0, <[u8]>::len) + 1).sum();
        let at = At { line: line(survey, record), column: before as u64 + 1 };
        return Err(ReadError::time(at, &written));
    }
    Ok(Some(Attribute::new(column.key.clone(), value)))
}

fn sentences(survey: &Survey, blank: u64) -> Vec<String> {
    let mut sentences: Vec<String> = Vec::new();
    for (place, column) in survey.columns.iter().enumerate() {
        let is_same = match column.header.strip_prefix("case:") {
            Some(bare) if column.of_case || place == survey.case => bare == column.key,
            _ => column.header == column.key,
        };
        if !is_same {
            let header = excerpt(&column.header);
            sentences
                .push(format!("the column \"{header}\" is called \"{}\" from here on", excerpt(&column.key)));
        }
    }
    sentences.extend(said("rows without a case", survey.without_case));
    sentences.extend(said("words that stand for no value, such as NULL", blank));
    if survey.is_windows {
        sentences.push("the text was not UTF-8 and was read as Windows-1252".to_owned());
    }
    sentences
}
