//! Reading logs as a stranger would hand them over: right, wrong, cut short and hostile.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod bytes;
mod convert;
mod formats;
mod hostile;
mod names;
mod ocel;
mod parquet;
mod real;
mod xes;

use hullie_exchange::{
    Limits, Options, ReadError, ReadLog, Reader,
    source::{Progress, Source},
};
use hullie_journey::Journey;

/// Reads a text as a log.
pub fn read(text: &[u8], options: Options) -> Result<ReadLog, ReadError> {
    let limits: Limits = options.limits;
    let source = Source::from_reader(std::io::Cursor::new(text.to_vec()), limits, Progress::default())?;
    let mut reader = Reader::new(options);
    reader.stream(source)?;
    reader.finish()
}

/// The sentence that a person sees.
pub fn sentence(text: &[u8]) -> String {
    match read(text, Options::default()) {
        Ok(found) => panic!("this should not be a log, but {} events were read", found.log.events()),
        Err(error) => error.to_string(),
    }
}

/// Counts that are easy to compare: trajectories, events, steps by name.
pub fn counts(found: &ReadLog) -> (usize, usize, Vec<(String, usize)>) {
    let journey = Journey::of(&found.log);
    let steps = journey.steps.iter().map(|s| (found.log.steps().text(s.code).to_owned(), s.count)).collect();
    (journey.trajectories, journey.events, steps)
}

/// Packs a text with gzip.
pub fn gzip(text: &[u8]) -> Vec<u8> {
    use std::io::Write;
    let mut packer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    packer.write_all(text).unwrap();
    packer.finish().unwrap()
}

/// A real log, where it is at hand.
pub fn at_hand(name: &str) -> Option<std::path::PathBuf> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data");
    let file = folder.join(name);
    if !file.is_file() {
        eprintln!("skipped: {name} is not at hand");
        return None;
    }
    Some(file)
}
