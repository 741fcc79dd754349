//! The day of who works here: the own trajectories, what was promised, what was told. No counts about people.

use hullie_domain::{
    AccountId, Day, EntryId, Localised, MomentId, OrganisationId, PromiseId, Timestamp, TrajectoryId,
    kind::Kind,
    letters::fold,
    localised::FIRST,
    permission::MayList,
    walk::{moment::Side, open::DECIDING},
};
use uuid::Uuid;

use crate::{
    Store, StoreError, Work,
    db::{alone, at_most, limited, on, sql_as},
    row::With,
    see::mirror::own,
    tell::view::may_look,
    together::{Together, ask},
    walk::{agreement::agreed, expectation, moment::to_explain},
};

row! {
    /// A line in the list of an employee or lead. Nothing of what either chair told.
    pub struct Listed {
        /// Which one.
        pub id: TrajectoryId,
        /// How the customer wants to be called.
        pub name: String,
        /// Who has to act now.
        pub turn_side: Side,
        /// Since when.
        pub turn_since: Timestamp,
        /// What is asked of who has the turn.
        pub turn_ask: Option<String>,
        /// By which day.
        pub turn_due: Option<Day>,
        /// Whether the customer has died, as somebody on the customer's side said (V13).
        pub bereaved: bool,
        /// When it ended; none while it goes on.
        pub ended_at: Option<Timestamp>,
        /// The service.
        pub service: Localised,
        /// Whether the reader sits in the other chair.
        pub mine: bool,
        /// What somebody said that made it the organisation's turn.
        pub because_id: Option<EntryId>,
        /// Whether the customer said something since the reader last looked.
        pub unread: bool,
        /// Whether the customer told something at a moment where the reader has not taken the chair yet.
        pub to_sit: bool,
    }
}

row! {
    /// An open promise of the organisation.
    pub struct Due {
        /// Which one.
        pub id: PromiseId,
        /// In which trajectory.
        pub trajectory_id: TrajectoryId,
        /// What was promised, as it was written.
        pub words: String,
        /// The step that is promised, when the route itself promises it.
        pub step: Option<Localised>,
        /// What it answers.
        pub about_id: Option<Uuid>,
        /// By which day.
        pub due_day: Day,
        /// When it was promised.
        pub created_at: Timestamp,
    }
}

row! {
    /// Something that was put on a page and decides what is open there.
    pub struct Put {
        /// Which one.
        pub id: EntryId,
        /// In which trajectory.
        pub trajectory_id: TrajectoryId,
        /// What it is.
        pub kind: Kind,
        /// What it is about, when not the whole trajectory.
        pub about_id: Option<Uuid>,
        /// What that rests on: of a promise what it answers, else the same.
        pub ground_id: Option<Uuid>,
        /// Which side said it.
        pub by_side: Side,
        /// Under which name somebody said it on behalf of the customer.
        pub name: Option<String>,
        /// The answer that was chosen.
        pub code: Option<String>,
        /// When.
        pub at: Timestamp,
        /// Which side said yes to it.
        pub yes: Option<Side>,
        /// Whether what it is about, and what it names, stands.
        pub grounded: bool,
        /// The words; of a step of the customer's own what it is.
        pub words: Option<String>,
        /// Of a call that was asked for: when nobody answered last.
        pub tried_at: Option<Timestamp>,
    }
}

row! {
    /// In which trajectory something was said.
    pub struct In {
        /// Which one.
        pub trajectory_id: TrajectoryId,
    }
}

row! {
    /// Something that the organisation did and is still to be explained (P07).
    pub struct Unexplained {
        /// Which moment.
        pub id: MomentId,
        /// In which trajectory.
        pub trajectory_id: TrajectoryId,
        /// What was done.
        pub title: String,
        /// When.
        pub happened_at: Timestamp,
    }
}

/// Everything that a day is made of.
#[derive(Debug, Clone, Default)]
pub struct DayOf {
    /// The trajectories, who waits longest for the organisation first.
    pub list: Vec<Listed>,
    /// Open promises of the organisation, the first due first.
    pub due: Vec<Due>,
    /// What was put on the pages and decides what is open there, first said first.
    pub put: Vec<Put>,
    /// What customers expect and nobody answered yet, or not to the end (P21).
    pub expected: Vec<(TrajectoryId, expectation::Said)>,
    /// What is still to be explained.
    pub unexplained: Vec<Unexplained>,
    /// Whether there may be more of anything than was read.
    pub is_cut: bool,
}

/// What an employee looks for.
#[derive(Debug, Clone, Default)]
pub struct Search {
    /// Part of the name of a customer; the own trajectories and those of the own teams.
    pub name: Option<String>,
}

