//! Promises: who does what by when, and whether it was kept.

use hullie_domain::{
    Day, PromiseId, Timestamp, TrajectoryId,
    moment::Side,
    permission::{MayServe, MayWalk},
};

use crate::{
    StoreError, Work,
    db::{on, sql, sql_as},
};

row! {
    /// A promise.
    pub struct Promise {
        /// Which one.
        pub id: PromiseId,
        /// Who promised.
        pub side: Side,
        /// What.
        pub words: String,
        /// By which day.
        pub due_day: Day,
        /// On which day it was done.
        pub done_day: Option<Day>,
        /// Why it was late, when it was.
        pub reason: Option<String>,
    }
}

/// Makes a promise.
///
/// # Errors
/// When the database fails.
pub async fn create(
    work: &mut Work,
    may: &MayServe,
    side: Side,
    words: &str,
    due: Day,
    now: Timestamp,
) -> Result<PromiseId, StoreError> {
    insert(work, may.trajectory(), side, words, due, None, now).await
}

/// As [`create`], for the program itself.
///
/// # Errors
/// When the database fails.
pub async fn insert(
    work: &mut Work,
    trajectory: TrajectoryId,
    side: Side,
    words: &str,
    due: Day,
    done: Option<Day>,
    now: Timestamp,
) -> Result<PromiseId, StoreError> {
    let id = PromiseId::new();
    on!(work, c => sql!(Db,
        "INSERT INTO promise (id, trajectory_id, side, words, due_day, done_day, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7)",
        id.0, trajectory.0, side.code(), words, due.number(), done.map(Day::number), now.0)
        .execute(c).await.map(|_| ()))?;
    Ok(id)
}

/// Notes that a promise was kept, on which day, and why it was late if it was. A promise is closed once.
///
/// # Errors
/// [`StoreError::NotThere`] when it is no open promise of this trajectory.
pub async fn close(
    work: &mut Work,
    may: &MayServe,
    id: PromiseId,
    day: Day,
    reason: Option<&str>,
) -> Result<(), StoreError> {
    let changed = on!(work, c => sql!(Db,
        "UPDATE promise SET done_day = $3, reason = $4 WHERE id = $1 AND trajectory_id = $2 AND done_day IS NULL",
        id.0, may.trajectory().0, day.number(), reason)
        .execute(c).await.map(|done| done.rows_affected()))?;
    if changed == 0 { Err(StoreError::NotThere) } else { Ok(()) }
}

/// All promises of a trajectory, open ones first, then by day.
///
/// # Errors
/// When the database fails.
pub async fn list(work: &mut Work, may: &MayWalk) -> Result<Vec<Promise>, StoreError> {
    Ok(on!(work, c => sql_as!(Db,
        "SELECT id, side, words, due_day, done_day, reason FROM promise WHERE trajectory_id = $1 \
         ORDER BY CASE WHEN done_day IS NULL THEN 0 ELSE 1 END, due_day, id",
        may.trajectory().0)
        .fetch_all(c).await)?)
}
