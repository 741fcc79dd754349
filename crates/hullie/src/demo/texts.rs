//! The texts of an organisation by language, as they stand in files. In the file that describes it each has
//! the code of its language behind its name: `name_nl`, `name_en`. A further language can be a file of its
//! own, so that a translator gets one file and never touches the first.

use std::collections::BTreeMap;

use anyhow::{Context, Result, bail};
use hullie_domain::{
    Localised,
    localised::{FIRST, is_code},
};
use serde::Deserialize;

use super::content::Organisation;

/// What stands beside the other fields of a team, a service or a step: its texts, under their name and the
/// code of their language.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(transparent)]
pub struct Texts(BTreeMap<String, toml::Value>);

impl Texts {
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

    fn put(&mut self, what: &str, code: &str, words: &str) {
        self.0.insert(format!("{what}_{code}"), toml::Value::String(words.to_owned()));
    }
}

/// A further language of an organisation: the same texts once more, by the keys of the first file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Further {
    /// The code of the language.
    pub language: String,
    #[serde(default)]
    organisation: BTreeMap<String, String>,
    #[serde(default)]
    customer: BTreeMap<String, String>,
    #[serde(default)]
    roles: BTreeMap<String, BTreeMap<String, String>>,
    #[serde(default)]
    segment: BTreeMap<String, BTreeMap<String, String>>,
    #[serde(default)]
    teams: BTreeMap<String, BTreeMap<String, String>>,
    #[serde(default)]
    services: BTreeMap<String, FurtherService>,
}

#[derive(Debug, Default, Deserialize)]
struct FurtherService {
    #[serde(default)]
    steps: BTreeMap<String, BTreeMap<String, String>>,
    #[serde(flatten)]
    texts: BTreeMap<String, String>,
}

impl Further {
    /// Adds this language to what is described. Returns how many texts it does not say: those are shown in
    /// the first language.
    ///
    /// # Errors
    /// When it names something that is not described, or its code is none.
    pub fn add_to(self, described: &mut Organisation) -> Result<usize> {
        let code = self.language.as_str();
        if !is_code(code) {
            bail!("\"{code}\" is no code of a language: write it as language = \"ar\"");
        }
        let mut left = 0;
        let mut add =
            |place: String, texts: &mut Texts, mut said: BTreeMap<String, String>, names: &[&str]| {
                for what in names {
                    match said.remove(*what) {
                        Some(words) => texts.put(what, code, &words),
                        None => left += usize::from(texts.0.contains_key(&format!("{what}_{FIRST}"))),
                    }
                }
                match said.keys().next() {
                    Some(unknown) => bail!("{place} has no text \"{unknown}\"; it has {}", names.join(", ")),
                    None => Ok(()),
                }
            };
        let about = &mut described.organisation.texts;
        add("[organisation]".to_owned(), about, self.organisation, &["promise"])?;
        if let Some(customer) = &mut described.customer {
            add("[customer]".to_owned(), &mut customer.texts, self.customer, &["one", "more"])?;
        } else if !self.customer.is_empty() {
            bail!("[customer] is not in the first file; name those who are helped there first");
        }
        let [mut roles, mut segments, mut teams] = [self.roles, self.segment, self.teams];
        for role in &mut described.roles {
            let said = roles.remove(&role.role).unwrap_or_default();
            add(format!("[roles.{}]", role.role), &mut role.texts, said, &["name", "more"])?;
        }
        for kind in &mut described.segments {
            let said = segments.remove(&kind.key).unwrap_or_default();
            add(format!("[segment.{}]", kind.key), &mut kind.texts, said, &["name"])?;
        }
        for team in &mut described.teams {
            let said = teams.remove(&team.key).unwrap_or_default();
            add(format!("[teams.{}]", team.key), &mut team.texts, said, &["name", "does"])?;
        }
        let mut services = self.services;
        for service in &mut described.services {
            let mut said = services.remove(&service.key).unwrap_or_default();
            let place = format!("services.{}", service.key);
            add(format!("[{place}]"), &mut service.texts, said.texts, &["name", "summary"])?;
            for step in &mut service.steps {
                let said = said.steps.remove(&step.key).unwrap_or_default();
                add(format!("[{place}.steps.{}]", step.key), &mut step.texts, said, &["name", "benefit"])?;
            }
            all_known(&format!("{place}.steps"), said.steps.keys())?;
        }
        all_known("roles", roles.keys())?;
        all_known("segment", segments.keys())?;
        all_known("teams", teams.keys())?;
        all_known("services", services.keys())?;
        Ok(left)
    }
}

/// Refuses what the first file does not have.
fn all_known<'a>(place: &str, mut left: impl Iterator<Item = &'a String>) -> Result<()> {
    match left.next() {
        Some(key) => bail!("[{place}.{key}] is not in the first file; use the keys that stand there"),
        None => Ok(()),
    }
}
