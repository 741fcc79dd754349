//! Entries: what either chair puts on the shared page beside moments. Written once; taken back, never edited.

use hullie_domain::{
    AccountId, Day, EntryId, Timestamp, TrajectoryId, entry::Kind, moment::Side, permission::MaySit,
};
use uuid::Uuid;

use crate::{
    StoreError, Work,
    db::{on, sql, sql_as},
};

row! {
    /// An entry as it stands on the page. Which account wrote it is not part of it.
    pub struct Entry {
        /// Which one.
        pub id: EntryId,
        /// What kind.
        pub kind: Kind,
        /// What it is about, when not the whole trajectory.
        pub about_id: Option<Uuid>,
        /// What else it points to.
        pub other_id: Option<Uuid>,
        /// Which side wrote it.
        pub by_side: Side,
        /// Who said it on behalf of the customer, or for another organisation.
        pub voice: Option<String>,
        /// The words.
        pub words: Option<String>,
        /// A reason or a source.
        pub more: Option<String>,
        /// Where something stands.
        pub place: Option<String>,
        /// The answer that was chosen.
        pub code: Option<String>,
        /// On what it rests.
        pub basis: Option<String>,
        /// A day.
        pub day: Option<Day>,
        /// A last day.
        pub until_day: Option<Day>,
        /// A number.
        pub number: Option<i64>,
        /// When it was written.
        pub at: Timestamp,
        /// When it was taken back.
        pub withdrawn_at: Option<Timestamp>,
        /// Why it was taken back.
        pub withdrawn_code: Option<String>,
        /// Whether it was said by a code on paper before that had a word, and the customer did not confirm it
        /// yet.
        pub by_code: bool,
    }
}

/// A new entry.
#[derive(Debug, Clone, Default)]
pub struct New {
    /// What it is about.
    pub about: Option<Uuid>,
    /// What else it points to.
    pub other: Option<Uuid>,
    /// Who says it on behalf of somebody.
    pub voice: Option<String>,
    /// The words.
    pub words: Option<String>,
    /// A reason or a source.
    pub more: Option<String>,
    /// Where something stands.
    pub place: Option<String>,
    /// The answer that was chosen.
    pub code: Option<String>,
    /// On what it rests.
    pub basis: Option<String>,
    /// A day.
    pub day: Option<Day>,
    /// A last day.
    pub until: Option<Day>,
    /// A number.
    pub number: Option<i64>,
}

/// Puts an entry in place. Who may write which kind is decided by the use case, along the rule of the kind.
///
/// # Errors
/// [`StoreError::Already`] when this side said it before and it may be said once.
pub async fn insert(
    work: &mut Work,
    trajectory: TrajectoryId,
    kind: Kind,
    by: (Side, Option<AccountId>),
    new: &New,
    now: Timestamp,
) -> Result<EntryId, StoreError> {
    let id = EntryId::new();
    on!(work, c => sql!(Db,
        "INSERT INTO entry (id, trajectory_id, kind, about_id, other_id, by_side, account_id, voice, words, more, place, code, basis, \
         day, until_day, number, at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)",
        id.0, trajectory.0, kind.code(), new.about, new.other, by.0.code(), by.1.map(|a| a.0), new.voice.as_deref(),
        new.words.as_deref(), new.more.as_deref(), new.place.as_deref(), new.code.as_deref(), new.basis.as_deref(),
        new.day.map(Day::number), new.until.map(Day::number), new.number, now.0)
        .execute(c).await.map(|_| ()))?;
    Ok(id)
}

row! {
    /// Whether something is part of a trajectory, and who wrote it when it is an entry.
    pub struct Target {
        /// What it is: `moment`, `promise`, `expectation`, `step` or the kind of an entry.
        pub what: String,
        /// Which side wrote it.
        pub by_side: Option<Side>,
        /// What it is about itself.
        pub about_id: Option<Uuid>,
    }
}

/// What this identifier stands for in this trajectory; `None` when it is not part of it.
///
/// # Errors
/// When the database fails.
pub async fn find_target(
    work: &mut Work,
    trajectory: TrajectoryId,
    id: Uuid,
) -> Result<Option<Target>, StoreError> {
    Ok(on!(work, c => sql_as!(Db,
        "SELECT kind AS what, by_side, about_id FROM entry WHERE id = $1 AND trajectory_id = $2 AND withdrawn_at IS NULL \
         UNION ALL SELECT 'moment', side, NULL FROM moment WHERE id = $1 AND trajectory_id = $2 \
         UNION ALL SELECT 'promise', side, NULL FROM promise WHERE id = $1 AND trajectory_id = $2 \
         UNION ALL SELECT 'expectation', NULL, NULL FROM expectation WHERE id = $1 AND trajectory_id = $2 \
         UNION ALL SELECT 'step', NULL, NULL FROM step s JOIN trajectory t ON t.service_id = s.service_id \
         WHERE s.id = $1 AND t.id = $2",
        id, trajectory.0)
        .fetch_optional(c).await)?)
}

/// The entries of one kind about one thing that stand, first said first.
///
/// # Errors
/// When the database fails.
pub async fn list_about(
    work: &mut Work,
    trajectory: TrajectoryId,
    kind: Kind,
    about: Option<Uuid>,
) -> Result<Vec<Entry>, StoreError> {
    Ok(on!(work, c => sql_as!(Db,
        "SELECT id, kind, about_id, other_id, by_side, voice, words, more, place, code, basis, day, until_day, number, at, withdrawn_at, \
         withdrawn_code, by_code FROM entry WHERE trajectory_id = $1 AND kind = $2 AND withdrawn_at IS NULL \
         AND (about_id = $3 OR (about_id IS NULL AND $3 IS NULL)) ORDER BY at, id",
        trajectory.0, kind.code(), about)
        .fetch_all(c).await)?)
}

/// Takes back an own entry. What the other side agreed to is not undone by one voice (P16): a new proposal does that. The words are gone; that it was there, when it was taken back and why stays (N18).
///
/// # Errors
/// [`StoreError::NotThere`] when it is not an entry of the own side, or not of the named `voice`.
pub async fn withdraw(
    work: &mut Work,
    may: &MaySit,
    id: EntryId,
    voice: Option<&str>,
    why: &str,
    now: Timestamp,
) -> Result<(), StoreError> {
    let side = hullie_domain::entry::side_of(may.chair());
    let changed = on!(work, c => sql!(Db,
        "UPDATE entry SET withdrawn_at = $4, withdrawn_code = $5, words = NULL, more = NULL, place = NULL, code = NULL, basis = NULL, \
         number = NULL, day = NULL, until_day = NULL WHERE id = $1 AND trajectory_id = $2 AND by_side = $3 AND withdrawn_at IS NULL \
         AND kind NOT IN ('handover', 'agree', 'extend', 'withdraw-promise') AND (CAST($6 AS TEXT) IS NULL OR voice = $6) \
         AND NOT EXISTS (SELECT 1 FROM entry a WHERE a.about_id = $1 AND a.kind = 'agree' AND a.withdrawn_at IS NULL)",
        id.0, may.trajectory().0, side.code(), now.0, why, voice)
        .execute(c).await.map(|done| done.rows_affected()))?;
    if changed == 0 { Err(StoreError::NotThere) } else { Ok(()) }
}
