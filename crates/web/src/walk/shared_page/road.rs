//! What happened and how it was, side by side on one time line: two tracks of the same width, in the order
//! that the reader likes.

use hullie_app::walk::shared_page::SharedPage;
use hullie_domain::{
    Chair, Day,
    kind::side_of,
    walk::moment::{Channel, Recognition, Side, attempts},
};
use hullie_measure::proportion::wilson;
use hullie_store::walk::moment::Moment;
use maud::{Markup, html};

use super::{
    entries,
    moment_name::{title, when},
    part::Part,
    reader::{Reader, say, say_with, side_name},
    waits,
};
use crate::{
    format::{month, percent},
    tell::pair,
    ui::{self, escape_query},
    visit::Visit,
    walk::shared_page::ways::Ways,
    words::keys,
};

/// Whether the reader writes here and has no page of a moment: then all that can be done with what stands at
/// one is done on the time line.
fn has_no_page(shared: &SharedPage, ways: &Ways) -> bool {
    shared.chair.is_none() && ways.side.is_some()
}

/// How many moments of a long path are open at once.
const OPEN: usize = 4;
/// How many of them on the short page of the road.
const SHORT: usize = 2;

/// The time line with its heading.
pub fn road(visit: &Visit, shared: &SharedPage, ways: &Ways) -> Markup {
    let words = visit.words;
    let (tried, worked) = attempts(shared.moments.iter().filter_map(|m| m.outcome));
    // a long path opens at its last stretch; what was before it is one tap away, and on paper all of it is
    // there
    let open = if ways.part == Part::Road { SHORT } else { OPEN };
    let earlier =
        if ways.side.is_some() && shared.moments.len() > open + 2 { shared.moments.len() - open } else { 0 };
    let (order, other) =
        if visit.reading.feeling_first { ("fact", "order-fact") } else { ("feeling", "order-feeling") };
    html! {
        h2 id="happened" { (words.get("walk-happened")) }
        @if tried > 0 {
            p {
                (words.with("attempts", &[("tried", (&tried.to_string()).into()),
                    ("worked", (&worked.to_string()).into())]))
            }
        }
        (noticed(visit, shared))
        @if shared.moments.len() > 1 && !visit.shows_once {
            menu {
                li {
                    a href=(format!("/reading/{order}?back={}", escape_query(&visit.path))) {
                        (words.get(other))
                    }
                }
            }
        }
        @if earlier > 0 {
            details.past {
                summary {
                    (words.with("road-earlier",
                        &[("n", (earlier as i64).into()), ("shown", (&earlier.to_string()).into())]))
                }
                ol.road.swap[visit.reading.feeling_first] { (stretch(visit, shared, ways, 0, earlier)) }
            }
        }
        ol.road.swap[visit.reading.feeling_first] {
            (stretch(visit, shared, ways, earlier, shared.moments.len())) (until_now(visit, shared, ways))
        }
    }
}

/// How much of what the organisation did was noticed, with how sure that is; who does not know is counted
/// apart (P08).
fn noticed(visit: &Visit, shared: &SharedPage) -> Markup {
    let words = visit.words;
    // only what the customer said: neither what was said on behalf of the customer, nor by a code that nobody
    // confirmed
    let sure = shared.moments.iter().filter(|moment| !moment.by_code);
    let said = sure.flat_map(|moment| shared.noticed_at(moment.id));
    let own = said.filter(|one| one.voice.is_none() && !one.by_code);
    let given: Vec<Recognition> = own.map(|one| one.answer).collect();
    let unknown = given.iter().filter(|r| **r == Recognition::Unknown).count();
    let yes = given.iter().filter(|r| **r == Recognition::Yes).count();
    let whole = given.len() - unknown;
    html! {
        @if !given.is_empty() { p {
            @if let Some(range) = wilson(yes, whole) {
                (words.with("noticed-of", &[
                    ("part", (&yes.to_string()).into()), ("whole", (&whole.to_string()).into()),
                    ("low", (&percent(words, range.low)).into()),
                    ("high", (&percent(words, range.high)).into())]))
            }
            @if unknown > 0 { " " (say_with(visit, shared, "noticed-apart", &[("n", (unknown as i64).into()),
                ("shown", (&unknown.to_string()).into())])) }
        } }
    }
}

