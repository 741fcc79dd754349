//! Taking the chair across the table at one moment: the blind step first, then both chairs, then showing it
//! to a coach or lead.

use axum::{
    extract::Path,
    response::{IntoResponse, Redirect},
};
use hullie_app::{
    AppError, Result,
    change::coach_share,
    taking_back,
    tell::guess::{self, Blind},
    walk::shared_page::Page as Walk,
};
use hullie_domain::{AccountId, Chair, MomentId, Refused, kind::Kind, taking_back::TAKEN_BACK};
use hullie_store::house::account::Account;
use maud::{Markup, html};

use crate::{
    error::{Answer, Failed},
    form::Typed,
    house::sign_in::again,
    on_page::OnPage,
    privacy,
    tell::{pair, telling::withdraw_form},
    ui::{self, Field},
    visit::Page,
    walk::shared_page::{Ways, entries, reader::say, road, together},
};

/// `GET /trajectories/{trajectory}/moments/{moment}`: the blind step, or both chairs.
pub async fn moment(page: OnPage, Path((_, moment)): Path<(String, String)>) -> Answer {
    let walk = page.open().await?;
    let moment = page.moment(&walk, &moment)?;
    if walk.chair.is_none() {
        return Err(page.failed(Refused::NotForYou));
    }
    let listeners =
        coach_share::listeners(page.app(), &page.staff, moment).await.map_err(|e| page.failed(e))?;
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
    let ways = Ways::of(walk);
    let body = html! {
        p { a href=(base) { (words.with("back-to-customer", &[("name", (&walk.trajectory.name).into())])) } }
        p.date { (road::when(page, moment)) }
        h1 { (road::title(page, moment)) }
        (ui::problem(words, error))
        @if page.path.ends_with("?items") { div.good role="status" { p { (words.get("items-kept")) } } }
        @if walk.has_sat(id) {
            (pair::both(page, walk, id))
            @if walk.took_back(id, Chair::Employee) { p { (words.get("took-back-no-guess")) } }
            (entries::items(page, walk, id, &ways))
            (here(page, walk, id, &ways))
            (show_form(page, &base, id, listeners))
            @if walk.has_own_telling(id, Chair::Employee) {
                (withdraw_form(page, &format!("{base}/moments/{id}"), "withdraw-what-serving",
                    ways.whole(walk, id).as_deref()))
            }
        } @else if moment.withdrawn_at.is_some() {
            (here(page, walk, id, &ways))
        } @else if walk.knows_by_phone(id) {
            // who wrote down what the customer said cannot guess it any more, and still has an own side to
            // tell
            p { (words.get("by-phone-no-guess")) }
            (blind_form(page, walk, id, false, typed, error))
            (here(page, walk, id, &ways))
        } @else {
            (blind_form(page, walk, id, true, typed, error))
            (here(page, walk, id, &ways))
        }
        (together::expected_short(page, walk))
    };
    ui::shell(page, &road::title(page, moment), &body)
}

/// What else was put at this moment, and what the employee can add to it.
fn here(page: &Page, walk: &Walk, id: MomentId, ways: &Ways) -> Markup {
    let words = page.words;
    let at = Some(id.0);
    html! {
        (entries::at_moment(page, walk, id, false, true, ways))
        (entries::at_moment(page, walk, id, true, true, ways))
        details.card {
            summary { (words.get("moment-more")) }
            menu.list {
                li { a href=(format!("{}/moments/{id}/questions", ways.base)) { (words.get("items-title")) } }
                (ways.link(page, Kind::Fact, at))
                (ways.link(page, Kind::Claim, at))
                (ways.link(page, Kind::Cause, at))
                (ways.link(page, Kind::Key, at))
                (ways.link(page, Kind::Limitation, at))
                (ways.link(page, Kind::Rights, at))
                (ways.link(page, Kind::Talk, at))
                @if !walk.has_answered(id, Chair::Customer) && !walk.is_bereaved() {
                    (ways.link(page, Kind::ByPhone, at))
                }
                @if let Some(whole) = ways.whole(walk, id) {
                    li { a href=(whole) { (words.get("take-back-whole-moment")) } }
                }
                li { a href="/support" { (words.get("support-title")) } }
            }
        }
    }
}

