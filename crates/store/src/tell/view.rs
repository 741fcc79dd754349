//! Views: what one chair says about one seat at one moment. Added, never changed; taken back, never edited.

use hullie_domain::{
    AccountId, Chair, MomentId, Seat, StoryText, Timestamp, TrajectoryId, Value, ViewId,
    kind::Kind,
    permission::{MayDecide, MaySit},
    telling_back::MayTakeTellingBack,
    walk::moment::Release,
};
use uuid::Uuid;

use crate::{
    StoreError, Work,
    db::{at_most, on, sql, sql_as},
    row::With,
    tell::recognition,
    together::{Ask, ask},
};

row! {
    /// A view.
    pub struct View {
        /// Which one.
        pub id: ViewId,
        /// At which moment.
        pub moment_id: MomentId,
        /// Who speaks.
        pub by_chair: Chair,
        /// Whose experience it is about.
        pub about_chair: Chair,
        /// The answer on the scale.
        pub value: Option<Value>,
        /// The words.
        pub words: Option<String>,
        /// When it was said.
        pub said_at: Timestamp,
        /// What may be done with it.
        pub release: Release,
        /// Who said it on behalf of the customer, when somebody else did.
        pub voice: Option<String>,
        /// Who sat in the employee's chair: never shown, it only decides who may read it.
        pub account_id: Option<AccountId>,
        /// Whether it was said by a code on paper before that had a word, and the customer did not confirm it
        /// yet.
        pub by_code: bool,
    }
}

row! {
    /// Something in told words that may point to a person.
    pub struct Finding {
        /// In which view.
        pub view_id: ViewId,
        /// What kind of thing.
        pub kind: String,
        /// First byte.
        pub excerpt_start: i64,
        /// Byte after the last.
        pub excerpt_end: i64,
    }
}

row! {
    /// A chair that spoke.
    pub struct Spoke {
        /// Which one.
        pub by_chair: Chair,
    }
}

row! {
    /// Words to read.
    pub struct Told {
        /// The words.
        pub words: Option<String>,
    }
}

row! {
    /// A view with the trace of one that was taken back: then the words and the answer are gone.
    pub struct Traced {
        /// When it was taken back.
        pub withdrawn_at: Option<Timestamp>,
        /// Why it was taken back.
        pub withdrawn_code: Option<String>,
    }
}

/// That something told at a moment was taken back: the words are gone, the day and the reason stay (N18).
#[derive(Debug, Clone)]
pub struct Gone {
    /// At which moment.
    pub moment_id: MomentId,
    /// Which chair took it back.
    pub by_chair: Chair,
    /// When.
    pub at: Timestamp,
    /// Why, when it was asked.
    pub code: Option<String>,
    /// Which employee, when it was one.
    pub account_id: Option<AccountId>,
    /// Who told it on behalf of the customer, when somebody else did.
    pub voice: Option<String>,
}

row! {
    /// That it was taken back whether something was noticed, which only the customer's side says.
    pub struct Unnoticed {
        /// At which moment.
        pub moment_id: MomentId,
        /// Which chair took it back.
        pub by_chair: Chair,
        /// When.
        pub at: Timestamp,
        /// Why, when it was asked.
        pub code: Option<String>,
        /// Who did on behalf of the customer, when somebody else did.
        pub voice: Option<String>,
    }
}

row! {
    /// That somebody took a chair at a moment: no word and no answer of it.
    pub struct Taken {
        /// At which moment.
        pub moment_id: MomentId,
        /// Which chair.
        pub by_chair: Chair,
        /// Who sat in it, when that is the employee's.
        pub account_id: Option<AccountId>,
        /// Whether something was told of how it was.
        pub told: bool,
        /// Whether it opens what the other told: the own answer is in, and for an employee the guess.
        pub sat: bool,
    }
}

/// The views of a trajectory, first said first, also those that were taken back, and what was found in each.
pub(crate) fn list(trajectory: TrajectoryId) -> Ask<With<Traced, With<View, Finding>>> {
    ask!(
        "SELECT v.withdrawn_at, v.withdrawn_code, v.id, v.moment_id, v.by_chair, v.about_chair, v.value, \
         v.words, v.said_at, v.release, v.voice, v.account_id, v.by_code, \
         f.view_id, f.kind, f.excerpt_start, f.excerpt_end \
         FROM view v LEFT JOIN finding f ON f.view_id = v.id \
         WHERE v.trajectory_id = $1 ORDER BY v.said_at, v.id, f.excerpt_start",
        trajectory
    )
}

