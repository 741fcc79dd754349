//! Any bytes at all, and good files with bytes changed, put in and taken out: no reader panics, each says one
//! clear sentence, and small limits keep it small.

use std::io::{Cursor, Read};

use hullie_exchange::{
    Limits, Options, ReadError, Reader,
    convert::convert,
    ocel::{read_json, read_sqlite, read_xml},
    source::{Progress, Source},
    xes::{XesReader, XesWriter},
};
use proptest::{collection::vec, prelude::*};

fn small() -> Limits {
    Limits { bytes: 1 << 16, record: 1 << 12, depth: 16, events: 500, steps: 100, ..Limits::default() }
}

/// The seeds for the fuzzer, and the small logs of the other tests.
fn seeds() -> Vec<Vec<u8>> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fuzz/corpus");
    let mut seeds = Vec::new();
    for target in std::fs::read_dir(folder).unwrap() {
        let mut files: Vec<_> =
            std::fs::read_dir(target.unwrap().path()).unwrap().map(|file| file.unwrap().path()).collect();
        files.sort();
        seeds.extend(files.into_iter().map(|file| std::fs::read(file).unwrap()));
    }
    seeds.push(crate::formats::CSV.as_bytes().to_vec());
    seeds.push(crate::formats::XES.as_bytes().to_vec());
    seeds
}

/// What is done to a byte.
#[derive(Debug, Clone)]
enum Change {
    Flip(f64, u8),
    Insert(f64, u8),
    Delete(f64, usize),
    Cut(f64),
}

fn change() -> impl Strategy<Value = Change> {
    prop_oneof![
        (0.0..1.0f64, 1..=255u8).prop_map(|(at, bits)| Change::Flip(at, bits)),
        (0.0..1.0f64, any::<u8>()).prop_map(|(at, byte)| Change::Insert(at, byte)),
        (0.0..1.0f64, 1..20usize).prop_map(|(at, count)| Change::Delete(at, count)),
        (0.0..1.0f64).prop_map(Change::Cut),
    ]
}

fn changed(mut bytes: Vec<u8>, changes: &[Change]) -> Vec<u8> {
    for change in changes {
        let place = |at: f64| (at * bytes.len() as f64) as usize;
        if bytes.is_empty() {
            break;
        }
        match change {
            Change::Flip(at, bits) => {
                let place = place(*at);
                bytes[place] ^= bits;
            }
            Change::Insert(at, byte) => {
                let place = place(*at);
                bytes.insert(place, *byte);
            }
            Change::Delete(at, count) => {
                let place = place(*at);
                bytes.drain(place..(place + count).min(bytes.len()));
            }
            Change::Cut(at) => {
                let place = place(*at);
                bytes.truncate(place);
            }
        }
    }
    bytes
}

fn source(bytes: impl Read + 'static) -> Result<Source, ReadError> {
    Source::from_reader(bytes, small(), Progress::default())
}

fn fast(source: Source) -> Result<(), ReadError> {
    let mut reader = Reader::new(Options { limits: small(), ..Options::default() });
    reader.stream(source)?;
    reader.finish().map(drop)
}

/// Reads and writes as long as there is something.
fn full(source: Source) -> Result<(), ReadError> {
    let mut reader = XesReader::new(source)?;
    let mut writer = XesWriter::new(std::io::sink()).unwrap();
    while let Some(item) = reader.next()? {
        writer.write(&item).unwrap();
    }
    Ok(())
}

type Read1 = fn(Source) -> Result<(), ReadError>;

const READERS: [(&str, Read1); 4] = [
    ("the fast reader", fast),
    ("XES", full),
    ("OCEL in JSON", |source| read_json(source).map(drop)),
    ("OCEL in XML", |source| read_xml(source).map(drop)),
];

fn assert_clear(name: &str, said: &str) {
    assert!(!said.trim().is_empty(), "{name} says nothing");
    assert!(!said.contains(char::is_control), "{name} says {said:?}");
}

fn read_all(bytes: &[u8]) {
    for (name, read) in READERS {
        if let Err(error) = source(Cursor::new(bytes.to_vec())).and_then(read) {
            assert_clear(name, &error.to_string());
        }
    }
}

