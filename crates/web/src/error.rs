//! What did not work, on its way to a person: the status, and the sentence that says what happened and what
//! to do now. The page around it is made in [`crate::problem`].

use std::sync::Arc;

use axum::{
    http::{HeaderName, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use hullie_app::{AppError, error::FieldProblem};
use hullie_domain::Refused;
use hullie_store::StoreError;

use crate::{
    format::number,
    words::{Language, Words, keys},
};

/// What handlers give.
pub type Answer = std::result::Result<Response, Failed>;

/// Something that did not work.
#[derive(Debug)]
pub struct Failed {
    error: AppError,
    half: Half,
}

/// On which part of the site it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Half {
    /// For somebody who works here, or anybody.
    Staff,
    /// For a customer.
    Customer,
    /// For somebody of another organisation.
    Guest,
}

impl Failed {
    /// For somebody who works here, or anybody. The page is made in the language of the reader, where the
    /// answer leaves.
    #[must_use]
    pub fn new(_: Words, error: AppError) -> Self {
        Self { error, half: Half::Staff }
    }

    /// For a customer: who is not known is asked for the personal link, not for a password.
    #[must_use]
    pub fn customer(_: Words, error: AppError) -> Self {
        Self { error, half: Half::Customer }
    }

    /// For somebody of another organisation: an invitation that is closed or too old is said to be so.
    #[must_use]
    pub fn guest(_: Words, error: AppError) -> Self {
        Self { error, half: Half::Guest }
    }
}

/// The status that belongs to an error.
#[must_use]
pub fn status(error: &AppError) -> StatusCode {
    match error {
        AppError::Refused(Refused::SignIn) | AppError::WrongPassword | AppError::WrongWord => {
            StatusCode::UNAUTHORIZED
        }
        AppError::Refused(Refused::NotForYou) => StatusCode::FORBIDDEN,
        AppError::Field { problem: FieldProblem::InUse, .. } => StatusCode::CONFLICT,
        AppError::Field { problem: FieldProblem::NoMail, .. } => StatusCode::FORBIDDEN,
        AppError::Field { .. } => StatusCode::BAD_REQUEST,
        AppError::Sent
        | AppError::Already
        | AppError::Known
        | AppError::Shared
        | AppError::Full
        | AppError::Changed
        | AppError::OneVoice
        | AppError::Bereaved
        | AppError::Nothing
        | AppError::SaidToHaveDied
        | AppError::Agreed
        | AppError::DidNotHelp
        | AppError::Confirmed
        | AppError::OwnWords
        | AppError::ToldMeanwhile
        | AppError::TakenBack
        | AppError::Closed
        | AppError::Ended
        | AppError::Replaced
        | AppError::ReadAnew
        | AppError::OtherVoice
        | AppError::OthersToo
        | AppError::Answered
        | AppError::TookBack
        | AppError::Most => StatusCode::CONFLICT,
        AppError::TooMany { .. } => StatusCode::TOO_MANY_REQUESTS,
        AppError::DeadLink | AppError::ClosedLink | AppError::CodeClosed => StatusCode::GONE,
        AppError::PartOfLink => StatusCode::NOT_FOUND,
        AppError::OwnTeam
        | AppError::WorksHere
        | AppError::NotInChair
        | AppError::Left
        | AppError::NotOwn => StatusCode::FORBIDDEN,
        AppError::Counting | AppError::Busy | AppError::Store(StoreError::Away(_)) => {
            StatusCode::SERVICE_UNAVAILABLE
        }
        AppError::Failed(_) | AppError::Store(_) => StatusCode::INTERNAL_SERVER_ERROR,
    }
}

/// The sentence for a person. The cause goes to the log, once, with a reference that stands in both.
#[must_use]
pub fn sentence(words: Words, error: &AppError) -> String {
    match error {
        AppError::Refused(Refused::SignIn) => words.get("error-sign-in"),
        AppError::Refused(Refused::NotForYou) => words.get("error-not-for-you"),
        AppError::Field { field, problem } => field_sentence(words, field, *problem),
        AppError::Sent => words.get("already-kept"),
        AppError::Already => words.get("error-already"),
        AppError::Known => words.get("error-known"),
        AppError::Shared => words.get("error-shared"),
        AppError::Full => words.get("error-full"),
        AppError::Changed => words.get("error-changed"),
        AppError::OneVoice => words.get("error-one-voice"),
        AppError::Nothing => words.get("error-nothing"),
        AppError::Bereaved => words.get("error-bereaved"),
        AppError::SaidToHaveDied => words.get("error-said-to-have-died"),
        AppError::Agreed => words.get("error-agreed"),
        AppError::DidNotHelp => words.get("error-did-not-help"),
        AppError::ToldMeanwhile => words.get("error-told-meanwhile"),
        AppError::Confirmed => words.get("error-confirmed"),
        AppError::OwnWords => words.get("error-own-words"),
        AppError::TakenBack => words.get("error-taken-back"),
        AppError::NotInChair => words.get("error-not-in-chair"),
        AppError::Left => words.get("error-left"),
        AppError::Closed => words.get("error-closed"),
        AppError::Ended => words.get("error-ended"),
        AppError::Replaced => words.get("error-replaced"),
        AppError::ReadAnew => words.get("error-read-anew"),
        AppError::OtherVoice => words.get("error-other-voice"),
        AppError::TookBack => words.get("took-back-no-guess"),
        AppError::Answered => words.get("error-answered"),
        AppError::OthersToo => words.get("error-others-too"),
        AppError::NotOwn => words.get("error-not-own"),
        AppError::Most => words.get("error-most"),
        AppError::WrongPassword => words.get("error-wrong-password"),
        AppError::TooMany { minutes } => words.with("error-too-many", &[("minutes", (*minutes).into())]),
        AppError::Busy => words.get("error-busy"),
        AppError::DeadLink => words.get("error-dead-link"),
        AppError::ClosedLink => words.get("error-closed-link"),
        AppError::PartOfLink => words.get("error-part-of-link"),
        AppError::WrongWord => words.get("error-wrong-word"),
        AppError::CodeClosed => words.get("error-code-closed"),
        AppError::OwnTeam => words.get("error-own-team"),
        AppError::WorksHere => words.get("error-works-here"),
        AppError::Counting => words.get("error-counting"),
        AppError::Store(StoreError::Away(why)) => {
            tracing::warn!(why, "a request could not be done now");
            words.get("error-away")
        }
        AppError::Failed(_) | AppError::Store(_) => {
            words.with("error-ours", &[("reference", (&noted(error)).into())])
        }
    }
}

/// Writes a fault of ours in the log, and gives the reference that a person can name.
pub(crate) fn noted(error: &dyn std::fmt::Display) -> String {
    let reference: String = hullie_app::secret::Token::new().reveal().chars().take(8).collect();
    tracing::error!(reference, %error, "a request failed");
    reference
}

fn field_sentence(words: Words, field: &str, problem: FieldProblem) -> String {
    match problem {
        FieldProblem::Needed => match Language::of_field(field) {
            Some((what, language)) => words.with(
                if what == "more" { "need-called-more" } else { "need-called" },
                &[("language", language.own_name().into())],
            ),
            None => words.get(keys::NEED_FIELD.of(field)),
        },
        FieldProblem::TooLong { most, by } => words.with(
            "field-too-long",
            &[
                ("n", i64::try_from(by).unwrap_or(i64::MAX).into()),
                ("most", (&number(words, most)).into()),
                ("by", (&number(words, by)).into()),
            ],
        ),
        FieldProblem::Unkeepable => words.get("field-unkeepable"),
        FieldProblem::NotAName => words.get("field-not-a-name"),
        FieldProblem::NotADay => words.get("field-not-a-day"),
        FieldProblem::NotAnAnswer => {
            words.get(if field == "email" { "need-email" } else { "field-not-an-answer" })
        }
        FieldProblem::Future if field == "clock" => words.get("field-future-clock"),
        FieldProblem::Future => words.get("field-future"),
        FieldProblem::Past => words.get("field-past"),
        FieldProblem::NotLater => words.get("field-not-later"),
        FieldProblem::LongAgo => words.get("field-long-ago"),
        FieldProblem::TooFar => words.get("field-too-far"),
        FieldProblem::BeforeFirst => words.get("field-before-first"),
        FieldProblem::ShortYear(day) => {
            words.with("field-short-year", &[("day", (&crate::format::date(words, day)).into())])
        }
        FieldProblem::NotANumber => words.get("field-not-a-number"),
        FieldProblem::NotATime => words.get("field-not-a-time"),
        FieldProblem::TooShort => {
            words.get(if field == "word" { "word-too-short" } else { "field-too-short" })
        }
        FieldProblem::TooEasy => words.get("word-too-easy"),
        FieldProblem::NotTheSame => words.get("word-not-the-same"),
        FieldProblem::InUse => words.get("field-in-use"),
        FieldProblem::NoMail => words.get("field-no-mail"),
        FieldProblem::NameTaken => words.get("field-name-taken"),
        FieldProblem::HasLink => {
            words.get(if field == "name" { "field-has-link-given" } else { "field-has-link" })
        }
        FieldProblem::NameKnown => words.get("field-name-known"),
        FieldProblem::NameOfAnother => words.get("field-name-of-another"),
        FieldProblem::CalledSo => words.get("field-called-so"),
        FieldProblem::NumberForName => words.get("field-number-for-name"),
    }
}

impl IntoResponse for Failed {
    fn into_response(self) -> Response {
        let status = status(&self.error);
        let counting = matches!(self.error, AppError::Counting);
        let mut answer = Problem::Failed(Arc::new(self.error), self.half).answer(status);
        if counting {
            // the page asks again by itself, also without script
            let again = HeaderValue::from(AGAIN);
            answer.headers_mut().insert(HeaderName::from_static("refresh"), again.clone());
            answer.headers_mut().insert(header::RETRY_AFTER, again);
        }
        answer
    }
}

/// In how many seconds a page that waits for figures asks again by itself.
const AGAIN: u16 = 5;

/// Why an answer is not good, on its way to [`crate::problem::answers`].
#[derive(Debug, Clone)]
pub enum Problem {
    /// A use case failed, on this half of the site.
    Failed(Arc<AppError>, Half),
    /// A form was not worked on.
    Held(Held),
}

/// Why a form was not worked on.
#[derive(Debug, Clone)]
pub enum Held {
    /// Nobody is known on this device any more.
    SessionOver,
    /// It was made for somebody else than who is here now.
    SomebodyElse,
    /// Who sent it speaks for somebody else and has no name any more.
    Nameless,
    /// It says nothing about for whom it is. A mark for who is here now.
    Unmarked(String),
    /// The same form was kept before, with other words. A mark for who is here now.
    OtherWords(String),
}

impl Problem {
    /// An answer without a page, which gets one on its way out.
    #[must_use]
    pub fn answer(self, status: StatusCode) -> Response {
        let mut answer = status.into_response();
        answer.extensions_mut().insert(self);
        answer
    }
}
