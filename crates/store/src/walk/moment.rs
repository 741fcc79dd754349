//! Moments: what happened, by which side. Written once; neither party edits the other's words.

use hullie_domain::{
    AccountId, Chair, MomentId, StepId, TeamId, Timestamp, TrajectoryId,
    kind::Kind,
    permission::{MayServe, MaySit, MayWalk},
    telling_back::MayTakeTellingBack,
    walk::moment::{Channel, Outcome, Side},
};

use crate::{
    StoreError, Work,
    db::{found, on, sql, sql_as},
    row::With,
    tell::recognition::Recognised,
    together::{Ask, ask},
    walk::guest::Invited,
};

row! {
    /// A moment with what is needed to show it.
    pub struct Moment {
        /// Which one.
        pub id: MomentId,
        /// In which trajectory.
        pub trajectory_id: TrajectoryId,
        /// The designed step it belongs to, if any.
        pub step_id: Option<StepId>,
        /// The team that acted, if any.
        pub team_id: Option<TeamId>,
        /// Whose doing it was.
        pub side: Side,
        /// Along which way.
        pub channel: Channel,
        /// What it was, in one line.
        pub title: String,
        /// What the customer has from it.
        pub benefit: Option<String>,
        /// When it happened.
        pub happened_at: Timestamp,
        /// Which chair wrote it down.
        pub written_by: Chair,
        /// The time in the words in which it was told, when it is not exact: "begin mei", "ochtend".
        pub rough: Option<String>,
        /// Whether the day itself was told; if not, only the words of `rough` are.
        pub day_known: bool,
        /// Whether it has a place in time at all; if not, it stands where it was told.
        pub placed: bool,
        /// The time on the clock, in minutes since midnight.
        pub clock: Option<i64>,
        /// With whom, or where: a team or an organisation in own words.
        pub party: Option<String>,
        /// Who sent the customer there.
        pub sent_by: Option<String>,
        /// How it ended, when it was an attempt.
        pub outcome: Option<Outcome>,
        /// When whoever wrote it took it back: then there are no words left.
        pub withdrawn_at: Option<Timestamp>,
        /// Why it was taken back.
        pub withdrawn_code: Option<String>,
        /// Who wrote it on behalf of the customer, when somebody else did.
        pub voice: Option<String>,
        /// Whether it was written by a code on paper before that had a word, and the customer did not confirm
        /// it yet.
        pub by_code: bool,
    }
}

/// A moment, whether it was noticed as one person said it, and an organisation that was invited to it.
type Row = With<With<Moment, Recognised>, Invited>;

/// What happened in a trajectory, in order of time; whether it was noticed, the customer's own answer first;
/// and the organisations that were invited to it.
pub(crate) fn list(trajectory: TrajectoryId) -> Ask<Row> {
    ask!(
        "SELECT m.id, m.trajectory_id, m.step_id, m.team_id, m.side, m.channel, m.title, m.benefit, \
         m.happened_at, m.written_by, m.rough, m.day_known, m.placed, m.clock, m.party, \
         m.sent_by, m.attempt AS outcome, m.withdrawn_at, m.withdrawn_code, m.voice, m.by_code, \
         r.moment_id, r.answer, r.voice, r.by_code, i.id, i.moment_id, i.party \
         FROM moment m LEFT JOIN recognition r ON r.moment_id = m.id \
         LEFT JOIN invitation i ON i.moment_id = m.id AND i.trajectory_id = m.trajectory_id \
         AND i.revoked_at IS NULL \
         WHERE m.trajectory_id = $1 ORDER BY m.happened_at, m.id, COALESCE(r.voice, ''), i.id",
        trajectory
    )
}

/// What was found by [`list`]: the moments, what was said of whether they were noticed, and who was invited.
/// Where several said it and several were invited, each stands in a row with each.
pub(crate) fn sort(rows: Vec<Row>) -> (Vec<Moment>, Vec<Recognised>, Vec<Invited>) {
    let (mut moments, mut noticed, mut invited) =
        (Vec::<Moment>::with_capacity(rows.len()), Vec::<Recognised>::new(), Vec::<Invited>::new());
    for With(With(moment, said), asked) in rows {
        if moments.last().is_none_or(|last| last.id != moment.id) {
            moments.push(moment);
        }
        noticed.extend(said.filter(|said| noticed.last() != Some(said)));
        invited.extend(asked.filter(|asked| invited.iter().all(|one| one.id != asked.id)));
    }
    (moments, noticed, invited)
}

