//! Steps of the route that are still to come: when, how much time they ask, and why it goes step by step
//! (P11, P12).

use std::collections::HashSet;

use hullie_app::walk::shared_page::SharedPage;
use hullie_domain::{Chair, Day, EntryId, kind::Kind, walk::moment::Side};
use hullie_store::{house::organisation::Step, walk::entry::Entry};
use maud::{Markup, html};

use super::{
    entries,
    reader::{say, say_with},
};
use crate::{
    format::{date, day, days, minutes, month},
    ui,
    visit::Visit,
    walk::shared_page::ways::Ways,
};

/// Where a step of the route stands.
pub struct Planned<'a> {
    /// The step.
    pub step: &'a Step,
    /// The days on which something happened at it.
    pub happened: Option<(Day, Day)>,
    /// When it is expected: first and last day.
    pub expected: Option<(Day, Option<Day>)>,
    /// How much time it asks of the customer, in minutes.
    pub minutes: Option<i64>,
    /// How the route bends for this customer here, when it does (E26).
    pub bent: Option<&'a Entry>,
}

/// The route with what is known of each step: the whole of it, or what of it happened when the customer has
/// died and no step comes any more (V13).
pub fn plan<'a>(visit: &Visit, shared: &'a SharedPage) -> Vec<Planned<'a>> {
    let mut plan = route(visit, shared);
    plan.retain(|one| one.happened.is_some() || !shared.is_bereaved());
    plan
}

/// The whole route with what is known of each step.
fn route<'a>(visit: &Visit, shared: &'a SharedPage) -> Vec<Planned<'a>> {
    shared
        .house
        .route
        .iter()
        .map(|step| {
            let days = shared
                .moments
                .iter()
                .filter(|m| m.step_id == Some(step.id))
                .map(|m| m.happened_at.day_in(&visit.app().zone));
            let happened = days.fold(None, |span: Option<(Day, Day)>, one| {
                Some(span.map_or((one, one), |(first, last)| (first.min(one), last.max(one))))
            });
            let planned: Vec<_> = shared.about(Kind::Plan, step.id.0).collect();
            let expected = planned.iter().rev().find_map(|plan| plan.day.map(|from| (from, plan.until_day)));
            let minutes = planned.iter().rev().find_map(|plan| plan.number).or(step.customer_minutes);
            let bent = shared.bend_at(step.id.0).filter(|_| !shared.is_not_needed(step.id.0));
            Planned { step, happened, expected, minutes, bent }
        })
        // what this customer does not need does not come; what happened did
        .filter(|one| one.happened.is_some() || is_over(shared) || !shared.is_not_needed(one.step.id.0))
        .collect()
}

/// That something is not known yet, and what the customer hears first: what was promised, by its day. Nothing
/// is promised here of that step itself.
pub fn unknown(visit: &Visit, shared: &SharedPage, otherwise: &'static str) -> String {
    let ours = shared.to_keep().filter(|one| one.side == Side::Organisation && one.due_day >= visit.today);
    // an answer to something else says nothing of it
    let ours = ours.filter(|one| one.about_id.is_none());
    match ours.min_by_key(|one| one.due_day) {
        Some(next) => {
            let by = day(visit.words, next.due_day, visit.today);
            let what = super::wording::promised(visit, shared, next);
            let fill = [("day", (&by).into()), ("what", (&what).into())];
            say_with(visit, shared, "unknown-hear-by", &fill)
        }
        None => visit.t(otherwise),
    }
}

/// When a step is expected, in words. What is not known is said, with the day on which it will be.
pub fn when(visit: &Visit, shared: &SharedPage, one: &Planned<'_>) -> String {
    let words = visit.words;
    match (one.expected, one.step.promised_days) {
        (Some((from, Some(until))), _) if from == until => {
            words.with("on-day", &[("day", (&date(words, from)).into())])
        }
        (Some((from, Some(until))), _) => words.with(
            "from-until",
            &[("from", (&date(words, from)).into()), ("until", (&date(words, until)).into())],
        ),
        (Some((from, None)), _) => words.with("from-day", &[("day", (&date(words, from)).into())]),
        (None, Some(n)) => {
            let within = if one.step.position == 0 { "service-within-first" } else { "service-within" };
            words.with(within, &[("days", (&days(words, n)).into())])
        }
        (None, None) => unknown(visit, shared, "ahead-unknown"),
    }
}

/// Whether no step comes any more: after a death (V13), or when it has ended.
fn is_over(shared: &SharedPage) -> bool {
    shared.is_bereaved() || shared.ending().is_some()
}

/// The steps after the furthest that happened.
fn coming<'a>(visit: &Visit, shared: &'a SharedPage) -> Vec<Planned<'a>> {
    let mut plan = route(visit, shared);
    // what came first for this customer takes no place of what the route has before it
    let in_order = plan.iter().filter(|one| one.happened.is_some() && one.bent.is_none());
    let furthest = in_order.map(|one| one.step.position).max();
    let comes = |one: &Planned<'_>| match one.bent {
        Some(_) => one.happened.is_none(),
        None => furthest.is_none_or(|furthest| one.step.position > furthest),
    };
    plan.retain(comes);
    // what comes first for this customer comes before what the route says
    plan.sort_by_key(|one| (one.bent.is_none(), one.step.position));
    plan
}

