//! `hullie demo`: the living example, ready to look around in.

use std::{net::SocketAddr, path::PathBuf};

use anyhow::{Context, Result};
use clap::Args;
use hullie_app::App;
use hullie_store::Store;
use hullie_web::{Settings, Site, context::DemoAccount};
use indicatif::{ProgressBar, ProgressStyle};

use crate::{
    commands::serve,
    demo::{self, accounts},
};

/// What can be asked of `hullie demo`.
#[derive(Debug, Args)]
pub struct Arguments {
    /// Start anew: throw away what was entered.
    #[arg(long)]
    fresh: bool,
    /// The folder that keeps the example.
    #[arg(long, value_name = "FOLDER", default_value = "hullie-demo")]
    data: PathBuf,
    /// Where to listen.
    #[arg(long, value_name = "ADDRESS", default_value = "127.0.0.1:8080")]
    listen: SocketAddr,
}

/// Runs the command.
pub async fn run(arguments: &Arguments) -> Result<()> {
    let listener = serve::listen(arguments.listen).await?;
    let address = format!("http://{}", listener.local_addr()?);
    let app = open(arguments).await?;
    let links = demo::open_links(&app, &address).await?;
    let demo_accounts = accounts().map(|(email, role, _)| DemoAccount {
        email: email.to_owned(),
        password: demo::PASSWORD.to_owned(),
        role: role.code(),
    });
    let settings = Settings { public_address: address.clone(), demo_accounts: demo_accounts.to_vec() };
    let site = Site::new(app, settings).await?;
    print(&address, &links);
    serve::until_stopped(site, listener).await
}

async fn open(arguments: &Arguments) -> Result<App> {
    let folder = &arguments.data;
    std::fs::create_dir_all(folder)
        .with_context(|| format!("cannot make the folder {}", folder.display()))?;
    let file = folder.join("hullie.sqlite");
    if arguments.fresh {
        for ending in ["", "-wal", "-shm"] {
            let old = folder.join(format!("hullie.sqlite{ending}"));
            if old.exists() {
                std::fs::remove_file(&old).with_context(|| format!("cannot remove {}", old.display()))?;
            }
        }
    }
    let store =
        Store::open(&format!("sqlite:{}", file.display())).await.context("cannot open the example")?;
    let app = App::new(store, serve::zone("Europe/Amsterdam")?, hullie_app::system_clock);
    if hullie_app::mirror::organisation(&app).await?.is_some() {
        eprintln!("hullie: going on with the example in {} (--fresh starts anew)", folder.display());
        return Ok(app);
    }
    eprintln!("hullie: making the example in {}", folder.display());
    let bar = ProgressBar::new(1);
    let style = ProgressStyle::with_template("{wide_bar} {pos}/{len} customers");
    bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
    let build = demo::build(&app, |done, total| {
        bar.set_length(total as u64);
        bar.set_position(done as u64);
    });
    let built = build.await;
    bar.finish_and_clear();
    if let Err(error) = built {
        // half an example would look like a whole one at the next start
        app.store.close().await;
        std::fs::remove_file(&file).context("cannot remove the half example")?;
        return Err(error);
    }
    Ok(app)
}

fn print(address: &str, links: &demo::Built) {
    println!();
    println!("Hullie is running. Open, in a browser:");
    println!();
    println!("  customer Yara, half-way      {}", links.yara);
    println!("  customer Daan, starts today  {}", links.newcomer);
    println!("  public pages                 {address}/  and  {address}/services");
    println!("  the mirror (sign in first)   {address}/mirror/werk");
    println!();
    println!("  {address}/sign-in  (password for all: {})", demo::PASSWORD);
    for (email, role, name) in accounts() {
        println!("    {:<14} {name}, {email}", role.code());
    }
    println!();
    println!("Everything is invented. Stop with Ctrl-C; what you enter stays until you start with --fresh.");
}
