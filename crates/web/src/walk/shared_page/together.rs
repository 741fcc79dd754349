//! What the two have together: expectations, promises, wishes that become agreements, and what is still to be
//! talked about.

use hullie_app::walk::shared_page::SharedPage;
use hullie_domain::{
    Chair,
    kind::Kind,
    walk::{
        moment::Side,
        promise::{Became, PromiseState, state},
    },
};
use hullie_store::walk::{
    entry::Entry,
    expectation::Said,
    promise::{Change, Promise},
};
use maud::{Markup, html};

use super::{
    entries,
    part::{Part, fold},
    reader::say,
    wording::{self, short},
};
use crate::{
    format::{date, day, days},
    ui,
    visit::Visit,
    walk::shared_page::ways::Ways,
    words::keys,
};

/// What is still to be talked about, and what waits for the customer's answer.
pub fn to_do(visit: &Visit, shared: &SharedPage, ways: &Ways) -> Markup {
    let words = visit.words;
    let open = shared.to_talk_about();
    html! {
        @if !open.is_empty() {
            section.card aria-labelledby="to-talk" {
                h2 id="to-talk" { (words.get("to-talk-title")) }
                ul { @for entry in open { li {
                    @let part = Part::of_entry(shared, entry.id.0).unwrap_or(Part::Said);
                    a href=(ways.to(part, &format!("e-{}", entry.id))) {
                        (entries::title(visit, shared, entry)) }
                    @if let Some(said) = &entry.words { ": " bdi { (short(said)) } }
                    @if let Some(name) = &entry.voice {
                        " " (words.with("voice-by", &[("name", (&entries::called(visit, name)).into())]))
                    }
                    @for talked in shared.about(Kind::Talked, entry.id.0) {
                        @if talked.by_side == Side::Organisation && shared.has_ground(talked) {
                            (entries::talked_open(visit, shared, talked.id.0, ways))
                        }
                    }
                    @if ways.may_about(Kind::Talked, Some(entry.id.0)) {
                        menu { (ways.link(visit, Kind::Talked, Some(entry.id.0))) }
                    }
                } } }
            }
        }
    }
}

/// What the customer expected, with other wordings and what is not promised.
pub fn expected(visit: &Visit, shared: &SharedPage, ways: &Ways) -> Markup {
    let words = visit.words;
    html! {
        section.card.customer {
            h2 id="expected" { (say(visit, shared, "walk-expected")) }
            @if shared.expectations.is_empty() { p { (words.get("expected-nothing")) } }
            @if ways.part == Part::Whole {
                @for said in &shared.expectations { (one_expectation(visit, shared, said, ways)) }
            } @else {
                @let standing = shared.expectations.iter().filter(|said| said.withdrawn_at.is_none());
                // printed, all of it stands below
                @for said in standing { div.no-print {
                    (entries::voice(visit, said.voice.as_deref(), said.by_code))
                    @if let Some(own) = &said.own_words { (ui::told(own, Chair::Customer)) }
                    (agreed_wording(visit, shared, said))
                    @if shared.agreed_on(said.id.0).is_none() {
                        @if let Some(answer) = shared.about(Kind::OurAnswer, said.id.0).last() {
                            (entries::brief(visit, shared, answer, ways))
                        }
                    }
                    @for limit in shared.about(Kind::NotPromised, said.id.0) {
                        p.small { strong { (entries::title(visit, shared, limit)) } }
                        @if let Some(words) = &limit.words { (ui::told(words, Chair::Employee)) }
                    }
                } }
                @let all = html! {
                    @for said in &shared.expectations { (one_expectation(visit, shared, said, ways)) }
                };
                @if !shared.expectations.is_empty() {
                    (fold(visit, ways.part, ("expectations", &words.get("fold-all")), &all))
                }
            }
        }
    }
}

/// What was expected, in short, for every later page (P05).
pub fn expected_short(visit: &Visit, shared: &SharedPage) -> Markup {
    html! {
        @let standing: Vec<&Said> = shared.expectations.iter().filter(|said| said.withdrawn_at.is_none())
            .collect();
        @if !standing.is_empty() {
            section.card.customer {
                h2 { (say(visit, shared, "walk-expected")) }
                @for said in standing {
                    (entries::voice(visit, said.voice.as_deref(), said.by_code))
                    @match &said.own_words {
                        Some(own) => (ui::told(own, Chair::Customer)),
                        None => (in_words(visit, said)),
                    }
                    (agreed_wording(visit, shared, said))
                }
            }
        }
    }
}

