//! One form for each kind of entry, made from the rule of the kind: for the customer under `/mine`, for who
//! works here under `/trajectories`. What was typed stays when something is missing.

use axum::{
    extract::{Path, Query},
    response::{IntoResponse, Redirect},
};
use hullie_app::{
    AppError, back,
    error::FieldProblem,
    put,
    walk::{self, Page as Walk},
};
use hullie_domain::{
    Actor, Chair, Day, MomentId, Refused, TrajectoryId,
    back::TAKEN_BACK,
    item,
    kind::{Kind, Whose},
    moment::Side,
    rule::Need,
};
use hullie_store::entry::New;
use maud::{Markup, html};
use serde::Deserialize;
use uuid::Uuid;

use crate::{
    context::Page,
    error::{Answer, Failed, sentence},
    form::Typed,
    pages::{
        privacy,
        sign_in::again,
        telling::whose,
        walk::{self as shared, entries, road},
    },
    ui::{self, Field},
    words::keys::{self, Family},
};

/// What a link to a form says it is about.
#[derive(Debug, Deserialize)]
pub struct Asked {
    about: Option<String>,
}

/// The half of the site that somebody writes from.
struct Half<'a> {
    who: &'a Actor,
    id: TrajectoryId,
    base: String,
    customer: bool,
}

impl<'a> Half<'a> {
    fn customer(page: &'a Page) -> Result<Self, Failed> {
        match &page.customer {
            Actor::Customer { trajectory, .. } => {
                Ok(Self { who: &page.customer, id: *trajectory, base: "/mine".to_owned(), customer: true })
            }
            _ => Err(Failed::customer(page.words, Refused::SignIn.into())),
        }
    }

    fn staff(page: &'a Page, id: &str) -> Result<Self, Failed> {
        if matches!(page.staff, Actor::Nobody) {
            return Err(Failed::new(page.words, Refused::SignIn.into()));
        }
        let id: TrajectoryId = id.parse().unwrap_or(TrajectoryId::new());
        Ok(Self { who: &page.staff, id, base: format!("/trajectories/{id}"), customer: false })
    }

    fn chair(&self) -> Chair {
        if self.customer { Chair::Customer } else { Chair::Employee }
    }

    fn failed(&self, page: &Page, error: AppError) -> Failed {
        if self.customer { Failed::customer(page.words, error) } else { Failed::new(page.words, error) }
    }

    async fn open(&self, page: &Page) -> Result<Walk, Failed> {
        walk::page(page.app(), self.who, self.id).await.map_err(|e| self.failed(page, e))
    }

    fn kind(&self, page: &Page, walk: &Walk, code: &str) -> Result<Kind, Failed> {
        let no = || self.failed(page, Refused::NotForYou.into());
        Kind::from_code(code).filter(|kind| walk.may_put(*kind)).ok_or_else(no)
    }
}

/// `GET /mine/do/{kind}`
pub async fn customer_form(page: Page, Path(kind): Path<String>, Query(asked): Query<Asked>) -> Answer {
    form(&page, &Half::customer(&page)?, &kind, &asked).await
}

/// `POST /mine/do/{kind}`
pub async fn customer(page: Page, Path(kind): Path<String>, typed: Typed) -> Answer {
    keep(&page, &Half::customer(&page)?, &kind, &typed).await
}

/// `GET /trajectories/{trajectory}/do/{kind}`
pub async fn staff_form(
    page: Page,
    Path((id, kind)): Path<(String, String)>,
    Query(asked): Query<Asked>,
) -> Answer {
    form(&page, &Half::staff(&page, &id)?, &kind, &asked).await
}

/// `POST /trajectories/{trajectory}/do/{kind}`
pub async fn staff(page: Page, Path((id, kind)): Path<(String, String)>, typed: Typed) -> Answer {
    keep(&page, &Half::staff(&page, &id)?, &kind, &typed).await
}

async fn form(page: &Page, half: &Half<'_>, kind: &str, asked: &Asked) -> Answer {
    let walk = half.open(page).await?;
    let kind = half.kind(page, &walk, kind)?;
    let typed = Typed::default().or("about", asked.about.as_deref().unwrap_or_default());
    Ok(shown(page, half, &walk, kind, &typed, None).into_response())
}

