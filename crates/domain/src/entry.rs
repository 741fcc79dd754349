//! What either chair puts on the shared page beside moments and promises: wishes, claims, agreements, facts, felt waits.
//!
//! An entry is written once and never changed: who wants to say something else says it beside the first. Each kind has one
//! [`Rule`]: who may write it, what it is about, which fields it needs and who may read it. Pages, use cases and the store all
//! follow that one rule.

use crate::{Chair, moment::Side, time::Sense};

/// Who may write an entry of a kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum By {
    /// The customer only.
    Customer,
    /// Employees who serve this customer.
    Employee,
    /// Either of the two.
    Both,
    /// Somebody of another organisation who was invited to one moment.
    Guest,
}

impl By {
    /// Whether somebody in this chair may write it.
    #[must_use]
    pub fn includes(self, chair: Chair) -> bool {
        match self {
            Self::Both => true,
            Self::Customer => chair == Chair::Customer,
            Self::Employee => chair == Chair::Employee,
            Self::Guest => false,
        }
    }
}

/// What an entry is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum About {
    /// The whole trajectory.
    Whole,
    /// One moment.
    Moment,
    /// One moment, or the whole trajectory.
    MomentOrWhole,
    /// A designed step, or the whole trajectory.
    StepOrWhole,
    /// A designed step.
    Step,
    /// An expectation.
    Expectation,
    /// A promise.
    Promise,
    /// A promise or a moment.
    PromiseOrMoment,
    /// An earlier entry of one of these kinds.
    Entry(&'static [Kind]),
    /// An earlier entry of one of these kinds, or the whole trajectory.
    EntryOrWhole(&'static [Kind]),
    /// Any item on the page.
    Anything,
}

/// Whether a field is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// Not asked.
    No,
    /// May be left empty.
    May,
    /// May be left empty when another such field of the form is not: words alone are enough, and so is an answer alone.
    Any,
    /// Nothing can be kept without it.
    Must,
}

pub use crate::{
    back::{Back, MayTakeBack, TAKEN_BACK, Written, may_take_back},
    sight::Sight,
};

/// What holds for a kind of entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rule {
    /// Who may write it.
    pub by: By,
    /// What it is about.
    pub about: About,
    /// The main words.
    pub words: Need,
    /// A second text: a reason or a source.
    pub more: Need,
    /// A third text: where something stands.
    pub place: Need,
    /// The answers to choose from, when there are any.
    pub codes: &'static [&'static str],
    /// Whether one of them has to be chosen.
    pub code: Need,
    /// A second list of answers.
    pub bases: &'static [&'static str],
    /// A day.
    pub day: Need,
    /// A last day.
    pub until: Need,
    /// A number: an answer of 1 to 5, or minutes.
    pub number: Need,
    /// A moment that it points to.
    pub other: Need,
    /// Who reads it.
    pub sight: Sight,
    /// The most that each side may have standing about one thing; 0 is no limit. One is held by the
    /// database as well.
    pub most: usize,
    /// Who may take it back.
    pub back: Back,
    /// Whether it is made by another deed, such as a hand-over, and not written by itself.
    pub made: bool,
    /// Whether its writer has to have seen the page as it is now: the other may just have changed what it
    /// is about.
    pub fresh: bool,
}

impl Rule {
    const BASE: Self = Self {
        by: By::Both,
        about: About::Whole,
        words: Need::No,
        more: Need::No,
        place: Need::No,
        codes: &[],
        code: Need::No,
        bases: &[],
        day: Need::No,
        until: Need::No,
        number: Need::No,
        other: Need::No,
        sight: Sight::Shared,
        most: 0,
        back: Back::Writer,
        made: false,
        fresh: false,
    };
}

