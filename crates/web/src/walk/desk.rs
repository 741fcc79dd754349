//! The day of who works here: whose turn, what was promised, one invitation to take the other chair.

use axum::{
    extract::Query,
    response::{IntoResponse, Redirect},
};
use hullie_app::{
    change::support,
    walk::desk::{self, Task, Ticked, Today},
};
use hullie_domain::{
    Actor, Chair, Day, PromiseId, Refused, Role, TrajectoryId,
    kind::Kind,
    walk::{moment::Side, open::Matter},
};
use hullie_store::walk::desk::Listed;
use maud::{Markup, html};
use serde::Deserialize;

use crate::{
    error::{Answer, Failed},
    form::Typed,
    format::{day, days},
    ui::{self},
    visit::Visit,
    walk::shared_page::{
        entries,
        open::{call_taps, due_in_words},
        reader::Reader,
        wording::{short, step_promised},
    },
    words::keys,
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

/// How many lines of a part of the day are open at once: the morning fits on one screen, the rest is one tap
/// away.
const OPEN: usize = 5;

/// The first lines, and behind them the others.
fn capped(visit: &Visit, lines: Vec<Markup>) -> Markup {
    let rest = lines.len().saturating_sub(OPEN);
    let (first, others) = lines.split_at(lines.len() - rest);
    let shown = others.len().min(SHOWN);
    html! {
        ul.list { @for line in first { li { (line) } } }
        @if rest > 0 { details.past {
            summary { (visit.words.with("desk-rest",
                &[("n", (rest as i64).into()), ("shown", (&rest.to_string()).into())])) }
            ul.list { @for line in &others[..shown] { li { (line) } } }
            @if shown < others.len() { p { (visit.t("desk-more")) } }
        } }
    }
}

/// A part of the day, where there is something in it.
fn part(visit: &Visit, title: &'static str, lines: Vec<Markup>) -> Markup {
    html! { @if !lines.is_empty() { section { h2 { (visit.t(title)) } (capped(visit, lines)) } } }
}

/// Something that is open: who it is, what it is in words, by when, and what closes it.
fn task(visit: &Visit, one: &Task, acts: bool) -> Markup {
    let base = format!("/trajectories/{}", one.trajectory);
    let matter = one.open.matter;
    let spot = match matter {
        Matter::Explain => format!("{base}/moments/{}/explain", one.open.id),
        Matter::Promise => format!("{base}/said#promised"),
        Matter::Turn | Matter::NotHelped => base.clone(),
        // who only reads is led to where it stands
        Matter::Expectation | Matter::AnswerAgain if !acts => format!("{base}/said#expected"),
        _ if one.ground.is_some() => {
            let ground = one.ground.unwrap_or(one.open.id);
            format!("{base}/do/{}?about={ground}", Kind::OurAnswer.code())
        }
        _ => format!("{base}#o-{}", one.open.id),
    };
    let voice = one.voice.as_deref().map(|voice| entries::called(visit, voice));
    let by = voice.as_ref().unwrap_or(&one.name);
    let reader = Reader::Employee.code();
    let said = match matter {
        Matter::Turn => one.said_so.map(|kind| {
            visit.words.with(keys::ENTRY.of(kind), &[("reader", reader.into()), ("name", by.into())])
        }),
        // the words of the promise say it
        Matter::Promise => None,
        _ => {
            let name = &one.name;
            let fill =
                [("reader", reader.into()), ("name", name.into()), ("by", by.into()), ("what", "".into())];
            Some(visit.words.with(keys::OPEN.of((matter, Side::Organisation)), &fill))
        }
    };
    let words = in_words(visit, one);
    let words = words.as_deref();
    // who waits for an answer is read in full
    let is_whole = one.ground.is_some();
    html! {
        a.row href=(spot) { bdi { (one.name) } @if let (None, Some(words)) = (&said, words) { ": " bdi {
            (short(words)) } } }
        (bereaved(visit, one.bereaved, &one.name))
        @if let Some(said) = &said {
            @match words {
                Some(words) if is_whole => { p { (said) } (ui::told(&long(words), Chair::Customer)) }
                Some(words) => p { (said) " " q dir="auto" { (short(words)) } },
                None => p { (said) },
            }
        }
        p.small {
            @match one.open.due {
                Some(due) => @if due < visit.today { strong { (due_in_words(visit, due)) } }
                    @else { (due_in_words(visit, due)) },
                None => {
                    @let since = one.open.since.day_in(&visit.app().zone);
                    @let on = day(visit.words, since, visit.today);
                    (visit.words.with("desk-since", &[("day", (&on).into())]))
                }
            }
        }
        @if let Some(tried) = one.tried_at { p.small {
            @let on = day(visit.words, tried.day_in(&visit.app().zone), visit.today);
            (visit.words.with("open-tried", &[("day", (&on).into())]))
        } }
        @if acts && matter == Matter::Call {
            menu { (call_taps(visit, &base, Some(one.open.id))) }
        }
    }
}

/// What was said, promised or done. What is promised about something that this reader does not read is called
/// no more than that.
fn in_words(visit: &Visit, one: &Task) -> Option<String> {
    let step = one.step.as_ref().map(|step| step_promised(visit, visit.words.pick(step)));
    let unsaid = || {
        (one.open.matter == Matter::Promise).then(|| {
            let fill = [("reader", Reader::Employee.code().into()), ("name", (&one.name).into())];
            visit.words.with("promised-answer", &fill)
        })
    };
    // who chose an answer and wrote nothing said that
    let chosen = || {
        let code = one.code.as_deref().filter(|_| one.open.matter == Matter::Pressure)?;
        Some(visit.t(keys::CODE.of((Kind::Pressure, code))))
    };
    step.or_else(|| one.words.clone()).or_else(chosen).or_else(unsaid)
}

/// Words in full, as far as a day has room for them; the rest is on the page that the line leads to.
fn long(words: &str) -> String {
    const MOST: usize = 1_000;
    match words.char_indices().nth(MOST) {
        Some((end, _)) => format!("{}…", &words[..end]),
        None => words.to_owned(),
    }
}

/// What was promised for today or before: a late promise is closed on the page of the customer, where there
/// is room for the reason.
fn promised(visit: &Visit, list: &[&Task]) -> Markup {
    let is_late = |one: &&&Task| one.open.due.is_some_and(|due| due < visit.today);
    let late: Vec<Markup> = list.iter().filter(is_late).map(|one| task(visit, one, false)).collect();
    let today: Vec<&Task> = list.iter().filter(|one| !is_late(one)).copied().collect();
    html! {
        h2 { (visit.t("desk-promised")) }
        @if list.is_empty() { p { (visit.t("desk-promised-none")) } }
        @if !late.is_empty() { (capped(visit, late)) }
        (ticks(visit, &today))
    }
}

/// Promises to be ticked off at once.
fn ticks(visit: &Visit, list: &[&Task]) -> Markup {
    let words = visit.words;
    html! { @if !list.is_empty() { form method="post" action="/desk/promises" {
        ul.list data-keys="yes" { @for one in list.iter().take(SHOWN) { li {
            @let what = in_words(visit, one).unwrap_or_default();
            @let label = words.with("desk-promise-of",
                &[("name", (&one.name).into()), ("what", (&what).into())]);
            (ui::tick_value("done", &format!("{} {}", one.trajectory, one.open.id), &label))
            (bereaved(visit, one.bereaved, &one.name))
            p.small {
                @if let Some(due) = one.open.due { (due_in_words(visit, due)) " · " }
                a href=(format!("/trajectories/{}", one.trajectory)) {
                    (words.with("desk-to-page", &[("name", (&one.name).into())]))
                }
            }
        } } }
        @if list.len() > SHOWN { p { (words.get("desk-more-promised")) } }
        div.actions { button.quiet { (words.get("desk-done")) } }
    } } }
}

/// The morning of an employee: whoever asked to be called, who waits for an answer, what was promised for
/// today, one guess; then the rest. A lead reads what is open in the team.
fn lists(visit: &Visit, role: Role, today: &Today) -> Markup {
    let acts = role == Role::Employee;
    let soon = visit.today.plus_days(desk::DAYS_AHEAD);
    let of = |matters: &[Matter]| -> Vec<Markup> {
        let all = today.open.iter().filter(|one| matters.contains(&one.open.matter));
        all.map(|one| task(visit, one, acts)).collect()
    };
    let answers: Vec<Markup> = today
        .open
        .iter()
        .filter(|one| match one.open.matter {
            Matter::Turn => one.said_so.is_some(),
            matter => ANSWERED.contains(&matter),
        })
        .map(|one| task(visit, one, acts))
        .collect();
    let promises = || today.open.iter().filter(|one| one.open.matter == Matter::Promise);
    let due = |day: Day| promises().filter(move |one| one.open.due.is_some_and(|due| due <= day));
    let now: Vec<&Task> = due(visit.today).collect();
    let coming = due(soon).filter(|one| one.open.due.is_some_and(|due| due > visit.today));
    let coming: Vec<&Task> = coming.collect();
    let turns = today.open.iter().filter(|one| one.open.matter == Matter::Turn && one.said_so.is_none());
    // whoever stands above already is named once, unless something else was asked
    let above = |one: &&Task| {
        let named = |matter| matter == Matter::Call || ANSWERED.contains(&matter);
        let other = |two: &&Task| two.trajectory == one.trajectory && named(two.open.matter);
        one.words.is_some() || one.open.due.is_some() || today.open.iter().find(other).is_none()
    };
    let turns = turns.filter(above);
    let turns: Vec<Markup> = turns.map(|one| task(visit, one, false)).collect();
    let invited = today.list.iter().find(|one| one.to_sit);
    let unread = today.list.iter().filter(|one| one.unread);
    // what was told is read there; whose turn it is is something else
    let unread: Vec<Markup> = unread
        .map(|one| {
            html! {
                a.row href=(format!("/trajectories/{}/road", one.id)) { bdi { (one.name) } }
                (bereaved(visit, one.bereaved, &one.name))
            }
        })
        .collect();
    let is_theirs = |one: &&Listed| one.turn_side != Side::Organisation && !is_asked_of_the_dead(one);
    let others: Vec<&Listed> = today.list.iter().filter(is_theirs).collect();
    let theirs: Vec<&Listed> = today.list.iter().filter(|one| is_asked_of_the_dead(one)).collect();
    html! {
        (part(visit, "desk-calls", of(&[Matter::Call])))
        (part(visit, "desk-answers", answers))
        @if acts { (promised(visit, &now)) }
        @else { (part(visit, "desk-late", now.iter().map(|one| task(visit, one, false)).collect())) }
        @if let Some(one) = invited {
            section.now {
                p.turn { (visit.words.with("desk-invite", &[("name", (&one.name).into())])) }
                p { (visit.t("desk-invite-why")) }
                p { a href=(format!("/trajectories/{}#tell", one.id)) { (visit.t("take-chair")) } }
            }
        }
        @if acts { (part(visit, "desk-explain", of(&[Matter::Explain]))) }
        (part(visit, "desk-ours", turns.into_iter()
            .chain(theirs.iter().map(|one| line(visit, role, one, false))).collect()))
        @if acts && !coming.is_empty() { details.past {
            summary { (visit.t("desk-coming")) } (ticks(visit, &coming))
        } }
        (part(visit, "desk-unread", unread))
        @if today.open.is_empty() && !today.is_cut { p { (visit.t("desk-nothing-open")) } }
        @if !others.is_empty() { details.past {
            summary { (visit.t("desk-theirs")) }
            (rows(visit, role, &others, today.is_cut, false))
        } }
        @if today.is_cut { p { (visit.t("desk-more")) } }
    }
}

/// What somebody waits for an answer to.
const ANSWERED: [Matter; 8] = [
    Matter::Expectation,
    Matter::Pressure,
    Matter::AnswerAgain,
    Matter::Talk,
    Matter::NotPromised,
    Matter::Wish,
    Matter::Proposal,
    Matter::NotHelped,
];

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
    html! {
        @if list.is_empty() && !cut { p { (visit.t("desk-none")) } }
        ul.list { @for one in list.iter().take(SHOWN) { li { (line(visit, role, one, searched)) } } }
        @if list.len() > SHOWN || cut { p { (visit.t("desk-more")) } }
    }
}

/// A customer: whose turn it is since when, what is asked and by when.
fn line(visit: &Visit, role: Role, one: &Listed, searched: bool) -> Markup {
    let words = visit.words;
    html! {
        a.row href=(format!("/trajectories/{}", one.id)) {
            bdi { (one.name) } " · " (ui::written(words, &one.service))
        }
        (bereaved(visit, one.bereaved, &one.name))
        @if let Some(ended) = one.ended_at { p.small {
            @let on = day(words, ended.day_in(&visit.app().zone), visit.today);
            (words.with("turn-over", &[("day", (&on).into())]))
        } }
        @else if !is_asked_of_the_dead(one) { p.small {
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
    }
}
