//! How an entry looks on the shared page: its heading, its words exactly as they were written, who wrote it
//! and when.

use hullie_app::walk::shared_page::SharedPage;
use hullie_domain::{
    Chair, MomentId, Timestamp, Value,
    kind::{Kind, side_of},
    walk::{
        limitation::Outcome,
        moment::Side,
        open::{Matter, Open},
    },
};
use hullie_store::{
    tell::answer::Answer as Given,
    walk::{agreement::Agreement, entry::Entry, limitation::Limitation},
};
use maud::{Markup, html};
use uuid::Uuid;

use super::reader::{Reader, say};
use crate::{
    format::{date, day},
    ui,
    visit::Visit,
    walk::shared_page::{moment_name, ways::Ways, written_back},
    words::{Key, keys},
};

/// What an entry is called, for whoever reads it. What somebody said on behalf of the customer is never
/// called the reader's own: it says of whom it is, and the name of who said it stands beside it.
#[must_use]
pub fn title(visit: &Visit, shared: &SharedPage, entry: &Entry) -> String {
    let key = keys::ENTRY.of(entry.kind);
    let Some(voice) = entry.voice.as_ref().filter(|_| entry.by_side == Side::Customer) else {
        return say(visit, shared, key);
    };
    // having to tell it again is the teller's own burden, who asks to be called is called, and an opinion is
    // of whoever has it
    let tellers = matches!(
        entry.kind,
        Kind::Retold | Kind::CallMe | Kind::TalkWay | Kind::Opinion | Kind::Did | Kind::Reopened
    );
    let (by, name) = (called(visit, voice), &shared.trajectory.name);
    let name = if tellers { &by } else { name };
    // what a relative says that the customer wants is not called what the customer wants
    let reader = match entry.kind {
        Kind::Wish if shared.is_bereaved() => Reader::Bereaved.code(),
        Kind::Wish => "voice",
        // nor what somebody else answered
        Kind::Reply => Reader::Bereaved.code(),
        _ => Reader::Relative.code(),
    };
    let fill = [("reader", reader.into()), ("name", name.into()), ("by", (&by).into())];
    visit.words.with(key, &fill)
}

/// One entry with what belongs to it, and what this reader can do with it.
pub fn one(visit: &Visit, shared: &SharedPage, entry: &Entry, ways: &Ways) -> Markup {
    let words = visit.words;
    let kind = entry.kind;
    html! {
        div.entry.customer[entry.by_side == Side::Customer].organisation[entry.by_side == Side::Organisation]
            id=(anchor(entry)) {
            (just_kept(visit, entry.id.0))
            // whoever says that the customer has died reads what that changes, and what to do next (V13)
            @if kind == Kind::Voice && entry.code.as_deref() == Some("deceased")
                && is_just_kept(visit, entry.id.0) {
                p { (words.with("bereaved-next", &[("name", (&shared.trajectory.name).into())])) }
            }
            p.small { strong { (title(visit, shared, entry)) } " · " (by(visit, shared, entry)) }
            @if let Some(at) = entry.withdrawn_at {
                p.small { (taken_back(visit, entry.withdrawn_code.as_deref(), at)) }
            }
            (content(visit, shared, entry))
            (answers(visit, shared, entry, ways))
            @if entry.withdrawn_at.is_none() { (menu(visit, shared, entry, ways)) }
        }
    }
}

/// What an entry says: on the page, and above each form that is about it. Nobody says yes to half of it.
pub fn content(visit: &Visit, shared: &SharedPage, entry: &Entry) -> Markup {
    let code = entry.code.as_deref().map(|code| chosen(visit, shared, entry, code));
    said(visit, entry, code.as_deref())
}

