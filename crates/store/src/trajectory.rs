//! Trajectories: one customer's run through a service.

use hullie_domain::{
    AccountId, OrganisationId, ServiceId, TeamId, Timestamp, TrajectoryId,
    moment::Side,
    permission::{MayList, MayServe, MayStart, MayWalk, TrajectoryFacts},
};

use crate::{
    StoreError, Work,
    db::{on, sql, sql_as},
};

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
        /// The service in Dutch.
        pub service_nl: String,
        /// The service in English.
        pub service_en: String,
        /// The team in Dutch.
        pub team_nl: String,
        /// The team in English.
        pub team_en: String,
    }
}

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
        /// The service in Dutch.
        pub service_nl: String,
        /// The service in English.
        pub service_en: String,
        /// Whether the reader sits in the other chair.
        pub mine: bool,
        /// First open promise of the organisation, as a day number.
        pub next_due: Option<i64>,
        /// Moments where the customer told something and the reader has not taken the chair yet.
        pub to_sit: i64,
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
}

/// Starts a trajectory in the organisation of who starts it.
///
/// # Errors
/// When the database fails.
pub async fn create(work: &mut Work, may: &MayStart, new: &New) -> Result<(), StoreError> {
    insert(work, may.organisation(), new).await
}

/// Puts a trajectory in place without anybody asking: for building the living example and for imports by the program.
///
/// # Errors
/// When the database fails.
pub async fn insert(work: &mut Work, organisation: OrganisationId, new: &New) -> Result<(), StoreError> {
    on!(work, c => sql!(Db,
        "INSERT INTO trajectory (id, organisation_id, service_id, team_id, employee_id, name, turn_side, turn_since, started_at, \
         expectation_asked) VALUES ($1, $2, $3, $4, $5, $6, 'organisation', $7, $7, $8)",
        new.id.0, organisation.0, new.service.0, new.team.0, new.employee.map(|e| e.0), &new.name, new.started_at.0, false)
        .execute(c).await.map(|_| ()))?;
    Ok(())
}

/// The facts that decide who may see a trajectory.
///
/// # Errors
/// [`StoreError::NotThere`] when there is none with this identifier.
pub async fn get_facts(work: &mut Work, id: TrajectoryId) -> Result<TrajectoryFacts, StoreError> {
    let row: Facts = on!(work, c => sql_as!(Db, "SELECT id, organisation_id, team_id, employee_id FROM trajectory WHERE id = $1", id.0)
            .fetch_one(c).await)?;
    Ok(TrajectoryFacts {
        id: row.id,
        organisation: row.organisation_id,
        team: row.team_id,
        employee: row.employee_id,
    })
}

/// A trajectory, for who may walk it.
///
/// # Errors
/// [`StoreError::NotThere`] when it is gone.
pub async fn get(work: &mut Work, may: &MayWalk) -> Result<Trajectory, StoreError> {
    Ok(on!(work, c => sql_as!(Db,
        "SELECT t.id, t.organisation_id, t.service_id, t.team_id, t.employee_id, t.name, t.turn_side, t.turn_since, t.started_at, \
         t.expectation_asked, s.name_nl AS service_nl, s.name_en AS service_en, m.name_nl AS team_nl, m.name_en AS team_en \
         FROM trajectory t JOIN service s ON s.id = t.service_id JOIN team m ON m.id = t.team_id WHERE t.id = $1",
        may.trajectory().0)
        .fetch_one(c).await)?)
}

/// The trajectories of the reader's teams: the own ones first, then who waits longest for the organisation.
///
/// # Errors
/// When the database fails.
pub async fn list(work: &mut Work, may: &MayList, most: i64) -> Result<Vec<Listed>, StoreError> {
    Ok(on!(work, c => sql_as!(Db,
        "SELECT t.id, t.name, t.turn_side, t.turn_since, s.name_nl AS service_nl, s.name_en AS service_en, \
         COALESCE(t.employee_id = $1, FALSE) AS mine, \
         (SELECT MIN(p.due_day) FROM promise p WHERE p.trajectory_id = t.id AND p.done_day IS NULL AND p.side = 'organisation') AS next_due, \
         CASE WHEN t.employee_id = $1 THEN (SELECT COUNT(DISTINCT v.moment_id) FROM view v WHERE v.trajectory_id = t.id \
            AND v.by_chair = 'customer' AND v.about_chair = 'customer' AND v.withdrawn_at IS NULL AND NOT EXISTS \
            (SELECT 1 FROM view g WHERE g.moment_id = v.moment_id AND g.by_chair = 'employee')) ELSE 0 END AS to_sit \
         FROM trajectory t JOIN service s ON s.id = t.service_id \
         WHERE t.organisation_id = $2 AND (t.employee_id = $1 OR t.team_id IN (SELECT team_id FROM account_team WHERE account_id = $1)) \
         ORDER BY CASE WHEN t.employee_id = $1 THEN 0 ELSE 1 END, CASE WHEN t.turn_side = 'organisation' THEN 0 ELSE 1 END, \
         t.turn_since, t.id LIMIT $3",
        may.account().0, may.organisation().0, most)
        .fetch_all(c).await)?)
}

/// Says whose turn it is from now on.
///
/// # Errors
/// When the database fails.
pub async fn update_turn(
    work: &mut Work,
    may: &MayServe,
    side: Side,
    now: Timestamp,
) -> Result<(), StoreError> {
    set_turn(work, may.trajectory(), side, now).await
}

/// As [`update_turn`], for the program itself.
///
/// # Errors
/// When the database fails.
pub async fn set_turn(
    work: &mut Work,
    id: TrajectoryId,
    side: Side,
    now: Timestamp,
) -> Result<(), StoreError> {
    on!(work, c => sql!(Db, "UPDATE trajectory SET turn_side = $2, turn_since = $3 WHERE id = $1 AND turn_side <> $2",
        id.0, side.code(), now.0)
        .execute(c).await.map(|_| ()))?;
    Ok(())
}
