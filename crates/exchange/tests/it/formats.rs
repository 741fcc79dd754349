//! The same small journey in every format gives the same figures.

use hullie_exchange::{
    Lifecycle, Note, Options, Reader, columns::Named, journey_json, source::Progress, time::DateOrder,
};
use hullie_journey::Journey;

use crate::{counts, gzip, read, sentence};

pub const CSV: &str = "Zaaknummer;Stap;Tijdstip;Afdeling;lifecycle:transition\n\
    z1;Aanvraag;2026-03-02 09:00:00;Balie;complete\n\
    z1;Gesprek;2026-03-04 09:00:00;\"Werk & Inkomen\";complete\n\
    z2;Aanvraag;2026-03-02 10:00:00;Balie;complete\n\
    z1;Besluit;2026-03-09 09:00:00;\"Werk & Inkomen\";complete\n\
    z2;Gesprek;2026-03-03 09:00:00;;start\n\
    z2;Gesprek;2026-03-03 10:00:00;;complete\n";

pub const XES: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<!-- made for this test -->
<log xes.version="1.0">
  <extension name="Concept" prefix="concept" uri="http://www.xes-standard.org/concept.xesext"/>
  <global scope="event"><string key="concept:name" value="nothing"/></global>
  <trace>
    <string key="concept:name" value="z1"/>
    <event><string key="concept:name" value="Aanvraag"/>
      <date key="time:timestamp" value="2026-03-02T10:00:00+01:00"/>
      <string key="org:group" value="Balie"/></event>
    <event><string key="concept:name" value="Gesprek"><string key="concept:name" value="nested"/></string>
      <date key="time:timestamp" value="2026-03-04T10:00:00+01:00"/>
      <string key="org:group" value="Werk &amp; Inkomen"/></event>
    <event><string key="concept:name" value="Besluit"/>
      <date key="time:timestamp" value="2026-03-09T10:00:00+01:00"/>
      <string key="org:group" value="Werk &amp; Inkomen"/></event>
  </trace>
  <trace>
    <event><string key="concept:name" value="Aanvraag"/>
      <date key="time:timestamp" value="2026-03-02T10:00:00Z"/>
      <string key="org:group" value="Balie"/></event>
    <event><string key="concept:name" value="Gesprek"/>
      <date key="time:timestamp" value="2026-03-03T09:00:00Z"/>
      <string key="lifecycle:transition" value="start"/></event>
    <event><string key="concept:name" value="Gesprek"/>
      <date key="time:timestamp" value="2026-03-03T10:00:00Z"/>
      <string key="lifecycle:transition" value="complete"/></event>
    <string key="concept:name" value="z2"/>
  </trace>
</log>
"#;

const OCEL_JSON: &str = r#"{"objectTypes":[{"name":"aanvraag","attributes":[]}],"eventTypes":[],
 "objects":[{"id":"z1","type":"aanvraag"},{"id":"z2","type":"aanvraag"},{"id":"brief","type":"stuk"}],
 "events":[
  {"id":"e1","type":"Aanvraag","time":"2026-03-02T09:00:00Z","relationships":[
    {"objectId":"z1","qualifier":"voor"}]},
  {"id":"e2","type":"Gesprek","time":"2026-03-04T09:00:00Z","relationships":[
    {"objectId":"z1","qualifier":"voor"}]},
  {"id":"e3","type":"Besluit","time":"2026-03-09T09:00:00Z","relationships":[
    {"objectId":"z1","qualifier":"a"},{"objectId":"z1","qualifier":"b"},
      {"objectId":"brief","qualifier":"c"}]},
  {"id":"e4","type":"Aanvraag","time":"2026-03-02T10:00:00Z","relationships":[
    {"objectId":"z2","qualifier":"voor"}]},
  {"id":"e5","type":"Gesprek","time":"2026-03-03T10:00:00Z","relationships":[
    {"objectId":"z2","qualifier":"voor"}]}]}"#;

const OCEL_XML: &str = r#"<?xml version="1.0"?><log><object-types><object-type name="aanvraag"><attributes/>
  </object-type></object-types>
