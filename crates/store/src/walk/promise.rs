//! Promises: who does what by when, and whether it was kept.

use hullie_domain::{
    AccountId, ChangeId, Day, PromiseId, StepId, Timestamp, TrajectoryId,
    permission::MayServe,
    walk::{moment::Side, promise::Became},
};
use uuid::Uuid;

use crate::{
    StoreError, Work,
    db::{found, on, sql, sql_as},
    row::With,
    together::{Ask, ask},
};

row! {
    /// A promise.
    pub struct Promise {
        /// Which one.
        pub id: PromiseId,
        /// Who promised.
        pub side: Side,
        /// What; empty for [`TO_ANSWER`].
        pub words: String,
        /// By which day.
        pub due_day: Day,
        /// On which day it was done.
        pub done_day: Option<Day>,
        /// Why it was late, or why it was withdrawn.
        pub reason: Option<String>,
        /// The day that was promised first, when it was moved since.
        pub first_day: Option<Day>,
        /// On which day it was withdrawn.
        pub withdrawn_day: Option<Day>,
        /// When it was promised.
        pub created_at: Timestamp,
        /// What it answers: a call or a talk that was asked for, a wish.
        pub about_id: Option<Uuid>,
        /// The step that is promised, when the route itself promises it.
        pub step_id: Option<StepId>,
    }
}

impl Promise {
    /// Whether it was neither kept nor withdrawn.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.done_day.is_none() && self.withdrawn_day.is_none()
    }

    /// Whether it was kept after its day.
    #[must_use]
    pub fn was_late(&self) -> bool {
        self.done_day.is_some_and(|done| done > self.due_day)
    }

    /// Whether it was kept late and nobody said why yet (V18). The statement that keeps the reason asks it
    /// again.
    #[must_use]
    pub fn is_to_explain(&self) -> bool {
        self.was_late() && self.reason.is_none()
    }
}

/// The words of what is promised about something that was said: they stand with that, and each page says
/// them in the language of who reads.
pub const TO_ANSWER: &str = "";

/// A new promise.
#[derive(Debug, Clone, Copy)]
pub struct New<'a> {
    /// Who promises.
    pub side: Side,
    /// What.
    pub words: &'a str,
    /// By which day.
    pub due: Day,
    /// On which day it was done, when it was.
    pub done: Option<Day>,
    /// What it answers.
    pub about: Option<Uuid>,
    /// The step that the route promises.
    pub step: Option<StepId>,
}

impl<'a> New<'a> {
    /// What the organisation promises by a day, of nothing in particular.
    #[must_use]
    pub fn by_us(words: &'a str, due: Day) -> Self {
        Self { side: Side::Organisation, words, due, done: None, about: None, step: None }
    }
}

row! {
    /// What became of a promise and why. Nobody takes it back.
    pub struct Change {
        /// Which one.
        pub id: ChangeId,
        /// Of which promise.
        pub promise_id: PromiseId,
        /// What became of it.
        pub became: Became,
        /// Why.
        pub reason: Option<String>,
        /// The later day.
        pub day: Option<Day>,
        /// When that was said.
        pub at: Timestamp,
    }
}

/// Makes a promise.
///
/// # Errors
/// When the database fails.
pub async fn create(
    work: &mut Work,
    may: &MayServe,
    new: &New<'_>,
    now: Timestamp,
) -> Result<PromiseId, StoreError> {
    insert(work, may.trajectory(), new, now).await
}

/// As [`create`], for the program itself.
///
/// # Errors
/// When the database fails.
pub async fn insert(
    work: &mut Work,
    trajectory: TrajectoryId,
    new: &New<'_>,
    now: Timestamp,
) -> Result<PromiseId, StoreError> {
    let id = PromiseId::new();
    on!(work, c => sql!(Db,
        "INSERT INTO promise (id, trajectory_id, side, words, due_day, done_day, created_at, about_id, \
         step_id) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        id.0, trajectory.0, new.side.code(), new.words, new.due.number(), new.done.map(Day::number), now.0,
        new.about, new.step.map(|step| step.0))
        .execute(c).await.map(|_| ()))?;
    Ok(id)
}

/// Notes that a promise was kept, on which day, and why it was late if it was. A promise is closed once.
///
/// # Errors
/// [`StoreError::NotThere`] when it is no open promise of this trajectory.
pub async fn close(
    work: &mut Work,
    may: &MayServe,
    id: PromiseId,
    day: Day,
    reason: Option<&str>,
) -> Result<(), StoreError> {
    let changed = on!(work, c => sql!(Db,
        "UPDATE promise SET done_day = $3, reason = $4 \
         WHERE id = $1 AND trajectory_id = $2 AND done_day IS NULL AND withdrawn_day IS NULL",
        id.0, may.trajectory().0, day.number(), reason)
        .execute(c).await.map(|done| done.rows_affected()))?;
    found(changed)
}

row! {
    /// Whether an answer is promised.
    pub struct IsPromised {
        /// Whether one is.
        pub promised: bool,
    }
}

