//! A database as a test looks at it: through a connection of its own, past the store. So the store needs no
//! doors that only tests use, and what is found here was really kept.

use std::{collections::BTreeMap, time::Duration};

use hullie_domain::Timestamp;
use hullie_store::{
    StoreError,
    migrate::{Dialect, MIGRATIONS, TABLE},
};
use sqlx::{
    AssertSqlSafe, ConnectOptions, Connection as _, PgConnection, Row as _, SqliteConnection,
    sqlite::{SqliteConnectOptions, SqliteJournalMode},
};

/// A database, by its address: `sqlite:PATH` or `postgres://...`.
#[derive(Debug, Clone)]
pub struct Database {
    address: String,
}

/// A row: what stands in each column. A number is written as such, yes and no as 1 and 0, an identifier and
/// other bytes as hexadecimal digits, so that a row reads the same on each engine.
pub type Row = BTreeMap<String, Option<String>>;

/// Every row of every table, by the name of the table.
pub type Content = BTreeMap<String, Vec<Row>>;

/// A job as it stands in the queue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JobRow {
    /// What kind of work.
    pub kind: String,
    /// How often it was taken.
    pub attempts: i64,
    /// When it is tried next, or when whoever has it has it no longer.
    pub run_after: Timestamp,
    /// Until when somebody has it.
    pub leased_until: Option<Timestamp>,
    /// When it failed for good.
    pub failed_at: Option<Timestamp>,
    /// Why the last try failed.
    pub last_error: Option<String>,
}

/// A connection of its own to a [`Database`].
#[derive(Debug)]
pub enum Connection {
    /// To a file.
    Sqlite(SqliteConnection),
    /// To a server.
    Postgres(PgConnection),
}

/// One expression for whichever engine it is: `Db` is the engine, the name before the arrow its connection.
macro_rules! on {
    ($connection:expr, $c:ident => $body:expr) => {
        match $connection {
            Connection::Sqlite($c) => {
                #[allow(dead_code, reason = "not every statement names its engine")]
                type Db = sqlx::Sqlite;
                $body
            }
            Connection::Postgres($c) => {
                #[allow(dead_code, reason = "not every statement names its engine")]
                type Db = sqlx::Postgres;
                $body
            }
        }
    };
}

impl Database {
    /// The database at this address.
    #[must_use]
    pub fn at(address: &str) -> Self {
        Self { address: address.to_owned() }
    }

    /// Its name on its server; `None` for a file.
    #[must_use]
    pub fn name(&self) -> Option<&str> {
        let (_, name) = self.address.strip_prefix("postgres://")?.split_once('/')?;
        name.split('?').next()
    }

    /// An empty database, brought up to a version as a program of that time left it.
    ///
    /// # Errors
    /// When the database cannot be reached.
    pub async fn at_version(address: &str, version: i64) -> Result<Self, StoreError> {
        let database = Self::at(address);
        let mut connection = database.connect().await?;
        let dialect = connection.dialect();
        connection.begin().await?;
        connection.run(&dialect.fill_in(TABLE)).await?;
        for (number, text) in MIGRATIONS.iter().filter(|(number, _)| *number <= version) {
            connection.run(&dialect.fill_in(text)).await?;
            let kept = "INSERT INTO migration (version, text) VALUES ($1, $2)";
            on!(&mut connection, c => sqlx::query::<Db>(kept)
                .bind(*number).bind(*text).execute(c).await.map(|_| ()))?;
        }
        connection.run("COMMIT").await?;
        connection.close().await?;
        Ok(database)
    }

    /// A connection that lies open until it is closed or let go of.
    ///
    /// # Errors
    /// When the database cannot be reached.
    pub async fn connect(&self) -> Result<Connection, StoreError> {
        let Some(path) = self.address.strip_prefix("sqlite:") else {
            return Ok(Connection::Postgres(PgConnection::connect(&self.address).await?));
        };
        let options = SqliteConnectOptions::new()
            .filename(path)
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            .foreign_keys(true)
            .busy_timeout(Duration::from_secs(5));
        Ok(Connection::Sqlite(options.connect().await?))
    }

