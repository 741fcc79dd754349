//! Everything on the shared page of a trajectory in one statement: each kind of row is one branch of a union.
//!
//! A page that asks for each kind of thing apart costs a dozen round trips. Here the rows come as one list of [`Line`]s with
//! columns that mean something else for each part, and are turned into the types of their own modules at once.
//! What the two told each other leaves the database only for who sits at the table.

use hullie_domain::{
    AccountId, Actor, Chair, Day, EntryId, ExpectationId, InvitationId, LinkId, MomentId, PromiseId, Role,
    StepId, TeamId, Timestamp, TrajectoryId, Value, ViewId,
    door::{Door, Ended},
    entry::Kind,
    moment::{Channel, Outcome, Recognition, Release, Side, Source},
    permission::may_let_in,
    profile::SectorProfile,
};
use uuid::Uuid;

use crate::{
    Store, StoreError,
    db::{alone, sql_as},
    entry::Entry,
    expectation::Said,
    link::Listed,
    moment::Moment,
    organisation::{Step, Team},
    promise::Promise,
    row::Column,
    trajectory::{Opened, Trajectory},
    view::{Finding, View},
};

row! {
    /// One row of the union.
    pub struct Line {
        /// Which part of the page it belongs to.
        pub part: String,
        /// Its identifier.
        pub id: Option<Uuid>,
        /// What it is about.
        pub about_id: Option<Uuid>,
        /// What else it points to.
        pub other_id: Option<Uuid>,
        /// Its kind.
        pub kind: Option<String>,
        /// Its side or chair.
        pub side: Option<String>,
        /// Texts and codes, by part.
        pub voice: Option<String>,
        /// A text.
        pub words: Option<String>,
        /// A text.
        pub more: Option<String>,
        /// A text.
        pub place: Option<String>,
        /// A code.
        pub code: Option<String>,
        /// A code.
        pub basis: Option<String>,
        /// A number.
        pub day: Option<i64>,
        /// A number.
        pub until_day: Option<i64>,
        /// A number.
        pub number: Option<i64>,
        /// When.
        pub at: Option<i64>,
        /// A number.
        pub extra: Option<i64>,
        /// A text.
        pub last: Option<String>,
        /// A text.
        pub final_text: Option<String>,
    }
}

row! {
    /// That somebody of the organisation looked, for the customer to see: the role, no name.
    pub struct Look {
        /// When.
        pub at: Timestamp,
        /// The role.
        pub role: Role,
        /// What was done.
        pub action: String,
    }
}

/// Another organisation that was invited to a moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invited {
    /// The invitation.
    pub id: InvitationId,
    /// To which moment.
    pub moment: MomentId,
    /// Whom.
    pub party: String,
}

/// That something told at a moment was taken back: the words are gone, the day and the reason stay (N18).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gone {
    /// At which moment.
    pub moment: MomentId,
    /// Which chair took it back.
    pub chair: Chair,
    /// When.
    pub at: Timestamp,
    /// Why, when it was asked.
    pub code: Option<String>,
}

/// Everything on the page, as it lies in the database.
#[derive(Debug, Clone, Default)]
pub struct Parts {
    /// What the customer expected, the first said first.
    pub expectations: Vec<Said>,
    /// The route, in order.
    pub route: Vec<Step>,
    /// The teams of the organisation.
    pub teams: Vec<Team>,
    /// What happened, in order of time.
    pub moments: Vec<Moment>,
    /// Which chair told something at which moment, and who sat in it when that was the employee's.
    pub answered: Vec<(MomentId, Chair, Option<AccountId>)>,
    /// Where a chair was taken: the own answer is in, and for an employee the guess. It opens what the
    /// other told.
    pub sat: Vec<(MomentId, Chair, Option<AccountId>)>,
    /// What the two told each other; empty for who does not sit at the table.
    pub views: Vec<View>,
    /// What was taken back; empty for who does not sit at the table.
    pub gone: Vec<Gone>,
    /// What was found in the words of the own chair.
    pub findings: Vec<Finding>,
    /// Promises, open ones first.
    pub promises: Vec<Promise>,
    /// Who of the organisation looked here lately.
    pub looks: Vec<Look>,
    /// Entries, first said first. Those for the table only are left out for who does not sit there.
    pub entries: Vec<Entry>,
    /// Who was invited.
    pub invited: Vec<Invited>,
    /// The ways in on the customer's side, latest first; for the customer and the employee in the other chair
    /// only.
    pub doors: Vec<Listed>,
}