const COLUMNS: &str = "t.id, t.name, t.turn_side, t.turn_since, t.turn_ask, t.turn_due, \
 t.bereaved, t.ended_at, s.name AS service, COALESCE(t.employee_id = $1, FALSE) AS mine, \
 CASE WHEN t.turn_side = 'organisation' THEN (SELECT x.because_id FROM turn x WHERE x.trajectory_id = t.id \
 AND x.withdrawn_at IS NULL ORDER BY x.at DESC, x.id DESC LIMIT 1) END AS because_id, \
 COALESCE(t.employee_id = $1 AND t.told_at > COALESCE((SELECT MAX(u.at) FROM audit u \
 WHERE u.subject_id = t.id AND u.account_id = $1), 0), FALSE) AS unread, ";
// asked of each trajectory by itself: as EXISTS, PostgreSQL reads what was told in all of them
const TO_SIT: &str = concat!(
    "COALESCE((SELECT TRUE FROM view v WHERE v.trajectory_id = t.id \
 AND v.by_chair = 'customer' AND v.about_chair = 'customer' AND v.withdrawn_at IS NULL AND NOT EXISTS \
 (SELECT 1 FROM view g WHERE g.moment_id = v.moment_id AND g.by_chair = 'employee') AND NOT EXISTS \
 (SELECT 1 FROM entry e WHERE e.about_id = v.moment_id AND e.kind = 'by-phone' AND e.account_id = $1 AND ",
    // who wrote down what the customer said has nothing to guess there
    agreed!("e"),
    ") LIMIT 1), FALSE) AS to_sit "
);
/// Who waits longest for the organisation first; what has ended last, of which nothing but an old promise can
/// be open.
const ORDER: &str = "ORDER BY CASE WHEN t.ended_at IS NULL THEN 0 ELSE 1 END, \
 CASE WHEN t.turn_side = 'organisation' THEN 0 ELSE 1 END, t.turn_since, t.id";
/// How many entries are read for each trajectory that is listed, on average.
const PUT_EACH: i64 = 20;
/// The trajectories of an employee.
const OWN: &str = "t.employee_id = $1";
/// Those of the teams of a lead.
const OF_TEAMS: &str = "t.team_id IN (SELECT a.team_id FROM account_team a WHERE a.account_id = $1) \
 AND NOT EXISTS (SELECT 1 FROM own_trajectory o JOIN link l ON l.id = o.link_id \
 WHERE o.account_id = $1 AND l.trajectory_id = t.id)";

/// The day of an employee: the own trajectories, who waits longest for the organisation first, and what is
/// open in them.
///
/// # Errors
/// When the database fails.
pub async fn list_own(store: &Store, may: &MayList, most: i64) -> Result<DayOf, StoreError> {
    day_of(store, may, (OWN, TO_SIT), most).await
}

/// As [`list_own`], for a lead: the trajectories of the teams. Nobody's moments are the lead's to guess.
///
/// # Errors
/// When the database fails.
pub async fn list_of_teams(store: &Store, may: &MayList, most: i64) -> Result<DayOf, StoreError> {
    day_of(store, may, (OF_TEAMS, "FALSE AS to_sit "), most).await
}

