//! Sessions and personal links. Only hashes of tokens are kept.

use hullie_domain::{
    AccountId, InvitationId, LinkId, MomentId, OrganisationId, Role, SessionId, TeamId, Timestamp,
    TrajectoryId, permission::MaySit,
};

use crate::{
    Store, StoreError, Work,
    db::{alone, on, sql, sql_as},
};

row! {
    /// Who a session belongs to.
    pub struct Session {
        /// The account, when somebody who works here signed in.
        pub account_id: Option<AccountId>,
        /// The link, when a customer came by personal link.
        pub link_id: Option<LinkId>,
        /// The trajectory of that link.
        pub trajectory_id: Option<TrajectoryId>,
        /// The organisation: of the account, or of the trajectory of the link.
        pub organisation_id: Option<OrganisationId>,
        /// The role of the account.
        pub role: Option<Role>,
        /// The name of the account, or of who speaks on behalf of the customer.
        pub name: Option<String>,
        /// One of the teams of the account; a row for each.
        pub team_id: Option<TeamId>,
        /// The invitation, when somebody of another organisation came.
        pub invitation_id: Option<InvitationId>,
        /// The one moment of that invitation.
        pub moment_id: Option<MomentId>,
    }
}

row! {
    /// A personal link that can be used.
    pub struct Link {
        /// Which one.
        pub id: LinkId,
        /// What it opens.
        pub trajectory_id: TrajectoryId,
        /// In which organisation.
        pub organisation_id: OrganisationId,
    }
}

row! {
    /// A link of somebody who speaks on behalf of the customer.
    pub struct VoiceLink {
        /// Which one.
        pub id: LinkId,
        /// Who.
        pub voice: Option<String>,
        /// Since when.
        pub created_at: Timestamp,
    }
}

/// The links of who speaks on behalf of the customer, that can still be used.
///
/// # Errors
/// When the database fails.
pub async fn list_voices(work: &mut Work, may: &MaySit) -> Result<Vec<VoiceLink>, StoreError> {
    Ok(on!(work, c => sql_as!(Db,
        "SELECT id, voice, created_at FROM link WHERE trajectory_id = $1 AND voice IS NOT NULL AND revoked_at IS NULL ORDER BY created_at",
        may.trajectory().0)
        .fetch_all(c).await)?)
}

/// Withdraws a link of the trajectory. Sessions that came by it are over at once.
///
/// # Errors
/// [`StoreError::NotThere`] when it is no such link.
pub async fn revoke_link(
    work: &mut Work,
    may: &MaySit,
    id: LinkId,
    now: Timestamp,
) -> Result<(), StoreError> {
    let changed = on!(work, c => sql!(Db,
        "UPDATE link SET revoked_at = $3 WHERE id = $1 AND trajectory_id = $2 AND voice IS NOT NULL AND revoked_at IS NULL",
        id.0, may.trajectory().0, now.0)
        .execute(c).await.map(|done| done.rows_affected()))?;
    if changed == 0 { Err(StoreError::NotThere) } else { Ok(()) }
}

/// Who speaks through a link; `None` when the customer does.
///
/// # Errors
/// When the database fails.
pub async fn get_voice(work: &mut Work, id: LinkId) -> Result<Option<String>, StoreError> {
    let found: Option<VoiceLink> = on!(work, c => sql_as!(Db, "SELECT id, voice, created_at FROM link WHERE id = $1", id.0)
        .fetch_optional(c).await)?;
    Ok(found.and_then(|link| link.voice))
}

row! {
    /// A count.
    pub struct Count {
        /// How many.
        pub n: i64,
    }
}

/// Creates a personal link to a trajectory.
///
/// # Errors
/// When the database fails.
pub async fn create_link(
    work: &mut Work,
    id: LinkId,
    trajectory: TrajectoryId,
    token_hash: &str,
    voice: Option<&str>,
    now: Timestamp,
    expires: Timestamp,
) -> Result<(), StoreError> {
    on!(work, c => sql!(Db,
        "INSERT INTO link (id, trajectory_id, token_hash, voice, created_at, expires_at) VALUES ($1, $2, $3, $4, $5, $6)",
        id.0, trajectory.0, token_hash, voice, now.0, expires.0)
        .execute(c).await.map(|_| ()))?;
    Ok(())
}

