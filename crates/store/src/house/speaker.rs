//! Who speaks by the customer's own link (V13): the customer, or somebody else who said so. It is said in
//! each session for itself; a session that begins goes on as the one before it on that telephone. On a
//! telephone of which nothing is known it is asked first, where somebody else ever spoke by that link.

use hullie_domain::{EntryId, SessionId, Speaker, Speaks, Timestamp, TrajectoryId};

use crate::{
    StoreError, Work,
    db::{on, sql, sql_as},
};

/// For whom somebody speaks, by what was said in entry `e` of trajectory `t`. Who said that the customer has
/// died speaks for somebody who is alive, once the customer said so.
macro_rules! says {
    () => {
        "CASE WHEN e.code = 'deceased' AND NOT t.bereaved THEN 'other' ELSE e.code END"
    };
}
pub(crate) use says;

row! {
    /// What was said in a session of who speaks.
    pub struct Said {
        /// Where it stands on the page; `None` when nothing was said.
        pub voice_id: Option<EntryId>,
        /// For whom; `None` also when it was taken back in another session.
        pub code: Option<String>,
        /// Who that is; empty when no name was given, or when it was taken back.
        pub words: Option<String>,
        /// Whether it has to be said first, before anything is known.
        pub to_ask: bool,
    }
}

impl Said {
    /// Who speaks in that session.
    #[must_use]
    pub fn by(self, session: SessionId) -> Speaker {
        let speaks = match self.voice_id {
            // nobody in particular, and not the customer
            None if self.to_ask => Speaks::Another,
            None => Speaks::Customer,
            Some(_) => Speaks::from_code(self.code.as_deref()),
        };
        Speaker { session, speaks, name: self.words.unwrap_or_default() }
    }
}

/// Who speaks in a session now; `None` when it is over, or its link was closed.
///
/// # Errors
/// When the database fails.
pub async fn find(work: &mut Work, session: SessionId) -> Result<Option<Speaker>, StoreError> {
    let said: Option<Said> = on!(work, c => sql_as!(Db,
        concat!("SELECT s.voice_id, ", says!(), " AS code, e.words, s.to_ask \
         FROM session s LEFT JOIN entry e ON e.id = s.voice_id \
         LEFT JOIN trajectory t ON t.id = e.trajectory_id JOIN link l ON l.id = s.link_id \
         WHERE s.id = $1 AND l.revoked_at IS NULL"),
        session.0)
        .fetch_optional(c).await)?;
    Ok(said.map(|said| said.by(session)))
}

/// From now on what was said there holds in this session. What held in it before stands with it: it holds
/// again when this is taken back.
///
/// # Errors
/// When the database fails.
pub async fn set(work: &mut Work, session: SessionId, said: EntryId) -> Result<(), StoreError> {
    on!(work, c => sql!(Db,
        "UPDATE entry SET other_id = (SELECT s.voice_id FROM session s WHERE s.id = $1) WHERE id = $2",
        session.0, said.0)
        .execute(c).await.map(|_| ()))?;
    on!(work, c => sql!(Db, "UPDATE session SET voice_id = $2, to_ask = FALSE WHERE id = $1",
        session.0, said.0)
        .execute(c).await.map(|_| ()))
}

row! {
    /// What holds in a session.
    pub struct Holds {
        /// Where it stands on the page who speaks; `None` when nothing was said.
        pub voice_id: Option<EntryId>,
        /// Whether it has to be said first.
        pub to_ask: bool,
    }
}

/// Who speaks in a session that begins by a link of the customer: who spoke in the session `before` it on the
/// same device, known by its token, also when its link was closed meanwhile. Where nothing is known of the
/// device, and somebody else than the customer ever spoke by the own link, it is to be asked. Gives whether
/// that has to be done.
///
/// # Errors
/// When the database fails.
pub async fn begin(
    work: &mut Work,
    token_hash: &str,
    trajectory: TrajectoryId,
    before: Option<&str>,
) -> Result<bool, StoreError> {
    let known: Option<Holds> = on!(work, c => sql_as!(Db,
        "SELECT s.voice_id, s.to_ask FROM session s JOIN link l ON l.id = s.link_id \
         WHERE s.token_hash = $1 AND l.trajectory_id = $2 AND l.voice IS NULL",
        before.unwrap_or_default(), trajectory.0)
        .fetch_optional(c).await)?;
    let holds = match known {
        Some(known) => known,
        None => Holds { voice_id: None, to_ask: did_another_speak(work, trajectory).await? },
    };
    on!(work, c => sql!(Db, "UPDATE session SET voice_id = $2, to_ask = $3 WHERE token_hash = $1",
        token_hash, holds.voice_id.map(|said| said.0), holds.to_ask)
        .execute(c).await.map(|_| holds.to_ask))
}

/// Whether somebody else than the customer ever said to speak by the customer's own link, also when that was
/// taken back.
async fn did_another_speak(work: &mut Work, trajectory: TrajectoryId) -> Result<bool, StoreError> {
    let said: Vec<Holds> = on!(work, c => sql_as!(Db,
        "SELECT e.id AS voice_id, FALSE AS to_ask FROM entry e WHERE e.trajectory_id = $1 \
         AND e.kind = 'voice' AND e.by_side = 'customer' AND e.voice IS NULL \
         AND e.code IS DISTINCT FROM 'self' LIMIT 1",
        trajectory.0)
        .fetch_all(c).await)?;
    Ok(!said.is_empty())
}

