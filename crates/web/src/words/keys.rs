//! Keys of texts. A key is written out in the code, or it is built from the code of something: of a channel,
//! of a kind of entry, of the verb of a line in the audit trail.
//!
//! A built key comes from a [`Family`], and every family stands in [`FAMILIES`] with all codes that it can be
//! built from: no other way to build one compiles, because [`Words::get`](super::Words::get) takes a [`Key`].
//! A test looks up every key of every family in every language, so a new channel without words fails before
//! anybody reads `[channel-video]`.

use std::borrow::Cow;

use hullie_app::see::mirror::{Kind as Indicator, Nearly};
use hullie_domain::{
    Chair, Role, Value,
    house::{
        profile::SectorProfile,
        way_in::{Door, Ended},
    },
    kind::{Kind, Whose},
    rule::Need,
    sight::Sight,
    taking_back::TAKEN_BACK,
    tell::question::{Block, ITEMS},
    verb::{Subject, Verb},
    walk::{
        moment::{Channel, Outcome, Recognition, Side, Source},
        open::Matter,
    },
};
use hullie_text::personal;

/// The key of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Key(Cow<'static, str>);

impl Key {
    /// The key as it stands in the files with texts.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<&'static str> for Key {
    fn from(written: &'static str) -> Self {
        Self(Cow::Borrowed(written))
    }
}

/// Something that a key can be built from.
pub trait Coded {
    /// The part of the key that says which one it is.
    fn code(&self) -> String;
}

macro_rules! have_codes {
    ($($of:ty),* $(,)?) => { $(
        impl Coded for $of {
            fn code(&self) -> String {
                <$of>::code(*self).to_owned()
            }
        }
    )* };
}

have_codes!(
    Block,
    Chair,
    Channel,
    Distance,
    Door,
    Ended,
    Indicator,
    Kind,
    Matter,
    Nearly,
    Outcome,
    Person,
    Recognition,
    Role,
    SectorProfile,
    Side,
    Sight,
    Source,
    Way,
    Whose,
    Writer,
    personal::Kind,
);

macro_rules! are_codes {
    ($($of:ty),*) => { $(
        impl Coded for $of {
            fn code(&self) -> String {
                self.to_string()
            }
        }
    )* };
}

are_codes!(&str, i8, u8, u32);

impl Coded for Value {
    fn code(&self) -> String {
        self.get().to_string()
    }
}

impl<A: Coded, B: Coded> Coded for (A, B) {
    fn code(&self) -> String {
        format!("{}-{}", self.0.code(), self.1.code())
    }
}

/// Keys that are alike but for the code of what they are about. Only the list in this file makes families.
#[derive(Debug)]
pub struct Family<T> {
    pattern: &'static str,
    all: fn() -> Vec<T>,
}

impl<T: Coded> Family<T> {
    /// The key of this one.
    #[must_use]
    pub fn of(&self, one: T) -> Key {
        self.stored(&one.code())
    }

    /// The key of the one with this code, where only the code was kept.
    #[must_use]
    pub fn stored(&self, code: &str) -> Key {
        let (before, after) = self.pattern.split_once('{').unwrap_or((self.pattern, ""));
        let after = after.strip_prefix('}').unwrap_or(after);
        Key(Cow::Owned([before, code, after].concat()))
    }

    /// All keys of the family.
    #[must_use]
    pub fn keys(&self) -> Vec<Key> {
        (self.all)().into_iter().map(|one| self.of(one)).collect()
    }
}

/// A family in the list of all families.
#[derive(Debug, Clone, Copy)]
pub struct Listed {
    /// The name by which the pages use it.
    pub name: &'static str,
    /// What its keys look like, `{}` for the code.
    pub pattern: &'static str,
    /// All its keys.
    pub keys: fn() -> Vec<Key>,
}

