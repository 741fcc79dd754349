//! What arrives from a form: for whom it was made is compared with who is here now, and each sending is
//! kept once.
//!
//! One place does this for every address. A form that is for somebody else, or for nobody that we know,
//! keeps nothing; what was typed is shown, and can be sent again.

use std::time::Duration;

use axum::{
    Form,
    body::{Body, Bytes, to_bytes},
    extract::{FromRequest, FromRequestParts, Request, State},
    http::{Method, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Redirect, Response},
};
use http_body_util::LengthLimitError;
use hullie_app::{AppError, sending};
use hullie_store::sending::Sending;
use percent_encoding::percent_decode;
use uuid::Uuid;

use crate::{
    error::{Failed, Held, Problem},
    form_address,
    mark::{FIELD, Whose},
    visit::{Seen, Site, Visit},
};

/// Larger forms than this are refused: a told story of twenty thousand characters fits several times.
pub const MOST_BYTES: usize = 512 * 1024;
/// Of a larger one, so much is read, so that a browser gets as far as the answer.
const MOST_READ: usize = 4 * MOST_BYTES;
/// How long a form may take to come in.
const PATIENCE: Duration = Duration::from_secs(30);

/// What was sent with a form.
#[derive(Debug, Clone)]
pub struct Sent {
    /// The address it was sent to.
    pub path: String,
    /// Its fields, in their order.
    pub fields: Vec<(String, String)>,
    /// Whether letters were sent in another way than pages ask for (UTF-8): then they cannot be read, and
    /// what stands in the fields is not what was typed.
    pub is_garbled: bool,
}

impl Sent {
    /// The mark that came with it; empty when there was none.
    #[must_use]
    pub fn mark(&self) -> &str {
        self.fields.iter().find(|(name, _)| name == FIELD).map_or("", |(_, value)| value.as_str())
    }
}

/// Reads a form that comes in. What is no form goes on as it is.
///
/// # Errors
/// The status that says why it cannot be read: too slow, too large, or not a form.
pub async fn read(request: Request) -> Result<(Request, Option<Sent>), StatusCode> {
    if request.method() != Method::POST {
        return Ok((request, None));
    }
    let (mut parts, body) = request.into_parts();
    let bytes = tokio::time::timeout(PATIENCE, to_bytes(body, MOST_READ))
        .await
        .map_err(|_| StatusCode::REQUEST_TIMEOUT)?
        .map_err(|error| why(&error))?;
    if bytes.len() > MOST_BYTES {
        return Err(StatusCode::PAYLOAD_TOO_LARGE);
    }
    let kind = parts.headers.get(header::CONTENT_TYPE).cloned();
    let fields = fields(kind, bytes.clone()).await.ok_or(StatusCode::BAD_REQUEST)?;
    let is_garbled = percent_decode(&bytes).decode_utf8().is_err();
    let sent = Sent { path: parts.uri.path().to_owned(), fields, is_garbled };
    parts.extensions.insert(sent.clone());
    Ok((Request::from_parts(parts, Body::from(bytes)), Some(sent)))
}

/// Why a body could not be read: it was larger than it may be, or it stopped coming.
fn why(error: &axum::Error) -> StatusCode {
    let is_large = std::error::Error::source(error).is_some_and(|cause| cause.is::<LengthLimitError>());
    if is_large { StatusCode::PAYLOAD_TOO_LARGE } else { StatusCode::REQUEST_TIMEOUT }
}

async fn fields(kind: Option<axum::http::HeaderValue>, bytes: Bytes) -> Option<Vec<(String, String)>> {
    if bytes.is_empty() {
        return Some(Vec::new());
    }
    let mut request = Request::builder().method(Method::POST);
    if let Some(kind) = kind {
        request = request.header(header::CONTENT_TYPE, kind);
    }
    let request = request.body(Body::from(bytes)).ok()?;
    Form::<Vec<(String, String)>>::from_request(request, &()).await.ok().map(|Form(fields)| fields)
}

