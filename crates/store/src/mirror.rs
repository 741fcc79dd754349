//! The columns that the mirror page is counted from. They leave this crate only towards the place where small groups are
//! hidden; no page reads them.

use hullie_domain::{
    AccountId, Chair, Day, MomentId, ServiceId, StepId, TeamId, Timestamp, TrajectoryId, Value,
    moment::{Channel, Recognition, Side, Source},
    permission::MaySeeMirror,
};

use crate::{
    StoreError, Work,
    db::{on, sql_as},
};

row! {
    /// A customer's way through a service, without a name.
    pub struct Started {
        /// Which trajectory.
        pub trajectory_id: TrajectoryId,
        /// When it began.
        pub started_at: Timestamp,
        /// The team that helps.
        pub team_id: TeamId,
        /// The kind of customer, as the organisation tells them apart.
        pub segment: Option<String>,
    }
}

row! {
    /// A moment that was lived.
    pub struct Lived {
        /// Which moment.
        pub moment_id: MomentId,
        /// In which trajectory.
        pub trajectory_id: TrajectoryId,
        /// At which designed step, if one.
        pub step_id: Option<StepId>,
        /// Which team acted, when one did.
        pub team_id: Option<TeamId>,
        /// How the two met.
        pub channel: Channel,
        /// When it was.
        pub happened_at: Timestamp,
        /// When it was written down.
        pub created_at: Timestamp,
        /// Whether the customer noticed, when something was done and the customer said so.
        pub answer: Option<Recognition>,
        /// When the customer said so.
        pub answered_at: Option<Timestamp>,
    }
}

row! {
    /// An answer of one chair about one seat.
    pub struct Answer {
        /// In which trajectory.
        pub trajectory_id: TrajectoryId,
        /// At which moment.
        pub moment_id: MomentId,
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
    }
}

row! {
    /// A promise of the organisation.
    pub struct Kept {
        /// In which trajectory.
        pub trajectory_id: TrajectoryId,
        /// By which day.
        pub due_day: Day,
        /// On which day it was done.
        pub done_day: Option<Day>,
        /// When it was made.
        pub created_at: Timestamp,
    }
}

