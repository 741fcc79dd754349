//! A file as a stream of text that knows where it is: unpacked when packed, counted for the progress bar,
//! with the line and column of what was read last, and with the limits on size built in.

use std::{
    cell::RefCell,
    fs::File,
    io::{BufRead, BufReader, Error, ErrorKind, Read, Result, Seek, Write},
    path::Path,
    rc::Rc,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
};

use flate2::bufread::MultiGzDecoder;
use tempfile::SpooledTempFile;

use crate::{At, Limits, ReadError};

/// Counts the bytes that were read from the file itself, so that somebody else can draw a progress bar.
#[derive(Debug, Clone, Default)]
pub struct Progress(Arc<AtomicU64>);

impl Progress {
    /// Bytes read so far, before unpacking.
    #[must_use]
    pub fn bytes(&self) -> u64 {
        self.0.load(Ordering::Relaxed)
    }
}

impl Progress {
    /// A counter of its own: what is read twice counts once.
    pub(crate) fn uncounted(&self) -> Self {
        Self::default()
    }
}

struct Counted<R> {
    inner: R,
    progress: Progress,
}

impl<R: Read> Read for Counted<R> {
    fn read(&mut self, buffer: &mut [u8]) -> Result<usize> {
        let n = self.inner.read(buffer)?;
        self.progress.0.fetch_add(n as u64, Ordering::Relaxed);
        Ok(n)
    }
}

/// How much of a text is looked at before it is read: what it is packed with, what kind it is, what parts its
/// fields.
const BEGINNING: usize = 1 << 16;

/// A stream of which the beginning was read ahead. A pipe gives what was written so far, which can be a
/// single byte: what a text is shows only once there is enough of it.
struct Begun<R> {
    beginning: Vec<u8>,
    given: usize,
    /// What went wrong behind the beginning: told when reading gets there.
    wrong: Option<Error>,
    rest: R,
}

impl<R: Read> Begun<R> {
    fn new(mut rest: R) -> Self {
        let mut beginning = vec![0; BEGINNING];
        let (mut filled, mut wrong) = (0, None);
        while filled < BEGINNING {
            match rest.read(&mut beginning[filled..]) {
                Ok(0) => break,
                Ok(n) => filled += n,
                Err(error) if error.kind() == ErrorKind::Interrupted => {}
                Err(error) => {
                    wrong = Some(error);
                    break;
                }
            }
        }
        beginning.truncate(filled);
        Self { beginning, given: 0, wrong, rest }
    }
}

impl<R: Read> Read for Begun<R> {
    fn read(&mut self, buffer: &mut [u8]) -> Result<usize> {
        let ready = &self.beginning[self.given..];
        if !ready.is_empty() {
            let n = ready.len().min(buffer.len());
            buffer[..n].copy_from_slice(&ready[..n]);
            self.given += n;
            return Ok(n);
        }
        match self.wrong.take() {
            Some(error) => Err(error),
            None => self.rest.read(buffer),
        }
    }
}

/// What was read of a stream, kept aside to be read once more. The default keeps nothing.
#[derive(Clone, Default)]
pub(crate) struct Kept(Rc<RefCell<Option<Keeping>>>);

struct Keeping {
    rest: Box<dyn BufRead>,
    /// What was read, on the disk once it is large; nothing when it is no longer kept.
    past: Option<SpooledTempFile>,
    bytes: u64,
    limits: Limits,
    progress: Progress,
}

impl Kept {
    /// So much is kept before anything was found that can be read in two ways.
    const BEFORE: u64 = 8 << 20;
    /// And so much while something was.
    const MOST: u64 = 1 << 30;

    fn of(rest: Box<dyn BufRead>, limits: Limits, progress: Progress) -> Self {
        let past = Some(SpooledTempFile::new(Self::BEFORE as usize));
        Self(Rc::new(RefCell::new(Some(Keeping { rest, past, bytes: 0, limits, progress }))))
    }

    fn is_too_large(&self, is_asked: bool) -> bool {
        let most = if is_asked { Self::MOST } else { Self::BEFORE };
        self.0.borrow().as_ref().is_none_or(|keeping| keeping.bytes > most)
    }

    /// Keeps no more.
    pub(crate) fn forget(&self) {
        if let Some(keeping) = self.0.borrow_mut().as_mut() {
            keeping.past = None;
        }
    }

