//! What an employee chose to show to a coach or lead: only the employee's own two seats, and only until taken
//! back.

use hullie_domain::{
    AccountId, Chair, MomentId, Timestamp, Value,
    permission::{MayReadShared, MaySit},
};

use crate::{
    StoreError, Work,
    db::{found, on, sql, sql_as},
};

row! {
    /// One of the employee's own answers that was shown.
    pub struct Shown {
        /// At which moment.
        pub moment_id: MomentId,
        /// What the moment was.
        pub title: String,
        /// Who showed it.
        pub employee: String,
        /// Whose experience the answer is about.
        pub about_chair: Chair,
        /// The answer on the scale.
        pub value: Option<Value>,
        /// The words.
        pub words: Option<String>,
        /// When it was shown.
        pub shown_at: Timestamp,
    }
}

row! {
    /// To whom a moment is shown.
    pub struct Listener {
        /// The account.
        pub account_id: AccountId,
    }
}

/// Shows the own answers at a moment to somebody. Showing twice is the same as once.
///
/// # Errors
/// When the database fails.
pub async fn create(
    work: &mut Work,
    may: &MaySit,
    employee: AccountId,
    moment: MomentId,
    to: AccountId,
    now: Timestamp,
) -> Result<(), StoreError> {
    on!(work, c => sql!(Db,
        "INSERT INTO shown (moment_id, employee_id, account_id, shown_at) \
         SELECT m.id, $3, $4, $5 \
         FROM moment m \
         WHERE m.id = $1 AND m.trajectory_id = $2 \
         ON CONFLICT DO NOTHING",
        moment.0, may.trajectory().0, employee.0, to.0, now.0)
        .execute(c).await.map(|_| ()))?;
    Ok(())
}

/// Takes it back.
///
/// # Errors
/// [`StoreError::NotThere`] when it is not shown to this account.
pub async fn delete(
    work: &mut Work,
    employee: AccountId,
    moment: MomentId,
    to: AccountId,
) -> Result<(), StoreError> {
    let gone = on!(work, c => sql!(Db,
        "DELETE FROM shown WHERE moment_id = $1 AND employee_id = $2 AND account_id = $3",
        moment.0, employee.0, to.0)
        .execute(c).await.map(|done| done.rows_affected()))?;
    found(gone)
}

/// To whom the employee shows a moment now.
///
/// # Errors
/// When the database fails.
pub async fn list_listeners(
    work: &mut Work,
    employee: AccountId,
    moment: MomentId,
) -> Result<Vec<AccountId>, StoreError> {
    let rows: Vec<Listener> = on!(work, c => sql_as!(Db,
        "SELECT account_id FROM shown WHERE moment_id = $1 AND employee_id = $2", moment.0, employee.0)
            .fetch_all(c).await)?;
    Ok(rows.into_iter().map(|row| row.account_id).collect())
}

/// Everything that was shown to this reader, where the own side stands. The customer's answers are never part
/// of it.
///
/// # Errors
/// When the database fails.
pub async fn list(work: &mut Work, may: &MayReadShared) -> Result<Vec<Shown>, StoreError> {
    Ok(on!(work, c => sql_as!(Db,
        "SELECT s.moment_id, m.title, a.name AS employee, v.about_chair, v.value, v.words, s.shown_at \
         FROM shown s \
         JOIN moment m ON m.id = s.moment_id \
         JOIN account a ON a.id = s.employee_id \
         JOIN view v ON v.moment_id = s.moment_id AND v.by_chair = 'employee' AND v.withdrawn_at IS NULL \
         AND (v.account_id IS NULL OR v.account_id = s.employee_id) \
         WHERE s.account_id = $1 AND EXISTS (SELECT 1 FROM view o WHERE o.moment_id = s.moment_id \
         AND o.by_chair = 'employee' AND o.about_chair = o.by_chair AND o.withdrawn_at IS NULL \
         AND (o.account_id IS NULL OR o.account_id = s.employee_id)) \
         ORDER BY s.shown_at DESC, s.moment_id, v.about_chair DESC",
        may.account().0)
        .fetch_all(c).await)?)
}
