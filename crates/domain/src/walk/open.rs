//! What is open: what somebody still has to do, so that nothing that somebody asked gets lost. One list says
//! who must act, since when and by which day, for the page of both and for the day of who must act.

use std::collections::HashSet;

use uuid::Uuid;

use crate::{Day, Speaks, Timestamp, kind::Kind, walk::moment::Side};

macro_rules! matters {
    ($($(#[$doc:meta])* $name:ident = $code:literal,)*) => {
        /// What somebody still has to do.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Matter { $($(#[$doc])* $name,)* }

        impl Matter {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// The fixed word.
            #[must_use]
            pub fn code(self) -> &'static str {
                match self { $(Self::$name => $code,)* }
            }
        }
    };
}

matters! {
    /// Whoever has the turn goes on.
    Turn = "turn",
    /// A promise is to be kept.
    Promise = "promise",
    /// The customer asked to be called.
    Call = "call",
    /// The customer said that something did not help.
    NotHelped = "not-helped",
    /// Somebody asked for a talk, and says along which way, or talks.
    Talk = "talk",
    /// One side says that the two talked, and the other says yes to it.
    Talked = "talked",
    /// What the customer expects is to be answered (P21).
    Expectation = "expectation",
    /// That time or money runs out is to be answered (P21).
    Pressure = "pressure",
    /// What the customer said to an answer, "yes, but" or no, is to be answered (P21).
    AnswerAgain = "answer-again",
    /// The organisation answered, and the customer says whether that is good so (P21).
    OurAnswer = "our-answer",
    /// Something is not promised, and the two talk about it (P06).
    NotPromised = "not-promised",
    /// What the customer wants waits for what the organisation says to it.
    Wish = "wish",
    /// A proposal waits for a yes or for another one.
    Proposal = "proposal",
    /// Another wording of an expectation waits for the customer.
    Reword = "reword",
    /// The story in short waits for the customer.
    Summary = "summary",
    /// What the customer said by phone waits for the customer.
    ByPhone = "by-phone",
    /// What is said to wait for the customer waits for the answer whether that is so (H13).
    Claim = "claim",
    /// What somebody was to have of an agreement has not come yet (P18).
    Win = "win",
    /// Something was done, and is still to be explained (P07).
    Explain = "explain",
}

impl Matter {
    /// Which sides can have to act.
    #[must_use]
    pub fn sides(self) -> &'static [Side] {
        match self {
            Self::Turn => &[Side::Customer, Side::Organisation, Side::Other],
            Self::Promise | Self::Talk | Self::Proposal | Self::Win => &[Side::Customer, Side::Organisation],
            Self::Call
            | Self::NotHelped
            | Self::Expectation
            | Self::Pressure
            | Self::AnswerAgain
            | Self::NotPromised
            | Self::Wish
            | Self::Explain => &[Side::Organisation],
            Self::OurAnswer | Self::Talked | Self::Reword | Self::Summary | Self::ByPhone | Self::Claim => {
                &[Side::Customer]
            }
        }
    }
}

/// The kinds of what is put on the page that decide what is open.
pub const DECIDING: [Kind; 26] = [
    Kind::ByPhone,
    Kind::CallMe,
    Kind::Claim,
    Kind::Did,
    Kind::Ended,
    Kind::Limit,
    Kind::NotHelped,
    Kind::NotPromised,
    Kind::OurAnswer,
    Kind::OwnStep,
    Kind::Pressure,
    Kind::Proposal,
    Kind::Reopened,
    Kind::Reply,
    Kind::Reword,
    Kind::Summary,
    Kind::Talk,
    Kind::TalkWay,
    Kind::Talked,
    Kind::ToOurAnswer,
    Kind::Voice,
    Kind::Want,
    Kind::Win,
    Kind::WinCame,
    Kind::Wish,
    Kind::WriteBack,
];

