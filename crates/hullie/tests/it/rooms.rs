//! Arrows between crates point down only, and the pure ones know no database, no web and no runtime.

use std::{collections::BTreeMap, process::Command};

/// For each crate what it may use of the others.
const MAY_USE: &[(&str, &[&str])] = &[
    ("hullie-domain", &[]),
    ("hullie-measure", &[]),
    ("hullie-journey", &[]),
    ("hullie-text", &[]),
    ("hullie-draw", &["hullie-domain"]),
    ("hullie-exchange", &["hullie-journey"]),
    ("hullie-store", &["hullie-domain"]),
    ("hullie-app", &["hullie-domain", "hullie-journey", "hullie-measure", "hullie-store", "hullie-text"]),
    (
        "hullie-web",
        &[
            "hullie-app",
            "hullie-domain",
            "hullie-draw",
            "hullie-journey",
            "hullie-measure",
            "hullie-store",
            "hullie-text",
        ],
    ),
];
/// What the tests and benches of a crate use besides: only these look up.
const TESTED_WITH: &[(&str, &[&str])] = &[
    ("hullie", &["hullie-testkit"]),
    ("hullie-store", &["hullie-app", "hullie-testkit", "hullie-text"]),
    ("hullie-web", &["hullie-testkit"]),
];
/// The crate for tests and benches: whole worlds, which no program needs.
const TESTKIT: &str = "hullie-testkit";
const PURE: &[&str] = &["hullie-domain", "hullie-measure", "hullie-journey", "hullie-text", "hullie-draw"];
const NEVER_PURE: &[&str] = &["sqlx", "sqlx-core", "axum", "tokio", "hyper"];

fn cargo(arguments: &[&str]) -> String {
    let output =
        Command::new(env!("CARGO")).args(arguments).current_dir(env!("CARGO_MANIFEST_DIR")).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// What each crate of the house uses directly, tests left out.
fn dependencies() -> BTreeMap<String, Vec<String>> {
    dependencies_for(None)
}

/// What each crate of the house uses directly: for the crate itself, or for `dev` or `build`.
fn dependencies_for(kind: Option<&str>) -> BTreeMap<String, Vec<String>> {
    let metadata = cargo(&["metadata", "--format-version", "1", "--no-deps", "--locked"]);
    let metadata: serde_json::Value = serde_json::from_str(&metadata).unwrap();
    let text = |value: &serde_json::Value| value.as_str().unwrap().to_owned();
    let packages = metadata["packages"].as_array().unwrap().iter();
    packages
        .map(|package| {
            let all = package["dependencies"].as_array().unwrap().iter();
            let used = all.filter(|d| d["kind"].as_str() == kind);
            (text(&package["name"]), used.map(|d| text(&d["name"])).collect())
        })
        .collect()
}

/// What a list says of a crate; nothing when it is not in the list.
fn listed(list: &[(&str, &'static [&'static str])], name: &str) -> &'static [&'static str] {
    list.iter().find(|(listed, _)| *listed == name).map_or(&[], |(_, all)| *all)
}

#[test]
fn arrows_point_down_only() {
    let all = dependencies();
    for (name, may_use) in MAY_USE {
        for used in all[*name].iter().filter(|used| used.starts_with("hullie")) {
            assert!(may_use.contains(&used.as_str()), "{name} must not use {used}");
        }
    }
    assert_eq!(all.len(), MAY_USE.len() + 2, "a new crate needs its place in this list");
}

#[test]
fn tests_look_up_only_where_it_is_said() {
    for (name, used) in dependencies_for(Some("dev")) {
        // the program stands above everything but the crate for tests
        let below = |used: &str| name == "hullie" && used != TESTKIT;
        for used in used.iter().map(String::as_str).filter(|used| used.starts_with("hullie")) {
            let may = listed(MAY_USE, &name).contains(&used) || listed(TESTED_WITH, &name).contains(&used);
            assert!(may || below(used), "the tests of {name} must not use {used}");
        }
    }
}

#[test]
fn what_is_for_tests_stays_out_of_what_is_shipped() {
    for kind in [None, Some("build")] {
        for (name, used) in dependencies_for(kind) {
            assert!(!used.iter().any(|used| used == TESTKIT), "{name} is shipped with {TESTKIT}");
        }
    }
    // nor by a detour, with every feature on
    let tree =
        ["tree", "-p", "hullie", "-e", "normal,build", "--all-features", "--prefix", "none", "--locked"];
    assert!(!cargo(&tree).contains(TESTKIT));
}

#[test]
fn pure_crates_stay_pure() {
    for pure in PURE {
        let tree =
            cargo(&["tree", "-p", pure, "-e", "normal", "--prefix", "none", "--format", "{p}", "--locked"]);
        assert!(tree.starts_with(pure), "{tree}");
        for used in tree.lines().filter_map(|line| line.split(' ').next()) {
            assert!(!NEVER_PURE.contains(&used), "{pure} reaches {used}");
        }
    }
}

