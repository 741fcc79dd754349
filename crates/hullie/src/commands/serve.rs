//! `hullie serve`: the pages of an organisation on its own database, until stopped.

use std::{net::SocketAddr, path::PathBuf, time::Duration};

use anyhow::{Context, Result, bail};
use clap::Args;
use hullie_app::{App, AppError, jobs, see, see::releases::Releases};
use hullie_store::StoreError;
use hullie_web::{
    Settings, Site, address,
    house::security_txt,
    proxy::Proxy,
    words::{Added, Language},
};
use tokio::{net::TcpListener, sync::watch};

use crate::{database, output::counted, post, server};

/// How many connections there can be at the same time when nobody says otherwise.
pub const CONNECTIONS: usize = 2_000;

/// How long, at a stop, noting that a job was given back may take.
const GIVE_BACK: Duration = Duration::from_secs(1);

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
    #[arg(long, env = "HULLIE_PUBLIC_ADDRESS", value_name = "ADDRESS", value_parser = public_address)]
    public_address: Option<String>,
    /// A proxy that is believed when it says in `X-Forwarded-For` where a request comes from: an address or a
    /// network such as 10.0.0.0/8. Several are separated by commas.
    #[arg(long, env = "HULLIE_TRUSTED_PROXY", value_name = "ADDRESS", value_delimiter = ',')]
    #[arg(value_parser = Proxy::parse)]
    trusted_proxy: Vec<Proxy>,
    /// Whom to tell about a security hole, in /.well-known/security.txt: a mail address, or an address that
    /// begins with https://, mailto: or tel:. Without it, the telephone of the organisation.
    #[arg(long, env = "HULLIE_SECURITY_CONTACT", value_name = "CONTACT")]
    #[arg(value_parser = security_txt::contact)]
    security_contact: Option<String>,
    /// How many connections there can be at the same time. When all are taken, who is silent longest makes
    /// room.
    #[arg(long, env = "HULLIE_CONNECTIONS", value_name = "NUMBER", default_value_t = CONNECTIONS)]
    #[arg(value_parser = connections)]
    connections: usize,
    /// The time zone in which days begin and end.
    #[arg(long, env = "HULLIE_ZONE", value_name = "ZONE", default_value = "Europe/Amsterdam")]
    zone: String,
    /// When the mirror takes in what is new: each night, each week or each month. The longer the time, the
    /// more people come together, and the more the mirror can tell of teams and periods.
    #[arg(long, env = "HULLIE_RELEASES", value_name = "HOW OFTEN", default_value = "day",
        value_parser = releases)]
    releases: Releases,
    /// A folder with the words of a further language, named by its code; can be given more than once.
    #[arg(long, env = "HULLIE_WORDS", value_name = "FOLDER", value_delimiter = ',')]
    words: Vec<PathBuf>,
    #[command(flatten)]
    post: post::MailArguments,
}

/// How many texts that are missing are named.
const FIRST_MISSING: usize = 20;

/// Adds further languages, before the first page is made. What one does not say is said in Dutch.
pub fn speak(folders: &[PathBuf]) -> Result<()> {
    for folder in folders {
        let Added { language, missing, left_out } = Language::add(folder)?;
        tracing::info!(language = language.code(), missing = missing.len(), "a further language is spoken");
        let name = language.own_name();
        if !missing.is_empty() {
            let texts = counted(missing.len(), "text is", "texts are");
            println!("{texts} not in {name} and shown in Dutch.");
            println!("The first of them: {}", first(missing.iter().map(String::clone)));
        }
        if !left_out.is_empty() {
            let texts = counted(left_out.len(), "text leaves", "texts leave");
            println!("In {name} {texts} out what the English text fills in.");
            println!("Put it where the language wants it, in braces. The first of them:");
            for one in left_out.iter().take(FIRST_MISSING) {
                println!("  {}: {} ({})", one.place, one.key, one.what.join(", "));
            }
        }
    }
    Ok(())
}

/// Enough of them to find what is the matter: a whole file, or a text that is new in this version.
fn first(all: impl ExactSizeIterator<Item = String>) -> String {
    let more = if all.len() > FIRST_MISSING { ", …" } else { "" };
    format!("{}{more}", all.take(FIRST_MISSING).collect::<Vec<_>>().join(", "))
}

fn public_address(text: &str) -> Result<String, String> {
    address::public(text)
        .map_err(|what| format!("{what}; give an address such as https://hullie.example.org"))
}

fn connections(text: &str) -> Result<usize, String> {
    match text.parse() {
        Ok(number) if (10..=1_000_000).contains(&number) => Ok(number),
        _ => Err("give a number from 10 to 1000000".to_owned()),
    }
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
    speak(&arguments.words)?;
    // what was asked is looked at first, and the place is taken: only then is anything made or changed
    let way_out = post::WayOut::plan(&arguments.post)?;
    let zone = zone(&arguments.zone)?;
    let listener = listen(arguments.listen).await?;
    let store = database::open(&arguments.database).await?;
    let mut app = App::new(store, zone, hullie_app::system_clock);
    app.releases = arguments.releases;
    let public_address = match &arguments.public_address {
        Some(address) => address.clone(),
        None => format!("http://{}", listener.local_addr()?),
    };
    let settings = Settings {
        public_address: public_address.clone(),
        trusted_proxies: arguments.trusted_proxy.clone(),
        security_contact: arguments.security_contact.clone(),
        ..Settings::default()
    };
    if see::mirror::organisation(&app).await?.is_none() {
        bail!("{}", database::without_organisation(&arguments.database));
    }
    post::equip(&mut app, way_out)?;
    let site = Site::new(app, settings).await?;
    eprintln!("hullie: serving {public_address} (stop with Ctrl-C)");
    until_stopped(site, listener, arguments.connections).await
}

