//! Who can come in on the customer's side: every link and code in one list, with who made it and how it was
//! used, and ending each.

use axum::{
    extract::Path,
    http::header,
    response::{IntoResponse, Redirect},
};
use hullie_app::house::way_in::{self, Doors};
use hullie_domain::{Actor, Chair, LinkId, Refused, Timestamp, house::way_in::Door};
use hullie_store::house::way_in::Listed;
use maud::{Markup, html};

use crate::{
    error::{Answer, Failed},
    form::Typed,
    format::date,
    on_page::OnPage,
    ui,
    visit::{CUSTOMER_COOKIE, Visit, set_cookie},
    words::{Words, keys},
};

fn on(visit: &Visit, at: Timestamp) -> String {
    date(visit.words, at.day_in(&visit.app().zone))
}

/// What a way in is called: the customer's own link, a code, or the link of somebody by name.
fn name(words: Words, one: &Listed, staff: bool) -> Markup {
    html! {
        @if let Some(voice) = &one.voice { strong { (voice) } }
        @else if staff && one.kind == Door::Personal { strong { (words.get("door-personal-staff")) } }
        @else { strong { (words.get(keys::DOOR.of(one.kind))) } }
    }
}

/// Who made it: the role of who works here, whoever came in by a code on paper, the customer, or the
/// organisation. Never a name.
fn maker(visit: &Visit, one: &Listed, staff: bool) -> String {
    match (one.made_role, one.kind) {
        (Some(role), _) => visit.role(role),
        (None, _) if one.made_with == Some(Door::Code) => visit.t("door-by-code"),
        (None, Door::Personal) => visit.t("door-by-us"),
        (None, _) => visit.t(if staff { "door-by-customer" } else { "door-by-you" }),
    }
}

/// When it was made, by whom, and how it was used, in one line.
fn story(visit: &Visit, one: &Listed, staff: bool) -> String {
    let words = visit.words;
    let mut said = words.with(
        "door-made",
        &[("day", (&on(visit, one.created_at)).into()), ("who", (&maker(visit, one, staff)).into())],
    );
    let used = match (one.first_used, one.last_used) {
        (Some(first), Some(last)) if on(visit, first) != on(visit, last) => words
            .with("door-used", &[("first", (&on(visit, first)).into()), ("last", (&on(visit, last)).into())]),
        (Some(first), _) => words.with("door-used-once", &[("first", (&on(visit, first)).into())]),
        (None, _) => words.get("door-unused"),
    };
    said.push(' ');
    said.push_str(&used);
    if let Some(ended) = one.revoked_at {
        let why = one.ended_by.unwrap_or(hullie_domain::house::way_in::Ended::Customer);
        said.push(' ');
        said.push_str(&words.with(keys::DOOR_ENDED.of(why), &[("day", (&on(visit, ended)).into())]));
    } else if one.expires_at <= visit.app().now() {
        said.push(' ');
        said.push_str(&words.get("door-old"));
    }
    said
}

/// What can end a way in, for a reader: the address of the form.
type End<'a> = &'a dyn Fn(&Listed) -> String;

/// The list: those that stand first, with a button each; those that were ended behind it.
pub(crate) fn list(visit: &Visit, all: &Doors, current: Option<LinkId>, end: End<'_>) -> Markup {
    // only the customer is in by one of them
    let staff = current.is_none();
    let words = visit.words;
    let now = visit.app().now();
    let (open, closed): (Vec<&Listed>, Vec<&Listed>) = all.all.iter().partition(|one| one.is_open(now));
    html! {
        @if open.is_empty() { p { (words.get("door-none")) } }
        ul.list { @for one in open { li id=(format!("d-{}", one.id)) {
            p { (name(words, one, staff)) @if Some(one.id) == current { " · " (words.get("door-current")) } }
            p.small { (story(visit, one, staff)) }
            (uses(visit, all, one))
            form method="post" action=(end(one)) {
                button.quiet {
                    (words.get(if one.kind == Door::Voice { "people-close" } else { "door-end" }))
                    span.hidden { ": " (name(words, one, staff)) }
                }
            }
        } } }
        @if !closed.is_empty() { details {
            summary { (words.get("door-closed")) }
            ul.list { @for one in closed { li {
                p { (name(words, one, staff)) }
                p.small { (story(visit, one, staff)) }
                (uses(visit, all, one))
            } } }
        } }
    }
}