    /// The whole stream once more: what was kept, and then the rest.
    pub(crate) fn again(self) -> std::result::Result<Source, ReadError> {
        let gone = || ReadError::Open(Error::other("the beginning of the stream is gone"));
        let Keeping { rest, past, limits, progress, .. } = self.0.take().ok_or_else(gone)?;
        let mut past = past.ok_or_else(gone)?;
        past.rewind().map_err(ReadError::Open)?;
        // the bytes were counted when they came in, and are unpacked already
        Source::from_reader(past.chain(rest), limits, progress.uncounted())
    }
}

impl Read for Kept {
    fn read(&mut self, buffer: &mut [u8]) -> Result<usize> {
        let mut keeping = self.0.borrow_mut();
        let Some(keeping) = keeping.as_mut() else { return Ok(0) };
        let n = keeping.rest.read(buffer)?;
        if let Some(past) = &mut keeping.past {
            past.write_all(&buffer[..n])?;
            keeping.bytes += n as u64;
        }
        if keeping.bytes > Self::MOST {
            keeping.past = None;
        }
        Ok(n)
    }
}

/// The text of a file, with its place.
pub struct Source {
    inner: Box<dyn BufRead>,
    progress: Progress,
    limits: Limits,
    packed: bool,
    line: u64,
    column: u64,
    bytes: u64,
    since_mark: u64,
    quotes: u64,
    counts_quotes: bool,
    mark: At,
    kept: Option<Kept>,
}

impl Source {
    /// Opens a file, unpacking it when it is packed with gzip (whatever its name says).
    ///
    /// # Errors
    /// When the file cannot be opened or its first bytes cannot be read.
    pub fn open(path: &Path, limits: Limits, progress: Progress) -> std::result::Result<Self, ReadError> {
        let file = File::open(path).map_err(ReadError::Open)?;
        if file.metadata().map_err(ReadError::Open)?.is_dir() {
            return Err(ReadError::Open(Error::new(ErrorKind::IsADirectory, "this is a folder, not a file")));
        }
        Self::from_reader(file, limits, progress)
    }

    /// Reads from anything, unpacking it when it is packed with gzip.
    ///
    /// # Errors
    /// When the first bytes cannot be read.
    pub fn from_reader(
        reader: impl Read + 'static,
        limits: Limits,
        progress: Progress,
    ) -> std::result::Result<Self, ReadError> {
        let counted = Counted { inner: reader, progress: progress.clone() };
        let mut buffered = BufReader::with_capacity(BEGINNING, Begun::new(counted));
        let packed = buffered.fill_buf().map_err(ReadError::Open)?.starts_with(&[0x1f, 0x8b]);
        let inner: Box<dyn BufRead> = if packed {
            Box::new(BufReader::with_capacity(BEGINNING, Begun::new(MultiGzDecoder::new(buffered))))
        } else {
            Box::new(buffered)
        };
        let start = At { line: 1, column: 1 };
        Ok(Self {
            inner,
            progress,
            limits,
            packed,
            line: 1,
            column: 1,
            bytes: 0,
            since_mark: 0,
            quotes: 0,
            counts_quotes: false,
            mark: start,
            kept: None,
        })
    }

    /// The same source, and a way to read it once more from here: what is read is kept aside, until that is
    /// said to be of no use or grows too large.
    pub(crate) fn kept(mut self) -> (Self, Kept) {
        let progress = self.progress.clone();
        let inner = std::mem::replace(&mut self.inner, Box::new(std::io::empty()));
        let kept = Kept::of(inner, self.limits, progress);
        self.inner = Box::new(BufReader::with_capacity(BEGINNING, kept.clone()));
        self.kept = Some(kept.clone());
        (self, kept)
    }

    /// Says whether what was read may have to be read once more: `is_asked` when something in it can be read
    /// in two ways, `is_answered` when nothing can any more.
    pub(crate) fn keep_while(&mut self, is_asked: bool, is_answered: bool) {
        if let Some(kept) = &self.kept
            && (is_answered || kept.is_too_large(is_asked))
        {
            kept.forget();
            self.kept = None;
        }
    }

    /// Says that the text begins at this line of a larger file.
    #[must_use]
    pub(crate) fn at_line(mut self, line: u64) -> Self {
        self.line = line;
        self
    }

    /// The counter of bytes that this source adds to.
    pub(crate) fn progress(&self) -> Progress {
        self.progress.clone()
    }

    /// The same source, under other limits.
    #[must_use]
    pub fn with_limits(mut self, limits: Limits) -> Self {
        self.limits = limits;
        self
    }