/// One thing that is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Open {
    /// What it is.
    pub matter: Matter,
    /// What it is about: an entry, a promise, a moment, or the trajectory.
    pub id: Uuid,
    /// Who must act.
    pub side: Side,
    /// Since when.
    pub since: Timestamp,
    /// By which day, where one was said.
    pub due: Option<Day>,
}

/// Something that was put on the page, as far as it decides what is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Said<'a> {
    /// Which one.
    pub id: Uuid,
    /// What it is.
    pub kind: Kind,
    /// What it is about, when not the whole trajectory.
    pub about: Option<Uuid>,
    /// Which side said it.
    pub by: Side,
    /// Under which name somebody said it on behalf of the customer, also where the customer's own link was
    /// used to say so.
    pub name: Option<&'a str>,
    /// The answer that was chosen.
    pub code: Option<&'a str>,
    /// When.
    pub at: Timestamp,
    /// Which side said yes to it.
    pub yes: Option<Side>,
    /// Whether what it is about, and what it names, stands.
    pub grounded: bool,
}

impl Said<'_> {
    /// Whether the customer wrote it or said yes to it: the customer alone, nobody on behalf of the customer.
    #[must_use]
    pub fn is_customers(&self) -> bool {
        (self.by == Side::Customer && self.name.is_none()) || self.yes == Some(Side::Customer)
    }
}

/// A promise that is to be kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Promised {
    /// Which one.
    pub id: Uuid,
    /// Who promised.
    pub side: Side,
    /// What it answers, when it was promised for something that was asked.
    pub about: Option<Uuid>,
    /// By which day.
    pub due: Day,
    /// When it was promised.
    pub at: Timestamp,
}

/// Something that the customer expects, in words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Expected<'a> {
    /// Which one.
    pub id: Uuid,
    /// Under which name somebody said it on behalf of the customer.
    pub name: Option<&'a str>,
    /// When.
    pub at: Timestamp,
}

/// One trajectory, as far as it decides what is open. Nothing in it was taken back.
#[derive(Debug, Clone, Default)]
pub struct Walk<'a> {
    /// Which one.
    pub id: Uuid,
    /// Whether the customer has died, as somebody on the customer's side said (V13).
    pub bereaved: bool,
    /// Who has the turn, since when, by when, and because of what somebody said.
    pub turn: Option<Turned>,
    /// What was put on the page, first said first.
    pub said: Vec<Said<'a>>,
    /// What the customer expects, first said first.
    pub expected: Vec<Expected<'a>>,
    /// The promises that are to be kept.
    pub promised: Vec<Promised>,
    /// Moments of the organisation that are still to be explained, and since when.
    pub to_explain: Vec<(Uuid, Timestamp)>,
}

/// Whose turn it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Turned {
    /// Who has to act.
    pub side: Side,
    /// Since when.
    pub since: Timestamp,
    /// By which day.
    pub due: Option<Day>,
    /// What somebody said that made it so.
    pub because: Option<Uuid>,
}

