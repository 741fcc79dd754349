//! The table of requirements: complete, in one form, and honest about which test proves a row.

use std::{collections::BTreeSet, fs, path::Path};

fn root() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."))
}

fn rows() -> Vec<[String; 4]> {
    let table = fs::read_to_string(root().join("docs/requirements.md")).unwrap();
    table
        .lines()
        .filter_map(|line| {
            let cells: Vec<String> = line
                .trim()
                .strip_prefix("| ")?
                .trim_end_matches('|')
                .split(" | ")
                .map(|c| c.trim().to_owned())
                .collect();
            let is_row = cells[0].len() == 3
                && cells[0].as_bytes()[0].is_ascii_uppercase()
                && cells[0][1..].parse::<u8>().is_ok();
            is_row.then(|| cells.try_into().expect("four cells"))
        })
        .collect()
}

/// The names of the tests in a file: functions right below `#[test]` or `#[tokio::test]`, and those that the
/// tests of the store list to be run on each engine.
fn tests_in(code: &str) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    let mut is_test = false;
    for line in code.lines().map(str::trim) {
        if line == "#[test]" || line.starts_with("#[tokio::test") {
            is_test = true;
        } else if line == "#[ignore]" || line.starts_with("#[ignore ") {
            is_test = false;
        } else if let Some((_, rest)) = line.split_once("fn ").filter(|(before, _)| {
            before.is_empty() || *before == "async " || *before == "pub " || *before == "pub async "
        }) {
            if is_test {
                names.insert(rest.split(['(', '<']).next().unwrap().to_owned());
            }
            is_test = false;
        } else if !line.starts_with("#[") && !line.starts_with("//") {
            is_test = false;
        }
        if code.contains("on_each_engine!") || code.contains("macro_rules! on_") {
            names.extend(line.split_once(" |world| {").map(|(name, _)| name.to_owned()));
        }
    }
    names
}

/// The titles of the journeys in a file; those that run with and without script have the same words before
/// the comma.
fn journeys_in(code: &str) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for line in code.lines().map(str::trim) {
        names.extend(line.strip_prefix("test('").map(|rest| rest.split('\'').next().unwrap().to_owned()));
        names.extend(line.strip_prefix("test(`").map(|rest| rest.split(", ${").next().unwrap().to_owned()));
    }
    names
}

#[test]
fn only_what_runs_as_a_test_proves_a_row() {
    let code = "fn helper() {}\n#[test]\nfn one() {}\n\
        #[tokio::test(flavor = \"x\")]\n// why\nasync fn two() {}\n\
        #[test]\n#[ignore]\nfn three() {}\n#[test]\nconst X: u8 = 1;\nfn four() {}\n/// fn five() in words\n";
    assert_eq!(tests_in(code), BTreeSet::from(["one".to_owned(), "two".to_owned()]));
    let journeys =
        "test('a walk', async () => {\n  // test('words')\ntest(`both, ${name}`, () => {\nskip.test('no'\n";
    assert_eq!(journeys_in(journeys), BTreeSet::from(["a walk".to_owned(), "both".to_owned()]));
}

#[test]
fn every_identifier_stands_in_the_table_once() {
    let mut expected = BTreeSet::new();
    for (letter, last) in [("P", 22), ("D", 19), ("E", 26), ("H", 24), ("V", 27), ("W", 19), ("N", 20)] {
        expected.extend((1..=last).map(|n| format!("{letter}{n:02}")));
    }
    assert_eq!(expected.len(), 157);
    let rows = rows();
    let found: BTreeSet<String> = rows.iter().map(|row| row[0].clone()).collect();
    assert_eq!(found, expected);
    assert_eq!(rows.len(), 157, "a row stands twice");
}

#[test]
fn every_row_that_claims_something_names_a_test_that_exists() {
    let mut names = BTreeSet::new();
    let mut stack = vec![root().join("crates"), root().join("e2e/tests")];
    while let Some(path) = stack.pop() {
        if path.is_dir() {
            stack.extend(fs::read_dir(&path).unwrap().map(|entry| entry.unwrap().path()));
            continue;
        }
        let code = || fs::read_to_string(&path).unwrap();
        match path.extension().and_then(|ending| ending.to_str()) {
            Some("rs") => names.extend(tests_in(&code())),
            Some("mjs") => names.extend(journeys_in(&code())),
            _ => {}
        }
    }
    for [id, state, shown_by, test] in rows() {
        let kind = state.split([' ', ':']).next().unwrap();
        assert!(["done", "partly", "not"].contains(&kind), "{id}: {state}");
        if kind == "not" {
            continue;
        }
        assert!(!shown_by.is_empty(), "{id} says where it is shown");
        assert!(kind != "partly" || state.len() > 12, "{id} says what is missing");
        for one in test.split(", ") {
            assert!(names.contains(one.trim_matches('`')), "{id} names a test that is not there: {one}");
        }
    }
}
