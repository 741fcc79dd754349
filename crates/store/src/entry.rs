//! Entries: what either chair puts on the shared page beside moments. Written once; taken back, never edited.

use hullie_domain::{
    AccountId, Day, EntryId, MomentId, Timestamp, TrajectoryId,
    entry::{Kind, MayTakeBack},
    moment::Side,
    permission::MaySit,
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
        /// Whether another account than the reader's wrote it.
        pub by_colleague: bool,
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
        "INSERT INTO entry (id, trajectory_id, kind, about_id, other_id, by_side, account_id, voice, \
         words, more, place, code, \
         basis, day, until_day, number, at, slot) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)",
        id.0, trajectory.0, kind.code(), new.about, new.other, by.0.code(), by.1.map(|a| a.0), new.voice.as_deref(),
        new.words.as_deref(), new.more.as_deref(), new.place.as_deref(), new.code.as_deref(), new.basis.as_deref(),
        new.day.map(Day::number), new.until.map(Day::number), new.number, now.0,
        slot(kind, new, by.1))
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

/// What this identifier stands for in this trajectory; `None` when it is not part of it, or was taken back.
/// A wish that an agreement rests on can be spoken about when its words are gone: the agreement stands.
///
/// # Errors
/// When the database fails.
pub async fn find_target(
    work: &mut Work,
    trajectory: TrajectoryId,
    id: Uuid,
) -> Result<Option<Target>, StoreError> {
    Ok(on!(work, c => sql_as!(Db,
        "SELECT e.kind AS what, e.by_side, e.about_id FROM entry e WHERE e.id = $1 AND e.trajectory_id = $2 \
         AND (e.withdrawn_at IS NULL OR (e.kind = 'wish' AND EXISTS (SELECT 1 FROM entry p JOIN entry y \
         ON y.about_id = p.id \
         WHERE p.about_id = e.id AND p.kind = 'proposal' AND y.kind = 'agree'))) \
         UNION ALL SELECT 'moment', side, NULL FROM moment WHERE id = $1 AND trajectory_id = $2 AND \
         withdrawn_at IS NULL \
         UNION ALL SELECT 'promise', side, NULL FROM promise WHERE id = $1 AND trajectory_id = $2 \
         UNION ALL SELECT 'expectation', NULL, NULL FROM expectation WHERE id = $1 AND trajectory_id = $2 \
         AND withdrawn_at IS NULL \
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
         withdrawn_code, (1 = 0) AS by_colleague, by_code FROM entry WHERE trajectory_id = $1 AND kind = $2 AND withdrawn_at IS NULL \
         AND (about_id = $3 OR (about_id IS NULL AND $3 IS NULL)) ORDER BY at, id",
        trajectory.0, kind.code(), about)
        .fetch_all(c).await)?)
}

row! {
    /// An entry as far as it decides who may take it back.
    pub struct Standing {
        /// Its kind.
        pub kind: Kind,
        /// The kind of the entry that it is about, when it is about one.
        pub about_kind: Option<String>,
        /// Which side wrote it.
        pub by_side: Side,
        /// Which account wrote it, on the organisation's side.
        pub account_id: Option<AccountId>,
        /// Who spoke on behalf of the customer, or for another organisation.
        pub voice: Option<String>,
        /// Whether the other side said yes to it.
        pub agreed: bool,
    }
}

/// What decides who may take back an entry that stands.
///
/// # Errors
/// [`StoreError::NotThere`] when there is none in this trajectory, or when it was taken back.
pub async fn get_standing(
    work: &mut Work,
    trajectory: TrajectoryId,
    id: EntryId,
) -> Result<Standing, StoreError> {
    Ok(on!(work, c => sql_as!(Db,
        "SELECT e.kind, a.kind AS about_kind, e.by_side, e.account_id, e.voice, \
         EXISTS (SELECT 1 FROM entry y WHERE y.about_id = e.id AND y.trajectory_id = $2 AND y.kind = 'agree' \
         AND y.by_side <> e.by_side \
         AND y.withdrawn_at IS NULL) AS agreed FROM entry e LEFT JOIN entry a ON a.id = e.about_id \
         WHERE e.id = $1 AND e.trajectory_id = $2 AND e.withdrawn_at IS NULL",
        id.0, trajectory.0)
        .fetch_one(c).await)?)
}

