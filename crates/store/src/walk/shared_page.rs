//! Everything on the shared page of a trajectory, as it lies in the database: small statements that stay
//! prepared, one for each kind of thing, in one reading transaction that sees one moment in time.
//!
//! What the two told each other leaves the database only for those who sit at the table. What there is none
//! of in a trajectory is not asked for: the first statement says so. The teams and the route are kept in
//! memory while nobody changes them.

use std::sync::{Arc, PoisonError};

use hullie_domain::{AccountId, Actor, Chair, Role, Timestamp, TrajectoryId, permission::may_let_in};

use crate::{
    Store, StoreError, Work,
    house::{
        organisation::{self, House},
        way_in::{self, Listed},
    },
    row::{With, apart},
    tell::{
        answer::{self, Answer},
        recognition::Recognised,
        view::{self, Finding, Gone, Taken, View},
    },
    together::{Ask, Together, ask},
    walk::{
        agreement::Agreement,
        entry::{self, Entry},
        expectation::Said,
        guest::Invited,
        handover::{self, Handover},
        limitation::{self, Limitation},
        moment::{self, Moment},
        promise::{self, Change, Promise},
        trajectory::{Opened, Trajectory, columns},
        turn::{self, Became},
    },
};

row! {
    /// What there is in a trajectory: what there is none of is not asked for.
    pub struct There {
        /// Which version of the teams and routes of its organisation holds.
        pub house: i64,
        /// Whether the account that reads is the customer of this page.
        pub own: bool,
        /// Whether it was ever handed over.
        pub handovers: bool,
        /// Whether something did not work.
        pub limitations: bool,
        /// Whether a question was answered.
        pub answers: bool,
        /// Whether somebody took back that something was noticed.
        pub taken_back: bool,
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

/// Everything on the page, as it lies in the database.
#[derive(Debug, Clone, Default)]
pub struct Parts {
    /// What the customer expected, the first said first.
    pub expectations: Vec<Said>,
    /// The route of the service and the teams of the organisation.
    pub house: Arc<House>,
    /// What happened, in order of time.
    pub moments: Vec<Moment>,
    /// Whether moments were noticed, as each person said it, the customer first.
    pub noticed: Vec<Recognised>,
    /// Who took a chair or told something at which moment; of a guess, that it was made.
    pub taken: Vec<Taken>,
    /// What the two told each other; empty for whoever does not sit at the table.
    pub views: Vec<View>,
    /// What was taken back at moments; empty for whoever does not sit at the table.
    pub gone: Vec<Gone>,
    /// What was found in told words.
    pub findings: Vec<Finding>,
    /// Promises, open ones first.
    pub promises: Vec<Promise>,
    /// What became of promises, first said first for each.
    pub changes: Vec<Change>,
    /// Whose turn it became, the first first.
    pub turns: Vec<Became>,
    /// Hand-overs, the first first.
    pub handovers: Vec<Handover>,
    /// What did not work, first said first.
    pub limitations: Vec<Limitation>,
    /// Answers to questions about moments; empty for whoever does not sit at the table.
    pub answers: Vec<Answer>,
    /// Who of the organisation looked here lately.
    pub looks: Vec<Look>,
    /// Entries, first said first.
    pub entries: Vec<Entry>,
    /// The yes of the other side to an entry.
    pub agreements: Vec<Agreement>,
    /// Who was invited.
    pub invited: Vec<Invited>,
    /// The ways in on the customer's side, latest first; for the customer only.
    pub doors: Vec<Listed>,
}

/// Everything on the page of a trajectory, for those who may walk it.
///
/// # Errors
/// [`StoreError::NotThere`] when there is none or when this is not for the one who asks.
pub async fn open(
    store: &Store,
    who: &Actor,
    id: TrajectoryId,
) -> Result<(Trajectory, Opened, Parts), StoreError> {
    let reader = match who {
        Actor::Staff { account, .. } => Some(*account),
        _ => None,
    };
    let mut work = store.read().await?;
    let (row, there, expectations) = head(&mut work, id, reader).await?;
    if there.own {
        // somebody who works here and is the customer of this page sees it as the customer only (D01)
        return Err(StoreError::NotThere);
    }
    let opened = row.opened(who)?;
    let house = house(store, &mut work, &row, there.house).await?;
    let mut asks = Together::default();
    let entries = asks.add(entry::list(id, reader));
    let moments = asks.add(moment::list(id));
    let promises = asks.add(promise::list(id));
    let turns = asks.add(turn::list(id));
    let looks = asks.add(looks(id));
    let handovers = asks.add_if(there.handovers, handover::list(id));
    let limitations = asks.add_if(there.limitations, limitation::list(id, reader));
    // what the two told each other is not asked for who does not sit at the table
    let sits = opened.sit.is_some();
    let views = asks.add_if(sits, view::list(id));
    let answers = asks.add_if(sits && there.answers, answer::list(id, reader));
    let taken_back = asks.add_if(sits && there.taken_back, view::list_taken_back(id));
    let taken = asks.add_if(!sits, view::list_taken(id));
    let may_let_in = may_let_in(who, &row.facts()).ok().filter(|_| matches!(who, Actor::Customer { .. }));
    let doors = may_let_in.map(|may| asks.add(way_in::list_all(&may)));

    let mut found = work.together_at_last(asks).await?;
    let mut parts = Parts { house, expectations, ..Parts::default() };
    (parts.entries, parts.agreements) = apart(found.take(entries)?, |entry| entry.id);
    (parts.moments, parts.noticed, parts.invited) = moment::sort(found.take(moments)?);
    (parts.promises, parts.changes) = apart(found.take(promises)?, |promise| promise.id);
    parts.turns = found.take(turns)?;
    parts.looks = found.take(looks)?;
    parts.handovers = found.take(handovers)?;
    parts.limitations = found.take(limitations)?;
    (parts.views, parts.gone, parts.findings) = view::sort(found.take(views)?);
    parts.answers = found.take(answers)?;
    parts.gone.extend(found.take(taken_back)?.into_iter().map(Gone::from));
    // what the customer took back stands before what went along with it
    parts.gone.sort_by_key(|gone| (gone.at, gone.voice.is_some()));
    parts.taken = if sits { parts.views.iter().map(View::taken).collect() } else { found.take(taken)? };
    if let Some(doors) = doors {
        parts.doors = found.take(doors)?;
    }
    Ok((row, opened, parts))
}

/// The trajectory, what there is in it, and what the customer expects, the first said first.
async fn head(
    work: &mut Work,
    id: TrajectoryId,
    reader: Option<AccountId>,
) -> Result<(Trajectory, There, Vec<Said>), StoreError> {
    let rows: Vec<With<With<Trajectory, There>, Said>> = work
        .all(ask!(
            concat!(
                "SELECT ",
                columns!(),
                ", o.house, \
         EXISTS (SELECT 1 FROM own_trajectory w JOIN link l ON l.id = w.link_id \
         WHERE w.account_id = $2 AND l.trajectory_id = t.id) AS own, \
         EXISTS (SELECT 1 FROM handover x WHERE x.trajectory_id = t.id) AS handovers, \
         EXISTS (SELECT 1 FROM limitation x WHERE x.trajectory_id = t.id) AS limitations, \
         EXISTS (SELECT 1 FROM answer x WHERE x.trajectory_id = t.id) AS answers, \
         EXISTS (SELECT 1 FROM taken_back x WHERE x.trajectory_id = t.id) AS taken_back, \
         e.id, e.said_at, e.remembered, e.own_words, e.result, e.time_words, e.who, e.contact, e.satisfied, \
         e.source, e.withdrawn_at, e.withdrawn_code, e.voice, e.by_code \
         FROM trajectory t JOIN service s ON s.id = t.service_id JOIN team m ON m.id = t.team_id \
         JOIN organisation o ON o.id = t.organisation_id \
         LEFT JOIN expectation e ON e.trajectory_id = t.id \
         WHERE t.id = $1 ORDER BY e.said_at, e.id"
            ),
            id,
            reader
        ))
        .await?;
    let (mut heads, said) = apart(rows, |head| head.0.id);
    let With(row, there) = heads.pop().ok_or(StoreError::NotThere)?;
    Ok((row, there.ok_or(StoreError::NotThere)?, said))
}

/// The route and the teams: from memory when nobody changed them since they were read.
async fn house(
    store: &Store,
    work: &mut Work,
    row: &Trajectory,
    version: i64,
) -> Result<Arc<House>, StoreError> {
    let known = store.houses.lock().unwrap_or_else(PoisonError::into_inner).get(&row.service_id).cloned();
    if let Some(known) = known.filter(|known| known.version == version) {
        return Ok(known);
    }
    let route = organisation::list_steps(work, row.service_id).await?;
    let teams = organisation::list_teams(work, row.organisation_id).await?;
    let house = Arc::new(House { version, route, teams });
    let mut houses = store.houses.lock().unwrap_or_else(PoisonError::into_inner);
    houses.insert(row.service_id, Arc::clone(&house));
    Ok(house)
}

/// Who looked, each once for what was done on a day, the latest first: whoever looks often hides nobody else.
/// How many is written out, because SQLite prepares a statement anew each time that its limit is bound. The
/// day is that of UTC, in microseconds: the page puts the local days together.
fn looks(id: TrajectoryId) -> Ask<Look> {
    ask!(
        "SELECT MAX(l.at) AS at, l.role, l.action FROM (SELECT u.at, u.account_id, a.role, u.action \
         FROM audit u JOIN account a ON a.id = u.account_id WHERE u.subject_id = $1 \
         ORDER BY u.at DESC, u.id DESC LIMIT 1000) l \
         GROUP BY l.account_id, l.role, l.action, l.at / 86400000000 ORDER BY 1 DESC LIMIT 60",
        id
    )
}

impl View {
    /// Who took which chair.
    #[must_use]
    pub fn taken(&self) -> Taken {
        let own = !self.seat().is_guess();
        Taken {
            moment_id: self.moment_id,
            by_chair: self.by_chair,
            account_id: self.account_id,
            told: own && (self.value.is_some() || self.words.is_some()),
            sat: own || self.by_chair == Chair::Employee,
        }
    }
}
