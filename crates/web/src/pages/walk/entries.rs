//! How an entry looks on the shared page: its heading, its words exactly as they were written, who wrote it and when.

use hullie_app::walk::Page as Walk;
use hullie_domain::{
    Chair, Value,
    entry::{self, Kind, Written, side_of},
    moment::Side,
};
use hullie_store::entry::Entry;
use maud::{Markup, html};
use uuid::Uuid;

use super::{
    Ways,
    reader::{Reader, say},
};
use crate::{
    context::Page,
    format::{date, day},
    ui,
    words::keys,
};

/// What an entry is called, for whoever reads it. What somebody said on behalf of the customer is never
/// called the reader's own: it says of whom it is, and the name of who said it stands beside it.
#[must_use]
pub fn title(page: &Page, walk: &Walk, entry: &Entry) -> String {
    let key = keys::ENTRY.of(entry.kind);
    let Some(voice) = entry.voice.as_ref().filter(|_| entry.by_side == Side::Customer) else {
        return say(page, walk, key);
    };
    // having to tell it again is the teller's own burden, and who asks to be called is called
    let tellers = matches!(entry.kind, Kind::Retold | Kind::CallMe | Kind::TalkWay);
    let name = if tellers { called(page, voice) } else { walk.trajectory.name.clone() };
    page.words.with(key, &[("reader", Reader::Relative.code().into()), ("name", (&name).into())])
}

/// One entry with what belongs to it, and what this reader can do with it.
pub fn one(page: &Page, walk: &Walk, entry: &Entry, ways: &Ways) -> Markup {
    let words = page.words;
    let kind = entry.kind;
    html! {
        div.entry.customer[entry.by_side == Side::Customer].organisation[entry.by_side == Side::Organisation] id=(anchor(entry)) {
            (just_kept(page, entry.id.0))
            p.small { strong { (title(page, walk, entry)) } " · " (by(page, walk, entry)) }
            @if let Some(at) = entry.withdrawn_at { p.small { (taken_back(page, entry.withdrawn_code.as_deref(), at)) } }
            @if let Some(code) = &entry.code { p { (chosen(page, entry, code)) @if let Some(basis) = &entry.basis { " (" (words.get(keys::BASIS.of((kind, basis.as_str())))) ")" } } }
            @if has_answer(entry.kind) { @if let Some(value) = entry.number.and_then(Value::new) { p {
                strong { (ui::answer(words, value)) } } } }
            @if let Some(said) = &entry.words { (ui::told(said, chair(entry.by_side))) }
            @if let Some(more) = &entry.more { p { (words.get(keys::MORE.of(kind))) " " (more) @if let Some(place) = &entry.place { ", " (place) } } }
            @else if let Some(place) = &entry.place { p { (place) } }
            @if let Some(from) = entry.day { p.small { (span(page, entry, from)) } }
            (answers(page, walk, entry, ways))
            @if entry.withdrawn_at.is_none() { (menu(page, walk, entry, ways)) }
        }
    }
}

/// One entry in a few lines, for the time line: the same words, without what can be done with it. That stands on the page of
/// the moment itself; only an answer that somebody waits for can be given right here.
pub fn brief(page: &Page, walk: &Walk, entry: &Entry, ways: &Ways) -> Markup {
    let words = page.words;
    let kind = entry.kind;
    let chair = chair(entry.by_side);
    let answers = [Kind::Reply, Kind::Talk, Kind::TalkWay, Kind::Talked]
        .into_iter()
        .flat_map(|kind| walk.about(kind, entry.id.0));
    html! {
        div.brief id=(anchor(entry)) {
            (just_kept(page, entry.id.0))
            div {
                @if entry.by_side == Side::Other { span.mark.none aria-hidden="true" {} } @else { (ui::mark(chair, false)) }
                strong { (title(page, walk, entry)) } " " span.small {
                    (by(page, walk, entry)) }
                @if let Some(at) = entry.withdrawn_at { " " (taken_back(page, entry.withdrawn_code.as_deref(), at)) }
                @if let Some(code) = &entry.code { " " (chosen(page, entry, code)) @if let Some(basis) = &entry.basis { " (" (words.get(keys::BASIS.of((kind, basis.as_str())))) ")" } "." }
                @if let Some(value) = entry.number.and_then(Value::new).filter(|_| has_answer(entry.kind)) {
                    " " (ui::answer(words, value)) "." }
                @if let Some(from) = entry.day { " " (span(page, entry, from)) "." }
                @if let Some(more) = &entry.more { " " (words.get(keys::MORE.of(kind))) " " (more) }
                @if let Some(place) = &entry.place { ", " (place) }
            }
            @if let Some(said) = &entry.words { (ui::told(said, chair)) }
            @for answer in answers { (brief(page, walk, answer, ways)) }
            (asked(page, walk, entry, ways))
            // what stands at no moment has no page of its own on which the way back could be
            @if entry.about_id.is_none_or(|id| walk.moment(hullie_domain::MomentId(id)).is_none())
                && may_take_back(walk, entry, ways) { menu { li { (back_link(page, walk, entry, ways)) } } }
        }
    }
}

