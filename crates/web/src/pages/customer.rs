//! The customer's side: the shared page, telling, and taking back. The words come first, nothing is forced.

use axum::{
    extract::{Path, State},
    http::{HeaderMap, header},
    response::{IntoResponse, Redirect, Response},
};
use hullie_app::{
    AppError, sign_in,
    tell::{self, OwnMoment, Told},
    walk::{self, Page as Walk},
};
use hullie_domain::{
    Actor, Chair, MomentId, Refused, Seat, TrajectoryId,
    expectation::Expectation,
    moment::{Channel, Recognition, Side},
};
use hullie_store::moment::Moment;
use maud::{Markup, html};

use crate::{
    context::{CUSTOMER_COOKIE, Page, Site, cookie, set_cookie},
    error::{Answer, Failed, sentence},
    form::Typed,
    pages::{pair, sign_in::again, walk as shared},
    ui::{self, Field},
    words::Words,
};

fn mine(page: &Page) -> Result<TrajectoryId, Failed> {
    match &page.customer {
        Actor::Customer { trajectory, .. } => Ok(*trajectory),
        _ => Err(Failed::customer(page.words, Refused::SignIn.into())),
    }
}

async fn open(page: &Page) -> Result<Walk, Failed> {
    let id = mine(page)?;
    walk::page(page.app(), &page.customer, id).await.map_err(|e| Failed::customer(page.words, e))
}

fn find(page: &Page, walk: &Walk, text: &str) -> Result<MomentId, Failed> {
    let id = text.parse::<MomentId>().ok().filter(|id| walk.moment(*id).is_some());
    id.ok_or_else(|| Failed::customer(page.words, Refused::NotForYou.into()))
}

/// `GET /mine`: the first time it asks what the customer expects (P01).
pub async fn page(page: Page) -> Answer {
    let walk = open(&page).await?;
    if !walk.trajectory.expectation_asked {
        return Ok(Redirect::to("/mine/expectation").into_response());
    }
    let nothing = |_: &hullie_store::promise::Promise| html! {};
    let ways = shared::Ways { moments: "/mine/moments", close_promise: &nothing };
    let body = html! {
        p.small { (page.words.with("hello", &[("name", (&walk.trajectory.name).into())])) }
        (shared::shared(&page, &walk, &ways))
        div.actions.tools {
            a.quiet href="/mine/moments/new" { (page.t("own-moment")) }
            a.quiet href="/mine/expectation" { (page.t("expectation-again")) }
            a.quiet href="/mirror" { (page.t("nav-mirror")) }
        }
        form.tools method="post" action="/mine/leave" { p.small { (page.t("leave-what")) " " button.link-button { (page.t("leave-do")) } } }
    };
    Ok(ui::shell(&page, &page.t("nav-mine"), &body).into_response())
}

/// `GET /mine/expectation`
pub async fn expectation_form(page: Page) -> Answer {
    let walk = open(&page).await?;
    Ok(expectation_page(&page, &walk, &Typed::default(), None).into_response())
}

fn expectation_page(page: &Page, walk: &Walk, typed: &Typed, error: Option<&AppError>) -> Markup {
    let words = page.words;
    let service = words.pick(&walk.trajectory.service_nl, &walk.trajectory.service_en);
    let label = words.get("expectation-own");
    let hint = words.get("may-skip");
    let prompts = ["result", "time", "who", "contact"].map(|name| (name, words.get(&format!("ask-{name}"))));
    let satisfied = words.get("ask-satisfied");
    let body = html! {
        p.small { (words.with("hello", &[("name", (&walk.trajectory.name).into())])) }
        h1 { (words.with("expectation-title", &[("service", service.into())])) }
        p { (words.get("expectation-why")) }
        (ui::problem(words, error))
        form method="post" action="/mine/expectation" data-keep="yes" {
            (Field { name: "own_words", label: &label, hint: &hint, error }.area(typed, true))
            h2 { (words.get("expectation-prompts")) }
            p.hint { (words.get("expectation-prompts-hint")) }
            @for (name, label) in &prompts {
                (Field { name, label, hint: "", error }.line(typed, "text", None))
            }
            (Field { name: "satisfied", label: &satisfied, hint: &hint, error }.choices(typed, &ui::five(words), Chair::Customer))
            div.actions {
                button.main { (words.get("expectation-do")) }
                button.quiet name="skip" value="yes" { (words.get("skip-this")) }
            }
        }
    };
    ui::shell(page, &words.get("expectation-short"), &body)
}

