//! The columns that the mirror is counted from. They leave this crate only towards the place where small
//! groups are hidden; no page reads them.
//!
//! Everything here is about one service and about what was said up to a time. What a customer's relative
//! said does not count as the customer's: each statement asks the same [`own!`].

use std::collections::HashSet;

use hullie_domain::{
    AccountId, AnswerId, Chair, Day, ExpectationId, LimitationId, MomentId, PromiseId, ServiceId, StepId,
    TeamId, Timestamp, TrajectoryId, Value, ViewId,
    permission::MaySeeMirror,
    walk::{
        limitation::Outcome,
        moment::{Channel, Recognition, Side, Source},
    },
};
use uuid::Uuid;

use crate::{
    StoreError, Work,
    db::{on, sql, sql_as},
    tell::view::may_look,
    walk::agreement::agreed,
};

/// Whether the customer said it, nobody for them, it was not taken back, and it did not come by a code on
/// paper that anybody could have typed: the one place that says so, for each table.
macro_rules! own {
    (view $v:literal) => {
        concat!(
            $v,
            ".by_chair = 'customer' AND ",
            $v,
            ".voice IS NULL AND NOT ",
            $v,
            ".by_code AND ",
            $v,
            ".withdrawn_at IS NULL"
        )
    };
    // an entry, an answer, a limitation, a yes: they are said in the same way
    (entry $e:literal) => {
        concat!(
            $e,
            ".by_side = 'customer' AND ",
            $e,
            ".voice IS NULL AND NOT ",
            $e,
            ".by_code AND ",
            $e,
            ".account_id IS NULL AND ",
            $e,
            ".withdrawn_at IS NULL"
        )
    };
    (expectation $e:literal) => {
        concat!($e, ".voice IS NULL AND NOT ", $e, ".by_code AND ", $e, ".withdrawn_at IS NULL")
    };
    (recognition $r:literal) => {
        concat!($r, ".voice IS NULL AND NOT ", $r, ".by_code")
    };
}
pub(crate) use own;

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
        /// Who sits in the employee's chair.
        pub employee_id: Option<AccountId>,
        /// Who wrote down that the customer began, when that is known.
        pub starter_id: Option<AccountId>,
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
    /// What one chair said of one seat: an answer on the scale, words, or both.
    pub struct Answer {
        /// Which.
        pub view_id: ViewId,
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
        pub value: Option<Value>,
        /// How the words speak of the two sides: 0 of neither, 1 of "we" only, 2 of "they" as well.
        pub sides: Option<i64>,
        /// Whether the words were released.
        pub quote: bool,
        /// When it was said.
        pub said_at: Timestamp,
    }
}

