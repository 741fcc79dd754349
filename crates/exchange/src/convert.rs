//! From one form of log to another: XES, tables and the three forms of OCEL. What cannot be kept is counted
//! and told.

use std::{
    io::BufRead,
    path::{Path, PathBuf},
};

use thiserror::Error;

use crate::{
    At, Limits, Options, ReadError,
    ocel::{self, Document},
    source::{Progress, Source},
    utf16,
    xes::{Item, XesReader, XesWriter},
    xml::{Tag, Tags},
};

mod csv_xes;
mod flatten;
mod sink;
mod survey;
mod table;
mod xes_csv;

use sink::{cannot, put};

/// Why a log could not be made into another form.
///
/// ```
/// use hullie_exchange::{Options, convert::{ConvertError, convert}, source::Progress};
///
/// let error = convert("log.xes".as_ref(), "log.pdf".as_ref(), &Options::default(), Progress::default());
/// assert!(matches!(error, Err(ConvertError::Kind(said)) if said.contains("end the new file in .xes")));
/// ```
#[derive(Debug, Error)]
pub enum ConvertError {
    /// The log cannot be read.
    #[error(transparent)]
    Read(#[from] ReadError),
    /// The new file cannot be written.
    #[error("cannot write {}: {}", .1.display(), .0)]
    Write(std::io::Error, PathBuf),
    /// There is no way from the one form to the other.
    #[error("{0}")]
    Kind(String),
}

/// What came of it.
///
/// ```
/// use hullie_exchange::convert::Converted;
///
/// assert!(Converted::default().left_out.is_empty());
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Converted {
    /// Events in the new file.
    pub events: u64,
    /// Cases in the new file; in an object-centric log these are its objects.
    pub cases: u64,
    /// What the new form has no place for, or was decided on the way: one sentence each.
    pub left_out: Vec<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    Xes,
    Csv,
    OcelJson,
    OcelXml,
    OcelSqlite,
}

/// Reads the log in `from` and writes it to `to`. What `from` is, its bytes tell; what `to` will be, its
/// ending tells: `.xes`, `.csv`, `.json` or `.jsonocel`, `.xml` or `.xmlocel`, `.sqlite`; with `.gz` behind
/// it, it is packed.
///
/// The new file is put in place when it is complete. `progress` counts the bytes of the first reading; a
/// table and a log in XES that becomes a table are read twice.
///
/// # Errors
/// When the log cannot be read, the file cannot be written, or there is no way from the one form to the
/// other.
///
/// ```
/// use hullie_exchange::{Options, convert::convert, source::Progress};
///
/// let folder = tempfile::tempdir()?;
/// let (from, to) = (folder.path().join("log.csv"), folder.path().join("log.xes"));
/// std::fs::write(&from, "case,step,time\nz1,Intake,2026-03-02T09:00:00Z\n")?;
/// let done = convert(&from, &to, &Options::default(), Progress::default())?;
/// assert_eq!((done.events, done.cases), (1, 1));
/// assert!(std::fs::read_to_string(&to)?.contains(r#"<string key="concept:name" value="Intake"/>"#));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn convert(
    from: &Path,
    to: &Path,
    options: &Options,
    progress: Progress,
) -> Result<Converted, ConvertError> {
    let (wanted, packed) = wanted(to)?;
    let found = found(from, &options.limits)?;
    match (found, wanted) {
        (Form::Xes, Form::Xes) => xes_to_xes(from, to, packed, options, progress),
        (Form::Xes, Form::Csv) => {
            let log = XesFile { path: from, limits: options.limits, progress };
            xes_csv::write(&log, to, packed, &options.limits)
        }
        (Form::Csv, Form::Xes) => csv_xes::write(from, to, packed, options, progress),
        (Form::OcelJson | Form::OcelXml | Form::OcelSqlite, _) => {
            let document = document(found, from, options, progress)?;
            from_ocel(document, wanted, to, packed, options)
        }
        (Form::Xes, Form::OcelJson | Form::OcelXml | Form::OcelSqlite) => {
            let what =
                "a log in XES has no objects, so it cannot become OCEL; choose .xes or .csv for the new file";
            Err(ConvertError::Kind(what.to_owned()))
        }
        (Form::Csv, _) => {
            let what = "a table can only become a log in XES; choose .xes or .xes.gz for the new file";
            Err(ConvertError::Kind(what.to_owned()))
        }
    }
}

