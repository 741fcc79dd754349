//! From one form of log to another: what can be kept is kept, and what cannot is told.

use std::path::{Path, PathBuf};

use hullie_exchange::{
    Limits, Options, ReadError,
    convert::{ConvertError, Converted, convert},
    date_time::DateTime,
    ocel::{read_json, read_sqlite},
    source::{Progress, Source},
    time::DateOrder,
    xes::{Attribute, Item, Value},
};

use crate::{
    at_hand, counts,
    formats::{CSV, XES},
    gzip, read,
    xes::items,
};

/// A folder with one file in it.
struct Folder(tempfile::TempDir);

impl Folder {
    fn with(name: &str, bytes: &[u8]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join(name), bytes).unwrap();
        Self(folder)
    }

    fn file(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn convert(&self, from: &str, to: &str) -> Result<Converted, ConvertError> {
        convert(&self.file(from), &self.file(to), &Options::default(), Progress::default())
    }

    fn text(&self, name: &str) -> String {
        std::fs::read_to_string(self.file(name)).unwrap()
    }

    fn names(&self) -> Vec<String> {
        let entries = std::fs::read_dir(self.0.path()).unwrap();
        let mut names: Vec<String> =
            entries.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect();
        names.sort();
        names
    }
}

/// Trajectories, events, and steps by name.
fn figures(bytes: &[u8]) -> (usize, usize, Vec<(String, usize)>) {
    let (trajectories, events, mut steps) = counts(&read(bytes, Options::default()).unwrap());
    steps.sort();
    (trajectories, events, steps)
}

/// The attributes of the traces, and the events, by trace.
fn traces(file: &Path) -> Vec<(Vec<Attribute>, Vec<Vec<Attribute>>)> {
    let mut traces: Vec<(Vec<Attribute>, Vec<Vec<Attribute>>)> = Vec::new();
    for item in items(&std::fs::read(file).unwrap()).unwrap() {
        match item {
            Item::TraceStart => traces.push((Vec::new(), Vec::new())),
            Item::TraceAttribute(attribute) => traces.last_mut().unwrap().0.push(attribute),
            Item::Event(attributes) => traces.last_mut().unwrap().1.push(attributes),
            _ => {}
        }
    }
    traces
}

const MIXED: &str = "case:concept:name,case:channel,concept:name,time:timestamp,cost,share,ok,code\n\
    z1,web,Intake,2026-03-02T09:00:00Z,12,1.50,true,007\n\
    z2,phone,Intake,2026-03-02T10:00:00Z,3,,false,012\n\
    z1,web,Decision,2026-03-09T09:00:00Z,7,2,true,1\n";

#[test]
fn rows_of_a_case_come_together_and_values_get_their_type() {
    let folder = Folder::with("log.csv", MIXED.as_bytes());
    let done = folder.convert("log.csv", "log.xes").unwrap();
    assert_eq!((done.events, done.cases), (3, 2));
    assert_eq!(done.left_out, Vec::<String>::new());
    let traces = traces(&folder.file("log.xes"));
    assert_eq!(traces.len(), 2);
    let (of_case, events) = &traces[0];
    assert_eq!(of_case[..], [Attribute::string("concept:name", "z1"), Attribute::string("channel", "web")]);
    let names: Vec<_> = events.iter().map(|event| event[0].value.text().unwrap().into_owned()).collect();
    assert_eq!(names, ["Intake", "Decision"]);
    let value = |key: &str| &events[0].iter().find(|a| a.key == key).unwrap().value;
    assert_eq!(value("time:timestamp"), &Value::Date(DateTime::parse("2026-03-02T09:00:00Z").unwrap()));
    assert_eq!(value("cost"), &Value::Int(12));
    assert_eq!(value("share").text().as_deref(), Some("1.50"));
    assert_eq!(value("ok"), &Value::Boolean(true));
    assert_eq!(value("code"), &Value::String("007".to_owned()));
    assert!(traces[1].1[0].iter().all(|a| a.key != "share"), "no value is no attribute");
}

