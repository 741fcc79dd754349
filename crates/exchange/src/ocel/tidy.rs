//! Puts a document in order, so that the same log is the same document in whatever form it was written.

use rustc_hash::{FxHashMap, FxHashSet};

use super::model::{Declared, Document, Kind, Relationship, Type, Value};

impl Document {
    /// Puts the document in order. What is used is declared, what is declared is declared once, each value
    /// has the type that was declared for it when it fits, and nothing is said twice. The readers have done
    /// this already.
    ///
    /// ```
    /// use hullie_exchange::{date_time::DateTime, ocel::{Attribute, Document, Event, Kind, Value}};
    ///
    /// let cost = Attribute { name: "cost".to_owned(), value: Value::Integer(5) };
    /// let mut document = Document::default();
    /// document.events.push(Event {
    ///     id: "e1".to_owned(),
    ///     kind: "Pay".to_owned(),
    ///     time: DateTime::epoch(),
    ///     attributes: vec![cost],
    ///     relationships: Vec::new(),
    /// });
    /// document.tidy();
    /// assert_eq!(document.event_types[0].attributes[0].kind, Kind::Integer);
    /// ```
    pub fn tidy(&mut self) {
        let mut kinds = Kinds::new(&mut self.object_types);
        for object in &self.objects {
            kinds.used(&object.kind, object.attributes.iter().map(|a| (a.name.as_str(), &a.value)));
        }
        for object in &mut self.objects {
            for attribute in &mut object.attributes {
                let (_, kind) = kinds.find(&object.kind, &attribute.name);
                retype(&mut attribute.value, kind);
            }
            object.attributes.sort_by(|a, b| {
                let place = |name: &str| kinds.find(&object.kind, name).0;
                (a.time.micros(), a.time.text(), place(&a.name)).cmp(&(
                    b.time.micros(),
                    b.time.text(),
                    place(&b.name),
                ))
            });
            object.attributes.dedup();
            once(&mut object.relationships);
        }
        let mut kinds = Kinds::new(&mut self.event_types);
        for event in &self.events {
            kinds.used(&event.kind, event.attributes.iter().map(|a| (a.name.as_str(), &a.value)));
        }
        for event in &mut self.events {
            for attribute in &mut event.attributes {
                let (_, kind) = kinds.find(&event.kind, &attribute.name);
                retype(&mut attribute.value, kind);
            }
            event.attributes.sort_by_key(|a| kinds.find(&event.kind, &a.name).0);
            event.attributes.dedup();
            once(&mut event.relationships);
        }
    }

    /// Writes each time anew as the standard does. What is written so already stays as it is.
    ///
    /// ```
    /// use hullie_exchange::{date_time::DateTime, ocel::{Document, Event}};
    ///
    /// let mut document = Document::default();
    /// document.events.push(Event {
    ///     id: "e1".to_owned(),
    ///     kind: "Intake".to_owned(),
    ///     time: DateTime::parse("2026-03-02 09:00:00").expect("this is a date"),
    ///     attributes: Vec::new(),
    ///     relationships: Vec::new(),
    /// });
    /// document.standard_times();
    /// assert_eq!(document.events[0].time.text(), "2026-03-02T09:00:00Z");
    /// ```
    pub fn standard_times(&mut self) {
        for event in &mut self.events {
            event.time.make_standard();
            event.attributes.iter_mut().for_each(|attribute| standard(&mut attribute.value));
        }
        for change in self.objects.iter_mut().flat_map(|object| &mut object.attributes) {
            change.time.make_standard();
            standard(&mut change.value);
        }
    }
}

/// A relationship that is said twice says nothing more.
fn once(relationships: &mut Vec<Relationship>) {
    let mut seen = FxHashSet::default();
    relationships.retain(|relationship| seen.insert(relationship.clone()));
}

fn standard(value: &mut Value) {
    if let Value::Time(time) = value {
        time.make_standard();
    }
}

fn retype(value: &mut Value, kind: Kind) {
    if value.kind() != kind {
        *value = Value::of(kind, &value.text());
    }
}

/// The kinds of objects, or of events, found by name.
struct Kinds<'t> {
    types: &'t mut Vec<Type>,
    places: FxHashMap<String, (usize, FxHashMap<String, usize>)>,
    /// Attributes that no type declared: their values say what they are.
    undeclared: FxHashSet<(usize, usize)>,
}

impl<'t> Kinds<'t> {
    fn new(types: &'t mut Vec<Type>) -> Self {
        let listed = std::mem::take(types);
        let mut kinds = Self { types, places: FxHashMap::default(), undeclared: FxHashSet::default() };
        for listed in listed {
            let kind = kinds.kind(&listed.name);
            for attribute in listed.attributes {
                kinds.attribute(kind, &listed.name, &attribute.name, attribute.kind);
            }
        }
        kinds
    }

    fn kind(&mut self, name: &str) -> usize {
        if let Some((place, _)) = self.places.get(name) {
            return *place;
        }
        let place = self.types.len();
        self.types.push(Type { name: name.to_owned(), attributes: Vec::new() });
        self.places.insert(name.to_owned(), (place, FxHashMap::default()));
        place
    }

    /// The place of an attribute within its kind, and whether it is new.
    fn attribute(&mut self, place: usize, kind: &str, name: &str, of: Kind) -> (usize, bool) {
        let Some((_, known)) = self.places.get_mut(kind) else { return (0, false) };
        if let Some(found) = known.get(name) {
            return (*found, false);
        }
        let attributes = &mut self.types[place].attributes;
        known.insert(name.to_owned(), attributes.len());
        attributes.push(Declared { name: name.to_owned(), kind: of });
        (attributes.len() - 1, true)
    }

    fn used<'v>(&mut self, kind: &str, values: impl Iterator<Item = (&'v str, &'v Value)>) {
        let place = self.kind(kind);
        for (name, value) in values {
            let (attribute, is_new) = self.attribute(place, kind, name, value.kind());
            if is_new {
                self.undeclared.insert((place, attribute));
            } else if self.undeclared.contains(&(place, attribute)) {
                let declared = &mut self.types[place].attributes[attribute].kind;
                *declared = widest(*declared, value.kind());
            }
        }
    }

    fn find(&self, kind: &str, name: &str) -> (usize, Kind) {
        let found = self.places.get(kind).and_then(|(place, known)| Some((*place, *known.get(name)?)));
        found.map_or((0, Kind::String), |(place, attribute)| {
            (attribute, self.types[place].attributes[attribute].kind)
        })
    }
}

/// The type that holds values of both.
fn widest(a: Kind, b: Kind) -> Kind {
    match (a, b) {
        (a, b) if a == b => a,
        (Kind::Integer | Kind::Float, Kind::Integer | Kind::Float) => Kind::Float,
        _ => Kind::String,
    }
}