fn said(typed: &Typed) -> hullie_app::Result<Expectation> {
    if typed.ticked("skip") {
        return Ok(Expectation::default());
    }
    Ok(Expectation {
        own_words: typed.words("own_words")?,
        result: typed.words("result")?,
        time: typed.words("time")?,
        who: typed.words("who")?,
        contact: typed.words("contact")?,
        satisfied: typed.value("satisfied")?,
    })
}

/// `POST /mine/expectation`
pub async fn expectation(page: Page, typed: Typed) -> Answer {
    let id = mine(&page)?;
    let result = match said(&typed) {
        Ok(said) => tell::expectation(page.app(), &page.customer, id, &said).await,
        Err(error) => Err(error),
    };
    match result {
        Ok(()) => Ok(Redirect::to("/mine").into_response()),
        Err(error) => {
            let walk = open(&page).await?;
            Ok(again(&error, expectation_page(&page, &walk, &typed, Some(&error))))
        }
    }
}

/// `GET /mine/moments/{moment}`: tell how it was, or see both chairs. With `?kept` right after telling.
pub async fn moment(page: Page, Path(id): Path<String>) -> Answer {
    let walk = open(&page).await?;
    let id = find(&page, &walk, &id)?;
    Ok(moment_page(&page, &walk, id, &Typed::default(), None).into_response())
}

fn moment_page(page: &Page, walk: &Walk, id: MomentId, typed: &Typed, error: Option<&AppError>) -> Markup {
    let words = page.words;
    let Some(moment) = walk.moment(id) else { return html! {} };
    let told = walk.has_answered(id, Chair::Customer);
    let just_kept = page.path.ends_with("?kept") && error.is_none();
    let body = html! {
        p { a href="/mine" { (words.get("back-to-steps")) } }
        p.date { (crate::format::day(words, moment.happened_at.day_in(&page.app().zone), page.today)) }
        h1 { (moment.title) }
        @if let Some(benefit) = &moment.benefit { p { (words.get("benefit")) " " (benefit) } }
        (ui::problem(words, error))
        @if just_kept { div.good data-kept=(format!("/mine/moments/{id}")) { p { (words.get("thanks-told")) } } }
        @if told {
            (pair::both(page, walk, id))
            (guess_form(page, walk, id, error))
            (own_words_choices(page, walk, id))
            details open[error.is_some()] {
                summary { (words.get("tell-again")) }
                (tell_form(page, moment, typed, error))
            }
        } @else {
            @if walk.has_answered(id, Chair::Employee) { p.small { (words.get("employee-has-told")) } }
            (tell_form(page, moment, typed, error))
        }
    };
    ui::shell(page, &moment.title, &body)
}

fn tell_form(page: &Page, moment: &Moment, typed: &Typed, error: Option<&AppError>) -> Markup {
    let words = page.words;
    let (tell, value, noticed, skip) =
        (words.get("ask-tell"), words.get("ask-value"), words.get("ask-noticed"), words.get("may-skip"));
    let answers: Vec<(String, String)> = Recognition::ALL
        .iter()
        .map(|answer| (answer.code().to_owned(), words.get(&format!("answer-noticed-{}", answer.code()))))
        .collect();
    html! {
        form method="post" action=(format!("/mine/moments/{}", moment.id)) data-keep="yes" {
            (Field { name: "words", label: &tell, hint: &skip, error }.area(typed, true))
            (Field { name: "value", label: &value, hint: &skip, error }.choices(typed, &ui::five(words), Chair::Customer))
            @if moment.side == Side::Organisation {
                (Field { name: "recognition", label: &noticed, hint: &skip, error }.choices(typed, &answers, Chair::Customer))
            }
            (ui::tick("quote", &words.get("may-quote"), typed.ticked("quote")))
            p.hint { (words.get("who-reads")) }
            div.actions { button.main { (words.get("tell-do")) } a href="/mine" { (words.get("skip-this")) } }
        }
    }
}

