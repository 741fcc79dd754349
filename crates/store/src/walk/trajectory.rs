//! Trajectories: one customer's run through a service.

use hullie_domain::{
    AccountId, Actor, Day, Localised, OrganisationId, ServiceId, TeamId, Timestamp, TrajectoryId,
    actor::TrajectoryFacts,
    house::profile::SectorProfile,
    letters::fold,
    permission::{MayHandOver, MayServe, MaySit, MayStart, MayWalk, may_sit, may_walk},
    walk::moment::Side,
};

use crate::{
    StoreError, Work,
    db::{Inner, at_most, found, on, sql, sql_as},
};

/// The columns of a [`Trajectory`], of `trajectory t` with its `service s`, `team m` and `organisation o`.
macro_rules! columns {
    () => {
        "t.id, t.organisation_id, t.service_id, t.team_id, t.employee_id, t.name, t.turn_side, t.turn_since, \
         t.started_at, t.expectation_asked, s.name AS service, \
         m.name AS team, m.phone AS team_phone, t.turn_ask, t.turn_due, \
         t.version, t.bereaved, o.profile, o.name AS organisation_name"
    };
}
pub(crate) use columns;

row! {
    /// A trajectory with the names around it.
    pub struct Trajectory {
        /// Which one.
        pub id: TrajectoryId,
        /// Of which organisation.
        pub organisation_id: OrganisationId,
        /// Of which service.
        pub service_id: ServiceId,
        /// Which team helps.
        pub team_id: TeamId,
        /// Who sits in the other chair.
        pub employee_id: Option<AccountId>,
        /// How the customer wants to be called.
        pub name: String,
        /// Who has to act now.
        pub turn_side: Side,
        /// Since when.
        pub turn_since: Timestamp,
        /// When it began.
        pub started_at: Timestamp,
        /// Whether the expectation was asked (answered or skipped).
        pub expectation_asked: bool,
        /// The service.
        pub service: Localised,
        /// The team.
        pub team: Localised,
        /// The number of the team, when it has one of its own.
        pub team_phone: Option<String>,
        /// What is asked of who has the turn.
        pub turn_ask: Option<String>,
        /// By which day.
        pub turn_due: Option<Day>,
        /// How often something was written here: tells who writes that the page changed meanwhile.
        pub version: i64,
        /// Whether the customer has died, as somebody on the customer's side said (V13).
        pub bereaved: bool,
        /// Whose service it is for: the kind of organisation.
        pub profile: SectorProfile,
        /// Who reads first: the name of the organisation.
        pub organisation_name: String,
    }
}

row! {
    /// What is needed to decide who may see it.
    pub struct Facts {
        /// Which one.
        pub id: TrajectoryId,
        /// Of which organisation.
        pub organisation_id: OrganisationId,
        /// Which team helps.
        pub team_id: TeamId,
        /// Who sits in the other chair.
        pub employee_id: Option<AccountId>,
    }
}

/// A new trajectory.
#[derive(Debug, Clone)]
pub struct New {
    /// Which one.
    pub id: TrajectoryId,
    /// Of which service.
    pub service: ServiceId,
    /// Which team helps.
    pub team: TeamId,
    /// Who sits in the other chair.
    pub employee: Option<AccountId>,
    /// How the customer wants to be called.
    pub name: String,
    /// When it began.
    pub started_at: Timestamp,
    /// The kind of customer: a word of [`crate::see::segment`], when the organisation tells them apart.
    pub segment: Option<String>,
}

/// Starts a trajectory in the organisation of who starts it.
///
/// # Errors
/// When the database fails.
pub async fn create(work: &mut Work, may: &MayStart, new: &New) -> Result<(), StoreError> {
    insert(work, may.organisation(), new).await
}

/// Puts a trajectory in place without anybody asking: for building the living example and for imports by the
/// program.
///
/// # Errors
/// When the database fails.
pub async fn insert(work: &mut Work, organisation: OrganisationId, new: &New) -> Result<(), StoreError> {
    on!(work, c => sql!(Db,
        "INSERT INTO trajectory (id, organisation_id, service_id, team_id, employee_id, name, turn_side, \
         turn_since, started_at, expectation_asked, segment, name_folded) \
         VALUES ($1, $2, $3, $4, $5, $6, 'organisation', $7, $7, $8, $9, $10)",
        new.id.0, organisation.0, new.service.0, new.team.0, new.employee.map(|e| e.0), &new.name,
        new.started_at.0, false,
        new.segment.as_deref(), fold(&new.name))
        .execute(c).await.map(|_| ()))?;
    Ok(())
}

row! {
    /// A name that nobody can be found by yet.
    pub struct Unfolded {
        /// Whose.
        pub id: TrajectoryId,
        /// The name.
        pub name: String,
    }
}

/// How many names are made findable in one transaction.
const FOLDED_AT_ONCE: i64 = 1_000;

