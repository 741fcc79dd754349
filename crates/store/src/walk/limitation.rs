//! What did not work, and how it was handled (E08): counted in figures, so it has a table of its own.

use hullie_domain::{
    AccountId, LimitationId, MomentId, Timestamp, TrajectoryId,
    taking_back::MayTakeBack,
    telling_back::MayTakeTellingBack,
    walk::{limitation::Outcome, moment::Side},
};
use uuid::Uuid;

use crate::{
    StoreError, Work,
    db::{found, on, sql},
    together::{Ask, ask},
};

row! {
    /// Something that did not work, as it stands on the page. Which account wrote it is not part of it.
    pub struct Limitation {
        /// Which one.
        pub id: LimitationId,
        /// At which moment.
        pub moment_id: MomentId,
        /// How it was handled, when that was said.
        pub outcome: Option<Outcome>,
        /// What did not work, in words.
        pub words: Option<String>,
        /// Which side wrote it.
        pub by_side: Side,
        /// Who said it on behalf of the customer.
        pub voice: Option<String>,
        /// When it was written.
        pub said_at: Timestamp,
        /// Whether another account than the reader's wrote it.
        pub by_colleague: bool,
        /// Whether it was said by a code on paper before that had a word, and the customer did not confirm it
        /// yet.
        pub by_code: bool,
        /// When it was taken back.
        pub withdrawn_at: Option<Timestamp>,
        /// Why it was taken back.
        pub withdrawn_code: Option<String>,
    }
}

/// A new one. Either the outcome or the words are there.
#[derive(Debug, Clone)]
pub struct New {
    /// At which moment.
    pub moment: MomentId,
    /// How it was handled.
    pub outcome: Option<Outcome>,
    /// What did not work.
    pub words: Option<String>,
    /// Who says it on behalf of the customer.
    pub voice: Option<String>,
}

/// Keeps that something did not work.
///
/// # Errors
/// When the database fails.
pub async fn insert(
    work: &mut Work,
    trajectory: TrajectoryId,
    by: (Side, Option<AccountId>),
    new: &New,
    now: Timestamp,
) -> Result<LimitationId, StoreError> {
    let id = LimitationId::new();
    on!(work, c => sql!(Db,
        "INSERT INTO limitation (id, trajectory_id, moment_id, outcome, words, by_side, account_id, voice, \
         said_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        id.0, trajectory.0, new.moment.0, new.outcome.map(Outcome::code), new.words.as_deref(), by.0.code(),
        by.1.map(|a| a.0), new.voice.as_deref(), now.0)
        .execute(c).await.map(|_| ()))?;
    Ok(id)
}

/// What did not work in a trajectory as this account reads it, first said first.
pub(crate) fn list(trajectory: TrajectoryId, reader: Option<AccountId>) -> Ask<Limitation> {
    ask!(
        "SELECT id, moment_id, outcome, words, by_side, voice, said_at, \
         COALESCE(account_id <> $2, FALSE) AS by_colleague, by_code, withdrawn_at, withdrawn_code \
         FROM limitation WHERE trajectory_id = $1 ORDER BY said_at, id",
        trajectory,
        reader
    )
}

/// Takes one back. What was said is gone; that it was there, when and why stays (N18).
///
/// # Errors
/// [`StoreError::NotThere`] when it does not stand in this trajectory.
pub async fn withdraw(
    work: &mut Work,
    _may: MayTakeBack,
    trajectory: TrajectoryId,
    id: Uuid,
    (why, now): (&str, Timestamp),
) -> Result<(), StoreError> {
    let changed = on!(work, c => sql!(Db,
        "UPDATE limitation SET withdrawn_at = $3, withdrawn_code = $4, outcome = NULL, words = NULL \
         WHERE id = $1 AND trajectory_id = $2 AND withdrawn_at IS NULL",
        id, trajectory.0, now.0, why)
        .execute(c).await.map(|done| done.rows_affected()))?;
    found(changed)
}

/// Takes back what one chair said did not work at a moment; an employee only the own. With a `voice` only
/// what was said in that voice.
pub(crate) async fn withdraw_at(
    work: &mut Work,
    may: &MayTakeTellingBack,
    moment: MomentId,
    voice: Option<&str>,
    (why, now): (&str, Timestamp),
) -> Result<(), StoreError> {
    let side = hullie_domain::kind::side_of(may.chair());
    on!(work, c => sql!(Db,
        "UPDATE limitation SET withdrawn_at = $4, withdrawn_code = $5, outcome = NULL, words = NULL \
         WHERE moment_id = $1 AND trajectory_id = $2 AND by_side = $3 AND withdrawn_at IS NULL \
         AND (CAST($6 AS TEXT) IS NULL OR voice = $6) AND (by_side = 'customer' OR account_id = $7)",
        moment.0, may.trajectory().0, side.code(), now.0, why, voice, may.account().map(|a| a.0))
        .execute(c).await.map(|_| ()))?;
    Ok(())
}
