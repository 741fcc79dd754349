//! The shared page: the same words for both chairs (E10). What differs is only what somebody can do from
//! here, and all of that stands in `menu` elements, which are left out in print.

mod ahead;
mod chain;
pub mod entries;
pub mod hello;
pub mod moment_name;
mod now;
pub mod open;
pub mod overview;
pub mod part;
pub mod reader;
pub mod road;
pub mod subject;
pub mod together;
mod waits;
pub mod ways;
pub mod wording;
pub mod written_back;

use hullie_app::walk::shared_page::SharedPage;
use hullie_domain::{
    Chair,
    kind::Kind,
    walk::moment::{Channel, Side},
};
use hullie_store::walk::{entry::Entry, moment::Moment};
use maud::{Markup, html};

use part::{Part, between, fold};
use reader::{say, say_with};
use ways::Ways;

use crate::{format::day, visit::Visit, words::keys};

/// A part of the shared page, without what only one reader can do at its end.
#[must_use]
pub fn shared(visit: &Visit, shared: &SharedPage, ways: &Ways) -> Markup {
    html! {
        h1 {
            @let service = visit.words.pick(&shared.trajectory.service);
            (say_with(visit, shared, "walk-title", &[("service", service.into())]))
        }
        (spoken(visit, shared, ways))
        @if ways.is_shown() { (between(visit, &ways.base, ways.part)) }
        @match ways.part {
            Part::Now => { (now::now(visit, shared, ways)) (now::rest(visit, shared, ways)) }
            Part::Road => { (now::in_sight(visit, shared, ways)) (the_road(visit, shared, ways)) }
            Part::Said => { (now::in_sight(visit, shared, ways)) (what_was_said(visit, shared, ways)) }
            Part::Whole => {
                (now::now(visit, shared, ways))
                (open::list(visit, shared, ways))
                (what_was_said(visit, shared, ways))
                (the_road(visit, shared, ways))
                (looked(visit, shared))
            }
        }
    }
}

/// What happened and what is to come.
fn the_road(visit: &Visit, shared: &SharedPage, ways: &Ways) -> Markup {
    html! {
        (road::road(visit, shared, ways))
        (behind(visit, shared, ways))
        (chain::chain(visit, shared, ways))
        (ahead::ahead(visit, shared, ways))
    }
}

/// What was expected, promised, wished and agreed, the story in short, and what was said of all of it.
fn what_was_said(visit: &Visit, shared: &SharedPage, ways: &Ways) -> Markup {
    html! {
        // on the page of now it stands with all that is open
        @if ways.part == Part::Whole { (together::to_do(visit, shared, ways)) }
        div.cards.two {
            (together::expected(visit, shared, ways))
            (together::promised(visit, shared, ways))
        }
        (together::wishes(visit, shared, ways))
        (told_once(visit, shared, ways))
        (whole(visit, shared, ways))
        @if ways.part == Part::Said { (looked(visit, shared)) }
    }
}

/// Who speaks on the customer's side, where that is not the customer, and what can be put right of it.
fn spoken(visit: &Visit, shared: &SharedPage, ways: &Ways) -> Markup {
    html! {
        @match shared.bereaved_by() {
            Some(voice) if !shared.is_bereaved() => (said_to_be_dead(visit, shared, voice)),
            // who speaks on this telephone is named here, whoever said that the customer has died
            other => @if let Some(voice) = (shared.speaks_as())
                .or_else(|| other.and_then(|said| shared.said_as(said))).or_else(|| shared.voice()) {
                p.small { (spoken_for(visit, shared, voice)) }
                // by the customer's own link it is put right where it was said
                @if shared.relative.is_none() && ways.side == Some(Side::Customer) {
                    menu { (ways.link(visit, Kind::Voice, None)) }
                }
            },
        }
    }
}

/// Says at the top that something was kept, and what happens next with it. `kept` is what, when that is
/// known.
pub fn kept(visit: &Visit, shared: &SharedPage) -> Markup {
    let (_, kept) = visit.path.rsplit_once("?kept").unwrap_or_default();
    let id = kept.strip_prefix('=').and_then(|id| id.parse().ok());
    let was_kept = visit.path.contains("?kept");
    html! { @if was_kept {
        div.good role="status" { p {
            (visit.t("kept-it"))
            " "
            @match id {
                Some(id) => (open::next_of(visit, shared, id)),
                None => (open::said_to_read(visit, shared)),
            }
        } }
    } }
}

/// What is new for somebody who wrote on an older picture of the page: the turn and the latest moment as they
/// are now.
#[must_use]
pub fn news(visit: &Visit, shared: &SharedPage) -> Markup {
    let ways = Ways::reading();
    html! {
        section aria-labelledby="news" {
            h2 id="news" { (visit.t("news-title")) }
            (now::now(visit, shared, &ways))
            @if let Some(last) = shared.moments.iter().max_by_key(|m| m.id) {
                p { strong { (moment_name::title(visit, last)) } " · " (moment_name::when(visit, last)) }
            }
        }
    }
}

