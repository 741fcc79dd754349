//! Entries: what either chair puts on the shared page beside moments. Written once; taken back, never edited.

use hullie_domain::{
    AccountId, Day, EntryId, MomentId, Timestamp, TrajectoryId, kind::Kind, taking_back::MayTakeBack,
    telling_back::MayTakeTellingBack, walk::moment::Side,
};
use uuid::Uuid;

use crate::{
    StoreError, Work,
    db::{found, on, sql, sql_as},
    row::With,
    together::{Ask, ask},
    walk::agreement::{Agreement, agreed},
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
/// [`StoreError::Already`] when this side, in the same voice, said it before and it may be said once.
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
        id.0, trajectory.0, kind.code(), new.about, new.other, by.0.code(), by.1.map(|a| a.0),
        new.voice.as_deref(),
        new.words.as_deref(), new.more.as_deref(), new.place.as_deref(), new.code.as_deref(),
        new.basis.as_deref(),
        new.day.map(Day::number), new.until.map(Day::number), new.number, now.0,
        slot(kind, new.voice.as_deref()))
        .execute(c).await.map(|_| ()))?;
    match kind {
        Kind::Voice => set_bereaved(work, trajectory).await?,
        Kind::Ended | Kind::Reopened => set_ended(work, trajectory).await?,
        _ => {}
    }
    Ok(id)
}

/// Keeps with the trajectory whether the customer has died, after somebody said for whom they speak: the last
/// word of each who speaks holds, by the customer's own link of each name, and who says by that link to be
/// the customer is alive (V13).
async fn set_bereaved(work: &mut Work, trajectory: TrajectoryId) -> Result<(), StoreError> {
    on!(work, c => sql!(Db,
        "UPDATE trajectory SET bereaved = EXISTS (SELECT 1 FROM entry d WHERE d.trajectory_id = $1 \
         AND d.kind = 'voice' AND d.code = 'deceased' AND d.withdrawn_at IS NULL \
         AND NOT EXISTS (SELECT 1 FROM entry l WHERE l.trajectory_id = $1 AND l.kind = 'voice' \
         AND l.withdrawn_at IS NULL AND (l.at > d.at OR (l.at = d.at AND l.id > d.id)) \
         AND ((l.voice IS NULL AND l.code = 'self') \
         OR COALESCE(l.voice, l.words, '') = COALESCE(d.voice, d.words, '')))) \
         WHERE id = $1",
        trajectory.0)
        .execute(c).await.map(|_| ()))?;
    Ok(())
}

/// Keeps with the trajectory when it ended, after somebody said that it did, or that it is not over.
async fn set_ended(work: &mut Work, trajectory: TrajectoryId) -> Result<(), StoreError> {
    on!(work, c => sql!(Db,
        "UPDATE trajectory SET ended_at = (SELECT e.at FROM entry e WHERE e.trajectory_id = $1 \
         AND e.kind = 'ended' AND e.withdrawn_at IS NULL AND NOT EXISTS (SELECT 1 FROM entry r \
         WHERE r.trajectory_id = $1 AND r.kind IN ('ended', 'reopened') AND r.withdrawn_at IS NULL \
         AND (r.at > e.at OR (r.at = e.at AND r.id > e.id)))) WHERE id = $1",
        trajectory.0)
        .execute(c).await.map(|_| ()))?;
    Ok(())
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
        /// What else it names: of a talk, the moment at which it was.
        pub other_id: Option<Uuid>,
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
        "SELECT e.kind AS what, e.by_side, e.about_id, e.other_id FROM entry e \
         WHERE e.id = $1 AND e.trajectory_id = $2 \
         AND (e.withdrawn_at IS NULL OR (e.kind = 'wish' AND EXISTS (SELECT 1 FROM entry p JOIN agreement y \
         ON y.about_id = p.id WHERE p.about_id = e.id AND p.kind = 'proposal' AND y.withdrawn_at IS NULL))) \
         UNION ALL SELECT 'limitation', by_side, moment_id, NULL FROM limitation \
         WHERE id = $1 AND trajectory_id = $2 AND withdrawn_at IS NULL \
         UNION ALL SELECT 'moment', side, NULL, NULL FROM moment WHERE id = $1 AND trajectory_id = $2 AND \
         withdrawn_at IS NULL \
         UNION ALL SELECT 'promise', side, NULL, NULL FROM promise WHERE id = $1 AND trajectory_id = $2 \
         UNION ALL SELECT 'expectation', NULL, NULL, NULL FROM expectation \
         WHERE id = $1 AND trajectory_id = $2 AND withdrawn_at IS NULL \
         UNION ALL SELECT 'step', NULL, NULL, NULL FROM step s JOIN trajectory t \
         ON t.service_id = s.service_id WHERE s.id = $1 AND t.id = $2",
        id, trajectory.0)
        .fetch_optional(c).await)?)
}

