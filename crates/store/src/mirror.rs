//! The columns that the mirror page is counted from. They leave this crate only towards the place where small groups are
//! hidden; no page reads them.

use hullie_domain::{
    AccountId, Chair, Day, ServiceId, StepId, Timestamp, TrajectoryId, Value,
    moment::{Recognition, Side, Source},
    permission::MaySeeMirror,
};

use crate::{
    StoreError, Work,
    db::{on, sql_as},
};

row! {
    /// A step that was lived.
    pub struct Lived {
        /// In which trajectory.
        pub trajectory_id: TrajectoryId,
        /// Which designed step.
        pub step_id: StepId,
        /// When.
        pub happened_at: Timestamp,
    }
}

row! {
    /// An answer of one chair about one seat.
    pub struct Answer {
        /// In which trajectory.
        pub trajectory_id: TrajectoryId,
        /// At which moment, as its place in time.
        pub happened_at: Timestamp,
        /// At which designed step, if one.
        pub step_id: Option<StepId>,
        /// Who sat in the other chair.
        pub employee_id: Option<AccountId>,
        /// Who speaks.
        pub by_chair: Chair,
        /// Whose experience it is about.
        pub about_chair: Chair,
        /// The answer.
        pub value: Value,
        /// When it was said.
        pub said_at: Timestamp,
        /// The moment, so that answers about one moment can be laid side by side.
        pub moment_id: hullie_domain::MomentId,
    }
}

row! {
    /// Whether something the organisation did was noticed.
    pub struct Noticed {
        /// In which trajectory.
        pub trajectory_id: TrajectoryId,
        /// The answer.
        pub answer: Recognition,
    }
}

row! {
    /// A promise of the organisation.
    pub struct Kept {
        /// In which trajectory.
        pub trajectory_id: TrajectoryId,
        /// Who promised.
        pub side: Side,
        /// By which day.
        pub due_day: Day,
        /// On which day it was done.
        pub done_day: Option<Day>,
    }
}

row! {
    /// How satisfied a customer expected to be, said before the first step.
    pub struct Expected {
        /// In which trajectory.
        pub trajectory_id: TrajectoryId,
        /// The answer.
        pub satisfied: Value,
    }
}

row! {
    /// Released words.
    pub struct Quote {
        /// Whose, to count contributors; never shown.
        pub trajectory_id: TrajectoryId,
        /// At which step, if one.
        pub step_id: Option<StepId>,
        /// The words, byte for byte.
        pub words: String,
        /// The answer with them.
        pub value: Option<Value>,
    }
}

row! {
    /// How many customers started and how many said something.
    pub struct Reached {
        /// Customers.
        pub started: i64,
        /// Customers who answered at least once.
        pub answered: i64,
    }
}

/// The designed steps that customers of a service lived.
///
/// # Errors
/// When the database fails.
pub async fn list_lived(
    work: &mut Work,
    may: &MaySeeMirror,
    service: ServiceId,
) -> Result<Vec<Lived>, StoreError> {
    Ok(on!(work, c => sql_as!(Db,
        "SELECT m.trajectory_id, m.step_id, m.happened_at FROM moment m JOIN trajectory t ON t.id = m.trajectory_id \
         WHERE t.service_id = $1 AND t.organisation_id = $2 AND m.step_id IS NOT NULL ORDER BY m.happened_at, m.id",
        service.0, may.organisation().0)
        .fetch_all(c).await)?)
}

/// All answers on the scale about a service.
///
/// # Errors
/// When the database fails.
pub async fn list_answers(
    work: &mut Work,
    may: &MaySeeMirror,
    service: ServiceId,
) -> Result<Vec<Answer>, StoreError> {
    Ok(on!(work, c => sql_as!(Db,
        "SELECT v.trajectory_id, m.happened_at, m.step_id, COALESCE(v.account_id, t.employee_id) AS employee_id, v.by_chair, v.about_chair, v.value, v.said_at, v.moment_id \
         FROM view v JOIN moment m ON m.id = v.moment_id JOIN trajectory t ON t.id = v.trajectory_id \
         WHERE t.service_id = $1 AND t.organisation_id = $2 AND v.value IS NOT NULL AND v.withdrawn_at IS NULL \
         ORDER BY v.said_at, v.id",
        service.0, may.organisation().0)
        .fetch_all(c).await)?)
}

