//! Object-centric logs as JSON: OCEL 2.0, and OCEL 1.0 which is only read.

use std::{
    fmt,
    io::{BufRead, Error, ErrorKind, Write},
    marker::PhantomData,
};

use serde::{
    Deserialize, Deserializer,
    de::{Error as _, MapAccess, Visitor},
};
use serde_json::Value as Json;

use super::model::{Attribute, Change, Declared, Document, Event, Kind, Object, Relationship, Type, Value};
use crate::{At, Limits, ReadError, date_time::DateTime, error::excerpt, source::Source};

/// Reads a whole document in JSON: OCEL 2.0 or 1.0.
///
/// # Errors
/// When the text is cut short or no OCEL, a time cannot be read, or a limit is passed. JSON has no records of
/// its own, so only the limits on the whole file and on events hold.
///
/// ```
/// use hullie_exchange::{Limits, ocel::read_json, source::{Progress, Source}};
///
/// let text = r#"{"ocel:objects":{"r1":{"ocel:type":"request","ocel:ovmap":{"urgent":true}}},
///     "ocel:events":{"1":{"ocel:activity":"Intake","ocel:timestamp":"2026-03-02T09:00:00Z",
///         "ocel:omap":["r1"],"ocel:vmap":{}}}}"#;
/// let source = Source::from_reader(text.as_bytes(), Limits::default(), Progress::default())?;
/// let document = read_json(source)?;
/// assert_eq!(document.events[0].relationships[0].object, "r1");
/// assert_eq!(document.objects[0].attributes[0].name, "urgent");
/// # Ok::<(), hullie_exchange::ReadError>(())
/// ```
pub fn read_json(source: Source) -> Result<Document, ReadError> {
    let limits = Limits { record: u64::MAX, ..*source.limits() };
    let mut source = source.with_limits(limits);
    if source.fill_buf().is_ok_and(|start| start.starts_with(b"\xef\xbb\xbf")) {
        source.consume(3);
    }
    let raw: RawDocument = serde_json::from_reader(&mut source).map_err(|error| explain(&source, &error))?;
    if (raw.events.len() + raw.old_events.0.len()) as u64 > limits.events {
        let limit = limits.events;
        return Err(ReadError::Limit { at: source.at(), what: "the number of events", limit });
    }
    let mut document = Document {
        object_types: raw.object_types.into_iter().map(RawType::into_type).collect(),
        event_types: raw.event_types.into_iter().map(RawType::into_type).collect(),
        objects: raw.objects.into_iter().map(RawObject::into_object).collect(),
        events: raw.events.into_iter().map(RawEvent::into_event).collect(),
    };
    let old_types = raw.old_log.object_types.into_iter();
    document.object_types.extend(old_types.map(|name| Type { name, attributes: Vec::new() }));
    document.objects.extend(raw.old_objects.0.into_iter().map(|(id, object)| object.into_object(id)));
    document.events.extend(raw.old_events.0.into_iter().map(|(id, event)| event.into_event(id)));
    document.tidy();
    Ok(document)
}

/// Writes a document as OCEL 2.0 in JSON.
///
/// # Errors
/// When it cannot be written.
///
/// ```
/// use hullie_exchange::ocel::{Document, write_json};
///
/// let mut text = Vec::new();
/// write_json(&Document::default(), &mut text)?;
/// assert_eq!(text, b"{\"objectTypes\":[],\"eventTypes\":[],\"objects\":[],\"events\":[]}\n");
/// # Ok::<(), std::io::Error>(())
/// ```
pub fn write_json(document: &Document, mut out: impl Write) -> std::io::Result<()> {
    serde_json::to_writer(&mut out, document)?;
    out.write_all(b"\n")?;
    out.flush()
}

