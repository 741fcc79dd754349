//! The day of who works here: the own trajectories, what was promised, what was told. No counts about people.

use hullie_domain::{
    AccountId, Day, Localised, MomentId, OrganisationId, PromiseId, Timestamp, TrajectoryId, letters::fold,
    localised::FIRST, permission::MayList, walk::moment::Side,
};

use crate::{
    Store, StoreError, Work,
    db::{alone, at_most, limited, on, sql_as},
    see::mirror::own,
    tell::view::may_look,
    together::{Together, ask},
    walk::agreement::agreed,
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
        /// The service.
        pub service: Localised,
        /// Whether the reader sits in the other chair.
        pub mine: bool,
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
        /// How the customer wants to be called.
        pub name: String,
        /// Whether the customer has died, as somebody on the customer's side said (V13).
        pub bereaved: bool,
        /// What was promised.
        pub words: String,
        /// By which day.
        pub due_day: Day,
        /// The version of the page, to close it from the list.
        pub version: i64,
    }
}

/// What an employee looks for.
#[derive(Debug, Clone, Default)]
pub struct Search {
    /// Part of the name of a customer; the own trajectories and those of the own teams.
    pub name: Option<String>,
}

const COLUMNS: &str = "t.id, t.name, t.turn_side, t.turn_since, t.turn_ask, t.turn_due, \
 t.bereaved, s.name AS service, COALESCE(t.employee_id = $1, FALSE) AS mine, \
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
/// Who waits longest for the organisation first.
const ORDER: &str = "ORDER BY CASE WHEN t.turn_side = 'organisation' THEN 0 ELSE 1 END, t.turn_since, t.id";

/// The own trajectories of an employee, who waits longest for the organisation first; and what the
/// organisation promised in them up to a day and did not do yet, the first due first.
///
/// # Errors
/// When the database fails.
pub async fn list_own(
    store: &Store,
    may: &MayList,
    until: Day,
    most: i64,
) -> Result<(Vec<Listed>, Vec<Due>), StoreError> {
    let own = format!(
        "SELECT {COLUMNS}{TO_SIT} FROM trajectory t JOIN service s ON s.id = t.service_id \
         WHERE t.employee_id = $1 {ORDER}"
    );
    let due = "SELECT p.id, p.trajectory_id, t.name, t.bereaved, p.words, p.due_day, t.version \
         FROM trajectory t JOIN promise p ON p.trajectory_id = t.id \
         WHERE t.employee_id = $1 AND p.side = 'organisation' AND p.done_day IS NULL \
         AND p.withdrawn_day IS NULL AND p.due_day <= $2 ORDER BY p.due_day, p.id";
    let mut asks = Together::default();
    let own = asks.add(ask!(limited(&own, most), may.account()));
    let due = asks.add(ask!(limited(due, most), may.account(), until.number()));
    let mut found = store.together(asks).await?;
    Ok((found.take(own)?, found.take(due)?))
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