#[test]
fn the_only_way_out_is_mail_that_the_owner_configured() {
    let tree =
        cargo(&["tree", "-p", "hullie", "-e", "normal", "--prefix", "none", "--format", "{p}", "--locked"]);
    for sender in ["reqwest", "ureq", "isahc", "mail-send", "web-push", "hyper-rustls", "awc"] {
        assert!(!tree.lines().any(|line| line.split(' ').next() == Some(sender)), "{sender}");
    }
    // the mail library is known to the program only, and there to one file
    let users: Vec<_> = dependencies()
        .into_iter()
        .filter(|(_, used)| used.iter().any(|u| u == "lettre"))
        .map(|(name, _)| name)
        .collect();
    assert_eq!(users, ["hullie"]);
}

/// A profile of one package stands in place of the whole profile, also for what is taken out of the program
/// at the end.
#[test]
fn every_profile_of_a_package_of_the_house_strips_the_released_program() {
    let text = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../../Cargo.toml")).unwrap();
    let manifest: toml::Table = toml::from_str(&text).unwrap();
    let release = &manifest["profile"]["release"];
    assert_eq!(release["strip"].as_str(), Some("symbols"));
    let own: Vec<String> = dependencies().into_keys().collect();
    let mut seen = 0;
    for (name, profile) in release["package"].as_table().unwrap() {
        if own.contains(name) || name == "*" {
            seen += 1;
            let strip = profile.get("strip").and_then(toml::Value::as_str);
            assert_eq!(strip, Some("symbols"), "[profile.release.package] {name} has to say it too");
        }
    }
    assert!(seen > 0, "the program has a profile of its own");
}

/// Public functions of types that do not leave their crate.
const INNER: [&str; 2] = ["pub fn add(&mut self, other: &Self) {", "pub fn group(self, steps: Dictionary"];

/// The two libraries that others are to choose: each public function and type has an example that runs.
#[test]
fn every_public_item_of_the_two_libraries_has_an_example() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut folders = vec![root.join("measure/src"), root.join("journey/src")];
    let (mut items, mut without) = (0, Vec::new());
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                let text = std::fs::read_to_string(&path).unwrap();
                let code = text.split("#[cfg(test)]").next().unwrap();
                let mut above: Vec<&str> = Vec::new();
                for line in code.lines().map(str::trim) {
                    let is_item = ["pub fn ", "pub struct ", "pub enum ", "pub const fn ", "pub trait "]
                        .iter()
                        .any(|start| line.starts_with(start));
                    // an example that is the README itself, and what only the crate sees
                    let is_inner =
                        line.contains("struct Readme") || INNER.iter().any(|fun| line.starts_with(fun));
                    if is_item && !is_inner {
                        items += 1;
                        if !above.iter().any(|line| line.contains("```")) {
                            without.push(format!("{}: {line}", path.display()));
                        }
                    }
                    if line.starts_with("///") || line.starts_with("#[") || line.starts_with("//") {
                        above.push(line);
                    } else {
                        above.clear();
                    }
                }
            }
        }
    }
    assert!(items > 150, "{items} items were found");
    assert_eq!(without, [] as [String; 0]);
}

/// Where `app` keeps something without a deed, each with the reason.
const NO_DEED: &[(&str, &str)] = &[
    ("deed.rs", "the deed itself"),
    ("jobs.rs", "the queue: nobody is there who does it"),
    ("jobs/kinds.rs", "the queue: nobody is there who does it"),
    ("see/mirror/glass.rs", "the program makes the mirror, for nobody"),
    ("house/sign_in.rs", "a session begins or ends"),
    ("house/link.rs", "a session begins"),
    ("house/code.rs", "a session begins, or a wrong word is counted"),
    ("walk/guest.rs", "a session begins"),
    ("house/account.rs", "the first account, made from the command line"),
    ("tell/reflection.rs", "notes that nobody but their writer may know of, also not by a line in the trail"),
    ("change/support.rs", "wishes that nobody but the two may know of, also not by a line in the trail"),
];

#[test]
fn what_people_do_is_kept_by_a_deed_which_forgets_nothing() {
    let app = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../app/src");
    let (mut stack, mut found) = (vec![app.clone()], std::collections::BTreeSet::new());
    while let Some(path) = stack.pop() {
        if path.is_dir() {
            stack.extend(std::fs::read_dir(&path).unwrap().map(|entry| entry.unwrap().path()));
            continue;
        }
        let code = std::fs::read_to_string(&path).unwrap();
        if code.contains(".commit()") || code.contains(".commit_aside()") {
            let name = path.strip_prefix(&app).unwrap().to_str().unwrap().replace('\\', "/");
            found.insert(name);
        }
    }
    let listed = NO_DEED.iter().map(|(name, _)| (*name).to_owned()).collect();
    assert_eq!(found, listed, "use a deed, or say here why there is none");
}
