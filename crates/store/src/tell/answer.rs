//! Answers to the questions about a moment: each once for each person while it stands, taken back and never
//! edited.

use hullie_domain::{
    AccountId, AnswerId, MomentId, Timestamp, TrajectoryId, Value, taking_back::MayTakeBack,
    telling_back::MayTakeTellingBack, walk::moment::Side,
};
use uuid::Uuid;

use crate::{
    StoreError, Work,
    db::{found, on, sql, sql_as},
    together::{Ask, ask},
};

row! {
    /// An answer as it stands on the page. Which account gave it is not part of it.
    pub struct Answer {
        /// Which one.
        pub id: AnswerId,
        /// About which moment.
        pub moment_id: MomentId,
        /// To which question; none once it was taken back.
        pub question: Option<String>,
        /// The answer, from 1 to 5, when one was chosen.
        pub value: Option<Value>,
        /// "Yes, but", in words.
        pub nuance: Option<String>,
        /// Which side gave it.
        pub by_side: Side,
        /// Who gave it on behalf of the customer.
        pub voice: Option<String>,
        /// When.
        pub said_at: Timestamp,
        /// Whether another account than the reader's gave it.
        pub by_colleague: bool,
        /// Whether it was given by a code on paper before that had a word, and the customer did not confirm
        /// it yet.
        pub by_code: bool,
        /// When it was taken back.
        pub withdrawn_at: Option<Timestamp>,
        /// Why it was taken back.
        pub withdrawn_code: Option<String>,
    }
}

/// A new answer.
#[derive(Debug, Clone)]
pub struct New {
    /// About which moment.
    pub moment: MomentId,
    /// To which question.
    pub question: &'static str,
    /// The answer, when one was chosen.
    pub value: Option<Value>,
    /// "Yes, but", in words.
    pub nuance: Option<String>,
    /// Who gives it on behalf of the customer.
    pub voice: Option<String>,
}

/// Keeps an answer.
///
/// # Errors
/// [`StoreError::Already`] when this person answered this question before.
pub async fn insert(
    work: &mut Work,
    trajectory: TrajectoryId,
    by: (Side, Option<AccountId>),
    new: &New,
    now: Timestamp,
) -> Result<AnswerId, StoreError> {
    let id = AnswerId::new();
    on!(work, c => sql!(Db,
        "INSERT INTO answer (id, trajectory_id, moment_id, question, value, nuance, by_side, account_id, \
         voice, said_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        id.0, trajectory.0, new.moment.0, new.question, new.value.map(|value| i64::from(value.get())),
        new.nuance.as_deref(), by.0.code(), by.1.map(|a| a.0), new.voice.as_deref(), now.0)
        .execute(c).await.map(|_| ()))?;
    Ok(id)
}

/// The answers in a trajectory as this account reads them, first given first.
pub(crate) fn list(trajectory: TrajectoryId, reader: Option<AccountId>) -> Ask<Answer> {
    ask!(
        "SELECT id, moment_id, question, value, nuance, by_side, voice, said_at, \
         COALESCE(account_id <> $2, FALSE) AS by_colleague, by_code, withdrawn_at, withdrawn_code \
         FROM answer WHERE trajectory_id = $1 ORDER BY said_at, id",
        trajectory,
        reader
    )
}

row! {
    /// A question that was answered.
    pub struct Answered {
        /// Which one.
        pub question: String,
        /// The answer, when one was chosen.
        pub value: Option<Value>,
        /// "Yes, but".
        pub nuance: Option<String>,
    }
}

/// Which questions about a moment were answered, and how, by this very employee, or by the customer, or by
/// this very voice on the customer's behalf.
///
/// # Errors
/// When the database fails.
pub async fn list_answered(
    work: &mut Work,
    moment: MomentId,
    by: (Side, Option<AccountId>, Option<&str>),
) -> Result<Vec<Answered>, StoreError> {
    let (side, account, voice) = (by.0.code(), by.1.map(|a| a.0), by.2);
    on!(work, c => sql_as!(Db,
        "SELECT question, value, nuance FROM answer \
         WHERE moment_id = $1 AND by_side = $2 AND withdrawn_at IS NULL \
         AND ((by_side = 'customer' AND voice IS NOT DISTINCT FROM CAST($4 AS TEXT)) OR account_id = $3)",
        moment.0, side, account, voice)
        .fetch_all(c).await)
}

row! {
    /// An answer that was taken back.
    pub struct Gone {
        /// Which one.
        pub id: AnswerId,
    }
}

/// Whether this account took back an answer about a moment: it saw the other's answers, so it answers no more
/// there (H15).
///
/// # Errors
/// When the database fails.
pub async fn took_back(work: &mut Work, moment: MomentId, account: AccountId) -> Result<bool, StoreError> {
    let found: Option<Gone> = on!(work, c => sql_as!(Db,
        "SELECT id FROM answer WHERE moment_id = $1 AND account_id = $2 AND withdrawn_at IS NOT NULL \
         UNION ALL SELECT id FROM view WHERE moment_id = $1 AND account_id = $2 AND by_chair = 'employee' \
         AND about_chair = by_chair AND withdrawn_at IS NOT NULL LIMIT 1",
        moment.0, account.0)
        .fetch_optional(c).await)?;
    Ok(found.is_some())
}

/// Takes back one answer. What was said with it is gone; that it was there, when and why stays (N18).
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
        "UPDATE answer SET withdrawn_at = $3, withdrawn_code = $4, question = NULL, value = NULL, \
         nuance = NULL WHERE id = $1 AND trajectory_id = $2 AND withdrawn_at IS NULL",
        id, trajectory.0, now.0, why)
        .execute(c).await.map(|done| done.rows_affected()))?;
    found(changed)
}

/// Takes back all answers that one chair gave about a moment; an employee only the own. With a `voice` only
/// those that were given in that voice.
pub(crate) async fn withdraw_at(
    work: &mut Work,
    may: &MayTakeTellingBack,
    moment: MomentId,
    voice: Option<&str>,
    (why, now): (&str, Timestamp),
) -> Result<u64, StoreError> {
    let side = hullie_domain::kind::side_of(may.chair());
    Ok(on!(work, c => sql!(Db,
        "UPDATE answer SET withdrawn_at = $4, withdrawn_code = $5, question = NULL, value = NULL, \
         nuance = NULL WHERE moment_id = $1 AND trajectory_id = $2 AND by_side = $3 \
         AND withdrawn_at IS NULL AND (CAST($6 AS TEXT) IS NULL OR voice = $6) \
         AND (by_side = 'customer' OR account_id = $7)",
        moment.0, may.trajectory().0, side.code(), now.0, why, voice, may.account().map(|a| a.0))
        .execute(c).await.map(|done| done.rows_affected()))?)
}
