//! XML tag by tag, within limits and without document types, and the escaping that brings it back out: for
//! what keeps everything.

use std::io::{Error, ErrorKind, Result as Written, Write};

use quick_xml::{
    Reader, XmlVersion,
    errors::SyntaxError,
    escape::resolve_xml_entity,
    events::{BytesRef, BytesStart, Event},
};

use crate::{At, Limits, ReadError, error::excerpt, source::Source};

/// What comes next in the file.
pub(crate) enum Tag {
    Open(Element),
    Close,
    Text(String),
    End,
}

/// An opening tag.
pub(crate) struct Element {
    /// The name, without its prefix.
    pub name: String,
    pub attributes: Vec<(String, String)>,
    pub at: At,
}

impl Element {
    /// Takes the value of an attribute out.
    pub fn take(&mut self, name: &str) -> Option<String> {
        let place = self.attributes.iter().position(|(key, _)| key == name)?;
        Some(self.attributes.swap_remove(place).1)
    }
}

/// A stream of tags.
pub(crate) struct Tags {
    xml: Reader<Source>,
    buffer: Vec<u8>,
    path: Vec<String>,
    gathering: bool,
    blank: bool,
    seen_root: bool,
}

impl Tags {
    /// `blank` says whether text of nothing but spaces counts.
    pub fn new(source: Source, blank: bool) -> Self {
        let mut xml = Reader::from_reader(source);
        xml.config_mut().expand_empty_elements = true;
        Self { xml, buffer: Vec::new(), path: Vec::new(), gathering: false, blank, seen_root: false }
    }

    /// While gathering, everything that is read counts as one record; else each tag is one.
    pub fn gather(&mut self, yes: bool) {
        self.gathering = yes;
    }

    /// Where reading is now.
    pub fn at(&self) -> At {
        self.xml.get_ref().at()
    }

    /// The limits that hold.
    pub fn limits(&self) -> &Limits {
        self.xml.get_ref().limits()
    }

    /// The next tag. `Tag::End` only comes when everything that was opened is closed.
    pub fn next(&mut self) -> Result<Tag, ReadError> {
        loop {
            self.buffer.clear();
            if !self.gathering {
                self.xml.get_mut().mark();
            }
            let at = self.xml.get_ref().at();
            let event = match self.xml.read_event_into(&mut self.buffer) {
                Ok(event) => event,
                Err(error) => return Err(explain(self.xml.get_ref(), error, &self.path, at)),
            };
            let text = match event {
                Event::Start(tag) => {
                    let element = element(&tag, at)?;
                    let limit = self.xml.get_ref().limits().depth;
                    if self.path.len() as u64 >= limit {
                        return Err(ReadError::Limit { at, what: "the depth of nested elements", limit });
                    }
                    if self.path.is_empty() && self.seen_root {
                        let what = "something stands after the end of the log".to_owned();
                        return Err(malformed(at, what));
                    }
                    self.seen_root = true;
                    self.path.push(element.name.clone());
                    return Ok(Tag::Open(element));
                }
                Event::End(_) => {
                    self.path.pop();
                    return Ok(Tag::Close);
                }
                Event::Text(text) if !self.blank && text.trim().is_empty() => continue,
                Event::Text(text) => text.xml10_content().into_owned(),
                Event::CData(text) => text.xml10_content().into_owned(),
                Event::GeneralRef(reference) => resolve(&reference, at)?,
                Event::DocType(_) => {
                    let what = "it defines its own document type, which a log never needs".to_owned();
                    return Err(malformed(at, what));
                }
                Event::Eof => return ended(at, &self.path, self.seen_root),
                _ => continue,
            };
            check(&text, at)?;
            if !self.path.is_empty() {
                return Ok(Tag::Text(text));
            }
            if !text.trim().is_empty() {
                return Err(malformed(at, "there is text outside the log".to_owned()));
            }
        }
    }

    /// Passes over everything inside the open element, and its end.
    pub fn skip(&mut self) -> Result<(), ReadError> {
        let mut open = 1u64;
        while open > 0 {
            match self.next()? {
                Tag::Open(_) => open += 1,
                Tag::Close => open -= 1,
                Tag::Text(_) => {}
                Tag::End => break,
            }
        }
        Ok(())
    }

    /// The text inside the open element, up to and with its end.
    pub fn text(&mut self) -> Result<String, ReadError> {
        let before = std::mem::replace(&mut self.gathering, true);
        let mut found = String::new();
        loop {
            match self.next()? {
                Tag::Text(text) => found.push_str(&text),
                Tag::Open(_) => self.skip()?,
                Tag::Close | Tag::End => break,
            }
        }
        self.gathering = before;
        Ok(found)
    }

    /// Hands over each element inside the open one; what is handed over has to be read to its end.
    pub fn inside(
        &mut self,
        mut with: impl FnMut(&mut Self, Element) -> Result<(), ReadError>,
    ) -> Result<(), ReadError> {
        loop {
            match self.next()? {
                Tag::Open(element) => with(self, element)?,
                Tag::Text(_) => {}
                Tag::Close | Tag::End => return Ok(()),
            }
        }
    }
}

fn ended(at: At, path: &[String], seen_root: bool) -> Result<Tag, ReadError> {
    match path.last() {
        Some(element) => Err(ReadError::CutShort { at, within: format!("<{}>", excerpt(element)) }),
        None if seen_root => Ok(Tag::End),
        None => Err(malformed(at, "there is no <log> in it".to_owned())),
    }
}