/// Causes that an employee can name at a moment, by their code in the taxonomy of the organisation's side.
/// "I could have done it differently" is left out on purpose: that is for the own reflection, never for a shared page.
pub const CAUSES: [&str; 18] = [
    "M01", "M02", "M03", "M04", "M05", "M06", "M07", "M08", "M09", "M10", "M11", "M12", "M13", "M14", "M15",
    "M16", "M17", "M18",
];
/// What is said to wait for the customer, by code: always a claim, never a fact (H13).
pub const CLAIMS: [&str; 11] = ["K01", "K02", "K03", "K04", "K05", "K06", "K07", "K08", "K09", "K10", "K11"];
/// Questions that can be answered at a moment; see [`crate::item`].
const ITEMS: &[&str] = &crate::item::CODES;

/// What somebody can say of whether something was noticed; the words of [`crate::moment::Recognition`].
const NOTICED: &[&str] = &["yes", "no", "not_noticed", "unknown"];

macro_rules! kinds {
    ($($(#[$doc:meta])* $name:ident = $code:literal { $($field:ident: $value:expr),* $(,)? },)*) => {
        /// The kinds of entries.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Kind { $($(#[$doc])* $name,)* }

        impl Kind {
            /// All kinds.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// The fixed word that is stored and used in addresses.
            #[must_use]
            pub fn code(self) -> &'static str {
                match self { $(Self::$name => $code,)* }
            }

            /// Reads the stored word back.
            #[must_use]
            pub fn from_code(code: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|kind| kind.code() == code)
            }

            /// What holds for this kind.
            #[must_use]
            pub fn rule(self) -> Rule {
                use About::{Anything, Entry, EntryOrWhole, Expectation, Moment, MomentOrWhole, Promise, PromiseOrMoment, Step, StepOrWhole, Whole};
                use By::{Both, Customer, Employee, Guest};
                use Need::{Any, May, Must};
                use Sight::{Agreed, Blind, InTurn, Table};
                match self { $(Self::$name => Rule { $($field: $value,)* ..Rule::BASE },)* }
            }
        }
    };
}