row! {
    /// How satisfied a customer expected to be, said before the first step.
    pub struct Expected {
        /// In which trajectory.
        pub trajectory_id: TrajectoryId,
        /// The answer.
        pub satisfied: Value,
        /// When it was said.
        pub said_at: Timestamp,
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

/// What is read: of which service, and written down after one time up to and including another.
#[derive(Debug, Clone, Copy)]
pub struct Part {
    /// Which service.
    pub service: ServiceId,
    /// Later than this.
    pub after: Timestamp,
    /// Up to and including this.
    pub until: Timestamp,
}

/// The customers who started in a service.
///
/// # Errors
/// When the database fails.
pub async fn list_started(
    work: &mut Work,
    may: &MaySeeMirror,
    part: Part,
) -> Result<Vec<Started>, StoreError> {
    Ok(on!(work, c => sql_as!(Db,
        "SELECT t.id AS trajectory_id, t.started_at, t.team_id, t.segment FROM trajectory t \
         WHERE t.service_id = $1 AND t.organisation_id = $2 AND t.started_at > $3 AND t.started_at <= $4 ORDER BY t.started_at, t.id",
        part.service.0, may.organisation().0, part.after.0, part.until.0)
        .fetch_all(c).await)?)
}

/// The moments that customers of a service lived, in no order.
///
/// # Errors
/// When the database fails.
pub async fn list_lived(work: &mut Work, may: &MaySeeMirror, part: Part) -> Result<Vec<Lived>, StoreError> {
    Ok(on!(work, c => sql_as!(Db,
        "SELECT m.id AS moment_id, m.trajectory_id, m.step_id, m.team_id, m.channel, m.happened_at, m.created_at, r.answer, \
         r.said_at AS answered_at FROM moment m JOIN trajectory t ON t.id = m.trajectory_id LEFT JOIN recognition r ON r.moment_id = m.id \
         WHERE t.service_id = $1 AND t.organisation_id = $2 AND m.withdrawn_at IS NULL AND m.created_at > \
         $3 AND m.created_at <= $4",
        part.service.0, may.organisation().0, part.after.0, part.until.0)
        .fetch_all(c).await)?)
}

/// Answers on the scale about a service, in no order: putting them in order is quicker where they are laid out.
///
/// # Errors
/// When the database fails.
pub async fn list_answers(
    work: &mut Work,
    may: &MaySeeMirror,
    part: Part,
) -> Result<Vec<Answer>, StoreError> {
    Ok(on!(work, c => sql_as!(Db,
        "SELECT v.trajectory_id, v.moment_id, COALESCE(v.account_id, t.employee_id) AS employee_id, v.by_chair, v.about_chair, v.value, v.said_at \
         FROM view v JOIN trajectory t ON t.id = v.trajectory_id \
         WHERE t.service_id = $1 AND t.organisation_id = $2 AND v.value IS NOT NULL AND v.withdrawn_at IS NULL \
         AND v.said_at > $3 AND v.said_at <= $4",
        part.service.0, may.organisation().0, part.after.0, part.until.0)
        .fetch_all(c).await)?)
}

row! {
    /// How often something that was known before changed.
    pub struct Changed {
        /// How many rows.
        pub times: i64,
    }
}

/// Whether something in a service changed in this time that was known before: words taken back, an answer about noticing. Then
/// everything has to be read again.
///
/// # Errors
/// When the database fails.
pub async fn has_changed(work: &mut Work, may: &MaySeeMirror, part: Part) -> Result<bool, StoreError> {
    let found: Changed = on!(work, c => sql_as!(Db,
        "SELECT (SELECT COUNT(*) FROM view v JOIN trajectory t ON t.id = v.trajectory_id \
         WHERE t.service_id = $1 AND t.organisation_id = $2 AND v.withdrawn_at > $3) \
         + (SELECT COUNT(*) FROM moment m JOIN trajectory t ON t.id = m.trajectory_id \
         WHERE t.service_id = $1 AND t.organisation_id = $2 AND m.withdrawn_at > $3) \
         + (SELECT COUNT(*) FROM recognition r JOIN moment m ON m.id = r.moment_id JOIN trajectory t ON t.id = r.trajectory_id \
         WHERE t.service_id = $1 AND t.organisation_id = $2 AND r.said_at > $3 AND m.created_at <= $3) AS times",
        part.service.0, may.organisation().0, part.after.0)
        .fetch_one(c).await)?;
    Ok(found.times > 0)
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
        "SELECT p.trajectory_id, COALESCE(p.first_day, p.due_day) AS due_day, p.done_day, p.created_at FROM promise p JOIN trajectory t ON t.id = p.trajectory_id \
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
        "SELECT e.trajectory_id, e.satisfied, e.said_at FROM expectation e JOIN trajectory t ON t.id = e.trajectory_id \
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
        pub moment_id: MomentId,
        /// Which side answered.
        pub by_side: Side,
        /// Which question.
        pub code: String,
        /// The answer.
        pub value: Option<Value>,
        /// Who answered, when it was an employee: to count how many, never shown.
        pub account_id: Option<AccountId>,
        /// Which team helped.
        pub team_id: TeamId,
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
    until: Timestamp,
) -> Result<Vec<ExpectationKind>, StoreError> {
    Ok(on!(work, c => sql_as!(Db,
        "SELECT e.trajectory_id, e.remembered, e.own_words IS NOT NULL AS own, \
         (e.result IS NOT NULL OR e.time_words IS NOT NULL OR e.who IS NOT NULL OR e.contact IS NOT NULL) AS prompted, e.source \
         FROM expectation e JOIN trajectory t ON t.id = e.trajectory_id WHERE t.service_id = $1 AND \
         t.organisation_id = $2 \
         AND e.withdrawn_at IS NULL AND e.said_at <= $3",
        service.0, may.organisation().0, until.0)
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
    until: Timestamp,
) -> Result<Vec<ItemAnswer>, StoreError> {
    Ok(on!(work, c => sql_as!(Db,
        "SELECT e.trajectory_id, e.about_id AS moment_id, e.by_side, e.code, e.number AS value, e.account_id, t.team_id \
         FROM entry e JOIN trajectory t ON t.id = e.trajectory_id \
         WHERE t.service_id = $1 AND t.organisation_id = $2 AND e.kind = 'answer' AND e.withdrawn_at IS NULL AND e.at <= $3",
        service.0, may.organisation().0, until.0)
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
    until: Timestamp,
) -> Result<Vec<Limited>, StoreError> {
    Ok(on!(work, c => sql_as!(Db,
        "SELECT e.trajectory_id, e.code FROM entry e JOIN trajectory t ON t.id = e.trajectory_id \
         WHERE t.service_id = $1 AND t.organisation_id = $2 AND e.kind = 'limitation' AND e.code IS NOT NULL AND e.withdrawn_at IS NULL AND e.at <= $3",
        service.0, may.organisation().0, until.0)
        .fetch_all(c).await)?)
}

row! {
    /// How told words speak of the two sides, without the words.
    pub struct Talk {
        /// Whose trajectory.
        pub trajectory_id: TrajectoryId,
        /// Who speaks.
        pub by_chair: Chair,
        /// Who sat in the employee's chair: to count how many, never shown.
        pub employee_id: Option<AccountId>,
        /// 0: of neither side; 1: of "we" only; 2: of "they" as well.
        pub sides: i64,
    }
}

/// How the words told about a service up to this time speak of the two sides (H09).
///
/// # Errors
/// When the database fails.
pub async fn list_talk(
    work: &mut Work,
    may: &MaySeeMirror,
    service: ServiceId,
    until: Timestamp,
) -> Result<Vec<Talk>, StoreError> {
    Ok(on!(work, c => sql_as!(Db,
        "SELECT v.trajectory_id, v.by_chair, COALESCE(v.account_id, t.employee_id) AS employee_id, v.sides FROM view v \
         JOIN trajectory t ON t.id = v.trajectory_id WHERE t.service_id = $1 AND t.organisation_id = $2 AND v.sides IS NOT NULL \
         AND v.words IS NOT NULL AND v.withdrawn_at IS NULL AND v.said_at <= $3",
        service.0, may.organisation().0, until.0)
        .fetch_all(c).await)?)
}
