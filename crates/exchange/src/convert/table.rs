//! A table of text as it is read twice: once to learn what is in its columns, and once to write it.

use std::{
    fs::File,
    io::{BufRead, Seek, Write},
    path::Path,
};

use csv::{ByteRecord, ErrorKind, Position, Reader, ReaderBuilder};

use super::{ConvertError, open, sink::folder};
use crate::{
    At, Limits, ReadError,
    csv_log::{self, decoded},
    error::excerpt,
    source::{Progress, Source},
};

/// A table that was opened, after its first line.
pub(super) struct Table {
    pub rows: Reader<Source>,
    pub header: Vec<String>,
    pub delimiter: u8,
    pub is_crlf: bool,
    /// Whether the bytes of the file are the text of the table.
    pub is_plain: bool,
    /// Whether something was not UTF-8.
    pub is_windows: bool,
}

impl Table {
    pub fn open(path: &Path, limits: &Limits, progress: Progress) -> Result<Self, ReadError> {
        let (mut source, is_plain) = open(path, limits, progress)?;
        let (delimiter, is_crlf) = match source.fill_buf() {
            Ok(start) => (csv_log::separator(start), memchr::memmem::find(start, b"\r\n").is_some()),
            Err(cause) => return Err(source.explain(cause, "the first line")),
        };
        let mut rows = ReaderBuilder::new().delimiter(delimiter).from_reader(source.counting_quotes());
        let header = match rows.byte_headers() {
            Ok(header) => header.clone(),
            Err(error) => return Err(explain(rows.get_ref(), error)),
        };
        rows.get_mut().mark();
        let mut is_windows = false;
        let name = |bytes: &[u8]| {
            let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
            decoded(bytes, &mut is_windows).trim().to_owned()
        };
        let header = header.iter().map(name).collect();
        Ok(Self { rows, header, delimiter, is_crlf, is_plain, is_windows })
    }

    /// The next row; nothing at the end.
    pub fn read(&mut self, record: &mut ByteRecord) -> Result<bool, ReadError> {
        let read = self.rows.read_byte_record(record);
        let read = read.map_err(|error| explain(self.rows.get_ref(), error))?;
        self.rows.get_mut().mark();
        Ok(read)
    }

    /// The end of the table. A quote that was opened and never closed swallows everything after it: then the
    /// quotes do not pair up and the last record runs over several lines.
    pub fn ended(&self, spans_lines: bool, line: u64) -> Result<(), ReadError> {
        if self.rows.get_ref().quotes() % 2 == 1 && spans_lines {
            let within = "a field in quotes that is never closed".to_owned();
            return Err(ReadError::CutShort { at: At { line, column: 1 }, within });
        }
        Ok(())
    }

    /// The line of a record. One is said to begin at the end of the line before it when lines end in two
    /// characters.
    pub fn line(&self, record: &ByteRecord) -> u64 {
        record.position().map_or(1, Position::line) + u64::from(self.is_crlf)
    }
}

/// Where a row begins.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place {
    pub byte: u64,
    pub line: u64,
}

/// The rows of a table, from the beginning to the end or from any place.
pub(super) enum Rows {
    InOrder(Box<Table>),
    AnyOrder(Box<Reader<File>>),
}

impl Rows {
    /// Opens the table again. In any order, it has to be a plain file: what is packed is unpacked beside the
    /// new one.
    pub fn open(from: &Path, to: &Path, limits: &Limits, in_order: bool) -> Result<Self, ConvertError> {
        let table = Table::open(from, limits, Progress::default())?;
        if in_order {
            return Ok(Self::InOrder(Box::new(table)));
        }
        let file = if table.is_plain {
            File::open(from).map_err(ReadError::Open)?
        } else {
            let cannot = |cause| ConvertError::Write(cause, folder(to).to_path_buf());
            let mut plain = tempfile::tempfile_in(folder(to)).map_err(cannot)?;
            unpack(from, limits, &mut plain)?.map_err(cannot)?;
            plain
        };
        let mut builder = ReaderBuilder::new();
        builder.delimiter(table.delimiter).buffer_capacity(1 << 12);
        Ok(Self::AnyOrder(Box::new(builder.from_reader(file))))
    }

    /// Goes to a row. In order, it is the next one already.
    pub fn go(&mut self, place: Place) -> Result<(), ReadError> {
        match self {
            Self::InOrder(_) => Ok(()),
            Self::AnyOrder(rows) => {
                let mut position = Position::new();
                position.set_byte(place.byte).set_line(place.line);
                rows.seek(position).map_err(stopped)
            }
        }
    }

    pub fn read(&mut self, record: &mut ByteRecord) -> Result<bool, ReadError> {
        match self {
            Self::InOrder(table) => table.read(record),
            Self::AnyOrder(rows) => rows.read_byte_record(record).map_err(stopped),
        }
    }
}

/// The text of a packed file as a plain one. The outer error is about reading, the inner one about writing.
fn unpack(from: &Path, limits: &Limits, plain: &mut File) -> Result<std::io::Result<()>, ReadError> {
    let (mut source, _) = open(from, limits, Progress::default())?;
    loop {
        let bytes = match source.fill_buf() {
            Ok(bytes) => bytes,
            Err(cause) => return Err(source.explain(cause, "the packed data")),
        };
        let taken = bytes.len();
        if taken == 0 {
            return Ok(plain.rewind());
        }
        if let Err(cause) = plain.write_all(bytes) {
            return Ok(Err(cause));
        }
        source.consume(taken);
        source.mark();
    }
}

fn explain(source: &Source, error: csv::Error) -> ReadError {
    let line = error.position().map(Position::line);
    let here = source.at();
    match error.into_kind() {
        ErrorKind::Io(cause) => source.explain(cause, "a line"),
        ErrorKind::UnequalLengths { expected_len, len, .. } => {
            let at = At { line: line.unwrap_or(here.line), column: 1 };
            let what = format!("this line has {len} fields and the first line has {expected_len}");
            ReadError::Malformed { at, format: "CSV", what }
        }
        other => ReadError::Malformed { at: here, format: "CSV", what: excerpt(&format!("{other:?}")) },
    }
}

/// Something went wrong in a table that could be read a moment ago.
fn stopped(error: csv::Error) -> ReadError {
    let line = error.position().map_or(1, Position::line);
    let cause = match error.into_kind() {
        ErrorKind::Io(cause) => cause,
        _ => std::io::Error::other("the table changed while it was read"),
    };
    ReadError::Stopped { at: At { line, column: 1 }, cause }
}
