//! Object-centric logs in SQLite (OCEL 2.0), read with all that is in them. Opened for reading only; nothing
//! is trusted.

use std::path::Path;

use rustc_hash::FxHashMap;
use sqlx::{AssertSqlSafe, Row, SqliteConnection, TypeInfo, ValueRef, sqlite::SqliteRow};

use super::model::{Attribute, Change, Declared, Document, Event, Kind, Object, Relationship, Type, Value};
use crate::{
    At, Limits, ReadError,
    date_time::DateTime,
    error::excerpt,
    sqlite_log::{with, wrong},
};

/// Reads a whole document from a file of SQLite.
///
/// # Errors
/// When the file cannot be opened, is no OCEL 2.0, has a time that cannot be read, or passes a limit.
///
/// ```
/// use hullie_exchange::{Limits, ocel::{Document, read_sqlite, write_sqlite}};
///
/// let folder = tempfile::tempdir()?;
/// let file = folder.path().join("log.sqlite");
/// write_sqlite(&Document::default(), &file)?;
/// assert_eq!(read_sqlite(&file, &Limits::default())?, Document::default());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn read_sqlite(path: &Path, limits: &Limits) -> Result<Document, ReadError> {
    if std::fs::metadata(path).map_err(ReadError::Open)?.len() > limits.bytes {
        let at = At { line: 1, column: 1 };
        return Err(ReadError::Limit { at, what: "the size in bytes", limit: limits.bytes });
    }
    with(path, async |connection| document(connection, limits).await)
}

fn no_log(what: String) -> ReadError {
    ReadError::NotOcelSqlite { what }
}

async fn document(connection: &mut SqliteConnection, limits: &Limits) -> Result<Document, ReadError> {
    let known = tables(connection, limits).await?;
    for needed in ["event", "object", "event_object", "event_map_type", "object_map_type"] {
        if !known.iter().any(|name| name == needed) {
            return Err(no_log(format!("there is no table \"{needed}\"")));
        }
    }
    let (object_types, values) = objects(connection, &known, limits).await?;
    let (event_types, details) = events(connection, &known, limits).await?;
    let mut document = Document { object_types, event_types, objects: Vec::new(), events: Vec::new() };
    let mut values = values;
    for (id, kind) in
        pairs(connection, "SELECT ocel_id, ocel_type FROM object ORDER BY rowid", limits).await?
    {
        let attributes = values.remove(&id).unwrap_or_default();
        document.objects.push(Object { id, kind, attributes, relationships: Vec::new() });
    }
    let mut details = details;
    for (id, kind) in pairs(connection, "SELECT ocel_id, ocel_type FROM event ORDER BY rowid", limits).await?
    {
        let Some((time, attributes)) = details.remove(&id) else {
            return Err(no_log(format!("the event \"{}\" has no time", excerpt(&id))));
        };
        document.events.push(Event { id, kind, time, attributes, relationships: Vec::new() });
    }
    relate(connection, &known, &mut document, limits).await?;
    document.tidy();
    Ok(document)
}

/// Only real tables are read: a view could be made to run for ever. What describes them has to be text: the
/// library that reads takes for granted that names of columns are.
async fn tables(connection: &mut SqliteConnection, limits: &Limits) -> Result<Vec<String>, ReadError> {
    let sql = "SELECT name, sql FROM sqlite_master WHERE type = 'table' AND rootpage > 0";
    let mut names = Vec::new();
    for row in rows(connection, sql.to_owned(), limits).await? {
        text(&row, 1)?;
        names.push(text(&row, 0)?);
    }
    Ok(names)
}

type Values = FxHashMap<String, Vec<Change>>;

