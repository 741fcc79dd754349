//! Event logs in XML: XES (IEEE 1849) and the XML form of OCEL 2.0. Entities are not expanded beyond the five
//! of XML.

use crate::{
    At, ReadError,
    columns::{Named, names_people},
    error::excerpt,
    objects::Objects,
    read::{Found, Reader},
    source::Source,
    tags::{self, Kind, Tag},
    time,
};

/// Reads either kind: OCEL has events of its own, XES has traces.
pub(crate) fn read(reader: &mut Reader, mut source: Source) -> Result<(), ReadError> {
    let limit = source.limits().depth;
    let mut state = State::new(reader);
    let result = tags::each(&mut source, |tag| {
        match tag.kind() {
            Kind::Open => state.open(tag)?,
            Kind::Empty => {
                state.open(tag)?;
                state.close(tag, true)?;
            }
            Kind::Close => state.close(tag, false)?,
        }
        if state.path.len() as u64 > limit {
            return Err(ReadError::Limit { at: tag.at(), what: "the depth of nested elements", limit });
        }
        Ok(())
    });
    let within = state.within();
    match (result, within) {
        (Ok(()), None) if state.seen_log => {}
        (Ok(()), None) => {
            let what = "there is no <log> in it".to_owned();
            return Err(ReadError::Malformed { at: source.at(), format: "XML", what });
        }
        (Ok(()), Some(within)) => return Err(ReadError::CutShort { at: source.at(), within }),
        // a packed file that ends too early: the element says more than "a tag"
        (Err(ReadError::CutShort { at, within }), Some(open)) if within == "the text" => {
            return Err(ReadError::CutShort { at, within: open });
        }
        (Err(error), _) => return Err(error),
    }
    let objects = state.objects;
    reader.end = source.at();
    if objects.has_events() { reader.objects(objects) } else { Ok(()) }
}

/// The elements that mean something here; all others only count for the depth.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Element {
    Log,
    Trace,
    Event,
    Objects,
    Events,
    Object,
    Relationship,
    Other,
}

impl Element {
    fn of(name: &[u8]) -> Self {
        match name {
            b"log" => Self::Log,
            b"trace" => Self::Trace,
            b"event" => Self::Event,
            b"objects" => Self::Objects,
            b"events" => Self::Events,
            b"object" => Self::Object,
            b"relationship" => Self::Relationship,
            _ => Self::Other,
        }
    }
}

/// What is open while reading, and the event that is being put together.
struct State<'r> {
    reader: &'r mut Reader,
    named: Named,
    path: Vec<Element>,
    seen_log: bool,
    case: Option<String>,
    /// The event that is being put together; its texts keep their memory from one event to the next.
    event: Pending,
    in_event: bool,
    /// Events of a trace that came before the trace gave its name.
    early: Vec<(Pending, At)>,
    objects: Objects,
    object_event: Option<usize>,
}

#[derive(Default, Clone)]
struct Pending {
    at: Option<At>,
    step: String,
    time: Option<i64>,
    start: Option<i64>,
    group: String,
    role: String,
    named_actor: String,
    lifecycle: String,
}

impl Pending {
    fn begin(&mut self, at: At) {
        for text in
            [&mut self.step, &mut self.group, &mut self.role, &mut self.named_actor, &mut self.lifecycle]
        {
            text.clear();
        }
        (self.at, self.time, self.start) = (Some(at), None, None);
    }
}

impl<'r> State<'r> {
    fn new(reader: &'r mut Reader) -> Self {
        Self {
            named: reader.options.named.clone(),
            reader,
            path: Vec::new(),
            seen_log: false,
            case: None,
            event: Pending::default(),
            in_event: false,
            early: Vec::new(),
            objects: Objects::default(),
            object_event: None,
        }
    }

    /// The element that is open, in words.
    fn within(&self) -> Option<String> {
        let known = match self.path.last()? {
            Element::Log => "<log>",
            Element::Trace => "<trace>",
            Element::Event => "<event>",
            _ => "an element of <log>",
        };
        Some(known.to_owned())
    }

    fn open(&mut self, tag: &Tag<'_>) -> Result<(), ReadError> {
        let at = tag.at();
        let element = Element::of(tag.name());
        let depth = self.path.len();
        let parent = self.path.last().copied();
        match (depth, element) {
            (0, Element::Log) => self.seen_log = true,
            (0, _) => {
                let what = format!(
                    "it begins with <{}>, an event log begins with <log>",
                    excerpt(&String::from_utf8_lossy(tag.name()))
                );
                return Err(ReadError::Malformed { at, format: "XML", what });
            }
            (1, Element::Trace) => {
                self.reader.unnamed_traces += 1;
                self.case = None;
            }
            (2, Element::Event) if parent == Some(Element::Trace) => {
                self.event.begin(at);
                self.in_event = true;
            }
            (2, Element::Object) if parent == Some(Element::Objects) => {
                let (id, kind) = (tag.attribute("id")?, tag.attribute("type")?);
                self.objects
                    .object(id.unwrap_or_default().into_owned(), kind.unwrap_or_default().into_owned());
            }
            (2, Element::Event) if parent == Some(Element::Events) => {
                let written = tag.attribute("time")?.unwrap_or_default();
                let moment =
                    time::parse(&written).ok_or_else(|| ReadError::Time { at, text: excerpt(&written) })?;
                let kind = tag.attribute("type")?.unwrap_or_default();
                self.object_event = Some(self.objects.event(kind.into_owned(), moment));
            }
            (4.., Element::Relationship | Element::Object) => {
                if let (Some(event), Some(id)) = (self.object_event, tag.attribute("object-id")?) {
                    self.objects.relate(event, id.into_owned());
                }
            }
            (2, _) if parent == Some(Element::Trace) => self.trace_attribute(tag)?,
            (3, _) if parent == Some(Element::Event) && self.in_event => self.event_attribute(tag)?,
            _ => {}
        }
        self.path.push(element);
        Ok(())
    }

