//! The day of who works here: whose turn, what was promised, one invitation to take the other chair.

use axum::{
    extract::Query,
    response::{IntoResponse, Redirect},
};
use hullie_app::{
    change::support,
    walk::desk::{self, Ticked, Today},
};
use hullie_domain::{Actor, PromiseId, Refused, Role, TrajectoryId, walk::moment::Side};
use hullie_store::walk::desk::{Due, Listed};
use maud::{Markup, html};
use serde::Deserialize;

use crate::{
    error::{Answer, Failed},
    form::Typed,
    format::{day, days},
    ui::{self},
    visit::Visit,
};

/// How many rows of a list are shown; for more there is the search.
const SHOWN: usize = 100;

fn role(visit: &Visit) -> Option<Role> {
    match &visit.staff {
        Actor::Staff { role, .. } => Some(*role),
        _ => None,
    }
}

/// `GET /desk`
pub async fn page(visit: Visit) -> Answer {
    let words = visit.words;
    let role = role(&visit).ok_or_else(|| Failed::new(words, Refused::SignIn.into()))?;
    let today = match role {
        Role::Employee | Role::TeamLead => {
            desk::today(visit.app(), &visit.staff).await.map_err(|e| Failed::new(words, e))?
        }
        _ => Today::default(),
    };
    let talks = support::waiting(visit.app(), &visit.staff).await.map_err(|e| Failed::new(words, e))?;
    let body = html! {
        h1 { (words.with("desk-title", &[("name", (&visit.called).into())])) }
        p.small { (visit.role(role)) }
        @if talks > 0 {
            p { a href="/support" {
                (words.with("desk-talks", &[("n", talks.into()), ("shown", (&talks.to_string()).into())]))
            } }
        }
        @if matches!(role, Role::Employee | Role::TeamLead) { (search_form(&visit, "")) }
        @if matches!(role, Role::Employee | Role::TeamLead) { (lists(&visit, role, &today)) }
        (links(&visit, role))
    };
    Ok(ui::shell(&visit, &visit.t("nav-desk"), &body).into_response())
}

fn links(visit: &Visit, role: Role) -> Markup {
    let ways: &[(&str, &str)] = match role {
        Role::Employee => &[
            ("/trajectories/new", "start-title"),
            ("/desk/unseen", "unseen-title"),
            ("/stories", "stories-title"),
            ("/support", "support-title"),
            ("/reflection", "reflection-title"),
            ("/desk/told", "left-title"),
        ],
        Role::TeamLead => &[
            ("/shown", "shown-title"),
            ("/desk/unseen", "unseen-title"),
            ("/stories", "stories-title"),
            ("/support", "support-title"),
            ("/reflection", "reflection-title"),
        ],
        Role::Interviewer => &[("/interviews/new", "interview-title"), ("/stories", "stories-title")],
        Role::Coach => {
            &[("/shown", "shown-title"), ("/stories", "stories-title"), ("/support", "support-title")]
        }
        Role::Manager => {
            &[("/mirror", "nav-mirror"), ("/indicators", "indicators-title"), ("/stories", "stories-title")]
        }
        Role::Administrator => {
            &[("/accounts", "accounts-title"), ("/audit", "audit-title"), ("/roles", "roles-title")]
        }
    };
    html! {
        div.actions {
            @if let Some((address, key)) = ways.first() { a.main href=(address) { (visit.t(*key)) } }
        }
        menu {
            @for (address, key) in &ways[1..] { li { a href=(address) { (visit.t(*key)) } } }
            li { a href="/desk/sides" { (visit.t("sides-title")) } }
        }
    }
}

/// Looks for a customer by name. The key `/` goes there.
fn search_form(visit: &Visit, typed: &str) -> Markup {
    html! {
        form.search role="search" method="get" action="/desk/search" {
            label for="q" { (visit.t("search-label")) }
            input id="q" name="q" type="search" value=(typed) accesskey="z";
            button.quiet { (visit.t("search-do")) }
        }
    }
}

/// What somebody looks for.
#[derive(Debug, Deserialize)]
pub struct Wanted {
    q: Option<String>,
}

