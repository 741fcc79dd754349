//! The shared page of a trajectory: the same for both chairs (E10). What the two told each other is added only for who sits at
//! the table, and only after the own answer was given.

use std::collections::HashSet;

use hullie_domain::{
    AccountId, Chair, MomentId, Seat, TrajectoryId,
    back::{MomentWritten, may_take_moment_back},
    entry::{Kind, side_of},
    item,
    moment::Side,
    permission::may_decide,
    sight::{Known, may_see, may_see_beside, may_see_told},
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
    /// At which moments the reader gave the own answer, so that the other's may be read. Who speaks on behalf
    /// of the customer did so under the own name.
    pub sat: HashSet<MomentId>,
    /// At which moments somebody else on the customer's side told something.
    pub told_by_others: HashSet<MomentId>,
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

    /// Whether the reader took the own chair at this moment. An employee who guessed did, also without a
    /// word.
    #[must_use]
    pub fn has_sat(&self, moment: MomentId) -> bool {
        self.sat.contains(&moment)
    }

    /// Whether this chair took back what it told at this moment, and nothing stands there now.
    #[must_use]
    pub fn took_back(&self, moment: MomentId, chair: Chair) -> bool {
        !self.has_answered(moment, chair)
            && self.gone.iter().any(|gone| gone.moment == moment && gone.chair == chair)
    }

    /// Whether the employee in the chair ever wrote down what the customer said at a moment by phone, also
    /// when that was taken back: then there is nothing to guess. What a colleague wrote down is read after
    /// the own guess.
    #[must_use]
    pub fn knows_by_phone(&self, moment: MomentId) -> bool {
        let here = |e: &&Entry| e.kind == Kind::ByPhone && e.about_id == Some(moment.0);
        self.entries.iter().filter(here).any(|e| !e.by_colleague)
    }

    /// What stands for a seat at a moment: the first answer of whoever lived it, and only where there is none
    /// the first that was given on behalf of the customer. Others stand beside it.
    #[must_use]
    pub fn seat(&self, moment: MomentId, seat: Seat) -> Option<&View> {
        let mut given = self.views.iter().filter(|view| view.moment_id == moment && view.seat() == seat);
        let first = given.next()?;
        Some(std::iter::once(first).chain(given).find(|view| view.voice.is_none()).unwrap_or(first))
    }

    /// Answers of a seat beside the one that stands for it, in order.
    #[must_use]
    pub fn later(&self, moment: MomentId, seat: Seat) -> Vec<&View> {
        let stands = self.seat(moment, seat).map(|view| view.id);
        let given = self.views.iter().filter(|view| view.moment_id == moment && view.seat() == seat);
        given.filter(|view| Some(view.id) != stands).collect()
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
        Some((latest, self.has_two_voices(latest)))
    }

    /// The proposal about a wish that both agreed to: it stands until both agree to another (P16).
    #[must_use]
    pub fn agreement(&self, wish: Uuid) -> Option<&Entry> {
        self.about(Kind::Proposal, wish).filter(|one| self.has_two_voices(one)).last()
    }

    /// Whether the other side said yes to it.
    #[must_use]
    pub fn has_two_voices(&self, one: &Entry) -> bool {
        self.about(Kind::Agree, one.id.0).any(|agree| agree.by_side != one.by_side)
    }

    /// Why it is the organisation's turn, when that is because something did not help the customer.
    #[must_use]
    pub fn not_helped(&self) -> Option<&Entry> {
        let because = self.of_kind(Kind::Turn).last()?.other_id?;
        self.of_kind(Kind::NotHelped).find(|entry| entry.id.0 == because)
    }

    /// Whether the reader's chair said something at a moment that can be taken back there. Who speaks on
    /// behalf of the customer takes back what was said under the own name, and the page hides the rest.
    #[must_use]
    pub fn has_own_telling(&self, moment: MomentId, chair: Chair) -> bool {
        let side = side_of(chair);
        let noticed = self.moment(moment).is_some_and(|m| m.recognition.is_some());
        let me = self.speaks_as();
        let is_mine = |voice: &Option<String>| me.is_none() || voice.as_deref() == me;
        let told = match me {
            None => self.has_answered(moment, chair),
            Some(_) => {
                self.views.iter().any(|v| v.moment_id == moment && v.by_chair == chair && is_mine(&v.voice))
            }
        };
        let noticed = noticed && self.moment(moment).is_some_and(|m| is_mine(&m.recognised_by));
        let own = |e: &Entry| e.by_side == side && !e.by_colleague && is_mine(&e.voice);
        told || (chair == Chair::Customer && noticed)
            || Kind::goes_with_telling(me.is_some()).any(|kind| self.about(kind, moment.0).any(own))
    }

    /// Whether what others told for the customer at a moment goes as well when the reader takes back there.
    #[must_use]
    pub fn takes_others_along(&self, moment: MomentId) -> bool {
        let told = self.views.iter().any(|view| view.moment_id == moment && view.voice.is_some());
        let noticed = self.moment(moment).is_some_and(|m| m.recognised_by.is_some());
        let mut parts = Kind::goes_with_telling(false);
        self.chair == Some(Chair::Customer)
            && self.speaks_as().is_none()
            && (told || noticed || parts.any(|kind| self.about(kind, moment.0).any(|e| e.voice.is_some())))
    }

    /// Whether the reader may take back a whole moment with its title, as far as can be seen here; the
    /// address asks [`may_take_moment_back`] again with what only others see.
    #[must_use]
    pub fn may_take_moment_back(&self, id: MomentId) -> bool {
        let me = self.speaks_as();
        let is_mine = |voice: &Option<String>| me.is_some() && voice.as_deref() == me;
        let theirs = |e: &Entry| {
            (e.about_id == Some(id.0) || e.other_id == Some(id.0))
                && e.by_side != Side::Organisation
                && e.withdrawn_at.is_none()
                && !is_mine(&e.voice)
        };
        let Some(moment) = self.moment(id).filter(|moment| moment.withdrawn_at.is_none()) else {
            return false;
        };
        let told = match me {
            None => self.has_answered(id, Chair::Customer),
            Some(_) => self.told_by_others.contains(&id),
        };
        let noticed = moment.recognition.is_some() && !is_mine(&moment.recognised_by);
        let written = MomentWritten {
            by: moment.written_by,
            voice: moment.voice.as_deref(),
            told: told || noticed || self.entries.iter().any(theirs),
        };
        self.chair.is_some_and(|chair| may_take_moment_back(&written, chair, me))
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

    /// Whether two say that they talked about it: the customer's word is enough, the employee's needs the
    /// customer's yes.
    #[must_use]
    pub fn has_talked(&self, about: Uuid) -> bool {
        self.about(Kind::Talked, about).any(|talked| self.is_agreed(talked))
    }

    /// What is still to be talked about: what is not promised and wishes for a talk, without a talk yet (P06, E19).
    pub fn to_talk_about(&self) -> impl Iterator<Item = &Entry> {
        self.entries.iter().filter(|entry| {
            entry.withdrawn_at.is_none()
                && matches!(entry.kind, Kind::NotPromised | Kind::Talk)
                && !self.has_talked(entry.id.0)
                && !self.about(Kind::TalkWay, entry.id.0).any(|way| way.code.as_deref() == Some("no"))
        })
    }

    /// Who the customer's side speaks for, as it was said last; `None` when for themselves.
    #[must_use]
    pub fn voice(&self) -> Option<&Entry> {
        spoken(&self.entries, self.relative.as_deref())
    }

    /// Under which name the reader speaks on the customer's side, when that is not the customer; empty when
    /// no name was given.
    #[must_use]
    pub fn speaks_as(&self) -> Option<&str> {
        let by_own_link = self.voice().filter(|_| self.chair == Some(Chair::Customer));
        let said = by_own_link.map(|voice| voice.words.as_deref().unwrap_or_default());
        self.relative.as_deref().or(said)
    }

    /// Whether the person that all this is about is no longer alive. Then nothing is asked of that person (V13).
    #[must_use]
    pub fn is_bereaved(&self) -> bool {
        self.voice().is_some_and(|voice| voice.code.as_deref() == Some("deceased"))
    }
}

/// Whether the customer said it, and nobody on behalf of the customer. What only the customer may say came
/// by the customer's own link, whoever holds it.
fn is_customers_own(one: &Entry) -> bool {
    one.by_side == Side::Customer && (one.voice.is_none() || one.kind.is_for_customer_alone())
}

/// Who the customer's side speaks for, as it was said last; `None` when for themselves. What a relative
/// says of the customer changes nothing but the page that this relative reads.
fn spoken<'e>(entries: &'e [Entry], relative: Option<&str>) -> Option<&'e Entry> {
    let counts = |e: &&Entry| {
        e.kind == Kind::Voice
            && e.withdrawn_at.is_none()
            && (e.voice.is_none() || e.voice.as_deref() == relative)
    };
    entries.iter().rfind(counts).filter(|voice| voice.code.as_deref() != Some("self"))
}

