//! The one door for logs: looks at the first bytes, picks the reader, keeps the counts that all readers
//! share.

use std::{borrow::Cow, io::BufRead, path::Path};

use hullie_journey::{Log, LogBuilder};
use rustc_hash::FxHashMap;

use crate::{
    At, Limits, ReadError,
    columns::Named,
    csv_log, csv_parts,
    error::excerpt,
    json_log,
    objects::Objects,
    source::{Kept, Progress, Source},
    sqlite_log,
    time::{DateOrder, Seen},
    utf16, xml_log,
};

/// Which events of a step's life count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Lifecycle {
    /// Only the ones that complete a step. An event that does not say counts as complete.
    #[default]
    Complete,
    /// Each event counts.
    All,
}

/// How to read.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// Columns or attributes that were named instead of recognised.
    pub named: Named,
    /// Which events count.
    pub lifecycle: Lifecycle,
    /// Which number of a short date is the day.
    pub dates: DateOrder,
    /// For object-centric logs: the kind of object whose journey it is.
    pub object: Option<String>,
    /// Limits.
    pub limits: Limits,
}

/// Something that the reader left out or decided, to be told with the result.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Note {
    /// Events that do not complete a step were not counted.
    OtherLifecycle {
        /// How many.
        events: u64,
    },
    /// Steps that began and were never done: they are not counted.
    NeverDone {
        /// How many.
        events: u64,
    },
    /// The month comes before the day in the dates of this file; the file itself showed it.
    MonthFirst,
    /// Events without a time cannot be put in order.
    WithoutTime {
        /// How many.
        events: u64,
    },
    /// Rows without a trajectory or a step.
    WithoutCaseOrStep {
        /// How many.
        events: u64,
    },
    /// The kind of object that was followed, chosen by the program because none was named.
    ObjectChosen {
        /// The kind.
        kind: String,
        /// The other kinds.
        others: Vec<String>,
    },
    /// Events that belong to none of the followed objects.
    NotFollowed {
        /// How many.
        events: u64,
    },
    /// The text was not UTF-8 and was read as Windows-1252.
    Windows1252,
}

/// What came out of one or more files.
#[derive(Debug)]
pub struct ReadLog {
    /// The events.
    pub log: Log,
    /// Names that people can read, for steps that are codes.
    pub labels: FxHashMap<String, String>,
    /// What was left out or decided.
    pub notes: Vec<Note>,
}

/// Reads one or more files into one log.
#[derive(Debug)]
pub struct Reader {
    pub(crate) options: Options,
    builder: LogBuilder,
    labels: FxHashMap<String, FxHashMap<String, u64>>,
    other_lifecycle: u64,
    without_time: u64,
    without_case_or_step: u64,
    pub(crate) dates: Seen,
    pub(crate) month_first_found: bool,
    pub(crate) windows_1252: bool,
    object_note: Option<Note>,
    pub(crate) unnamed_traces: u64,
    pub(crate) end: At,
    not_followed: u64,
}

/// One event as a reader finds it.
pub(crate) struct Found<'a> {
    pub case: &'a str,
    pub step: &'a str,
    pub time: Option<i64>,
    /// When it began, where the event itself says so.
    pub start: Option<i64>,
    pub actor: Option<&'a str>,
    pub lifecycle: Option<&'a str>,
    pub label: Option<&'a str>,
}

impl Reader {
    /// A reader with these options.
    #[must_use]
    pub fn new(options: Options) -> Self {
        Self {
            options,
            builder: LogBuilder::new(),
            labels: FxHashMap::default(),
            other_lifecycle: 0,
            without_time: 0,
            without_case_or_step: 0,
            dates: Seen::default(),
            month_first_found: false,
            windows_1252: false,
            object_note: None,
            unnamed_traces: 0,
            end: At { line: 1, column: 1 },
            not_followed: 0,
        }
    }

