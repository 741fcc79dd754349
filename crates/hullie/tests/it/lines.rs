//! Lines are short enough to be read beside each other: no line of a source file is longer than 110
//! characters, texts in quotes and comments included, which `rustfmt` leaves alone.
//!
//! Files that had long lines before there was this test are listed in `long_lines.txt`, each with how many. A
//! file may not get more. When it has fewer, the list has to say so: so the list only shrinks.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

/// As many characters as `rustfmt.toml` says.
const MOST: usize = 110;
const ENDINGS: [&str; 6] = ["rs", "sql", "css", "ftl", "js", "mjs"];
/// Folders in which tools put what is not ours.
const NOT_OURS: [&str; 3] = ["target", "node_modules", ".git"];
const KNOWN: &str = include_str!("long_lines.txt");

/// Every source file under this folder.
fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap();
        if path.is_dir() {
            if !NOT_OURS.contains(&name) {
                sources(&path, found);
            }
        } else if path.extension().is_some_and(|ending| ENDINGS.iter().any(|known| ending == *known)) {
            found.push(path);
        }
    }
}

#[test]
fn no_line_is_longer_than_can_be_read() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize().unwrap();
    let format: toml::Table =
        toml::from_str(&fs::read_to_string(root.join("rustfmt.toml")).unwrap()).unwrap();
    assert_eq!(format["max_width"].as_integer(), Some(MOST as i64));
    let known: BTreeMap<String, usize> = KNOWN
        .lines()
        .map(|line| line.split_once(' ').unwrap())
        .map(|(count, path)| (path.to_owned(), count.parse().unwrap()))
        .collect();
    assert_eq!(known.len(), KNOWN.lines().count(), "each file is listed once");
    let mut files = Vec::new();
    sources(&root, &mut files);
    assert!(files.len() > 300, "{} source files were found", files.len());
    let mut wrong = Vec::new();
    let mut unseen = known.clone();
    for file in files {
        let path = file.strip_prefix(&root).unwrap().to_str().unwrap().replace('\\', "/");
        let text = fs::read_to_string(&file).unwrap();
        let long: Vec<usize> = text
            .lines()
            .enumerate()
            .filter(|(_, line)| line.chars().count() > MOST)
            .map(|(n, _)| n + 1)
            .collect();
        let listed = known.get(&path).copied().unwrap_or_default();
        unseen.remove(&path);
        if long.len() > listed {
            wrong.push(format!("{path} has {} long lines, {listed} are known: {long:?}", long.len()));
        } else if long.len() < listed {
            let now =
                if long.is_empty() { "take it out".to_owned() } else { format!("{} {path}", long.len()) };
            wrong.push(format!("{path} became better, write it down in long_lines.txt: {now}"));
        }
    }
    wrong.extend(unseen.into_keys().map(|path| format!("{path} is gone, take it out of long_lines.txt")));
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