#[test]
fn a_table_comes_back_as_it_was_with_its_rows_in_order() {
    for packed in [false, true] {
        let (csv, xes) = if packed { ("log.csv.gz", "log.xes.gz") } else { ("log.csv", "log.xes") };
        let bytes = if packed { gzip(MIXED.as_bytes()) } else { MIXED.as_bytes().to_vec() };
        let folder = Folder::with(csv, &bytes);
        folder.convert(csv, xes).unwrap();
        let done = folder.convert(xes, "back.csv").unwrap();
        assert_eq!((done.events, done.cases), (3, 2));
        let mut lines: Vec<&str> = MIXED.lines().collect();
        lines.swap(2, 3);
        let text = folder.text("back.csv");
        let columns = "case:concept:name,case:channel,concept:name,time:timestamp,cost,share,ok,code";
        assert_eq!(text.lines().collect::<Vec<_>>(), lines);
        assert!(text.starts_with(columns));
        assert_eq!(done.left_out.len(), 1, "{:?}", done.left_out);
        assert!(done.left_out[0].contains("such as extensions and classifiers"));
    }
}

#[test]
fn a_map_of_the_new_log_is_the_same_map() {
    let expected = figures(CSV.as_bytes());
    let folder = Folder::with("log.csv", CSV.as_bytes());
    let done = folder.convert("log.csv", "log.xes").unwrap();
    assert!(
        done.left_out.contains(&"the column \"Stap\" is called \"concept:name\" from here on".to_owned())
    );
    let bytes = std::fs::read(folder.file("log.xes")).unwrap();
    assert_eq!(figures(&bytes), expected);
    folder.convert("log.xes", "again.csv").unwrap();
    let bytes = std::fs::read(folder.file("again.csv")).unwrap();
    assert_eq!(figures(&bytes), expected);
}

#[test]
fn a_log_in_xes_stays_what_it_is() {
    let folder = Folder::with("log.xes", XES.as_bytes());
    let done = folder.convert("log.xes", "new.xes.gz").unwrap();
    assert_eq!((done.events, done.cases, done.left_out.len()), (6, 2, 0));
    let new = std::fs::read(folder.file("new.xes.gz")).unwrap();
    assert!(new.starts_with(&[0x1f, 0x8b]));
    assert_eq!(items(&new).unwrap(), items(XES.as_bytes()).unwrap());
    // over itself
    folder.convert("log.xes", "log.xes").unwrap();
    assert_eq!(items(folder.text("log.xes").as_bytes()).unwrap(), items(XES.as_bytes()).unwrap());
    assert_eq!(folder.names(), ["log.xes", "new.xes.gz"]);
}

#[test]
fn what_a_table_has_no_place_for_is_counted() {
    let text = r#"<log><string key="a" value="b"/><trace><string key="concept:name" value=""/>
        <event><string key="case:odd" value="x"><int key="n" value="1"/></string><list key="l"><values/>
          </list>
          <string key="b" value="1"/><string key="b" value="2"/></event>
        <string key="late" value="yes"/></trace><trace/><event/></log>"#;
    let folder = Folder::with("log.xes", text.as_bytes());
    let done = folder.convert("log.xes", "log.csv").unwrap();
    assert_eq!((done.events, done.cases), (2, 2));
    assert_eq!(folder.text("log.csv"), "case:concept:name,case:late,event:case:odd,b\n#1,yes,x,1\n,,,\n");
    for (what, count) in [
        ("what is said of the whole log", 1),
        ("lists and containers", 1),
        ("attributes of attributes", 1),
        ("second values with the same key", 1),
        ("empty texts", 1),
        ("cases without a name", 1),
        ("cases without events", 1),
    ] {
        let told = done.left_out.iter().find(|said| said.starts_with(what));
        assert!(
            told.is_some_and(|said| said.ends_with(&format!(": {count}"))),
            "{what}: {:?}",
            done.left_out
        );
    }
}

#[test]
fn rows_without_a_case_and_words_for_nothing_are_counted() {
    let text = "case,step,time,cost\n1,a,2026-01-01,5\n,b,2026-01-01,6\n1,c,,NULL\n1,d,2026-01-02,7\n";
    let folder = Folder::with("log.csv", text.as_bytes());
    let done = folder.convert("log.csv", "log.xes").unwrap();
    assert_eq!((done.events, done.cases), (3, 1));
    assert!(done.left_out.contains(&"rows without a case: 1".to_owned()), "{:?}", done.left_out);
    assert!(done.left_out.iter().any(|said| said.starts_with("words that stand for no value")));
}

