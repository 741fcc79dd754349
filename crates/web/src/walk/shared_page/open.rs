//! What is open, in a sentence each: who must act, by when, and the one tap by which it closes.

use hullie_app::walk::shared_page::SharedPage;
use hullie_domain::{
    kind::Kind,
    walk::{
        moment::Side,
        open::{Matter, Open},
    },
};
use maud::{Markup, html};

use super::{
    entries, moment_name,
    part::Part,
    reader::{Reader, say_with},
    ways::Ways,
    wording::{ground_of, promised, short, stopped},
    written_back,
};
use crate::{
    format::{day, days},
    ui,
    visit::Visit,
    words::keys,
};

/// What is open besides the turn and what is said in its box: first what the reader must do.
pub fn list(visit: &Visit, shared: &SharedPage, ways: &Ways) -> Markup {
    let next = shared.next_promise();
    let said_above = |one: &Open| match one.matter {
        Matter::Turn => true,
        Matter::NotHelped => {
            let above = shared.not_helped().is_some_and(|said| said.id.0 == one.id);
            above && shared.ending().is_none()
        }
        Matter::Promise => next.is_some_and(|next| next.id.0 == one.id),
        // who answers finds the way to do so below
        Matter::Expectation | Matter::Pressure | Matter::AnswerAgain
            if ways.side != Some(Side::Organisation) =>
        {
            next.is_some_and(|next| next.about_id == Some(one.id))
        }
        _ => false,
    };
    let mut open: Vec<Open> = shared.open().iter().copied().filter(|one| !said_above(one)).collect();
    // what is to be explained is asked of who did it; the customer reads it where it stands
    let serves = ways.side == Some(Side::Organisation);
    let reader = Reader::of(shared);
    open.retain(|one| match one.matter {
        Matter::Explain => serves,
        // what is in it for one side is nothing that the other waits for
        Matter::Win => ways.side == Some(one.side),
        _ => true,
    });
    open.sort_by_key(|one| !reader.is(one.side));
    html! {
        @if !open.is_empty() {
            // printed whole, all of it stands where it was said
            section.no-print[ways.part == Part::Whole] aria-labelledby="open" {
                h2 id="open" { (visit.t("open-title")) }
                ul.list.open { @for one in &open { li id=(format!("o-{}", one.id)) {
                    (line(visit, shared, one, ways))
                } } }
            }
        }
    }
}