    /// Adds a file. `progress` counts its bytes while reading.
    ///
    /// # Errors
    /// When the file cannot be read as a log; the sentence says where and what to do.
    pub fn file(&mut self, path: &Path, progress: Progress) -> Result<(), ReadError> {
        let mut source = Source::open(path, self.options.limits, progress.clone())?;
        let start = match source.fill_buf() {
            Ok(bytes) => bytes[..bytes.len().min(4096)].to_vec(),
            Err(cause) => return Err(source.explain(cause, "the packed data")),
        };
        if start.starts_with(b"SQLite format 3\0") {
            if source.is_packed() {
                return Err(ReadError::NotOcelSqlite { what: "it is packed; unpack it first".to_owned() });
            }
            let objects = sqlite_log::read(path, &self.options.limits)?;
            return self.objects(objects);
        }
        #[cfg(feature = "parquet")]
        if start.starts_with(b"PAR1") {
            drop(source);
            return crate::parquet_log::read(self, path);
        }
        if kind(&start) == Some(Kind::Table) && !source.is_packed() && csv_parts::read(self, path, &progress)?
        {
            return Ok(());
        }
        let limits = self.options.limits;
        let again = || Source::open(path, limits, progress.uncounted());
        self.text(source, &start, again)
    }

    /// Adds a text from memory or from a stream.
    ///
    /// # Errors
    /// As for [`Reader::file`].
    pub fn stream(&mut self, source: Source) -> Result<(), ReadError> {
        // only a table is ever read twice, and only while nobody said which number of a date is the day
        let (mut source, kept) = match self.options.dates {
            DateOrder::Unknown => source.kept(),
            _ => (source, Kept::default()),
        };
        let start = match source.fill_buf() {
            Ok(bytes) => bytes[..bytes.len().min(4096)].to_vec(),
            Err(cause) => return Err(source.explain(cause, "the packed data")),
        };
        if kind(&start) != Some(Kind::Table) && utf16::order(&start).is_none() {
            kept.forget();
        }
        self.text(source, &start, || kept.again())
    }

    /// Reads a text of any kind. `again` gives the same text once more from its beginning.
    fn text(
        &mut self,
        source: Source,
        start: &[u8],
        again: impl FnOnce() -> Result<Source, ReadError>,
    ) -> Result<(), ReadError> {
        if let Some(order) = utf16::order(start) {
            let mut source = utf16::decoded(source, order)?;
            let start = match source.fill_buf() {
                Ok(bytes) => bytes[..bytes.len().min(4096)].to_vec(),
                Err(cause) => return Err(source.explain(cause, "text in UTF-16")),
            };
            let again: Box<dyn FnOnce() -> Result<Source, ReadError> + '_> =
                Box::new(|| utf16::decoded(again()?, order));
            return self.text(source, &start, again);
        }
        if let Some(kind) = wrong_kind(start) {
            return Err(ReadError::WrongKind { kind });
        }
        match kind(start) {
            None => Err(ReadError::Empty),
            Some(Kind::Xml) => xml_log::read(self, source),
            Some(Kind::Json) => {
                let objects = json_log::read(source)?;
                self.objects(objects)
            }
            Some(Kind::Table) => self.table(source, again),
        }
    }

    /// Reads a table, and once more with the month first when it turns out to show that.
    fn table(
        &mut self,
        source: Source,
        again: impl FnOnce() -> Result<Source, ReadError>,
    ) -> Result<(), ReadError> {
        let mut one = Self::new(self.options.clone());
        match csv_log::read(&mut one, source) {
            // a second number over twelve: the month comes first in this table
            Err(error @ ReadError::DateOrderWrong { .. })
                if self.options.dates == DateOrder::Unknown
                    && one.dates.month_first
                    && !one.dates.day_first =>
            {
                let Ok(again) = again() else { return Err(error) };
                one = Self::new(Options { dates: DateOrder::MonthFirst, ..self.options.clone() });
                one.month_first_found = true;
                csv_log::read(&mut one, again)?;
                one.dates = Seen::default();
            }
            other => other?,
        }
        self.absorb(one)
    }

