//! What one reader may see of everything that lies in the database: each thing is asked of the one rule,
//! [`may_see`].

use std::{collections::HashSet, sync::OnceLock};

use hullie_domain::{
    AccountId, Actor, Chair, MomentId, Seat, Speaker, Speaks, Timestamp,
    kind::{Kind, side_of},
    reader::Reader,
    sight::{Known, Said, Sight, is_by_reader, may_see},
    tell::question,
    walk::moment::Side,
};
use hullie_store::{
    tell::{
        answer::Answer,
        view::{Taken, View},
    },
    walk::{
        entry::Entry, limitation::Limitation, promise::Promise, shared_page::Parts, trajectory::Trajectory,
    },
};
use uuid::Uuid;

use super::{KeptBack, SharedPage};

/// Whether the customer said it, and nobody on behalf of the customer. What only the customer may say came
/// by the customer's own link, whoever holds it.
pub(super) fn is_customers_own(kind: Kind, by: Side, voice: Option<&str>) -> bool {
    by == Side::Customer && (voice.is_none() || !kind.may_write(Reader::Relative))
}

/// For whom the customer's side speaks, as it was said last on any telephone; `None` when for themselves.
/// What a relative says of the customer changes nothing but the page that this relative reads.
pub(super) fn spoken<'e>(entries: &'e [Entry], relative: Option<&str>) -> Option<&'e Entry> {
    let counts = |e: &&Entry| {
        e.kind == Kind::Voice
            && e.withdrawn_at.is_none()
            && (e.voice.is_none() || e.voice.as_deref() == relative)
    };
    let for_another = |voice: &&Entry| Speaks::from_code(voice.code.as_deref()) != Speaks::Customer;
    entries.iter().rfind(counts).filter(for_another)
}

/// Who reads, as far as it decides what is seen.
struct Eyes {
    reader: Reader,
    /// The name under which somebody reads on the customer's side.
    me: Option<String>,
}

impl Eyes {
    /// Something that was said, beside who reads it.
    fn said(&self, kind: Kind, by: Side, voice: Option<&str>, by_colleague: bool) -> Said {
        let own = self.reader.side() == Some(by)
            && match by {
                Side::Customer => self.reader != Reader::Relative || voice == self.me.as_deref(),
                _ => !by_colleague,
            };
        Said { kind, by, own }
    }

    /// Whether somebody on the customer's side said this as the reader does.
    fn is_mine(&self, by: Side, voice: Option<&str>) -> bool {
        self.reader.side() == Some(by) && is_by_reader(self.reader, self.me.as_deref(), voice)
    }
}

/// What this reader did that decides what may be read.
struct Deeds {
    sat: HashSet<MomentId>,
    /// Whether the reader guesses how moments were for the customer.
    guesses: bool,
    /// What others said of how it all looks, that the own word opens: what was said before it, and of each
    /// the first after it.
    impressions: HashSet<Uuid>,
    agreed: HashSet<Uuid>,
    answered: HashSet<(MomentId, String)>,
    asked: HashSet<&'static str>,
    /// What is on the page and not for this reader.
    hidden: HashSet<Uuid>,
    /// What of it is for the two at the table, with what is promised about that: whatever is said of it is
    /// for the two as well.
    private: HashSet<Uuid>,
    /// Moments at which the customer told something that this reader does not read, or not yet.
    unread: HashSet<MomentId>,
    /// Moments at which the customer guessed about another than the employee whose answer stands there.
    before: HashSet<MomentId>,
    moments: HashSet<MomentId>,
}

impl Deeds {
    /// What is known for something at a moment.
    fn at(&self, moment: MomentId) -> Known {
        let sat = self.sat.contains(&moment);
        Known { sat, to_guess: self.guesses && !sat, answered: true, ..Known::default() }
    }

    fn of_answer(&self, one: &Answer) -> Known {
        let answered = one.question.as_ref().is_none_or(|question| {
            if self.asked.contains(question.as_str()) {
                self.answered.contains(&(one.moment_id, question.clone()))
            } else {
                // what only an employee is asked is for groups of employees (E16)
                self.guesses || one.by_side == Side::Customer
            }
        });
        Known { answered, ..self.at(one.moment_id) }
    }

