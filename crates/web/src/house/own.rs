//! Pages for one person who works here: notes for the own eyes (P20), asking a colleague for a talk (D06),
//! being a customer (D01).

use axum::{
    extract::Path,
    http::header,
    response::{IntoResponse, Redirect},
};
use hullie_app::{
    AppError,
    house::{link, own},
};
use hullie_domain::{Actor, Chair, LinkId, Refused};
use hullie_store::house::own::Request;
use maud::{Markup, html};

use crate::{
    error::{Answer, Failed},
    form::Typed,
    format::day,
    house::sign_in::again,
    ui::{self, Field},
    visit::{CUSTOMER_COOKIE, Visit, set_cookie},
};

/// `GET /reflection`
pub async fn reflection(visit: Visit) -> Answer {
    Ok(reflection_page(&visit, &Typed::default(), None).await?.into_response())
}

async fn reflection_page(visit: &Visit, typed: &Typed, error: Option<&AppError>) -> Result<Markup, Failed> {
    let words = visit.words;
    let notes = own::reflections(visit.app(), &visit.staff).await.map_err(|e| Failed::new(words, e))?;
    let label = words.get("reflection-words");
    let body = html! {
        p { a href="/desk" { (words.get("back-to-desk")) } }
        h1 { (words.get("reflection-title")) }
        p { (words.get("reflection-what")) }
        (ui::problem(words, error))
        form method="post" action="/reflection" {
            (Field { name: "words", label: &label, hint: "", error }.area(typed, true))
            div.actions { button.main { (words.get("reflection-do")) } }
        }
        @for note in &notes {
            p.small { (day(words, note.at.day_in(&visit.app().zone), visit.today)) }
            (ui::told(&note.words, Chair::Employee))
            form method="post" action="/reflection" {
                input type="hidden" name="back" value=(note.id);
                button.link-button { (words.get("reflection-back")) }
            }
        }
    };
    Ok(ui::shell(visit, &words.get("reflection-title"), &body))
}

/// `POST /reflection`
pub async fn reflect(visit: Visit, typed: Typed) -> Answer {
    let result = match (typed.text("back"), typed.words("words")) {
        ("", Ok(words)) => own::reflect(visit.app(), &visit.staff, words).await,
        ("", Err(error)) => Err(error),
        (id, _) => match id.parse() {
            Ok(id) => own::forget(visit.app(), &visit.staff, id).await,
            Err(_) => Err(Refused::NotForYou.into()),
        },
    };
    match result {
        Ok(()) => Ok(Redirect::to("/reflection").into_response()),
        Err(AppError::Refused(refused)) => Err(Failed::new(visit.words, refused.into())),
        Err(error) => Ok(again(&error, reflection_page(&visit, &typed, Some(&error)).await?)),
    }
}

/// `GET /support`
pub async fn support(visit: Visit) -> Answer {
    Ok(support_page(&visit, &Typed::default(), None).await?.into_response())
}

async fn support_page(visit: &Visit, typed: &Typed, error: Option<&AppError>) -> Result<Markup, Failed> {
    let words = visit.words;
    let talks = own::support(visit.app(), &visit.staff).await.map_err(|e| Failed::new(words, e))?;
    let when = |one: &Request| day(words, one.at.day_in(&visit.app().zone), visit.today);
    let [to, about] = &["support-to", "support-words"].map(|key| words.get(key));
    let choices: Vec<(String, String)> = talks
        .people
        .iter()
        .map(|a| (a.id.to_string(), format!("{}, {}", a.name, visit.role(a.role))))
        .collect();
    let body = html! {
        p { a href="/desk" { (words.get("back-to-desk")) } }
        h1 { (words.get("support-title")) }
        p { (words.get("support-what")) }
        @if visit.path.ends_with("?kept") {
            div.good { p {
                strong { (words.get("support-asked-now")) } " " (words.get("support-only"))
            } }
        }
        (ui::problem(words, error))
        form method="post" action="/support" {
            (Field { name: "to", label: to, hint: "", error }.select(visit.words, typed, &choices))
            (Field { name: "words", label: about, hint: "", error }.area(typed, false))
            div.actions { button.main { (words.get("support-do")) } }
        }
        @if !talks.to_me.is_empty() { h2 { (words.get("support-asked")) } }
        @for one in &talks.to_me {
            p { strong { (one.name) } " · " span.small { (when(one)) } }
            @if one.withdrawn_at.is_some() { p.small { (words.get("support-gone")) } }
            @else { (ui::told(&one.words, Chair::Employee)) }
        }
        @if !talks.by_me.is_empty() { h2 { (words.get("support-by-me")) } }
        @for one in &talks.by_me {
            p { strong { (one.name) } " · " span.small { (when(one)) } }
            @if one.withdrawn_at.is_some() { p.small { (words.get("support-gone")) } }
            @else {
                (ui::told(&one.words, Chair::Employee))
                form method="post" action="/support" {
                    input type="hidden" name="back" value=(one.id);
                    button.link-button { (words.get("support-back")) }
                }
            }
        }
    };
    Ok(ui::shell(visit, &words.get("support-title"), &body))
}

