//! The page that somebody gets when something did not work: whose site it is, its telephone, what happened,
//! what to do now, what was typed, and the way home. Every answer that is not good passes here, also those
//! that the framework makes by itself.
//!
//! Nothing here needs the database: the page must come when that is away.

use axum::{
    body::Body,
    extract::{FromRequestParts, Request, State},
    http::{HeaderMap, HeaderValue, Method, StatusCode, Uri, header, request::Parts},
    middleware::Next,
    response::{IntoResponse, Redirect, Response},
};
use hullie_app::{AppError, walk::shared_page};
use hullie_domain::{Actor, Refused};
use hullie_store::StoreError;
use maud::{Markup, html};

use crate::{
    addresses::half,
    arrival::{self, Sent},
    error::{Failed, Half, Held, Problem, noted, sentence},
    form_address,
    mark::{FIELD, SECRET},
    ui,
    visit::{CUSTOMER_COOKIE, GUEST_COOKIE, Opened, STAFF_COOKIE, Seen, Site, Visit, cookie},
};

/// Who reads the page, as far as that can be told without the database.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Reader {
    Staff,
    Customer,
    Guest,
    Anybody,
}

/// What was asked, kept until the answer is there.
struct Asked {
    site: Site,
    method: Method,
    uri: Uri,
    headers: HeaderMap,
    seen: Seen,
    opened: Opened,
}

/// Gives every answer that is not good a page of our own.
pub async fn answers(State(site): State<Site>, mut request: Request, next: Next) -> Response {
    let seen = Seen::default();
    let opened = Opened::default();
    request.extensions_mut().insert(seen.clone());
    request.extensions_mut().insert(opened.clone());
    let asked = Asked {
        site,
        method: request.method().clone(),
        uri: request.uri().clone(),
        headers: request.headers().clone(),
        seen,
        opened,
    };
    let (request, sent) = match arrival::read(request).await {
        Ok(read) => read,
        Err(status) => return asked.with_page(status.into_response(), None).await,
    };
    let answer = asked.in_the_trail(next.run(request).await).await;
    let is_good = !answer.status().is_client_error() && !answer.status().is_server_error();
    // whoever watches over the program reads the status of this one
    if is_good || asked.uri.path() == "/health" {
        return answer;
    }
    let has_problem = answer.extensions().get::<Problem>().is_some();
    let kind = answer.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
    let is_page = kind.is_some_and(|kind| kind.starts_with("text/html"));
    // a form that is shown again says itself what is wrong with it. When the fault is ours, it must keep
    // its number: nobody knows then whether it was kept
    if is_page && !has_problem && !answer.status().is_server_error() {
        return answer;
    }
    asked.with_page(answer, sent.as_ref()).await
}

/// Whether an answer shows what the page holds: neither a refusal, nor the way to another page.
fn shows(status: StatusCode) -> bool {
    status.is_success() || matches!(status, StatusCode::BAD_REQUEST | StatusCode::CONFLICT)
}

impl Asked {
    /// Nothing of a customer's page is shown before it stands in the trail that it was.
    async fn in_the_trail(&self, answer: Response) -> Response {
        let Some((opened, visit)) = self.opened.0.get().zip(self.seen.0.get()) else { return answer };
        // of what the customer reads no trail is kept
        if !shows(answer.status()) || half(self.uri.path()) != Some(STAFF_COOKIE) {
            return answer;
        }
        match shared_page::was_read(visit.app(), &visit.staff, *opened).await {
            Ok(()) => answer,
            Err(error) => Failed::new(visit.words, error).into_response(),
        }
    }

    fn parts(&self) -> Parts {
        let (mut parts, ()) = Request::new(()).into_parts();
        parts.method = self.method.clone();
        parts.uri = self.uri.clone();
        parts.headers = self.headers.clone();
        parts.extensions.insert(self.seen.clone());
        parts
    }

    fn reader(&self) -> Reader {
        let has = |name| cookie(&self.headers, name).is_some_and(|value| !value.is_empty());
        match (half(self.uri.path()), self.seen.0.get()) {
            (Some(STAFF_COOKIE), _) => Reader::Staff,
            (Some(CUSTOMER_COOKIE), _) => Reader::Customer,
            (Some(_), _) => Reader::Guest,
            (None, Some(page)) if matches!(page.staff, Actor::Staff { .. }) => Reader::Staff,
            (None, Some(page)) if matches!(page.customer, Actor::Customer { .. }) => Reader::Customer,
            (None, Some(_)) => Reader::Anybody,
            (None, None) if has(STAFF_COOKIE) => Reader::Staff,
            (None, None) if has(CUSTOMER_COOKIE) => Reader::Customer,
            (None, None) if has(GUEST_COOKIE) => Reader::Guest,
            (None, None) => Reader::Anybody,
        }
    }