    /// Counts double quotes from here on.
    #[must_use]
    pub(crate) fn counting_quotes(mut self) -> Self {
        self.counts_quotes = true;
        self
    }

    /// How many double quotes were read since they are counted.
    #[must_use]
    pub fn quotes(&self) -> u64 {
        self.quotes
    }

    /// Whether the file is packed.
    #[must_use]
    pub fn is_packed(&self) -> bool {
        self.packed
    }

    /// Where reading is now.
    #[must_use]
    pub fn at(&self) -> At {
        At { line: self.line, column: self.column }
    }

    /// Says that a record ends here: the next one may be as large again.
    pub fn mark(&mut self) {
        self.since_mark = 0;
        self.mark = self.at();
    }

    /// Where the present record began.
    #[must_use]
    pub fn marked(&self) -> At {
        self.mark
    }

    /// The limits that hold.
    #[must_use]
    pub fn limits(&self) -> &Limits {
        &self.limits
    }

    fn over(&self) -> Option<Error> {
        let too_large = |what| Some(Error::new(ErrorKind::FileTooLarge, what));
        if self.since_mark > self.limits.record {
            return too_large("one record");
        }
        if self.bytes > self.limits.bytes {
            return too_large("the file");
        }
        let read = self.progress.bytes().max(1 << 16);
        if self.packed && self.bytes / read > self.limits.unpack_ratio {
            return too_large("the unpacked file");
        }
        None
    }

    /// Turns an error from reading into a sentence, with the place.
    #[must_use]
    pub fn explain(&self, cause: Error, within: &str) -> ReadError {
        let at = self.at();
        match cause.kind() {
            ErrorKind::UnexpectedEof => ReadError::CutShort { at, within: within.to_owned() },
            ErrorKind::FileTooLarge => {
                let (what, limit) = match cause.to_string().as_str() {
                    "one record" => ("one record", self.limits.record),
                    "the file" => ("the size in bytes", self.limits.bytes),
                    _ => ("the growth when unpacking", self.limits.unpack_ratio),
                };
                ReadError::Limit { at: self.mark, what, limit }
            }
            ErrorKind::InvalidInput | ErrorKind::InvalidData if self.packed => {
                ReadError::Malformed { at, format: "gzip", what: "the packed data are damaged".to_owned() }
            }
            _ => ReadError::Stopped { at, cause },
        }
    }
}

impl Read for Source {
    fn read(&mut self, buffer: &mut [u8]) -> Result<usize> {
        let n = {
            let available = self.fill_buf()?;
            let n = available.len().min(buffer.len());
            buffer[..n].copy_from_slice(&available[..n]);
            n
        };
        self.consume(n);
        Ok(n)
    }
}

impl BufRead for Source {
    fn fill_buf(&mut self) -> Result<&[u8]> {
        match self.over() {
            Some(error) => Err(error),
            None => self.inner.fill_buf(),
        }
    }

    fn consume(&mut self, amount: usize) {
        if let Ok(available) = self.inner.fill_buf() {
            let taken = &available[..amount.min(available.len())];
            if self.counts_quotes {
                self.quotes += memchr::memchr_iter(b'"', taken).count() as u64;
            }
            let lines = memchr::memchr_iter(b'\n', taken).count() as u64;
            if lines == 0 {
                self.column += taken.len() as u64;
            } else {
                self.line += lines;
                let last = memchr::memrchr(b'\n', taken).unwrap_or(0);
                self.column = (taken.len() - last) as u64;
            }
        }
        self.bytes += amount as u64;
        self.since_mark += amount as u64;
        self.inner.consume(amount);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn source(text: &'static [u8]) -> Source {
        Source::from_reader(text, Limits::default(), Progress::default()).unwrap()
    }

    #[test]
    fn it_knows_its_line_and_column() {
        let mut source = source(b"one\ntwo\nthree");
        let mut taken = [0; 9];
        source.read_exact(&mut taken).unwrap();
        assert_eq!(source.at(), At { line: 3, column: 2 });
    }

    #[test]
    fn a_record_over_the_limit_is_refused() {
        let limits = Limits { record: 10, ..Limits::default() };
        let mut source = Source::from_reader(&[b'x'; 100][..], limits, Progress::default()).unwrap();
        let mut all = Vec::new();
        let cause = source.read_to_end(&mut all).unwrap_err();
        assert!(matches!(source.explain(cause, "a line"), ReadError::Limit { limit: 10, .. }));
    }
}
