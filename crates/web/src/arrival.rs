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
use hullie_app::{AppError, house::helper, sending};
use hullie_store::sending::Sending;
use percent_encoding::percent_decode;
use uuid::Uuid;

use crate::{
    error::{Failed, Held, Problem},
    form_address,
    mark::FIELD,
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
    if request.method() != Method::POST
        || form_address::is_door(&path)
        || !form_address::serves("POST", &path)
    {
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
    let Some(person) = page.person_at(&path) else {
        return Problem::Held(Held::SessionOver).answer(StatusCode::UNAUTHORIZED);
    };
    let number = match (site.key.check(sent.mark(), &person), sent.mark()) {
        (Some(number), _) => number,
        (None, "") => {
            return Problem::Held(Held::Unmarked(site.key.mark(&person))).answer(StatusCode::CONFLICT);
        }
        (None, _) => return of_somebody_else(&site, &page, &path, &sent).await,
    };
    let content = site.key.content(&path, &sent.fields);
    let speaks = form_address::is_of_the_own_link(&path).then(|| page.spoken.clone());
    let work = Sending::new(number, site.app.now(), content.clone(), speaks);
    let answer = work.during(next.run(Request::from_parts(parts, body))).await;
    if answer.status().as_u16() < 400 {
        answer
    } else {
        settle(&site, number, &content, &person, &path, answer).await
    }
}

/// A form that was opened for somebody else: for another person, or for who spoke by the customer's own link
/// before.
async fn of_somebody_else(site: &Site, page: &Visit, path: &str, sent: &Sent) -> Response {
    let names = match form_address::is_of_the_own_link(path) {
        true => helper::spoken_names(&site.app, &page.customer).await.unwrap_or_default(),
        false => Vec::new(),
    };
    let speakers = names.iter().map(|name| Some(name.as_str())).chain([None]);
    let opened_for = |speaker| {
        let person = page.person_who_speaks(speaker)?;
        site.key.check(sent.mark(), &person).map(|number| (number, person))
    };
    match speakers.filter(|_| form_address::is_of_the_own_link(path)).find_map(opened_for) {
        Some((number, person)) => {
            let answer = Failed::customer(page.words, AppError::OtherVoice).into_response();
            let content = site.key.content(path, &sent.fields);
            settle(site, number, &content, &person, path, answer).await
        }
        None => Problem::Held(Held::SomebodyElse).answer(StatusCode::CONFLICT),
    }
}

/// A form that was not kept now may have been kept before: then it leads to where it led then.
async fn settle(
    site: &Site,
    number: Uuid,
    content: &str,
    person: &str,
    path: &str,
    answer: Response,
) -> Response {
    match sending::find(&site.app, number).await {
        Ok(Some(before)) if before == content => {
            let said = if form_address::is_shown_once(path) { "already-shown" } else { "already" };
            Redirect::to(&format!("{}?{said}", form_address::after(path))).into_response()
        }
        Ok(Some(_)) => Problem::Held(Held::OtherWords(site.key.mark(person))).answer(StatusCode::CONFLICT),
        // not kept, or not to be known now: the same number may be sent again
        Ok(None) | Err(_) => answer,
    }
}

/// The mark of a form to this address for whoever has these cookies: what a page would have in it.
pub async fn mark_for(site: &Site, path: &str, cookies: &str) -> String {
    let request = Request::builder().uri(path).header(header::COOKIE, cookies).body(());
    let Ok(request) = request else { return String::new() };
    let (mut parts, ()) = request.into_parts();
    let page = Visit::from_request_parts(&mut parts, site).await;
    let person = page.ok().and_then(|page| page.person_at(parts.uri.path()));
    site.key.mark(&person.unwrap_or_default())
}