    fn of_entry(&self, one: &Entry) -> Known {
        let about = one.about_id.map(MomentId);
        let sat = about.is_some_and(|id| self.sat.contains(&id));
        Known {
            sat,
            to_guess: self.guesses && !sat && about.is_some_and(|id| self.moments.contains(&id)),
            answered: true,
            impression: self.impressions.contains(&one.id.0),
            agreed: is_customers_own(one.kind, one.by_side, one.voice.as_deref())
                || self.agreed.contains(&one.id.0),
            before: false,
            hidden_ground: one.about_id.is_some_and(|id| self.private.contains(&id))
                || (one.kind.is_read_with_its_ground()
                    && (one.about_id.is_some_and(|id| self.hidden.contains(&id))
                        || about.is_some_and(|id| self.unread.contains(&id)))),
        }
    }

    /// Notes what of the entries this reader may not see, for what answers it: what was said first comes
    /// first.
    fn hide(&mut self, eyes: &Eyes, views: &[View], entries: &[Entry], promises: &[Promise]) {
        let told = views.iter().filter(|view| view.seat() == Seat::own(Chair::Customer));
        let unread = told.filter(|view| !may_see_view(eyes, self, view, false)).map(|view| view.moment_id);
        self.unread = unread.collect();
        for one in entries {
            if may_see_entry(eyes, self, one) {
                continue;
            }
            self.hidden.insert(one.id.0);
            let with_private = one.about_id.is_some_and(|id| self.private.contains(&id));
            if one.kind.rule().sight == Sight::Table || with_private {
                self.private.insert(one.id.0);
                let about = promises.iter().filter(|promise| promise.about_id == Some(one.id.0));
                self.private.extend(about.map(|promise| promise.id.0));
            }
        }
    }
}

/// The page as this reader sees it.
///
/// Whoever speaks on behalf of the customer by a link of the own reads what the two share, and at the table
/// only what was said under the own name, with what the employee said at those moments: what the customer
/// tells the employee is read by the employee alone.
pub(super) fn by(who: &Actor, trajectory: Trajectory, mut parts: Parts) -> SharedPage {
    let relative = who.voice();
    let speaker = who.speaker();
    let speaks = speaker.map(|speaker| speaker.speaks).unwrap_or_default();
    let reader = Reader::of(who, &trajectory.facts(), speaks);
    let me = relative.or(speaker.and_then(Speaker::another)).map(str::to_owned);
    let chair = reader.chair();
    let eyes = Eyes { reader, me: me.filter(|_| chair == Some(Chair::Customer)) };
    let account = match who {
        Actor::Staff { account, .. } => Some(*account),
        _ => None,
    };
    // after a hand-over somebody else sits in the employee's chair: what a colleague answered there is not
    // the own answer
    let by_colleague = |taken: &Taken| {
        taken.by_chair == Chair::Employee
            && chair == Some(Chair::Employee)
            && taken.account_id.is_some()
            && taken.account_id != account
    };
    let others_spoke = others_spoke(&parts, &eyes, account);
    let told = parts.taken.iter().filter(|taken| taken.told);
    let taken = told.map(|taken| (taken.moment_id, taken.by_chair)).collect();
    let is_own = |view: &&View| view.seat() == Seat::own(Chair::Customer) && view.voice.is_none();
    let told_by_customer = parts.views.iter().filter(is_own).map(|view| view.moment_id).collect();
    let mine: Vec<&Taken> = parts.taken.iter().filter(|taken| !by_colleague(taken)).collect();
    let answered =
        mine.iter().filter(|taken| taken.told).map(|taken| (taken.moment_id, taken.by_chair)).collect();
    // on the customer's side everybody answers for themselves: what one said opens nothing for the other
    let sat = match chair {
        Some(Chair::Customer) => {
            // a guess stays when what was told is taken back, and opens nothing by itself
            let own = parts.views.iter().filter(|view| !view.seat().is_guess());
            let own = own.filter(|view| eyes.is_mine(side_of(view.by_chair), view.voice.as_deref()));
            own.map(|view| view.moment_id).collect()
        }
        _ => {
            let own = mine.iter().filter(|taken| taken.sat && Some(taken.by_chair) == chair);
            // who told the own side told it first, also when that was taken back
            let gone = parts.gone.iter().filter(|gone| {
                chair == Some(Chair::Employee)
                    && gone.by_chair == Chair::Employee
                    && gone.account_id == account
            });
            let sat = own.map(|taken| taken.moment_id).chain(gone.map(|gone| gone.moment_id));
            sat.filter(|id| may_look(&parts, *id, |view| by_colleague(&view.taken()))).collect()
        }
    };
    let of_colleague = |view: &View| by_colleague(&view.taken());
    let before = about_another(&parts, |view| !of_colleague(view), chair);
    let mut deeds = Deeds { before, ..deeds(&trajectory, &eyes, sat, &parts) };
    deeds.hide(&eyes, &parts.views, &parts.entries, &parts.promises);
    parts.promises.retain(|one| !deeds.private.contains(&one.id.0));
    parts.changes.retain(|one| !deeds.private.contains(&one.promise_id.0));
    let mut guesses = HashSet::new();
    parts.views.retain(|view| {
        let told = may_see_view(&eyes, &deeds, view, of_colleague(view));
        let is_guess = deeds.sat.contains(&view.moment_id) && view.seat() == Seat::guess(Chair::Customer);
        if is_guess && (!told || deeds.before.contains(&view.moment_id)) {
            guesses.insert(view.moment_id);
        }
        told
    });
    parts.gone.retain(|_| chair.is_some() && reader != Reader::Relative);
    // what went together is told once
    let mut told = HashSet::new();
    parts.gone.retain(|one| told.insert((one.moment_id, one.by_chair, one.at)));
    let own_views: HashSet<_> =
        parts.views.iter().filter(|view| Some(view.by_chair) == chair).map(|view| view.id).collect();
    parts.findings.retain(|finding| own_views.contains(&finding.view_id));
    let calls_of_colleagues = calls_of_colleagues(&parts, chair);
    let kept_back = KeptBack { guesses, ..kept_back(&eyes, &deeds, &parts) };
    parts.entries.retain(|one| may_see_entry(&eyes, &deeds, one));
    parts.answers.retain(|one| may_see_answer(&eyes, &deeds, one));
    parts.limitations.retain(|one| may_see_limitation(&eyes, &deeds, one));
    parts.noticed.retain(|one| {
        let said = eyes.said(Kind::Recognition, Side::Customer, one.voice.as_deref(), false);
        may_see(said, reader, deeds.at(one.moment_id))
    });
    SharedPage {
        trajectory,
        reader,
        chair,
        answered,
        sat: deeds.sat,
        taken,
        told_by_customer,
        others_spoke,
        calls_of_colleagues,
        kept_back,
        relative: relative.map(str::to_owned),
        speaker: speaker.cloned(),
        decides: false,
        expectations: parts.expectations,
        house: parts.house,
        moments: parts.moments,
        noticed: parts.noticed,
        views: parts.views,
        gone: parts.gone,
        findings: parts.findings,
        promises: parts.promises,
        changes: parts.changes,
        turns: parts.turns,
        handovers: parts.handovers,
        limitations: parts.limitations,
        answers: parts.answers,
        entries: parts.entries,
        agreements: parts.agreements,
        invited: parts.invited,
        looks: parts.looks,
        doors: parts.doors,
        walked: OnceLock::new(),
    }
}