impl Entry {
    /// Whether the customer said yes with it, and nobody on behalf of the customer: to an answer (P21).
    #[must_use]
    pub fn is_customers_yes(&self) -> bool {
        self.kind == Kind::ToOurAnswer && self.code.as_deref() == Some("yes") && self.voice.is_none()
    }
}

row! {
    /// What an entry is about, and when it was said.
    pub struct AboutAt {
        /// What it is about.
        pub about: Uuid,
        /// When it was said.
        pub at: Timestamp,
    }
}

/// What an entry is about, also when it was taken back; `None` for what is about nothing.
///
/// # Errors
/// When the database fails.
pub async fn find_about(
    work: &mut Work,
    trajectory: TrajectoryId,
    id: EntryId,
) -> Result<Option<AboutAt>, StoreError> {
    Ok(on!(work, c => sql_as!(Db,
        "SELECT about_id AS about, at FROM entry \
         WHERE id = $1 AND trajectory_id = $2 AND about_id IS NOT NULL",
        id.0, trajectory.0)
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
        "SELECT id, kind, about_id, other_id, by_side, voice, words, more, place, code, basis, day, \
         until_day, number, at, withdrawn_at, withdrawn_code, (1 = 0) AS by_colleague, by_code FROM entry \
         WHERE trajectory_id = $1 AND kind = $2 AND withdrawn_at IS NULL \
         AND (about_id = $3 OR (about_id IS NULL AND $3 IS NULL)) ORDER BY at, id",
        trajectory.0, kind.code(), about)
        .fetch_all(c).await)?)
}

row! {
    /// A name.
    pub struct Called {
        /// Under which something was said.
        pub voice: String,
    }
}

/// Under which names other organisations said something here that stands.
///
/// # Errors
/// When the database fails.
pub async fn list_guests(work: &mut Work, trajectory: TrajectoryId) -> Result<Vec<String>, StoreError> {
    let names: Vec<Called> = on!(work, c => sql_as!(Db,
        "SELECT DISTINCT voice FROM entry WHERE trajectory_id = $1 AND kind = $2 AND voice IS NOT NULL \
         AND withdrawn_at IS NULL",
        trajectory.0, Kind::Elsewhere.code())
        .fetch_all(c).await)?;
    Ok(names.into_iter().map(|name| name.voice).collect())
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
    found(changed)?;
    // it may have been said for whom somebody speaks, or that it is over
    set_bereaved(work, trajectory).await?;
    set_ended(work, trajectory).await
}

