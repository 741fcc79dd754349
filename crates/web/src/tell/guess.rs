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
    walk::shared_page::SharedPage,
};
use hullie_domain::{Chair, MomentId, Refused, kind::Kind};
use hullie_store::house::account::Account;
use maud::{Markup, html};

use crate::{
    change::share_form::show_form,
    error::Answer,
    form::{Typed, again},
    on_page::OnPage,
    privacy,
    taking_back::{LEFT_BEHIND, more_stays, why, withdraw_form},
    tell::pair,
    ui::{self, Field},
    visit::Visit,
    walk::shared_page::{
        entries, moment_name, note_of_death, reader::say, together, ways::Ways, written_back,
    },
};

/// `GET /trajectories/{trajectory}/moments/{moment}`: the blind step, or both chairs.
pub async fn moment(page: OnPage, Path((_, moment)): Path<(String, String)>) -> Answer {
    let shared = page.open().await?;
    let moment = page.moment(&shared, &moment)?;
    sits(&shared).map_err(|error| page.failed(error))?;
    let listeners =
        coach_share::listeners(page.app(), &page.staff, moment).await.map_err(|e| page.failed(e))?;
    Ok(moment_page(&page, &shared, moment, &listeners, &Typed::default(), None).into_response())
}

/// Refuses whoever does not sit in the chair: a colleague is told that another employee helps now.
fn sits(shared: &SharedPage) -> Result<()> {
    if shared.chair.is_some() { Ok(()) } else { Err(AppError::not_in_chair(shared.reader)) }
}

fn moment_page(
    visit: &Visit,
    shared: &SharedPage,
    id: MomentId,
    listeners: &[(Account, bool)],
    typed: &Typed,
    error: Option<&AppError>,
) -> Markup {
    let words = visit.words;
    let Some(moment) = shared.moment(id) else { return html! {} };
    let base = format!("/trajectories/{}", shared.trajectory.id);
    let ways = Ways::of(shared);
    let body = html! {
        p { a href=(base) {
            (words.with("back-to-customer", &[("name", (&shared.trajectory.name).into())]))
        } }
        p.date { (moment_name::when(visit, moment)) }
        h1 { (moment_name::title(visit, moment)) }
        (note_of_death(visit, shared))
        (ui::problem(words, error))
        // an older form has its words in a field that is not there any more
        @let typed_before = typed.text("words");
        @if error.is_some() && !typed_before.is_empty()
            && (shared.has_answered(id, Chair::Employee) || shared.took_back(id, Chair::Employee)
                || moment.withdrawn_at.is_some()) {
            div.about { p { (words.get("typed-before")) } (ui::told(typed_before, Chair::Employee)) }
        }
        @if visit.path.ends_with("?items") { div.good role="status" { p { (words.get("items-kept")) } } }
        @if shared.has_sat(id) {
            (pair::both(visit, shared, id))
            @if shared.took_back(id, Chair::Employee) { p { (words.get("took-back-no-guess")) } }
            (entries::items(visit, shared, id, &ways))
            (here(visit, shared, id, &ways))
            @if !shared.took_back(id, Chair::Employee) { (show_form(visit, &base, id, listeners)) }
            (back_form(visit, shared, id, &ways))
        } @else if moment.withdrawn_at.is_some() {
            (entries::items(visit, shared, id, &ways))
            (here(visit, shared, id, &ways))
            (back_form(visit, shared, id, &ways))
        } @else if shared.knows_by_phone(id) {
            // who wrote down what the customer said cannot guess it any more, and still has an own side to
            // tell
            p { (words.get("by-phone-no-guess")) }
            (blind_form(visit, shared, id, false, typed, error))
            (entries::items(visit, shared, id, &ways))
            (here(visit, shared, id, &ways))
            // answers to questions of before the call
            (back_form(visit, shared, id, &ways))
        } @else {
            (blind_form(visit, shared, id, true, typed, error))
            // who told the own side after writing down a call reads it, shows it and takes it back before the
            // guess too
            (pair::own_words(visit, shared, id))
            (entries::items(visit, shared, id, &ways))
            (here(visit, shared, id, &ways))
            @if shared.has_answered(id, Chair::Employee) { (show_form(visit, &base, id, listeners)) }
            (back_form(visit, shared, id, &ways))
        }
        (together::expected_short(visit, shared))
    };
    ui::shell(visit, &moment_name::title(visit, moment), &body)
}

/// Taking back what the employee told there, when there is something.
fn back_form(visit: &Visit, shared: &SharedPage, id: MomentId, ways: &Ways) -> Markup {
    let address = format!("/trajectories/{}/moments/{id}", shared.trajectory.id);
    let goes = ["withdraw-what-serving", "withdraw-apart"];
    let goes = &goes[..1 + usize::from(more_stays(shared, id))];
    html! { @if shared.has_own_telling(id, Chair::Employee) {
        (withdraw_form(visit, &address, goes, ways.title_left(shared, id), None))
    } }
}

