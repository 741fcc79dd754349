//! For tests only: databases that are made and thrown away.

use sqlx::{AssertSqlSafe, Connection, PgConnection};

use crate::{
    Store, StoreError,
    db::{Engine, on},
};

/// Makes an empty database on a PostgreSQL server for tests. The name must be letters, digits and underscores.
///
/// # Errors
/// When the server does not allow it.
pub async fn create_database(server: &str, name: &str) -> Result<(), StoreError> {
    if !name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_') {
        return Err(StoreError::Address(format!("{name} is no name for a database")));
    }
    let mut connection = PgConnection::connect(server).await?;
    sqlx::raw_sql(AssertSqlSafe(format!("CREATE DATABASE {name}"))).execute(&mut connection).await?;
    connection.close().await?;
    Ok(())
}

/// Opens a database as a program of an older version left it.
///
/// # Errors
/// When the database cannot be reached.
pub async fn open_at_version(address: &str, version: i64) -> Result<Store, StoreError> {
    let store = Store::connect(address).await?;
    crate::migrate::up_to(&store, version).await?;
    Ok(store)
}

/// Runs a text of SQL as it is, to put rows in place as an older version did. `{true}` and identifiers as `{id:HEX}` are written
/// for the engine.
///
/// # Errors
/// When the database fails.
pub async fn run(store: &Store, text: &str) -> Result<(), StoreError> {
    let postgres = matches!(store.engine, Engine::Postgres(..));
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("{id:") {
        let (hex, after) = after.split_once('}').unwrap_or((after, ""));
        out.push_str(before);
        out.push_str(&if postgres { format!("'{hex}'::uuid") } else { format!("x'{hex}'") });
        rest = after;
    }
    out.push_str(rest);
    let mut work = store.write().await?;
    let out = out.replace("{true}", "TRUE");
    on!(work, c => sqlx::raw_sql(AssertSqlSafe(out)).execute(c).await.map(|_| ()))?;
    work.commit().await
}

/// Runs a statement of SQLite on the connection that writes, outside of a transaction: to change a setting of
/// that connection.
///
/// # Errors
/// When the database fails.
pub async fn on_the_writing_connection(store: &Store, text: &'static str) -> Result<(), StoreError> {
    if let Engine::Sqlite { write, .. } = &store.engine {
        let mut connection = write.acquire().await?;
        sqlx::raw_sql(text).execute(&mut *connection).await?;
    }
    Ok(())
}
