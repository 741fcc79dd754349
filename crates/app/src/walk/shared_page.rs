//! The shared page of a trajectory: the same for both chairs (E10). What the two told each other is added
//! only for those who sit at the table, and only after the own answer was given.

mod open;
mod seen;
mod walked;

use std::{
    collections::HashSet,
    sync::{Arc, OnceLock},
};

use hullie_domain::{
    AccountId, Actor, Chair, Day, EntryId, Localised, MomentId, Refused, Seat, Speaker, Speaks, Timestamp,
    TrajectoryId,
    kind::{Kind, side_of},
    permission::may_decide,
    reader::Reader,
    taking_back::{MomentWritten, Written, is_own, may_take_back, may_take_moment_back},
    verb::{Subject, Verb},
    walk::moment::{Channel, Outcome, Side},
};
use hullie_store::{
    StoreError,
    house::{audit, organisation::House, way_in::Listed},
    tell::{
        answer::Answer,
        recognition::Recognised,
        view::{Finding, Gone, View},
    },
    walk::{
        agreement::Agreement,
        entry::Entry,
        expectation::Said,
        guest::Invited,
        handover::Handover,
        limitation::Limitation,
        moment::Moment,
        promise::{Change, Promise},
        shared_page::{self, Look},
        trajectory::Trajectory,
        turn::Became,
    },
};
use uuid::Uuid;

use crate::{App, AppError, Result, Who, deed::why_not};

/// Everything on the shared page that its reader may see.
#[derive(Debug, Clone)]
pub struct SharedPage {
    /// The trajectory.
    pub trajectory: Trajectory,
    /// Who reads.
    pub reader: Reader,
    /// The reader's chair; a colleague has none.
    pub chair: Option<Chair>,
    /// What the customer expected, the first said first.
    pub expectations: Vec<Said>,
    /// The route of the service and the teams of the organisation.
    pub house: Arc<House>,
    /// What happened, in order of time.
    pub moments: Vec<Moment>,
    /// Whether they were noticed, as each person said it, the customer first.
    pub noticed: Vec<Recognised>,
    /// Which chair answered at which moment.
    pub answered: Vec<(MomentId, Chair)>,
    /// At which moments the reader gave the own answer, so that the other's may be read. Who speaks on behalf
    /// of the customer did so under the own name.
    pub sat: HashSet<MomentId>,
    /// Which chair answered at which moment, whoever sat in it then.
    pub taken: Vec<(MomentId, Chair)>,
    /// At which moments the customer told something: nobody on behalf of the customer.
    pub told_by_customer: HashSet<MomentId>,
    /// At which moments somebody else than the reader said something, so that a moment of the own stays.
    pub others_spoke: HashSet<MomentId>,
    /// At which moments a call stands that a colleague wrote down, for who sits in the employee's chair.
    pub calls_of_colleagues: HashSet<MomentId>,
    /// What is there and is read after an own guess or an own impression.
    pub kept_back: KeptBack,
    /// Who reads on behalf of the customer; `None` for everybody else.
    pub relative: Option<String>,
    /// Who reads by the customer's own link; `None` for everybody else.
    pub speaker: Option<Speaker>,
    /// Whether the reader is the customer, and decides what happens with what was said.
    pub decides: bool,
    /// What was told at moments.
    pub views: Vec<View>,
    /// What was taken back at moments: when and why, for the two at the table.
    pub gone: Vec<Gone>,
    /// What was found in the reader's own words that may point to a person.
    pub findings: Vec<Finding>,
    /// Promises of both sides.
    pub promises: Vec<Promise>,
    /// What became of promises.
    pub changes: Vec<Change>,
    /// Whose turn it became, the first first.
    pub turns: Vec<Became>,
    /// Hand-overs, the first first.
    pub handovers: Vec<Handover>,
    /// What did not work, first said first.
    pub limitations: Vec<Limitation>,
    /// Answers to questions about moments.
    pub answers: Vec<Answer>,
    /// What either chair put on the page, in order of time.
    pub entries: Vec<Entry>,
    /// The yes of the other side to an entry.
    pub agreements: Vec<Agreement>,
    /// Other organisations that were invited.
    pub invited: Vec<Invited>,
    /// Who of the organisation looked here lately.
    pub looks: Vec<Look>,
    /// The ways in on the customer's side; for the customer only.
    pub doors: Vec<Listed>,
    /// What is open and what came of it, worked out once.
    walked: OnceLock<walked::Walked>,
}

