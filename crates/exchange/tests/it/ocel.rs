//! Object-centric logs with everything that is in them: the three forms hold the same.

use std::path::Path;

use hullie_exchange::{
    Limits, ReadError,
    date_time::DateTime,
    ocel::{
        Attribute, Change, Declared, Document, Event, Kind, Object, Relationship, Type, Value, read_json,
        read_sqlite, read_xml, write_json, write_sqlite, write_xml,
    },
    source::{Progress, Source},
};
use proptest::{collection::vec, prelude::*};

use crate::{at_hand, xes::text};

const FULL: &str = r#"{
"objectTypes":[
  {"name":"Purchase Order","attributes":[{"name":"product","type":"string"},
    {"name":"quantity","type":"integer"},{"name":"price","type":"float"}]},
  {"name":"purchase order","attributes":[]},
  {"name":"object","attributes":[{"name":"the \"best\"","type":"boolean"}]}],
"eventTypes":[
  {"name":"Create Order","attributes":[{"name":"minutes","type":"integer"},{"name":"seen","type":"time"},
    {"name":"urgent","type":"boolean"},{"name":"remark","type":"string"}]},
  {"name":"object","attributes":[]},{"name":"!?","attributes":[]},{"name":"never used","attributes":[]}],
"objects":[
  {"id":"PO1","type":"Purchase Order","attributes":[
    {"name":"product","time":"1970-01-01T00:00:00Z","value":"Cows & \"co\"\n"},
    {"name":"quantity","time":"1970-01-01T00:00:00Z","value":"500"},
    {"name":"quantity","time":"2022-01-13T12:00:00Z","value":600},
    {"name":"quantity","time":"2022-01-13T12:00:00Z","value":"many"},
    {"name":"quantity","time":"2022-01-14T12:00:00Z","value":"1.5"},
    {"name":"price","time":"2022-01-13T12:00:00+01:00","value":0.1}],
   "relationships":[{"objectId":"I1","qualifier":"invoice"},{"objectId":"I1","qualifier":"copy"}]},
  {"id":"PO2","type":"purchase order"},
  {"id":"I1","type":"object","attributes":[
    {"name":"the \"best\"","time":"1970-01-01T00:00:00Z","value":"false"}]}],
"events":[
  {"id":"e2","type":"Create Order","time":"2022-01-10T09:15:00.000Z",
   "attributes":[{"name":"remark","value":""},{"name":"minutes","value":7},
     {"name":"seen","value":"2022-01-09 15:00:00"},{"name":"urgent","value":true},{"name":"extra","value":3}],
   "relationships":[{"objectId":"PO1","qualifier":"created"},{"objectId":"PO1","qualifier":"checked"},
     {"objectId":"PO1","qualifier":"created"},{"objectId":"PO2","qualifier":""}]},
  {"id":"e1","type":"object","time":"2022-01-09T14:00:00Z","attributes":[],"relationships":[
    {"objectId":"I1","qualifier":"x"}]},
  {"id":"e3","type":"!?","time":"2022-01-09T14:00:00Z"}]}"#;

fn source(bytes: Vec<u8>) -> Source {
    Source::from_reader(std::io::Cursor::new(bytes), Limits::default(), Progress::default()).unwrap()
}

fn from_json(text: &str) -> Document {
    read_json(source(text.as_bytes().to_vec())).unwrap()
}

fn json(document: &Document) -> Vec<u8> {
    let mut text = Vec::new();
    write_json(document, &mut text).unwrap();
    text
}

fn through_xml(document: &Document) -> Document {
    let mut text = Vec::new();
    write_xml(document, &mut text).unwrap();
    read_xml(source(text)).unwrap()
}

fn through_sqlite(document: &Document) -> Document {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("log.sqlite");
    write_sqlite(document, &file).unwrap();
    read_sqlite(&file, &Limits::default()).unwrap()
}

