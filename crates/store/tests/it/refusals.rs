//! What Hullie refuses to be, as properties of its tables: what is not there cannot be used.

const TABLES: &str =
    concat!(include_str!("../../migrations/0001_start.sql"), include_str!("../../migrations/0002_walk.sql"));

/// The columns of every table, as (table, column).
fn columns() -> Vec<(String, String)> {
    let mut table = String::new();
    let mut found = Vec::new();
    for line in TABLES.lines() {
        if let Some(rest) = line.strip_prefix("CREATE TABLE ") {
            table = rest.split(' ').next().unwrap().to_owned();
        } else if let Some((altered, column)) =
            line.strip_prefix("ALTER TABLE ").and_then(|rest| rest.split_once(" ADD COLUMN "))
        {
            found.push((altered.to_owned(), column.split(' ').next().unwrap().to_owned()));
        } else if let Some(rest) = line.strip_prefix("    ") {
            let name = rest.split(' ').next().unwrap();
            if name.chars().all(|c| c.is_ascii_lowercase() || c == '_') {
                found.push((table.clone(), name.to_owned()));
            }
        }
    }
    assert!(found.len() > 80, "the tables are read");
    found
}

#[test]
fn no_table_has_a_place_for_what_hullie_refuses() {
    for (table, column) in columns() {
        for never in [
            "gender",
            "sex",
            "emotion",
            "sentiment",
            "mood",
            "script",
            "protocol",
            "score",
            "rank",
            "bsn",
            "note",
        ] {
            assert!(!column.split('_').any(|part| part == never), "{table}.{column}");
        }
    }
}

#[test]
fn no_told_word_hangs_on_a_decision_or_a_status_of_a_person() {
    for (table, column) in columns() {
        // the only decision in Hullie is the one that an indicator serves; the only state of a person's run
        // is whose turn it is
        assert!(!column.contains("decision") || table == "indicator", "{table}.{column}");
        assert!(
            !["status", "outcome", "result_code", "sanction"].contains(&column.as_str()),
            "{table}.{column}"
        );
    }
}
