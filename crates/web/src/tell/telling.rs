//! Telling how a moment was, seeing both chairs, and taking it back: the customer's page of one moment.

use axum::{
    extract::Path,
    response::{IntoResponse, Redirect},
};
use hullie_app::{
    AppError,
    error::FieldProblem,
    taking_back,
    tell::telling::{self, Told},
    walk::shared_page::SharedPage,
};
use hullie_domain::{
    Chair, MomentId, Seat,
    kind::Kind,
    walk::moment::{Recognition, Side},
};
use hullie_store::{tell::view::View, walk::moment::Moment};
use maud::{Markup, html};

use crate::{
    error::{Answer, Failed},
    form::{Typed, again},
    on_page::OnPage,
    privacy,
    taking_back::{WITH_OTHERS, more_stays, says_along, why, withdraw_form},
    tell::{
        pair,
        told::{told, whose},
    },
    ui::{self, Field},
    visit::Visit,
    walk::shared_page::{entries, moment_name, reader::say, together, ways::Ways, written_back},
    words::keys,
};

/// `GET /mine/moments/{moment}`: tell how it was, or see both chairs. With `?kept` right after telling.
pub async fn moment(page: OnPage, Path(id): Path<String>) -> Answer {
    let shared = page.open().await?;
    let id = page.moment(&shared, &id)?;
    Ok(moment_page(&page, &shared, id, &Typed::default(), None).into_response())
}

fn moment_page(
    visit: &Visit,
    shared: &SharedPage,
    id: MomentId,
    typed: &Typed,
    error: Option<&AppError>,
) -> Markup {
    let words = visit.words;
    let Some(moment) = shared.moment(id) else { return html! {} };
    // what was not taken back is said at the form that takes back
    let (back, error) = match error {
        Some(others @ AppError::OthersToo) => (Some((typed, others)), None),
        other => (None, other),
    };
    let told = shared.has_sat(id);
    let ways = Ways::of(shared);
    let just_kept = visit.path.ends_with("?kept") && error.is_none();
    let body = html! {
        p { a href="/mine" { (words.get("back-to-steps")) } }
        p.date { (moment_name::when(visit, moment)) }
        h1 dir="auto" { (moment_name::title(visit, moment)) }
        @if let Some(benefit) = &moment.benefit {
            p { (say(visit, shared, "benefit")) " " bdi { (benefit) } }
        }
        (ui::problem(words, error))
        @if visit.path.ends_with("?items") { div.good role="status" { p { (words.get("items-kept")) } } }
        @if just_kept { div.good { p { (words.get("thanks-told")) } } }
        @if told {
            (pair::both(visit, shared, id))
            (guess_form(visit, shared, id, error))
            (own_words_choices(visit, shared, id))
            @if shared.has_own_telling(id, Chair::Customer) {
                (withdraw_form(visit, &format!("/mine/moments/{id}"), &withdraw_what(shared, id),
                    ways.title_left(shared, id), back))
            }
            details open[error.is_some()] {
                summary { (words.get("tell-again")) }
                (tell_form(visit, shared, moment, typed, error))
            }
        } @else if moment.withdrawn_at.is_some() {
            p {
                (entries::taken_back(visit, moment.withdrawn_code.as_deref(),
                    moment.withdrawn_at.unwrap_or(visit.app().now())))
            }
        } @else {
            @if shared.has_answered(id, Chair::Employee) { p.small {
                (say(visit, shared, "employee-has-told")) } }
            (pair::felt(visit, shared, id))
            (tell_form(visit, shared, moment, typed, error))
            (pair::own_guess(visit, shared, id))
            // whoever only answered questions or said that it was noticed has the same way back
            @if shared.has_own_telling(id, Chair::Customer) {
                (withdraw_form(visit, &format!("/mine/moments/{id}"), &withdraw_what(shared, id),
                    ways.title_left(shared, id), back))
            }
        }
        (entries::items(visit, shared, id, &ways))
        @if moment.withdrawn_at.is_none() { (here(visit, shared, id)) }
        (together::expected_short(visit, shared))
    };
    ui::shell(visit, &moment_name::title(visit, moment), &body)
}

