//! What decides who may take something back, and taking it back: one door for everything on a shared page
//! that somebody can take back by its identifier.

use hullie_domain::{
    AccountId, EntryId, Timestamp, TrajectoryId, kind::Kind, taking_back::MayTakeBack, walk::moment::Side,
};
use uuid::Uuid;

use crate::{
    StoreError, Work,
    db::{on, sql_as},
    tell::answer,
    walk::{
        agreement::{self, agreed},
        entry, limitation,
    },
};

row! {
    /// Something that stands, as far as it decides who may take it back.
    pub struct Standing {
        /// Its kind.
        pub kind: Kind,
        /// The kind of the entry that it is about, when it is about one.
        pub about_kind: Option<Kind>,
        /// Which side wrote it.
        pub by_side: Side,
        /// Which account wrote it, on the organisation's side.
        pub account_id: Option<AccountId>,
        /// Who spoke on behalf of the customer, or for another organisation; who says to speak for another
        /// says so as that person.
        pub voice: Option<String>,
        /// Whether the other side said yes to it.
        pub agreed: bool,
    }
}

/// What decides who may take back something that stands.
///
/// # Errors
/// [`StoreError::NotThere`] when there is none in this trajectory, when it was taken back, or when it is
/// something that nobody takes back.
pub async fn get_standing(
    work: &mut Work,
    trajectory: TrajectoryId,
    id: Uuid,
) -> Result<Standing, StoreError> {
    Ok(on!(work, c => sql_as!(Db,
        concat!("SELECT e.kind, a.kind AS about_kind, e.by_side, e.account_id, \
         CASE WHEN e.kind = 'voice' AND e.voice IS NULL AND e.code <> 'self' \
         THEN COALESCE(e.words, '') ELSE e.voice END AS voice, ", agreed!("e"), " \
         AS agreed FROM entry e LEFT JOIN entry a ON a.id = e.about_id \
         WHERE e.id = $1 AND e.trajectory_id = $2 AND e.withdrawn_at IS NULL \
         UNION ALL SELECT 'answer', NULL, by_side, account_id, voice, FALSE FROM answer \
         WHERE id = $1 AND trajectory_id = $2 AND withdrawn_at IS NULL \
         UNION ALL SELECT 'limitation', NULL, by_side, account_id, voice, FALSE FROM limitation \
         WHERE id = $1 AND trajectory_id = $2 AND withdrawn_at IS NULL \
         UNION ALL SELECT 'agree', e.kind, a.by_side, a.account_id, a.voice, FALSE FROM agreement a \
         LEFT JOIN entry e ON e.id = a.about_id \
         WHERE a.id = $1 AND a.trajectory_id = $2 AND a.withdrawn_at IS NULL"),
        id, trajectory.0)
        .fetch_one(c).await)?)
}

/// Takes back one thing of this kind. What was said with it is gone; that it was there, when and why stays
/// (N18).
///
/// # Errors
/// [`StoreError::NotThere`] when it does not stand in this trajectory.
pub async fn withdraw(
    work: &mut Work,
    may: MayTakeBack,
    trajectory: TrajectoryId,
    (kind, id): (Kind, Uuid),
    (why, now): (&str, Timestamp),
) -> Result<(), StoreError> {
    match kind {
        Kind::Answer => answer::withdraw(work, may, trajectory, id, (why, now)).await,
        Kind::Limitation => limitation::withdraw(work, may, trajectory, id, (why, now)).await,
        Kind::Agree => agreement::withdraw(work, may, trajectory, id, (why, now)).await,
        _ => entry::withdraw(work, may, trajectory, EntryId(id), why, now).await,
    }
}