#[test]
fn a_document_is_the_same_in_each_form() {
    let document = from_json(FULL);
    let xml = through_xml(&document);
    assert_eq!(xml, document);
    let sqlite = through_sqlite(&xml);
    assert_eq!(sqlite, document);
    let text = json(&sqlite);
    assert_eq!(read_json(source(text.clone())).unwrap(), document);
    assert_eq!(text, json(&document));
}

#[test]
fn each_value_has_the_type_that_was_declared_for_it() {
    let document = from_json(FULL);
    let order = &document.objects[0];
    let quantities: Vec<&Value> =
        order.attributes.iter().filter(|a| a.name == "quantity").map(|a| &a.value).collect();
    let text = |text: &str| Value::String(text.to_owned());
    assert_eq!(quantities, [&Value::Integer(500), &Value::Integer(600), &text("many"), &text("1.5")]);
    assert_eq!(document.objects[2].attributes[0].value, Value::Boolean(false));
    let event = &document.events[0];
    let names: Vec<&str> = event.attributes.iter().map(|a| a.name.as_str()).collect();
    assert_eq!(names, ["minutes", "seen", "urgent", "remark", "extra"]);
    let seen = DateTime::parse("2022-01-09 15:00:00").unwrap();
    assert_eq!(event.attributes[1].value, Value::Time(seen));
    // what is used and not declared is declared by its values; what is said twice is said once
    let extra = Declared { name: "extra".to_owned(), kind: Kind::Integer };
    assert!(document.event_types[0].attributes.contains(&extra));
    assert_eq!(event.relationships.len(), 3);
    assert_eq!(document.events.iter().map(|e| e.id.as_str()).collect::<Vec<_>>(), ["e2", "e1", "e3"]);
}

#[test]
fn ocel_1_is_read_into_the_same_form() {
    let document = from_json(
        r#"{"ocel:global-log":{"ocel:object-types":["request","file"]},
        "ocel:objects":{"r2":{"ocel:type":"request","ocel:ovmap":{"urgent":true,"n":3,"none":null}},
          "r1":{"ocel:type":"request"}},
        "ocel:events":{"10":{"ocel:activity":"Intake","ocel:timestamp":"2026-03-02T09:00:00.000Z",
          "ocel:omap":["r1","r2"],
            "ocel:typedOmap":[{"ocel:oid":"r2","ocel:qualifier":"about"}],"ocel:vmap":{"cost":1.5}},
          "2":{"ocel:activity":"Decision","ocel:timestamp":"2026-03-03","ocel:omap":[],
          "ocel:vmap":{"cost":2}}}}"#,
    );
    assert_eq!(
        document.object_types.iter().map(|t| t.name.as_str()).collect::<Vec<_>>(),
        ["request", "file"]
    );
    assert_eq!(document.objects.iter().map(|o| o.id.as_str()).collect::<Vec<_>>(), ["r2", "r1"]);
    assert_eq!(document.objects[0].attributes.len(), 2);
    assert_eq!(document.events[0].relationships.len(), 2);
    assert_eq!(document.events[0].relationships[0].qualifier, "about");
    assert_eq!(document.events[1].attributes.len(), 1);
    assert_eq!(through_sqlite(&through_xml(&document)), document);
}

#[test]
fn a_table_of_sqlite_is_named_by_letters_and_digits() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("log.sqlite");
    write_sqlite(&from_json(FULL), &file).unwrap();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let tables = runtime.block_on(async {
        use sqlx::{ConnectOptions, Row, sqlite::SqliteConnectOptions};
        let mut connection = SqliteConnectOptions::new().filename(&file).connect().await.unwrap();
        let sql = "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name";
        let rows = sqlx::query(sql).fetch_all(&mut connection).await.unwrap();
        rows.iter().map(|row| row.get::<String, _>(0)).collect::<Vec<_>>()
    });
    for name in ["event", "object", "event_object", "object_object", "event_map_type", "object_map_type"] {
        assert!(tables.iter().any(|table| table == name), "{name}");
    }
    for name in ["event_CreateOrder", "event_object2", "event_type", "object_PurchaseOrder", "object_object2"]
    {
        assert!(tables.iter().any(|table| table == name), "{name} in {tables:?}");
    }
    assert!(write_sqlite(&from_json(FULL), &file).is_err(), "a file that is there is not written over");
}