    /// Adds what another reader with the same options read from the part of the file that follows.
    pub(crate) fn absorb(&mut self, other: Self) -> Result<(), ReadError> {
        self.builder.append(other.builder);
        for (step, names) in other.labels {
            let mine = self.labels.entry(step).or_default();
            for (name, count) in names {
                *mine.entry(name).or_default() += count;
            }
        }
        self.other_lifecycle += other.other_lifecycle;
        self.without_time += other.without_time;
        self.without_case_or_step += other.without_case_or_step;
        self.dates.add(other.dates);
        self.windows_1252 |= other.windows_1252;
        self.month_first_found |= other.month_first_found;
        self.end = other.end;
        self.within(other.end)
    }

    /// Whether the log is still of a size that can be believed.
    fn within(&self, at: At) -> Result<(), ReadError> {
        let limits = &self.options.limits;
        if self.builder.different_steps() as u64 > limits.steps {
            return Err(ReadError::Limit { at, what: "the number of different steps", limit: limits.steps });
        }
        if self.builder.events() as u64 > limits.events {
            return Err(ReadError::Limit { at, what: "the number of events", limit: limits.events });
        }
        Ok(())
    }

    pub(crate) fn objects(&mut self, objects: Objects) -> Result<(), ReadError> {
        let (kind, others) = objects.choose(self.options.object.as_deref())?;
        if self.options.object.is_none() && !others.is_empty() {
            self.object_note = Some(Note::ObjectChosen { kind: kind.clone(), others });
        }
        self.not_followed += objects.not_of(&kind);
        objects.follow(&kind, self)
    }

    /// Takes one event, applying what holds for every format. `at` is where it stands.
    pub(crate) fn take(&mut self, found: &Found<'_>, at: At) -> Result<(), ReadError> {
        let life =
            found.lifecycle.map(str::trim).filter(|life| !stands_for_nothing(life)).unwrap_or_default();
        let is_complete = life.is_empty() || life.eq_ignore_ascii_case("complete");
        let is_start = life.eq_ignore_ascii_case("start");
        let only_complete = self.options.lifecycle == Lifecycle::Complete;
        if only_complete && !is_complete && !is_start {
            self.other_lifecycle += 1;
            return Ok(());
        }
        // any word can be a name, `NA` too: cases that are lettered from A to ZZ have one
        if found.case.trim().is_empty() || found.step.trim().is_empty() {
            self.without_case_or_step += 1;
            return Ok(());
        }
        let Some(time) = found.time else {
            self.without_time += 1;
            return Ok(());
        };
        let step = clean(found.step);
        if only_complete && is_start {
            self.builder.push_start(found.case, &step, time);
            return self.within(at);
        }
        let actor = found.actor.filter(|a| !stands_for_nothing(a)).map(clean);
        match found.start {
            Some(start) => self.builder.push_span(found.case, &step, start, time, actor.as_deref()),
            None => self.builder.push(found.case, &step, time, actor.as_deref()),
        }
        if let Some(label) = found.label.filter(|l| !stands_for_nothing(l)) {
            *self
                .labels
                .entry(step.into_owned())
                .or_default()
                .entry(clean(label).into_owned())
                .or_default() += 1;
        }
        self.within(at)
    }