/// What was said of who speaks is about to be taken back in `session`. There what held before it holds
/// again. In other sessions whoever spoke stays who that was, without a name: nobody becomes somebody else by
/// what is done on another telephone.
///
/// # Errors
/// When the database fails.
pub async fn take_back(work: &mut Work, session: Option<SessionId>, said: EntryId) -> Result<(), StoreError> {
    let session = session.map(|session| session.0);
    on!(work, c => sql!(Db,
        "UPDATE session SET voice_id = (SELECT e.other_id FROM entry e WHERE e.id = $1) \
         WHERE id = $2 AND voice_id = $1",
        said.0, session)
        .execute(c).await.map(|_| ()))?;
    // what held before what is said there now
    on!(work, c => sql!(Db,
        "UPDATE entry SET other_id = (SELECT e.other_id FROM entry e WHERE e.id = $1) \
         WHERE other_id = $1 AND id = (SELECT s.voice_id FROM session s WHERE s.id = $2)",
        said.0, session)
        .execute(c).await.map(|_| ()))?;
    on!(work, c => sql!(Db,
        "UPDATE session SET voice_id = NULL WHERE voice_id = $1 \
         AND EXISTS (SELECT 1 FROM entry e WHERE e.id = $1 AND e.code = 'self')",
        said.0)
        .execute(c).await.map(|_| ()))
}

row! {
    /// A name.
    pub struct Called {
        /// Under which somebody speaks.
        pub words: String,
    }
}

/// Under which names somebody else than the customer speaks by the customer's own link, in the sessions that
/// go on.
///
/// # Errors
/// When the database fails.
pub async fn list_names(
    work: &mut Work,
    trajectory: TrajectoryId,
    now: Timestamp,
) -> Result<Vec<String>, StoreError> {
    let names: Vec<Called> = on!(work, c => sql_as!(Db,
        "SELECT DISTINCT e.words FROM session s JOIN entry e ON e.id = s.voice_id \
         JOIN link l ON l.id = s.link_id \
         WHERE e.trajectory_id = $1 AND e.code <> 'self' AND e.words IS NOT NULL \
         AND s.expires_at > $2 AND l.revoked_at IS NULL AND l.expires_at > $2",
        trajectory.0, now.0)
        .fetch_all(c).await)?;
    Ok(names.into_iter().map(|name| name.words).collect())
}

/// Under which names somebody speaks or told something for the customer here, as far as that stands.
///
/// # Errors
/// When the database fails.
pub async fn list_known(work: &mut Work, trajectory: TrajectoryId) -> Result<Vec<String>, StoreError> {
    let names: Vec<Called> = on!(work, c => sql_as!(Db,
        "SELECT words FROM entry WHERE trajectory_id = $1 AND kind = 'voice' AND voice IS NULL \
         AND code <> 'self' AND withdrawn_at IS NULL AND words IS NOT NULL \
         UNION SELECT voice FROM entry WHERE trajectory_id = $1 AND by_side = 'customer' \
         AND voice IS NOT NULL AND withdrawn_at IS NULL \
         UNION SELECT voice FROM view WHERE trajectory_id = $1 AND voice IS NOT NULL \
         AND withdrawn_at IS NULL \
         UNION SELECT voice FROM answer WHERE trajectory_id = $1 AND voice IS NOT NULL \
         AND withdrawn_at IS NULL \
         UNION SELECT voice FROM limitation WHERE trajectory_id = $1 AND voice IS NOT NULL \
         AND withdrawn_at IS NULL \
         UNION SELECT voice FROM agreement WHERE trajectory_id = $1 AND voice IS NOT NULL \
         AND withdrawn_at IS NULL \
         UNION SELECT voice FROM expectation WHERE trajectory_id = $1 AND voice IS NOT NULL \
         AND withdrawn_at IS NULL \
         UNION SELECT voice FROM moment WHERE trajectory_id = $1 AND voice IS NOT NULL \
         AND withdrawn_at IS NULL \
         UNION SELECT voice FROM recognition WHERE trajectory_id = $1 AND voice IS NOT NULL",
        trajectory.0)
        .fetch_all(c).await)?;
    Ok(names.into_iter().map(|name| name.words).collect())
}

/// Under which names it was said in a session since it began who speaks, the last and what held before it, as
/// far as that stands.
///
/// # Errors
/// When the database fails.
pub async fn list_said_here(work: &mut Work, session: SessionId) -> Result<Vec<String>, StoreError> {
    let names: Vec<Called> = on!(work, c => sql_as!(Db,
        "WITH RECURSIVE said (id, other_id) AS (SELECT e.id, e.other_id FROM session s \
         JOIN entry e ON e.id = s.voice_id WHERE s.id = $1 \
         UNION SELECT e.id, e.other_id FROM said JOIN entry e ON e.id = said.other_id) \
         SELECT e.words FROM said JOIN entry e ON e.id = said.id JOIN session s ON s.id = $1 \
         WHERE e.words IS NOT NULL AND e.at >= s.created_at",
        session.0)
        .fetch_all(c).await)?;
    Ok(names.into_iter().map(|name| name.words).collect())
}
