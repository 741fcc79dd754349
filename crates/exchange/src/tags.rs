//! The tags of an XML text and nothing else, one after the other: the fast road into XES, where all that
//! counts stands in attributes. Text between tags is passed over.
//!
//! The full reader of [`crate::xes`] uses a general library and keeps everything. This one was written
//! because three quarters of the time of reading a log went into making events of a general XML reader that
//! nobody looked at; a property test holds the two beside each other. Entities are not expanded beyond the
//! five of XML, and a document type is refused.

use std::{borrow::Cow, io::BufRead};

use quick_xml::escape::unescape;

use crate::{At, ReadError, error::excerpt, source::Source};

/// At most this many attributes of a tag are looked at; no tag that means something here has more than four.
const MOST: usize = 6;

/// The signs that cannot stand in a name. A table: seven comparisons for each letter were a tenth of the
/// time.
static ENDS_NAME: [bool; 256] = {
    let mut ends = [false; 256];
    let mut i = 0;
    let signs = b" \t\n\r\x0c=/><\"'";
    while i < signs.len() {
        ends[signs[i] as usize] = true;
        i += 1;
    }
    ends
};

/// Where the name and the value of an attribute begin and end in the bytes.
type Attribute = [u32; 4];

/// Where the parts of a tag lie in the bytes. Kept from one tag to the next: making it anew and moving it
/// about took longer than finding it.
#[derive(Debug, Default)]
struct Spans {
    at: At,
    kind: Kind,
    name: (u32, u32),
    attributes: [Attribute; MOST],
    count: usize,
}

/// One tag: where it stands, its name without a prefix, and its attributes.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Tag<'t> {
    bytes: &'t [u8],
    spans: &'t Spans,
}

/// What a tag does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Kind {
    #[default]
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
    let mut spans = Spans::default();
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
                    if !place.tag(bytes, &mut spans)? {
                        break (begin, false);
                    }
                    take(&Tag { bytes, spans: &spans })?;
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
        if is_element(&long) && Place::from(at).tag(&long, &mut spans)? {
            take(&Tag { bytes: &long, spans: &spans })?;
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

    /// Takes the tag apart that begins here. `false` when it is no element or does not end in these bytes;
    /// then this place means nothing any more.
    fn tag(&mut self, bytes: &[u8], tag: &mut Spans) -> Result<bool, ReadError> {
        if !is_element(&bytes[self.byte..]) {
            return Ok(false);
        }
        (tag.at, tag.kind, tag.count) = (self.at(), Kind::Open, 0);
        self.byte += 1;
        if bytes[self.byte] == b'/' {
            tag.kind = Kind::Close;
            self.byte += 1;
        }
        let from = self.byte;
        let Some(name) = self.name(bytes) else { return Ok(false) };
        if name.is_empty() {
            return Err(wrong(tag.at, "a tag has no name"));
        }
        let prefix = name.iter().position(|b| *b == b':').map_or(0, |colon| colon + 1);
        tag.name = ((from + prefix) as u32, self.byte as u32);
        loop {
            self.skip_space(bytes);
            match bytes.get(self.byte) {
                None => return Ok(false),
                Some(b'>') => {
                    self.byte += 1;
                    return Ok(true);
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
                    None => return Ok(false),
                },
            }
        }
    }

    /// A name of a tag or an attribute; `None` when it runs over the end of the bytes.
    fn name<'t>(&mut self, bytes: &'t [u8]) -> Option<&'t [u8]> {
        let rest = &bytes[self.byte..];
        let length = rest.iter().position(|b| ENDS_NAME[usize::from(*b)])?;
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
        let Some(length) = bytes[begin..].iter().position(|b| *b == quote) else { return Ok(None) };
        let value = &bytes[begin..begin + length];
        let places = [from, from + name.len(), begin, begin + length].map(|place| place as u32);
        if value.contains(&b'\n') {
            value.iter().for_each(|b| self.pass(*b));
        } else {
            self.byte += length;
        }
        self.byte += 1;
        Ok(Some(places))
    }
}

/// How many bytes the tag at the beginning takes, when it ends in these bytes. A sign that ends a tag may
/// stand in quotes.
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
        // too little to know what kind it is
        [b'<'] | [b'<', b'!'] | [b'<', b'!', b'-'] => None,
        _ => end(bytes),
    }
}

fn wrong(at: At, what: &str) -> ReadError {
    ReadError::Malformed { at, format: "XML", what: what.to_owned() }
}

impl<'t> Tag<'t> {
    /// Where it begins.
    pub fn at(&self) -> At {
        self.spans.at
    }

    /// What it does.
    pub fn kind(&self) -> Kind {
        self.spans.kind
    }

    /// The local name.
    pub fn name(&self) -> &'t [u8] {
        self.piece(self.spans.name.0, self.spans.name.1)
    }

    fn piece(&self, from: u32, to: u32) -> &'t [u8] {
        &self.bytes[from as usize..to as usize]
    }

    /// The value of the attribute with this name, as it stands there.
    pub fn raw(&self, name: &str) -> Option<&'t [u8]> {
        let attributes = self.spans.attributes[..self.spans.count].iter();
        let mut found = attributes.filter(|a| (a[1] - a[0]) as usize == name.len());
        found.find(|a| self.piece(a[0], a[1]) == name.as_bytes()).map(|a| self.piece(a[2], a[3]))
    }

    /// The value of the attribute with this name.
    pub fn attribute(&self, name: &str) -> Result<Option<Cow<'t, str>>, ReadError> {
        self.raw(name).map(|value| self.text(value)).transpose()
    }

    /// A raw value as text, with its entities put in.
    pub fn text(&self, raw: &'t [u8]) -> Result<Cow<'t, str>, ReadError> {
        let text = std::str::from_utf8(raw).map_err(|_| wrong(self.at(), "it is not text in UTF-8"))?;
        // both signs lie close together, so one pass without a branch tells whether to look closer
        if !raw.iter().fold(false, |seen, b| seen | (*b == b'&') | (*b == b'<')) {
            return Ok(Cow::Borrowed(text));
        }
        if raw.contains(&b'<') {
            return Err(wrong(self.at(), "a value holds the sign that begins a tag"));
        }
        unescape(text).map_err(|error| wrong(self.at(), &excerpt(&error.to_string())))
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
            found.push(format!("{:?} {} {value}", tag.kind(), String::from_utf8_lossy(tag.name())));
            Ok(())
        })
        .unwrap();
        found
    }

    #[test]
    fn signs_in_quotes_comments_and_raw_text_are_no_tags() {
        let text = "<?xml version='1.0'?><!-- <no> --><a v='x > \"y\"'><![CDATA[ <no/> ]]>\
                    <p:b w='1' v = \"&amp;&#65;\"/></a >";
        assert_eq!(names(text), ["Open a x > \"y\"", "Empty b &A", "Close a "]);
    }

    #[test]
    fn short_pieces_that_are_no_tags_end_where_they_end() {
        for piece in
            ["<!x>", "<!>", "<!->", "<!-x>", "<!ELEMENT a>", "<![]]>", "<!---->", "<??>", "<!-- > -->"]
        {
            let text = format!("<a>{piece}<b/></a>{piece}");
            assert_eq!(
                names(Box::leak(text.into_boxed_str())),
                ["Open a ", "Empty b ", "Close a "],
                "{piece}"
            );
        }
    }

    #[test]
    fn a_tag_over_the_edge_of_what_was_read_is_one_tag() {
        let long = format!("<a v=\"{}\"/><b/>", "x".repeat(300_000));
        assert_eq!(names(Box::leak(long.into_boxed_str())).len(), 2);
    }
}