/// Who speaks by the customer's own link, by name, when it is not the customer.
fn by_own_link(entries: &[Entry]) -> Option<String> {
    spoken(entries, None).map(|voice| voice.words.clone().unwrap_or_default())
}

/// Whether something on the customer's side was said by this reader: by a relative under the own name, and
/// by the customer's own link under no name or the one that was said for it.
fn is_readers(voice: Option<&str>, relative: Option<&str>, spoken: Option<&str>) -> bool {
    match relative {
        Some(_) => voice == relative,
        None => voice.is_none() || voice == spoken,
    }
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

/// The page as the customer reads it on paper that an employee prints: what both chairs may read. What the
/// employee said where the customer has not answered yet is left out, and so is what only the customer said.
///
/// # Errors
/// Refuses everybody but the employee in the other chair.
pub async fn on_paper(app: &App, who: Who<'_>, id: TrajectoryId) -> Result<Page> {
    let mut page = page(app, who, id).await?;
    if page.chair != Some(Chair::Employee) {
        return Err(hullie_domain::Refused::NotForYou.into());
    }
    let chair = Some(Chair::Customer);
    // only the customer's own answer opens anything for the customer
    let own = |view: &&View| view.by_chair == Chair::Customer && view.voice.is_none() && !view.by_code;
    let sat: HashSet<MomentId> = page.views.iter().filter(own).map(|view| view.moment_id).collect();
    page.views.retain(|view| may_see_told(view.by_chair, chair, sat.contains(&view.moment_id)));
    let known = what_is_known(&page.trajectory, chair, None, &sat, &page.entries);
    page.entries.retain(|entry| may_see(entry.kind, entry.by_side, chair, known(entry)));
    page.chair = chair;
    page.sat = sat;
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
        sat,
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
    let spoken = by_own_link(&entries);
    let me = relative.or(spoken.as_deref());
    let others = views.iter().filter(|view| view.by_chair == Chair::Customer && view.voice.as_deref() != me);
    let told_by_others = others.map(|view| view.moment_id).collect();
    views.retain(|view| view.by_chair != Chair::Customer || mine_by_name(&view.voice));
    if relative.is_some() {
        gone.clear();
    }
    // what went together is told once
    let mut told = HashSet::new();
    gone.retain(|one| told.insert((one.moment, one.chair, one.at)));
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
    // on the customer's side everybody answers for themselves: what one said opens nothing for the other
    let by_me = |view: &&View| {
        view.by_chair == Chair::Customer && is_readers(view.voice.as_deref(), relative, spoken.as_deref())
    };
    let sat: HashSet<MomentId> = match chair {
        Some(Chair::Customer) => views.iter().filter(by_me).map(|view| view.moment_id).collect(),
        _ => sat
            .into_iter()
            .filter(|(_, by, who)| Some(*by) == chair && !by_colleague(*by, *who))
            .map(|(moment, ..)| moment)
            .collect(),
    };
    views.retain(|view| may_see_told(view.by_chair, chair, sat.contains(&view.moment_id)));
    let mine: HashSet<_> =
        views.iter().filter(|view| Some(view.by_chair) == chair).map(|view| view.id).collect();
    findings.retain(|finding| mine.contains(&finding.view_id));
    let known = what_is_known(&trajectory, chair, relative, &sat, &entries);
    entries.retain(|entry| {
        let by_name =
            relative.is_none() || may_see_beside(entry.kind, entry.by_side, mine_by_name(&entry.voice));
        // who comes new reads what the customer said by phone as everything the customer told: after an own
        // guess
        let at_once = entry.kind != Kind::ByPhone || !entry.by_colleague || known(entry).sat;
        by_name && at_once && may_see(entry.kind, entry.by_side, chair, known(entry))
    });
    for moment in &mut moments {
        // whether the customer noticed is told as well: it follows the same rule as what was told
        let own = chair != Some(Chair::Customer) || mine_by_name(&moment.recognised_by);
        if !own || !may_see_told(Chair::Customer, chair, sat.contains(&moment.id)) {
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
        sat,
        told_by_others,
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

/// What this reader did that decides which entries may be read.
fn what_is_known(
    trajectory: &Trajectory,
    chair: Option<Chair>,
    relative: Option<&str>,
    sat: &HashSet<MomentId>,
    entries: &[Entry],
) -> impl Fn(&Entry) -> Known + use<> {
    let side = chair.map(side_of);
    let spoken = by_own_link(entries);
    let is_mine =
        |e: &&Entry| Some(e.by_side) == side && is_readers(e.voice.as_deref(), relative, spoken.as_deref());
    let standing = |kind: Kind| entries.iter().filter(move |e| e.kind == kind && e.withdrawn_at.is_none());
    let impression = standing(Kind::Impression).any(|e| is_mine(&e));
    // the customer alone says yes, nobody on behalf of the customer
    let agreed: HashSet<Uuid> =
        standing(Kind::Agree).filter(|e| is_customers_own(e)).filter_map(|e| e.about_id).collect();
    let answered: HashSet<(Uuid, String)> =
        standing(Kind::Answer).filter(is_mine).filter_map(|e| Some((e.about_id?, e.code.clone()?))).collect();
    let asked: HashSet<&'static str> = chair
        .map(|chair| item::asked(chair, trajectory.profile).map(|item| item.code).collect())
        .unwrap_or_default();
    let sat = sat.clone();
    move |entry| Known {
        sat: entry.about_id.is_some_and(|id| sat.contains(&MomentId(id))),
        answered: entry.code.as_ref().is_none_or(|code| {
            !asked.contains(code.as_str())
                || entry.about_id.is_some_and(|id| answered.contains(&(id, code.clone())))
        }),
        impression,
        agreed: is_customers_own(entry) || agreed.contains(&entry.id.0),
    }
}