kinds! {
    /// Another wording of an expectation, proposed by the employee (P04). It holds once the customer agreed.
    Reword = "reword" { by: Employee, about: Expectation, words: Must, codes: &["fits", "not-realistic", "not-concrete"], code: May },
    /// What the organisation does not promise (P06). Open until the two talked about it.
    NotPromised = "not-promised" { by: Employee, about: Expectation, words: May, most: 1 },
    /// That the two talked, and at which moment (P06, E19). Said by the employee it counts once the
    /// customer says yes to it.
    Talked = "talked" { by: Both, about: Entry(&[Kind::NotPromised, Kind::Talk]), words: May, other: Must, most: 1 },
    /// What the customer wants (D15).
    Wish = "wish" { by: Customer, about: Whole, words: Must },
    /// What the organisation wants, beside a wish (P17).
    Want = "want" { by: Employee, about: Entry(&[Kind::Wish]), words: Must },
    /// A limit that is not negotiable, with its reason (P15).
    Limit = "limit" { by: Employee, about: EntryOrWhole(&[Kind::Wish]), words: Must, more: Must },
    /// What the two could agree on (P16, E23). Either may write the next version.
    Proposal = "proposal" { by: Both, about: Entry(&[Kind::Wish]), words: Must, fresh: true },
    /// "I agree", by the other side.
    Agree = "agree" { by: Both, about: Entry(AGREED), most: 1, back: Back::Consent, fresh: true },
    /// What is in it for the side that says so (P18).
    Win = "win" { by: Both, about: Entry(&[Kind::Wish]), words: Must },
    /// That the own win came true (P18).
    WinCame = "win-came" { by: Both, about: Entry(&[Kind::Win]), most: 1 },
    /// Why something goes step by step (P12).
    Pace = "pace" { by: Employee, about: StepOrWhole, words: Must },
    /// What the service may mean for this customer (E17).
    Meaning = "meaning" { by: Employee, about: Whole, words: Must },
    /// When a step is expected and how much time it asks of the customer, in minutes (P11).
    Plan = "plan" { by: Employee, about: Step, day: May, until: May, number: May },
    /// How long a wait felt (P10). Never added to the counted days.
    Felt = "felt" { by: Customer, about: MomentOrWhole, words: Must },
    /// That everything stands still for a while, and why.
    Pause = "pause" { by: Employee, about: Whole, words: Must, day: Must, until: May },
    /// A later day for a promise, and why. The first day stays in sight.
    Extend = "extend" { by: Employee, about: Promise, words: Must, day: Must, back: Back::Nobody, fresh: true },
    /// That a promise is withdrawn, and why.
    WithdrawPromise = "withdraw-promise" {
        by: Employee, about: Promise, words: Must, most: 1, back: Back::Nobody, fresh: true },
    /// "This did not help". What was done stays done, on its day; it is the organisation's turn again.
    NotHelped = "not-helped" { by: Customer, about: PromiseOrMoment, words: May },
    /// The story in short, for who comes new. It is shown to others once the customer agreed.
    Summary = "summary" { by: Both, about: Whole, words: Must, sight: Agreed },
    /// That somebody else helps from now on, and why. Made by the hand-over itself.
    Handover = "handover" { by: Employee, about: Whole, words: Must, back: Back::Nobody, made: true },
    /// That who came new has read the story.
    HasRead = "has-read" { by: Employee, about: Entry(&[Kind::Handover]), most: 1, back: Back::Nobody, made: true },
    /// "I had to tell it again": one tap.
    Retold = "retold" { by: Customer, about: MomentOrWhole },
    /// What is said to wait for the customer: a claim, in neutral words (H13).
    Claim = "claim" { by: Employee, about: MomentOrWhole, codes: &CLAIMS, code: Must, bases: &["seen", "heard", "guessed"], words: May },
    /// The customer's answer to a claim.
    Reply = "reply" { by: Customer, about: Entry(&[Kind::Claim]), codes: &["yes", "partly", "no", "unknown"], code: Any, words: Any, most: 1 },
    /// What was in the way on the organisation's side (H12).
    Cause = "cause" { by: Employee, about: Moment, codes: &CAUSES, code: Any, words: Any, most: 2 },
    /// What the file says, with source, field, day and how sure it is (H21).
    Fact = "fact" { by: Employee, about: MomentOrWhole, words: Must, more: Must, place: May, day: Must, codes: &["measured", "registered", "derived", "claimed"], code: Must },
    /// An opinion about a rule, not about the own experience (V09). The answer given with it is counted
    /// nowhere.
    Opinion = "opinion" { by: Customer, about: MomentOrWhole, words: Must, number: May },
    /// Whether this was a key moment (D05).
    Key = "key" { by: Both, about: Moment, codes: &["yes", "no"], code: Must, most: 1 },
    /// That the customer stood up for a right (D06).
    Rights = "rights" { by: Both, about: Moment, words: May },
    /// Something that did not work, and how it was handled (E08).
    Limitation = "limitation" { by: Both, about: Moment, codes: &["solved-well", "solved", "open"], code: Any, words: Any },
    /// The same thing seen at another time (V16).
    Observation = "observation" { by: Customer, about: Moment, words: Must, place: May, day: May, sight: Blind },
    /// How it all looks now (P19). Every one stays.
    Impression = "impression" { by: Both, about: Whole, number: Any, words: Any, sight: InTurn },
    /// An answer to a question about a moment, with room for nuance (H16).
    Answer = "answer" { by: Both, about: Moment, codes: ITEMS, code: Must, number: Any, words: Any, sight: Blind, made: true },
    /// That time costs money, or income is under pressure (P13). For the two at the table only.
    Pressure = "pressure" { by: Customer, about: Whole, codes: &["income", "time", "both"], code: Any, words: Any, sight: Table },
    /// "Can we talk about this?" (E19).
    Talk = "talk" { by: Both, about: Anything, words: May },
    /// Along which way the customer wants to talk, or not (E19).
    TalkWay = "talk-way" { by: Customer, about: Entry(&[Kind::Talk]), codes: &["phone", "desk", "writing", "no"], code: Any, words: Any, most: 1 },
    /// "Call me" (D10).
    CallMe = "call-me" { by: Customer, about: Whole, words: May },
    /// What a customer said by phone, written down by the employee. It counts once the customer confirmed it.
    ByPhone = "by-phone" { by: Employee, about: Moment, words: Must, number: May, sight: Table, back: Back::WriterOrCustomer },
    /// For whom the customer's side speaks (V13).
    Voice = "voice" { by: Customer, about: Whole, codes: &["self", "other", "deceased"], code: Must, words: May },
    /// Whose turn it became, what is asked and by when. Made by what changes the turn.
    Turn = "turn" { by: Both, about: Whole, codes: &["customer", "organisation", "other"], code: Must, words: May, day: May, back: Back::Nobody, made: true },
    /// How it was for whoever speaks on behalf of the customer, in that person's own seat (V27): beside the two
    /// chairs, in no guess and no figure. Made by telling.
    Beside = "beside" { by: Customer, about: MomentOrWhole, codes: NOTICED, code: May,
        number: May, words: May, day: May, place: May, sight: Table, made: true },
    /// What somebody of another organisation says about a step there (V01).
    Elsewhere = "elsewhere" { by: Guest, about: Moment, words: Must, made: true },
}