/// The step that comes next, by its name and when; `None` when none comes any more.
pub fn next(visit: &Visit, shared: &SharedPage) -> Option<(String, String)> {
    if is_over(shared) {
        return None;
    }
    let coming = coming(visit, shared);
    if let Some((own, promise)) = shared.own_steps().into_iter().next() {
        let by = visit.words.with("on-day", &[("day", (&date(visit.words, promise.due_day)).into())]);
        return Some((own.more.clone().unwrap_or_default(), sentence(&by)));
    }
    let next = coming.first()?;
    Some((visit.words.pick(&next.step.name).to_owned(), sentence(&when(visit, shared, next))))
}

/// About when all of it is done, by what is planned and what the route promises; `None` when a step that is
/// still to come says no day, and when none comes any more (P11).
fn end(visit: &Visit, shared: &SharedPage) -> Option<Day> {
    let coming = coming(visit, shared);
    if is_over(shared) || coming.is_empty() {
        return None;
    }
    let happened = route(visit, shared).iter().filter_map(|one| one.happened.map(|(_, last)| last)).max();
    let start = happened.unwrap_or_else(|| shared.trajectory.started_at.day_in(&visit.app().zone));
    let mut done = start;
    for one in coming {
        done = match (one.expected, one.step.promised_days) {
            (Some((from, until)), _) => done.max(until.unwrap_or(from)),
            (None, Some(days)) => done.plus_days(days),
            (None, None) => return None,
        };
    }
    Some(done.max(visit.today))
}

/// The end first: about when all of it is done.
pub fn end_in_words(visit: &Visit, shared: &SharedPage) -> Option<String> {
    let end = end(visit, shared)?;
    let part = match end.0.day() {
        1..=10 => "early",
        11..=20 => "middle",
        _ => "late",
    };
    let month = month(visit.words, end);
    Some(visit.words.with("overview-end", &[("part", part.into()), ("month", (&month).into())]))
}

/// The words as a sentence: a capital first, a full stop last.
fn sentence(words: &str) -> String {
    let mut letters = words.chars();
    let first = letters.next().map(|c| c.to_uppercase().to_string()).unwrap_or_default();
    format!("{first}{}.", letters.as_str().trim_end_matches('.'))
}

/// The section with what is still to come. After a death and when it has ended
/// nothing is: what was planned is told as that.
pub fn ahead(visit: &Visit, shared: &SharedPage, ways: &Ways) -> Markup {
    let words = visit.words;
    let said = |one: &&Planned<'_>| {
        [Kind::Plan, Kind::Pace].iter().any(|kind| shared.ever_about(*kind, one.step.id.0).next().is_some())
    };
    let is_over = is_over(shared);
    let coming: Vec<_> = coming(visit, shared).into_iter().filter(|one| !is_over || said(&one)).collect();
    html! {
        @if !is_over {
            h2 id="ahead" { (words.get("walk-ahead")) }
            @let own = shared.own_steps();
            @if coming.is_empty() && own.is_empty() { p { (words.get("ahead-none")) } } @else {
                ol.road {
                    @for (entry, promise) in &own { li.ahead {
                        h3 { bdi { (entry.more.as_deref().unwrap_or_default()) } }
                        p { (sentence(&words.with("on-day",
                            &[("day", (&date(words, promise.due_day)).into())]))) }
                        (bend(visit, shared, entry, ways))
                    } }
                    @for one in &coming { li.ahead { (step_ahead(visit, shared, one, ways)) } }
                }
            }
            (not_needed(visit, shared, ways))
            (bent_before(visit, shared, &coming, ways))
            @if ways.side.is_some() { menu { (ways.link(visit, Kind::OwnStep, None)) } }
        } @else if !coming.is_empty() {
            details.tools {
                summary { (words.get("walk-planned")) }
                ol.road { @for one in &coming { li.ahead { (step_ahead(visit, shared, one, ways)) } } }
            }
        }
        @if is_over { (bent_before(visit, shared, &coming, ways)) }
    }
}

/// Why it goes step by step here, and what was planned and taken back.
fn said_of(visit: &Visit, shared: &SharedPage, step: &Step, ways: &Ways) -> Markup {
    let words = visit.words;
    html! {
        @for pace in shared.ever_about(Kind::Pace, step.id.0) {
            p {
                (words.get("entry-pace")) ": "
                @match pace.withdrawn_at {
                    Some(at) => (entries::taken_back(visit, pace.withdrawn_code.as_deref(), at)),
                    None => bdi { (pace.words.as_deref().unwrap_or_default()) },
                }
                @if ways.side.is_some() && shared.may_take_entry_back(pace) {
                    " " (entries::back_link(visit, shared, pace, ways))
                }
            }
        }
        @for gone in shared.ever_about(Kind::Plan, step.id.0) {
            @if let Some(at) = gone.withdrawn_at { p.small {
                (entries::title(visit, shared, gone)) ": "
                (entries::taken_back(visit, gone.withdrawn_code.as_deref(), at))
            } }
        }
    }
}

