//! Recognition: whether the customer noticed what was done (P08). One answer of each person at a moment: what
//! somebody says on behalf of the customer stands beside what the customer says.

use hullie_domain::{MomentId, Timestamp, TrajectoryId, permission::MaySit, walk::moment::Recognition};

use crate::{
    StoreError, Work,
    db::{on, sql},
};

row! {
    /// Whether something was noticed, as one person said it.
    pub struct Recognised {
        /// At which moment.
        pub moment_id: MomentId,
        /// What was said.
        pub answer: Recognition,
        /// Who said it on behalf of the customer, when somebody else did.
        pub voice: Option<String>,
        /// Whether it was said by a code on paper before that had a word, and the customer did not confirm it
        /// yet.
        pub by_code: bool,
    }
}

/// Keeps whether something was noticed. Said again by the same person replaces: it is one answer to one
/// question. What anybody else said stays as it is (N19).
///
/// # Errors
/// [`StoreError::NotThere`] when the moment is not of this trajectory or was taken back.
pub async fn set(
    work: &mut Work,
    may: &MaySit,
    voice: Option<&str>,
    at: MomentId,
    answer: Recognition,
    now: Timestamp,
) -> Result<(), StoreError> {
    keep(work, may.trajectory(), voice, at, answer, now).await
}

/// As [`set`], for the program itself.
///
/// # Errors
/// As [`set`].
pub async fn insert(
    work: &mut Work,
    trajectory: TrajectoryId,
    at: MomentId,
    answer: Recognition,
    now: Timestamp,
) -> Result<(), StoreError> {
    keep(work, trajectory, None, at, answer, now).await
}

async fn keep(
    work: &mut Work,
    trajectory: TrajectoryId,
    voice: Option<&str>,
    at: MomentId,
    answer: Recognition,
    now: Timestamp,
) -> Result<(), StoreError> {
    let added = on!(work, c => sql!(Db,
        "INSERT INTO recognition (moment_id, trajectory_id, answer, said_at, voice) \
         SELECT m.id, m.trajectory_id, $3, $4, $5 \
         FROM moment m \
         WHERE m.id = $1 AND m.trajectory_id = $2 AND m.withdrawn_at IS NULL \
         ON CONFLICT (moment_id, COALESCE(voice, '')) DO UPDATE SET answer = excluded.answer, \
         said_at = excluded.said_at, by_code = excluded.by_code",
        at.0, trajectory.0, answer.code(), now.0, voice)
        .execute(c).await.map(|done| done.rows_affected()))?;
    if added == 0 { Err(StoreError::NotThere) } else { Ok(()) }
}

/// Takes away whether something was noticed: with a `voice` what that person said, without one what anybody
/// said. Returns how many answers went.
///
/// # Errors
/// When the database fails.
pub(crate) async fn delete(
    work: &mut Work,
    trajectory: TrajectoryId,
    at: MomentId,
    voice: Option<&str>,
) -> Result<u64, StoreError> {
    on!(work, c => sql!(Db,
        "DELETE FROM recognition \
         WHERE moment_id = $1 AND trajectory_id = $2 AND (CAST($3 AS TEXT) IS NULL OR voice = $3)",
        at.0, trajectory.0, voice)
        .execute(c).await.map(|done| done.rows_affected()))
}
