//! What the reader can still say on the page: the button, the address of a form and what is sent ask it here.
//! What two do at once is asked again in the transaction that keeps it.

use hullie_domain::{
    Chair, MomentId, Refused, Seat, Timestamp, kind::Kind, reader::Reader, rule::About, walk::moment::Side,
};
use hullie_store::{
    tell::view::View,
    walk::{agreement::Agreement, entry::Entry, promise::Promise},
};
use uuid::Uuid;

use super::SharedPage;
use crate::{AppError, Result, walk::entry::agrees_to};

impl SharedPage {
    /// Whether the reader wrote this, by the side and the name.
    fn is_by_reader(&self, one: &Entry) -> bool {
        Some(one.by_side) == self.reader.side() && one.voice.as_deref() == self.speaks_as()
    }

    /// Whether the reader said as much of this kind about this as one person may: see [`Rule::most`].
    ///
    /// [`Rule::most`]: hullie_domain::rule::Rule::most
    #[must_use]
    pub fn has_said_all(&self, kind: Kind, about: Option<Uuid>) -> bool {
        let most = kind.rule().most;
        let mine = || self.of_kind(kind).filter(|one| one.about_id == about && self.is_by_reader(one));
        let yes = |one: &Agreement| {
            let me = one.voice.as_deref() == self.speaks_as();
            me && Some(one.by_side) == self.reader.side() && Some(one.about_id.0) == about
        };
        match kind {
            Kind::Agree => self.agreements.iter().any(yes),
            _ => most > 0 && mine().count() >= most,
        }
    }

    /// Whether the reader can still say something of this kind about this, each person so often as its rule
    /// says.
    ///
    /// # Errors
    /// [`AppError::Already`], also when two said already that they talked about it; [`AppError::Most`] where
    /// several fit; [`AppError::Closed`] for a promise that is done or withdrawn.
    pub fn has_room(&self, kind: Kind, about: Option<Uuid>) -> Result<()> {
        let entry = self.entries.iter().find(|one| Some(one.id.0) == about);
        let question = match (kind, entry) {
            (Kind::Talked, Some(asked)) => Some(asked.id.0),
            (Kind::Agree, Some(talked)) if talked.kind == Kind::Talked => talked.about_id,
            _ => None,
        };
        if question.is_some_and(|id| self.has_talked(id)) {
            // while somebody says that the customer died the employee's word is enough; who lives says so
            // first
            let waits = self.trajectory.bereaved && self.reader == Reader::Customer;
            return Err(if waits { AppError::stopped_at_death(self.reader) } else { AppError::Already });
        }
        let promise = self.promises.iter().find(|one| Some(one.id.0) == about);
        let is_closed = promise.is_some_and(|one| !one.is_open());
        if is_closed && matches!(kind, Kind::Extend | Kind::WithdrawPromise | Kind::Did) {
            return Err(AppError::Closed);
        }
        let is_asked = self.trajectory.turn_side == Side::Customer && self.ending().is_none();
        if kind == Kind::Did && about.is_none() && !is_asked {
            // nothing is asked of the customer any more
            return Err(AppError::Changed);
        }
        match kind.rule().most {
            _ if !self.has_said_all(kind, about) => Ok(()),
            1 => Err(AppError::Already),
            _ => Err(AppError::Most),
        }
    }

    /// Whether the reader may write something of this kind by itself.
    #[must_use]
    pub fn may_put(&self, kind: Kind) -> bool {
        kind.may_put(self.reader) && !(kind.stops_at_death(self.reader) && self.trajectory.bereaved)
    }

    /// Whether something of this kind can be said now about this, as far as can be seen here: a form that
    /// would only be refused is not opened. The address asks again.
    ///
    /// # Errors
    /// Why it cannot.
    pub fn is_open_to(&self, kind: Kind, about: Option<Uuid>) -> Result<()> {
        if about.is_some_and(|id| self.shows(id) && !self.stands(id)) {
            // what was taken back is not asked or said anything about any more
            return Err(AppError::TakenBack);
        }
        if !self.is_there_for(kind, about) {
            return Err(Refused::NotForYou.into());
        }
        self.has_room(kind, about)?;
        let moment = about.map(MomentId);
        if kind == Kind::ByPhone && moment.is_some_and(|id| self.has_answered(id, Chair::Customer)) {
            // the own words stand there
            return Err(AppError::Already);
        }
        let entry = self.entries.iter().find(|one| Some(one.id.0) == about);
        if kind == Kind::ToOurAnswer && entry.is_some_and(|one| !self.is_latest_answer(one)) {
            return Err(AppError::Replaced);
        }
        if let Some(one) = entry.filter(|_| kind == Kind::Agree) {
            agrees_to(self.reader, Some(one.kind), Some(one.by_side))?;
            if !self.has_ground(one) {
                return Err(AppError::TakenBack);
            }
            if one.kind == Kind::ByPhone
                && one.about_id.is_some_and(|id| self.told_by_customer.contains(&MomentId(id)))
            {
                // the own words stand there, and there is something to guess (E12)
                return Err(AppError::OwnWords);
            }
            if self.to_agree_instead(one).is_none_or(|latest| latest.id != one.id) {
                return Err(AppError::Replaced);
            }
        }
        Ok(())
    }

