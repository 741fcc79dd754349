//! Whose turn it is, since when, what is asked, by when, and whom to call: the biggest words on the page.

use hullie_app::walk::shared_page::Page as Walk;
use hullie_domain::{Chair, kind::Kind, walk::moment::Side};
use hullie_store::walk::entry::Entry;
use maud::{Markup, html};

use super::{
    Ways, entries,
    reader::{say, say_with},
    road,
};
use crate::{
    format::{day, days},
    ui,
    visit::Page,
    words::keys,
};

/// The box at the top.
pub fn now(page: &Page, walk: &Walk, ways: &Ways) -> Markup {
    let words = page.words;
    let since = walk.trajectory.turn_since.day_in(&page.app().zone);
    let waited = page.today.days_since(since);
    let side = walk.trajectory.turn_side;
    let next = walk
        .promises
        .iter()
        .filter(|p| p.done_day.is_none() && p.withdrawn_day.is_none() && p.side == Side::Organisation)
        .min_by_key(|p| p.due_day);
    let paused = walk
        .of_kind(Kind::Pause)
        .filter(|p| p.day.is_some_and(|d| d <= page.today) && p.until_day.is_none_or(|u| u >= page.today))
        .last();
    // nothing is asked of somebody who has died (V13)
    let nobody = side == Side::Customer && walk.is_bereaved();
    let turn = if nobody { "turn-nobody".into() } else { keys::TURN.of(side) };
    html! {
        section.now.customer[side == Side::Customer].other[side == Side::Other]
            aria-label=(words.get("walk-now")) {
            p.turn {
                (say(page, walk, turn))
                " "
                (words.with("turn-since", &[("day", (&day(words, since, page.today)).into()),
                    ("n", waited.into()), ("days", (&days(words, waited)).into())]))
            }
            // what we do ourselves is said, what somebody else is to do is asked
            @let ours = side == Side::Organisation;
            @let due = walk.trajectory.turn_due.map(|due| words.with(
                if ours { "turn-by" } else { "turn-due" },
                &[("day", (&day(words, due, page.today)).into())]));
            @let asked = words.get(if ours { "turn-doing" } else { "turn-asked" });
            @if let Some(said) = walk.not_helped() { (not_helped(page, walk, said)) }
            @if nobody {} @else if let Some(ask) = &walk.trajectory.turn_ask {
                p {
                    strong { (asked) } " " (ask.trim_end_matches('.'))
                    @if let Some(due) = &due { ", " (due) }
                    "."
                }
            } @else if let Some(due) = &due { p { strong { (asked) } " " (due) "." } }
            @else if side == Side::Customer { p { (say(page, walk, "turn-unasked")) } }
            @if let Some(pause) = paused {
                p { strong { (words.get("entry-pause")) } ": " (pause.words.as_deref().unwrap_or_default()) }
            }
            @match next {
                Some(promise) if promise.due_day < page.today => p {
                    (say_with(page, walk, "promise-overdue-now", &[("day",
                        (&day(words, promise.due_day, page.today)).into()), ("what",
                        (&promise.words).into())]))
                },
                Some(promise) => p {
                    (say_with(page, walk, "promise-next", &[("day",
                        (&day(words, promise.due_day, page.today)).into()), ("what",
                        (&promise.words).into())]))
                },
                // the day by which we do something is a day on which something is heard
                None if ours && due.is_some() => {},
                None => p { (say(page, walk, "promise-none")) },
            }
            p {
                (say_with(page, walk, "help-from",
                    &[("team", words.pick(&walk.trajectory.team_nl, &walk.trajectory.team_en).into())]))
                " " (call(page, walk))
            }
            (earlier(page, walk))
            @if let Some(side) = ways.side {
                menu {
                    li {
                        a.main href=(format!("{}/moments/new", ways.base)) {
                            (words.get(if side == Side::Customer { "own-moment" } else { "did-what" }))
                        }
                    }
                    li { a href=(format!("{}/overview", ways.base)) { (words.get("overview-title")) } }
                    li { a href=(format!("{}/days.ics", ways.base)) { (words.get("days-ics")) } }
                    (ways.link(page, Kind::CallMe, None))
                }
            }
        }
    }
}

/// What did not help, in the customer's own words: what was done stays done, on its day, and is named as what
/// the words are about, so that it does not look like something that is still to come.
fn not_helped(page: &Page, walk: &Walk, said: &Entry) -> Markup {
    let promise = walk.promises.iter().find(|promise| Some(promise.id.0) == said.about_id);
    let moment = walk.moments.iter().find(|moment| Some(moment.id.0) == said.about_id);
    let about = promise.map(|promise| promise.words.clone()).or(moment.map(|m| road::title(page, m)));
    html! {
        p { strong {
            // what a relative says is not put in the customer's mouth
            @match &said.voice {
                Some(name) => (page.words.with("not-helped-voice",
                    &[("name", (&entries::called(page, name)).into())])),
                None => (say(page, walk, "not-helped-now")),
            } } }
        @if let Some(what) = &about {
            p.small { (page.words.with("not-helped-about", &[("what", what.into())])) }
        }
        @if let Some(words) = &said.words { (ui::told(words, Chair::Customer)) }
    }
}

/// The number to call: of the team when it has one, else of the organisation.
fn call(page: &Page, walk: &Walk) -> Markup {
    let own = walk.trajectory.team_phone.as_ref();
    let number = own.or_else(|| page.site.organisation.as_ref().as_ref().map(|shown| &shown.phone));
    html! { @if let Some(number) = number {
        a href=(ui::tel(number)) { (page.t("call-also")) " " (number) }
    } }
}

/// Who was asked: the reader, the customer by name, or the side.
fn whose(page: &Page, walk: &Walk, side: Side) -> String {
    if side == Side::Customer {
        say(page, walk, "wait-party-customer")
    } else {
        page.words.get(keys::SIDE.of(side))
    }
}

/// What was asked before: nothing that somebody asked is lost when the turn changes.
fn earlier(page: &Page, walk: &Walk) -> Markup {
    let words = page.words;
    let asked: Vec<_> = walk.turns.iter().filter(|turn| turn.ask.is_some()).collect();
    let before = asked.len().saturating_sub(usize::from(walk.trajectory.turn_ask.is_some()));
    html! {
        @if before > 0 { details {
            summary { (words.get("turn-earlier")) }
            ul { @for turn in &asked[..before] { li.small {
                (day(words, turn.at.day_in(&page.app().zone), page.today)) ", "
                (whose(page, walk, turn.side)) ": "
                (turn.ask.as_deref().unwrap_or_default())
                @if let Some(due) = turn.due_day {
                    " (" (words.with("turn-by", &[("day", (&day(words, due, page.today)).into())])) ")"
                }
            } } }
        } }
    }
}
