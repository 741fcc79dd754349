//! Object-centric logs in SQLite: OCEL 2.0. The file is opened for reading only and nothing in it is trusted.

use std::path::Path;

use sqlx::{AssertSqlSafe, ConnectOptions, Connection, Row, SqliteConnection, sqlite::SqliteConnectOptions};

use crate::{At, Limits, ReadError, error::excerpt, objects::Objects, time};

/// Reads the whole file.
pub(crate) fn read(path: &Path, limits: &Limits) -> Result<Objects, ReadError> {
    with(path, async |connection| tables(connection, limits).await)
}

/// Opens somebody's file for reading only, does the work and closes it. Nothing in the file is trusted.
pub(crate) fn with<T>(
    path: &Path,
    work: impl AsyncFnOnce(&mut SqliteConnection) -> Result<T, ReadError>,
) -> Result<T, ReadError> {
    let runtime =
        tokio::runtime::Builder::new_current_thread().enable_all().build().map_err(ReadError::Open)?;
    runtime.block_on(async {
        // immutable: no lock file, no journal is made beside somebody's file
        let options = SqliteConnectOptions::new()
            .filename(path)
            .read_only(true)
            .immutable(true)
            .foreign_keys(false)
            .pragma("trusted_schema", "OFF");
        let mut connection = options.connect().await.map_err(wrong)?;
        let found = work(&mut connection).await;
        connection.close().await.map_err(wrong)?;
        found
    })
}

pub(crate) fn wrong(error: sqlx::Error) -> ReadError {
    ReadError::NotOcelSqlite { what: excerpt(&error.to_string()) }
}

/// Only real tables are read: a view could be made to run for ever.
async fn table_names(connection: &mut SqliteConnection) -> Result<Vec<String>, ReadError> {
    let rows = sqlx::query("SELECT name FROM sqlite_master WHERE type = 'table'")
        .fetch_all(connection)
        .await
        .map_err(wrong)?;
    rows.iter().map(|row| row.try_get(0).map_err(wrong)).collect()
}

async fn tables(connection: &mut SqliteConnection, limits: &Limits) -> Result<Objects, ReadError> {
    let known = table_names(connection).await?;
    for needed in ["event", "object", "event_object", "event_map_type"] {
        if !known.iter().any(|name| name == needed) {
            return Err(ReadError::NotOcelSqlite { what: format!("there is no table \"{needed}\"") });
        }
    }
    let mut objects = Objects::default();
    for (id, kind) in pairs(connection, "SELECT ocel_id, ocel_type FROM object", limits).await? {
        objects.object(id, kind);
    }
    let mut numbers = rustc_hash::FxHashMap::default();
    for (kind, table) in
        pairs(connection, "SELECT ocel_type, ocel_type_map FROM event_map_type", limits).await?
    {
        let table = format!("event_{table}");
        if !known.contains(&table) {
            return Err(ReadError::NotOcelSqlite {
                what: format!("there is no table \"{}\"", excerpt(&table)),
            });
        }
        // the name of the table comes from the file: quoted as a name, it can be nothing else
        let table = table.replace('"', "\"\"");
        let sql =
            format!("SELECT ocel_id, COALESCE(CAST(ocel_time AS TEXT), '') FROM \"{table}\" ORDER BY rowid");
        for (id, written) in pairs(connection, sql, limits).await? {
            let wrong_time = || ReadError::NotOcelSqlite {
                what: format!("the time \"{}\" of event {} cannot be read", excerpt(&written), excerpt(&id)),
            };
            let moment = time::parse(&written).ok_or_else(wrong_time)?;
            numbers.insert(id, objects.event(kind.clone(), moment));
        }
    }
    for (event, object) in
        pairs(connection, "SELECT ocel_event_id, ocel_object_id FROM event_object ORDER BY rowid", limits)
            .await?
    {
        if let Some(number) = numbers.get(&event) {
            objects.relate(*number, object);
        }
    }
    // ties in time are told apart by the order in which the file lists its events
    let listed = pairs(connection, "SELECT ocel_id, '' FROM event ORDER BY rowid", limits).await?;
    objects.reorder(listed.into_iter().filter_map(|(id, _)| numbers.get(&id).copied()).collect());
    Ok(objects)
}

/// The rows of a question for two texts, within the limit on events.
async fn pairs(
    connection: &mut SqliteConnection,
    sql: impl Into<String>,
    limits: &Limits,
) -> Result<Vec<(String, String)>, ReadError> {
    let limit = limits.events.min(100_000_000);
    let sql = format!("{} LIMIT {}", sql.into(), limit + 1);
    let rows = sqlx::query(AssertSqlSafe(sql)).fetch_all(connection).await.map_err(wrong)?;
    if rows.len() as u64 > limit {
        let at = At { line: 1, column: 1 };
        return Err(ReadError::Limit { at, what: "the number of rows", limit });
    }
    rows.iter().map(|row| Ok((row.try_get(0).map_err(wrong)?, row.try_get(1).map_err(wrong)?))).collect()
}