async fn day_of(
    store: &Store,
    may: &MayList,
    (which, to_sit): (&str, &str),
    most: i64,
) -> Result<DayOf, StoreError> {
    let list = format!(
        "SELECT {COLUMNS}{to_sit} FROM trajectory t JOIN service s ON s.id = t.service_id \
         WHERE {which} {ORDER}"
    );
    let due = format!(
        "SELECT p.id, p.trajectory_id, p.words, r.name AS step, p.about_id, p.due_day, p.created_at \
         FROM trajectory t JOIN promise p ON p.trajectory_id = t.id LEFT JOIN step r ON r.id = p.step_id \
         WHERE {which} AND p.side = 'organisation' AND p.done_day IS NULL \
         AND p.withdrawn_day IS NULL ORDER BY p.due_day, p.id"
    );
    let kinds: Vec<String> = DECIDING.iter().map(|kind| format!("'{}'", kind.code())).collect();
    // what is said of what a colleague wrote back is read at its moment, after the own guess;
    // who says to speak for another says it as that person; what rests on what was taken back is not waited
    // for
    let put = format!(
        "SELECT e.id, e.trajectory_id, e.kind, e.about_id, \
         COALESCE((SELECT p.about_id FROM promise p WHERE p.id = e.about_id), e.about_id) AS ground_id, \
         e.by_side, \
         CASE WHEN e.voice IS NOT NULL THEN e.voice \
         WHEN e.kind = 'voice' AND COALESCE(e.code, '') <> 'self' THEN COALESCE(e.words, '') END AS name, \
         e.code, e.at, y.by_side AS yes, CASE WHEN e.kind IN ('talk', 'not-promised') \
         THEN NOT EXISTS (SELECT 1 FROM expectation x WHERE x.id = e.about_id \
         AND x.withdrawn_at IS NOT NULL) \
         ELSE NOT EXISTS (SELECT 1 FROM moment m WHERE m.id IN (e.about_id, e.other_id) \
         AND m.withdrawn_at IS NOT NULL) END AS grounded, \
         CASE WHEN e.kind = 'own-step' THEN e.more \
         WHEN e.kind = 'not-helped' AND EXISTS (SELECT 1 FROM entry w WHERE w.id = e.about_id \
         AND w.kind = 'write-back' AND w.account_id <> $1) THEN NULL ELSE e.words END AS words, \
         CASE WHEN e.kind = 'call-me' THEN (SELECT MAX(m.happened_at) FROM moment m \
         WHERE m.trajectory_id = e.trajectory_id AND m.channel = 'phone' AND m.attempt = 'failed' \
         AND m.side = 'organisation' AND m.withdrawn_at IS NULL AND m.happened_at >= e.at) END AS tried_at \
         FROM trajectory t JOIN entry e ON e.trajectory_id = t.id \
         LEFT JOIN agreement y ON y.about_id = e.id AND y.withdrawn_at IS NULL AND y.by_side <> e.by_side \
         WHERE {which} AND e.withdrawn_at IS NULL AND e.kind IN ({}) \
         ORDER BY CASE WHEN t.ended_at IS NULL THEN 0 ELSE 1 END, e.trajectory_id, e.at, e.id",
        kinds.join(", ")
    );
    // what was answered and not said no to is not asked for; the one rule of what is open decides the rest
    let expected = format!(
        "SELECT x.trajectory_id, x.id, x.said_at, x.remembered, x.own_words, x.result, x.time_words, \
         x.who, x.contact, x.satisfied, x.source, x.withdrawn_at, x.withdrawn_code, x.voice, x.by_code \
         FROM trajectory t JOIN expectation x ON x.trajectory_id = t.id \
         WHERE {which} AND x.withdrawn_at IS NULL \
         AND (NOT EXISTS (SELECT 1 FROM entry a WHERE a.about_id = x.id AND a.withdrawn_at IS NULL \
         AND a.kind IN ('our-answer', 'reword', 'not-promised')) \
         OR EXISTS (SELECT 1 FROM entry a JOIN entry v ON v.about_id = a.id WHERE a.about_id = x.id \
         AND a.withdrawn_at IS NULL AND v.withdrawn_at IS NULL AND v.kind = 'to-our-answer' \
         AND COALESCE(v.code, '') <> 'yes')) ORDER BY x.said_at, x.id"
    );
    let unexplained = format!(
        "SELECT m.id, m.trajectory_id, m.title, m.happened_at FROM trajectory t \
         JOIN moment m ON m.trajectory_id = t.id WHERE {which} AND {} ORDER BY m.happened_at DESC, m.id",
        to_explain!("m")
    );
    let mut asks = Together::default();
    let list = asks.add(ask!(limited(&list, most), may.account()));
    let due = asks.add(ask!(limited(&due, most), may.account()));
    let put = asks.add(ask!(limited(&put, most * PUT_EACH), may.account()));
    let expected = asks.add(ask!(limited(&expected, most), may.account()));
    let unexplained = asks.add(ask!(limited(&unexplained, most), may.account()));
    let mut found = store.together(asks).await?;
    let said: Vec<With<In, expectation::Said>> = found.take(expected)?;
    let said: Vec<_> =
        said.into_iter().filter_map(|With(of, said)| Some((of.trajectory_id, said?))).collect();
    let mut day = DayOf {
        list: found.take(list)?,
        due: found.take(due)?,
        put: found.take(put)?,
        expected: said,
        unexplained: found.take(unexplained)?,
        is_cut: false,
    };
    let is_full = |read: usize, most: i64| i64::try_from(read).is_ok_and(|read| read >= most);
    day.is_cut = [day.list.len(), day.due.len(), day.expected.len(), day.unexplained.len()]
        .iter()
        .any(|read| is_full(*read, most))
        || is_full(day.put.len(), most * PUT_EACH);
    Ok(day)
}