/// The wait that goes on since the last moment.
fn until_now(visit: &Visit, shared: &SharedPage, ways: &Ways) -> Markup {
    html! {
        @if !shared.moments.is_empty() {
            (waits::until_now(visit, shared, ways))
        } @else {
            li { p { (visit.t("road-empty")) } }
        }
    }
}

/// The moments from one place up to another, with the wait before each.
fn stretch(visit: &Visit, shared: &SharedPage, ways: &Ways, from: usize, until: usize) -> Markup {
    let day_of = |moment: &Moment| moment.happened_at.day_in(&visit.app().zone);
    html! {
        @for (index, moment) in shared.moments.iter().enumerate().take(until).skip(from) {
            @let before: Option<Day> = index.checked_sub(1).and_then(|i| shared.moments.get(i)).map(&day_of);
            @let this = day_of(moment);
            (waits::before(visit, shared, index, ways))
            @if moment.placed && before.is_none_or(|b| (b.0.year(), b.0.month()) != (this.0.year(),
                this.0.month())) {
                li.month { (month(visit.words, this)) }
            }
            li.customer[moment.side == Side::Customer].organisation[moment.side == Side::Organisation]
                id=(format!("m-{}", moment.id)) {
                div.moment {
                    (entries::just_kept(visit, moment.id.0)) (what(visit, shared, moment, ways))
                    (felt(visit, shared, moment, ways))
                }
            }
        }
    }
}

/// With whom a moment was: the words in which it was told, or the team.
#[must_use]
pub fn party(visit: &Visit, shared: &SharedPage, moment: &Moment) -> Option<String> {
    moment.party.clone().or_else(|| {
        let team = shared.house.teams.iter().find(|team| Some(team.id) == moment.team_id)?;
        Some(visit.words.pick(&team.name).to_owned())
    })
}