/// What stands on a page and is kept back until the reader said something of the own.
#[derive(Debug, Clone, Default)]
pub struct KeptBack {
    /// Moments at which the customer said something that whoever still guesses reads after the guess (E12).
    pub moments: HashSet<MomentId>,
    /// Answers to questions of the other chair, which the reader reads after the own answer to the same.
    pub answers: HashSet<(MomentId, String)>,
    /// Moments at which the guess of the customer is laid beside nothing: it was made about who helped
    /// before, or is not for this reader at all.
    pub guesses: HashSet<MomentId>,
    /// Whether somebody said how it all looks, which the reader reads after saying so too (P19).
    pub impressions: bool,
}

impl SharedPage {
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

    /// Whether who sits in this chair now took back what was told there at this moment, and nothing stands
    /// there. What a colleague took back who sat there before is not theirs.
    #[must_use]
    pub fn took_back(&self, moment: MomentId, chair: Chair) -> bool {
        let stands = match chair {
            Chair::Customer => self.has_answered(moment, chair),
            // what a colleague told there stands for that colleague
            Chair::Employee => self.views.iter().any(|view| {
                view.moment_id == moment
                    && view.seat() == Seat::own(chair)
                    && self.is_of_who_sits(view.account_id)
            }),
        };
        // nor is what somebody told on behalf of the customer the customer's
        let is_mine = |gone: &Gone| match chair {
            Chair::Customer => gone.voice.as_deref() == self.speaks_as(),
            Chair::Employee => self.is_of_who_sits(gone.account_id),
        };
        !stands && self.gone_at(moment, chair).any(is_mine)
    }

    /// Whether the employee who sits here answers no questions about this moment any more: something told or
    /// answered there was taken back (H15).
    #[must_use]
    pub fn answers_no_more(&self, moment: MomentId) -> bool {
        let gone = |one: &Answer| one.by_side == Side::Organisation && !one.by_colleague;
        let mut answers = self.answers.iter().filter(|one| one.withdrawn_at.is_some() && gone(one));
        self.took_back(moment, Chair::Employee) || answers.any(|one| one.moment_id == moment)
    }

    /// What this chair ever took back at this moment, also where something stands there now (N18).
    pub fn gone_at(&self, moment: MomentId, chair: Chair) -> impl Iterator<Item = &Gone> {
        self.gone.iter().filter(move |gone| gone.moment_id == moment && gone.by_chair == chair)
    }

    /// Whether the employee in the chair ever wrote down what the customer said at a moment by phone, also
    /// when that was taken back: then there is nothing to guess, unless the customer told something there
    /// instead of confirming it. What a colleague wrote down is read after the own guess.
    #[must_use]
    pub fn knows_by_phone(&self, moment: MomentId) -> bool {
        let told = self.has_answered(moment, Chair::Customer);
        let here = |e: &&Entry| e.kind == Kind::ByPhone && e.about_id == Some(moment.0);
        self.entries.iter().filter(here).any(|e| !e.by_colleague && (!told || self.has_two_voices(e)))
    }

    /// Whether what the employee guessed at a moment came after the call that this employee wrote down and
    /// the customer confirmed. Then it was known, and it is laid beside nothing.
    #[must_use]
    pub fn knew_by_phone(&self, moment: MomentId) -> bool {
        let Some(guess) = self.seat(moment, Seat::guess(Chair::Employee)) else { return false };
        // who sat in the chair then: how often the customer had been handed over
        let turn = |at: Timestamp| self.handovers.iter().filter(|one| one.at <= at).count();
        let same = |at: Timestamp| at < guess.said_at && turn(at) == turn(guess.said_at);
        self.about(Kind::ByPhone, moment.0).any(|note| same(note.at) && self.is_agreed(note))
    }

    /// Whether something in the employee's chair is of who sits there now; of nobody in particular it is.
    fn is_of_who_sits(&self, account: Option<AccountId>) -> bool {
        account.is_none() || account == self.trajectory.employee_id
    }