/// A new moment.
#[derive(Debug, Clone)]
pub struct New {
    /// Which one.
    pub id: MomentId,
    /// The designed step it belongs to, if any.
    pub step: Option<StepId>,
    /// The team that acted, if any.
    pub team: Option<TeamId>,
    /// Whose doing it was.
    pub side: Side,
    /// Along which way.
    pub channel: Channel,
    /// What it was, in one line.
    pub title: String,
    /// What the customer has from it.
    pub benefit: Option<String>,
    /// When it happened.
    pub happened_at: Timestamp,
    /// What else is known of it.
    pub more: More,
}

/// What may be known of a moment, all of it free to leave out.
#[derive(Debug, Clone)]
pub struct More {
    /// The time in words, when it is not exact.
    pub rough: Option<String>,
    /// Whether the day itself is known.
    pub day_known: bool,
    /// Whether it has a place in time at all.
    pub placed: bool,
    /// The time on the clock, in minutes since midnight.
    pub clock: Option<i64>,
    /// With whom, or where.
    pub party: Option<String>,
    /// Who sent the customer there.
    pub sent_by: Option<String>,
    /// How it ended, when it was an attempt.
    pub outcome: Option<Outcome>,
}

impl Default for More {
    fn default() -> Self {
        Self {
            rough: None,
            day_known: true,
            placed: true,
            clock: None,
            party: None,
            sent_by: None,
            outcome: None,
        }
    }
}

/// Writes down a moment on behalf of the organisation.
///
/// # Errors
/// When the database fails.
pub async fn create(work: &mut Work, may: &MayServe, new: &New, now: Timestamp) -> Result<(), StoreError> {
    insert(work, may.trajectory(), Chair::Employee, new, now).await
}

/// Writes down a moment of the customer's own, or by name of who speaks on behalf of the customer.
///
/// # Errors
/// When the database fails.
pub async fn create_own(
    work: &mut Work,
    may: &MaySit,
    voice: Option<&str>,
    new: &New,
    now: Timestamp,
) -> Result<(), StoreError> {
    keep(work, may.trajectory(), may.chair(), voice, new, now).await
}

/// As [`create`], for the program itself.
///
/// # Errors
/// When the database fails.
pub async fn insert(
    work: &mut Work,
    trajectory: TrajectoryId,
    by: Chair,
    new: &New,
    now: Timestamp,
) -> Result<(), StoreError> {
    keep(work, trajectory, by, None, new, now).await
}

async fn keep(
    work: &mut Work,
    trajectory: TrajectoryId,
    by: Chair,
    voice: Option<&str>,
    new: &New,
    now: Timestamp,
) -> Result<(), StoreError> {
    on!(work, c => sql!(Db,
        "INSERT INTO moment (id, trajectory_id, step_id, team_id, side, channel, title, benefit, \
         happened_at, written_by, created_at, rough, clock, party, sent_by, attempt, day_known, placed, \
         voice) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)",
        new.id.0, trajectory.0, new.step.map(|s| s.0), new.team.map(|t| t.0), new.side.code(),
        new.channel.code(), &new.title,
        new.benefit.as_deref(), new.happened_at.0, by.code(), now.0, new.more.rough.as_deref(),
        new.more.clock, new.more.party.as_deref(),
        new.more.sent_by.as_deref(), new.more.outcome.map(Outcome::code), new.more.day_known, new.more.placed,
        voice)
        .execute(c).await.map(|_| ()))?;
    Ok(())
}

/// What the organisation did and is still to be explained (P07): what failed needs no such line.
macro_rules! to_explain {
    ($m:literal) => {
        concat!(
            $m,
            ".benefit IS NULL AND ",
            $m,
            ".side = 'organisation' AND ",
            $m,
            ".written_by = 'employee' AND ",
            $m,
            ".withdrawn_at IS NULL AND COALESCE(",
            $m,
            ".attempt, '') <> 'failed'"
        )
    };
}
pub(crate) use to_explain;

/// Says later what the customer has from something that the organisation did, where nobody said so yet (P07).
///
/// # Errors
/// [`StoreError::NotThere`] when it is no such moment of this trajectory.
pub async fn explain(work: &mut Work, may: &MayServe, id: MomentId, benefit: &str) -> Result<(), StoreError> {
    let changed = on!(work, c => sql!(Db,
        concat!("UPDATE moment SET benefit = $3 WHERE id = $1 AND trajectory_id = $2 AND ",
            to_explain!("moment")),
        id.0, may.trajectory().0, benefit)
        .execute(c).await.map(|done| done.rows_affected()))?;
    found(changed)
}

