//! Stories told to an interviewer. Who told one stands in a table of its own that only interviewers can read.

use hullie_domain::{
    Localised, Name, ServiceId, StepId, StoryId, StoryText, Timestamp, Value,
    permission::{MayInterview, MayReadStories},
    walk::moment::Release,
};

use crate::{
    StoreError, Work,
    db::{at_most, found, on, sql, sql_as},
};

row! {
    /// A story without who told it.
    pub struct Story {
        /// Which one.
        pub id: StoryId,
        /// The service.
        pub service: Localised,
        /// The step.
        pub step: Option<Localised>,
        /// The words.
        pub words: String,
        /// The answer on the scale.
        pub value: Option<Value>,
        /// When it was told.
        pub told_at: Timestamp,
        /// Whether the teller allowed staff to read it.
        pub for_staff: bool,
        /// Whether the reader wrote it down.
        pub own: bool,
        /// When somebody looked whether the words point to a person, and found that they may be read.
        pub checked_at: Option<Timestamp>,
    }
}

row! {
    /// Who told a story.
    pub struct Teller {
        /// The name.
        pub name: String,
    }
}

/// A new story.
#[derive(Debug, Clone)]
pub struct New {
    /// Which one.
    pub id: StoryId,
    /// About which service.
    pub service: ServiceId,
    /// About which step, if one.
    pub step: Option<StepId>,
    /// The words.
    pub words: StoryText,
    /// The answer on the scale.
    pub value: Option<Value>,
    /// What may be done with it.
    pub release: Release,
    /// Whether the teller allows staff to read it, without a name.
    pub for_staff: bool,
    /// Who told it, when the teller wants that kept.
    pub teller: Option<Name>,
    /// When it was told.
    pub told_at: Timestamp,
}

/// Keeps a story and, apart from it, who told it.
///
/// # Errors
/// When the database fails.
pub async fn create(work: &mut Work, may: &MayInterview, new: &New) -> Result<(), StoreError> {
    on!(work, c => sql!(Db,
        "INSERT INTO story (id, organisation_id, service_id, step_id, interviewer_id, words, value, \
         release, told_at, for_staff) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        new.id.0, may.organisation().0, new.service.0, new.step.map(|s| s.0), may.account().0,
        new.words.as_str(),
        new.value.map(|v| i64::from(v.get())), new.release.code(), new.told_at.0, new.for_staff)
        .execute(c).await.map(|_| ()))?;
    if let Some(teller) = &new.teller {
        on!(work, c => sql!(Db,
            "INSERT INTO story_teller (story_id, name) VALUES ($1, $2)", new.id.0, teller.as_str())
            .execute(c).await.map(|_| ()))?;
    }
    Ok(())
}

/// The stories that somebody may read, without who told them: those that staff may read, and the own.
macro_rules! readable {
    () => {
        "SELECT y.id, s.name AS service, p.name AS step, y.words, y.value, y.told_at, \
         y.for_staff, (y.interviewer_id = $2) AS own, \
         y.checked_at FROM story y JOIN service s ON s.id = y.service_id \
         LEFT JOIN step p ON p.id = y.step_id WHERE y.organisation_id = $1 AND y.withdrawn_at IS NULL \
         AND (y.for_staff = $3 OR y.interviewer_id = $2)"
    };
}

/// The latest stories of the organisation, without who told them: those that staff may read, and the
/// reader's own. What stands in the words is looked at by the use case.
///
/// # Errors
/// When the database fails.
pub async fn list(work: &mut Work, may: &MayReadStories, most: i64) -> Result<Vec<Story>, StoreError> {
    let text = at_most(concat!(readable!(), " ORDER BY y.told_at DESC, y.id DESC"), most);
    Ok(on!(work, c => sql_as!(Db, text, may.organisation().0, may.account().0, true).fetch_all(c).await)?)
}

/// One of the stories that [`list`] gives.
///
/// # Errors
/// [`StoreError::NotThere`] when it is none of them.
pub async fn get(work: &mut Work, may: &MayReadStories, id: StoryId) -> Result<Story, StoreError> {
    Ok(on!(work, c => sql_as!(Db,
        concat!(readable!(), " AND y.id = $4"), may.organisation().0, may.account().0, true, id.0)
        .fetch_one(c).await)?)
}

/// Writes an own story down again, without what pointed to a person, or notes that it was looked at.
///
/// # Errors
/// [`StoreError::NotThere`] when it is no own story that stands.
pub async fn check(
    work: &mut Work,
    may: &MayInterview,
    id: StoryId,
    words: Option<&StoryText>,
    now: Timestamp,
) -> Result<(), StoreError> {
    // words that were written again are looked at again: only a person who confirms takes them out of the
    // search
    let checked = words.is_none().then_some(now.0);
    let changed = on!(work, c => sql!(Db,
        "UPDATE story SET words = COALESCE($3, words), checked_at = $4 WHERE id = $1 AND interviewer_id = \
         $2 AND withdrawn_at IS NULL",
        id.0, may.account().0, words.map(StoryText::as_str), checked)
        .execute(c).await.map(|done| done.rows_affected()))?;
    found(changed)
}

/// Takes an own story back for its teller: the words, the answer and the name are gone, that there was a
/// talk stays.
///
/// # Errors
/// [`StoreError::NotThere`] when it is no own story that stands.
pub async fn withdraw(
    work: &mut Work,
    may: &MayInterview,
    id: StoryId,
    now: Timestamp,
) -> Result<(), StoreError> {
    let changed = on!(work, c => sql!(Db,
        "UPDATE story SET words = '', value = NULL, release = 'closed', for_staff = $4, withdrawn_at = $3 \
         WHERE id = $1 AND interviewer_id = $2 AND withdrawn_at IS NULL",
        id.0, may.account().0, now.0, false)
        .execute(c).await.map(|done| done.rows_affected()))?;
    if changed == 0 {
        return Err(StoreError::NotThere);
    }
    on!(work, c => sql!(Db, "DELETE FROM story_teller WHERE story_id = $1",
        id.0).execute(c).await.map(|_| ()))?;
    Ok(())
}

/// Who told a story; `None` when no name was kept. Only for interviewers, and of a story that staff may not
/// read only for the one who wrote it down.
///
/// # Errors
/// When the database fails.
pub async fn find_teller(
    work: &mut Work,
    may: &MayInterview,
    id: StoryId,
) -> Result<Option<String>, StoreError> {
    let found: Option<Teller> = on!(work, c => sql_as!(Db,
        "SELECT t.name FROM story_teller t JOIN story y ON y.id = t.story_id WHERE t.story_id = $1 AND \
         y.organisation_id = $2 \
         AND (y.for_staff = $4 OR y.interviewer_id = $3)",
        id.0, may.organisation().0, may.account().0, true)
        .fetch_optional(c).await)?;
    Ok(found.map(|teller| teller.name))
}