/// What an entry says, with this in words for what was chosen: also where its page is closed to who wrote it.
pub fn said(visit: &Visit, entry: &Entry, chosen: Option<&str>) -> Markup {
    let words = visit.words;
    let kind = entry.kind;
    html! {
        @if let Some(chosen) = chosen {
            p {
                (chosen)
                @if let Some(basis) = &entry.basis {
                    " (" (words.get(keys::BASIS.of((kind, basis.as_str())))) ")"
                }
            }
        }
        @if has_answer(entry.kind) {
            @if let Some(value) = entry.number.and_then(Value::new) {
                p {
                    strong { (ui::answer(words, value)) }
                }
            }
        }
        @if let Some(said) = &entry.words { (ui::told(said, chair(entry.by_side))) }
        @if let Some(more) = &entry.more {
            p {
                (words.get(keys::MORE.of(kind))) " " bdi { (more) }
                @if let Some(place) = &entry.place { ", " bdi { (place) } }
            }
        } @else if let Some(place) = &entry.place {
            p dir="auto" { (place) }
        }
        @if let Some(from) = entry.day { p.small { (span(visit, entry, from)) } }
    }
}

/// One entry in a few lines, for the time line: the same words, without what can be done with it. That stands
/// on the page of the moment itself; only an answer that somebody waits for can be given right here.
pub fn brief(visit: &Visit, shared: &SharedPage, entry: &Entry, ways: &Ways) -> Markup {
    let words = visit.words;
    let kind = entry.kind;
    let chair = chair(entry.by_side);
    let answers = ANSWERS.into_iter().flat_map(|kind| shared.ever_about(kind, entry.id.0));
    html! {
        div.brief id=(anchor(entry)) {
            (just_kept(visit, entry.id.0))
            div {
                @if entry.by_side == Side::Other {
                    span.mark.none aria-hidden="true" {}
                } @else {
                    (ui::mark(chair, false))
                }
                strong { (title(visit, shared, entry)) } " " span.small {
                    (by(visit, shared, entry)) }
                @if let Some(at) = entry.withdrawn_at {
                    " " (taken_back(visit, entry.withdrawn_code.as_deref(), at))
                }
                @if let Some(code) = &entry.code {
                    " " (chosen(visit, shared, entry, code))
                    @if let Some(basis) = &entry.basis {
                        " (" (words.get(keys::BASIS.of((kind, basis.as_str())))) ")"
                    }
                    "."
                }
                @if let Some(value) = entry.number.and_then(Value::new).filter(|_| has_answer(entry.kind)) {
                    " " (ui::answer(words, value)) "." }
                @if let Some(from) = entry.day { " " (span(visit, entry, from)) "." }
                @if let Some(more) = &entry.more { " " (words.get(keys::MORE.of(kind))) " " bdi { (more) } }
                @if let Some(place) = &entry.place { ", " bdi { (place) } }
            }
            @if let Some(said) = &entry.words { (ui::told(said, chair)) }
            @for answer in answers { (brief(visit, shared, answer, ways)) }
            (asked(visit, shared, entry, ways))
            // what stands at no moment has no page of its own on which the way back could be
            @if entry.about_id.is_none_or(|id| shared.moment(MomentId(id)).is_none()) && ways.side.is_some()
                && shared.may_take_entry_back(entry) {
                menu { li { (back_link(visit, shared, entry, ways)) } }
            }
        }
    }
}

/// Whether the number of a kind is an answer on the scale.
fn has_answer(kind: Kind) -> bool {
    matches!(kind, Kind::Impression | Kind::ByPhone | Kind::Opinion | Kind::Beside)
}

/// That the employee alone says that something was talked about, and by what it closes.
pub fn talked_open(visit: &Visit, shared: &SharedPage, talked: Uuid, ways: &Ways) -> Markup {
    html! {
        @if shared.trajectory.bereaved { p.small { (visit.t("talked-open-asker")) } }
        @else {
            p.small { (say(visit, shared, "talked-open")) }
            @if ways.side == Some(Side::Customer) { menu { (ways.tap(visit, Kind::Agree, Some(talked))) } }
        }
    }
}

/// The yes to something: by whom and when, with the way back from it.
pub fn yes_line(visit: &Visit, shared: &SharedPage, entry: &Entry, ways: &Ways) -> Markup {
    html! { @if let Some(yes) = shared.agreement_to(entry) { p.small {
        (agreed_by(visit, shared, yes)) " " (agreement_back_link(visit, shared, yes, ways))
    } } }
}