/// What was expected, in the customer's words.
pub fn in_words(visit: &Visit, said: &Said) -> Markup {
    let words = visit.words;
    let prompts = [
        ("prompt-result", &said.result),
        ("prompt-time", &said.time_words),
        ("prompt-who", &said.who),
        ("prompt-contact", &said.contact),
    ];
    html! {
        @if said.remembered { p.small { strong { (words.get("expected-remembered")) } } }
        @if let Some(own) = &said.own_words { (ui::told(own, Chair::Customer)) }
        @if prompts.iter().any(|(_, answer)| answer.is_some()) {
            p.small { (words.get("expected-prompted")) }
            dl { @for (key, answer) in prompts { @if let Some(answer) = answer {
                dt.small { (words.get(key)) }
                dd dir="auto" { (answer) }
            } } }
        }
    }
}

fn agreed_wording(visit: &Visit, shared: &SharedPage, said: &Said) -> Markup {
    // the latest that both agreed to takes the place of those before
    html! {
        @if let Some(words) = shared.agreed_on(said.id.0).and_then(|one| one.words.as_deref()) {
            p.small { (visit.t("reword-agreed")) }
            (ui::told(words, Chair::Employee))
        }
    }
}

fn one_expectation(visit: &Visit, shared: &SharedPage, said: &Said, ways: &Ways) -> Markup {
    let words = visit.words;
    let id = said.id.0;
    let stands = said.withdrawn_at.is_none();
    html! {
        @if let Some(at) = said.withdrawn_at {
            p.small { (entries::taken_back(visit, said.withdrawn_code.as_deref(), at)) }
        }
        (entries::voice(visit, said.voice.as_deref(), said.by_code))
        (in_words(visit, said))
        @if let Some(value) = said.satisfied {
            p { (words.get("expected-satisfied")) " " strong { (ui::answer(words, value)) } }
        }
        p.small { (date(words, said.said_at.day_in(&visit.app().zone)))
            @if let Some(source) = said.source {
                " · " (words.get("source-from")) " " (words.get(keys::SOURCE.of(source)))
            }
        }
        @for answer in shared.ever_about(Kind::OurAnswer, id) { (entries::one(visit, shared, answer, ways)) }
        @for reword in shared.ever_about(Kind::Reword, id) {
            (entries::one(visit, shared, reword, ways))
            @if shared.is_agreed(reword) {
                p.small { strong { (words.get("agreed-by-both")) } }
                (entries::yes_line(visit, shared, reword, ways))
            }
            @else if shared.is_replaced(reword) && reword.withdrawn_at.is_none() {
                p.small { (words.get("version-replaced")) }
            }
            @else if stands && reword.withdrawn_at.is_none() {
                p.small { strong { (say(visit, shared, "reword-open")) } }
                @if ways.side == Some(Side::Customer) && shared.speaks_as().is_none() {
                    menu { (ways.tap(visit, Kind::Agree, Some(reword.id.0))) }
                }
            }
        }
        @for limit in shared.ever_about(Kind::NotPromised, id) { (entries::one(visit, shared, limit, ways))
            @for talked in shared.ever_about(Kind::Talked, limit.id.0) {
                (entries::one(visit, shared, talked, ways))
            } }
        @for talk in shared.ever_about(Kind::Talk, id) { (entries::one(visit, shared, talk, ways)) }
        @if stands && ways.side.is_some() { menu {
            (ways.link(visit, Kind::OurAnswer, Some(id)))
            (ways.link(visit, Kind::Talk, Some(id)))
            @if shared.may_take_expectation_back(said) { li {
                a href=(format!("{}/back/{id}", ways.base)) { (words.get("take-back-link")) span.hidden {
                    ": " (say(visit, shared, "walk-expected")) } }
            } }
        } }
    }
}