/// What else was put at this moment, and what the employee can add to it.
fn here(visit: &Visit, shared: &SharedPage, id: MomentId, ways: &Ways) -> Markup {
    let words = visit.words;
    let at = Some(id.0);
    html! {
        @if let Some(told) = shared.told_words(id) {
            (written_back::state(visit, shared, (id.0, told), ways))
        }
        (entries::at_moment(visit, shared, id, false, true, ways))
        (entries::at_moment(visit, shared, id, true, true, ways))
        // a moment that was taken back is not asked or said anything about any more
        @if !shared.was_taken_back(id) { details.card {
            summary { (words.get("moment-more")) }
            menu.list {
                @if !shared.answers_no_more(id) { li {
                    a href=(format!("{}/moments/{id}/questions", ways.base)) { (words.get("items-title")) }
                } }
                (ways.link(visit, Kind::Fact, at))
                (ways.link(visit, Kind::Claim, at))
                (ways.link(visit, Kind::Cause, at))
                (ways.link(visit, Kind::Key, at))
                (ways.link(visit, Kind::Limitation, at))
                (ways.link(visit, Kind::Talk, at))
                @if !shared.has_answered(id, Chair::Customer) && !shared.is_bereaved() {
                    (ways.link(visit, Kind::ByPhone, at))
                }
                @if let Some(whole) = ways.whole(shared, id) {
                    li { a href=(whole) { (words.get("take-back-whole-moment")) } }
                }
                li { a href="/support" { (words.get("support-title")) } }
            }
        } }
    }
}

/// The blind step. Nothing of what the customer said is on this page, unless the employee wrote it down: then
/// there is nothing to guess.
fn blind_form(
    visit: &Visit,
    shared: &SharedPage,
    id: MomentId,
    guesses: bool,
    typed: &Typed,
    error: Option<&AppError>,
) -> Markup {
    let words = visit.words;
    let keys = ["blind-own", "blind-words", "blind-guess", "blind-guess-hint", "may-skip"];
    let [own, own_words, guess, guess_hint, skip] = &keys.map(|key| say(visit, shared, key));
    // who wrote down a call and told the own side guesses as yet when the customer told something else
    let took_back = shared.took_back(id, Chair::Employee);
    let said_own = took_back || shared.has_answered(id, Chair::Employee);
    html! {
        // what is not told yet cannot be shown afterwards
        @let told = shared.has_answered(id, Chair::Customer);
        @if said_own { p {
            (words.get(if took_back { "took-back-own" } else { "blind-own-said" })) " "
            (say(visit, shared, "blind-after-own"))
        } }
        @else if guesses { p { (say(visit, shared, "blind-why")) " " (say(visit, shared,
            if told { "blind-then" } else { "blind-later" })) } }
        form method="post" action=(format!("/trajectories/{}/moments/{id}", shared.trajectory.id)) {
            @if !said_own {
                (Field { name: "words", label: own_words, hint: skip, error }.area(typed, false))
                (Field { name: "own", label: own, hint: skip, error }
                    .choices(words, typed, &ui::five(words), Chair::Employee))
                (privacy::of_kind(visit, shared, Kind::View))
            }
            @if guesses {
                (Field { name: "guess", label: guess, hint: guess_hint, error }
                    .fixed_choices(typed, &ui::five(words), Chair::Employee))
                p.hint { (words.get("guess-once")) }
                (privacy::of_kind(visit, shared, Kind::Guess))
            }
            div.actions { button.main { (words.get(match (guesses, told) {
                (true, true) => "blind-do",
                (true, false) => "put-do",
                (false, _) => "tell-do",
            })) } }
        }
    }
}

fn read_blind(typed: &Typed) -> Result<Blind> {
    Ok(Blind { own: typed.value("own")?, words: typed.words("words")?, guess: typed.value("guess")? })
}

/// `POST /trajectories/{trajectory}/moments/{moment}`
pub async fn blind(page: OnPage, Path((_, moment)): Path<(String, String)>, typed: Typed) -> Answer {
    let shared = page.open().await?;
    let moment = page.moment(&shared, &moment)?;
    sits(&shared).map_err(|error| page.failed(error))?;
    let result = match read_blind(&typed) {
        Ok(said) => guess::blind(page.app(), page.who(), page.id, moment, said).await,
        Err(error) => Err(error),
    };
    match result {
        Ok(()) => {
            Ok(Redirect::to(&format!("/trajectories/{}/moments/{moment}?guessed", shared.trajectory.id))
                .into_response())
        }
        Err(error) if error.turns_away() => Err(page.failed(error)),
        Err(error) => {
            // it may have been said on another device meanwhile: then the page is that of after it, on which
            // something can be shown to a coach
            let shared = page.open().await?;
            let listeners =
                coach_share::listeners(page.app(), &page.staff, moment).await.map_err(|e| page.failed(e))?;
            Ok(again(&error, moment_page(&page, &shared, moment, &listeners, &typed, Some(&error))))
        }
    }
}

/// `POST /trajectories/{trajectory}/moments/{moment}/withdraw`: takes back what the employee said there.
pub async fn withdraw(page: OnPage, Path((_, moment)): Path<(String, String)>, typed: Typed) -> Answer {
    // who does not sit there any more takes back by an old form too, and has it on a page of the own
    let chair = page.open().await.ok().and_then(|shared| shared.chair);
    let moment: MomentId = moment.parse().map_err(|_| page.failed(Refused::NotForYou))?;
    taking_back::telling(page.app(), page.who(), page.id, moment, why(&typed))
        .await
        .map_err(|e| page.failed(e))?;
    let to = match chair {
        Some(_) => format!("/trajectories/{}/moments/{moment}?withdrawn", page.id),
        None => format!("{LEFT_BEHIND}?withdrawn"),
    };
    Ok(Redirect::to(&to).into_response())
}
