//! `hullie serve`: the pages of an organisation on its own database, until stopped.

use std::{net::SocketAddr, time::Duration};

use anyhow::{Context, Result, bail};
use clap::Args;
use hullie_app::{App, jobs, releases::Releases};
use hullie_store::Store;
use hullie_web::{Settings, Site};
use tokio::net::TcpListener;

use crate::post;

/// What can be asked of `hullie serve`.
#[derive(Debug, Args)]
pub struct Arguments {
    /// The database: `sqlite:PATH` or `postgres://USER:PASSWORD@HOST/NAME`.
    #[arg(long, env = "HULLIE_DATABASE", value_name = "ADDRESS", default_value = "sqlite:hullie.sqlite")]
    database: String,
    /// Where to listen.
    #[arg(long, env = "HULLIE_LISTEN", value_name = "ADDRESS", default_value = "127.0.0.1:8080")]
    listen: SocketAddr,
    /// The address that people type, behind a proxy that forwards Host and Origin unchanged.
    #[arg(long, env = "HULLIE_PUBLIC_ADDRESS", value_name = "ADDRESS")]
    public_address: Option<String>,
    /// The time zone in which days begin and end.
    #[arg(long, env = "HULLIE_ZONE", value_name = "ZONE", default_value = "Europe/Amsterdam")]
    zone: String,
    /// When the mirror takes in what is new: each night, each week or each month. The longer the time, the more people come
    /// together, and the more the mirror can tell of teams and periods.
    #[arg(long, env = "HULLIE_RELEASES", value_name = "HOW OFTEN", default_value = "day", value_parser = releases)]
    releases: Releases,
    #[command(flatten)]
    post: post::MailArguments,
}

fn releases(text: &str) -> Result<Releases, String> {
    Releases::from_code(text).ok_or_else(|| "give day, week or month".to_owned())
}

/// The time zone with this name.
pub fn zone(name: &str) -> Result<jiff::tz::TimeZone> {
    jiff::tz::TimeZone::get(name)
        .with_context(|| format!("\"{name}\" is no time zone; use one like Europe/Amsterdam"))
}

/// Runs the command.
pub async fn run(arguments: &Arguments) -> Result<()> {
    let store = Store::open(&arguments.database).await.context("cannot open the database")?;
    let mut app = App::new(store, zone(&arguments.zone)?, hullie_app::system_clock);
    app.releases = arguments.releases;
    post::equip(&mut app, &arguments.post)?;
    let public_address =
        arguments.public_address.clone().unwrap_or_else(|| format!("http://{}", arguments.listen));
    let site =
        Site::new(app, Settings { public_address: public_address.clone(), ..Settings::default() }).await?;
    if site.organisation.is_none() {
        bail!(
            "there is no organisation in this database yet; describe it in a file and run: hullie set-up FILE"
        );
    }
    let listener = listen(arguments.listen).await?;
    eprintln!("hullie: serving {public_address} (stop with Ctrl-C)");
    until_stopped(site, listener).await
}

/// Takes the address, or says what to do when somebody else has it.
pub async fn listen(address: SocketAddr) -> Result<TcpListener> {
    TcpListener::bind(address)
        .await
        .with_context(|| format!("cannot listen on {address}; choose another with --listen 127.0.0.1:8081"))
}

/// Serves pages and does the waiting jobs until the program is asked to stop.
pub async fn until_stopped(site: Site, listener: TcpListener) -> Result<()> {
    let app = site.app.clone();
    let worker = tokio::spawn(async move {
        for second in 0_u64.. {
            // once in five minutes is often enough for days
            if app.post.is_some()
                && second % 300 == 0
                && let Err(error) = jobs::remind(&app).await
            {
                tracing::error!(%error, "nobody could be reminded");
            }
            // at the start, and soon after each release: nobody should wait for it
            if second % 60 == 0
                && let Err(error) = hullie_app::mirror::prepare(&app).await
            {
                tracing::error!(%error, "the mirror could not be prepared");
            }
            if let Err(error) = jobs::run_all(&app).await {
                tracing::error!(%error, "the queue of jobs stands still");
            }
            tokio::time::sleep(Duration::from_secs(1)).await;
        }
    });
    let store = site.app.store.clone();
    axum::serve(listener, hullie_web::router(site)).with_graceful_shutdown(stop()).await?;
    worker.abort();
    store.close().await;
    Ok(())
}

async fn stop() {
    let interrupt = async {
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    };
    #[cfg(unix)]
    let terminate = async {
        match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
            Ok(mut signal) => {
                signal.recv().await;
            }
            Err(_) => std::future::pending::<()>().await,
        }
    };
    #[cfg(not(unix))]
    let terminate = std::future::pending::<()>();
    tokio::select! {
        () = interrupt => {}
        () = terminate => {}
    }
}
