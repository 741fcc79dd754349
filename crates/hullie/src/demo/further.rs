//! A language of an organisation in a file of its own: a translator gets one file with everything to
//! translate and never touches the one that describes the organisation.

use std::{collections::BTreeMap, fmt::Write as _, path::Path};

use anyhow::{Context, Result, bail};
use hullie_app::house::account::{self, NameFields};
use hullie_domain::{
    Localised, OrganisationId,
    localised::{FIRST, is_code},
};
use hullie_store::{
    Work,
    house::texts::{self, Texts},
};
use serde::Deserialize;

use super::{content::unusable, texts::kept as kept_words};
use crate::written;

/// The texts of one thing: the name of each and its words.
type Said = BTreeMap<String, String>;

/// The texts of one thing as they are kept, each under its name, to look at or to change.
type Kept<'a> = [(&'static str, &'a mut Localised)];

/// One language of an organisation: its texts, by the keys of the file that describes it.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Further {
    /// The code of the language.
    #[serde(default)]
    pub language: String,
    #[serde(default)]
    organisation: Said,
    #[serde(default)]
    customer: Said,
    #[serde(default)]
    roles: BTreeMap<String, Said>,
    #[serde(default)]
    segment: BTreeMap<String, Said>,
    #[serde(default)]
    teams: BTreeMap<String, Said>,
    #[serde(default)]
    services: BTreeMap<String, FurtherService>,
}

#[derive(Debug, Default, Deserialize)]
struct FurtherService {
    #[serde(default)]
    steps: BTreeMap<String, Said>,
    #[serde(flatten)]
    texts: Said,
}

