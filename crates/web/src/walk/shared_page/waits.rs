//! Waits: the counted days, how many of them were working days, on whose side it was, and beside it how long
//! it felt (P10).

use hullie_app::walk::shared_page::SharedPage;
use hullie_domain::{Chair, Day, Timestamp, calendar::working_days_between, kind::Kind, walk::moment::Side};
use hullie_store::walk::moment::Moment;
use maud::{Markup, html};
use uuid::Uuid;

use super::{entries, reader::say};
use crate::{
    format::{date, days},
    visit::Visit,
    walk::shared_page::ways::Ways,
    words::keys,
};

/// Waits shorter than this are no wait on the page.
const WAIT: i64 = 3;

/// Whose turn it was on a day: the last turn that was given before or on it. Before the first it was the
/// organisation's.
fn side_on(visit: &Visit, shared: &SharedPage, on: Day) -> Side {
    let given = shared.turns.iter().rfind(|turn| turn.at.day_in(&visit.app().zone) <= on);
    given.map_or(Side::Organisation, |turn| turn.side)
}

/// How many days of a wait each side had the turn, the side that had it first, first.
fn shares(visit: &Visit, shared: &SharedPage, from: Day, until: Day) -> Vec<(Side, i64)> {
    let mut shares: Vec<(Side, i64)> = Vec::new();
    let mut add = |side: Side, days: i64| match shares.iter_mut().find(|(known, _)| *known == side) {
        Some((_, sum)) => *sum += days,
        None if days > 0 => shares.push((side, days)),
        None => {}
    };
    let mut start = from;
    let changes = shared.turns.iter().map(|turn| turn.at.day_in(&visit.app().zone));
    for change in changes.filter(|day| *day > from && *day < until) {
        add(side_on(visit, shared, start), change.days_since(start));
        start = change;
    }
    add(side_on(visit, shared, start), until.days_since(start));
    shares
}

/// On whose side a wait was, in a sentence.
fn whose(visit: &Visit, shared: &SharedPage, from: Day, until: Day) -> String {
    let words = visit.words;
    let shares = shares(visit, shared, from, until);
    if let [(side, _)] = shares.as_slice() {
        return say(visit, shared, keys::WAIT_SIDE.of(*side));
    }
    let parts: Vec<String> = shares
        .iter()
        .map(|(side, n)| {
            let customer = *side == Side::Customer;
            let party = if customer { "wait-party-customer".into() } else { keys::PARTY.of(*side) };
            format!("{} {}", say(visit, shared, party), days(words, *n))
        })
        .collect();
    words.with("wait-shared", &[("shares", (&parts.join(", ")).into())])
}

/// The wait that a moment ended. Between days that are known it is counted; where one of the two is known
/// only roughly it is said roughly, and where one has no day at all only how long it felt is left.
pub fn before(visit: &Visit, shared: &SharedPage, index: usize, ways: &Ways) -> Markup {
    let Some(moment) = shared.moments.get(index) else { return html! {} };
    let about = Some(moment.id.0);
    let earlier = shared.moments[..index].iter().rev().find(|one| one.placed);
    let day_of = |moment: &Moment| moment.happened_at.day_in(&visit.app().zone);
    match earlier {
        Some(earlier) if moment.placed && moment.day_known && earlier.day_known => wait(
            visit,
            shared,
            (day_of(earlier), day_of(moment)),
            about,
            is_here(visit, shared, earlier),
            ways,
        ),
        Some(earlier) if moment.placed => {
            roughly(visit, shared, day_of(earlier), day_of(moment), about, ways)
        }
        _ => felt_only(visit, shared, about, ways),
    }
}

/// The wait that goes on since the last moment of which the day is known.
pub fn until_now(visit: &Visit, shared: &SharedPage, ways: &Ways) -> Markup {
    let day_of = |moment: &Moment| moment.happened_at.day_in(&visit.app().zone);
    if shared.is_bereaved() || shared.ending().is_some() {
        // nobody waits any more, after a death (V13) or when it has ended
        return felt_only(visit, shared, None, ways);
    }
    match shared.moments.iter().rev().find(|one| one.placed) {
        Some(last) if last.day_known => {
            wait(visit, shared, (day_of(last), visit.today), None, is_here(visit, shared, last), ways)
        }
        Some(last) => roughly(visit, shared, day_of(last), visit.today, None, ways),
        None => felt_only(visit, shared, None, ways),
    }
}

