//! XES with everything that is in it: read, written and read again it is the same.

use hullie_exchange::{
    Lifecycle, Limits, Options, ReadError,
    date_time::DateTime,
    source::{Progress, Source},
    xes::{Attribute, Classifier, Extension, Global, Item, Number, Value, XesReader, XesWriter},
};
use proptest::{collection::vec, prelude::*};

use crate::{at_hand, formats::XES, gzip};

/// Every kind of value, nested ways, strange characters, a late attribute of a trace and an event outside any
/// trace.
const FULL: &str = r#"<?xml version="1.0" encoding="UTF-8" ?>
<!-- made for this test -->
<log xes.version="1849-2016" xes.features="nested-attributes" xmlns="http://www.xes-standard.org/">
  <extension name="Concept" prefix="concept" uri="http://www.xes-standard.org/concept.xesext"/>
  <extension name="Lifecycle" prefix="lifecycle" uri="http://www.xes-standard.org/lifecycle.xesext"/>
  <global scope="trace"><string key="concept:name" value="unknown"/></global>
  <global scope="event"><string key="concept:name" value="unknown"/>
    <date key="time:timestamp" value="1970-01-01T00:00:00.000+01:00"/></global>
  <classifier name="Activity" keys="concept:name lifecycle:transition"/>
  <classifier name="Case" scope="trace" keys="'case name'"/>
  <float key="average" value="2.3832541524E7"><float key="spread" value="-0.10"><int key="n" value="3"/>
    </float></float>
  <string key="note" value=""/>
  <trace>
    <string key="concept:name" value="z1"/>
    <event><string key="concept:name" value="Intake"/><string key="lifecycle:transition" value="start"/>
      <date key="time:timestamp" value="2026-03-02T09:00:00.123456789+01:00"/></event>
    <event><string key="concept:name" value="Intake"/><string key="lifecycle:transition" value="complete"/>
      <date key="time:timestamp" value="2026-03-02 10:00:00"/><int key="cost" value="-12"/>
      <boolean key="urgent" value="true"/><id key="identity:id" value="0a-1"/><float key="odd" value="NaN"/>
      <list key="steps"><string key="said of the list" value="x"/>
        <values><int key="i" value="1"/><list key="inner"><values/></list></values></list>
      <container key="box"><string key="a" value="1"/><container key="empty"/></container>
      <string key="strange &lt;key&gt;"
        value="a &lt;b&gt; &quot;c&quot; 'd' &amp;amp; &#10;&#9;&#13; € 𝄞 &#x1F600;"/></event>
    <string key="late" value="after its events"/>
  </trace>
  <trace/>
  <event><string key="concept:name" value="outside any trace"/></event>
</log>
"#;

/// All pieces of a log.
pub fn items(text: &[u8]) -> Result<Vec<Item>, ReadError> {
    let source =
        Source::from_reader(std::io::Cursor::new(text.to_vec()), Limits::default(), Progress::default())?;
    let mut reader = XesReader::new(source)?;
    let mut items = Vec::new();
    while let Some(item) = reader.next()? {
        items.push(item);
    }
    Ok(items)
}

fn written(items: &[Item]) -> Vec<u8> {
    let mut writer = XesWriter::new(Vec::new()).unwrap();
    for item in items {
        writer.write(item).unwrap();
    }
    writer.finish().unwrap()
}

#[test]
fn a_full_log_is_the_same_after_reading_and_writing() {
    let read = items(FULL.as_bytes()).unwrap();
    let text = written(&read);
    assert_eq!(items(&text).unwrap(), read);
    // and writing it once more gives the same bytes
    assert_eq!(written(&items(&text).unwrap()), text);
}

#[test]
fn each_value_keeps_its_type_and_how_it_was_written() {
    let read = items(FULL.as_bytes()).unwrap();
    let events: Vec<&Vec<Attribute>> =
        read.iter().filter_map(|item| if let Item::Event(a) = item { Some(a) } else { None }).collect();
    assert_eq!(events.len(), 3);
    let value = |key: &str| &events[1].iter().find(|a| a.key == key).unwrap().value;
    assert_eq!(value("cost"), &Value::Int(-12));
    assert_eq!(value("urgent"), &Value::Boolean(true));
    assert_eq!(value("identity:id"), &Value::Id("0a-1".to_owned()));
    assert_eq!(value("odd"), &Value::Float(Number::parse("NaN").unwrap()));
    assert_eq!(value("time:timestamp"), &Value::Date(DateTime::parse("2026-03-02 10:00:00").unwrap()));
    let strange = "a <b> \"c\" 'd' &amp; \n\t\r € 𝄞 😀";
    assert_eq!(value("strange <key>"), &Value::String(strange.to_owned()));
    assert!(matches!(value("steps"), Value::List(values) if values.len() == 2));
    assert!(matches!(value("box"), Value::Container(inside) if inside.len() == 2));
    let list = events[1].iter().find(|a| a.key == "steps").unwrap();
    assert_eq!(list.nested[0].key, "said of the list");
    let first = &events[0][2].value;
    assert_eq!(first.text().as_deref(), Some("2026-03-02T09:00:00.123456789+01:00"));
}