/// What was promised by either side, and what became of it.
pub fn promised(visit: &Visit, shared: &SharedPage, ways: &Ways) -> Markup {
    let words = visit.words;
    html! {
        section.card.organisation {
            h2 id="promised" { (words.get("walk-promised")) }
            @if shared.promises.is_empty() { p { (words.get("promised-nothing")) } }
            @let of = |open: bool| shared.promises.iter().filter(move |one| {
                one.is_open() == open
            });
            @if ways.part == Part::Whole { (promise_list(visit, shared, shared.promises.iter(), ways)) }
            @else {
                (promise_list(visit, shared, of(true), ways))
                @let closed = of(false).count();
                @if closed > 0 {
                    @let title = words.with("promised-closed", &[("n", (closed as i64).into()),
                        ("shown", (&closed.to_string()).into())]);
                    @let late = of(false).filter(|one| one.was_late());
                    @let late = late.count();
                    @let said = words.with("promised-late", &[("n", (&late.to_string()).into())]);
                    @let title = if late == 0 { title } else { format!("{title} · {said}") };
                    (fold(visit, ways.part, ("fulfilled", &title),
                        &promise_list(visit, shared, of(false), ways)))
                }
            }
        }
    }
}

/// Promises, each with what became of it and what was said of it.
fn promise_list<'a>(
    visit: &Visit,
    shared: &SharedPage,
    list: impl Iterator<Item = &'a Promise>,
    ways: &Ways,
) -> Markup {
    html! {
        ul.plain { @for promise in list { li {
            (one_promise(visit, shared, promise))
            @for change in shared.changes.iter().filter(|one| one.promise_id == promise.id) {
                (changed(visit, shared, change))
            }
            @for kind in [Kind::NotHelped, Kind::Talk] {
                @for entry in shared.ever_about(kind, promise.id.0) {
                    (entries::brief(visit, shared, entry, ways))
                }
            }
            (promise_menu(visit, shared, promise, ways))
        } } }
    }
}

/// A later day for a promise, and why. That it was withdrawn stands in the promise itself.
fn changed(visit: &Visit, shared: &SharedPage, change: &Change) -> Markup {
    let words = visit.words;
    let (who, on) = (words.get("party-organisation"), date(words, change.at.day_in(&visit.app().zone)));
    let by = [("who", (&who).into()), ("day", (&on).into())];
    html! {
        @if let Some(later) = change.day.filter(|_| change.became == Became::Later) {
            div.brief id=(format!("e-{}", change.id)) {
                (entries::just_kept(visit, change.id.0))
                div {
                    (ui::mark(Chair::Employee, false))
                    strong { (say(visit, shared, "entry-extend")) } " "
                    span.small { (words.with("entry-by", &by)) }
                    " " (words.with("on-day", &[("day", (&date(words, later)).into())])) "."
                }
                @if let Some(why) = &change.reason { (ui::told(why, Chair::Employee)) }
            }
        }
    }
}

fn promise_menu(visit: &Visit, shared: &SharedPage, promise: &Promise, ways: &Ways) -> Markup {
    let is_open = promise.is_open();
    let id = Some(promise.id.0);
    html! {
        @if is_open && ways.side == Some(Side::Organisation) && promise.side == Side::Organisation {
            menu {
                // what answers something is kept by answering it
                @if shared.is_to_answer(promise) {
                    @if let Some(ground) = wording::to_answer(shared, promise) {
                        (ways.link(visit, Kind::OurAnswer, Some(ground)))
                    }
                } @else {
                    li { (close(visit, shared, promise, ways)) }
                    (ways.link(visit, Kind::Extend, id))
                    (ways.link(visit, Kind::WithdrawPromise, id))
                }
            }
        }
        // the reason of what was kept late can be said later (V18)
        @if promise.is_to_explain() && ways.side == Some(Side::Organisation) { menu { li {
            a href=(format!("{}/promises/{}/why", ways.base, promise.id)) { (visit.t("why-late-do")) }
        } } }
        @if ways.side == Some(Side::Customer) { menu {
            @if promise.done_day.is_some() {
                @if promise.side == Side::Organisation && !shared.is_to_answer(promise) {
                    (ways.link(visit, Kind::NotHelped, id))
                }
            } @else {
                (ways.link(visit, Kind::Talk, id))
            }
        } }
    }
}

/// Notes that it was done; after the day, with room for the reason that a person writes (V18).
pub fn close(visit: &Visit, shared: &SharedPage, promise: &Promise, ways: &Ways) -> Markup {
    let words = visit.words;
    let id = format!("reason-{}", promise.id);
    html! {
        form method="post" action=(format!("{}/promises/{}", ways.base, promise.id)) {
            @if promise.due_day < visit.today {
                label for=(id) { (words.get("late-reason")) }
                input id=(id) name="reason" type="text";
            }
            button.quiet { (words.get("promise-done")) span.hidden {
                ": " (wording::promised(visit, shared, promise)) } }
        }
    }
}

