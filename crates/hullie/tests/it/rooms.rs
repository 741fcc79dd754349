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
    let metadata = cargo(&["metadata", "--format-version", "1", "--no-deps", "--locked"]);
    let metadata: serde_json::Value = serde_json::from_str(&metadata).unwrap();
    let text = |value: &serde_json::Value| value.as_str().unwrap().to_owned();
    let packages = metadata["packages"].as_array().unwrap().iter();
    packages
        .map(|package| {
            let used = package["dependencies"].as_array().unwrap().iter().filter(|d| d["kind"].is_null());
            (text(&package["name"]), used.map(|d| text(&d["name"])).collect())
        })
        .collect()
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
