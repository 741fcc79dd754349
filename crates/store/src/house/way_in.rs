//! The ways in on the customer's side: personal links, codes on paper, links for who speaks on behalf of the
//! customer. Only hashes of them are kept, with who made them and how they were used, so that the customer
//! can see and end each.

use hullie_domain::{
    AccountId, LinkId, OrganisationId, Role, Timestamp, TrajectoryId,
    house::way_in::{Door, Ended},
    permission::{MayDecide, MayLetIn},
};

use crate::{
    StoreError, Work,
    db::{at_most, found, on, sql, sql_as},
    together::{Ask, ask},
};

row! {
    /// A way in that can be used.
    pub struct Link {
        /// Which one.
        pub id: LinkId,
        /// What it opens.
        pub trajectory_id: TrajectoryId,
        /// In which organisation.
        pub organisation_id: OrganisationId,
        /// What kind it is.
        pub kind: Door,
        /// Who speaks through it on behalf of the customer.
        pub voice: Option<String>,
        /// How the customer wants to be called.
        pub name: String,
        /// The hash of the word that goes with a code, once it was set.
        pub word_hash: Option<String>,
        /// When it was ended.
        pub revoked_at: Option<Timestamp>,
        /// Why it was ended.
        pub ended_by: Option<Ended>,
    }
}

row! {
    /// A way in as the customer sees it in the list: who made it, how it was used, whether it stands.
    pub struct Listed {
        /// Which one.
        pub id: LinkId,
        /// What kind it is.
        pub kind: Door,
        /// Whom it was given to, when that is not the customer.
        pub voice: Option<String>,
        /// The role of who made it, when that was somebody who works here. No name.
        pub made_role: Option<Role>,
        /// By what kind of way in somebody came who made it on the customer's side, where that is known.
        pub made_with: Option<Door>,
        /// Who made it, when somebody did who spoke by the customer's own link for the customer (V13).
        pub made_as: Option<String>,
        /// When it was made.
        pub created_at: Timestamp,
        /// Until when it can be used.
        pub expires_at: Timestamp,
        /// When it was first used.
        pub first_used: Option<Timestamp>,
        /// When it was last used.
        pub last_used: Option<Timestamp>,
        /// When it was ended.
        pub revoked_at: Option<Timestamp>,
        /// Why it was ended.
        pub ended_by: Option<Ended>,
        /// Who ended it, when somebody did who spoke by the customer's own link for the customer.
        pub ended_as: Option<String>,
    }
}

impl Listed {
    /// Whether somebody can still come in by it.
    #[must_use]
    pub fn is_open(&self, now: Timestamp) -> bool {
        self.revoked_at.is_none() && self.expires_at > now
    }
}

row! {
    /// That somebody came in.
    pub struct Use {
        /// By which link.
        pub link_id: LinkId,
        /// When.
        pub at: Timestamp,
    }
}

row! {
    /// A count.
    pub struct Wrong {
        /// How many.
        pub wrong: i64,
    }
}

row! {
    /// When the last wrong word was tried.
    pub struct WrongAt {
        /// When.
        pub wrong_at: Timestamp,
    }
}

row! {
    /// That somebody who works here said to be the customer of a link (D01).
    pub struct Joined {
        /// The link.
        pub link_id: LinkId,
        /// What that person does here. No name.
        pub role: Role,
        /// Since when, where that is known.
        pub created_at: Option<Timestamp>,
    }
}

/// A new way in.
#[derive(Debug, Clone, Copy)]
pub struct New<'a> {
    /// Which one.
    pub id: LinkId,
    /// What it opens.
    pub trajectory: TrajectoryId,
    /// What kind it is.
    pub kind: Door,
    /// Whom it is given to, when that is not the customer.
    pub voice: Option<&'a str>,
    /// Who made it, when that was somebody who works here.
    pub made_by: Option<AccountId>,
    /// By which way in somebody came who made it on the customer's side.
    pub made_with: Option<LinkId>,
    /// Under which name that person spoke by the customer's own link, when for the customer.
    pub made_as: Option<&'a str>,
    /// Until when it can be used.
    pub expires: Timestamp,
}

/// Makes a way in. Who may is decided by the use case.
///
/// # Errors
/// When the database fails.
pub async fn create(
    work: &mut Work,
    new: &New<'_>,
    token_hash: &str,
    now: Timestamp,
) -> Result<(), StoreError> {
    on!(work, c => sql!(Db,
        "INSERT INTO link (id, trajectory_id, token_hash, voice, created_at, expires_at, kind, made_by, \
         made_with, made_as) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        new.id.0, new.trajectory.0, token_hash, new.voice, now.0, new.expires.0, new.kind.code(),
        new.made_by.map(|a| a.0), new.made_with.map(|l| l.0), new.made_as)
        .execute(c).await.map(|_| ()))?;
    Ok(())
}