/// One statement. The first branch fixes the type of every column; `$2` is how many looks are wanted, `$3`
/// the account that reads, if any.
const SQL: &str = "\
SELECT 'entry' AS part, id, about_id, other_id, kind, by_side AS side, voice, words, more, place, code, basis, day, until_day, number, at, \
 withdrawn_at AS extra, withdrawn_code AS last, CASE WHEN account_id <> $3 THEN 'colleague' WHEN by_code \
  THEN 'code' END AS final_text FROM entry WHERE trajectory_id = $1 \
UNION ALL SELECT 'trajectory', t.id, t.service_id, t.team_id, s.name_nl, t.turn_side, m.phone, t.name, m.name_nl, m.name_en, s.name_en, o.profile, \
 t.turn_due, t.started_at, t.version, t.turn_since, CASE WHEN t.expectation_asked THEN CAST(1 AS BIGINT) ELSE 0 END, t.turn_ask, o.name \
 FROM trajectory t JOIN service s ON s.id = t.service_id JOIN team m ON m.id = t.team_id JOIN organisation o ON o.id = t.organisation_id WHERE t.id = $1 \
UNION ALL SELECT 'facts', t.id, t.organisation_id, t.employee_id, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, \
 CASE WHEN EXISTS (SELECT 1 FROM own_trajectory o JOIN link l ON l.id = o.link_id WHERE o.account_id = $3 AND l.trajectory_id = t.id) \
 THEN CAST(1 AS BIGINT) END, NULL, NULL \
 FROM trajectory t WHERE t.id = $1 \
UNION ALL SELECT 'moment', m.id, m.step_id, m.team_id, m.channel, m.side, m.rough, m.title, COALESCE(m.withdrawn_code, m.benefit), m.party, m.attempt, r.answer, m.clock, \
 NULL, CASE WHEN NOT m.placed THEN CAST(2 AS BIGINT) WHEN m.day_known THEN 1 ELSE 0 END, m.happened_at, m.withdrawn_at, m.sent_by, m.written_by FROM moment m LEFT JOIN recognition r ON r.moment_id = m.id WHERE m.trajectory_id = $1 \
UNION ALL SELECT 'told-by', m.id, NULL, NULL, NULL, NULL, m.voice, r.voice, NULL, NULL, NULL, NULL, NULL, \
 NULL, NULL, NULL, \
 CASE WHEN m.by_code OR r.by_code THEN CAST(1 AS BIGINT) END, NULL, NULL FROM moment m LEFT JOIN \
  recognition r ON r.moment_id = m.id \
 WHERE m.trajectory_id = $1 AND (m.voice IS NOT NULL OR r.voice IS NOT NULL OR m.by_code OR r.by_code) \
UNION ALL SELECT 'door', l.id, NULL, NULL, l.kind, NULL, l.voice, NULL, NULL, NULL, a.role, l.ended_by, \
 l.first_used, l.last_used, l.expires_at, \
 l.created_at, l.revoked_at, w.kind, NULL FROM link l LEFT JOIN account a ON a.id = l.made_by \
  LEFT JOIN link w ON w.id = l.made_with WHERE l.trajectory_id = $1 \
UNION ALL SELECT 'view', v.id, v.moment_id, v.account_id, v.about_chair, v.by_chair, v.voice, v.words, NULL, \
 NULL, v.release, NULL, NULL, NULL, v.value, v.said_at, CASE WHEN v.by_code THEN CAST(1 AS BIGINT) END, \
  NULL, NULL FROM view v \
 WHERE v.trajectory_id = $1 AND v.withdrawn_at IS NULL \
UNION ALL SELECT 'gone', v.id, v.moment_id, NULL, NULL, v.by_chair, NULL, NULL, NULL, NULL, v.withdrawn_code, NULL, NULL, NULL, NULL, v.withdrawn_at, \
 NULL, NULL, NULL FROM view v WHERE v.trajectory_id = $1 AND v.withdrawn_at IS NOT NULL AND v.by_chair = v.about_chair \
UNION ALL SELECT 'gone', id, moment_id, NULL, NULL, by_chair, NULL, NULL, NULL, NULL, code, NULL, NULL, \
NULL, NULL, at, \
 NULL, NULL, NULL FROM taken_back WHERE trajectory_id = $1 \
UNION ALL SELECT 'finding', NULL, f.view_id, NULL, f.kind, NULL, NULL, NULL, NULL, NULL, NULL, NULL, f.excerpt_start, f.excerpt_end, NULL, NULL, \
 NULL, NULL, NULL FROM finding f JOIN view v ON v.id = f.view_id WHERE v.trajectory_id = $1 AND v.withdrawn_at IS NULL \
UNION ALL SELECT 'promise', id, NULL, NULL, NULL, side, NULL, words, reason, NULL, NULL, NULL, due_day, done_day, first_day, created_at, \
 withdrawn_day, NULL, NULL FROM promise WHERE trajectory_id = $1 \
UNION ALL SELECT 'expectation', id, NULL, NULL, NULL, NULL, contact, own_words, result, time_words, source, \
 withdrawn_code, withdrawn_at, CASE WHEN by_code THEN CAST(1 AS BIGINT) END, satisfied, said_at, \
 CASE WHEN remembered THEN CAST(1 AS BIGINT) ELSE 0 END, who, voice FROM expectation WHERE trajectory_id = $1 \
UNION ALL SELECT 'step', s.id, s.service_id, s.team_id, s.key, NULL, NULL, s.name_nl, s.name_en, s.benefit_nl, NULL, NULL, s.promised_days, \
 s.customer_minutes, s.position, NULL, NULL, s.benefit_en, NULL FROM step s JOIN trajectory t ON t.service_id = s.service_id WHERE t.id = $1 \
UNION ALL SELECT 'team', m.id, m.organisation_id, NULL, m.key, NULL, m.phone, m.name_nl, m.name_en, m.does_nl, NULL, NULL, NULL, NULL, NULL, NULL, \
 NULL, m.does_en, NULL FROM team m JOIN trajectory t ON t.organisation_id = m.organisation_id WHERE t.id = $1 \
UNION ALL SELECT 'invited', id, moment_id, NULL, NULL, NULL, NULL, party, NULL, NULL, NULL, NULL, NULL, NULL, NULL, created_at, NULL, NULL, NULL \
 FROM invitation WHERE trajectory_id = $1 AND revoked_at IS NULL \
UNION ALL SELECT * FROM (SELECT 'look', u.id, CASE WHEN FALSE THEN u.id END, CASE WHEN FALSE THEN u.id END AS e, u.action, NULL, NULL, NULL, NULL, NULL, a.role, NULL, CAST(NULL AS BIGINT), \
 CAST(NULL AS BIGINT) AS b, CAST(NULL AS BIGINT) AS c, u.at, CAST(NULL AS BIGINT) AS d, NULL, NULL FROM audit u JOIN account a ON a.id = u.account_id \
 WHERE u.subject_id = $1 ORDER BY u.at DESC, u.id DESC LIMIT $2) AS looks";

