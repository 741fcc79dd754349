//! Whose turn it became, what is asked and by when: a line for each time, so that a wait can tell how many of
//! its days were on whose side. Nobody takes one back.

use hullie_domain::{AccountId, Day, EntryId, Timestamp, TrajectoryId, TurnId, walk::moment::Side};

use crate::{
    StoreError, Work,
    db::{on, sql},
    together::{Ask, ask},
    walk::trajectory::Turn,
};

row! {
    /// That it became somebody's turn.
    pub struct Became {
        /// Which one.
        pub id: TurnId,
        /// Whose turn.
        pub side: Side,
        /// What is asked.
        pub ask: Option<String>,
        /// By which day.
        pub due_day: Option<Day>,
        /// What somebody said that made it so.
        pub because_id: Option<EntryId>,
        /// When it became so.
        pub at: Timestamp,
    }
}

/// Keeps that it became somebody's turn, by whom and why.
///
/// # Errors
/// When the database fails.
pub async fn insert(
    work: &mut Work,
    trajectory: TrajectoryId,
    by: (Side, Option<AccountId>),
    turn: &Turn,
    because: Option<EntryId>,
    now: Timestamp,
) -> Result<TurnId, StoreError> {
    let id = TurnId::new();
    on!(work, c => sql!(Db,
        "INSERT INTO turn (id, trajectory_id, side, ask, due_day, because_id, by_side, account_id, at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        id.0, trajectory.0, turn.side.code(), turn.ask.as_deref(), turn.due.map(Day::number),
        because.map(|entry| entry.0), by.0.code(), by.1.map(|a| a.0), now.0)
        .execute(c).await.map(|_| ()))?;
    Ok(id)
}

/// The turns of a trajectory, the first first.
pub(crate) fn list(trajectory: TrajectoryId) -> Ask<Became> {
    ask!(
        "SELECT id, side, ask, due_day, because_id, at FROM turn \
         WHERE trajectory_id = $1 AND withdrawn_at IS NULL AND side IS NOT NULL ORDER BY at, id",
        trajectory
    )
}