/// What the ending of the new file asks for, and whether it is to be packed.
fn wanted(to: &Path) -> Result<(Form, bool), ConvertError> {
    let name = to.file_name().map(|name| name.to_string_lossy().to_ascii_lowercase()).unwrap_or_default();
    let (plain, packed) = match name.strip_suffix(".gz") {
        Some(plain) => (plain, true),
        None => (name.as_str(), false),
    };
    let form = match plain.rsplit_once('.').map(|(_, ending)| ending) {
        Some("xes") => Form::Xes,
        Some("csv") => Form::Csv,
        Some("json" | "jsonocel") => Form::OcelJson,
        Some("xml" | "xmlocel") => Form::OcelXml,
        Some("sqlite") if !packed => Form::OcelSqlite,
        _ => {
            let name = crate::error::excerpt(&name);
            return Err(ConvertError::Kind(format!(
                "the ending of \"{name}\" is not known; \
                 end the new file in .xes, .csv, .json, .xml or .sqlite"
            )));
        }
    };
    Ok((form, packed))
}

/// What the bytes of the file tell.
fn found(from: &Path, limits: &Limits) -> Result<Form, ReadError> {
    let mut source = Source::open(from, *limits, Progress::default())?;
    let is_sqlite = match source.fill_buf() {
        Ok(bytes) => bytes.starts_with(b"SQLite format 3\0"),
        Err(cause) => return Err(source.explain(cause, "the packed data")),
    };
    if is_sqlite {
        return match source.is_packed() {
            true => Err(ReadError::NotOcelSqlite { what: "it is packed; unpack it first".to_owned() }),
            false => Ok(Form::OcelSqlite),
        };
    }
    let (mut source, _) = open(from, limits, Progress::default())?;
    let start = match source.fill_buf() {
        Ok(bytes) => bytes[..bytes.len().min(4096)].to_vec(),
        Err(cause) => return Err(source.explain(cause, "the packed data")),
    };
    let text = start.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&start);
    match text.iter().find(|b| !b.is_ascii_whitespace()) {
        None => Err(ReadError::Empty),
        Some(b'<') => xml_form(source),
        Some(b'{' | b'[') => Ok(Form::OcelJson),
        Some(_) if text.contains(&0) => Err(ReadError::WrongKind { kind: "a binary file" }),
        Some(_) => Ok(Form::Csv),
    }
}

/// XES and OCEL both begin with `<log>`: what comes next tells them apart.
fn xml_form(source: Source) -> Result<Form, ReadError> {
    let mut tags = Tags::new(source, false);
    let mut is_inside = false;
    loop {
        match tags.next()? {
            Tag::Open(element) if is_inside => {
                let name = element.name.as_str();
                let is_ocel = matches!(name, "object-types" | "event-types" | "objects" | "events");
                return Ok(if is_ocel { Form::OcelXml } else { Form::Xes });
            }
            Tag::Open(_) => is_inside = true,
            Tag::Text(_) => {}
            Tag::Close | Tag::End => return Ok(Form::Xes),
        }
    }
}

/// Opens a file as text, and says whether its bytes are that text.
fn open(path: &Path, limits: &Limits, progress: Progress) -> Result<(Source, bool), ReadError> {
    let mut source = Source::open(path, *limits, progress)?;
    let order = match source.fill_buf() {
        Ok(bytes) => utf16::order(bytes),
        Err(cause) => return Err(source.explain(cause, "the packed data")),
    };
    let is_plain = !source.is_packed() && order.is_none();
    match order {
        Some(order) => Ok((utf16::decoded(source, order)?, is_plain)),
        None => Ok((source, is_plain)),
    }
}