#[test]
fn what_sqlite_cannot_hold_is_said() {
    let said = |text: &str| {
        let folder = tempfile::tempdir().unwrap();
        write_sqlite(&from_json(text), &folder.path().join("log.sqlite")).unwrap_err().to_string()
    };
    let event = r#"{"id":"e","type":"a","time":"2026-01-01","attributes":[{"name":"x","value":1},
      {"name":"x","value":2}]}"#;
    assert!(said(&format!(r#"{{"events":[{event}]}}"#)).contains("two values of \"x\" in the event \"e\""));
    let event = r#"{"id":"e","type":"a","time":"2026-01-01"}"#;
    assert!(said(&format!(r#"{{"events":[{event},{event}]}}"#)).contains("two events have the id \"e\""));
    let kind = r#"{"name":"a","attributes":[{"name":"x","type":"string"},{"name":"X","type":"string"}]}"#;
    assert!(said(&format!(r#"{{"eventTypes":[{kind}]}}"#)).contains("rename it"));
}

#[test]
fn wrong_documents_say_what_and_where() {
    let said = |text: &str| read_json(source(text.as_bytes().to_vec())).unwrap_err().to_string();
    assert!(
        said("{\"events\":[\n{\"id\":\"e\",\"type\":\"t\",\"time\":\"ooit\"}]}")
            .starts_with("line 2, column ")
    );
    assert!(said("{\"events\":[").contains("stops too early"));
    assert!(said("{\"events\":7}").contains("not well-formed JSON"));
    let said = |text: &str| read_xml(source(text.as_bytes().to_vec())).unwrap_err().to_string();
    assert!(
        said("<log><events>\n<event id=\"e\" type=\"t\" time=\"ooit\"/></events></log>")
            .starts_with("line 2")
    );
    assert!(said("<log><objects><object type=\"t\"/></objects></log>").contains("this <object> has no id"));
    assert!(said("<ocel/>").contains("an OCEL log begins with <log>"));
    assert!(said("<log><events>").contains("stops too early"));
    assert!(said("<log/>\n<log/>").starts_with("line 2, column 1"));
    let limits = Limits { events: 2, ..Limits::default() };
    let event = r#"{"id":"e","type":"t","time":"2026-01-01"}"#;
    let text = format!("{{\"events\":[{event},{event},{event}]}}");
    let small = Source::from_reader(std::io::Cursor::new(text), limits, Progress::default()).unwrap();
    assert!(matches!(read_json(small), Err(ReadError::Limit { what: "the number of events", limit: 2, .. })));
    assert!(matches!(read_sqlite(Path::new("/nowhere/at.all"), &limits), Err(ReadError::Open(_))));
}

#[test]
fn characters_that_xml_cannot_hold_are_said() {
    let document = from_json(r#"{"objects":[{"id":"a\u0007b","type":"t"}]}"#);
    let error = write_xml(&document, Vec::new()).unwrap_err().to_string();
    assert!(error.contains("\"a b\" holds the character U+0007"), "{error}");
    assert_eq!(read_json(source(json(&document))).unwrap(), document);
    assert_eq!(through_sqlite(&document), document);
}

#[test]
fn real_documents_are_the_same_in_each_form() {
    if let Some(file) = at_hand("ocel20_example.sqlite") {
        let document = read_sqlite(&file, &Limits::default()).unwrap();
        assert_eq!((document.events.len(), document.objects.len()), (13, 9));
        let related: usize = document.events.iter().map(|event| event.relationships.len()).sum();
        assert_eq!(related, 20);
        let order = document.objects.iter().find(|object| object.id == "PO1").unwrap();
        let quantities = order.attributes.iter().filter(|a| a.name == "po_quantity");
        assert_eq!(quantities.map(|a| a.value.text().into_owned()).collect::<Vec<_>>(), ["500", "600"]);
        assert_eq!(through_sqlite(&through_xml(&document)), document);
        assert_eq!(read_json(source(json(&document))).unwrap(), document);
    }
    if let Some(file) = at_hand("recruiting-red.jsonocel") {
        let document =
            read_json(Source::open(&file, Limits::default(), Progress::default()).unwrap()).unwrap();
        assert_eq!((document.events.len(), document.objects.len()), (6607, 1051));
        assert_eq!(through_sqlite(&through_xml(&document)), document);
    }
}

const NAMES: [&str; 5] = ["note", "count", "share", "open", "since"];
const KINDS: [Kind; 5] = [Kind::String, Kind::Integer, Kind::Float, Kind::Boolean, Kind::Time];

/// A value of an attribute, by its number, as a file could have it: right for its type, or not.
fn value(attribute: usize) -> impl Strategy<Value = Value> {
    let raw = prop_oneof![
        text(),
        any::<i64>().prop_map(|number| number.to_string()),
        any::<f64>().prop_map(|number| format!("{number:?}")),
        Just("true".to_owned()),
        Just("0".to_owned()),
        (0..4_000_000_000_000_000i64).prop_map(|micros| DateTime::of(micros).text().to_owned()),
    ];
    raw.prop_map(move |text| Value::of(KINDS[attribute], &text))
}

fn relationships() -> impl Strategy<Value = Vec<Relationship>> {
    let one = (0..4usize, text());
    vec(one.prop_map(|(object, qualifier)| Relationship { object: format!("o{object}"), qualifier }), 0..4)
}

fn time() -> impl Strategy<Value = DateTime> {
    (0..4i64).prop_map(|days| DateTime::of(days * 86_400_000_000))
}

fn changes() -> impl Strategy<Value = Vec<Change>> {
    let one = (0..NAMES.len()).prop_flat_map(|attribute| {
        (time(), value(attribute)).prop_map(move |(time, value)| Change {
            name: NAMES[attribute].to_owned(),
            time,
            value,
        })
    });
    vec(one, 0..5)
}

fn attributes() -> impl Strategy<Value = Vec<Attribute>> {
    proptest::sample::subsequence((0..NAMES.len()).collect::<Vec<usize>>(), 0..=NAMES.len()).prop_flat_map(
        |chosen| {
            let one = |attribute: usize| {
                value(attribute).prop_map(move |value| Attribute { name: NAMES[attribute].to_owned(), value })
            };
            chosen.into_iter().map(one).collect::<Vec<_>>()
        },
    )
}

fn document() -> impl Strategy<Value = Document> {
    let types = || {
        let declared = |i: usize| Declared { name: NAMES[i].to_owned(), kind: KINDS[i] };
        ["a", "B c", "b C"]
            .map(|name| Type { name: name.to_owned(), attributes: (0..NAMES.len()).map(declared).collect() })
    };
    let kind = || (0..3usize).prop_map(|i| ["a", "B c", "b C"][i].to_owned());
    let objects = vec((kind(), changes(), relationships()), 0..4);
    let events = vec((kind(), time(), attributes(), relationships()), 0..4);
    (objects, events).prop_map(move |(objects, events)| {
        let objects = objects.into_iter().enumerate().map(|(i, (kind, attributes, relationships))| Object {
            id: format!("o{i}"),
            kind,
            attributes,
            relationships,
        });
        let events = events.into_iter().enumerate().map(|(i, (kind, time, attributes, relationships))| {
            Event { id: format!("e{i}"), kind, time, attributes, relationships }
        });
        let mut document = Document {
            object_types: types().to_vec(),
            event_types: types().to_vec(),
            objects: objects.collect(),
            events: events.collect(),
        };
        document.tidy();
        document
    })
}

proptest! {
    #[test]
    fn any_document_is_the_same_as_json_and_as_xml(made in document()) {
        prop_assert_eq!(&read_json(source(json(&made))).unwrap(), &made);
        prop_assert_eq!(&through_xml(&made), &made);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn any_document_is_the_same_in_sqlite(made in document()) {
        prop_assert_eq!(&through_sqlite(&made), &made);
    }
}
