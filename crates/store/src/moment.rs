//! Moments: what happened, by which side. Written once; neither party edits the other's words.

use hullie_domain::{
    Chair, MomentId, StepId, TeamId, Timestamp, TrajectoryId,
    moment::{Channel, Recognition, Side},
    permission::{MayServe, MaySit, MayWalk},
};

use crate::{
    StoreError, Work,
    db::{on, sql, sql_as},
};

row! {
    /// A moment with what is needed to show it.
    pub struct Moment {
        /// Which one.
        pub id: MomentId,
        /// In which trajectory.
        pub trajectory_id: TrajectoryId,
        /// The designed step it belongs to, if any.
        pub step_id: Option<StepId>,
        /// The team that acted, if any.
        pub team_id: Option<TeamId>,
        /// Whose doing it was.
        pub side: Side,
        /// Along which way.
        pub channel: Channel,
        /// What it was, in one line.
        pub title: String,
        /// What the customer has from it.
        pub benefit: Option<String>,
        /// When it happened.
        pub happened_at: Timestamp,
        /// Which chair wrote it down.
        pub written_by: Chair,
        /// Whether the customer noticed it, when asked and answered.
        pub recognition: Option<Recognition>,
    }
}

/// A new moment.
#[derive(Debug, Clone)]
pub struct New {
    /// Which one.
    pub id: MomentId,
    /// The designed step it belongs to, if any.
    pub step: Option<StepId>,
    /// The team that acted, if any.
    pub team: Option<TeamId>,
    /// Whose doing it was.
    pub side: Side,
    /// Along which way.
    pub channel: Channel,
    /// What it was, in one line.
    pub title: String,
    /// What the customer has from it.
    pub benefit: Option<String>,
    /// When it happened.
    pub happened_at: Timestamp,
}

/// Writes down a moment on behalf of the organisation.
///
/// # Errors
/// When the database fails.
pub async fn create(work: &mut Work, may: &MayServe, new: &New, now: Timestamp) -> Result<(), StoreError> {
    insert(work, may.trajectory(), Chair::Employee, new, now).await
}

/// Writes down a moment of the customer's own.
///
/// # Errors
/// When the database fails.
pub async fn create_own(work: &mut Work, may: &MaySit, new: &New, now: Timestamp) -> Result<(), StoreError> {
    insert(work, may.trajectory(), may.chair(), new, now).await
}

/// As [`create`], for the program itself.
///
/// # Errors
/// When the database fails.
pub async fn insert(
    work: &mut Work,
    trajectory: TrajectoryId,
    by: Chair,
    new: &New,
    now: Timestamp,
) -> Result<(), StoreError> {
    on!(work, c => sql!(Db,
        "INSERT INTO moment (id, trajectory_id, step_id, team_id, side, channel, title, benefit, happened_at, written_by, created_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        new.id.0, trajectory.0, new.step.map(|s| s.0), new.team.map(|t| t.0), new.side.code(), new.channel.code(), &new.title,
        new.benefit.as_deref(), new.happened_at.0, by.code(), now.0)
        .execute(c).await.map(|_| ()))?;
    Ok(())
}

/// All moments of a trajectory in order of time.
///
/// # Errors
/// When the database fails.
pub async fn list(work: &mut Work, may: &MayWalk) -> Result<Vec<Moment>, StoreError> {
    Ok(on!(work, c => sql_as!(Db,
        "SELECT m.id, m.trajectory_id, m.step_id, m.team_id, m.side, m.channel, m.title, m.benefit, m.happened_at, m.written_by, \
         r.answer AS recognition FROM moment m LEFT JOIN recognition r ON r.moment_id = m.id \
         WHERE m.trajectory_id = $1 ORDER BY m.happened_at, m.id",
        may.trajectory().0)
        .fetch_all(c).await)?)
}

/// One moment of a trajectory.
///
/// # Errors
/// [`StoreError::NotThere`] when it is not a moment of this trajectory.
pub async fn get(work: &mut Work, may: &MayWalk, id: MomentId) -> Result<Moment, StoreError> {
    Ok(on!(work, c => sql_as!(Db,
        "SELECT m.id, m.trajectory_id, m.step_id, m.team_id, m.side, m.channel, m.title, m.benefit, m.happened_at, m.written_by, \
         r.answer AS recognition FROM moment m LEFT JOIN recognition r ON r.moment_id = m.id \
         WHERE m.id = $1 AND m.trajectory_id = $2",
        id.0, may.trajectory().0)
        .fetch_one(c).await)?)
}

/// Keeps whether the customer noticed something. Said again replaces: it is one answer to one question.
///
/// # Errors
/// [`StoreError::NotThere`] when the moment is not of this trajectory.
pub async fn set_recognition(
    work: &mut Work,
    may: &MaySit,
    id: MomentId,
    answer: Recognition,
    now: Timestamp,
) -> Result<(), StoreError> {
    insert_recognition(work, may.trajectory(), id, answer, now).await
}

/// As [`set_recognition`], for the program itself.
///
/// # Errors
/// When the database fails.
pub async fn insert_recognition(
    work: &mut Work,
    trajectory: TrajectoryId,
    id: MomentId,
    answer: Recognition,
    now: Timestamp,
) -> Result<(), StoreError> {
    let added = on!(work, c => sql!(Db,
        "INSERT INTO recognition (moment_id, trajectory_id, answer, said_at) \
         SELECT m.id, m.trajectory_id, $3, $4 FROM moment m WHERE m.id = $1 AND m.trajectory_id = $2 \
         ON CONFLICT (moment_id) DO UPDATE SET answer = excluded.answer, said_at = excluded.said_at",
        id.0, trajectory.0, answer.code(), now.0)
        .execute(c).await.map(|done| done.rows_affected()))?;
    if added == 0 { Err(StoreError::NotThere) } else { Ok(()) }
}
