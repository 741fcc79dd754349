//! Event logs as tables of text, one line for each event.

use std::{borrow::Cow, io::BufRead};

use csv::{ByteRecord, ErrorKind};

use crate::{
    At, ReadError,
    columns::{self, Columns},
    read::{Found, Reader, stands_for_nothing},
    source::Source,
};

/// How a table is written.
#[derive(Debug, Clone)]
pub(crate) struct Layout {
    pub delimiter: u8,
    pub is_crlf: bool,
    pub columns: Columns,
}

/// Reads a table whose first line names the columns. The separator is found by looking at the first lines.
pub(crate) fn read(reader: &mut Reader, mut source: Source) -> Result<(), ReadError> {
    let (delimiter, is_crlf) = match source.fill_buf() {
        Ok(start) => (separator(start), memchr::memmem::find(start, b"\r\n").is_some()),
        Err(cause) => return Err(source.explain(cause, "the first line")),
    };
    let mut table = csv::ReaderBuilder::new().delimiter(delimiter).from_reader(source.counting_quotes());
    let header = match table.byte_headers() {
        Ok(header) => header.clone(),
        Err(error) => return Err(explain(table.get_ref(), error, &ByteRecord::new())),
    };
    let columns = find_columns(reader, &header)?;
    rows(reader, table, &Layout { delimiter, is_crlf, columns })
}

/// Finds the columns in the first line.
pub(crate) fn find_columns(reader: &mut Reader, header: &ByteRecord) -> Result<Columns, ReadError> {
    let names: Vec<Cow<'_, str>> =
        header.iter().map(|name| text(name.strip_prefix(b"\xef\xbb\xbf").unwrap_or(name), reader)).collect();
    let names: Vec<&str> = names.iter().map(AsRef::as_ref).collect();
    columns::find(&names, &reader.options.named)
}

/// Reads the lines of a part of a table, which begins with a line of its own; `first` is the number of that
/// line.
pub(crate) fn read_part(
    reader: &mut Reader,
    source: Source,
    layout: &Layout,
    first: u64,
) -> Result<(), ReadError> {
    let table = csv::ReaderBuilder::new()
        .delimiter(layout.delimiter)
        .has_headers(false)
        .from_reader(source.counting_quotes().at_line(first));
    rows(reader, table, layout)
}

fn rows(reader: &mut Reader, mut table: csv::Reader<Source>, layout: &Layout) -> Result<(), ReadError> {
    let mut record = ByteRecord::new();
    let mut last_line = 1;
    let mut spans_lines = false;
    loop {
        match table.read_byte_record(&mut record) {
            Ok(true) => {}
            Ok(false) => return ended(reader, table.get_ref(), spans_lines, last_line),
            Err(error) => return Err(explain(table.get_ref(), error, &record)),
        }
        // a record is said to begin at the end of the line before it when lines end in two characters
        last_line = record.position().map_or(1, csv::Position::line) + u64::from(layout.is_crlf);
        spans_lines = memchr::memchr(b'\n', record.as_slice()).is_some();
        take(reader, &record, &layout.columns, last_line)?;
        let source = table.get_mut();
        source.mark();
        source.keep_while(reader.dates.is_open(reader.options.dates), reader.dates.day_first);
    }
}

/// The end of the table. A quote that was opened and never closed swallows everything after it: then the
/// quotes do not pair up and the last record runs over several lines.
fn ended(reader: &mut Reader, source: &Source, spans_lines: bool, line: u64) -> Result<(), ReadError> {
    reader.end = source.at();
    if source.quotes() % 2 == 1 && spans_lines {
        let within = "a field in quotes that is never closed".to_owned();
        return Err(ReadError::CutShort { at: At { line, column: 1 }, within });
    }
    Ok(())
}