/// How long it felt, where no wait is counted: what somebody said is shown, whatever the calendar says.
fn felt_only(visit: &Visit, shared: &SharedPage, about: Option<Uuid>, ways: &Ways) -> Markup {
    let lines = felt(visit, shared, about, ways);
    html! {
        @if !lines.is_empty() {
            li.wait { @for (i, line) in lines.iter().enumerate() { @if i > 0 { br; } (line) } }
        }
    }
}

/// What was said of how long a wait felt, a line each, with the way back for whoever said it; and that
/// something was taken back.
fn felt(visit: &Visit, shared: &SharedPage, about: Option<Uuid>, ways: &Ways) -> Vec<Markup> {
    let all = shared.entries.iter().filter(|one| one.kind == Kind::Felt && one.about_id == about);
    all.filter_map(|one| match (&one.words, one.withdrawn_at) {
        (_, Some(at)) => Some(html! {
            span.small {
                (visit.t("entry-felt")) ": " (entries::taken_back(visit, one.withdrawn_code.as_deref(), at))
            }
        }),
        (Some(said), None) => Some(html! {
            span.felt-wait {
                (visit.t("entry-felt")) ": " q dir="auto" { (said) }
                " (" (entries::by(visit, shared, one)) ") "
                (entries::back_link(visit, shared, one, ways))
            }
        }),
        (None, None) => None,
    })
    .collect()
}

/// A wait of which nobody knows the days: about so many weeks, months or years, and nothing when even that
/// says too much.
fn roughly(
    visit: &Visit,
    shared: &SharedPage,
    from: Day,
    until: Day,
    about: Option<Uuid>,
    ways: &Ways,
) -> Markup {
    let counted = until.days_since(from);
    let (amount, unit) = match counted {
        ..14 => return felt_only(visit, shared, about, ways),
        14..60 => ((counted + 3) / 7, "wait-about-weeks"),
        60..720 => ((counted + 15) / 30, "wait-about-months"),
        _ => ((counted + 182) / 365, "wait-about-years"),
    };
    html! { li.wait {
        span { (visit.words.with(unit, &[("n", amount.into()), ("shown", (&amount.to_string()).into())])) }
        @for line in felt(visit, shared, about, ways) { br; (line) }
    } }
}

/// Whether a wait that begins with this moment is one of this service: what a customer tells of before it
/// began was on nobody's side here.
fn is_here(visit: &Visit, shared: &SharedPage, moment: &Moment) -> bool {
    let day_of = |at: Timestamp| at.day_in(&visit.app().zone);
    moment.written_by != Chair::Customer || day_of(moment.happened_at) >= day_of(shared.trajectory.started_at)
}

/// A wait between two days. `about` is the moment that it ended with; `None` while it goes on.
fn wait(
    visit: &Visit,
    shared: &SharedPage,
    (from, until): (Day, Day),
    about: Option<Uuid>,
    here: bool,
    ways: &Ways,
) -> Markup {
    let words = visit.words;
    let counted = until.days_since(from);
    if counted < WAIT {
        return felt_only(visit, shared, about, ways);
    }
    let working = working_days_between(from, until);
    let key = if about.is_some() { "road-wait" } else { "road-wait-now" };
    let said = felt(visit, shared, about, ways);
    let pauses = shared
        .pauses(visit.today)
        .filter(|p| p.day.is_some_and(|start| start <= until) && p.until_day.is_none_or(|end| end >= from));
    html! {
        li.wait {
            span { (words.with(key, &[("n", counted.into()), ("days", (&days(words, counted)).into())])) }
            " "
            span {
                (words.with("wait-working",
                    &[("n", working.into()), ("shown", (&working.to_string()).into())]))
                @if here { " " (whose(visit, shared, from, until)) }
            }
            @for line in &said { br; (line) }
            @for pause in pauses {
                br;
                span {
                    (words.get("entry-pause")) ", "
                    (words.with("from-day",
                        &[("day", (&pause.day.map_or(String::new(), |d| date(words, d))).into())]))
                    @if let Some(until) = pause.until_day {
                        " " (words.with("until-day", &[("day", (&date(words, until)).into())]))
                    }
                    @if let Some(why) = &pause.words { ": " (why) }
                }
            }
            @if said.is_empty() && about.is_none() { menu { (ways.link(visit, Kind::Felt, about)) } }
        }
    }
}
