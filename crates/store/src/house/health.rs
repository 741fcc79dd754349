//! Whether the database can be written and read at this moment, tried in earnest.

use std::{path::Path, time::Duration};

use hullie_domain::Timestamp;
use sqlx::{ConnectOptions, Connection, sqlite::SqliteConnectOptions};

use crate::{
    Store, StoreError,
    db::{Engine, on, sql, sql_as},
    files::{self, Whole},
};

row! {
    /// When it was tried.
    pub struct Tried {
        /// The moment.
        pub at: Timestamp,
    }
}

/// A file that is being written can look too short for a moment: then it is looked at again.
const AGAIN: Duration = Duration::from_millis(50);

/// Writes a row and keeps it. On SQLite the file itself is looked at as well, and read through a connection
/// that remembers nothing.
///
/// # Errors
/// When the database cannot be written or read.
pub async fn check(store: &Store, now: Timestamp) -> Result<(), StoreError> {
    let mut work = store.write().await?;
    on!(work, c => sql!(Db,
        "INSERT INTO health (id, at) VALUES (1, $1) ON CONFLICT (id) DO UPDATE SET at = $1", now.0)
        .execute(c).await.map(|_| ()))?;
    work.commit().await?;
    if let Engine::Sqlite { file: Some((path, identity)), .. } = &store.engine {
        if files::identity(path) != Some(*identity) {
            return Err(StoreError::Away("the file of the database is gone"));
        }
        let mut whole = files::whole(path);
        if whole != Whole::Yes {
            tokio::time::sleep(AGAIN).await;
            whole = files::whole(path);
        }
        match whole {
            Whole::Yes => {}
            Whole::Waits => return Err(StoreError::Away("the disk is full")),
            Whole::No => return Err(StoreError::Away("the file of the database is damaged")),
        }
        read_anew(path).await?;
    }
    Ok(())
}

async fn read_anew(path: &Path) -> Result<(), StoreError> {
    let options = SqliteConnectOptions::new().filename(path).read_only(true);
    let mut fresh = options.connect().await?;
    let found: Result<Tried, _> =
        sql_as!(sqlx::Sqlite, "SELECT at FROM health WHERE id = 1").fetch_one(&mut fresh).await;
    fresh.close().await?;
    found?;
    Ok(())
}