/// Whether somebody promised to answer this, and it is still to be kept.
///
/// # Errors
/// When the database fails.
pub async fn is_promised(work: &mut Work, trajectory: TrajectoryId, about: Uuid) -> Result<bool, StoreError> {
    let found: IsPromised = on!(work, c => sql_as!(Db,
        "SELECT EXISTS (SELECT 1 FROM promise WHERE trajectory_id = $1 AND about_id = $2 \
         AND done_day IS NULL AND withdrawn_day IS NULL) AS promised",
        trajectory.0, about)
        .fetch_one(c).await)?;
    Ok(found.promised)
}

/// Whether this is the promise that something that was said is answered: nothing but that answer keeps it.
///
/// # Errors
/// When the database fails.
pub async fn is_to_answer(
    work: &mut Work,
    trajectory: TrajectoryId,
    id: PromiseId,
) -> Result<bool, StoreError> {
    let found: IsPromised = on!(work, c => sql_as!(Db,
        "SELECT EXISTS (SELECT 1 FROM promise p WHERE p.id = $1 AND p.trajectory_id = $2 AND p.words = '' \
         AND NOT EXISTS (SELECT 1 FROM entry e WHERE e.id = p.about_id \
         AND e.kind IN ('our-answer', 'own-step'))) AS promised",
        id.0, trajectory.0)
        .fetch_one(c).await)?;
    Ok(found.promised)
}

/// Opens again what was promised in answer to something, when that answer was taken back. Only what was kept
/// since the answer was given opens.
///
/// # Errors
/// When the database fails.
pub async fn reopen_for(
    work: &mut Work,
    trajectory: TrajectoryId,
    about: Uuid,
    since: Day,
) -> Result<(), StoreError> {
    on!(work, c => sql!(Db,
        "UPDATE promise SET done_day = NULL WHERE trajectory_id = $2 AND about_id = $1 \
         AND side = 'organisation' AND done_day >= $3 AND withdrawn_day IS NULL",
        about, trajectory.0, since.number())
        .execute(c).await.map(|_| ()))?;
    Ok(())
}

/// Notes that what was promised in answer to something, or for a step, was done on a day. What was closed
/// before stays as it was. Gives how many were open.
///
/// # Errors
/// When the database fails.
pub async fn close_for(
    work: &mut Work,
    trajectory: TrajectoryId,
    what: Uuid,
    day: Day,
) -> Result<u64, StoreError> {
    on!(work, c => sql!(Db,
        "UPDATE promise SET done_day = $3 WHERE trajectory_id = $2 AND (about_id = $1 OR step_id = $1) \
         AND side = 'organisation' AND done_day IS NULL AND withdrawn_day IS NULL",
        what, trajectory.0, day.number())
        .execute(c).await.map(|done| done.rows_affected()))
}

/// Withdraws on a day what was promised in answer to something that is not asked any more.
///
/// # Errors
/// When the database fails.
pub async fn drop_for(
    work: &mut Work,
    trajectory: TrajectoryId,
    what: Uuid,
    day: Day,
) -> Result<(), StoreError> {
    on!(work, c => sql!(Db,
        "UPDATE promise SET withdrawn_day = $3 WHERE trajectory_id = $2 AND about_id = $1 \
         AND done_day IS NULL AND withdrawn_day IS NULL",
        what, trajectory.0, day.number())
        .execute(c).await.map(|_| ()))?;
    Ok(())
}

/// Withdraws on a day what the route promised of this step, or of every other one. Gives how many were open.
///
/// # Errors
/// When the database fails.
pub async fn drop_steps(
    work: &mut Work,
    trajectory: TrajectoryId,
    (step, of_this): (StepId, bool),
    day: Day,
) -> Result<u64, StoreError> {
    on!(work, c => sql!(Db,
        "UPDATE promise SET withdrawn_day = $4 WHERE trajectory_id = $1 AND step_id IS NOT NULL \
         AND (step_id = $2) = $3 AND done_day IS NULL AND withdrawn_day IS NULL",
        trajectory.0, step.0, of_this, day.number())
        .execute(c).await.map(|done| done.rows_affected()))
}

/// Notes that the customer did what the customer was to do.
///
/// # Errors
/// [`StoreError::NotThere`] when it is no open promise of the customer in this trajectory.
pub async fn close_own(
    work: &mut Work,
    trajectory: TrajectoryId,
    id: PromiseId,
    day: Day,
) -> Result<(), StoreError> {
    let changed = on!(work, c => sql!(Db,
        "UPDATE promise SET done_day = $3 WHERE id = $1 AND trajectory_id = $2 AND side = 'customer' \
         AND done_day IS NULL AND withdrawn_day IS NULL",
        id.0, trajectory.0, day.number())
        .execute(c).await.map(|done| done.rows_affected()))?;
    found(changed)
}