/// Whether the number of a kind is an answer on the scale.
fn has_answer(kind: Kind) -> bool {
    matches!(kind, Kind::Impression | Kind::ByPhone | Kind::Opinion | Kind::Beside)
}

/// What waits for an answer of the reader.
fn asked(page: &Page, walk: &Walk, entry: &Entry, ways: &Ways) -> Markup {
    let id = entry.id.0;
    let none = |kind| walk.about(kind, id).next().is_none();
    html! { @if entry.withdrawn_at.is_none() {
        @if entry.kind == Kind::Claim && none(Kind::Reply) {
            p.small { (say(page, walk, "claim-open")) }
            menu { (ways.link(page, Kind::Reply, Some(id))) }
        }
        @if entry.kind == Kind::Talked && !walk.is_agreed(entry) {
            p.small { (say(page, walk, "talked-open")) }
            @if ways.side == Some(Side::Customer) { menu { (ways.tap(page, Kind::Agree, Some(id))) } }
        }
        @if entry.kind == Kind::Talk && none(Kind::Talked) && none(Kind::TalkWay) && ways.side == Some(Side::Customer) {
            menu { (ways.link(page, Kind::TalkWay, Some(id))) }
        }
        @if entry.kind == Kind::ByPhone {
            @if walk.is_agreed(entry) { p.small { (say(page, walk, "by-phone-confirmed")) } }
            @else {
                p.small { (say(page, walk, "by-phone-open")) }
                @if ways.side == Some(Side::Customer) && walk.speaks_as().is_none() { menu { (ways.tap(page, Kind::Agree, Some(id))) } }
            }
        }
    } }
}

/// Says beside what was just kept that it was, where the reader lands.
pub fn just_kept(page: &Page, id: Uuid) -> Markup {
    html! { @if page.path.ends_with(&format!("?kept={id}")) { p role="status" { strong { (page.t("kept-it")) } } } }
}

/// The name by which a link on the page finds the entry.
fn anchor(entry: &Entry) -> String {
    format!("e-{}", entry.id)
}

fn chair(side: Side) -> Chair {
    if side == Side::Customer { Chair::Customer } else { Chair::Employee }
}

/// Who wrote it and when: the customer by name, the side, or who spoke on its behalf.
pub fn by(page: &Page, walk: &Walk, entry: &Entry) -> String {
    let words = page.words;
    let side = match entry.by_side {
        Side::Customer => walk.trajectory.name.clone(),
        other => words.get(keys::PARTY.of(other)),
    };
    // who says to speak for another says it as that person
    let speaker =
        (entry.kind == Kind::Voice && entry.code.as_deref() != Some("self")).then_some(&entry.words);
    let speaker = speaker.map(|words| words.as_deref().unwrap_or_default());
    let who = entry.voice.as_deref().or(speaker).map_or(side, |name| called(page, name));
    let on = date(words, entry.at.day_in(&page.app().zone));
    let by = words.with("entry-by", &[("who", (&who).into()), ("day", (&on).into())]);
    if entry.by_code { format!("{by}. {}", words.get("by-code")) } else { by }
}