/// A promise: an open ring, a filled one when kept, a ring with a gap when late; always with the words.
fn one_promise(visit: &Visit, shared: &SharedPage, promise: &Promise) -> Markup {
    let words = visit.words;
    let due = day(words, promise.due_day, visit.today);
    let done = promise.done_day.map_or(String::new(), |d| day(words, d, visit.today));
    // what was promised to somebody who died is neither to come nor late
    let stands = promise.done_day.is_some() || shared.still_comes(promise.created_at);
    let said = match (promise.withdrawn_day, state(promise.due_day, promise.done_day, visit.today)) {
        (Some(on), _) => words.with("promise-withdrawn", &[("day", (&day(words, on, visit.today)).into())]),
        _ if !stands => words.with("promise-was", &[("day", (&due).into())]),
        (_, PromiseState::Open) => words.with("promise-open", &[("day", (&due).into())]),
        (_, PromiseState::Kept) => {
            words.with("promise-kept", &[("day", (&done).into()), ("due", (&due).into())])
        }
        (_, PromiseState::KeptLate { days: n }) => words.with(
            "promise-late",
            &[
                ("n", n.into()),
                ("days", (&days(words, n)).into()),
                ("due", (&due).into()),
                ("day", (&done).into()),
            ],
        ),
        (_, PromiseState::Overdue { days: n }) => words.with(
            "promise-overdue",
            &[("n", n.into()), ("days", (&days(words, n)).into()), ("day", (&due).into())],
        ),
    };
    let late = promise.withdrawn_day.is_none()
        && stands
        && promise.done_day.map_or(promise.due_day < visit.today, |done| done > promise.due_day);
    html! {
        p {
            span.ring.done[promise.done_day.is_some()].late[late].gone[promise.withdrawn_day.is_some()]
                .customer[promise.side == Side::Customer] aria-hidden="true" {}
            strong { bdi { (wording::promised(visit, shared, promise)) } } br;
            span.small {
                (said)
                @if let Some(first) = promise.first_day {
                    " " (words.with("promise-first", &[("day", (&day(words, first, visit.today)).into())]))
                }
                @if let Some(reason) = &promise.reason {
                    " " (words.with("promise-reason", &[("reason", reason.into())]))
                }
            }
        }
    }
}

/// Wishes of the customer, and how they become agreements: what each wanted, what was agreed, what is in it
/// for each (P16 to P18).
pub fn wishes(visit: &Visit, shared: &SharedPage, ways: &Ways) -> Markup {
    let words = visit.words;
    let wishes: Vec<&Entry> = shared.entries.iter().filter(|e| e.kind == Kind::Wish).collect();
    html! {
        @if !wishes.is_empty() {
            section aria-labelledby="wishes" {
                h2 id="wishes" { (words.get("wishes-title")) }
                @for wish in wishes {
                    @if ways.part == Part::Whole { (one_wish(visit, shared, wish, ways)) }
                    @else { (wish_in_short(visit, shared, wish, ways)) }
                }
            }
        }
    }
}

/// A wish in short: what is wanted, and what the two agreed on; the rest of it is one tap away.
fn wish_in_short(visit: &Visit, shared: &SharedPage, wish: &Entry, ways: &Ways) -> Markup {
    let agreement = shared.agreement(wish.id.0);
    let id = format!("w-{}", wish.id);
    html! {
        div.card {
            // printed, all of it stands below
            div.no-print {
            p.small { strong { (entries::title(visit, shared, wish)) } }
            @match (&wish.words, wish.withdrawn_at) {
                (_, Some(at)) => p.small { (entries::taken_back(visit, wish.withdrawn_code.as_deref(), at)) },
                (Some(words), None) => (ui::told(words, Chair::Customer)),
                (None, None) => {},
            }
            @if let Some(words) = agreement.and_then(|agreed| agreed.words.as_deref()) {
                p { strong { (visit.t("agreement-both")) } }
                (ui::told(words, Chair::Employee))
            }
            }
            (fold(visit, ways.part, (&id, &visit.t("fold-all")), &one_wish(visit, shared, wish, ways)))
        }
    }
}