fn take(reader: &mut Reader, record: &ByteRecord, columns: &Columns, line: u64) -> Result<(), ReadError> {
    let field = |column: usize| record.get(column).unwrap_or(b"");
    let at = |column: usize| {
        // the place of a field in the line: the fields before it, each with its separator
        let before: usize = (0..column).map(|i| field(i).len() + 1).sum();
        At { line, column: before as u64 + 1 }
    };
    let moment = |column: usize, reader: &mut Reader| -> Result<Option<i64>, ReadError> {
        let written = text(field(column), reader);
        if stands_for_nothing(&written) {
            return Ok(None);
        }
        let parsed = reader.dates.parse(&written, reader.options.dates);
        parsed.map(Some).ok_or_else(|| ReadError::time(at(column), &written))
    };
    let time = moment(columns.time, reader)?;
    let start = columns.start.map(|column| moment(column, reader)).transpose()?.flatten();
    let case = text(field(columns.case), reader);
    let step = text(field(columns.step), reader);
    let optional = |column: Option<usize>, reader: &mut Reader| column.map(|c| text(field(c), reader));
    let actor = optional(columns.actor, reader);
    let lifecycle = optional(columns.lifecycle, reader);
    let label = optional(columns.label, reader);
    let found = Found {
        case: case.trim(),
        step: step.trim(),
        time,
        start,
        actor: actor.as_deref().map(str::trim),
        lifecycle: lifecycle.as_deref(),
        label: label.as_deref().map(str::trim),
    };
    reader.take(&found, at(columns.step))
}

/// The separator that parts the first line most often, and parts the lines after it as often.
pub(crate) fn separator(start: &[u8]) -> u8 {
    const KNOWN: [u8; 4] = *b",;\t|";
    let lines: Vec<[usize; 4]> = start.split(|b| *b == b'\n').take(20).map(separators).collect();
    // the last line may be cut off in the middle
    let whole = &lines[..lines.len().saturating_sub(1).max(1)];
    let first = whole.first().copied().unwrap_or_default();
    let agree = |i: usize| whole.iter().filter(|line| line[i] == first[i]).count();
    let best = (0..4).filter(|i| first[*i] > 0).max_by_key(|i| (agree(*i), first[*i], 4 - i));
    KNOWN[best.unwrap_or(0)]
}

/// How often each separator stands in a line, outside quotes.
fn separators(line: &[u8]) -> [usize; 4] {
    let mut quoted = false;
    let mut counts = [0usize; 4];
    for byte in line {
        match byte {
            b'"' => quoted = !quoted,
            _ if quoted => {}
            b',' => counts[0] += 1,
            b';' => counts[1] += 1,
            b'\t' => counts[2] += 1,
            b'|' => counts[3] += 1,
            _ => {}
        }
    }
    counts
}

/// Text of a field; the reader notes when it was not UTF-8.
fn text<'a>(bytes: &'a [u8], reader: &mut Reader) -> Cow<'a, str> {
    decoded(bytes, &mut reader.windows_1252)
}

/// UTF-8 when it is; else Windows-1252, which Dutch spreadsheets still write; then `is_windows` is set.
pub(crate) fn decoded<'a>(bytes: &'a [u8], is_windows: &mut bool) -> Cow<'a, str> {
    match std::str::from_utf8(bytes) {
        Ok(text) => Cow::Borrowed(text),
        Err(_) => {
            *is_windows = true;
            Cow::Owned(bytes.iter().map(|byte| windows_1252(*byte)).collect())
        }
    }
}

fn windows_1252(byte: u8) -> char {
    const HIGH: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}',
        '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
    ];
    if (0x80..0xa0).contains(&byte) { HIGH[usize::from(byte) - 0x80] } else { char::from(byte) }
}

fn explain(source: &Source, error: csv::Error, last: &ByteRecord) -> ReadError {
    let line = error.position().map(csv::Position::line);
    let here = source.at();
    match error.into_kind() {
        ErrorKind::Io(cause) => source.explain(cause, "a line"),
        ErrorKind::UnequalLengths { expected_len, len, .. } => {
            let ends_here = line.is_some_and(|line| line + 1 >= here.line) && len < expected_len;
            let at = At { line: line.unwrap_or(here.line), column: last.as_slice().len() as u64 + len };
            if ends_here {
                return ReadError::CutShort {
                    at,
                    within: format!("a line with {len} of {expected_len} fields"),
                };
            }
            let what = format!("this line has {len} fields and the first line has {expected_len}");
            ReadError::Malformed { at, format: "CSV", what }
        }
        other => ReadError::Malformed { at: here, format: "CSV", what: format!("{other:?}") },
    }
}