/// `GET /desk/search`
pub async fn search(visit: Visit, Query(wanted): Query<Wanted>) -> Answer {
    let name = wanted.q.unwrap_or_default();
    let words = visit.words;
    let role = role(&visit).unwrap_or(Role::Employee);
    let found = desk::search(visit.app(), &visit.staff, &name).await.map_err(|e| Failed::new(words, e))?;
    let list: Vec<&Listed> = found.iter().collect();
    let body = html! {
        p { a href="/desk" { (words.get("back-to-desk")) } }
        h1 { (words.get("search-title")) }
        (search_form(&visit, &name))
        (rows(&visit, role, &list, desk::is_cut(&found), true))
    };
    Ok(ui::shell(&visit, &words.get("search-title"), &body).into_response())
}

/// `GET /desk/unseen`: what was done and not noticed by the own customers, after the own answer (P09). How
/// it is for a group stands in the mirror. No colleague, no blame.
pub async fn unseen(visit: Visit) -> Answer {
    let words = visit.words;
    let list = desk::unseen(visit.app(), &visit.staff).await.map_err(|e| Failed::new(words, e))?;
    let employee = role(&visit) == Some(Role::Employee);
    let body = html! {
        p { a href="/desk" { (words.get("back-to-desk")) } }
        h1 { (words.get("unseen-title")) }
        p { (words.get("unseen-what")) }
        @if employee {
            h2 { (words.get("unseen-own")) }
            p { (words.get("unseen-own-what")) }
            @if list.is_empty() { p { (words.get("unseen-none")) } }
            ul.list { @for one in &list { li {
                a.row href=(format!("/trajectories/{}/moments/{}", one.trajectory_id, one.moment_id)) {
                    bdi { (one.name) } ": " bdi { (one.title) } }
                p.small { (day(words, one.happened_at.day_in(&visit.app().zone), visit.today)) " · "
                    (words.with(if one.answer == "no" { "noticed-no" } else { "noticed-not" },
                        &[("reader", "seat".into()), ("name", (&one.name).into())])) }
            } } }
        }
        h2 { (words.get("unseen-group")) }
        p { (words.get("unseen-group-what")) " " a href="/mirror" { (words.get("nav-mirror")) } }
    };
    Ok(ui::shell(&visit, &words.get("unseen-title"), &body).into_response())
}

/// `POST /desk/promises`: several promises at once are done.
pub async fn keep_promises(visit: Visit, typed: Typed) -> Answer {
    let chosen: Vec<(TrajectoryId, PromiseId)> = typed
        .list("done")
        .into_iter()
        .filter_map(|pair| pair.split_once(' '))
        .filter_map(|(trajectory, promise)| Some((trajectory.parse().ok()?, promise.parse().ok()?)))
        .collect();
    let failed = |e| Failed::new(visit.words, e);
    let ticked = desk::keep_promises(visit.app(), &visit.staff, &chosen).await.map_err(failed)?;
    let said = match ticked {
        Ticked { done: 0, .. } => "ticked_none",
        Ticked { passed: 0, .. } => "ticked",
        Ticked { .. } => "ticked_some",
    };
    Ok(Redirect::to(&format!("/desk?{said}")).into_response())
}

/// Promises that come due within a week, and those that should have been done. Several can be ticked off at
/// once.
fn due(visit: &Visit, list: &[Due]) -> Markup {
    let words = visit.words;
    let (late, coming): (Vec<&Due>, Vec<&Due>) = list.iter().partition(|one| one.due_day < visit.today);
    let more = late.len() > SHOWN || coming.len() > SHOWN || desk::is_cut(list);
    html! {
        h2 { (words.get("desk-promised")) }
        @if list.is_empty() { p { (words.get("desk-promised-none")) } }
        // a late promise is closed on the page of the customer, where there is room for the reason
        @if !late.is_empty() { ul.list { @for one in late.iter().take(SHOWN) { li {
            a.row href=(format!("/trajectories/{}", one.trajectory_id)) {
                bdi { (one.name) } ": " bdi { (one.words) }
            }
            (bereaved(visit, one.bereaved, &one.name))
            p.small {
                strong {
                    (words.with("desk-overdue", &[("day", (&day(words, one.due_day, visit.today)).into())]))
                }
            }
        } } } }
        @if !coming.is_empty() { form method="post" action="/desk/promises" {
            ul.list data-keys="yes" { @for one in coming.iter().take(SHOWN) { li {
                @let label = words.with("desk-promise-of",
                    &[("name", (&one.name).into()), ("what", (&one.words).into())]);
                (ui::tick_value("done", &format!("{} {}", one.trajectory_id, one.id), &label))
                (bereaved(visit, one.bereaved, &one.name))
                p.small {
                    (words.with("desk-due", &[("day", (&day(words, one.due_day, visit.today)).into())])) " · "
                    a href=(format!("/trajectories/{}", one.trajectory_id)) {
                        (words.with("desk-to-page", &[("name", (&one.name).into())]))
                    }
                }
            } } }
            div.actions { button.quiet { (words.get("desk-done")) } }
        } }
        @if more { p { (words.get("desk-more-promised")) } }
    }
}

