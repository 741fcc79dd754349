//! The parts of an object-centric log.

use std::borrow::Cow;

use serde::{Serialize, Serializer};

use crate::date_time::DateTime;

/// A whole log.
///
/// ```
/// use hullie_exchange::ocel::Document;
///
/// assert!(Document::default().events.is_empty());
/// ```
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Document {
    /// The kinds of objects.
    pub object_types: Vec<Type>,
    /// The kinds of events.
    pub event_types: Vec<Type>,
    /// The objects.
    pub objects: Vec<Object>,
    /// The events.
    pub events: Vec<Event>,
}

/// A kind of object, or a kind of event.
///
/// ```
/// use hullie_exchange::ocel::{Declared, Kind, Type};
///
/// let amount = Declared { name: "amount".to_owned(), kind: Kind::Float };
/// let request = Type { name: "request".to_owned(), attributes: vec![amount] };
/// assert_eq!(request.attributes[0].kind, Kind::Float);
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Type {
    /// Its name.
    pub name: String,
    /// The attributes that such an object or event can have.
    pub attributes: Vec<Declared>,
}

/// An attribute that a kind of object or event can have.
///
/// ```
/// use hullie_exchange::ocel::{Declared, Kind};
///
/// assert_eq!(Declared { name: "urgent".to_owned(), kind: Kind::Boolean }.kind, Kind::Boolean);
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Declared {
    /// Its name.
    pub name: String,
    /// The type of its values.
    #[serde(rename = "type")]
    pub kind: Kind,
}

/// The type of a value.
///
/// ```
/// use hullie_exchange::ocel::Kind;
///
/// assert_eq!(Kind::named("double"), Kind::Float);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// Text.
    String,
    /// A date and time.
    Time,
    /// A whole number.
    Integer,
    /// A number with a fraction.
    Float,
    /// Yes or no.
    Boolean,
}

impl Kind {
    /// The type that a file gives by name: the names of OCEL, and the names that databases use for the same.
    ///
    /// ```
    /// use hullie_exchange::ocel::Kind;
    ///
    /// assert_eq!((Kind::named("integer"), Kind::named("TIMESTAMP")), (Kind::Integer, Kind::Time));
    /// ```
    #[must_use]
    pub fn named(name: &str) -> Self {
        let name = name.trim().to_ascii_lowercase();
        let has = |parts: &[&str]| parts.iter().any(|part| name.contains(part));
        if has(&["bool"]) {
            Self::Boolean
        } else if has(&["time", "date"]) {
            Self::Time
        } else if has(&["float", "real", "doub", "dec", "num"]) {
            Self::Float
        } else if has(&["int", "long"]) {
            Self::Integer
        } else {
            Self::String
        }
    }

    /// The name that OCEL gives to the type.
    ///
    /// ```
    /// assert_eq!(hullie_exchange::ocel::Kind::Time.name(), "time");
    /// ```
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::String => "string",
            Self::Time => "time",
            Self::Integer => "integer",
            Self::Float => "float",
            Self::Boolean => "boolean",
        }
    }
}

/// A value. One that does not fit the type that was declared for it is kept as text.
///
/// ```
/// use hullie_exchange::ocel::{Kind, Value};
///
/// assert_eq!(Value::of(Kind::Float, "12.5"), Value::Float(12.5));
/// ```
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// Text.
    String(String),
    /// A date and time, also as it was written.
    Time(DateTime),
    /// A whole number.
    Integer(i64),
    /// A number with a fraction.
    Float(f64),
    /// Yes or no.
    Boolean(bool),
}

impl Value {
    /// Reads a text as a value of this type. What does not fit stays text, so nothing is lost.
    ///
    /// ```
    /// use hullie_exchange::ocel::{Kind, Value};
    ///
    /// assert_eq!(Value::of(Kind::Integer, "500"), Value::Integer(500));
    /// assert_eq!(Value::of(Kind::Integer, "many"), Value::String("many".to_owned()));
    /// ```
    #[must_use]
    pub fn of(kind: Kind, text: &str) -> Self {
        let trimmed = text.trim();
        let finite = || trimmed.parse::<f64>().ok().filter(|number| number.is_finite());
        let typed = match kind {
            Kind::String => None,
            Kind::Time => DateTime::parse(text).map(Self::Time),
            // tables write whole numbers as 5.0 when some are missing
            Kind::Integer => trimmed.parse().ok().or_else(|| finite().and_then(whole)).map(Self::Integer),
            // a whole number that no float is would become another
            Kind::Float => finite()
                .filter(|float| trimmed.parse::<i64>().ok().is_none_or(|number| *float as i64 == number))
                .map(Self::Float),
            Kind::Boolean => match trimmed {
                "true" | "True" | "1" => Some(Self::Boolean(true)),
                "false" | "False" | "0" => Some(Self::Boolean(false)),
                _ => None,
            },
        };
        typed.unwrap_or_else(|| Self::String(text.to_owned()))
    }

