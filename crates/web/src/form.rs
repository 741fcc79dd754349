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
use hullie_domain::{Day, StoryText, Title, Value};

use crate::{error::Failed, words::Words};

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
