//! Object-centric logs: one event belongs to several things. A journey follows one kind of thing.

use rustc_hash::{FxHashMap, FxHashSet};

use crate::{
    At, ReadError,
    error::excerpt,
    read::{Found, Reader},
};

/// Objects with their kinds, and events with the objects they belong to.
#[derive(Debug, Default)]
pub(crate) struct Objects {
    kinds: FxHashMap<String, String>,
    events: Vec<ObjectEvent>,
}

#[derive(Debug)]
struct ObjectEvent {
    step: String,
    time: i64,
    objects: Vec<String>,
}

impl Objects {
    pub fn object(&mut self, id: String, kind: String) {
        self.kinds.insert(id, kind);
    }

    pub fn event(&mut self, step: String, time: i64) -> usize {
        self.events.push(ObjectEvent { step, time, objects: Vec::new() });
        self.events.len() - 1
    }

    pub fn relate(&mut self, event: usize, object: String) {
        self.events[event].objects.push(object);
    }

    pub fn has_events(&self) -> bool {
        !self.events.is_empty()
    }

    /// Puts the events in this order.
    pub fn reorder(&mut self, mut order: Vec<usize>) {
        let mut events: Vec<Option<ObjectEvent>> =
            std::mem::take(&mut self.events).into_iter().map(Some).collect();
        order.retain(|i| *i < events.len());
        self.events = order.into_iter().filter_map(|i| events[i].take()).collect();
    }

    /// The kind to follow: the one that was named, or else the one that most events belong to; and the other
    /// kinds.
    pub fn choose(&self, named: Option<&str>) -> Result<(String, Vec<String>), ReadError> {
        let mut touched: FxHashMap<&str, (usize, usize)> = FxHashMap::default();
        for kind in self.kinds.values() {
            touched.entry(kind).or_default().1 += 1;
        }
        for event in &self.events {
            let kinds: FxHashSet<&str> =
                event.objects.iter().filter_map(|o| self.kinds.get(o)).map(String::as_str).collect();
            for kind in kinds {
                touched.entry(kind).or_default().0 += 1;
            }
        }
        let mut kinds: Vec<(&str, (usize, usize))> = touched.into_iter().collect();
        // most events first; among equals the kind with the most objects, which is the one with a life of its
        // own
        kinds.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(b.0)));
        let names: Vec<String> = kinds.iter().map(|(kind, _)| (*kind).to_owned()).collect();
        let chosen = match named {
            Some(name) => names
                .iter()
                .position(|kind| kind == name)
                .ok_or_else(|| ReadError::NoSuchObject { name: excerpt(name), kinds: names.join(", ") })?,
            None if names.is_empty() => {
                return Err(ReadError::NoEvents {
                    at: At { line: 1, column: 1 },
                    hint: " that belongs to an object",
                });
            }
            None => 0,
        };
        let others =
            names.iter().enumerate().filter(|(i, _)| *i != chosen).map(|(_, kind)| kind.clone()).collect();
        Ok((names[chosen].clone(), others))
    }

    /// How many events belong to no object of this kind.
    pub fn not_of(&self, kind: &str) -> u64 {
        let is_followed = |object: &String| self.kinds.get(object).is_some_and(|k| k == kind);
        self.events.iter().filter(|event| !event.objects.iter().any(is_followed)).count() as u64
    }

    /// Gives the reader one event for each object of this kind that an event belongs to.
    pub fn follow(&self, kind: &str, reader: &mut Reader) -> Result<(), ReadError> {
        let nowhere = At { line: 1, column: 1 };
        for event in &self.events {
            // an event can name an object twice, each time in another part
            let mut seen = FxHashSet::default();
            let of_kind = |o: &&String| self.kinds.get(*o).is_some_and(|k| k == kind);
            for object in event.objects.iter().filter(of_kind).filter(|o| seen.insert(o.as_str())) {
                let found = Found {
                    case: object,
                    step: &event.step,
                    time: Some(event.time),
                    start: None,
                    actor: None,
                    lifecycle: None,
                    label: None,
                };
                reader.take(&found, nowhere)?;
            }
        }
        Ok(())
    }
}