/// How many looks stand on the page.
const LOOKS: i64 = 5;

fn missing(what: &'static str) -> StoreError {
    StoreError::Unreadable { what, found: "nothing".to_owned() }
}

fn text(raw: Option<String>, what: &'static str) -> Result<String, StoreError> {
    raw.ok_or_else(|| missing(what))
}

fn day(raw: Option<i64>) -> Option<Day> {
    raw.map(Day::from_number)
}

impl Line {
    fn id(&self) -> Result<Uuid, StoreError> {
        self.id.ok_or_else(|| missing("identifier"))
    }

    fn about(&self) -> Result<Uuid, StoreError> {
        self.about_id.ok_or_else(|| missing("identifier"))
    }

    fn at(&self) -> Result<Timestamp, StoreError> {
        self.at.map(Timestamp).ok_or_else(|| missing("time"))
    }

    fn entry(self) -> Result<Entry, StoreError> {
        Ok(Entry {
            id: EntryId(self.id()?),
            at: self.at()?,
            about_id: self.about_id,
            other_id: self.other_id,
            kind: Kind::read(text(self.kind, "kind of entry")?)?,
            by_side: Side::read(text(self.side, "side")?)?,
            voice: self.voice,
            words: self.words,
            more: self.more,
            place: self.place,
            code: self.code,
            basis: self.basis,
            day: day(self.day),
            until_day: day(self.until_day),
            number: self.number,
            withdrawn_at: self.extra.map(Timestamp),
            withdrawn_code: self.last,
            by_colleague: self.final_text.as_deref() == Some("colleague"),
            by_code: self.final_text.as_deref() == Some("code"),
        })
    }