#[test]
fn what_xes_does_not_know_is_passed_over_and_counted() {
    let text = br#"<log><note><deep><string key="a" value="b"/></deep></note><trace color="red">
        <event><string key="a" value="b" extra="c">loose</string><odd/></event></trace></log>"#;
    let source = Source::from_reader(&text[..], Limits::default(), Progress::default()).unwrap();
    let mut reader = XesReader::new(source).unwrap();
    let mut events = 0;
    while let Some(item) = reader.next().unwrap() {
        events += usize::from(matches!(item, Item::Event(_)));
    }
    // the note, the color, the extra, the loose text and the odd one
    assert_eq!((events, reader.left_out()), (1, 5));
}

#[test]
fn wrong_logs_say_what_and_where() {
    let said = |text: &str| items(text.as_bytes()).unwrap_err().to_string();
    assert!(said("").contains("the file is empty"));
    assert!(said("<html/>").contains("an XES log begins with <log>"));
    assert!(said("<log>\n<trace>").starts_with("line 2, column 8: the file stops too early"));
    assert!(said("<log>\n<string value=\"a\"/></log>").contains("has no key"));
    assert!(said("<log><int key=\"a\" value=\"many\"/></log>").contains("\"many\" is no whole number"));
    assert!(said("<log><boolean key=\"a\" value=\"maybe\"/></log>").contains("neither true nor false"));
    assert!(said("<log><float key=\"a\" value=\"1,5\"/></log>").contains("write it like 12.5"));
    assert!(said("<log>\n <date key=\"a\" value=\"ooit\"/></log>").starts_with("line 2, column 2: \"ooit\""));
    assert!(said("<!DOCTYPE log [<!ENTITY a \"b\">]><log/>").contains("document type"));
    assert!(said("<log><string key=\"a\" value=\"&boom;\"/></log>").contains("not well-formed XML"));
    assert!(said("<log>&boom;</log>").contains("\"&boom;\" stands for something"));
    assert!(said("<log><string key=\"a\" value=\"&#1;\"/></log>").contains("U+0001"));
    assert!(said("<log/><log/>").contains("after the end of the log"));
    assert!(said("<log a=\"1\" a=\"2\"/>").contains("not well-formed XML"));
    assert!(said(&format!("<log>{}", "<string key=\"a\" value=\"b\">".repeat(100))).contains("depth"));
}

#[test]
fn an_event_without_end_is_stopped() {
    let limits = Limits { record: 100_000, ..Limits::default() };
    for inside in ["<string key=\"a\" value=\"b\"/>", "<odd/>", "loose <!-- and more -->"] {
        let text = format!("<log><trace><event>{}", inside.repeat(100_000));
        let source = Source::from_reader(std::io::Cursor::new(text), limits, Progress::default()).unwrap();
        let mut reader = XesReader::new(source).unwrap();
        let error = loop {
            match reader.next() {
                Ok(item) => assert!(item.is_some(), "this log has no end"),
                Err(error) => break error,
            }
        };
        assert!(matches!(error, ReadError::Limit { what: "one record", .. }), "{error}");
    }
}

#[test]
fn a_long_log_of_small_events_is_no_long_record() {
    let limits = Limits { record: 10_000, ..Limits::default() };
    let event = "<event><string key=\"a\" value=\"b\"/></event><odd>passed over</odd>";
    let text = format!("<log><trace>{}</trace></log>", event.repeat(2000));
    let source = Source::from_reader(std::io::Cursor::new(text), limits, Progress::default()).unwrap();
    let mut reader = XesReader::new(source).unwrap();
    let mut pieces = 0;
    while reader.next().unwrap().is_some() {
        pieces += 1;
    }
    assert_eq!(pieces, 2004);
}

#[test]
fn pieces_in_a_wrong_order_are_refused() {
    let mut writer = XesWriter::new(Vec::new()).unwrap();
    assert!(writer.write(&Item::TraceStart).is_err());
    writer.write(&Item::LogStart(vec![("no name".to_owned(), String::new())])).unwrap_err();
}

#[test]
fn packed_logs_are_read_as_well() {
    assert_eq!(items(&gzip(XES.as_bytes())).unwrap(), items(XES.as_bytes()).unwrap());
}

