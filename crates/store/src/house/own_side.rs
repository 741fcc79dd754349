//! The own customer side of somebody who works here (D01): which links are this person's own.

use hullie_domain::{AccountId, LinkId, Localised, Role, Timestamp, TrajectoryId, permission::MayReflect};

use crate::{
    StoreError, Work,
    db::{on, sql, sql_as},
};

row! {
    /// A service in which somebody who works here is a customer.
    pub struct OwnSide {
        /// The link that opens it.
        pub link_id: LinkId,
        /// The service.
        pub service: Localised,
        /// Whether the link can still be used; an ended one stays in the list so that it can be undone.
        pub open: bool,
    }
}

/// Keeps that an account is the customer of a link, so that one sign-in opens both (D01).
///
/// # Errors
/// [`StoreError::NotThere`] when this account helps that customer, itself or in its team: then who works here
/// would be shut out of a customer who is helped here.
pub async fn create_side(
    work: &mut Work,
    may: &MayReflect,
    link: LinkId,
    now: Timestamp,
) -> Result<(), StoreError> {
    let of: Option<Side> = on!(work, c => sql_as!(Db,
        "SELECT trajectory_id FROM link WHERE id = $1 AND kind <> 'voice'", link.0)
        .fetch_optional(c).await)?;
    let of = of.ok_or(StoreError::NotThere)?;
    if !may_be_side(work, may.account(), of.trajectory_id).await? {
        return Err(StoreError::NotThere);
    }
    on!(work, c => sql!(Db,
        "INSERT INTO own_trajectory (account_id, link_id, created_at) VALUES ($1, $2, $3) \
         ON CONFLICT (account_id, link_id) DO UPDATE SET created_at = COALESCE(own_trajectory.created_at, \
          excluded.created_at)",
        may.account().0, link.0, now.0)
        .execute(c).await.map(|_| ()))?;
    Ok(())
}

/// Whether this account can be the customer of a trajectory: it does not help there, itself or in its team,
/// nor did it: it made no way in, sat in no chair, and stands in the trail of that page with nothing but
/// having said before to be that customer.
///
/// # Errors
/// When the database fails.
pub async fn may_be_side(
    work: &mut Work,
    account: AccountId,
    trajectory: TrajectoryId,
) -> Result<bool, StoreError> {
    let helps: Is = on!(work, c => sql_as!(Db,
        "SELECT EXISTS (SELECT 1 FROM trajectory t WHERE t.id = $2 AND t.employee_id = $1) \
         OR EXISTS (SELECT 1 FROM trajectory t JOIN account_team m ON m.team_id = t.team_id \
         JOIN account a ON a.id = m.account_id WHERE t.id = $2 AND a.id = $1 AND a.role IN ($3, $4)) \
         OR EXISTS (SELECT 1 FROM link l WHERE l.trajectory_id = $2 AND l.made_by = $1) \
         OR EXISTS (SELECT 1 FROM handover h JOIN account_team m ON m.account_id = $1 \
         AND m.team_id IN (h.from_team_id, h.to_team_id) JOIN account a ON a.id = m.account_id \
         WHERE h.trajectory_id = $2 AND a.role IN ($3, $4)) \
         OR EXISTS (SELECT 1 FROM view v WHERE v.trajectory_id = $2 AND v.account_id = $1) \
         OR EXISTS (SELECT 1 FROM audit u WHERE u.subject_id = $2 AND u.account_id = $1 \
         AND u.action NOT IN ('join', 'unjoin', 'switch')) AS so",
        account.0, trajectory.0, Role::Employee.code(), Role::TeamLead.code())
        .fetch_one(c).await)?;
    Ok(!helps.so)
}

/// Whether this account ever helped in a trajectory: it said something in the employee's chair, put something
/// on the page, handed over, or its deeds stand in the trail of that page.
///
/// # Errors
/// When the database fails.
pub async fn has_helped(
    work: &mut Work,
    account: AccountId,
    trajectory: TrajectoryId,
) -> Result<bool, StoreError> {
    let helped: Is = on!(work, c => sql_as!(Db,
        "SELECT EXISTS (SELECT 1 FROM view v WHERE v.trajectory_id = $2 AND v.account_id = $1) \
         OR EXISTS (SELECT 1 FROM entry e WHERE e.trajectory_id = $2 AND e.account_id = $1) \
         OR EXISTS (SELECT 1 FROM handover h WHERE h.trajectory_id = $2 AND h.account_id = $1) \
         OR EXISTS (SELECT 1 FROM audit u WHERE u.subject_id = $2 AND u.account_id = $1 \
         AND u.action NOT IN ('read', 'join', 'unjoin', 'switch')) AS so",
        account.0, trajectory.0)
        .fetch_one(c).await)?;
    Ok(helped.so)
}

row! {
    /// Whether something is so.
    pub struct Is {
        /// Whether it is.
        pub so: bool,
    }
}

/// Whether this account is the customer of a trajectory: then it is there as the customer only (D01).
///
/// # Errors
/// When the database fails.
pub async fn is_side(
    work: &mut Work,
    account: AccountId,
    trajectory: TrajectoryId,
) -> Result<bool, StoreError> {
    let found: Is = on!(work, c => sql_as!(Db,
        "SELECT EXISTS (SELECT 1 FROM own_trajectory o JOIN link l ON l.id = o.link_id \
         WHERE o.account_id = $1 AND l.trajectory_id = $2) AS so",
        account.0, trajectory.0)
        .fetch_one(c).await)?;
    Ok(found.so)
}

/// Undoes that this account is the customer of a link. Gives the trajectory, for the line in the trail.
///
/// # Errors
/// [`StoreError::NotThere`] when it is not.
pub async fn delete_side(
    work: &mut Work,
    may: &MayReflect,
    link: LinkId,
) -> Result<TrajectoryId, StoreError> {
    let found: Option<Side> = on!(work, c => sql_as!(Db,
        "SELECT l.trajectory_id FROM own_trajectory o JOIN link l ON l.id = o.link_id WHERE o.account_id = \
         $1 AND o.link_id = $2",
        may.account().0, link.0)
        .fetch_optional(c).await)?;
    let found = found.ok_or(StoreError::NotThere)?;
    on!(work, c => sql!(Db,
        "DELETE FROM own_trajectory WHERE account_id = $1 AND link_id = $2", may.account().0, link.0)
        .execute(c).await.map(|_| ()))?;
    Ok(found.trajectory_id)
}

row! {
    /// The trajectory of a customer's side.
    pub struct Side {
        /// Which one.
        pub trajectory_id: TrajectoryId,
    }
}

/// The services in which this account is a customer.
///
/// # Errors
/// When the database fails.
pub async fn list_sides(
    work: &mut Work,
    may: &MayReflect,
    now: Timestamp,
) -> Result<Vec<OwnSide>, StoreError> {
    Ok(on!(work, c => sql_as!(Db,
        "SELECT o.link_id, s.name AS service, \
         (l.expires_at > $2 AND l.revoked_at IS NULL) AS open \
         FROM own_trajectory o JOIN link l ON l.id = o.link_id \
         JOIN trajectory t ON t.id = l.trajectory_id JOIN service s ON s.id = t.service_id \
         WHERE o.account_id = $1 ORDER BY l.created_at",
        may.account().0, now.0)
        .fetch_all(c).await)?)
}
