//! The shared page: the same words for both chairs (E10). What differs is only what somebody can do from here.

use hullie_app::walk::Page as Walk;
use hullie_domain::{
    Chair, Day, Seat,
    moment::{Recognition, Side},
    promise::{PromiseState, state},
};
use hullie_store::{moment::Moment, promise::Promise};
use maud::{Markup, html};

use crate::{
    context::Page,
    format::{date, day, days},
    pages::pair,
    ui,
};

/// Waits shorter than this are no wait on the page.
const WAIT: i64 = 3;

/// Where the parts of the page lead for this reader.
pub struct Ways<'a> {
    /// Address of a moment, without its identifier.
    pub moments: &'a str,
    /// What stands with each open promise of the organisation, for who can close it.
    pub close_promise: &'a dyn Fn(&Promise) -> Markup,
}

/// The whole shared page, without what only one reader can do.
#[must_use]
pub fn shared(page: &Page, walk: &Walk, ways: &Ways<'_>) -> Markup {
    let words = page.words;
    html! {
        h1 { (words.with("walk-title", &[("service", words.pick(&walk.trajectory.service_nl, &walk.trajectory.service_en).into())])) }
        (now(page, walk))
        div.cards.two {
            (expected(page, walk))
            (promised(page, walk, ways))
        }
        h2 { (words.get("walk-happened")) }
        ol.road { (road(page, walk, ways)) }
        (ahead(page, walk))
        (looked(page, walk))
    }
}

/// Whose turn it is, since when, and when something is heard: the biggest words on the page.
fn now(page: &Page, walk: &Walk) -> Markup {
    let words = page.words;
    let since = walk.trajectory.turn_since.day_in(&page.app().zone);
    let waited = page.today.days_since(since);
    let side = walk.trajectory.turn_side;
    let next = walk
        .promises
        .iter()
        .filter(|p| p.done_day.is_none() && p.side == Side::Organisation)
        .min_by_key(|p| p.due_day);
    html! {
        section.now.customer[side == Side::Customer].other[side == Side::Other] aria-label=(words.get("walk-now")) {
            p.turn {
                (words.with(&format!("turn-{}", side.code()), &[]))
                " "
                (words.with("turn-since", &[("day", (&day(words, since, page.today)).into()), ("n", waited.into()), ("days", (&days(words, waited)).into())]))
            }
            @match next {
                Some(promise) if promise.due_day < page.today => p {
                    (words.with("promise-overdue-now", &[("day", (&day(words, promise.due_day, page.today)).into()), ("what", (&promise.words).into())]))
                },
                Some(promise) => p {
                    (words.with("promise-next", &[("day", (&day(words, promise.due_day, page.today)).into()), ("what", (&promise.words).into())]))
                },
                None => p { (words.get("promise-none")) },
            }
            p { (words.with("help-from", &[("team", words.pick(&walk.trajectory.team_nl, &walk.trajectory.team_en).into())])) " "
                @if let Some(shown) = page.site.organisation.as_ref() {
                    a href=(ui::tel(&shown.phone)) { (words.get("call-also")) " " (shown.phone) }
                }
            }
        }
    }
}

fn expected(page: &Page, walk: &Walk) -> Markup {
    let words = page.words;
    let name = &walk.trajectory.name;
    html! {
        section.card.customer {
            h2 { (words.with("walk-expected", &[("name", name.into())])) }
            @if walk.expectations.is_empty() { p { (words.get("expected-nothing")) } }
            @for said in &walk.expectations {
                @if said.remembered { p.small { (words.get("expected-remembered")) } }
                @if let Some(own) = &said.own_words { (ui::told(own, Chair::Customer)) }
                @let prompts = [("prompt-result", &said.result), ("prompt-time", &said.time_words), ("prompt-who", &said.who), ("prompt-contact", &said.contact)];
                @if prompts.iter().any(|(_, answer)| answer.is_some()) {
                    dl { @for (key, answer) in prompts { @if let Some(answer) = answer {
                        dt.small { (words.get(key)) }
                        dd { (answer) }
                    } } }
                }
                @if let Some(value) = said.satisfied { p { (words.get("expected-satisfied")) " " strong { (ui::answer(words, value)) } } }
                p.small { (date(words, said.said_at.day_in(&page.app().zone))) }
            }
        }
    }
}

