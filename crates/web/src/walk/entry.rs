//! One form for each kind of entry, made from the rule of the kind, under `/mine` for the customer and under
//! `/trajectories/{trajectory}` for those who work here. What was typed stays when something is missing.

use axum::{
    extract::{Path, Query},
    response::{IntoResponse, Redirect},
};
use hullie_app::{
    AppError,
    error::FieldProblem,
    walk::{
        entry::{self, Put},
        shared_page::SharedPage,
    },
};
use hullie_domain::{
    Chair, Day, MomentId, Refused, Seat, Timestamp,
    kind::{Kind, Whose},
    reader::Reader,
    rule::Need,
};
use hullie_store::{tell::view::View, walk::entry::New};
use maud::{Markup, html};
use serde::Deserialize;
use uuid::Uuid;

use crate::{
    error::{Answer, Failed, sentence},
    form::{Typed, again},
    on_page::OnPage,
    privacy,
    tell::told::whose,
    ui::{self, Field},
    walk::shared_page::{
        self as shared, entries, moment_name, note_of_death, part::Part, reader::say, subject::subject,
    },
    words::keys::{self, Family},
};

/// What a link to a form says it is about.
#[derive(Debug, Deserialize)]
pub struct Asked {
    about: Option<String>,
}

/// The kind of something, as an address names it.
#[derive(Debug, Deserialize)]
pub struct Of {
    kind: String,
}

/// The kind that an address names, when it is one that the reader writes by itself.
fn find(page: &OnPage, reader: Reader, of: &Of, may: impl Fn(Kind) -> bool) -> Result<Kind, Failed> {
    let kind = Kind::from_code(&of.kind).ok_or_else(|| page.failed(Refused::NotForYou))?;
    if may(kind) { Ok(kind) } else { Err(page.failed(AppError::not_for(kind, reader))) }
}

/// `GET .../do/{kind}`
pub async fn form(page: OnPage, Path(of): Path<Of>, Query(asked): Query<Asked>) -> Answer {
    let shared = page.open().await?;
    let kind = find(&page, shared.reader, &of, |kind| kind.may_put(shared.reader))?;
    if !shared.may_put(kind) {
        return Err(page.failed(AppError::stopped_at_death(shared.reader)));
    }
    let about = asked.about.as_deref().unwrap_or_default();
    let id: Option<Uuid> = about.parse().ok();
    shared.is_open_to(kind, id).map_err(|why| page.failed(why))?;
    let typed = Typed::default().or("about", about);
    Ok(shown(&page, &shared, kind, &typed, None).into_response())
}

/// `POST .../do/{kind}`
pub async fn keep(page: OnPage, Path(of): Path<Of>, typed: Typed) -> Answer {
    let shared = page.open().await?;
    // what may not be said now, because the customer died meanwhile, is told so with what was typed
    let kind = find(&page, shared.reader, &of, |kind| kind.may_put(shared.reader))?;
    let seen = typed.text("seen").parse().ok();
    let result = match read(kind, &typed, page.today) {
        Ok(new) => {
            let whose = Whose::from_code(typed.text("whose"));
            let put = Put { kind, whose, is_same: ui::is_same_person(&typed, "words") };
            entry::put(page.app(), page.who(), &shared, put, new, seen).await
        }
        Err(error) => Err(error),
    };
    match result {
        Ok(id) => {
            let about = typed.text("about").parse().ok();
            let address = Part::after(&shared, kind, about).address(&page.base());
            // what has no line of its own on the page is said at its top to be kept
            let kept = if has_no_line(kind) { "kept".to_owned() } else { format!("kept={id}") };
            Ok(Redirect::to(&format!("{address}?{kept}#e-{id}")).into_response())
        }
        // who said it before and typed nothing has nothing to send again
        Err(error @ AppError::Already) if typed.text("words").is_empty() => Err(page.failed(error)),
        Err(error) if error.turns_away() => Err(page.failed(error)),
        Err(error) => {
            let older = typed.text("about").to_owned();
            // what the other changed meanwhile is on the page that is shown again, and the next try counts
            // from there
            let shared = page.open().await?;
            let latest = match error {
                AppError::Changed => about_the_latest(&shared, kind, &typed),
                _ => Some(typed),
            };
            let Some(typed) = latest else { return Err(page.failed(AppError::Replaced)) };
            // it is not the page that changed: something else is asked now
            let error = if typed.text("about") == older { error } else { AppError::ReadAnew };
            Ok(again(&error, shown(&page, &shared, kind, &typed, Some(&error))))
        }
    }
}

