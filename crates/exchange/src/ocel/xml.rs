//! Object-centric logs as XML (OCEL 2.0).

use std::io::{Result as Written, Write};

use super::model::{Attribute, Change, Declared, Document, Event, Kind, Object, Relationship, Type, Value};
use crate::{
    ReadError,
    date_time::DateTime,
    error::excerpt,
    source::Source,
    xml::{Element, Tag, Tags, malformed, write_end, write_start, write_text},
};

/// Reads a whole document in XML.
///
/// # Errors
/// When the file is cut short, breaks the rules of XML, or a limit is passed.
///
/// ```
/// use hullie_exchange::{Limits, ocel::read_xml, source::{Progress, Source}};
///
/// let text = r#"<log><events><event id="e1" type="Intake" time="2026-03-02T09:00:00Z">
///     <attributes><attribute name="team">Desk</attribute></attributes></event></events></log>"#;
/// let source = Source::from_reader(text.as_bytes(), Limits::default(), Progress::default())?;
/// assert_eq!(read_xml(source)?.events[0].attributes[0].value.text(), "Desk");
/// # Ok::<(), hullie_exchange::ReadError>(())
/// ```
pub fn read_xml(source: Source) -> Result<Document, ReadError> {
    let mut tags = Tags::new(source, true);
    let mut document = Document::default();
    if let Tag::Open(root) = tags.next()? {
        if root.name != "log" {
            let what = format!("it begins with <{}>, an OCEL log begins with <log>", excerpt(&root.name));
            return Err(malformed(root.at, what));
        }
        tags.inside(|tags, element| match element.name.as_str() {
            "object-types" => types(tags, &mut document.object_types),
            "event-types" => types(tags, &mut document.event_types),
            "objects" => tags.inside(|tags, element| object(tags, element, &mut document.objects)),
            "events" => tags.inside(|tags, element| event(tags, element, &mut document.events)),
            _ => tags.skip(),
        })?;
    }
    // what stands after the end of the log is an error
    tags.next()?;
    document.tidy();
    Ok(document)
}

fn types(tags: &mut Tags, found: &mut Vec<Type>) -> Result<(), ReadError> {
    tags.inside(|tags, mut element| {
        let name = element.take("name").unwrap_or_default();
        let mut attributes = Vec::new();
        tags.inside(|tags, element| declared(tags, element, &mut attributes))?;
        found.push(Type { name, attributes });
        Ok(())
    })
}

fn declared(tags: &mut Tags, mut element: Element, found: &mut Vec<Declared>) -> Result<(), ReadError> {
    if element.name != "attribute" {
        return tags.inside(|tags, element| declared(tags, element, found));
    }
    let name = element.take("name").unwrap_or_default();
    found.push(Declared { name, kind: Kind::named(&element.take("type").unwrap_or_default()) });
    tags.skip()
}

fn object(tags: &mut Tags, mut element: Element, found: &mut Vec<Object>) -> Result<(), ReadError> {
    let (id, kind) = (needed(&mut element, "id")?, needed(&mut element, "type")?);
    let mut object = Object { id, kind, attributes: Vec::new(), relationships: Vec::new() };
    parts(tags, &mut |part| {
        match part {
            Part::Relationship(relationship) => object.relationships.push(relationship),
            Part::Value(mut element, text) => {
                let name = element.take("name").unwrap_or_default();
                let time = match element.take("time") {
                    Some(written) => time(&element, &written)?,
                    None => DateTime::epoch(),
                };
                object.attributes.push(Change { name, time, value: Value::String(text) });
            }
        }
        Ok(())
    })?;
    found.push(object);
    Ok(())
}

fn event(tags: &mut Tags, mut element: Element, found: &mut Vec<Event>) -> Result<(), ReadError> {
    let limit = tags.limits().events;
    if found.len() as u64 >= limit {
        return Err(ReadError::Limit { at: element.at, what: "the number of events", limit });
    }
    let (id, kind) = (needed(&mut element, "id")?, needed(&mut element, "type")?);
    let written = element.take("time").unwrap_or_default();
    let time = time(&element, &written)?;
    let mut event = Event { id, kind, time, attributes: Vec::new(), relationships: Vec::new() };
    parts(tags, &mut |part| {
        match part {
            Part::Relationship(relationship) => event.relationships.push(relationship),
            Part::Value(mut element, text) => {
                let name = element.take("name").unwrap_or_default();
                event.attributes.push(Attribute { name, value: Value::String(text) });
            }
        }
        Ok(())
    })?;
    found.push(event);
    Ok(())
}

fn needed(element: &mut Element, name: &str) -> Result<String, ReadError> {
    element.take(name).ok_or_else(|| {
        malformed(element.at, format!("this <{}> has no {name}; each needs one", excerpt(&element.name)))
    })
}