/// The views that stand; the traces of those that were taken back; and what was found in told words that may
/// point to a person.
pub(crate) fn sort(rows: Vec<With<Traced, With<View, Finding>>>) -> (Vec<View>, Vec<Gone>, Vec<Finding>) {
    let (mut views, mut gone, mut findings): (Vec<View>, _, _) = (Vec::new(), Vec::new(), Vec::new());
    for With(trace, view) in rows {
        let Some(With(view, finding)) = view else { continue };
        match trace.withdrawn_at {
            None => {
                findings.extend(finding);
                // what was found in words gives a row each
                if views.last().is_none_or(|last| last.id != view.id) {
                    views.push(view);
                }
            }
            // a guess is given once and not taken back by itself
            Some(at) if !view.seat().is_guess() => gone.push(Gone {
                moment_id: view.moment_id,
                by_chair: view.by_chair,
                at,
                code: trace.withdrawn_code,
                account_id: view.account_id,
                voice: view.voice,
            }),
            Some(_) => {}
        }
    }
    (views, gone, findings)
}

/// Who took which chair at which moment of a trajectory: for those who do not sit at the table.
pub(crate) fn list_taken(trajectory: TrajectoryId) -> Ask<Taken> {
    ask!(
        "SELECT moment_id, by_chair, account_id, \
         by_chair = about_chair AND (value IS NOT NULL OR words IS NOT NULL) AS told, \
         by_chair = about_chair OR by_chair = 'employee' AS sat \
         FROM view WHERE trajectory_id = $1 AND withdrawn_at IS NULL ORDER BY said_at, id",
        trajectory
    )
}

/// When and why somebody took back whether something was noticed: that has no row of its own to leave a trace
/// in.
pub(crate) fn list_taken_back(trajectory: TrajectoryId) -> Ask<Unnoticed> {
    ask!(
        "SELECT moment_id, by_chair, at, code, voice FROM taken_back WHERE trajectory_id = $1 \
         ORDER BY at, id",
        trajectory
    )
}

impl From<Unnoticed> for Gone {
    fn from(one: Unnoticed) -> Self {
        let Unnoticed { moment_id, by_chair, at, code, voice } = one;
        Self { moment_id, by_chair, at, code, account_id: None, voice }
    }
}

impl View {
    /// The seat that speaks.
    #[must_use]
    pub fn seat(&self) -> Seat {
        Seat { by: self.by_chair, about: self.about_chair }
    }
}

/// A new view.
#[derive(Debug, Clone)]
pub struct New {
    /// At which moment.
    pub moment: MomentId,
    /// Whose experience it is about. Who speaks follows from the permission.
    pub about: Chair,
    /// The answer on the scale.
    pub value: Option<Value>,
    /// The words.
    pub words: Option<StoryText>,
    /// What may be done with it.
    pub release: Release,
    /// Who says it on behalf of the customer, when somebody else does.
    pub voice: Option<String>,
}

/// Keeps a view of who sits at the table. Returns its identifier.
///
/// # Errors
/// [`StoreError::NotThere`] when the moment is not of this trajectory or was taken back;
/// [`StoreError::Already`] when a guess, or the employee's own view, was given before: those are given
/// once.
pub async fn create(work: &mut Work, may: &MaySit, new: &New, now: Timestamp) -> Result<ViewId, StoreError> {
    insert(work, may.trajectory(), (may.chair(), may.account()), new, now).await
}

/// As [`create`], for the program itself: an employee who is not named is the one who sits there.
///
/// # Errors
/// As [`create`].
pub async fn insert(
    work: &mut Work,
    trajectory: TrajectoryId,
    by: (Chair, Option<AccountId>),
    new: &New,
    now: Timestamp,
) -> Result<ViewId, StoreError> {
    let id = ViewId::new();
    let value = new.value.map(|v| i64::from(v.get()));
    let added = on!(work, c => sql!(Db,
        "INSERT INTO view (id, trajectory_id, moment_id, by_chair, about_chair, value, words, said_at, \
         release, voice, account_id) \
         SELECT $1, m.trajectory_id, m.id, $4, $5, $6, $7, $8, $9, $10, \
         COALESCE($11, CASE WHEN $4 = 'employee' THEN t.employee_id END) \
         FROM moment m \
         JOIN trajectory t ON t.id = m.trajectory_id \
         WHERE m.id = $2 AND m.trajectory_id = $3 AND m.withdrawn_at IS NULL",
        id.0, new.moment.0, trajectory.0, by.0.code(), new.about.code(), value,
        new.words.as_ref().map(StoryText::as_str), now.0,
        new.release.code(), new.voice.as_deref(), by.1.map(|a| a.0))
        .execute(c).await.map(|done| done.rows_affected()))?;
    if added == 0 { Err(StoreError::NotThere) } else { Ok(id) }
}