/// Whether what the organisation did was noticed.
///
/// # Errors
/// When the database fails.
pub async fn list_noticed(
    work: &mut Work,
    may: &MaySeeMirror,
    service: ServiceId,
) -> Result<Vec<Noticed>, StoreError> {
    Ok(on!(work, c => sql_as!(Db,
        "SELECT r.trajectory_id, r.answer FROM recognition r JOIN trajectory t ON t.id = r.trajectory_id \
         WHERE t.service_id = $1 AND t.organisation_id = $2",
        service.0, may.organisation().0)
        .fetch_all(c).await)?)
}

/// The promises of the organisation, against the day that was promised first: a day that was moved flatters nobody.
///
/// # Errors
/// When the database fails.
pub async fn list_kept(
    work: &mut Work,
    may: &MaySeeMirror,
    service: ServiceId,
) -> Result<Vec<Kept>, StoreError> {
    Ok(on!(work, c => sql_as!(Db,
        "SELECT p.trajectory_id, p.side, COALESCE(p.first_day, p.due_day) AS due_day, p.done_day FROM promise p JOIN trajectory t ON t.id = p.trajectory_id \
         WHERE t.service_id = $1 AND t.organisation_id = $2 AND p.side = 'organisation'",
        service.0, may.organisation().0)
        .fetch_all(c).await)?)
}

/// How satisfied customers expected to be; remembered expectations are left out (P01).
///
/// # Errors
/// When the database fails.
pub async fn list_expected(
    work: &mut Work,
    may: &MaySeeMirror,
    service: ServiceId,
) -> Result<Vec<Expected>, StoreError> {
    Ok(on!(work, c => sql_as!(Db,
        "SELECT e.trajectory_id, e.satisfied FROM expectation e JOIN trajectory t ON t.id = e.trajectory_id \
         WHERE t.service_id = $1 AND t.organisation_id = $2 AND e.satisfied IS NOT NULL AND e.remembered = $3 ORDER BY e.said_at, e.id",
        service.0, may.organisation().0, false)
        .fetch_all(c).await)?)
}

/// Words that their tellers released and in which nothing was found that points to a person. What was not read yet waits.
///
/// # Errors
/// When the database fails.
pub async fn list_quotes(
    work: &mut Work,
    may: &MaySeeMirror,
    service: ServiceId,
) -> Result<Vec<Quote>, StoreError> {
    Ok(on!(work, c => sql_as!(Db,
        "SELECT v.trajectory_id, m.step_id, v.words, v.value FROM view v JOIN moment m ON m.id = v.moment_id \
         JOIN trajectory t ON t.id = v.trajectory_id WHERE t.service_id = $1 AND t.organisation_id = $2 AND v.release = 'quote' \
         AND v.by_chair = 'customer' AND v.about_chair = 'customer' AND v.words IS NOT NULL AND v.withdrawn_at IS NULL \
         AND NOT EXISTS (SELECT 1 FROM finding f WHERE f.view_id = v.id) \
         AND NOT EXISTS (SELECT 1 FROM job j WHERE j.subject_id = v.id AND j.kind = 'read-words' AND j.done_at IS NULL) \
         ORDER BY v.said_at DESC, v.id DESC LIMIT 200",
        service.0, may.organisation().0)
        .fetch_all(c).await)?)
}

