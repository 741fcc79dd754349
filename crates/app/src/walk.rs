//! The shared page of a trajectory: the same for both chairs (E10). What the two told each other is added only for who sits at
//! the table, and only after the own answer was given.

use std::collections::HashSet;

use hullie_domain::{
    AccountId, Chair, MomentId, Seat, TrajectoryId,
    entry::{Kind, Sight, side_of},
    moment::Side,
    permission::may_decide,
};
use hullie_store::{
    audit,
    entry::Entry,
    expectation::Said,
    link::Listed,
    moment::Moment,
    organisation::{Step, Team},
    page::{self, Gone, Invited, Look, Parts},
    promise::Promise,
    trajectory::Trajectory,
    view::{Finding, View},
};
use uuid::Uuid;

use crate::{App, Result, Who};

/// Everything on the shared page.
#[derive(Debug, Clone)]
pub struct Page {
    /// The trajectory.
    pub trajectory: Trajectory,
    /// The reader's chair; a colleague has none.
    pub chair: Option<Chair>,
    /// What the customer expected, the first said first.
    pub expectations: Vec<Said>,
    /// The route: designed steps in order.
    pub route: Vec<Step>,
    /// The teams of the organisation.
    pub teams: Vec<Team>,
    /// What happened, in order of time.
    pub moments: Vec<Moment>,
    /// Which chair answered at which moment.
    pub answered: Vec<(MomentId, Chair)>,
    /// At which moments the reader answered. Who speaks on behalf of the customer did so under the own name.
    pub own: HashSet<MomentId>,
    /// Who reads on behalf of the customer; `None` for everybody else.
    pub relative: Option<String>,
    /// Whether the reader is the customer, and decides what happens with what was said.
    pub decides: bool,
    /// What the reader may see of what was told.
    pub views: Vec<View>,
    /// What was taken back at moments: when and why, for the two at the table.
    pub gone: Vec<Gone>,
    /// What was found in the reader's own words that may point to a person.
    pub findings: Vec<Finding>,
    /// Promises of both sides.
    pub promises: Vec<Promise>,
    /// What either chair put on the page, in order of time.
    pub entries: Vec<Entry>,
    /// Other organisations that were invited.
    pub invited: Vec<Invited>,
    /// Who of the organisation looked here lately.
    pub looks: Vec<Look>,
    /// The ways in on the customer's side; for the customer and the employee in the other chair only.
    pub doors: Vec<Listed>,
}

impl Page {
    /// Whether this chair told something at this moment.
    #[must_use]
    pub fn has_answered(&self, moment: MomentId, chair: Chair) -> bool {
        self.answered.contains(&(moment, chair))
    }

    /// What stands for a seat at a moment: the first answer given. Later ones stand beside it.
    #[must_use]
    pub fn seat(&self, moment: MomentId, seat: Seat) -> Option<&View> {
        self.views.iter().find(|view| view.moment_id == moment && view.seat() == seat)
    }

    /// Answers of a seat after the first one, in order.
    #[must_use]
    pub fn later(&self, moment: MomentId, seat: Seat) -> Vec<&View> {
        self.views.iter().filter(|view| view.moment_id == moment && view.seat() == seat).skip(1).collect()
    }

    /// The moment with this identifier.
    #[must_use]
    pub fn moment(&self, id: MomentId) -> Option<&Moment> {
        self.moments.iter().find(|moment| moment.id == id)
    }

    /// The entries that stand, of one kind.
    pub fn of_kind(&self, kind: Kind) -> impl Iterator<Item = &Entry> {
        self.entries.iter().filter(move |entry| entry.kind == kind && entry.withdrawn_at.is_none())
    }

    /// The entries that stand about one thing, of one kind.
    pub fn about(&self, kind: Kind, id: Uuid) -> impl Iterator<Item = &Entry> {
        self.of_kind(kind).filter(move |entry| entry.about_id == Some(id))
    }

    /// The latest version of a proposal about a wish, and whether the other side agreed to it.
    #[must_use]
    pub fn proposal(&self, wish: Uuid) -> Option<(&Entry, bool)> {
        let latest = self.about(Kind::Proposal, wish).last()?;
        let agreed = self.about(Kind::Agree, latest.id.0).any(|agree| agree.by_side != latest.by_side);
        Some((latest, agreed))
    }

    /// The latest summary that the customer wrote or agreed to.
    #[must_use]
    pub fn summary(&self) -> Option<&Entry> {
        self.of_kind(Kind::Summary).filter(|one| self.is_agreed(one)).last()
    }

    /// Whether the customer wrote something or agreed to it: the customer alone, nobody on behalf of the
    /// customer.
    #[must_use]
    pub fn is_agreed(&self, one: &Entry) -> bool {
        is_customers_own(one) || self.about(Kind::Agree, one.id.0).any(is_customers_own)
    }

    /// Whether something here was said by a code on paper before that had a word, and was not confirmed yet.
    #[must_use]
    pub fn has_unconfirmed(&self) -> bool {
        self.views.iter().any(|one| one.by_code)
            || self.entries.iter().any(|one| one.by_code)
            || self.expectations.iter().any(|one| one.by_code)
            || self.moments.iter().any(|one| one.by_code)
    }

    /// What is still to be talked about: what is not promised and wishes for a talk, without a talk yet (P06, E19).
    pub fn to_talk_about(&self) -> impl Iterator<Item = &Entry> {
        self.entries.iter().filter(|entry| {
            entry.withdrawn_at.is_none()
                && matches!(entry.kind, Kind::NotPromised | Kind::Talk)
                && self.about(Kind::Talked, entry.id.0).next().is_none()
                && !self.about(Kind::TalkWay, entry.id.0).any(|way| way.code.as_deref() == Some("no"))
        })
    }