    /// Whose answers stand for the employee's chair at a moment: who sits there now, and only where nothing
    /// of that employee stands the last who did. Of two employees one is laid beside the customer.
    fn sitter(&self, moment: MomentId) -> Option<AccountId> {
        let spoke = || self.views.iter().filter(|v| v.moment_id == moment && v.by_chair == Chair::Employee);
        match spoke().any(|view| self.is_of_who_sits(view.account_id)) {
            true => self.trajectory.employee_id,
            false => spoke().next_back().map_or(self.trajectory.employee_id, |view| view.account_id),
        }
    }

    /// Whether this is of another employee than whose answers stand for the chair at a moment.
    #[must_use]
    pub fn is_of_another(&self, moment: MomentId, account: Option<AccountId>) -> bool {
        account.is_some() && account != self.sitter(moment)
    }

    /// Whether another employee took this back than whose own side stands there; where none stands, than who
    /// sits there now.
    #[must_use]
    pub fn is_gone_of_another(&self, gone: &Gone) -> bool {
        match self.seat(gone.moment_id, Seat::own(Chair::Employee)) {
            Some(_) => self.is_of_another(gone.moment_id, gone.account_id),
            None => !self.is_of_who_sits(gone.account_id),
        }
    }

    /// Whether an answer in the employee's chair is of somebody who helped here before.
    #[must_use]
    pub fn is_of_before(&self, view: &View) -> bool {
        view.by_chair == Chair::Employee && !self.is_of_who_sits(view.account_id)
    }