/// Whether an entry of this kind shows only in what became of something else, such as an agreement or a wait.
fn has_no_line(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::Agree | Kind::WinCame | Kind::Felt | Kind::Plan | Kind::Extend | Kind::WithdrawPromise
    )
}

/// Whoever said yes to an older version is asked about the version that is on the table now, with its words
/// in sight; anything else stays about what it was about. `None` when nothing is on the table any more.
fn about_the_latest(shared: &SharedPage, kind: Kind, typed: &Typed) -> Option<Typed> {
    let about = typed.text("about").parse::<Uuid>().ok();
    let older = shared.entries.iter().find(|one| kind == Kind::Agree && Some(one.id.0) == about);
    let Some(older) = older else { return Some(typed.clone()) };
    let latest = shared.to_agree_instead(older);
    latest.map(|latest| typed.with("about", &latest.id.to_string()))
}

fn read(kind: Kind, typed: &Typed, today: Day) -> hullie_app::Result<New> {
    let rule = kind.rule();
    let day = |field| typed.day(field, kind.sense(), today);
    let id = |field: &str| typed.text(field).parse::<Uuid>().ok();
    let chosen = |field: &str| Some(typed.text(field).to_owned()).filter(|code| !code.is_empty());
    let asked = |need: Need| need != Need::No;
    let number = match typed.text("number").trim() {
        "" => None,
        text => {
            let problem =
                if kind == Kind::Plan { FieldProblem::NotANumber } else { FieldProblem::NotAnAnswer };
            Some(text.parse::<i64>().map_err(|_| AppError::Field { field: "number", problem })?)
        }
    };
    Ok(New {
        about: id("about"),
        other: if asked(rule.other) { id("other") } else { None },
        voice: None,
        words: if asked(rule.words) { typed.words("words")?.map(|w| w.as_str().to_owned()) } else { None },
        more: if asked(rule.more) {
            typed.optional_title("more")?.map(|t| t.as_str().to_owned())
        } else {
            None
        },
        place: if asked(rule.place) {
            typed.optional_title("place")?.map(|t| t.as_str().to_owned())
        } else {
            None
        },
        code: if rule.codes.is_empty() { None } else { chosen("code") },
        basis: if rule.bases.is_empty() { None } else { chosen("basis") },
        day: if asked(rule.day) { day("day")? } else { None },
        until: if asked(rule.until) { day("until")? } else { None },
        number: if asked(rule.number) { number } else { None },
    })
}