fn guess_form(page: &Page, walk: &Walk, id: MomentId, error: Option<&AppError>) -> Markup {
    let words = page.words;
    let (label, hint) = (words.get("ask-guess-customer"), words.get("may-skip"));
    html! {
        @if walk.seat(id, Seat::guess(Chair::Customer)).is_none() && walk.seat(id, Seat::own(Chair::Employee)).is_none() {
            details {
                summary { (words.get("guess-customer")) }
                form method="post" action=(format!("/mine/moments/{id}/guess")) {
                    (Field { name: "guess", label: &label, hint: &hint, error }.choices(&Typed::default(), &ui::five(words), Chair::Customer))
                    p.hint { (words.get("guess-once")) }
                    div.actions { button.quiet { (words.get("guess-do")) } }
                }
            }
        }
    }
}

/// Whether the words may be quoted, what was found in them, and taking everything back.
fn own_words_choices(page: &Page, walk: &Walk, id: MomentId) -> Markup {
    let words = page.words;
    let own: Vec<_> =
        walk.views.iter().filter(|v| v.moment_id == id && v.seat() == Seat::own(Chair::Customer)).collect();
    let may_quote = own.iter().any(|view| view.release == hullie_domain::moment::Release::Quote);
    let found: Vec<String> = walk
        .findings
        .iter()
        .filter(|finding| own.iter().any(|view| view.id == finding.view_id))
        .map(|finding| words.get(&format!("found-{}", finding.kind)))
        .collect();
    html! {
        section.card {
            h2 { (words.get("your-words")) }
            @if may_quote && !found.is_empty() {
                p { (words.with("found-personal", &[("what", (&found.join(", ")).into())])) }
            }
            form method="post" action=(format!("/mine/moments/{id}/release")) {
                input type="hidden" name="quote" value=(if may_quote { "" } else { "yes" });
                p { (words.get(if may_quote { "quoted-now" } else { "closed-now" })) }
                div.actions { button.quiet { (words.get(if may_quote { "quote-stop" } else { "quote-start" })) } }
            }
            details {
                summary { (words.get("withdraw")) }
                p { (words.get("withdraw-what")) }
                form method="post" action=(format!("/mine/moments/{id}/withdraw")) { button.quiet { (words.get("withdraw-do")) } }
            }
        }
    }
}

fn told(typed: &Typed) -> hullie_app::Result<Told> {
    Ok(Told {
        words: typed.words("words")?,
        value: typed.value("value")?,
        recognition: typed.code("recognition", Recognition::from_code)?,
        may_quote: typed.ticked("quote"),
    })
}

/// `POST /mine/moments/{moment}`
pub async fn tell(page: Page, Path(id): Path<String>, typed: Typed) -> Answer {
    let walk = open(&page).await?;
    let id = find(&page, &walk, &id)?;
    let result = match told(&typed) {
        Ok(told) => tell::moment(page.app(), &page.customer, walk.trajectory.id, id, told).await,
        Err(error) => Err(error),
    };
    Ok(match result {
        Ok(()) => Redirect::to(&format!("/mine/moments/{id}?kept")).into_response(),
        Err(error) => again(&error, moment_page(&page, &walk, id, &typed, Some(&error))),
    })
}

/// `POST /mine/moments/{moment}/guess`
pub async fn guess(page: Page, Path(id): Path<String>, typed: Typed) -> Answer {
    let walk = open(&page).await?;
    let id = find(&page, &walk, &id)?;
    let result = match typed.value("guess") {
        Ok(Some(value)) => tell::guess(page.app(), &page.customer, walk.trajectory.id, id, value).await,
        Ok(None) => Ok(()),
        Err(error) => Err(error),
    };
    Ok(match result {
        Ok(()) => Redirect::to(&format!("/mine/moments/{id}")).into_response(),
        Err(error) => again(&error, moment_page(&page, &walk, id, &typed, Some(&error))),
    })
}

