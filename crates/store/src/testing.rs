//! For tests only: databases that are made and thrown away.

use hullie_domain::Timestamp;
use sqlx::{AssertSqlSafe, Connection, PgConnection};

use crate::{
    Store, StoreError,
    db::{Engine, on, sql, sql_as},
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

row! {
    /// A column that holds text.
    pub struct TextColumn {
        /// In which table.
        pub table_name: String,
        /// Which column.
        pub column_name: String,
    }
}

row! {
    /// A row that was found.
    pub struct Hit {
        /// How many rows hold the text.
        pub times: i64,
    }
}

/// In which columns of which tables a text stands, as `table.column`: for tests that what was taken back is
/// gone from the database itself. The texts of migrations are left out.
///
/// # Errors
/// When the database fails.
pub async fn find_text(store: &Store, text: &str) -> Result<Vec<String>, StoreError> {
    let columns = match store.engine {
        Engine::Sqlite { .. } => {
            "SELECT m.name AS table_name, p.name AS column_name FROM sqlite_master m \
             JOIN pragma_table_info(m.name) p WHERE m.type = 'table' AND p.type = 'TEXT' AND m.name <> \
             'migration'"
        }
        Engine::Postgres(..) => {
            "SELECT CAST(table_name AS TEXT) AS table_name, CAST(column_name AS TEXT) AS column_name \
             FROM information_schema.columns WHERE table_schema = current_schema() AND data_type = 'text' \
             AND table_name <> 'migration'"
        }
    };
    let mut work = store.read().await?;
    let columns: Vec<TextColumn> = on!(work, c => sql_as!(Db, columns).fetch_all(c).await)?;
    let mut found = Vec::new();
    for TextColumn { table_name, column_name } in columns {
        let look = format!("SELECT COUNT(*) AS times FROM {table_name} WHERE {column_name} LIKE $1");
        let hit: Hit =
            on!(work, c => sql_as!(Db, AssertSqlSafe(look), format!("%{text}%")).fetch_one(c).await)?;
        if hit.times > 0 {
            found.push(format!("{table_name}.{column_name}"));
        }
    }
    // each engine lists its tables in an order of its own
    found.sort_unstable();
    Ok(found)
}

row! {
    /// A job as it stands in the queue.
    pub struct JobRow {
        /// What kind of work.
        pub kind: String,
        /// How often it was taken.
        pub attempts: i64,
        /// When it is tried next, or when who has it has it no longer.
        pub run_after: Timestamp,
        /// Until when somebody has it.
        pub leased_until: Option<Timestamp>,
        /// When it failed for good.
        pub failed_at: Option<Timestamp>,
        /// Why the last try failed.
        pub last_error: Option<String>,
    }
}

/// The whole queue of jobs, in the order in which they were put there.
///
/// # Errors
/// When the database fails.
pub async fn jobs(store: &Store) -> Result<Vec<JobRow>, StoreError> {
    let mut work = store.read().await?;
    Ok(on!(work, c => sql_as!(Db,
        "SELECT kind, attempts, run_after, leased_until, failed_at, last_error FROM job ORDER BY id")
        .fetch_all(c).await)?)
}

row! {
    /// The name of a table.
    pub struct Table {
        /// The name.
        pub name: String,
    }
}

/// How many rows each table has, to see whether something was written.
///
/// # Errors
/// When the database fails.
pub async fn rows(store: &Store) -> Result<std::collections::BTreeMap<String, i64>, StoreError> {
    let mut work = store.read().await?;
    let list = if matches!(store.engine, Engine::Postgres(..)) {
        "SELECT tablename::text AS name FROM pg_tables WHERE schemaname = current_schema()"
    } else {
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
    };
    let tables: Vec<Table> = on!(work, c => sql_as!(Db, list).fetch_all(c).await)?;
    let mut found = std::collections::BTreeMap::new();
    for table in tables {
        let count = AssertSqlSafe(format!("SELECT COUNT(*) AS n FROM {}", table.name));
        let rows: crate::session::Count = on!(work, c => sqlx::query_as::<Db, _>(count).fetch_one(c).await)?;
        found.insert(table.name, rows.n);
    }
    Ok(found)
}

/// Runs a statement of SQLite on the connection that writes, outside of a transaction: to change a setting of that connection.
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

/// Writes something small under a name, as the work of a form.
///
/// # Errors
/// When the database fails.
pub async fn write_key(work: &mut crate::Work, name: &str) -> Result<(), StoreError> {
    on!(work, c => sql!(Db, "INSERT INTO own_key (name, key) VALUES ($1, $1)", name)
        .execute(c).await.map(|_| ()))?;
    Ok(())
}
