//! Forms as people send them: everything is text, nothing is refused before it is looked at, nothing typed is
//! lost.

use std::collections::HashMap;

use axum::{
    Form,
    extract::{FromRequest, Request},
    http::StatusCode,
    response::{IntoResponse, Response},
};
use hullie_app::{
    AppError, Result,
    error::{FieldProblem, InField},
};
use hullie_domain::{Day, StoryText, Timestamp, Title, Value, letters, time::Sense};
use hullie_store::StoreError;
use hullie_text::day::{Toward, Written};
use jiff::tz::TimeZone;
use maud::Markup;

use crate::{
    arrival::Sent,
    error::{Failed, status},
    words::Words,
};

/// When something was, as exact as it was told.
#[derive(Debug, Clone)]
pub struct When {
    /// Where it stands on the time line.
    pub at: Timestamp,
    /// The words, when the time is not exact.
    pub rough: Option<String>,
    /// Whether the day was told.
    pub day_known: bool,
    /// Whether it has a place in time at all; if not, it stands where it was told.
    pub placed: bool,
    /// The clock, in minutes since midnight.
    pub clock: Option<i64>,
}

/// What was typed, by the name of the field. Browsers send `\r\n` for a line break and every word as it was
/// typed.
#[derive(Debug, Clone, Default)]
pub struct Typed {
    fields: HashMap<String, String>,
    all: Vec<(String, String)>,
}

impl<S: Send + Sync> FromRequest<S> for Typed {
    type Rejection = Failed;

    async fn from_request(request: Request, state: &S) -> std::result::Result<Self, Failed> {
        if request.extensions().get::<Sent>().is_some_and(|sent| sent.is_garbled) {
            let problem = AppError::Field { field: "form", problem: FieldProblem::Unkeepable };
            return Err(Failed::new(Words::default(), problem));
        }
        let Form(all) = Form::<Vec<(String, String)>>::from_request(request, state).await.map_err(|_| {
            let problem = AppError::Field { field: "form", problem: FieldProblem::NotAnAnswer };
            Failed::new(Words::default(), problem)
        })?;
        Ok(Self { fields: all.iter().cloned().collect(), all })
    }
}

impl Typed {
    /// What was typed in a field; empty when nothing was.
    #[must_use]
    pub fn text(&self, field: &str) -> &str {
        self.fields.get(field).map_or("", String::as_str)
    }

    /// The same, with this text in a field in which nothing was typed.
    #[must_use]
    pub fn or(&self, field: &str, text: &str) -> Self {
        let mut filled = self.clone();
        if self.text(field).is_empty() {
            filled.fields.insert(field.to_owned(), text.to_owned());
        }
        filled
    }

    /// The same, with this text in a field instead of what was in it.
    #[must_use]
    pub fn with(&self, field: &str, text: &str) -> Self {
        let mut filled = self.clone();
        filled.fields.insert(field.to_owned(), text.to_owned());
        filled
    }

    /// Everything chosen in a field that can have several answers.
    #[must_use]
    pub fn list(&self, field: &str) -> Vec<&str> {
        self.all.iter().filter(|(name, _)| name == field).map(|(_, value)| value.as_str()).collect()
    }

    /// Whether a box was ticked, or a button of the same kind was pressed. Only what [`crate::ui::tick`]
    /// sends is a yes: anything else lets no words go.
    #[must_use]
    pub fn ticked(&self, field: &str) -> bool {
        self.text(field) == "yes"
    }

    /// Told words, when there are any.
    ///
    /// # Errors
    /// When they are too long.
    pub fn words(&self, field: &'static str) -> Result<Option<StoryText>> {
        StoryText::optional(self.text(field)).in_field(field)
    }

    /// A short line that is needed.
    ///
    /// # Errors
    /// When it is empty or too long.
    pub fn title(&self, field: &'static str) -> Result<Title> {
        Title::new(self.text(field)).in_field(field)
    }

    /// A short line, when there is one.
    ///
    /// # Errors
    /// When it is too long.
    pub fn optional_title(&self, field: &'static str) -> Result<Option<Title>> {
        Title::optional(self.text(field)).in_field(field)
    }

    /// An answer on the scale, when one was chosen.
    ///
    /// # Errors
    /// When it is not one of the answers.
    pub fn value(&self, field: &'static str) -> Result<Option<Value>> {
        match self.text(field) {
            "" => Ok(None),
            number => {
                let value = number.parse().ok().and_then(Value::new);
                value.map(Some).ok_or(AppError::Field { field, problem: FieldProblem::NotAnAnswer })
            }
        }
    }