    /// Whether something that is on the page was not taken back. A wish that an agreement rests on stands
    /// when its words are gone: the agreement does.
    fn stands(&self, id: Uuid) -> bool {
        let entry = self.entries.iter().find(|one| one.id.0 == id);
        let is_agreed = || {
            let mut proposals = self.about(Kind::Proposal, id);
            proposals.any(|one| self.agreement_to(one).is_some())
        };
        entry.is_none_or(|one| one.withdrawn_at.is_none() || (one.kind == Kind::Wish && is_agreed()))
            && !self.was_taken_back(MomentId(id))
            && !self.expectations.iter().any(|said| said.id.0 == id && said.withdrawn_at.is_some())
            && !self.limitations.iter().any(|one| one.id.0 == id && one.withdrawn_at.is_some())
    }

    /// What the reader says yes to in the place of this: the latest version, this itself where there is no
    /// later one, and nothing where the latest is the reader's own. The address asks again.
    #[must_use]
    pub fn to_agree_instead<'a>(&'a self, one: &'a Entry) -> Option<&'a Entry> {
        let latest = self.latest_of(one);
        latest.filter(|latest| Some(latest.by_side) != self.reader.side())
    }

    /// The latest version of what can be said yes to.
    fn latest_of<'a>(&'a self, one: &'a Entry) -> Option<&'a Entry> {
        let same = |other: &&Entry| other.kind == one.kind && other.about_id == one.about_id;
        match one.kind {
            // the own story takes the place of one that waits
            Kind::Summary => self.waiting_summary(),
            kind if kind.has_versions() => self.of_kind(kind).filter(same).last(),
            _ => Some(one),
        }
    }

    /// Whether no later answer to the same took the place of this one.
    #[must_use]
    pub fn is_latest_answer(&self, one: &Entry) -> bool {
        let ground = one.about_id.unwrap_or_default();
        self.about(Kind::OurAnswer, ground).last().is_some_and(|last| last.id == one.id)
    }

    /// Whether a promise is that something that was said is answered: nothing but that answer keeps it (P21).
    #[must_use]
    pub fn is_to_answer(&self, promise: &Promise) -> bool {
        let with = |one: &&Entry| Some(one.id.0) == promise.about_id;
        let by_itself = |one: &Entry| one.kind.promises_by_itself();
        promise.words.is_empty() && !self.entries.iter().find(with).is_some_and(by_itself)
    }

    /// How the route bends for this customer at a step (E26): the latest that was said of it, unless that is
    /// that it goes as planned.
    #[must_use]
    pub fn bend_at(&self, step: Uuid) -> Option<&Entry> {
        self.about(Kind::Bend, step).last().filter(|one| one.code.as_deref() != Some("as-planned"))
    }

    /// Whether this customer does not need a step of the route (E26).
    #[must_use]
    pub fn is_not_needed(&self, step: Uuid) -> bool {
        self.bend_at(step).is_some_and(|one| one.code.as_deref() == Some("not-needed"))
    }

    /// Steps of this customer's own that are to come, with the promise of each, the first due first (E26).
    #[must_use]
    pub fn own_steps(&self) -> Vec<(&Entry, &Promise)> {
        let promised = |one: &Entry| self.to_keep().find(|promise| promise.about_id == Some(one.id.0));
        let own = self.of_kind(Kind::OwnStep).filter_map(|one| Some((one, promised(one)?)));
        let mut own: Vec<_> = own.collect();
        own.sort_by_key(|(_, promise)| (promise.due_day, promise.id));
        own
    }

    /// Whether the customer said yes to an answer (P21).
    #[must_use]
    pub fn is_said_yes_to(&self, answer: &Entry) -> bool {
        self.about(Kind::ToOurAnswer, answer.id.0).any(Entry::is_customers_yes)
    }

    /// What the two agreed on about an expectation: the latest answer that the customer said yes to, or other
    /// words for it.
    #[must_use]
    pub fn agreed_on(&self, expectation: Uuid) -> Option<&Entry> {
        let answered = self.about(Kind::OurAnswer, expectation).filter(|one| self.is_said_yes_to(one)).last();
        let reworded = || self.about(Kind::Reword, expectation).filter(|one| self.is_agreed(one)).last();
        answered.filter(|one| one.words.is_some()).or_else(reworded)
    }