fn lists(visit: &Visit, role: Role, today: &Today) -> Markup {
    let words = visit.words;
    let list = &today.list;
    let cut = desk::is_cut(list);
    let invited = list.iter().find(|one| one.to_sit);
    let unread: Vec<&Listed> = list.iter().filter(|one| one.unread).collect();
    let (ours, others): (Vec<&Listed>, Vec<&Listed>) =
        list.iter().partition(|one| one.turn_side == Side::Organisation || is_asked_of_the_dead(one));
    html! {
        @if let Some(one) = invited {
            section.now {
                p.turn { (words.with("desk-invite", &[("name", (&one.name).into())])) }
                p { (words.get("desk-invite-why")) }
                p { a href=(format!("/trajectories/{}", one.id)) { (words.get("take-chair")) } }
            }
        }
        @if role == Role::Employee {
            h2 { (words.get("desk-unread")) }
            @if unread.is_empty() && !cut {
                p { (words.get("desk-nothing-new")) }
            } @else {
                (rows(visit, role, &unread, cut, false))
            }
            (due(visit, &today.due))
        }
        h2 { (words.get("desk-ours")) }
        (rows(visit, role, &ours, cut, false))
        h2 { (words.get("desk-theirs")) }
        (rows(visit, role, &others, cut, false))
    }
}

/// Nothing is asked of somebody who has died: then it is for who works here to do what can be done (V13).
fn is_asked_of_the_dead(one: &Listed) -> bool {
    one.bereaved && one.turn_side == Side::Customer
}

/// That somebody on the customer's side said that the customer has died.
fn bereaved(visit: &Visit, is_so: bool, name: &str) -> Markup {
    html! { @if is_so { p.small { strong {
        (visit.words.with("desk-bereaved", &[("name", name.into())]))
    } } } }
}

/// The customers of a list, the first of them; `cut` says that there may be more than are in it.
fn rows(visit: &Visit, role: Role, list: &[&Listed], cut: bool, searched: bool) -> Markup {
    let words = visit.words;
    html! {
        @if list.is_empty() && !cut { p { (words.get("desk-none")) } }
        ul.list { @for one in list.iter().take(SHOWN) { li {
            a.row href=(format!("/trajectories/{}", one.id)) {
                bdi { (one.name) } " · " (ui::written(words, &one.service))
            }
            (bereaved(visit, one.bereaved, &one.name))
            @if !is_asked_of_the_dead(one) { p.small {
                @let since = one.turn_since.day_in(&visit.app().zone);
                (words.with("desk-since", &[("day", (&day(words, since, visit.today)).into())]))
                @let waited = visit.today.days_since(since);
                @if waited > 0 { " (" (days(words, waited)) ")" }
                @if let Some(ask) = &one.turn_ask { " · " bdi { (ask) } }
                @if let Some(due) = one.turn_due {
                    " · "
                    (words.with(if one.turn_side == Side::Organisation { "turn-by" } else { "turn-due" },
                        &[("day", (&day(words, due, visit.today)).into())]))
                }
                // who sits in the other chair is shown to that person only: no list of colleagues' work
                @if searched && one.mine && role == Role::Employee { " · " (words.get("desk-mine")) }
            } }
        } } }
        @if list.len() > SHOWN || cut { p { (words.get("desk-more")) } }
    }
}
