//! Sessions of those who came in. Only hashes of tokens are kept.

use hullie_domain::{
    AccountId, EntryId, InvitationId, LinkId, MomentId, OrganisationId, Role, SessionId, TeamId, Timestamp,
    TrajectoryId,
};

use crate::{
    Store, StoreError, Work,
    db::{alone, on, sql, sql_as},
    house::speaker::says,
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
        /// Which session.
        pub id: SessionId,
        /// Where it stands who speaks in it by the customer's own link; `None` when nothing was said.
        pub voice_id: Option<EntryId>,
        /// For whom.
        pub code: Option<String>,
        /// Who that is.
        pub words: Option<String>,
        /// Whether it has to be said first who speaks.
        pub to_ask: bool,
    }
}

row! {
    /// A count.
    pub struct Count {
        /// How many.
        pub n: i64,
    }
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
        "INSERT INTO session (id, token_hash, account_id, link_id, invitation_id, created_at, expires_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        SessionId::new().0, token_hash, account.map(|a| a.0), link.map(|l| l.0), invitation.map(|i| i.0),
        now.0, expires.0)
        .execute(c).await.map(|_| ()))?;
    on!(work, c => sql!(Db,
        "DELETE FROM session WHERE expires_at < $1", now.0).execute(c).await.map(|_| ()))?;
    Ok(())
}

/// The session with this token, when it is still going on and its link or invitation, if any, can still be
/// used: one row for each team of the account, at least one. One statement, without a transaction.
///
/// # Errors
/// When the database fails.
pub async fn find(store: &Store, token_hash: &str, now: Timestamp) -> Result<Vec<Session>, StoreError> {
    const SQL: &str = concat!(
        "SELECT s.account_id, s.link_id, \
         COALESCE(l.trajectory_id, i.trajectory_id) AS trajectory_id, \
         COALESCE(a.organisation_id, t.organisation_id) AS organisation_id, a.role, \
         COALESCE(a.name, l.voice) AS name, m.team_id, s.invitation_id, i.moment_id, \
         s.id, s.voice_id, ",
        says!(),
        " AS code, e.words, s.to_ask \
         FROM session s LEFT JOIN entry e ON e.id = s.voice_id \
         LEFT JOIN account a ON a.id = s.account_id \
         LEFT JOIN account_team m ON m.account_id = a.id \
         LEFT JOIN link l ON l.id = s.link_id LEFT JOIN invitation i ON i.id = s.invitation_id \
         LEFT JOIN trajectory t ON t.id = COALESCE(l.trajectory_id, i.trajectory_id) \
         WHERE s.token_hash = $1 AND s.expires_at > $2 \
         AND (s.link_id IS NULL OR (l.expires_at > $2 AND l.revoked_at IS NULL)) \
         AND (s.invitation_id IS NULL OR (i.expires_at > $2 AND i.revoked_at IS NULL)) ORDER BY m.team_id"
    );
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
        "SELECT id FROM trajectory WHERE organisation_id = $1 AND name = $2 ORDER BY id LIMIT 1",
        organisation.0, name)
        .fetch_optional(c).await)?;
    Ok(found.map(|row| row.id))
}

/// Ends a session.
///
/// # Errors
/// When the database fails.
pub async fn delete(work: &mut Work, token_hash: &str) -> Result<(), StoreError> {
    on!(work, c => sql!(Db,
        "DELETE FROM session WHERE token_hash = $1", token_hash).execute(c).await.map(|_| ()))?;
    Ok(())
}
