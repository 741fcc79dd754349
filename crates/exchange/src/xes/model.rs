//! The pieces of a log in XES.

use std::borrow::Cow;

use crate::date_time::DateTime;

/// A piece of a log, in the order in which the file has them.
///
/// ```
/// use hullie_exchange::xes::{Attribute, Item};
///
/// let event = Item::Event(vec![Attribute::string("concept:name", "Intake")]);
/// assert!(matches!(event, Item::Event(attributes) if attributes[0].key == "concept:name"));
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Item {
    /// The log begins. These are the attributes of its own tag, such as `xes.version`.
    LogStart(Vec<(String, String)>),
    /// A set of keys with a meaning that is agreed elsewhere.
    Extension(Extension),
    /// What each trace or each event has.
    Global(Global),
    /// What makes two events the same kind of event.
    Classifier(Classifier),
    /// Something that holds for the whole log.
    LogAttribute(Attribute),
    /// A trace begins.
    TraceStart,
    /// Something that holds for the open trace. It may come before, between or after its events.
    TraceAttribute(Attribute),
    /// An event: of the open trace, or of the log itself when no trace is open.
    Event(Vec<Attribute>),
    /// The open trace ends.
    TraceEnd,
    /// The log ends.
    LogEnd,
}

/// A key with its value, and what is said about that value.
///
/// ```
/// use hullie_exchange::xes::{Attribute, Value};
///
/// let mut cost = Attribute::new("cost", Value::Int(12));
/// cost.nested.push(Attribute::string("currency", "EUR"));
/// assert_eq!(cost.nested.len(), 1);
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attribute {
    /// The key, often with the prefix of an extension, like `concept:name`.
    pub key: String,
    /// The value.
    pub value: Value,
    /// Attributes of this attribute.
    pub nested: Vec<Attribute>,
}

impl Attribute {
    /// An attribute without attributes of its own.
    ///
    /// ```
    /// use hullie_exchange::xes::{Attribute, Value};
    ///
    /// assert_eq!(Attribute::new("urgent", Value::Boolean(true)).key, "urgent");
    /// ```
    #[must_use]
    pub fn new(key: impl Into<String>, value: Value) -> Self {
        Self { key: key.into(), value, nested: Vec::new() }
    }

    /// An attribute with a text as its value.
    ///
    /// ```
    /// use hullie_exchange::xes::{Attribute, Value};
    ///
    /// assert_eq!(Attribute::string("concept:name", "Intake").value, Value::String("Intake".to_owned()));
    /// ```
    #[must_use]
    pub fn string(key: impl Into<String>, value: impl Into<String>) -> Self {
        Self::new(key, Value::String(value.into()))
    }
}

/// The value of an attribute, with its type.
///
/// ```
/// use hullie_exchange::xes::Value;
///
/// assert_ne!(Value::String("7".to_owned()), Value::Int(7));
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// Text.
    String(String),
    /// A date and time, also as it was written.
    Date(DateTime),
    /// A whole number.
    Int(i64),
    /// A number with a fraction, also as it was written.
    Float(Number),
    /// Yes or no.
    Boolean(bool),
    /// Something that names one thing only.
    Id(String),
    /// A list: in XES these stand in `<values>`.
    List(Vec<Attribute>),
    /// A container, which older drafts have. What is in it is its value; it has no attributes of its own
    /// beside that.
    Container(Vec<Attribute>),
}

impl Value {
    /// The value as text; `None` for a list or a container.
    ///
    /// ```
    /// use hullie_exchange::xes::Value;
    ///
    /// assert_eq!(Value::Int(7).text().as_deref(), Some("7"));
    /// assert_eq!(Value::List(Vec::new()).text(), None);
    /// ```
    #[must_use]
    pub fn text(&self) -> Option<Cow<'_, str>> {
        Some(match self {
            Self::String(text) | Self::Id(text) => Cow::Borrowed(text.as_str()),
            Self::Date(date) => Cow::Borrowed(date.text()),
            Self::Int(number) => Cow::Owned(number.to_string()),
            Self::Float(number) => Cow::Borrowed(number.text()),
            Self::Boolean(yes) => Cow::Borrowed(if *yes { "true" } else { "false" }),
            Self::List(_) | Self::Container(_) => return None,
        })
    }

    /// The name of the tag that holds such a value.
    pub(crate) fn tag(&self) -> &'static str {
        match self {
            Self::String(_) => "string",
            Self::Date(_) => "date",
            Self::Int(_) => "int",
            Self::Float(_) => "float",
            Self::Boolean(_) => "boolean",
            Self::Id(_) => "id",
            Self::List(_) => "list",
            Self::Container(_) => "container",
        }
    }
}

/// A number with a fraction that keeps how it was written.
///
/// ```
/// use hullie_exchange::xes::Number;
///
/// assert_ne!(Number::parse("1.5"), Number::parse("1.50"));
/// ```
#[derive(Debug, Clone)]
pub struct Number {
    text: String,
    value: f64,
}

impl Number {
    /// Reads a number; `None` when it is none.
    ///
    /// ```
    /// use hullie_exchange::xes::Number;
    ///
    /// let number = Number::parse("1.50").expect("this is a number");
    /// assert_eq!((number.text(), number.value()), ("1.50", 1.5));
    /// assert!(Number::parse("many").is_none());
    /// ```
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let value = text.trim().parse().ok()?;
        Some(Self { text: text.to_owned(), value })
    }

    /// How it was written.
    ///
    /// ```
    /// use hullie_exchange::xes::Number;
    ///
    /// let number = Number::parse("2.3832541524E7").map(|n| n.text().to_owned());
    /// assert_eq!(number.as_deref(), Some("2.3832541524E7"));
    /// ```
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// What it means.
    ///
    /// ```
    /// use hullie_exchange::xes::Number;
    ///
    /// assert_eq!(Number::parse("1e3").map(|n| n.value()), Some(1000.0));
    /// ```
    #[must_use]
    pub fn value(&self) -> f64 {
        self.value
    }
}

/// The text says it all: what is written the same is the same, also what is no number.
impl PartialEq for Number {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}

impl Eq for Number {}

/// A set of keys with a meaning that is agreed elsewhere.
///
/// ```
/// use hullie_exchange::xes::Extension;
///
/// let time = Extension {
///     name: "Time".to_owned(),
///     prefix: "time".to_owned(),
///     uri: "http://www.xes-standard.org/time.xesext".to_owned(),
/// };
/// assert_eq!(time.prefix, "time");
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Extension {
    /// Its name.
    pub name: String,
    /// What its keys begin with.
    pub prefix: String,
    /// Where it is described.
    pub uri: String,
}

/// Attributes that each trace or each event has, with an example of their values.
///
/// ```
/// use hullie_exchange::xes::{Attribute, Global};
///
/// let attributes = vec![Attribute::string("concept:name", "unknown")];
/// assert_eq!(Global { scope: Some("event".to_owned()), attributes }.attributes.len(), 1);
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Global {
    /// `trace` or `event`.
    pub scope: Option<String>,
    /// The attributes.
    pub attributes: Vec<Attribute>,
}

/// The keys that make two events, or two traces, the same kind.
///
/// ```
/// use hullie_exchange::xes::Classifier;
///
/// let step = Classifier { name: "Step".to_owned(), scope: None, keys: "concept:name".to_owned() };
/// assert_eq!(step.keys, "concept:name");
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Classifier {
    /// Its name.
    pub name: String,
    /// `trace` or `event`.
    pub scope: Option<String>,
    /// The keys, as they were written.
    pub keys: String,
}