async fn objects(
    connection: &mut SqliteConnection,
    known: &[String],
    limits: &Limits,
) -> Result<(Vec<Type>, Values), ReadError> {
    let (mut types, mut values) = (Vec::new(), Values::default());
    let map =
        pairs(connection, "SELECT ocel_type, ocel_type_map FROM object_map_type ORDER BY rowid", limits);
    for (name, map) in map.await? {
        let table = Table::find(connection, format!("object_{map}"), known, limits).await?;
        for row in
            rows(connection, table.question(&["ocel_id", "ocel_time", "ocel_changed_field"]), limits).await?
        {
            let written = text(&row, 1)?;
            let time = if written.is_empty() { DateTime::epoch() } else { time(&written, &text(&row, 0)?)? };
            let changed = text(&row, 2)?;
            let of_object = values.entry(text(&row, 0)?).or_default();
            for (place, declared) in table.attributes.iter().enumerate() {
                if !changed.is_empty() && changed != declared.name {
                    continue;
                }
                if let Some(value) = cell(&row, place + 3)? {
                    of_object.push(Change { name: declared.name.clone(), time: time.clone(), value });
                }
            }
        }
        types.push(Type { name, attributes: table.attributes });
    }
    Ok((types, values))
}

type Details = FxHashMap<String, (DateTime, Vec<Attribute>)>;

async fn events(
    connection: &mut SqliteConnection,
    known: &[String],
    limits: &Limits,
) -> Result<(Vec<Type>, Details), ReadError> {
    let (mut types, mut details) = (Vec::new(), Details::default());
    let map = pairs(connection, "SELECT ocel_type, ocel_type_map FROM event_map_type ORDER BY rowid", limits);
    for (name, map) in map.await? {
        let table = Table::find(connection, format!("event_{map}"), known, limits).await?;
        for row in rows(connection, table.question(&["ocel_id", "ocel_time"]), limits).await? {
            let id = text(&row, 0)?;
            let time = time(&text(&row, 1)?, &id)?;
            let mut attributes = Vec::new();
            for (place, declared) in table.attributes.iter().enumerate() {
                if let Some(value) = cell(&row, place + 2)? {
                    attributes.push(Attribute { name: declared.name.clone(), value });
                }
            }
            details.insert(id, (time, attributes));
        }
        types.push(Type { name, attributes: table.attributes });
    }
    Ok((types, details))
}

async fn relate(
    connection: &mut SqliteConnection,
    known: &[String],
    document: &mut Document,
    limits: &Limits,
) -> Result<(), ReadError> {
    let places: FxHashMap<String, usize> =
        document.events.iter().enumerate().map(|(place, event)| (event.id.clone(), place)).collect();
    let sql = "SELECT ocel_event_id, ocel_object_id, ocel_qualifier FROM event_object ORDER BY rowid";
    for row in rows(connection, sql.to_owned(), limits).await? {
        if let Some(place) = places.get(&text(&row, 0)?) {
            let relationship = Relationship { object: text(&row, 1)?, qualifier: text(&row, 2)? };
            document.events[*place].relationships.push(relationship);
        }
    }
    if !known.iter().any(|name| name == "object_object") {
        return Ok(());
    }
    let places: FxHashMap<String, usize> =
        document.objects.iter().enumerate().map(|(place, object)| (object.id.clone(), place)).collect();
    let sql = "SELECT ocel_source_id, ocel_target_id, ocel_qualifier FROM object_object ORDER BY rowid";
    for row in rows(connection, sql.to_owned(), limits).await? {
        if let Some(place) = places.get(&text(&row, 0)?) {
            let relationship = Relationship { object: text(&row, 1)?, qualifier: text(&row, 2)? };
            document.objects[*place].relationships.push(relationship);
        }
    }
    Ok(())
}

/// The table of one kind of object or event.
struct Table {
    name: String,
    columns: Vec<String>,
    attributes: Vec<Declared>,
}