    /// What stands for a seat at a moment: the first answer of whoever lived it, and only where there is none
    /// the first that was given on behalf of the customer. Others stand beside it.
    #[must_use]
    pub fn seat(&self, moment: MomentId, seat: Seat) -> Option<&View> {
        let mut given = self.views.iter().filter(|view| {
            let here = view.moment_id == moment && view.seat() == seat;
            here && (seat.by == Chair::Customer || !self.is_of_another(moment, view.account_id))
        });
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

    /// The entries of one kind, also those that were taken back: that they were there stays in sight (N18).
    pub fn ever(&self, kind: Kind) -> impl Iterator<Item = &Entry> {
        self.entries.iter().filter(move |entry| entry.kind == kind)
    }

    /// The entries about one thing, of one kind, also those that were taken back.
    pub fn ever_about(&self, kind: Kind, id: Uuid) -> impl Iterator<Item = &Entry> {
        self.ever(kind).filter(move |entry| entry.about_id == Some(id))
    }

    /// The yes of the other side to an entry.
    #[must_use]
    pub fn agreement_to(&self, one: &Entry) -> Option<&Agreement> {
        self.agreements.iter().find(|yes| yes.about_id == one.id)
    }

    /// The answers about a moment that stand.
    pub fn answers_at(&self, moment: MomentId) -> impl Iterator<Item = &Answer> {
        self.answers.iter().filter(move |one| one.moment_id == moment && one.withdrawn_at.is_none())
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
        let did_not_help =
            one.kind == Kind::WriteBack && self.about(Kind::NotHelped, one.id.0).next().is_some();
        self.agreement_to(one).is_some() || self.is_said_yes_to(one) || did_not_help
    }

    /// Why it is the organisation's turn, when that is because something did not help the customer.
    #[must_use]
    pub fn not_helped(&self) -> Option<&Entry> {
        self.because(&[Kind::NotHelped]).filter(|said| !self.was_written_again(said))
    }

    /// What somebody said that made it the turn of who has it, when it is of one of these kinds.
    #[must_use]
    pub fn because(&self, kinds: &[Kind]) -> Option<&Entry> {
        let because = self.turns.last()?.because_id?;
        let said = self.entries.iter().find(|one| one.id == because && one.withdrawn_at.is_none());
        said.filter(|one| kinds.contains(&one.kind))
    }

    /// The promise of the organisation that comes first.
    #[must_use]
    pub fn next_promise(&self) -> Option<&Promise> {
        self.to_keep().filter(|one| one.side == Side::Organisation).min_by_key(|one| (one.due_day, one.id))
    }

    /// Whether the organisation is still to answer this, and nobody said by which day.
    ///
    /// # Errors
    /// [`AppError::TakenBack`] for what does not stand any more, [`AppError::Already`] for what was answered
    /// or has a day.
    pub fn waits_for_an_answer(&self, asked: EntryId) -> Result<()> {
        let entry = self.entries.iter().find(|one| one.id == asked).ok_or(Refused::NotForYou)?;
        if entry.withdrawn_at.is_some() {
            return Err(AppError::TakenBack);
        }
        let waits = self
            .open()
            .iter()
            .any(|one| one.id == asked.0 && one.side == Side::Organisation && one.due.is_none());
        if waits { Ok(()) } else { Err(AppError::Already) }
    }

    /// Whether the reader asked to be called and nobody did yet.
    #[must_use]
    pub fn waits_for_a_call(&self) -> bool {
        let me = self.speaks_as();
        let mut mine = self.of_kind(Kind::CallMe).filter(|one| one.voice.as_deref() == me);
        self.chair == Some(Chair::Customer) && mine.any(|one| !self.has_talked(one.id.0))
    }

    /// When nobody answered last, since this call was asked for.
    #[must_use]
    pub fn tried_since(&self, asked: &Entry) -> Option<Timestamp> {
        let tried = self.moments.iter().filter(|one| {
            one.channel == Channel::Phone
                && one.outcome == Some(Outcome::Failed)
                && one.written_by == Chair::Employee
                && one.withdrawn_at.is_none()
                && one.happened_at >= asked.at
        });
        tried.map(|one| one.happened_at).max()
    }

    /// Whether something with this identifier stands on the page as its reader sees it, taken back or not: a
    /// step, a moment, a promise, an expectation, what did not work, or an entry.
    #[must_use]
    pub fn shows(&self, id: Uuid) -> bool {
        self.house.route.iter().any(|step| step.id.0 == id)
            || self.moment(MomentId(id)).is_some()
            || self.promises.iter().any(|promise| promise.id.0 == id)
            || self.expectations.iter().any(|said| said.id.0 == id)
            || self.limitations.iter().any(|one| one.id.0 == id)
            || self.entries.iter().any(|entry| entry.id.0 == id)
    }

    /// Why the reader may not take back something with this identifier: it is gone already, the two agreed on
    /// it meanwhile, somebody else spoke at it, or it is not this reader's.
    #[must_use]
    pub fn why_not_back(&self, id: Uuid) -> AppError {
        let entry = self.entries.iter().find(|entry| entry.id.0 == id);
        let own = entry.filter(|one| {
            self.reader.side() == Some(one.by_side)
                && is_own(self.reader, self.speaks_as(), self.said_as(one), !one.by_colleague)
        });
        let moment = self.moment(MomentId(id)).filter(|moment| moment.withdrawn_at.is_none());
        match own {
            None if moment.is_some_and(|moment| self.is_own_moment(moment)) => AppError::Shared,
            Some(one) if one.withdrawn_at.is_some() => AppError::Nothing,
            Some(one) if self.has_two_voices(one) => AppError::agreed(one.kind),
            // somebody else's, that this reader could have taken back as well: a call written down
            _ if entry.is_some_and(|one| one.withdrawn_at.is_some() && self.could_take_back(one)) => {
                AppError::TakenBack
            }
            _ => Refused::NotForYou.into(),
        }
    }

    /// Whether the reader could take back what this was, though somebody else wrote it.
    fn could_take_back(&self, one: &Entry) -> bool {
        let written = Written { kind: one.kind, about: None, by: one.by_side, own: false, agreed: false };
        may_take_back(&written, self.reader).is_ok()
    }

    /// Whether the reader wrote this moment down.
    #[must_use]
    pub fn is_own_moment(&self, moment: &Moment) -> bool {
        Some(moment.written_by) == self.chair && moment.voice.as_deref() == self.speaks_as()
    }

    /// Whether this moment was taken back.
    #[must_use]
    pub fn was_taken_back(&self, moment: MomentId) -> bool {
        self.moment(moment).is_some_and(|moment| moment.withdrawn_at.is_some())
    }

    /// Whether something on the page is the reader's to take back. The address asks the same rule again.
    fn may_take_back(
        &self,
        (kind, about): (Kind, Option<Kind>),
        by: Side,
        (voice, by_colleague): (Option<&str>, bool),
        agreed: bool,
    ) -> bool {
        let own = is_own(self.reader, self.speaks_as(), voice, !by_colleague);
        may_take_back(&Written { kind, about, by, own, agreed }, self.reader).is_ok()
    }

    /// Whether the reader may take back this entry.
    #[must_use]
    pub fn may_take_entry_back(&self, one: &Entry) -> bool {
        let said = (self.said_as(one), one.by_colleague);
        let agreed = self.has_two_voices(one);
        one.withdrawn_at.is_none() && self.may_take_back((one.kind, None), one.by_side, said, agreed)
    }

    /// Whether the reader may take back this answer.
    #[must_use]
    pub fn may_take_answer_back(&self, one: &Answer) -> bool {
        let said = (one.voice.as_deref(), one.by_colleague);
        one.withdrawn_at.is_none() && self.may_take_back((Kind::Answer, None), one.by_side, said, false)
    }

    /// Whether the reader may take back that something did not work.
    #[must_use]
    pub fn may_take_limitation_back(&self, one: &Limitation) -> bool {
        let said = (one.voice.as_deref(), one.by_colleague);
        one.withdrawn_at.is_none() && self.may_take_back((Kind::Limitation, None), one.by_side, said, false)
    }

    /// Whether the reader may take back this yes.
    #[must_use]
    pub fn may_take_agreement_back(&self, one: &Agreement) -> bool {
        let about = self.entries.iter().find(|entry| entry.id == one.about_id).map(|entry| entry.kind);
        let said = (one.voice.as_deref(), one.by_colleague);
        self.may_take_back((Kind::Agree, about), one.by_side, said, false)
    }

    /// Whether the reader may take back what the customer expects.
    #[must_use]
    pub fn may_take_expectation_back(&self, one: &Said) -> bool {
        let said = (one.voice.as_deref(), true);
        one.withdrawn_at.is_none()
            && self.may_take_back((Kind::Expectation, None), Side::Customer, said, false)
    }

    /// Whether a moment was noticed, as each person said it, the customer first.
    pub fn noticed_at(&self, moment: MomentId) -> impl Iterator<Item = &Recognised> {
        self.noticed.iter().filter(move |one| one.moment_id == moment)
    }

    /// Whether the reader's chair said something at a moment that can be taken back there. Who speaks on
    /// behalf of the customer takes back what was said under the own name, and the page hides the rest.
    #[must_use]
    pub fn has_own_telling(&self, moment: MomentId, chair: Chair) -> bool {
        let side = side_of(chair);
        let me = self.speaks_as();
        let is_mine = |voice: &Option<String>| me.is_none() || voice.as_deref() == me;
        let told = match me {
            None => self.has_answered(moment, chair),
            Some(_) => {
                self.views.iter().any(|v| v.moment_id == moment && v.by_chair == chair && is_mine(&v.voice))
            }
        };
        let noticed = self.noticed_at(moment).any(|one| is_mine(&one.voice));
        let own = |e: &Entry| e.by_side == side && !e.by_colleague && is_mine(&e.voice);
        let own_answer = |a: &Answer| a.by_side == side && !a.by_colleague && is_mine(&a.voice);
        told || (chair == Chair::Customer && noticed)
            || self.answers_at(moment).any(own_answer)
            || Kind::goes_with_telling(me.is_some()).any(|kind| self.about(kind, moment.0).any(own))
    }

    /// Whether what others told for the customer at a moment goes as well when the reader takes back there.
    #[must_use]
    pub fn takes_others_along(&self, moment: MomentId) -> bool {
        let told = self.views.iter().any(|view| view.moment_id == moment && view.voice.is_some());
        let noticed = self.noticed_at(moment).any(|one| one.voice.is_some());
        let answered = self.answers_at(moment).any(|one| one.voice.is_some());
        let mut parts = Kind::goes_with_telling(false);
        self.reader == Reader::Customer
            && (told
                || noticed
                || answered
                || parts.any(|kind| self.about(kind, moment.0).any(|e| e.voice.is_some())))
    }

    /// Whether the reader may take back a whole moment with its title. The address asks the same again.
    #[must_use]
    pub fn may_take_moment_back(&self, id: MomentId) -> bool {
        let me = self.speaks_as();
        let Some(moment) = self.moment(id).filter(|moment| moment.withdrawn_at.is_none()) else {
            return false;
        };
        let written = MomentWritten {
            by: moment.written_by,
            voice: moment.voice.as_deref(),
            told: self.others_spoke.contains(&id),
        };
        self.chair.is_some_and(|chair| may_take_moment_back(&written, chair, me))
    }

    /// The summaries that stand: the latest that the customer wrote or agreed to, and after it the latest of
    /// each person who wrote one on behalf of the customer by the customer's own link. Nobody's takes the
    /// place of somebody else's (N19).
    #[must_use]
    pub fn summaries(&self) -> Vec<&Entry> {
        let mut standing: Vec<&Entry> = Vec::new();
        for one in self.of_kind(Kind::Summary).filter(|one| self.is_agreed(one)) {
            standing.retain(|earlier| earlier.voice != one.voice);
            standing.push(one);
        }
        standing.sort_by_key(|one| one.voice.is_some());
        standing
    }

    /// A summary of the employee that waits for the yes of the customer: as long as it is later than what the
    /// customer wrote or agreed to.
    #[must_use]
    pub fn waiting_summary(&self) -> Option<&Entry> {
        let last = self.of_kind(Kind::Summary).filter(|one| one.voice.is_none()).last();
        last.filter(|one| !self.is_agreed(one))
    }

    /// The summaries of before, as far as the reader may read them: a later one takes their place and not
    /// their words.
    #[must_use]
    pub fn earlier_summaries(&self) -> Vec<&Entry> {
        let mut latest = self.summaries();
        latest.extend(self.waiting_summary());
        self.of_kind(Kind::Summary).filter(|one| latest.iter().all(|other| other.id != one.id)).collect()
    }

    /// Whether the customer wrote something or agreed to it: the customer alone, nobody on behalf of the
    /// customer.
    #[must_use]
    pub fn is_agreed(&self, one: &Entry) -> bool {
        seen::is_customers_own(one.kind, one.by_side, one.voice.as_deref())
            || self.agreement_to(one).is_some_and(|yes| yes.by_side == Side::Customer)
    }

    /// Whether something here was said by a code on paper before that had a word, and was not confirmed yet.
    #[must_use]
    pub fn has_unconfirmed(&self) -> bool {
        self.views.iter().any(|one| one.by_code)
            || self.entries.iter().any(|one| one.by_code)
            || self.answers.iter().any(|one| one.by_code)
            || self.limitations.iter().any(|one| one.by_code)
            || self.agreements.iter().any(|one| one.by_code)
            || self.expectations.iter().any(|one| one.by_code)
            || self.moments.iter().any(|one| one.by_code)
    }

    /// The pauses as they stand `today`: one of which no last day was known gives way to what was said of it
    /// later, by whoever said that, from the same day or a later one, once that day is there.
    pub fn pauses(&self, today: Day) -> impl Iterator<Item = &Entry> {
        let later = move |one: &Entry, other: &Entry| {
            (other.at, other.id) > (one.at, one.id)
                && other.day >= one.day
                && (other.day == one.day || other.day.is_some_and(|day| day <= today))
        };
        let all = self.of_kind(Kind::Pause);
        all.filter(move |one| {
            one.until_day.is_some() || !self.of_kind(Kind::Pause).any(|other| later(one, other))
        })
    }

    /// Who speaks on the customer's side for the customer, empty when no name was given; `None` when the
    /// customer does. By the customer's own link it is who reads; others read who said so last.
    #[must_use]
    pub fn voice(&self) -> Option<&str> {
        match (&self.speaker, &self.relative, self.chair) {
            (Some(speaker), ..) => speaker.another(),
            (None, None, Some(Chair::Customer)) => None,
            (None, relative, _) => {
                let said = seen::spoken(&self.entries, relative.as_deref());
                said.map(|said| said.voice.as_deref().or(said.words.as_deref()).unwrap_or_default())
            }
        }
    }

    /// Under which name the reader speaks on the customer's side, when that is not the customer; empty when
    /// no name was given.
    #[must_use]
    pub fn speaks_as(&self) -> Option<&str> {
        self.relative.as_deref().or(self.speaker.as_ref().and_then(Speaker::another))
    }

    /// Under which name something was said: who says by the customer's own link to speak for another says so
    /// as that person.
    #[must_use]
    pub fn said_as<'e>(&self, one: &'e Entry) -> Option<&'e str> {
        let speaks = one.kind == Kind::Voice && Speaks::from_code(one.code.as_deref()) != Speaks::Customer;
        one.voice.as_deref().or(speaks.then(|| one.words.as_deref().unwrap_or_default()))
    }

    /// Whether somebody else than the customer and the reader ever spoke by the customer's own link, or does:
    /// that person reads what the customer reads.
    #[must_use]
    pub fn shares_own_link(&self) -> bool {
        let me = self.speaker.as_ref().and_then(Speaker::another);
        let own = |one: &&Entry| one.voice.is_none() && one.code.as_deref() != Some("self");
        self.ever(Kind::Voice).filter(own).any(|one| me.is_none() || self.said_as(one) != me)
    }

    /// Whether the person that all this is about is no longer alive. Then nothing is asked of that person
    /// (V13). Whoever holds the customer's own link is spoken to as that holder said it, whatever others say.
    #[must_use]
    pub fn is_bereaved(&self) -> bool {
        match self.reader {
            Reader::Customer => false,
            _ => self.trajectory.bereaved,
        }
    }

    /// Whose turn it is and what is asked, when that still stands: nothing is asked of somebody who has died,
    /// and what was done with that person goes on no more.
    #[must_use]
    pub fn has_turn(&self) -> bool {
        let turn = &self.trajectory;
        self.ending().is_none()
            && self.still_comes(turn.turn_since)
            && !(turn.turn_side == Side::Customer && self.is_bereaved())
    }

    /// The team that helps; after a death the one that helped when that was said.
    #[must_use]
    pub fn team(&self) -> &Localised {
        let said = self.said_to_have_died().next().filter(|_| self.is_bereaved());
        let after = said.and_then(|said| self.handovers.iter().find(|one| one.at > said.at));
        let then = after.and_then(|one| one.from_team_id);
        let team = self.house.teams.iter().find(|team| Some(team.id) == then);
        team.map_or(&self.trajectory.team, |team| &team.name)
    }

    /// The days that are still to come, for a calendar: what is promised, as it is called, and what is asked
    /// by a day.
    #[must_use]
    pub fn days_to_come(&self, called: impl Fn(&Promise) -> String) -> Vec<(Uuid, Day, String)> {
        // nobody is reminded of what was to come for somebody who has died
        if self.is_bereaved() && self.chair == Some(Chair::Customer) {
            return Vec::new();
        }
        let mut days: Vec<_> = self.to_keep().map(|one| (one.id.0, one.due_day, called(one))).collect();
        let turn = Some(&self.trajectory).filter(|_| self.has_turn());
        if let Some((due, ask)) = turn.and_then(|turn| Some((turn.turn_due?, turn.turn_ask.as_deref()?))) {
            days.push((self.trajectory.id.0, due, ask.to_owned()));
        }
        days
    }

    /// The page as the customer may read it, for a sheet that is printed for the customer.
    #[must_use]
    pub fn for_the_customer(self) -> Self {
        Self { speaker: None, ..seen::by_customer_too(self) }
    }
}