/// What the other side can say yes to. Until then it is one voice.
const AGREED: &[Kind] = &[Kind::Proposal, Kind::Reword, Kind::Summary, Kind::ByPhone, Kind::Talked];

impl Kind {
    /// Whether an entry of this kind is made by another deed, such as a hand-over, and not written by itself.
    #[must_use]
    pub fn is_made(self) -> bool {
        self.rule().made
    }

    /// Whether only the customer says it, and nobody on behalf of the customer: what binds, what can be said
    /// once, what closes something, what shows words to others.
    #[must_use]
    pub fn is_for_customer_alone(self) -> bool {
        matches!(
            self,
            Self::Agree
                | Self::Key
                | Self::Win
                | Self::WinCame
                | Self::Reply
                | Self::Talked
                | Self::TalkWay
                | Self::Proposal
                | Self::Summary
        )
    }

    /// Whether on the organisation's side only the employee in the chair may write it: nobody else could
    /// read it back, or it makes an agreement with the customer.
    #[must_use]
    pub fn needs_seat(self) -> bool {
        let sight = self.rule().sight;
        sight.needs_seat() || sight == Sight::Agreed || self == Self::Agree
    }

    /// Whether it tells how something was for somebody: whoever speaks on behalf of the customer is asked for
    /// whom it was so (V27).
    #[must_use]
    pub fn tells_how_it_was(self) -> bool {
        matches!(self, Self::Felt | Self::Observation | Self::Impression)
    }

    /// What a day in it is said of.
    #[must_use]
    pub fn sense(self) -> Sense {
        match self {
            Self::Plan | Self::Extend | Self::Turn => Sense::Planned,
            Self::Pause => Sense::Either,
            _ => Sense::Happened,
        }
    }

    /// Whether who writes it has to have seen the page as it is now: the other may just have changed what it is about.
    #[must_use]
    pub fn needs_fresh_page(self) -> bool {
        self.rule().fresh
    }

    /// Whether somebody on this side may write it by itself.
    #[must_use]
    pub fn may_write(self, side: Side) -> bool {
        let rule = self.rule();
        !rule.made && Chair::BOTH.into_iter().any(|chair| side_of(chair) == side && rule.by.includes(chair))
    }

    /// Whether it is a part of how a moment was: whoever takes that back takes this back with it.
    #[must_use]
    pub fn is_part_of_telling(self) -> bool {
        self.rule().sight == Sight::Blind
    }

