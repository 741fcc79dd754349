//! The texts of an organisation by language, as they stand in the file that describes it: each has the code
//! of its language behind its name, `name_nl`, `name_en`. A further language in a file of its own is
//! [`Further`](super::Further).

use std::collections::BTreeMap;

use anyhow::{Context, Result, bail};
use hullie_domain::{
    Localised,
    localised::{FIRST, is_code},
};
use serde::Deserialize;

/// What stands beside the other fields of a team, a service or a step: its texts, under their name and the
/// code of their language.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(transparent)]
pub struct Texts(BTreeMap<String, toml::Value>);

impl Texts {
    /// Everything that stands there beside the fields that are known.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }

    /// The text of this name in every language in which it is written. `of` says whose text it is.
    ///
    /// # Errors
    /// When it is not written in the first language, or is no text.
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
    /// When it is no text.
    pub fn optional(&self, what: &str, of: &str) -> Result<Localised> {
        let mut text = Localised::default();
        for (name, value) in &self.0 {
            let code = name.strip_prefix(what).and_then(|rest| rest.strip_prefix('_'));
            if let Some(code) = code.filter(|code| is_code(code)) {
                let words = value.as_str();
                let words = words.with_context(|| format!("{name} of {of} has to be words in quotes"))?;
                text.put(code, words)?;
            }
        }
        Ok(text)
    }
}
