//! Hand-overs: that somebody else helps from now on, why, and whether who came new has read the story.

use hullie_domain::{
    AccountId, HandoverId, TeamId, Timestamp, TrajectoryId,
    permission::{MayHandOver, MaySit},
};

use crate::{
    StoreError, Work,
    db::{on, sql},
    together::{Ask, ask},
};

row! {
    /// A hand-over as it stands on the page. No names.
    pub struct Handover {
        /// Which one.
        pub id: HandoverId,
        /// From which team.
        pub from_team_id: Option<TeamId>,
        /// To which team.
        pub to_team_id: Option<TeamId>,
        /// Why.
        pub reason: Option<String>,
        /// When.
        pub at: Timestamp,
        /// When whoever came new said that the story was read.
        pub read_at: Option<Timestamp>,
    }
}

/// A new hand-over.
#[derive(Debug, Clone, Copy)]
pub struct New<'a> {
    /// From which team, and to which.
    pub teams: (Option<TeamId>, Option<TeamId>),
    /// Who handed over.
    pub by: Option<AccountId>,
    /// Why.
    pub reason: Option<&'a str>,
    /// Who came new and read the story, and when that was said, when it was.
    pub read: Option<(AccountId, Timestamp)>,
}

/// Keeps that a trajectory was handed over.
///
/// # Errors
/// When the database fails.
pub async fn create(
    work: &mut Work,
    may: &MayHandOver,
    (from, to): (TeamId, TeamId),
    reason: &str,
    now: Timestamp,
) -> Result<HandoverId, StoreError> {
    let teams = (Some(from), Some(to));
    let new = New { teams, by: Some(may.account()), reason: Some(reason), read: None };
    insert(work, may.trajectory(), &new, now).await
}

/// As [`create`], for whoever builds a whole trajectory at once.
///
/// # Errors
/// When the database fails.
pub async fn insert(
    work: &mut Work,
    trajectory: TrajectoryId,
    new: &New<'_>,
    now: Timestamp,
) -> Result<HandoverId, StoreError> {
    let id = HandoverId::new();
    let ((from, to), (read_by, read_at)) = (new.teams, new.read.unzip());
    on!(work, c => sql!(Db,
        "INSERT INTO handover (id, trajectory_id, from_team_id, to_team_id, reason, account_id, at, read_by, \
         read_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        id.0, trajectory.0, from.map(|team| team.0), to.map(|team| team.0), new.reason,
        new.by.map(|account| account.0), now.0, read_by.map(|account| account.0), read_at.map(|at| at.0))
        .execute(c).await.map(|_| ()))?;
    Ok(id)
}

/// Notes that whoever came by a hand-over has read the story: of the latest only, and once. Whoever sits here
/// now came by that one, and reads for no other.
///
/// # Errors
/// [`StoreError::NotThere`] when it is not the latest; [`StoreError::Already`] when it was said before.
pub async fn set_read(
    work: &mut Work,
    may: &MaySit,
    id: HandoverId,
    now: Timestamp,
) -> Result<(), StoreError> {
    let all = work.all(list(may.trajectory())).await?;
    match all.last() {
        Some(latest) if latest.id == id && latest.read_at.is_none() => {}
        Some(latest) if latest.id == id => return Err(StoreError::Already),
        _ => return Err(StoreError::NotThere),
    }
    let changed = on!(work, c => sql!(Db,
        "UPDATE handover SET read_by = $2, read_at = $3 WHERE id = $1 AND read_at IS NULL",
        id.0, may.account().map(|a| a.0), now.0)
        .execute(c).await.map(|done| done.rows_affected()))?;
    if changed == 0 { Err(StoreError::Already) } else { Ok(()) }
}

/// The hand-overs of a trajectory, the first first.
pub(crate) fn list(trajectory: TrajectoryId) -> Ask<Handover> {
    ask!(
        "SELECT id, from_team_id, to_team_id, reason, at, read_at FROM handover \
         WHERE trajectory_id = $1 AND withdrawn_at IS NULL ORDER BY at, id",
        trajectory
    )
}
