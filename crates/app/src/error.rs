//! Why something did not happen, as far as the caller can act on it.

use hullie_domain::{Day, Refused, WordsError, kind::Kind, reader::Reader, walk::moment::Side};
use hullie_store::StoreError;
use thiserror::Error;

/// What use cases give.
pub type Result<T> = std::result::Result<T, AppError>;

/// Why something did not happen.
#[derive(Debug, Error)]
pub enum AppError {
    /// The person may not do this, or it does not exist: from outside the two look the same.
    #[error(transparent)]
    Refused(#[from] Refused),
    /// A field needs another answer.
    #[error("field {field}: {problem}")]
    Field {
        /// Which field.
        field: &'static str,
        /// What is the matter.
        problem: FieldProblem,
    },
    /// This very form was sent and kept before.
    #[error("this form was kept before")]
    Sent,
    /// It was done before and can be done once only.
    #[error("done before")]
    Already,
    /// A guess of whoever wrote down what the customer said there: there is nothing left to guess.
    #[error("known already")]
    Known,
    /// A moment of the own at which somebody else said something: it stays.
    #[error("somebody else spoke there")]
    Shared,
    /// Somebody else changed the page meanwhile: look, and send again.
    #[error("changed meanwhile")]
    Changed,
    /// It holds only when both sides say so; one cannot do it alone.
    #[error("one voice is not enough")]
    OneVoice,
    /// It asks something of a customer who has died, as was said (V13).
    #[error("the customer has died")]
    Bereaved,
    /// Somebody said that the customer has died, who reads this and would bind the own side: that is put
    /// right first (V13).
    #[error("said to have died")]
    SaidToHaveDied,
    /// The two agreed on it, perhaps meanwhile: one of them does not undo it alone.
    #[error("agreed by both")]
    Agreed,
    /// The customer said that what was written back did not help: it stays, and something else is written.
    #[error("the customer said that it did not help")]
    DidNotHelp,
    /// What this is about was taken back meanwhile.
    #[error("taken back meanwhile")]
    TakenBack,
    /// The customer told it meanwhile: what was said by phone is not written down beside it.
    #[error("the customer told it meanwhile")]
    ToldMeanwhile,
    /// The customer told it in the own words: no yes to what was said by phone is needed beside them.
    #[error("the own words stand there")]
    OwnWords,
    /// The customer said yes to it meanwhile: only the customer takes that back.
    #[error("confirmed meanwhile")]
    Confirmed,
    /// Something else took the place of what this says yes to.
    #[error("replaced meanwhile")]
    Replaced,
    /// Something else took the place of what this says yes to, and is asked now.
    #[error("replaced, and asked anew")]
    ReadAnew,
    /// An employee who took back what was told at a moment tells nothing there any more: the customer's
    /// answer was on the page.
    #[error("took it back, and tells no more there")]
    TookBack,
    /// A question was answered otherwise before, perhaps in another window, or is asked no more.
    #[error("answered otherwise before, or asked no more")]
    Answered,
    /// Somebody else told there since a form to take back was opened: that would go along.
    #[error("others told there too")]
    OthersToo,
    /// The promise that this is about was done or withdrawn, perhaps meanwhile.
    #[error("promise closed")]
    Closed,
    /// It has ended: nothing is asked or promised there before somebody says that it goes on.
    #[error("it has ended")]
    Ended,
    /// Only the employee who helps this customer now does this.
    #[error("for who helps")]
    NotInChair,
    /// Somebody else speaks by the customer's own link than when the form was opened.
    #[error("another voice")]
    OtherVoice,
    /// Who helped here before: somebody else does now, and the page is closed.
    #[error("helped before")]
    Left,
    /// Only the customer says this: not who speaks on behalf of the customer.
    #[error("the customer's own word")]
    NotOwn,
    /// There is nothing of the own that could be taken back.
    #[error("nothing to take back")]
    Nothing,
    /// There are already as many as fit.
    #[error("as many as fit")]
    Most,
    /// Six indicators is the most; one has to go first.
    #[error("the limit is reached")]
    Full,
    /// The mail address and password do not belong together.
    #[error("wrong mail address or password")]
    WrongPassword,
    /// Too many attempts; wait.
    #[error("too many attempts")]
    TooMany {
        /// How many minutes, at least 1.
        minutes: i64,
    },
    /// So many others want the same at this moment that it cannot be done soon; try again in some seconds.
    #[error("too busy")]
    Busy,
    /// The personal link cannot be used any more.
    #[error("the link cannot be used")]
    DeadLink,
    /// The customer closed this link of somebody who looked along.
    #[error("the customer closed the link")]
    ClosedLink,
    /// A piece of the personal link is missing.
    #[error("a piece of the link is missing")]
    PartOfLink,
    /// The word that was typed does not go with the code.
    #[error("wrong word")]
    WrongWord,
    /// The code was closed after too many wrong words.
    #[error("the code is closed")]
    CodeClosed,
    /// Who works here cannot be the customer of a page that is helped by the own team.
    #[error("own team")]
    OwnTeam,
    /// Whoever works here is not there as a customer, unless it is said to be the own page.
    #[error("works here")]
    WorksHere,
    /// The figures are being counted: ask again in a few seconds.
    #[error("still counting")]
    Counting,
    /// Something failed that the person cannot help.
    #[error("{0}")]
    Failed(String),
    /// The database failed.
    #[error(transparent)]
    Store(StoreError),
}

impl AppError {
    /// Why somebody may not do what whoever sits in the employee's chair does: a colleague who reads the page
    /// is told so, perhaps after a hand-over; for everybody else it is as if it were not there.
    #[must_use]
    pub fn not_in_chair(reader: Reader) -> Self {
        if reader == Reader::Colleague { Self::NotInChair } else { Refused::NotForYou.into() }
    }