macro_rules! families {
    ($($(#[$doc:meta])* $name:ident: $of:ty = $pattern:literal, $all:expr;)*) => {
        $(
            $(#[$doc])*
            pub const $name: Family<$of> = Family { pattern: $pattern, all: || $all };
        )*

        /// Every family of keys.
        pub const FAMILIES: &[Listed] =
            &[$(Listed { name: stringify!($name), pattern: $pattern, keys: || $name.keys() },)*];
    };
}

families! {
    /// The paragraphs of the page about accessibility.
    ACCESS: u8 = "access-{}", (1..=5).collect();
    /// An answer on the scale.
    ANSWER: Value = "answer-{}", Value::ALL.to_vec();
    /// Whether something was noticed, as an answer to choose.
    ANSWER_NOTICED: Recognition = "answer-noticed-{}", Recognition::ALL.to_vec();
    /// What is said instead of a share of answers when few people stand behind it.
    ANSWERS_NEARLY: Nearly = "answers-nearly-{}", Nearly::ALL.to_vec();
    /// On what somebody bases an entry of a kind.
    BASIS: (Kind, &'static str) = "basis-{}", each(&shown(), |kind| kind.rule().bases.to_vec());
    /// A block of questions.
    BLOCK: Block = "block-{}", Block::ALL.to_vec();
    /// What a chair is called.
    CHAIR: Chair = "chair-{}", Chair::BOTH.to_vec();
    /// Along which way people met or wrote.
    CHANNEL: Channel = "channel-{}", Channel::ALL.to_vec();
    /// The answer that was chosen in an entry of a kind. What was answered to a question is the question.
    CODE: (Kind, &'static str) = "code-{}",
        each(&shown(), |kind| if kind == Kind::Answer { Vec::new() } else { kind.rule().codes.to_vec() });
    /// What somebody did, in the audit trail.
    DID: &'static str = "did-{}", Verb::ALL.iter().map(|verb| verb.code()).collect();
    /// A figure of the distance between the chairs, said by the way in which it points.
    DISTANCE: (Distance, Way) = "distance-{}", pairs(&Distance::ALL, &Way::ALL);
    /// What a kind of entry is called where somebody can write one.
    DO: Kind = "do-{}", written();
    /// The label of a field in the form of a kind of entry.
    DO_FIELD: (Kind, &'static str) = "do-{}", each(&written(), fields);
    /// What the form of a kind of entry is for.
    DO_WHAT: Kind = "do-{}-what", written();
    /// What kind of way in it is.
    DOOR: Door = "door-{}", Door::ALL.to_vec();
    /// Why a way in was ended.
    DOOR_ENDED: Ended = "door-ended-{}", Ended::ALL.to_vec();
    /// The heading of an entry.
    ENTRY: Kind = "entry-{}", shown();
    /// An indicator that is so many of so many.
    FIGURE: Indicator = "figure-{}", indicators(false);
    /// An indicator that is so many of so many, of few people who nearly all said the same.
    FIGURE_NEARLY: (Indicator, Nearly) = "figure-{}", pairs(&indicators(false), &Nearly::ALL);
    /// Where an indicator comes from.
    FIGURE_SOURCE: Indicator = "figure-source-{}", Indicator::ALL.to_vec();
    /// An indicator that is a middle value, by the way in which it points.
    FIGURE_WAY: (Indicator, Way) = "figure-{}", pairs(&indicators(true), &Way::SURE);
    /// What in told words may point to a person.
    FOUND: personal::Kind = "found-{}", personal::Kind::ALL.to_vec();
    /// The name of an indicator.
    INDICATOR: Indicator = "indicator-{}", Indicator::ALL.to_vec();
    /// A question in short.
    ITEM: &'static str = "item-{}", ITEMS.iter().map(|item| item.code).collect();
    /// An answer to a question about a moment.
    ITEM_ANSWER: Value = "item-answer-{}", Value::ALL.to_vec();
    /// A question as a chair is asked it.
    ITEM_ASKED: (&'static str, Chair) = "item-{}", asked_items();
    /// The lane of a chair on the map.
    LANE: Chair = "lane-{}", Chair::BOTH.to_vec();
    /// The lane with what a chair guessed.
    LANE_GUESS: Chair = "lane-guess-{}", Chair::BOTH.to_vec();
    /// What an indicator means.
    MEANING: Indicator = "meaning-{}", Indicator::ALL.to_vec();
    /// A month.
    MONTH: i8 = "month-{}", (1..=12).collect();
    /// What stands before the second text of an entry of a kind.
    MORE: Kind = "more-{}", shown().into_iter().filter(|kind| kind.rule().more != Need::No).collect();
    /// What is said when the form of a kind of entry was sent without what it needs.
    NEED: Kind = "need-{}", written().into_iter().filter(|kind| needs(*kind)).collect();
    /// What is said when a field was left empty that cannot be.
    NEED_FIELD: &'static str = "need-{}", NEEDED.to_vec();
    /// What is open, said of the side that must act. Whose turn it is is said by itself.
    OPEN: (Matter, Side) = "open-{}", open();
    /// How an attempt ended.
    OUTCOME: Outcome = "outcome-{}", Outcome::ALL.to_vec();
    /// Whose doing a moment was, as whoever tells it can choose.
    OWN_SIDE: Side = "own-side-{}", sides();
    /// Whether the employee thought rosier or gloomier than it was for the customer.
    PAIR_BIAS: Way = "pair-bias-{}", Way::SURE.to_vec();
    /// A part of the shared page.
    PART: &'static str = "part-{}", vec!["now", "road", "said", "whole"];
    /// A side other than the customer, where it is named as who did or said something.
    PARTY: Side = "party-{}", sides().into_iter().filter(|side| *side != Side::Customer).collect();
    /// The paragraphs of the page about what is kept.
    PRIVACY: u8 = "privacy-{}", (1..=10).collect();
    /// What those who are helped are called by a kind of organisation: for one.
    CALLED: SectorProfile = "called-{}", SectorProfile::ALL.to_vec();
    /// As [`CALLED`], for more.
    CALLED_MORE: SectorProfile = "called-{}-more", SectorProfile::ALL.to_vec();
    /// What kind of organisation it is.
    PROFILE: SectorProfile = "profile-{}", SectorProfile::ALL.to_vec();
    /// The three months of a quarter of a year.
    QUARTER: u32 = "quarter-{}", (1..=4).collect();
    /// Who reads something with this sight, said to whoever writes it.
    READERS: (Sight, Writer) = "readers-{}", pairs(&Sight::ON_PAGE, &Writer::ALL)
        .into_iter()
        // on the customer's side what needs a yes is shared, because it is the customer's own
        .filter(|(sight, by)| *sight != Sight::Agreed || *by == Writer::Serving)
        .collect();
    /// What is said instead of the share of what was put right when few people stand behind it.
    RECOVERED_NEARLY: Nearly = "recovered-nearly-{}", Nearly::ALL.to_vec();
    /// A role.
    ROLE: Role = "role-{}", Role::ALL.to_vec();
    /// What somebody said of how it was.
    SAID: Person = "said-{}", Person::ALL.to_vec();
    /// A seat at the table in which nobody said anything.
    SEAT_EMPTY: Person = "seat-empty-{}", Person::ALL.to_vec();
    /// The seat of a guess.
    SEAT_GUESS: Person = "seat-guess-{}", Person::ALL.to_vec();
    /// The seat of an own experience.
    SEAT_OWN: Person = "seat-own-{}", Person::ALL.to_vec();
    /// Whose doing a moment was.
    SIDE: Side = "side-{}", sides();
    /// Where an expectation came from.
    SOURCE: Source = "source-{}", Source::ALL.to_vec();
    /// What a line of the audit trail is about.
    SUBJECT: &'static str = "subject-{}", Subject::ALL.iter().map(|subject| subject.code()).collect();
    /// Why something was taken back.
    TAKEN_BACK_WHY: &'static str = "taken-back-{}", TAKEN_BACK.to_vec();
    /// What somebody thought that the other would say.
    THOUGHT: Person = "thought-{}", Person::ALL.to_vec();
    /// Whose turn it is.
    TURN: Side = "turn-{}", sides();
    /// On whose side a wait was.
    WAIT_SIDE: Side = "wait-side-{}", sides();
    /// A day of the week.
    WEEKDAY: i8 = "weekday-{}", (1..=7).collect();
    /// For whom it was so, said by who speaks on behalf of the customer.
    WHOSE: Whose = "whose-{}", Whose::BOTH.to_vec();
}

/// What is open, for each side that can have to act.
fn open() -> Vec<(Matter, Side)> {
    let all = Matter::ALL.iter().filter(|matter| **matter != Matter::Turn);
    all.flat_map(|matter| matter.sides().iter().map(|side| (*matter, *side))).collect()
}

/// The fields that a form can ask for again.
const NEEDED: [&str; 22] = [
    "about",
    "benefit",
    "day",
    "decision",
    "due",
    "guess",
    "items",
    "more",
    "name",
    "own_words",
    "party",
    "promise",
    "role",
    "service",
    "side",
    "teller",
    "title",
    "to",
    "turn",
    "whose",
    "word",
    "words",
];

macro_rules! coded {
    ($(#[$doc:meta])* $name:ident: $count:literal { $($(#[$of:meta])* $one:ident = $code:literal,)* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum $name { $($(#[$of])* $one,)* }

        impl $name {
            /// All of them.
            pub const ALL: [Self; $count] = [$(Self::$one,)*];

            /// The word for it in keys.
            #[must_use]
            pub fn code(self) -> &'static str {
                match self { $(Self::$one => $code,)* }
            }
        }
    };
}

coded! {
    /// The way in which a figure points.
    Way: 4 {
        /// Above zero.
        Above = "above",
        /// Below zero.
        Below = "below",
        /// At zero.
        Equal = "equal",
        /// It could be either.
        Unclear = "unclear",
    }
}

impl Way {
    /// The ways that are clear.
    pub const SURE: [Self; 3] = [Self::Above, Self::Below, Self::Equal];
}

coded! {
    /// A figure of the distance between the chairs.
    Distance: 4 {
        /// How far guesses lie above or below what was said.
        Level = "level",
        /// Whether guesses go up and down with what was said.
        Noticing = "noticing",
        /// The same within one employee.
        Within = "within",
        /// How far what was thought to be expected lies from what was expected.
        Shift = "shift",
    }
}

coded! {
    /// How the reader calls somebody at the table.
    Person: 4 {
        /// The customer, to who works here.
        Customer = "customer",
        /// The employee, to the other side.
        Employee = "employee",
        /// Whoever reads.
        You = "you",
        /// The customer, to who speaks on behalf of the customer.
        Kin = "kin",
    }
}

coded! {
    /// Who writes, in the sentence that says who will read it.
    Writer: 3 {
        /// Whoever is served.
        Served = "served",
        /// Somebody who speaks on behalf of whoever is served.
        Kin = "kin",
        /// Whoever serves.
        Serving = "serving",
    }
}

impl From<Chair> for Person {
    fn from(chair: Chair) -> Self {
        match chair {
            Chair::Customer => Self::Customer,
            Chair::Employee => Self::Employee,
        }
    }
}

/// The kinds of entries that are shown as one: whose turn it is stands in a place of its own.
fn shown() -> Vec<Kind> {
    Kind::PUT.iter().copied().filter(|kind| *kind != Kind::Turn).collect()
}

/// The kinds of entries that have a form: what another deed makes has none.
fn written() -> Vec<Kind> {
    Kind::PUT.iter().copied().filter(|kind| !kind.is_made() && !kind.is_kept_only()).collect()
}

/// Whether the form of a kind can be sent without what it needs.
fn needs(kind: Kind) -> bool {
    let rule = kind.rule();
    let asked = [rule.words, rule.more, rule.place, rule.code, rule.day, rule.until, rule.number, rule.other];
    // of a plan either the day or the time that it asks is needed, and neither by itself
    kind == Kind::Plan || asked.iter().any(|need| matches!(need, Need::Must | Need::Any))
}

/// The fields that the form of a kind asks.
fn fields(kind: Kind) -> Vec<&'static str> {
    let rule = kind.rule();
    let asked = [
        ("words", rule.words),
        ("more", rule.more),
        ("place", rule.place),
        ("code", rule.code),
        ("day", rule.day),
        ("until", rule.until),
        ("number", rule.number),
        ("other", rule.other),
        ("basis", if rule.bases.is_empty() { Need::No } else { Need::May }),
    ];
    asked.into_iter().filter(|(_, need)| *need != Need::No).map(|(field, _)| field).collect()
}

/// The questions with the chairs that are asked them.
fn asked_items() -> Vec<(&'static str, Chair)> {
    ITEMS
        .iter()
        .flat_map(|item| {
            [(item.code, Chair::Customer, item.customer), (item.code, Chair::Employee, item.employee)]
        })
        .filter(|(.., asked)| *asked)
        .map(|(code, chair, _)| (code, chair))
        .collect()
}

/// The sides that can be told: what nobody said of a moment is shown nowhere.
fn sides() -> Vec<Side> {
    Side::ALL.iter().copied().filter(|side| *side != Side::Unknown).collect()
}

/// The indicators that are a middle value, or those that are so many of so many.
fn indicators(middle: bool) -> Vec<Indicator> {
    let is_middle = |kind: &Indicator| match kind {
        Indicator::Rosy | Indicator::Late | Indicator::Expected => true,
        Indicator::Noticed | Indicator::Satisfied | Indicator::Understood | Indicator::Kept => false,
    };
    Indicator::ALL.iter().copied().filter(|kind| is_middle(kind) == middle).collect()
}

/// Each kind with each of its codes.
fn each(kinds: &[Kind], codes: impl Fn(Kind) -> Vec<&'static str>) -> Vec<(Kind, &'static str)> {
    kinds.iter().flat_map(|kind| codes(*kind).into_iter().map(|code| (*kind, code))).collect()
}

/// Each of these with each of those.
fn pairs<A: Copy, B: Copy>(these: &[A], those: &[B]) -> Vec<(A, B)> {
    these.iter().flat_map(|this| those.iter().map(|that| (*this, *that))).collect()
}