/// `POST /mine/moments/{moment}/release`
pub async fn release(page: Page, Path(id): Path<String>, typed: Typed) -> Answer {
    let walk = open(&page).await?;
    let id = find(&page, &walk, &id)?;
    tell::release(page.app(), &page.customer, walk.trajectory.id, id, typed.ticked("quote"))
        .await
        .map_err(|e| Failed::customer(page.words, e))?;
    Ok(Redirect::to(&format!("/mine/moments/{id}")).into_response())
}

/// `POST /mine/moments/{moment}/withdraw`
pub async fn withdraw(page: Page, Path(id): Path<String>) -> Answer {
    let walk = open(&page).await?;
    let id = find(&page, &walk, &id)?;
    tell::withdraw(page.app(), &page.customer, walk.trajectory.id, id)
        .await
        .map_err(|e| Failed::customer(page.words, e))?;
    Ok(Redirect::to("/mine").into_response())
}

/// `GET /mine/moments/new`
pub async fn own_moment_form(page: Page) -> Answer {
    open(&page).await?;
    Ok(own_moment_page(&page, &Typed::default(), None).into_response())
}

fn own_moment_page(page: &Page, typed: &Typed, error: Option<&AppError>) -> Markup {
    let words = page.words;
    let labels = ["own-title", "own-day", "own-side", "own-channel", "ask-tell", "ask-value", "may-skip"]
        .map(|key| words.get(key));
    let [title, day, side, channel, tell, value, skip] = &labels;
    let sides = [Side::Customer, Side::Organisation, Side::Other]
        .map(|s| (s.code().to_owned(), words.get(&format!("own-side-{}", s.code()))));
    let channels: Vec<(String, String)> = Channel::ALL
        .iter()
        .map(|c| (c.code().to_owned(), words.get(&format!("channel-{}", c.code()))))
        .collect();
    let field = |name, label| Field { name, label, hint: "", error };
    let body = html! {
        p { a href="/mine" { (words.get("back-to-steps")) } }
        h1 { (words.get("own-moment")) }
        (ui::problem(words, error))
        form method="post" action="/mine/moments/new" data-keep="yes" {
            (field("title", title).line(typed, "text", None))
            (field("day", day).line(typed, "date", None))
            (field("side", side).select(typed, &sides))
            (field("channel", channel).select(typed, &channels))
            (Field { name: "words", label: tell, hint: skip, error }.area(typed, true))
            (Field { name: "value", label: value, hint: skip, error }.choices(typed, &ui::five(words), Chair::Customer))
            (ui::tick("quote", &words.get("may-quote"), typed.ticked("quote")))
            div.actions { button.main { (words.get("own-do")) } a href="/mine" { (words.get("back-to-steps")) } }
        }
    };
    ui::shell(page, &words.get("own-moment"), &body)
}

fn own(page: &Page, typed: &Typed) -> hullie_app::Result<OwnMoment> {
    Ok(OwnMoment {
        title: typed.title("title")?,
        happened_at: typed.day("day")?.noon_in(&page.app().zone),
        side: typed.code("side", Side::from_code)?.unwrap_or(Side::Customer),
        channel: typed.code("channel", Channel::from_code)?.unwrap_or(Channel::Phone),
        told: told(typed)?,
    })
}

/// `POST /mine/moments/new`
pub async fn own_moment(page: Page, typed: Typed) -> Answer {
    let id = mine(&page)?;
    let result = match own(&page, &typed) {
        Ok(new) => tell::own_moment(page.app(), &page.customer, id, new).await,
        Err(error) => Err(error),
    };
    Ok(match result {
        Ok(_) => Redirect::to("/mine").into_response(),
        Err(AppError::Refused(refused)) => return Err(Failed::customer(page.words, refused.into())),
        Err(error) => again(&error, own_moment_page(&page, &typed, Some(&error))),
    })
}

/// `POST /mine/leave`: forgets this device.
pub async fn leave(State(site): State<Site>, headers: HeaderMap) -> Response {
    let words = Words::default();
    if let Some(token) = cookie(&headers, CUSTOMER_COOKIE)
        && let Err(error) = sign_in::sign_out(&site.app, token).await
    {
        return (crate::error::status(&error), sentence(words, &error)).into_response();
    }
    ([(header::SET_COOKIE, set_cookie(&site.settings, CUSTOMER_COOKIE, "", 0))], Redirect::to("/"))
        .into_response()
}