/// How and why the route bends for this customer, in the words of who works here, which the customer reads
/// (E26).
fn bend(visit: &Visit, shared: &SharedPage, entry: &Entry, ways: &Ways) -> Markup {
    html! { div id=(format!("e-{}", entry.id)) {
        (entries::just_kept(visit, entry.id.0))
        p.small { strong { (bend_title(visit, shared, entry)) } " · " (entries::by(visit, shared, entry)) }
        @if let Some(why) = &entry.words { (ui::told(why, Chair::Employee)) }
        @if ways.side.is_some() && shared.may_take_entry_back(entry) {
            menu { li { (entries::back_link(visit, shared, entry, ways)) } }
        }
    } }
}

/// What a bend is called: what was chosen, said to whoever reads it.
fn bend_title(visit: &Visit, shared: &SharedPage, entry: &Entry) -> String {
    let key = match entry.about_id {
        None => "bend-own",
        Some(step) if shared.is_not_needed(step) => "bend-not-needed",
        Some(_) => "bend-first",
    };
    say(visit, shared, key)
}

/// How the route bent before, or was to: what was put there stays said.
fn bent_before(visit: &Visit, shared: &SharedPage, coming: &[Planned<'_>], ways: &Ways) -> Markup {
    let own = shared.own_steps().into_iter().filter(|_| !is_over(shared)).map(|(entry, _)| entry.id);
    let bent = coming.iter().filter_map(|one| one.bent.map(|bent| bent.id));
    let happened = |step: &Step| shared.moments.iter().any(|moment| moment.step_id == Some(step.id));
    let stands = |step: &&Step| shared.is_not_needed(step.id.0) && !is_over(shared) && !happened(step);
    let not_needed = shared.house.route.iter().filter(stands);
    let not_needed = not_needed.filter_map(|step| shared.bend_at(step.id.0).map(|bent| bent.id));
    let shown: HashSet<EntryId> = own.chain(bent).chain(not_needed).collect();
    let of_route = |one: &&Entry| matches!(one.kind, Kind::Bend | Kind::OwnStep) && !shown.contains(&one.id);
    let before: Vec<&Entry> = shared.entries.iter().filter(of_route).collect();
    html! { @if !before.is_empty() { details.tools {
        summary { (visit.t("bend-before")) }
        @for entry in before {
            @let step = shared.house.route.iter().find(|step| Some(step.id.0) == entry.about_id);
            @if let Some(step) = step { h3 { (ui::written(visit.words, &step.name)) } }
            (entries::one(visit, shared, entry, ways))
        }
    } } }
}

/// Steps of the route that this customer does not need, each with why (E26).
pub fn not_needed(visit: &Visit, shared: &SharedPage, ways: &Ways) -> Markup {
    let gone = |step: &&Step| {
        let happened = shared.moments.iter().any(|moment| moment.step_id == Some(step.id));
        shared.is_not_needed(step.id.0) && !happened
    };
    html! { @for step in shared.house.route.iter().filter(gone) {
        h3 { s { (ui::written(visit.words, &step.name)) } }
        @if let Some(entry) = shared.bend_at(step.id.0) { (bend(visit, shared, entry, ways)) }
        (said_of(visit, shared, step, ways))
        @if ways.side.is_some() { menu { (ways.link(visit, Kind::Bend, Some(step.id.0))) } }
    } }
}

/// A step that did not happen: when it is expected, how much time it asks, what it is for, and why it goes
/// step by step.
fn step_ahead(visit: &Visit, shared: &SharedPage, one: &Planned<'_>, ways: &Ways) -> Markup {
    let words = visit.words;
    let is_over = is_over(shared);
    html! {
        h3 { (ui::written(words, &one.step.name)) }
        p {
            // of what does not come any more only a day that somebody named is told
            @if !is_over || one.expected.is_some() { (sentence(&when(visit, shared, one))) }
            @if let Some(asked) = one.minutes { " " (say_with(visit, shared, "asks-time", &[("time",
                (&minutes(words, asked)).into())])) }
            @if !is_over {
                " " (say(visit, shared, "benefit")) " " (ui::written(words, &one.step.benefit))
            }
        }
        @if let Some(bent) = one.bent { (bend(visit, shared, bent, ways)) }
        (said_of(visit, shared, one.step, ways))
        @if ways.side == Some(hullie_domain::walk::moment::Side::Organisation) { menu {
            @if !is_over {
                (ways.link(visit, Kind::Bend, Some(one.step.id.0)))
                (ways.link(visit, Kind::Plan, Some(one.step.id.0)))
                (ways.link(visit, Kind::Pace, Some(one.step.id.0)))
            }
            @for plan in shared.about(Kind::Plan, one.step.id.0) {
                @if shared.may_take_entry_back(plan) {
                    li { (entries::back_link(visit, shared, plan, ways)) }
                }
            }
        } }
    }
}