/// What goes when an entry is taken back: everything that somebody said with it.
pub(crate) const EMPTIED: &str = "words = NULL, more = NULL, place = NULL, code = NULL, basis = NULL, \
     number = NULL, day = NULL, until_day = NULL";

/// Takes back an entry. The words are gone; that it was there, when it was taken back and why stays (N18).
///
/// # Errors
/// [`StoreError::NotThere`] when it does not stand in this trajectory.
pub async fn withdraw(
    work: &mut Work,
    _may: MayTakeBack,
    trajectory: TrajectoryId,
    id: EntryId,
    why: &str,
    now: Timestamp,
) -> Result<(), StoreError> {
    let text = format!(
        "UPDATE entry SET withdrawn_at = $3, withdrawn_code = $4, {EMPTIED} \
         WHERE id = $1 AND trajectory_id = $2 AND withdrawn_at IS NULL"
    );
    let text = sqlx::AssertSqlSafe(text);
    let changed = on!(work, c => sql!(Db, text, id.0, trajectory.0, now.0, why)
        .execute(c).await.map(|done| done.rows_affected()))?;
    if changed == 0 { Err(StoreError::NotThere) } else { Ok(()) }
}

/// Takes back everything of these kinds that one chair put at a moment; an employee only what that employee
/// wrote. With a `voice` only what was said in that voice.
///
/// # Errors
/// When the database fails.
pub(crate) async fn withdraw_at(
    work: &mut Work,
    may: &MaySit,
    moment: MomentId,
    kinds: impl Iterator<Item = Kind>,
    voice: Option<&str>,
    (why, now): (&str, Timestamp),
) -> Result<u64, StoreError> {
    let side = hullie_domain::entry::side_of(may.chair());
    // the fixed words of the kinds, which nobody types
    let kinds: Vec<String> = kinds.map(|kind| format!("'{}'", kind.code())).collect();
    let text = format!(
        "UPDATE entry SET withdrawn_at = $4, withdrawn_code = $5, {EMPTIED} WHERE about_id = $1 \
         AND trajectory_id = $2 AND by_side = $3 AND kind IN ({}) AND withdrawn_at IS NULL \
         AND (CAST($6 AS TEXT) IS NULL OR voice = $6) AND (by_side = 'customer' OR account_id = $7)",
        kinds.join(", ")
    );
    let text = sqlx::AssertSqlSafe(text);
    Ok(on!(work, c => sql!(Db, text, moment.0, may.trajectory().0, side.code(), now.0, why, voice,
        may.account().map(|a| a.0))
        .execute(c).await.map(|done| done.rows_affected()))?)
}

/// Whether this account took back an answer to a question at a moment: it saw the other's answers, so it
/// answers no more there (H15).
///
/// # Errors
/// When the database fails.
pub async fn took_back_answers(
    work: &mut Work,
    trajectory: TrajectoryId,
    moment: MomentId,
    account: AccountId,
) -> Result<bool, StoreError> {
    let all = list_ever(work, trajectory, moment, (Kind::Answer, account)).await?;
    Ok(all.iter().any(|one| one.withdrawn_at.is_some()))
}

row! {
    /// That something was said once, also when it was taken back.
    pub struct Ever {
        /// When it was taken back.
        pub withdrawn_at: Option<Timestamp>,
    }
}

/// What this account ever wrote of a kind at a moment, also when it was taken back.
async fn list_ever(
    work: &mut Work,
    trajectory: TrajectoryId,
    moment: MomentId,
    (kind, account): (Kind, AccountId),
) -> Result<Vec<Ever>, StoreError> {
    Ok(on!(work, c => sql_as!(Db,
        "SELECT withdrawn_at FROM entry WHERE trajectory_id = $1 AND about_id = $2 AND kind = $3 \
         AND account_id = $4",
        trajectory.0, moment.0, kind.code(), account.0)
        .fetch_all(c).await)?)
}

row! {
    /// An entry that was found.
    pub struct Found {
        /// Which one.
        pub id: EntryId,
    }
}