/// What else was put at this moment, and what the customer can add to it.
fn here(visit: &Visit, shared: &SharedPage, id: MomentId) -> Markup {
    let words = visit.words;
    let ways = Ways::of(shared);
    let at = Some(id.0);
    let elsewhere = shared.moment(id).is_some_and(|m| m.side == Side::Other || m.party.is_some());
    html! {
        @if let Some(told) = shared.told_words(id) {
            (written_back::state(visit, shared, (id.0, told), &ways))
        }
        (entries::at_moment(visit, shared, id, false, true, &ways))
        (entries::at_moment(visit, shared, id, true, true, &ways))
        details.card {
            summary { (words.get("moment-more")) }
            menu.list {
                li { a href=(format!("/mine/moments/{id}/questions")) { (words.get("items-title")) } }
                (ways.link(visit, Kind::Felt, at))
                (ways.link(visit, Kind::Observation, at))
                (ways.link(visit, Kind::Key, at))
                (ways.link(visit, Kind::Limitation, at))
                (ways.link(visit, Kind::Rights, at))
                (ways.link(visit, Kind::Opinion, at))
                (ways.link(visit, Kind::NotHelped, at))
                (ways.link(visit, Kind::Talk, at))
                (ways.tap(visit, Kind::Retold, at))
                @if let Some(whole) = ways.whole(shared, id) {
                    li { a href=(whole) { (words.get("take-back-whole-moment")) } }
                }
                @if elsewhere && shared.decides {
                    li { a href=(format!("/mine/moments/{id}/invite")) { (words.get("invite-title")) } }
                }
            }
        }
    }
}

fn tell_form(
    visit: &Visit,
    shared: &SharedPage,
    moment: &Moment,
    typed: &Typed,
    error: Option<&AppError>,
) -> Markup {
    let words = visit.words;
    let [tell, value, noticed] = ["ask-tell", "ask-value", "ask-noticed"].map(|key| say(visit, shared, key));
    let skip = words.get("may-skip");
    let answers: Vec<(String, String)> = Recognition::ALL
        .iter()
        .map(|answer| (answer.code().to_owned(), say(visit, shared, keys::ANSWER_NOTICED.of(*answer))))
        .collect();
    html! {
        form method="post" action=(format!("/mine/moments/{}", moment.id)) {
            (whose(visit, shared, typed, error))
            (Field { name: "words", label: &tell, hint: &skip, error }.area(typed, true))
            (Field { name: "over", label: &words.get("ask-over"), hint: &skip, error }
                .choices(words, typed, &[("own".to_owned(), words.get("over-own")),
                    ("rule".to_owned(), words.get("over-rule"))], Chair::Customer))
            p.hint { (say(visit, shared, "over-rule-readers")) }
            (Field { name: "value", label: &value, hint: &skip, error }
                .choices(words, typed, &ui::five(words), Chair::Customer))
            @if moment.side == Side::Organisation {
                (Field { name: "recognition", label: &noticed, hint: &skip, error }
                    .choices(visit.words, typed, &answers, Chair::Customer))
            }
            @let own = shared.speaks_as().is_none();
            @if own { (ui::tick("quote", &words.get("may-quote"), typed.ticked("quote"))) }
            (privacy::of_kind(visit, shared, Kind::View))
            p.hint { (words.get(if own { "who-reads" } else { "who-reads-voice" })) }
            div.actions { button.main { (words.get("tell-do")) } a href="/mine" { (words.get("skip-this")) } }
        }
    }
}

fn guess_form(visit: &Visit, shared: &SharedPage, id: MomentId, error: Option<&AppError>) -> Markup {
    let words = visit.words;
    let (label, hint) = (words.get("ask-guess-customer"), words.get("may-skip"));
    let empty = |seat| shared.seat(id, seat).is_none();
    html! {
        @if shared.decides && shared.speaks_as().is_none() && empty(Seat::guess(Chair::Customer))
            && empty(Seat::own(Chair::Employee)) && shared.gone_at(id, Chair::Employee).next().is_none() {
            details {
                summary { (words.get("guess-customer")) }
                form method="post" action=(format!("/mine/moments/{id}/guess")) {
                    (Field { name: "guess", label: &label, hint: &hint, error }
                        .fixed_choices(&Typed::default(), &ui::five(words), Chair::Customer))
                    p.hint { (words.get("guess-once")) }
                    (privacy::of_kind(visit, shared, Kind::Guess))
                    div.actions { button.quiet { (words.get("guess-do")) } }
                }
            }
        }
    }
}