impl<'a> Walk<'a> {
    fn of_kind(&self, kind: Kind) -> impl Iterator<Item = &Said<'a>> {
        self.said.iter().filter(move |one| one.kind == kind)
    }

    fn about(&self, kind: Kind, id: Uuid) -> impl Iterator<Item = &Said<'a>> {
        self.of_kind(kind).filter(move |one| one.about == Some(id))
    }

    /// Whether two say that they talked about it: the customer's word is enough, the employee's needs the
    /// customer's yes. Of a call that was asked for the one who called says it.
    #[must_use]
    pub fn has_talked(&self, about: Uuid) -> bool {
        // of somebody who died no yes is waited for; who asked on behalf of the customer is there to say so
        let asked = self.said.iter().find(|one| one.id == about);
        let asked_by = asked.and_then(|one| one.name);
        let is_call = asked.is_some_and(|one| one.kind == Kind::CallMe);
        let is_alone = is_call || (self.bereaved && asked_by.is_none());
        self.about(Kind::Talked, about).any(|talked| match talked.by {
            // who speaks for the customer says it of the own question only
            Side::Customer => talked.name.is_none() || talked.name == asked_by,
            _ => is_alone || talked.is_customers(),
        })
    }

    /// Whether who is asked for a talk, or asked for it, would rather not: the customer, and who speaks for
    /// the customer of the own request only. Of somebody who died nobody else is there to say so.
    #[must_use]
    pub fn does_not_want_to(&self, asked: &Said<'_>) -> bool {
        let counts = |way: &&Said<'_>| {
            way.name.is_none() || way.name == asked.name || (self.bereaved && asked.name.is_none())
        };
        self.about(Kind::TalkWay, asked.id).filter(counts).any(|way| way.code == Some("no"))
    }

    /// What is still to be talked about: what is not promised and wishes for a talk, without a talk yet (P06,
    /// E19).
    pub fn to_talk_about(&self) -> impl Iterator<Item = &Said<'a>> {
        self.said.iter().filter(|one| {
            matches!(one.kind, Kind::NotPromised | Kind::Talk)
                && one.grounded
                && !self.has_talked(one.id)
                && !self.does_not_want_to(one)
        })
    }

    /// What stands of the customer having died, as each person said it, the first said first.
    pub fn said_to_have_died(&self) -> impl Iterator<Item = &Said<'a>> {
        let speaks = |one: &&Said<'a>| Speaks::from_code(one.code) == Speaks::Survivor;
        // who said later to speak for another does not say so any more; nor does anybody, once the customer
        // said by the own link to be alive. By whichever way somebody speaks under a name, it is the same
        // person.
        let last = move |one: &&Said<'a>| {
            let says = |other: &&Said<'a>| other.name.is_none() || other.name == one.name;
            let mut later = self.of_kind(Kind::Voice).filter(says);
            later.all(|other| (other.at, other.id) <= (one.at, one.id))
        };
        self.of_kind(Kind::Voice).filter(speaks).filter(last)
    }

    /// Since when what is put there comes. What was promised, asked or planned for somebody who died
    /// meanwhile does not come any more; what was put there after that was said does (V13).
    #[must_use]
    pub fn comes_since(&self) -> Timestamp {
        match self.said_to_have_died().next() {
            _ if !self.bereaved => Timestamp(i64::MIN),
            Some(said) => said.at,
            None => Timestamp(i64::MAX),
        }
    }

    /// Whether it is over: the last that was said of it is that it ended.
    #[must_use]
    pub fn ending(&self) -> Option<&Said<'a>> {
        let last = self.said.iter().filter(|one| matches!(one.kind, Kind::Ended | Kind::Reopened));
        last.max_by_key(|one| (one.at, one.id)).filter(|one| one.kind == Kind::Ended)
    }

    /// Everything that is open, what has a day first and the first due first.
    #[must_use]
    pub fn open(&self) -> Vec<Open> {
        let mut open = Vec::new();
        if self.ending().is_none() {
            open.extend(self.turn());
        }
        open.extend(self.not_helped());
        open.extend(self.expectations());
        // what was promised is kept or withdrawn, also when it has ended
        open.extend(self.promises());
        open.extend(self.questions());
        open.extend(self.wishes());
        open.extend(self.waiting_for_a_yes());
        open.extend(self.wins());
        open.extend(self.to_explain.iter().map(|(id, since)| Open {
            matter: Matter::Explain,
            id: *id,
            side: Side::Organisation,
            since: *since,
            due: None,
        }));
        // nothing is asked of somebody who has died (V13), and nothing from before goes on
        if self.bereaved {
            let comes_since = self.comes_since();
            // who speaks for the customer is there to be called, and to be talked with
            let is_speakers = |one: &Open| {
                let asked = self.said.iter().find(|said| said.id == one.id);
                matches!(one.matter, Matter::Talk | Matter::Call)
                    && asked.is_some_and(|asked| asked.name.is_some())
            };
            open.retain(|one| {
                is_speakers(one)
                    || (one.matter != Matter::Explain
                        && one.side != Side::Customer
                        && one.since >= comes_since)
            });
        }
        for one in &mut open {
            // what was promised with an answer is no day for the customer to say something of it
            let ours = one.matter != Matter::OurAnswer;
            let promised = self.promised.iter().filter(|promise| ours && promise.about == Some(one.id));
            one.due = one.due.or_else(|| promised.map(|promise| promise.due).min());
        }
        open.sort_by_key(|one| (one.due.is_none(), one.due, one.matter, one.since, one.id));
        open
    }

    fn turn(&self) -> Option<Open> {
        let turn = self.turn?;
        Some(Open { matter: Matter::Turn, id: self.id, side: turn.side, since: turn.since, due: turn.due })
    }

    fn promises(&self) -> impl Iterator<Item = Open> {
        // what answers something that was asked stands with that; what was promised with an answer stands by
        // itself
        let asked = self.said.iter().filter(|said| !said.kind.promises_by_itself()).map(|said| said.id);
        let asked: HashSet<Uuid> = asked.chain(self.expected.iter().map(|one| one.id)).collect();
        let apart = self.promised.iter().filter(move |one| one.about.is_none_or(|id| !asked.contains(&id)));
        apart.map(|one| {
            let (matter, due) = (Matter::Promise, Some(one.due));
            Open { matter, id: one.id, side: one.side, since: one.at, due }
        })
    }

    /// What did not help: what was done, while it is the turn because of that; and what was written back,
    /// until something else is written, whoever's turn it is.
    fn not_helped(&self) -> Vec<Open> {
        let because = self.turn.and_then(|turn| turn.because);
        // what was said before it ended is over with it
        let goes_on = |said: &Said<'_>| self.ending().is_none_or(|ended| said.at > ended.at);
        let written = |said: &Said<'_>| self.of_kind(Kind::WriteBack).any(|one| Some(one.id) == said.about);
        let said = self.of_kind(Kind::NotHelped).filter(|said| match written(said) {
            true => !self.was_written_again(said),
            false => Some(said.id) == because && goes_on(said) && said.grounded,
        });
        said.map(|said| asked(Matter::NotHelped, said, Side::Organisation)).collect()
    }

    /// What the customer expects, and that money or time runs out: answered by the organisation, and then
    /// said yes to by the customer (P06, P21).
    fn expectations(&self) -> Vec<Open> {
        let expected = self.expected.iter().map(|one| (Matter::Expectation, *one));
        let pressed = self.of_kind(Kind::Pressure).map(|one| {
            let ground = Expected { id: one.id, name: one.name, at: one.at };
            (Matter::Pressure, ground)
        });
        expected.chain(pressed).filter_map(|(matter, ground)| self.expectation(matter, &ground)).collect()
    }

    fn expectation(&self, matter: Matter, ground: &Expected<'_>) -> Option<Open> {
        let Some(answer) = self.about(Kind::OurAnswer, ground.id).last() else {
            // it was answered in the way of before
            let mut before = [Kind::Reword, Kind::NotPromised].into_iter();
            let is_answered = before.any(|kind| self.about(kind, ground.id).next().is_some());
            let (id, side, since) = (ground.id, Side::Organisation, ground.at);
            return (!is_answered).then_some(Open { matter, id, side, since, due: None });
        };
        // what somebody else says for the customer leaves it open, as with a claim
        let counts = |one: &&Said<'_>| one.name.is_none() || self.bereaved;
        match self.about(Kind::ToOurAnswer, answer.id).filter(counts).last() {
            Some(said) => {
                (said.code != Some("yes")).then(|| asked(Matter::AnswerAgain, said, Side::Organisation))
            }
            // who speaks for the customer is asked nothing
            None => ground.name.is_none().then(|| asked(Matter::OurAnswer, answer, Side::Customer)),
        }
    }

    /// Whether something else was written back since somebody said that what was written back did not help.
    #[must_use]
    pub fn was_written_again(&self, said: &Said<'_>) -> bool {
        let written = self.of_kind(Kind::WriteBack).find(|one| Some(one.id) == said.about);
        let told = written.and_then(|one| one.about);
        let later = |one: &Said<'_>| (one.at, one.id) > (said.at, said.id);
        told.is_some_and(|told| self.about(Kind::WriteBack, told).any(later))
    }

    fn questions(&self) -> Vec<Open> {
        let mut open = Vec::new();
        for call in self.of_kind(Kind::CallMe).filter(|call| !self.has_talked(call.id)) {
            open.push(asked(Matter::Call, call, Side::Organisation));
        }
        for one in self.to_talk_about() {
            let waits = self
                .about(Kind::Talked, one.id)
                .find(|talked| talked.by == Side::Organisation && talked.grounded);
            open.push(match (waits, one.kind) {
                (Some(talked), _) => asked(Matter::Talked, talked, Side::Customer),
                (None, Kind::NotPromised) => asked(Matter::NotPromised, one, Side::Organisation),
                // who is asked says along which way; then the organisation sees to it
                (None, _) => {
                    let answered = self.about(Kind::TalkWay, one.id).next().is_some();
                    let theirs = one.by == Side::Organisation && !answered && !self.bereaved;
                    asked(Matter::Talk, one, if theirs { Side::Customer } else { Side::Organisation })
                }
            });
        }
        let answered = |claim: &Said<'_>| {
            self.about(Kind::Reply, claim.id).any(|reply| reply.name.is_none() || self.bereaved)
        };
        for claim in self.of_kind(Kind::Claim).filter(|claim| !answered(claim)) {
            open.push(asked(Matter::Claim, claim, Side::Customer));
        }
        open
    }

    fn wishes(&self) -> Vec<Open> {
        let mut open = Vec::new();
        for wish in self.of_kind(Kind::Wish) {
            let latest = self.about(Kind::Proposal, wish.id).last();
            let answered =
                [Kind::Want, Kind::Limit].iter().any(|kind| self.about(*kind, wish.id).next().is_some());
            match latest {
                Some(one) if one.yes.is_none() => {
                    let other = match one.by {
                        Side::Customer => Side::Organisation,
                        _ => Side::Customer,
                    };
                    open.push(asked(Matter::Proposal, one, other));
                }
                None if !answered => open.push(asked(Matter::Wish, wish, Side::Organisation)),
                _ => {}
            }
        }
        open
    }

    fn waiting_for_a_yes(&self) -> Vec<Open> {
        let mut open = Vec::new();
        // of several versions the latest waits, each of the organisation's
        let mut seen = HashSet::new();
        for one in self.said.iter().rev() {
            let matter = match one.kind {
                Kind::Reword => Matter::Reword,
                Kind::ByPhone => Matter::ByPhone,
                // what somebody wrote on behalf of the customer is in nobody's way
                Kind::Summary if one.name.is_none() => Matter::Summary,
                _ => continue,
            };
            let is_latest = seen.insert((one.kind, one.about));
            if is_latest && one.grounded && !one.is_customers() {
                open.push(asked(matter, one, Side::Customer));
            }
        }
        open
    }

    fn wins(&self) -> impl Iterator<Item = Open> {
        let came = |win: &Said<'_>| {
            self.about(Kind::WinCame, win.id).any(|one| one.by == win.by && one.name.is_none())
        };
        self.of_kind(Kind::Win).filter(move |win| !came(win)).map(|win| asked(Matter::Win, win, win.by))
    }
}

