//! What a person sees when something did not work: what happened, that nothing is lost, what to do now.

use axum::{
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Redirect, Response},
};
use hullie_app::{AppError, error::FieldProblem};
use hullie_domain::Refused;
use hullie_store::StoreError;
use maud::{DOCTYPE, html};

use crate::words::Words;

/// What handlers give.
pub type Answer = std::result::Result<Response, Failed>;

/// Something that did not work, in the reader's language.
#[derive(Debug)]
pub struct Failed {
    words: Words,
    error: AppError,
    half: Half,
}

/// On which part of the site it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Half {
    Staff,
    Customer,
    Guest,
}

impl Failed {
    /// For somebody who works here, or anybody.
    #[must_use]
    pub fn new(words: Words, error: AppError) -> Self {
        Self { words, error, half: Half::Staff }
    }

    /// For a customer: who is not known is asked for the personal link, not for a password.
    #[must_use]
    pub fn customer(words: Words, error: AppError) -> Self {
        Self { words, error, half: Half::Customer }
    }
}

impl Failed {
    /// For somebody of another organisation: an invitation that is closed or too old is said to be so.
    #[must_use]
    pub fn guest(words: Words, error: AppError) -> Self {
        Self { words, error, half: Half::Guest }
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
        AppError::Field { .. } => StatusCode::BAD_REQUEST,
        AppError::Already | AppError::Full | AppError::Changed | AppError::OneVoice | AppError::Most => {
            StatusCode::CONFLICT
        }
        AppError::TooMany { .. } => StatusCode::TOO_MANY_REQUESTS,
        AppError::DeadLink | AppError::CodeClosed => StatusCode::GONE,
        AppError::PartOfLink => StatusCode::NOT_FOUND,
        AppError::OwnTeam => StatusCode::FORBIDDEN,
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
        AppError::Already => words.get("error-already"),
        AppError::Full => words.get("error-full"),
        AppError::Changed => words.get("error-changed"),
        AppError::OneVoice => words.get("error-one-voice"),
        AppError::Most => words.get("error-most"),
        AppError::WrongPassword => words.get("error-wrong-password"),
        AppError::TooMany { minutes } => words.with("error-too-many", &[("minutes", (*minutes).into())]),
        AppError::Busy => words.get("error-busy"),
        AppError::DeadLink => words.get("error-dead-link"),
        AppError::PartOfLink => words.get("error-part-of-link"),
        AppError::WrongWord => words.get("error-wrong-word"),
        AppError::CodeClosed => words.get("error-code-closed"),
        AppError::OwnTeam => words.get("error-own-team"),
        AppError::Counting => words.get("error-counting"),
        AppError::Store(StoreError::Away(why)) => {
            tracing::warn!(why, "a request could not be done now");
            words.get("error-away")
        }
        AppError::Failed(_) | AppError::Store(_) => {
            let reference: String = hullie_app::secret::Token::new().reveal().chars().take(8).collect();
            tracing::error!(reference, %error, "a request failed");
            words.with("error-ours", &[("reference", (&reference).into())])
        }
    }
}

fn field_sentence(words: Words, field: &str, problem: FieldProblem) -> String {
    match problem {
        FieldProblem::Needed => words.get(&format!("need-{field}")),
        FieldProblem::TooLong { most, by } => words.with(
            "field-too-long",
            &[("most", (&most.to_string()).into()), ("by", (&by.to_string()).into())],
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
    }
}

impl IntoResponse for Failed {
    fn into_response(self) -> Response {
        let words = self.words;
        if let AppError::Counting = self.error {
            return counting(words);
        }
        let said = match (self.half, &self.error) {
            (Half::Staff, AppError::Refused(Refused::SignIn)) => {
                return Redirect::to("/sign-in").into_response();
            }
            (Half::Customer, AppError::Refused(Refused::SignIn)) => words.get("error-open-link"),
            (Half::Guest, AppError::Refused(Refused::SignIn) | AppError::DeadLink) => {
                words.get("guest-closed")
            }
            (_, error) => sentence(words, error),
        };
        page(words, status(&self.error), &said)
    }
}

/// In how many seconds a page that waits for figures asks again by itself.
const AGAIN: u8 = 5;

/// The figures are being counted: the page asks again by itself, also without script.
fn counting(words: Words) -> Response {
    let body = html! {
        (DOCTYPE)
        html lang=(words.0.code()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta http-equiv="refresh" content=(AGAIN);
                title { (words.get("counting-title")) " · Hullie" }
                link rel="stylesheet" href=(crate::served::css());
            }
            body { main id="main" {
                h1 { (words.get("counting-title")) }
                p { (words.get("error-counting")) }
                p { a href="" { (words.get("counting-again")) } }
                p { a href="/mirror" { (words.get("nav-mirror")) } }
            } }
        }
    };
    let again = [(header::RETRY_AFTER, HeaderValue::from(u16::from(AGAIN)))];
    (StatusCode::SERVICE_UNAVAILABLE, again, body).into_response()
}

/// A page that says one thing.
#[must_use]
pub fn page(words: Words, status: StatusCode, said: &str) -> Response {
    let body = html! {
        (DOCTYPE)
        html lang=(words.0.code()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (words.get("error-title")) " · Hullie" }
                link rel="stylesheet" href=(crate::served::css());
            }
            body { main id="main" {
                h1 { (words.get("error-title")) }
                p { (said) }
                p { a href="/" { (words.get("error-home")) } }
            } }
        }
    };
    (status, body).into_response()
}