/// Each day on which it was used, once.
fn uses(visit: &Visit, all: &Doors, of: &Listed) -> Markup {
    let mut days: Vec<String> =
        all.uses.iter().filter(|one| one.link_id == of.id).map(|one| on(visit, one.at)).collect();
    days.dedup();
    html! {
        @if days.len() > 1 { details {
            summary { (visit.words.get("door-uses")) span.hidden { ": " (name(visit.words, of, false)) } }
            ul { @for day in &days { li.small { (day) } } }
        } }
    }
}

/// Who of the organisation said to be the customer: the customer can say that it is not so.
pub(crate) fn joined(visit: &Visit, all: &Doors) -> Markup {
    let words = visit.words;
    html! { @for one in &all.joined {
        div.about {
            p {
                (words.with("door-joined", &[("role", (&visit.role(one.role)).into())]))
                @if let Some(at) = one.created_at { " (" (on(visit, at)) ")" }
            }
            form method="post" action=(format!("/mine/people/{}/not-staff", one.link_id)) {
                button.quiet { (words.get("door-not-staff")) }
            }
        }
    } }
}

/// The few lines on the customer's own page: each way in that stands, or was ended lately, with the days.
pub(crate) fn short(visit: &Visit, doors: &[Listed]) -> Markup {
    let words = visit.words;
    let now = visit.app().now();
    let lately = |one: &&Listed| {
        one.is_open(now) || one.revoked_at.is_some_and(|at| now.0 - at.0 < 30 * Timestamp::DAY)
    };
    html! {
        section.card.tools aria-labelledby="doors" {
            h2 id="doors" { (words.get("doors-title")) }
            ul { @for one in doors.iter().filter(lately) {
                li { (name(words, one, false)) ": " (story(visit, one, false)) }
            } }
            p { a href="/mine/people" { (words.get("doors-more")) } }
        }
    }
}

/// `POST /mine/people/{link}/close`: ends it. The one that the reader came by is asked once more first.
pub async fn end(page: OnPage, Path(of): Path<String>, typed: Typed) -> Answer {
    let id = page.id;
    let words = page.words;
    let failed = |e| Failed::customer(words, e);
    let of: LinkId = of.parse().map_err(|_| failed(Refused::NotForYou.into()))?;
    let current = matches!(&page.customer, Actor::Customer { link, .. } if *link == of);
    if current && !typed.ticked("sure") {
        // who may not end it is told so, and not asked
        way_in::list(page.app(), &page.customer, id).await.map_err(failed)?;
        return Ok(sure(&page, of).into_response());
    }
    way_in::end(page.app(), &page.customer, id, of).await.map_err(failed)?;
    if !current {
        return Ok(Redirect::to("/mine/people?kept").into_response());
    }
    let body = html! {
        h1 { (words.get("door-ended-now")) }
        p { (words.get("door-ended-now-what")) }
        (phone(&page))
    };
    let line = set_cookie(&page.site.settings, CUSTOMER_COOKIE, "", 0);
    let gone = Visit { customer: Actor::Nobody, ..page.clone() };
    Ok(([(header::SET_COOKIE, line)], ui::shell(&gone, &words.get("door-ended-now"), &body)).into_response())
}

fn phone(visit: &Visit) -> Markup {
    html! { @if let Some(shown) = visit.site.organisation.as_ref() {
        p { a href=(ui::tel(&shown.phone)) { (visit.t("call")) " " (shown.phone) } }
    } }
}

/// Asks once more before the way in that is used now is ended.
fn sure(visit: &Visit, of: LinkId) -> Markup {
    let words = visit.words;
    let body = html! {
        p { a href="/mine/people" { (words.get("back-to-page")) } }
        h1 { (words.get("door-sure")) }
        p { (words.get("door-sure-what")) }
        (phone(visit))
        form method="post" action=(format!("/mine/people/{of}/close")) {
            input type="hidden" name="sure" value="yes";
            div.actions {
                button.main { (words.get("door-sure-do")) }
                a href="/mine/people" { (words.get("door-sure-not")) }
            }
        }
    };
    ui::shell(visit, &words.get("door-sure"), &body)
}

