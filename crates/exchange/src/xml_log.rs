//! Event logs in XML: XES (IEEE 1849) and the XML form of OCEL 2.0. Entities are not expanded beyond the five of XML.

use quick_xml::{
    Reader as XmlReader,
    events::{BytesStart, Event},
};

use crate::{
    At, ReadError,
    columns::names_people,
    error::excerpt,
    objects::Objects,
    read::{Found, Reader},
    source::Source,
    time,
};

/// Reads either kind: OCEL has events of its own, XES has traces.
pub(crate) fn read(reader: &mut Reader, source: Source) -> Result<(), ReadError> {
    let mut xml = XmlReader::from_reader(source);
    xml.config_mut().check_comments = false;
    let mut state = State::new(reader);
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        xml.get_mut().mark();
        let event = match xml.read_event_into(&mut buffer) {
            Ok(event) => event,
            Err(error) => return Err(explain(xml.get_ref(), error, &state)),
        };
        let at = xml.get_ref().marked();
        match event {
            Event::Start(tag) => {
                state.open(&tag, at)?;
                let limit = xml.get_ref().limits().depth;
                if state.path.len() as u64 > limit {
                    return Err(ReadError::Limit { at, what: "the depth of nested elements", limit });
                }
            }
            Event::Empty(tag) => {
                state.open(&tag, at)?;
                state.close(at)?;
            }
            Event::End(_) => state.close(at)?,
            Event::DocType(_) => {
                let what = "it defines its own document type, which a log never needs".to_owned();
                return Err(ReadError::Malformed { at, format: "XML", what });
            }
            Event::Eof if state.path.is_empty() && state.seen_log => {
                state.reader.end = xml.get_ref().at();
                break;
            }
            Event::Eof => return Err(ended(xml.get_ref().at(), &state)),
            _ => {}
        }
    }
    let objects = state.objects;
    if objects.has_events() { reader.objects(objects) } else { Ok(()) }
}

fn ended(at: At, state: &State<'_>) -> ReadError {
    match state.path.last() {
        Some(element) => ReadError::CutShort { at, within: format!("<{}>", excerpt(element)) },
        None => ReadError::Malformed { at, format: "XML", what: "there is no <log> in it".to_owned() },
    }
}

fn explain(source: &Source, error: quick_xml::Error, state: &State<'_>) -> ReadError {
    let within =
        state.path.last().map_or_else(|| "the file".to_owned(), |element| format!("<{}>", excerpt(element)));
    match error {
        quick_xml::Error::Io(cause) => {
            source.explain(std::io::Error::new(cause.kind(), cause.to_string()), &within)
        }
        quick_xml::Error::Syntax(_) => {
            ReadError::CutShort { at: source.marked(), within: "a tag".to_owned() }
        }
        other => {
            ReadError::Malformed { at: source.marked(), format: "XML", what: excerpt(&other.to_string()) }
        }
    }
}

/// What is open while reading, and the event that is being put together.
struct State<'r> {
    reader: &'r mut Reader,
    path: Vec<String>,
    seen_log: bool,
    case: Option<String>,
    event: Option<Pending>,
    /// Events of a trace that came before the trace gave its name.
    early: Vec<(Pending, At)>,
    objects: Objects,
    object_event: Option<usize>,
}

#[derive(Default)]
struct Pending {
    at: Option<At>,
    step: Option<String>,
    time: Option<i64>,
    group: Option<String>,
    role: Option<String>,
    named_actor: Option<String>,
    lifecycle: Option<String>,
}

impl<'r> State<'r> {
    fn new(reader: &'r mut Reader) -> Self {
        Self {
            reader,
            path: Vec::new(),
            seen_log: false,
            case: None,
            event: None,
            early: Vec::new(),
            objects: Objects::default(),
            object_event: None,
        }
    }