/// At which moments somebody else than the reader said something that a moment of the own stays for: somebody
/// on the customer's side or of another organisation, and for an employee another employee. What the reader
/// may not read of it counts as well; the address asks the same.
fn others_spoke(parts: &Parts, eyes: &Eyes, account: Option<AccountId>) -> HashSet<MomentId> {
    let sits = account.is_some() && eyes.reader.chair() == Some(Chair::Employee);
    // the customer decides about all of the own side, and is asked nothing of this
    let is_other = |by: Side, voice: Option<&str>, by_colleague: bool| match by {
        Side::Organisation => sits && by_colleague,
        _ => eyes.me.is_none() || voice != eyes.me.as_deref(),
    };
    let views = parts.views.iter().filter(|one| {
        let by_colleague = one.account_id.is_some() && one.account_id != account;
        is_other(side_of(one.by_chair), one.voice.as_deref(), by_colleague)
    });
    let noticed = parts.noticed.iter().filter(|one| is_other(Side::Customer, one.voice.as_deref(), false));
    let answers = parts.answers.iter().filter(|one| {
        one.withdrawn_at.is_none() && is_other(one.by_side, one.voice.as_deref(), one.by_colleague)
    });
    let limitations = parts.limitations.iter().filter(|one| {
        one.withdrawn_at.is_none() && is_other(one.by_side, one.voice.as_deref(), one.by_colleague)
    });
    let entries = parts.entries.iter().filter(|one| {
        one.withdrawn_at.is_none() && is_other(one.by_side, one.voice.as_deref(), one.by_colleague)
    });
    let about = entries.flat_map(|one| [one.about_id, one.other_id]).flatten().map(MomentId);
    let at = views.map(|one| one.moment_id).chain(noticed.map(|one| one.moment_id));
    let at = at.chain(answers.map(|one| one.moment_id)).chain(limitations.map(|one| one.moment_id));
    at.chain(about).collect()
}

