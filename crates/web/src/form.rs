//! Forms as people send them: everything is text, nothing is refused before it is looked at, nothing typed is lost.

use std::collections::HashMap;

use axum::{
    Form,
    extract::{FromRequest, Request},
};
use hullie_app::{
    AppError, Result,
    error::{FieldProblem, InField},
};
use hullie_domain::{Day, StoryText, Timestamp, Title, Value};
use jiff::tz::TimeZone;

use crate::{error::Failed, words::Words};

/// When something was, as exact as it was told.
#[derive(Debug, Clone)]
pub struct When {
    /// Where it stands on the time line.
    pub at: Timestamp,
    /// The words, when the time is not exact.
    pub rough: Option<String>,
    /// Whether the day was told.
    pub day_known: bool,
    /// The clock, in minutes since midnight.
    pub clock: Option<i64>,
}

/// Reads `08:30` or `8.30` as minutes since midnight.
fn clock(text: &str) -> Option<i64> {
    let (hours, minutes) = text.split_once([':', '.'])?;
    let (hours, minutes): (i64, i64) = (hours.trim().parse().ok()?, minutes.trim().parse().ok()?);
    ((0..24).contains(&hours) && (0..60).contains(&minutes)).then_some(hours * 60 + minutes)
}

/// What was typed, by the name of the field. Browsers send `\r\n` for a line break and every word as it was typed.
#[derive(Debug, Clone, Default)]
pub struct Typed {
    fields: HashMap<String, String>,
    all: Vec<(String, String)>,
}

impl<S: Send + Sync> FromRequest<S> for Typed {
    type Rejection = Failed;

    async fn from_request(request: Request, state: &S) -> std::result::Result<Self, Failed> {
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

    /// Everything chosen in a field that can have several answers.
    #[must_use]
    pub fn list(&self, field: &str) -> Vec<&str> {
        self.all.iter().filter(|(name, _)| name == field).map(|(_, value)| value.as_str()).collect()
    }

    /// Whether a box was ticked.
    #[must_use]
    pub fn ticked(&self, field: &str) -> bool {
        !self.text(field).is_empty()
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

    /// A day that is needed.
    ///
    /// # Errors
    /// When it is not a day.
    pub fn day(&self, field: &'static str) -> Result<Day> {
        Day::parse(self.text(field)).ok_or(AppError::Field { field, problem: FieldProblem::NotADay })
    }

    /// When something was: a day, or a time in words that can be placed, and perhaps the clock (V03). The words are kept as they
    /// were typed; a day in words is placed on the first day that they can mean.
    ///
    /// # Errors
    /// When neither a day nor words that can be placed were typed.
    pub fn when(&self, zone: &TimeZone, today: Day) -> Result<When> {
        let rough = self.optional_title("rough")?.map(|words| words.as_str().to_owned());
        let clock = match self.text("clock").trim() {
            "" => None,
            text => {
                Some(clock(text).ok_or(AppError::Field { field: "clock", problem: FieldProblem::NotATime })?)
            }
        };
        let (day, day_known) = if self.text("day").trim().is_empty() {
            let words = rough.as_deref().unwrap_or_default();
            if words.is_empty() {
                return Err(AppError::Field { field: "day", problem: FieldProblem::Needed });
            }
            let now = (today.0.year(), today.0.month(), today.0.day());
            let window = hullie_text::rough::read(words, now);
            let problem = AppError::Field { field: "rough", problem: FieldProblem::NotATime };
            let (year, month, day) = window.ok_or(problem)?.from;
            let problem = AppError::Field { field: "rough", problem: FieldProblem::NotATime };
            (Day::parse(&format!("{year:04}-{month:02}-{day:02}")).ok_or(problem)?, false)
        } else {
            (self.day("day")?, true)
        };
        let noon = day.noon_in(zone);
        let at = clock.map_or(noon, |minutes| Timestamp(noon.0 + (minutes - 720) * 60_000_000));
        Ok(When { at, rough, day_known, clock })
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