impl Table {
    async fn find(
        connection: &mut SqliteConnection,
        name: String,
        known: &[String],
        limits: &Limits,
    ) -> Result<Self, ReadError> {
        if !known.contains(&name) {
            return Err(no_log(format!("there is no table \"{}\"", excerpt(&name))));
        }
        // the name comes from the file: quoted as a text, it can be nothing else
        let quoted = name.replace('\'', "''");
        let sql = format!("SELECT name, type FROM pragma_table_info('{quoted}') ORDER BY cid");
        let (mut columns, mut attributes) = (Vec::new(), Vec::new());
        for (column, kind) in pairs(connection, sql, limits).await? {
            if !matches!(column.as_str(), "ocel_id" | "ocel_time" | "ocel_changed_field") {
                attributes.push(Declared { name: column.clone(), kind: Kind::named(&kind) });
            }
            columns.push(column);
        }
        for needed in ["ocel_id", "ocel_time"] {
            if !columns.iter().any(|column| column == needed) {
                return Err(no_log(format!("the table \"{}\" has no {needed}", excerpt(&name))));
            }
        }
        Ok(Self { name, columns, attributes })
    }

    /// The question for its own columns, empty where they are missing, and then for each attribute.
    fn question(&self, own: &[&str]) -> String {
        let own = own.iter().map(|name| {
            if self.columns.iter().any(|column| column == name) { quoted(name) } else { "NULL".to_owned() }
        });
        let attributes = self.attributes.iter().map(|declared| quoted(&declared.name));
        let columns: Vec<String> = own.chain(attributes).collect();
        format!("SELECT {} FROM {} ORDER BY rowid", columns.join(", "), quoted(&self.name))
    }
}

/// A name as SQL: it can be nothing else, whatever is in it.
pub(super) fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

/// The rows of a question, within the limit on events.
async fn rows(
    connection: &mut SqliteConnection,
    sql: String,
    limits: &Limits,
) -> Result<Vec<SqliteRow>, ReadError> {
    let limit = limits.events.min(100_000_000);
    let sql = format!("{sql} LIMIT {}", limit + 1);
    let rows = sqlx::query(AssertSqlSafe(sql)).fetch_all(connection).await.map_err(wrong)?;
    if rows.len() as u64 > limit {
        let at = At { line: 1, column: 1 };
        return Err(ReadError::Limit { at, what: "the number of rows", limit });
    }
    Ok(rows)
}

/// The rows of a question for two texts.
async fn pairs(
    connection: &mut SqliteConnection,
    sql: impl Into<String>,
    limits: &Limits,
) -> Result<Vec<(String, String)>, ReadError> {
    let rows = rows(connection, sql.into(), limits).await?;
    rows.iter().map(|row| Ok((text(row, 0)?, text(row, 1)?))).collect()
}

/// What stands in a row, as its own type; nothing for `NULL`.
fn cell(row: &SqliteRow, place: usize) -> Result<Option<Value>, ReadError> {
    let kind = {
        let raw = row.try_get_raw(place).map_err(wrong)?;
        if raw.is_null() {
            return Ok(None);
        }
        raw.type_info().name().to_owned()
    };
    Ok(Some(match kind.as_str() {
        "INTEGER" => Value::Integer(row.try_get_unchecked(place).map_err(wrong)?),
        "REAL" => Value::Float(row.try_get_unchecked(place).map_err(wrong)?),
        _ => {
            let bytes: Vec<u8> = row.try_get_unchecked(place).map_err(wrong)?;
            let text = String::from_utf8(bytes);
            Value::String(text.map_err(|_| no_log("a text in it is not UTF-8".to_owned()))?)
        }
    }))
}

fn text(row: &SqliteRow, place: usize) -> Result<String, ReadError> {
    Ok(cell(row, place)?.map(|value| value.text().into_owned()).unwrap_or_default())
}

fn time(written: &str, id: &str) -> Result<DateTime, ReadError> {
    DateTime::parse(written).ok_or_else(|| {
        no_log(format!("the time \"{}\" of \"{}\" cannot be read", excerpt(written), excerpt(id)))
    })
}