<objects><object id="z1" type="aanvraag"><attributes/></object><object id="z2" type="aanvraag"/>
  <object id="brief" type="stuk"/></objects>
<events>
 <event id="e1" type="Aanvraag" time="2026-03-02T09:00:00Z"><attributes/><objects>
   <relationship object-id="z1" qualifier="voor"/></objects></event>
 <event id="e2" type="Gesprek" time="2026-03-04T09:00:00Z"><objects>
   <relationship object-id="z1" qualifier="voor"/></objects></event>
 <event id="e3" type="Besluit" time="2026-03-09T09:00:00Z"><objects>
   <relationship object-id="z1" qualifier="a"/><relationship object-id="brief" qualifier="c"/>
     </objects></event>
 <event id="e4" type="Aanvraag" time="2026-03-02T10:00:00Z"><objects>
   <relationship object-id="z2" qualifier="voor"/></objects></event>
 <event id="e5" type="Gesprek" time="2026-03-03T10:00:00Z"><objects>
   <relationship object-id="z2" qualifier="voor"/></objects></event>
</events></log>"#;

#[test]
fn every_format_gives_the_same_journey() {
    let expected = counts(&read(CSV.as_bytes(), Options::default()).unwrap());
    assert_eq!((expected.0, expected.1), (2, 5));
    for (name, text) in [("XES", XES), ("OCEL JSON", OCEL_JSON), ("OCEL XML", OCEL_XML)] {
        let found = counts(&read(text.as_bytes(), Options::default()).unwrap());
        assert_eq!(found.0, expected.0, "{name}");
        assert_eq!(found.1, expected.1, "{name}");
        assert_eq!(sorted(found.2), sorted(expected.2.clone()), "{name}");
    }
}

fn sorted(mut steps: Vec<(String, usize)>) -> Vec<(String, usize)> {
    steps.sort();
    steps
}

#[test]
fn csv_and_xes_agree_to_the_byte_on_the_json_of_the_map() {
    let json = |text: &str| {
        let found = read(text.as_bytes(), Options::default()).unwrap();
        journey_json::write(&Journey::of(&found.log), found.log.steps(), &found.labels)
    };
    assert_eq!(json(CSV), json(XES));
    let value: serde_json::Value = serde_json::from_str(&json(CSV)).unwrap();
    assert_eq!(value["trajectories"], 2);
    assert_eq!(value["transitions"][0]["from"], "Aanvraag");
    // two days, and 23 hours: the second talk began an hour before it was done
    assert_eq!(value["transitions"][0]["median_wait_seconds"], (48.0 + 23.0) / 2.0 * 3_600.0);
    assert_eq!(value["variants"]["count"], 2);
}

#[test]
fn packed_files_are_the_same_as_plain_ones() {
    let plain = counts(&read(CSV.as_bytes(), Options::default()).unwrap());
    assert_eq!(counts(&read(&gzip(CSV.as_bytes()), Options::default()).unwrap()), plain);
}

#[test]
fn a_name_with_an_ampersand_is_not_cut() {
    for text in [CSV, XES] {
        let found = read(text.as_bytes(), Options::default()).unwrap();
        assert!(found.log.actors().find("Werk & Inkomen").is_some());
    }
}

#[test]
fn lifecycle_all_counts_each_event_and_complete_says_what_it_left_out() {
    let complete = read(XES.as_bytes(), Options::default()).unwrap();
    assert_eq!(complete.notes, []);
    assert!(complete.log.has_starts(), "the event that starts a step gives it its length");
    let other = read(XES.replace("\"start\"", "\"schedule\"").as_bytes(), Options::default()).unwrap();
    assert_eq!(other.notes, [Note::OtherLifecycle { events: 1 }]);
    let all = read(XES.as_bytes(), Options { lifecycle: Lifecycle::All, ..Options::default() }).unwrap();
    assert_eq!(all.log.events(), 6);
    let only_start = CSV.replace("complete", "start");
    assert!(sentence(only_start.as_bytes()).contains("--lifecycle all"));
}

