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
    assert!(
        run.status.code() == Some(1) && said(&run).contains(".svg, .png, .pdf, .html, .json or .partial")
    );
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

#[test]
fn four_processes_over_four_parts_give_the_bytes_of_one() {
    let folder = tempfile::tempdir().unwrap();
    let file = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    let text = log();
    let (header, rows) = text.split_once('\n').unwrap();
    fs::write(file("whole.csv"), &text).unwrap();
    // a trajectory is in one part only; which part is up to who splits
    let part_of = |row: &str| -> usize {
        let number: String = row.chars().filter(char::is_ascii_digit).take_while(|_| true).collect();
        row.split(',').next().unwrap().len() + number.len() + row.as_bytes()[6] as usize
    };
    let mut part_by_case = std::collections::HashMap::new();
    let mut parts = vec![format!("{header}\n"); 4];
    for row in rows.lines() {
        let case = row.split(',').next().unwrap();
        let part = *part_by_case.entry(case.to_owned()).or_insert_with(|| part_of(row) % 4);
        parts[part].push_str(&format!("{row}\n"));
    }
    assert!(parts.iter().all(|part| part.lines().count() > 10), "four real parts");
    let running: Vec<_> = parts
        .iter()
        .enumerate()
        .map(|(n, part)| {
            fs::write(file(&format!("{n}.csv")), part).unwrap();
            std::process::Command::new(env!("CARGO_BIN_EXE_hullie"))
                .args(["map", &file(&format!("{n}.csv")), "-o", &file(&format!("{n}.partial"))])
                .spawn()
                .unwrap()
        })
        .collect();
    for mut process in running {
        assert!(process.wait().unwrap().success());
    }
    let run = |arguments: &[&str]| {
        let run = hullie(arguments);
        assert!(run.status.success(), "{}", said(&run));
    };
    run(&["map", &file("whole.csv"), "-o", &file("whole.partial")]);
    for (name, order) in [("forward", [0, 1, 2, 3]), ("other", [2, 0, 3, 1])] {
        let mut arguments = vec!["map".to_owned()];
        arguments.extend(order.map(|n| file(&format!("{n}.partial"))));
        arguments.extend(["-o".to_owned(), file(&format!("{name}.partial"))]);
        run(&arguments.iter().map(String::as_str).collect::<Vec<_>>());
        let merged = fs::read(file(&format!("{name}.partial"))).unwrap();
        assert_eq!(merged, fs::read(file("whole.partial")).unwrap(), "{name}");
    }
    run(&["map", &file("forward.partial"), "-o", &file("merged.json")]);
    run(&["map", &file("whole.csv"), "-o", &file("whole.json")]);
    let json = |name: &str| fs::read_to_string(file(name)).unwrap();
    assert_eq!(json("merged.json"), json("whole.json"), "the same figures as from the log itself");
    run(&["map", &file("forward.partial"), "-o", &file("merged.svg")]);
    let twice = hullie(&["map", &file("0.partial"), &file("0.partial"), "-o", &file("twice.json")]);
    assert_eq!(twice.status.code(), Some(1));
    assert!(said(&twice).contains("the same trajectory"), "{}", said(&twice));
    let mut bytes = fs::read(file("0.partial")).unwrap();
    bytes[40] ^= 1;
    fs::write(file("bad.partial"), bytes).unwrap();
    let bad = hullie(&["map", &file("bad.partial"), "-o", &file("bad.json")]);
    assert!(said(&bad).contains("make it again"), "{}", said(&bad));
}