    fn open(&mut self, tag: &BytesStart<'_>, at: At) -> Result<(), ReadError> {
        let name = tag.local_name().as_ref().to_owned();
        let depth = self.path.len();
        let parent = self.path.last().map(String::as_str).unwrap_or_default();
        match (depth, name.as_str()) {
            (0, "log") => self.seen_log = true,
            (0, _) => {
                let what = format!("it begins with <{}>, an event log begins with <log>", excerpt(&name));
                return Err(ReadError::Malformed { at, format: "XML", what });
            }
            (1, "trace") => {
                self.reader.unnamed_traces += 1;
                self.case = None;
            }
            (2, "event") if parent == "trace" => {
                self.event = Some(Pending { at: Some(at), ..Pending::default() })
            }
            (2, "object") if parent == "objects" => {
                let (id, kind) = (attribute(tag, "id", at)?, attribute(tag, "type", at)?);
                self.objects.object(id.unwrap_or_default(), kind.unwrap_or_default());
            }
            (2, "event") if parent == "events" => {
                let written = attribute(tag, "time", at)?.unwrap_or_default();
                let moment =
                    time::parse(&written).ok_or_else(|| ReadError::Time { at, text: excerpt(&written) })?;
                let kind = attribute(tag, "type", at)?.unwrap_or_default();
                self.object_event = Some(self.objects.event(kind, moment));
            }
            (4.., "relationship" | "object") => {
                if let (Some(event), Some(id)) = (self.object_event, attribute(tag, "object-id", at)?) {
                    self.objects.relate(event, id);
                }
            }
            (2, _) if parent == "trace" => self.trace_attribute(tag, at)?,
            (3, _) if parent == "event" && self.event.is_some() => self.event_attribute(tag, at)?,
            _ => {}
        }
        self.path.push(name);
        Ok(())
    }

    fn trace_attribute(&mut self, tag: &BytesStart<'_>, at: At) -> Result<(), ReadError> {
        let named = self.reader.options.named.case.clone();
        if attribute(tag, "key", at)?.as_deref() == Some(named.as_deref().unwrap_or("concept:name")) {
            self.case = attribute(tag, "value", at)?.map(|name| name.trim().to_owned());
        }
        Ok(())
    }

    fn event_attribute(&mut self, tag: &BytesStart<'_>, at: At) -> Result<(), ReadError> {
        let Some(key) = attribute(tag, "key", at)? else { return Ok(()) };
        let named = &self.reader.options.named;
        let is = |given: &Option<String>, usual: &str| key == given.as_deref().unwrap_or(usual);
        let (is_step, is_time) = (is(&named.step, "concept:name"), is(&named.time, "time:timestamp"));
        let is_actor = named.actor.as_deref() == Some(key.as_str());
        let actor_is_named = named.actor.is_some();
        if is_actor && names_people(&key) {
            return Err(ReadError::Person { name: excerpt(&key) });
        }
        let Some(event) = &mut self.event else { return Ok(()) };
        let value = || -> Result<Option<String>, ReadError> {
            Ok(attribute(tag, "value", at)?.map(|v| v.trim().to_owned()).filter(|v| !v.is_empty()))
        };
        if is_step {
            event.step = value()?;
        } else if is_time {
            let written = value()?.unwrap_or_default();
            event.time =
                Some(time::parse(&written).ok_or_else(|| ReadError::Time { at, text: excerpt(&written) })?);
        }
        match key.as_str() {
            _ if is_actor => event.named_actor = value()?,
            "org:group" if !actor_is_named => event.group = value()?,
            "org:role" if !actor_is_named => event.role = value()?,
            "lifecycle:transition" => event.lifecycle = value()?,
            _ => {}
        }
        Ok(())
    }

    fn close(&mut self, at: At) -> Result<(), ReadError> {
        let closed = self.path.pop();
        match (self.path.len(), closed.as_deref()) {
            (2, Some("event")) => {
                self.object_event = None;
                if let Some(event) = self.event.take() {
                    match self.case.clone() {
                        Some(case) => self.take(&case, &event, at)?,
                        None => self.early.push((event, at)),
                    }
                }
            }
            (1, Some("trace")) => {
                let case = self.case.take().unwrap_or_else(|| format!("#{}", self.reader.unnamed_traces));
                for (event, at) in std::mem::take(&mut self.early) {
                    self.take(&case, &event, at)?;
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn take(&mut self, case: &str, event: &Pending, at: At) -> Result<(), ReadError> {
        let found = Found {
            case,
            step: event.step.as_deref().unwrap_or_default(),
            time: event.time,
            actor: event.named_actor.as_deref().or(event.group.as_deref()).or(event.role.as_deref()),
            lifecycle: event.lifecycle.as_deref(),
            label: None,
        };
        self.reader.take(&found, event.at.unwrap_or(at))
    }
}

fn attribute(tag: &BytesStart<'_>, name: &str, at: At) -> Result<Option<String>, ReadError> {
    for attribute in tag.attributes().with_checks(false) {
        let wrong = |what: String| ReadError::Malformed { at, format: "XML", what: excerpt(&what) };
        let attribute = attribute.map_err(|error| wrong(error.to_string()))?;
        if attribute.key.as_ref() == name {
            let value = attribute
                .normalized_value(quick_xml::XmlVersion::Implicit1_0)
                .map_err(|error| wrong(error.to_string()))?;
            return Ok(Some(value.into_owned()));
        }
    }
    Ok(None)
}