#[test]
fn dates_that_can_be_read_in_two_ways_are_asked_about() {
    let text = "case,step,time,due\n1,a,3/4/2026,2026-05-01\n1,b,5/6/2026,\n";
    let folder = Folder::with("log.csv", text.as_bytes());
    let error = folder.convert("log.csv", "log.xes").unwrap_err();
    assert!(matches!(error, ConvertError::Read(ReadError::DateOrder { .. })), "{error}");
    let options = Options { dates: DateOrder::MonthFirst, ..Options::default() };
    let to = folder.file("log.xes");
    convert(&folder.file("log.csv"), &to, &options, Progress::default()).unwrap();
    let traces = traces(&to);
    assert_eq!(traces[0].1[0][1].value.text().as_deref(), Some("2026-03-04T00:00:00Z"));
    assert!(matches!(traces[0].1[0][2].value, Value::Date(_)));
    let folder = Folder::with("log.csv", text.replace("5/6", "5/16").as_bytes());
    folder.convert("log.csv", "log.xes").unwrap();
    assert!(folder.text("log.xes").contains("2026-05-16T00:00:00Z"));
}

#[test]
fn a_time_that_cannot_be_read_is_shown_with_its_place() {
    let text = MIXED.replace("2026-03-09T09:00:00Z", "volgende week");
    let folder = Folder::with("log.csv", text.as_bytes());
    let said = folder.convert("log.csv", "log.xes").unwrap_err().to_string();
    assert!(said.starts_with("line 4, column 17: \"volgende week\""), "{said}");
    assert_eq!(folder.names(), ["log.csv"], "nothing is left behind");
}

const OCEL: &str = r#"{"objectTypes":[{"name":"request","attributes":[{"name":"amount","type":"float"}]},
  {"name":"letter","attributes":[]}],
"eventTypes":[{"name":"Intake","attributes":[{"name":"minutes","type":"integer"}]}],
"objects":[{"id":"r1","type":"request","attributes":[
  {"name":"amount","time":"1970-01-01T00:00:00Z","value":12.5},
    {"name":"amount","time":"2026-03-09T09:00:00Z","value":13}],"relationships":[
      {"objectId":"l1","qualifier":"sent"}]},
  {"id":"r2","type":"request"},{"id":"l1","type":"letter"}],
"events":[
  {"id":"e2","type":"Decision","time":"2026-03-09 09:00:00","relationships":[
    {"objectId":"r1","qualifier":"of"},{"objectId":"l1","qualifier":"by"}]},
  {"id":"e1","type":"Intake","time":"2026-03-02T09:00:00Z","attributes":[{"name":"minutes","value":7}],
    "relationships":[{"objectId":"r1","qualifier":"of"},{"objectId":"r2","qualifier":""}]},
  {"id":"e3","type":"Post","time":"2026-03-10T09:00:00Z","relationships":[
    {"objectId":"l1","qualifier":""}]}]}"#;

#[test]
fn the_forms_of_ocel_hold_the_same() {
    let folder = Folder::with("log.jsonocel", OCEL.as_bytes());
    for (from, to) in
        [("log.jsonocel", "log.xmlocel"), ("log.xmlocel", "log.sqlite"), ("log.sqlite", "back.json")]
    {
        let done = folder.convert(from, to).unwrap();
        assert_eq!((done.events, done.cases, done.left_out.len()), (3, 3, 0), "{to}");
    }
    let source =
        |name: &str| Source::open(&folder.file(name), Limits::default(), Progress::default()).unwrap();
    let mut document = read_json(source("log.jsonocel")).unwrap();
    document.standard_times();
    assert_eq!(read_json(source("back.json")).unwrap(), document);
    assert_eq!(document.events[0].time.text(), "2026-03-09T09:00:00Z");
    // over what is there
    folder.convert("log.jsonocel", "log.sqlite").unwrap();
    assert_eq!(read_sqlite(&folder.file("log.sqlite"), &Limits::default()).unwrap(), document);
    assert_eq!(folder.names(), ["back.json", "log.jsonocel", "log.sqlite", "log.xmlocel"]);
}

