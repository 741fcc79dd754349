//! The tags of an XML text and nothing else, one after the other: the fast road into XES, where all that counts stands in
//! attributes. Text between tags is passed over.
//!
//! The full reader of [`crate::xes`] uses a general library and keeps everything. This one was written because three
//! quarters of the time of reading a log went into making events of a general XML reader that nobody looked at; a property
//! test holds the two beside each other. Entities are not expanded beyond the five of XML, and a document type is refused.

use std::{borrow::Cow, io::BufRead};

use quick_xml::escape::unescape;

use crate::{At, ReadError, error::excerpt, source::Source};

/// At most this many attributes of a tag are looked at; no tag that means something here has more than four.
const MOST: usize = 6;

/// Where the name and the value of an attribute begin and end in the bytes. Four numbers: a tag is moved about, and large
/// ones are slow to move.
type Attribute = [u32; 4];

/// One tag: where it stands, its name without a prefix, and its attributes.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Tag<'t> {
    pub at: At,
    pub kind: Kind,
    /// The local name.
    pub name: &'t [u8],
    bytes: &'t [u8],
    attributes: [Attribute; MOST],
    count: usize,
}

/// What a tag does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Open,
    Close,
    /// Opens and closes at once.
    Empty,
}

/// Calls `take` for each tag until the end of the text.
pub(crate) fn each(
    source: &mut Source,
    mut take: impl FnMut(&Tag<'_>) -> Result<(), ReadError>,
) -> Result<(), ReadError> {
    let mut long = Vec::new();
    loop {
        let mut place = Place::from(source.at());
        let (used, is_whole) = match source.fill_buf() {
            Ok([]) => return Ok(()),
            Ok(bytes) => {
                // all whole tags in what was read, then the rest with more
                loop {
                    if !place.skip_text(bytes) {
                        break (bytes.len(), true);
                    }
                    let begin = place.byte;
                    match place.tag(bytes)? {
                        Some(tag) => take(&tag)?,
                        None => break (begin, false),
                    }
                }
            }
            Err(cause) => return Err(source.explain(cause, "the text")),
        };
        source.consume(used);
        source.mark();
        if is_whole {
            continue;
        }
        let at = source.marked();
        gather(source, &mut long)?;
        if long.starts_with(b"<!D") || long.starts_with(b"<!d") {
            return Err(wrong(at, "it defines its own document type, which a log never needs"));
        }
        if is_element(&long)
            && let Some(tag) = Place::from(at).tag(&long)?
        {
            take(&tag)?;
        }
        source.mark();
    }
}

/// Whether this is a tag of an element, and no comment, instruction, raw text or document type.
fn is_element(bytes: &[u8]) -> bool {
    bytes.get(1).is_some_and(|sign| *sign != b'!' && *sign != b'?')
}

/// How far a piece of text was looked at, and which line and column that is.
#[derive(Debug, Clone, Copy)]
struct Place {
    byte: usize,
    line: u64,
    /// What to add to the number of a byte to get its column.
    column: i64,
}

impl Place {
    fn from(at: At) -> Self {
        Self { byte: 0, line: at.line, column: at.column as i64 }
    }

    fn at(&self) -> At {
        At { line: self.line, column: (self.byte as i64 + self.column).max(1) as u64 }
    }

    /// One byte on; lines are counted on the way.
    fn pass(&mut self, byte: u8) {
        self.byte += 1;
        if byte == b'\n' {
            self.line += 1;
            self.column = 1 - self.byte as i64;
        }
    }

    /// Goes to the next tag; `false` when there is none in these bytes.
    fn skip_text(&mut self, bytes: &[u8]) -> bool {
        while let Some(byte) = bytes.get(self.byte) {
            if *byte == b'<' {
                return true;
            }
            self.pass(*byte);
        }
        false
    }

    fn skip_space(&mut self, bytes: &[u8]) {
        while let Some(byte) = bytes.get(self.byte).filter(|byte| byte.is_ascii_whitespace()) {
            self.pass(*byte);
        }
    }

    /// Takes the tag apart that begins here. `None` when it is no element or does not end in these bytes; then this place
    /// means nothing any more.
    fn tag<'t>(&mut self, bytes: &'t [u8]) -> Result<Option<Tag<'t>>, ReadError> {
        if !is_element(&bytes[self.byte..]) {
            return Ok(None);
        }
        let mut tag =
            Tag { at: self.at(), kind: Kind::Open, name: &[], bytes, attributes: [[0; 4]; MOST], count: 0 };
        self.byte += 1;
        if bytes[self.byte] == b'/' {
            tag.kind = Kind::Close;
            self.byte += 1;
        }
        let Some(name) = self.name(bytes) else { return Ok(None) };
        if name.is_empty() {
            return Err(wrong(tag.at, "a tag has no name"));
        }
        tag.name = name.iter().position(|b| *b == b':').map_or(name, |colon| &name[colon + 1..]);
        loop {
            self.skip_space(bytes);
            match bytes.get(self.byte) {
                None => return Ok(None),
                Some(b'>') => {
                    self.byte += 1;
                    return Ok(Some(tag));
                }
                Some(b'/') if tag.kind == Kind::Open => {
                    tag.kind = Kind::Empty;
                    self.byte += 1;
                }
                Some(_) => match self.attribute(bytes, tag.at)? {
                    Some(attribute) if tag.count < MOST => {
                        tag.attributes[tag.count] = attribute;
                        tag.count += 1;
                    }
                    Some(_) => {}
                    None => return Ok(None),
                },
            }
        }
    }

    /// A name of a tag or an attribute; `None` when it runs over the end of the bytes.
    fn name<'t>(&mut self, bytes: &'t [u8]) -> Option<&'t [u8]> {
        let rest = &bytes[self.byte..];
        let ends = |b: &u8| b.is_ascii_whitespace() || matches!(b, b'=' | b'/' | b'>' | b'<' | b'"' | b'\'');
        let length = rest.iter().position(ends)?;
        self.byte += length;
        Some(&rest[..length])
    }

    fn attribute(&mut self, bytes: &[u8], at: At) -> Result<Option<Attribute>, ReadError> {
        let from = self.byte;
        let Some(name) = self.name(bytes) else { return Ok(None) };
        self.skip_space(bytes);
        let equals = bytes.get(self.byte).copied();
        if equals == Some(b'=') {
            self.byte += 1;
            self.skip_space(bytes);
        }
        let quote = match (equals, bytes.get(self.byte)) {
            (None, _) | (Some(b'='), None) => return Ok(None),
            (Some(b'='), Some(quote @ (b'"' | b'\''))) if !name.is_empty() => *quote,
            _ => return Err(wrong(at, "an attribute has no value in quotes")),
        };
        self.byte += 1;
        let begin = self.byte;
        while let Some(byte) = bytes.get(self.byte) {
            if *byte == quote {
                let places = [from, from + name.len(), begin, self.byte].map(|place| place as u32);
                self.byte += 1;
                return Ok(Some(places));
            }
            self.pass(*byte);
        }
        Ok(None)
    }
}