    async fn with_page(&self, answer: Response, sent: Option<&Sent>) -> Response {
        let status = answer.status();
        let problem = answer.extensions().get::<Problem>().cloned();
        let error = match &problem {
            Some(Problem::Failed(error, Half::Staff)) => Some(&**error),
            _ => None,
        };
        let must_sign_in = matches!(error, Some(AppError::Refused(Refused::SignIn)));
        if must_sign_in && self.method != Method::POST {
            return Redirect::to("/sign-in").into_response();
        }
        let (mut parts, _) = answer.into_parts();
        parts.headers.remove(header::CONTENT_LENGTH);
        parts.headers.remove(header::CONTENT_ENCODING);
        let reader = self.reader();
        let nobody = Visit::of_nobody(self.site.clone(), &self.method, &self.uri, &self.headers);
        let page = self.seen.0.get().unwrap_or(&nobody);
        let said = said(page, status, problem.as_ref(), reader);
        if self.uri.path().starts_with("/api/") {
            let kind = HeaderValue::from_static("application/problem+json");
            parts.headers.insert(header::CONTENT_TYPE, kind);
            let title = status.canonical_reason().unwrap_or_default();
            let body = serde_json::json!({ "title": title, "status": status.as_u16(), "detail": said });
            return Response::from_parts(parts, Body::from(body.to_string()));
        }
        parts.headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
        let sent = match sent {
            // what another site filled in is not shown as if somebody here had typed it
            Some(sent)
                if problem.is_none() && status == StatusCode::FORBIDDEN && !self.is_own(sent).await =>
            {
                None
            }
            sent => sent.filter(|sent| !form_address::is_door(&sent.path)),
        };
        let title = title(page, problem.as_ref());
        let counting = matches!(&problem, Some(Problem::Failed(e, _)) if matches!(**e, AppError::Counting));
        // the same figures once more: the same filter, the same two groups
        let again = self.uri.path_and_query().map_or("/", |at| at.as_str());
        let form = sent.and_then(|sent| typed(page, sent, status, problem.as_ref(), reader));
        let (home, to) = match &problem {
            Some(problem) if works_here(problem) => ("/desk", "home-desk"),
            // not "my own page": it is the page of whoever is here now
            Some(Problem::Held(Held::SomebodyElse)) => (self.home(reader).0, "held-whose"),
            _ => self.home(reader),
        };
        let body = html! {
            h1 { (title) }
            // whoever waits for figures is not told that something is wrong
            div id=[(!counting).then_some("problem")] { p { (said) } }
            @if asks_for_link(problem.as_ref()) { p { a href="/code" { (page.t("enter-code")) } } }
            @if let Some(form) = &form { (form) }
            @if problem.as_ref().is_some_and(works_here) {
                form method="post" action="/sign-out" { button.quiet { (page.t("sign-out")) } }
                @if matches!(page.customer, Actor::Customer { .. }) || reader == Reader::Customer {
                    p { a href="/join" { (page.t("works-here-join")) } }
                }
            }
            @if counting { p { a href=(again) { (page.t("counting-again")) } } }
            p { a.main[form.is_none()] href=(home) { (page.t(to)) } }
            @if reader != Reader::Staff && let Some(shown) = self.site.organisation.as_ref() {
                p {
                    (page.t("call-also")) " "
                    a href=(ui::tel(&shown.phone)) { bdi dir="ltr" { (shown.phone) } }
                }
            }
        };
        Response::from_parts(parts, Body::from(ui::shell(page, &title, &body).into_string()))
    }

    /// Whether a form carries a mark that was made for who is here now.
    async fn is_own(&self, sent: &Sent) -> bool {
        let Ok(page) = Visit::from_request_parts(&mut self.parts(), &self.site).await else { return false };
        let whose = page.whose(&sent.path);
        whose.is_some_and(|whose| self.site.key.check(sent.mark(), &whose).is_some())
    }