/// What waits for an answer of the reader.
fn asked(visit: &Visit, shared: &SharedPage, entry: &Entry, ways: &Ways) -> Markup {
    let id = entry.id.0;
    // what somebody else says for the customer makes no claim count
    let answered = |reply: &Entry| reply.voice.is_none() || shared.trajectory.bereaved;
    html! { @if entry.withdrawn_at.is_none() {
        @if entry.kind == Kind::Claim {
            @if !shared.about(Kind::Reply, id).any(answered) {
                p.small { (say(visit, shared, "claim-open")) }
            }
            @if ways.may_about(Kind::Reply, Some(id)) { menu { (ways.link(visit, Kind::Reply, Some(id))) } }
        }
        @if entry.kind == Kind::OurAnswer {
            @let asked = |one: &&Open| one.id == id && one.matter == Matter::OurAnswer;
            @if shared.open().iter().any(|one| asked(&one)) {
                p.small { strong { (say(visit, shared, "our-answer-open")) } }
                menu { (ways.link(visit, Kind::ToOurAnswer, Some(id))) }
            } @else if !shared.is_latest_answer(entry) { p.small { (visit.t("version-replaced")) } }
        }
        @if ways.side.is_some() && shared.waits_for_words(entry) {
            (written_back::state(visit, shared, (id, entry.at), ways))
        }
        @if entry.kind == Kind::WriteBack && shared.written_back(entry.about_id.unwrap_or_default())
            .last().is_some_and(|last| last.id == entry.id) {
            menu { (ways.link(visit, Kind::NotHelped, Some(id))) }
        }
        @if entry.kind == Kind::Pressure && shared.about(Kind::OurAnswer, id).next().is_none() {
            menu { (ways.link(visit, Kind::OurAnswer, Some(id))) }
        }
        @if entry.kind == Kind::Talked && entry.by_side == Side::Organisation && shared.has_ground(entry)
            && entry.about_id.is_some_and(|about| !shared.has_talked(about)) {
            (talked_open(visit, shared, id, ways))
        }
        @if entry.kind == Kind::Talk && !shared.has_talked(id) && ways.may_about(Kind::TalkWay, Some(id)) {
            menu { (ways.link(visit, Kind::TalkWay, Some(id))) }
        }
        @if entry.kind == Kind::ByPhone {
            @if shared.is_agreed(entry) { p.small { (say(visit, shared, "by-phone-confirmed")) } }
            @else if shared.is_replaced(entry) { p.small { (visit.t("version-replaced")) } }
            @else {
                @let own = entry.about_id.is_some_and(|id| shared.told_by_customer.contains(&MomentId(id)));
                p.small { (say(visit, shared, if own { "by-phone-own" } else { "by-phone-open" })) }
                @if ways.side == Some(Side::Customer) && shared.speaks_as().is_none() {
                    menu { (ways.tap(visit, Kind::Agree, Some(id))) }
                }
            }
        }
        @if matches!(entry.kind, Kind::Talked | Kind::ByPhone) { (yes_line(visit, shared, entry, ways)) }
    } }
}

/// Says beside what was just kept that it was, where the reader lands; the top of the page says what happens
/// next with it.
pub fn just_kept(visit: &Visit, id: Uuid) -> Markup {
    html! { @if is_just_kept(visit, id) { p { strong { (visit.t("kept-here")) } } } }
}

/// Whether the reader comes from the form that just kept this.
fn is_just_kept(visit: &Visit, id: Uuid) -> bool {
    visit.path.ends_with(&format!("?kept={id}"))
}

/// The name by which a link on the page finds the entry.
fn anchor(entry: &Entry) -> String {
    format!("e-{}", entry.id)
}

fn chair(side: Side) -> Chair {
    if side == Side::Customer { Chair::Customer } else { Chair::Employee }
}