fn asked(matter: Matter, one: &Said<'_>, side: Side) -> Open {
    Open { matter, id: one.id, side, since: one.at, due: None }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ME: Uuid = Uuid::from_u128(1);

    fn said(n: u128, kind: Kind, about: Option<u128>, by: Side) -> Said<'static> {
        let at = Timestamp(n as i64);
        let (id, about) = (Uuid::from_u128(n), about.map(Uuid::from_u128));
        Said { id, kind, about, by, name: None, code: None, at, yes: None, grounded: true }
    }

    fn walk(said: &[Said<'static>]) -> Walk<'static> {
        Walk { id: ME, said: said.to_vec(), ..Walk::default() }
    }

    fn open(walk: &Walk<'_>) -> Vec<(Matter, Side)> {
        walk.open().into_iter().map(|one| (one.matter, one.side)).collect()
    }

    const THEIRS: Side = Side::Customer;
    const OURS: Side = Side::Organisation;

    #[test]
    fn codes_are_unique_and_only_the_turn_can_be_of_somebody_else() {
        let codes: HashSet<_> = Matter::ALL.iter().map(|matter| matter.code()).collect();
        assert_eq!(codes.len(), Matter::ALL.len());
        for matter in Matter::ALL {
            assert_eq!(matter.sides().contains(&Side::Other), *matter == Matter::Turn, "{matter:?}");
        }
    }

    #[test]
    fn a_call_is_open_until_who_called_says_so_and_the_customer_needs_no_yes() {
        let call = said(2, Kind::CallMe, None, THEIRS);
        assert_eq!(open(&walk(&[call])), [(Matter::Call, OURS)]);
        let talked = said(3, Kind::Talked, Some(2), OURS);
        assert_eq!(open(&walk(&[call, talked])), []);
    }

    #[test]
    fn what_is_expected_is_open_until_somebody_answers_and_the_customer_says_yes() {
        let ground = Expected { id: Uuid::from_u128(2), name: None, at: Timestamp(2) };
        let of = |said: &[Said<'static>], ground| Walk { expected: vec![ground], ..walk(said) };
        assert_eq!(open(&of(&[], ground)), [(Matter::Expectation, OURS)]);
        // in the way of before
        for kind in [Kind::Reword, Kind::NotPromised] {
            let found = open(&of(&[said(3, kind, Some(2), OURS)], ground));
            assert!(!found.contains(&(Matter::Expectation, OURS)), "{kind:?}");
        }
        let answer = Said { code: Some("partly"), ..said(3, Kind::OurAnswer, Some(2), OURS) };
        assert_eq!(open(&of(&[answer], ground)), [(Matter::OurAnswer, THEIRS)]);
        let says = |code| Said { code, ..said(4, Kind::ToOurAnswer, Some(3), THEIRS) };
        assert_eq!(open(&of(&[answer, says(Some("yes"))], ground)), []);
        // "yes, but", no, and words alone
        for code in [Some("but"), Some("no"), None] {
            let found = of(&[answer, says(code)], ground).open();
            assert_eq!((found[0].matter, found[0].id), (Matter::AnswerAgain, Uuid::from_u128(4)));
        }
        // what somebody else says for the customer leaves it with the customer
        let sanne = Said { name: Some("Sanne"), ..says(Some("yes")) };
        assert_eq!(open(&of(&[answer, sanne], ground)), [(Matter::OurAnswer, THEIRS)]);
        // a later answer is said yes to anew
        let later = said(5, Kind::OurAnswer, Some(2), OURS);
        assert_eq!(open(&of(&[answer, says(Some("no")), later], ground)), [(Matter::OurAnswer, THEIRS)]);
        // who speaks for the customer is answered, and asked nothing
        let hers = Expected { name: Some("Sanne"), ..ground };
        assert_eq!(open(&of(&[], hers)), [(Matter::Expectation, OURS)]);
        assert_eq!(open(&of(&[answer], hers)), []);
    }

    #[test]
    fn that_money_runs_out_is_answered_too_and_what_is_promised_with_an_answer_stands_by_itself() {
        let pressure = said(2, Kind::Pressure, None, THEIRS);
        let due = Day::parse("2026-06-17").unwrap();
        let promise = |n, about| Promised {
            id: Uuid::from_u128(n),
            side: OURS,
            about: Some(Uuid::from_u128(about)),
            due,
            at: Timestamp(4),
        };
        let asked = Walk { promised: vec![promise(7, 2)], ..walk(&[pressure]) };
        assert_eq!(open(&asked), [(Matter::Pressure, OURS)]);
        assert_eq!(asked.open()[0].due, Some(due));
        let answer = said(3, Kind::OurAnswer, Some(2), OURS);
        let answered = Walk { promised: vec![promise(8, 3)], ..walk(&[pressure, answer]) };
        assert_eq!(open(&answered), [(Matter::Promise, OURS), (Matter::OurAnswer, THEIRS)]);
        // what somebody said is answered, also when it has ended
        let ended = said(9, Kind::Ended, None, OURS);
        assert_eq!(open(&walk(&[pressure, ended])), [(Matter::Pressure, OURS)]);
    }

    #[test]
    fn what_was_written_back_and_did_not_help_is_open_until_something_else_is_written() {
        let (first, no) =
            (said(3, Kind::WriteBack, Some(2), OURS), said(4, Kind::NotHelped, Some(3), THEIRS));
        let turn = Turned { side: OURS, since: Timestamp(4), due: None, because: Some(no.id) };
        let of = |said: &[Said<'static>]| Walk { turn: Some(turn), ..walk(said) };
        assert_eq!(open(&of(&[first, no])), [(Matter::Turn, OURS), (Matter::NotHelped, OURS)]);
        // a turn that changes since, and an end, are no answer to it
        assert_eq!(open(&walk(&[first, no])), [(Matter::NotHelped, OURS)]);
        let ended = said(8, Kind::Ended, None, OURS);
        assert_eq!(open(&walk(&[first, no, ended])), [(Matter::NotHelped, OURS)]);
        // what is written under something else is no answer to it
        let elsewhere = said(5, Kind::WriteBack, Some(9), OURS);
        assert_eq!(open(&of(&[first, no, elsewhere])).len(), 2);
        let again = said(6, Kind::WriteBack, Some(2), OURS);
        assert_eq!(open(&of(&[first, no, again])), [(Matter::Turn, OURS)]);
    }

    #[test]
    fn a_talk_is_of_who_is_asked_then_of_the_organisation_and_a_talk_of_one_voice_waits_for_a_yes() {
        let ours = said(2, Kind::Talk, None, OURS);
        assert_eq!(open(&walk(&[ours])), [(Matter::Talk, THEIRS)]);
        let way = |code| Said { code: Some(code), ..said(3, Kind::TalkWay, Some(2), THEIRS) };
        assert_eq!(open(&walk(&[ours, way("phone")])), [(Matter::Talk, OURS)]);
        assert_eq!(open(&walk(&[ours, way("no")])), []);
        let talked = said(4, Kind::Talked, Some(2), OURS);
        assert_eq!(open(&walk(&[ours, talked])), [(Matter::Talked, THEIRS)]);
        let agreed = Said { yes: Some(THEIRS), ..talked };
        assert_eq!(open(&walk(&[ours, agreed])), []);
        // what rests on a moment that was taken back is no talk
        let groundless = Said { grounded: false, ..talked };
        assert_eq!(open(&walk(&[ours, groundless])), [(Matter::Talk, THEIRS)]);
        assert_eq!(open(&walk(&[said(2, Kind::Talk, None, THEIRS)])), [(Matter::Talk, OURS)]);
    }

    #[test]
    fn a_wish_is_answered_by_words_or_a_proposal_and_a_proposal_by_the_other_side() {
        let wish = said(2, Kind::Wish, None, THEIRS);
        assert_eq!(open(&walk(&[wish])), [(Matter::Wish, OURS)]);
        assert_eq!(open(&walk(&[wish, said(3, Kind::Limit, Some(2), OURS)])), []);
        let proposal = said(3, Kind::Proposal, Some(2), OURS);
        assert_eq!(open(&walk(&[wish, proposal])), [(Matter::Proposal, THEIRS)]);
        let other = said(4, Kind::Proposal, Some(2), THEIRS);
        assert_eq!(open(&walk(&[wish, proposal, other])), [(Matter::Proposal, OURS)]);
        let agreed = Said { yes: Some(OURS), ..other };
        assert_eq!(open(&walk(&[wish, proposal, agreed])), []);
    }

    #[test]
    fn of_versions_the_latest_waits_and_nothing_that_the_customer_wrote() {
        let [first, second] = [2, 3].map(|n| said(n, Kind::Reword, Some(9), OURS));
        let found = walk(&[first, second]).open();
        assert_eq!((found.len(), found[0].id), (1, second.id));
        assert_eq!(open(&walk(&[said(2, Kind::Summary, None, THEIRS)])), []);
        assert_eq!(open(&walk(&[said(2, Kind::Summary, None, OURS)])), [(Matter::Summary, THEIRS)]);
    }

    #[test]
    fn a_day_that_was_promised_for_something_stands_with_it_and_comes_first() {
        let (call, wish) = (said(3, Kind::CallMe, None, THEIRS), said(2, Kind::Wish, None, THEIRS));
        let due = Day::parse("2026-06-17").unwrap();
        let promise =
            Promised { id: Uuid::from_u128(7), side: OURS, about: Some(call.id), due, at: Timestamp(4) };
        let all = Walk { promised: vec![promise], ..walk(&[wish, call]) };
        assert_eq!(open(&all), [(Matter::Call, OURS), (Matter::Wish, OURS)]);
        assert_eq!(all.open()[0].due, Some(due));
        // what was promised about something that was taken back stands by itself
        let alone = Walk { promised: vec![promise], ..walk(&[wish]) };
        assert_eq!(open(&alone), [(Matter::Promise, OURS), (Matter::Wish, OURS)]);
    }

    #[test]
    fn what_has_ended_has_no_turn_until_it_goes_on() {
        let turn = Some(Turned { side: OURS, since: Timestamp(1), due: None, because: None });
        let goes_on = Walk { turn, ..walk(&[]) };
        assert_eq!(open(&goes_on), [(Matter::Turn, OURS)]);
        let ended = said(2, Kind::Ended, None, OURS);
        let over = Walk { turn, ..walk(&[ended]) };
        assert_eq!(over.ending(), Some(&ended));
        assert_eq!(open(&over), []);
        let again = said(4, Kind::Reopened, Some(2), THEIRS);
        let reopened = Walk { turn, ..walk(&[ended, again]) };
        assert!(reopened.ending().is_none());
        assert_eq!(open(&reopened), [(Matter::Turn, OURS)]);
    }

    #[test]
    fn after_a_death_nothing_is_asked_of_who_died_and_nothing_from_before_goes_on() {
        let turn = Some(Turned { side: THEIRS, since: Timestamp(1), due: None, because: None });
        let claim = said(2, Kind::Claim, None, OURS);
        let wish = said(3, Kind::Wish, None, THEIRS);
        let died = Said { code: Some("deceased"), name: Some("Sanne"), ..said(4, Kind::Voice, None, THEIRS) };
        let call = Said { name: Some("Sanne"), ..said(5, Kind::CallMe, None, THEIRS) };
        let all = Walk { turn, bereaved: true, ..walk(&[claim, wish, died, call]) };
        assert_eq!(open(&all), [(Matter::Call, OURS)]);
        // once the customer says to be alive all of it goes on
        let lives = Said { code: Some("self"), ..said(6, Kind::Voice, None, THEIRS) };
        let all = Walk { turn, ..walk(&[claim, wish, died, call, lives]) };
        assert_eq!(all.said_to_have_died().count(), 0);
        assert_eq!(all.open().len(), 4);
    }
}