    /// Why a reader may not write something of a kind.
    #[must_use]
    pub fn not_for(kind: Kind, reader: Reader) -> Self {
        let speaks_for = reader.side() == Some(Side::Customer) && reader != Reader::Customer;
        if kind.may_write(Reader::Customer) && speaks_for {
            // it is the customer's own word
            return Self::NotOwn;
        }
        if kind.may_write(Reader::Employee) { Self::not_in_chair(reader) } else { Refused::NotForYou.into() }
    }

    /// Why nothing of a kind is said after a death: the customer, who reads this, can say to be alive.
    #[must_use]
    pub fn stopped_at_death(reader: Reader) -> Self {
        if reader == Reader::Customer { Self::SaidToHaveDied } else { Self::Bereaved }
    }

    /// Why nobody takes back alone something of this kind that the other side said yes to. What the customer
    /// confirmed or let be read is no agreement of two: the customer takes it back.
    #[must_use]
    pub fn agreed(kind: Kind) -> Self {
        match kind {
            Kind::ByPhone | Kind::Summary | Kind::OurAnswer => Self::Confirmed,
            Kind::WriteBack => Self::DidNotHelp,
            _ => Self::Agreed,
        }
    }

    /// Whether this cannot be done here at all: then there is no form to show again, only what was typed.
    #[must_use]
    pub fn turns_away(&self) -> bool {
        matches!(
            self,
            Self::Refused(_)
                | Self::NotInChair
                | Self::Left
                | Self::OtherVoice
                | Self::NotOwn
                | Self::TakenBack
                | Self::Closed
                | Self::Replaced
                | Self::OwnWords
        )
    }
}

/// What can be the matter with a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum FieldProblem {
    /// It is needed.
    #[error("needed")]
    Needed,
    /// It is too long.
    #[error("{by} characters too many")]
    TooLong {
        /// How many fit.
        most: usize,
        /// How many have to go.
        by: usize,
    },
    /// It holds a character that cannot be kept.
    #[error("unkeepable character")]
    Unkeepable,
    /// A name holds a line break or a sign that changes how a line is read.
    #[error("not a name")]
    NotAName,
    /// It is not a day.
    #[error("not a day")]
    NotADay,
    /// It is not one of the answers.
    #[error("not one of the answers")]
    NotAnAnswer,
    /// It happened, and it lies in the future.
    #[error("in the future")]
    Future,
    /// A new day of a promise is not after the day that was promised.
    #[error("not a later day")]
    NotLater,
    /// It is planned, and it has been.
    #[error("in the past")]
    Past,
    /// Longer ago than anybody lived.
    #[error("too long ago")]
    LongAgo,
    /// Further ahead than anybody promises.
    #[error("too far ahead")]
    TooFar,
    /// The last day lies before the first.
    #[error("before the first day")]
    BeforeFirst,
    /// The year has two digits; it can be meant as this day.
    #[error("a year of two digits")]
    ShortYear(Day),
    /// It is not a number.
    #[error("not a number")]
    NotANumber,
    /// It says a time that we cannot place.
    #[error("a time that cannot be placed")]
    NotATime,
    /// Somebody else has it already.
    #[error("in use")]
    InUse,
    /// No mail is sent: somebody said that the customer has died.
    #[error("no mail is sent")]
    NoMail,
    /// Somebody else on this page has this name.
    #[error("a name that somebody has")]
    NameTaken,
    /// Somebody of this name has a link of the own that is open.
    #[error("a name with a link of its own")]
    HasLink,
    /// Somebody spoke here under this name before: it is to be said whether this is the same person.
    #[error("a name under which somebody spoke")]
    NameKnown,
    /// A name where the customer is said to speak.
    #[error("a name, and no other person")]
    NameOfAnother,
    /// The pages call somebody else so: a role, or a word such as "they".
    #[error("a word by which the pages speak of people")]
    CalledSo,
    /// A number where a name is asked (N03).
    #[error("a number in the place of a name")]
    NumberForName,
    /// It is too short to be safe.
    #[error("too short")]
    TooShort,
    /// It is too easy to guess.
    #[error("too easy")]
    TooEasy,
    /// The second time something else was typed.
    #[error("not the same")]
    NotTheSame,
}

impl From<StoreError> for AppError {
    fn from(error: StoreError) -> Self {
        match error {
            // what is not there and what may not be seen look the same from outside
            StoreError::NotThere => Self::Refused(Refused::NotForYou),
            StoreError::Already => Self::Already,
            StoreError::Sent => Self::Sent,
            StoreError::Changed => Self::Changed,
            StoreError::Full => Self::Full,
            other => Self::Store(other),
        }
    }
}

/// Turns a problem with words into a problem with a field.
pub trait InField<T> {
    /// Says which field it was.
    ///
    /// # Errors
    /// The same problem, with the field.
    fn in_field(self, field: &'static str) -> Result<T>;
}

impl<T> InField<T> for std::result::Result<T, WordsError> {
    fn in_field(self, field: &'static str) -> Result<T> {
        self.map_err(|error| {
            let problem = match error {
                WordsError::Empty => FieldProblem::Needed,
                WordsError::TooLong { most, by } => FieldProblem::TooLong { most, by },
                WordsError::Unkeepable => FieldProblem::Unkeepable,
                WordsError::NotAName => FieldProblem::NotAName,
            };
            AppError::Field { field, problem }
        })
    }
}