/// Who wrote it and when: the customer by name, the side, or who spoke on its behalf.
pub fn by(visit: &Visit, shared: &SharedPage, entry: &Entry) -> String {
    // who says to speak for another says it as that person
    let speaker =
        (entry.kind == Kind::Voice && entry.code.as_deref() != Some("self")).then_some(&entry.words);
    let speaker = speaker.map(|words| words.as_deref().unwrap_or_default());
    let team = (entry.kind == Kind::WriteBack).then(|| written_back::by(visit, shared, entry.at));
    let voice = entry.voice.as_deref().or(speaker).or(team.as_deref());
    said_by(visit, shared, entry.by_side, voice, entry.at, entry.by_code)
}

/// Who said something and when.
fn said_by(
    visit: &Visit,
    shared: &SharedPage,
    side: Side,
    voice: Option<&str>,
    at: Timestamp,
    by_code: bool,
) -> String {
    let words = visit.words;
    let side = match side {
        Side::Customer => shared.trajectory.name.clone(),
        other => words.get(keys::PARTY.of(other)),
    };
    let who = voice.map_or(side, |name| called(visit, name));
    let on = date(words, at.day_in(&visit.app().zone));
    let by = words.with("entry-by", &[("who", (&who).into()), ("day", (&on).into())]);
    if by_code { format!("{by}. {}", words.get("by-code")) } else { by }
}

/// Who said yes, and when.
pub fn agreed_by(visit: &Visit, shared: &SharedPage, yes: &Agreement) -> String {
    let by = said_by(visit, shared, yes.by_side, yes.voice.as_deref(), yes.at, yes.by_code);
    format!("{}: {by}", visit.t("entry-agree"))
}

/// The way back from a yes, for whoever may take it back.
pub fn agreement_back_link(visit: &Visit, shared: &SharedPage, yes: &Agreement, ways: &Ways) -> Markup {
    back(visit, ways, shared.may_take_agreement_back(yes), yes.id.0, &say(visit, shared, "entry-agree"))
}

/// A link to take something back, with what it is for those who hear the page.
fn back(visit: &Visit, ways: &Ways, may: bool, id: Uuid, what: &str) -> Markup {
    html! { @if may && ways.side.is_some() {
        a.no-print href=(format!("{}/back/{id}", ways.base)) {
            (visit.t("take-back-link")) span.hidden { ": " (what) }
        }
    } }
}

/// What somebody is called who speaks on behalf of the customer: by name, or as somebody when none was given.
pub fn called(visit: &Visit, name: &str) -> String {
    if name.is_empty() { visit.t("voice-somebody") } else { name.to_owned() }
}

/// Who said it on behalf of the customer, and whether it was said by a code before that had a word: a line
/// above the words.
pub fn voice(visit: &Visit, voice: Option<&str>, by_code: bool) -> Markup {
    html! {
        @if let Some(name) = voice {
            p.small { (visit.words.with("voice-by", &[("name", (&called(visit, name)).into())])) }
        }
        @if by_code { p.small { (visit.t("by-code")) } }
    }
}

/// When something was taken back, and why (N18).
pub fn taken_back(visit: &Visit, code: Option<&str>, at: Timestamp) -> String {
    let words = visit.words;
    let on = day(words, at.day_in(&visit.app().zone), visit.today);
    let reason = words.get(keys::TAKEN_BACK_WHY.of(code.unwrap_or("unsaid")));
    words.with("taken-back", &[("day", (&on).into()), ("reason", (&reason).into())])
}

/// What was chosen in an entry, in words. What was answered to a question is the question.
#[must_use]
pub fn chosen(visit: &Visit, shared: &SharedPage, entry: &Entry, code: &str) -> String {
    // who came by a link of the own said whether the customer is alive
    let lives = match code {
        "deceased" => Some("voice-kin-deceased"),
        "other" => Some("voice-kin-other"),
        _ => None,
    };
    if let Some(key) = lives.filter(|_| entry.kind == Kind::Voice && entry.voice.is_some()) {
        return visit.words.with(key, &[("name", (&shared.trajectory.name).into())]);
    }
    let is_item = entry.kind == Kind::Answer;
    visit.t(if is_item { keys::ITEM.of(code) } else { keys::CODE.of((entry.kind, code)) })
}