    /// Runs a text of SQL in one transaction. `{true}`, identifiers as `{id:HEX}` and other bytes as
    /// `{bytes:HEX}` are written for the engine.
    ///
    /// # Errors
    /// When the database fails; then nothing of it was done.
    pub async fn run(&self, text: &str) -> Result<(), StoreError> {
        let mut connection = self.connect().await?;
        connection.begin().await?;
        connection.run_marked(text).await?;
        connection.run("COMMIT").await?;
        connection.close().await
    }

    /// In which columns of which tables a text stands, as `table.column`: to see that what was taken back is
    /// gone from the database itself. The texts of migrations are left out.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn find_text(&self, text: &str) -> Result<Vec<String>, StoreError> {
        let mut connection = self.connect().await?;
        let columns = match connection.dialect() {
            Dialect::Sqlite => {
                "SELECT m.name, p.name FROM sqlite_master m JOIN pragma_table_info(m.name) p \
                 WHERE m.type = 'table' AND p.type = 'TEXT' AND m.name <> 'migration'"
            }
            Dialect::Postgres => {
                "SELECT CAST(table_name AS TEXT), CAST(column_name AS TEXT) FROM information_schema.columns \
                 WHERE table_schema = current_schema() AND data_type = 'text' AND table_name <> 'migration'"
            }
        };
        let columns: Vec<(String, String)> =
            on!(&mut connection, c => sqlx::query_as::<Db, _>(columns).fetch_all(c).await)?;
        let mut found = Vec::new();
        for (table, column) in columns {
            let look = AssertSqlSafe(format!("SELECT COUNT(*) FROM {table} WHERE {column} LIKE $1"));
            let (times,): (i64,) = on!(&mut connection, c =>
                sqlx::query_as::<Db, _>(look).bind(format!("%{text}%")).fetch_one(c).await)?;
            if times > 0 {
                found.push(format!("{table}.{column}"));
            }
        }
        connection.close().await?;
        // each engine lists its tables in an order of its own
        found.sort_unstable();
        Ok(found)
    }

    /// Every row of every table but that of the migrations, in an order that is the same on each engine.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn content(&self) -> Result<Content, StoreError> {
        let mut connection = self.connect().await?;
        let dialect = connection.dialect();
        let columns = match dialect {
            Dialect::Sqlite => {
                "SELECT m.name, p.name, lower(p.type) FROM sqlite_master m JOIN pragma_table_info(m.name) p \
                 WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%' AND m.name <> 'migration' \
                 ORDER BY m.name, p.name"
            }
            Dialect::Postgres => {
                "SELECT CAST(table_name AS TEXT), CAST(column_name AS TEXT), CAST(data_type AS TEXT) \
                 FROM information_schema.columns \
                 WHERE table_schema = current_schema() AND table_name <> 'migration' \
                 ORDER BY table_name, column_name"
            }
        };
        let columns: Vec<(String, String, String)> =
            on!(&mut connection, c => sqlx::query_as::<Db, _>(columns).fetch_all(c).await)?;
        let mut tables: BTreeMap<String, Vec<(String, String)>> = BTreeMap::new();
        for (table, column, kind) in columns {
            let value = format!("\"{column}\"");
            let written = match (dialect, kind.as_str()) {
                // what is empty stays empty, and is not written as no digits
                (Dialect::Sqlite, "blob") => {
                    format!("CASE WHEN {value} IS NOT NULL THEN lower(hex({value})) END")
                }
                (Dialect::Postgres, "uuid") => format!("replace(CAST({value} AS TEXT), '-', '')"),
                (Dialect::Postgres, "bytea") => format!("encode({value}, 'hex')"),
                (Dialect::Postgres, "boolean") => format!("CAST(CAST({value} AS INT) AS TEXT)"),
                _ => format!("CAST({value} AS TEXT)"),
            };
            tables.entry(table).or_default().push((column, written));
        }
        let mut found = BTreeMap::new();
        for (table, columns) in tables {
            let written: Vec<&str> = columns.iter().map(|(_, written)| written.as_str()).collect();
            let all = AssertSqlSafe(format!("SELECT {} FROM {table}", written.join(", ")));
            let rows: Vec<Vec<Option<String>>> = on!(&mut connection, c => {
                let rows = sqlx::query::<Db>(all).fetch_all(c).await?;
                let read = rows.iter().map(|row| (0..columns.len()).map(|at| row.try_get(at)).collect());
                read.collect::<Result<_, sqlx::Error>>()?
            });
            let names = || columns.iter().map(|(name, _)| name.clone());
            let mut rows: Vec<Row> = rows.into_iter().map(|row| names().zip(row).collect()).collect();
            rows.sort_unstable();
            found.insert(table, rows);
        }
        connection.close().await?;
        Ok(found)
    }

    /// The whole queue of jobs, in the order in which they were put there.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn jobs(&self) -> Result<Vec<JobRow>, StoreError> {
        type Row = (String, i64, i64, Option<i64>, Option<i64>, Option<String>);
        let all =
            "SELECT kind, attempts, run_after, leased_until, failed_at, last_error FROM job ORDER BY id";
        let mut connection = self.connect().await?;
        let rows: Vec<Row> = on!(&mut connection, c => sqlx::query_as::<Db, _>(all).fetch_all(c).await)?;
        connection.close().await?;
        let read = |(kind, attempts, after, leased, failed, last_error): Row| JobRow {
            kind,
            attempts,
            run_after: Timestamp(after),
            leased_until: leased.map(Timestamp),
            failed_at: failed.map(Timestamp),
            last_error,
        };
        Ok(rows.into_iter().map(read).collect())
    }

    /// How many rows each table has, to see whether something was written.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn rows(&self) -> Result<BTreeMap<String, i64>, StoreError> {
        let mut connection = self.connect().await?;
        let tables = match connection.dialect() {
            Dialect::Sqlite => {
                "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
            }
            Dialect::Postgres => {
                "SELECT CAST(tablename AS TEXT) FROM pg_tables WHERE schemaname = current_schema()"
            }
        };
        let tables: Vec<(String,)> =
            on!(&mut connection, c => sqlx::query_as::<Db, _>(tables).fetch_all(c).await)?;
        let mut found = BTreeMap::new();
        for (table,) in tables {
            let count = AssertSqlSafe(format!("SELECT COUNT(*) FROM {table}"));
            let (rows,): (i64,) =
                on!(&mut connection, c => sqlx::query_as::<Db, _>(count).fetch_one(c).await)?;
            found.insert(table, rows);
        }
        connection.close().await?;
        Ok(found)
    }
}