/// Whether the words may be quoted, what was found in them, and taking everything back.
fn own_words_choices(visit: &Visit, shared: &SharedPage, id: MomentId) -> Markup {
    let words = visit.words;
    let in_seat = shared.views.iter().filter(|v| v.moment_id == id && v.seat() == Seat::own(Chair::Customer));
    // words that somebody told on behalf of the customer bear a name: they are never quoted
    let own: Vec<_> = in_seat.filter(|v| v.voice.as_deref() == shared.speaks_as()).collect();
    let told: Vec<_> = own.iter().filter(|view| view.words.is_some()).collect();
    let is_quoted = |view: &View| view.release == hullie_domain::walk::moment::Release::Quote;
    let may_quote = told.iter().any(|view| is_quoted(view));
    let start = if told.len() > 1 { "quote-start-all" } else { "quote-start" };
    // somebody who told twice may have ticked it once
    let is_whole = told.iter().all(|view| is_quoted(view));
    // which words they are, as they were typed: only who wrote them reads this
    let found: Vec<(&str, String)> = shared
        .findings
        .iter()
        .filter_map(|finding| {
            let told = own.iter().find(|view| view.id == finding.view_id)?.words.as_deref()?;
            let range =
                usize::try_from(finding.excerpt_start).ok()?..usize::try_from(finding.excerpt_end).ok()?;
            Some((told.get(range)?, words.get(keys::FOUND.stored(&finding.kind))))
        })
        .collect();
    html! {
        section.card {
            @if !told.is_empty() { h2 { (words.get("your-words")) } }
            @if may_quote && !found.is_empty() {
                p { strong { (words.get("found-held")) } }
                ul { @for (said, what) in &found { li { q dir="auto" { (said) } " (" (what) ")" } } }
                p { (words.get("found-do")) }
            }
            @if shared.decides && shared.speaks_as().is_none() && !told.is_empty() {
                @if !may_quote || found.is_empty() {
                    p {
                        (words.get(match (may_quote, is_whole) {
                            (true, true) => "quoted-now",
                            (true, false) => "quoted-some",
                            // who wrote them down knows them
                            (false, _) if told.len() == 1 && is_known(shared, id) => "closed-now-call",
                            (false, _) => "closed-now",
                        }))
                        @if !may_quote && shared.shares_own_link() {
                            " " (words.get("readers-by-your-link"))
                        }
                    }
                }
                p.hint { (words.get("quote-who")) }
                @if may_quote { (release_form(visit, id, &[], "quote-stop")) }
                @if !may_quote || !is_whole { (release_form(visit, id, &told, start)) }
            }
        }
    }
}

/// Whether who helps now wrote down by phone what the customer said yes to there, and so knows it without an
/// own answer.
fn is_known(shared: &SharedPage, id: MomentId) -> bool {
    let since = shared.handovers.iter().map(|one| one.at).max();
    let mut calls = shared.about(Kind::ByPhone, id.0).filter(|call| shared.is_agreed(call));
    calls.any(|call| since.is_none_or(|since| call.at > since))
}

/// The button that lets the own words that stand here be on the mirror; with none it takes all from it.
fn release_form(visit: &Visit, id: MomentId, told: &[&&View], key: &'static str) -> Markup {
    html! { form method="post" action=(format!("/mine/moments/{id}/release")) {
        input type="hidden" name="quote" value=(if told.is_empty() { "" } else { "yes" });
        @for one in told { input type="hidden" name="told" value=(one.id); }
        div.actions { button.quiet { (visit.t(key)) } }
    } }
}

/// What goes when the reader takes back there, as the customer's side is told it, and what stays: a guess,
/// and what is taken back by itself.
fn withdraw_what(shared: &SharedPage, id: MomentId) -> Vec<&'static str> {
    let others = shared.takes_others_along(id);
    let own = shared.speaks_as().is_none();
    // what is told on behalf of the customer is in no figure
    let goes = match (others, own) {
        (true, _) => WITH_OTHERS,
        (false, true) => "withdraw-what",
        (false, false) => "withdraw-what-kin",
    };
    let guessed = own && shared.seat(id, Seat::guess(Chair::Customer)).is_some();
    // what was written down by phone without the customer's yes is still of who wrote it
    let waits = own && shared.about(Kind::ByPhone, id.0).any(|call| !shared.is_agreed(call));
    let said = [
        (true, goes),
        (more_stays(shared, id), "withdraw-apart"),
        (waits, "withdraw-call-stays"),
        (guessed, "withdraw-guess-stays"),
    ];
    said.into_iter().filter(|(so, _)| *so).map(|(_, said)| said).collect()
}