proptest! {
    #[test]
    fn any_bytes_are_read_or_explained(bytes in vec(any::<u8>(), 0..600)) {
        read_all(&bytes);
    }

    #[test]
    fn any_text_of_a_log_is_read_or_explained(
        parts in vec(proptest::sample::select(vec![
            "<log>", "</log>", "<trace>", "</trace>", "<event>", "</event>",
            "<string key=\"a\" value=\"b\"/>", "<list key='l'>", "<values>", "</values>", "</list>",
            "<![CDATA[", "]]>", "<!--", "-->", "&amp;", "&#x0;", "&lt", "<?xml?>", "\"", "'", "<", ">", "{",
            "}", "[", "]", ":", ",", "\"events\"", "\"ocel:events\"", "\"id\"", "null", "1e999", "\n",
            "\r\n", ";", "case,step,time\n", "1,a,2026-01-01\n", "\u{feff}", "\u{0}", "é", "<objects>",
            "<object id=\"o\" type=\"t\">",
        ]), 0..40)
    ) {
        read_all(parts.concat().as_bytes());
    }

    #[test]
    fn a_changed_seed_is_read_or_explained(
        which in any::<prop::sample::Index>(),
        changes in vec(change(), 1..6),
    ) {
        let seeds = seeds();
        read_all(&changed(which.get(&seeds).clone(), &changes));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn a_changed_seed_becomes_another_form_or_is_explained(
        which in any::<prop::sample::Index>(),
        changes in vec(change(), 0..4),
        to in proptest::sample::select(vec!["new.xes", "new.csv", "new.json", "new.xml.gz", "new.sqlite"]),
    ) {
        let seeds = seeds();
        let folder = tempfile::tempdir().unwrap();
        let from = folder.path().join("log");
        std::fs::write(&from, changed(which.get(&seeds).clone(), &changes)).unwrap();
        let options = Options { limits: small(), ..Options::default() };
        let to = folder.path().join(to);
        match convert(&from, &to, &options, Progress::default()) {
            Ok(_) => prop_assert!(to.is_file()),
            Err(error) => {
                assert_clear("convert", &error.to_string());
                prop_assert!(!to.exists(), "half a file is left");
            }
        }
    }

    #[test]
    fn a_changed_database_is_read_or_explained(changes in vec(change(), 1..6)) {
        let folder = tempfile::tempdir().unwrap();
        let seed = &seeds().into_iter().find(|seed| seed.starts_with(b"{\"objectTypes\"")).unwrap();
        let (json, file) = (folder.path().join("log.json"), folder.path().join("log.sqlite"));
        std::fs::write(&json, seed).unwrap();
        convert(&json, &file, &Options::default(), Progress::default()).unwrap();
        std::fs::write(&file, changed(std::fs::read(&file).unwrap(), &changes)).unwrap();
        if let Err(error) = read_sqlite(&file, &Limits { bytes: 1 << 20, ..small() }) {
            assert_clear("OCEL in SQLite", &error.to_string());
        }
    }
}

/// The same bytes again and again, without end.
struct Endless {
    start: &'static [u8],
    again: &'static [u8],
    place: usize,
}

impl Read for Endless {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        for byte in buffer.iter_mut() {
            let after = self.place.saturating_sub(self.start.len());
            *byte = *self.start.get(self.place).unwrap_or(&self.again[after % self.again.len()]);
            self.place += 1;
        }
        Ok(buffer.len())
    }
}

#[test]
fn what_never_ends_is_stopped_by_the_limits() {
    let endless: [(&'static [u8], &'static [u8]); 12] = [
        (b"", b"a"),
        (b"", b"a,b\n"),
        (b"case,step,time\n", b"1,a,2026-01-01\n"),
        (b"case,step,time\n1,\"", b"a\n"),
        (b"", b"<a>"),
        (b"<log>", b"<!-- x -->"),
        (b"<log>", b"<trace><event><string key=\"a\" value=\"b\"/></event></trace>"),
        (b"<log><trace><event>", b"<string key=\"a\" value=\"b\"/>"),
        (b"<log><objects>", b"<object id=\"o\" type=\"t\"/>"),
        (
            b"<log><events><event id=\"e\" type=\"t\" time=\"2026-01-01\"><attributes><attribute name=\"a\">",
            b"text&amp;",
        ),
        (b"{\"events\":[", b"{\"id\":\"e\",\"type\":\"t\",\"time\":\"2026-01-01\"},"),
        (b"{\"x\":\"", b"\\u0041"),
    ];
    for (start, again) in endless {
        for (name, read) in READERS {
            let error = source(Endless { start, again, place: 0 }).and_then(read).unwrap_err();
            assert_clear(name, &error.to_string());
        }
    }
}

#[test]
fn the_seeds_are_what_they_say() {
    let seeds = seeds();
    assert!(seeds.len() >= 20, "the seeds stand in fuzz/corpus");
    let read = |read: Read1| {
        seeds.iter().filter(|seed| source(Cursor::new(seed.to_vec())).and_then(read).is_ok()).count()
    };
    for (name, reader) in READERS {
        assert!(read(reader) > 0, "no seed is right for {name}");
    }
}