    fn moment(self, trajectory: TrajectoryId) -> Result<Moment, StoreError> {
        Ok(Moment {
            id: MomentId(self.id()?),
            happened_at: self.at()?,
            trajectory_id: trajectory,
            step_id: self.about_id.map(StepId),
            team_id: self.other_id.map(TeamId),
            side: Side::read(text(self.side, "side")?)?,
            channel: Channel::read(text(self.kind, "channel")?)?,
            title: text(self.words, "title")?,
            benefit: self.more.clone().filter(|_| self.extra.is_none()),
            withdrawn_code: self.more.filter(|_| self.extra.is_some()),
            withdrawn_at: self.extra.map(Timestamp),
            written_by: Chair::read(text(self.final_text, "chair")?)?,
            recognition: Option::<Recognition>::read(self.basis)?,
            rough: self.voice,
            day_known: self.number == Some(1),
            placed: self.number != Some(2),
            clock: self.day,
            party: self.place,
            sent_by: self.last,
            outcome: Option::<Outcome>::read(self.code)?,
            voice: None,
            recognised_by: None,
            by_code: false,
        })
    }

    fn view(self) -> Result<View, StoreError> {
        Ok(View {
            id: ViewId(self.id()?),
            moment_id: MomentId(self.about()?),
            said_at: self.at()?,
            by_chair: Chair::read(text(self.side, "chair")?)?,
            about_chair: Chair::read(text(self.kind, "chair")?)?,
            value: Option::<Value>::read(self.number)?,
            words: self.words,
            release: Release::read(text(self.code, "release")?)?,
            voice: self.voice,
            account_id: self.other_id.map(AccountId),
            by_code: self.extra == Some(1),
        })
    }

    fn door(self) -> Result<Listed, StoreError> {
        Ok(Listed {
            id: LinkId(self.id()?),
            created_at: self.at()?,
            kind: Door::read(text(self.kind, "way in")?)?,
            voice: self.voice,
            made_role: Option::<Role>::read(self.code)?,
            made_with: Option::<Door>::read(self.last)?,
            expires_at: self.number.map(Timestamp).ok_or_else(|| missing("time"))?,
            first_used: self.day.map(Timestamp),
            last_used: self.until_day.map(Timestamp),
            revoked_at: self.extra.map(Timestamp),
            ended_by: Option::<Ended>::read(self.basis)?,
        })
    }

    fn promise(self) -> Result<Promise, StoreError> {
        Ok(Promise {
            id: PromiseId(self.id()?),
            side: Side::read(text(self.side, "side")?)?,
            words: text(self.words, "words")?,
            due_day: Day::from_number(self.day.ok_or_else(|| missing("day"))?),
            done_day: day(self.until_day),
            reason: self.more,
            first_day: day(self.number),
            withdrawn_day: day(self.extra),
        })
    }