/// `POST /mine/moments/{moment}`
pub async fn tell(page: OnPage, Path(id): Path<String>, typed: Typed) -> Answer {
    let shared = page.open().await?;
    let id = page.moment(&shared, &id)?;
    let result = match told(&typed) {
        Ok(told) => keep(&page, &shared, id, told, typed.text("over") == "rule").await,
        Err(error) => Err(error),
    };
    Ok(match result {
        Ok(()) => Redirect::to(&format!("/mine/moments/{id}?kept")).into_response(),
        // where nothing can be told any more there is no form to show the words in
        Err(error) if error.turns_away() => return Err(page.failed(error)),
        Err(error) => {
            // it may have been told on another device meanwhile
            let shared = page.open().await?;
            again(&error, moment_page(&page, &shared, id, &typed, Some(&error)))
        }
    })
}

/// Keeps what was told. Words about a rule are an opinion and go another way than words about what somebody
/// lived through (V09).
async fn keep(
    visit: &Visit,
    shared: &SharedPage,
    id: MomentId,
    told: Told,
    about_rule: bool,
) -> hullie_app::Result<()> {
    let (app, who, trajectory) = (visit.app(), &visit.customer, shared.trajectory.id);
    if about_rule {
        telling::about_rule(app, who, trajectory, id, told).await
    } else {
        telling::moment(app, who, trajectory, id, told).await
    }
}

/// `POST /mine/moments/{moment}/guess`
pub async fn guess(page: OnPage, Path(id): Path<String>, typed: Typed) -> Answer {
    let shared = page.open().await?;
    let id = page.moment(&shared, &id)?;
    let result = match typed.value("guess") {
        Ok(Some(value)) => telling::guess(page.app(), &page.customer, shared.trajectory.id, id, value).await,
        Ok(None) => Err(AppError::Field { field: "guess", problem: FieldProblem::Needed }),
        Err(error) => Err(error),
    };
    Ok(match result {
        Ok(()) => Redirect::to(&format!("/mine/moments/{id}?guessed")).into_response(),
        Err(error) => {
            // it may have been told on another device meanwhile
            let shared = page.open().await?;
            again(&error, moment_page(&page, &shared, id, &typed, Some(&error)))
        }
    })
}

/// `POST /mine/moments/{moment}/release`
pub async fn release(page: OnPage, Path(id): Path<String>, typed: Typed) -> Answer {
    let shared = page.open().await?;
    let id = page.moment(&shared, &id)?;
    let (app, who, trajectory) = (page.app(), &page.customer, shared.trajectory.id);
    let done = if typed.ticked("quote") {
        // which words stood beside the button
        let told: Vec<_> = typed.list("told").into_iter().filter_map(|one| one.parse().ok()).collect();
        telling::release(app, who, trajectory, id, &told).await
    } else {
        telling::close(app, who, trajectory, id).await
    };
    done.map_err(|e| Failed::customer(page.words, e))?;
    Ok(Redirect::to(&format!("/mine/moments/{id}")).into_response())
}

/// `POST /mine/moments/{moment}/withdraw`
pub async fn withdraw(page: OnPage, Path(id): Path<String>, typed: Typed) -> Answer {
    let shared = page.open().await?;
    let id = page.moment(&shared, &id)?;
    if shared.takes_others_along(id) && !says_along(&typed) {
        // somebody else told there since the form was opened
        let error = AppError::OthersToo;
        return Ok(again(&error, moment_page(&page, &shared, id, &typed, Some(&error))));
    }
    taking_back::telling(page.app(), &page.customer, shared.trajectory.id, id, why(&typed))
        .await
        .map_err(|e| Failed::customer(page.words, e))?;
    Ok(Redirect::to("/mine?withdrawn").into_response())
}
