//! Who can come in on the customer's side, as it stands on several pages.

use hullie_app::{house::way_in::Doors, walk::shared_page::SharedPage};
use hullie_domain::{
    LinkId, Timestamp,
    house::way_in::{Door, Ended},
};
use hullie_store::house::way_in::Listed;
use maud::{Markup, html};

use crate::{
    format::date,
    ui,
    visit::Visit,
    walk::shared_page::{
        entries,
        reader::{Reader, say},
    },
    words::keys,
};

/// A day, as the list says it.
pub fn on(visit: &Visit, at: Timestamp) -> String {
    date(visit.words, at.day_in(&visit.app().zone))
}

/// What a way in is called: the customer's own link, a code, or the link of somebody by name.
fn name(visit: &Visit, shared: &SharedPage, one: &Listed) -> Markup {
    html! {
        @if let Some(voice) = &one.voice { strong { (voice) } }
        @else { strong { (say(visit, shared, keys::DOOR.of(one.kind))) } }
    }
}

/// Who made it: the role of who works here, who spoke by the customer's own link for the customer, by name,
/// whoever came in by a code on paper, the customer, or the organisation. Nobody's name who works here.
fn maker(visit: &Visit, shared: &SharedPage, one: &Listed) -> String {
    match (one.made_role, one.kind) {
        (Some(role), _) => visit.role(role),
        (None, _) if one.made_as.is_some() => {
            entries::called(visit, one.made_as.as_deref().unwrap_or_default())
        }
        (None, _) if one.made_with == Some(Door::Code) => visit.t("door-by-code"),
        (None, Door::Personal) => visit.t("door-by-us"),
        (None, _) if Reader::of(shared) == Reader::Customer => visit.t("door-by-you"),
        (None, _) if shared.speaks_as().is_some() => shared.trajectory.name.clone(),
        (None, _) => visit.t("door-by-customer"),
    }
}

/// When it was made, by whom, and how it was used, in one line.
fn story(visit: &Visit, shared: &SharedPage, one: &Listed) -> String {
    let words = visit.words;
    let mut said = words.with(
        "door-made",
        &[("day", (&on(visit, one.created_at)).into()), ("who", (&maker(visit, shared, one)).into())],
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
        let why = one.ended_by.unwrap_or(Ended::Customer);
        said.push(' ');
        let day = on(visit, ended);
        said.push_str(&match one.ended_as.as_deref() {
            Some(name) => {
                let who = entries::called(visit, name);
                words.with("door-ended-by", &[("who", (&who).into()), ("day", (&day).into())])
            }
            None if why == Ended::Customer && Reader::of(shared) == Reader::Customer => {
                words.with("door-ended-you", &[("day", (&day).into())])
            }
            None => words.with(keys::DOOR_ENDED.of(why), &[("day", (&day).into())]),
        });
    } else if one.expires_at <= visit.app().now() {
        said.push(' ');
        said.push_str(&words.get("door-old"));
    }
    said
}

/// What can end a way in, for a reader: the address of the form.
type End<'a> = &'a dyn Fn(&Listed) -> String;

/// The list: those that stand first, with a button each; those that were ended behind it.
pub fn list(
    visit: &Visit,
    shared: &SharedPage,
    all: &Doors,
    current: Option<LinkId>,
    end: End<'_>,
) -> Markup {
    let words = visit.words;
    let now = visit.app().now();
    let (open, closed): (Vec<&Listed>, Vec<&Listed>) = all.all.iter().partition(|one| one.is_open(now));
    html! {
        @if open.is_empty() { p { (words.get("door-none")) } }
        ul.list { @for one in open { li id=(format!("d-{}", one.id)) {
            p { (name(visit, shared, one)) @if Some(one.id) == current { " · " (words.get("door-current")) } }
            p.small { (story(visit, shared, one)) }
            (uses(visit, shared, all, one))
            form method="post" action=(end(one)) {
                button.quiet {
                    (words.get(if one.kind == Door::Voice { "people-close" } else { "door-end" }))
                    span.hidden { ": " (name(visit, shared, one)) }
                }
            }
        } } }
        @if !closed.is_empty() { details {
            summary { (words.get("door-closed")) }
            ul.list { @for one in closed { li {
                p { (name(visit, shared, one)) }
                p.small { (story(visit, shared, one)) }
                (uses(visit, shared, all, one))
            } } }
        } }
    }
}

/// Each day on which it was used, once.
fn uses(visit: &Visit, shared: &SharedPage, all: &Doors, of: &Listed) -> Markup {
    let mut days: Vec<String> =
        all.uses.iter().filter(|one| one.link_id == of.id).map(|one| on(visit, one.at)).collect();
    days.dedup();
    html! {
        @if days.len() > 1 { details {
            summary { (visit.words.get("door-uses")) span.hidden { ": " (name(visit, shared, of)) } }
            ul { @for day in &days { li.small { (day) } } }
        } }
    }
}

/// Who of the organisation said to be the customer: the customer can say that it is not so.
pub fn joined(visit: &Visit, all: &Doors) -> Markup {
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
pub fn short(visit: &Visit, shared: &SharedPage) -> Markup {
    let words = visit.words;
    let now = visit.app().now();
    let lately = |one: &&Listed| {
        one.is_open(now) || one.revoked_at.is_some_and(|at| now.0 - at.0 < 30 * Timestamp::DAY)
    };
    html! {
        section.card.tools aria-labelledby="doors" {
            h2 id="doors" { (words.get("doors-title")) }
            ul { @for one in shared.doors.iter().filter(lately) {
                li { (name(visit, shared, one)) ": " (story(visit, shared, one)) }
            } }
            p { a href="/mine/people" { (words.get("doors-more")) } }
        }
    }
}

/// What was said by a code before it had a word: the customer says once that it was the customer's.
pub fn confirm_form(visit: &Visit) -> Markup {
    let words = visit.words;
    html! {
        section.card.tools aria-labelledby="by-code" {
            h2 id="by-code" { (words.get("by-code-title")) }
            p { (words.get("by-code-what")) }
            form method="post" action="/mine/confirm-code" { button.quiet { (words.get("by-code-do")) } }
        }
    }
}

/// A personal link as it is handed over: shown once to who made it.
pub fn handed_over(visit: &Visit, next: &str, token: &hullie_app::secret::Token) -> Markup {
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