    /// The kinds that are a part of how a moment was.
    pub fn parts_of_telling() -> impl Iterator<Item = Self> {
        Self::ALL.iter().copied().filter(|kind| kind.is_part_of_telling())
    }

    /// The kinds that go when somebody takes back what was told at a moment. How it was for whoever speaks on
    /// behalf of the customer is part of what that person told, and not of what the customer did.
    pub fn goes_with_telling(is_relative: bool) -> impl Iterator<Item = Self> {
        Self::parts_of_telling().chain(is_relative.then_some(Self::Beside))
    }
}

/// For whom it was so, when somebody tells on behalf of the customer (V27).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whose {
    /// "That is how it was for her": it stands in the customer's seat, with the name of who told it.
    Customer,
    /// "That is how it was for me": it stands by name beside the two chairs.
    Own,
}

impl Whose {
    /// Both, in the order in which they are asked.
    pub const BOTH: [Self; 2] = [Self::Customer, Self::Own];

    /// The fixed word in forms.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Customer => "theirs",
            Self::Own => "mine",
        }
    }

    /// Reads the word back.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::BOTH.into_iter().find(|whose| whose.code() == code)
    }
}

/// The side that a chair stands on.
#[must_use]
pub fn side_of(chair: Chair) -> Side {
    match chair {
        Chair::Customer => Side::Customer,
        Chair::Employee => Side::Organisation,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_go_both_ways_and_are_unique() {
        for kind in Kind::ALL {
            assert_eq!(Kind::from_code(kind.code()), Some(*kind));
        }
        let unique: std::collections::BTreeSet<_> = Kind::ALL.iter().map(|k| k.code()).collect();
        assert_eq!(unique.len(), Kind::ALL.len());
    }

    #[test]
    fn what_a_limit_and_a_fact_need_is_written_down() {
        assert_eq!(Kind::Limit.rule().more, Need::Must, "a limit without a reason cannot be shared (P15)");
        assert_eq!(Kind::Fact.rule().more, Need::Must, "a fact without a source is none (H21)");
        assert_eq!(Kind::Cause.rule().most, 2);
        assert!(!CAUSES.contains(&"M19"), "the own choice stays private");
    }

    #[test]
    fn told_experiences_are_for_the_table() {
        for kind in [Kind::Observation, Kind::Impression, Kind::Answer, Kind::Pressure, Kind::ByPhone] {
            assert_ne!(kind.rule().sight, Sight::Shared, "{kind:?}");
        }
    }

    #[test]
    fn a_side_cannot_write_for_the_other() {
        assert!(!Kind::Wish.may_write(Side::Organisation));
        assert!(!Kind::Claim.may_write(Side::Customer));
        assert!(!Kind::Elsewhere.may_write(Side::Organisation) && !Kind::Elsewhere.may_write(Side::Other));
        for kind in Kind::ALL {
            let both = [Side::Customer, Side::Organisation].map(|side| kind.may_write(side));
            assert_eq!(both.contains(&true), !kind.is_made(), "{kind:?}");
        }
    }

    #[test]
    fn what_two_can_change_at_once_needs_a_fresh_page_and_what_is_said_once_says_so() {
        let fresh: Vec<Kind> = Kind::ALL.iter().copied().filter(|kind| kind.needs_fresh_page()).collect();
        assert_eq!(fresh, [Kind::Proposal, Kind::Agree, Kind::Extend, Kind::WithdrawPromise]);
        let once: Vec<Kind> = Kind::ALL.iter().copied().filter(|kind| kind.rule().most == 1).collect();
        let expected = [
            Kind::NotPromised,
            Kind::Talked,
            Kind::Agree,
            Kind::WinCame,
            Kind::WithdrawPromise,
            Kind::HasRead,
            Kind::Reply,
            Kind::Key,
            Kind::TalkWay,
        ];
        assert_eq!(once, expected);
        let parts: Vec<Kind> = Kind::parts_of_telling().collect();
        assert_eq!(parts, [Kind::Observation, Kind::Answer]);
    }
}