impl Connection {
    /// Which engine it is.
    #[must_use]
    pub fn dialect(&self) -> Dialect {
        match self {
            Self::Sqlite(_) => Dialect::Sqlite,
            Self::Postgres(_) => Dialect::Postgres,
        }
    }

    /// Begins a transaction that writes, after whoever writes now.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn begin(&mut self) -> Result<(), StoreError> {
        let begin = match self {
            Self::Sqlite(_) => "BEGIN IMMEDIATE",
            Self::Postgres(_) => "BEGIN",
        };
        self.run(begin).await
    }

    /// Runs a text of SQL exactly as it is.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn run(&mut self, text: &str) -> Result<(), StoreError> {
        let text = AssertSqlSafe(text.to_owned());
        on!(self, c => sqlx::raw_sql(text).execute(c).await.map(|_| ()))?;
        Ok(())
    }

    /// Runs a text of SQL in which what the engines write in a different way is marked, as [`Database::run`]
    /// says.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn run_marked(&mut self, text: &str) -> Result<(), StoreError> {
        let text = match self.dialect() {
            Dialect::Sqlite => {
                let text = marked(text, "{id:", |hex| format!("x'{hex}'"));
                marked(&text, "{bytes:", |hex| format!("x'{hex}'"))
            }
            Dialect::Postgres => {
                let text = marked(text, "{id:", |hex| format!("'{hex}'::uuid"));
                marked(&text, "{bytes:", |hex| format!("'\\x{hex}'::bytea"))
            }
        };
        self.run(&text.replace("{true}", "TRUE")).await
    }

    /// Closes it, and waits until it is closed.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn close(self) -> Result<(), StoreError> {
        on!(self, c => c.close().await)?;
        Ok(())
    }
}

/// A text with each mark that begins so, such as `{id:HEX}`, written as the engine reads it.
fn marked(text: &str, mark: &str, write: impl Fn(&str) -> String) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once(mark) {
        let (hex, after) = after.split_once('}').unwrap_or((after, ""));
        out.push_str(before);
        out.push_str(&write(hex));
        rest = after;
    }
    out.push_str(rest);
    out
}