/// Says later why a promise was kept late, when nobody said so yet (V18).
///
/// # Errors
/// [`StoreError::NotThere`] when it is no promise of this trajectory that was kept late and has no reason.
pub async fn explain(work: &mut Work, may: &MayServe, id: PromiseId, reason: &str) -> Result<(), StoreError> {
    let changed = on!(work, c => sql!(Db,
        "UPDATE promise SET reason = $3 WHERE id = $1 AND trajectory_id = $2 AND reason IS NULL \
         AND done_day > due_day",
        id.0, may.trajectory().0, reason)
        .execute(c).await.map(|done| done.rows_affected()))?;
    found(changed)
}

/// Moves a promise to a later day, and keeps why. The day that was promised first is kept.
///
/// # Errors
/// [`StoreError::NotThere`] when it is no open promise of this trajectory.
pub async fn extend(
    work: &mut Work,
    may: &MayServe,
    id: PromiseId,
    day: Day,
    (reason, now): (&str, Timestamp),
) -> Result<ChangeId, StoreError> {
    let changed = on!(work, c => sql!(Db,
        "UPDATE promise SET first_day = COALESCE(first_day, due_day), due_day = $3 \
         WHERE id = $1 AND trajectory_id = $2 AND done_day IS NULL AND withdrawn_day IS NULL",
        id.0, may.trajectory().0, day.number())
        .execute(c).await.map(|done| done.rows_affected()))?;
    if changed == 0 {
        return Err(StoreError::NotThere);
    }
    let new = NewChange { promise: id, became: Became::Later, reason, day: Some(day) };
    insert_change(work, may.trajectory(), Some(may.account()), &new, now).await
}

/// Withdraws a promise on a day, and keeps why. It stays on the page.
///
/// # Errors
/// [`StoreError::NotThere`] when it is no open promise of this trajectory.
pub async fn withdraw(
    work: &mut Work,
    may: &MayServe,
    id: PromiseId,
    day: Day,
    (reason, now): (&str, Timestamp),
) -> Result<ChangeId, StoreError> {
    let changed = on!(work, c => sql!(Db,
        "UPDATE promise SET withdrawn_day = $3, reason = $4 \
         WHERE id = $1 AND trajectory_id = $2 AND done_day IS NULL AND withdrawn_day IS NULL",
        id.0, may.trajectory().0, day.number(), reason)
        .execute(c).await.map(|done| done.rows_affected()))?;
    if changed == 0 {
        return Err(StoreError::NotThere);
    }
    let new = NewChange { promise: id, became: Became::Withdrawn, reason, day: None };
    insert_change(work, may.trajectory(), Some(may.account()), &new, now).await
}

/// What became of a promise, to be kept.
#[derive(Debug, Clone, Copy)]
pub struct NewChange<'a> {
    /// Which promise.
    pub promise: PromiseId,
    /// What became of it.
    pub became: Became,
    /// Why.
    pub reason: &'a str,
    /// The later day.
    pub day: Option<Day>,
}

/// Keeps what became of a promise, without changing the promise itself.
///
/// # Errors
/// When the database fails.
pub async fn insert_change(
    work: &mut Work,
    trajectory: TrajectoryId,
    by: Option<AccountId>,
    new: &NewChange<'_>,
    now: Timestamp,
) -> Result<ChangeId, StoreError> {
    let id = ChangeId::new();
    on!(work, c => sql!(Db,
        "INSERT INTO promise_change (id, trajectory_id, promise_id, kind, reason, day, account_id, at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        id.0, trajectory.0, new.promise.0, new.became.code(), new.reason, new.day.map(Day::number),
        by.map(|account| account.0), now.0)
        .execute(c).await.map(|_| ()))?;
    Ok(id)
}

/// The promises of a trajectory, open ones first, and what became of them, first said first.
pub(crate) fn list(trajectory: TrajectoryId) -> Ask<With<Promise, Change>> {
    ask!(
        "SELECT p.id, p.side, p.words, p.due_day, p.done_day, p.reason, p.first_day, p.withdrawn_day, \
         p.created_at, p.about_id, p.step_id, x.id, x.promise_id, x.kind AS became, x.reason, x.day, x.at \
         FROM promise p \
         LEFT JOIN promise_change x ON x.promise_id = p.id AND x.withdrawn_at IS NULL \
         WHERE p.trajectory_id = $1 \
         ORDER BY CASE WHEN p.done_day IS NULL AND p.withdrawn_day IS NULL THEN 0 ELSE 1 END, p.due_day, \
         p.id, x.at, x.id",
        trajectory
    )
}

row! {
    /// On which day a promise was done.
    pub struct Done {
        /// The day, when it was done.
        pub done_day: Option<Day>,
    }
}

/// Whether a promise was done.
///
/// # Errors
/// [`StoreError::NotThere`] when it is no promise of this trajectory.
pub async fn is_done(work: &mut Work, trajectory: TrajectoryId, id: PromiseId) -> Result<bool, StoreError> {
    let found: Done = on!(work, c => sql_as!(Db,
        "SELECT done_day FROM promise WHERE id = $1 AND trajectory_id = $2", id.0, trajectory.0)
        .fetch_one(c).await)?;
    Ok(found.done_day.is_some())
}