/// A section of the file, such as `[teams.werk]`.
type Section<'a> = &'a [&'a str];

impl Further {
    /// Reads a file.
    ///
    /// # Errors
    /// Says what in it cannot be understood.
    pub fn read(file: &Path) -> Result<Self> {
        let name = file.display();
        let further: Self = written::understand(file, &written::read(file)?)?;
        if further.language.is_empty() {
            bail!(
                "{name} does not say which language it is; write it above everything, as language = \"ar\""
            );
        }
        if !is_code(&further.language) {
            bail!(
                "{name}: \"{}\" is no code of a language: write it in small letters, as language = \"ar\"",
                further.language
            );
        }
        Ok(further)
    }

    /// Adds this language to an organisation. What the file leaves out stays as it is, what stands in it
    /// without words is taken away. Returns how many texts are not said in it afterwards: those are shown in
    /// the first language.
    ///
    /// # Errors
    /// When it names something that the organisation does not have, or says what cannot be said.
    pub async fn put(mut self, work: &mut Work, organisation: OrganisationId) -> Result<usize> {
        let code = std::mem::take(&mut self.language);
        let mut all = texts::read(work, organisation).await?;
        let mut left = 0;
        each(&mut all, |section, kept| {
            let place = heading(section);
            let mut said = self.take(section);
            for (name, text) in kept.iter_mut() {
                if let Some(words) = said.remove(*name) {
                    let unusable = || format!("{name} of {place} cannot be used");
                    let words = kept_words(name, &words).with_context(unusable)?;
                    if code == FIRST && words.is_empty() && *name != "more" {
                        bail!(
                            "{name} of {place} has no words; a text in the first language cannot be left out"
                        );
                    }
                    text.put(&code, words).with_context(unusable)?;
                }
                left += usize::from(!text.is_empty() && text.get(&code).is_none());
            }
            match said.keys().next() {
                Some(unknown) => {
                    let names: Vec<&str> = kept.iter().map(|(name, _)| *name).collect();
                    bail!("{place} has no text \"{unknown}\"; it has {}", names.join(", "))
                }
                None => Ok(()),
            }
        })?;
        if let Some(place) = self.rest() {
            bail!("{place} is not in this organisation; use the keys of the file that describes it");
        }
        names(&mut all, &code)?;
        texts::write(work, &all).await?;
        Ok(left)
    }

    /// What the file says in a section.
    fn take(&mut self, section: Section<'_>) -> Said {
        let said = match *section {
            ["organisation"] => Some(std::mem::take(&mut self.organisation)),
            ["customer"] => Some(std::mem::take(&mut self.customer)),
            ["roles", role] => self.roles.remove(role),
            ["segment", key] => self.segment.remove(key),
            ["teams", key] => self.teams.remove(key),
            ["services", key] => self.services.get_mut(key).map(|service| std::mem::take(&mut service.texts)),
            ["services", key, "steps", step] => {
                self.services.get_mut(key).and_then(|service| service.steps.remove(step))
            }
            _ => None,
        };
        // a service is known once its own texts were asked for
        if let ["services", key, ..] = *section
            && let Some(service) = self.services.get(key)
            && service.steps.is_empty()
            && service.texts.is_empty()
        {
            self.services.remove(key);
        }
        said.unwrap_or_default()
    }

    /// The first section that nothing of the organisation took.
    fn rest(&self) -> Option<String> {
        let of =
            |what: &str, all: &BTreeMap<String, Said>| all.keys().next().map(|key| heading(&[what, key]));
        if !self.customer.is_empty() {
            return Some(heading(&["customer"]));
        }
        let in_service = |(key, service): (&String, &FurtherService)| match service.steps.keys().next() {
            Some(step) if service.texts.is_empty() => heading(&["services", key, "steps", step]),
            _ => heading(&["services", key]),
        };
        of("roles", &self.roles)
            .or_else(|| of("segment", &self.segment))
            .or_else(|| of("teams", &self.teams))
            .or_else(|| self.services.iter().next().map(in_service))
    }

    /// The file of a language, to write in: above each text the one of the first language.
    ///
    /// # Errors
    /// When the database fails, or the code is none of a language.
    pub async fn to_translate(work: &mut Work, organisation: OrganisationId, code: &str) -> Result<String> {
        if !is_code(code) {
            bail!("\"{code}\" is no code of a language: give one such as ar");
        }
        let mut all = texts::read(work, organisation).await?;
        let mut file = format!(
            "# What {} says in the language {code}. Write between the quotes.\n\
             # The line above says the same in the first language. What stays empty is shown in that one.\n\
             language = {}\n",
            all.organisation.name.replace(char::is_control, " "),
            quoted(code)
        );
        each(&mut all, |section, kept| {
            write!(file, "\n{}\n", heading(section))?;
            for (name, text) in kept.iter().filter(|(_, text)| !text.is_empty()) {
                for line in text.pick(FIRST).lines() {
                    writeln!(file, "# {line}")?;
                }
                writeln!(file, "{name} = {}", quoted(text.get(code).unwrap_or_default()))?;
            }
            Ok(())
        })?;
        Ok(file)
    }
}

/// Goes by each thing that has texts, in the order of the file.
fn each(all: &mut Texts, mut by: impl FnMut(Section<'_>, &mut Kept<'_>) -> Result<()>) -> Result<()> {
    by(&["organisation"], &mut [("promise", &mut all.organisation.promise)])?;
    if let Some(customer) = &mut all.customer {
        by(&["customer"], &mut [("one", &mut customer.one), ("more", &mut customer.more)])?;
    }
    for role in &mut all.roles {
        let section = ["roles", role.role.code()];
        by(&section, &mut [("name", &mut role.name), ("more", &mut role.more)])?;
    }
    for kind in &mut all.segments {
        by(&["segment", &kind.key], &mut [("name", &mut kind.name)])?;
    }
    for team in &mut all.teams {
        by(&["teams", &team.key], &mut [("name", &mut team.name), ("does", &mut team.does)])?;
    }
    for (service, steps) in &mut all.services {
        let section = ["services", &service.key];
        by(&section, &mut [("name", &mut service.name), ("summary", &mut service.summary)])?;
        for step in steps {
            let section = ["services", &service.key, "steps", &step.key];
            by(&section, &mut [("name", &mut step.name), ("benefit", &mut step.benefit)])?;
        }
    }
    Ok(())
}

/// Holds the names of roles and of those who are helped to what a name may be, in this language: what another
/// version took in another one is left as it is.
fn names(all: &mut Texts, code: &str) -> Result<()> {
    let fields = [NameFields { code, one: "name", more: "more" }];
    let typed = |one: &Localised, more: &Localised| {
        [one, more].map(|text| text.get(code).unwrap_or_default().to_owned())
    };
    for role in &mut all.roles {
        let typed = typed(&role.name, &role.more);
        let read = account::read_role_name(role.role, &fields, |_, more| typed[usize::from(more)].clone());
        let read = read.with_context(|| unusable(&format!("[roles.{}]", role.role.code()), &typed[0]))?;
        role.name = read.name.with_unasked(&role.name, &[code]);
        role.more = read.more.with_unasked(&role.more, &[code]);
    }
    if let Some(customer) = &mut all.customer {
        let typed = typed(&customer.one, &customer.more);
        let read = account::read_customer_name(&fields, |_, more| typed[usize::from(more)].clone());
        if let Some(read) = read.with_context(|| unusable("[customer]", &typed[0]))? {
            customer.one = read.one.with_unasked(&customer.one, &[code]);
            customer.more = read.more.with_unasked(&customer.more, &[code]);
        }
    }
    Ok(())
}

/// A section as it stands in a file.
fn heading(section: Section<'_>) -> String {
    let bare = |key: &str| {
        !key.is_empty() && key.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_')
    };
    let keys = section.iter().map(|key| if bare(key) { (*key).to_owned() } else { quoted(key) });
    format!("[{}]", keys.collect::<Vec<_>>().join("."))
}

/// A text as TOML writes it.
fn quoted(text: &str) -> String {
    toml::Value::String(text.to_owned()).to_string()
}
