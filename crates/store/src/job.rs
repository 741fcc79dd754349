//! Work for later. A job is inserted in the transaction of what caused it, taken with a lease, and deleted in
//! the transaction of what it did. How often and when it is tried is decided by who does it.

use hullie_domain::{Job, JobId, Timestamp};
use sqlx::AssertSqlSafe;
use uuid::Uuid;

use crate::{
    StoreError, Work,
    db::{Inner, on, sql, sql_as},
};

/// A job that was taken: only who holds this can say how it ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Taken {
    /// Which one.
    pub id: JobId,
    /// What is to be done.
    pub job: Job,
    /// How often it was taken, this time included: 1 or more.
    pub attempts: i64,
    /// From this moment on somebody else may take it.
    pub leased_until: Timestamp,
}

row! {
    /// A job as it stands in its row.
    pub struct TakenRow {
        /// Which one.
        pub id: JobId,
        /// What kind of work.
        pub kind: String,
        /// About what, whatever its type.
        pub subject_id: Uuid,
        /// How often it was taken.
        pub attempts: i64,
        /// From when on somebody else may take it.
        pub leased_until: Timestamp,
    }
}

row! {
    /// Jobs that nobody will do.
    pub struct Left {
        /// What kind of work.
        pub kind: String,
        /// Whether they failed for good; otherwise this version does not know the kind.
        pub failed: bool,
        /// How many there are.
        pub jobs: i64,
    }
}

/// The kinds of work that this version knows, as a list in SQL. Codes are letters and dashes.
fn known() -> String {
    Job::CODES.map(|code| format!("'{code}'")).join(", ")
}

/// Puts a job in the queue, to be done at this moment or later.
///
/// # Errors
/// When the database fails.
pub async fn create(work: &mut Work, job: Job, run_after: Timestamp) -> Result<JobId, StoreError> {
    let id = JobId::new();
    on!(work, c => sql!(Db,
        "INSERT INTO job (id, kind, subject_id, run_after, attempts) VALUES ($1, $2, $3, $4, 0)",
        id.0, job.code(), job.subject(), run_after.0)
        .execute(c).await.map(|_| ()))?;
    Ok(id)
}

/// Takes the job that is due longest and that nobody has, until a moment; `None` when there is nothing to do.
/// A job whose time with somebody else is over is due again. Kinds of work that this version does not know
/// are left as they are.
///
/// # Errors
/// When the database fails.
pub async fn take(work: &mut Work, now: Timestamp, until: Timestamp) -> Result<Option<Taken>, StoreError> {
    // several programs on one server pass by what another is just taking; on SQLite one writes at a time
    let pass_by = match work.inner {
        Inner::Sqlite(_) => "",
        Inner::Postgres(..) => "FOR UPDATE SKIP LOCKED",
    };
    let text = format!(
        "UPDATE job SET attempts = attempts + 1, leased_until = $2, run_after = $2 WHERE id = (\
         SELECT id FROM job WHERE done_at IS NULL AND failed_at IS NULL AND run_after <= $1 \
         AND kind IN ({}) ORDER BY run_after, id LIMIT 1 {pass_by}) \
         RETURNING id, kind, subject_id, attempts, leased_until",
        known()
    );
    let row: Option<TakenRow> = on!(work, c => sql_as!(Db, AssertSqlSafe(text), now.0, until.0)
        .fetch_optional(c).await)?;
    let Some(row) = row else { return Ok(None) };
    let Some(job) = Job::from_code(&row.kind, row.subject_id) else {
        return Err(StoreError::Unreadable { what: "kind of work", found: row.kind });
    };
    Ok(Some(Taken { id: row.id, job, attempts: row.attempts, leased_until: row.leased_until }))
}

/// Deletes a job that is done. Returns whether it was still held by who did it.
///
/// # Errors
/// When the database fails.
pub async fn finish(work: &mut Work, taken: &Taken) -> Result<bool, StoreError> {
    let ended = on!(work, c => sql!(Db,
        "DELETE FROM job WHERE id = $1 AND leased_until = $2", taken.id.0, taken.leased_until.0)
        .execute(c).await.map(|done| done.rows_affected()))?;
    Ok(ended > 0)
}

/// Notes why a try failed, and that it is tried again at this moment or later. `why` holds no told words and
/// no addresses. Returns whether it was still held by who tried.
///
/// # Errors
/// When the database fails.
pub async fn try_again(
    work: &mut Work,
    taken: &Taken,
    why: &str,
    run_after: Timestamp,
) -> Result<bool, StoreError> {
    let ended = on!(work, c => sql!(Db,
        "UPDATE job SET last_error = $3, run_after = $4, leased_until = NULL \
         WHERE id = $1 AND leased_until = $2",
        taken.id.0, taken.leased_until.0, why, run_after.0)
        .execute(c).await.map(|done| done.rows_affected()))?;
    Ok(ended > 0)
}

/// Notes why the last try failed: the job stays and is not tried any more. `why` holds no told words and no
/// addresses. Returns whether it was still held by who tried.
///
/// # Errors
/// When the database fails.
pub async fn fail(work: &mut Work, taken: &Taken, why: &str, now: Timestamp) -> Result<bool, StoreError> {
    let ended = on!(work, c => sql!(Db,
        "UPDATE job SET last_error = $3, failed_at = $4, leased_until = NULL \
         WHERE id = $1 AND leased_until = $2",
        taken.id.0, taken.leased_until.0, why, now.0)
        .execute(c).await.map(|done| done.rows_affected()))?;
    Ok(ended > 0)
}

/// Gives a job back that was not done, as if it had not been taken: it is due at once, and this try does not
/// count. Returns whether it was still held.
///
/// # Errors
/// When the database fails.
pub async fn give_back(work: &mut Work, taken: &Taken, now: Timestamp) -> Result<bool, StoreError> {
    let ended = on!(work, c => sql!(Db,
        "UPDATE job SET attempts = attempts - 1, run_after = $3, leased_until = NULL \
         WHERE id = $1 AND leased_until = $2",
        taken.id.0, taken.leased_until.0, now.0)
        .execute(c).await.map(|done| done.rows_affected()))?;
    Ok(ended > 0)
}

/// The jobs that nobody will do, counted for each kind of work: those that failed for good, and those of a
/// kind that this version does not know.
///
/// # Errors
/// When the database fails.
pub async fn list_left(work: &mut Work) -> Result<Vec<Left>, StoreError> {
    let text = format!(
        "SELECT kind, failed_at IS NOT NULL AS failed, COUNT(*) AS jobs FROM job \
         WHERE done_at IS NULL AND (failed_at IS NOT NULL OR kind NOT IN ({})) \
         GROUP BY kind, failed_at IS NOT NULL ORDER BY kind, failed",
        known()
    );
    Ok(on!(work, c => sql_as!(Db, AssertSqlSafe(text)).fetch_all(c).await)?)
}