/// The blind step. Nothing of what the customer said is on this page, unless the employee wrote it down: then
/// there is nothing to guess.
fn blind_form(
    page: &Page,
    walk: &Walk,
    id: MomentId,
    guesses: bool,
    typed: &Typed,
    error: Option<&AppError>,
) -> Markup {
    let words = page.words;
    let keys = ["blind-own", "blind-words", "blind-guess", "blind-guess-hint", "may-skip"];
    let [own, own_words, guess, guess_hint, skip] = &keys.map(|key| say(page, walk, key));
    html! {
        @if guesses { p { (say(page, walk, "blind-why")) } }
        form method="post" action=(format!("/trajectories/{}/moments/{id}", walk.trajectory.id)) {
            (Field { name: "words", label: own_words, hint: skip, error }.area(typed, false))
            (Field { name: "own", label: own, hint: skip, error }
                .choices(words, typed, &ui::five(words), Chair::Employee))
            (privacy::of_kind(page, walk, Kind::View))
            @if guesses {
                (Field { name: "guess", label: guess, hint: guess_hint, error }
                    .choices(words, typed, &ui::five(words), Chair::Employee))
                p.hint { (words.get("guess-once")) }
                (privacy::of_kind(page, walk, Kind::Guess))
            }
            div.actions { button.main { (words.get(if guesses { "blind-do" } else { "tell-do" })) } }
        }
    }
}

fn read_blind(typed: &Typed) -> Result<Blind> {
    Ok(Blind { own: typed.value("own")?, words: typed.words("words")?, guess: typed.value("guess")? })
}

/// `POST /trajectories/{trajectory}/moments/{moment}`
pub async fn blind(page: OnPage, Path((_, moment)): Path<(String, String)>, typed: Typed) -> Answer {
    let walk = page.open().await?;
    let moment = page.moment(&walk, &moment)?;
    if walk.chair.is_none() {
        return Err(page.failed(Refused::NotForYou));
    }
    let result = match read_blind(&typed) {
        Ok(said) => guess::blind(page.app(), page.who(), page.id, moment, said).await,
        Err(error) => Err(error),
    };
    match result {
        Ok(()) => Ok(Redirect::to(&format!("/trajectories/{}/moments/{moment}?guessed", walk.trajectory.id))
            .into_response()),
        Err(AppError::Refused(refused)) => Err(page.failed(refused)),
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
                form method="post"
                    action=(format!("{base}/moments/{id}/{}", if *sees { "take-back" } else { "show" })) {
                    input type="hidden" name="account" value=(account.id);
                    button.quiet {
                        (words.with(if *sees { "show-stop" } else { "show-do" },
                            &[("name", (&account.name).into()), ("role", (&page.role(account.role)).into())]))
                    }
                }
            } } }
            @if listeners.is_empty() { p { (words.get("show-nobody")) } }
        }
    }
}

/// `POST /trajectories/{trajectory}/moments/{moment}/withdraw`: takes back what the employee said there.
pub async fn withdraw(page: OnPage, Path((_, moment)): Path<(String, String)>, typed: Typed) -> Answer {
    let walk = page.open().await?;
    let moment = page.moment(&walk, &moment)?;
    let why =
        Some(typed.text("why")).filter(|why| !why.is_empty()).unwrap_or(TAKEN_BACK[TAKEN_BACK.len() - 1]);
    taking_back::telling(page.app(), page.who(), page.id, moment, why).await.map_err(|e| page.failed(e))?;
    Ok(Redirect::to(&format!("/trajectories/{}/moments/{moment}?withdrawn", walk.trajectory.id))
        .into_response())
}

fn listener(page: &OnPage, typed: &Typed) -> std::result::Result<AccountId, Failed> {
    typed.text("account").parse().map_err(|_| page.failed(Refused::NotForYou))
}

/// `POST /trajectories/{trajectory}/moments/{moment}/show`
pub async fn show(page: OnPage, Path((_, moment)): Path<(String, String)>, typed: Typed) -> Answer {
    let walk = page.open().await?;
    let moment = page.moment(&walk, &moment)?;
    let to = listener(&page, &typed)?;
    coach_share::show(page.app(), page.who(), page.id, moment, to).await.map_err(|e| page.failed(e))?;
    Ok(Redirect::to(&format!("/trajectories/{}/moments/{moment}", walk.trajectory.id)).into_response())
}

/// `POST /trajectories/{trajectory}/moments/{moment}/take-back`
pub async fn take_back(page: OnPage, Path((_, moment)): Path<(String, String)>, typed: Typed) -> Answer {
    let walk = page.open().await?;
    let moment = page.moment(&walk, &moment)?;
    let to = listener(&page, &typed)?;
    coach_share::take_back(page.app(), &page.staff, moment, to).await.map_err(|e| page.failed(e))?;
    Ok(Redirect::to(&format!("/trajectories/{}/moments/{moment}?withdrawn", walk.trajectory.id))
        .into_response())
}
