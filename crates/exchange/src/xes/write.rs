//! Writing XES piece by piece.

use std::io::{Error, ErrorKind, Result, Write};

use super::model::{Attribute, Item, Value};
use crate::xml::{write_end, write_start};

/// Writes a log in XES. It takes the same pieces that [`super::XesReader`] hands over, in an order that makes
/// a log.
///
/// ```
/// use hullie_exchange::xes::{Attribute, Item, XesWriter};
///
/// let mut writer = XesWriter::new(Vec::new())?;
/// writer.write(&Item::LogStart(vec![("xes.version".to_owned(), "1849-2016".to_owned())]))?;
/// writer.write(&Item::TraceStart)?;
/// writer.write(&Item::Event(vec![Attribute::string("concept:name", "Work & income")]))?;
/// writer.write(&Item::TraceEnd)?;
/// writer.write(&Item::LogEnd)?;
/// let text = String::from_utf8(writer.finish()?).expect("XML is written as UTF-8");
/// assert!(text.contains("Work &amp; income"));
/// # Ok::<(), std::io::Error>(())
/// ```
#[derive(Debug)]
pub struct XesWriter<W: Write> {
    out: W,
    place: Place,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    Start,
    Log,
    Trace,
    End,
}

impl<W: Write> XesWriter<W> {
    /// Begins to write.
    ///
    /// # Errors
    /// When the first line cannot be written.
    ///
    /// ```
    /// use hullie_exchange::xes::XesWriter;
    ///
    /// let writer = XesWriter::new(Vec::new())?;
    /// assert!(writer.finish().is_err(), "nothing was written yet, so it is no log");
    /// # Ok::<(), std::io::Error>(())
    /// ```
    pub fn new(mut out: W) -> Result<Self> {
        out.write_all(b"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")?;
        Ok(Self { out, place: Place::Start })
    }

    /// Writes one piece.
    ///
    /// # Errors
    /// When it cannot be written, when it holds a character that XML cannot hold, or when it cannot come
    /// here.
    ///
    /// ```
    /// use hullie_exchange::xes::{Attribute, Item, XesWriter};
    ///
    /// let mut writer = XesWriter::new(Vec::new())?;
    /// writer.write(&Item::LogStart(Vec::new()))?;
    /// let wrong = Item::LogAttribute(Attribute::string("note", "a bell \u{7}"));
    /// let error = writer.write(&wrong).map_err(|error| error.to_string());
    /// assert!(error.is_err_and(|said| said.contains("U+0007, which XML cannot hold")));
    /// # Ok::<(), std::io::Error>(())
    /// ```
    pub fn write(&mut self, item: &Item) -> Result<()> {
        match (self.place, item) {
            (Place::Start, Item::LogStart(attributes)) => {
                self.place = Place::Log;
                let attributes: Vec<(&str, &str)> =
                    attributes.iter().map(|(key, value)| (key.as_str(), value.as_str())).collect();
                write_start(&mut self.out, 0, "log", &attributes)?;
                self.out.write_all(b">\n")
            }
            (Place::Log, Item::Extension(extension)) => self.empty(
                "extension",
                &[
                    ("name", extension.name.as_str()),
                    ("prefix", extension.prefix.as_str()),
                    ("uri", extension.uri.as_str()),
                ],
            ),
            (Place::Log, Item::Global(global)) => {
                let scope = global.scope.as_deref().map(|scope| ("scope", scope));
                self.element(1, "global", scope.as_slice(), &global.attributes)
            }
            (Place::Log, Item::Classifier(classifier)) => {
                let mut attributes = vec![("name", classifier.name.as_str())];
                attributes.extend(classifier.scope.as_deref().map(|scope| ("scope", scope)));
                attributes.push(("keys", classifier.keys.as_str()));
                self.empty("classifier", &attributes)
            }
            (Place::Log, Item::LogAttribute(attribute)) => self.attribute(1, attribute),
            (Place::Log, Item::TraceStart) => {
                self.place = Place::Trace;
                self.out.write_all(b"  <trace>\n")
            }
            (Place::Trace, Item::TraceAttribute(attribute)) => self.attribute(2, attribute),
            (Place::Log, Item::Event(attributes)) => self.element(1, "event", &[], attributes),
            (Place::Trace, Item::Event(attributes)) => self.element(2, "event", &[], attributes),
            (Place::Trace, Item::TraceEnd) => {
                self.place = Place::Log;
                write_end(&mut self.out, 1, "trace")
            }
            (Place::Log, Item::LogEnd) => {
                self.place = Place::End;
                write_end(&mut self.out, 0, "log")
            }
            _ => Err(Error::new(ErrorKind::InvalidInput, "this piece cannot come at this place in the log")),
        }
    }

    /// Ends the writing and gives back where it was written to.
    ///
    /// # Errors
    /// When the log was not ended, or the last bytes cannot be written.
    ///
    /// ```
    /// use hullie_exchange::xes::{Item, XesWriter};
    ///
    /// let mut writer = XesWriter::new(Vec::new())?;
    /// writer.write(&Item::LogStart(Vec::new()))?;
    /// writer.write(&Item::LogEnd)?;
    /// assert!(writer.finish()?.ends_with(b"</log>\n"));
    /// # Ok::<(), std::io::Error>(())
    /// ```
    pub fn finish(mut self) -> Result<W> {
        if self.place != Place::End {
            return Err(Error::new(ErrorKind::InvalidInput, "the log was not ended"));
        }
        self.out.flush()?;
        Ok(self.out)
    }

    fn empty(&mut self, name: &str, attributes: &[(&str, &str)]) -> Result<()> {
        write_start(&mut self.out, 1, name, attributes)?;
        self.out.write_all(b"/>\n")
    }

    /// A tag with attributes of XES inside.
    fn element(
        &mut self,
        depth: usize,
        name: &str,
        attributes: &[(&str, &str)],
        inside: &[Attribute],
    ) -> Result<()> {
        write_start(&mut self.out, depth, name, attributes)?;
        if inside.is_empty() {
            return self.out.write_all(b"/>\n");
        }
        self.out.write_all(b">\n")?;
        for attribute in inside {
            self.attribute(depth + 1, attribute)?;
        }
        write_end(&mut self.out, depth, name)
    }

    fn attribute(&mut self, depth: usize, attribute: &Attribute) -> Result<()> {
        let tag = attribute.value.tag();
        let key = ("key", attribute.key.as_str());
        match &attribute.value {
            Value::List(values) => {
                write_start(&mut self.out, depth, tag, &[key])?;
                self.out.write_all(b">\n")?;
                for nested in &attribute.nested {
                    self.attribute(depth + 1, nested)?;
                }
                self.element(depth + 1, "values", &[], values)?;
                write_end(&mut self.out, depth, tag)
            }
            Value::Container(inside) => self.element(depth, tag, &[key], inside),
            simple => {
                let text = simple.text().unwrap_or_default();
                self.element(depth, tag, &[key, ("value", text.as_ref())], &attribute.nested)
            }
        }
    }
}
