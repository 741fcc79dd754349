//! How statements are written where the text decides what they cost.

/// Every line of the sources of this crate, with its file.
fn lines() -> Vec<(String, String)> {
    let mut all = Vec::new();
    let mut stack = vec![std::path::PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/src"))];
    while let Some(path) = stack.pop() {
        if path.is_dir() {
            stack.extend(std::fs::read_dir(&path).unwrap().map(|file| file.unwrap().path()));
            continue;
        }
        let text = std::fs::read_to_string(&path).unwrap();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        all.extend(text.lines().map(|line| (name.clone(), line.to_owned())));
    }
    all
}

#[test]
fn no_limit_is_bound_because_sqlite_prepares_such_a_statement_at_each_look() {
    let all = lines();
    assert!(all.iter().any(|(_, line)| line.contains("SELECT")), "the sources are read");
    assert!(all.len() > 6_000, "all of them");
    let bound: Vec<_> = all.iter().filter(|(_, line)| line.contains("LIMIT $")).collect();
    assert!(bound.is_empty(), "use at_most: {bound:?}");
}
