//! Whose turn it is, since when, what is asked, by when, and whom to call: the biggest words on the page.

use hullie_app::walk::shared_page::SharedPage;
use hullie_domain::{
    Chair,
    kind::Kind,
    walk::{
        moment::{Outcome, Side},
        open::Matter,
    },
};
use hullie_store::walk::{entry::Entry, promise::Promise};
use maud::{Markup, html};

use super::{
    ahead, chain, entries, open,
    part::Part,
    reader::{Reader, say, say_with, side_name},
    wording::{in_words, is_done_by, short, step_name, stopped},
    written_back,
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
    let side = shared.trajectory.turn_side;
    // nothing is asked of somebody who has died, and nobody goes on with what was done for that person (V13)
    let nobody = !shared.has_turn();
    let is_over = shared.ending().is_some();
    html! {
        section.now.customer[side == Side::Customer && !nobody && !is_over]
            .other[side == Side::Other || nobody || is_over] aria-label=(visit.t("walk-now")) {
            @if is_over { (over(visit, shared, ways)) } @else { (goes_on(visit, shared, nobody, ways)) }
            p.small {
                (say_with(visit, shared, "help-from",
                    &[("team", visit.words.pick(shared.team()).into())]))
                " " (call(visit, shared))
            }
            // what was asked before is part of what was said, and not of now
            @if ways.part == Part::Whole { (earlier(visit, shared)) }
            @if ways.side.is_some() { menu { (verbs(visit, shared, ways)) } }
        }
    }
}

/// That it is over, since when, and what the customer can say of it.
fn over(visit: &Visit, shared: &SharedPage, ways: &Ways) -> Markup {
    let words = visit.words;
    html! {
        @if let Some(ended) = shared.ending() {
            @let on = day(words, ended.at.day_in(&visit.app().zone), visit.today);
            p.turn { (words.with("turn-over", &[("day", (&on).into())])) }
            @let told = shared.about(Kind::HowItEnded, ended.id.0).next().is_some();
            @if ways.may_about(Kind::HowItEnded, Some(ended.id.0)) && !told {
                p { (say(visit, shared, "ended-ask")) }
            }
            (open::ending(visit, shared, ways))
        }
    }
}

/// Whose turn it is, what is done or asked by when, and what is heard next.
fn goes_on(visit: &Visit, shared: &SharedPage, nobody: bool, ways: &Ways) -> Markup {
    let words = visit.words;
    let since = shared.trajectory.turn_since.day_in(&visit.app().zone);
    let waited = visit.today.days_since(since);
    let side = shared.trajectory.turn_side;
    let next = shared.next_promise();
    let paused = shared
        .pauses(visit.today)
        .filter(|p| shared.still_comes(p.at))
        .filter(|p| p.day.is_some_and(|d| d <= visit.today) && p.until_day.is_none_or(|u| u >= visit.today))
        .last();
    html! {
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
        @if let Some(said) = shared.not_helped() { (not_helped(visit, shared, said, ways)) }
        @if let Some(done) = shared.because(&[Kind::Did, Kind::Reopened]) {
            (said_so(visit, shared, done, ways))
        }
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
            Some(promise) => p.heard {
                @let what = step_name(visit, shared, promise)
                    .unwrap_or_else(|| in_words(visit, shared, promise));
                @let what = stopped(&what);
                // a step of the route may be the customer's own: nobody is told to hear it from us
                @let key = match (promise.step_id.is_some(), promise.due_day < visit.today) {
                    (_, true) if is_done_by(shared, promise) => "done-overdue-now",
                    (_, false) if is_done_by(shared, promise) => "done-next",
                    (true, true) => "step-overdue-now",
                    (true, false) => "step-next",
                    (false, true) => "promise-overdue-now",
                    (false, false) => "promise-next",
                };
                (say_with(visit, shared, key, &[("day",
                    (&day(words, promise.due_day, visit.today)).into()), ("what", (&what).into())]))
            },
            // the day by which we do something is a day on which something is heard
            None if ours && due.is_some() => {},
            // who works here is not told to call
            None if shared.is_bereaved() && Reader::of(shared) != Reader::Bereaved => p {
                (words.get("promise-none-bereaved"))
            },
            None => p { (say(visit, shared, "promise-none")) },
        }
    }
}

