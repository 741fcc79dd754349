//! Any word can be the name of a case or a step: what exports write for "nothing" in other columns is kept in
//! these, on every road. And dates with the month first are read the same on every road.

use std::path::Path;

use hullie_exchange::{
    Note, Options, ReadLog, Reader,
    convert::convert,
    source::{Progress, Source},
    time::DateOrder,
    views,
};
use hullie_journey::Journey;

use crate::{gzip, read};

const NAMES: [&str; 14] =
    ["NA", "None", "null", "NaN", "nan", "NULL", "EMPTY", "NaT", "Z", "\\N", "#N/A", "n/a", "-", "nil"];

fn table() -> String {
    let mut text = "case,step,time,team\n".to_owned();
    for case in NAMES {
        for (hour, step) in NAMES.iter().enumerate() {
            text.push_str(&format!("{case},{step},2026-03-02T{hour:02}:00:00Z,{step}\n"));
        }
    }
    text
}

fn ocel() -> String {
    let names = NAMES.map(|name| name.replace('\\', "\\\\"));
    let objects: Vec<String> =
        names.iter().map(|name| format!(r#"{{"id":"{name}","type":"NULL","attributes":[]}}"#)).collect();
    let mut events = Vec::new();
    for case in &names {
        for (hour, step) in names.iter().enumerate() {
            events.push(format!(
                r#"{{"id":"{case}-{step}","type":"{step}","time":"2026-03-02T{hour:02}:00:00Z",
                "attributes":[],
                "relationships":[{{"objectId":"{case}","qualifier":"of"}}]}}"#
            ));
        }
    }
    let types: Vec<String> =
        names.iter().map(|name| format!(r#"{{"name":"{name}","attributes":[]}}"#)).collect();
    format!(
        r#"{{"objectTypes":[{{"name":"NULL","attributes":[]}}],"eventTypes":[{}],
        "objects":[{}],"events":[{}]}}"#,
        types.join(","),
        objects.join(","),
        events.join(",")
    )
}

fn of_file(path: &Path) -> ReadLog {
    let mut reader = Reader::new(Options::default());
    reader.file(path, Progress::default()).unwrap();
    reader.finish().unwrap()
}

fn all_are_there(road: &str, found: &ReadLog) {
    let journey = Journey::of(&found.log);
    assert_eq!((journey.trajectories, journey.events), (14, 196), "{road}: {:?}", found.notes);
    let mut names: Vec<String> =
        (0..found.log.trajectories()).map(|number| found.log.name(number).to_string()).collect();
    names.sort();
    let mut expected = NAMES.map(str::to_owned).to_vec();
    expected.sort();
    assert_eq!(names, expected, "{road}");
    let mut steps: Vec<&str> = journey.steps.iter().map(|s| found.log.steps().text(s.code)).collect();
    steps.sort_unstable();
    let expected: Vec<&str> = expected.iter().map(String::as_str).collect();
    assert_eq!(steps, expected, "{road}");
    assert!(found.notes.is_empty(), "{road}: {:?}", found.notes);
}