/// What is read of a way in.
macro_rules! way_in {
    () => {
        "SELECT l.id, l.trajectory_id, t.organisation_id, l.kind, l.voice, t.name, l.word_hash, \
         l.revoked_at, l.ended_by FROM link l JOIN trajectory t ON t.id = l.trajectory_id"
    };
}

/// The way in with this token, also when it was ended; not when it is too old.
///
/// # Errors
/// When the database fails.
pub async fn find(work: &mut Work, token_hash: &str, now: Timestamp) -> Result<Option<Link>, StoreError> {
    Ok(on!(work, c => sql_as!(Db, concat!(way_in!(), " WHERE l.token_hash = $1 AND l.expires_at > $2"),
        token_hash, now.0)
        .fetch_optional(c).await)?)
}

/// A way in that is open.
///
/// # Errors
/// [`StoreError::NotThere`] when it cannot be used any more.
pub async fn get_open(work: &mut Work, id: LinkId, now: Timestamp) -> Result<Link, StoreError> {
    Ok(on!(work, c => sql_as!(Db,
        concat!(way_in!(), " WHERE l.id = $1 AND l.expires_at > $2 AND l.revoked_at IS NULL"),
        id.0, now.0)
        .fetch_one(c).await)?)
}

/// Notes that somebody came in.
///
/// # Errors
/// When the database fails.
pub async fn set_used(work: &mut Work, id: LinkId, now: Timestamp) -> Result<(), StoreError> {
    on!(work, c => sql!(Db,
        "UPDATE link SET first_used = COALESCE(first_used, $2), last_used = $2, wrong = 0, wrong_at = NULL \
         WHERE id = $1",
        id.0, now.0)
        .execute(c).await.map(|_| ()))?;
    Ok(())
}

/// Keeps the word that goes with a code, once.
///
/// # Errors
/// [`StoreError::Already`] when it has one.
pub async fn set_word(work: &mut Work, id: LinkId, hash: &str) -> Result<(), StoreError> {
    let changed = on!(work, c => sql!(Db,
        "UPDATE link SET word_hash = $2 WHERE id = $1 AND word_hash IS NULL", id.0, hash)
        .execute(c).await.map(|done| done.rows_affected()))?;
    if changed == 0 { Err(StoreError::Already) } else { Ok(()) }
}

/// Counts a try with a word before it is looked at; a good one clears the count. After `most` wrong ones each
/// next one waits until the last was before `since`: many at once are counted one by one. Gives how many
/// there are now, or when the last was of those that it waits for.
///
/// # Errors
/// [`StoreError::NotThere`] when it was ended.
pub async fn count_wrong(
    work: &mut Work,
    id: LinkId,
    now: Timestamp,
    (most, since): (i64, Timestamp),
) -> Result<Result<i64, Timestamp>, StoreError> {
    let found: Option<Wrong> = on!(work, c => sql_as!(Db,
        "UPDATE link SET wrong = wrong + 1, wrong_at = $2 \
         WHERE id = $1 AND revoked_at IS NULL AND (wrong < $3 OR wrong_at <= $4) \
         RETURNING wrong",
        id.0, now.0, most, since.0)
        .fetch_optional(c).await)?;
    if let Some(row) = found {
        return Ok(Ok(row.wrong));
    }
    let last: Option<WrongAt> = on!(work, c => sql_as!(Db,
        "SELECT wrong_at FROM link WHERE id = $1 AND revoked_at IS NULL AND wrong_at IS NOT NULL", id.0)
        .fetch_optional(c).await)?;
    last.map(|row| Err(row.wrong_at)).ok_or(StoreError::NotThere)
}

/// The ways in to a trajectory, latest first, also those that were ended.
///
/// # Errors
/// When the database fails.
pub async fn list(work: &mut Work, may: &MayLetIn) -> Result<Vec<Listed>, StoreError> {
    work.all(list_all(may)).await
}

/// As [`list`], to be asked together with other things.
pub(crate) fn list_all(may: &MayLetIn) -> Ask<Listed> {
    ask!(
        "SELECT l.id, l.kind, l.voice, a.role AS made_role, w.kind AS made_with, l.made_as, \
         l.created_at, l.expires_at, l.first_used, l.last_used, l.revoked_at, l.ended_by, l.ended_as \
         FROM link l \
         LEFT JOIN account a ON a.id = l.made_by \
         LEFT JOIN link w ON w.id = l.made_with \
         WHERE l.trajectory_id = $1 \
         ORDER BY l.created_at DESC, l.id DESC",
        may.trajectory()
    )
}

/// The latest times that somebody came in, latest first, from the audit trail.
///
/// # Errors
/// When the database fails.
pub async fn list_uses(work: &mut Work, may: &MayDecide, most: i64) -> Result<Vec<Use>, StoreError> {
    let text = at_most(
        "SELECT u.link_id, u.at FROM audit u JOIN link l ON l.id = u.link_id \
         WHERE l.trajectory_id = $1 AND u.action = 'open-link' ORDER BY u.at DESC",
        most,
    );
    Ok(on!(work, c => sql_as!(Db, text, may.trajectory().0).fetch_all(c).await)?)
}