/// For whom the customer's side speaks (V13).
fn spoken_for(visit: &Visit, shared: &SharedPage, who: &str) -> String {
    let key = if shared.is_bereaved() { "voice-deceased" } else { "voice-other" };
    let who = entries::called(visit, who);
    visit.words.with(key, &[("who", (&who).into()), ("name", (&shared.trajectory.name).into())])
}

/// What the customer reads, by the own link, of whoever said elsewhere that the customer has died: one tap
/// puts it right (V13).
fn said_to_be_dead(visit: &Visit, shared: &SharedPage, said: &Entry) -> Markup {
    let who = entries::called(visit, shared.said_as(said).unwrap_or_default());
    html! { div.about {
        p { (visit.words.with("voice-alive", &[("who", (&who).into())])) }
        form method="post" action="/mine/do/voice" {
            input type="hidden" name="code" value="self";
            div.actions { button.quiet { (visit.t("voice-alive-do")) } }
        }
    } }
}

/// The story in short, once the customer agreed to it, and how often it had to be told again.
fn told_once(visit: &Visit, shared: &SharedPage, ways: &Ways) -> Markup {
    let words = visit.words;
    // what somebody had to tell on behalf of the customer stands there by name
    let retold = shared.of_kind(Kind::Retold).filter(|tap| tap.voice.is_none()).count();
    let (standing, waiting) = (shared.summaries(), shared.waiting_summary());
    // that somebody took back a summary stays in sight
    let gone: Vec<_> = shared.ever(Kind::Summary).filter(|one| one.withdrawn_at.is_some()).collect();
    html! {
        @if !standing.is_empty() || waiting.is_some() || !gone.is_empty()
            || shared.ever(Kind::Retold).next().is_some() {
            @let all = html! {
                @for summary in standing {
                    (entries::one(visit, shared, summary, ways))
                    // the yes that lets the team read it can be taken back as well
                    (entries::yes_line(visit, shared, summary, ways))
                }
                @if let Some(waiting) = waiting.filter(|_| shared.chair.is_some()) {
                    (entries::one(visit, shared, waiting, ways))
                    p.small { (say(visit, shared, "summary-waits")) }
                    @if ways.side == Some(Side::Customer) {
                        menu { (ways.tap(visit, Kind::Agree, Some(waiting.id.0))) }
                    }
                }
                @let earlier = shared.earlier_summaries();
                @if !earlier.is_empty() { details.tools {
                    summary { (words.get("summary-earlier")) }
                    @for one in earlier {
                        (entries::one(visit, shared, one, ways))
                        (entries::yes_line(visit, shared, one, ways))
                    }
                } }
                @for one in gone { (entries::one(visit, shared, one, ways)) }
                @for tap in shared.ever(Kind::Retold).filter(|tap| tap.about_id.is_none()) {
                    (entries::one(visit, shared, tap, ways))
                }
                @if retold > 0 {
                    p { (say_with(visit, shared, "retold-count", &[("n", (retold as i64).into()), ("shown",
                        (&retold.to_string()).into())])) }
                }
            };
            (fold(visit, ways.part, ("told-once", &words.get("entry-summary")), &all))
        }
    }
}

/// What was done that the customer does not see by itself (H10).
fn behind(visit: &Visit, shared: &SharedPage, ways: &Ways) -> Markup {
    let words = visit.words;
    let behind = |m: &&Moment| m.channel == Channel::Behind && m.withdrawn_at.is_none();
    let done: Vec<_> = shared.moments.iter().filter(behind).collect();
    html! {
        @if !done.is_empty() {
            @let all = html! {
                p { (say(visit, shared, "behind-what")) }
                ul.plain { @for moment in done { li {
                    strong { bdi { (moment_name::title(visit, moment)) } }
                    " · " (moment_name::when(visit, moment))
                    @if let Some(benefit) = &moment.benefit {
                        br; (say(visit, shared, "benefit")) " " bdi { (benefit) }
                    }
                } } }
            };
            (fold(visit, ways.part, ("behind", &words.get("behind-title")), &all))
        }
    }
}

