//! Being a customer too (D01): the own sides, and going there.

use axum::{
    extract::Path,
    http::header,
    response::{IntoResponse, Redirect},
};
use hullie_app::{
    AppError,
    house::{link, own_side},
};
use hullie_domain::{Actor, LinkId, Refused};
use maud::html;

use crate::{
    error::{Answer, Failed},
    ui::{self},
    visit::{CUSTOMER_COOKIE, Visit, set_cookie},
};

/// `GET /desk/sides`: the services in which this person is a customer.
pub async fn sides(visit: Visit) -> Answer {
    let words = visit.words;
    let list = own_side::sides(visit.app(), &visit.staff).await.map_err(|e| Failed::new(words, e))?;
    let body = html! {
        p { a href="/desk" { (words.get("back-to-desk")) } }
        h1 { (words.get("sides-title")) }
        p { (words.get("sides-what")) }
        @if list.is_empty() { p { (words.get("sides-none")) } }
        ul.list { @for side in &list { li {
            @let service = words.pick(&side.service);
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
    let session = own_side::switch(visit.app(), visit.device(), to).await.map_err(failed)?;
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
    own_side::leave(visit.app(), &visit.staff, from).await.map_err(failed)?;
    Ok(Redirect::to("/desk/sides").into_response())
}

/// `GET /join`: asks whether the customer's page that was just opened belongs to who signed in.
pub async fn join_form(visit: Visit) -> Answer {
    if !matches!((&visit.staff, &visit.customer), (Actor::Staff { .. }, Actor::Customer { .. })) {
        return Err(Failed::customer(visit.words, Refused::SignIn.into()));
    }
    let words = visit.words;
    if visit.is_voice {
        // who speaks for a customer is not that customer
        return Err(Failed::new(words, AppError::WorksHere));
    }
    if let Actor::Customer { trajectory, .. } = &visit.customer
        && !own_side::may_join(visit.app(), &visit.staff, *trajectory)
            .await
            .map_err(|e| Failed::new(words, e))?
    {
        return Err(Failed::new(words, AppError::OwnTeam));
    }
    let body = html! {
        h1 { (words.get("sides-title")) }
        p { (words.get("join-what")) }
        p { (words.get("join-then")) }
        form method="post" action="/join" { div.actions {
            button.main { (words.get("join-do")) }
            a href="/desk" { (words.get("join-not")) }
        } }
    };
    Ok(ui::shell(&visit, &words.get("sides-title"), &body).into_response())
}

/// `POST /join`: keeps that who signed in here is also the customer who came by link on this device.
pub async fn join(visit: Visit) -> Answer {
    own_side::join(visit.app(), &visit.staff, &visit.customer)
        .await
        .map_err(|e| Failed::new(visit.words, e))?;
    Ok(Redirect::to("/desk/sides").into_response())
}
