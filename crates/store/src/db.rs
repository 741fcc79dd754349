//! The two engines behind one door.

use std::{
    path::Path,
    str::FromStr,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};

use sqlx::{
    Postgres, Sqlite, Transaction,
    postgres::{PgConnectOptions, PgPool, PgPoolOptions},
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteSynchronous},
};
use thiserror::Error;

/// Why keeping failed.
#[derive(Debug, Error)]
pub enum StoreError {
    /// What was asked for is not there.
    #[error("not there")]
    NotThere,
    /// It was there already and may be there once only.
    #[error("there already")]
    Already,
    /// Somebody else wrote meanwhile.
    #[error("somebody else wrote meanwhile")]
    Changed,
    /// The limit on the number of indicators is reached.
    #[error("the limit is reached")]
    Full,
    /// A stored word is unknown: the data are newer than the program, or damaged.
    #[error("cannot read the stored {what} \"{found}\"")]
    Unreadable {
        /// Which kind of word.
        what: &'static str,
        /// What stands there.
        found: String,
    },
    /// The address of the database cannot be used.
    #[error("cannot use the database address: {0}")]
    Address(String),
    /// A migration that was applied is not the one that the program knows.
    #[error("the database was made by another version: migration {0} differs")]
    Migration(i64),
    /// The database itself failed.
    #[error("the database failed: {0}")]
    Database(#[source] sqlx::Error),
}

impl From<sqlx::Error> for StoreError {
    fn from(error: sqlx::Error) -> Self {
        match &error {
            sqlx::Error::RowNotFound => Self::NotThere,
            sqlx::Error::Database(cause) if cause.is_unique_violation() => Self::Already,
            _ => Self::Database(error),
        }
    }
}

/// A database. It counts the statements that go to it, so that a page that begins to ask too much is found by a test.
#[derive(Debug, Clone)]
pub struct Store {
    pub(crate) engine: Engine,
    pub(crate) statements: Arc<AtomicU64>,
}

/// SQLite with one writer and several readers, or PostgreSQL.
#[derive(Debug, Clone)]
pub(crate) enum Engine {
    /// The embedded engine.
    Sqlite {
        /// One connection that writes.
        write: SqlitePool,
        /// Connections that read.
        read: SqlitePool,
    },
    /// The server engine.
    Postgres(PgPool),
}

/// A transaction. Dropping it without [`Work::commit`] undoes everything in it.
#[derive(Debug)]
pub struct Work {
    pub(crate) inner: Inner,
    pub(crate) statements: Arc<AtomicU64>,
}

#[derive(Debug)]
pub(crate) enum Inner {
    Sqlite(Transaction<'static, Sqlite>),
    Postgres(Transaction<'static, Postgres>),
}

/// Runs one expression on whichever engine it is: `Db` is the engine, the name before the arrow its connection.
macro_rules! on {
    ($work:expr, $connection:ident => $body:expr) => {{
        $work.statements.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
        match &mut $work.inner {
            $crate::db::Inner::Sqlite(transaction) => {
                #[allow(dead_code, reason = "not every statement names its engine")]
                type Db = sqlx::Sqlite;
                let $connection = &mut **transaction;
                $body
            }
            $crate::db::Inner::Postgres(transaction) => {
                #[allow(dead_code, reason = "not every statement names its engine")]
                type Db = sqlx::Postgres;
                let $connection = &mut **transaction;
                $body
            }
        }
    }};
}
pub(crate) use on;

/// Runs one statement by itself, without a transaction: one statement sees one moment in time anyway. On SQLite it goes to the
/// connections that read, or to the one named (`write`).
macro_rules! alone {
    ($store:expr, $pool:ident => $body:expr) => { $crate::db::alone!($store, read, $pool => $body) };
    ($store:expr, $door:ident, $pool:ident => $body:expr) => {{
        $store.statements.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
        match &$store.engine {
            $crate::db::Engine::Sqlite { $door, .. } => {
                type Db = sqlx::Sqlite;
                let $pool = $door;
                $body
            }
            $crate::db::Engine::Postgres(pool) => {
                type Db = sqlx::Postgres;
                let $pool = pool;
                $body
            }
        }
    }};
}
pub(crate) use alone;

/// Builds a statement and binds its values in order: `sql!(Db, "SELECT $1", one)`.
macro_rules! sql {
    ($db:ty, $text:expr $(, $value:expr)* $(,)?) => {
        sqlx::query::<$db>($text)$(.bind($value))*
    };
}
pub(crate) use sql;

/// As `sql!`, for statements that give rows of a known kind.
macro_rules! sql_as {
    ($db:ty, $text:expr $(, $value:expr)* $(,)?) => {
        sqlx::query_as::<$db, _>($text)$(.bind($value))*
    };
}
pub(crate) use sql_as;

impl Store {
    /// Opens a database and brings it up to date: `sqlite:PATH` or `postgres://...`.
    ///
    /// # Errors
    /// When the address cannot be used, the database cannot be reached, or it was made by a newer version.
    pub async fn open(address: &str) -> Result<Self, StoreError> {
        let store = Self::connect(address).await?;
        crate::migrate::up(&store).await?;
        Ok(store)
    }

    /// Connects without looking at the version.
    pub(crate) async fn connect(address: &str) -> Result<Self, StoreError> {
        let engine = if address.starts_with("postgres:") || address.starts_with("postgresql:") {
            let options =
                PgConnectOptions::from_str(address).map_err(|e| StoreError::Address(e.to_string()))?;
            Engine::Postgres(PgPoolOptions::new().max_connections(16).connect_with(options).await?)
        } else {
            let path = address.strip_prefix("sqlite:").unwrap_or(address);
            Self::open_sqlite(Path::new(path)).await?
        };
        Ok(Self { engine, statements: Arc::default() })
    }

    async fn open_sqlite(path: &Path) -> Result<Engine, StoreError> {
        let options = SqliteConnectOptions::new()
            .filename(path)
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Normal)
            .foreign_keys(true)
            .busy_timeout(Duration::from_secs(10))
            .pragma("cache_size", "-4000")
            .statement_cache_capacity(200);
        let write = SqlitePoolOptions::new().max_connections(1).connect_with(options.clone()).await?;
        let read = SqlitePoolOptions::new()
            .max_connections(4)
            .min_connections(1)
            .connect_with(options.read_only(true))
            .await?;
        Ok(Engine::Sqlite { write, read })
    }

    /// The same database through a connection of its own: for long reading that must not keep pages waiting. On SQLite its
    /// worker gets the priority of the thread that opens it.
    ///
    /// # Errors
    /// When the database cannot be reached.
    pub async fn apart(&self) -> Result<Self, StoreError> {
        let engine = match &self.engine {
            Engine::Sqlite { write, read } => {
                let options = SqliteConnectOptions::clone(&read.connect_options());
                let read = SqlitePoolOptions::new().max_connections(1).connect_with(options).await?;
                Engine::Sqlite { write: write.clone(), read }
            }
            Engine::Postgres(pool) => {
                let options = PgConnectOptions::clone(&pool.connect_options());
                Engine::Postgres(PgPoolOptions::new().max_connections(1).connect_with(options).await?)
            }
        };
        Ok(Self { engine, statements: Arc::clone(&self.statements) })
    }

    /// Closes the connections of [`Store::apart`].
    pub async fn close_apart(&self) {
        match &self.engine {
            Engine::Sqlite { read, .. } => read.close().await,
            Engine::Postgres(pool) => pool.close().await,
        }
    }

    /// Begins a transaction that only reads: one consistent picture of everything.
    ///
    /// # Errors
    /// When the database cannot be reached.
    pub async fn read(&self) -> Result<Work, StoreError> {
        let inner = match &self.engine {
            Engine::Sqlite { read, .. } => Inner::Sqlite(read.begin().await?),
            Engine::Postgres(pool) => {
                Inner::Postgres(pool.begin_with("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY").await?)
            }
        };
        Ok(self.work(inner))
    }

    /// Begins a transaction that writes. On SQLite it takes the only pen at once, so two writers wait instead of failing.
    ///
    /// # Errors
    /// When the database cannot be reached.
    pub async fn write(&self) -> Result<Work, StoreError> {
        let inner = match &self.engine {
            Engine::Sqlite { write, .. } => Inner::Sqlite(write.begin_with("BEGIN IMMEDIATE").await?),
            Engine::Postgres(pool) => Inner::Postgres(pool.begin().await?),
        };
        Ok(self.work(inner))
    }

    /// A transaction costs two statements of its own: the one that begins it and the one that ends it.
    fn work(&self, inner: Inner) -> Work {
        self.statements.fetch_add(2, Ordering::Relaxed);
        Work { inner, statements: Arc::clone(&self.statements) }
    }

    /// How many statements went to the database so far, those that begin and end transactions included.
    #[must_use]
    pub fn statements(&self) -> u64 {
        self.statements.load(Ordering::Relaxed)
    }

    /// Closes every connection.
    pub async fn close(&self) {
        match &self.engine {
            Engine::Sqlite { write, read } => {
                read.close().await;
                write.close().await;
            }
            Engine::Postgres(pool) => pool.close().await,
        }
    }
}

impl Work {
    /// Keeps everything that was done.
    ///
    /// # Errors
    /// When the database cannot keep it; then nothing was done.
    pub async fn commit(self) -> Result<(), StoreError> {
        match self.inner {
            Inner::Sqlite(transaction) => transaction.commit().await?,
            Inner::Postgres(transaction) => transaction.commit().await?,
        }
        Ok(())
    }
}