/// What was said about everything together: how it is now, where it hurts, what is asked.
fn whole(visit: &Visit, shared: &SharedPage, ways: &Ways) -> Markup {
    let words = visit.words;
    const KINDS: [Kind; 14] = [
        Kind::Meaning,
        Kind::Pace,
        Kind::Limit,
        Kind::Claim,
        Kind::Fact,
        Kind::Opinion,
        Kind::Beside,
        Kind::Pressure,
        Kind::Pause,
        Kind::Talk,
        Kind::CallMe,
        Kind::Did,
        Kind::Ended,
        Kind::Voice,
    ];
    let said: Vec<_> =
        shared.entries.iter().filter(|e| e.about_id.is_none() && KINDS.contains(&e.kind)).collect();
    let looks = impressions(visit, shared, ways);
    let all = html! { @for entry in &said { (entries::one(visit, shared, entry, ways)) } };
    let title = words.get("whole-title");
    html! {
        @if ways.part == Part::Whole {
            @if !said.is_empty() { (fold(visit, ways.part, ("whole", &title), &all)) }
            (looks)
        } @else if !said.is_empty() || !looks.0.is_empty() {
            (fold(visit, ways.part, ("whole", &title), &html! { (all) (looks) }))
        }
    }
}

/// How it all looked, at each day that somebody said so (P19): drawn as one line, told below it, nothing
/// overwritten.
fn impressions(visit: &Visit, shared: &SharedPage, ways: &Ways) -> Markup {
    let words = visit.words;
    let given: Vec<_> = shared.ever(Kind::Impression).collect();
    let waits = shared.kept_back.impressions && ways.side.is_some();
    html! {
        @if shared.chair.is_some() && (!given.is_empty() || waits) {
            @let all = html! {
                p { (words.get("impressions-what")) }
                // an impression in words alone has no place on the line: it is told below it
                (line(&given.iter().copied().filter(|e| e.number.is_some()).collect::<Vec<_>>()))
                @for entry in &given { (entries::brief(visit, shared, entry, ways)) }
                @if waits {
                    p { (words.get("impressions-wait")) }
                    menu { (ways.link(visit, Kind::Impression, None)) }
                }
            };
            (fold(visit, Part::Whole, ("impressions", &words.get("impressions-title")), &all))
        }
    }
}

/// The drawn line: days to the right, satisfaction upwards, a circle for the customer and a square for the
/// organisation.
fn line(given: &[&Entry]) -> Markup {
    const WIDTH: f64 = 600.0;
    let first = given.first().map_or(0, |e| e.at.0);
    let span = given.last().map_or(1, |e| (e.at.0 - first).max(1)) as f64;
    let place = |entry: &Entry| {
        let x = 14.0 + (entry.at.0 - first) as f64 / span * (WIDTH - 28.0);
        entry.number.map(|number| (x, 100.0 - (number as f64 - 1.0) * 21.0))
    };
    let points = |side: Side| -> String {
        let own = given.iter().filter(|e| e.by_side == side).filter_map(|e| place(e));
        own.map(|(x, y)| format!("{x:.0},{y:.0}")).collect::<Vec<_>>().join(" ")
    };
    html! {
        svg.line viewBox="0 0 600 114" aria-hidden="true" {
            path d="M0 58H600" stroke="var(--line)" fill="none" {}
            @for (side, colour) in [(Side::Customer, "var(--customer)"),
                (Side::Organisation, "var(--organisation)")] {
                polyline points=(points(side)) fill="none" stroke=(colour) stroke-width="2" {}
                @for entry in given.iter().filter(|e| e.by_side == side) {
                    @if let Some((x, y)) = place(entry) {
                        @if side == Side::Customer {
                            circle cx=(x) cy=(y) r="8" fill=(colour) {}
                        } @else {
                            rect x=(x - 7.0) y=(y - 7.0) width="14" height="14" rx="2" fill=(colour) {}
                        }
                    }
                }
            }
        }
    }
}

/// Who of the organisation looked here: roles, no names.
fn looked(visit: &Visit, shared: &SharedPage) -> Markup {
    let words = visit.words;
    html! {
        details.tools {
            summary { (words.get("walk-looked")) }
            @if shared.looks.is_empty() { p { (words.get("looked-nobody")) } }
            ul { @for look in looks(visit, shared) { li.small { (look) } } }
        }
    }
}

/// The looks in words, each once: who looked five times in a day looked that day.
fn looks(visit: &Visit, shared: &SharedPage) -> Vec<String> {
    let words = visit.words;
    let said = shared.looks.iter().map(|look| {
        let on = day(words, look.at.day_in(&visit.app().zone), visit.today);
        format!("{on}: {}, {}", visit.role(look.role), words.get(keys::DID.of(look.action.as_str())))
    });
    let mut all: Vec<String> = Vec::new();
    for one in said {
        if !all.contains(&one) {
            all.push(one);
        }
    }
    all
}

/// On a page for who works here: that somebody said that the customer has died. Whoever is called the
/// customer there is who speaks for them (V13).
pub fn note_of_death(visit: &Visit, shared: &SharedPage) -> Markup {
    html! { @if shared.is_bereaved() && shared.chair != Some(Chair::Customer) {
        p { (visit.words.with("form-bereaved", &[("name", (&shared.trajectory.name).into())])) }
    } }
}