/// `POST /support`
pub async fn ask(visit: Visit, typed: Typed) -> Answer {
    if !typed.text("back").is_empty() {
        let failed = |e| Failed::new(visit.words, e);
        let id = typed.text("back").parse().map_err(|_| failed(Refused::NotForYou.into()))?;
        own::ask_back(visit.app(), &visit.staff, id).await.map_err(failed)?;
        return Ok(Redirect::to("/support").into_response());
    }
    let result = match typed.words("words") {
        Ok(words) => own::ask(visit.app(), &visit.staff, typed.text("to").parse().ok(), words).await,
        Err(error) => Err(error),
    };
    let words = visit.words;
    match result {
        Ok(()) => Ok(Redirect::to("/support?kept").into_response()),
        Err(AppError::Refused(refused)) => Err(Failed::new(words, refused.into())),
        Err(error) => Ok(again(&error, support_page(&visit, &typed, Some(&error)).await?)),
    }
}

/// `GET /desk/sides`: the services in which this person is a customer.
pub async fn sides(visit: Visit) -> Answer {
    let words = visit.words;
    let list = own::sides(visit.app(), &visit.staff).await.map_err(|e| Failed::new(words, e))?;
    let body = html! {
        p { a href="/desk" { (words.get("back-to-desk")) } }
        h1 { (words.get("sides-title")) }
        p { (words.get("sides-what")) }
        @if list.is_empty() { p { (words.get("sides-none")) } }
        ul.list { @for side in &list { li {
            @let service = words.pick(&side.service_nl, &side.service_en);
            p { strong { (service) } }
            @if side.open {
                form method="post" action=(format!("/desk/sides/{}", side.link_id)) {
                    button.quiet { (words.get("sides-go")) span.hidden { ": " (service) } }
                }
            } @else { p.small { (words.get("sides-closed")) } }
            form method="post" action=(format!("/desk/sides/{}/leave", side.link_id)) {
                button.link-button { (words.get("sides-leave")) span.hidden { ": " (service) } }
            }
        } } }
    };
    Ok(ui::shell(&visit, &words.get("sides-title"), &body).into_response())
}

/// `POST /desk/sides/{link}`: goes to the own customer side.
pub async fn switch(visit: Visit, Path(to): Path<String>) -> Answer {
    let failed = |e| Failed::new(visit.words, e);
    if matches!(visit.staff, Actor::Nobody) {
        return Err(failed(Refused::SignIn.into()));
    }
    let to: LinkId = to.parse().map_err(|_| failed(Refused::NotForYou.into()))?;
    let session = own::switch(visit.app(), &visit.staff, to).await.map_err(failed)?;
    let line =
        set_cookie(&visit.site.settings, CUSTOMER_COOKIE, session.reveal(), link::SESSION_DAYS * 86_400);
    Ok(([(header::SET_COOKIE, line)], Redirect::to("/mine")).into_response())
}

/// `POST /desk/sides/{link}/leave`: this was not the own page after all.
pub async fn leave(visit: Visit, Path(from): Path<String>) -> Answer {
    let failed = |e| Failed::new(visit.words, e);
    if matches!(visit.staff, Actor::Nobody) {
        return Err(failed(Refused::SignIn.into()));
    }
    let from: LinkId = from.parse().map_err(|_| failed(Refused::NotForYou.into()))?;
    own::leave(visit.app(), &visit.staff, from).await.map_err(failed)?;
    Ok(Redirect::to("/desk/sides").into_response())
}

/// `GET /join`: asks whether the customer's page that was just opened belongs to who signed in.
pub async fn join_form(visit: Visit) -> Answer {
    if !matches!((&visit.staff, &visit.customer), (Actor::Staff { .. }, Actor::Customer { .. })) {
        return Err(Failed::customer(visit.words, Refused::SignIn.into()));
    }
    let words = visit.words;
    if let Actor::Customer { trajectory, .. } = &visit.customer
        && own::helps(visit.app(), &visit.staff, *trajectory).await.map_err(|e| Failed::new(words, e))?
    {
        return Err(Failed::new(words, AppError::OwnTeam));
    }
    let body = html! {
        h1 { (words.get("sides-title")) }
        p { (words.get("join-what")) }
        p { (words.get("join-then")) }
        form method="post" action="/join" { div.actions {
            button.main { (words.get("join-do")) }
            a href="/mine" { (words.get("skip-this")) }
        } }
    };
    Ok(ui::shell(&visit, &words.get("sides-title"), &body).into_response())
}

/// `POST /join`: keeps that who signed in here is also the customer who came by link on this device.
pub async fn join(visit: Visit) -> Answer {
    own::join(visit.app(), &visit.staff, &visit.customer).await.map_err(|e| Failed::new(visit.words, e))?;
    Ok(Redirect::to("/desk/sides").into_response())
}