row! {
    /// When the first designed step of a trajectory happened.
    pub struct First {
        /// When; none while nothing happened.
        pub first: Option<Timestamp>,
    }
}

/// When the first designed step happened: what is said after that is remembered (P01).
///
/// # Errors
/// When the database fails.
pub async fn find_first_step(work: &mut Work, may: &MayWalk) -> Result<Option<Timestamp>, StoreError> {
    let found: First = on!(work, c => sql_as!(Db,
        "SELECT MIN(happened_at) AS first FROM moment WHERE trajectory_id = $1 AND step_id IS NOT NULL",
        may.trajectory().0)
        .fetch_one(c).await)?;
    Ok(found.first)
}

/// The voice of nobody: no name is one line break.
const NOBODY: &str = "\n";

row! {
    /// What decides whether a moment can be taken back.
    pub struct Written {
        /// Which chair wrote it down.
        pub written_by: Chair,
        /// Who wrote it on behalf of the customer, when somebody else did.
        pub voice: Option<String>,
        /// Whether anybody else on the customer's side said something at it, or for an employee another
        /// employee.
        pub told: bool,
    }
}

/// Who wrote a moment that stands, and whether anybody but this voice on the customer's side said something
/// there; without a voice, whether anybody did. For an account also whether another account did.
///
/// # Errors
/// [`StoreError::NotThere`] when there is none in this trajectory, or when it was taken back.
pub async fn get_written(
    work: &mut Work,
    trajectory: TrajectoryId,
    id: MomentId,
    (voice, account): (Option<&str>, Option<AccountId>),
) -> Result<Written, StoreError> {
    Ok(on!(work, c => sql_as!(Db,
        "SELECT m.written_by, m.voice, (EXISTS (SELECT 1 FROM view v WHERE v.moment_id = m.id \
         AND v.by_chair = 'customer' AND v.withdrawn_at IS NULL AND v.voice IS DISTINCT FROM $3) \
         OR EXISTS (SELECT 1 FROM recognition r WHERE r.moment_id = m.id \
         AND r.voice IS DISTINCT FROM $3) \
         OR EXISTS (SELECT 1 FROM entry e WHERE e.trajectory_id = $2 \
         AND (e.about_id = m.id OR e.other_id = m.id) \
         AND e.by_side <> 'organisation' AND e.voice IS DISTINCT FROM $3 \
         AND e.withdrawn_at IS NULL) \
         OR EXISTS (SELECT 1 FROM answer a WHERE a.moment_id = m.id AND a.by_side = 'customer' \
         AND a.voice IS DISTINCT FROM $3 AND a.withdrawn_at IS NULL) \
         OR EXISTS (SELECT 1 FROM limitation l WHERE l.moment_id = m.id AND l.by_side = 'customer' \
         AND l.voice IS DISTINCT FROM $3 AND l.withdrawn_at IS NULL) \
         OR EXISTS (SELECT 1 FROM view v WHERE v.moment_id = m.id AND v.account_id <> $4 \
         AND v.withdrawn_at IS NULL) \
         OR EXISTS (SELECT 1 FROM entry e WHERE e.trajectory_id = $2 \
         AND (e.about_id = m.id OR e.other_id = m.id) AND e.account_id <> $4 AND e.withdrawn_at IS NULL) \
         OR EXISTS (SELECT 1 FROM answer a WHERE a.moment_id = m.id AND a.account_id <> $4 \
         AND a.withdrawn_at IS NULL) \
         OR EXISTS (SELECT 1 FROM limitation l WHERE l.moment_id = m.id AND l.account_id <> $4 \
         AND l.withdrawn_at IS NULL)) AS told \
         FROM moment m \
         WHERE m.id = $1 AND m.trajectory_id = $2 AND m.withdrawn_at IS NULL",
        id.0, trajectory.0, voice.unwrap_or(NOBODY), account.map(|account| account.0))
        .fetch_one(c).await)?)
}

row! {
    /// When two met, and along which way.
    pub struct Contact {
        /// Along which way.
        pub channel: Channel,
        /// When.
        pub happened_at: Timestamp,
    }
}