/// How many bytes the tag at the beginning takes, when it ends in these bytes. A sign that ends a tag may stand in quotes.
fn end(bytes: &[u8]) -> Option<usize> {
    let mut quote = None;
    for (place, byte) in bytes.iter().enumerate() {
        match (quote, byte) {
            (None, b'>') => return Some(place + 1),
            (None, b'"' | b'\'') => quote = Some(*byte),
            (Some(open), byte) if open == *byte => quote = None,
            _ => {}
        }
    }
    None
}

/// Takes a tag that runs over the end of what was read, or something else that begins with the same sign.
fn gather(source: &mut Source, long: &mut Vec<u8>) -> Result<(), ReadError> {
    long.clear();
    loop {
        let before = long.len();
        let ready = match source.fill_buf() {
            Ok([]) => {
                return Err(ReadError::CutShort { at: source.marked(), within: "a tag".to_owned() });
            }
            Ok(bytes) => {
                // byte by byte at first, so that what kind it is is known before its end is looked for
                let take = if before < 9 { 1 } else { bytes.len() };
                long.extend_from_slice(&bytes[..take]);
                take
            }
            Err(cause) => return Err(source.explain(cause, "a tag")),
        };
        let whole = whole(long);
        let taken = whole.map_or(ready, |whole| whole - before);
        source.consume(taken);
        if let Some(whole) = whole {
            long.truncate(whole);
            return Ok(());
        }
    }
}