    fn said(self) -> Result<Said, StoreError> {
        Ok(Said {
            id: ExpectationId(self.id()?),
            said_at: self.at()?,
            remembered: self.extra == Some(1),
            own_words: self.words,
            result: self.more,
            time_words: self.place,
            who: self.last,
            contact: self.voice,
            satisfied: Option::<Value>::read(self.number)?,
            source: Option::<Source>::read(self.code)?,
            withdrawn_at: self.day.map(Timestamp),
            withdrawn_code: self.basis,
            voice: self.final_text,
            by_code: self.until_day == Some(1),
        })
    }

    fn step(self) -> Result<Step, StoreError> {
        Ok(Step {
            id: StepId(self.id()?),
            service_id: hullie_domain::ServiceId(self.about()?),
            team_id: TeamId(self.other_id.ok_or_else(|| missing("team"))?),
            key: text(self.kind, "key")?,
            position: self.number.unwrap_or_default(),
            name_nl: text(self.words, "name")?,
            name_en: text(self.more, "name")?,
            promised_days: self.day,
            benefit_nl: text(self.place, "benefit")?,
            benefit_en: text(self.last, "benefit")?,
            customer_minutes: self.until_day,
        })
    }

    fn team(self) -> Result<Team, StoreError> {
        Ok(Team {
            id: TeamId(self.id()?),
            organisation_id: hullie_domain::OrganisationId(self.about()?),
            key: text(self.kind, "key")?,
            name_nl: text(self.words, "name")?,
            name_en: text(self.more, "name")?,
            does_nl: text(self.place, "text")?,
            does_en: text(self.last, "text")?,
            phone: self.voice,
        })
    }
}

impl Line {
    fn trajectory(&self, facts: &Self) -> Result<Trajectory, StoreError> {
        let copy = |raw: &Option<String>, what| text(raw.clone(), what);
        Ok(Trajectory {
            id: TrajectoryId(self.id()?),
            organisation_id: hullie_domain::OrganisationId(facts.about()?),
            service_id: hullie_domain::ServiceId(self.about()?),
            team_id: TeamId(self.other_id.ok_or_else(|| missing("team"))?),
            employee_id: facts.other_id.map(AccountId),
            name: copy(&self.words, "name")?,
            turn_side: Side::read(copy(&self.side, "side")?)?,
            turn_since: self.at()?,
            started_at: self.until_day.map(Timestamp).ok_or_else(|| missing("time"))?,
            expectation_asked: self.extra == Some(1),
            service_nl: copy(&self.kind, "name")?,
            service_en: copy(&self.code, "name")?,
            team_nl: copy(&self.more, "name")?,
            team_en: copy(&self.place, "name")?,
            team_phone: self.voice.clone(),
            turn_ask: self.last.clone(),
            turn_due: day(self.day),
            version: self.number.unwrap_or_default(),
            profile: SectorProfile::read(copy(&self.basis, "profile")?)?,
            organisation_name: copy(&self.final_text, "name")?,
        })
    }
}

/// Everything on the page of a trajectory, for who may walk it: one statement, no transaction. The permission is decided on
/// the rows themselves; what the reader may not see never leaves this function.
///
/// # Errors
/// [`StoreError::NotThere`] when there is none or when this is not for who asks.
pub async fn open(
    store: &Store,
    who: &Actor,
    id: TrajectoryId,
) -> Result<(Trajectory, Opened, Parts), StoreError> {
    let reader = match who {
        Actor::Staff { account, .. } => Some(account.0),
        _ => None,
    };
    let lines: Vec<Line> = alone!(store, c => sql_as!(Db, SQL, id.0, LOOKS, reader).fetch_all(c).await)?;
    let find = |part: &str| lines.iter().find(|line| line.part == part).ok_or(StoreError::NotThere);
    let facts = find("facts")?;
    if facts.extra.is_some() {
        // who works here and is the customer of this page sees it as the customer only (D01)
        return Err(StoreError::NotThere);
    }
    let row = find("trajectory")?.trajectory(facts)?;
    let opened = row.opened(who)?;
    let mut parts = sorted(lines, &row, opened.sit.is_some(), reader.is_some())?;
    if may_let_in(who, &row.facts()).is_err() {
        parts.doors.clear();
    }
    Ok((row, opened, parts))
}

