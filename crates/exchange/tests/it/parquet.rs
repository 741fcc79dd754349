//! Parquet out and in again, with the feature `parquet`; without it the file is named and nothing breaks.

use hullie_exchange::{Options, Reader, source::Progress};

use crate::formats::CSV;

#[cfg(feature = "parquet")]
#[test]
fn a_log_goes_to_parquet_and_back() {
    use crate::{counts, read};
    let log = read(CSV.as_bytes(), Options::default()).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("log.parquet");
    hullie_exchange::parquet_log::write(&log.log, &path).unwrap();
    let mut reader = Reader::new(Options::default());
    reader.file(&path, Progress::default()).unwrap();
    let back = reader.finish().unwrap();
    assert_eq!(counts(&back), counts(&log));
    assert_eq!(back.log.period().map(|p| p.1), log.log.period().map(|p| p.1));
    assert!(back.log.actors().find("Werk & Inkomen").is_some());
    let bytes = std::fs::read(&path).unwrap();
    for place in (0..bytes.len()).step_by(7) {
        let mut damaged = bytes.clone();
        damaged[place] ^= 0xff;
        std::fs::write(&path, &damaged[..bytes.len() - place % 3]).unwrap();
        let mut reader = Reader::new(Options::default());
        if let Err(error) = reader.file(&path, Progress::default()) {
            assert!(!error.to_string().is_empty());
        }
    }
}

#[test]
fn a_file_that_only_looks_like_parquet_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("log.parquet");
    std::fs::write(&path, [b"PAR1", CSV.as_bytes()].concat()).unwrap();
    let mut reader = Reader::new(Options::default());
    let said = reader.file(&path, Progress::default()).unwrap_err().to_string();
    assert!(said.contains("Parquet"), "{said}");
}