fn line(visit: &Visit, shared: &SharedPage, one: &Open, ways: &Ways) -> Markup {
    let entry = shared.entries.iter().find(|entry| entry.id.0 == one.id);
    let promise = shared.promises.iter().find(|promise| promise.id.0 == one.id);
    let moment = shared.moments.iter().find(|moment| moment.id.0 == one.id);
    let name = shared.trajectory.name.clone();
    let expects = shared.expectations.iter().find(|said| said.id.0 == one.id);
    let voice = entry.and_then(|entry| entry.voice.as_deref());
    let voice = voice.or_else(|| expects.and_then(|said| said.voice.as_deref()));
    let by = voice.map(|voice| entries::called(visit, voice));
    let what = promise.map_or_else(String::new, |promise| stopped(&promised(visit, shared, promise)));
    // what a relative asked is not called what the reader asked
    let key = keys::OPEN.of((one.matter, one.side));
    let said = match &by {
        Some(by) => visit.words.with(
            key,
            &[
                ("reader", Reader::Colleague.code().into()),
                ("name", (&name).into()),
                ("by", by.into()),
                ("what", (&what).into()),
            ],
        ),
        None => say_with(visit, shared, key, &[("by", (&name).into()), ("what", (&what).into())]),
    };
    let words = entry.and_then(|entry| entry.words.as_deref());
    let words = words.or_else(|| expects.and_then(|said| said.in_words().next()));
    let title = moment.map(|moment| moment_name::title(visit, moment));
    let title = title.as_deref();
    let spot = match (entry, promise, moment) {
        (Some(entry), ..) => Part::of_entry(shared, entry.id.0).map(|part| (part, format!("e-{}", entry.id))),
        (_, Some(_), _) => Some((Part::Said, "promised".to_owned())),
        (.., Some(moment)) => Some((Part::Road, format!("m-{}", moment.id))),
        _ => expects.map(|_| (Part::Said, "expected".to_owned())),
    };
    // an answer stands under what it answers, with what was chosen
    let answer = entry.filter(|_| one.matter == Matter::OurAnswer);
    let about = answer.and_then(|answer| in_short(shared, answer.about_id?));
    let chosen =
        answer.and_then(|answer| Some(entries::chosen(visit, shared, answer, answer.code.as_deref()?)));
    let words = words.or(answer.and_then(|answer| answer.more.as_deref()));
    html! {
        @if let Some(about) = &about { p.small { q dir="auto" { (about) } } }
        @if answer.is_some() {
            p {
                @if let Some(chosen) = &chosen { strong { (chosen) } @if words.is_some() { ": " } }
                @if let Some(words) = words { q dir="auto" { (short(words)) } }
            }
            p { (said) }
        } @else {
            p { (said) @if let Some(words) = words.or(title) { " " q dir="auto" { (short(words)) } } }
        }
        @if let Some(due) = one.due { p.small { (due_in_words(visit, due)) } }
        @if let Some(at) = entry.filter(|_| one.matter == Matter::Call).and_then(|e| shared.tried_since(e)) {
            @let on = day(visit.words, at.day_in(&visit.app().zone), visit.today);
            p.small { (visit.words.with("open-tried", &[("day", (&on).into())])) }
        }
        @if ways.side.is_some() { menu {
            (taps(visit, shared, one, ways))
            @if let Some(entry) = entry.filter(|_| one.matter == Matter::Call) {
                @if shared.may_take_entry_back(entry) {
                    li { (entries::back_link(visit, shared, entry, ways)) }
                }
            }
            @if let Some((part, anchor)) = spot {
                li { a href=(ways.to(part, &anchor)) { (visit.t("open-read")) span.hidden { ": " (said) } } }
            }
        } }
    }
}

/// What a customer expects, or says of money and time, in the first words of it.
fn in_short(shared: &SharedPage, ground: uuid::Uuid) -> Option<String> {
    let said = shared.expectations.iter().find(|said| said.id.0 == ground);
    let entry = shared.entries.iter().find(|one| one.id.0 == ground);
    let words = said.and_then(|said| said.in_words().next()).or(entry.and_then(|one| one.words.as_deref()));
    words.map(short)
}

/// By which day, or that the day has been.
#[must_use]
pub fn due_in_words(visit: &Visit, due: hullie_domain::Day) -> String {
    let on = day(visit.words, due, visit.today);
    let late = visit.today.days_since(due);
    if late > 0 {
        let days = days(visit.words, late);
        return visit.words.with("open-late", &[("day", (&on).into()), ("days", (&days).into())]);
    }
    visit.words.with("open-due", &[("day", (&on).into())])
}