fn explain(source: &Source, error: quick_xml::Error, path: &[String], at: At) -> ReadError {
    let within =
        path.last().map_or_else(|| "the file".to_owned(), |element| format!("<{}>", excerpt(element)));
    match error {
        quick_xml::Error::Io(cause) => source.explain(Error::new(cause.kind(), cause.to_string()), &within),
        quick_xml::Error::Syntax(SyntaxError::InvalidBangMarkup) => {
            malformed(at, "a tag begins with <! and is no comment".to_owned())
        }
        quick_xml::Error::Syntax(_) => ReadError::CutShort { at, within: "a tag".to_owned() },
        other => malformed(at, excerpt(&other.to_string())),
    }
}

/// The sentence for XML that breaks the rules. What comes from the file has to be cut to an excerpt before.
pub(crate) fn malformed(at: At, what: String) -> ReadError {
    ReadError::Malformed { at, format: "XML", what }
}

fn element(tag: &BytesStart<'_>, at: At) -> Result<Element, ReadError> {
    let name: &str = tag.name().into_inner();
    let name = name.rsplit_once(':').map_or(name, |(_, local)| local).to_owned();
    if name.is_empty() {
        return Err(malformed(at, "a tag has no name".to_owned()));
    }
    let mut attributes = Vec::new();
    for attribute in tag.attributes() {
        let attribute = attribute.map_err(|error| malformed(at, excerpt(&error.to_string())))?;
        let key: &str = attribute.key.into_inner();
        if !is_name(key) {
            return Err(malformed(at, format!("\"{}\" is no name for an attribute", excerpt(key))));
        }
        let value = attribute
            .normalized_value(XmlVersion::Implicit1_0)
            .map_err(|error| malformed(at, excerpt(&error.to_string())))?;
        check(&value, at)?;
        attributes.push((key.to_owned(), value.into_owned()));
    }
    Ok(Element { name, attributes, at })
}

/// A reference in a text: to a character by its number, or one of the five that XML knows.
fn resolve(reference: &BytesRef<'_>, at: At) -> Result<String, ReadError> {
    let character =
        reference.resolve_char_ref().map_err(|error| malformed(at, excerpt(&error.to_string())))?;
    match character {
        Some(character) => Ok(character.to_string()),
        None => resolve_xml_entity(reference).map(str::to_owned).ok_or_else(|| {
            malformed(
                at,
                format!("\"&{};\" stands for something that is not in the file", excerpt(reference)),
            )
        }),
    }
}

fn check(text: &str, at: At) -> Result<(), ReadError> {
    match text.chars().find(|c| is_forbidden(*c)) {
        Some(c) => {
            let what = format!("it holds the character U+{:04X}, which XML cannot hold", u32::from(c));
            Err(malformed(at, what))
        }
        None => Ok(()),
    }
}

/// Characters that XML 1.0 cannot hold, however they are written.
fn is_forbidden(c: char) -> bool {
    matches!(c, '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}')
}

/// Whether this can be the name of an attribute.
pub(crate) fn is_name(text: &str) -> bool {
    let mut characters = text.chars();
    characters.next().is_some_and(|c| c.is_alphabetic() || matches!(c, '_' | ':'))
        && characters.all(|c| c.is_alphanumeric() || matches!(c, '_' | ':' | '-' | '.'))
}

/// Writes a text, as a value in a tag or between tags, so that it is read back as it is.
pub(crate) fn write_text(out: &mut impl Write, text: &str) -> Written<()> {
    let mut from = 0;
    for (place, c) in text.char_indices() {
        let reference = match c {
            '&' => "&amp;",
            '<' => "&lt;",
            '>' => "&gt;",
            '"' => "&quot;",
            '\t' => "&#9;",
            '\n' => "&#10;",
            '\r' => "&#13;",
            c if is_forbidden(c) => {
                let what = format!(
                    "the text \"{}\" holds the character U+{:04X}, which XML cannot hold; \
                     take it out and try again",
                    excerpt(text),
                    u32::from(c)
                );
                return Err(Error::new(ErrorKind::InvalidData, what));
            }
            _ => continue,
        };
        out.write_all(&text.as_bytes()[from..place])?;
        out.write_all(reference.as_bytes())?;
        from = place + 1;
    }
    out.write_all(&text.as_bytes()[from..])
}

/// Writes `<name key="value"`, and leaves the tag open for `>` or `/>`.
pub(crate) fn write_start(
    out: &mut impl Write,
    depth: usize,
    name: &str,
    attributes: &[(&str, &str)],
) -> Written<()> {
    write!(out, "{:width$}<{name}", "", width = depth * 2)?;
    for (key, value) in attributes {
        if !is_name(key) {
            let what = format!("\"{}\" is no name for an attribute in XML", excerpt(key));
            return Err(Error::new(ErrorKind::InvalidData, what));
        }
        write!(out, " {key}=\"")?;
        write_text(out, value)?;
        out.write_all(b"\"")?;
    }
    Ok(())
}

/// Writes `</name>` on a line of its own.
pub(crate) fn write_end(out: &mut impl Write, depth: usize, name: &str) -> Written<()> {
    writeln!(out, "{:width$}</{name}>", "", width = depth * 2)
}