#[test]
fn real_logs_are_the_same_after_reading_and_writing() {
    for name in ["running-example.xes", "interval_event_log.xes", "receipt.xes.gz", "teleclaims.xes.gz"] {
        let Some(file) = at_hand(name) else { continue };
        let source = Source::open(&file, Limits::default(), Progress::default()).unwrap();
        let mut reader = XesReader::new(source).unwrap();
        let mut read = Vec::new();
        while let Some(item) = reader.next().unwrap() {
            read.push(item);
        }
        assert_eq!(reader.left_out(), 0, "{name}");
        assert_eq!(items(&written(&read)).unwrap(), read, "{name}");
    }
}

/// Text that XML can hold.
pub fn text() -> impl Strategy<Value = String> {
    "[\\PC\t\n\r]{0,12}"
}

fn simple() -> impl Strategy<Value = Value> {
    prop_oneof![
        text().prop_map(Value::String),
        text().prop_map(Value::Id),
        any::<i64>().prop_map(Value::Int),
        any::<bool>().prop_map(Value::Boolean),
        any::<f64>().prop_map(|float| Value::Float(Number::parse(&format!("{float:?}")).unwrap())),
        (0..4_000_000_000_000_000i64).prop_map(|micros| Value::Date(DateTime::of(micros))),
    ]
}

fn attribute() -> impl Strategy<Value = Attribute> {
    let leaf = (text(), simple()).prop_map(|(key, value)| Attribute::new(key, value));
    leaf.prop_recursive(3, 12, 3, |inner| {
        let some = || vec(inner.clone(), 0..3);
        prop_oneof![
            (text(), simple(), some()).prop_map(|(key, value, nested)| Attribute { key, value, nested }),
            (text(), some(), some()).prop_map(|(key, values, nested)| {
                let value = Value::List(values);
                Attribute { key, value, nested }
            }),
            (text(), some()).prop_map(|(key, inside)| Attribute::new(key, Value::Container(inside))),
        ]
    })
}

fn piece() -> impl Strategy<Value = Vec<Item>> {
    let attributes = || vec(attribute(), 0..4);
    let in_trace =
        prop_oneof![attribute().prop_map(Item::TraceAttribute), attributes().prop_map(Item::Event),];
    prop_oneof![
        (text(), text(), text()).prop_map(|(name, prefix, uri)| vec![Item::Extension(Extension {
            name,
            prefix,
            uri
        })]),
        (proptest::option::of(text()), attributes())
            .prop_map(|(scope, attributes)| vec![Item::Global(Global { scope, attributes })]),
        (text(), proptest::option::of(text()), text())
            .prop_map(|(name, scope, keys)| vec![Item::Classifier(Classifier { name, scope, keys })]),
        attribute().prop_map(|attribute| vec![Item::LogAttribute(attribute)]),
        attributes().prop_map(|attributes| vec![Item::Event(attributes)]),
        vec(in_trace, 0..4).prop_map(|inside| {
            let mut trace = vec![Item::TraceStart];
            trace.extend(inside);
            trace.push(Item::TraceEnd);
            trace
        }),
    ]
}

fn log() -> impl Strategy<Value = Vec<Item>> {
    let own = proptest::collection::btree_map("[a-zA-Z_][a-zA-Z0-9._-]{0,6}", text(), 0..3);
    (own, vec(piece(), 0..5)).prop_map(|(own, pieces)| {
        let mut items = vec![Item::LogStart(own.into_iter().collect())];
        items.extend(pieces.into_iter().flatten());
        items.push(Item::LogEnd);
        items
    })
}

proptest! {
    #[test]
    fn any_log_is_the_same_after_writing_and_reading(made in log()) {
        let text = written(&made);
        prop_assert_eq!(items(&text).unwrap(), made);
    }

    #[test]
    fn the_fast_reader_sees_the_same_events(traces in vec(vec("[a-m]{1,3}", 1..5), 1..5)) {
        let mut log = vec![Item::LogStart(Vec::new())];
        for (number, steps) in traces.iter().enumerate() {
            log.push(Item::TraceStart);
            log.push(Item::TraceAttribute(Attribute::string("concept:name", format!("z{number}"))));
            for (place, step) in steps.iter().enumerate() {
                let time = Value::Date(DateTime::of(place as i64 * 1_000_000));
                let name = Attribute::string("concept:name", step.clone());
                log.push(Item::Event(vec![name, Attribute::new("time:timestamp", time)]));
            }
            log.push(Item::TraceEnd);
        }
        log.push(Item::LogEnd);
        let options = Options { lifecycle: Lifecycle::All, ..Options::default() };
        let found = crate::read(&written(&log), options).unwrap();
        prop_assert_eq!(found.log.trajectories(), traces.len());
        prop_assert_eq!(found.log.events(), traces.iter().map(Vec::len).sum::<usize>());
    }
}