/// The track of what happened.
fn what(visit: &Visit, shared: &SharedPage, moment: &Moment, ways: &Ways) -> Markup {
    let words = visit.words;
    let step = shared.house.route.iter().find(|step| Some(step.id) == moment.step_id);
    let invited: Vec<_> = shared.invited.iter().filter(|one| one.moment_id == moment.id).collect();
    html! {
        div.fact {
            p.date {
                (when(visit, moment))
                // what was not told is not shown
                @if moment.channel != Channel::Unknown { " · " (words.get(keys::CHANNEL.of(moment.channel))) }
                @if let Some(with) = party(visit, shared, moment) { " · " bdi { (with) } }
                @else if moment.side != Side::Unknown { " · " (side_name(visit, shared, moment.side)) }
                @if let Some(step) = step { " · " (ui::written(words, &step.name)) }
            }
            h3 dir="auto" { (title(visit, moment)) }
            @if let Some(at) = moment.withdrawn_at { p.small {
                (entries::taken_back(visit, moment.withdrawn_code.as_deref(), at)) } }
            @if moment.written_by == Chair::Customer && moment.voice.is_none() {
                p.small { (say(visit, shared, "told-by-customer")) }
            }
            (entries::voice(visit, moment.voice.as_deref(), moment.by_code))
            @if let Some(outcome) = moment.outcome { p { (words.get(keys::OUTCOME.of(outcome))) } }
            @if let Some(sent) = &moment.sent_by {
                p.small dir="auto" { (words.with("sent-by", &[("who", sent.into())])) }
            }
            @if let Some(benefit) = &moment.benefit {
                p { (say(visit, shared, "benefit")) " " bdi { (benefit) } }
            }
            @else if shared.is_to_explain(moment) && !shared.is_bereaved() {
                p.small { (say(visit, shared, "benefit-later")) }
                @if ways.side == Some(Side::Organisation) { menu { li {
                    a href=(format!("{}/moments/{}/explain", ways.base, moment.id)) {
                        (words.get("explain-do"))
                    }
                } } }
            }
            @for one in shared.noticed_at(moment.id) { p.small {
                @if let Some(name) = &one.voice {
                    (words.with(recognised_by(one.answer), &[("by", (&entries::called(visit, name)).into())]))
                } @else { (say(visit, shared, recognised(one.answer))) }
                // the line above says it already of the moment itself
                @if one.by_code && !moment.by_code { " " (words.get("by-code")) }
            } }
            (entries::at_moment(visit, shared, moment.id, false, has_no_page(shared, ways), ways))
            @for one in invited { p.small { (words.with("invited", &[("party", (&one.party).into())])) } }
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

/// What somebody said of it on behalf of the customer: it is of who said it, and is told nobody as the own.
fn recognised_by(answer: Recognition) -> &'static str {
    match answer {
        Recognition::Yes => "noticed-yes-by",
        Recognition::No => "noticed-no-by",
        Recognition::NotNoticed => "noticed-not-by",
        Recognition::Unknown => "noticed-unknown-by",
    }
}

/// The track of how it was.
fn felt(visit: &Visit, shared: &SharedPage, moment: &Moment, ways: &Ways) -> Markup {
    let words = visit.words;
    let told = |chair| shared.has_answered(moment.id, chair);
    let is_there = moment.withdrawn_at.is_none();
    let is_open = is_there && !(told(Chair::Customer) && told(Chair::Employee));
    // who took back what was told has told something: the trace below says it
    let chairs = Chair::BOTH.into_iter().filter(|chair| is_open && !shared.took_back(moment.id, *chair));
    let mut chairs = chairs.peekable();
    let own = shared.has_sat(moment.id);
    let told_own = shared.told_by_customer.contains(&moment.id);
    let reader = Reader::of(shared);
    let address = format!("{}/moments/{}", ways.base, moment.id);
    let question = if own {
        "see-both"
    } else if shared.chair == Some(Chair::Customer) {
        "how-was-this"
    } else {
        "take-chair"
    };
    html! {
        div.felt {
            @if chairs.peek().is_some() { p.small { @for chair in chairs {
                span.who {
                    span.mark.none[!told(chair)].employee[chair == Chair::Employee] aria-hidden="true" {}
                    (if reader.is(side_of(chair)) { words.get("chair-you") } else {
                        words.get(keys::CHAIR.of(chair)) })
                }
                ": "
                // what somebody told on behalf of the reader is not told by the reader
                @let by_reader = chair == Chair::Customer && reader == Reader::Customer;
                @let has_told = if by_reader { told_own } else { told(chair) };
                (words.get(match (has_told, reader.is(side_of(chair))) {
                    (true, true) => "told-you",
                    (true, false) => "has-told",
                    (false, true) => "not-told-you",
                    (false, false) => "not-told",
                })) " "
            } } }
            @if shared.chair.is_some() { (pair::felt(visit, shared, moment.id)) }
            @if own {
                @if let Some(sentence) = pair::distance(visit, shared, moment.id, Chair::Customer) { p {
                    (sentence) } }
            }
            @for gone in shared.gone.iter().filter(|gone| gone.moment_id == moment.id) {
                p.small {
                    (ui::mark(gone.by_chair, true)) " "
                    (pair::gone_there(visit, shared, gone))
                }
            }
            (entries::at_moment(visit, shared, moment.id, true, has_no_page(shared, ways), ways))
            @if shared.kept_back.moments.contains(&moment.id) {
                p.small { (say(visit, shared, "kept-back")) }
            }
            // what is not there any more is not asked about
            // on paper nothing is asked and nothing leads anywhere
            @if shared.chair.is_some() && ways.side.is_some() && (own || moment.withdrawn_at.is_none()) {
                menu { li { a href=(address) {
                    (say(visit, shared, question)) span.hidden { ": " (title(visit, moment)) }
                } } }
            }
        }
    }
}