/// The slot that an entry takes when it is said once: the question for an answer, nothing more for the
/// others. After a hand-over somebody else answers in the employee's chair, and whoever speaks on behalf of
/// the customer answers beside the customer.
fn slot(kind: Kind, new: &New, account: Option<AccountId>) -> Option<String> {
    let code = new.code.as_deref().unwrap_or_default();
    match (kind, account, &new.voice) {
        (Kind::Answer, Some(account), _) => Some(format!("{code} {account}")),
        (Kind::Answer, None, Some(voice)) => Some(format!("{code} {voice}")),
        (Kind::Answer, None, None) => Some(code.to_owned()),
        _ if kind.rule().most == 1 => Some(String::new()),
        _ => None,
    }
}

row! {
    /// When an entry was written.
    pub struct At {
        /// When.
        pub at: Timestamp,
    }
}

/// When an entry was written; `None` when it is no entry.
///
/// # Errors
/// When the database fails.
pub async fn find_at(work: &mut Work, id: EntryId) -> Result<Option<Timestamp>, StoreError> {
    let found: Option<At> =
        on!(work, c => sql_as!(Db, "SELECT at FROM entry WHERE id = $1", id.0).fetch_optional(c).await)?;
    Ok(found.map(|row| row.at))
}

/// The latest entry of a kind in a trajectory.
///
/// # Errors
/// When the database fails.
pub async fn find_latest(
    work: &mut Work,
    trajectory: TrajectoryId,
    kind: Kind,
) -> Result<Option<EntryId>, StoreError> {
    let found: Option<Found> = on!(work, c => sql_as!(Db,
        "SELECT id FROM entry WHERE trajectory_id = $1 AND kind = $2 AND withdrawn_at IS NULL ORDER BY at \
         DESC, id DESC LIMIT 1",
        trajectory.0, kind.code())
        .fetch_optional(c).await)?;
    Ok(found.map(|row| row.id))
}

row! {
    /// A question that was answered.
    pub struct Answered {
        /// Which one.
        pub code: String,
    }
}

/// Whether this account ever wrote down what the customer said at a moment by phone, also when that was
/// taken back.
///
/// # Errors
/// When the database fails.
pub async fn wrote_down(
    work: &mut Work,
    trajectory: TrajectoryId,
    moment: MomentId,
    account: AccountId,
) -> Result<bool, StoreError> {
    Ok(!list_ever(work, trajectory, moment, (Kind::ByPhone, account)).await?.is_empty())
}

row! {
    /// For whom the customer's own link speaks.
    pub struct Spoken {
        /// For whom.
        pub code: Option<String>,
        /// Who speaks, as that person said it.
        pub words: Option<String>,
    }
}

/// Who speaks by the customer's own link, as that person is called, when it is not the customer; empty when
/// no name was given.
///
/// # Errors
/// When the database fails.
pub async fn find_spoken(work: &mut Work, trajectory: TrajectoryId) -> Result<Option<String>, StoreError> {
    let found: Option<Spoken> = on!(work, c => sql_as!(Db,
        "SELECT code, words FROM entry WHERE trajectory_id = $1 AND kind = 'voice' AND by_side = 'customer' \
         AND voice IS NULL AND withdrawn_at IS NULL ORDER BY at DESC, id DESC LIMIT 1",
        trajectory.0)
        .fetch_optional(c).await)?;
    let another = found.filter(|one| one.code.as_deref() != Some("self"));
    Ok(another.map(|one| one.words.unwrap_or_default()))
}

/// Which questions about a moment were answered in this chair: by this very employee, or by the customer,
/// or by this very voice on the customer's behalf.
///
/// # Errors
/// When the database fails.
pub async fn list_answered(
    work: &mut Work,
    trajectory: TrajectoryId,
    moment: MomentId,
    by: (Side, Option<AccountId>, Option<&str>),
) -> Result<Vec<String>, StoreError> {
    let (side, account, voice) = (by.0.code(), by.1.map(|a| a.0), by.2);
    let found: Vec<Answered> = on!(work, c => sql_as!(Db,
        "SELECT code FROM entry WHERE trajectory_id = $1 AND about_id = $2 AND kind = 'answer' \
         AND by_side = $3 AND code IS NOT NULL AND withdrawn_at IS NULL \
         AND ((by_side = 'customer' AND voice IS NOT DISTINCT FROM CAST($5 AS TEXT)) OR account_id = $4)",
        trajectory.0, moment.0, side, account, voice)
        .fetch_all(c).await)?;
    Ok(found.into_iter().map(|row| row.code).collect())
}
