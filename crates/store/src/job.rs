//! Work for later. A job is inserted in the transaction of what caused it.

use hullie_domain::{JobId, Timestamp};
use uuid::Uuid;

use crate::{
    StoreError, Work,
    db::{on, sql, sql_as},
};

/// After this many attempts a job is left alone and stays visible.
pub const MOST_ATTEMPTS: i64 = 5;

row! {
    /// A job to do.
    pub struct Job {
        /// Which one.
        pub id: JobId,
        /// What kind of work.
        pub kind: String,
        /// About what.
        pub subject_id: SubjectId,
        /// How often it was tried.
        pub attempts: i64,
    }
}

/// What a job is about, whatever its type.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SubjectId(pub Uuid);

impl crate::row::Column for SubjectId {
    type Raw = Uuid;
    fn read(raw: Uuid) -> Result<Self, StoreError> {
        Ok(Self(raw))
    }
}

/// Puts a job in the queue.
///
/// # Errors
/// When the database fails.
pub async fn create(
    work: &mut Work,
    kind: &str,
    subject: Uuid,
    run_after: Timestamp,
) -> Result<JobId, StoreError> {
    let id = JobId::new();
    on!(work, c => sql!(Db, "INSERT INTO job (id, kind, subject_id, run_after, attempts) VALUES ($1, $2, $3, $4, 0)",
        id.0, kind, subject, run_after.0)
        .execute(c).await.map(|_| ()))?;
    Ok(id)
}

/// The next job that is due, taken for `seconds` so that nobody else takes it; `None` when there is nothing to do.
///
/// # Errors
/// When the database fails.
pub async fn take(work: &mut Work, now: Timestamp, seconds: i64) -> Result<Option<Job>, StoreError> {
    let again = now.0 + seconds * 1_000_000;
    Ok(on!(work, c => sql_as!(Db,
        "UPDATE job SET attempts = attempts + 1, run_after = $2 WHERE id = (SELECT id FROM job WHERE done_at IS NULL \
         AND run_after <= $1 AND attempts < $3 ORDER BY run_after, id LIMIT 1) AND run_after <= $1 RETURNING id, kind, subject_id, attempts",
        now.0, again, MOST_ATTEMPTS)
        .fetch_optional(c).await)?)
}

/// Notes that a job is done.
///
/// # Errors
/// When the database fails.
pub async fn finish(work: &mut Work, id: JobId, now: Timestamp) -> Result<(), StoreError> {
    on!(work, c => sql!(Db, "UPDATE job SET done_at = $2, last_error = NULL WHERE id = $1", id.0, now.0)
        .execute(c).await.map(|_| ()))?;
    Ok(())
}

/// Notes why a job failed; it is tried again later.
///
/// # Errors
/// When the database fails.
pub async fn fail(work: &mut Work, id: JobId, why: &str) -> Result<(), StoreError> {
    on!(work, c => sql!(Db, "UPDATE job SET last_error = $2 WHERE id = $1", id.0, why).execute(c).await.map(|_| ()))?;
    Ok(())
}