/// When and along which way a moment of a trajectory was; `None` when there is none, or when it was taken
/// back.
///
/// # Errors
/// When the database fails.
pub async fn find_contact(
    work: &mut Work,
    trajectory: TrajectoryId,
    id: MomentId,
) -> Result<Option<Contact>, StoreError> {
    Ok(on!(work, c => sql_as!(Db,
        "SELECT channel, happened_at FROM moment WHERE id = $1 AND trajectory_id = $2 AND withdrawn_at IS \
         NULL",
        id.0, trajectory.0)
        .fetch_optional(c).await)?)
}

/// Takes back a moment that the own side wrote: its words are gone, and everything the own chair said there
/// with it, or with a `voice` what that voice said. That something was there, the day and the reason stay.
///
/// # Errors
/// [`StoreError::NotThere`] when it does not stand, or when the other side wrote it.
pub async fn withdraw(
    work: &mut Work,
    may: &MaySit,
    id: MomentId,
    voice: Option<&str>,
    (why, now): (&str, Timestamp),
) -> Result<(), StoreError> {
    let own = MayTakeTellingBack::from(*may);
    crate::tell::view::withdraw(work, &own, id, voice, why, now).await?;
    if voice.is_none() {
        crate::tell::view::withdraw_guess(work, &own, id, (why, now)).await?;
    }
    let kinds = Kind::ALL.iter().copied().filter(|kind| kind.rule().back.is_by_itself());
    crate::walk::entry::withdraw_at(work, &own, id, kinds, voice, (why, now)).await?;
    crate::walk::limitation::withdraw_at(work, &own, id, voice, (why, now)).await?;
    let changed = on!(work, c => sql!(Db,
        "UPDATE moment SET withdrawn_at = $4, withdrawn_code = $5, title = '', benefit = NULL, rough = \
         NULL, clock = NULL, \
         party = NULL, sent_by = NULL, attempt = NULL, step_id = NULL \
         WHERE id = $1 AND trajectory_id = $2 AND written_by = $3 AND withdrawn_at IS NULL \
         AND (CAST($6 AS TEXT) IS NULL OR voice = $6)",
        id.0, may.trajectory().0, may.chair().code(), now.0, why, voice)
        .execute(c).await.map(|done| done.rows_affected()))?;
    if changed == 0 {
        return Err(StoreError::NotThere);
    }
    // nobody says yes any more to a call that was written down there, by whoever helped then
    let text = format!(
        "UPDATE entry SET withdrawn_at = $3, withdrawn_code = $4, {} WHERE about_id = $1 \
         AND trajectory_id = $2 AND kind = $5 AND withdrawn_at IS NULL",
        crate::walk::entry::EMPTIED
    );
    let text = sqlx::AssertSqlSafe(text);
    on!(work, c => sql!(Db, text, id.0, may.trajectory().0, now.0, why, Kind::ByPhone.code())
        .execute(c).await.map(|_| ()))?;
    if may.chair() == Chair::Customer && voice.is_none() {
        // a guest whom the customer invited to it can take nothing back there any more
        let text = format!(
            "UPDATE entry SET withdrawn_at = $3, withdrawn_code = $4, {} WHERE about_id = $1 \
             AND trajectory_id = $2 AND kind = $5 AND withdrawn_at IS NULL",
            crate::walk::entry::EMPTIED
        );
        let text = sqlx::AssertSqlSafe(text);
        on!(work, c => sql!(Db, text, id.0, may.trajectory().0, now.0, why, Kind::Elsewhere.code())
            .execute(c).await.map(|_| ()))?;
        // which organisation it was goes with it: the customer wrote that too
        on!(work, c => sql!(Db,
            "UPDATE entry SET voice = '' WHERE about_id = $1 AND trajectory_id = $2 AND kind = $3",
            id.0, may.trajectory().0, Kind::Elsewhere.code())
            .execute(c).await.map(|_| ()))?;
        on!(work, c => sql!(Db,
            "UPDATE invitation SET party = '' WHERE moment_id = $1 AND trajectory_id = $2",
            id.0, may.trajectory().0)
            .execute(c).await.map(|_| ()))?;
    }
    // nobody is asked any more about what is not there
    on!(work, c => sql!(Db,
        "UPDATE invitation SET revoked_at = $3 \
         WHERE moment_id = $1 AND trajectory_id = $2 AND revoked_at IS NULL",
        id.0, may.trajectory().0, now.0)
        .execute(c).await.map(|_| ()))?;
    Ok(())
}
