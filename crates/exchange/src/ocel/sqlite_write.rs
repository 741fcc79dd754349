//! Writing an object-centric log as SQLite (OCEL 2.0).

use std::{
    io::{Error, ErrorKind, Result},
    path::Path,
    sync::Arc,
};

use rustc_hash::{FxHashMap, FxHashSet};
use sqlx::{
    AssertSqlSafe, ConnectOptions, Connection, Sqlite, SqliteConnection,
    query::Query,
    sqlite::{SqliteArguments, SqliteConnectOptions, SqliteJournalMode, SqliteSynchronous},
};

use super::{
    model::{Change, Document, Event, Kind, Object, Type, Value},
    sqlite::quoted,
};
use crate::{date_time::DateTime, error::excerpt};

const COMMON: [&str; 6] = [
    "CREATE TABLE event_map_type (ocel_type TEXT, ocel_type_map TEXT, PRIMARY KEY (ocel_type))",
    "CREATE TABLE object_map_type (ocel_type TEXT, ocel_type_map TEXT, PRIMARY KEY (ocel_type))",
    "CREATE TABLE event (ocel_id TEXT, ocel_type TEXT, PRIMARY KEY (ocel_id), \
        FOREIGN KEY (ocel_type) REFERENCES event_map_type (ocel_type))",
    "CREATE TABLE object (ocel_id TEXT, ocel_type TEXT, PRIMARY KEY (ocel_id), \
        FOREIGN KEY (ocel_type) REFERENCES object_map_type (ocel_type))",
    "CREATE TABLE event_object (ocel_event_id TEXT, ocel_object_id TEXT, ocel_qualifier TEXT, \
        PRIMARY KEY (ocel_event_id, ocel_object_id, ocel_qualifier), \
        FOREIGN KEY (ocel_event_id) REFERENCES event (ocel_id), \
        FOREIGN KEY (ocel_object_id) REFERENCES object (ocel_id))",
    "CREATE TABLE object_object (ocel_source_id TEXT, ocel_target_id TEXT, ocel_qualifier TEXT, \
        PRIMARY KEY (ocel_source_id, ocel_target_id, ocel_qualifier), \
        FOREIGN KEY (ocel_source_id) REFERENCES object (ocel_id), \
        FOREIGN KEY (ocel_target_id) REFERENCES object (ocel_id))",
];

/// Writes a document as a file of SQLite. The file must not be there yet, or be empty.
///
/// # Errors
/// When it cannot be written, or when SQLite cannot hold what is in the document: two attributes of one kind
/// whose names differ in capitals only, two things with one id, or an attribute that has two values in one
/// event.
///
/// ```
/// use hullie_exchange::ocel::{Document, Type, write_sqlite};
///
/// let folder = tempfile::tempdir()?;
/// let mut document = Document::default();
/// document.event_types.push(Type { name: "Create Order".to_owned(), attributes: Vec::new() });
/// write_sqlite(&document, &folder.path().join("log.sqlite"))?;
/// # Ok::<(), std::io::Error>(())
/// ```
pub fn write_sqlite(document: &Document, path: &Path) -> Result<()> {
    if std::fs::metadata(path).is_ok_and(|file| file.len() > 0) {
        return Err(Error::new(ErrorKind::AlreadyExists, "there is a file with this name already"));
    }
    check(document)?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        // nobody else knows of the file yet, so it needs no journal on disk
        let options = SqliteConnectOptions::new()
            .filename(path)
            .create_if_missing(true)
            .foreign_keys(false)
            .journal_mode(SqliteJournalMode::Memory)
            .synchronous(SqliteSynchronous::Normal);
        let mut connection = options.connect().await.map_err(failed)?;
        let filled = fill(&mut connection, document).await;
        connection.close().await.map_err(failed)?;
        filled
    })
}

fn failed(error: sqlx::Error) -> Error {
    Error::other(excerpt(&error.to_string()))
}

fn cannot(what: String) -> Error {
    Error::new(ErrorKind::InvalidData, what)
}