#[derive(Deserialize)]
struct RawDocument {
    #[serde(default, rename = "objectTypes")]
    object_types: Vec<RawType>,
    #[serde(default, rename = "eventTypes")]
    event_types: Vec<RawType>,
    #[serde(default)]
    objects: Vec<RawObject>,
    #[serde(default)]
    events: Vec<RawEvent>,
    #[serde(default, rename = "ocel:global-log")]
    old_log: OldLog,
    #[serde(default, rename = "ocel:objects")]
    old_objects: Pairs<OldObject>,
    #[serde(default, rename = "ocel:events")]
    old_events: Pairs<OldEvent>,
}

#[derive(Deserialize)]
struct RawType {
    name: String,
    #[serde(default)]
    attributes: Vec<RawDeclared>,
}

impl RawType {
    fn into_type(self) -> Type {
        let declared = |raw: RawDeclared| Declared { kind: Kind::named(&raw.kind), name: raw.name };
        Type { name: self.name, attributes: self.attributes.into_iter().map(declared).collect() }
    }
}

#[derive(Deserialize)]
struct RawDeclared {
    name: String,
    #[serde(default, rename = "type")]
    kind: String,
}

#[derive(Deserialize)]
struct RawObject {
    id: String,
    #[serde(rename = "type")]
    kind: String,
    #[serde(default)]
    attributes: Vec<RawChange>,
    #[serde(default)]
    relationships: Vec<RawRelationship>,
}

impl RawObject {
    fn into_object(self) -> Object {
        let change = |raw: RawChange| {
            let value = value(raw.value)?;
            Some(Change { name: raw.name, time: raw.time.unwrap_or_else(DateTime::epoch), value })
        };
        Object {
            id: self.id,
            kind: self.kind,
            attributes: self.attributes.into_iter().filter_map(change).collect(),
            relationships: self.relationships.into_iter().map(RawRelationship::into_relationship).collect(),
        }
    }
}

#[derive(Deserialize)]
struct RawChange {
    name: String,
    #[serde(default, deserialize_with = "maybe_time")]
    time: Option<DateTime>,
    #[serde(default)]
    value: Json,
}

#[derive(Deserialize)]
struct RawEvent {
    id: String,
    #[serde(rename = "type")]
    kind: String,
    #[serde(deserialize_with = "time")]
    time: DateTime,
    #[serde(default)]
    attributes: Vec<RawAttribute>,
    #[serde(default)]
    relationships: Vec<RawRelationship>,
}

impl RawEvent {
    fn into_event(self) -> Event {
        let attribute = |raw: RawAttribute| value(raw.value).map(|value| Attribute { name: raw.name, value });
        Event {
            id: self.id,
            kind: self.kind,
            time: self.time,
            attributes: self.attributes.into_iter().filter_map(attribute).collect(),
            relationships: self.relationships.into_iter().map(RawRelationship::into_relationship).collect(),
        }
    }
}

#[derive(Deserialize)]
struct RawAttribute {
    name: String,
    #[serde(default)]
    value: Json,
}

#[derive(Deserialize)]
struct RawRelationship {
    #[serde(rename = "objectId", alias = "ocel:oid")]
    object: String,
    #[serde(default, alias = "ocel:qualifier")]
    qualifier: Option<String>,
}

impl RawRelationship {
    fn into_relationship(self) -> Relationship {
        Relationship { object: self.object, qualifier: self.qualifier.unwrap_or_default() }
    }
}

#[derive(Deserialize, Default)]
struct OldLog {
    #[serde(default, rename = "ocel:object-types")]
    object_types: Vec<String>,
}

#[derive(Deserialize)]
struct OldObject {
    #[serde(rename = "ocel:type")]
    kind: String,
    #[serde(default, rename = "ocel:ovmap")]
    values: Pairs<Json>,
    #[serde(default, rename = "ocel:o2o")]
    relationships: Vec<RawRelationship>,
}

impl OldObject {
    fn into_object(self, id: String) -> Object {
        let change = |(name, raw)| Some(Change { name, time: DateTime::epoch(), value: value(raw)? });
        Object {
            id,
            kind: self.kind,
            attributes: self.values.0.into_iter().filter_map(change).collect(),
            relationships: self.relationships.into_iter().map(RawRelationship::into_relationship).collect(),
        }
    }
}