fn xes_to_xes(
    from: &Path,
    to: &Path,
    packed: bool,
    options: &Options,
    progress: Progress,
) -> Result<Converted, ConvertError> {
    let mut reader = XesReader::new(open(from, &options.limits, progress)?.0)?;
    let mut done = Converted::default();
    put(to, packed, |sink| {
        let mut writer = XesWriter::new(sink).map_err(cannot(to))?;
        while let Some(item) = reader.next()? {
            done.events += u64::from(matches!(item, Item::Event(_)));
            done.cases += u64::from(item == Item::TraceStart);
            writer.write(&item).map_err(cannot(to))?;
        }
        writer.finish().map_err(cannot(to))?;
        Ok(())
    })?;
    done.left_out.extend(said("tags and texts that XES does not know", reader.left_out()));
    Ok(done)
}

/// A log that can be run through again and again.
trait Log {
    /// Hands over each piece. Gives back how many pieces were passed over because they are not known.
    fn run(&self, is_first: bool, take: Take<'_>) -> Result<u64, ConvertError>;
}

type Take<'t> = &'t mut dyn FnMut(&Item) -> Result<(), ConvertError>;

struct XesFile<'p> {
    path: &'p Path,
    limits: Limits,
    progress: Progress,
}

impl Log for XesFile<'_> {
    fn run(&self, is_first: bool, take: Take<'_>) -> Result<u64, ConvertError> {
        let progress = if is_first { self.progress.clone() } else { Progress::default() };
        let mut reader = XesReader::new(open(self.path, &self.limits, progress)?.0)?;
        while let Some(item) = reader.next()? {
            take(&item)?;
        }
        Ok(reader.left_out())
    }
}

fn document(
    form: Form,
    from: &Path,
    options: &Options,
    progress: Progress,
) -> Result<Document, ConvertError> {
    let limits = &options.limits;
    let document = match form {
        Form::OcelSqlite => ocel::read_sqlite(from, limits)?,
        Form::OcelXml => ocel::read_xml(open(from, limits, progress)?.0)?,
        _ => ocel::read_json(open(from, limits, progress)?.0)?,
    };
    if document.events.is_empty() && document.objects.is_empty() {
        let at = At { line: 1, column: 1 };
        return Err(ReadError::NoEvents { at, hint: "; OCEL keeps them under \"events\"" }.into());
    }
    Ok(document)
}

fn from_ocel(
    mut document: Document,
    wanted: Form,
    to: &Path,
    packed: bool,
    options: &Options,
) -> Result<Converted, ConvertError> {
    document.standard_times();
    match wanted {
        Form::Xes => flatten::write_xes(&document, to, packed, options),
        Form::Csv => {
            let flat = flatten::Flat::new(&document, options)?;
            let mut done = xes_csv::write(&flat, to, packed, &options.limits)?;
            done.left_out.extend(flat.left_out());
            Ok(done)
        }
        Form::OcelSqlite => {
            let file = sink::beside(to).map_err(cannot(to))?;
            ocel::write_sqlite(&document, file.path()).map_err(cannot(to))?;
            sink::place(file, to).map_err(cannot(to))?;
            Ok(whole(&document))
        }
        Form::OcelXml => {
            put(to, packed, |sink| ocel::write_xml(&document, sink).map_err(cannot(to)))?;
            Ok(whole(&document))
        }
        Form::OcelJson => {
            put(to, packed, |sink| ocel::write_json(&document, sink).map_err(cannot(to)))?;
            Ok(whole(&document))
        }
    }
}

fn whole(document: &Document) -> Converted {
    let (events, cases) = (document.events.len() as u64, document.objects.len() as u64);
    Converted { events, cases, left_out: Vec::new() }
}

/// A sentence about what was left out; nothing when there was nothing.
fn said(what: &str, count: u64) -> Option<String> {
    (count > 0).then(|| format!("{what}: {count}"))
}