/// The link with this token, when it can still be used.
///
/// # Errors
/// When the database fails.
pub async fn find_link(
    work: &mut Work,
    token_hash: &str,
    now: Timestamp,
) -> Result<Option<Link>, StoreError> {
    Ok(on!(work, c => sql_as!(Db,
        "SELECT l.id, l.trajectory_id, t.organisation_id FROM link l JOIN trajectory t ON t.id = l.trajectory_id \
         WHERE l.token_hash = $1 AND l.expires_at > $2 AND l.revoked_at IS NULL",
        token_hash, now.0)
        .fetch_optional(c).await)?)
}

/// Begins a session of an account or of a link.
///
/// # Errors
/// When the database fails.
pub async fn create(
    work: &mut Work,
    token_hash: &str,
    account: Option<AccountId>,
    link: Option<LinkId>,
    invitation: Option<InvitationId>,
    now: Timestamp,
    expires: Timestamp,
) -> Result<(), StoreError> {
    on!(work, c => sql!(Db,
        "INSERT INTO session (id, token_hash, account_id, link_id, invitation_id, created_at, expires_at) VALUES ($1, $2, $3, $4, $5, $6, $7)",
        SessionId::new().0, token_hash, account.map(|a| a.0), link.map(|l| l.0), invitation.map(|i| i.0), now.0, expires.0)
        .execute(c).await.map(|_| ()))?;
    on!(work, c => sql!(Db, "DELETE FROM session WHERE expires_at < $1", now.0).execute(c).await.map(|_| ()))?;
    Ok(())
}

/// The session with this token, when it is still going on and its link or invitation, if any, can still be used: one row for
/// each team of the account, at least one. One statement, without a transaction.
///
/// # Errors
/// When the database fails.
pub async fn find(store: &Store, token_hash: &str, now: Timestamp) -> Result<Vec<Session>, StoreError> {
    const SQL: &str = "SELECT s.account_id, s.link_id, COALESCE(l.trajectory_id, i.trajectory_id) AS trajectory_id, \
         COALESCE(a.organisation_id, t.organisation_id) AS organisation_id, a.role, COALESCE(a.name, l.voice) AS name, m.team_id, s.invitation_id, i.moment_id \
         FROM session s LEFT JOIN account a ON a.id = s.account_id LEFT JOIN account_team m ON m.account_id = a.id \
         LEFT JOIN link l ON l.id = s.link_id LEFT JOIN invitation i ON i.id = s.invitation_id \
         LEFT JOIN trajectory t ON t.id = COALESCE(l.trajectory_id, i.trajectory_id) \
         WHERE s.token_hash = $1 AND s.expires_at > $2 \
         AND (s.link_id IS NULL OR (l.expires_at > $2 AND l.revoked_at IS NULL)) \
         AND (s.invitation_id IS NULL OR (i.expires_at > $2 AND i.revoked_at IS NULL)) ORDER BY m.team_id";
    Ok(alone!(store, c => sql_as!(Db, SQL, token_hash, now.0).fetch_all(c).await)?)
}

row! {
    /// A trajectory.
    pub struct Found {
        /// Which one.
        pub id: TrajectoryId,
    }
}

/// The first trajectory of somebody with this name: for the program of the living example only.
///
/// # Errors
/// When the database fails.
pub async fn find_trajectory_by_name(
    work: &mut Work,
    organisation: OrganisationId,
    name: &str,
) -> Result<Option<TrajectoryId>, StoreError> {
    let found: Option<Found> = on!(work, c => sql_as!(Db,
        "SELECT id FROM trajectory WHERE organisation_id = $1 AND name = $2 ORDER BY id LIMIT 1", organisation.0, name)
        .fetch_optional(c).await)?;
    Ok(found.map(|row| row.id))
}

/// Ends a session.
///
/// # Errors
/// When the database fails.
pub async fn delete(work: &mut Work, token_hash: &str) -> Result<(), StoreError> {
    on!(work, c => sql!(Db, "DELETE FROM session WHERE token_hash = $1", token_hash).execute(c).await.map(|_| ()))?;
    Ok(())
}