fn one_wish(visit: &Visit, shared: &SharedPage, wish: &Entry, ways: &Ways) -> Markup {
    let words = visit.words;
    let id = wish.id.0;
    let proposal = shared.proposal(id);
    // what both agreed to stands until both agree to another: a new proposal alone does not fold it away
    // (P16)
    let agreement = shared.agreement(id);
    let open = proposal.filter(|(_, agreed)| !agreed).map(|(latest, _)| latest);
    let stands = |one: &Entry| Some(one.id) == agreement.map(|a| a.id) || Some(one.id) == open.map(|o| o.id);
    let mine = |entry: &Entry| ways.side == Some(entry.by_side);
    html! {
        div.card {
            div.sides {
                (entries::one(visit, shared, wish, ways))
                div {
                    @for want in shared.ever_about(Kind::Want, id) {
                        (entries::one(visit, shared, want, ways))
                    }
                    @for limit in shared.ever_about(Kind::Limit, id) {
                        (entries::one(visit, shared, limit, ways))
                    } }
            }
            @for version in shared.ever_about(Kind::Proposal, id).filter(|one| !stands(one)) {
                // what the two agreed on, until they agreed on another
                @let called = words.get(if shared.has_two_voices(version) { "earlier-agreement" }
                    else { "earlier-proposal" });
                details { summary { (called) } p.only-print { (called) }
                    (entries::one(visit, shared, version, ways))
                    // that both agreed to it stays said, also when they agreed to another later
                    (entries::yes_line(visit, shared, version, ways))
                }
            }
            @if let Some(agreement) = agreement {
                (entries::one(visit, shared, agreement, ways))
                p { strong { (words.get("agreement-both")) } }
                (entries::yes_line(visit, shared, agreement, ways))
                @if wish.withdrawn_at.is_some() { p { (words.get("agreement-wish-gone")) } }
            }
            @if let Some(open) = open {
                (entries::one(visit, shared, open, ways))
                @let is_over = shared.is_bereaved() || (wish.withdrawn_at.is_some() && agreement.is_none());
                p { strong { (match (agreement.is_some(), is_over) {
                    (_, true) => words.get("agreement-never"),
                    (true, false) => say(visit, shared, "agreement-new"),
                    (false, false) => say(visit, shared, "agreement-open"),
                }) } }
            }
            (wins(visit, shared, wish, ways))
            @for talk in shared.ever_about(Kind::Talk, id) { (entries::one(visit, shared, talk, ways)) }
            @if (wish.withdrawn_at.is_none() || agreement.is_some()) && ways.side.is_some() { menu {
                (ways.link(visit, Kind::Want, Some(id)))
                (ways.link(visit, Kind::Limit, Some(id)))
                (ways.link(visit, Kind::Proposal, Some(id)))
                @if let Some(latest) = open { @if !mine(latest) {
                    (ways.tap(visit, Kind::Agree, Some(latest.id.0))) } }
                @if agreement.is_some() { (ways.link(visit, Kind::Win, Some(id))) }
                (ways.link(visit, Kind::Talk, Some(id)))
            } }
        }
    }
}

/// What is in it for each side, said and confirmed by that side itself (P18).
fn wins(visit: &Visit, shared: &SharedPage, wish: &Entry, ways: &Ways) -> Markup {
    let words = visit.words;
    html! {
        @for win in shared.ever_about(Kind::Win, wish.id.0) {
            // whoever speaks for the customer confirms nothing
            @let mut said = shared.about(Kind::WinCame, win.id.0).filter(|one| one.voice.is_none());
            @let came = said.any(|one| one.by_side == win.by_side);
            (entries::one(visit, shared, win, ways))
            @if win.withdrawn_at.is_none() { p.small {
                strong { (words.get(if came { "win-came-yes" } else { "win-open" })) }
                @for yes in shared.ever_about(Kind::WinCame, win.id.0) { " "
                    @if let Some(at) = yes.withdrawn_at {
                        (entries::title(visit, shared, yes)) ": "
                        (entries::taken_back(visit, yes.withdrawn_code.as_deref(), at))
                    }
                    (entries::back_link(visit, shared, yes, ways)) } } }
            @let is_mine = ways.side == Some(win.by_side) && ways.may_about(Kind::WinCame, Some(win.id.0));
            @if !came && win.withdrawn_at.is_none() && is_mine {
                menu { (ways.tap(visit, Kind::WinCame, Some(win.id.0))) }
            }
        }
    }
}
