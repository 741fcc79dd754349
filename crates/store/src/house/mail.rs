//! Mail that waits to be sent. The words are made when it is sent; here is only what it is about. One
//! reminder at most (N20).

use hullie_domain::{LetterId, Localised, Timestamp, TrajectoryId, permission::MayDecide};
use uuid::Uuid;

use crate::{
    StoreError, Work,
    db::{on, sql, sql_as},
};

/// That the turn changed.
pub const TURN: &str = "turn";
/// That a promised day comes near: the one reminder there ever is.
pub const REMINDER: &str = "reminder";

row! {
    /// Where a customer wants to get mail.
    pub struct Address {
        /// The mail address.
        pub address: String,
        /// The language.
        pub language: String,
    }
}

row! {
    /// A mail to send, with what it says.
    pub struct Waiting {
        /// Which one.
        pub id: LetterId,
        /// What kind.
        pub kind: String,
        /// To which address.
        pub address: String,
        /// In which language.
        pub language: String,
        /// How the customer wants to be called.
        pub name: String,
        /// The service.
        pub service: Localised,
        /// Who has to act now.
        pub turn_side: hullie_domain::walk::moment::Side,
        /// What is asked.
        pub turn_ask: Option<String>,
        /// By which day.
        pub turn_due: Option<hullie_domain::Day>,
        /// The organisation.
        pub organisation: String,
        /// The number to call.
        pub phone: String,
        /// Whether who holds the customer's own link said to speak for the customer (V13).
        pub spoken_for: bool,
    }
}

/// Keeps where the customer wants to get mail; `None` stops it.
///
/// # Errors
/// When the database fails.
pub async fn set_address(
    work: &mut Work,
    may: &MayDecide,
    address: Option<&str>,
    language: &str,
) -> Result<(), StoreError> {
    on!(work, c => sql!(Db, "DELETE FROM mail_address WHERE trajectory_id = $1", may.trajectory().0)
        .execute(c).await.map(|_| ()))?;
    if let Some(address) = address {
        on!(work, c => sql!(Db,
            "INSERT INTO mail_address (trajectory_id, address, language) VALUES ($1, $2, $3)",
            may.trajectory().0, address, language)
            .execute(c).await.map(|_| ()))?;
    }
    Ok(())
}

/// Where the customer wants to get mail.
///
/// # Errors
/// When the database fails.
pub async fn find_address(work: &mut Work, may: &MayDecide) -> Result<Option<Address>, StoreError> {
    Ok(on!(work, c => sql_as!(Db, "SELECT address, language FROM mail_address WHERE trajectory_id = $1",
        may.trajectory().0)
        .fetch_optional(c).await)?)
}

/// Puts a mail in the queue when the customer wants mail. Returns its identifier; `None` when there is no
/// address, or when this is a reminder that was put there before.
///
/// # Errors
/// When the database fails.
pub async fn create(
    work: &mut Work,
    trajectory: TrajectoryId,
    kind: &str,
    subject: Uuid,
    now: Timestamp,
) -> Result<Option<LetterId>, StoreError> {
    let id = LetterId::new();
    let added = on!(work, c => sql!(Db,
        "INSERT INTO mail (id, trajectory_id, kind, subject_id, created_at) \
         SELECT $1, trajectory_id, $3, $4, $5 \
         FROM mail_address \
         WHERE trajectory_id = $2 \
         ON CONFLICT DO NOTHING",
        id.0, trajectory.0, kind, subject, now.0)
        .execute(c).await.map(|done| done.rows_affected()))?;
    Ok((added > 0).then_some(id))
}

/// What a mail that was not sent yet says; `None` when it was sent, when the customer wants no mail any more,
/// or when the customer has died (V13).
///
/// # Errors
/// When the database fails.
pub async fn find_waiting(work: &mut Work, id: LetterId) -> Result<Option<Waiting>, StoreError> {
    Ok(on!(work, c => sql_as!(Db,
        "SELECT m.id, m.kind, a.address, a.language, t.name, s.name AS service, t.turn_side, \
         t.turn_ask, t.turn_due, o.name AS organisation, COALESCE(team.phone, o.phone) AS phone, \
         COALESCE((SELECT COALESCE(e.code, '') <> 'self' FROM entry e WHERE e.trajectory_id = t.id \
         AND e.kind = 'voice' AND e.by_side = 'customer' AND e.voice IS NULL AND e.withdrawn_at IS NULL \
         ORDER BY e.at DESC, e.id DESC LIMIT 1), $2) AS spoken_for \
         FROM mail m \
         JOIN mail_address a ON a.trajectory_id = m.trajectory_id \
         JOIN trajectory t ON t.id = m.trajectory_id \
         JOIN service s ON s.id = t.service_id \
         JOIN team ON team.id = t.team_id \
         JOIN organisation o ON o.id = t.organisation_id \
         WHERE m.id = $1 AND m.sent_at IS NULL AND NOT t.bereaved",
        id.0, false)
        .fetch_optional(c).await)?)
}

/// Notes that a mail was sent.
///
/// # Errors
/// When the database fails.
pub async fn set_sent(work: &mut Work, id: LetterId, now: Timestamp) -> Result<(), StoreError> {
    on!(work, c => sql!(Db, "UPDATE mail SET sent_at = $2 WHERE id = $1", id.0, now.0)
        .execute(c).await.map(|_| ()))?;
    Ok(())
}

row! {
    /// A turn of a customer that is due soon.
    pub struct ComingDue {
        /// Which trajectory.
        pub id: TrajectoryId,
    }
}

/// Trajectories where the customer lives and is asked something by a day up to `until`, wants mail, and was
/// never reminded. Whoever got a mail about it since `lately` is not reminded of it yet.
///
/// # Errors
/// When the database fails.
pub async fn list_coming_due(
    work: &mut Work,
    from: i64,
    until: i64,
    lately: Timestamp,
) -> Result<Vec<TrajectoryId>, StoreError> {
    let found: Vec<ComingDue> = on!(work, c => sql_as!(Db,
        "SELECT t.id \
         FROM trajectory t \
         JOIN mail_address a ON a.trajectory_id = t.id \
         WHERE t.turn_side = 'customer' AND NOT t.bereaved AND t.ended_at IS NULL \
         AND t.turn_due >= $1 AND t.turn_due <= $2 \
         AND NOT EXISTS (SELECT 1 FROM mail m WHERE m.subject_id = t.id AND m.kind = 'reminder') \
         AND NOT EXISTS (SELECT 1 FROM mail m WHERE m.trajectory_id = t.id AND m.kind = 'turn' \
         AND m.created_at > $3) \
         LIMIT 200",
        from, until, lately.0)
        .fetch_all(c).await)?;
    Ok(found.into_iter().map(|row| row.id).collect())
}
