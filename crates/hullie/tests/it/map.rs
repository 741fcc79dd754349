//! `hullie map` as a person types it.

use std::fs;

use crate::{hullie, said};

/// A log of sixty customers with a usual way, a rare step and a return.
fn log() -> String {
    let mut text = "case,step,time,team\n".to_owned();
    for n in 0..60 {
        let mut steps = vec![("Aanvraag", "Balie"), ("Gesprek", "Team Werk & Inkomen")];
        if n % 20 == 0 {
            steps.push(("Zeldzame <stap>", "Balie"));
        }
        if n % 6 == 0 {
            steps.extend([("Besluit", "Balie"), ("Gesprek", "Balie")]);
        }
        steps.extend([("Besluit", "Balie"), ("Brief", "Balie")]);
        for (day, (step, team)) in steps.iter().enumerate() {
            text.push_str(&format!("klant {n},{step},2026-03-{:02}T09:00:00,{team}\n", 1 + day * 3));
        }
    }
    text
}

#[test]
fn every_kind_of_output_is_made() {
    let folder = tempfile::tempdir().unwrap();
    let input = folder.path().join("log.csv");
    fs::write(&input, log()).unwrap();
    for (kind, start) in
        [("svg", "<svg"), ("png", "\u{fffd}PNG"), ("pdf", "%PDF"), ("html", "<!DOCTYPE html>"), ("json", "{")]
    {
        let output = folder.path().join(format!("map.{kind}"));
        let run = hullie(&["map", input.to_str().unwrap(), "-o", output.to_str().unwrap()]);
        assert!(run.status.success(), "{kind}: {}", said(&run));
        let bytes = fs::read(&output).unwrap();
        assert!(String::from_utf8_lossy(&bytes[..20.min(bytes.len())]).starts_with(start), "{kind}");
    }
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 6, "nothing else is left in the folder");
}

#[test]
fn the_picture_says_what_it_shows_and_what_it_leaves_out() {
    let folder = tempfile::tempdir().unwrap();
    let input = folder.path().join("log.csv");
    fs::write(&input, log()).unwrap();
    let output = folder.path().join("map.svg");
    let svg = |arguments: &[&str]| {
        let mut all = vec!["map", input.to_str().unwrap(), "-o", output.to_str().unwrap()];
        all.extend(arguments);
        let run = hullie(&all);
        assert!(run.status.success(), "{}", said(&run));
        fs::read_to_string(&output).unwrap()
    };
    let all = svg(&["--paths", "1"]);
    assert!(all.contains("Every step and every path is on this map."));
    assert!(all.contains("Zeldzame &lt;stap&gt;") && all.contains("Team Werk &amp; Inkomen"));
    assert!(all.contains("60 times, 3 days (10%: 3 days)"), "the wait stands on the path");
    assert!(all.contains("stroke-dasharray=\"7 5\""), "returns are dashed");
    let few = svg(&["--steps", "4", "--language", "nl"]);
    assert!(
        few.contains("De kaart toont 4 van 5 stappen. 1 zeldzame stap (3 gebeurtenissen) is overgeslagen"),
        "{few}"
    );
    assert!(!few.contains("Zeldzame"));
    assert!(svg(&["--paths", "0.5"]).contains("rarest paths are left out"));
}

#[test]
fn a_file_that_cannot_be_read_gives_one_sentence_and_leaves_the_old_map() {
    let folder = tempfile::tempdir().unwrap();
    let output = folder.path().join("map.svg");
    fs::write(&output, "the old map").unwrap();
    let input = folder.path().join("log.csv");
    for (text, expected) in [
        ("case,step,time\n1,a,gisteren\n", "line 2, column 5: \"gisteren\""),
        ("a,b,c\n1,2,3\n", "--case"),
        ("<log><trace>", "stops too early"),
        ("", "empty"),
    ] {
        fs::write(&input, text).unwrap();
        let run = hullie(&["map", input.to_str().unwrap(), "-o", output.to_str().unwrap()]);
        assert_eq!(run.status.code(), Some(1), "{text}");
        let said = said(&run);
        assert!(said.contains(expected), "{said}");
        assert_eq!(said.trim_end().lines().count(), 1, "one sentence: {said}");
        assert_eq!(fs::read_to_string(&output).unwrap(), "the old map");
    }
    let run = hullie(&["map", "no-such-file.xes", "-o", output.to_str().unwrap()]);
    assert!(run.status.code() == Some(1) && said(&run).contains("cannot open the file"));
    let run = hullie(&["map", input.to_str().unwrap(), "-o", "map.doc"]);
    assert!(run.status.code() == Some(1) && said(&run).contains(".svg, .png, .pdf, .html or .json"));
    let run = hullie(&["map", input.to_str().unwrap(), "-o", "/no/such/folder/map.svg"]);
    assert_eq!(run.status.code(), Some(1));
}

#[test]
fn several_files_are_one_log() {
    let folder = tempfile::tempdir().unwrap();
    let (one, two, output) =
        (folder.path().join("1.csv"), folder.path().join("2.csv"), folder.path().join("map.json"));
    fs::write(&one, "case,step,time\n1,a,2026-01-01\n").unwrap();
    fs::write(&two, "case;step;time\n1;b;2026-01-03\n").unwrap();
    let run = hullie(&["map", one.to_str().unwrap(), two.to_str().unwrap(), "-o", output.to_str().unwrap()]);
    assert!(run.status.success(), "{}", said(&run));
    let map: serde_json::Value = serde_json::from_str(&fs::read_to_string(&output).unwrap()).unwrap();
    assert_eq!(map["trajectories"], 1);
    assert_eq!(map["transitions"][0]["median_wait_seconds"], 172_800.0);
    assert_eq!(map["median_duration_seconds"], 172_800.0);
}

#[test]
fn the_json_contract_stays_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let (input, output) = (folder.path().join("log.csv"), folder.path().join("map.json"));
    fs::write(&input, log()).unwrap();
    let run = hullie(&[
        "map",
        input.to_str().unwrap(),
        "-o",
        output.to_str().unwrap(),
        "--steps",
        "2",
        "--paths",
        "0.1",
    ]);
    assert!(run.status.success());
    insta::assert_snapshot!(fs::read_to_string(&output).unwrap());
}