/// How many customers started in a service and how many of them said something.
///
/// # Errors
/// When the database fails.
pub async fn get_reached(
    work: &mut Work,
    may: &MaySeeMirror,
    service: ServiceId,
) -> Result<Reached, StoreError> {
    Ok(on!(work, c => sql_as!(Db,
        "SELECT COUNT(*) AS started, (SELECT COUNT(DISTINCT v.trajectory_id) FROM view v JOIN trajectory u ON u.id = v.trajectory_id \
         WHERE u.service_id = $1 AND u.organisation_id = $2 AND v.by_chair = 'customer' AND v.withdrawn_at IS NULL) AS answered \
         FROM trajectory t WHERE t.service_id = $1 AND t.organisation_id = $2",
        service.0, may.organisation().0)
        .fetch_one(c).await)?)
}

row! {
    /// What kind of expectation a customer gave: no words of it.
    pub struct ExpectationKind {
        /// Whose.
        pub trajectory_id: TrajectoryId,
        /// Said after the first step.
        pub remembered: bool,
        /// In own words.
        pub own: bool,
        /// To a prompt.
        pub prompted: bool,
        /// Where it came from.
        pub source: Option<Source>,
    }
}

row! {
    /// An answer to a question about a moment.
    pub struct ItemAnswer {
        /// Whose.
        pub trajectory_id: TrajectoryId,
        /// At which moment.
        pub moment_id: hullie_domain::MomentId,
        /// Which side answered.
        pub by_side: Side,
        /// Which question.
        pub code: String,
        /// The answer.
        pub value: Option<Value>,
        /// Who answered, when it was an employee: to count how many, never shown.
        pub account_id: Option<AccountId>,
        /// Which team helped.
        pub team_id: hullie_domain::TeamId,
    }
}

/// What kinds of expectations the customers of a service gave (P02, P03).
///
/// # Errors
/// When the database fails.
pub async fn list_expectation_kinds(
    work: &mut Work,
    may: &MaySeeMirror,
    service: ServiceId,
) -> Result<Vec<ExpectationKind>, StoreError> {
    Ok(on!(work, c => sql_as!(Db,
        "SELECT e.trajectory_id, e.remembered, e.own_words IS NOT NULL AS own, \
         (e.result IS NOT NULL OR e.time_words IS NOT NULL OR e.who IS NOT NULL OR e.contact IS NOT NULL) AS prompted, e.source \
         FROM expectation e JOIN trajectory t ON t.id = e.trajectory_id WHERE t.service_id = $1 AND t.organisation_id = $2",
        service.0, may.organisation().0)
        .fetch_all(c).await)?)
}

/// The answers to questions about moments of a service.
///
/// # Errors
/// When the database fails.
pub async fn list_items(
    work: &mut Work,
    may: &MaySeeMirror,
    service: ServiceId,
) -> Result<Vec<ItemAnswer>, StoreError> {
    Ok(on!(work, c => sql_as!(Db,
        "SELECT e.trajectory_id, e.about_id AS moment_id, e.by_side, e.code, e.number AS value, e.account_id, t.team_id \
         FROM entry e JOIN trajectory t ON t.id = e.trajectory_id \
         WHERE t.service_id = $1 AND t.organisation_id = $2 AND e.kind = 'answer' AND e.withdrawn_at IS NULL",
        service.0, may.organisation().0)
        .fetch_all(c).await)?)
}

row! {
    /// Something that did not work at a moment, and how it ended (E08).
    pub struct Limited {
        /// Whose.
        pub trajectory_id: TrajectoryId,
        /// How it was handled.
        pub code: String,
    }
}

/// What did not work in a service, and how it was handled.
///
/// # Errors
/// When the database fails.
pub async fn list_limited(
    work: &mut Work,
    may: &MaySeeMirror,
    service: ServiceId,
) -> Result<Vec<Limited>, StoreError> {
    Ok(on!(work, c => sql_as!(Db,
        "SELECT e.trajectory_id, e.code FROM entry e JOIN trajectory t ON t.id = e.trajectory_id \
         WHERE t.service_id = $1 AND t.organisation_id = $2 AND e.kind = 'limitation' AND e.code IS NOT NULL AND e.withdrawn_at IS NULL",
        service.0, may.organisation().0)
        .fetch_all(c).await)?)
}