/// Whether this very form may be worked on now, and only once.
pub async fn check(State(site): State<Site>, request: Request, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    if request.method() != Method::POST {
        return look(&site, request, next).await;
    }
    if form_address::is_door(&path) || !form_address::serves("POST", &path) {
        return next.run(request).await;
    }
    let (mut parts, body) = request.into_parts();
    let Some(sent) = parts.extensions.get::<Sent>().cloned() else {
        return StatusCode::BAD_REQUEST.into_response();
    };
    // kept for the handler, which then need not look again
    if parts.extensions.get::<Seen>().is_none() {
        parts.extensions.insert(Seen::default());
    }
    let page = match Visit::from_request_parts(&mut parts, &site).await {
        Ok(page) => page,
        Err(failed) => return failed.into_response(),
    };
    let Some(whose) = page.whose(&path) else {
        return Problem::Held(Held::SessionOver).answer(StatusCode::UNAUTHORIZED);
    };
    let number = match (site.key.check(sent.mark(), &whose), sent.mark()) {
        _ if is_nameless(&page, &path) => return nameless(&site, &whose, &sent).await,
        (Some(number), _) => number,
        (None, "") => {
            return Problem::Held(Held::Unmarked(site.key.mark(&whose))).answer(StatusCode::CONFLICT);
        }
        (None, _) => return of_somebody_else(&site, &page, &whose, &sent).await,
    };
    let content = site.key.content(&path, &sent.fields);
    let speaks = form_address::is_of_the_own_link(&path).then(|| page.spoken.clone());
    let work = Sending::new(number, site.app.now(), content, speaks);
    let answer = work.during(next.run(Request::from_parts(parts, body))).await;
    if answer.status().as_u16() < 400 {
        return answer;
    }
    match kept_before(&site, number, &sent).await {
        Before::Same => already(&path),
        Before::OtherWords => {
            Problem::Held(Held::OtherWords(site.key.mark(&whose))).answer(StatusCode::CONFLICT)
        }
        Before::Nothing => answer,
    }
}

/// Whether an address on the customer's own pages is asked for by whoever speaks there for somebody else, and
/// has no name any more: it was taken back on another device who that is. Two who have none would be one.
fn is_nameless(page: &Visit, path: &str) -> bool {
    form_address::is_of_the_own_link(path) && page.spoken.as_deref() == Some("")
}

/// A page that is asked for. Who has no name any more is asked for it before anything else.
async fn look(site: &Site, request: Request, next: Next) -> Response {
    if !form_address::is_of_the_own_link(request.uri().path()) {
        return next.run(request).await;
    }
    let (mut parts, body) = request.into_parts();
    let path = parts.uri.path().to_owned();
    // the handler refuses who is not known, in its own way
    match Visit::from_request_parts(&mut parts, site).await {
        Ok(page) if is_nameless(&page, &path) => Redirect::to(form_address::SPEAKS).into_response(),
        _ => next.run(Request::from_parts(parts, body)).await,
    }
}

/// A form of whoever has no name any more. What was kept before leads to where it led then.
async fn nameless(site: &Site, whose: &Whose, sent: &Sent) -> Response {
    let held = Problem::Held(Held::Nameless).answer(StatusCode::CONFLICT);
    match site.key.check_link(sent.mark(), whose) {
        Some(number) => already_or(site, number, sent, held).await,
        None => held,
    }
}

/// A form that was opened for somebody else: for another person, or for who spoke by the customer's own link
/// before.
async fn of_somebody_else(site: &Site, page: &Visit, whose: &Whose, sent: &Sent) -> Response {
    let number = site.key.check_link(sent.mark(), whose);
    match number.filter(|_| form_address::is_of_the_own_link(&sent.path)) {
        Some(number) => {
            let answer = Failed::customer(page.words, AppError::OtherVoice).into_response();
            already_or(site, number, sent, answer).await
        }
        None => Problem::Held(Held::SomebodyElse).answer(StatusCode::CONFLICT),
    }
}

/// What became of a form with the same number.
enum Before {
    /// The same was kept.
    Same,
    /// It was kept with other words.
    OtherWords,
    /// It was not kept, or that is not to be known now: the same number may be sent again.
    Nothing,
}

/// Whether a form that is not kept now was kept before.
async fn kept_before(site: &Site, number: Uuid, sent: &Sent) -> Before {
    let content = site.key.content(&sent.path, &sent.fields);
    match sending::find(&site.app, number).await {
        Ok(Some(before)) if before == content => Before::Same,
        Ok(Some(_)) => Before::OtherWords,
        Ok(None) | Err(_) => Before::Nothing,
    }
}

/// The way to where a form led that was kept before; else this answer.
async fn already_or(site: &Site, number: Uuid, sent: &Sent, answer: Response) -> Response {
    match kept_before(site, number, sent).await {
        Before::Same => already(&sent.path),
        Before::OtherWords | Before::Nothing => answer,
    }
}

/// The way to where a form led that was kept before.
fn already(path: &str) -> Response {
    let said = if form_address::is_shown_once(path) { "already-shown" } else { "already" };
    Redirect::to(&format!("{}?{said}", form_address::after(path))).into_response()
}

/// The mark of a form to this address for whoever has these cookies: what a page would have in it.
pub async fn mark_for(site: &Site, path: &str, cookies: &str) -> String {
    let request = Request::builder().uri(path).header(header::COOKIE, cookies).body(());
    let Ok(request) = request else { return String::new() };
    let (mut parts, ()) = request.into_parts();
    let page = Visit::from_request_parts(&mut parts, site).await;
    let whose = page.ok().and_then(|page| page.whose(parts.uri.path()));
    site.key.mark(&whose.unwrap_or_else(|| Whose::just(String::new())))
}
