//! What stands in the file of an organisation by a slip of the pen: a name that nobody knows, a key twice, a
//! number that nobody means. It is refused: it would be lost without a word, or stand on a public page.

use std::collections::HashSet;

use anyhow::{Context, Result, bail};
use hullie_domain::{Name, localised::is_code};

use super::{content::Organisation, texts::Texts};

/// The parts of a file.
const PARTS: [&str; 6] = ["organisation", "roles", "customer", "segment", "teams", "services"];
/// What stands in the file of a living example besides: it describes an organisation as well.
const EXAMPLE: [&str; 8] =
    ["password", "domain", "newcomer", "colleagues", "names", "accounts", "interviews", "featured"];
/// The most days within which a step is promised: ten years.
const MOST_DAYS: i64 = 3_650;
/// The most minutes that a step takes of a customer: some forty days.
const MOST_MINUTES: i64 = 60_000;

/// Refuses a file with a slip in it.
///
/// # Errors
/// Says what is wrong and where, and what can stand there.
pub fn refuse_slips(text: &str, file: &Organisation) -> Result<()> {
    let parts: toml::Table = toml::from_str(text)?;
    let is_known = |part: &str| PARTS.contains(&part) || EXAMPLE.contains(&part);
    if let Some(unknown) = parts.keys().find(|part| !is_known(part)) {
        bail!("[{unknown}] is no part of this file; its parts are {}", PARTS.join(", "));
    }
    known(&file.organisation.texts, "[organisation]", &["promise"], &["name", "profile", "phone"])?;
    named(&file.organisation.name, "the name of the [organisation]")?;
    number(&file.organisation.phone, "[organisation]")?;
    for role in &file.roles {
        known(&role.texts, &format!("[[roles]] \"{}\"", role.role), &["name", "more"], &["role"])?;
    }
    if let Some(customer) = &file.customer {
        known(&customer.texts, "[customer]", &["one", "more"], &[])?;
    }
    once(file.segments.iter().map(|kind| kind.key.as_str()), "[[segment]]")?;
    for kind in &file.segments {
        known(&kind.texts, &format!("[[segment]] \"{}\"", kind.key), &["name"], &["key"])?;
    }
    once(file.teams.iter().map(|team| team.key.as_str()), "[[teams]]")?;
    for team in &file.teams {
        let of = format!("[[teams]] \"{}\"", team.key);
        known(&team.texts, &of, &["name", "does"], &["key", "phone"])?;
        team.phone.as_deref().map_or(Ok(()), |phone| number(phone, &of))?;
    }
    once(file.services.iter().map(|service| service.key.as_str()), "[[services]]")?;
    for service in &file.services {
        let of = format!("[[services]] \"{}\"", service.key);
        known(&service.texts, &of, &["name", "summary"], &["key", "team", "steps"])?;
        once(service.steps.iter().map(|step| step.key.as_str()), &format!("steps of {of}"))?;
        for step in &service.steps {
            let of = format!("[[services.steps]] \"{}\"", step.key);
            let fields = ["key", "team", "promised_days", "customer_minutes"];
            known(&step.texts, &of, &["name", "benefit"], &fields)?;
            within(step.promised_days, "promised_days", MOST_DAYS, &of)?;
            within(step.customer_minutes, "customer_minutes", MOST_MINUTES, &of)?;
        }
    }
    Ok(())
}

/// Refuses what is neither one of these texts with the code of a language behind it nor one of these fields.
fn known(texts: &Texts, of: &str, names: &[&str], fields: &[&str]) -> Result<()> {
    let fits = |key: &str| {
        let code = |name: &&str| key.strip_prefix(name).and_then(|rest| rest.strip_prefix('_'));
        names.iter().filter_map(code).any(is_code)
    };
    let Some(unknown) = texts.keys().find(|key| !fits(key)) else { return Ok(()) };
    let mut can: Vec<String> = fields.iter().map(|field| (*field).to_owned()).collect();
    can.extend(names.iter().map(|name| format!("{name}_nl")));
    bail!(
        "\"{unknown}\" is not known in {of}; what can stand there is {}, and each text with the code of \
         another language behind it, such as {}_en",
        can.join(", "),
        names[0]
    )
}

fn named(name: &str, what: &str) -> Result<()> {
    Name::new(name).with_context(|| format!("{what} is one line of at most 80 characters"))?;
    Ok(())
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

fn once<'k>(keys: impl Iterator<Item = &'k str>, of: &str) -> Result<()> {
    let mut seen = HashSet::new();
    for key in keys {
        if !seen.insert(key) {
            bail!("the key \"{key}\" stands twice among {of}; give each its own");
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