    fn trace_attribute(&mut self, tag: &Tag<'_>) -> Result<(), ReadError> {
        let (key, value) = (tag.attribute("key")?, tag.attribute("value")?);
        if key.as_deref() == Some(self.named.case.as_deref().unwrap_or("concept:name")) {
            self.case = value.map(|name| name.trim().to_owned());
        }
        Ok(())
    }

    fn event_attribute(&mut self, tag: &Tag<'_>) -> Result<(), ReadError> {
        let Some(raw) = tag.raw("key") else { return Ok(()) };
        // most keys are plain; one with an entity is read as text first
        let unescaped = if raw.contains(&b'&') { Some(tag.text(raw)?) } else { None };
        let key = unescaped.as_deref().map_or(raw, str::as_bytes);
        let named = &self.named;
        let is = |given: &Option<String>, usual: &str| key == given.as_deref().unwrap_or(usual).as_bytes();
        let (is_step, is_time) = (is(&named.step, "concept:name"), is(&named.time, "time:timestamp"));
        let is_actor = named.actor.as_deref().is_some_and(|actor| actor.as_bytes() == key);
        let is_known =
            matches!(key, b"org:group" | b"org:role" | b"lifecycle:transition" | b"start_timestamp");
        if !(is_step || is_time || is_actor || is_known) {
            return Ok(());
        }
        let value = tag.attribute("value")?;
        let value = value.as_deref().map_or("", str::trim);
        let at = tag.at();
        let (dates, order) = (&mut self.reader.dates, self.reader.options.dates);
        let mut moment = || dates.parse(value, order).map(Some).ok_or_else(|| ReadError::time(at, value));
        let event = &mut self.event;
        if is_step {
            value.clone_into(&mut event.step);
        } else if is_time {
            event.time = moment()?;
        }
        match key {
            _ if is_actor => {
                let name = String::from_utf8_lossy(key);
                if names_people(&name) {
                    return Err(ReadError::Person { name: excerpt(&name) });
                }
                value.clone_into(&mut event.named_actor);
            }
            b"org:group" if named.actor.is_none() => value.clone_into(&mut event.group),
            b"org:role" if named.actor.is_none() => value.clone_into(&mut event.role),
            b"lifecycle:transition" => value.clone_into(&mut event.lifecycle),
            // as PM4Py and others write a pair of events in one
            b"start_timestamp" if !value.is_empty() => event.start = moment()?,
            _ => {}
        }
        Ok(())
    }

    fn close(&mut self, tag: &Tag<'_>, is_empty: bool) -> Result<(), ReadError> {
        let at = tag.at();
        let closed = self.path.pop();
        if !is_empty && closed != Some(Element::of(tag.name())) {
            let name = excerpt(&String::from_utf8_lossy(tag.name()));
            let what = format!("</{name}> closes something that was not opened");
            return Err(ReadError::Malformed { at, format: "XML", what });
        }
        match (self.path.len(), closed) {
            (2, Some(Element::Event)) => {
                self.object_event = None;
                if std::mem::take(&mut self.in_event) {
                    match &self.case {
                        Some(case) => take(self.reader, case, &self.event, at)?,
                        None => self.early.push((self.event.clone(), at)),
                    }
                }
            }
            (1, Some(Element::Trace)) => {
                let case = self.case.take().unwrap_or_else(|| format!("#{}", self.reader.unnamed_traces));
                for (event, at) in std::mem::take(&mut self.early) {
                    take(self.reader, &case, &event, at)?;
                }
            }
            _ => {}
        }
        Ok(())
    }
}

fn take(reader: &mut Reader, case: &str, event: &Pending, at: At) -> Result<(), ReadError> {
    let actors = [&event.named_actor, &event.group, &event.role];
    let found = Found {
        case,
        step: &event.step,
        time: event.time,
        start: event.start,
        actor: actors.into_iter().find(|actor| !actor.is_empty()).map(String::as_str),
        lifecycle: (!event.lifecycle.is_empty()).then_some(event.lifecycle.as_str()),
        label: None,
    };
    reader.take(&found, event.at.unwrap_or(at))
}
