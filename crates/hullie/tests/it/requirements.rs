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

#[test]
fn every_identifier_stands_in_the_table_once() {
    let mut expected = BTreeSet::new();
    for (letter, last) in [("P", 20), ("D", 18), ("E", 24), ("H", 22), ("V", 25), ("W", 19), ("N", 20)] {
        expected.extend((1..=last).map(|n| format!("{letter}{n:02}")));
    }
    assert_eq!(expected.len(), 148);
    let rows = rows();
    let found: BTreeSet<String> = rows.iter().map(|row| row[0].clone()).collect();
    assert_eq!(found, expected);
    assert_eq!(rows.len(), 148, "a row stands twice");
}

#[test]
fn every_row_that_claims_something_names_a_test_that_exists() {
    let mut names = BTreeSet::new();
    let mut stack = vec![root().join("crates"), root().join("e2e")];
    while let Some(path) = stack.pop() {
        if path.is_dir() {
            if !path.ends_with("node_modules") {
                stack.extend(fs::read_dir(&path).unwrap().map(|entry| entry.unwrap().path()));
            }
        } else if path.extension().is_some_and(|e| e == "rs" || e == "mjs") {
            let code = fs::read_to_string(&path).unwrap();
            names.extend(
                code.split("fn ").skip(1).map(|rest| rest.split(['(', '<']).next().unwrap().to_owned()),
            );
            names
                .extend(code.split("test('").skip(1).map(|rest| rest.split('\'').next().unwrap().to_owned()));
            // journeys that run with and without script have the same name before it
            names.extend(
                code.split("test(`").skip(1).map(|rest| rest.split(", ${").next().unwrap().to_owned()),
            );
            // tests that run on each engine are listed by name, not by fn
            names.extend(
                code.lines()
                    .filter_map(|l| l.trim().split_once(" |world| {"))
                    .map(|(name, _)| name.to_owned()),
            );
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
