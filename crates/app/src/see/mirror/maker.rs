//! The making of a mirror, away from the threads that serve pages: one maker at a time, once for each
//! release and service, for everybody who waits.
//!
//! A making is not tied to who asked for it: it goes on when that page is closed or timed out. One that
//! failed is told to all who wait, and begun again by the next who asks.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex},
    time::{Duration, Instant},
};

use hullie_domain::{ServiceId, StepId};
use tokio::{
    runtime::Handle,
    sync::{Semaphore, oneshot, watch},
};

use super::glass::{self, Glass};
use crate::{App, AppError, Result};

/// How long a page waits for a mirror that is being made.
pub const PATIENCE: Duration = Duration::from_secs(3);

/// The mirrors that are ready, and those that are being made.
#[derive(Debug, Clone)]
pub struct Makers {
    slots: Arc<Mutex<HashMap<ServiceId, Slot>>>,
    /// Heavy work is done by one maker at a time: on two cores the other one serves.
    one: Arc<Semaphore>,
    /// And so are looks into a mirror, one after the other.
    looks: Arc<Semaphore>,
}

impl Default for Makers {
    fn default() -> Self {
        Self { slots: Arc::default(), one: Arc::new(Semaphore::new(1)), looks: Arc::new(Semaphore::new(1)) }
    }
}

#[derive(Debug, Default)]
struct Slot {
    ready: Option<Arc<Glass>>,
    making: Option<Making>,
}

/// How a making ended, once it did; the words say why it failed.
type Ended = Option<std::result::Result<(), String>>;

#[derive(Debug, Clone)]
struct Making {
    since: Instant,
    release: u32,
    ended: watch::Receiver<Ended>,
}

/// The mirror of a service as of the latest release. While that one is being made it is the one before, when
/// there is one.
///
/// # Errors
/// [`AppError::Counting`] when nothing is ready within [`App::patience`]; and when the making failed.
pub(super) async fn ready(app: &App, service: ServiceId, route: &[StepId]) -> Result<Arc<Glass>> {
    let release = glass::latest(app);
    let mut making = match begun(app, service, route, release)? {
        Found::Ready(glass) => return Ok(glass),
        Found::Making(making) => making,
    };
    // who comes late does not wait as long again
    let left = app.patience.saturating_sub(making.since.elapsed());
    let ended = tokio::time::timeout(left, making.ended.wait_for(Option::is_some)).await;
    let ended: Option<Ended> = match ended {
        Err(_) => None,
        Ok(Ok(ended)) => Some(ended.clone()),
        Ok(Err(_)) => Some(Some(Err("the maker of the mirror is gone".to_owned()))),
    };
    if let Some(Some(Err(why))) = ended {
        return Err(AppError::Failed(why));
    }
    let slots = app.makers.slots.lock().map_err(|_| broken())?;
    slots.get(&service).and_then(|slot| slot.ready.clone()).ok_or(AppError::Counting)
}

/// Begins the making of a service in the background, when it is not ready.
///
/// # Errors
/// When a maker broke before.
pub(super) fn prepare(app: &App, service: ServiceId, route: &[StepId]) -> Result<()> {
    begun(app, service, route, glass::latest(app)).map(|_| ())
}

enum Found {
    Ready(Arc<Glass>),
    Making(Making),
}

fn broken() -> AppError {
    AppError::Failed("a maker of the mirror broke off".to_owned())
}

/// What is there, or a making of it that was begun.
fn begun(app: &App, service: ServiceId, route: &[StepId], release: u32) -> Result<Found> {
    let mut slots = app.makers.slots.lock().map_err(|_| broken())?;
    let slot = slots.entry(service).or_default();
    if let Some(ready) = slot.ready.as_ref().filter(|glass| glass.release >= release) {
        return Ok(Found::Ready(Arc::clone(ready)));
    }
    let running = slot.making.as_ref().filter(|making| making.ended.borrow().is_none());
    if let Some(making) = running.filter(|making| making.release >= release) {
        return Ok(Found::Making(making.clone()));
    }
    let (end, ended) = watch::channel(None);
    let making = Making { since: Instant::now(), release, ended };
    slot.making = Some(making.clone());
    tokio::spawn(run(app.clone(), service, route.to_vec(), end));
    Ok(Found::Making(making))
}

/// One making, from its place in the row to its end.
async fn run(app: App, service: ServiceId, route: Vec<StepId>, end: watch::Sender<Ended>) {
    let Ok(turn) = app.makers.one.acquire().await else { return };
    let started = Instant::now();
    let made = on_its_own_thread(app.clone(), service, route).await;
    drop(turn);
    let ended = match made {
        Ok(glass) => {
            let milliseconds = started.elapsed().as_millis() as u64;
            tracing::info!(service = %service.0, milliseconds, blocks = glass.blocks.len(), "mirror made");
            app.makers.slots.lock().map_err(|_| broken()).map(|mut slots| {
                let slot = slots.entry(service).or_default();
                if slot.ready.as_ref().is_none_or(|ready| ready.release <= glass.release) {
                    slot.ready = Some(glass);
                }
            })
        }
        Err(error) => Err(error),
    };
    if let Err(error) = &ended {
        tracing::error!(service = %service.0, %error, "the mirror could not be made");
    }
    end.send_replace(Some(ended.map_err(|error| error.to_string())));
}

/// Makes it on a thread with a lower priority. The database is read there as well: only its sockets are
/// watched by the others.
async fn on_its_own_thread(app: App, service: ServiceId, route: Vec<StepId>) -> Result<Arc<Glass>> {
    let runtime = Handle::current();
    let (send, receive) = oneshot::channel();
    std::thread::Builder::new()
        .name("mirror".to_owned())
        .spawn(move || {
            step_back();
            // nobody may wait for it any more: then it is there for the next
            let _ = send.send(runtime.block_on(glass::make(&app, service, &route)));
        })
        .map_err(|error| AppError::Failed(format!("no thread for the mirror: {error}")))?;
    receive.await.unwrap_or_else(|_| Err(broken()))
}

/// Counts away from the threads that serve pages, one look at a time.
pub(super) async fn off<T: Send + 'static>(
    app: &App,
    count: impl FnOnce(&App) -> T + Send + 'static,
) -> Result<T> {
    let turn = Arc::clone(&app.makers.looks).acquire_owned().await;
    let app = app.clone();
    let counted = tokio::task::spawn_blocking(move || {
        let _turn = turn;
        count(&app)
    });
    counted.await.map_err(|error| AppError::Failed(error.to_string()))
}

/// Lets the threads that serve pages go first, where the system knows that of a thread.
fn step_back() {
    #[cfg(target_os = "linux")]
    if let Err(error) = rustix::process::nice(10) {
        tracing::debug!(%error, "the maker of the mirror keeps its priority");
    }
}
