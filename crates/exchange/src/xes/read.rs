//! Reading XES piece by piece. Nothing is kept but the piece that is open.

use super::model::{Attribute, Classifier, Extension, Global, Item, Number, Value};
use crate::{
    At, ReadError,
    date_time::DateTime,
    error::excerpt,
    source::Source,
    xml::{Element, Tag, Tags, malformed},
};

/// Reads a log in XES and hands over all that is in it, in the order of the file.
///
/// ```
/// use hullie_exchange::{
///     Limits,
///     source::{Progress, Source},
///     xes::{Item, XesReader},
/// };
///
/// let text = r#"<log><trace><string key="concept:name" value="z1"/><event/></trace></log>"#;
/// let source = Source::from_reader(text.as_bytes(), Limits::default(), Progress::default())?;
/// let mut reader = XesReader::new(source)?;
/// let mut events = 0;
/// while let Some(item) = reader.next()? {
///     events += usize::from(matches!(item, Item::Event(_)));
/// }
/// assert_eq!(events, 1);
/// # Ok::<(), hullie_exchange::ReadError>(())
/// ```
pub struct XesReader {
    tags: Tags,
    place: Place,
    events: u64,
    left_out: u64,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    Start,
    Log,
    Trace,
    End,
}

impl XesReader {
    /// Begins to read.
    ///
    /// # Errors
    /// When the first bytes cannot be read, or there are none.
    ///
    /// ```
    /// use hullie_exchange::{Limits, ReadError, source::{Progress, Source}, xes::XesReader};
    ///
    /// let source = Source::from_reader(&b""[..], Limits::default(), Progress::default())?;
    /// assert!(matches!(XesReader::new(source), Err(ReadError::Empty)));
    /// # Ok::<(), ReadError>(())
    /// ```
    pub fn new(mut source: Source) -> Result<Self, ReadError> {
        use std::io::BufRead;
        let is_empty = match source.fill_buf() {
            Ok(bytes) => bytes.is_empty(),
            Err(cause) => return Err(source.explain(cause, "the packed data")),
        };
        if is_empty {
            return Err(ReadError::Empty);
        }
        Ok(Self { tags: Tags::new(source, false), place: Place::Start, events: 0, left_out: 0 })
    }