/// Takes back everything the own chair said at a moment: how it was, what was found in the words, the
/// answers to questions, whether it was noticed, what was said by phone, and what a coach was shown. It is
/// gone from pages, figures and exports at once; that it was there, when it was taken back and why stays.
/// With a `voice` only what was said in that voice.
///
/// A guess stays: it is given once and never changed (E12). Returns how many things were
/// taken back; 0 when there was nothing.
///
/// # Errors
/// [`StoreError::NotThere`] when somebody who speaks on behalf of the customer gives no `voice`.
pub async fn withdraw(
    work: &mut Work,
    may: &MayTakeTellingBack,
    moment: MomentId,
    voice: Option<&str>,
    why: &str,
    now: Timestamp,
) -> Result<u64, StoreError> {
    if may.is_relative() && voice.is_none() {
        // somebody who speaks on behalf of the customer takes back the own words only
        return Err(StoreError::NotThere);
    }
    let (chair, account) = (may.chair().code(), may.account().map(|a| a.0));
    let mut gone = on!(work, c => sql!(Db,
        "UPDATE view SET withdrawn_at = $4, withdrawn_code = $5, words = NULL, value = NULL, sides = \
         NULL, release = 'closed' \
         WHERE moment_id = $1 AND trajectory_id = $2 AND by_chair = $3 AND withdrawn_at IS NULL \
         AND (CAST($6 AS TEXT) IS NULL OR voice = $6) \
         AND about_chair = by_chair AND (by_chair = 'customer' OR account_id = $7)",
        moment.0, may.trajectory().0, chair, now.0, why, voice, account)
        .execute(c).await.map(|done| done.rows_affected()))?;
    on!(work, c => sql!(Db,
        "DELETE FROM finding WHERE view_id IN (SELECT id FROM view WHERE moment_id = $1 AND withdrawn_at \
         IS NOT NULL)",
        moment.0)
        .execute(c).await.map(|_| ()))?;
    let kinds = Kind::goes_with_telling(voice.is_some());
    gone += crate::walk::entry::withdraw_at(work, may, moment, kinds, voice, (why, now)).await?;
    gone += crate::tell::answer::withdraw_at(work, may, moment, voice, (why, now)).await?;
    if may.chair() == Chair::Employee {
        on!(work, c => sql!(Db, "DELETE FROM shown WHERE moment_id = $1 AND employee_id = $2", moment.0,
            account)
            .execute(c).await.map(|_| ()))?;
        return Ok(gone);
    }
    if voice.is_none() {
        // what the customer confirmed is the customer's; what is not confirmed is of who wrote it down
        let text = format!(
            "UPDATE entry SET withdrawn_at = $3, withdrawn_code = $4, {} WHERE about_id = $1 AND \
             trajectory_id = $2 AND kind = 'by-phone' AND withdrawn_at IS NULL AND {}",
            crate::walk::entry::EMPTIED,
            crate::walk::agreement::agreed!("entry")
        );
        let text = sqlx::AssertSqlSafe(text);
        gone += on!(work, c => sql!(Db, text, moment.0, may.trajectory().0, now.0, why)
            .execute(c).await.map(|done| done.rows_affected()))?;
    }
    let noticed = recognition::delete(work, may.trajectory(), moment, voice).await?;
    if noticed > 0 {
        on!(work, c => sql!(Db,
            "INSERT INTO taken_back (id, trajectory_id, moment_id, by_chair, at, code, voice) \
             VALUES ($1, $2, $3, $4, $5, $6, $7)",
            Uuid::now_v7(), may.trajectory().0, moment.0, chair, now.0, why, voice)
            .execute(c).await.map(|_| ()))?;
    }
    Ok(gone + noticed)
}