fn shown(page: &OnPage, shared: &SharedPage, kind: Kind, typed: &Typed, error: Option<&AppError>) -> Markup {
    let words = page.words;
    let code = kind.code();
    let title = say(page, shared, keys::DO.of(kind));
    let said = error.map(|error| match error {
        AppError::Field { field: "code", .. } if is_of_kin(shared, kind) => words.get("voice-kin-need"),
        AppError::Field { problem: FieldProblem::Needed, field: "more" } if kind == Kind::OurAnswer => {
            words.get("need-more")
        }
        AppError::Field { problem: FieldProblem::Needed, field: "words" }
            if kind == Kind::ToOurAnswer && typed.text("code") == "but" =>
        {
            words.get("need-but")
        }
        AppError::Field { problem: FieldProblem::Needed, field } if *field != "whose" => {
            words.get(keys::NEED.of(kind))
        }
        AppError::Field { problem: FieldProblem::NotANumber, .. } => words.get("need-minutes"),
        AppError::Field { field: "other", .. } => words.get("other-not-a-talk"),
        error => sentence(words, error),
    });
    let rule = kind.rule();
    let has = |needs: &[Need]| needs.iter().any(|need| *need != Need::No);
    let is_typed = has(&[rule.words, rule.more, rule.place, rule.day, rule.until]);
    // where nothing is typed or chosen the button says what it does
    let is_tap = !is_typed && !has(&[rule.code, rule.number, rule.other]);
    let button = if is_tap { title.clone() } else { words.get("put-do") };
    let talks = if rule.other == Need::No { Vec::new() } else { talks(page, shared, typed) };
    let is_talkless = rule.other != Need::No && talks.is_empty();
    // every page leads here until it is said who speaks
    let has_way_back = page.spoken.as_deref() != Some("");
    let body = html! {
        @if has_way_back { p { a href=(page.base()) { (words.get("back-to-page")) } } }
        h1 { (title) }
        p { (if is_of_kin(shared, kind) { kin(page, shared, "voice-what-kin") }
            else { say(page, shared, keys::DO_WHAT.of(kind)) }) }
        (note_of_death(page, shared))
        @if kind == Kind::Voice { (said_by_another(page, shared)) }
        @if kind == Kind::ByPhone { (call_of_colleague(page, shared, typed)) }
        @if let Some(subject) = subject(page, shared, typed.text("about")) { div.about {
            (subject)
            @if kind == Kind::OurAnswer { (answered_before(page, shared, typed)) }
            @if kind == Kind::WriteBack { (told_there(page, shared, typed)) }
        } }
        @if let (Some(said), Some(error)) = (&said, error) {
            @if is_typed { (ui::problem_at(words, error, said)) } @else { (ui::problem_untyped(said)) }
        }
        @if matches!(error, Some(AppError::Changed)) { (shared::news(page, shared)) }
        @if is_talkless { (no_talk(page)) }
        // what was typed is shown again, also where there is nothing to choose
        @if !is_talkless || error.is_some() {
        form method="post" action=(format!("{}/do/{code}", page.base())) {
            input type="hidden" name="about" value=(typed.text("about"));
            input type="hidden" name="seen" value=(shared.trajectory.version);
            @if kind.tells_how_it_was() { (whose(page, shared, typed, error)) }
            @if is_of_kin(shared, kind) { (whether_dead(page, shared, typed, error)) }
            @else { (fields(page, shared, (kind, &talks), typed, error)) }
            (privacy::about(page, shared, kind, typed.text("about").parse().ok()))
            div.actions {
                button.main { (button) }
                @if has_way_back { a href=(page.base()) { (words.get("put-not")) } }
            }
        } }
    };
    ui::shell(page, &title, &body)
}

/// Whether somebody who came by a link of their own says for whom they speak: that is on the link, and so is
/// the name. What there is to say is whether the customer has died.
fn is_of_kin(shared: &SharedPage, kind: Kind) -> bool {
    kind == Kind::Voice && shared.relative.is_some()
}

/// A sentence with the name of the customer.
fn kin(page: &OnPage, shared: &SharedPage, key: &'static str) -> String {
    page.words.with(key, &[("name", (&shared.trajectory.name).into())])
}

/// That somebody else said that the customer has died: it stands whatever the reader says of it.
fn said_by_another(page: &OnPage, shared: &SharedPage) -> Markup {
    let said = shared.bereaved_by().filter(|said| shared.said_as(said) != shared.speaks_as());
    html! { @if let (Some(said), Some(_)) = (said, shared.speaks_as()) {
        p { (page.words.with("voice-said-dead", &[
            ("who", (&entries::called(page, shared.said_as(said).unwrap_or_default())).into()),
            ("name", (&shared.trajectory.name).into()),
        ])) }
    } }
}