#[test]
fn no_name_of_a_case_or_a_step_stands_for_nothing_on_any_road() {
    let folder = tempfile::tempdir().unwrap();
    let file = |name: &str| folder.path().join(name);
    all_are_there("piped", &read(table().as_bytes(), Options::default()).unwrap());
    all_are_there("piped, packed", &read(&gzip(table().as_bytes()), Options::default()).unwrap());
    std::fs::write(file("a.csv"), table()).unwrap();
    std::fs::write(file("packed.csv.gz"), gzip(table().as_bytes())).unwrap();
    let wide: Vec<u8> = table()
        .encode_utf16()
        .fold(vec![0xff, 0xfe], |all, unit| [all, unit.to_le_bytes().to_vec()].concat());
    std::fs::write(file("wide.csv"), wide).unwrap();
    std::fs::write(file("o.json"), ocel()).unwrap();
    for (from, to) in [
        ("a.csv", "a.xes"),
        ("packed.csv.gz", "packed.xes.gz"),
        ("wide.csv", "wide.xes"),
        ("a.xes", "again.xes"),
        ("a.xes", "back.csv"),
        ("o.json", "o.xml"),
        ("o.xml", "o.sqlite"),
        ("o.sqlite", "o2.json"),
        ("o.json", "flat.xes"),
        ("o.sqlite", "flat.csv"),
    ] {
        let done = convert(&file(from), &file(to), &Options::default(), Progress::default()).unwrap();
        assert_eq!(done.events, 196, "{from} to {to}: {done:?}");
        assert!(!done.left_out.iter().any(|said| said.contains("without a case")), "{from}: {done:?}");
    }
    for name in [
        "a.csv",
        "packed.csv.gz",
        "wide.csv",
        "a.xes",
        "packed.xes.gz",
        "wide.xes",
        "again.xes",
        "back.csv",
        "o.json",
        "o.xml",
        "o.sqlite",
        "o2.json",
        "flat.xes",
        "flat.csv",
    ] {
        all_are_there(name, &of_file(&file(name)));
    }
    #[cfg(feature = "parquet")]
    {
        let log = read(table().as_bytes(), Options::default()).unwrap().log;
        hullie_exchange::parquet_log::write(&log, &file("a.parquet")).unwrap();
        all_are_there("parquet", &of_file(&file("a.parquet")));
    }
}

#[test]
fn a_large_file_that_is_read_in_parts_keeps_them_too() {
    let mut text = "case,step,time\n".to_owned();
    for n in 0..200_000 {
        let case = if n % 1000 == 7 { "NA".to_owned() } else { format!("klant {n}") };
        text.push_str(&format!("{case},None,2026-03-02T09:00:00Z\n"));
    }
    assert!(text.len() > 5 << 20);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("large.csv");
    std::fs::write(&path, &text).unwrap();
    let found = of_file(&path);
    assert_eq!((found.log.events(), found.notes.len()), (200_000, 0));
    assert_eq!(found.log.trajectories(), 200_000 - 199);
}

#[test]
fn only_what_is_empty_is_no_name_and_that_is_told() {
    let text = "case,step,time\n1,a,2026-03-02\n  ,a,2026-03-02\n2, \u{a0} ,2026-03-02\n";
    let found = read(text.as_bytes(), Options::default()).unwrap();
    assert_eq!((found.log.events(), found.notes), (1, vec![Note::WithoutCaseOrStep { events: 2 }]));
}

#[test]
fn a_column_that_may_be_empty_takes_such_a_word_for_nothing() {
    let text = "case,step,time,start,team,lifecycle:transition\n\
        1,a,2026-03-02T10:00:00Z,NA,NULL,NA\n1,b,NaT,,Balie,complete\n1,c,2026-03-03T10:00:00Z,None,Balie,\n";
    let found = read(text.as_bytes(), Options::default()).unwrap();
    assert_eq!((found.log.events(), found.notes), (2, vec![Note::WithoutTime { events: 1 }]));
    assert_eq!((found.log.actors().find("NULL"), found.log.actors().find("Balie").is_some()), (None, true));
    // and the same by way of XES
    let folder = tempfile::tempdir().unwrap();
    let (from, to) = (folder.path().join("a.csv"), folder.path().join("a.xes"));
    std::fs::write(&from, text).unwrap();
    let done = convert(&from, &to, &Options::default(), Progress::default()).unwrap();
    assert!(done.left_out.iter().any(|said| said.contains("words that stand for no value")), "{done:?}");
    let back = of_file(&to);
    assert_eq!((back.log.events(), back.notes), (2, vec![Note::WithoutTime { events: 1 }]));
    assert_eq!((back.log.actors().find("NULL"), back.log.actors().find("Balie").is_some()), (None, true));
}