/// Makes names findable that a version before this one wrote. Returns how many.
///
/// # Errors
/// When the database fails.
pub(crate) async fn fold_names(store: &crate::Store) -> Result<usize, StoreError> {
    let mut done = 0;
    loop {
        let mut work = store.write().await?;
        let text = at_most("SELECT id, name FROM trajectory WHERE name_folded IS NULL", FOLDED_AT_ONCE);
        let names: Vec<Unfolded> = on!(work, c => sql_as!(Db, text).fetch_all(c).await)?;
        if names.is_empty() {
            return Ok(done);
        }
        for one in &names {
            on!(work, c => sql!(Db,
                "UPDATE trajectory SET name_folded = $2 WHERE id = $1", one.id.0, fold(&one.name))
                .execute(c).await.map(|_| ()))?;
        }
        work.commit().await?;
        done += names.len();
    }
}

/// The facts that decide who may see a trajectory.
macro_rules! facts {
    ($then:literal) => {
        concat!("SELECT id, organisation_id, team_id, employee_id FROM trajectory WHERE id = $1", $then)
    };
}

/// The facts that decide who may see a trajectory.
///
/// # Errors
/// [`StoreError::NotThere`] when there is none with this identifier.
pub async fn get_facts(work: &mut Work, id: TrajectoryId) -> Result<TrajectoryFacts, StoreError> {
    read_facts(work, id, facts!("")).await
}

/// As [`get_facts`], for whoever writes: others who write here wait until this work ends. What may be done
/// depends on what stands on the page, so it is decided by one at a time (two who act at once end as they
/// would in a row). SQLite has one pen; on PostgreSQL the row of the trajectory is held.
///
/// # Errors
/// As [`get_facts`].
pub async fn hold(work: &mut Work, id: TrajectoryId) -> Result<TrajectoryFacts, StoreError> {
    let text = match work.inner {
        Inner::Sqlite(_) => facts!(""),
        // rows that only point to the trajectory are still written by others, such as who looked
        Inner::Postgres(..) => facts!(" FOR NO KEY UPDATE"),
    };
    read_facts(work, id, text).await
}

async fn read_facts(
    work: &mut Work,
    id: TrajectoryId,
    text: &'static str,
) -> Result<TrajectoryFacts, StoreError> {
    let row: Facts = on!(work, c => sql_as!(Db, text, id.0).fetch_one(c).await)?;
    Ok(TrajectoryFacts {
        id: row.id,
        organisation: row.organisation_id,
        team: row.team_id,
        employee: row.employee_id,
    })
}

/// What somebody may do with an opened trajectory.
#[derive(Debug, Clone, Copy)]
pub struct Opened {
    /// May read the shared page.
    pub walk: MayWalk,
    /// May sit at the table, when this is one of the two.
    pub sit: Option<MaySit>,
}

impl Trajectory {
    /// What decides who may see it.
    #[must_use]
    pub fn facts(&self) -> TrajectoryFacts {
        TrajectoryFacts {
            id: self.id,
            organisation: self.organisation_id,
            team: self.team_id,
            employee: self.employee_id,
        }
    }

    /// What somebody may do with it.
    ///
    /// # Errors
    /// [`StoreError::NotThere`] when this is not for who asks.
    pub fn opened(&self, who: &Actor) -> Result<Opened, StoreError> {
        let facts = self.facts();
        let walk = may_walk(who, &facts).map_err(|_| StoreError::NotThere)?;
        Ok(Opened { walk, sit: may_sit(who, &facts).ok() })
    }
}

/// A trajectory, for who may walk it, in one statement: the row is read, the permission is decided on it, and
/// the row leaves only with the permission.
///
/// # Errors
/// [`StoreError::NotThere`] when there is none, or when this is not for who asks.
pub async fn open(
    work: &mut Work,
    who: &Actor,
    id: TrajectoryId,
) -> Result<(Trajectory, Opened), StoreError> {
    let row: Trajectory = on!(work, c => sql_as!(Db,
        concat!("SELECT ", columns!(), " FROM trajectory t JOIN service s ON s.id = t.service_id \
         JOIN team m ON m.id = t.team_id JOIN organisation o ON o.id = t.organisation_id WHERE t.id = $1"),
        id.0)
        .fetch_one(c).await)?;
    let opened = row.opened(who)?;
    Ok((row, opened))
}

/// Notes that something was written, and by which side: who writes on an older picture of the page is told
/// so.
///
/// # Errors
/// When the database fails.
pub async fn touch(work: &mut Work, id: TrajectoryId, told: bool, now: Timestamp) -> Result<(), StoreError> {
    on!(work, c => sql!(Db,
        "UPDATE trajectory SET version = version + 1, told_at = CASE WHEN $2 THEN $3 ELSE told_at END \
         WHERE id = $1",
        id.0, told, now.0)
        .execute(c).await.map(|_| ()))?;
    Ok(())
}

