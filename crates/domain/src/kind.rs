//! Every kind of thing that somebody says, makes or reads, with its one [`Rule`]: who may write it, what it
//! is about, which fields it needs, who reads it, who takes it back, whether it is said once, whether it
//! counts.
//!
//! Pages, addresses, mail, lists, exports, figures and the sentence that tells people who reads it all follow
//! that one rule. What is put on the shared page is written once and never changed: whoever wants to say
//! something else says it beside the first.

use crate::{
    Chair,
    reader::{Reader, Readers},
    rule::{About, Need, Rule},
    sight::Sight,
    taking_back::Back,
    time::Sense,
    walk::moment::Side,
};

/// Causes that an employee can name at a moment, by their code in the taxonomy of the organisation's side.
/// "I could have done it differently" is left out on purpose: that is for the own reflection, never for a
/// shared page.
pub const CAUSES: [&str; 18] = [
    "M01", "M02", "M03", "M04", "M05", "M06", "M07", "M08", "M09", "M10", "M11", "M12", "M13", "M14", "M15",
    "M16", "M17", "M18",
];
/// What is said to wait for the customer, by code: always a claim, never a fact (H13).
pub const CLAIMS: [&str; 11] = ["K01", "K02", "K03", "K04", "K05", "K06", "K07", "K08", "K09", "K10", "K11"];
/// Questions that can be answered at a moment; see [`crate::tell::question`].
const ITEMS: &[&str] = &crate::tell::question::CODES;

/// What somebody can say of whether something was noticed; the words of [`crate::walk::moment::Recognition`].
const NOTICED: &[&str] = &["yes", "no", "not_noticed", "unknown"];

/// Whether something was as it should be.
const YES_PARTLY_NO: &[&str] = &["yes", "partly", "no"];

/// Those who let nobody speak for them: what binds, what can be said once, what closes something, what shows
/// words to others; on the organisation's side everybody who serves.
const OWN_OR_SERVERS: Readers = Readers::OWN_LINK.and(Readers::SERVERS);
/// The two themselves, each in the own name: a proposal and a yes, by which a side is bound, what is in it
/// for them, and what mattered most to them (D05, P18). Who speaks for the customer says none of these, by
/// whichever link, nor does a colleague who helps.
const IN_OWN_NAME: Readers = Readers::of(&[Reader::Customer, Reader::Employee]);
/// The customer, or who speaks by the customer's own link for a customer who lives: nobody is mailed about
/// somebody who has died, and nobody answers what is said to wait for them.
const LIVING_LINK: Readers = Readers::of(&[Reader::Customer, Reader::OnBehalf]);
/// As [`LIVING_LINK`], with who speaks by a link of their own.
const LIVING_SIDE: Readers = LIVING_LINK.and(Readers::of(&[Reader::Relative]));
/// Those who hand over: whoever sits in the chair, and the lead for when that one is away.
const HANDERS: Readers = Readers::of(&[Reader::Employee, Reader::Lead]);
/// Those who guess: the two themselves.
const GUESSERS: Readers = Readers::of(&[Reader::Customer, Reader::Employee]);
/// Somebody of another organisation.
const GUESTS: Readers = Readers::of(&[Reader::Guest]);
/// Those who write down what a customer told.
const INTERVIEWERS: Readers = Readers::of(&[Reader::Interviewer]);
/// Those to whom an employee can show the own answers.
const COACHES: Readers = Readers::LEADS.and(Readers::of(&[Reader::Coach]));
/// Those who decide what the mirror shows.
const MANAGERS: Readers = Readers::of(&[Reader::Manager]);
/// Those who can ask each other for a talk.
const SUPPORTERS: Readers = Readers::EMPLOYEES.and(COACHES);
/// Those who read told stories, without who told them.
const LISTENERS: Readers = SUPPORTERS.and(INTERVIEWERS).and(MANAGERS);

