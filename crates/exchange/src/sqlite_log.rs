//! Object-centric logs in SQLite: OCEL 2.0. The file is opened for reading only and nothing in it is trusted.

use std::path::Path;

use sqlx::{AssertSqlSafe, ConnectOptions, Connection, Row, SqliteConnection, sqlite::SqliteConnectOptions};

use crate::{At, Limits, ReadError, error::excerpt, objects::Objects, time};

/// Reads the whole file.
pub(crate) fn read(path: &Path, limits: &Limits) -> Result<Objects, ReadError> {
    let runtime =
        tokio::runtime::Builder::new_current_thread().enable_all().build().map_err(ReadError::Open)?;
    runtime.block_on(async {
        // immutable: no lock file, no journal is made beside somebody's file
        let options = SqliteConnectOptions::new().filename(path).read_only(true).immutable(true);
        let mut connection = options.connect().await.map_err(wrong)?;
        let objects = tables(&mut connection, limits).await;
        connection.close().await.map_err(wrong)?;
        objects
    })
}

fn wrong(error: sqlx::Error) -> ReadError {
    ReadError::NotOcelSqlite { what: excerpt(&error.to_string()) }
}

async fn tables(connection: &mut SqliteConnection, limits: &Limits) -> Result<Objects, ReadError> {
    let mut objects = Objects::default();
    for row in sqlx::query("SELECT ocel_id, ocel_type FROM object")
        .fetch_all(&mut *connection)
        .await
        .map_err(wrong)?
    {
        objects.object(row.try_get(0).map_err(wrong)?, row.try_get(1).map_err(wrong)?);
    }
    let types = sqlx::query("SELECT ocel_type, ocel_type_map FROM event_map_type")
        .fetch_all(&mut *connection)
        .await
        .map_err(wrong)?;
    let mut numbers = rustc_hash::FxHashMap::default();
    for row in types {
        let (kind, table): (String, String) =
            (row.try_get(0).map_err(wrong)?, row.try_get(1).map_err(wrong)?);
        // the name of the table comes from the file: quoted as a name, it can be nothing else
        let table = format!("event_{table}").replace('"', "\"\"");
        let sql =
            format!("SELECT ocel_id, CAST(ocel_time AS TEXT) FROM \"{table}\" ORDER BY ocel_time, rowid");
        for row in sqlx::query(AssertSqlSafe(sql)).fetch_all(&mut *connection).await.map_err(wrong)? {
            let (id, written): (String, Option<String>) =
                (row.try_get(0).map_err(wrong)?, row.try_get(1).map_err(wrong)?);
            let written = written.unwrap_or_default();
            let at = At { line: 1, column: 1 };
            let moment =
                time::parse(&written).ok_or_else(|| ReadError::Time { at, text: excerpt(&written) })?;
            numbers.insert(id, objects.event(kind.clone(), moment));
            if numbers.len() as u64 > limits.events {
                return Err(ReadError::Limit { at, what: "the number of events", limit: limits.events });
            }
        }
    }
    let pairs = sqlx::query("SELECT ocel_event_id, ocel_object_id FROM event_object ORDER BY rowid")
        .fetch_all(&mut *connection)
        .await
        .map_err(wrong)?;
    for row in pairs {
        let (event, object): (String, String) =
            (row.try_get(0).map_err(wrong)?, row.try_get(1).map_err(wrong)?);
        if let Some(number) = numbers.get(&event) {
            objects.relate(*number, object);
        }
    }
    Ok(objects)
}