/// Lets these own words of the customer at a moment stand on the mirror. Words that somebody told on behalf
/// of the customer stay as they are: they bear a name. Gives whether there are any.
///
/// # Errors
/// When the database fails.
pub async fn release(
    work: &mut Work,
    may: &MayDecide,
    moment: MomentId,
    told: &[ViewId],
) -> Result<bool, StoreError> {
    let mut stands = false;
    for id in told {
        let (id, release) = (id.0, Release::Quote.code());
        stands |= on!(work, c => sql!(Db,
            "UPDATE view SET release = $3 WHERE moment_id = $1 AND trajectory_id = $2 AND id = $4 \
             AND by_chair = 'customer' AND about_chair = by_chair AND withdrawn_at IS NULL \
             AND voice IS NULL",
            moment.0, may.trajectory().0, release, id)
            .execute(c).await.map(|done| done.rows_affected() > 0))?;
    }
    Ok(stands)
}

/// Takes all own words of the customer at a moment from the mirror. Gives whether there are any.
///
/// # Errors
/// When the database fails.
pub async fn close(work: &mut Work, may: &MayDecide, moment: MomentId) -> Result<bool, StoreError> {
    on!(work, c => sql!(Db,
        "UPDATE view SET release = $3 WHERE moment_id = $1 AND trajectory_id = $2 AND by_chair = 'customer' \
         AND about_chair = by_chair AND withdrawn_at IS NULL AND voice IS NULL",
        moment.0, may.trajectory().0, Release::Closed.code())
        .execute(c).await.map(|done| done.rows_affected() > 0))
}

/// Takes back the own guess with the whole moment. Of a moment that stays a guess stays too: it is given once
/// (E12).
///
/// # Errors
/// When the database fails.
pub(crate) async fn withdraw_guess(
    work: &mut Work,
    may: &MayTakeTellingBack,
    moment: MomentId,
    (why, now): (&str, Timestamp),
) -> Result<(), StoreError> {
    on!(work, c => sql!(Db,
        "UPDATE view SET withdrawn_at = $4, withdrawn_code = $5, words = NULL, value = NULL, sides = NULL, \
         release = 'closed' \
         WHERE moment_id = $1 AND trajectory_id = $2 AND by_chair = $3 AND about_chair <> by_chair \
         AND withdrawn_at IS NULL AND (by_chair = 'customer' OR account_id = $6)",
        moment.0, may.trajectory().0, may.chair().code(), now.0, why, may.account().map(|a| a.0))
        .execute(c).await.map(|_| ()))?;
    Ok(())
}

row! {
    /// Who told something on the customer's side.
    pub struct Teller {
        /// Under which name somebody did on behalf of the customer; `None` for the customer.
        pub voice: Option<String>,
    }
}

/// Who told on the customer's side how a moment was, as far as that stands.
///
/// # Errors
/// When the database fails.
pub async fn list_tellers(
    work: &mut Work,
    trajectory: TrajectoryId,
    moment: MomentId,
) -> Result<Vec<Teller>, StoreError> {
    Ok(on!(work, c => sql_as!(Db,
        "SELECT DISTINCT voice FROM view WHERE moment_id = $1 AND trajectory_id = $2 \
         AND withdrawn_at IS NULL AND by_chair = 'customer' AND about_chair = by_chair",
        moment.0, trajectory.0)
        .fetch_all(c).await)?)
}

row! {
    /// The own side that an account told at a moment.
    pub struct OwnSide {
        /// When it was taken back; `None` while it stands.
        pub withdrawn_at: Option<Timestamp>,
    }
}

/// The own side that this account told at a moment, the one that stands before what was taken back.
///
/// # Errors
/// When the database fails.
pub async fn find_own_side(
    work: &mut Work,
    moment: MomentId,
    account: AccountId,
) -> Result<Option<OwnSide>, StoreError> {
    on!(work, c => sql_as!(Db,
        "SELECT withdrawn_at FROM view WHERE moment_id = $1 AND account_id = $2 \
         AND by_chair = 'employee' AND about_chair = by_chair \
         ORDER BY CASE WHEN withdrawn_at IS NULL THEN 0 ELSE 1 END LIMIT 1",
        moment.0, account.0)
        .fetch_optional(c).await)
}