/// What somebody did or said that made it the organisation's turn.
fn said_so(visit: &Visit, shared: &SharedPage, said: &Entry, ways: &Ways) -> Markup {
    html! {
        p {
            strong { (entries::title(visit, shared, said)) } " "
            (entries::back_link(visit, shared, said, ways))
        }
        @if let Some(words) = &said.words { (ui::told(words, Chair::Customer)) }
    }
}

/// What most people come for, one tap each.
fn verbs(visit: &Visit, shared: &SharedPage, ways: &Ways) -> Markup {
    let is_theirs = ways.side == Some(Side::Customer);
    let is_over = shared.ending().is_some();
    let did = is_theirs && !is_over && shared.trajectory.turn_side == Side::Customer && ways.may(Kind::Did);
    let tell = if is_theirs { "own-moment" } else { "did-what" };
    html! {
        @if did { li { (did_form(visit, shared, ways)) } }
        li { a.main[!did].quiet[did] href=(format!("{}/moments/new", ways.base)) { (visit.t(tell)) } }
        // one request at a time: what waits stands below
        @if !shared.waits_for_a_call() { (ways.quiet(visit, Kind::CallMe)) }
        // where a call was asked for, it stands below with what closes it
        @let asked = shared.open().iter().any(|one| one.matter == Matter::Call);
        @if !is_theirs && !asked && !shared.is_bereaved() && !is_over {
            (open::call_taps(visit, &ways.base, None))
        }
    }
}

/// "I did this": one tap, and it is the organisation's turn.
fn did_form(visit: &Visit, shared: &SharedPage, ways: &Ways) -> Markup {
    html! { form method="post" action=(format!("{}/do/{}", ways.base, Kind::Did.code())) {
        input type="hidden" name="seen" value=(ways.seen);
        button.main { (say(visit, shared, keys::DO.of(Kind::Did))) }
    } }
}

/// The line that stays in sight on every part: what the two agreed on, or what was expected (P05).
pub fn in_sight(visit: &Visit, shared: &SharedPage, ways: &Ways) -> Markup {
    let agreed = shared.of_kind(Kind::Wish).filter_map(|wish| shared.agreement(wish.id.0)).last();
    let stands = || shared.expectations.iter().filter(|said| said.withdrawn_at.is_none());
    // the customer's own words stand there, also where somebody else said something since
    let expected = stands().rfind(|said| said.voice.is_none()).or_else(|| stands().next_back());
    let reworded = expected.and_then(|said| shared.agreed_on(said.id.0));
    let own = expected.and_then(|said| said.own_words.as_deref().or(said.result.as_deref()));
    let expects = reworded.and_then(|one| one.words.as_deref()).or(own);
    // what both agreed on is no longer in the words of one of them
    let key = if reworded.is_some() { "reword-agreed" } else { "in-sight-expected" };
    let lines = [(key, expects), ("in-sight-agreed", agreed.and_then(|a| a.words.as_deref()))];
    let last = lines.iter().rposition(|(_, words)| words.is_some());
    html! { @for (index, (key, words)) in lines.iter().enumerate() { @if let Some(words) = words {
        p.small.no-print[ways.part != Part::Now] {
            (say(visit, shared, *key)) " " q dir="auto" { (short(words)) }
            @if ways.side.is_some() && ways.part == Part::Now && Some(index) == last {
                " " a.no-print href=(ways.to(Part::Said, "expected")) { (visit.t("read-all")) }
            }
        }
    } } }
}

/// The page of now, below its box: what is open, how it was, what was promised, what comes.
pub fn rest(visit: &Visit, shared: &SharedPage, ways: &Ways) -> Markup {
    html! {
        (chain::to_read(visit, shared, ways))
        (open::list(visit, shared, ways))
        (to_tell(visit, shared, ways))
        ul.list.short {
            @if let Some(counted) = promises(visit, shared) { li {
                a.row href=(ways.to(Part::Said, "promised")) { (visit.t("promised-short")) " " (counted) }
            } }
            @if let Some(line) = written_back::lately(visit, shared, ways) { li { (line) } }
            @if let Some(step) = ahead::next(visit, shared) { li { (step_line(visit, ways, &step)) } }
            @if !shared.moments.is_empty() { li { (lately(visit, shared, ways)) } }
        }
        (in_sight(visit, shared, ways))
    }
}