    /// The next piece; `None` at the end. After an error there is nothing more to read.
    ///
    /// # Errors
    /// When the file is cut short, breaks the rules of XML, has a value that does not fit its type, or goes
    /// over a limit. An event with all that is in it counts as one record.
    ///
    /// ```
    /// use hullie_exchange::{Limits, source::{Progress, Source}, xes::{Item, XesReader}};
    ///
    /// let bytes = &b"<log><trace/></log>"[..];
    /// let source = Source::from_reader(bytes, Limits::default(), Progress::default())?;
    /// let mut reader = XesReader::new(source)?;
    /// assert_eq!(reader.next()?, Some(Item::LogStart(Vec::new())));
    /// assert_eq!(reader.next()?, Some(Item::TraceStart));
    /// assert_eq!(reader.next()?, Some(Item::TraceEnd));
    /// assert_eq!(reader.next()?, Some(Item::LogEnd));
    /// assert_eq!(reader.next()?, None);
    /// # Ok::<(), hullie_exchange::ReadError>(())
    /// ```
    #[allow(
        clippy::should_implement_trait,
        reason = "reading can fail at any piece, and ? reads better this way"
    )]
    pub fn next(&mut self) -> Result<Option<Item>, ReadError> {
        self.tags.gather(false);
        loop {
            match self.tags.next()? {
                Tag::Open(element) => {
                    if let Some(item) = self.open(element)? {
                        return Ok(Some(item));
                    }
                }
                Tag::Close => match self.place {
                    Place::Trace => {
                        self.place = Place::Log;
                        return Ok(Some(Item::TraceEnd));
                    }
                    Place::Log => {
                        self.place = Place::End;
                        return Ok(Some(Item::LogEnd));
                    }
                    Place::Start | Place::End => {}
                },
                Tag::Text(_) => self.left_out += 1,
                Tag::End => return Ok(None),
            }
        }
    }

    /// How many pieces were passed over because XES does not know them: tags, values of tags, and loose text.
    ///
    /// ```
    /// use hullie_exchange::{Limits, source::{Progress, Source}, xes::XesReader};
    ///
    /// let source = Source::from_reader(&b"<log><note/></log>"[..], Limits::default(), Progress::default())?;
    /// let mut reader = XesReader::new(source)?;
    /// while reader.next()?.is_some() {}
    /// assert_eq!(reader.left_out(), 1);
    /// # Ok::<(), hullie_exchange::ReadError>(())
    /// ```
    #[must_use]
    pub fn left_out(&self) -> u64 {
        self.left_out
    }

    /// Where reading is now.
    ///
    /// ```
    /// use hullie_exchange::{Limits, source::{Progress, Source}, xes::XesReader};
    ///
    /// let source = Source::from_reader(&b"<log>\n</log>"[..], Limits::default(), Progress::default())?;
    /// let mut reader = XesReader::new(source)?;
    /// while reader.next()?.is_some() {}
    /// assert_eq!(reader.at().line, 2);
    /// # Ok::<(), hullie_exchange::ReadError>(())
    /// ```
    #[must_use]
    pub fn at(&self) -> At {
        self.tags.at()
    }

    fn open(&mut self, mut element: Element) -> Result<Option<Item>, ReadError> {
        match (self.place, element.name.as_str()) {
            (Place::Start, "log") => {
                self.place = Place::Log;
                Ok(Some(Item::LogStart(element.attributes)))
            }
            (Place::Start, name) => {
                let what = format!("it begins with <{}>, an XES log begins with <log>", excerpt(name));
                Err(malformed(element.at, what))
            }
            (Place::Log, "trace") => {
                self.left_out += element.attributes.len() as u64;
                self.place = Place::Trace;
                Ok(Some(Item::TraceStart))
            }
            (Place::Log | Place::Trace, "event") => self.event(&element).map(Some),
            (Place::Log, "extension") => {
                let mut text = |name| element.take(name).unwrap_or_default();
                let extension = Extension { name: text("name"), prefix: text("prefix"), uri: text("uri") };
                self.ends(&element)?;
                Ok(Some(Item::Extension(extension)))
            }
            (Place::Log, "classifier") => {
                let (name, keys) = (element.take("name"), element.take("keys"));
                let scope = element.take("scope");
                self.ends(&element)?;
                let (name, keys) = (name.unwrap_or_default(), keys.unwrap_or_default());
                Ok(Some(Item::Classifier(Classifier { name, scope, keys })))
            }
            (Place::Log, "global") => {
                let scope = element.take("scope");
                self.left_out += element.attributes.len() as u64;
                self.tags.gather(true);
                Ok(Some(Item::Global(Global { scope, attributes: self.children()? })))
            }
            (_, name) if !holds_value(name) => {
                self.left_out += 1;
                self.tags.skip()?;
                Ok(None)
            }
            (place, _) => {
                self.tags.gather(true);
                let attribute = self.attribute(element)?;
                let item = if place == Place::Trace { Item::TraceAttribute } else { Item::LogAttribute };
                Ok(attribute.map(item))
            }
        }
    }

    fn event(&mut self, element: &Element) -> Result<Item, ReadError> {
        self.events += 1;
        let limit = self.tags.limits().events;
        if self.events > limit {
            return Err(ReadError::Limit { at: element.at, what: "the number of events", limit });
        }
        self.left_out += element.attributes.len() as u64;
        self.tags.gather(true);
        Ok(Item::Event(self.children()?))
    }

    /// The end of an element that has nothing inside. What is left of its own attributes is counted.
    fn ends(&mut self, element: &Element) -> Result<(), ReadError> {
        self.left_out += element.attributes.len() as u64;
        self.children().map(|inside| self.left_out += inside.len() as u64)
    }

    /// The attributes inside the open element, up to and with its end.
    fn children(&mut self) -> Result<Vec<Attribute>, ReadError> {
        let mut found = Vec::new();
        loop {
            match self.tags.next()? {
                Tag::Open(element) => found.extend(self.attribute(element)?),
                Tag::Text(_) => self.left_out += 1,
                Tag::Close | Tag::End => return Ok(found),
            }
        }
    }

    /// One attribute, up to and with its end. Goes down as deep as the limit on depth allows.
    fn attribute(&mut self, mut element: Element) -> Result<Option<Attribute>, ReadError> {
        if !holds_value(&element.name) {
            self.left_out += 1;
            self.tags.skip()?;
            return Ok(None);
        }
        let Some(key) = element.take("key") else {
            let what = format!("this <{}> has no key; give each attribute a key", element.name);
            return Err(malformed(element.at, what));
        };
        let (value, nested) = match element.name.as_str() {
            "list" => {
                let (values, nested) = self.list()?;
                (Value::List(values), nested)
            }
            "container" => (Value::Container(self.children()?), Vec::new()),
            _ => {
                let written = element.take("value").unwrap_or_default();
                (simple(&element.name, written, element.at)?, self.children()?)
            }
        };
        self.left_out += element.attributes.len() as u64;
        Ok(Some(Attribute { key, value, nested }))
    }

    /// What is in a list, and what is said about it.
    fn list(&mut self) -> Result<(Vec<Attribute>, Vec<Attribute>), ReadError> {
        let (mut values, mut nested) = (Vec::new(), Vec::new());
        loop {
            match self.tags.next()? {
                Tag::Open(element) if element.name == "values" => values.extend(self.children()?),
                Tag::Open(element) => nested.extend(self.attribute(element)?),
                Tag::Text(_) => self.left_out += 1,
                Tag::Close | Tag::End => return Ok((values, nested)),
            }
        }
    }
}

fn holds_value(name: &str) -> bool {
    matches!(name, "string" | "date" | "int" | "float" | "boolean" | "id" | "list" | "container")
}

/// A value of one of the types that is written as one text.
fn simple(kind: &str, written: String, at: At) -> Result<Value, ReadError> {
    let no = |what: &str| {
        malformed(at, format!("\"{}\" is {what}; write it like {}", excerpt(&written), like(kind)))
    };
    Ok(match kind {
        "date" => {
            let date = DateTime::parse(&written);
            Value::Date(date.ok_or_else(|| ReadError::Time { at, text: excerpt(&written) })?)
        }
        "int" => Value::Int(written.trim().parse().map_err(|_| no("no whole number"))?),
        "float" => Value::Float(Number::parse(&written).ok_or_else(|| no("no number"))?),
        "boolean" => match written.trim().to_ascii_lowercase().as_str() {
            "true" | "1" => Value::Boolean(true),
            "false" | "0" => Value::Boolean(false),
            _ => return Err(no("neither true nor false")),
        },
        "id" => Value::Id(written),
        _ => Value::String(written),
    })
}

fn like(kind: &str) -> &'static str {
    match kind {
        "int" => "12",
        "float" => "12.5",
        _ => "true",
    }
}
