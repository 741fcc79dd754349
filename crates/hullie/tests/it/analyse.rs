//! `hullie analyse` as a person types it.

use std::fs;

use crate::{hullie, said};

/// Thirty customers along a route of three steps; some skip one, some come back, and from May on it goes
/// faster.
fn log() -> String {
    let mut text = "case,step,time,team\n".to_owned();
    for n in 0..60 {
        let (month, wait) = if n < 30 { (3, 9) } else { (5, 3) };
        let mut day = 1;
        let mut add = |step: &str, team: &str, after: i32| {
            day += after;
            text.push_str(&format!("klant {n},{step},2026-{month:02}-{day:02}T10:00:00,{team}\n"));
        };
        add("Aanvraag", "Balie", 0);
        if n % 10 != 0 {
            add("Gesprek", "Team", wait);
        }
        add("Besluit", "Balie", wait);
        if n % 5 == 0 {
            add("Aanvraag", "Balie", 2);
        }
    }
    text
}

#[test]
fn designed_against_lived_tells_what_each_trajectory_costs_and_why() {
    let folder = tempfile::tempdir().unwrap();
    let file = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    fs::write(file("log.csv"), log()).unwrap();
    fs::write(
        file("route.csv"),
        "step,optional,repeatable,within_days\nAanvraag,,,\nGesprek,,,5\nBesluit,,,\n",
    )
    .unwrap();
    let run = hullie(&[
        "analyse",
        &file("log.csv"),
        "--route",
        &file("route.csv"),
        "--split",
        "2026-05-01",
        "--contact",
        "Aanvraag",
        "--end",
        "Besluit",
    ]);
    assert!(run.status.success(), "{}", said(&run));
    let found: serde_json::Value = serde_json::from_slice(&run.stdout).unwrap();
    let lived = &found["designed_and_lived"];
    assert_eq!(lived["trajectories"], 60);
    assert_eq!(lived["as_designed"], 48, "twelve came back, six of them without a talk");
    assert_eq!(lived["steps"][1]["skipped"], 6);
    assert_eq!(lived["steps"][1]["late"], 27, "nine days where five were promised");
    assert_eq!(lived["each"][0]["cost"], 2);
    assert_eq!(lived["each"][0]["why"], serde_json::json!(["skipped: Gesprek", "extra: Aanvraag"]));
    let waits = found["compared"]["transitions"].as_array().unwrap();
    let talk = waits.iter().find(|w| w["to"] == "Gesprek").unwrap();
    assert_eq!(talk["median_wait_seconds"]["said"], "less");
    let shares = found["compared"]["steps"].as_array().unwrap();
    assert!(shares.iter().all(|s| s["share_of_trajectories"]["said"] == "no clear difference"));
    assert_eq!(found["handovers"]["trajectories_by_number"][2], 54);
    assert_eq!(found["contacts"]["again"], 12);
    assert_eq!(found["rework"]["repeats"], 12);
    assert!(found["time"]["transitions"][0]["share_of_all_waiting"].as_f64().unwrap() > 0.3);
}

#[test]
fn a_step_that_is_not_there_is_answered_with_those_that_are() {
    let folder = tempfile::tempdir().unwrap();
    let input = folder.path().join("log.csv");
    fs::write(&input, log()).unwrap();
    let run = hullie(&["analyse", input.to_str().unwrap(), "--end", "Klaar"]);
    assert_eq!(run.status.code(), Some(1));
    assert!(said(&run).contains("The steps are: Aanvraag, Besluit, Gesprek"), "{}", said(&run));
}