/// Says what SQLite could not hold before it is begun.
fn check(document: &Document) -> Result<()> {
    for kind in document.event_types.iter().chain(&document.object_types) {
        let mut seen: FxHashSet<String> =
            ["ocel_id", "ocel_time", "ocel_changed_field"].map(str::to_owned).into_iter().collect();
        for attribute in &kind.attributes {
            let (name, of) = (excerpt(&attribute.name), excerpt(&kind.name));
            if attribute.name.is_empty() || attribute.name.contains('\0') {
                return Err(cannot(format!(
                    "SQLite cannot hold an attribute of \"{of}\" with the name \"{name}\""
                )));
            }
            if !seen.insert(attribute.name.to_ascii_lowercase()) {
                let what =
                    format!("SQLite cannot tell \"{name}\" of \"{of}\" from another column; rename it");
                return Err(cannot(what));
            }
        }
    }
    unique(document.events.iter().map(|event| event.id.as_str()), "events")?;
    unique(document.objects.iter().map(|object| object.id.as_str()), "objects")
}

fn unique<'d>(ids: impl Iterator<Item = &'d str>, of: &str) -> Result<()> {
    let mut seen = FxHashSet::default();
    for id in ids {
        if !seen.insert(id) {
            let what = format!("two {of} have the id \"{}\"; give each its own", excerpt(id));
            return Err(cannot(what));
        }
    }
    Ok(())
}

async fn fill(connection: &mut SqliteConnection, document: &Document) -> Result<()> {
    let mut transaction = connection.begin().await.map_err(failed)?;
    let db: &mut SqliteConnection = &mut transaction;
    for sql in COMMON {
        sqlx::query::<Sqlite>(sql).execute(&mut *db).await.map_err(failed)?;
    }
    let event_tables = types(db, "event", &document.event_types).await?;
    let object_tables = types(db, "object", &document.object_types).await?;
    for object in &document.objects {
        insert(db, "INSERT INTO object VALUES (?, ?)", &[&object.id, &object.kind]).await?;
        object_rows(db, object, find(&object_tables, &object.kind)?).await?;
    }
    for event in &document.events {
        insert(db, "INSERT INTO event VALUES (?, ?)", &[&event.id, &event.kind]).await?;
        event_row(db, event, find(&event_tables, &event.kind)?).await?;
        for to in &event.relationships {
            let sql = "INSERT INTO event_object VALUES (?, ?, ?)";
            insert(db, sql, &[&event.id, &to.object, &to.qualifier]).await?;
        }
    }
    for object in &document.objects {
        for to in &object.relationships {
            let sql = "INSERT INTO object_object VALUES (?, ?, ?)";
            insert(db, sql, &[&object.id, &to.object, &to.qualifier]).await?;
        }
    }
    transaction.commit().await.map_err(failed)
}

async fn insert(db: &mut SqliteConnection, sql: &'static str, texts: &[&str]) -> Result<()> {
    let mut question = sqlx::query::<Sqlite>(sql);
    for text in texts {
        question = question.bind((*text).to_owned());
    }
    question.execute(db).await.map_err(failed)?;
    Ok(())
}

/// The table of one kind, as it is written to.
struct Table {
    insert: Arc<str>,
    attributes: Vec<(String, Kind)>,
    places: FxHashMap<String, usize>,
}

fn find<'t>(tables: &'t FxHashMap<String, Table>, kind: &str) -> Result<&'t Table> {
    tables.get(kind).ok_or_else(|| undeclared(kind))
}

fn undeclared(name: &str) -> Error {
    cannot(format!(
        "\"{}\" is used and not declared; put the document in order with tidy first",
        excerpt(name)
    ))
}

/// Makes a table for each kind.
async fn types(db: &mut SqliteConnection, of: &str, types: &[Type]) -> Result<FxHashMap<String, Table>> {
    let own: &[(&str, &str)] = match of {
        "event" => &[("ocel_id", "TEXT"), ("ocel_time", "TIMESTAMP")],
        _ => &[("ocel_id", "TEXT"), ("ocel_time", "TIMESTAMP"), ("ocel_changed_field", "TEXT")],
    };
    let mut tables = FxHashMap::default();
    // event_object and object_object have another use
    let mut taken: FxHashSet<String> = FxHashSet::from_iter(["object".to_owned()]);
    for kind in types {
        let map = map_name(&kind.name, &mut taken);
        let name = quoted(&format!("{of}_{map}"));
        let mut columns: Vec<String> = own.iter().map(|(name, kind)| format!("{name} {kind}")).collect();
        columns.extend(kind.attributes.iter().map(|a| format!("{} {}", quoted(&a.name), column(a.kind))));
        let sql = format!(
            "CREATE TABLE {name} ({}, FOREIGN KEY (ocel_id) REFERENCES {of} (ocel_id))",
            columns.join(", ")
        );
        sqlx::query::<Sqlite>(AssertSqlSafe(sql))
            .persistent(false)
            .execute(&mut *db)
            .await
            .map_err(failed)?;
        let sql = match of {
            "event" => "INSERT INTO event_map_type VALUES (?, ?)",
            _ => "INSERT INTO object_map_type VALUES (?, ?)",
        };
        insert(db, sql, &[&kind.name, &map]).await?;
        let marks = vec!["?"; columns.len()].join(", ");
        let insert = format!("INSERT INTO {name} VALUES ({marks})").into();
        let attributes: Vec<(String, Kind)> =
            kind.attributes.iter().map(|a| (a.name.clone(), a.kind)).collect();
        let places = attributes.iter().enumerate().map(|(place, (name, _))| (name.clone(), place)).collect();
        tables.insert(kind.name.clone(), Table { insert, attributes, places });
    }
    Ok(tables)
}

