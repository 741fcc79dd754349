//! Migrations: forward only, compatible one version back. An applied file never changes; its text is kept to check that.

use sqlx::AssertSqlSafe;

use crate::{
    Store, StoreError, Work,
    db::{Inner, on, sql, sql_as},
};

const MIGRATIONS: &[(i64, &str)] = &[
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
];

/// Fills in the few words that differ between the engines.
fn dialect(text: &str, work: &Work) -> String {
    let words = match work.inner {
        Inner::Sqlite(_) => [
            ("{id}", "BLOB"),
            ("{time}", "INTEGER"),
            ("{int}", "INTEGER"),
            ("{bool}", "INTEGER"),
            ("{bytes}", "BLOB"),
            ("{strict}", "STRICT"),
        ],
        Inner::Postgres(..) => [
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

row! {
    /// A migration that was applied.
    pub struct Applied {
        /// Its number.
        pub version: i64,
        /// Its text as it was then.
        pub text: String,
    }
}

/// Brings the database up to date.
pub(crate) async fn up(store: &Store) -> Result<(), StoreError> {
    up_to(store, i64::MAX).await
}

/// Brings the database up to a version: an older one is for tests only.
pub(crate) async fn up_to(store: &Store, last: i64) -> Result<(), StoreError> {
    let mut work = store.write().await?;
    if matches!(work.inner, Inner::Postgres(..)) {
        // several instances may start at once: one migrates, the others wait
        on!(work, c => sqlx::raw_sql("SELECT pg_advisory_xact_lock(7216315)").execute(c).await.map(|_| ()))?;
    }
    let table = dialect(
        "CREATE TABLE IF NOT EXISTS migration (version {int} PRIMARY KEY, text TEXT NOT NULL) {strict}",
        &work,
    );
    on!(work, c => sqlx::raw_sql(AssertSqlSafe(table)).execute(c).await.map(|_| ()))?;
    let applied: Vec<Applied> = on!(work, c => sql_as!(Db, "SELECT version, text FROM migration ORDER BY version").fetch_all(c).await)?;
    if let Some(newer) = applied.iter().find(|a| !MIGRATIONS.iter().any(|(version, _)| *version == a.version))
    {
        return Err(StoreError::Migration(newer.version));
    }
    for (version, text) in MIGRATIONS.iter().filter(|(version, _)| *version <= last) {
        match applied.iter().find(|a| a.version == *version) {
            Some(known) if known.text == *text => {}
            Some(_) => return Err(StoreError::Migration(*version)),
            None => {
                let statements = dialect(text, &work);
                on!(work, c => sqlx::raw_sql(AssertSqlSafe(statements)).execute(c).await.map(|_| ()))?;
                on!(work, c => sql!(Db, "INSERT INTO migration (version, text) VALUES ($1, $2)", *version, *text)
                    .execute(c).await.map(|_| ()))?;
                tracing::info!(version, "migration applied");
            }
        }
    }
    work.commit().await
}