/// What closes it, for whoever must act.
fn taps(visit: &Visit, shared: &SharedPage, one: &Open, ways: &Ways) -> Markup {
    let id = Some(one.id);
    let ours = ways.side == Some(Side::Organisation) && one.side == Side::Organisation;
    let theirs = ways.side == Some(Side::Customer) && one.side == Side::Customer;
    html! {
        @match one.matter {
            Matter::Call if ours => {
                (call_taps(visit, &ways.base, Some(one.id)))
                (answer_by(visit, one, ways))
            }
            Matter::Expectation | Matter::Pressure | Matter::AnswerAgain if ours => {
                (ways.link(visit, Kind::OurAnswer, ground_of(shared, one)))
            }
            Matter::NotHelped if ours => {
                @if let Some(told) = written_back::told_of(shared, one.id) {
                    (ways.link(visit, Kind::WriteBack, Some(told)))
                }
            }
            Matter::OurAnswer if theirs => (ways.link(visit, Kind::ToOurAnswer, id)),
            Matter::Talk if theirs => (ways.link(visit, Kind::TalkWay, id)),
            Matter::Talk | Matter::NotPromised if ours => {
                (ways.link(visit, Kind::Talked, id)) (answer_by(visit, one, ways))
            }
            Matter::Wish if ours => {
                (ways.link(visit, Kind::Proposal, id)) (ways.link(visit, Kind::Limit, id))
                (answer_by(visit, one, ways))
            }
            Matter::Talked | Matter::Reword | Matter::Summary | Matter::ByPhone if theirs => {
                (ways.tap_as(Kind::Agree, id, &visit.t("yes-so")))
            }
            Matter::Proposal if ours || theirs => (ways.tap(visit, Kind::Agree, id)),
            Matter::Claim if theirs => (ways.link(visit, Kind::Reply, id)),
            Matter::Win if ours || theirs => (ways.tap(visit, Kind::WinCame, id)),
            Matter::Explain if ours => li {
                a href=(format!("{}/moments/{}/explain", ways.base, one.id)) { (visit.t("explain-do")) }
            },
            Matter::Promise if theirs => (ways.tap(visit, Kind::Did, id)),
            // what the customer brings by post or at the desk is noted by who gets it
            Matter::Promise if ways.side == Some(Side::Organisation) => {
                @if let Some(promise) = shared.promises.iter().find(|promise| promise.id.0 == one.id) {
                    li { (super::together::close(visit, shared, promise, ways)) }
                }
            },
            _ => {}
        }
    }
}

/// That a call was made: the two spoke, or nobody was there. One tap each.
pub fn call_taps(visit: &Visit, base: &str, asked: Option<uuid::Uuid>) -> Markup {
    html! { @for (spoke, key) in [("yes", "called-spoke"), ("no", "called-nobody")] { li {
        form method="post" action=(format!("{base}/called")) {
            @if let Some(asked) = asked { input type="hidden" name="asked" value=(asked); }
            input type="hidden" name="spoke" value=(spoke);
            button.link-button { (visit.t(key)) }
        }
    } } }
}

/// The way to say by which day it is answered, as long as nobody did.
fn answer_by(visit: &Visit, one: &Open, ways: &Ways) -> Markup {
    html! { @if one.due.is_none() { li {
        a href=(format!("{}/answer-by/{}", ways.base, one.id)) { (visit.t("answer-by-do")) }
    } } }
}

/// What happens next with something that was just kept: whoever has to act now, or that the other reads it.
#[must_use]
pub fn next_of(visit: &Visit, shared: &SharedPage, id: uuid::Uuid) -> String {
    let open = shared.open().iter().find(|one| one.id == id);
    let due = open.filter(|one| one.side == Side::Organisation).and_then(|one| one.due);
    if let Some(due) = due {
        let on = day(visit.words, due, visit.today);
        return say_with(visit, shared, "kept-next-by", &[("day", (&on).into())]);
    }
    let key = match open.map(|one| one.side) {
        Some(Side::Organisation) => "kept-next-organisation",
        Some(Side::Customer) => "kept-next-customer",
        _ => return said_to_read(visit, shared),
    };
    say_with(visit, shared, key, &[])
}

/// That the other reads it.
#[must_use]
pub fn said_to_read(visit: &Visit, shared: &SharedPage) -> String {
    say_with(visit, shared, "kept-next-read", &[])
}

/// The way back from having ended, and how it ended: for the customer.
pub fn ending(visit: &Visit, shared: &SharedPage, ways: &Ways) -> Markup {
    html! { @if let Some(ended) = shared.ending() {
        @if let Some(words) = &ended.words { (ui::told(words, hullie_domain::Chair::Employee)) }
        @for told in shared.about(Kind::HowItEnded, ended.id.0) {
            (entries::brief(visit, shared, told, ways))
        }
        menu {
            (ways.link(visit, Kind::HowItEnded, Some(ended.id.0)))
            (ways.link(visit, Kind::Reopened, Some(ended.id.0)))
        }
    } }
}