#[test]
fn a_dash_reads_what_is_piped_in_and_writes_json_to_the_next_program() {
    use std::io::Write;
    let mut process = std::process::Command::new(env!("CARGO_BIN_EXE_hullie"))
        .args(["map", "-", "-o", "-"])
        .stdin(std::process::Stdio::piped())
        .stdout(std::process::Stdio::piped())
        .stderr(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    process.stdin.take().unwrap().write_all(log().as_bytes()).unwrap();
    let run = process.wait_with_output().unwrap();
    assert!(run.status.success());
    let value: serde_json::Value = serde_json::from_slice(&run.stdout).unwrap();
    assert_eq!(value["trajectories"], 60);
}

#[test]
fn dates_of_which_nobody_can_say_the_day_are_asked_about_by_their_option() {
    let folder = tempfile::tempdir().unwrap();
    let input = folder.path().join("log.csv");
    fs::write(&input, "case,step,time\n1,a,3/4/2026\n1,b,5/4/2026\n").unwrap();
    let run = hullie(&["map", input.to_str().unwrap(), "-o", "-"]);
    assert_eq!(run.status.code(), Some(1));
    assert!(said(&run).contains("--dates day-first"), "{}", said(&run));
    let run = hullie(&["map", input.to_str().unwrap(), "-o", "-", "--dates", "month-first"]);
    assert!(run.status.success());
    assert!(
        String::from_utf8_lossy(&run.stdout).contains("\"median_duration_seconds\": 5270400.0"),
        "61 days"
    );
}

#[test]
fn a_log_goes_to_another_format_and_back() {
    let folder = tempfile::tempdir().unwrap();
    let file = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    fs::write(file("log.csv"), log()).unwrap();
    for (from, to) in [("log.csv", "log.xes"), ("log.xes", "again.csv"), ("again.csv", "again.xes.gz")] {
        let run = hullie(&["convert", &file(from), &file(to)]);
        assert!(run.status.success(), "{from} to {to}: {}", said(&run));
        let run = hullie(&["map", &file(to), "-o", &file("map.json")]);
        assert!(run.status.success());
        let value: serde_json::Value =
            serde_json::from_str(&fs::read_to_string(file("map.json")).unwrap()).unwrap();
        assert_eq!(value["trajectories"], 60, "{to}");
    }
}

#[test]
fn the_shell_and_the_reader_get_what_they_ask_for() {
    for shell in ["bash", "zsh", "fish"] {
        let run = hullie(&["completions", shell]);
        assert!(run.status.success() && String::from_utf8_lossy(&run.stdout).contains("measure"), "{shell}");
    }
    let manual = hullie(&["manual"]);
    let page = String::from_utf8_lossy(&manual.stdout);
    assert!(page.contains(".TH hullie 1") && page.contains("measure") && page.contains("seed"));
    assert_eq!(hullie(&["map"]).status.code(), Some(2), "wrong use is told apart from a wrong file");
}

#[test]
fn one_trajectory_in_two_parts_is_told_with_the_names_of_the_parts_however_many_there_are() {
    let folder = tempfile::tempdir().unwrap();
    let file = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    let mut parts = vec!["case,step,time\n".to_owned(); 3];
    for n in 0..9_000 {
        parts[n % 3].push_str(&format!("zaak {n},ask,2026-03-02T09:00:00Z\n"));
    }
    // one of nine thousand has its last event in another part
    parts[2].push_str("zaak 4000,answer,2026-03-03T09:00:00Z\n");
    for (n, part) in parts.iter().enumerate() {
        fs::write(file(&format!("{n}.csv")), part).unwrap();
        let made = hullie(&["map", &file(&format!("{n}.csv")), "-o", &file(&format!("{n}.partial"))]);
        assert!(made.status.success(), "{}", said(&made));
    }
    let all = [file("0.partial"), file("1.partial"), file("2.partial"), file("all.json")];
    let run = hullie(&["map", &all[0], &all[1], &all[2], "-o", &all[3]]);
    assert_eq!(run.status.code(), Some(1));
    let error = said(&run);
    assert!(error.contains("1.partial and ") && error.contains("2.partial"), "{error}");
    assert!(error.contains("the same trajectory") && !error.contains("0.partial"), "{error}");
    assert!(!folder.path().join("all.json").exists(), "nothing is written");
    // a log beside partial results is looked at too
    let run = hullie(&["map", &all[1], &file("2.csv"), "-o", &all[3]]);
    assert_eq!(run.status.code(), Some(1), "{}", said(&run));
    assert!(said(&run).contains("2.csv"), "{}", said(&run));
    let honest = hullie(&["map", &all[0], &all[1], "-o", &all[3]]);
    assert!(honest.status.success() && !said(&honest).contains("for certain"), "{}", said(&honest));
}

#[test]
fn dates_with_the_month_first_are_read_when_they_are_piped_in_or_packed() {
    use std::io::Write;
    let text = "case,step,time\n1,a,3/4/2026 9:00 AM\n1,b,01/31/2026 9:00 PM\n";
    let folder = tempfile::tempdir().unwrap();
    let input = folder.path().join("us.csv");
    fs::write(&input, text).unwrap();
    let plain = hullie(&["map", input.to_str().unwrap(), "-o", "-"]);
    assert!(plain.status.success() && said(&plain).contains("the month comes first"), "{}", said(&plain));
    let mut process = std::process::Command::new(env!("CARGO_BIN_EXE_hullie"))
        .args(["map", "-", "-o", "-"])
        .stdin(std::process::Stdio::piped())
        .stdout(std::process::Stdio::piped())
        .stderr(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    process.stdin.take().unwrap().write_all(text.as_bytes()).unwrap();
    let piped = process.wait_with_output().unwrap();
    assert!(piped.status.success(), "{}", said(&piped));
    assert_eq!(piped.stdout, plain.stdout);
    fs::write(&input, "case,step,time\n1,a,31/1/2026\n1,b,1/31/2026\n").unwrap();
    let both = hullie(&["map", input.to_str().unwrap(), "-o", "-"]);
    assert_eq!(both.status.code(), Some(1));
    assert!(said(&both).contains("--dates month-first (3/4/2026 is then 4 March)"), "{}", said(&both));
}
