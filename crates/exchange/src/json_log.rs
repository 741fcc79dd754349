//! Object-centric logs in JSON: OCEL 2.0, and OCEL 1.0 which many files still are.

use std::collections::BTreeMap;

use serde::{Deserialize, Deserializer, de::Error as _};

use crate::{At, Limits, ReadError, error::excerpt, objects::Objects, source::Source, time};

#[derive(Deserialize)]
struct Document {
    #[serde(default)]
    objects: Vec<Object>,
    #[serde(default)]
    events: Vec<Event>,
    #[serde(default, rename = "ocel:objects")]
    old_objects: BTreeMap<String, OldObject>,
    #[serde(default, rename = "ocel:events")]
    old_events: BTreeMap<String, OldEvent>,
}

#[derive(Deserialize)]
struct Object {
    id: String,
    #[serde(rename = "type")]
    kind: String,
}

#[derive(Deserialize)]
struct Event {
    #[serde(rename = "type")]
    kind: String,
    #[serde(deserialize_with = "moment")]
    time: i64,
    #[serde(default)]
    relationships: Vec<Relationship>,
}

#[derive(Deserialize)]
struct Relationship {
    #[serde(rename = "objectId")]
    object: String,
}

#[derive(Deserialize)]
struct OldObject {
    #[serde(rename = "ocel:type")]
    kind: String,
}

#[derive(Deserialize)]
struct OldEvent {
    #[serde(rename = "ocel:activity")]
    kind: String,
    #[serde(rename = "ocel:timestamp", deserialize_with = "moment")]
    time: i64,
    #[serde(default, rename = "ocel:omap")]
    objects: Vec<String>,
}

/// Reads a whole document. JSON has no records of its own, so the record limit is lifted to the limit of the
/// file.
pub(crate) fn read(source: Source) -> Result<Objects, ReadError> {
    let limits = Limits { record: u64::MAX, ..*source.limits() };
    let mut source = source.with_limits(limits);
    let document: Document =
        serde_json::from_reader(&mut source).map_err(|error| explain(&source, &error))?;
    let mut objects = Objects::default();
    for object in document.objects {
        objects.object(object.id, object.kind);
    }
    for (id, object) in document.old_objects {
        objects.object(id, object.kind);
    }
    for event in document.events {
        let number = objects.event(event.kind, event.time);
        for relationship in event.relationships {
            objects.relate(number, relationship.object);
        }
    }
    // the events of OCEL 1.0 are keyed by number: put them back in the order of their numbers
    let mut old: Vec<(String, OldEvent)> = document.old_events.into_iter().collect();
    old.sort_by(|a, b| (a.0.len(), &a.0).cmp(&(b.0.len(), &b.0)));
    for (_, event) in old {
        let number = objects.event(event.kind, event.time);
        for object in event.objects {
            objects.relate(number, object);
        }
    }
    if objects.has_events() {
        Ok(objects)
    } else {
        Err(ReadError::NoEvents { at: source.at(), hint: "; OCEL keeps them under \"events\"" })
    }
}

/// Marks an error about a time, so that it can be told apart from other wrong JSON.
const WRONG_TIME: &str = "wrong time: ";

fn moment<'de, D: Deserializer<'de>>(deserializer: D) -> Result<i64, D::Error> {
    let written = String::deserialize(deserializer)?;
    time::parse(&written).ok_or_else(|| D::Error::custom(format!("{WRONG_TIME}{}", excerpt(&written))))
}

fn explain(source: &Source, error: &serde_json::Error) -> ReadError {
    let at = At { line: error.line().max(1) as u64, column: error.column().max(1) as u64 };
    match error.classify() {
        serde_json::error::Category::Eof => ReadError::CutShort { at, within: "the JSON text".to_owned() },
        serde_json::error::Category::Io => {
            let kind = error.io_error_kind().unwrap_or(std::io::ErrorKind::Other);
            source.explain(std::io::Error::new(kind, "the file"), "the JSON text")
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
