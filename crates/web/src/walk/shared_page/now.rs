//! Whose turn it is, since when, what is asked, by when, and whom to call: the biggest words on the page.

use hullie_app::walk::shared_page::SharedPage;
use hullie_domain::{Chair, kind::Kind, walk::moment::Side};
use hullie_store::walk::entry::Entry;
use maud::{Markup, html};

use super::{
    entries,
    reader::{Reader, say, say_with, side_name},
};
use crate::{
    format::{day, days},
    ui,
    visit::Visit,
    walk::shared_page::{moment_name, ways::Ways},
    words::keys,
};

/// The box at the top.
pub fn now(visit: &Visit, shared: &SharedPage, ways: &Ways) -> Markup {
    let words = visit.words;
    let since = shared.trajectory.turn_since.day_in(&visit.app().zone);
    let waited = visit.today.days_since(since);
    let side = shared.trajectory.turn_side;
    let next = shared.to_keep().filter(|p| p.side == Side::Organisation).min_by_key(|p| p.due_day);
    let paused = shared
        .pauses(visit.today)
        .filter(|p| shared.still_comes(p.at))
        .filter(|p| p.day.is_some_and(|d| d <= visit.today) && p.until_day.is_none_or(|u| u >= visit.today))
        .last();
    // nothing is asked of somebody who has died, and nobody goes on with what was done for that person (V13)
    let nobody = !shared.has_turn();
    html! {
        section.now.customer[side == Side::Customer && !nobody].other[side == Side::Other || nobody]
            aria-label=(words.get("walk-now")) {
            p.turn {
                @if nobody { (words.get("turn-nobody")) } @else {
                    (say(visit, shared, keys::TURN.of(side)))
                    " "
                    (words.with("turn-since", &[("day", (&day(words, since, visit.today)).into()),
                        ("n", waited.into()), ("days", (&days(words, waited)).into())]))
                }
            }
            // what we do ourselves is said, what somebody else is to do is asked
            @let ours = side == Side::Organisation && !nobody;
            @let due = shared.trajectory.turn_due.map(|due| words.with(
                if ours { "turn-by" } else { "turn-due" },
                &[("day", (&day(words, due, visit.today)).into())]));
            @let asked = words.get(if ours { "turn-doing" } else { "turn-asked" });
            @if let Some(said) = shared.not_helped() { (not_helped(visit, shared, said)) }
            @if nobody {} @else if let Some(ask) = &shared.trajectory.turn_ask {
                p {
                    strong { (asked) } " " bdi { (ask.trim_end_matches('.')) }
                    @if let Some(due) = &due { ", " (due) }
                    "."
                }
            } @else if let Some(due) = &due { p { strong { (asked) } " " (due) "." } }
            @else if side == Side::Customer { p { (say(visit, shared, "turn-unasked")) } }
            @if let Some(pause) = paused {
                p {
                    strong { (words.get("entry-pause")) } ": "
                    bdi { (pause.words.as_deref().unwrap_or_default()) }
                }
            }
            @match next {
                Some(promise) if promise.due_day < visit.today => p {
                    (say_with(visit, shared, "promise-overdue-now", &[("day",
                        (&day(words, promise.due_day, visit.today)).into()), ("what",
                        (&promise.words).into())]))
                },
                Some(promise) => p {
                    (say_with(visit, shared, "promise-next", &[("day",
                        (&day(words, promise.due_day, visit.today)).into()), ("what",
                        (&promise.words).into())]))
                },
                // the day by which we do something is a day on which something is heard
                None if ours && due.is_some() => {},
                // who works here is not told to call
                None if shared.is_bereaved() && Reader::of(shared) != Reader::Bereaved => p {
                    (words.get("promise-none-bereaved"))
                },
                None => p { (say(visit, shared, "promise-none")) },
            }
            p {
                (say_with(visit, shared, "help-from",
                    &[("team", words.pick(shared.team()).into())]))
                " " (call(visit, shared))
            }
            (earlier(visit, shared))
            @if let Some(side) = ways.side {
                menu {
                    li {
                        a.main href=(format!("{}/moments/new", ways.base)) {
                            (words.get(if side == Side::Customer { "own-moment" } else { "did-what" }))
                        }
                    }
                    li { a href=(format!("{}/overview", ways.base)) { (words.get("overview-title")) } }
                    // an empty calendar is of no use to anybody
                    @if !shared.days_to_come().is_empty() {
                        li { a href=(format!("{}/days.ics", ways.base)) { (words.get("days-ics")) } }
                    }
                    (ways.link(visit, Kind::CallMe, None))
                }
            }
        }
    }
}

/// What did not help, in the customer's own words: what was done stays done, on its day, and is named as what
/// the words are about, so that it does not look like something that is still to come.
fn not_helped(visit: &Visit, shared: &SharedPage, said: &Entry) -> Markup {
    let promise = shared.promises.iter().find(|promise| Some(promise.id.0) == said.about_id);
    let moment = shared.moments.iter().find(|moment| Some(moment.id.0) == said.about_id);
    let about = promise.map(|promise| promise.words.clone()).or(moment.map(|m| moment_name::title(visit, m)));
    html! {
        p { strong {
            // what a relative says is not put in the customer's mouth
            @match &said.voice {
                Some(name) => (visit.words.with("not-helped-voice",
                    &[("name", (&entries::called(visit, name)).into())])),
                None => (say(visit, shared, "not-helped-now")),
            } } }
        @if let Some(what) = &about {
            p.small { (visit.words.with("not-helped-about", &[("what", what.into())])) }
        }
        @if let Some(words) = &said.words { (ui::told(words, Chair::Customer)) }
    }
}

/// The number to call: of the team when it has one, else of the organisation.
fn call(visit: &Visit, shared: &SharedPage) -> Markup {
    let own = shared.trajectory.team_phone.as_ref();
    let number = own.or_else(|| visit.site.organisation.as_ref().as_ref().map(|shown| &shown.phone));
    html! { @if let Some(number) = number {
        a href=(ui::tel(number)) { (visit.t("call-also")) " " bdi dir="ltr" { (number) } }
    } }
}

/// What was asked before: nothing that somebody asked is lost when the turn changes.
fn earlier(visit: &Visit, shared: &SharedPage) -> Markup {
    let words = visit.words;
    let asked: Vec<_> = shared.turns.iter().filter(|turn| turn.ask.is_some()).collect();
    // what is not asked any more is told as what was asked
    let now = shared.trajectory.turn_ask.is_some() && shared.has_turn();
    let before = asked.len().saturating_sub(usize::from(now));
    html! {
        @if before > 0 { details {
            summary { (words.get("turn-earlier")) }
            ul { @for turn in &asked[..before] { li.small {
                (day(words, turn.at.day_in(&visit.app().zone), visit.today)) ", "
                (side_name(visit, shared, turn.side)) ": "
                bdi { (turn.ask.as_deref().unwrap_or_default()) }
                @if let Some(due) = turn.due_day {
                    " (" (words.with("turn-by", &[("day", (&day(words, due, visit.today)).into())])) ")"
                }
            } } }
        } }
    }
}
