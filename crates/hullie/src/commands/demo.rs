//! `hullie demo`: a living example, ready to look around in.

use std::{
    net::SocketAddr,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, bail};
use clap::Args;
use hullie_app::App;
use hullie_domain::Role;
use hullie_store::Store;
use hullie_web::{Settings, Site, visit::DemoAccount};
use indicatif::{ProgressBar, ProgressStyle};

use crate::{
    commands::serve,
    database::Example,
    demo::{self, Content, Sector},
    post, private,
};

/// What can be asked of `hullie demo`.
#[derive(Debug, Args)]
pub struct Arguments {
    /// Which organisation to look around in; each is kept apart.
    #[arg(long, value_enum, default_value_t = Sector::Municipality)]
    sector: Sector,
    /// Start anew: throw away what was entered.
    #[arg(long)]
    fresh: bool,
    /// The folder that keeps the example.
    #[arg(long, value_name = "FOLDER", default_value = "hullie-demo")]
    data: PathBuf,
    /// Where to listen.
    #[arg(long, value_name = "ADDRESS", default_value = "127.0.0.1:8080")]
    listen: SocketAddr,
    /// A folder with the words of a further language, named by its code; can be given more than once.
    #[arg(long, env = "HULLIE_WORDS", value_name = "FOLDER", value_delimiter = ',')]
    words: Vec<PathBuf>,
    #[command(flatten)]
    post: post::MailArguments,
}

/// Runs the command.
pub async fn run(arguments: &Arguments) -> Result<()> {
    serve::speak(&arguments.words)?;
    let way_out = post::WayOut::plan(&arguments.post)?;
    let listener = serve::listen(arguments.listen).await?;
    let address = format!("http://{}", listener.local_addr()?);
    let content = Content::load(arguments.sector)?;
    let mut app = open(arguments, &content).await?;
    post::equip(&mut app, way_out)?;
    let links = demo::open_links(&app, &content, &address).await?;
    let accounts = accounts(&content)?;
    let demo_accounts = accounts.iter().map(|(email, role, _)| DemoAccount {
        email: email.clone(),
        password: content.password.clone(),
        role: role.code(),
    });
    let settings = Settings {
        public_address: address.clone(),
        demo_accounts: demo_accounts.collect(),
        ..Settings::default()
    };
    let site = Site::new(app, settings).await?;
    print(&address, &content, &accounts, &links);
    if !arguments.listen.ip().is_loopback() {
        eprintln!(
            "hullie: WARNING: {} can be reached from the network. Everybody there may be anybody here, the \
             administrator too. Leave out --listen to keep it on this machine.",
            arguments.listen
        );
    }
    serve::until_stopped(site, listener, serve::CONNECTIONS).await
}

/// The accounts that a visitor can use: mail address, role, name.
fn accounts(content: &Content) -> Result<Vec<(String, Role, &str)>> {
    let mut all = Vec::new();
    for one in &content.accounts {
        all.push((content.email(&one.name), one.role()?, one.name.as_str()));
    }
    Ok(all)
}

async fn open(arguments: &Arguments, content: &Content) -> Result<App> {
    let folder = &arguments.data;
    let example = Example { file: folder.join(arguments.sector.database()), content };
    if arguments.fresh {
        example.take_away().await?;
    }
    let is_there = example.is_there().await?;
    if is_there {
        eprintln!("hullie: going on with the example in {} (--fresh starts anew)", folder.display());
    } else {
        private::folder(folder).with_context(|| format!("cannot make the folder {}", folder.display()))?;
        eprintln!("hullie: making the example in {}", folder.display());
        make(folder, &example).await?;
    }
    at(&example.file).await
}

async fn at(file: &Path) -> Result<App> {
    let store =
        Store::open(&format!("sqlite:{}", file.display())).await.context("cannot open the example")?;
    Ok(App::new(store, serve::zone("Europe/Amsterdam")?, hullie_app::system_clock))
}

/// Makes the example beside its place and puts it there when it is whole: half of it would look like all of
/// it next time.
async fn make(folder: &Path, example: &Example<'_>) -> Result<()> {
    let making = tempfile::Builder::new()
        .prefix(".making-")
        .tempdir_in(folder)
        .context("cannot write in the folder")?;
    let half = making.path().join("hullie.sqlite");
    let app = at(&half).await?;
    let bar = ProgressBar::new(1);
    let style = ProgressStyle::with_template("{wide_bar} {pos}/{len} customers");
    bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
    let build = demo::build(&app, example.content, |done, total| {
        bar.set_length(total as u64);
        bar.set_position(done as u64);
    });
    let built = build.await;
    bar.finish_and_clear();
    // closing writes everything into the one file
    app.store.close().await;
    built?;
    if !example.put(half)? && !example.is_there().await? {
        bail!("the example in {} went away again; try once more", folder.display());
    }
    Ok(())
}

fn print(address: &str, content: &Content, accounts: &[(String, Role, &str)], links: &demo::Built) {
    let half_way = content.featured.first().map_or("", |featured| featured.name.as_str());
    let half_way = format!("customer {half_way}, half-way");
    let newcomer = format!("customer {}, starts today", content.newcomer);
    println!();
    println!("Hullie is running. Open, in a browser:");
    println!();
    println!("  {half_way:<27}  {}", links.half_way);
    println!("  {newcomer:<27}  {}", links.newcomer);
    println!("  (where nobody of the organisation is signed in: another browser, a private window)");
    println!("  public pages                 {address}/  and  {address}/services");
    if let Some(service) = content.house.services.first() {
        println!("  the mirror (sign in first)   {address}/mirror/{}", service.key);
    }
    println!();
    println!("  {address}/sign-in  (password for all: {})", content.password);
    for (email, role, name) in accounts {
        println!("    {:<14} {name}, {email}", role.code());
    }
    println!();
    println!("Everything is invented. Stop with Ctrl-C; what you enter stays until you start with --fresh.");
}
