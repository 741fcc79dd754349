//! The employee's side of the same page: what happened, promises, and taking the chair across the table.

use axum::{
    extract::Path,
    response::{IntoResponse, Redirect},
};
use hullie_app::{
    AppError, Result,
    serve_customer::{self, Happened},
    sharing,
    sit::{self, Blind},
    walk::{self, Page as Walk},
};
use hullie_domain::{
    AccountId, Chair, MomentId, PromiseId, Refused, StepId, TrajectoryId,
    moment::{Channel, Side},
};
use hullie_store::{account::Account, promise::Promise};
use maud::{Markup, html};

use crate::{
    context::Page,
    error::{Answer, Failed},
    form::Typed,
    pages::{pair, sign_in::again, walk as shared},
    ui::{self, Field},
};

async fn open(page: &Page, id: &str) -> std::result::Result<Walk, Failed> {
    let failed = |e| Failed::new(page.words, e);
    // an address that is no identifier gets the same answer as one that is not there
    let id: TrajectoryId = id.parse().unwrap_or(TrajectoryId::new());
    if matches!(page.staff, hullie_domain::Actor::Nobody) {
        return Err(failed(Refused::SignIn.into()));
    }
    walk::page(page.app(), &page.staff, id).await.map_err(failed)
}

fn find(page: &Page, walk: &Walk, text: &str) -> std::result::Result<MomentId, Failed> {
    let id = text.parse::<MomentId>().ok().filter(|id| walk.moment(*id).is_some());
    id.ok_or_else(|| Failed::new(page.words, Refused::NotForYou.into()))
}

/// `GET /trajectories/{trajectory}`
pub async fn page(page: Page, Path(id): Path<String>) -> Answer {
    let walk = open(&page, &id).await?;
    Ok(whole(&page, &walk, &Typed::default(), None).into_response())
}

fn may_write(page: &Page) -> bool {
    matches!(page.staff, hullie_domain::Actor::Staff { role: hullie_domain::Role::Employee, .. })
}

fn whole(page: &Page, walk: &Walk, typed: &Typed, error: Option<&AppError>) -> Markup {
    let words = page.words;
    let base = format!("/trajectories/{}", walk.trajectory.id);
    let moments = format!("{base}/moments");
    let close = |promise: &Promise| close_promise(page, &base, promise);
    let body = html! {
        p.tools { a href="/desk" { (words.get("back-to-desk")) } }
        p.small.tools { (words.with("same-page", &[("name", (&walk.trajectory.name).into())])) }
        @if walk.chair.is_none() { p.small.tools { (words.get("colleague-page")) } }
        (shared::shared(page, walk, &shared::Ways { moments: &moments, close_promise: &close }))
        @if may_write(page) { (happened_form(page, walk, &moments, typed, error)) }
    };
    ui::shell(page, &walk.trajectory.name, &body)
}

fn close_promise(page: &Page, base: &str, promise: &Promise) -> Markup {
    let words = page.words;
    let late = promise.due_day < page.today;
    let id = format!("reason-{}", promise.id);
    html! {
        @if may_write(page) {
            form.tools method="post" action=(format!("{base}/promises/{}", promise.id)) {
                @if late {
                    label for=(id) { (words.get("late-reason")) }
                    input id=(id) name="reason" type="text";
                }
                button.quiet { (words.get("promise-done")) span.hidden { ": " (promise.words) } }
            }
        }
    }
}

fn happened_form(page: &Page, walk: &Walk, address: &str, typed: &Typed, error: Option<&AppError>) -> Markup {
    let words = page.words;
    let keys = [
        "did-title",
        "did-benefit",
        "did-benefit-hint",
        "own-day",
        "own-side",
        "own-channel",
        "did-step",
        "did-turn",
        "did-promise",
        "did-due",
        "may-skip",
    ];
    let [title, benefit, benefit_hint, day, side, channel, step, turn, promise, due, skip] =
        &keys.map(|key| words.get(key));
    let mut steps = vec![(String::new(), words.get("did-no-step"))];
    steps
        .extend(walk.route.iter().map(|s| (s.id.to_string(), words.pick(&s.name_nl, &s.name_en).to_owned())));
    let sides = [Side::Organisation, Side::Customer, Side::Other];
    let side_choices = sides.map(|s| (s.code().to_owned(), words.get(&format!("side-{}", s.code()))));
    let mut turns = vec![(String::new(), words.get("did-same-turn"))];
    turns.extend(sides.map(|s| (s.code().to_owned(), words.get(&format!("side-{}", s.code())))));
    let channels: Vec<(String, String)> = Channel::ALL
        .iter()
        .map(|c| (c.code().to_owned(), words.get(&format!("channel-{}", c.code()))))
        .collect();
    let field = |name, label| Field { name, label, hint: "", error };
    html! {
        section.tools.card {
            h2 id="write" { (words.get("did-what")) }
            (ui::problem(words, error))
            form method="post" action=(address) data-keep="yes" {
                (field("title", title).line(typed, "text", None))
                (Field { name: "benefit", label: benefit, hint: benefit_hint, error }.line(typed, "text", None))
                (field("day", day).line(&typed.or("day", &page.today.to_string()), "date", None))
                (field("side", side).select(typed, &side_choices))
                (field("channel", channel).select(typed, &channels))
                (field("step", step).select(typed, &steps))
                (field("turn", turn).select(typed, &turns))
                (Field { name: "promise", label: promise, hint: skip, error }.line(typed, "text", None))
                (field("due", due).line(typed, "date", None))
                div.actions { button.main { (words.get("did-do")) } }
            }
        }
    }
}