/// The name of a kind within the name of its table: its letters and digits, and a number when that was taken.
fn map_name(kind: &str, taken: &mut FxHashSet<String>) -> String {
    let letters: String = kind.chars().filter(|c| c.is_alphanumeric()).collect();
    let letters = if letters.is_empty() { "type".to_owned() } else { letters };
    let mut name = letters.clone();
    let mut number = 1;
    while !taken.insert(name.to_ascii_lowercase()) {
        number += 1;
        name = format!("{letters}{number}");
    }
    name
}

fn column(kind: Kind) -> &'static str {
    match kind {
        Kind::String => "TEXT",
        Kind::Time => "TIMESTAMP",
        Kind::Integer => "INTEGER",
        Kind::Float => "REAL",
        Kind::Boolean => "BOOLEAN",
    }
}

async fn event_row(db: &mut SqliteConnection, event: &Event, table: &Table) -> Result<()> {
    let mut values: Vec<Option<&Value>> = vec![None; table.attributes.len()];
    for attribute in &event.attributes {
        let place = *table.places.get(&attribute.name).ok_or_else(|| undeclared(&attribute.name))?;
        if values[place].replace(&attribute.value).is_some() {
            let (name, id) = (excerpt(&attribute.name), excerpt(&event.id));
            return Err(cannot(format!("SQLite cannot hold two values of \"{name}\" in the event \"{id}\"")));
        }
    }
    let question = start(table).bind(event.id.clone()).bind(event.time.text().to_owned());
    end(db, question, table, &values).await
}

/// An object begins with one row of the values it has from its earliest time on. Each change after that is a
/// row.
async fn object_rows(db: &mut SqliteConnection, object: &Object, table: &Table) -> Result<()> {
    let mut values: Vec<Option<&Value>> = vec![None; table.attributes.len()];
    let first = object.attributes.first().map_or_else(DateTime::epoch, |change| change.time.clone());
    let mut changes: Vec<(usize, &Change)> = Vec::new();
    for change in &object.attributes {
        let place = *table.places.get(&change.name).ok_or_else(|| undeclared(&change.name))?;
        if change.time == first && values[place].is_none() {
            values[place] = Some(&change.value);
        } else {
            changes.push((place, change));
        }
    }
    let begin = |time: &DateTime, changed: Option<String>| {
        start(table).bind(object.id.clone()).bind(time.text().to_owned()).bind(changed)
    };
    end(db, begin(&first, None), table, &values).await?;
    for (place, change) in changes {
        let mut values: Vec<Option<&Value>> = vec![None; table.attributes.len()];
        values[place] = Some(&change.value);
        end(db, begin(&change.time, Some(change.name.clone())), table, &values).await?;
    }
    Ok(())
}

type Question = Query<'static, Sqlite, SqliteArguments>;

fn start(table: &Table) -> Question {
    sqlx::query(AssertSqlSafe(Arc::clone(&table.insert)))
}

async fn end(
    db: &mut SqliteConnection,
    mut question: Question,
    table: &Table,
    values: &[Option<&Value>],
) -> Result<()> {
    for (value, (_, kind)) in values.iter().zip(&table.attributes) {
        question = match value {
            None => question.bind(None::<String>),
            // a column for numbers would make a number of it: as bytes it stays the text that it is
            Some(Value::String(text)) if *kind != Kind::String && text.trim().parse::<f64>().is_ok() => {
                question.bind(text.clone().into_bytes())
            }
            Some(Value::Integer(number)) => question.bind(*number),
            Some(Value::Float(number)) => question.bind(*number),
            Some(Value::Boolean(yes)) => question.bind(*yes),
            Some(text) => question.bind(text.text().into_owned()),
        };
    }
    question.execute(db).await.map_err(failed)?;
    Ok(())
}