#[test]
fn answers_of_two_chairs_keep_their_names_and_take_such_a_word_for_no_answer() {
    let text = "trajectory,step,employee code,customer,employee guess\nNA,null,None,NA,4\n";
    let source =
        Source::from_reader(text.as_bytes(), hullie_exchange::Limits::default(), Progress::default());
    let found = views::read(source.unwrap()).unwrap();
    assert_eq!((found[0].trajectory.as_str(), found[0].step.as_str()), ("NA", "null"));
    assert_eq!(found[0].employee_code.as_deref(), Some("None"));
    assert_eq!((found[0].customer, found[0].employee_guess), (None, Some(4)));
}

/// A table with the month first that shows it only after `before` days that can be read both ways.
fn month_first(before: usize) -> String {
    let mut text = "case,step,time\n".to_owned();
    for n in 0..before {
        text.push_str(&format!("{n},a,3/{}/2026 9:00 AM\n", n % 12 + 1));
    }
    text.push_str("x,a,3/4/2026 9:00 AM\nx,b,01/31/2026 9:00 PM\n");
    text
}

#[test]
fn a_table_with_the_month_first_is_read_the_same_on_every_road() {
    let folder = tempfile::tempdir().unwrap();
    let file = |name: &str| folder.path().join(name);
    for before in [0, 3, 30_000] {
        let text = month_first(before);
        let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
        let wide = [vec![0xfe, 0xff], wide].concat();
        let crlf = text.replace('\n', "\r\n");
        std::fs::write(file("plain.csv"), &text).unwrap();
        std::fs::write(file("crlf.csv"), &crlf).unwrap();
        std::fs::write(file("packed.csv.gz"), gzip(text.as_bytes())).unwrap();
        std::fs::write(file("wide.csv"), &wide).unwrap();
        std::fs::write(file("wide.csv.gz"), gzip(&wide)).unwrap();
        let expected = of_file(&file("plain.csv"));
        assert_eq!(expected.notes, [Note::MonthFirst]);
        let figures = |found: &ReadLog| (found.log.events(), found.log.trajectories(), found.log.period());
        for name in ["crlf.csv", "packed.csv.gz", "wide.csv", "wide.csv.gz"] {
            let found = of_file(&file(name));
            assert_eq!((figures(&found), &found.notes), (figures(&expected), &expected.notes), "{name}");
        }
        for (road, bytes) in [
            ("piped", text.clone().into_bytes()),
            ("piped and packed", gzip(text.as_bytes())),
            ("piped in UTF-16", wide.clone()),
            ("piped in UTF-16 and packed", gzip(&wide)),
        ] {
            let found = read(&bytes, Options::default()).unwrap();
            assert_eq!((figures(&found), &found.notes), (figures(&expected), &expected.notes), "{road}");
        }
        for name in ["plain.csv", "packed.csv.gz", "wide.csv"] {
            let to = file("made.xes");
            convert(&file(name), &to, &Options::default(), Progress::default()).unwrap();
            assert_eq!(figures(&of_file(&to)), figures(&expected), "{name} by way of XES");
        }
    }
}

#[test]
fn a_stream_in_which_the_question_comes_after_its_beginning_was_let_go_names_the_option() {
    // nine megabytes with dates of one kind, then dates that can be read both ways, then one that answers
    let mut text = "case,step,time\n".to_owned();
    while text.len() < 9 << 20 {
        text.push_str("a long name of a case so that there are few of them,a,2026-03-02T09:00:00Z\n");
    }
    text.push_str("1,a,3/4/2026\n1,b,3/31/2026\n");
    let said = read(text.as_bytes(), Options::default()).unwrap_err().to_string();
    assert!(said.contains("3/31/2026") && said.contains("--dates month-first"), "{said}");
    let options = Options { dates: DateOrder::MonthFirst, ..Options::default() };
    assert!(read(text.as_bytes(), options).is_ok());
}