/// What somebody is called who speaks on behalf of the customer: by name, or as somebody when none was given.
pub fn called(page: &Page, name: &str) -> String {
    if name.is_empty() { page.t("voice-somebody") } else { name.to_owned() }
}

/// Who said it on behalf of the customer, and whether it was said by a code before that had a word: a line
/// above the words.
pub fn voice(page: &Page, voice: Option<&str>, by_code: bool) -> Markup {
    html! {
        @if let Some(name) = voice {
            p.small { (page.words.with("voice-by", &[("name", (&called(page, name)).into())])) }
        }
        @if by_code { p.small { (page.t("by-code")) } }
    }
}

/// When something was taken back, and why (N18).
pub fn taken_back(page: &Page, code: Option<&str>, at: hullie_domain::Timestamp) -> String {
    let words = page.words;
    let on = day(words, at.day_in(&page.app().zone), page.today);
    let reason = words.get(keys::TAKEN_BACK_WHY.of(code.unwrap_or("unsaid")));
    words.with("taken-back", &[("day", (&on).into()), ("reason", (&reason).into())])
}

/// What was chosen in an entry, in words. What was answered to a question is the question.
#[must_use]
pub fn chosen(page: &Page, entry: &Entry, code: &str) -> String {
    let is_item = entry.kind == Kind::Answer;
    page.t(if is_item { keys::ITEM.of(code) } else { keys::CODE.of((entry.kind, code)) })
}

fn span(page: &Page, entry: &Entry, from: hullie_domain::Day) -> String {
    let words = page.words;
    let first = date(words, from);
    match entry.until_day {
        Some(until) => {
            words.with("from-until", &[("from", (&first).into()), ("until", (&date(words, until)).into())])
        }
        None if entry.kind == Kind::NotHelped => words.with("done-on", &[("day", (&first).into())]),
        None => words.with("on-day", &[("day", (&first).into())]),
    }
}

/// What the other side said to it.
fn answers(page: &Page, walk: &Walk, entry: &Entry, ways: &Ways) -> Markup {
    let words = page.words;
    let id = entry.id.0;
    let stands = entry.withdrawn_at.is_none();
    html! {
        @for kind in [Kind::Reply, Kind::Talk, Kind::TalkWay, Kind::Talked] {
            @for answer in walk.about(kind, id) { (one(page, walk, answer, ways)) }
        }
        @if entry.kind == Kind::Talked {
            @if let Some(moment) = entry.other_id.and_then(|id| walk.moment(hullie_domain::MomentId(id))) {
                p.small { (words.get("talked-at")) " " (super::road::title(page, moment)) ", "
                    (super::road::when(page, moment)) }
            }
        }
        (asked(page, walk, entry, ways))
        @if entry.kind == Kind::Talk && stands && !walk.has_talked(id) {
            menu { (ways.link(page, Kind::Talked, Some(id))) }
        }
    }
}

/// Whether the reader may take this entry back: the same rule that the address asks.
#[must_use]
pub fn may_take_back(walk: &Walk, entry: &Entry, ways: &Ways) -> bool {
    let about = entry.about_id.and_then(|id| walk.entries.iter().find(|e| e.id.0 == id)).map(|e| e.kind);
    let me = walk.speaks_as();
    let own_voice = entry.kind == Kind::Voice && walk.relative.is_none();
    let by_name = me.is_none() || entry.voice.as_deref() == me || own_voice;
    let written = Written {
        kind: entry.kind,
        about,
        by: entry.by_side,
        own: !entry.by_colleague && by_name,
        agreed: walk.has_two_voices(entry),
    };
    // whoever speaks on behalf of the customer takes back the own words only
    let may_ask = me.is_none() || by_name;
    may_ask
        && entry.withdrawn_at.is_none()
        && ways.side.is_some_and(|side| entry::may_take_back(&written, side).is_ok())
}

/// The way back, for whoever may take this entry back.
pub fn back_link(page: &Page, walk: &Walk, entry: &Entry, ways: &Ways) -> Markup {
    let what = title(page, walk, entry);
    html! { @if may_take_back(walk, entry, ways) {
        a.no-print href=(format!("{}/back/{}", ways.base, entry.id)) { (page.t("take-back-link")) span.hidden { ": "
            (what) } }
    } }
}