    /// Where this person is at home: the own page when there is one, else the front.
    fn home(&self, reader: Reader) -> (&'static str, &'static str) {
        // who turned out not to be known would only be refused at the own page
        let known = |is_known: fn(&Visit) -> bool| self.seen.0.get().is_none_or(is_known);
        match reader {
            Reader::Staff if known(|p| matches!(p.staff, Actor::Staff { .. })) => ("/desk", "home-desk"),
            Reader::Customer if known(|p| matches!(p.customer, Actor::Customer { .. })) => {
                // who speaks for the customer goes back to the page of somebody else
                let own = self.seen.0.get().is_none_or(|page| !page.is_voice);
                ("/mine", if own { "home-mine" } else { "back-to-page" })
            }
            Reader::Guest if known(|p| matches!(p.guest, Actor::Guest { .. })) => ("/guest", "home-guest"),
            _ => ("/", "error-home"),
        }
    }
}

fn title(visit: &Visit, problem: Option<&Problem>) -> String {
    visit.t(match problem {
        Some(Problem::Held(_)) => "held-title",
        Some(Problem::Failed(error, _)) if matches!(**error, AppError::DeadLink) => "link-title",
        Some(Problem::Failed(error, _)) if matches!(**error, AppError::Counting) => "counting-title",
        Some(problem) if works_here(problem) => "works-here-title",
        _ => "error-title",
    })
}

/// What happened and what to do now. Who works here is not told to ring the own number.
fn said(visit: &Visit, status: StatusCode, problem: Option<&Problem>, reader: Reader) -> String {
    let staff = reader == Reader::Staff;
    let not_for_you = if staff { "error-not-for-you-staff" } else { "error-not-for-you" };
    let ours = |error: &dyn std::fmt::Display| {
        let key = if staff { "error-ours-staff" } else { "error-ours" };
        visit.words.with(key, &[("reference", (&noted(error)).into())])
    };
    match problem {
        Some(Problem::Held(held)) => {
            let [session_over, somebody_else] = match reader {
                Reader::Staff => ["held-session-staff", "held-other-staff"],
                Reader::Guest => ["held-session-guest", "held-other-guest"],
                Reader::Customer | Reader::Anybody => ["held-session-customer", "held-other-customer"],
            };
            match held {
                Held::SessionOver => visit.t(session_over),
                Held::SomebodyElse => visit.t(somebody_else),
                Held::Nameless => visit.t("held-nameless"),
                Held::Unmarked(_) => visit.t("held-unmarked"),
                Held::OtherWords(_) => visit.t("held-words"),
            }
        }
        Some(Problem::Failed(error, half)) => match (&**error, half) {
            (AppError::Refused(Refused::SignIn), Half::Customer) => visit.t("error-open-link"),
            (AppError::Refused(Refused::SignIn) | AppError::DeadLink, Half::Guest) => visit.t("guest-closed"),
            (AppError::Refused(Refused::NotForYou), _) => visit.t(not_for_you),
            (error @ (AppError::Failed(_) | AppError::Store(_)), _) if !is_away(error) => ours(error),
            (error, _) => sentence(visit.words, error),
        },
        None => match status {
            StatusCode::NOT_FOUND => visit.t("error-not-found"),
            StatusCode::METHOD_NOT_ALLOWED => visit.t("error-method"),
            StatusCode::REQUEST_TIMEOUT => visit.t("error-slow-sending"),
            StatusCode::PAYLOAD_TOO_LARGE => visit.t("error-too-large"),
            StatusCode::FORBIDDEN => visit.t("error-elsewhere"),
            StatusCode::SERVICE_UNAVAILABLE => visit.t("error-slow"),
            status if status.is_server_error() => ours(&status),
            _ => visit.t("error-unreadable"),
        },
    }
}

/// Whether somebody is asked for the personal link: who has a code on paper comes in by that.
fn asks_for_link(problem: Option<&Problem>) -> bool {
    matches!(problem, Some(Problem::Failed(error, Half::Customer))
        if matches!(**error, AppError::Refused(Refused::SignIn)))
}

/// Whether the page stays closed because somebody who works here is signed in on this device.
fn works_here(problem: &Problem) -> bool {
    matches!(problem, Problem::Failed(error, _) if matches!(**error, AppError::WorksHere))
}

fn is_away(error: &AppError) -> bool {
    matches!(error, AppError::Store(StoreError::Away(_)))
}