/// Where a tag, comment, instruction or piece of raw text ends.
fn whole(bytes: &[u8]) -> Option<usize> {
    let until = |sign: &[u8], from: usize| {
        memchr::memmem::find(bytes.get(from..)?, sign).map(|place| from + place + sign.len())
    };
    match bytes {
        [b'<', b'!', b'-', b'-', ..] => until(b"-->", 4),
        [b'<', b'!', b'[', ..] => until(b"]]>", 3),
        [b'<', b'?', ..] => until(b"?>", 2),
        // the document type is refused: its beginning is enough
        [b'<', b'!', b'D' | b'd', ..] => Some(bytes.len()),
        [b'<', b'!'] | [b'<'] => None,
        [b'<', b'!', ..] if bytes.len() < 9 => None,
        _ => end(bytes),
    }
}

fn wrong(at: At, what: &str) -> ReadError {
    ReadError::Malformed { at, format: "XML", what: what.to_owned() }
}

impl<'t> Tag<'t> {
    /// The value of the attribute with this name.
    pub fn attribute(&self, name: &str) -> Result<Option<Cow<'t, str>>, ReadError> {
        let piece = |from: u32, to: u32| &self.bytes[from as usize..to as usize];
        let found = self.attributes[..self.count].iter().find(|a| piece(a[0], a[1]) == name.as_bytes());
        found.map(|a| self.text(piece(a[2], a[3]))).transpose()
    }

    /// A raw value as text, with its entities put in.
    fn text(&self, raw: &'t [u8]) -> Result<Cow<'t, str>, ReadError> {
        let text = std::str::from_utf8(raw).map_err(|_| wrong(self.at, "it is not text in UTF-8"))?;
        let special = raw.iter().fold(0u8, |seen, b| seen | u8::from(*b == b'&') | u8::from(*b == b'<') << 1);
        match special {
            0 => Ok(Cow::Borrowed(text)),
            1 => unescape(text).map_err(|error| wrong(self.at, &excerpt(&error.to_string()))),
            _ => Err(wrong(self.at, "a value holds the sign that begins a tag")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Limits, source::Progress};

    fn names(text: &'static str) -> Vec<String> {
        let mut source =
            Source::from_reader(text.as_bytes(), Limits::default(), Progress::default()).unwrap();
        let mut found = Vec::new();
        each(&mut source, |tag| {
            let value = tag.attribute("v")?.unwrap_or_default();
            found.push(format!("{:?} {} {value}", tag.kind, String::from_utf8_lossy(tag.name)));
            Ok(())
        })
        .unwrap();
        found
    }

    #[test]
    fn signs_in_quotes_comments_and_raw_text_are_no_tags() {
        let text = "<?xml version='1.0'?><!-- <no> --><a v='x > \"y\"'><![CDATA[ <no/> ]]><p:b w='1' v = \"&amp;&#65;\"/></a >";
        assert_eq!(names(text), ["Open a x > \"y\"", "Empty b &A", "Close a "]);
    }

    #[test]
    fn a_tag_over_the_edge_of_what_was_read_is_one_tag() {
        let long = format!("<a v=\"{}\"/><b/>", "x".repeat(300_000));
        assert_eq!(names(Box::leak(long.into_boxed_str())).len(), 2);
    }
}
