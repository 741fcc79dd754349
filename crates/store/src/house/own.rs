//! What is for the eyes of one person who works here: reflections (P20), requests for a talk (D06), the own
//! customer side (D01).

use hullie_domain::{
    AccountId, LinkId, StoryText, Timestamp, TrajectoryId,
    permission::{MayReflect, MaySupport},
};
use uuid::Uuid;

use crate::{
    StoreError, Work,
    db::{found, on, sql, sql_as},
};

row! {
    /// A note to oneself.
    pub struct Reflection {
        /// Which one.
        pub id: Uuid,
        /// The words.
        pub words: String,
        /// When.
        pub at: Timestamp,
    }
}

row! {
    /// A request for a talk.
    pub struct Request {
        /// Which one.
        pub id: Uuid,
        /// Who asks, or whom the reader asked.
        pub name: String,
        /// In which words.
        pub words: String,
        /// When.
        pub at: Timestamp,
        /// When it was taken back: then there are no words left.
        pub withdrawn_at: Option<Timestamp>,
    }
}

row! {
    /// A service in which somebody who works here is a customer.
    pub struct OwnSide {
        /// The link that opens it.
        pub link_id: LinkId,
        /// The service in Dutch.
        pub service_nl: String,
        /// The service in English.
        pub service_en: String,
        /// Whether the link can still be used; an ended one stays in the list so that it can be undone.
        pub open: bool,
    }
}

/// Keeps a note to oneself.
///
/// # Errors
/// When the database fails.
pub async fn create_reflection(
    work: &mut Work,
    may: &MayReflect,
    words: &StoryText,
    now: Timestamp,
) -> Result<(), StoreError> {
    on!(work, c => sql!(Db, "INSERT INTO reflection (id, account_id, words, at) VALUES ($1, $2, $3, $4)",
        Uuid::now_v7(), may.account().0, words.as_str(), now.0)
        .execute(c).await.map(|_| ()))?;
    Ok(())
}

/// The own notes, latest first. There is no way to ask for somebody else's.
///
/// # Errors
/// When the database fails.
pub async fn list_reflections(work: &mut Work, may: &MayReflect) -> Result<Vec<Reflection>, StoreError> {
    Ok(on!(work, c => sql_as!(Db,
        "SELECT id, words, at FROM reflection WHERE account_id = $1 ORDER BY at DESC, id DESC LIMIT 200",
            may.account().0)
        .fetch_all(c).await)?)
}

/// Asks one chosen colleague of the organisation for a talk.
///
/// # Errors
/// [`StoreError::NotThere`] when there is no such colleague.
pub async fn create_request(
    work: &mut Work,
    may: &MaySupport,
    to: AccountId,
    words: &StoryText,
    now: Timestamp,
) -> Result<(), StoreError> {
    let added = on!(work, c => sql!(Db,
        "INSERT INTO support (id, from_id, to_id, words, at) SELECT $1, $2, a.id, $4, $5 FROM account a \
         WHERE a.id = $3 AND a.organisation_id = $6",
        Uuid::now_v7(), may.account().0, to.0, words.as_str(), now.0, may.organisation().0)
        .execute(c).await.map(|done| done.rows_affected()))?;
    if added == 0 { Err(StoreError::NotThere) } else { Ok(()) }
}

/// Who asked me for a talk, latest first.
///
/// # Errors
/// When the database fails.
pub async fn list_requests(work: &mut Work, may: &MaySupport) -> Result<Vec<Request>, StoreError> {
    Ok(on!(work, c => sql_as!(Db,
        "SELECT r.id, a.name, r.words, r.at, r.withdrawn_at FROM support r JOIN account a ON a.id = \
         r.from_id WHERE r.to_id = $1 \
         ORDER BY r.at DESC LIMIT 100",
        may.account().0)
        .fetch_all(c).await)?)
}

/// Whom I asked for a talk, latest first.
///
/// # Errors
/// When the database fails.
pub async fn list_asked(work: &mut Work, may: &MaySupport) -> Result<Vec<Request>, StoreError> {
    Ok(on!(work, c => sql_as!(Db,
        "SELECT r.id, a.name, r.words, r.at, r.withdrawn_at FROM support r JOIN account a ON a.id = \
         r.to_id WHERE r.from_id = $1 \
         ORDER BY r.at DESC LIMIT 100",
        may.account().0)
        .fetch_all(c).await)?)
}

/// Takes back an own request for a talk: the words are gone, that something was asked and on which day stays.
///
/// # Errors
/// [`StoreError::NotThere`] when it is no request of this account that stands.
pub async fn withdraw_request(
    work: &mut Work,
    may: &MaySupport,
    id: Uuid,
    now: Timestamp,
) -> Result<(), StoreError> {
    let changed = on!(work, c => sql!(Db,
        "UPDATE support SET words = '', withdrawn_at = $3 WHERE id = $1 AND from_id = $2 AND withdrawn_at \
         IS NULL",
        id, may.account().0, now.0)
        .execute(c).await.map(|done| done.rows_affected()))?;
    found(changed)
}

/// Throws an own note away. Nobody else ever read it, so nothing of it stays.
///
/// # Errors
/// [`StoreError::NotThere`] when it is no note of this account.
pub async fn delete_reflection(work: &mut Work, may: &MayReflect, id: Uuid) -> Result<(), StoreError> {
    let gone = on!(work, c => sql!(Db, "DELETE FROM reflection WHERE id = $1 AND account_id = $2",
        id, may.account().0)
        .execute(c).await.map(|done| done.rows_affected()))?;
    if gone == 0 { Err(StoreError::NotThere) } else { Ok(()) }
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
    let added = on!(work, c => sql!(Db,
        "INSERT INTO own_trajectory (account_id, link_id, created_at) SELECT $1, l.id, $3 FROM link l \
         JOIN trajectory t ON t.id = l.trajectory_id WHERE l.id = $2 AND l.kind <> 'voice' \
         AND (t.employee_id IS NULL OR t.employee_id <> $1) \
         AND NOT EXISTS (SELECT 1 FROM account_team m WHERE m.account_id = $1 AND m.team_id = t.team_id) \
         ON CONFLICT (account_id, link_id) DO UPDATE SET created_at = COALESCE(own_trajectory.created_at, \
          excluded.created_at)",
        may.account().0, link.0, now.0)
        .execute(c).await.map(|done| done.rows_affected()))?;
    if added == 0 { Err(StoreError::NotThere) } else { Ok(()) }
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
        "SELECT o.link_id, s.name_nl AS service_nl, s.name_en AS service_en, \
         (l.expires_at > $2 AND l.revoked_at IS NULL) AS open \
         FROM own_trajectory o JOIN link l ON l.id = o.link_id \
         JOIN trajectory t ON t.id = l.trajectory_id JOIN service s ON s.id = t.service_id \
         WHERE o.account_id = $1 ORDER BY l.created_at",
        may.account().0, now.0)
        .fetch_all(c).await)?)
}
