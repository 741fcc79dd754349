//! `hullie measure` as a person types it.

use std::fs;

use crate::{hullie, said};

/// Ten employees, each with four customers; the employees guess one step too high, always.
fn views() -> String {
    let mut text = "Traject;Stap;Klant;Medewerker denkt;Medewerker;Medewerkercode;Aanbeveling\n".to_owned();
    for n in 0..40 {
        let truth = 1 + n % 4;
        text.push_str(&format!(
            "r{};stap {};{truth};{};{};m{};{}\n",
            n / 2,
            n % 2,
            truth + 1,
            1 + n % 5,
            n % 10,
            n % 11
        ));
    }
    text
}

#[test]
fn all_gaps_come_out_for_each_line_and_for_the_group() {
    let folder = tempfile::tempdir().unwrap();
    let input = folder.path().join("views.csv");
    fs::write(&input, views()).unwrap();
    let run = hullie(&["measure", input.to_str().unwrap()]);
    assert!(run.status.success(), "{}", said(&run));
    let found: serde_json::Value = serde_json::from_slice(&run.stdout).unwrap();
    assert_eq!(found["bias"]["value"], 1.0);
    assert_eq!(found["bias"]["n"], 40);
    let tracking = found["tracking"]["value"].as_f64().unwrap();
    assert!((tracking - 1.0).abs() < 1e-9, "they notice every difference, and guess too high: {tracking}");
    assert_eq!(found["relations"]["employee_understands"]["differences"]["within_one"], 40);
    assert_eq!(found["relations"]["customer_understands"]["unknown"], 40, "what nobody answered is unknown");
    assert!(found["expectation_difference"]["undetermined"].is_string(), "and never a zero");
    assert!(found.get("recommendation").is_none(), "off by default");
    let gaps = folder.path().join("gaps.csv");
    let run = hullie(&["measure", input.to_str().unwrap(), "-o", gaps.to_str().unwrap()]);
    assert!(run.status.success());
    let text = fs::read_to_string(gaps).unwrap();
    assert!(text.starts_with("trajectory,step,agreement,employee_understands,"));
    assert_eq!(text.lines().count(), 41);
    assert!(text.lines().nth(1).unwrap().starts_with("r0,stap 0,0,1,"), "{text}");
}

#[test]
fn n14_the_recommendation_score_comes_with_a_warning() {
    let folder = tempfile::tempdir().unwrap();
    let input = folder.path().join("views.csv");
    fs::write(&input, views()).unwrap();
    let run = hullie(&["measure", input.to_str().unwrap(), "--recommendation"]);
    let found: serde_json::Value = serde_json::from_slice(&run.stdout).unwrap();
    assert!(found["recommendation"]["warning"].as_str().unwrap().len() > 40);
    assert!(said(&run).contains(found["recommendation"]["warning"].as_str().unwrap()));
}

#[test]
fn a_wrong_answer_is_shown_with_its_place_and_nothing_is_written() {
    let folder = tempfile::tempdir().unwrap();
    let input = folder.path().join("views.csv");
    fs::write(&input, "customer,employee\n3,4\n9,1\n").unwrap();
    let output = folder.path().join("out.json");
    let run = hullie(&["measure", input.to_str().unwrap(), "-o", output.to_str().unwrap()]);
    assert_eq!(run.status.code(), Some(1));
    assert!(said(&run).contains("line 3") && said(&run).contains("from 1 to 5"), "{}", said(&run));
    assert!(!output.exists());
}