/// Fields that people choose or that a page fills in: they are sent again with the rest, and are nothing to
/// read. A test reads all forms and compares.
const CHOSEN: [&str; 44] = [
    "about",
    "account",
    "along",
    "ask_due",
    "back",
    "basis",
    "channel",
    "clock",
    "code",
    "day",
    "do",
    "done",
    "due",
    "guess",
    "kind",
    "number",
    "other",
    "outcome",
    "over",
    "own",
    "profile",
    "quote",
    "recognition",
    "role",
    "same",
    "satisfied",
    "seen",
    "segment",
    "service",
    "side",
    "skip",
    "source",
    "staff",
    "step",
    "sure",
    "team",
    "to",
    "told",
    "trust",
    "turn",
    "until",
    "value",
    "whose",
    "why",
];

/// Fields that pages fill in: nobody chose what is in them.
const FILLED: [&str; 10] =
    ["about", "account", "asked", "back", "do", "kind", "order", "seen", "sure", "told"];

/// Whether a field of this name holds what somebody chose or what a page filled in, and no words.
#[must_use]
pub fn is_chosen(name: &str) -> bool {
    CHOSEN.contains(&name)
}

/// Whether somebody chose what is in a field.
fn is_own_choice(name: &str, value: &str) -> bool {
    !value.is_empty() && !FILLED.contains(&name)
}

/// Whether a field holds words that somebody typed. The questions about a moment have names of their own; an
/// answer to one is a single digit.
fn is_typed(name: &str, value: &str) -> bool {
    let is_answer = value.len() == 1 && value.chars().all(|c| c.is_ascii_digit());
    !is_chosen(name) && !value.trim().is_empty() && !is_answer
}

/// What was typed, to read and to send again: the same form, to the same address. `None` when there is
/// nothing to read and sending again would not help.
fn typed(
    visit: &Visit,
    sent: &Sent,
    status: StatusCode,
    problem: Option<&Problem>,
    reader: Reader,
) -> Option<Markup> {
    let fields: Vec<&(String, String)> =
        sent.fields.iter().filter(|(name, _)| name != FIELD && !SECRET.contains(&name.as_str())).collect();
    let (said, chosen): (Vec<_>, Vec<_>) =
        fields.into_iter().partition(|(name, value)| is_typed(name, value));
    let held = matches!(problem, Some(Problem::Held(_)));
    let may_help = held || status.is_server_error() || matches!(status.as_u16(), 401 | 408 | 429);
    if said.is_empty() && !may_help {
        return None;
    }
    // the same number as before, so that a form that was kept after all is not kept twice
    let mark = match problem {
        Some(Problem::Held(Held::Unmarked(fresh) | Held::OtherWords(fresh))) => fresh,
        _ => sent.mark(),
    };
    let is_sure = matches!(problem, Some(Problem::Held(Held::Unmarked(_) | Held::OtherWords(_))));
    let one = said.len() == 1;
    // who came by a code on paper has no link to open again
    let is_out = matches!(problem, Some(Problem::Held(Held::SessionOver | Held::SomebodyElse)));
    let needs_code = is_out && matches!(reader, Reader::Customer | Reader::Anybody);
    Some(html! {
        @if !said.is_empty() {
            h2 { (visit.t("sent-what")) }
            @if !held { p { (visit.t("nothing-lost")) } }
        }
        form method="post" action=(sent.path) data-own-mark="yes" {
            input type="hidden" name=(FIELD) value=(mark);
            @for (name, value) in &chosen { input type="hidden" name=(name) value=(value); }
            @for (at, (name, value)) in said.iter().enumerate() { div.field {
                @let id = format!("sent-{at}");
                label for=(id) { (visit.t("sent-field")) @if !one { " (" (at + 1) ")" } }
                @if value.contains('\n') || value.chars().count() > 60 {
                    textarea dir="auto" id=(id) name=(name) { "\n" (value) }
                } @else { input dir="auto" id=(id) name=(name) type="text" value=(value) autocomplete="off"; }
            } }
            @if chosen.iter().any(|(name, value)| is_own_choice(name, value)) && !said.is_empty() {
                p.hint { (visit.t("sent-chosen")) }
            }
            @if matches!(problem, Some(Problem::Held(Held::SessionOver))) && reader == Reader::Staff {
                p { a href="/sign-in" target="_blank" rel="noopener" { (visit.t("held-sign-in")) } }
            }
            @if matches!(problem, Some(Problem::Held(Held::Nameless))) {
                p { a href=(form_address::SPEAKS) target="_blank" rel="noopener" { (visit.t("do-voice")) } }
            }
            @if needs_code {
                p { a href="/code" target="_blank" rel="noopener" { (visit.t("held-code")) } }
            }
            div.actions { button.main { (visit.t(if is_sure { "sent-after-all" } else { "sent-again" })) } }
        }
    })
}
