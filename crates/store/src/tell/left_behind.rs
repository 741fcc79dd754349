//! What an employee told at moments of customers whom somebody else helps now: it stays that employee's to
//! take back, though the page of the customer is another's (N18).

use hullie_domain::{
    AccountId, Day, Localised, MomentId, Role, Timestamp, TrajectoryId, Value, kind::Kind,
    permission::MayShare,
};
use uuid::Uuid;

use crate::{
    StoreError, Work,
    db::{at_most, on, sql_as},
    walk::agreement::agreed,
};

row! {
    /// What was told at one moment; neither answer nor words where only questions were answered. Nothing of
    /// what anybody else said there.
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
    /// An answer to a question about a moment.
    pub struct AnswerLeft {
        /// About which moment.
        pub moment_id: MomentId,
        /// To which question.
        pub question: String,
        /// The answer, from 1 to 5, when one was chosen.
        pub value: Option<Value>,
        /// "Yes, but", in words.
        pub nuance: Option<String>,
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
        /// A reason or a source.
        pub more: Option<String>,
        /// Where something stands.
        pub place: Option<String>,
        /// The answer that was chosen.
        pub code: Option<String>,
        /// On what it rests.
        pub basis: Option<String>,
        /// A day.
        pub day: Option<Day>,
        /// A last day.
        pub until_day: Option<Day>,
        /// A number.
        pub number: Option<i64>,
        /// The kind of the entry that it is about, when it is about one.
        pub about_kind: Option<Kind>,
        /// Whether the other side said yes to it.
        pub agreed: bool,
    }
}

/// What else stands of this account on pages of customers whom somebody else helps now, the latest first.
///
/// # Errors
/// When the database fails.
pub async fn list_put(work: &mut Work, may: &MayShare, most: i64) -> Result<Vec<PutThere>, StoreError> {
    let text = at_most(
        concat!(
            "SELECT e.id, e.trajectory_id, e.kind, s.name AS service, e.at, e.words, e.more, e.place, \
         e.code, e.basis, e.day, e.until_day, e.number, e.about_kind, e.agreed FROM (\
         SELECT e.id, e.trajectory_id, e.kind, e.at, e.words, e.more, e.place, e.code, e.basis, e.day, \
         e.until_day, e.number, a.kind AS about_kind, ",
            agreed!("e"),
            " \
         AS agreed FROM entry e LEFT JOIN entry a ON a.id = e.about_id \
         WHERE e.account_id = $1 AND e.by_side = 'organisation' AND e.withdrawn_at IS NULL \
         UNION ALL SELECT id, trajectory_id, 'limitation', said_at, words, NULL, NULL, outcome, \
         NULL, NULL, NULL, NULL, NULL, FALSE FROM limitation \
         WHERE account_id = $1 AND by_side = 'organisation' AND withdrawn_at IS NULL) e \
         JOIN trajectory t ON t.id = e.trajectory_id JOIN service s ON s.id = t.service_id \
         WHERE t.employee_id IS NULL OR t.employee_id <> $1 ORDER BY e.at DESC, e.id"
        ),
        most,
    );
    Ok(on!(work, c => sql_as!(Db, text, may.account().0).fetch_all(c).await)?)
}

/// The answers to questions that stand, first said first.
///
/// # Errors
/// When the database fails.
pub async fn list_answers(work: &mut Work, may: &MayShare) -> Result<Vec<AnswerLeft>, StoreError> {
    Ok(on!(work, c => sql_as!(Db,
        "SELECT a.moment_id, a.question, a.value, a.nuance FROM answer a \
         JOIN trajectory t ON t.id = a.trajectory_id \
         WHERE a.account_id = $1 AND a.by_side = 'organisation' AND a.withdrawn_at IS NULL \
         AND a.question IS NOT NULL AND (t.employee_id IS NULL OR t.employee_id <> $1) \
         ORDER BY a.said_at, a.id",
        may.account().0)
        .fetch_all(c).await)?)
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
        "SELECT v.trajectory_id, v.moment_id, s.name AS service, m.happened_at, v.value, v.words FROM (\
         SELECT trajectory_id, moment_id, value, words, said_at FROM view WHERE account_id = $1 \
         AND by_chair = 'employee' AND about_chair = by_chair AND withdrawn_at IS NULL \
         UNION ALL SELECT a.trajectory_id, a.moment_id, NULL, NULL, MAX(a.said_at) FROM answer a \
         WHERE a.account_id = $1 AND a.by_side = 'organisation' AND a.withdrawn_at IS NULL \
         AND NOT EXISTS (SELECT 1 FROM view o WHERE o.moment_id = a.moment_id AND o.account_id = $1 \
         AND o.by_chair = 'employee' AND o.about_chair = o.by_chair AND o.withdrawn_at IS NULL) \
         GROUP BY a.trajectory_id, a.moment_id) v \
         JOIN moment m ON m.id = v.moment_id JOIN trajectory t ON t.id = v.trajectory_id \
         JOIN service s ON s.id = t.service_id \
         WHERE t.employee_id IS NULL OR t.employee_id <> $1 ORDER BY v.said_at DESC, v.moment_id",
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