fn span(visit: &Visit, entry: &Entry, from: hullie_domain::Day) -> String {
    let words = visit.words;
    let first = date(words, from);
    match entry.until_day {
        // one day is no time from and until
        Some(until) if until == from => words.with("on-day", &[("day", (&first).into())]),
        Some(until) => {
            words.with("from-until", &[("from", (&first).into()), ("until", (&date(words, until)).into())])
        }
        // no last day was said
        None if entry.kind == Kind::Pause => words.with("from-day", &[("day", (&first).into())]),
        None if entry.kind == Kind::NotHelped => words.with("done-on", &[("day", (&first).into())]),
        None => words.with("on-day", &[("day", (&first).into())]),
    }
}

/// What is said to something and stands below it.
const ANSWERS: [Kind; 10] = [
    Kind::WriteBack,
    Kind::NotHelped,
    Kind::Reply,
    Kind::OurAnswer,
    Kind::ToOurAnswer,
    Kind::Talk,
    Kind::TalkWay,
    Kind::Talked,
    Kind::HowItEnded,
    Kind::Reopened,
];

/// What the other side said to it.
fn answers(visit: &Visit, shared: &SharedPage, entry: &Entry, ways: &Ways) -> Markup {
    let words = visit.words;
    let id = entry.id.0;
    let stands = entry.withdrawn_at.is_none();
    html! {
        @for kind in ANSWERS {
            @for answer in shared.ever_about(kind, id) { (one(visit, shared, answer, ways)) }
        }
        @if entry.kind == Kind::Talked {
            @if let Some(moment) = entry.other_id.and_then(|id| shared.moment(MomentId(id))) {
                p.small { (words.get("talked-at")) " " (moment_name::title(visit, moment)) ", "
                    (moment_name::when(visit, moment)) }
            }
        }
        (asked(visit, shared, entry, ways))
        @if entry.kind == Kind::Talk && stands && !shared.has_talked(id)
            && ways.may_about(Kind::Talked, Some(id)) {
            menu { (ways.link(visit, Kind::Talked, Some(id))) }
        }
    }
}

/// The way back, for whoever may take this entry back.
pub fn back_link(visit: &Visit, shared: &SharedPage, entry: &Entry, ways: &Ways) -> Markup {
    back(visit, ways, shared.may_take_entry_back(entry), entry.id.0, &title(visit, shared, entry))
}

/// What the reader can do with an own entry, or with one of the other.
fn menu(visit: &Visit, shared: &SharedPage, entry: &Entry, ways: &Ways) -> Markup {
    let own = shared.may_take_entry_back(entry) && ways.side.is_some();
    let can_talk = matches!(entry.kind, Kind::Claim | Kind::Fact | Kind::Opinion | Kind::Limit);
    html! {
        @if own || (can_talk && ways.side.is_some()) {
            menu {
                @if can_talk { (ways.link(visit, Kind::Talk, Some(entry.id.0))) }
                @if own { li { (back_link(visit, shared, entry, ways)) } }
            }
        }
    }
}