/// What lets an employee read what the customer said at a moment, as the page of the moment has it: the own
/// guess; or the own side alone, also when it was taken back since, where the customer told nothing yet or
/// confirmed what this employee wrote down by phone (E12). `$1` is the account.
macro_rules! may_look {
    ($moment:literal) => {
        concat!(
            "(EXISTS (SELECT 1 FROM view g WHERE g.moment_id = ",
            $moment,
            " AND g.by_chair = 'employee' AND g.account_id = $1 \
             AND (g.about_chair = 'customer' AND g.withdrawn_at IS NULL OR g.about_chair = 'employee' AND (\
             NOT EXISTS (SELECT 1 FROM view c WHERE c.moment_id = ",
            $moment,
            " AND c.by_chair = 'customer' AND c.about_chair = 'customer' AND c.withdrawn_at IS NULL) \
             OR EXISTS (SELECT 1 FROM entry e WHERE e.about_id = ",
            $moment,
            " AND e.kind = 'by-phone' AND e.account_id = $1 AND ",
            $crate::walk::agreement::agreed!("e"),
            ")))))"
        )
    };
}
pub(crate) use may_look;

/// Whether both chairs ever told at a moment, what was taken back included: then the customer has seen the
/// employee's answer. What was told on behalf of the customer shows the customer nothing.
///
/// # Errors
/// When the database fails.
pub async fn both_ever_told(work: &mut Work, may: &MaySit, moment: MomentId) -> Result<bool, StoreError> {
    let chairs: Vec<Spoke> = on!(work, c => sql_as!(Db,
        "SELECT DISTINCT by_chair FROM view WHERE moment_id = $1 AND trajectory_id = $2 AND \
         by_chair = about_chair AND voice IS NULL",
        moment.0, may.trajectory().0)
        .fetch_all(c).await)?;
    Ok(chairs.len() == 2)
}

/// The words of a view, for the job that looks for personal data in them.
///
/// # Errors
/// [`StoreError::NotThere`] when the view is gone.
pub async fn get_words(work: &mut Work, id: ViewId) -> Result<Option<String>, StoreError> {
    let told: Told =
        on!(work, c => sql_as!(Db, "SELECT words FROM view WHERE id = $1", id.0).fetch_one(c).await)?;
    Ok(told.words)
}

/// What a reader found in the words of a view.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// Of which view.
    pub view: ViewId,
    /// What may point to a person: its kind, and from which byte to which it stands.
    pub found: Vec<(String, i64, i64)>,
    /// How the words speak of the two sides.
    pub sides: i64,
}

/// Keeps what a version of the `reader` read in a view, instead of what an earlier one found. Words that were
/// taken back meanwhile leave nothing.
///
/// # Errors
/// When the database fails.
pub async fn set_reading(work: &mut Work, reading: &Reading, reader: i64) -> Result<(), StoreError> {
    let id = reading.view.0;
    let stands = on!(work, c => sql!(Db,
        "UPDATE view SET read_by = $2, sides = $3 WHERE id = $1 AND withdrawn_at IS NULL",
        id, reader, reading.sides)
        .execute(c).await.map(|done| done.rows_affected()))?;
    if stands == 0 {
        return Ok(());
    }
    on!(work, c => sql!(Db, "DELETE FROM finding WHERE view_id = $1", id).execute(c).await.map(|_| ()))?;
    for (kind, start, end) in &reading.found {
        on!(work, c => sql!(Db,
            "INSERT INTO finding (id, view_id, kind, excerpt_start, excerpt_end) VALUES ($1, $2, $3, $4, $5)",
            Uuid::now_v7(), id, kind, *start, *end)
            .execute(c).await.map(|_| ()))?;
    }
    Ok(())
}

row! {
    /// Words that have to be read again.
    pub struct Unread {
        /// Of which view.
        pub id: ViewId,
        /// As they were told.
        pub words: String,
    }
}

/// The next words that were read by an earlier version of the reader only, or by none: after one view, in
/// order, and how many at most.
///
/// # Errors
/// When the database fails.
pub async fn list_unread(
    work: &mut Work,
    reader: i64,
    after: ViewId,
    most: i64,
) -> Result<Vec<Unread>, StoreError> {
    let text = at_most(
        "SELECT v.id, v.words FROM view v WHERE v.words IS NOT NULL AND v.read_by < $1 AND v.id > $2 \
         ORDER BY v.id",
        most,
    );
    Ok(on!(work, c => sql_as!(Db, text, reader, after.0).fetch_all(c).await)?)
}