#[test]
fn a_date_in_the_other_order_names_the_option_with_an_example() {
    let both = "case,step,time\n1,a,31/1/2026\n1,b,1/31/2026\n";
    for bytes in [both.as_bytes().to_vec(), gzip(both.as_bytes())] {
        let said = read(&bytes, Options::default()).unwrap_err().to_string();
        assert!(said.starts_with("line 3, column 5") && said.contains("--dates month-first"), "{said}");
        assert!(said.contains("3/4/2026 is then 4 March"), "{said}");
    }
    let options = Options { dates: DateOrder::MonthFirst, ..Options::default() };
    let said = read(both.as_bytes(), options).unwrap_err().to_string();
    assert!(said.contains("--dates day-first") && said.contains("3 April"), "{said}");
    let xes = |date: &str| {
        format!(
            "<log><trace><string key=\"concept:name\" value=\"1\"/><event><string key=\"concept:name\" \
            value=\"a\"/><date key=\"time:timestamp\" value=\"{date}\"/></event></trace></log>"
        )
    };
    let said = read(xes("1/31/2026").as_bytes(), Options::default()).unwrap_err().to_string();
    assert!(said.contains("--dates month-first"), "{said}");
    let said = read(xes("3/4/2026").as_bytes(), Options::default()).unwrap_err().to_string();
    assert!(said.contains("two ways"), "{said}");
    let options = Options { dates: DateOrder::MonthFirst, ..Options::default() };
    assert!(read(xes("1/31/2026").as_bytes(), options).is_ok());
}

/// Gives one byte at a time, as a slow pipe can.
struct Slowly(std::io::Cursor<Vec<u8>>);

impl std::io::Read for Slowly {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let one = buffer.len().min(1);
        self.0.read(&mut buffer[..one])
    }
}

#[test]
fn what_comes_in_byte_by_byte_is_read_as_what_comes_at_once() {
    // signs of one, two, three and four bytes, and of one and two units
    let table = month_first(40).replace(",a,", ",één € 𝄞 stap,");
    let with = |mark: [u8; 2], bytes: Vec<u8>| [mark.to_vec(), bytes].concat();
    let little = with([0xff, 0xfe], table.encode_utf16().flat_map(u16::to_le_bytes).collect());
    let big = with([0xfe, 0xff], table.encode_utf16().flat_map(u16::to_be_bytes).collect());
    let marked = [b"\xef\xbb\xbf".to_vec(), table.clone().into_bytes()].concat();
    let semicolons = table.replace(',', ";").into_bytes();
    let expected = read(table.as_bytes(), Options::default()).unwrap();
    let told = |found: &ReadLog| {
        let journey = Journey::of(&found.log);
        let steps: Vec<String> =
            journey.steps.iter().map(|step| found.log.steps().text(step.code).to_owned()).collect();
        (journey.trajectories, journey.events, steps, found.log.period(), found.notes.clone())
    };
    assert_eq!(expected.notes, [Note::MonthFirst]);
    for (road, bytes) in [
        ("plain", table.clone().into_bytes()),
        ("with a mark", marked),
        ("with semicolons", semicolons),
        ("UTF-16, the small byte first", little.clone()),
        ("UTF-16, the large byte first", big.clone()),
        ("packed", gzip(table.as_bytes())),
        ("packed UTF-16, the small byte first", gzip(&little)),
        ("packed UTF-16, the large byte first", gzip(&big)),
    ] {
        let options = Options::default();
        let slow = Slowly(std::io::Cursor::new(bytes));
        let source = Source::from_reader(slow, options.limits, Progress::default()).unwrap();
        let mut reader = Reader::new(options);
        reader.stream(source).unwrap_or_else(|error| panic!("{road}: {error}"));
        assert_eq!(told(&reader.finish().unwrap()), told(&expected), "{road}");
    }
    // other kinds are known by their first bytes too
    for (road, bytes) in [("JSON", ocel().into_bytes()), ("JSON, packed", gzip(ocel().as_bytes()))] {
        let source = Source::from_reader(
            Slowly(std::io::Cursor::new(bytes)),
            Options::default().limits,
            Progress::default(),
        );
        let mut reader = Reader::new(Options::default());
        reader.stream(source.unwrap()).unwrap_or_else(|error| panic!("{road}: {error}"));
        all_are_there(road, &reader.finish().unwrap());
    }
}