#[test]
fn columns_can_be_named() {
    let text = "wie,wat,wanneer,status\n1,a,2026-01-01,x\n";
    assert!(sentence(text.as_bytes()).contains("--case"));
    let named = Named {
        case: Some("wie".into()),
        step: Some("wat".into()),
        time: Some("wanneer".into()),
        actor: None,
    };
    let found = read(text.as_bytes(), Options { named, ..Options::default() }).unwrap();
    assert_eq!(counts(&found).2, [("a".to_owned(), 1)]);
}

#[test]
fn the_kind_of_object_can_be_chosen_and_is_told_when_it_was_not() {
    let found = read(OCEL_JSON.as_bytes(), Options::default()).unwrap();
    assert!(matches!(&found.notes[..], [Note::ObjectChosen { kind, .. }] if kind == "aanvraag"));
    let chosen = Options { object: Some("stuk".into()), ..Options::default() };
    let found = read(OCEL_JSON.as_bytes(), chosen).unwrap();
    assert_eq!((found.log.trajectories(), found.log.events()), (1, 1));
    let unknown = Options { object: Some("auto".into()), ..Options::default() };
    assert!(read(OCEL_JSON.as_bytes(), unknown).unwrap_err().to_string().contains("aanvraag, stuk"));
}

#[test]
fn spreadsheets_in_windows_1252_are_read_and_it_is_said() {
    let text = b"case,step,time\n1,Intak\xeb \x80,24-11-2026 09:30\n";
    let found = read(text, Options::default()).unwrap();
    assert!(found.log.steps().find("Intakë €").is_some());
    assert_eq!(found.notes, [Note::Windows1252]);
}

#[test]
fn codes_get_the_name_that_people_can_read() {
    let text = "case,concept:name,time,activityNameNL\n1,A_1,2026-01-01,Ontvangen\n\
                2,A_1,2026-01-02,Ontvangen\n3,A_1,2026-01-02,Anders\n";
    let found = read(text.as_bytes(), Options::default()).unwrap();
    assert_eq!(found.labels.get("A_1").map(String::as_str), Some("Ontvangen"));
}

#[test]
fn events_without_a_time_are_counted_and_left_out() {
    let text = "case,step,time\n1,a,2026-01-01\n1,b,\n,c,2026-01-01\n";
    let found = read(text.as_bytes(), Options::default()).unwrap();
    assert_eq!(found.notes, [Note::WithoutTime { events: 1 }, Note::WithoutCaseOrStep { events: 1 }]);
}

#[test]
fn the_kind_of_people_is_refused_as_actor() {
    let named = Named { actor: Some("org:resource".into()), ..Named::default() };
    let text = XES.replace("org:group", "org:resource");
    let error = read(text.as_bytes(), Options { named, ..Options::default() }).unwrap_err().to_string();
    assert!(error.contains("names single people"), "{error}");
}

#[test]
fn traces_without_a_name_stay_apart_in_two_files() {
    use hullie_exchange::{
        Limits, Reader,
        source::{Progress, Source},
    };
    let text = r#"<log><trace><event><string key="concept:name" value="a"/>
      <date key="time:timestamp" value="2026-01-01"/></event></trace></log>"#;
    let mut reader = Reader::new(Options::default());
    for _ in 0..2 {
        reader
            .stream(Source::from_reader(text.as_bytes(), Limits::default(), Progress::default()).unwrap())
            .unwrap();
    }
    assert_eq!(reader.finish().unwrap().log.trajectories(), 2);
}

#[test]
fn events_of_other_objects_are_counted_in_a_note() {
    let options = Options { object: Some("stuk".into()), ..Options::default() };
    let found = read(OCEL_JSON.as_bytes(), options).unwrap();
    assert_eq!(found.notes, [Note::NotFollowed { events: 4 }]);
}

