//! What a map says of going back is what trajectories did, not how the program put the steps in order.

use std::{collections::HashSet, fs};

use crate::hullie;

/// Thirty went A, B, C; ten went C, A, B: they come from a step that stands lower on the map, and had never
/// been at A. Five went A, B, A, C: one of their moves really returns.
fn log() -> String {
    let mut text = "case,step,time\n".to_owned();
    for (many, way) in [(30, "ABC"), (10, "CAB"), (5, "ABAC")] {
        for n in 0..many {
            for (hour, step) in way.chars().enumerate() {
                text.push_str(&format!("{way} {n},{step},2026-03-02T{:02}:00:00Z\n", hour + 8));
            }
        }
    }
    text
}

fn map(ending: &str, extra: &[&str]) -> String {
    let folder = tempfile::tempdir().unwrap();
    let (from, to) = (folder.path().join("log.csv"), folder.path().join(format!("map.{ending}")));
    fs::write(&from, log()).unwrap();
    let mut arguments = vec!["map", from.to_str().unwrap(), "-o", to.to_str().unwrap(), "--paths", "1"];
    arguments.extend(extra);
    let run = hullie(&arguments);
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    fs::read_to_string(&to).unwrap()
}

/// The lines of paths that are dashed, and how many there are in all.
fn dashed(svg: &str) -> (usize, usize) {
    let lines: Vec<&str> = svg
        .split("<path d=\"M")
        .skip(1)
        .map(|rest| rest.split('>').next().unwrap())
        .filter(|line| line.contains("stroke-opacity"))
        .collect();
    (lines.iter().filter(|line| line.contains("7 5")).count(), lines.len())
}

#[test]
fn only_a_move_to_a_step_of_before_is_drawn_and_told_as_back() {
    let json: serde_json::Value = serde_json::from_str(&map("json", &[])).unwrap();
    let returns = |from: &str, to: &str| {
        let found =
            json["transitions"].as_array().unwrap().iter().find(|t| t["from"] == from && t["to"] == to);
        found.map(|path| (path["count"].as_u64().unwrap(), path["returns"].as_u64().unwrap()))
    };
    assert_eq!(returns("C", "A"), Some((10, 0)), "up the map, and nobody had been there");
    assert_eq!(returns("B", "A"), Some((5, 5)), "back");
    assert_eq!(returns("A", "B"), Some((45, 0)));
    let svg = map("svg", &["--language", "en"]);
    for words in [
        "C, A, 10 times, 1 hour (10%: 1 hour), up on this map, not back",
        "B, A, 5 times, 1 hour (10%: 1 hour), back to a step where people had been before",
        "to a step that stands higher on the map",
    ] {
        assert!(svg.contains(words), "{words}: {svg}");
    }
    let (back, all) = dashed(&svg);
    assert_eq!(back, 2, "the path from B to A and its sign at the foot, of {all}");
    let dutch = map("html", &["--language", "nl"]);
    for words in
        ["omhoog op deze kaart, niet terug", "terug naar een stap waar iemand al was", "Hoe vaak terug"]
    {
        assert!(dutch.contains(words), "{words}");
    }
    assert!(!dutch.contains("terug naar een eerdere stap"));
}

#[test]
fn a_path_of_which_a_part_returns_says_how_much() {
    let folder = tempfile::tempdir().unwrap();
    let (from, to) = (folder.path().join("log.csv"), folder.path().join("map.svg"));
    let mut text = "case,step,time\n".to_owned();
    // of the moves from A to B one of five returns; of those from C to D one of 202
    for (many, way) in [(3, "AB"), (1, "ABAB"), (200, "CD"), (1, "CDCD")] {
        for n in 0..many {
            for (hour, step) in way.chars().enumerate() {
                text.push_str(&format!("{way} {n},{step},2026-03-02T{:02}:00:00Z\n", hour + 8));
            }
        }
    }
    fs::write(&from, text).unwrap();
    let arguments =
        ["map", from.to_str().unwrap(), "-o", to.to_str().unwrap(), "--language", "en", "--paths", "1"];
    assert!(hullie(&arguments).status.success());
    let svg = fs::read_to_string(&to).unwrap();
    assert!(svg.contains("C, D, 202 times, 1 hour (10%: 1 hour), less than 1% back"), "{svg}");
    assert!(svg.contains("20% back") && svg.contains("a part goes back: how much stands"), "{svg}");
}

/// Counted apart from the program, on each public log that is at hand: which moves go to a step where that
/// trajectory had been.
#[test]
fn on_real_logs_the_returns_are_those_of_an_own_count() {
    let file = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data/receipt.csv");
    if !file.is_file() {
        eprintln!("skipped: receipt.csv is not at hand");
        return;
    }
    let run = hullie(&["map", file.to_str().unwrap(), "-o", "-"]);
    let json: serde_json::Value = serde_json::from_slice(&run.stdout).unwrap();
    let mut table = csv::Reader::from_path(&file).unwrap();
    let header = table.headers().unwrap().clone();
    let place = |name: &str| header.iter().position(|column| column == name).unwrap();
    let (case, step, time) = (place("case:concept:name"), place("concept:name"), place("time:timestamp"));
    let mut cases: std::collections::BTreeMap<String, Vec<(i64, String)>> = std::collections::BTreeMap::new();
    for row in table.records() {
        let row = row.unwrap();
        cases
            .entry(row[case].to_owned())
            .or_default()
            .push((hullie_exchange::time::parse(&row[time]).unwrap(), row[step].to_owned()));
    }
    let mut own: std::collections::BTreeMap<(String, String), u64> = std::collections::BTreeMap::new();
    for events in cases.values_mut() {
        events.sort_by_key(|event| event.0);
        let mut been = HashSet::new();
        for pair in events.windows(2) {
            been.insert(pair[0].1.clone());
            *own.entry((pair[0].1.clone(), pair[1].1.clone())).or_default() +=
                u64::from(been.contains(&pair[1].1));
        }
    }
    let told = json["transitions"].as_array().unwrap();
    assert_eq!(told.len(), own.len());
    for path in told {
        let key = (path["from"].as_str().unwrap().to_owned(), path["to"].as_str().unwrap().to_owned());
        assert_eq!(path["returns"].as_u64().unwrap(), own[&key], "{key:?}");
    }
}