/// The answers to questions about a moment, both chairs side by side, each with its "yes, but" (H16). No
/// average of anything.
pub fn items(visit: &Visit, shared: &SharedPage, moment: MomentId, ways: &Ways) -> Markup {
    use hullie_domain::tell::question::{Block, ITEMS};
    let words = visit.words;
    let given: Vec<&Given> = shared.answers_at(moment).collect();
    // the customer's own answer and one that was given on behalf of the customer stand beside each other
    let of = |chair: Chair, code: &str| -> Vec<&Given> {
        let is_it = |e: &&Given| e.by_side == side_of(chair) && e.question.as_deref() == Some(code);
        given.iter().copied().filter(is_it).collect()
    };
    html! {
        @if !given.is_empty() {
            h2 { (words.get("items-both")) }
            @for block in Block::ALL {
                @let rows: Vec<_> = ITEMS.iter().filter(|i| i.block == block && Chair::BOTH.into_iter()
                    .any(|c| !of(c, i.code).is_empty())).collect();
                @if !rows.is_empty() {
                    div.table tabindex="0" role="region" aria-label=(words.get(keys::BLOCK.of(block))) {
                        table {
                            caption { (words.get(keys::BLOCK.of(block))) }
                            thead {
                                tr {
                                    td {}
                                    @for chair in Chair::BOTH {
                                        th scope="col" { (words.get(keys::CHAIR.of(chair))) }
                                    }
                                }
                            }
                            tbody {
                                @for item in rows {
                                    tr {
                                        th scope="row" { (words.get(keys::ITEM.of(item.code))) }
                                        @for chair in Chair::BOTH {
                                            td {
                                                @let answers = of(chair, item.code);
                                                @if answers.is_empty() && item.is_for(chair) {
                                                    (not_given(visit, shared, moment, (chair, item.code)))
                                                }
                                                @for answer in answers {
                                                    div { (given_answer(visit, shared, answer, ways)) }
                                                }
                                            }
                                        }
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn given_answer(visit: &Visit, shared: &SharedPage, given: &Given, ways: &Ways) -> Markup {
    html! {
        @if let Some(value) = given.value {
            (visit.t(keys::ITEM_ANSWER.of(value))) br;
        }
        @if let Some(but) = &given.nuance { q dir="auto" { (but) } }
        (voice(visit, given.voice.as_deref(), given.by_code))
        @if shared.may_take_answer_back(given) && ways.side.is_some() {
            " " (back(visit, ways, true, given.id.0, &answer_title(visit, shared, given)))
        }
    }
}

/// Why there is no answer of a chair: it was not given, or it is read after the own answer, and after saying
/// how it was.
fn not_given(visit: &Visit, shared: &SharedPage, at: MomentId, (chair, code): (Chair, &str)) -> Markup {
    let is_there = Some(chair) != shared.chair && shared.kept_back.answers.contains(&(at, code.to_owned()));
    html! { (visit.t(match (is_there, shared.has_sat(at)) {
        (false, _) => "item-none",
        (true, true) => "item-later",
        (true, false) => "item-later-told",
    })) }
}

/// What an answer is called, for whoever reads it.
pub fn answer_title(visit: &Visit, shared: &SharedPage, given: &Given) -> String {
    spoken_title(visit, shared, Kind::Answer, given.voice.as_deref())
}

/// What something is called that may have been said on behalf of the customer.
fn spoken_title(visit: &Visit, shared: &SharedPage, kind: Kind, voice: Option<&str>) -> String {
    let key = keys::ENTRY.of(kind);
    match voice {
        None => say(visit, shared, key),
        Some(_) => {
            let name = (&shared.trajectory.name).into();
            visit.words.with(key, &[("reader", Reader::Relative.code().into()), ("name", name)])
        }
    }
}

/// The key for how something that did not work was handled.
pub fn outcome(outcome: Outcome) -> Key {
    keys::CODE.of((Kind::Limitation, outcome.code()))
}

fn limitation_by(visit: &Visit, shared: &SharedPage, one: &Limitation) -> String {
    said_by(visit, shared, one.by_side, one.voice.as_deref(), one.said_at, one.by_code)
}

/// What it is called, for whoever reads it.
pub fn limitation_title(visit: &Visit, shared: &SharedPage, one: &Limitation) -> String {
    spoken_title(visit, shared, Kind::Limitation, one.voice.as_deref())
}

fn limitation(visit: &Visit, shared: &SharedPage, one: &Limitation, ways: &Ways) -> Markup {
    let title = limitation_title(visit, shared, one);
    let [customer, organisation] = [Side::Customer, Side::Organisation].map(|side| one.by_side == side);
    let own = shared.may_take_limitation_back(one) && ways.side.is_some();
    html! {
        div.entry.customer[customer].organisation[organisation] id=(format!("e-{}", one.id)) {
            (just_kept(visit, one.id.0))
            p.small { strong { (title) } " · " (limitation_by(visit, shared, one)) }
            @if let Some(at) = one.withdrawn_at {
                p.small { (taken_back(visit, one.withdrawn_code.as_deref(), at)) }
            }
            @if let Some(outcome) = one.outcome {
                p { (visit.t(self::outcome(outcome))) }
            }
            @if let Some(said) = &one.words { (ui::told(said, chair(one.by_side))) }
            @if one.by_side == Side::Customer && one.words.is_some() && one.withdrawn_at.is_none() {
                (written_back::state(visit, shared, (one.id.0, one.said_at), ways))
            }
            @for kind in [Kind::WriteBack, Kind::Talk] {
                @for answer in shared.ever_about(kind, one.id.0) { (self::one(visit, shared, answer, ways)) }
            }
            @if own { menu { li { (back(visit, ways, own, one.id.0, &title)) } } }
        }
    }
}

fn brief_limitation(visit: &Visit, shared: &SharedPage, one: &Limitation) -> Markup {
    let chair = chair(one.by_side);
    html! {
        div.brief id=(format!("e-{}", one.id)) {
            (just_kept(visit, one.id.0))
            div {
                (ui::mark(chair, false))
                strong { (limitation_title(visit, shared, one)) } " "
                span.small { (limitation_by(visit, shared, one)) }
                @if let Some(at) = one.withdrawn_at {
                    " " (taken_back(visit, one.withdrawn_code.as_deref(), at))
                }
                @if let Some(outcome) = one.outcome {
                    " " (visit.t(self::outcome(outcome))) "."
                }
            }
            @if let Some(said) = &one.words { (ui::told(said, chair)) }
        }
    }
}

/// That answers at a moment were taken back: the table of questions shows what stands.
fn answers_gone(visit: &Visit, shared: &SharedPage, at: MomentId) -> Vec<(Timestamp, Uuid, Markup)> {
    let gone = shared.answers.iter().filter(|one| one.moment_id == at);
    let shown = gone.filter_map(|one| Some((one, one.withdrawn_at?))).map(|(one, when)| {
        let by = said_by(visit, shared, one.by_side, one.voice.as_deref(), one.said_at, one.by_code);
        let shown = html! {
            div.brief id=(format!("e-{}", one.id)) {
                div {
                    (ui::mark(chair(one.by_side), false))
                    strong { (answer_title(visit, shared, one)) } " "
                    span.small { (by) }
                    " " (taken_back(visit, one.withdrawn_code.as_deref(), when))
                }
            }
        };
        (one.said_at, one.id.0, shown)
    });
    shown.collect()
}

/// The entries about a moment, whole or in a few lines: those that stand on the track of what happened, and
/// those on the track of how it was.
pub fn at_moment(
    visit: &Visit,
    shared: &SharedPage,
    id: MomentId,
    feeling: bool,
    whole: bool,
    ways: &Ways,
) -> Markup {
    const FELT: [Kind; 6] =
        [Kind::Key, Kind::Rights, Kind::Retold, Kind::Opinion, Kind::Observation, Kind::NotHelped];
    let here = shared.entries.iter().filter(|e| e.about_id == Some(id.0));
    let shown = here.filter(|e| match e.kind {
        // on the time line it stands at the wait before the moment
        Kind::Felt => whole && feeling && shared.chair.is_some(),
        kind => (FELT.contains(&kind) || kind.rule().sight.needs_seat()) == feeling,
    });
    let show =
        |entry| if whole { one(visit, shared, entry, ways) } else { brief(visit, shared, entry, ways) };
    let mut all: Vec<(Timestamp, Uuid, Markup)> = shown.map(|e| (e.at, e.id.0, show(e))).collect();
    if feeling {
        all.extend(answers_gone(visit, shared, id));
    } else {
        let here = shared.limitations.iter().filter(|one| one.moment_id == id);
        all.extend(here.map(|one| {
            let shown = if whole {
                limitation(visit, shared, one, ways)
            } else {
                brief_limitation(visit, shared, one)
            };
            (one.said_at, one.id.0, shown)
        }));
    }
    // what lies in several tables stands in the order in which it was said
    all.sort_by_key(|(at, id, _)| (*at, *id));
    html! { @for (_, _, shown) in all { (shown) } }
}