#[test]
fn one_kind_of_object_can_be_followed() {
    let folder = Folder::with("log.json", OCEL.as_bytes());
    let done = folder.convert("log.json", "log.xes").unwrap();
    assert_eq!((done.events, done.cases), (3, 2));
    let told = |what: &str| done.left_out.iter().any(|said| said.contains(what));
    assert!(told("\"request\" was followed; the other kinds are letter"), "{:?}", done.left_out);
    assert!(told("events that belong to no such object: 1") && told("objects of other kinds: 1"));
    assert!(told("another kind: 2") && told("each other: 1") && told("later values of an object: 1"));
    let traces = traces(&folder.file("log.xes"));
    assert_eq!(traces[0].0[1].value.text().as_deref(), Some("12.5"));
    let names: Vec<_> = traces[0].1.iter().map(|e| e[0].value.text().unwrap().into_owned()).collect();
    assert_eq!(names, ["Intake", "Decision"], "in the order of time");
    let to = folder.file("letters.csv");
    let options = Options { object: Some("letter".to_owned()), ..Options::default() };
    let done = convert(&folder.file("log.json"), &to, &options, Progress::default()).unwrap();
    assert_eq!((done.events, done.cases), (2, 1));
    assert!(folder.text("letters.csv").contains("l1,Decision,2026-03-09T09:00:00Z,e2,by"));
    let options = Options { object: Some("car".to_owned()), ..Options::default() };
    let error = convert(&folder.file("log.json"), &to, &options, Progress::default()).unwrap_err();
    assert!(matches!(error, ConvertError::Read(ReadError::NoSuchObject { .. })), "{error}");
}

#[test]
fn what_cannot_be_done_is_said() {
    let folder = Folder::with("log.csv", CSV.as_bytes());
    let said = |from: &str, to: &str| folder.convert(from, to).unwrap_err().to_string();
    assert!(said("log.csv", "log.pdf").contains("end the new file in .xes"));
    assert!(said("log.csv", "log.sqlite").contains("a table can only become a log in XES"));
    assert!(said("log.csv", "nowhere/log.xes").starts_with("cannot write "));
    assert!(said("nothing.csv", "log.xes").contains("cannot open the file"));
    std::fs::write(folder.file("log.xes"), XES).unwrap();
    assert!(said("log.xes", "log.json").contains("has no objects"));
    std::fs::write(folder.file("empty.csv"), "").unwrap();
    assert!(said("empty.csv", "new.xes").contains("the file is empty"));
    std::fs::write(folder.file("empty.json"), "{}").unwrap();
    assert!(said("empty.json", "new.xml").contains("no event"));
    std::fs::write(folder.file("half.xes"), &XES[..XES.len() / 2]).unwrap();
    assert!(said("half.xes", "new.csv").contains("stops too early"));
    let names = ["empty.csv", "empty.json", "half.xes", "log.csv", "log.xes"];
    assert_eq!(folder.names(), names, "nothing is left behind");
}

#[test]
fn text_in_utf_16_and_windows_1252_is_read() {
    let utf16: Vec<u8> =
        std::iter::once(0xfeff).chain(MIXED.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    let folder = Folder::with("log.csv", &utf16);
    assert_eq!(folder.convert("log.csv", "log.xes").unwrap().events, 3);
    let folder = Folder::with("log.csv", b"case,step,time\n1,Intak\xeb,2026-01-01\n");
    let done = folder.convert("log.csv", "log.xes").unwrap();
    assert!(done.left_out.iter().any(|said| said.contains("Windows-1252")), "{:?}", done.left_out);
    assert!(folder.text("log.xes").contains("Intakë"));
}

#[test]
fn real_logs_give_the_same_counts_in_another_form() {
    let (Some(csv), Some(xes)) = (at_hand("receipt.csv"), at_hand("receipt.xes.gz")) else { return };
    let folder = tempfile::tempdir().unwrap();
    for (from, name) in [(&csv, "a.xes"), (&xes, "b.csv"), (&xes, "c.xes.gz")] {
        let to = folder.path().join(name);
        let done = convert(from, &to, &Options::default(), Progress::default()).unwrap();
        assert_eq!((done.events, done.cases), (8577, 1434), "{name}");
        let found = read(&std::fs::read(&to).unwrap(), Options::default()).unwrap();
        assert_eq!((found.log.events(), found.log.trajectories()), (8577, 1434), "{name}");
    }
}

#[test]
fn real_object_centric_logs_go_through_all_forms() {
    for name in ["ocel20_example.sqlite", "recruiting-red.jsonocel"] {
        let Some(file) = at_hand(name) else { continue };
        let folder = tempfile::tempdir().unwrap();
        let mut from = file;
        let mut seen = None;
        for to in ["a.xml", "b.json", "c.sqlite"] {
            let to = folder.path().join(to);
            let done = convert(&from, &to, &Options::default(), Progress::default()).unwrap();
            assert_eq!(*seen.get_or_insert((done.events, done.cases)), (done.events, done.cases), "{name}");
            from = to;
        }
        let done =
            convert(&from, &folder.path().join("d.csv"), &Options::default(), Progress::default()).unwrap();
        assert!(done.events > 0 && !done.left_out.is_empty(), "{name}");
    }
}
