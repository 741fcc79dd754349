//! A yes to what the other side wrote: each side once while it stands. Until then it is one voice.

use hullie_domain::{
    AccountId, AgreementId, EntryId, Timestamp, TrajectoryId, taking_back::MayTakeBack, walk::moment::Side,
};
use uuid::Uuid;

use crate::{
    StoreError, Work,
    db::{found, on, sql, sql_as},
};

/// In SQL: whether the other side said yes to an entry of this name, and did not take that back.
macro_rules! agreed {
    ($entry:literal) => {
        concat!(
            "EXISTS (SELECT 1 FROM agreement y WHERE y.about_id = ",
            $entry,
            ".id AND y.by_side <> ",
            $entry,
            ".by_side AND y.withdrawn_at IS NULL)"
        )
    };
}
pub(crate) use agreed;

row! {
    /// A yes that stands.
    pub struct Agreement {
        /// Which one.
        pub id: AgreementId,
        /// To what.
        pub about_id: EntryId,
        /// Which side said it.
        pub by_side: Side,
        /// Who said it on behalf of the customer.
        pub voice: Option<String>,
        /// When.
        pub at: Timestamp,
        /// Whether another account than the reader's said it.
        pub by_colleague: bool,
        /// Whether it was said by a code on paper before that had a word, and the customer did not confirm it
        /// yet.
        pub by_code: bool,
    }
}

/// Keeps a yes.
///
/// # Errors
/// [`StoreError::Already`] when this side said yes to it before.
pub async fn insert(
    work: &mut Work,
    trajectory: TrajectoryId,
    (side, account): (Side, Option<AccountId>),
    about: EntryId,
    voice: Option<&str>,
    now: Timestamp,
) -> Result<AgreementId, StoreError> {
    let id = AgreementId::new();
    on!(work, c => sql!(Db,
        "INSERT INTO agreement (id, trajectory_id, about_id, by_side, account_id, voice, at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        id.0, trajectory.0, about.0, side.code(), account.map(|a| a.0), voice, now.0)
        .execute(c).await.map(|_| ()))?;
    Ok(id)
}

/// Takes back a yes.
///
/// # Errors
/// [`StoreError::NotThere`] when it does not stand in this trajectory.
pub async fn withdraw(
    work: &mut Work,
    _may: MayTakeBack,
    trajectory: TrajectoryId,
    id: Uuid,
    (why, now): (&str, Timestamp),
) -> Result<(), StoreError> {
    let changed = on!(work, c => sql!(Db,
        "UPDATE agreement SET withdrawn_at = $3, withdrawn_code = $4 \
         WHERE id = $1 AND trajectory_id = $2 AND withdrawn_at IS NULL",
        id, trajectory.0, now.0, why)
        .execute(c).await.map(|done| done.rows_affected()))?;
    found(changed)
}

row! {
    /// Whether both sides agreed.
    pub struct Agreed {
        /// Whether they did.
        pub agreed: bool,
    }
}

/// Whether the other side said yes to an entry.
///
/// # Errors
/// When the database fails.
pub async fn is_said(work: &mut Work, to: EntryId) -> Result<bool, StoreError> {
    let found: Agreed = on!(work, c => sql_as!(Db,
        concat!("SELECT EXISTS (SELECT 1 FROM entry p WHERE p.id = $1 AND ", agreed!("p"), ") AS agreed"),
        to.0)
        .fetch_one(c).await)?;
    Ok(found.agreed)
}

/// Whether both sides agreed to a proposal about a wish of this trajectory, and did not take that back.
///
/// # Errors
/// When the database fails.
pub async fn is_agreed(work: &mut Work, trajectory: TrajectoryId, wish: Uuid) -> Result<bool, StoreError> {
    let found: Agreed = on!(work, c => sql_as!(Db,
        concat!("SELECT EXISTS (SELECT 1 FROM entry p WHERE p.trajectory_id = $1 AND p.about_id = $2 \
         AND p.kind = 'proposal' AND ", agreed!("p"), ") AS agreed"),
        trajectory.0, wish)
        .fetch_one(c).await)?;
    Ok(found.agreed)
}