/// Takes the address, or says what to do when somebody else has it.
pub async fn listen(address: SocketAddr) -> Result<TcpListener> {
    TcpListener::bind(address)
        .await
        .with_context(|| format!("cannot listen on {address}; choose another with --listen 127.0.0.1:8081"))
}

/// Serves pages and does the waiting jobs until the program is asked to stop. Asked twice, it stops at once.
pub async fn until_stopped(site: Site, listener: TcpListener, connections: usize) -> Result<()> {
    let app = site.app.clone();
    let reader = tokio::spawn(async move {
        // words that an earlier version read are read again; until then they are held back
        loop {
            match jobs::read_again(&app).await {
                Ok(0) => break,
                Ok(words) => {
                    tracing::info!(words, "told words were read again");
                    break;
                }
                Err(error) => tracing::error!(%error, "told words could not be read again; tried once more"),
            }
            tokio::time::sleep(Duration::from_secs(60)).await;
        }
    });
    let (ask, mut asked) = watch::channel(false);
    let app = site.app.clone();
    let (until, mut late) = (asked.clone(), asked.clone());
    let worker = tokio::spawn(async move {
        let too_late = async {
            let _ = late.wait_for(|asked| *asked).await;
            tokio::time::sleep(jobs::pace::STOPPING + GIVE_BACK).await;
        };
        tokio::select! {
            () = work(app, until) => {}
            // its lease ends by itself, and the job is taken again
            () = too_late => tracing::warn!("stopped while a job could not be given back"),
        }
    });
    let store = site.app.store.clone();
    let proxies = site.settings.trusted_proxies.clone();
    let mut signals = Signals::new()?;
    tokio::spawn(async move {
        signals.next().await;
        ask.send_replace(true);
        eprintln!("hullie: stopping (once more stops at once)");
        signals.next().await;
        // a killed program loses nothing that was acknowledged
        std::process::exit(130);
    });
    let stop = async {
        let _ = asked.wait_for(|asked| *asked).await;
    };
    server::serve(listener, hullie_web::router(site), connections, proxies, stop).await?;
    reader.abort();
    // it was asked at the same time, and ends by itself
    let _ = worker.await;
    store.close().await;
    Ok(())
}

/// Does the waiting jobs, and what has to be done now and then, until asked to stop.
async fn work(app: App, mut asked: watch::Receiver<bool>) {
    let mut worker = jobs::Worker::new(app.clone(), asked.clone());
    for second in 0_u64.. {
        tokio::select! {
            _ = asked.wait_for(|asked| *asked) => return,
            () = now_and_then(&app, second) => {}
        }
        match worker.look().await {
            // that it is away was said already
            Ok(_) | Err(AppError::Store(StoreError::Away(_))) => {}
            Err(error) => tracing::error!(%error, "the queue of jobs stands still"),
        }
        tokio::select! {
            _ = asked.wait_for(|asked| *asked) => return,
            () = tokio::time::sleep(Duration::from_secs(1)) => {}
        }
    }
}

/// Reminders and the mirror: what is begun by the clock and not by somebody.
async fn now_and_then(app: &App, second: u64) {
    // once in five minutes is often enough for days
    if app.post.is_some()
        && second.is_multiple_of(300)
        && let Err(error) = jobs::remind(app).await
    {
        tracing::error!(%error, "nobody could be reminded");
    }
    // at the start, and soon after each release: nobody should wait for it
    if second.is_multiple_of(60)
        && let Err(error) = hullie_app::see::mirror::prepare(app).await
        && !matches!(error, AppError::Store(StoreError::Away(_)))
    {
        tracing::error!(%error, "the mirror could not be prepared");
    }
}

/// What asks the program to stop.
struct Signals {
    #[cfg(unix)]
    interrupt: tokio::signal::unix::Signal,
    #[cfg(unix)]
    terminate: tokio::signal::unix::Signal,
}

impl Signals {
    #[cfg(unix)]
    fn new() -> Result<Self> {
        use tokio::signal::unix::{SignalKind, signal};
        let (interrupt, terminate) = (SignalKind::interrupt(), SignalKind::terminate());
        Ok(Self { interrupt: signal(interrupt)?, terminate: signal(terminate)? })
    }

    #[cfg(not(unix))]
    fn new() -> Result<Self> {
        Ok(Self {})
    }

    /// Waits for the next one.
    async fn next(&mut self) {
        #[cfg(unix)]
        tokio::select! {
            _ = self.interrupt.recv() => {}
            _ = self.terminate.recv() => {}
        }
        #[cfg(not(unix))]
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    }
}