/// The trajectories of the teams of a lead or colleague, or those whose customer is called so: longest
/// waiting first.
///
/// # Errors
/// When the database fails.
pub async fn list_teams(
    store: &Store,
    may: &MayList,
    search: &Search,
    most: i64,
) -> Result<Vec<Listed>, StoreError> {
    let text = format!(
        "SELECT {COLUMNS} FALSE AS to_sit FROM trajectory t \
         JOIN service s ON s.id = t.service_id WHERE t.organisation_id = $2 AND t.id IN ( \
         SELECT w.id FROM trajectory w WHERE w.employee_id = $1 \
         UNION SELECT w.id FROM account_team a JOIN trajectory w ON w.team_id = a.team_id \
         WHERE a.account_id = $1) \
         AND COALESCE(t.name_folded, '') LIKE $3 ESCAPE '\\' AND NOT EXISTS (SELECT 1 FROM own_trajectory o \
         JOIN link l ON l.id = o.link_id WHERE o.account_id = $1 AND l.trajectory_id = t.id) {ORDER}"
    );
    let text = at_most(&text, most);
    let like = search.name.as_deref().map_or_else(|| "%".to_owned(), like);
    Ok(alone!(store, c => sql_as!(Db, text, may.account().0, may.organisation().0, &like)
        .fetch_all(c).await)?)
}

/// A pattern that finds the words anywhere in a text; what has a meaning in patterns is meant as it stands.
fn like(words: &str) -> String {
    let plain = fold(words).replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_");
    format!("%{plain}%")
}

row! {
    /// Something done that a customer did not notice, where the reader sits in the other chair and took it.
    pub struct Unseen {
        /// At which moment.
        pub moment_id: MomentId,
        /// In which trajectory.
        pub trajectory_id: TrajectoryId,
        /// How the customer wants to be called.
        pub name: String,
        /// What was done.
        pub title: String,
        /// When.
        pub happened_at: Timestamp,
        /// The answer of the customer.
        pub answer: String,
    }
}

/// What the reader's own customers did not notice, latest first: only at moments where the reader's own
/// answer and guess are in, as on the page itself (E12, P08), and only what the customer said: neither what
/// was said on behalf of the customer, nor what came in by a code that nobody confirmed.
///
/// # Errors
/// When the database fails.
pub async fn list_unseen(store: &Store, may: &MayList, most: i64) -> Result<Vec<Unseen>, StoreError> {
    let text = at_most(
        concat!(
            "SELECT m.id AS moment_id, t.id AS trajectory_id, t.name, m.title, m.happened_at, r.answer \
             FROM trajectory t JOIN moment m ON m.trajectory_id = t.id \
             JOIN recognition r ON r.moment_id = m.id AND ",
            own!(recognition "r"),
            " WHERE t.employee_id = $1 AND t.organisation_id = $2 AND r.answer IN ('not_noticed', 'no') \
             AND m.side = 'organisation' AND m.withdrawn_at IS NULL AND ",
            may_look!("m.id"),
            " AND NOT EXISTS (SELECT 1 FROM own_trajectory o \
             JOIN link l ON l.id = o.link_id WHERE o.account_id = $1 AND l.trajectory_id = t.id) \
             ORDER BY m.happened_at DESC, m.id"
        ),
        most,
    );
    Ok(alone!(store, c => sql_as!(Db, text, may.account().0, may.organisation().0)
        .fetch_all(c).await)?)
}

row! {
    /// A colleague to whom work can be handed over.
    pub struct Colleague {
        /// Which account.
        pub id: AccountId,
        /// How this person is called, for colleagues.
        pub name: String,
        /// In which team.
        pub team_id: hullie_domain::TeamId,
        /// The team.
        pub team: Localised,
    }
}

/// The employees of an organisation with their teams, by name of the team in the first language and by name:
/// without one of them, and without who is the customer of this trajectory (D01).
///
/// # Errors
/// When the database fails.
pub async fn list_colleagues(
    work: &mut Work,
    organisation: OrganisationId,
    but: AccountId,
    trajectory: TrajectoryId,
) -> Result<Vec<Colleague>, StoreError> {
    let mut colleagues: Vec<Colleague> = on!(work, c => sql_as!(Db,
        "SELECT a.id, a.name, m.id AS team_id, m.name AS team \
         FROM account a \
         JOIN account_team g ON g.account_id = a.id \
         JOIN team m ON m.id = g.team_id \
         WHERE a.organisation_id = $1 AND a.role = 'employee' AND a.id <> $2 \
         AND NOT EXISTS (SELECT 1 FROM own_trajectory o JOIN link l ON l.id = o.link_id \
         WHERE o.account_id = a.id AND l.trajectory_id = $3) \
         ORDER BY a.name, a.id",
        organisation.0, but.0, trajectory.0)
        .fetch_all(c).await)?;
    // as the teams are listed; who bears the same name stays in order
    colleagues.sort_by(|one, other| one.team.pick(FIRST).cmp(other.team.pick(FIRST)));
    Ok(colleagues)
}