/// Who of the organisation said to be the customer of one of the links.
///
/// # Errors
/// When the database fails.
pub async fn list_joined(work: &mut Work, may: &MayDecide) -> Result<Vec<Joined>, StoreError> {
    Ok(on!(work, c => sql_as!(Db,
        "SELECT o.link_id, a.role, o.created_at FROM own_trajectory o JOIN link l ON l.id = o.link_id JOIN \
         account a ON a.id = o.account_id \
         WHERE l.trajectory_id = $1 ORDER BY o.created_at",
        may.trajectory().0)
        .fetch_all(c).await)?)
}

/// Undoes that somebody who works here is the customer of a link, on the customer's word.
///
/// # Errors
/// [`StoreError::NotThere`] when nobody said so.
pub async fn delete_joined(work: &mut Work, may: &MayDecide, id: LinkId) -> Result<(), StoreError> {
    let changed = on!(work, c => sql!(Db,
        "DELETE FROM own_trajectory WHERE link_id = $1 AND EXISTS (SELECT 1 FROM link l WHERE l.id = $1 AND \
         l.trajectory_id = $2)",
        id.0, may.trajectory().0)
        .execute(c).await.map(|done| done.rows_affected()))?;
    found(changed)
}

row! {
    /// A way in of this trajectory.
    pub struct Known {
        /// Which one.
        pub id: LinkId,
    }
}

/// Ends a way in. Who came by it is out at once. Whether it was still open. `by` is who spoke by the
/// customer's own link for the customer.
///
/// # Errors
/// [`StoreError::NotThere`] when it is none of this trajectory.
pub async fn end(
    work: &mut Work,
    may: &MayLetIn,
    id: LinkId,
    (why, by): (Ended, Option<&str>),
    now: Timestamp,
) -> Result<bool, StoreError> {
    let changed = on!(work, c => sql!(Db,
        "UPDATE link SET revoked_at = $3, ended_by = $4, ended_as = $5 \
         WHERE id = $1 AND trajectory_id = $2 AND revoked_at IS NULL",
        id.0, may.trajectory().0, now.0, why.code(), by)
        .execute(c).await.map(|done| done.rows_affected()))?;
    if changed == 0 {
        let closed: Option<Known> = on!(work, c => sql_as!(Db,
            "SELECT id FROM link WHERE id = $1 AND trajectory_id = $2", id.0, may.trajectory().0)
            .fetch_optional(c).await)?;
        return closed.map(|_| false).ok_or(StoreError::NotThere);
    }
    delete_sessions(work, id).await?;
    Ok(true)
}

/// Closes a code after too many wrong words.
///
/// # Errors
/// When the database fails.
pub async fn close_code(work: &mut Work, id: LinkId, now: Timestamp) -> Result<(), StoreError> {
    on!(work, c => sql!(Db,
        "UPDATE link SET revoked_at = $2, ended_by = $3 WHERE id = $1 AND revoked_at IS NULL",
        id.0, now.0, Ended::Wrong.code())
        .execute(c).await.map(|_| ()))?;
    delete_sessions(work, id).await
}

/// Ends the sessions of a way in. Those of the customer's own open nothing any more, and stay until their
/// time is over: by them a device is known when it comes by a new one (V13).
async fn delete_sessions(work: &mut Work, id: LinkId) -> Result<(), StoreError> {
    on!(work, c => sql!(Db,
        "DELETE FROM session WHERE link_id IN (SELECT id FROM link WHERE id = $1 \
         AND voice IS NOT NULL)",
        id.0)
        .execute(c).await.map(|_| ()))?;
    Ok(())
}

/// Says that all that was said by codes before they had a word was said by the customer: it counts from now
/// on.
///
/// # Errors
/// When the database fails.
pub async fn confirm_said(work: &mut Work, may: &MayDecide) -> Result<(), StoreError> {
    for table in [
        "UPDATE view SET by_code = $2 WHERE trajectory_id = $1 AND by_code",
        "UPDATE entry SET by_code = $2 WHERE trajectory_id = $1 AND by_code",
        "UPDATE answer SET by_code = $2 WHERE trajectory_id = $1 AND by_code",
        "UPDATE limitation SET by_code = $2 WHERE trajectory_id = $1 AND by_code",
        "UPDATE agreement SET by_code = $2 WHERE trajectory_id = $1 AND by_code",
        "UPDATE expectation SET by_code = $2 WHERE trajectory_id = $1 AND by_code",
        "UPDATE moment SET by_code = $2 WHERE trajectory_id = $1 AND by_code",
        "UPDATE recognition SET by_code = $2 WHERE trajectory_id = $1 AND by_code",
    ] {
        on!(work, c => sql!(Db, table, may.trajectory().0, false).execute(c).await.map(|_| ()))?;
    }
    Ok(())
}
