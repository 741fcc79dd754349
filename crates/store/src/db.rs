//! The two engines behind one door.

use std::{
    collections::HashMap,
    path::{Path, PathBuf},
    str::FromStr,
    sync::{
        Arc, Mutex,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};

use hullie_domain::ServiceId;
use sqlx::{
    ConnectOptions as _, Connection as _, Postgres, Sqlite,
    postgres::PgConnectOptions,
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqliteSynchronous},
};
use thiserror::Error;

use crate::{
    away::away,
    files,
    held::Held,
    house::design::House,
    pool::{PATIENCE, Pool},
    watch::{self, Watch},
};

/// How long emptying the journal waits for others.
const JOURNAL_WAIT: Duration = Duration::from_millis(100);
/// How PostgreSQL begins a transaction that reads: all of it sees one moment in time.
const READ: &str = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";
/// How long closing waits for connections that others still hold.
const CLOSING: Duration = Duration::from_secs(3);

/// Why keeping failed.
#[derive(Debug, Error)]
pub enum StoreError {
    /// What was asked for is not there.
    #[error("not there")]
    NotThere,
    /// It was there already and may be there once only.
    #[error("there already")]
    Already,
    /// This very sending of a form was kept before.
    #[error("this form was kept before")]
    Sent,
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
    /// The file that was named holds something else than Hullie's database. Nothing of it was touched.
    #[error("{0} holds something else than Hullie's database, and was left as it is; name another file")]
    Other(String),
    /// The address of the database cannot be used.
    #[error("cannot use the database address: {0}")]
    Address(String),
    /// A migration that was applied is not the one that the program knows.
    #[error("the database was made by another version: migration {0} differs")]
    Migration(i64),
    /// The server of the database cannot be reached at the start.
    #[error("the database server cannot be reached: {0}")]
    Unreachable(String),
    /// The database cannot do it now: its server is away, its disk is full, somebody else has it. Later it
    /// can.
    #[error("the database is away: {0}")]
    Away(&'static str),
    /// The database itself failed. The cause is part of the sentence, so it is not named as a source beside
    /// it.
    #[error("the database failed: {0}")]
    Database(sqlx::Error),
}

impl From<sqlx::Error> for StoreError {
    fn from(error: sqlx::Error) -> Self {
        match &error {
            sqlx::Error::RowNotFound => Self::NotThere,
            sqlx::Error::Database(cause) if cause.is_unique_violation() => Self::Already,
            sqlx::Error::Database(cause) => match away(&**cause) {
                Some(why) => Self::Away(why),
                None => Self::Database(error),
            },
            sqlx::Error::PoolTimedOut => Self::Away("all connections are taken"),
            sqlx::Error::PoolClosed => Self::Away("the program is stopping"),
            // a server that stops answers half of a greeting
            sqlx::Error::Io(_) | sqlx::Error::Protocol(_) => Self::Away("the connection broke"),
            _ => Self::Database(error),
        }
    }
}

/// What went to a database so far.
#[derive(Debug, Default)]
pub(crate) struct Counts {
    statements: AtomicU64,
    prepared: AtomicU64,
}

impl Counts {
    /// One statement went to a connection that knew so many prepared ones before, and so many after.
    pub(crate) fn statement(&self, before: usize, after: usize) {
        self.statements.fetch_add(1, Ordering::Relaxed);
        self.prepared.fetch_add(after.saturating_sub(before) as u64, Ordering::Relaxed);
    }