async fn keep(page: &Page, half: &Half<'_>, kind: &str, typed: &Typed) -> Answer {
    let walk = half.open(page).await?;
    let kind = half.kind(page, &walk, kind)?;
    let seen = typed.text("seen").parse().ok();
    let result = match read(kind, typed, page.today) {
        Ok(new) => {
            let whose = Whose::from_code(typed.text("whose"));
            put::put(page.app(), half.who, half.id, (kind, whose), new, seen).await
        }
        Err(error) => Err(error),
    };
    match result {
        // what has no line of its own on the page is said at its top to be kept
        Ok(id) if has_no_line(kind) => {
            Ok(Redirect::to(&format!("{}?kept#e-{id}", half.base)).into_response())
        }
        Ok(id) => Ok(Redirect::to(&format!("{}?kept={id}#e-{id}", half.base)).into_response()),
        Err(AppError::Refused(refused)) => Err(half.failed(page, refused.into())),
        Err(error) => {
            // what the other changed meanwhile is on the page that is shown again, and the next try counts
            // from there
            let walk = half.open(page).await?;
            let typed = about_the_latest(&walk, kind, typed);
            Ok(again(&error, shown(page, half, &walk, kind, &typed, Some(&error))))
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
/// in sight; anything else stays about what it was about.
fn about_the_latest(walk: &Walk, kind: Kind, typed: &Typed) -> Typed {
    let about = typed.text("about").parse::<Uuid>().ok();
    let older = walk.of_kind(Kind::Proposal).find(|one| kind == Kind::Agree && Some(one.id.0) == about);
    let latest = older.and_then(|one| one.about_id).and_then(|wish| walk.proposal(wish));
    match latest {
        Some((latest, _)) => typed.with("about", &latest.id.to_string()),
        None => typed.clone(),
    }
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

/// What the form is about, in the words that stand on the page.
fn subject(page: &Page, walk: &Walk, about: &str) -> Option<Markup> {
    let id: Uuid = about.parse().ok()?;
    if let Some(moment) = walk.moments.iter().find(|m| m.id.0 == id) {
        return Some(html! {
            p.small { (road::when(page, moment)) } p dir="auto" { strong { (road::title(page, moment)) } }
        });
    }
    if let Some(promise) = walk.promises.iter().find(|p| p.id.0 == id) {
        return Some(html! { p dir="auto" { strong { (promise.words) } } });
    }
    if let Some(said) = walk.expectations.iter().find(|s| s.id.0 == id) {
        let by = entries::voice(page, said.voice.as_deref(), said.by_code);
        return Some(match &said.own_words {
            Some(own) => html! { (by) (ui::told(own, Chair::Customer)) },
            None => html! {
                (by)
                p { (page.words.with("walk-expected", &[("name", (&walk.trajectory.name).into())])) }
            },
        });
    }
    if let Some(step) = walk.house.route.iter().find(|s| s.id.0 == id) {
        return Some(html! { p { strong { (page.words.pick(&step.name_nl, &step.name_en)) } } });
    }
    if let Some(one) = walk.limitations.iter().find(|one| one.id.0 == id) {
        let outcome = one.outcome.map(|outcome| page.t(entries::outcome(outcome)));
        let title = entries::limitation_title(page, walk, one);
        return Some(said(title, outcome, one.words.as_deref(), one.by_side));
    }
    if let Some(one) = walk.answers.iter().find(|one| one.id.0 == id) {
        let value = one.value.map(|value| page.t(keys::ITEM_ANSWER.of(value)));
        let title = entries::answer_title(page, walk, one);
        let asked = item::CODES.into_iter().find(|code| one.question.as_deref() == Some(*code));
        return Some(html! {
            p.small { (title) }
            @if let Some(asked) = asked { p { (page.t(keys::ITEM.of(asked))) } }
            @if let Some(value) = value { p { (value) } }
            @if let Some(but) = &one.nuance { (ui::told(but, chair_of(one.by_side))) }
        });
    }
    if let Some(yes) = walk.agreements.iter().find(|yes| yes.id.0 == id) {
        return Some(html! { p { (entries::agreed_by(page, walk, yes)) } });
    }
    let entry = walk.entries.iter().find(|e| e.id.0 == id)?;
    let code = entry.code.as_ref().map(|code| entries::chosen(page, entry, code));
    let title = format!("{} · {}", entries::title(page, walk, entry), entries::by(page, walk, entry));
    Some(said(title, code, entry.words.as_deref(), entry.by_side))
}

/// The chair whose colours something said by this side has.
fn chair_of(side: Side) -> Chair {
    if side == Side::Customer { Chair::Customer } else { Chair::Employee }
}

/// Something that was said, in short.
fn said(title: String, chosen: Option<String>, words: Option<&str>, side: Side) -> Markup {
    let chair = chair_of(side);
    html! {
        p.small { (title) }
        @if let Some(chosen) = chosen { p { (chosen) } }
        @if let Some(words) = words { (ui::told(words, chair)) }
    }
}

fn shown(
    page: &Page,
    half: &Half<'_>,
    walk: &Walk,
    kind: Kind,
    typed: &Typed,
    error: Option<&AppError>,
) -> Markup {
    let words = page.words;
    let code = kind.code();
    let title = words.get(keys::DO.of(kind));
    let said = error.map(|error| match error {
        AppError::Field { problem: FieldProblem::Needed, field } if *field != "whose" => {
            words.get(keys::NEED.of(kind))
        }
        AppError::Field { problem: FieldProblem::NotANumber, .. } => words.get("need-minutes"),
        AppError::Field { field: "other", .. } => words.get("other-not-a-talk"),
        error => sentence(words, error),
    });
    let body = html! {
        p { a href=(half.base) { (words.get("back-to-page")) } }
        h1 { (title) }
        p { (words.get(keys::DO_WHAT.of(kind))) }
        @if let Some(subject) = subject(page, walk, typed.text("about")) { div.about { (subject) } }
        @if let (Some(said), Some(error)) = (&said, error) {
            (ui::problem_at(words, error, said))
        }
        @if matches!(error, Some(AppError::Changed)) { (shared::news(page, walk)) }
        form method="post" action=(format!("{}/do/{code}", half.base)) {
            input type="hidden" name="about" value=(typed.text("about"));
            input type="hidden" name="seen" value=(walk.trajectory.version);
            @if kind.tells_how_it_was() { (whose(page, walk, typed, error)) }
            (fields(page, half, walk, kind, typed, error))
            (privacy::of_kind(page, walk, kind))
            div.actions {
                button.main { (words.get("put-do")) } a href=(half.base) { (words.get("put-not")) }
            }
        }
    };
    ui::shell(page, &title, &body)
}

fn fields(
    page: &Page,
    half: &Half<'_>,
    walk: &Walk,
    kind: Kind,
    typed: &Typed,
    error: Option<&AppError>,
) -> Markup {
    let words = page.words;
    let rule = kind.rule();
    let chair = half.chair();
    // a kind that does not ask a field has no words for it, and never shows them
    let labels = ["words", "code", "basis", "more", "place", "day", "until", "number", "other"]
        .map(|field| words.get(keys::DO_FIELD.of((kind, field))));
    let [said, choice, basis, more, place, day, until, number, other] = &labels;
    let skip = words.get("may-skip");
    let hint = |need: Need| if matches!(need, Need::May | Need::Any) { skip.as_str() } else { "" };
    let choices = |family: Family<(Kind, &'static str)>, codes: &[&'static str]| -> Vec<(String, String)> {
        codes.iter().map(|c| ((*c).to_owned(), words.get(family.of((kind, *c))))).collect()
    };
    let field = |name, label, hint| Field { name, label, hint, error };
    // only what can have been a talk is offered: no letter, and nothing that was taken back
    let moments: Vec<(String, String)> = walk
        .moments
        .iter()
        .rev()
        .filter(|m| m.channel.is_talk() && m.withdrawn_at.is_none())
        .map(|m| (m.id.to_string(), format!("{} ({})", m.title, road::when(page, m))))
        .collect();
    html! {
        @if rule.words != Need::No { (field("words", said, hint(rule.words)).area(typed, true)) }
        @if !rule.codes.is_empty() {
            @if rule.codes.len() > 8 {
                (field("code", choice, hint(rule.code)).select(page.words, typed,
                    &choices(keys::CODE, rule.codes)))
            } @else {
                (field("code", choice, hint(rule.code))
                    .choices(page.words, typed, &choices(keys::CODE, rule.codes), chair))
            }
        }
        @if !rule.bases.is_empty() {
            (field("basis", basis, &skip).choices(page.words, typed, &choices(keys::BASIS, rule.bases),
                chair))
        }
        @if rule.more != Need::No { (field("more", more, hint(rule.more)).line(typed, "text", None)) }
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
        @if rule.other != Need::No { (field("other", other, "").select(page.words, typed, &moments)) }
    }
}

/// `GET /mine/back/{entry}`
pub async fn customer_back_form(page: Page, Path(entry): Path<String>) -> Answer {
    back_form(&page, &Half::customer(&page)?, &entry, None).await
}

/// `POST /mine/back/{entry}`
pub async fn customer_back(page: Page, Path(entry): Path<String>, typed: Typed) -> Answer {
    take_back(&page, &Half::customer(&page)?, &entry, &typed).await
}

/// `GET /trajectories/{trajectory}/back/{entry}`
pub async fn staff_back_form(page: Page, Path((id, entry)): Path<(String, String)>) -> Answer {
    back_form(&page, &Half::staff(&page, &id)?, &entry, None).await
}

/// `POST /trajectories/{trajectory}/back/{entry}`
pub async fn staff_back(page: Page, Path((id, entry)): Path<(String, String)>, typed: Typed) -> Answer {
    take_back(&page, &Half::staff(&page, &id)?, &entry, &typed).await
}

async fn back_form(page: &Page, half: &Half<'_>, entry: &str, error: Option<&AppError>) -> Answer {
    let walk = half.open(page).await?;
    let words = page.words;
    let id = entry.parse::<Uuid>().ok();
    let moment = walk.moments.iter().any(|m| Some(m.id.0) == id);
    let kind = walk.entries.iter().find(|e| Some(e.id.0) == id).map(|e| e.kind);
    if !id.is_some_and(|id| may_take_back(&walk, id)) {
        return Err(half.failed(page, Refused::NotForYou.into()));
    }
    let agreed = kind == Some(Kind::Wish) && id.is_some_and(|id| walk.agreement(id).is_some());
    // what happens next is said before somebody decides
    let next = match kind {
        _ if moment => "take-back-moment",
        Some(Kind::NotHelped) => "take-back-not-helped",
        _ if agreed => "take-back-agreement",
        None if id.is_some_and(|id| walk.about(Kind::Reword, id).next().is_some()) => "take-back-reworded",
        _ => "take-back-gone",
    };
    let body = html! {
        p { a href=(half.base) { (words.get("back-to-page")) } }
        h1 { (words.get("take-back-title")) }
        @if let Some(subject) = subject(page, &walk, entry) { div.about { (subject) } }
        p { (words.get(next)) }
        (ui::problem(words, error))
        form method="post" action=(format!("{}/back/{entry}", half.base)) {
            (reasons(page, error))
            div.actions {
                button.main { (words.get("take-back-do")) } a href=(half.base) { (words.get("skip-this")) }
            }
        }
    };
    let shown = ui::shell(page, &words.get("take-back-title"), &body);
    Ok(match error {
        Some(error) => again(error, shown),
        None => shown.into_response(),
    })
}

/// Whether what has this identifier stands and is the reader's to take back. The address asks the same
/// rules again.
fn may_take_back(walk: &Walk, id: Uuid) -> bool {
    let entry = || walk.entries.iter().find(|one| one.id.0 == id);
    let said = || walk.expectations.iter().find(|one| one.id.0 == id);
    let answer = || walk.answers.iter().find(|one| one.id.0 == id);
    let limitation = || walk.limitations.iter().find(|one| one.id.0 == id);
    let yes = || walk.agreements.iter().find(|one| one.id.0 == id);
    walk.may_take_moment_back(MomentId(id))
        || entry().is_some_and(|one| walk.may_take_entry_back(one))
        || said().is_some_and(|one| walk.may_take_expectation_back(one))
        || answer().is_some_and(|one| walk.may_take_answer_back(one))
        || limitation().is_some_and(|one| walk.may_take_limitation_back(one))
        || yes().is_some_and(|one| walk.may_take_agreement_back(one))
}

/// The reasons to choose from when something is taken back (N18). Each of them is fine.
#[must_use]
pub fn reasons(page: &Page, error: Option<&AppError>) -> Markup {
    let all: Vec<(String, String)> =
        TAKEN_BACK.iter().map(|code| ((*code).to_owned(), page.t(keys::TAKEN_BACK_WHY.of(code)))).collect();
    let label = page.t("take-back-why");
    // the last one says nothing: it is chosen when somebody just goes on
    let typed = Typed::default().or("why", TAKEN_BACK[TAKEN_BACK.len() - 1]);
    Field { name: "why", label: &label, hint: "", error }.fixed_choices(&typed, &all, Chair::Customer)
}

async fn take_back(page: &Page, half: &Half<'_>, entry_id: &str, typed: &Typed) -> Answer {
    let gone = || half.failed(page, Refused::NotForYou.into());
    let id: Uuid = entry_id.parse().map_err(|_| gone())?;
    match back::take_back(page.app(), half.who, half.id, id, typed.text("why")).await {
        Ok(()) => Ok(Redirect::to(&format!("{}?withdrawn", half.base)).into_response()),
        Err(error @ AppError::Field { .. }) => back_form(page, half, entry_id, Some(&error)).await,
        Err(error) => Err(half.failed(page, error)),
    }
}