    /// A day, when one was typed, in any of the ways in which people write one. Without a year it is the
    /// nearest that makes sense.
    ///
    /// # Errors
    /// When it is no day, or its year has two digits: then it is asked again, with the day as it was
    /// understood.
    pub fn day(&self, field: &'static str, sense: Sense, today: Day) -> Result<Option<Day>> {
        match self.text(field) {
            text if letters::is_blank(text) => Ok(None),
            text => written(text, field, sense, today)?
                .map(Some)
                .ok_or(AppError::Field { field, problem: FieldProblem::NotADay }),
        }
    }

    /// A day that is needed.
    ///
    /// # Errors
    /// As [`Typed::day`], and when there is none.
    pub fn needed_day(&self, field: &'static str, sense: Sense, today: Day) -> Result<Day> {
        self.day(field, sense, today)?.ok_or(AppError::Field { field, problem: FieldProblem::Needed })
    }

    /// When something was: a day, or a time in words, and perhaps the clock (V03). The words are kept as they
    /// were typed. Words that name a time are placed on the first day that they can mean; what cannot be
    /// placed, and nothing at all, stands where it was told: `now`.
    ///
    /// # Errors
    /// When a day is typed that does not exist or has a year of two digits, or a clock that is none.
    pub fn when(&self, zone: &TimeZone, now: Timestamp) -> Result<When> {
        let today = now.day_in(zone);
        let mut rough = self.optional_title("rough")?.map(|words| words.as_str().to_owned());
        let clock = match self.text("clock") {
            text if letters::is_blank(text) => None,
            text => Some(
                hullie_text::clock::read(text)
                    .ok_or(AppError::Field { field: "clock", problem: FieldProblem::NotATime })?,
            ),
        };
        let mut day = None;
        if !letters::is_blank(self.text("day")) {
            day = written(self.text("day"), "day", Sense::Happened, today)?;
            if day.is_none() {
                // a time in words in the field of the day is a time in words
                let words = self.title("day")?.as_str().to_owned();
                rough = Some(rough.map_or(words.clone(), |more| format!("{words}, {more}")));
            }
        }
        let day_known = day.is_some();
        let day = day.or_else(|| placed(rough.as_deref()?, today));
        let at = day.map_or(now, |day| {
            let noon = day.noon_in(zone);
            clock.map_or(noon, |minutes| Timestamp(noon.0 + (minutes - 720) * 60_000_000))
        });
        Ok(When { at, rough, day_known, placed: day.is_some(), clock })
    }

    /// One of a list of fixed answers, when one was chosen.
    ///
    /// # Errors
    /// When it is not one of them.
    pub fn code<T>(&self, field: &'static str, read: impl Fn(&str) -> Option<T>) -> Result<Option<T>> {
        match self.text(field) {
            "" => Ok(None),
            code => read(code).map(Some).ok_or(AppError::Field { field, problem: FieldProblem::NotAnAnswer }),
        }
    }
}

/// One day as it was written; nothing when the words are not written like one day.
fn written(text: &str, field: &'static str, sense: Sense, today: Day) -> Result<Option<Day>> {
    let toward = if sense == Sense::Planned { Toward::Future } else { Toward::Past };
    match hullie_text::day::read(text, numbers(today), toward) {
        None => Ok(None),
        Some(Written::Day(day)) => Ok(day_of(day)),
        Some(Written::NoSuchDay) => Err(AppError::Field { field, problem: FieldProblem::NotADay }),
        Some(Written::ShortYear(day)) => {
            let problem = day_of(day).map_or(FieldProblem::NotADay, FieldProblem::ShortYear);
            Err(AppError::Field { field, problem })
        }
    }
}

/// The first day that words can mean.
fn placed(words: &str, today: Day) -> Option<Day> {
    day_of(hullie_text::rough::read(words, numbers(today))?.from)
}

fn numbers(day: Day) -> (i16, i8, i8) {
    (day.0.year(), day.0.month(), day.0.day())
}

fn day_of((year, month, day): (i16, i8, i8)) -> Option<Day> {
    jiff::civil::Date::new(year, month, day).ok().map(Day)
}

/// The status of a page that a form is shown on again.
#[must_use]
pub fn again(error: &AppError, body: Markup) -> Response {
    let status: StatusCode = status(error);
    if !status.is_server_error() {
        return (status, body).into_response();
    }
    // nobody knows what was kept: the page for that shows what was typed, under the same number
    let ours = match error {
        AppError::Store(StoreError::Away(why)) => StoreError::Away(why).into(),
        AppError::Busy => AppError::Busy,
        AppError::Counting => AppError::Counting,
        other => AppError::Failed(other.to_string()),
    };
    Failed::new(Words::default(), ours).into_response()
}
