//! Lines are short enough to be read beside each other: no line of a text file is longer than 110 characters,
//! texts in quotes and comments included, which `rustfmt` leaves alone. What may be longer stands in
//! [`LONGER`], each with its reason; an exception that nothing needs any more has to go.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

/// As many characters as `rustfmt.toml` says.
const MOST: usize = 110;
const ENDINGS: [&str; 9] = ["rs", "sql", "css", "js", "mjs", "ftl", "sh", "toml", "md"];
/// Programs for a shell whose names have no ending.
const PROGRAMS: [&str; 3] = ["test", "scripts/with-postgres", ".ci/run"];
/// Folders in which tools put what is not ours.
const NOT_OURS: [&str; 3] = ["target", "node_modules", ".git"];

const APPLIED: &str = "a migration that has been applied never changes";
/// Files whose lines may be longer, by how their path begins, each with the reason.
const LONGER: [(&str, &str); 9] = [
    ("crates/store/migrations/0001_", APPLIED),
    ("crates/store/migrations/0002_", APPLIED),
    ("crates/store/migrations/0007_", APPLIED),
    ("crates/store/migrations/0008_", APPLIED),
    ("crates/store/migrations/0010_", APPLIED),
    ("crates/store/migrations/0011_", APPLIED),
    ("crates/hullie/demo/", "data: what people of the example say is a text a line"),
    ("crates/text/src/personal/", "patterns: white space in a pattern is part of what it finds"),
    ("crates/store/tests/it/upgrade/release_2026_11/", "data: a row of a table is a line"),
];

/// A row of a table in Markdown is one line, however long.
fn is_row(path: &str, line: &str) -> bool {
    path.ends_with(".md") && line.trim_start().starts_with('|')
}

/// Every text file under this folder that people write, by its path from the root.
fn written(root: &Path, folder: PathBuf, found: &mut Vec<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            if !NOT_OURS.iter().any(|name| path.ends_with(name)) {
                written(root, path, found);
            }
            continue;
        }
        let name = path.strip_prefix(root).unwrap().to_str().unwrap().replace('\\', "/");
        let ending = path.extension().and_then(|ending| ending.to_str());
        if ending.is_some_and(|ending| ENDINGS.contains(&ending)) || PROGRAMS.contains(&name.as_str()) {
            found.push(name);
        }
    }
}

#[test]
fn no_line_is_longer_than_can_be_read() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize().unwrap();
    let format: toml::Table =
        toml::from_str(&fs::read_to_string(root.join("rustfmt.toml")).unwrap()).unwrap();
    assert_eq!(format["max_width"].as_integer(), Some(MOST as i64));
    let mut files = Vec::new();
    written(&root, root.clone(), &mut files);
    assert!(files.len() > 300, "{} text files were found", files.len());
    let (mut wrong, mut needed) = (Vec::new(), BTreeSet::new());
    for path in files {
        let text = fs::read_to_string(root.join(&path)).unwrap();
        let exception = LONGER.iter().find(|(start, _)| path.starts_with(start));
        for (n, line) in text.lines().enumerate() {
            let long = line.chars().count();
            if long <= MOST || is_row(&path, line) {
                continue;
            }
            match exception {
                Some((start, _)) => drop(needed.insert(*start)),
                None => wrong.push(format!("{path}:{}: {long} characters", n + 1)),
            }
        }
    }
    for (start, why) in LONGER.iter().filter(|(start, _)| !needed.contains(start)) {
        wrong.push(format!("{start} needs no exception any more ({why})"));
    }
    assert!(wrong.is_empty(), "lines of more than {MOST} characters:\n{}", wrong.join("\n"));
}