    /// Whether a later version took the place of this before anybody said yes to it.
    #[must_use]
    pub fn is_replaced(&self, one: &Entry) -> bool {
        !self.is_agreed(one) && self.latest_of(one).is_some_and(|latest| latest.id != one.id)
    }

    /// Whether what an entry rests on stands: nobody says yes any more to what rests on something that was
    /// taken back. The address asks again.
    #[must_use]
    pub fn has_ground(&self, one: &Entry) -> bool {
        [one.about_id, one.other_id].into_iter().flatten().all(|id| self.stands(id))
    }

    /// Whether somebody on the customer's side told this, and the reader reads it: what was told at a moment,
    /// after the own chair there.
    fn is_told(&self, id: Uuid, kinds: &[Kind]) -> bool {
        let at = MomentId(id);
        let entry = self.entries.iter().find(|one| one.id.0 == id);
        let limitation = self.limitations.iter().find(|one| one.id.0 == id);
        let by = entry.map(|one| one.by_side).or(limitation.map(|one| one.by_side));
        match self.moment(at) {
            Some(_) => self.has_sat(at) && self.has_answered(at, Chair::Customer),
            None => {
                by == Some(Side::Customer)
                    && entry.is_none_or(|one| kinds.contains(&one.kind) && one.withdrawn_at.is_none())
            }
        }
    }

    /// Whether this was told in words by the customer's side, so that an employee writes back to it (V26).
    #[must_use]
    pub fn waits_for_words(&self, one: &Entry) -> bool {
        let About::Told(kinds) = Kind::WriteBack.rule().about else { return false };
        kinds.contains(&one.kind) && one.words.is_some() && self.is_told(one.id.0, kinds)
    }

    /// When somebody on the customer's side told something in words at this moment last, that the reader
    /// reads.
    #[must_use]
    pub fn told_words(&self, at: MomentId) -> Option<Timestamp> {
        let own = |view: &&View| view.seat() == Seat::own(Chair::Customer) && view.words.is_some();
        let here = self.views.iter().filter(|view| view.moment_id == at && self.has_sat(at));
        here.filter(own).map(|view| view.said_at).max()
    }

    /// What was written back to something that was told, first written first.
    pub fn written_back(&self, told: Uuid) -> impl Iterator<Item = &Entry> {
        self.about(Kind::WriteBack, told)
    }

    /// Whether what something of this kind would be about is on the page, and is as it has to be for that.
    fn is_there_for(&self, kind: Kind, about: Option<Uuid>) -> bool {
        let Some(id) = about else { return kind.rule().about.may_be_whole() };
        if !self.shows(id) {
            return false;
        }
        let moment = self.moment(MomentId(id));
        let promise = self.promises.iter().find(|promise| promise.id.0 == id);
        match (kind, kind.rule().about) {
            (_, About::Moment) => moment.is_some(),
            (Kind::Did, _) => promise.is_some_and(|one| one.side == Side::Customer),
            // what came of an agreement is said where there is one, and nobody ticks the other's win
            (Kind::Win, _) => self.agreement(id).is_some(),
            (Kind::WinCame, _) => {
                let win = self.of_kind(Kind::Win).find(|one| one.id.0 == id);
                win.is_some_and(|one| Some(one.by_side) == self.reader.side())
            }
            // what was promised to be answered is kept by the answer, and said something of there
            (Kind::Extend | Kind::WithdrawPromise | Kind::NotHelped, _)
                if promise.is_some_and(|one| self.is_to_answer(one)) =>
            {
                false
            }
            // what was not done yet cannot have helped, nor what the customer did
            (Kind::NotHelped, _) if promise.is_some() => {
                promise.is_some_and(|one| one.done_day.is_some() && one.side == Side::Organisation)
            }
            (_, About::Promise) => promise.is_some(),
            (_, About::Told(kinds)) => self.is_told(id, kinds),
            (_, About::PromiseOrMomentOr(kinds)) => {
                moment.is_some()
                    || promise.is_some()
                    || self.entries.iter().any(|one| one.id.0 == id && kinds.contains(&one.kind))
            }
            // what happened bends no more
            (Kind::Bend, _) => {
                let happened = self.moments.iter().any(|one| one.step_id.is_some_and(|step| step.0 == id));
                !happened && self.house.route.iter().any(|step| step.id.0 == id)
            }
            (_, About::Step) => self.house.route.iter().any(|step| step.id.0 == id),
            (_, About::Expectation) => self.expectations.iter().any(|said| said.id.0 == id),
            (_, About::ExpectationOr(kinds)) => {
                self.expectations.iter().any(|said| said.id.0 == id)
                    || self.entries.iter().any(|one| one.id.0 == id && kinds.contains(&one.kind))
            }
            (_, About::Entry(kinds)) => {
                self.entries.iter().any(|one| one.id.0 == id && kinds.contains(&one.kind))
            }
            _ => true,
        }
    }
}
