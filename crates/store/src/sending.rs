//! Which sendings of a form were kept. Each form carries a number of its own; the number is written in the
//! transaction of the deed, so the same sending is kept once, however often it arrives and on however many
//! servers.

use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering},
};

use hullie_domain::Timestamp;
use uuid::Uuid;

use crate::{
    Store, StoreError, Work,
    db::{alone, on, sql, sql_as},
};

/// How many days a number is remembered. Browsers keep what was typed for seven days, so a late second try
/// is still known.
pub const DAYS: i64 = 30;

tokio::task_local! {
    static NOW: Arc<Sending>;
}

/// A form that arrived and is being worked on.
#[derive(Debug)]
pub struct Sending {
    id: Uuid,
    at: Timestamp,
    what: String,
    /// Who spoke by the customer's own link when the form was looked at; `None` where that does not matter.
    speaks: Option<Option<String>>,
    kept: AtomicBool,
}

impl Sending {
    /// A sending with this number. `what` stands for its content, so that other words under the same number
    /// are told apart; `speaks` is who spoke by the customer's own link, where the form is of that link.
    #[must_use]
    pub fn new(id: Uuid, at: Timestamp, what: String, speaks: Option<Option<String>>) -> Arc<Self> {
        Arc::new(Self { id, at, what, speaks, kept: AtomicBool::new(false) })
    }

    /// Whether something was kept under this number, now.
    #[must_use]
    pub fn is_kept(&self) -> bool {
        self.kept.load(Ordering::Acquire)
    }

    /// Does the work of a form. The first transaction in it that is committed carries the number.
    pub async fn during<F: Future>(self: Arc<Self>, work: F) -> F::Output {
        NOW.scope(self, work).await
    }
}

/// Whether who speaks by the customer's own link now is who spoke when the form that is being worked on was
/// looked at; also where there is no such form.
#[must_use]
pub fn speaks_still(now: Option<&str>) -> bool {
    let speaks = NOW.try_with(|sending| sending.speaks.as_ref().is_none_or(|then| then.as_deref() == now));
    speaks.unwrap_or(true)
}

/// Writes the number of the form that is being worked on, if any and if it was not written yet.
///
/// # Errors
/// [`StoreError::Sent`] when it was kept before: then nothing of this transaction may be kept.
pub(crate) async fn note(work: &mut Work) -> Result<Option<Arc<Sending>>, StoreError> {
    let Ok(sending) = NOW.try_with(Arc::clone) else { return Ok(None) };
    if sending.is_kept() {
        return Ok(None);
    }
    let written: Result<(), StoreError> = on!(work, c => sql!(Db,
        "INSERT INTO sending (id, at, what) VALUES ($1, $2, $3)",
        sending.id, sending.at.0, sending.what.as_str())
        .execute(c).await.map(|_| ()));
    match written {
        Ok(()) => {}
        Err(StoreError::Already) => return Err(StoreError::Sent),
        Err(error) => return Err(error),
    }
    // old numbers go now and then, by chance, so that no clock and no second program is needed for it
    if sending.id.as_bytes()[0] == 0 {
        on!(work, c => sql!(Db, "DELETE FROM sending WHERE at < $1", sending.at.plus_days(-DAYS).0)
            .execute(c).await.map(|_| ()))?;
    }
    Ok(Some(sending))
}

/// The transaction that carried the number is kept.
pub(crate) fn noted(sending: Option<Arc<Sending>>) {
    if let Some(sending) = sending {
        sending.kept.store(true, Ordering::Release);
    }
}

row! {
    /// What was in a sending.
    pub struct What {
        /// Its content, under a key.
        pub what: String,
    }
}

/// What was in the sending with this number, when it was kept.
///
/// # Errors
/// When the database fails.
pub async fn find(store: &Store, id: Uuid) -> Result<Option<String>, StoreError> {
    let found: Option<What> = alone!(store, c => sql_as!(Db, "SELECT what FROM sending WHERE id = $1", id)
        .fetch_optional(c).await)?;
    Ok(found.map(|row| row.what))
}

row! {
    /// A key.
    pub struct Key {
        /// The key, as text.
        pub key: String,
    }
}

/// The key under a name that this installation signs with. `fresh` becomes the key when there is none yet;
/// when several servers start at once, all of them get the one that was written first.
///
/// # Errors
/// When the database fails.
pub async fn key(store: &Store, name: &str, fresh: &str) -> Result<String, StoreError> {
    let mut work = store.write().await?;
    on!(work, c => sql!(Db,
        "INSERT INTO own_key (name, key) VALUES ($1, $2) ON CONFLICT (name) DO NOTHING", name, fresh)
        .execute(c).await.map(|_| ()))?;
    let found: Key = on!(work, c => sql_as!(Db, "SELECT key FROM own_key WHERE name = $1", name)
        .fetch_one(c).await)?;
    work.commit().await?;
    Ok(found.key)
}