/// What the customer's side told in words at a moment: what is written back to.
fn told_there(page: &OnPage, shared: &SharedPage, typed: &Typed) -> Markup {
    let at: Option<Uuid> = typed.text("about").parse().ok();
    let own = |view: &&View| Some(view.moment_id.0) == at && view.seat() == Seat::own(Chair::Customer);
    html! { @for view in shared.views.iter().filter(own) {
        @if let Some(words) = &view.words { (ui::told(words, Chair::Customer)) }
    }
    // what was written before, and that it did not help
    @for written in shared.about(Kind::WriteBack, at.unwrap_or_default()) {
        @for one in std::iter::once(written).chain(shared.about(Kind::NotHelped, written.id.0)) {
            p.small { strong { (entries::title(page, shared, one)) } " · " (entries::by(page, shared, one)) }
            (entries::content(page, shared, one))
        }
    } }
}

/// What was answered to it before, and what the customer said to that.
fn answered_before(page: &OnPage, shared: &SharedPage, typed: &Typed) -> Markup {
    let about: Option<Uuid> = typed.text("about").parse().ok();
    let answers = shared.ever_about(Kind::OurAnswer, about.unwrap_or_default());
    html! { @for answer in answers {
        @for one in std::iter::once(answer).chain(shared.about(Kind::ToOurAnswer, answer.id.0)) {
            p.small { strong { (entries::title(page, shared, one)) } " · " (entries::by(page, shared, one)) }
            (entries::content(page, shared, one))
        }
    } }
}

/// That a call waits which a colleague wrote down: it gives way.
fn call_of_colleague(page: &OnPage, shared: &SharedPage, typed: &Typed) -> Markup {
    let about = typed.text("about").parse().ok().map(MomentId);
    let waits = about.is_some_and(|id| shared.calls_of_colleagues.contains(&id));
    html! { @if waits { p { (page.t("by-phone-colleague")) } } }
}

/// What a relative says of the customer being alive.
fn whether_dead(page: &OnPage, shared: &SharedPage, typed: &Typed, error: Option<&AppError>) -> Markup {
    let all = [("deceased", "voice-kin-deceased"), ("other", "voice-kin-other")];
    let all = all.map(|(code, key)| (code.to_owned(), kin(page, shared, key)));
    let label = kin(page, shared, "voice-kin-code");
    Field { name: "code", label: &label, hint: "", error }.fixed_choices(typed, &all, page.chair())
}

/// What can have been the talk that was asked for, the latest first: no letter, and nothing that was taken
/// back or was before the asking.
fn talks(page: &OnPage, shared: &SharedPage, typed: &Typed) -> Vec<(String, String)> {
    let day_of = |at: Timestamp| at.day_in(&page.app().zone);
    let about = typed.text("about").parse::<Uuid>().ok();
    let asked = shared.entries.iter().find(|one| Some(one.id.0) == about).map(|one| day_of(one.at));
    let all = shared.moments.iter().rev().filter(|m| m.channel.is_talk() && m.withdrawn_at.is_none());
    all.filter(|m| asked.is_none_or(|asked| day_of(m.happened_at) >= asked))
        .map(|m| (m.id.to_string(), format!("{} ({})", m.title, moment_name::when(page, m))))
        .collect()
}

/// That there is no talk to choose yet, and where it is added.
fn no_talk(page: &OnPage) -> Markup {
    html! {
        p { (page.t("other-none")) }
        div.actions { a.main href=(format!("{}/moments/new", page.base())) { (page.t("other-none-add")) } }
    }
}