/// Turns the rows into the parts of the page.
fn sorted(lines: Vec<Line>, of: &Trajectory, seated: bool, reader: bool) -> Result<Parts, StoreError> {
    let mut parts = Parts::default();
    let mut told_by = Vec::new();
    for line in lines {
        match line.part.as_str() {
            "trajectory" | "facts" => {}
            "entry" => {
                let entry = line.entry()?;
                // how it was for a colleague who sat here before is for that colleague and the customer
                let told = matches!(entry.kind, Kind::Answer | Kind::Impression);
                if entry.by_colleague && told && reader {
                    continue;
                }
                if seated || !entry.kind.rule().sight.needs_seat() {
                    parts.entries.push(entry);
                }
            }
            "moment" => parts.moments.push(line.moment(of.id)?),
            "told-by" => told_by.push((MomentId(line.id()?), line.voice, line.words, line.extra == Some(1))),
            "door" => parts.doors.push(line.door()?),
            "view" => {
                let view = line.view()?;
                let by = (view.moment_id, view.by_chair, view.account_id);
                let own = !view.seat().is_guess();
                if own && (view.value.is_some() || view.words.is_some()) {
                    parts.answered.push(by);
                }
                if own || view.by_chair == Chair::Employee {
                    parts.sat.push(by);
                }
                if seated {
                    parts.views.push(view);
                }
            }
            "gone" if seated => parts.gone.push(Gone {
                moment: MomentId(line.about()?),
                at: line.at()?,
                chair: Chair::read(text(line.side, "chair")?)?,
                code: line.code,
            }),
            "gone" => {}
            "finding" if !seated => {}
            "finding" => parts.findings.push(Finding {
                view_id: ViewId(line.about()?),
                kind: text(line.kind, "finding")?,
                excerpt_start: line.day.unwrap_or_default(),
                excerpt_end: line.until_day.unwrap_or_default(),
            }),
            "promise" => parts.promises.push(line.promise()?),
            "expectation" => parts.expectations.push(line.said()?),
            "step" => parts.route.push(line.step()?),
            "team" => parts.teams.push(line.team()?),
            "invited" => parts.invited.push(Invited {
                id: InvitationId(line.id()?),
                moment: MomentId(line.about()?),
                party: text(line.words, "name")?,
            }),
            "look" => parts.looks.push(Look {
                at: line.at()?,
                role: Role::read(text(line.code, "role")?)?,
                action: text(line.kind, "action")?,
            }),
            _ => return Err(StoreError::Unreadable { what: "part", found: line.part }),
        }
    }
    for (id, voice, recognised_by, by_code) in told_by {
        if let Some(moment) = parts.moments.iter_mut().find(|moment| moment.id == id) {
            (moment.voice, moment.recognised_by, moment.by_code) = (voice, recognised_by, by_code);
        }
    }
    sort(&mut parts);
    Ok(parts)
}

/// A union has no order: each part gets the one of the page.
fn sort(parts: &mut Parts) {
    parts.entries.sort_by_key(|e| (e.at, e.id));
    parts.moments.sort_by_key(|m| (m.happened_at, m.id));
    parts.views.sort_by_key(|v| (v.said_at, v.id));
    parts.gone.sort_by_key(|g| g.at);
    parts.findings.sort_by_key(|f| (f.view_id, f.excerpt_start));
    parts.promises.sort_by_key(|p| (p.done_day.is_some() || p.withdrawn_day.is_some(), p.due_day, p.id));
    parts.expectations.sort_by_key(|s| (s.said_at, s.id));
    parts.route.sort_by_key(|s| s.position);
    parts.teams.sort_by(|a, b| a.name_nl.cmp(&b.name_nl));
    parts.looks.sort_by_key(|l| std::cmp::Reverse(l.at));
    parts.invited.sort_by_key(|i| i.id);
    parts.doors.sort_by_key(|d| std::cmp::Reverse((d.created_at, d.id)));
}