/// Moments that the reader has not said anything about yet: the latest few of what the other side did.
fn to_tell(visit: &Visit, shared: &SharedPage, ways: &Ways) -> Markup {
    const MOST: usize = 2;
    let Some(chair) = shared.chair.filter(|_| ways.side.is_some() && !shared.is_bereaved()) else {
        return html! {};
    };
    let open = shared.moments.iter().rev().filter(|moment| {
        moment.withdrawn_at.is_none()
            && !shared.has_sat(moment.id)
            && !shared.took_back(moment.id, chair)
            && (chair == Chair::Employee || moment.side != Side::Customer)
            // nobody is asked how it was that nobody answered a call
            && !(moment.written_by == Chair::Employee && moment.outcome == Some(Outcome::Failed))
            // the employee is invited where the customer told
            && (chair == Chair::Customer || shared.has_answered(moment.id, Chair::Customer))
    });
    let open: Vec<_> = open.take(MOST).collect();
    let title = if chair == Chair::Customer { "how-was-title" } else { "guess-title" };
    html! { @if !open.is_empty() {
        section aria-labelledby="tell" {
            h2 id="tell" { (say(visit, shared, title)) }
            ul.list { @for moment in open { li {
                a.row href=(format!("{}/moments/{}", ways.base, moment.id)) {
                    (moment_name::title(visit, moment)) }
                p.small { (moment_name::when(visit, moment)) }
            } } }
        }
    } }
}

/// How many promises are open, kept in time and late; `None` where none stands.
fn promises(visit: &Visit, shared: &SharedPage) -> Option<String> {
    let stands = |one: &&Promise| {
        one.withdrawn_day.is_none() && (one.done_day.is_some() || shared.still_comes(one.created_at))
    };
    let standing = || shared.promises.iter().filter(stands);
    let is_open = |one: &&Promise| one.done_day.is_none();
    let is_late = |one: &&Promise| one.was_late() || (one.is_open() && one.due_day < visit.today);
    let open = standing().filter(is_open).filter(|one| !is_late(one)).count();
    let in_time = standing().filter(|one| !is_open(one) && !is_late(one)).count();
    let late = standing().filter(is_late).count();
    let parts = [("promised-open", open), ("promised-in-time", in_time), ("promised-late", late)];
    let parts: Vec<String> = parts
        .into_iter()
        .filter(|(_, n)| *n > 0)
        .map(|(key, n)| visit.words.with(key, &[("n", (&n.to_string()).into())]))
        .collect();
    (!parts.is_empty()).then(|| parts.join(" · "))
}

fn step_line(visit: &Visit, ways: &Ways, (name, when): &(String, String)) -> Markup {
    html! {
        a.row href=(ways.to(Part::Road, "ahead")) { (visit.t("ahead-short")) " " bdi { (name) } }
        p.small { (when) }
    }
}

/// What happened last, and how much there was.
fn lately(visit: &Visit, shared: &SharedPage, ways: &Ways) -> Markup {
    let all = shared.moments.iter().filter(|moment| moment.withdrawn_at.is_none()).count();
    let last = shared.moments.iter().rfind(|moment| moment.withdrawn_at.is_none());
    let shown = all.to_string();
    let fill = [("n", (all as i64).into()), ("shown", (&shown).into())];
    html! {
        a.row href=(ways.to(Part::Road, "happened")) { (visit.words.with("road-short", &fill)) }
        @if let Some(last) = last { p.small {
            (moment_name::when(visit, last)) ": " bdi { (moment_name::title(visit, last)) }
        } }
    }
}

/// What did not help, in the customer's own words: what was done stays done, on its day, and is named as what
/// the words are about, so that it does not look like something that is still to come.
fn not_helped(visit: &Visit, shared: &SharedPage, said: &Entry, ways: &Ways) -> Markup {
    let promise = shared.promises.iter().find(|promise| Some(promise.id.0) == said.about_id);
    let moment = shared.moments.iter().find(|moment| Some(moment.id.0) == said.about_id);
    let written = shared.of_kind(Kind::WriteBack).find(|one| Some(one.id.0) == said.about_id);
    let about = promise
        .map(|one| in_words(visit, shared, one))
        .or(moment.map(|m| moment_name::title(visit, m)))
        .or(written.and_then(|one| one.words.as_deref()).map(short));
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
        // what was written back and did not help is written again under the same words
        @if let Some(written) = written {
            menu { (ways.link(visit, Kind::WriteBack, written.about_id)) }
        }
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