    /// So many statements went to a connection, of which so many had to be prepared.
    pub(crate) fn statements(&self, asked: usize, prepared: usize) {
        self.statements.fetch_add(asked as u64, Ordering::Relaxed);
        self.prepared.fetch_add(prepared as u64, Ordering::Relaxed);
    }
}

/// A database. It counts the statements that go to it, so that a page that begins to ask too much is found by
/// a test.
#[derive(Debug, Clone)]
pub struct Store {
    pub(crate) engine: Engine,
    pub(crate) counts: Arc<Counts>,
    /// The routes and teams that pages need, by service, until somebody changes them.
    pub(crate) houses: Arc<Mutex<HashMap<ServiceId, Arc<House>>>>,
}

/// SQLite with one writer and several readers, or PostgreSQL.
#[derive(Debug, Clone)]
pub(crate) enum Engine {
    /// The embedded engine.
    Sqlite {
        /// One connection that writes.
        write: Pool<Sqlite>,
        /// Connections that read.
        read: Pool<Sqlite>,
        /// The file, and which one it is; `None` for a database in memory.
        file: Option<(PathBuf, (u64, u64))>,
    },
    /// The server engine.
    Postgres(Pool<Postgres>, Watch),
}

/// A transaction. Dropping it without [`Work::commit`] undoes everything in it.
#[derive(Debug)]
pub struct Work {
    pub(crate) inner: Inner,
    pub(crate) writes: bool,
    pub(crate) counts: Arc<Counts>,
}

#[derive(Debug)]
pub(crate) enum Inner {
    Sqlite(Held<Sqlite>),
    Postgres(Held<Postgres>, Watch),
}

/// Runs one expression on whichever engine it is: `Db` is the engine, the name before the arrow its
/// connection. On PostgreSQL it ends when the server goes away.
macro_rules! on {
    ($work:expr, $connection:ident => $body:expr) => {{
        match &mut $work.inner {
            $crate::db::Inner::Sqlite(held) => {
                #[allow(dead_code, reason = "not every statement names its engine")]
                type Db = sqlx::Sqlite;
                let known = held.prepared();
                let done = {
                    let $connection = held.connection();
                    ($body).map_err($crate::StoreError::from)
                };
                $work.counts.statement(known, held.prepared());
                done
            }
            $crate::db::Inner::Postgres(held, watch) => {
                #[allow(dead_code, reason = "not every statement names its engine")]
                type Db = sqlx::Postgres;
                if held.waits_to_begin() {
                    watch.guard(held.begun()).await?;
                }
                let known = held.prepared();
                let done = {
                    let $connection = held.connection();
                    watch.guard(async { $body }).await
                };
                $work.counts.statement(known, held.prepared());
                if matches!(done, Err($crate::StoreError::Away(_))) {
                    held.lost();
                }
                done
            }
        }
    }};
}
pub(crate) use on;

/// Runs one statement by itself, without a transaction: one statement sees one moment in time anyway. On
/// SQLite it goes to the connections that read, or to the one named (`write`).
macro_rules! alone {
    ($store:expr, $connection:ident => $body:expr) => {
        $crate::db::alone!($store, read, $connection => $body)
    };
    ($store:expr, $door:ident, $connection:ident => $body:expr) => {{
        match &$store.engine {
            $crate::db::Engine::Sqlite { $door, .. } => {
                type Db = sqlx::Sqlite;
                let mut held = $crate::held::Held::alone($door.acquire().await?);
                let known = held.prepared();
                let done = {
                    let $connection = held.connection();
                    ($body).map_err($crate::StoreError::from)
                };
                $store.counts.statement(known, held.prepared());
                held.done();
                done
            }
            $crate::db::Engine::Postgres(pool, watch) => {
                type Db = sqlx::Postgres;
                let held = async { pool.acquire().await.map($crate::held::Held::alone) };
                let mut held = watch.guard(held).await?;
                let known = held.prepared();
                let done = {
                    let $connection = held.connection();
                    watch.guard(async { $body }).await
                };
                $store.counts.statement(known, held.prepared());
                if !matches!(done, Err($crate::StoreError::Away(_))) {
                    held.done();
                }
                done
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

/// Whether a statement that changes one thing found it.
///
/// # Errors
/// [`StoreError::NotThere`] when it changed nothing.
pub(crate) fn found(changed: u64) -> Result<(), StoreError> {
    if changed == 0 { Err(StoreError::NotThere) } else { Ok(()) }
}

/// A statement that gives so many rows at most. The number is written out: SQLite looks at a limit when it
/// prepares a statement, and prepares it anew each time that one is bound.
pub(crate) fn at_most(text: &str, rows: i64) -> sqlx::AssertSqlSafe<String> {
    sqlx::AssertSqlSafe(limited(text, rows))
}

/// As [`at_most`], for a statement that is asked together with others.
pub(crate) fn limited(text: &str, rows: i64) -> String {
    format!("{text} LIMIT {rows}")
}

row! {
    /// The tables of a database file, as far as they tell whose it is.
    pub struct Tables {
        /// How many there are, views included.
        pub all: i64,
        /// How many of them are the list of migrations.
        pub own: i64,
    }
}

/// Refuses a file that holds something else, before its rights, its journal or its tables are changed.
async fn refuse_other(path: &Path) -> Result<(), StoreError> {
    let other = || StoreError::Other(path.display().to_string());
    match files::begins_as(path) {
        // a new file, or one that cannot be read: opening it says so
        None => return Ok(()),
        Some(false) => return Err(other()),
        Some(true) => {}
    }
    let options = SqliteConnectOptions::new().filename(path).read_only(true);
    let look = async {
        let mut connection = options.connect().await?;
        let found: Tables = sql_as!(
            Sqlite,
            "SELECT COUNT(*) AS \"all\", COALESCE(SUM(name = 'migration'), 0) AS own FROM sqlite_master \
             WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite_%'"
        )
        .fetch_one(&mut connection)
        .await?;
        connection.close().await?;
        Ok::<_, sqlx::Error>(found)
    };
    match look.await {
        Ok(found) if found.all > 0 && found.own == 0 => Err(other()),
        Ok(_) => Ok(()),
        // what is the matter with it is said when it is opened in earnest
        Err(error) => {
            tracing::debug!(%error, "the file could not be looked at before");
            Ok(())
        }
    }
}

impl Store {
    /// Connects without looking at the version.
    pub(crate) async fn connect(address: &str) -> Result<Self, StoreError> {
        let engine = if address.starts_with("postgres:") || address.starts_with("postgresql:") {
            let options =
                PgConnectOptions::from_str(address).map_err(|e| StoreError::Address(e.to_string()))?;
            Self::open_postgres(options).await?
        } else {
            let path = address.strip_prefix("sqlite:").unwrap_or(address);
            Self::open_sqlite(Path::new(path)).await?
        };
        Ok(Self { engine, counts: Arc::default(), houses: Arc::default() })
    }

    async fn open_postgres(options: PgConnectOptions) -> Result<Engine, StoreError> {
        let first = watch::first(&options).await?;
        let pool = Pool::new(options.clone(), 16);
        let watch = Watch::start(options, first, pool.clone());
        Ok(Engine::Postgres(pool, watch))
    }

    async fn open_sqlite(path: &Path) -> Result<Engine, StoreError> {
        let in_memory = path.as_os_str() == ":memory:";
        if !in_memory {
            refuse_other(path).await?;
            files::own(path).map_err(|e| StoreError::Address(format!("{} ({e})", path.display())))?;
        }
        let options = SqliteConnectOptions::new()
            .filename(path)
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            // what was answered is on the disk: it survives a machine that loses its power
            .synchronous(SqliteSynchronous::Full)
            .foreign_keys(true)
            .busy_timeout(PATIENCE)
            .pragma("cache_size", "-4000")
            // what is taken back is not left behind in free places of the file (N18)
            .pragma("secure_delete", "ON")
            .statement_cache_capacity(200);
        let write = Pool::open(options.clone(), 1).await?;
        let read = Pool::open(options.read_only(true), 4).await?;
        let file = if in_memory { None } else { files::identity(path) };
        Ok(Engine::Sqlite { write, read, file: file.map(|identity| (path.to_owned(), identity)) })
    }

    /// Empties the journal of SQLite: words that were taken back are gone from the file at once, and from the
    /// journal beside it with this. When somebody reads or writes just now it is left for the next time.
    ///
    /// # Errors
    /// When the database cannot be reached.
    pub async fn empty_journal(&self) -> Result<(), StoreError> {
        let Engine::Sqlite { write, file: Some(_), .. } = &self.engine else { return Ok(()) };
        // a connection of its own, so that nobody who writes waits for those who read
        let options = write.options().clone().busy_timeout(JOURNAL_WAIT);
        let mut own = options.connect().await?;
        let done = sqlx::raw_sql("PRAGMA wal_checkpoint(TRUNCATE)").execute(&mut own).await;
        own.close().await?;
        done?;
        Ok(())
    }

    /// The same database through a connection of its own: for long reading that must not keep pages waiting.
    /// On SQLite its worker gets the priority of the thread that opens it.
    ///
    /// # Errors
    /// When the database cannot be reached.
    pub async fn apart(&self) -> Result<Self, StoreError> {
        let engine = match &self.engine {
            Engine::Sqlite { write, read, file } => {
                let read = Pool::open(read.options().clone(), 1).await?;
                Engine::Sqlite { write: write.clone(), read, file: file.clone() }
            }
            Engine::Postgres(pool, watch) => {
                let connect = Pool::open(pool.options().clone(), 1);
                Engine::Postgres(watch.guard(connect).await?, watch.clone())
            }
        };
        Ok(Self { engine, counts: Arc::clone(&self.counts), houses: Arc::clone(&self.houses) })
    }

    /// Closes the connections of [`Store::apart`].
    pub async fn close_apart(&self) {
        match &self.engine {
            Engine::Sqlite { read, .. } => read.close().await,
            Engine::Postgres(pool, _) => pool.close().await,
        }
    }

    /// Begins a transaction that only reads: one consistent picture of everything.
    ///
    /// # Errors
    /// When the database cannot be reached.
    pub async fn read(&self) -> Result<Work, StoreError> {
        self.begin(false).await
    }

    /// Begins a transaction that writes. On SQLite it takes the only pen at once, so two writers wait instead
    /// of failing.
    ///
    /// # Errors
    /// When the database cannot be reached.
    pub async fn write(&self) -> Result<Work, StoreError> {
        self.begin(true).await
    }

    async fn begin(&self, writes: bool) -> Result<Work, StoreError> {
        let inner = match &self.engine {
            Engine::Sqlite { write, read, file } => {
                // what is written into a file that was taken away is gone at the next start
                if let Some((path, identity)) = file
                    && writes
                    && files::identity(path) != Some(*identity)
                {
                    return Err(StoreError::Away("the file of the database is gone"));
                }
                let (pool, begin) = if writes { (write, "BEGIN IMMEDIATE") } else { (read, "BEGIN") };
                Inner::Sqlite(Held::begin(pool.acquire().await?, begin).await?)
            }
            Engine::Postgres(pool, watch) => {
                let held = async {
                    let connection = pool.acquire().await?;
                    if writes {
                        Held::begin(connection, "BEGIN").await
                    } else {
                        Ok(Held::later(connection, READ))
                    }
                };
                Inner::Postgres(watch.guard(held).await?, watch.clone())
            }
        };
        Ok(self.work(inner, writes))
    }

    /// A transaction costs two statements of its own: the one that begins it and the one that ends it.
    fn work(&self, inner: Inner, writes: bool) -> Work {
        self.counts.statements.fetch_add(2, Ordering::Relaxed);
        Work { inner, writes, counts: Arc::clone(&self.counts) }
    }

    /// How many statements went to the database so far, those that begin and end transactions included.
    #[must_use]
    pub fn statements(&self) -> u64 {
        self.counts.statements.load(Ordering::Relaxed)
    }

    /// How many statements had to be prepared so far: each connection prepares each statement once, and a
    /// page that was looked at before prepares none.
    #[must_use]
    pub fn prepared(&self) -> u64 {
        self.counts.prepared.load(Ordering::Relaxed)
    }

    /// Closes every connection, or stops waiting for those that do not come back.
    pub async fn close(&self) {
        match &self.engine {
            Engine::Sqlite { write, read, .. } => {
                // the last one that closes writes everything into the one file
                let all = async {
                    read.close().await;
                    write.close().await;
                };
                let _ = tokio::time::timeout(CLOSING, all).await;
            }
            Engine::Postgres(pool, watch) => {
                watch.stop();
                let _ = tokio::time::timeout(CLOSING, pool.close()).await;
            }
        }
    }
}

impl Work {
    /// Ends the transaction; everything in it is kept.
    pub(crate) async fn end(self) -> Result<(), StoreError> {
        match self.inner {
            Inner::Sqlite(held) => held.commit().await?,
            Inner::Postgres(held, watch) => watch.guard(held.commit()).await?,
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use hullie_domain::{OrganisationId, Timestamp, house::profile::SectorProfile};

    use super::*;
    use crate::house::{
        health,
        organisation::{self, Organisation},
    };

    const NOW: Timestamp = Timestamp(1_800_000_000_000_000);

    async fn sqlite() -> (Store, tempfile::TempDir) {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("hullie.sqlite");
        (Store::open(&format!("sqlite:{}", file.display())).await.unwrap(), folder)
    }

    /// The connection that writes, for a setting that each connection has of its own.
    async fn pen(store: &Store) -> crate::pool::Pooled<Sqlite> {
        match &store.engine {
            Engine::Sqlite { write, .. } => write.acquire().await.unwrap(),
            Engine::Postgres(..) => panic!("this is about SQLite"),
        }
    }

    /// Writes something that takes so many bytes.
    async fn keep(store: &Store, bytes: usize) -> Result<(), StoreError> {
        let new = Organisation {
            id: OrganisationId::new(),
            name: "x".repeat(bytes),
            profile: SectorProfile::Government,
            phone: String::new(),
            promise: hullie_domain::Localised::default(),
        };
        let mut work = store.write().await?;
        organisation::create(&mut work, &new).await?;
        work.commit().await
    }

    #[tokio::test]
    async fn after_a_full_disk_everything_can_be_written_again_without_a_restart() {
        let (store, _folder) = sqlite().await;
        for round in 0..3 {
            // no page more than there are: SQLite gives the very error that a full disk gives
            sqlx::raw_sql("PRAGMA max_page_count = 1").execute(&mut *pen(&store).await).await.unwrap();
            let full = keep(&store, 100_000).await;
            assert!(matches!(full, Err(StoreError::Away("the disk is full"))), "{full:?}");
            assert!(health::check(&store, NOW).await.is_ok(), "round {round}: a small row fits");
        }
        keep(&store, 100_000).await.unwrap();
    }

    #[tokio::test]
    async fn what_was_taken_back_is_neither_in_the_file_nor_in_its_journal() {
        let (store, folder) = sqlite().await;
        let holds = || {
            let files = std::fs::read_dir(folder.path()).unwrap().flatten();
            let bytes = files.map(|file| std::fs::read(file.path()).unwrap());
            bytes.filter(|all| all.windows(14).any(|some| some == b"zeldzaam-woord")).count()
        };
        let run = async |text: String| {
            sqlx::raw_sql(sqlx::AssertSqlSafe(text)).execute(&mut *pen(&store).await).await.unwrap();
            store.empty_journal().await.unwrap();
        };
        // one that has its place among others, and one so long that it has pages of its own
        for long in [1, 20_000] {
            run(format!("CREATE TABLE word{long} (value TEXT)")).await;
            run(format!("INSERT INTO word{long} VALUES ('zeldzaam-woord{}')", "x".repeat(long))).await;
            assert_eq!(holds(), 1, "it is kept");
            run(format!("UPDATE word{long} SET value = NULL")).await;
            assert_eq!(holds(), 0);
        }
    }

    #[tokio::test]
    async fn what_is_bound_makes_sqlite_prepare_no_statement_anew() {
        let (store, _folder) = sqlite().await;
        let options: Vec<(String,)> =
            sqlx::query_as("PRAGMA compile_options").fetch_all(&mut *pen(&store).await).await.unwrap();
        let is_so = |wanted: &str| options.iter().any(|(option,)| option == wanted);
        assert!(is_so("ENABLE_QPSG"), "see .cargo/config.toml: {options:?}");
    }

    #[tokio::test]
    async fn each_write_on_sqlite_is_synced_before_it_is_answered() {
        let (store, _folder) = sqlite().await;
        let how: (i64,) =
            sqlx::query_as("PRAGMA synchronous").fetch_one(&mut *pen(&store).await).await.unwrap();
        assert_eq!(how, (2,), "FULL: with -wal, one sync for each commit");
    }
}