/// At which moments a call stands that another employee wrote down than the one who reads.
fn calls_of_colleagues(parts: &Parts, chair: Option<Chair>) -> HashSet<MomentId> {
    let calls = parts.entries.iter().filter(|one| one.kind == Kind::ByPhone && one.by_colleague);
    let stand = calls.filter(|one| one.withdrawn_at.is_none());
    let at = stand.filter(|_| chair == Some(Chair::Employee)).filter_map(|one| one.about_id);
    at.map(MomentId).collect()
}

/// Whether an employee who spoke at a moment reads there what the customer said: after the own guess, or
/// without one where the customer confirmed what this employee wrote down by phone, or told nothing yet. Who
/// tells something else than what was written down is guessed first (E12).
fn may_look(parts: &Parts, at: MomentId, of_colleague: impl Fn(&View) -> bool) -> bool {
    let here = || parts.views.iter().filter(|view| view.moment_id == at);
    let guessed = here().any(|view| view.seat() == Seat::guess(Chair::Employee) && !of_colleague(view));
    let confirmed = || {
        let notes = parts.entries.iter().filter(|one| one.kind == Kind::ByPhone && !one.by_colleague);
        let mut here = notes.filter(|one| one.about_id == Some(at.0));
        here.any(|note| parts.agreements.iter().any(|yes| yes.about_id == note.id))
    };
    guessed || !here().any(|view| view.seat() == Seat::own(Chair::Customer)) || confirmed()
}

/// The moments at which the customer guessed how it was for who sat in the employee's chair then, and
/// somebody else answers there now: the two are not laid beside each other. `counts` says which employee's
/// answer the reader reads as the one of the chair.
fn about_another(parts: &Parts, counts: impl Fn(&View) -> bool, chair: Option<Chair>) -> HashSet<MomentId> {
    // how often the customer was handed over by then
    let turn = |at: Timestamp| parts.handovers.iter().filter(|one| one.at <= at).count();
    let own = |moment: MomentId| {
        let mut all = parts.views.iter().filter(|one| one.seat() == Seat::own(Chair::Employee));
        all.find(|one| one.moment_id == moment && counts(one))
    };
    let guesses = parts.views.iter().filter(|one| one.seat() == Seat::guess(Chair::Customer));
    let of_another = guesses.filter(|guess| match own(guess.moment_id) {
        Some(own) => turn(own.said_at) != turn(guess.said_at),
        // who sits there now and did not answer yet is somebody else already
        None => chair == Some(Chair::Employee) && turn(guess.said_at) != parts.handovers.len(),
    });
    of_another.map(|guess| guess.moment_id).collect()
}

/// What the customer may read of the employee's page: what both may.
pub(super) fn by_customer_too(mut page: SharedPage) -> SharedPage {
    let eyes = Eyes { reader: Reader::Customer, me: None };
    // only the customer's own answer opens anything for the customer
    let own =
        |view: &&View| view.seat() == Seat::own(Chair::Customer) && view.voice.is_none() && !view.by_code;
    let sat = page.views.iter().filter(own).map(|view| view.moment_id).collect();
    let of_page = Parts {
        entries: std::mem::take(&mut page.entries),
        answers: std::mem::take(&mut page.answers),
        agreements: page.agreements.clone(),
        ..Parts::default()
    };
    let mut deeds = deeds(&page.trajectory, &eyes, sat, &of_page);
    deeds.hide(&eyes, &page.views, &of_page.entries, &page.promises);
    (page.entries, page.answers) = (of_page.entries, of_page.answers);
    page.views.retain(|view| may_see_view(&eyes, &deeds, view, false));
    page.entries.retain(|one| may_see_entry(&eyes, &deeds, one));
    page.answers.retain(|one| may_see_answer(&eyes, &deeds, one));
    // who told is said of everybody: what an employee does not read yet was told all the same
    let answered = page.taken.clone();
    // nothing is kept back from who said it
    let kept_back = KeptBack::default();
    SharedPage {
        reader: eyes.reader,
        chair: eyes.reader.chair(),
        sat: deeds.sat,
        answered,
        kept_back,
        walked: OnceLock::new(),
        ..page
    }
}