/// What the reader can do with an own entry, or with one of the other.
fn menu(page: &Page, walk: &Walk, entry: &Entry, ways: &Ways) -> Markup {
    let own = may_take_back(walk, entry, ways);
    let can_talk = matches!(entry.kind, Kind::Claim | Kind::Fact | Kind::Opinion | Kind::Limit);
    html! {
        @if own || (can_talk && ways.side.is_some()) {
            menu {
                @if can_talk { (ways.link(page, Kind::Talk, Some(entry.id.0))) }
                @if own { li { (back_link(page, walk, entry, ways)) } }
            }
        }
    }
}

/// The answers to questions about a moment, both chairs side by side, each with its "yes, but" (H16). No average of anything.
pub fn items(page: &Page, walk: &Walk, moment: hullie_domain::MomentId, ways: &Ways) -> Markup {
    use hullie_domain::item::{Block, ITEMS};
    let words = page.words;
    let given: Vec<&Entry> = walk.about(Kind::Answer, moment.0).collect();
    // the customer's own answer and one that was given on behalf of the customer stand beside each other
    let of = |chair: Chair, code: &str| -> Vec<&Entry> {
        let is_it = |e: &&Entry| e.by_side == side_of(chair) && e.code.as_deref() == Some(code);
        given.iter().copied().filter(is_it).collect()
    };
    html! {
        @if !given.is_empty() {
            h2 { (words.get("items-both")) }
            @for block in Block::ALL {
                @let rows: Vec<_> = ITEMS.iter().filter(|i| i.block == block && Chair::BOTH.into_iter().any(|c| !of(c, i.code).is_empty())).collect();
                @if !rows.is_empty() { div.table tabindex="0" role="region" aria-label=(words.get(keys::BLOCK.of(block))) {
                    table {
                        caption { (words.get(keys::BLOCK.of(block))) }
                        thead { tr { td {} @for chair in Chair::BOTH { th scope="col" { (words.get(keys::CHAIR.of(chair))) } } } }
                        tbody { @for item in rows { tr {
                            th scope="row" { (words.get(keys::ITEM.of(item.code))) }
                            @for chair in Chair::BOTH { td {
                                @let answers = of(chair, item.code);
                                @if answers.is_empty() { (given_answer(page, walk, None, ways)) }
                                @for answer in answers { div { (given_answer(page, walk, Some(answer), ways)) } }
                            } }
                        } } }
                    }
                } }
            }
        }
    }
}

fn given_answer(page: &Page, walk: &Walk, answer: Option<&Entry>, ways: &Ways) -> Markup {
    html! {
        @match answer {
            Some(entry) => {
                @if let Some(value) = entry.number.and_then(Value::new) { (page.t(keys::ITEM_ANSWER.of(value))) br; }
                @if let Some(but) = &entry.words { q dir="auto" { (but) } }
                (voice(page, entry.voice.as_deref(), entry.by_code))
                @if may_take_back(walk, entry, ways) { " " (back_link(page, walk, entry, ways)) }
            },
            None => { (page.t("item-none")) },
        }
    }
}

/// The entries about a moment, whole or in a few lines: those that stand on the track of what happened, and those on the track of how it was.
pub fn at_moment(
    page: &Page,
    walk: &Walk,
    id: hullie_domain::MomentId,
    feeling: bool,
    whole: bool,
    ways: &Ways,
) -> Markup {
    const FELT: [Kind; 6] =
        [Kind::Key, Kind::Rights, Kind::Retold, Kind::Opinion, Kind::Observation, Kind::NotHelped];
    let here = walk.entries.iter().filter(|e| e.about_id == Some(id.0));
    let shown = here.filter(|e| match e.kind {
        // the table of questions shows what stands; that an answer was taken back is said here
        Kind::Answer => e.withdrawn_at.is_some() && feeling,
        // on the time line it stands at the wait before the moment
        Kind::Felt => whole && feeling,
        kind => (FELT.contains(&kind) || kind.rule().sight.needs_seat()) == feeling,
    });
    html! { @for entry in shown {
        @if whole { (one(page, walk, entry, ways)) } @else { (brief(page, walk, entry, ways)) }
    } }
}
