//! A large table on all threads: each reads a part of the file, and the parts are put together in order.
//!
//! Where a part could begin in the middle of a field, or anything at all is wrong in one, the whole file is
//! read again from the beginning by one thread: it knows best what to say.

use std::{
    fs::File,
    io::{BufRead, BufReader, Read, Result as Io, Seek, SeekFrom},
    path::Path,
};

use crate::{
    ReadError, Reader,
    csv_log::{self, Layout},
    source::{Progress, Source},
};

/// Files up to this size are read by one thread.
const SMALL: u64 = 4 << 20;

/// Reads a table from a plain file that is large enough. `false` when one thread should read it from the
/// beginning.
pub(crate) fn read(reader: &mut Reader, path: &Path, progress: &Progress) -> Result<bool, ReadError> {
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    let size = std::fs::metadata(path).map_or(0, |data| data.len());
    if threads > 1
        && size > SMALL
        && let Some(whole) = in_parts(reader, path, size, threads, progress)
    {
        reader.absorb(whole)?;
        return Ok(true);
    }
    Ok(false)
}

/// The parts put together, or nothing when one thread should read it all.
fn in_parts(reader: &Reader, path: &Path, size: u64, threads: usize, progress: &Progress) -> Option<Reader> {
    let (layout, body) = head(reader, path)?;
    let cuts = cuts(path, body, size, threads).ok()??;
    let layout = &layout;
    let results: Vec<Option<Reader>> = std::thread::scope(|scope| {
        let workers: Vec<_> = cuts
            .windows(2)
            .map(|pair| {
                let (from, to) = (pair[0], pair[1]);
                let mut part = Reader::new(reader.options.clone());
                let progress = progress.clone();
                scope.spawn(move || {
                    let mut file = File::open(path).ok()?;
                    file.seek(SeekFrom::Start(from.byte)).ok()?;
                    let text = file.take(to.byte - from.byte);
                    let source = Source::from_reader(text, part.options.limits, progress).ok()?;
                    csv_log::read_part(&mut part, source, layout, from.line).ok()?;
                    Some(part)
                })
            })
            .collect();
        workers.into_iter().map(|worker| worker.join().ok().flatten()).collect()
    });
    let mut parts = results.into_iter();
    let mut whole = parts.next()??;
    for part in parts {
        whole.absorb(part?).ok()?;
    }
    Some(whole)
}

/// The layout of the table and where its second line begins.
fn head(reader: &Reader, path: &Path) -> Option<(Layout, u64)> {
    let mut start = BufReader::with_capacity(1 << 16, File::open(path).ok()?);
    let bytes = start.fill_buf().ok()?.to_vec();
    let delimiter = csv_log::separator(&bytes);
    let mut table = csv::ReaderBuilder::new().delimiter(delimiter).from_reader(&bytes[..]);
    let header = table.byte_headers().ok()?.clone();
    let mut scratch = Reader::new(reader.options.clone());
    let columns = csv_log::find_columns(&mut scratch, &header).ok()?;
    let is_crlf = memchr::memmem::find(&bytes, b"\r\n").is_some();
    // a name of a column that runs over several lines is rare enough for one thread
    let line = memchr::memchr(b'\n', &bytes)?;
    let quotes = memchr::memchr_iter(b'"', &bytes[..line]).count();
    quotes.is_multiple_of(2).then_some((Layout { delimiter, is_crlf, columns }, line as u64 + 1))
}

/// A place in the file where a record begins.
#[derive(Debug, Clone, Copy)]
struct Cut {
    byte: u64,
    line: u64,
}

/// Where the parts begin, and the end of the file. `None` when a quote makes it unsure.
fn cuts(path: &Path, body: u64, size: u64, parts: usize) -> Io<Option<Vec<Cut>>> {
    let mut file = File::open(path)?;
    file.seek(SeekFrom::Start(body))?;
    let mut cuts = vec![Cut { byte: body, line: 2 }];
    let (mut at, mut lines, mut quotes) = (body, 1u64, 0u64);
    let mut block = vec![0u8; 1 << 18];
    let goal = |part: usize| body + (size - body) / parts as u64 * part as u64;
    loop {
        let n = file.read(&mut block)?;
        if n == 0 {
            break;
        }
        let bytes = &block[..n];
        while cuts.len() < parts && goal(cuts.len()) < at + n as u64 {
            let from = goal(cuts.len()).saturating_sub(at) as usize;
            let Some(end) = memchr::memchr(b'\n', &bytes[from..]).map(|i| from + i + 1) else { break };
            let line = memchr::memrchr(b'\n', &bytes[..end - 1]).map_or(0, |i| i + 1);
            let before = quotes + memchr::memchr_iter(b'"', &bytes[..end]).count() as u64;
            let in_line = memchr::memchr_iter(b'"', &bytes[line..end]).count();
            // within quotes, or at the end of a line that looks as if it were
            if before % 2 == 1 || in_line % 2 == 1 {
                return Ok(None);
            }
            let passed = memchr::memchr_iter(b'\n', &bytes[..end]).count() as u64;
            cuts.push(Cut { byte: at + end as u64, line: lines + passed + 1 });
        }
        quotes += memchr::memchr_iter(b'"', bytes).count() as u64;
        lines += memchr::memchr_iter(b'\n', bytes).count() as u64;
        at += n as u64;
    }
    cuts.push(Cut { byte: at, line: lines + 1 });
    Ok(quotes.is_multiple_of(2).then_some(cuts))
}