    /// The type that the value has by itself.
    ///
    /// ```
    /// use hullie_exchange::ocel::{Kind, Value};
    ///
    /// assert_eq!(Value::Boolean(true).kind(), Kind::Boolean);
    /// ```
    #[must_use]
    pub fn kind(&self) -> Kind {
        match self {
            Self::String(_) => Kind::String,
            Self::Time(_) => Kind::Time,
            Self::Integer(_) => Kind::Integer,
            Self::Float(_) => Kind::Float,
            Self::Boolean(_) => Kind::Boolean,
        }
    }

    /// The value as text.
    ///
    /// ```
    /// use hullie_exchange::ocel::Value;
    ///
    /// assert_eq!(Value::Float(1.0).text(), "1.0");
    /// ```
    #[must_use]
    pub fn text(&self) -> Cow<'_, str> {
        match self {
            Self::String(text) => Cow::Borrowed(text.as_str()),
            Self::Time(time) => Cow::Borrowed(time.text()),
            Self::Integer(number) => Cow::Owned(number.to_string()),
            Self::Float(number) => Cow::Owned(format!("{number:?}")),
            Self::Boolean(yes) => Cow::Borrowed(if *yes { "true" } else { "false" }),
        }
    }
}

/// A float that is a whole number, where each whole number has a float of its own.
fn whole(number: f64) -> Option<i64> {
    const LARGEST: f64 = 9_007_199_254_740_992.0;
    (number.fract() == 0.0 && number.abs() < LARGEST).then_some(number as i64)
}

impl Serialize for Value {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Integer(number) => serializer.serialize_i64(*number),
            Self::Float(number) if number.is_finite() => serializer.serialize_f64(*number),
            Self::Boolean(yes) => serializer.serialize_bool(*yes),
            other => serializer.serialize_str(&other.text()),
        }
    }
}

/// A thing that events are about.
///
/// ```
/// use hullie_exchange::{date_time::DateTime, ocel::{Change, Object, Value}};
///
/// let price = Change { name: "price".to_owned(), time: DateTime::epoch(), value: Value::Integer(12) };
/// let object = Object {
///     id: "o1".to_owned(),
///     kind: "order".to_owned(),
///     attributes: vec![price],
///     relationships: Vec::new(),
/// };
/// assert_eq!(object.attributes.len(), 1);
/// ```
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Object {
    /// What names it.
    pub id: String,
    /// Its kind: the name of a [`Type`].
    #[serde(rename = "type")]
    pub kind: String,
    /// Its values, each from a time on.
    pub attributes: Vec<Change>,
    /// The objects it has to do with.
    pub relationships: Vec<Relationship>,
}

/// A value that an attribute of an object has from a time on.
///
/// ```
/// use hullie_exchange::{date_time::DateTime, ocel::{Change, Value}};
///
/// let change = Change { name: "open".to_owned(), time: DateTime::of(1), value: Value::Boolean(false) };
/// assert_eq!(change.time.micros(), 1);
/// ```
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Change {
    /// The attribute.
    pub name: String,
    /// From when on.
    pub time: DateTime,
    /// The value.
    pub value: Value,
}

/// Something that happened.
///
/// ```
/// use hullie_exchange::{date_time::DateTime, ocel::Event};
///
/// let event = Event {
///     id: "e1".to_owned(),
///     kind: "Intake".to_owned(),
///     time: DateTime::epoch(),
///     attributes: Vec::new(),
///     relationships: Vec::new(),
/// };
/// assert_eq!(event.kind, "Intake");
/// ```
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Event {
    /// What names it.
    pub id: String,
    /// Its kind: the name of a [`Type`].
    #[serde(rename = "type")]
    pub kind: String,
    /// When.
    pub time: DateTime,
    /// Its values.
    pub attributes: Vec<Attribute>,
    /// The objects it belongs to.
    pub relationships: Vec<Relationship>,
}

/// A value of an event.
///
/// ```
/// use hullie_exchange::ocel::{Attribute, Value};
///
/// let team = Attribute { name: "team".to_owned(), value: Value::String("Desk".to_owned()) };
/// assert_eq!(team.value.text(), "Desk");
/// ```
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Attribute {
    /// The attribute.
    pub name: String,
    /// The value.
    pub value: Value,
}

/// That something has to do with an object, and in what way.
///
/// ```
/// use hullie_exchange::ocel::Relationship;
///
/// let about = Relationship { object: "o1".to_owned(), qualifier: "about".to_owned() };
/// assert_eq!(about.qualifier, "about");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct Relationship {
    /// The object.
    #[serde(rename = "objectId")]
    pub object: String,
    /// In what way; may be empty.
    pub qualifier: String,
}
