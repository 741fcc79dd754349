//! Event logs in Parquet, in and out. Only built with the feature `parquet`: the library for it takes a
//! minute to build, and most people never meet such a file.

use std::{fs::File, path::Path, sync::Arc};

use hullie_journey::{Log, NO_ACTOR};
use parquet::{
    basic::Compression,
    column::writer::ColumnWriter,
    data_type::ByteArray,
    file::{
        properties::WriterProperties,
        reader::{FileReader, SerializedFileReader},
        writer::SerializedFileWriter,
    },
    record::Field,
    schema::parser::parse_message_type,
};

use crate::{
    At, ReadError,
    columns::{self, Columns},
    error::excerpt,
    read::{Found, Reader, stands_for_nothing},
};

fn wrong(error: impl std::fmt::Display) -> ReadError {
    ReadError::Malformed {
        at: At { line: 1, column: 1 },
        format: "Parquet",
        what: excerpt(&error.to_string()),
    }
}

/// Reads a file with a row for each event. The columns are recognised as in a table of text.
pub(crate) fn read(reader: &mut Reader, path: &Path) -> Result<(), ReadError> {
    let file = SerializedFileReader::new(File::open(path).map_err(ReadError::Open)?).map_err(wrong)?;
    let schema = file.metadata().file_metadata().schema_descr_ptr();
    let names: Vec<String> =
        schema.root_schema().get_fields().iter().map(|field| field.name().to_owned()).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let columns = columns::find(&names, &reader.options.named)?;
    let mut line = 0;
    for group in 0..file.num_row_groups() {
        let group = file.get_row_group(group).map_err(wrong)?;
        for row in group.get_row_iter(None).map_err(wrong)? {
            line += 1;
            let row = row.map_err(wrong)?;
            let fields: Vec<&Field> = row.get_column_iter().map(|(_, field)| field).collect();
            take(reader, &fields, &columns, At { line, column: 1 })?;
        }
    }
    reader.end = At { line, column: 1 };
    Ok(())
}

fn take(reader: &mut Reader, fields: &[&Field], columns: &Columns, at: At) -> Result<(), ReadError> {
    let text = |column: usize| fields.get(column).map_or_else(String::new, |field| written(field));
    let mut moment = |column: usize| -> Result<Option<i64>, ReadError> {
        match fields.get(column) {
            Some(Field::TimestampMicros(micros)) => return Ok(Some(*micros)),
            Some(Field::TimestampMillis(millis)) => return Ok(millis.checked_mul(1_000)),
            Some(Field::Date(days)) => return Ok(Some(i64::from(*days) * 86_400_000_000)),
            _ => {}
        }
        let written = text(column);
        if stands_for_nothing(&written) {
            return Ok(None);
        }
        let parsed = reader.dates.parse(&written, reader.options.dates);
        parsed.map(Some).ok_or_else(|| ReadError::time(at, &written))
    };
    let time = moment(columns.time)?;
    let start = columns.start.map(&mut moment).transpose()?.flatten();
    let optional = |column: Option<usize>| column.map(text);
    let (actor, lifecycle) = (optional(columns.actor), optional(columns.lifecycle));
    let label = optional(columns.label);
    let (case, step) = (text(columns.case), text(columns.step));
    let found = Found {
        case: case.trim(),
        step: step.trim(),
        time,
        start,
        actor: actor.as_deref().map(str::trim),
        lifecycle: lifecycle.as_deref(),
        label: label.as_deref().map(str::trim),
    };
    reader.take(&found, at)
}

/// A value as text; nothing for what has no text, such as lists.
fn written(field: &Field) -> String {
    match field {
        Field::Null | Field::Group(_) | Field::ListInternal(_) | Field::MapInternal(_) => String::new(),
        Field::Str(text) => text.clone(),
        Field::Bytes(bytes) => String::from_utf8_lossy(bytes.data()).into_owned(),
        other => other.to_string(),
    }
}

/// Writes a log as Parquet: the columns case, step, time (UTC, microseconds), and team where one is known.
/// Other columns of the file it came from are not kept.
///
/// # Errors
/// When the file cannot be written.
///
/// ```
/// let mut log = hullie_journey::LogBuilder::new();
/// log.push("a", "ask", 0, Some("desk"));
/// let path = std::env::temp_dir().join("hullie-example.parquet");
/// hullie_exchange::parquet_log::write(&log.finish(), &path).expect("a folder for temporary files");
/// # std::fs::remove_file(path).expect("it was just written");
/// ```
pub fn write(log: &Log, path: &Path) -> std::io::Result<()> {
    let schema = "message log { REQUIRED BYTE_ARRAY case (STRING); REQUIRED BYTE_ARRAY step (STRING); \
                  REQUIRED INT64 time (TIMESTAMP(MICROS,true)); OPTIONAL BYTE_ARRAY team (STRING); }";
    let other = std::io::Error::other;
    let schema = Arc::new(parse_message_type(schema).map_err(other)?);
    let properties = Arc::new(WriterProperties::builder().set_compression(Compression::SNAPPY).build());
    let mut writer = SerializedFileWriter::new(File::create(path)?, schema, properties).map_err(other)?;
    // so many trajectories in a group of rows that a reader never holds much
    const TOGETHER: usize = 50_000;
    for from in (0..log.trajectories()).step_by(TOGETHER) {
        let part = Part::of(log, from, (from + TOGETHER).min(log.trajectories()));
        let mut group = writer.next_row_group().map_err(other)?;
        let mut place = 0;
        while let Some(mut column) = group.next_column().map_err(other)? {
            match column.untyped() {
                ColumnWriter::ByteArrayColumnWriter(typed) => {
                    let (values, levels) = match place {
                        0 => (&part.case, None),
                        1 => (&part.step, None),
                        _ => (&part.team, Some(part.known.as_slice())),
                    };
                    typed.write_batch(values, levels, None).map_err(other)?;
                }
                ColumnWriter::Int64ColumnWriter(typed) => {
                    typed.write_batch(&part.time, None, None).map_err(other)?;
                }
                _ => return Err(std::io::Error::other("the schema has texts and times only")),
            }
            column.close().map_err(other)?;
            place += 1;
        }
        group.close().map_err(other)?;
    }
    writer.close().map_err(other)?;
    Ok(())
}

/// Some trajectories as columns of the file.
#[derive(Default)]
struct Part {
    case: Vec<ByteArray>,
    step: Vec<ByteArray>,
    time: Vec<i64>,
    team: Vec<ByteArray>,
    /// 1 where a team is known.
    known: Vec<i16>,
}

impl Part {
    fn of(log: &Log, from: usize, to: usize) -> Self {
        let mut part = Self::default();
        for trajectory in from..to {
            let (trace, name) = (log.trace(trajectory), ByteArray::from(log.name(trajectory).as_str()));
            for event in 0..trace.len() {
                part.case.push(name.clone());
                part.step.push(ByteArray::from(log.steps().text(trace.steps[event])));
                part.time.push(trace.times[event]);
                let actor = trace.actors[event];
                part.known.push(i16::from(actor != NO_ACTOR));
                if actor != NO_ACTOR {
                    part.team.push(ByteArray::from(log.actors().text(actor)));
                }
            }
        }
        part
    }
}
