//! `hullie set-up`: puts an organisation from a file into an empty database, with its first administrator.

use std::path::PathBuf;

use anyhow::{Context, Result, anyhow, bail};
use clap::Args;
use hullie_app::{
    App, AppError,
    error::FieldProblem,
    house::{
        account::{self, NewAccount},
        password,
    },
    secret::Token,
};
use hullie_domain::{Name, Role, localised::FIRST};
use hullie_store::house::organisation;
use hullie_web::words::{Language, Words, keys};

use super::texts;
use crate::{database, demo, output::counted, written};

/// What can be asked of `hullie set-up`.
#[derive(Debug, Args)]
pub struct Arguments {
    /// The file that describes the organisation; see docs/organisation-file.md.
    file: PathBuf,
    /// A file with the same texts in a further language; can be given more than once.
    #[arg(long = "texts", value_name = "FILE")]
    texts: Vec<PathBuf>,
    /// The database: `sqlite:PATH` or `postgres://USER:PASSWORD@HOST/NAME`.
    #[arg(long, env = "HULLIE_DATABASE", value_name = "ADDRESS", default_value = "sqlite:hullie.sqlite")]
    database: String,
    /// The mail address of the first administrator.
    #[arg(long, value_name = "MAIL")]
    email: String,
    /// What the first administrator is called; without it what an administrator is called.
    #[arg(long, value_name = "NAME")]
    name: Option<String>,
    /// The password of the first administrator; without it one is made and shown.
    #[arg(long, env = "HULLIE_PASSWORD", hide_env_values = true)]
    password: Option<String>,
}

/// Runs the command.
pub async fn run(arguments: &Arguments) -> Result<()> {
    let file = arguments.file.display();
    let unusable = || format!("{file} cannot be used");
    let text = written::read(&arguments.file)?;
    demo::refuse_gaps(&written::understand(&arguments.file, &text)?).with_context(unusable)?;
    let described: demo::Organisation = written::understand(&arguments.file, &text)?;
    demo::refuse_slips(&described).with_context(unusable)?;
    let further: Vec<demo::Further> =
        arguments.texts.iter().map(|file| demo::Further::read(file)).collect::<Result<_>>()?;
    let name = administrator(arguments.name.as_deref(), &described)?;
    let password = arguments.password.clone().unwrap_or_else(|| Token::new().reveal().to_owned());
    account::look_at(&arguments.email, &password).map_err(|error| refused(error, &arguments.email))?;
    let store = database::open_or_make(&arguments.database).await?;
    let app = App::new(store, jiff::tz::TimeZone::UTC, hullie_app::system_clock);
    refuse_known(organisation::find_first(&mut app.store.read().await?).await?)?;
    let new = NewAccount {
        email: arguments.email.clone(),
        name,
        role: Role::Administrator,
        teams: Vec::new(),
        password: password.clone(),
    };
    let refused = |error| refused(error, &arguments.email);
    let ready = account::make_ready(&app, new).await.map_err(refused)?;
    let mut work = app.store.write().await?;
    // another may set up the same database at this moment: one wins
    hullie_store::migrate::lock(&mut work).await?;
    refuse_known(organisation::find_first(&mut work).await?)?;
    let house = demo::house(&mut work, &described).await.with_context(unusable)?;
    for (further, file) in further.into_iter().zip(&arguments.texts) {
        let language = further.language.clone();
        let left = further.put(&mut work, house.organisation).await;
        texts::tell_left(&language, left.with_context(|| format!("{} cannot be used", file.display()))?);
    }
    account::insert_in(&app, &mut work, house.organisation, ready).await.map_err(refused)?;
    work.commit().await?;
    println!(
        "{} is ready: {}, {}.",
        described.organisation.name,
        counted(described.teams.len(), "team", "teams"),
        counted(described.services.len(), "service", "services")
    );
    if arguments.password.is_none() {
        println!("First administrator: {} with password {password} (shown once).", arguments.email);
    }
    println!("Now run: hullie serve --database {}", arguments.database);
    app.store.close().await;
    Ok(())
}

/// Refuses a database that has an organisation.
fn refuse_known(known: Option<organisation::Organisation>) -> Result<()> {
    if let Some(known) = known {
        bail!("this database has an organisation already: {}; use an empty database", known.name);
    }
    Ok(())
}

/// What the first administrator is called on the pages: as was said, or as the organisation calls an
/// administrator, or as the program does, in the first language.
fn administrator(said: Option<&str>, described: &demo::Organisation) -> Result<Name> {
    if let Some(said) = said {
        let name = demo::name(said).context("--name cannot be used")?;
        return name.context("--name has no words; leave it out, or write it as --name \"Noor de Vries\"");
    }
    let own = described.roles.iter().find(|role| role.role == Role::Administrator.code());
    let own = own.map(|role| role.texts.get("name", "[[roles]]")).transpose()?;
    let word = match &own {
        Some(own) => own.pick(FIRST).to_owned(),
        None => Words::new(Language::first()).get(keys::ROLE.of(Role::Administrator)),
    };
    let mut letters = word.chars();
    let capital = letters.next().into_iter().flat_map(char::to_uppercase).chain(letters);
    Ok(Name::new(capital.collect::<String>())?)
}

/// What to do about an account that cannot be made.
fn refused(error: AppError, email: &str) -> anyhow::Error {
    match error {
        AppError::Field { field: "email", problem: FieldProblem::NotAnAnswer } => {
            anyhow!("--email: \"{email}\" is no mail address; write one like you@example.org")
        }
        AppError::Field { field: "password", problem: FieldProblem::TooShort } => anyhow!(
            "the password (--password or HULLIE_PASSWORD) is too short: give at least {} characters, or none \
             to have one made",
            password::LEAST
        ),
        error => anyhow::Error::new(error).context("cannot make the first administrator"),
    }
}