fn time(element: &Element, written: &str) -> Result<DateTime, ReadError> {
    DateTime::parse(written).ok_or_else(|| ReadError::Time { at: element.at, text: excerpt(written) })
}

/// What an object or an event has inside.
enum Part {
    Value(Element, String),
    Relationship(Relationship),
}

type Take<'t> = &'t mut dyn FnMut(Part) -> Result<(), ReadError>;

/// Hands over what is inside the open object or event, up to and with its end.
fn parts(tags: &mut Tags, take: Take<'_>) -> Result<(), ReadError> {
    tags.inside(|tags, mut element| {
        if element.name == "attribute" {
            let text = tags.text()?;
            return take(Part::Value(element, text));
        }
        // some files call a relationship <object>
        let can_relate = matches!(element.name.as_str(), "relationship" | "object");
        match element.take("object-id").filter(|_| can_relate) {
            Some(object) => {
                let qualifier = element.take("qualifier").unwrap_or_default();
                take(Part::Relationship(Relationship { object, qualifier }))?;
                tags.skip()
            }
            None => parts(tags, take),
        }
    })
}

/// Writes a document as OCEL 2.0 in XML.
///
/// # Errors
/// When it cannot be written, or holds a character that XML cannot hold.
///
/// ```
/// use hullie_exchange::ocel::{Document, write_xml};
///
/// let mut text = Vec::new();
/// write_xml(&Document::default(), &mut text)?;
/// assert!(text.ends_with(b"</log>\n"));
/// # Ok::<(), std::io::Error>(())
/// ```
pub fn write_xml(document: &Document, mut out: impl Write) -> Written<()> {
    let out = &mut out;
    out.write_all(b"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<log>\n")?;
    write_types(out, "object", &document.object_types)?;
    write_types(out, "event", &document.event_types)?;
    out.write_all(b"  <objects>\n")?;
    for object in &document.objects {
        open(out, 2, "object", &[("id", object.id.as_str()), ("type", object.kind.as_str())])?;
        open(out, 3, "attributes", &[])?;
        for change in &object.attributes {
            let attributes = [("name", change.name.as_str()), ("time", change.time.text())];
            write_value(out, &attributes, &change.value)?;
        }
        write_end(out, 3, "attributes")?;
        write_relationships(out, &object.relationships)?;
        write_end(out, 2, "object")?;
    }
    out.write_all(b"  </objects>\n  <events>\n")?;
    for event in &document.events {
        let attributes =
            [("id", event.id.as_str()), ("type", event.kind.as_str()), ("time", event.time.text())];
        open(out, 2, "event", &attributes)?;
        open(out, 3, "attributes", &[])?;
        for attribute in &event.attributes {
            write_value(out, &[("name", attribute.name.as_str())], &attribute.value)?;
        }
        write_end(out, 3, "attributes")?;
        write_relationships(out, &event.relationships)?;
        write_end(out, 2, "event")?;
    }
    out.write_all(b"  </events>\n</log>\n")?;
    out.flush()
}

fn write_types(out: &mut impl Write, of: &str, types: &[Type]) -> Written<()> {
    let (all, one) = (format!("{of}-types"), format!("{of}-type"));
    open(out, 1, &all, &[])?;
    for kind in types {
        open(out, 2, &one, &[("name", kind.name.as_str())])?;
        open(out, 3, "attributes", &[])?;
        for declared in &kind.attributes {
            let attributes = [("name", declared.name.as_str()), ("type", declared.kind.name())];
            write_start(out, 4, "attribute", &attributes)?;
            out.write_all(b"/>\n")?;
        }
        write_end(out, 3, "attributes")?;
        write_end(out, 2, &one)?;
    }
    write_end(out, 1, &all)
}

fn write_value(out: &mut impl Write, attributes: &[(&str, &str)], value: &Value) -> Written<()> {
    write_start(out, 4, "attribute", attributes)?;
    out.write_all(b">")?;
    write_text(out, &value.text())?;
    out.write_all(b"</attribute>\n")
}

fn write_relationships(out: &mut impl Write, relationships: &[Relationship]) -> Written<()> {
    open(out, 3, "objects", &[])?;
    for relationship in relationships {
        let attributes =
            [("object-id", relationship.object.as_str()), ("qualifier", relationship.qualifier.as_str())];
        write_start(out, 4, "relationship", &attributes)?;
        out.write_all(b"/>\n")?;
    }
    write_end(out, 3, "objects")
}

fn open(out: &mut impl Write, depth: usize, name: &str, attributes: &[(&str, &str)]) -> Written<()> {
    write_start(out, depth, name, attributes)?;
    out.write_all(b">\n")
}
