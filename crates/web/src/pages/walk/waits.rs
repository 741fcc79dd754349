//! Waits: the counted days, how many of them were working days, on whose side it was, and beside it how long it felt (P10).

use hullie_app::walk::Page as Walk;
use hullie_domain::{Day, calendar::working_days_between, entry::Kind, moment::Side};
use maud::{Markup, html};
use uuid::Uuid;

use super::{Ways, entries, reader::say};
use crate::{
    context::Page,
    format::{date, days},
};

/// Waits shorter than this are no wait on the page.
const WAIT: i64 = 3;

/// Whose turn it was on a day: the last turn that was given before or on it. Before the first it was the organisation's.
fn side_on(page: &Page, walk: &Walk, on: Day) -> Side {
    let given = walk
        .of_kind(Kind::Turn)
        .filter(|turn| turn.at.day_in(&page.app().zone) <= on)
        .filter_map(|turn| Side::from_code(turn.code.as_deref()?))
        .last();
    given.unwrap_or(Side::Organisation)
}

/// How many days of a wait each side had the turn, the side that had it first, first.
fn shares(page: &Page, walk: &Walk, from: Day, until: Day) -> Vec<(Side, i64)> {
    let mut shares: Vec<(Side, i64)> = Vec::new();
    let mut add = |side: Side, days: i64| match shares.iter_mut().find(|(known, _)| *known == side) {
        Some((_, sum)) => *sum += days,
        None if days > 0 => shares.push((side, days)),
        None => {}
    };
    let mut start = from;
    let changes = walk.of_kind(Kind::Turn).map(|turn| turn.at.day_in(&page.app().zone));
    for change in changes.filter(|day| *day > from && *day < until) {
        add(side_on(page, walk, start), change.days_since(start));
        start = change;
    }
    add(side_on(page, walk, start), until.days_since(start));
    shares
}

/// On whose side a wait was, in a sentence.
fn whose(page: &Page, walk: &Walk, from: Day, until: Day) -> String {
    let words = page.words;
    let shares = shares(page, walk, from, until);
    if let [(side, _)] = shares.as_slice() {
        return say(page, walk, &format!("wait-side-{}", side.code()));
    }
    let parts: Vec<String> = shares
        .iter()
        .map(|(side, n)| {
            let prefix = if *side == Side::Customer { "wait-party" } else { "party" };
            format!("{} {}", say(page, walk, &format!("{prefix}-{}", side.code())), days(words, *n))
        })
        .collect();
    words.with("wait-shared", &[("shares", (&parts.join(", ")).into())])
}

/// A wait between two days. `about` is the moment that it ended with; `None` while it goes on.
pub fn wait(page: &Page, walk: &Walk, from: Day, until: Day, about: Option<Uuid>, ways: &Ways) -> Markup {
    let words = page.words;
    let counted = until.days_since(from);
    if counted < WAIT {
        return html! {};
    }
    let working = working_days_between(from, until);
    let key = if about.is_some() { "road-wait" } else { "road-wait-now" };
    let felt: Vec<_> = walk.of_kind(Kind::Felt).filter(|felt| felt.about_id == about).collect();
    let gone = walk.entries.iter().filter(|e| e.kind == Kind::Felt && e.about_id == about);
    let pauses = walk
        .of_kind(Kind::Pause)
        .filter(|p| p.day.is_some_and(|start| start <= until) && p.until_day.is_none_or(|end| end >= from));
    html! {
        li.wait {
            span { (words.with(key, &[("n", counted.into()), ("days", (&days(words, counted)).into())])) }
            " "
            span { (words.with("wait-working", &[("n", working.into()), ("shown", (&working.to_string()).into())])) " " (whose(page, walk, from, until)) }
            @for one in &felt {
                @if let Some(said) = &one.words {
                    br; span.felt-wait { (words.get("entry-felt")) ": " q dir="auto" { (said) } " ("
                        (entries::by(page, walk, one)) ")"
                        " " (entries::back_link(page, walk, one, ways)) }
                }
            }
            @for one in gone {
                @if let Some(at) = one.withdrawn_at {
                    br; span.small { (words.get("entry-felt")) ": "
                        (entries::taken_back(page, one.withdrawn_code.as_deref(), at)) }
                }
            }
            @for pause in pauses {
                br; span { (words.get("entry-pause")) ", " (words.with("from-day", &[("day", (&pause.day.map_or(String::new(), |d| date(words, d))).into())]))
                    @if let Some(until) = pause.until_day { " " (words.with("until-day", &[("day", (&date(words, until)).into())])) }
                    @if let Some(why) = &pause.words { ": " (why) } }
            }
            @if felt.is_empty() && about.is_none() { menu { (ways.link(page, Kind::Felt, about)) } }
        }
    }
}
