//! The texts of an organisation by language, as they stand in the file that describes it: each has the code
//! of its language behind its name, `name_nl`, `name_en`. A further language in a file of its own is
//! [`Further`](super::Further).

use std::collections::BTreeMap;

use anyhow::{Context, Result, anyhow, bail};
use hullie_domain::{
    Localised, Name, WordsError,
    letters::is_blank,
    localised::{FIRST, is_code},
};
use serde::Deserialize;

/// What stands beside the other fields of a team, a service or a step: its texts, under their name and the
/// code of their language.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(transparent)]
pub struct Texts(BTreeMap<String, toml::Value>);

/// The texts that are names: each is one line.
const NAMES: [&str; 3] = ["name", "one", "more"];

/// What somebody wrote under the name of a text, as it is kept: a name as every name is, and nothing where
/// nobody would see anything.
///
/// # Errors
/// When it is a name that cannot be one, with what a name is.
pub fn kept(what: &str, words: &str) -> Result<String> {
    if NAMES.contains(&what) {
        return Ok(name(words)?.map_or_else(String::new, |name| name.as_str().to_owned()));
    }
    Ok(if is_blank(words) { String::new() } else { words.to_owned() })
}

/// A name, or nothing where nobody would see anything.
///
/// # Errors
/// When it cannot be a name, with what a name is.
pub fn name(words: &str) -> Result<Option<Name>> {
    Name::optional(words).map_err(|error| {
        let most = Name::MOST;
        let rule = format!("a name is one line of at most {most} characters");
        match error {
            WordsError::TooLong { by, .. } => anyhow!("{rule}, and this one has {by} too many"),
            _ => anyhow!("{rule}, without signs that nobody sees or that turn the line"),
        }
    })
}

impl Texts {
    /// Everything that stands there beside the fields that are known.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }

    /// The text of this name in every language in which it is written. `of` says whose text it is.
    ///
    /// # Errors
    /// When it is not written in the first language, or cannot be used.
    pub fn get(&self, what: &str, of: &str) -> Result<Localised> {
        let text = self.optional(what, of)?;
        if text.get(FIRST).is_none() {
            bail!("{of} has no {what}_{FIRST}; write it as {what}_{FIRST} = \"...\"");
        }
        Ok(text)
    }

    /// As [`Self::get`], of a text that may be left out.
    ///
    /// # Errors
    /// When it cannot be used.
    pub fn optional(&self, what: &str, of: &str) -> Result<Localised> {
        let mut text = Localised::default();
        for (name, value) in &self.0 {
            let code = name.strip_prefix(what).and_then(|rest| rest.strip_prefix('_'));
            if let Some(code) = code.filter(|code| is_code(code)) {
                let words = value.as_str();
                let words = words.with_context(|| format!("{name} of {of} has to be words in quotes"))?;
                let kept = kept(what, words).and_then(|words| Ok(text.put(code, words)?));
                kept.with_context(|| format!("{name} of {of} cannot be used"))?;
            }
        }
        Ok(text)
    }
}