/// Takes the next version for somebody who saw the page at `seen`, and refuses when somebody else wrote in
/// between.
///
/// # Errors
/// [`StoreError::Changed`] when the page is not what it was.
pub async fn claim_version(work: &mut Work, id: TrajectoryId, seen: i64) -> Result<(), StoreError> {
    let changed = on!(work, c => sql!(Db,
        "UPDATE trajectory SET version = version + 1 WHERE id = $1 AND version = $2", id.0, seen)
        .execute(c).await.map(|done| done.rows_affected()))?;
    if changed == 0 { Err(StoreError::Changed) } else { Ok(()) }
}

/// Gives a trajectory to another employee, and to the team of the work that comes next (E14).
///
/// # Errors
/// [`StoreError::NotThere`] when the account is no employee of that team in this organisation, or is the
/// customer (D01).
pub async fn hand_over(
    work: &mut Work,
    may: &MayHandOver,
    team: TeamId,
    to: AccountId,
) -> Result<(), StoreError> {
    let changed = on!(work, c => sql!(Db,
        "UPDATE trajectory SET employee_id = $2, team_id = $3 \
         WHERE id = $1 AND EXISTS (SELECT 1 FROM account a JOIN account_team m ON m.account_id = a.id \
         AND m.team_id = $3 WHERE a.id = $2 AND a.role = 'employee' \
         AND a.organisation_id = trajectory.organisation_id) \
         AND NOT EXISTS (SELECT 1 FROM own_trajectory o JOIN link l ON l.id = o.link_id \
         WHERE o.account_id = $2 AND l.trajectory_id = trajectory.id)",
        may.trajectory().0, to.0, team.0)
        .execute(c).await.map(|done| done.rows_affected()))?;
    found(changed)
}

/// Says whose turn it is from now on.
///
/// # Errors
/// When the database fails.
pub async fn update_turn(
    work: &mut Work,
    may: &MayServe,
    turn: &Turn,
    now: Timestamp,
) -> Result<(), StoreError> {
    set_turn(work, may.trajectory(), turn, now).await
}

/// Whose turn it is, what is asked and by when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Turn {
    /// Who has to act.
    pub side: Side,
    /// What is asked.
    pub ask: Option<String>,
    /// By which day.
    pub due: Option<Day>,
}

impl From<Side> for Turn {
    fn from(side: Side) -> Self {
        Self { side, ask: None, due: None }
    }
}

/// As [`update_turn`], for the program itself.
///
/// # Errors
/// When the database fails.
pub async fn set_turn(
    work: &mut Work,
    id: TrajectoryId,
    turn: &Turn,
    now: Timestamp,
) -> Result<(), StoreError> {
    on!(work, c => sql!(Db,
        "UPDATE trajectory \
         SET turn_since = CASE WHEN turn_side = $2 THEN turn_since ELSE $3 END, turn_side = $2, \
         turn_ask = $4, turn_due = $5 \
         WHERE id = $1",
        id.0, turn.side.code(), now.0, turn.ask.as_deref(), turn.due.map(Day::number))
        .execute(c).await.map(|_| ()))?;
    Ok(())
}

row! {
    /// Whether the customer of a trajectory has died.
    pub struct Bereaved {
        /// Whether somebody on the customer's side said so (V13).
        pub bereaved: bool,
    }
}

/// Whether somebody on the customer's side said that the customer has died (V13).
///
/// # Errors
/// [`StoreError::NotThere`] when there is no such trajectory.
pub async fn is_bereaved(work: &mut Work, id: TrajectoryId) -> Result<bool, StoreError> {
    let found: Bereaved = on!(work, c => sql_as!(Db,
        "SELECT bereaved FROM trajectory WHERE id = $1", id.0)
        .fetch_one(c).await)?;
    Ok(found.bereaved)
}

row! {
    /// When a trajectory ended.
    pub struct EndedAt {
        /// When; none while it goes on.
        pub ended_at: Option<Timestamp>,
    }
}

/// Whether it ended, as the organisation said last.
///
/// # Errors
/// [`StoreError::NotThere`] when there is no such trajectory.
pub async fn has_ended(work: &mut Work, id: TrajectoryId) -> Result<bool, StoreError> {
    let found: EndedAt = on!(work, c => sql_as!(Db,
        "SELECT ended_at FROM trajectory WHERE id = $1", id.0)
        .fetch_one(c).await)?;
    Ok(found.ended_at.is_some())
}

row! {
    /// How a customer wants to be called.
    pub struct Called {
        /// The name.
        pub name: String,
    }
}

/// How the customer of a trajectory wants to be called.
///
/// # Errors
/// [`StoreError::NotThere`] when there is none.
pub async fn get_name(work: &mut Work, id: TrajectoryId) -> Result<String, StoreError> {
    let found: Called = on!(work, c => sql_as!(Db, "SELECT name FROM trajectory WHERE id = $1", id.0)
        .fetch_one(c).await)?;
    Ok(found.name)
}