#[test]
fn dates_that_can_be_read_two_ways_are_asked_about() {
    let text = "case,step,time\n1,a,3/4/2026\n1,b,5/4/2026 9:15\n";
    let error = read(text.as_bytes(), Options::default()).unwrap_err().to_string();
    assert!(error.contains("3/4/2026") && error.contains("--dates day-first"), "{error}");
    let wait = |dates| {
        let found = read(text.as_bytes(), Options { dates, ..Options::default() }).unwrap();
        found.log.period().map(|(from, to)| (to - from) / 1_000_000 / 86_400)
    };
    assert_eq!(wait(DateOrder::DayFirst), Some(2));
    assert_eq!(wait(DateOrder::MonthFirst), Some(61));
    let clear = "case,step,time\n1,a,3/4/2026\n1,b,13/4/2026\n";
    assert!(read(clear.as_bytes(), Options::default()).is_ok(), "thirteen can only be a day");
}

#[test]
fn a_file_that_can_only_have_the_month_first_is_read_so_and_says_it() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("american.csv");
    std::fs::write(&path, "case,step,time\n1,a,3/4/2026\n1,b,3/14/2026 1:30 PM\n").unwrap();
    let mut reader = Reader::new(Options::default());
    reader.file(&path, Progress::default()).unwrap();
    let found = reader.finish().unwrap();
    assert_eq!(found.notes, [Note::MonthFirst]);
    let (from, to) = found.log.period().unwrap();
    assert_eq!((to - from) / 1_000_000, 10 * 86_400 + 13 * 3_600 + 1_800);
}

#[test]
fn text_in_utf_16_is_read() {
    let text = CSV.replace("Balie", "Balié 😀");
    for big in [false, true] {
        let unit = |u: u16| if big { u.to_be_bytes() } else { u.to_le_bytes() };
        let bytes: Vec<u8> = std::iter::once(0xfeff).chain(text.encode_utf16()).flat_map(unit).collect();
        let found = read(&bytes, Options::default()).unwrap();
        assert!(found.log.actors().find("Balié 😀").is_some());
        assert_eq!(counts(&found), counts(&read(CSV.as_bytes(), Options::default()).unwrap()));
    }
}

#[test]
fn a_column_with_the_beginning_gives_a_step_its_length() {
    let text =
        "case,step,start_timestamp,time:timestamp\n1,a,2026-01-01,2026-01-02\n1,b,2026-01-05,2026-01-06\n";
    let found = read(text.as_bytes(), Options::default()).unwrap();
    let journey = Journey::of(&found.log);
    assert_eq!(journey.transitions[0].median_wait_seconds, 3.0 * 86_400.0);
    assert_eq!(journey.median_duration_seconds, Some(5.0 * 86_400.0));
}

/// A table of some megabytes, in which trajectories run through each other.
fn large(quoted: bool) -> String {
    let mut text = "case,step,time,team\n".to_owned();
    for n in 0..120_000u32 {
        let quote = if quoted && n % 3 == 0 { "\"" } else { "" };
        let (case, step, day, minute) = (n % 997, n * 7 % 13, 1 + n % 28, n % 60);
        text.push_str(&format!(
            "{quote}case {case}{quote},step {step},2026-03-{day:02}T10:{minute:02}:00Z,\
             {quote}team {}{quote}\n",
            n % 5
        ));
    }
    text
}

#[test]
fn a_large_table_read_in_parts_is_the_same_as_in_one_go() {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in [("plain", large(false)), ("quoted", large(true))] {
        assert!(text.len() > 4 << 20, "large enough to be read in parts");
        let path = folder.path().join(name);
        std::fs::write(&path, &text).unwrap();
        let mut reader = Reader::new(Options::default());
        reader.file(&path, Progress::default()).unwrap();
        let (parts, one) = (reader.finish().unwrap(), read(text.as_bytes(), Options::default()).unwrap());
        assert_eq!(Journey::of(&parts.log), Journey::of(&one.log), "{name}");
        assert_eq!(parts.log.name(5), one.log.name(5));
        // and something wrong far down is shown with its own line
        let wrong = text.replacen("2026-03-20T10:39:00Z", "ooit", usize::MAX);
        std::fs::write(&path, &wrong).unwrap();
        let line = 1 + wrong.lines().position(|line| line.contains("ooit")).unwrap();
        let mut reader = Reader::new(Options::default());
        let said = reader.file(&path, Progress::default()).unwrap_err().to_string();
        assert!(said.starts_with(&format!("line {line}, ")), "{said}");
    }
}