/// `POST /mine/people/{link}/not-staff`: nobody who works here is this customer.
pub async fn not_staff(page: OnPage, Path(of): Path<String>) -> Answer {
    let id = page.id;
    let failed = |e| Failed::customer(page.words, e);
    let of: LinkId = of.parse().map_err(|_| failed(Refused::NotForYou.into()))?;
    way_in::not_staff(page.app(), &page.customer, id, of).await.map_err(failed)?;
    Ok(Redirect::to("/mine/people?kept").into_response())
}

/// What was said by a code before it had a word: the customer says once that it was the customer's.
pub(crate) fn confirm_form(visit: &Visit) -> Markup {
    let words = visit.words;
    html! {
        section.card.tools aria-labelledby="by-code" {
            h2 id="by-code" { (words.get("by-code-title")) }
            p { (words.get("by-code-what")) }
            form method="post" action="/mine/confirm-code" { button.quiet { (words.get("by-code-do")) } }
        }
    }
}

/// `POST /mine/confirm-code`
pub async fn confirm(page: OnPage) -> Answer {
    let id = page.id;
    way_in::confirm_said(page.app(), &page.customer, id)
        .await
        .map_err(|e| Failed::customer(page.words, e))?;
    Ok(Redirect::to("/mine?kept").into_response())
}

/// `GET /trajectories/{trajectory}/doors`: the same list, for the employee in the other chair.
pub async fn staff(page: OnPage) -> Answer {
    let shared = page.open().await?;
    let words = page.words;
    if shared.chair != Some(Chair::Employee) {
        return Err(Failed::new(words, Refused::NotForYou.into()));
    }
    let base = format!("/trajectories/{}", shared.trajectory.id);
    let all = way_in::list(page.app(), &page.staff, shared.trajectory.id)
        .await
        .map_err(|e| Failed::new(words, e))?;
    let body = html! {
        p { a href=(base) { (words.with("back-to-customer", &[("name", (&shared.trajectory.name).into())])) } }
        h1 { (words.get("doors-title-staff")) }
        p { (words.get("doors-what-staff")) }
        (list(&page, &all, None, &|one| format!("{base}/doors/{}/end", one.id)))
        section.card {
            h2 { (words.get("door-new")) }
            p { (words.get("door-new-what")) }
            form method="post" action=(format!("{base}/doors/new")) {
                button.quiet { (words.get("door-new-do")) }
            }
        }
    };
    Ok(ui::shell(&page, &words.get("doors-title-staff"), &body).into_response())
}

/// `POST /trajectories/{trajectory}/doors/{link}/end`: on the customer's request.
pub async fn staff_end(page: OnPage, Path((_, of)): Path<(String, String)>) -> Answer {
    let shared = page.open().await?;
    let failed = |e| Failed::new(page.words, e);
    let of: LinkId = of.parse().map_err(|_| failed(Refused::NotForYou.into()))?;
    way_in::end(page.app(), &page.staff, shared.trajectory.id, of).await.map_err(failed)?;
    Ok(Redirect::to(&format!("/trajectories/{}/doors", shared.trajectory.id)).into_response())
}

/// `POST /trajectories/{trajectory}/doors/new`: a new personal link in the place of the old, shown once.
pub async fn staff_new(page: OnPage) -> Answer {
    let shared = page.open().await?;
    let token = way_in::replace(page.app(), &page.staff, shared.trajectory.id)
        .await
        .map_err(|e| Failed::new(page.words, e))?;
    Ok(handed_over(&page, &format!("/trajectories/{}", shared.trajectory.id), &token).into_response())
}

/// A personal link as it is handed over: shown once to who made it.
pub(crate) fn handed_over(visit: &Visit, next: &str, token: &hullie_app::secret::Token) -> Markup {
    let words = visit.words;
    let address = format!("{}/l/{}", visit.site.settings.public_address, token.reveal());
    let body = html! {
        h1 { (words.get("started-title")) }
        p { (words.get("started-what")) }
        p.secret { (address) }
        p { (words.get("started-once")) }
        div.actions { a.main href=(next) { (words.get("started-next")) } }
    };
    ui::shell(visit, &words.get("started-title"), &body)
}