fn read_happened(page: &Page, typed: &Typed) -> Result<Happened> {
    let step = typed.code("step", |text| text.parse::<StepId>().ok())?;
    let promise = match typed.optional_title("promise")? {
        Some(words) => Some((words, typed.day("due")?)),
        None => None,
    };
    Ok(Happened {
        title: typed.title("title")?,
        benefit: typed.optional_title("benefit")?,
        side: typed.code("side", Side::from_code)?.unwrap_or(Side::Organisation),
        channel: typed.code("channel", Channel::from_code)?.unwrap_or(Channel::Conversation),
        step,
        happened_at: typed.day("day")?.noon_in(&page.app().zone),
        turn: typed.code("turn", Side::from_code)?,
        promise,
    })
}

/// `POST /trajectories/{trajectory}/moments`
pub async fn happened(page: Page, Path(id): Path<String>, typed: Typed) -> Answer {
    let walk = open(&page, &id).await?;
    if !may_write(&page) {
        return Err(Failed::new(page.words, Refused::NotForYou.into()));
    }
    let result = match read_happened(&page, &typed) {
        Ok(new) => serve_customer::happened(page.app(), &page.staff, walk.trajectory.id, new).await,
        Err(error) => Err(error),
    };
    match result {
        Ok(_) => Ok(Redirect::to(&format!("/trajectories/{}", walk.trajectory.id)).into_response()),
        Err(AppError::Refused(refused)) => Err(Failed::new(page.words, refused.into())),
        Err(error) => Ok(again(&error, whole(&page, &walk, &typed, Some(&error)))),
    }
}

/// `POST /trajectories/{trajectory}/promises/{promise}`
pub async fn keep_promise(page: Page, Path((id, promise)): Path<(String, String)>, typed: Typed) -> Answer {
    let walk = open(&page, &id).await?;
    let failed = |e| Failed::new(page.words, e);
    let promise: PromiseId = promise.parse().map_err(|_| failed(Refused::NotForYou.into()))?;
    let reason = typed.optional_title("reason").map_err(failed)?;
    serve_customer::keep_promise(page.app(), &page.staff, walk.trajectory.id, promise, reason)
        .await
        .map_err(failed)?;
    Ok(Redirect::to(&format!("/trajectories/{}", walk.trajectory.id)).into_response())
}

/// `GET /trajectories/{trajectory}/moments/{moment}`: the blind step, or both chairs.
pub async fn moment(page: Page, Path((id, moment)): Path<(String, String)>) -> Answer {
    let walk = open(&page, &id).await?;
    let moment = find(&page, &walk, &moment)?;
    if walk.chair.is_none() {
        return Err(Failed::new(page.words, Refused::NotForYou.into()));
    }
    let listeners =
        sharing::listeners(page.app(), &page.staff, moment).await.map_err(|e| Failed::new(page.words, e))?;
    Ok(moment_page(&page, &walk, moment, &listeners, &Typed::default(), None).into_response())
}

fn moment_page(
    page: &Page,
    walk: &Walk,
    id: MomentId,
    listeners: &[(Account, bool)],
    typed: &Typed,
    error: Option<&AppError>,
) -> Markup {
    let words = page.words;
    let Some(moment) = walk.moment(id) else { return html! {} };
    let base = format!("/trajectories/{}", walk.trajectory.id);
    let body = html! {
        p { a href=(base) { (words.with("back-to-customer", &[("name", (&walk.trajectory.name).into())])) } }
        p.date { (crate::format::day(words, moment.happened_at.day_in(&page.app().zone), page.today)) }
        h1 { (moment.title) }
        (ui::problem(words, error))
        @if walk.has_answered(id, Chair::Employee) {
            (pair::both(page, walk, id))
            (show_form(page, &base, id, listeners))
        } @else {
            (blind_form(page, walk, id, typed, error))
        }
    };
    ui::shell(page, &moment.title, &body)
}