    /// The log of everything that was added.
    ///
    /// # Errors
    /// When there is no event in it.
    pub fn finish(self) -> Result<ReadLog, ReadError> {
        if self.dates.is_open(self.options.dates) && !self.dates.month_first {
            let text = self.dates.either.as_deref().map(excerpt).unwrap_or_default();
            return Err(ReadError::DateOrder { text });
        }
        if self.builder.events() == 0 {
            let hint = if self.other_lifecycle > 0 || self.builder.starts() > 0 {
                " that completes a step; use --lifecycle all to count each"
            } else if self.without_time > 0 {
                " with a time; name the column or attribute with --time"
            } else {
                ""
            };
            return Err(ReadError::NoEvents { at: self.end, hint });
        }
        let mut notes: Vec<Note> = Vec::new();
        notes.extend(self.object_note);
        for (events, note) in [
            (self.other_lifecycle, Note::OtherLifecycle { events: self.other_lifecycle }),
            (self.without_time, Note::WithoutTime { events: self.without_time }),
            (self.without_case_or_step, Note::WithoutCaseOrStep { events: self.without_case_or_step }),
            (self.not_followed, Note::NotFollowed { events: self.not_followed }),
        ] {
            if events > 0 {
                notes.push(note);
            }
        }
        if self.windows_1252 {
            notes.push(Note::Windows1252);
        }
        if self.month_first_found {
            notes.push(Note::MonthFirst);
        }
        let labels = self
            .labels
            .into_iter()
            .filter_map(|(code, names)| most_frequent(names).map(|n| (code, n)))
            .collect();
        let log = self.builder.finish();
        if log.never_done() > 0 {
            notes.push(Note::NeverDone { events: log.never_done() as u64 });
        }
        Ok(ReadLog { log, labels, notes })
    }
}

/// A name without characters that no picture can hold, and no longer than a name can be.
fn clean(name: &str) -> Cow<'_, str> {
    const LONGEST: usize = 300;
    let is_plain = |name: &str| name.bytes().all(|b| (0x20..0x7f).contains(&b));
    if name.len() <= LONGEST && (is_plain(name) || !name.chars().any(char::is_control)) {
        return Cow::Borrowed(name);
    }
    let kept: String = name.chars().take(LONGEST).map(|c| if c.is_control() { ' ' } else { c }).collect();
    Cow::Owned(if name.chars().count() > LONGEST { format!("{kept}…") } else { kept })
}

/// Words that exports write where there is nothing to write. Only for what need not be there, such as a time,
/// a team or a number: never for the name of a trajectory or a step. `docs/map-json.md` says what holds for
/// each column.
pub(crate) fn stands_for_nothing(text: &str) -> bool {
    let text = text.trim();
    // none of these words is longer: most texts need no more than this
    text.len() <= 5 && matches!(text, "" | "EMPTY" | "NULL" | "null" | "NaN" | "nan" | "None" | "NaT" | "NA")
}

fn most_frequent(names: FxHashMap<String, u64>) -> Option<String> {
    names.into_iter().max_by(|a, b| a.1.cmp(&b.1).then_with(|| b.0.cmp(&a.0))).map(|(name, _)| name)
}

/// What a text looks like by its first sign.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Xml,
    Json,
    Table,
}

fn kind(start: &[u8]) -> Option<Kind> {
    if utf16::order(start).is_some() || wrong_kind(start).is_some() {
        return None;
    }
    let text = start.strip_prefix(b"\xef\xbb\xbf").unwrap_or(start);
    text.iter().find(|b| !b.is_ascii_whitespace()).map(|sign| match sign {
        b'<' => Kind::Xml,
        b'{' | b'[' => Kind::Json,
        _ => Kind::Table,
    })
}

fn wrong_kind(start: &[u8]) -> Option<&'static str> {
    let kinds: [(&[u8], &str); 7] = [
        (
            b"PAR1",
            "a Parquet file, which this program was built without (save it as CSV, \
             or build with --features parquet)",
        ),
        (b"PK\x03\x04", "a zip or spreadsheet file (save the sheet as CSV first)"),
        (b"%PDF", "a PDF file"),
        (b"\x89PNG", "a picture"),
        (b"\xff\xd8\xff", "a picture"),
        (b"\xd0\xcf\x11\xe0", "an old spreadsheet file (save the sheet as CSV first)"),
        (b"\x28\xb5\x2f\xfd", "a file packed with zstd (unpack it first)"),
    ];
    let known = kinds.iter().find(|(magic, _)| start.starts_with(magic)).map(|(_, kind)| *kind);
    known.or_else(|| start.contains(&0).then_some("a binary file"))
}
