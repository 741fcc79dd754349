//! What an employee told at moments of customers whom somebody else helps now: it stays that employee's to
//! take back, though the page of the customer is another's (N18).

use hullie_domain::{
    AccountId, Localised, MomentId, Role, Timestamp, TrajectoryId, Value, kind::Kind, permission::MayShare,
};
use uuid::Uuid;

use crate::{
    StoreError, Work,
    db::{at_most, on, sql_as},
};

row! {
    /// What was told at one moment. Nothing of what anybody else said there.
    pub struct LeftBehind {
        /// Of which trajectory.
        pub trajectory_id: TrajectoryId,
        /// At which moment.
        pub moment_id: MomentId,
        /// In which service.
        pub service: Localised,
        /// When it happened.
        pub happened_at: Timestamp,
        /// The answer on the scale.
        pub value: Option<Value>,
        /// The words.
        pub words: Option<String>,
    }
}

row! {
    /// Somebody to whom the answers at a moment are shown.
    pub struct ShownTo {
        /// At which moment.
        pub moment_id: MomentId,
        /// The account.
        pub account_id: AccountId,
        /// How this person is called.
        pub name: String,
        /// In which role.
        pub role: Role,
    }
}

row! {
    /// Something else that was put on the page.
    pub struct PutThere {
        /// Which one.
        pub id: Uuid,
        /// Of which trajectory.
        pub trajectory_id: TrajectoryId,
        /// Its kind.
        pub kind: Kind,
        /// In which service.
        pub service: Localised,
        /// When it was written.
        pub at: Timestamp,
        /// The words.
        pub words: Option<String>,
    }
}

/// What else stands of this account on pages of customers whom somebody else helps now, the latest first.
///
/// # Errors
/// When the database fails.
pub async fn list_put(work: &mut Work, may: &MayShare, most: i64) -> Result<Vec<PutThere>, StoreError> {
    let text = at_most(
        "SELECT e.id, e.trajectory_id, e.kind, s.name AS service, e.at, e.words FROM (\
         SELECT id, trajectory_id, kind, at, words FROM entry \
         WHERE account_id = $1 AND by_side = 'organisation' AND withdrawn_at IS NULL \
         UNION ALL SELECT id, trajectory_id, 'limitation', said_at, words FROM limitation \
         WHERE account_id = $1 AND by_side = 'organisation' AND withdrawn_at IS NULL) e \
         JOIN trajectory t ON t.id = e.trajectory_id JOIN service s ON s.id = t.service_id \
         WHERE t.employee_id IS NULL OR t.employee_id <> $1 ORDER BY e.at DESC, e.id",
        most,
    );
    Ok(on!(work, c => sql_as!(Db, text, may.account().0).fetch_all(c).await)?)
}

/// What stands, the latest first, and to whom it is shown.
///
/// # Errors
/// When the database fails.
pub async fn list(
    work: &mut Work,
    may: &MayShare,
    most: i64,
) -> Result<(Vec<LeftBehind>, Vec<ShownTo>), StoreError> {
    let text = at_most(
        "SELECT v.trajectory_id, v.moment_id, s.name AS service, m.happened_at, v.value, v.words FROM view v \
         JOIN moment m ON m.id = v.moment_id JOIN trajectory t ON t.id = v.trajectory_id \
         JOIN service s ON s.id = t.service_id WHERE v.account_id = $1 AND v.by_chair = 'employee' \
         AND v.about_chair = v.by_chair AND v.withdrawn_at IS NULL \
         AND (t.employee_id IS NULL OR t.employee_id <> $1) ORDER BY v.said_at DESC, v.id",
        most,
    );
    let told = on!(work, c => sql_as!(Db, text, may.account().0).fetch_all(c).await)?;
    let shown = on!(work, c => sql_as!(Db,
        "SELECT x.moment_id, x.account_id, a.name, a.role FROM shown x JOIN account a ON a.id = x.account_id \
         JOIN moment m ON m.id = x.moment_id JOIN trajectory t ON t.id = m.trajectory_id \
         WHERE x.employee_id = $1 AND (t.employee_id IS NULL OR t.employee_id <> $1) ORDER BY a.name, a.id",
        may.account().0)
        .fetch_all(c).await)?;
    Ok((told, shown))
}