fn fields(
    page: &OnPage,
    shared: &SharedPage,
    (kind, talks): (Kind, &[(String, String)]),
    typed: &Typed,
    error: Option<&AppError>,
) -> Markup {
    let words = page.words;
    let rule = kind.rule();
    let chair = page.chair();
    // a kind that does not ask a field has no words for it, and never shows them
    let labels = ["words", "code", "basis", "more", "place", "day", "until", "number", "other"]
        .map(|field| say(page, shared, keys::DO_FIELD.of((kind, field))));
    let [said, choice, basis, more, place, day, until, number, other] = &labels;
    let skip = words.get("may-skip");
    let more_hint = words.get("our-answer-more-hint");
    let [one_of, name_hint] = ["need-one-of", "do-voice-words-hint"].map(|key| words.get(key));
    let any = [rule.words, rule.code, rule.number].iter().filter(|need| **need == Need::Any).count();
    let hint = |need: Need| match need {
        Need::May => skip.as_str(),
        Need::Any if any > 1 => one_of.as_str(),
        _ => "",
    };
    let choices = |family: Family<(Kind, &'static str)>, codes: &[&'static str]| -> Vec<(String, String)> {
        // who lost somebody tells for themselves too: by this one says to be who was said to be dead
        let is_alive = |code: &str| kind == Kind::Voice && code == "self" && shared.bereaved_by().is_some();
        let label = |code: &'static str| match is_alive(code) {
            true => kin(page, shared, "voice-alive-self"),
            false => words.get(family.of((kind, code))),
        };
        codes.iter().map(|code| ((*code).to_owned(), label(code))).collect()
    };
    let field = |name, label, hint| Field { name, label, hint, error };
    let written = html! {
        @if rule.words != Need::No {
            // a name is no story, and is needed from some
            @if kind == Kind::Voice {
                (field("words", said, &name_hint).line(typed, "text", None))
                (ui::same_person(words, typed, "words", error))
            }
            @else { (field("words", said, hint(rule.words)).area(typed, true)) }
        }
    };
    let chosen = html! {
        @if !rule.codes.is_empty() {
            // what must be chosen has no way to leave it open
            @if rule.code == Need::Must && rule.codes.len() <= 8 {
                (field("code", choice, "").fixed_choices(typed, &choices(keys::CODE, rule.codes), chair))
            } @else if rule.codes.len() > 8 {
                (field("code", choice, hint(rule.code)).select(page.words, typed,
                    &choices(keys::CODE, rule.codes)))
            } @else {
                (field("code", choice, hint(rule.code))
                    .choices(page.words, typed, &choices(keys::CODE, rule.codes), chair))
            }
        }
    };
    html! {
        // what is answered first is chosen first
        @if starts_with_choice(kind) { (chosen) (written) } @else { (written) (chosen) }
        @if !rule.bases.is_empty() {
            (field("basis", basis, &skip).choices(page.words, typed, &choices(keys::BASIS, rule.bases),
                chair))
        }
        @if rule.more != Need::No {
            @let hint = if kind == Kind::OurAnswer { more_hint.as_str() } else { hint(rule.more) };
            (field("more", more, hint).line(typed, "text", None)) }
        @if rule.place != Need::No { (field("place", place, hint(rule.place)).line(typed, "text", None)) }
        @if rule.day != Need::No { (field("day", day, hint(rule.day)).line(typed, "date", None)) }
        @if rule.until != Need::No { (field("until", until, hint(rule.until)).line(typed, "date", None)) }
        @if rule.number != Need::No {
            @if kind == Kind::Plan {
                (field("number", number, hint(rule.number)).line(typed, "number", None))
            } @else {
                (field("number", number, hint(rule.number)).choices(page.words, typed, &ui::five(words),
                    chair))
            }
        }
        @if rule.other != Need::No { (field("other", other, "").select(page.words, typed, talks)) }
    }
}

/// Whether a form begins with what can be chosen: where the answer itself is one of a few, and the words say
/// more about it.
fn starts_with_choice(kind: Kind) -> bool {
    matches!(kind, Kind::OurAnswer | Kind::ToOurAnswer | Kind::Bend)
}
