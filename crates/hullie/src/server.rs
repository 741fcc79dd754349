//! Serving pages to whoever comes, also to who comes and says nothing.
//!
//! Every wait on the other end of a line has an end: for the head of a request, for the next piece of its
//! body, for taking the answer. There are so many lines and not more; when all are taken, the one that has
//! been silent longest makes room for the next.

mod body;
mod stalled;
mod table;

use std::{convert::Infallible, net::SocketAddr, sync::Arc, time::Duration};

use anyhow::Result;
use axum::{
    Router,
    body::Body,
    extract::ConnectInfo,
    http::{Request, Response},
};
use http_body::Body as _;
use hullie_web::proxy::Proxy;
use hyper::{body::Incoming, server::conn::http1, service::service_fn};
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::{
    net::{TcpListener, TcpStream},
    sync::watch,
    time::timeout,
};
use tower::ServiceExt;

use body::{Arriving, Leaving};
use stalled::Stalled;
use table::{Seat, Stage, Table};

/// How long the head of a request may take, and how long a line may be silent between two requests.
const HEAD: Duration = Duration::from_secs(15);
/// How long the next piece of a body may take.
const PIECE: Duration = Duration::from_secs(10);
/// How long the other end may take nothing of an answer.
const TAKE: Duration = Duration::from_secs(30);
/// The largest head of a request, in bytes.
const LARGEST_HEAD: usize = 64 * 1024;
/// How long the program, once asked to stop, waits for who asked something.
const STOP: Duration = Duration::from_secs(6);
/// How long it waits for who asked nothing yet.
const STOP_SILENT: Duration = Duration::from_secs(2);
/// Files that the program needs for other things than lines: the database, mail, logs.
const OTHER_FILES: usize = 100;

/// Serves pages until `stop` is there; then answers who asked something already, within a bound.
pub async fn serve(
    listener: TcpListener,
    router: Router,
    connections: usize,
    proxies: Vec<Proxy>,
    stop: impl Future<Output = ()>,
) -> Result<()> {
    let table = Arc::new(Table::new(room(connections)));
    let (stopping, stopped) = watch::channel(false);
    tokio::pin!(stop);
    loop {
        let (stream, peer) = tokio::select! {
            () = &mut stop => break,
            accepted = listener.accept() => match accepted {
                Ok(accepted) => accepted,
                Err(error) => {
                    // too many open files, or somebody who went away already: the next one may have more luck
                    tracing::warn!(%error, "a line could not be taken");
                    tokio::time::sleep(Duration::from_millis(50)).await;
                    continue;
                }
            },
        };
        let address = peer.ip().to_canonical();
        // behind a proxy, or on the machine itself, sit many people
        let shared = address.is_loopback() || proxies.iter().any(|proxy| proxy.is(address));
        let seat = tokio::select! {
            () = &mut stop => break,
            seat = table.enter((!shared).then_some(address)) => seat,
        };
        let Some(seat) = seat else { continue };
        tokio::spawn(attend(stream, peer, seat, router.clone(), stopped.clone()));
    }
    drop(listener);
    stopping.send_replace(true);
    if timeout(STOP_SILENT, table.empty()).await.is_err() {
        table.dismiss_silent();
        if timeout(STOP - STOP_SILENT, table.empty()).await.is_err() {
            tracing::warn!("stopped while somebody still waited for an answer");
        }
    }
    Ok(())
}

/// How many lines there can be: as many as are wanted, but for the files that the program may open.
fn room(wanted: usize) -> usize {
    let Some(files) = most_files() else { return wanted };
    let most = files.saturating_sub(OTHER_FILES).max(OTHER_FILES.min(files / 2));
    if most < wanted {
        tracing::warn!(
            files,
            connections = most,
            "fewer connections than wanted: raise the limit on open files"
        );
    }
    most.min(wanted)
}

/// How many files the program may open, after it took as many as it can get.
#[cfg(unix)]
fn most_files() -> Option<usize> {
    use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
    let now = getrlimit(Resource::Nofile);
    if now.current != now.maximum {
        let most = Rlimit { current: now.maximum, maximum: now.maximum };
        if let Err(error) = setrlimit(Resource::Nofile, most) {
            tracing::warn!(%error, "the limit on open files stays as it is");
        }
    }
    getrlimit(Resource::Nofile).current.and_then(|most| usize::try_from(most).ok())
}

#[cfg(not(unix))]
fn most_files() -> Option<usize> {
    None
}

/// One line, from its first byte to its last.
async fn attend(
    stream: TcpStream,
    peer: SocketAddr,
    seat: Seat,
    router: Router,
    mut stopped: watch::Receiver<bool>,
) {
    let _ = stream.set_nodelay(true);
    let leave = seat.leave();
    let seat = Arc::new(seat);
    let service = service_fn(move |request| answer(request, peer, Arc::clone(&seat), router.clone()));
    let line = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(HEAD)
        .max_buf_size(LARGEST_HEAD)
        .serve_connection(TokioIo::new(Stalled::new(stream, TAKE)), service);
    tokio::pin!(line);
    tokio::select! {
        // what goes wrong on a line is the other end's doing
        _ = line.as_mut() => return,
        () = leave.notified() => return,
        Ok(_) = stopped.wait_for(|stopped| *stopped) => {}
    }
    line.as_mut().graceful_shutdown();
    tokio::select! {
        _ = line.as_mut() => {}
        () = leave.notified() => {}
    }
}

async fn answer(
    request: Request<Incoming>,
    peer: SocketAddr,
    seat: Arc<Seat>,
    router: Router,
) -> Result<Response<Leaving>, Infallible> {
    let (mut parts, incoming) = request.into_parts();
    parts.extensions.insert(ConnectInfo(peer));
    seat.is_at(if incoming.is_end_stream() { Stage::Working } else { Stage::Silent });
    let body = Body::new(Arriving::new(incoming, PIECE, Arc::clone(&seat)));
    let response = router.oneshot(Request::from_parts(parts, body)).await?;
    seat.is_at(Stage::Taking);
    Ok(response.map(|body| Leaving::new(body, seat)))
}
