//! Migrations: forward only, compatible one version back. An applied file never changes; its text is kept to
//! check that.

use sqlx::AssertSqlSafe;

use crate::{
    Store, StoreError, Work,
    db::{Inner, on, sql, sql_as},
};

/// Every migration by its number, in order. Type words such as `{id}` are filled in by [`Dialect::fill_in`].
pub const MIGRATIONS: &[(i64, &str)] = &[
    (1, include_str!("../migrations/0001_start.sql")),
    (2, include_str!("../migrations/0002_walk.sql")),
    (3, include_str!("../migrations/0003_see.sql")),
    (4, include_str!("../migrations/0004_guard.sql")),
    (5, include_str!("../migrations/0005_sending.sql")),
    (6, include_str!("../migrations/0006_doors.sql")),
    (7, include_str!("../migrations/0007_taken_back.sql")),
    (8, include_str!("../migrations/0008_blocks.sql")),
    (9, include_str!("../migrations/0009_names.sql")),
    (10, include_str!("../migrations/0010_search_and_reading.sql")),
    (11, include_str!("../migrations/0011_tidy.sql")),
    (12, include_str!("../migrations/0012_typed.sql")),
    (13, include_str!("../migrations/0013_jobs.sql")),
    (14, include_str!("../migrations/0014_house_languages.sql")),
    (15, include_str!("../migrations/0015_bereaved.sql")),
    (16, include_str!("../migrations/0016_by_voice.sql")),
    (17, include_str!("../migrations/0017_speakers.sql")),
    (18, include_str!("../migrations/0018_made_as.sql")),
    (19, include_str!("../migrations/0019_who_spoke.sql")),
    (20, include_str!("../migrations/0020_open.sql")),
];

/// The table that says which migrations were applied, each with its text as it was then.
pub const TABLE: &str =
    "CREATE TABLE IF NOT EXISTS migration (version {int} PRIMARY KEY, text TEXT NOT NULL) {strict}";

/// The few words in which the engines differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dialect {
    /// The embedded engine.
    Sqlite,
    /// The server engine.
    Postgres,
}

impl Dialect {
    /// The text of a migration, or of [`TABLE`], as this engine reads it.
    #[must_use]
    pub fn fill_in(self, text: &str) -> String {
        let words = match self {
            Self::Sqlite => [
                ("{id}", "BLOB"),
                ("{time}", "INTEGER"),
                ("{int}", "INTEGER"),
                ("{bool}", "INTEGER"),
                ("{bytes}", "BLOB"),
                ("{strict}", "STRICT"),
            ],
            Self::Postgres => [
                ("{id}", "UUID"),
                ("{time}", "BIGINT"),
                ("{int}", "BIGINT"),
                ("{bool}", "BOOLEAN"),
                ("{bytes}", "BYTEA"),
                ("{strict}", ""),
            ],
        };
        words.iter().fold(text.to_owned(), |text, (mark, word)| text.replace(mark, word))
    }
}

row! {
    /// A migration that was applied.
    pub struct Applied {
        /// Its number.
        pub version: i64,
        /// Its text as it was then.
        pub text: String,
    }
}

/// Waits until nobody else makes something that is made once for a database, and keeps others waiting until
/// this work ends.
///
/// # Errors
/// When the database fails.
pub async fn lock(work: &mut Work) -> Result<(), StoreError> {
    // SQLite lets one write at a time
    if matches!(work.inner, Inner::Postgres(..)) {
        on!(work, c => sqlx::raw_sql("SELECT pg_advisory_xact_lock(7216315)").execute(c).await.map(|_| ()))?;
    }
    Ok(())
}

/// Brings the database up to date.
pub(crate) async fn up(store: &Store) -> Result<(), StoreError> {
    let mut work = store.write().await?;
    // several instances may start at once: one migrates, the others wait
    lock(&mut work).await?;
    let dialect = match work.inner {
        Inner::Sqlite(_) => Dialect::Sqlite,
        Inner::Postgres(..) => Dialect::Postgres,
    };
    let table = dialect.fill_in(TABLE);
    on!(work, c => sqlx::raw_sql(AssertSqlSafe(table)).execute(c).await.map(|_| ()))?;
    let applied: Vec<Applied> = on!(work, c =>
        sql_as!(Db, "SELECT version, text FROM migration ORDER BY version").fetch_all(c).await)?;
    if let Some(newer) = applied.iter().find(|a| !MIGRATIONS.iter().any(|(version, _)| *version == a.version))
    {
        return Err(StoreError::Migration(newer.version));
    }
    for (version, text) in MIGRATIONS {
        match applied.iter().find(|a| a.version == *version) {
            Some(known) if known.text == *text => {}
            Some(_) => return Err(StoreError::Migration(*version)),
            None => {
                let statements = dialect.fill_in(text);
                on!(work, c => sqlx::raw_sql(AssertSqlSafe(statements)).execute(c).await.map(|_| ()))?;
                let kept = "INSERT INTO migration (version, text) VALUES ($1, $2)";
                on!(work, c => sql!(Db, kept, *version, *text)
                    .execute(c).await.map(|_| ()))?;
                tracing::info!(version, "migration applied");
            }
        }
    }
    work.commit().await
}