    /// Who the customer's side speaks for, as it was said last; `None` when for themselves.
    #[must_use]
    pub fn voice(&self) -> Option<&Entry> {
        self.of_kind(Kind::Voice).last().filter(|voice| voice.code.as_deref() != Some("self"))
    }

    /// Whether the person that all this is about is no longer alive. Then nothing is asked of that person (V13).
    #[must_use]
    pub fn is_bereaved(&self) -> bool {
        self.voice().is_some_and(|voice| voice.code.as_deref() == Some("deceased"))
    }
}

/// Whether the customer said it, and nobody on behalf of the customer.
fn is_customers_own(one: &Entry) -> bool {
    one.by_side == Side::Customer && one.voice.is_none()
}

/// Opens the shared page.
///
/// # Errors
/// Refuses who may not walk along.
pub async fn page(app: &App, who: Who<'_>, id: TrajectoryId) -> Result<Page> {
    if matches!(who, hullie_domain::Actor::Nobody) {
        return Err(hullie_domain::Refused::SignIn.into());
    }
    let (trajectory, opened, parts) = page::open(&app.store, who, id).await?;
    if let hullie_domain::Actor::Staff { .. } = who {
        audit::note(&app.store, who, "read", "trajectory", Some(id.0), app.now()).await?;
    }
    let account = opened.sit.and_then(|sit| sit.account());
    let mut page = visible(trajectory, opened.walk.chair(), account, parts, who.voice());
    page.decides = may_decide(who, &page.trajectory.facts()).is_ok();
    Ok(page)
}

/// Leaves only what this chair may see: the own words always, the other's only at moments where the own answer is in.
///
/// Who speaks on behalf of the customer reads what the two share, and at the table only what was said under
/// the own name, with what the employee said at those moments: what the customer tells the employee is read
/// by the employee alone.
fn visible(
    trajectory: Trajectory,
    chair: Option<Chair>,
    account: Option<AccountId>,
    parts: Parts,
    relative: Option<&str>,
) -> Page {
    let Parts {
        expectations,
        route,
        teams,
        mut moments,
        answered,
        mut views,
        mut gone,
        mut findings,
        promises,
        mut entries,
        invited,
        looks,
        doors,
    } = parts;
    let mine_by_name = |voice: &Option<String>| relative.is_none() || voice.as_deref() == relative;
    views.retain(|view| view.by_chair != Chair::Customer || mine_by_name(&view.voice));
    if relative.is_some() {
        gone.clear();
    }
    // after a hand-over somebody else sits in the employee's chair: what a colleague answered there is not the own answer, and
    // nobody but that colleague and the customer reads it
    let by_colleague = |by: Chair, who: Option<AccountId>| {
        by == Chair::Employee && account.is_some() && who.is_some() && who != account
    };
    views.retain(|view| !by_colleague(view.by_chair, view.account_id));
    let answered: Vec<(MomentId, Chair)> = answered
        .into_iter()
        .filter(|(_, by, who)| !by_colleague(*by, *who))
        .map(|(moment, by, _)| (moment, by))
        .collect();
    let own: HashSet<MomentId> = match relative {
        None => answered.iter().filter(|(_, by)| Some(*by) == chair).map(|(moment, _)| *moment).collect(),
        Some(_) => {
            views.iter().filter(|view| view.by_chair == Chair::Customer).map(|view| view.moment_id).collect()
        }
    };
    views.retain(|view| Some(view.by_chair) == chair || own.contains(&view.moment_id));
    let mine: HashSet<_> =
        views.iter().filter(|view| Some(view.by_chair) == chair).map(|view| view.id).collect();
    findings.retain(|finding| mine.contains(&finding.view_id));
    let my_side = chair.map(side_of);
    let is_mine = |e: &Entry| Some(e.by_side) == my_side && mine_by_name(&e.voice);
    let gave_impression =
        entries.iter().any(|e| e.kind == Kind::Impression && is_mine(e) && e.withdrawn_at.is_none());
    // the story in short is for others once the customer said yes to it, or wrote it
    let agreed: HashSet<Uuid> = entries
        .iter()
        .filter(|e| e.kind == Kind::Agree && is_customers_own(e))
        .filter_map(|e| e.about_id)
        .collect();
    let is_open = |e: &Entry| is_customers_own(e) || agreed.contains(&e.id.0);
    entries.retain(|entry| entry.kind != Kind::Summary || chair.is_some() || is_open(entry));
    entries.retain(|entry| match entry.kind.rule().sight {
        _ if is_mine(entry) => true,
        Sight::Shared => true,
        // what the customer said at the table, and what was written down of it, is not for who speaks on
        // behalf of the customer
        _ if relative.is_some() && (entry.by_side == Side::Customer || entry.kind == Kind::ByPhone) => false,
        Sight::Table => chair.is_some() && (entry.kind != Kind::Impression || gave_impression),
        Sight::Blind => entry.about_id.is_some_and(|id| own.contains(&MomentId(id))),
    });
    for moment in &mut moments {
        // whether the customer noticed is told as well: it follows the same rule as what was told
        let may_see = match chair {
            Some(Chair::Customer) => mine_by_name(&moment.recognised_by),
            Some(Chair::Employee) => own.contains(&moment.id),
            None => false,
        };
        if !may_see {
            moment.recognition = None;
            moment.recognised_by = None;
        }
    }
    Page {
        trajectory,
        chair,
        expectations,
        route,
        teams,
        moments,
        answered,
        own,
        relative: relative.map(str::to_owned),
        decides: false,
        views,
        gone,
        findings,
        promises,
        entries,
        invited,
        looks,
        doors,
    }
}