/// The blind step. Nothing of what the customer said is on this page.
fn blind_form(page: &Page, walk: &Walk, id: MomentId, typed: &Typed, error: Option<&AppError>) -> Markup {
    let words = page.words;
    let keys = ["blind-own", "blind-words", "blind-guess", "blind-guess-hint", "may-skip"];
    let [own, own_words, guess, guess_hint, skip] = &keys.map(|key| words.get(key));
    html! {
        p { (words.with("blind-why", &[("name", (&walk.trajectory.name).into())])) }
        form method="post" action=(format!("/trajectories/{}/moments/{id}", walk.trajectory.id)) data-keep="yes" {
            (Field { name: "words", label: own_words, hint: skip, error }.area(typed, false))
            (Field { name: "own", label: own, hint: skip, error }.choices(typed, &ui::five(words), Chair::Employee))
            (Field { name: "guess", label: guess, hint: guess_hint, error }.choices(typed, &ui::five(words), Chair::Employee))
            p.hint { (words.get("guess-once")) }
            div.actions { button.main { (words.get("blind-do")) } }
        }
    }
}

fn read_blind(typed: &Typed) -> Result<Blind> {
    Ok(Blind { own: typed.value("own")?, words: typed.words("words")?, guess: typed.value("guess")? })
}

/// `POST /trajectories/{trajectory}/moments/{moment}`
pub async fn blind(page: Page, Path((id, moment)): Path<(String, String)>, typed: Typed) -> Answer {
    let walk = open(&page, &id).await?;
    let moment = find(&page, &walk, &moment)?;
    if walk.chair.is_none() {
        return Err(Failed::new(page.words, Refused::NotForYou.into()));
    }
    let result = match read_blind(&typed) {
        Ok(said) => sit::blind(page.app(), &page.staff, walk.trajectory.id, moment, said).await,
        Err(error) => Err(error),
    };
    match result {
        Ok(()) => {
            Ok(Redirect::to(&format!("/trajectories/{}/moments/{moment}", walk.trajectory.id))
                .into_response())
        }
        Err(AppError::Refused(refused)) => Err(Failed::new(page.words, refused.into())),
        Err(error) => Ok(again(&error, moment_page(&page, &walk, moment, &[], &typed, Some(&error)))),
    }
}

/// Showing the own answers to a coach or lead, and taking that back (E20).
fn show_form(page: &Page, base: &str, id: MomentId, listeners: &[(Account, bool)]) -> Markup {
    let words = page.words;
    html! {
        section.card.tools {
            h2 { (words.get("show-title")) }
            p { (words.get("show-what")) }
            ul.plain { @for (account, sees) in listeners { li {
                form method="post" action=(format!("{base}/moments/{id}/{}", if *sees { "take-back" } else { "show" })) {
                    input type="hidden" name="account" value=(account.id);
                    button.quiet {
                        (words.with(if *sees { "show-stop" } else { "show-do" }, &[("name", (&account.name).into()), ("role", (&words.get(&format!("role-{}", account.role.code()))).into())]))
                    }
                }
            } } }
            @if listeners.is_empty() { p { (words.get("show-nobody")) } }
        }
    }
}

fn listener(page: &Page, typed: &Typed) -> std::result::Result<AccountId, Failed> {
    typed.text("account").parse().map_err(|_| Failed::new(page.words, Refused::NotForYou.into()))
}

/// `POST /trajectories/{trajectory}/moments/{moment}/show`
pub async fn show(page: Page, Path((id, moment)): Path<(String, String)>, typed: Typed) -> Answer {
    let walk = open(&page, &id).await?;
    let moment = find(&page, &walk, &moment)?;
    let to = listener(&page, &typed)?;
    sharing::show(page.app(), &page.staff, walk.trajectory.id, moment, to)
        .await
        .map_err(|e| Failed::new(page.words, e))?;
    Ok(Redirect::to(&format!("/trajectories/{}/moments/{moment}", walk.trajectory.id)).into_response())
}

/// `POST /trajectories/{trajectory}/moments/{moment}/take-back`
pub async fn take_back(page: Page, Path((id, moment)): Path<(String, String)>, typed: Typed) -> Answer {
    let walk = open(&page, &id).await?;
    let moment = find(&page, &walk, &moment)?;
    let to = listener(&page, &typed)?;
    sharing::take_back(page.app(), &page.staff, moment, to).await.map_err(|e| Failed::new(page.words, e))?;
    Ok(Redirect::to(&format!("/trajectories/{}/moments/{moment}", walk.trajectory.id)).into_response())
}