/// Takes back everything of these kinds that one chair put at a moment; an employee only what that employee
/// wrote. With a `voice` only what was said in that voice.
///
/// # Errors
/// When the database fails.
pub(crate) async fn withdraw_at(
    work: &mut Work,
    may: &MayTakeTellingBack,
    moment: MomentId,
    kinds: impl Iterator<Item = Kind>,
    voice: Option<&str>,
    (why, now): (&str, Timestamp),
) -> Result<u64, StoreError> {
    let side = hullie_domain::kind::side_of(may.chair());
    // the fixed words of the kinds, which nobody types; what has a table of its own goes there
    let words = kinds.filter(|kind| !kind.rule().typed);
    let kinds: Vec<String> = words.map(|kind| format!("'{}'", kind.code())).collect();
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

/// The entries of a trajectory as this account reads them, first said first, and the yes of the other side to
/// each, where it was given.
pub(crate) fn list(trajectory: TrajectoryId, reader: Option<AccountId>) -> Ask<With<Entry, Agreement>> {
    ask!(
        "SELECT e.id, e.kind, e.about_id, e.other_id, e.by_side, e.voice, e.words, e.more, e.place, e.code, \
         e.basis, e.day, e.until_day, e.number, e.at, e.withdrawn_at, e.withdrawn_code, \
         COALESCE(e.account_id <> $2, FALSE) AS by_colleague, e.by_code, \
         a.id, a.about_id, a.by_side, a.voice, a.at, COALESCE(a.account_id <> $2, FALSE) AS by_colleague, \
         a.by_code \
         FROM entry e LEFT JOIN agreement a ON a.about_id = e.id AND a.withdrawn_at IS NULL \
         AND a.by_side <> e.by_side \
         WHERE e.trajectory_id = $1 ORDER BY e.at, e.id",
        trajectory,
        reader
    )
}

row! {
    /// Whether an account knows what the customer says at a moment.
    pub struct Knows {
        /// Whether it does.
        pub knows: bool,
    }
}

row! {
    /// Something that was taken back: whose it was, and no word of it.
    pub struct Withdrawn {
        /// What it was: `moment`, `limitation`, `expectation` or the kind of an entry.
        pub what: String,
        /// Which side wrote it.
        pub by_side: Side,
        /// Who wrote it, when that is somebody who works here.
        pub account_id: Option<AccountId>,
        /// Who said it on behalf of the customer.
        pub voice: Option<String>,
    }
}

/// What this identifier stood for in this trajectory, when that was taken back since.
///
/// # Errors
/// When the database fails.
pub async fn find_withdrawn(
    work: &mut Work,
    trajectory: TrajectoryId,
    id: Uuid,
) -> Result<Option<Withdrawn>, StoreError> {
    Ok(on!(work, c => sql_as!(Db,
        "SELECT kind AS what, by_side, account_id, voice FROM entry \
         WHERE id = $1 AND trajectory_id = $2 AND withdrawn_at IS NOT NULL \
         UNION ALL SELECT 'limitation', by_side, account_id, voice FROM limitation \
         WHERE id = $1 AND trajectory_id = $2 AND withdrawn_at IS NOT NULL \
         UNION ALL SELECT 'moment', CASE written_by WHEN 'customer' THEN 'customer' ELSE 'organisation' END, \
         NULL, voice FROM moment WHERE id = $1 AND trajectory_id = $2 AND withdrawn_at IS NOT NULL \
         UNION ALL SELECT 'expectation', 'customer', NULL, voice FROM expectation \
         WHERE id = $1 AND trajectory_id = $2 AND withdrawn_at IS NOT NULL",
        id, trajectory.0)
        .fetch_optional(c).await)?)
}

/// The slot that an entry takes when it is said once by each person: the name of whoever speaks on behalf of
/// somebody, an empty one for everybody else; none for what may be said again.
fn slot(kind: Kind, voice: Option<&str>) -> Option<&str> {
    (kind.rule().most == 1).then_some(voice.unwrap_or_default())
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

/// Whether this account knows what the customer says at a moment, because it ever wrote that down by phone,
/// also when that was taken back. What the customer told there instead of confirming it is not known.
///
/// # Errors
/// When the database fails.
pub async fn wrote_down(
    work: &mut Work,
    trajectory: TrajectoryId,
    moment: MomentId,
    account: AccountId,
) -> Result<bool, StoreError> {
    let found: Knows = on!(work, c => sql_as!(Db,
        concat!("SELECT EXISTS (SELECT 1 FROM entry e WHERE e.trajectory_id = $1 AND e.about_id = $2 \
         AND e.kind = 'by-phone' AND e.account_id = $3 AND (", agreed!("e"), " OR NOT EXISTS (\
         SELECT 1 FROM view v WHERE v.moment_id = $2 AND v.by_chair = 'customer' \
         AND v.about_chair = 'customer' AND v.withdrawn_at IS NULL))) AS knows"),
        trajectory.0, moment.0, account.0)
        .fetch_one(c).await)?;
    Ok(found.knows)
}