fn promised(page: &Page, walk: &Walk, ways: &Ways<'_>) -> Markup {
    let words = page.words;
    html! {
        section.card.organisation {
            h2 { (words.get("walk-promised")) }
            @if walk.promises.is_empty() { p { (words.get("promised-nothing")) } }
            ul.plain {
                @for promise in &walk.promises { li {
                    (one_promise(page, promise))
                    @if promise.done_day.is_none() && promise.side == Side::Organisation { ((ways.close_promise)(promise)) }
                } }
            }
        }
    }
}

/// A promise: an open ring, a filled one when kept, a ring with a gap when late; always with the words.
fn one_promise(page: &Page, promise: &Promise) -> Markup {
    let words = page.words;
    let due = day(words, promise.due_day, page.today);
    let said = match state(promise.due_day, promise.done_day, page.today) {
        PromiseState::Open => words.with("promise-open", &[("day", (&due).into())]),
        PromiseState::Kept => {
            let done = promise.done_day.map_or(String::new(), |d| day(words, d, page.today));
            words.with("promise-kept", &[("day", (&done).into())])
        }
        PromiseState::KeptLate { days: n } => words.with(
            "promise-late",
            &[("n", n.into()), ("days", (&days(words, n)).into()), ("day", (&due).into())],
        ),
        PromiseState::Overdue { days: n } => words.with(
            "promise-overdue",
            &[("n", n.into()), ("days", (&days(words, n)).into()), ("day", (&due).into())],
        ),
    };
    let late = promise.done_day.map_or(promise.due_day < page.today, |done| done > promise.due_day);
    html! {
        p {
            span.ring.done[promise.done_day.is_some()].late[late].customer[promise.side == Side::Customer] aria-hidden="true" {}
            strong { (promise.words) } br;
            span.small { (said) @if let Some(reason) = &promise.reason { " " (words.with("promise-reason", &[("reason", reason.into())])) } }
        }
    }
}

fn road(page: &Page, walk: &Walk, ways: &Ways<'_>) -> Markup {
    let words = page.words;
    let day_of = |moment: &Moment| moment.happened_at.day_in(&page.app().zone);
    html! {
        @for (index, moment) in walk.moments.iter().enumerate() {
            @let before: Option<Day> = index.checked_sub(1).and_then(|i| walk.moments.get(i)).map(&day_of);
            @let this = day_of(moment);
            @if let Some(before) = before {
                @let waited = this.days_since(before);
                @if waited >= WAIT { li.wait { (words.with("road-wait", &[("n", waited.into()), ("days", (&days(words, waited)).into())])) } }
            }
            @if before.is_none_or(|b| (b.0.year(), b.0.month()) != (this.0.year(), this.0.month())) {
                li.month { (month(page, this)) }
            }
            li.customer[moment.side == Side::Customer].organisation[moment.side == Side::Organisation] {
                div.moment { (what(page, walk, moment, this)) (felt(page, walk, moment, ways)) }
            }
        }
        @if let Some(last) = walk.moments.last() {
            @let waited = page.today.days_since(day_of(last));
            @if waited >= WAIT { li.wait { (words.with("road-wait-now", &[("n", waited.into()), ("days", (&days(words, waited)).into())])) } }
        } @else {
            li { p { (words.get("road-empty")) } }
        }
    }
}

fn month(page: &Page, of: Day) -> String {
    format!("{} {}", page.t(&format!("month-{}", of.0.month())), of.0.year())
}

