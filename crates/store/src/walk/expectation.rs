//! Expectations: said again is said beside, never over the earlier one.

use hullie_domain::{
    ExpectationId, StoryText, Timestamp, TrajectoryId, Value,
    permission::MaySit,
    taking_back::MayTakeBack,
    walk::{expectation::Expectation, moment::Source},
};
use uuid::Uuid;

use crate::{
    StoreError, Work,
    db::{found, on, sql, sql_as},
};

row! {
    /// An expectation as it was said.
    pub struct Said {
        /// Which one.
        pub id: ExpectationId,
        /// When.
        pub said_at: Timestamp,
        /// Whether it was said after the first step.
        pub remembered: bool,
        /// In own words.
        pub own_words: Option<String>,
        /// The result.
        pub result: Option<String>,
        /// How long it will take.
        pub time_words: Option<String>,
        /// Who does what.
        pub who: Option<String>,
        /// How we keep in touch.
        pub contact: Option<String>,
        /// How satisfied the customer expects to be.
        pub satisfied: Option<Value>,
        /// Where it came from.
        pub source: Option<Source>,
        /// When the customer took it back: then there are no words left.
        pub withdrawn_at: Option<Timestamp>,
        /// Why it was taken back.
        pub withdrawn_code: Option<String>,
        /// Who said it on behalf of the customer, when somebody else did.
        pub voice: Option<String>,
        /// Whether it was said by a code on paper before that had a word, and the customer did not confirm it
        /// yet.
        pub by_code: bool,
    }
}

impl Said {
    /// What was said in words, each in its own: the own words, and the answers to what was asked.
    pub fn in_words(&self) -> impl Iterator<Item = &str> {
        let all = [&self.own_words, &self.result, &self.time_words, &self.who, &self.contact];
        all.into_iter().filter_map(|one| one.as_deref())
    }
}

/// Keeps what the customer expects and that it was asked. An empty expectation only notes that it was asked,
/// and gives none. Who speaks on behalf of the customer says it by name; the customer is still asked.
///
/// # Errors
/// When the database fails.
pub async fn create(
    work: &mut Work,
    may: &MaySit,
    voice: Option<&str>,
    said: &Expectation,
    remembered: bool,
    now: Timestamp,
) -> Result<Option<ExpectationId>, StoreError> {
    keep(work, may.trajectory(), voice, said, remembered, now).await
}

/// As [`create`], for the program itself.
///
/// # Errors
/// When the database fails.
pub async fn insert(
    work: &mut Work,
    id: TrajectoryId,
    said: &Expectation,
    remembered: bool,
    now: Timestamp,
) -> Result<Option<ExpectationId>, StoreError> {
    keep(work, id, None, said, remembered, now).await
}

async fn keep(
    work: &mut Work,
    id: TrajectoryId,
    voice: Option<&str>,
    said: &Expectation,
    remembered: bool,
    now: Timestamp,
) -> Result<Option<ExpectationId>, StoreError> {
    let kept = (!said.is_empty()).then(ExpectationId::new);
    if let Some(new) = kept {
        let text = |words: &Option<StoryText>| words.as_ref().map(|w| w.as_str().to_owned());
        on!(work, c => sql!(Db,
            "INSERT INTO expectation (id, trajectory_id, said_at, remembered, own_words, result, \
             time_words, who, contact, satisfied, source, voice) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
            new.0, id.0, now.0, remembered, text(&said.own_words), text(&said.result),
            text(&said.time),
            text(&said.who), text(&said.contact), said.satisfied.map(|v| i64::from(v.get())),
            said.source.map(Source::code), voice)
            .execute(c).await.map(|_| ()))?;
    }
    if voice.is_none() {
        on!(work, c => sql!(Db, "UPDATE trajectory SET expectation_asked = $2 WHERE id = $1", id.0, true)
            .execute(c).await.map(|_| ()))?;
    }
    Ok(kept)
}

/// Takes back what the customer expected. The words and answers are gone; that it was there, the day and
/// the reason stay.
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
        "UPDATE expectation SET withdrawn_at = $3, withdrawn_code = $4, own_words = NULL, result = NULL, \
         time_words = NULL, who = NULL, contact = NULL, satisfied = NULL, source = NULL \
         WHERE id = $1 AND trajectory_id = $2 AND withdrawn_at IS NULL",
        id, trajectory.0, now.0, why)
        .execute(c).await.map(|done| done.rows_affected()))?;
    found(changed)
}

row! {
    /// Who said something on behalf of the customer.
    pub struct Voiced {
        /// The name, when it was not the customer.
        pub voice: Option<String>,
    }
}

/// Who said an expectation that stands, on behalf of the customer; `None` for the customer.
///
/// # Errors
/// [`StoreError::NotThere`] when it does not stand in this trajectory.
pub async fn get_voice(
    work: &mut Work,
    trajectory: TrajectoryId,
    id: Uuid,
) -> Result<Option<String>, StoreError> {
    let found: Voiced = on!(work, c => sql_as!(Db,
        "SELECT voice FROM expectation WHERE id = $1 AND trajectory_id = $2 AND withdrawn_at IS NULL",
        id, trajectory.0)
        .fetch_one(c).await)?;
    Ok(found.voice)
}
