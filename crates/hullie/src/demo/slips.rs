//! What stands in the file of an organisation by a slip of the pen: a name that nobody knows, a key twice, a
//! number that nobody means, something left out. It is refused with its place and what to write: it would be
//! lost without a word, or stand on a public page.

use std::collections::HashSet;

use anyhow::{Context, Result, bail};
use hullie_domain::{Role, house::profile::SectorProfile, localised::is_code};

use super::{
    content::Organisation,
    texts::{self, Texts},
};

/// The parts of a file.
const PARTS: [&str; 6] = ["organisation", "roles", "customer", "segment", "teams", "services"];
/// What stands in the file of a living example besides: it describes an organisation as well.
const EXAMPLE: [&str; 9] = [
    "password",
    "domain",
    "newcomer",
    "colleagues",
    "names",
    "answers",
    "accounts",
    "interviews",
    "featured",
];
/// The most days within which a step is promised: ten years.
const MOST_DAYS: i64 = 3_650;
/// The most minutes that a step takes of a customer: some forty days.
const MOST_MINUTES: i64 = 60_000;
/// The longest key.
const LONGEST_KEY: usize = 40;

/// A field of a part, as far as its form goes.
#[derive(Clone, Copy)]
enum Field {
    /// Words that have to be there.
    Words(&'static str),
    /// Words that may be left out.
    MayWords(&'static str),
    /// A whole number that may be left out.
    MayNumber(&'static str),
}

/// The fields of a step.
const STEP: [Field; 4] = [
    Field::Words("key"),
    Field::Words("team"),
    Field::MayNumber("promised_days"),
    Field::MayNumber("customer_minutes"),
];

/// Refuses a file of which something is left out, or is of another kind than it has to be: what reads it
/// after this would only say so in the words of a program.
///
/// # Errors
/// Says what is missing and where, and how to write it.
pub fn refuse_gaps(parts: &toml::Table) -> Result<()> {
    let is_known = |part: &str| PARTS.contains(&part) || EXAMPLE.contains(&part);
    if let Some(unknown) = parts.keys().find(|part| !is_known(part)) {
        bail!("[{unknown}] is no part of this file; its parts are {}", PARTS.join(", "));
    }
    let about = parts.get("organisation").context("the file has no [organisation]; begin with that")?;
    let about = about.as_table().context("organisation has to be written as [organisation]")?;
    let fields = [Field::Words("name"), Field::MayWords("profile"), Field::Words("phone")];
    formed(about, "[organisation]", &fields)?;
    if parts.get("customer").is_some_and(|part| !part.is_table()) {
        bail!("customer has to be written as [customer]");
    }
    for (part, needed, fields) in [
        ("roles", false, &[Field::Words("role")][..]),
        ("segment", false, &[Field::Words("key")][..]),
        ("teams", true, &[Field::Words("key"), Field::MayWords("phone")][..]),
        ("services", true, &[Field::Words("key"), Field::Words("team")][..]),
    ] {
        let Some(list) = parts.get(part) else {
            if needed {
                bail!("the file has no [[{part}]]; write each of them under [[{part}]]");
            }
            continue;
        };
        for (of, one) in all(list, part, "")? {
            formed(one, &of, fields)?;
            if part == "services" {
                let steps = one.get("steps").with_context(|| {
                    format!("{of} has no steps; write each of them under [[services.steps]]")
                })?;
                for (of, step) in all(steps, "services.steps", &format!(" of {of}"))? {
                    formed(step, &of, &STEP)?;
                }
            }
        }
    }
    Ok(())
}

/// Each thing in a list of them, with how it is called in an error.
fn all<'t>(list: &'t toml::Value, part: &str, of: &str) -> Result<Vec<(String, &'t toml::Table)>> {
    let written = || format!("{part}{of} has to be written as [[{part}]], once for each");
    let named = |(place, one): (usize, &'t toml::Value)| {
        let one = one.as_table().with_context(written)?;
        let key = one.get("key").or_else(|| one.get("role")).and_then(toml::Value::as_str);
        let called = match key {
            Some(key) => format!("[[{part}]] \"{key}\"{of}"),
            None => format!("number {} of the [[{part}]]{of}", place + 1),
        };
        Ok((called, one))
    };
    list.as_array().with_context(written)?.iter().enumerate().map(named).collect()
}

fn formed(one: &toml::Table, of: &str, fields: &[Field]) -> Result<()> {
    for field in fields {
        match *field {
            Field::Words(name) | Field::MayWords(name) => match one.get(name) {
                Some(value) if !value.is_str() => bail!("{name} of {of} has to be words in quotes"),
                None if matches!(field, Field::Words(_)) => {
                    bail!("{of} has no {name}; write it as {name} = \"...\"")
                }
                _ => {}
            },
            Field::MayNumber(name) => {
                if one.get(name).is_some_and(|value| !value.is_integer()) {
                    bail!("{name} of {of} has to be a whole number without quotes");
                }
            }
        }
    }
    Ok(())
}

/// Refuses a file with a slip in it.
///
/// # Errors
/// Says what is wrong and where, and what can stand there.
pub fn refuse_slips(file: &Organisation) -> Result<()> {
    let about = &file.organisation;
    let of = "[organisation]";
    known(&about.texts, of, &[Text::Must("promise")], &["name", "profile", "phone"])?;
    let name = texts::name(&about.name).with_context(|| format!("the name of the {of} cannot be used"))?;
    name.with_context(|| format!("the name of the {of} has no words; write it as name = \"...\""))?;
    if SectorProfile::from_code(&about.profile).is_none() {
        bail!(
            "the profile \"{}\" of {of} is none; choose government, coaching, insurer or care",
            about.profile
        );
    }
    number(&about.phone, of)?;
    once(file.roles.iter().map(|role| role.role.as_str()), "role", "[[roles]]")?;
    for role in &file.roles {
        let of = format!("[[roles]] \"{}\"", role.role);
        if Role::from_code(&role.role).is_none() {
            let known: Vec<&str> = Role::ALL.iter().map(|role| role.code()).collect();
            bail!("{of} is no role; choose one of {}", known.join(", "));
        }
        known(&role.texts, &of, &[Text::Must("name"), Text::May("more")], &["role"])?;
    }
    if let Some(customer) = &file.customer {
        known(&customer.texts, "[customer]", &[Text::Must("one"), Text::May("more")], &[])?;
    }
    once(file.segments.iter().map(|kind| kind.key.as_str()), "key", "[[segment]]")?;
    for kind in &file.segments {
        let of = format!("[[segment]] \"{}\"", kind.key);
        key(&kind.key, &of)?;
        known(&kind.texts, &of, &[Text::Must("name")], &["key"])?;
    }
    once(file.teams.iter().map(|team| team.key.as_str()), "key", "[[teams]]")?;
    for team in &file.teams {
        let of = format!("[[teams]] \"{}\"", team.key);
        key(&team.key, &of)?;
        known(&team.texts, &of, &[Text::Must("name"), Text::Must("does")], &["key", "phone"])?;
        team.phone.as_deref().map_or(Ok(()), |phone| number(phone, &of))?;
    }
    once(file.services.iter().map(|service| service.key.as_str()), "key", "[[services]]")?;
    for service in &file.services {
        let of = format!("[[services]] \"{}\"", service.key);
        key(&service.key, &of)?;
        team(&service.team, &of, file)?;
        let names = [Text::Must("name"), Text::Must("summary")];
        known(&service.texts, &of, &names, &["key", "team", "steps"])?;
        once(service.steps.iter().map(|step| step.key.as_str()), "key", &format!("the steps of {of}"))?;
        for step in &service.steps {
            let of = format!("[[services.steps]] \"{}\" of {of}", step.key);
            key(&step.key, &of)?;
            team(&step.team, &of, file)?;
            let fields = ["key", "team", "promised_days", "customer_minutes"];
            known(&step.texts, &of, &[Text::Must("name"), Text::Must("benefit")], &fields)?;
            within(step.promised_days, "promised_days", MOST_DAYS, &of)?;
            within(step.customer_minutes, "customer_minutes", MOST_MINUTES, &of)?;
        }
    }
    Ok(())
}

/// A text by its name, without the code of a language.
#[derive(Clone, Copy)]
enum Text {
    /// It has to be there in the first language.
    Must(&'static str),
    /// It may be left out.
    May(&'static str),
}

/// Refuses what is neither one of these texts with the code of a language behind it nor one of these fields,
/// and a text that cannot be used.
fn known(texts: &Texts, of: &str, said: &[Text], fields: &[&str]) -> Result<()> {
    let names: Vec<&str> = said.iter().map(|(Text::Must(name) | Text::May(name))| *name).collect();
    let fits = |key: &str| {
        let code = |name: &&str| key.strip_prefix(name).and_then(|rest| rest.strip_prefix('_'));
        names.iter().filter_map(code).any(is_code)
    };
    if let Some(unknown) = texts.keys().find(|key| !fits(key)) {
        let mut can: Vec<String> = fields.iter().map(|field| (*field).to_owned()).collect();
        can.extend(names.iter().map(|name| format!("{name}_nl")));
        bail!(
            "\"{unknown}\" is not known in {of}; what can stand there is {}, and each text with the code of \
             another language behind it, such as {}_en",
            can.join(", "),
            names[0]
        )
    }
    for one in said {
        match one {
            Text::Must(name) => texts.get(name, of)?,
            Text::May(name) => texts.optional(name, of)?,
        };
    }
    Ok(())
}

/// Refuses a key that cannot stand in an address.
fn key(key: &str, of: &str) -> Result<()> {
    let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    if key.is_empty() || key.len() > LONGEST_KEY || !key.chars().all(fits) {
        bail!(
            "the key of {of} stands in addresses: write it with a to z, 0 to 9 and -, at most {LONGEST_KEY} \
             of them"
        );
    }
    Ok(())
}

/// Refuses a team that is not in the file.
fn team(named: &str, of: &str, file: &Organisation) -> Result<()> {
    if file.teams.iter().any(|team| team.key == named) {
        return Ok(());
    }
    let keys: Vec<String> = file.teams.iter().map(|team| format!("\"{}\"", team.key)).collect();
    bail!("the team \"{named}\" of {of} is none of the [[teams]]; choose one of {}", keys.join(", "))
}

/// Refuses a telephone number that no telephone can call.
fn number(phone: &str, of: &str) -> Result<()> {
    let digits = phone.chars().filter(char::is_ascii_digit).count();
    let fits = |c: char| c.is_ascii_digit() || " +-()/.".contains(c);
    if !(3..=15).contains(&digits) || !phone.chars().all(fits) {
        bail!(
            "the phone \"{phone}\" of {of} cannot be called; write a number of 3 to 15 digits, such as \
             0123 456 789"
        );
    }
    Ok(())
}

fn once<'k>(keys: impl Iterator<Item = &'k str>, what: &str, of: &str) -> Result<()> {
    let mut seen = HashSet::new();
    for key in keys {
        if !seen.insert(key) {
            bail!("the {what} \"{key}\" stands twice among {of}; leave one of them out, or give it another");
        }
    }
    Ok(())
}

fn within(number: Option<i64>, what: &str, most: i64, of: &str) -> Result<()> {
    match number {
        Some(number) if !(0..=most).contains(&number) => {
            bail!("{what} of {of} is {number}; write a number from 0 to {most}, or leave it out")
        }
        _ => Ok(()),
    }
}