row! {
    /// A promise of the organisation.
    pub struct Kept {
        /// Which.
        pub promise_id: PromiseId,
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
    /// What kind of expectation a customer gave: no words of it.
    pub struct Expected {
        /// Which.
        pub expectation_id: ExpectationId,
        /// Whose.
        pub trajectory_id: TrajectoryId,
        /// How satisfied the customer expected to be.
        pub satisfied: Option<Value>,
        /// Said after the first step.
        pub remembered: bool,
        /// In own words.
        pub own: bool,
        /// To a prompt.
        pub prompted: bool,
        /// Where it came from.
        pub source: Option<Source>,
        /// When it was said.
        pub said_at: Timestamp,
    }
}

row! {
    /// An answer to a question about a moment.
    pub struct ItemAnswer {
        /// Which.
        pub answer_id: AnswerId,
        /// Whose.
        pub trajectory_id: TrajectoryId,
        /// At which moment.
        pub moment_id: MomentId,
        /// Which side answered.
        pub by_side: Side,
        /// Which question.
        pub question: String,
        /// The answer.
        pub value: Value,
        /// Who answered, when it was an employee: to count how many, never shown.
        pub account_id: Option<AccountId>,
        /// When it was said.
        pub said_at: Timestamp,
    }
}

row! {
    /// Something that did not work at a moment, and how it ended (E08).
    pub struct Limited {
        /// Which.
        pub limitation_id: LimitationId,
        /// Whose.
        pub trajectory_id: TrajectoryId,
        /// How it was handled.
        pub outcome: Outcome,
        /// When it was said.
        pub said_at: Timestamp,
    }
}

row! {
    /// That a customer said something else than a view: when for the last time.
    pub struct Spoke {
        /// Whose.
        pub trajectory_id: TrajectoryId,
        /// When.
        pub at: Timestamp,
    }
}

row! {
    /// Released words.
    pub struct Quote {
        /// Which.
        pub view_id: ViewId,
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
    /// Words that are no quote yet, or will never be one.
    pub struct Unread {
        /// Which view.
        pub id: ViewId,
    }
}

row! {
    /// Something that was taken back.
    pub struct Gone {
        /// What it was.
        pub id: Uuid,
        /// Whose.
        pub trajectory_id: TrajectoryId,
        /// Whether this customer still says something else.
        pub speaks: bool,
    }
}

row! {
    /// Blocks that were released together, packed.
    pub struct Released {
        /// At which release, as a number of a day.
        pub release_day: i64,
        /// Of which figure.
        pub family: String,
        /// The blocks.
        pub blocks: Vec<u8>,
    }
}

/// What is read: of which service, and said up to and including a time.
#[derive(Debug, Clone, Copy)]
pub struct Part {
    /// Which service.
    pub service: ServiceId,
    /// Up to and including this.
    pub until: Timestamp,
}

/// The customers who started in a service.
///
/// # Errors
/// When the database fails.
pub async fn list_started(work: &mut Work, part: Part) -> Result<Vec<Started>, StoreError> {
    Ok(on!(work, c => sql_as!(Db,
        "SELECT t.id AS trajectory_id, t.started_at, t.team_id, t.segment, t.employee_id, \
         (SELECT u.account_id FROM audit u WHERE u.subject_id = t.id AND u.action = 'start' \
         ORDER BY u.at LIMIT 1) AS starter_id \
         FROM trajectory t WHERE t.service_id = $1 AND t.started_at <= $2 ORDER BY t.started_at, t.id",
        part.service.0, part.until.0)
        .fetch_all(c).await)?)
}

/// The moments that customers of a service lived, in no order.
///
/// # Errors
/// When the database fails.
pub async fn list_lived(work: &mut Work, part: Part) -> Result<Vec<Lived>, StoreError> {
    Ok(on!(work, c => sql_as!(Db,
        concat!("SELECT m.id AS moment_id, m.trajectory_id, m.step_id, m.team_id, m.channel, \
         m.happened_at, m.created_at, \
         r.answer, r.said_at AS answered_at FROM moment m JOIN trajectory t ON t.id = m.trajectory_id \
         LEFT JOIN recognition r ON r.moment_id = m.id AND r.said_at <= $2 AND ", own!(recognition "r"),
         " WHERE t.service_id = $1 AND m.created_at <= $2 AND m.placed AND m.withdrawn_at IS NULL \
          AND m.voice IS NULL AND NOT m.by_code"),
        part.service.0, part.until.0)
        .fetch_all(c).await)?)
}

/// What both chairs said about a service, in no order: putting it in order is quicker where it is laid out.
/// What an employee guessed after the customer's own answer was written down by that employee, and confirmed,
/// is no guess.
///
/// # Errors
/// When the database fails.
pub async fn list_answers(work: &mut Work, part: Part) -> Result<Vec<Answer>, StoreError> {
    Ok(on!(work, c => sql_as!(Db,
        concat!("SELECT v.id AS view_id, v.trajectory_id, v.moment_id, COALESCE(v.account_id, \
         t.employee_id) AS employee_id, \
         v.by_chair, v.about_chair, v.value, CASE WHEN v.words IS NULL THEN NULL ELSE v.sides END AS sides, \
         v.release = 'quote' AND v.words IS NOT NULL AND v.by_chair = 'customer' AND v.about_chair = \
         'customer' AS quote, v.said_at \
         FROM view v JOIN trajectory t ON t.id = v.trajectory_id WHERE t.service_id = $1 AND v.said_at <= $2 \
         AND v.withdrawn_at IS NULL AND (v.by_chair = 'employee' OR ", own!(view "v"), ") \
         AND v.id NOT IN (SELECT g.id FROM entry e JOIN view g ON g.moment_id = e.about_id \
         AND g.account_id = e.account_id AND g.by_chair = 'employee' AND g.about_chair = 'customer' \
         AND g.said_at > e.at WHERE e.kind = 'by-phone' AND e.withdrawn_at IS NULL AND ", agreed!("e"), ")"),
        part.service.0, part.until.0)
        .fetch_all(c).await)?)
}

/// The promises of the organisation, against the day that was promised first: a day that was moved flatters
/// nobody.
///
/// # Errors
/// When the database fails.
pub async fn list_kept(work: &mut Work, part: Part) -> Result<Vec<Kept>, StoreError> {
    Ok(on!(work, c => sql_as!(Db,
        "SELECT p.id AS promise_id, p.trajectory_id, COALESCE(p.first_day, p.due_day) AS due_day, \
         p.done_day, p.created_at \
         FROM promise p JOIN trajectory t ON t.id = p.trajectory_id \
         WHERE t.service_id = $1 AND p.side = 'organisation' AND p.created_at <= $2",
        part.service.0, part.until.0)
        .fetch_all(c).await)?)
}

/// What kinds of expectations the customers of a service gave, the first of each first (P02, P03).
///
/// # Errors
/// When the database fails.
pub async fn list_expected(work: &mut Work, part: Part) -> Result<Vec<Expected>, StoreError> {
    Ok(on!(work, c => sql_as!(Db,
        concat!("SELECT e.id AS expectation_id, e.trajectory_id, e.satisfied, e.remembered, e.own_words \
         IS NOT NULL AS own, \
         (e.result IS NOT NULL OR e.time_words IS NOT NULL OR e.who IS NOT NULL OR e.contact IS NOT NULL) \
         AS prompted, \
         e.source, e.said_at FROM expectation e JOIN trajectory t ON t.id = e.trajectory_id \
         WHERE t.service_id = $1 AND e.said_at <= $2 AND ", own!(expectation "e"), " ORDER BY e.said_at, \
         e.id"),
        part.service.0, part.until.0)
        .fetch_all(c).await)?)
}

/// The answers to questions about moments of a service.
///
/// # Errors
/// When the database fails.
pub async fn list_items(work: &mut Work, part: Part) -> Result<Vec<ItemAnswer>, StoreError> {
    Ok(on!(work, c => sql_as!(Db,
        concat!("SELECT a.id AS answer_id, a.trajectory_id, a.moment_id, a.by_side, a.question, a.value, \
         a.account_id, a.said_at FROM answer a JOIN trajectory t ON t.id = a.trajectory_id \
         WHERE t.service_id = $1 AND a.said_at <= $2 AND a.withdrawn_at IS NULL AND a.question IS NOT NULL \
         AND a.value IS NOT NULL AND (a.by_side = 'organisation' OR ", own!(entry "a"), ")"),
        part.service.0, part.until.0)
        .fetch_all(c).await)?)
}

/// What did not work in a service, and how it was handled.
///
/// # Errors
/// When the database fails.
pub async fn list_limited(work: &mut Work, part: Part) -> Result<Vec<Limited>, StoreError> {
    Ok(on!(work, c => sql_as!(Db,
        "SELECT l.id AS limitation_id, l.trajectory_id, l.outcome, l.said_at FROM limitation l \
         JOIN trajectory t ON t.id = l.trajectory_id \
         WHERE t.service_id = $1 AND l.said_at <= $2 AND l.outcome IS NOT NULL AND l.voice IS NULL \
         AND NOT l.by_code AND l.withdrawn_at IS NULL",
        part.service.0, part.until.0)
        .fetch_all(c).await)?)
}

/// When each customer said something beside views and expectations for the last time.
///
/// # Errors
/// When the database fails.
pub async fn list_spoke(work: &mut Work, part: Part) -> Result<Vec<Spoke>, StoreError> {
    Ok(on!(work, c => sql_as!(Db,
        concat!("SELECT s.trajectory_id, MAX(s.at) AS at FROM ( \
         SELECT e.trajectory_id, e.at FROM entry e JOIN trajectory t ON t.id = e.trajectory_id \
         WHERE t.service_id = $1 AND e.at <= $2 AND ", own!(entry "e"),
         " UNION ALL SELECT a.trajectory_id, a.said_at FROM answer a \
         JOIN trajectory t ON t.id = a.trajectory_id \
         WHERE t.service_id = $1 AND a.said_at <= $2 AND ", own!(entry "a"),
         " UNION ALL SELECT l.trajectory_id, l.said_at FROM limitation l \
         JOIN trajectory t ON t.id = l.trajectory_id \
         WHERE t.service_id = $1 AND l.said_at <= $2 AND ", own!(entry "l"),
         " UNION ALL SELECT y.trajectory_id, y.at FROM agreement y \
         JOIN trajectory t ON t.id = y.trajectory_id \
         WHERE t.service_id = $1 AND y.at <= $2 AND ", own!(entry "y"),
         ") s GROUP BY s.trajectory_id"),
        part.service.0, part.until.0)
        .fetch_all(c).await)?)
}

/// What was taken back after this time or said anew in the place of an earlier answer, and whether its teller
/// still says something else. Whether something was noticed goes by its moment.
///
/// # Errors
/// When the database fails.
pub async fn list_gone(
    work: &mut Work,
    service: ServiceId,
    after: Timestamp,
) -> Result<Vec<Gone>, StoreError> {
    Ok(on!(work, c => sql_as!(Db,
        concat!("SELECT g.id, g.trajectory_id, \
         (EXISTS (SELECT 1 FROM view o WHERE o.trajectory_id = t.id AND ", own!(view "o"), ") \
         OR EXISTS (SELECT 1 FROM entry o WHERE o.trajectory_id = t.id AND ", own!(entry "o"), ") \
         OR EXISTS (SELECT 1 FROM answer o WHERE o.trajectory_id = t.id AND ", own!(entry "o"), ") \
         OR EXISTS (SELECT 1 FROM limitation o WHERE o.trajectory_id = t.id AND ", own!(entry "o"), ") \
         OR EXISTS (SELECT 1 FROM agreement o WHERE o.trajectory_id = t.id AND ", own!(entry "o"), ") \
         OR EXISTS (SELECT 1 FROM expectation o WHERE o.trajectory_id = t.id AND ",
         own!(expectation "o"), ") \
         OR EXISTS (SELECT 1 FROM recognition o JOIN moment m ON m.id = o.moment_id WHERE m.trajectory_id \
         = t.id AND ",
         own!(recognition "o"), ")) AS speaks \
         FROM (SELECT v.id, v.trajectory_id FROM view v WHERE v.withdrawn_at > $2 \
         UNION ALL SELECT b.moment_id, b.trajectory_id FROM taken_back b \
         WHERE b.at > $2 AND b.by_chair = 'customer' \
         UNION ALL SELECT x.id, x.trajectory_id FROM expectation x WHERE x.withdrawn_at > $2 \
         UNION ALL SELECT m.id, m.trajectory_id FROM moment m WHERE m.withdrawn_at > $2 \
         UNION ALL SELECT m.trajectory_id, m.trajectory_id FROM moment m WHERE m.withdrawn_at > $2 \
         UNION ALL SELECT r.moment_id, r.trajectory_id FROM recognition r WHERE r.said_at > $2 \
         UNION ALL SELECT a.id, a.trajectory_id FROM answer a WHERE a.withdrawn_at > $2 \
         UNION ALL SELECT l.id, l.trajectory_id FROM limitation l WHERE l.withdrawn_at > $2 \
         UNION ALL SELECT y.id, y.trajectory_id FROM agreement y WHERE y.withdrawn_at > $2 \
         UNION ALL SELECT e.id, e.trajectory_id FROM entry e WHERE e.withdrawn_at > $2) g \
         JOIN trajectory t ON t.id = g.trajectory_id WHERE t.service_id = $1"),
        service.0, after.0)
        .fetch_all(c).await)?)
}

/// Words that their tellers released up to a time and in which nothing was found that points to a person.
/// What this version of the `reader` did not read yet waits.
///
/// # Errors
/// When the database fails.
pub async fn list_quotes(
    work: &mut Work,
    may: &MaySeeMirror,
    part: Part,
    reader: i64,
) -> Result<Vec<Quote>, StoreError> {
    Ok(on!(work, c => sql_as!(Db,
        concat!("SELECT v.id AS view_id, v.trajectory_id, m.step_id, v.words, v.value FROM view v JOIN \
         moment m ON m.id = v.moment_id \
         JOIN trajectory t ON t.id = v.trajectory_id WHERE t.service_id = $1 AND t.organisation_id = $2 \
         AND v.release = 'quote' \
         AND v.said_at <= $3 AND v.about_chair = 'customer' AND v.words IS NOT NULL AND ", own!(view "v"), " \
         AND v.read_by >= $4 AND NOT EXISTS (SELECT 1 FROM finding f WHERE f.view_id = v.id) \
         ORDER BY v.said_at DESC, v.id DESC LIMIT 400"),
        part.service.0, may.organisation().0, part.until.0, reader)
        .fetch_all(c).await)?)
}

/// The views of an employee's own customers at moments where this employee did not guess yet: their words are
/// read after the guess, in the mirror as well (E12).
///
/// # Errors
/// When the database fails.
pub async fn list_to_guess(
    work: &mut Work,
    account: AccountId,
    service: ServiceId,
) -> Result<HashSet<ViewId>, StoreError> {
    let found: Vec<Unread> = on!(work, c => sql_as!(Db,
        concat!("SELECT v.id FROM trajectory t JOIN view v ON v.trajectory_id = t.id \
         WHERE t.employee_id = $1 AND t.service_id = $2 AND v.release = 'quote' AND v.words IS NOT NULL \
         AND NOT ", may_look!("v.moment_id")),
        account.0, service.0)
        .fetch_all(c).await)?;
    Ok(found.into_iter().map(|one| one.id).collect())
}

/// The views in which something was found that points to a person, or that this version of the `reader` did
/// not read yet: their words are no quote.
///
/// # Errors
/// When the database fails.
pub async fn list_unread(work: &mut Work, part: Part, reader: i64) -> Result<Vec<ViewId>, StoreError> {
    let found: Vec<Unread> = on!(work, c => sql_as!(Db,
        "SELECT v.id \
         FROM view v \
         JOIN trajectory t ON t.id = v.trajectory_id \
         WHERE t.service_id = $1 AND v.said_at <= $2 AND v.release = 'quote' \
         AND (v.read_by < $3 OR EXISTS (SELECT 1 FROM finding f WHERE f.view_id = v.id))",
        part.service.0, part.until.0, reader)
        .fetch_all(c).await)?;
    Ok(found.into_iter().map(|one| one.id).collect())
}

/// Everything that was ever released of a service, the earliest first.
///
/// # Errors
/// When the database fails.
pub async fn list_released(work: &mut Work, service: ServiceId) -> Result<Vec<Released>, StoreError> {
    Ok(on!(work, c => sql_as!(Db,
        "SELECT release_day, family, blocks FROM mirror_release WHERE service_id = $1 ORDER BY \
         release_day, family",
        service.0)
        .fetch_all(c).await)?)
}

/// Keeps what was released together. The first that is kept of a release says that it was made: a second
/// maker is refused.
///
/// # Errors
/// [`StoreError::Already`] when it was made already, and when the database fails.
pub async fn keep_released(work: &mut Work, service: ServiceId, one: &Released) -> Result<(), StoreError> {
    on!(work, c => sql!(Db,
        "INSERT INTO mirror_release (service_id, release_day, family, blocks) VALUES ($1, $2, $3, $4)",
        service.0, one.release_day, &one.family, &one.blocks[..])
        .execute(c).await.map(|_| ()))?;
    Ok(())
}
