//! `hullie set-up`: puts an organisation from a file into an empty database, with its first administrator.

use std::path::PathBuf;

use anyhow::{Context, Result, bail};
use clap::Args;
use hullie_app::{
    App,
    house::account::{self, NewAccount},
    secret::Token,
};
use hullie_domain::{Name, Role};
use hullie_store::Store;

use super::texts;
use crate::{demo, output::counted};

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
    /// The password of the first administrator; without it one is made and shown.
    #[arg(long, env = "HULLIE_PASSWORD", hide_env_values = true)]
    password: Option<String>,
}

/// Runs the command.
pub async fn run(arguments: &Arguments) -> Result<()> {
    let name = arguments.file.display();
    let text = std::fs::read_to_string(&arguments.file).with_context(|| format!("cannot read {name}"))?;
    let described: demo::Organisation =
        toml::from_str(&text).with_context(|| format!("{name} cannot be understood"))?;
    demo::refuse_slips(&text, &described).with_context(|| format!("{name} cannot be used"))?;
    let further: Vec<demo::Further> =
        arguments.texts.iter().map(|file| demo::Further::read(file)).collect::<Result<_>>()?;
    let store = Store::open(&arguments.database).await.context("cannot open the database")?;
    let app = App::new(store, jiff::tz::TimeZone::UTC, hullie_app::system_clock);
    if let Some((known, _, _)) = hullie_app::see::mirror::organisation(&app).await? {
        bail!("this database has an organisation already: {}; use an empty database", known.name);
    }
    let password = arguments.password.clone().unwrap_or_else(|| Token::new().reveal().to_owned());
    let new = NewAccount {
        email: arguments.email.clone(),
        name: Name::new("Administrator")?,
        role: Role::Administrator,
        teams: Vec::new(),
        password: password.clone(),
    };
    let cannot = "cannot make the first administrator";
    let ready = account::make_ready(&app, new).await.context(cannot)?;
    let mut work = app.store.write().await?;
    let house = demo::house(&mut work, &described).await?;
    for (further, file) in further.into_iter().zip(&arguments.texts) {
        let language = further.language.clone();
        let left = further.put(&mut work, house.organisation).await;
        texts::tell_left(&language, left.with_context(|| format!("{} cannot be used", file.display()))?);
    }
    account::insert_in(&app, &mut work, house.organisation, ready).await.context(cannot)?;
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