/// What stands there and is read by this reader only after an own guess or an own impression.
fn kept_back(eyes: &Eyes, deeds: &Deeds, parts: &Parts) -> KeptBack {
    let hidden =
        parts.entries.iter().filter(|one| one.withdrawn_at.is_none() && !may_see_entry(eyes, deeds, one));
    let mut kept = KeptBack::default();
    if eyes.reader.chair().is_none() {
        // there is no own answer that opens it
        return kept;
    }
    for one in hidden {
        match one.kind.rule().sight {
            Sight::AfterGuess => kept.moments.extend(one.about_id.map(MomentId)),
            // what a colleague said is never read, whatever is said after it
            Sight::InTurn
                if eyes.reader != Reader::Relative
                    && !(one.by_colleague && one.by_side == Side::Organisation) =>
            {
                kept.impressions = true;
            }
            _ => {}
        }
    }
    let hidden = parts.answers.iter().filter(|one| one.withdrawn_at.is_none());
    let hidden = hidden.filter(|one| !may_see_answer(eyes, deeds, one));
    kept.answers = hidden.filter_map(|one| Some((one.moment_id, one.question.clone()?))).collect();
    let hidden = parts.limitations.iter().filter(|one| one.withdrawn_at.is_none());
    kept.moments.extend(hidden.filter(|one| !may_see_limitation(eyes, deeds, one)).map(|one| one.moment_id));
    kept
}

fn may_see_view(eyes: &Eyes, deeds: &Deeds, view: &View, by_colleague: bool) -> bool {
    let kind = if view.seat().is_guess() { Kind::Guess } else { Kind::View };
    let said = eyes.said(kind, side_of(view.by_chair), view.voice.as_deref(), by_colleague);
    let before = deeds.before.contains(&view.moment_id);
    may_see(said, eyes.reader, Known { before, ..deeds.at(view.moment_id) })
}

fn may_see_entry(eyes: &Eyes, deeds: &Deeds, one: &Entry) -> bool {
    let said = eyes.said(one.kind, one.by_side, one.voice.as_deref(), one.by_colleague);
    may_see(said, eyes.reader, deeds.of_entry(one))
}

fn may_see_limitation(eyes: &Eyes, deeds: &Deeds, one: &Limitation) -> bool {
    let said = eyes.said(Kind::Limitation, one.by_side, one.voice.as_deref(), one.by_colleague);
    may_see(said, eyes.reader, deeds.at(one.moment_id))
}

fn may_see_answer(eyes: &Eyes, deeds: &Deeds, one: &Answer) -> bool {
    let said = eyes.said(Kind::Answer, one.by_side, one.voice.as_deref(), one.by_colleague);
    may_see(said, eyes.reader, deeds.of_answer(one))
}

fn deeds(trajectory: &Trajectory, eyes: &Eyes, sat: HashSet<MomentId>, parts: &Parts) -> Deeds {
    let chair = eyes.reader.chair();
    let given = || parts.entries.iter().filter(|one| one.kind == Kind::Impression);
    let own = given()
        .filter(|one| one.withdrawn_at.is_none())
        .filter(|one| !one.by_colleague || one.by_side == Side::Customer)
        .rfind(|one| eyes.is_mine(one.by_side, one.voice.as_deref()));
    let mut after = HashSet::new();
    let opened = own.map(|own| {
        given()
            .filter(|one| one.at <= own.at || after.insert((one.by_side.code(), one.voice.as_deref())))
            .map(|one| one.id.0)
            .collect()
    });
    let impressions = opened.unwrap_or_default();
    // the customer alone says yes, nobody on behalf of the customer
    let yes = parts.agreements.iter().filter(|one| one.by_side == Side::Customer);
    let agreed = yes.map(|one| one.about_id.0).collect();
    let given = parts.answers.iter().filter(|one| {
        one.withdrawn_at.is_none()
            && (!one.by_colleague || one.by_side == Side::Customer)
            && eyes.is_mine(one.by_side, one.voice.as_deref())
    });
    let answered = given.filter_map(|one| Some((one.moment_id, one.question.clone()?))).collect();
    let asked = chair
        .map(|chair| question::asked(chair, trajectory.profile).map(|item| item.code).collect())
        .unwrap_or_default();
    // who has no chair may come to sit there after a hand-over
    let guesses = chair != Some(Chair::Customer);
    let moments = parts.moments.iter().map(|moment| moment.id).collect();
    let (before, hidden, private, unread) = Default::default();
    Deeds { sat, guesses, impressions, agreed, answered, asked, before, hidden, private, unread, moments }
}
