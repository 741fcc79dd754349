//! The real logs, where they are at hand. A clone without them skips these tests and says so.

use std::path::PathBuf;

use hullie_exchange::{Options, ReadLog, Reader, journey_json, source::Progress};
use hullie_journey::Journey;

fn find(name: &str) -> Option<PathBuf> {
    let file = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data").join(name);
    if !file.is_file() {
        eprintln!("skipped: {name} is not at hand");
        return None;
    }
    Some(file)
}

fn read(name: &str, options: Options) -> Option<ReadLog> {
    let file = find(name)?;
    let mut reader = Reader::new(options);
    reader.file(&file, Progress::default()).unwrap();
    Some(reader.finish().unwrap())
}

fn json(log: &ReadLog) -> serde_json::Value {
    let text = journey_json::write(&Journey::of(&log.log), log.log.steps(), &log.labels);
    serde_json::from_str(&text).unwrap()
}

#[test]
fn both_receipt_files_give_the_same_figures() {
    let (Some(csv), Some(xes)) =
        (read("receipt.csv", Options::default()), read("receipt.xes.gz", Options::default()))
    else {
        return;
    };
    let (csv, xes) = (json(&csv), json(&xes));
    assert_eq!(csv["trajectories"], 1434);
    assert_eq!(csv["events"], 8577);
    assert_eq!(csv, xes);
}

#[test]
fn every_log_is_read() {
    for (name, trajectories) in [
        ("bpic2015_1_municipality.csv.gz", 1199),
        ("traffic_fines_10k_cases.csv.gz", 10_000),
        ("teleclaims.xes.gz", 3_512),
        ("running-example.xes", 6),
    ] {
        if let Some(found) = read(name, Options::default()) {
            assert_eq!(found.log.trajectories(), trajectories, "{name}");
        }
    }
}

#[test]
fn object_centric_logs_are_read() {
    for name in ["ocel20_example.sqlite", "recruiting-red.jsonocel"] {
        if let Some(found) = read(name, Options::default()) {
            assert!(found.log.trajectories() > 0, "{name}");
        }
    }
}