#[derive(Deserialize)]
struct OldEvent {
    #[serde(rename = "ocel:activity")]
    kind: String,
    #[serde(rename = "ocel:timestamp", deserialize_with = "time")]
    time: DateTime,
    #[serde(default, rename = "ocel:omap")]
    objects: Vec<String>,
    /// Some files say here, beside the list, in what way the objects belong to the event.
    #[serde(default, rename = "ocel:typedOmap")]
    qualified: Vec<RawRelationship>,
    #[serde(default, rename = "ocel:vmap")]
    values: Pairs<Json>,
}

impl OldEvent {
    fn into_event(self, id: String) -> Event {
        let mut relationships: Vec<Relationship> =
            self.qualified.into_iter().map(RawRelationship::into_relationship).collect();
        let qualified: rustc_hash::FxHashSet<String> =
            relationships.iter().map(|relationship| relationship.object.clone()).collect();
        let others = self.objects.into_iter().filter(|object| !qualified.contains(object));
        relationships.extend(others.map(|object| Relationship { object, qualifier: String::new() }));
        let attribute = |(name, raw)| Some(Attribute { name, value: value(raw)? });
        Event {
            id,
            kind: self.kind,
            time: self.time,
            attributes: self.values.0.into_iter().filter_map(attribute).collect(),
            relationships,
        }
    }
}

/// A value as JSON has it; nothing for `null`.
fn value(raw: Json) -> Option<Value> {
    Some(match raw {
        Json::Null => return None,
        Json::Bool(yes) => Value::Boolean(yes),
        Json::String(text) => Value::String(text),
        Json::Number(number) => match (number.as_i64(), number.as_f64()) {
            (Some(whole), _) => Value::Integer(whole),
            (None, Some(float)) if number.is_f64() && float.is_finite() => Value::Float(float),
            _ => Value::String(number.to_string()),
        },
        other => Value::String(other.to_string()),
    })
}

/// The members of a JSON object in the order of the file.
struct Pairs<T>(Vec<(String, T)>);

impl<T> Default for Pairs<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Pairs<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(InOrder(PhantomData))
    }
}

struct InOrder<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for InOrder<T> {
    type Value = Pairs<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object with members")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Pairs<T>, A::Error> {
        let mut pairs = Vec::new();
        while let Some(pair) = map.next_entry()? {
            pairs.push(pair);
        }
        Ok(Pairs(pairs))
    }
}

/// Marks an error about a time, so that it can be told apart from other wrong JSON.
const WRONG_TIME: &str = "wrong time: ";

fn time<'de, D: Deserializer<'de>>(deserializer: D) -> Result<DateTime, D::Error> {
    let written = String::deserialize(deserializer)?;
    DateTime::parse(&written).ok_or_else(|| D::Error::custom(format!("{WRONG_TIME}{}", excerpt(&written))))
}

fn maybe_time<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<DateTime>, D::Error> {
    let Some(written) = Option::<String>::deserialize(deserializer)? else { return Ok(None) };
    let read = DateTime::parse(&written);
    read.map(Some).ok_or_else(|| D::Error::custom(format!("{WRONG_TIME}{}", excerpt(&written))))
}

fn explain(source: &Source, error: &serde_json::Error) -> ReadError {
    let at = At { line: error.line().max(1) as u64, column: error.column().max(1) as u64 };
    match error.classify() {
        serde_json::error::Category::Eof => ReadError::CutShort { at, within: "the JSON text".to_owned() },
        serde_json::error::Category::Io => {
            let kind = error.io_error_kind().unwrap_or(ErrorKind::Other);
            source.explain(Error::new(kind, "the file"), "the JSON text")
        }
        _ => {
            let said = error.to_string();
            match said.strip_prefix(WRONG_TIME).and_then(|rest| rest.rsplit_once(" at line ")) {
                Some((text, _)) => ReadError::Time { at, text: text.to_owned() },
                None => ReadError::Malformed { at, format: "JSON", what: excerpt(&said) },
            }
        }
    }
}
