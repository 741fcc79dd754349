//! From an object-centric log to a log with traces, by following one kind of object.

use std::path::Path;

use rustc_hash::{FxHashMap, FxHashSet};

use super::{
    ConvertError, Converted, Log, Take,
    csv_xes::first_pieces,
    said,
    sink::{cannot, put},
};
use crate::{
    Options, ReadError,
    error::excerpt,
    objects::Objects,
    ocel::{self, Document, Event, Object, Relationship},
    xes::{Attribute, Item, Number, Value, XesWriter},
};

pub(super) fn write_xes(
    document: &Document,
    to: &Path,
    packed: bool,
    options: &Options,
) -> Result<Converted, ConvertError> {
    let flat = Flat::new(document, options)?;
    let mut done = Converted { left_out: flat.left_out(), ..Converted::default() };
    put(to, packed, |sink| {
        let mut writer = XesWriter::new(sink).map_err(cannot(to))?;
        flat.run(true, &mut |item| {
            done.events += u64::from(matches!(item, Item::Event(_)));
            done.cases += u64::from(*item == Item::TraceStart);
            writer.write(item).map_err(cannot(to))
        })?;
        writer.finish().map_err(cannot(to))?;
        Ok(())
    })?;
    Ok(done)
}

/// A document seen from one kind of object.
pub(super) struct Flat<'d> {
    document: &'d Document,
    kind: String,
    /// The other kinds, when nobody said which one to follow.
    others: Vec<String>,
    /// The objects of the kind, each with its events in the order of time.
    traces: Vec<(&'d Object, Vec<&'d Event>)>,
}

impl<'d> Flat<'d> {
    pub fn new(document: &'d Document, options: &Options) -> Result<Self, ReadError> {
        let (kind, others) = choose(document, options.object.as_deref())?;
        let followed: Vec<&Object> = document.objects.iter().filter(|object| object.kind == kind).collect();
        let places: FxHashMap<&str, usize> =
            followed.iter().enumerate().map(|(place, object)| (object.id.as_str(), place)).collect();
        let mut events: Vec<Vec<&Event>> = vec![Vec::new(); followed.len()];
        for event in &document.events {
            let mut seen = FxHashSet::default();
            for relationship in &event.relationships {
                if let Some(place) = places.get(relationship.object.as_str())
                    && seen.insert(*place)
                {
                    events[*place].push(event);
                }
            }
        }
        for events in &mut events {
            events.sort_by_key(|event| event.time.micros());
        }
        let traces = followed.into_iter().zip(events).collect();
        let others = if options.object.is_none() { others } else { Vec::new() };
        Ok(Self { document, kind, others, traces })
    }

    /// What is not seen from this kind of object.
    pub fn left_out(&self) -> Vec<String> {
        let ids: FxHashSet<&str> = self.traces.iter().map(|(object, _)| object.id.as_str()).collect();
        let mut sentences = Vec::new();
        if !self.others.is_empty() {
            let others: Vec<String> = self.others.iter().map(|kind| excerpt(kind)).collect();
            sentences.push(format!(
                "the kind of object \"{}\" was followed; the other kinds are {}",
                excerpt(&self.kind),
                others.join(", ")
            ));
        }
        let is_followed = |relationship: &&Relationship| ids.contains(relationship.object.as_str());
        let events = &self.document.events;
        let lone = events.iter().filter(|event| !event.relationships.iter().any(|r| is_followed(&r)));
        let all: usize = events.iter().map(|event| event.relationships.len()).sum();
        let used: usize =
            events.iter().map(|event| event.relationships.iter().filter(is_followed).count()).sum();
        let between: usize = self.document.objects.iter().map(|object| object.relationships.len()).sum();
        let changes: usize =
            self.traces.iter().map(|(object, _)| object.attributes.len() - firsts(object).len()).sum();
        let counts = [
            ("events that belong to no such object", lone.count()),
            ("objects of other kinds", self.document.objects.len() - self.traces.len()),
            ("that an event also belongs to an object of another kind", all - used),
            ("that objects have to do with each other", between),
            ("later values of an object", changes),
        ];
        sentences.extend(counts.into_iter().filter_map(|(what, count)| said(what, count as u64)));
        sentences
    }
}

/// The kind to follow, chosen as a journey map chooses it, and the others.
fn choose(document: &Document, named: Option<&str>) -> Result<(String, Vec<String>), ReadError> {
    let mut objects = Objects::default();
    for object in &document.objects {
        objects.object(object.id.clone(), object.kind.clone());
    }
    for event in &document.events {
        let number = objects.event(event.kind.clone(), event.time.micros());
        for relationship in &event.relationships {
            objects.relate(number, relationship.object.clone());
        }
    }
    objects.choose(named)
}

impl Log for Flat<'_> {
    fn run(&self, _: bool, take: Take<'_>) -> Result<u64, ConvertError> {
        for item in first_pieces(["concept:name", "time:timestamp"].into_iter()) {
            take(&item)?;
        }
        for (object, events) in &self.traces {
            take(&Item::TraceStart)?;
            take(&Item::TraceAttribute(Attribute::string("concept:name", object.id.clone())))?;
            for change in firsts(object) {
                take(&Item::TraceAttribute(Attribute::new(key(&change.name), value(&change.value))))?;
            }
            for event in events {
                take(&Item::Event(self::event(event, object)))?;
            }
            take(&Item::TraceEnd)?;
        }
        take(&Item::LogEnd)?;
        Ok(0)
    }
}

/// The first value of each attribute of an object. A document in order has them by time.
fn firsts(object: &Object) -> Vec<&ocel::Change> {
    let mut seen = FxHashSet::default();
    object.attributes.iter().filter(|change| seen.insert(change.name.as_str())).collect()
}

fn event(event: &Event, of: &Object) -> Vec<Attribute> {
    let mut attributes = vec![
        Attribute::string("concept:name", event.kind.clone()),
        Attribute::new("time:timestamp", Value::Date(event.time.clone())),
        Attribute::string("ocel:eid", event.id.clone()),
    ];
    let own = event.relationships.iter().filter(|relationship| relationship.object == of.id);
    let qualifiers: Vec<&str> =
        own.map(|relationship| relationship.qualifier.as_str()).filter(|text| !text.is_empty()).collect();
    if !qualifiers.is_empty() {
        attributes.push(Attribute::string("ocel:qualifier", qualifiers.join(", ")));
    }
    attributes
        .extend(event.attributes.iter().map(|given| Attribute::new(key(&given.name), value(&given.value))));
    attributes
}

/// The name of an attribute as a key, apart from the keys that are used here.
fn key(name: &str) -> String {
    match name {
        "concept:name" | "time:timestamp" | "ocel:eid" | "ocel:qualifier" => format!("ocel:attribute:{name}"),
        _ => name.to_owned(),
    }
}

fn value(value: &ocel::Value) -> Value {
    match value {
        ocel::Value::String(text) => Value::String(text.clone()),
        ocel::Value::Time(time) => Value::Date(time.clone()),
        ocel::Value::Integer(number) => Value::Int(*number),
        ocel::Value::Boolean(yes) => Value::Boolean(*yes),
        ocel::Value::Float(_) => {
            let text = value.text();
            Number::parse(&text).map_or_else(|| Value::String(text.to_string()), Value::Float)
        }
    }
}