/// The track of what happened.
fn what(page: &Page, walk: &Walk, moment: &Moment, on: Day) -> Markup {
    let words = page.words;
    let step = walk.route.iter().find(|step| Some(step.id) == moment.step_id);
    html! {
        div {
            p.date {
                (day(words, on, page.today)) " · " (words.get(&format!("channel-{}", moment.channel.code()))) " · "
                (words.get(&format!("side-{}", moment.side.code())))
                @if let Some(step) = step { " · " (words.pick(&step.name_nl, &step.name_en)) }
            }
            h3 { (moment.title) }
            @if let Some(benefit) = &moment.benefit { p { (words.get("benefit")) " " (benefit) } }
            @if let Some(answer) = moment.recognition { p.small { (words.get(recognised(answer))) } }
        }
    }
}

fn recognised(answer: Recognition) -> &'static str {
    match answer {
        Recognition::Yes => "noticed-yes",
        Recognition::No => "noticed-no",
        Recognition::NotNoticed => "noticed-not",
        Recognition::Unknown => "noticed-unknown",
    }
}

/// The track of how it was.
fn felt(page: &Page, walk: &Walk, moment: &Moment, ways: &Ways<'_>) -> Markup {
    let words = page.words;
    let told = |chair| walk.has_answered(moment.id, chair);
    let own = walk.chair.is_some_and(told);
    let address = format!("{}/{}", ways.moments, moment.id);
    html! {
        div.felt {
            @for chair in Chair::BOTH {
                p.small { span.who { span.mark.none[!told(chair)].employee[chair == Chair::Employee] aria-hidden="true" {}
                    (words.get(&format!("chair-{}", chair.code()))) } ": "
                    (words.get(if told(chair) { "has-told" } else { "not-told" })) }
            }
            @if let (Some(view), Some(_)) = (walk.seat(moment.id, Seat::own(Chair::Customer)), walk.chair) {
                @if let Some(said) = &view.words { (ui::told(said, Chair::Customer)) }
                @if let Some(value) = view.value { p { strong { (ui::answer(words, value)) } } }
            }
            @if own {
                @if let Some(sentence) = pair::distance(words, walk, moment.id, Chair::Customer) { p { (sentence) } }
            }
            @match walk.chair {
                Some(Chair::Customer) => p { a href=(address) { (words.get(if own { "see-both" } else { "how-was-this" })) span.hidden { ": " (moment.title) } } },
                Some(Chair::Employee) => p { a href=(address) { (words.get(if own { "see-both" } else { "take-chair" })) span.hidden { ": " (moment.title) } } },
                None => {},
            }
        }
    }
}

/// Steps of the route that are still to come.
fn ahead(page: &Page, walk: &Walk) -> Markup {
    let words = page.words;
    let furthest = walk
        .moments
        .iter()
        .filter_map(|m| walk.route.iter().find(|step| Some(step.id) == m.step_id))
        .map(|step| step.position)
        .max()
        .unwrap_or(-1);
    let coming: Vec<_> = walk.route.iter().filter(|step| step.position > furthest).collect();
    html! {
        @if !coming.is_empty() {
            h2 { (words.get("walk-ahead")) }
            ol.road { @for step in coming { li.ahead {
                h3 { (words.pick(&step.name_nl, &step.name_en)) }
                p {
                    @match step.promised_days {
                        Some(n) => (words.with("service-within", &[("days", (&days(words, n)).into())])),
                        None => (words.get("ahead-unknown")),
                    }
                    " " (words.get("benefit")) " " (words.pick(&step.benefit_nl, &step.benefit_en))
                }
            } } }
        }
    }
}

/// Who of the organisation looked here: roles, no names.
fn looked(page: &Page, walk: &Walk) -> Markup {
    let words = page.words;
    html! {
        details {
            summary { (words.get("walk-looked")) }
            @if walk.looks.is_empty() { p { (words.get("looked-nobody")) } }
            ul { @for look in &walk.looks { li.small {
                (day(words, look.at.day_in(&page.app().zone), page.today)) ": "
                (words.get(&format!("role-{}", look.role.code()))) ", "
                (words.get(&format!("did-{}", look.action)))
            } } }
        }
    }
}