/// Opens the shared page. That it was read is noted with the answer that shows it: see [`was_read`].
///
/// # Errors
/// Refuses those who may not walk along; [`AppError::Left`] who helped here before.
pub async fn page(app: &App, who: Who<'_>, id: TrajectoryId) -> Result<SharedPage> {
    if matches!(who, Actor::Nobody) {
        return Err(Refused::SignIn.into());
    }
    let (trajectory, _, parts) = match shared_page::open(&app.store, who, id).await {
        Err(StoreError::NotThere) => return Err(why_not(&mut app.store.read().await?, who, id).await?),
        opened => opened?,
    };
    let decides = may_decide(who, &trajectory.facts()).is_ok();
    Ok(SharedPage { decides, ..seen::by(who, trajectory, parts) })
}

/// Notes that somebody who works here read the page, for the trail and for the customer to see. Whoever was
/// refused saw nothing, and nothing is noted.
///
/// # Errors
/// When the database fails.
pub async fn was_read(app: &App, who: Who<'_>, id: TrajectoryId) -> Result<()> {
    if let Actor::Staff { .. } = who {
        audit::note(&app.store, who, Verb::Read, Subject::Trajectory, Some(id.0), app.now()).await?;
    }
    Ok(())
}

/// The page as the customer reads it on paper that an employee prints: what both chairs may read. What the
/// employee said where the customer has not answered yet is left out, and so is what only the customer said.
///
/// # Errors
/// Refuses everybody but the employee in the other chair.
pub async fn on_paper(app: &App, who: Who<'_>, id: TrajectoryId) -> Result<SharedPage> {
    let page = page(app, who, id).await?;
    if page.reader != Reader::Employee {
        return Err(AppError::not_in_chair(page.reader));
    }
    if page.is_bereaved() {
        // there is nobody to give it to
        return Err(AppError::Bereaved);
    }
    Ok(seen::by_customer_too(page))
}