macro_rules! kinds {
    (
        put { $($(#[$doc:meta])* $name:ident = $code:literal { $($field:ident: $value:expr),* $(,)? },)* }
        beside {
            $($(#[$doc2:meta])* $name2:ident = $code2:literal { $($field2:ident: $value2:expr),* $(,)? },)*
        }
    ) => {
        /// The kinds of things that somebody says, makes or reads in a trajectory and in the house around it.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Kind { $($(#[$doc])* $name,)* $($(#[$doc2])* $name2,)* }

        impl Kind {
            /// All kinds.
            pub const ALL: &'static [Self] = &[$(Self::$name,)* $(Self::$name2,)*];
            /// What is put on the shared page, each under a heading of its own.
            pub const PUT: &'static [Self] = &[$(Self::$name,)*];

            /// The fixed word that is stored and used in addresses.
            #[must_use]
            pub fn code(self) -> &'static str {
                match self { $(Self::$name => $code,)* $(Self::$name2 => $code2,)* }
            }

            /// Reads the stored word back.
            #[must_use]
            pub fn from_code(code: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|kind| kind.code() == code)
            }

            /// What holds for this kind.
            #[must_use]
            pub fn rule(self) -> Rule {
                use About::{
                    Anything, Entry, EntryOrWhole, Expectation, ExpectationOr, Moment, MomentOrWhole, Promise,
                    PromiseOrMomentOr, PromiseOrWhole,
                    Step, StepOrWhole, Told, Whole,
                };
                use Need::{Any, May, Must};
                use Sight::{AfterGuess, Agreed, Blind, InTurn, Only, Own, Table};
                match self {
                    $(Self::$name => Rule { $($field: $value,)* ..Rule::BASE },)*
                    $(Self::$name2 => Rule { $($field2: $value2,)* ..Rule::BASE },)*
                }
            }
        }
    };
}

kinds! {
    put {
    /// What the organisation answers to what the customer expects, or says of money or time that runs out
    /// (P21): it can, a part of it can, or it cannot; what can be done and by when, and why not more. A later
    /// one takes its place. About what is for the two at the table it is read by them only.
    OurAnswer = "our-answer" {
        by: Readers::SERVERS, about: ExpectationOr(&[Kind::Pressure]), words: Any, more: May,
        codes: YES_PARTLY_NO, code: Any, day: May, fresh: true,
    },
    /// What the customer says to that answer: yes, yes but, or no (P21).
    ToOurAnswer = "to-our-answer" {
        by: LIVING_LINK, about: Entry(&[Kind::OurAnswer]), codes: &["yes", "but", "no"], code: Any,
        words: Any, most: 1,
    },
    /// Another wording of an expectation, proposed by the employee (P04). It holds once the customer agreed.
    /// Kept from before [`Kind::OurAnswer`], which is written since.
    Reword = "reword" {
        by: Readers::NONE, about: Expectation, words: Must,
        codes: &["fits", "not-realistic", "not-concrete"], code: May,
    },
    /// What the organisation does not promise (P06). Open until the two talked about it. Kept from before
    /// [`Kind::OurAnswer`], which is written since.
    NotPromised = "not-promised" { by: Readers::NONE, about: Expectation, words: May, most: 1 },
    /// That the two talked, and at which moment (P06, E19). Said by the employee it counts once the
    /// customer says yes to it; of a call that the customer asked for, who called says so.
    Talked = "talked" {
        by: OWN_OR_SERVERS, about: Entry(&[Kind::NotPromised, Kind::Talk, Kind::CallMe]), words: May,
        other: Must, most: 1,
    },
    /// What the customer wants (D15).
    Wish = "wish" { by: Readers::CUSTOMER_SIDE, about: Whole, words: Must },
    /// What the organisation wants, beside a wish (P17).
    Want = "want" { by: Readers::SERVERS, about: Entry(&[Kind::Wish]), words: Must },
    /// A limit that is not negotiable, with its reason (P15).
    Limit = "limit" {
        by: Readers::SERVERS, about: EntryOrWhole(&[Kind::Wish]), words: Must, more: Must,
    },
    /// What the two could agree on (P16, E23). Either may write the next version. It is the yes of who writes
    /// it, so it is written by those who say yes.
    Proposal = "proposal" { by: IN_OWN_NAME, about: Entry(&[Kind::Wish]), words: Must, fresh: true },
    /// "I agree", by the other side.
    Agree = "agree" {
        by: IN_OWN_NAME, about: Entry(AGREED), most: 1, back: Back::Consent,
        typed: true,
    },
    /// What is in it for the side that says so (P18).
    Win = "win" { by: IN_OWN_NAME, about: Entry(&[Kind::Wish]), words: Must },
    /// That the own win came true (P18). The two say so themselves.
    WinCame = "win-came" { by: IN_OWN_NAME, about: Entry(&[Kind::Win]), most: 1 },
    /// Why something goes step by step (P12).
    Pace = "pace" { by: Readers::SERVERS, about: StepOrWhole, words: Must },
    /// What the service may mean for this customer (E17).
    Meaning = "meaning" { by: Readers::SERVERS, about: Whole, words: Must },
    /// When a step is expected and how much time it asks of the customer, in minutes (P11).
    Plan = "plan" { by: Readers::SERVERS, about: Step, day: May, until: May, number: May },
    /// That the route bends for this customer at a step that is to come, and why (E26): it is not needed, it
    /// comes first, or it goes as the route says after all. The latest holds.
    Bend = "bend" {
        by: Readers::SERVERS, about: Step, words: Must, codes: &["not-needed", "first", "as-planned"],
        code: Must,
    },
    /// A step that is this customer's own and stands in no route (E26): what, by when, and why. It is
    /// promised, and comes until that promise is kept or withdrawn.
    OwnStep = "own-step" { by: Readers::SERVERS, about: Whole, words: Must, more: Must, day: Must },
    /// How long a wait felt (P10). Never added to the counted days.
    Felt = "felt" {
        by: Readers::CUSTOMER_SIDE, about: MomentOrWhole, words: Must, sight: AfterGuess,
    },
    /// That everything stands still for a while, and why.
    Pause = "pause" { by: Readers::SERVERS, about: Whole, words: Must, day: Must, until: May },
    /// A later day for a promise, and why. The first day stays in sight.
    Extend = "extend" {
        by: Readers::SERVERS, about: Promise, words: Must, day: Must, back: Back::Nobody, fresh: true,
        typed: true,
    },
    /// That a promise is withdrawn, and why.
    WithdrawPromise = "withdraw-promise" {
        by: Readers::SERVERS, about: Promise, words: Must, most: 1, back: Back::Nobody, fresh: true,
        typed: true,
    },
    /// "This did not help". What was done stays done, on its day; it is the organisation's turn again.
    NotHelped = "not-helped" {
        by: Readers::CUSTOMER_SIDE, about: PromiseOrMomentOr(&[Kind::WriteBack]), words: May,
    },
    /// What the employee writes back under what somebody on the customer's side told (V26), after the own
    /// guess: for the two, and by role and team. What is written again to the same answers that it did not
    /// help.
    WriteBack = "write-back" {
        by: Readers::EMPLOYEE, about: Told(TOLD), words: Must, sight: Table,
    },
    /// The story in short, for who comes new. It is shown to others once the customer agreed.
    Summary = "summary" { by: Readers::LET_IN, about: Whole, words: Must, sight: Agreed },
    /// That somebody else helps from now on, and why. Made by the hand-over itself.
    Handover = "handover" {
        by: HANDERS, about: Whole, words: Must, back: Back::Nobody, made: true, fresh: true, typed: true,
    },
    /// That who came new has read the story.
    HasRead = "has-read" {
        by: Readers::EMPLOYEE, about: Entry(&[Kind::Handover]), most: 1, back: Back::Nobody,
        made: true, typed: true,
    },
    /// "I had to tell it again": one tap.
    Retold = "retold" { by: Readers::CUSTOMER_SIDE, about: MomentOrWhole, sight: AfterGuess },
    /// What is said to wait for the customer: a claim, in neutral words (H13).
    Claim = "claim" {
        by: Readers::SERVERS, about: MomentOrWhole, codes: &CLAIMS, code: Must,
        bases: &["seen", "heard", "guessed"], words: May,
    },
    /// The customer's answer to a claim.
    Reply = "reply" {
        by: LIVING_LINK, about: Entry(&[Kind::Claim]),
        codes: &["yes", "partly", "no", "unknown"], code: Any, words: Any, most: 1,
    },
    /// What was in the way on the organisation's side (H12).
    Cause = "cause" {
        by: Readers::SERVERS, about: Moment, codes: &CAUSES, code: Any, words: Any, most: 2,
    },
    /// What the file says, with source, field, day and how sure it is (H21).
    Fact = "fact" {
        by: Readers::SERVERS, about: MomentOrWhole, words: Must, more: Must, place: May, day: Must,
        codes: &["measured", "registered", "derived", "claimed"], code: Must,
    },
    /// An opinion about a rule, not about the own experience (V09). The answer given with it is counted
    /// nowhere.
    Opinion = "opinion" {
        by: Readers::CUSTOMER_SIDE, about: MomentOrWhole, words: Must, number: May,
    },
    /// Whether this was a key moment (D05).
    Key = "key" {
        by: IN_OWN_NAME, about: Moment, codes: &["yes", "no"], code: Must, most: 1, sight: AfterGuess,
    },
    /// That the customer stood up for a right, in the customer's own words: nobody who works here marks a
    /// customer (D06).
    Rights = "rights" { by: Readers::CUSTOMER_SIDE, about: Moment, words: May, sight: AfterGuess },
    /// Something that did not work, and how it was handled (E08).
    Limitation = "limitation" {
        by: Readers::BOTH, about: Moment, codes: &crate::walk::limitation::Outcome::CODES, code: Any,
        words: Any, sight: AfterGuess, typed: true, counted: true,
    },
    /// The same thing seen at another time (V16).
    Observation = "observation" {
        by: Readers::CUSTOMER_SIDE, about: Moment, words: Must, place: May, day: May, sight: Blind,
    },
    /// How it all looks now (P19). Every one stays.
    Impression = "impression" {
        by: Readers::TABLE, about: Whole, number: Any, words: Any, sight: InTurn,
    },
    /// An answer to a question about a moment, with room for nuance (H16).
    Answer = "answer" {
        by: Readers::TABLE, about: Moment, codes: ITEMS, code: Must, number: Any, words: Any,
        sight: Blind, made: true, typed: true, counted: true,
    },
    /// That time costs money, or income is under pressure (P13). For the two at the table only.
    Pressure = "pressure" {
        by: Readers::CUSTOMER_SIDE, about: Whole, codes: &["income", "time", "both"], code: Any,
        words: Any, sight: Table,
    },
    /// "Can we talk about this?" (E19).
    Talk = "talk" { by: Readers::BOTH, about: Anything, words: May },
    /// Along which way the customer wants to talk, or not (E19).
    TalkWay = "talk-way" {
        by: Readers::OWN_LINK, about: Entry(&[Kind::Talk]),
        codes: &["phone", "desk", "writing", "no"], code: Any, words: Any, most: 1,
    },
    /// "Call me" (D10).
    CallMe = "call-me" { by: Readers::CUSTOMER_SIDE, about: Whole, words: May },
    /// What a customer said by phone, written down by the employee. It counts once the customer confirmed it.
    ByPhone = "by-phone" {
        by: Readers::EMPLOYEE, about: Moment, words: Must, number: May, sight: Table,
        back: Back::WriterOrCustomer,
    },
    /// For whom the customer's side speaks (V13).
    Voice = "voice" {
        by: Readers::CUSTOMER_SIDE, about: Whole, codes: &["self", "other", "deceased"], code: Must,
        words: May,
    },
    /// "I did this": what was asked of the customer is done, and it is the organisation's turn. About a
    /// promise it is what the customer was to bring later (E25).
    Did = "did" { by: LIVING_SIDE, about: PromiseOrWhole, words: May, fresh: true },
    /// That it is over, as the organisation says. The customer can say that it is not.
    Ended = "ended" { by: Readers::SERVERS, about: Whole, words: May, fresh: true },
    /// Whether it was as the customer expected, and whether it helped, once it is over.
    HowItEnded = "how-it-ended" {
        by: LIVING_LINK, about: Entry(&[Kind::Ended]), codes: YES_PARTLY_NO, code: Any,
        bases: YES_PARTLY_NO, words: Any, most: 1, sight: Table,
    },
    /// That it is not over yet, as the customer says: it is the organisation's turn again.
    Reopened = "reopened" {
        by: Readers::CUSTOMER_SIDE, about: Entry(&[Kind::Ended]), words: May, most: 1,
    },
    /// Whose turn it became, what is asked and by when. Made by what changes the turn.
    Turn = "turn" {
        by: Readers::SERVERS, about: Whole, codes: &["customer", "organisation", "other"], code: Must,
        words: May, day: May, back: Back::Nobody, made: true, fresh: true, typed: true,
    },
    /// How it was for whoever speaks on behalf of the customer, in that person's own seat (V27): beside the
    /// two chairs, in no guess and no figure. Made by telling.
    Beside = "beside" {
        by: Readers::SPEAKERS, about: MomentOrWhole, codes: NOTICED, code: May, number: May,
        words: May, day: May, place: May, sight: Table, made: true,
    },
    /// What somebody of another organisation says about a step there (V01).
    Elsewhere = "elsewhere" { by: GUESTS, about: Moment, words: Must, made: true },
    }
    beside {
    /// How a moment was, in words or on the scale.
    View = "view" {
        by: Readers::TABLE, about: Moment, words: Any, number: Any, sight: Blind, made: true, typed: true,
        counted: true,
    },
    /// What somebody thinks that the other will say. Given once (E12).
    Guess = "guess" {
        by: GUESSERS, about: Moment, number: Must, sight: Blind, most: 1, back: Back::Nobody, made: true,
        typed: true, counted: true,
    },
    /// Whether the customer noticed what was done (P08).
    Recognition = "recognition" {
        by: Readers::CUSTOMER_SIDE, about: Moment, codes: NOTICED, code: Must, sight: Blind, made: true,
        typed: true, counted: true,
    },
    /// What the customer expects (P01).
    Expectation = "expectation" {
        by: Readers::CUSTOMER_SIDE, words: Any, back: Back::Writer, made: true, typed: true, counted: true,
    },
    /// That something happened, with its title.
    Moment = "moment" { by: Readers::BOTH, words: Must, made: true, typed: true, counted: true },
    /// Who does what by when (P05).
    Promise = "promise" {
        by: Readers::SERVERS, words: Must, day: Must, back: Back::Nobody, made: true, fresh: true,
        typed: true,
        counted: true,
    },
    /// A way in on the customer's side: a link, a code on paper.
    Door = "door" {
        by: Readers::LET_IN, sight: Only(Readers::LET_IN), back: Back::Ended(Readers::LET_IN),
        made: true, typed: true,
    },
    /// That another organisation is asked about one moment (V01).
    Invitation = "invitation" {
        by: Readers::OWN_LINK, about: Moment, back: Back::Ended(Readers::OWN_LINK), made: true, typed: true,
    },
    /// Where mail to the customer goes.
    MailAddress = "mail-address" {
        by: LIVING_LINK, sight: Only(LIVING_LINK),
        back: Back::Ended(LIVING_LINK), made: true, typed: true,
    },
    /// That somebody of the organisation looked: the role, no name. Made by looking.
    Look = "look" { by: Readers::NONE, back: Back::Nobody, made: true, typed: true },
    /// What a customer told a neutral interviewer (H01).
    Story = "story" {
        by: INTERVIEWERS, words: Must, sight: Only(LISTENERS), back: Back::Ended(INTERVIEWERS),
        made: true, typed: true,
    },
    /// Who told a story.
    Teller = "teller" {
        by: INTERVIEWERS, words: Must, sight: Only(INTERVIEWERS), back: Back::Ended(INTERVIEWERS),
        made: true, typed: true,
    },
    /// A note for the own eyes only (P20).
    Reflection = "reflection" { by: Readers::STAFF, words: Must, sight: Own, made: true, typed: true },
    /// A wish to talk it over with a colleague (D06): for the two of them.
    Support = "support" { by: SUPPORTERS, words: May, sight: Own, made: true, typed: true },
    /// That an employee shows the own answers at a moment to a coach or lead (E20).
    Shown = "shown" {
        by: Readers::EMPLOYEES, about: Moment, sight: Only(COACHES), made: true, typed: true,
    },
    /// What the mirror shows, and which decision it is for (D13).
    Indicator = "indicator" {
        by: MANAGERS, words: Must, sight: Only(Readers::ORGANISATION),
        back: Back::Ended(MANAGERS), made: true, typed: true,
    },
    }
}

/// What somebody on the customer's side tells, besides at a moment, and an employee writes back to (V26).
const TOLD: &[Kind] = &[
    Kind::Limitation,
    Kind::Felt,
    Kind::Retold,
    Kind::Opinion,
    Kind::Rights,
    Kind::Observation,
    Kind::Impression,
    Kind::HowItEnded,
    Kind::Beside,
];

/// What the other side can say yes to. Until then it is one voice.
const AGREED: &[Kind] = &[Kind::Proposal, Kind::Reword, Kind::Summary, Kind::ByPhone, Kind::Talked];

impl Kind {
    /// Whether it is made by another deed, such as a hand-over, and has no form of its own under `do`.
    #[must_use]
    pub fn is_made(self) -> bool {
        self.rule().made
    }

    /// Whether nobody writes it any more: it is kept and shown as it was written, under the kind that took it
    /// in.
    #[must_use]
    pub fn is_kept_only(self) -> bool {
        matches!(self, Self::Reword | Self::NotPromised)
    }

    /// Whether somebody may write it by itself.
    #[must_use]
    pub fn may_put(self, reader: Reader) -> bool {
        !self.is_made() && self.may_write(reader)
    }

    /// Whether somebody may write it, by itself or by the deed that makes it.
    #[must_use]
    pub fn may_write(self, reader: Reader) -> bool {
        self.rule().by.contains(reader)
    }

    /// Whether it binds a side: a proposal or a yes.
    #[must_use]
    pub fn binds(self) -> bool {
        matches!(self, Self::Proposal | Self::Agree)
    }

    /// Whether the other side can say yes to it.
    #[must_use]
    pub fn takes_yes(self) -> bool {
        AGREED.contains(&self)
    }

    /// Whether a later one of the same about the same takes its place, so that the other side says yes to the
    /// latest only.
    #[must_use]
    pub fn has_versions(self) -> bool {
        matches!(self, Self::Proposal | Self::Reword | Self::Summary | Self::ByPhone)
    }

    /// Whether what is promised with it stands by itself: it is no answer to what was asked. The statement
    /// that keeps such a promise asks it again.
    #[must_use]
    pub fn promises_by_itself(self) -> bool {
        matches!(self, Self::OurAnswer | Self::OwnStep)
    }

    /// Whether it is read by those only who read what it answers.
    #[must_use]
    pub fn is_read_with_its_ground(self) -> bool {
        matches!(self, Self::OurAnswer | Self::ToOurAnswer | Self::WriteBack)
    }

    /// Whether it stops once somebody said that the customer has died (V13): nothing is agreed any more, by
    /// whoever it is; and who works here asks nothing, no answer, no yes and no talk.
    #[must_use]
    pub fn stops_at_death(self, by: Reader) -> bool {
        self.binds()
            // nor is what only the customer says of themselves said for who is said to have died
            || (by.side() == Some(Side::Customer)
                && matches!(
                    self,
                    Self::Reply
                        | Self::ToOurAnswer
                        | Self::Win
                        | Self::WinCame
                        | Self::Key
                        | Self::Did
                        | Self::HowItEnded
                ))
            || (by.side() == Some(Side::Organisation)
                // that somebody talked with who speaks for the dead is said without a yes
                && ((AGREED.contains(&self) && self != Self::Talked)
                    || matches!(
                        self,
                        Self::Claim
                            | Self::Talk
                            | Self::NotPromised
                            | Self::Win
                            | Self::Bend
                            | Self::OwnStep
                    )))
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
            Self::Plan | Self::Extend | Self::Turn | Self::Promise | Self::OurAnswer | Self::OwnStep => {
                Sense::Planned
            }
            Self::Pause => Sense::Either,
            _ => Sense::Happened,
        }
    }

    /// Whether it is a part of how a moment was: whoever takes that back takes this back with it.
    #[must_use]
    pub fn is_part_of_telling(self) -> bool {
        self.rule().sight == Sight::Blind
    }

    /// The kinds that are put beside how a moment was and are a part of it.
    pub fn parts_of_telling() -> impl Iterator<Item = Self> {
        Self::PUT.iter().copied().filter(|kind| kind.is_part_of_telling())
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
        assert!(!Kind::Wish.may_put(Reader::Employee) && !Kind::Claim.may_put(Reader::Customer));
        for reader in Reader::ALL.iter().copied() {
            assert!(!Kind::Elsewhere.may_put(reader), "{reader:?}");
            assert_eq!(Kind::Elsewhere.may_write(reader), reader == Reader::Guest);
        }
        for kind in Kind::PUT {
            let somebody = Reader::ALL.iter().any(|reader| kind.may_put(*reader));
            assert_eq!(somebody, !kind.is_made() && !kind.is_kept_only(), "{kind:?}");
        }
    }

    #[test]
    fn what_only_those_at_the_table_read_only_those_at_the_table_write() {
        for kind in Kind::ALL {
            let rule = kind.rule();
            let needs_seat = rule.sight.needs_seat() || rule.sight == Sight::Agreed;
            for reader in Reader::ALL.iter().copied().filter(|reader| kind.may_write(*reader)) {
                assert!(!needs_seat || reader.chair().is_some(), "{kind:?} {reader:?}");
            }
        }
    }

    #[test]
    fn what_binds_or_is_said_once_for_the_customer_nobody_says_on_behalf_of_the_customer() {
        let alone = [
            Kind::Agree,
            Kind::Key,
            Kind::Win,
            Kind::WinCame,
            Kind::Reply,
            Kind::ToOurAnswer,
            Kind::Talked,
            Kind::TalkWay,
            Kind::Proposal,
            Kind::Summary,
            Kind::HowItEnded,
        ];
        for kind in Kind::PUT.iter().filter(|kind| kind.may_put(Reader::Customer)) {
            assert_eq!(kind.may_put(Reader::Relative), !alone.contains(kind), "{kind:?}");
        }
    }

    #[test]
    fn what_two_can_change_at_once_needs_a_fresh_page_and_what_is_said_once_says_so() {
        let fresh: Vec<Kind> = Kind::ALL.iter().copied().filter(|kind| kind.rule().fresh).collect();
        assert_eq!(
            fresh,
            [
                Kind::OurAnswer,
                Kind::Proposal,
                Kind::Extend,
                Kind::WithdrawPromise,
                Kind::Handover,
                Kind::Did,
                Kind::Ended,
                Kind::Turn,
                Kind::Promise
            ]
        );
        let once: Vec<Kind> = Kind::PUT.iter().copied().filter(|kind| kind.rule().most == 1).collect();
        let expected = [
            Kind::ToOurAnswer,
            Kind::NotPromised,
            Kind::Talked,
            Kind::Agree,
            Kind::WinCame,
            Kind::WithdrawPromise,
            Kind::HasRead,
            Kind::Reply,
            Kind::Key,
            Kind::TalkWay,
            Kind::HowItEnded,
            Kind::Reopened,
        ];
        assert_eq!(once, expected);
        let parts: Vec<Kind> = Kind::parts_of_telling().collect();
        assert_eq!(parts, [Kind::Observation, Kind::Answer]);
    }

    #[test]
    fn what_is_counted_has_a_table_of_its_own() {
        for kind in Kind::ALL {
            let rule = kind.rule();
            assert!(!rule.counted || rule.typed, "{kind:?}");
        }
    }
}
