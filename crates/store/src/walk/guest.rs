//! Invitations: another organisation may see one moment and say how it was there, until the customer
//! withdraws it (V01).

use hullie_domain::{
    InvitationId, MomentId, OrganisationId, Timestamp, TrajectoryId,
    permission::{MayDecide, MayVisit},
};

use crate::{
    StoreError, Work,
    db::{on, sql, sql_as},
};

row! {
    /// An invitation that can be used.
    pub struct Invitation {
        /// Which one.
        pub id: InvitationId,
        /// To which moment.
        pub moment_id: MomentId,
        /// In which trajectory.
        pub trajectory_id: TrajectoryId,
        /// Of which organisation.
        pub organisation_id: OrganisationId,
    }
}

row! {
    /// Another organisation that was invited to a moment.
    pub struct Invited {
        /// The invitation.
        pub id: InvitationId,
        /// To which moment.
        pub moment_id: MomentId,
        /// Whom.
        pub party: String,
    }
}

row! {
    /// All that somebody who was invited sees: one moment, and who invited them.
    pub struct Visited {
        /// Who was invited.
        pub party: String,
        /// How the customer wants to be called.
        pub name: String,
        /// What happened.
        pub title: String,
        /// When.
        pub happened_at: Timestamp,
        /// The time in words, when it is not exact.
        pub rough: Option<String>,
        /// Whether it has a place in time at all; if not, it stands where it was told.
        pub placed: bool,
    }
}

/// Invites an organisation to one moment.
///
/// # Errors
/// [`StoreError::NotThere`] when the moment is not of this trajectory.
pub async fn create(
    work: &mut Work,
    may: &MayDecide,
    moment: MomentId,
    party: &str,
    token_hash: &str,
    now: Timestamp,
    expires: Timestamp,
) -> Result<InvitationId, StoreError> {
    let id = InvitationId::new();
    let added = on!(work, c => sql!(Db,
        "INSERT INTO invitation (id, trajectory_id, moment_id, party, token_hash, created_at, expires_at) \
         SELECT $1, m.trajectory_id, m.id, $4, $5, $6, $7 \
         FROM moment m \
         WHERE m.id = $2 AND m.trajectory_id = $3",
        id.0, moment.0, may.trajectory().0, party, token_hash, now.0, expires.0)
        .execute(c).await.map(|done| done.rows_affected()))?;
    if added == 0 { Err(StoreError::NotThere) } else { Ok(id) }
}

/// The organisations that can look now, at a moment or at any of the page.
///
/// # Errors
/// When the database fails.
pub async fn list_open(
    work: &mut Work,
    trajectory: TrajectoryId,
    moment: Option<MomentId>,
    now: Timestamp,
) -> Result<Vec<Invited>, StoreError> {
    Ok(on!(work, c => sql_as!(Db,
        "SELECT id, moment_id, party FROM invitation WHERE trajectory_id = $2 \
         AND (moment_id = $1 OR $1 IS NULL) AND revoked_at IS NULL AND expires_at > $3 \
         ORDER BY created_at, id",
        moment.map(|moment| moment.0), trajectory.0, now.0)
        .fetch_all(c).await)?)
}

/// The invitation with this token, when it can still be used.
///
/// # Errors
/// When the database fails.
pub async fn find(
    work: &mut Work,
    token_hash: &str,
    now: Timestamp,
) -> Result<Option<Invitation>, StoreError> {
    Ok(on!(work, c => sql_as!(Db,
        "SELECT i.id, i.moment_id, i.trajectory_id, t.organisation_id \
         FROM invitation i \
         JOIN trajectory t ON t.id = i.trajectory_id \
         WHERE i.token_hash = $1 AND i.expires_at > $2 AND i.revoked_at IS NULL",
        token_hash, now.0)
        .fetch_optional(c).await)?)
}

/// What somebody who was invited sees.
///
/// # Errors
/// [`StoreError::NotThere`] when it is gone.
pub async fn get(work: &mut Work, may: &MayVisit) -> Result<Visited, StoreError> {
    Ok(on!(work, c => sql_as!(Db,
        "SELECT i.party, t.name, m.title, m.happened_at, m.rough, m.placed \
         FROM invitation i \
         JOIN trajectory t ON t.id = i.trajectory_id \
         JOIN moment m ON m.id = i.moment_id \
         WHERE i.id = $1 AND i.revoked_at IS NULL",
        may.invitation().0)
        .fetch_one(c).await)?)
}

row! {
    /// An invitation of this trajectory.
    pub struct Known {
        /// Which one.
        pub id: InvitationId,
    }
}

/// Withdraws an invitation. It closes at once. Whether it was still open.
///
/// # Errors
/// [`StoreError::NotThere`] when it is no invitation of this trajectory.
pub async fn revoke(
    work: &mut Work,
    may: &MayDecide,
    id: InvitationId,
    now: Timestamp,
) -> Result<bool, StoreError> {
    let changed = on!(work, c => sql!(Db,
        "UPDATE invitation SET revoked_at = $3 WHERE id = $1 AND trajectory_id = $2 AND revoked_at IS NULL",
        id.0, may.trajectory().0, now.0)
        .execute(c).await.map(|done| done.rows_affected()))?;
    if changed > 0 {
        return Ok(true);
    }
    let closed: Option<Known> = on!(work, c => sql_as!(Db,
        "SELECT id FROM invitation WHERE id = $1 AND trajectory_id = $2", id.0, may.trajectory().0)
        .fetch_optional(c).await)?;
    closed.map(|_| false).ok_or(StoreError::NotThere)
}
