//! Another organisation on the path: the customer invites it to one moment, it sees that moment only, the
//! customer can close it.

use axum::{
    extract::{Path, State},
    http::{HeaderMap, header},
    response::{IntoResponse, Redirect},
};
use hullie_app::{AppError, error::InField, house::sign_in, walk::guest};
use hullie_domain::{Chair, InvitationId, Name};
use maud::{Markup, html};

use crate::{
    error::{Answer, Failed},
    form::{Typed, again},
    format::day,
    on_page::OnPage,
    taking_back,
    ui::{self, Field},
    visit::{GUEST_COOKIE, Site, Visit, cookie, set_cookie},
    words::Words,
};

/// `GET /mine/moments/{moment}/invite`
pub async fn invite_form(page: OnPage, Path(id): Path<String>) -> Answer {
    let shared = page.open().await?;
    let id = page.moment(&shared, &id)?;
    if !shared.decides {
        return Err(Failed::customer(page.words, hullie_domain::Refused::NotForYou.into()));
    }
    let party = shared.moment(id).and_then(|m| m.party.clone()).unwrap_or_default();
    let typed = Typed::default().or("party", &party);
    Ok(invite_page(&page, &shared, id, &typed, None).into_response())
}

fn invite_page(
    visit: &Visit,
    shared: &hullie_app::walk::shared_page::SharedPage,
    id: hullie_domain::MomentId,
    typed: &Typed,
    error: Option<&AppError>,
) -> Markup {
    let words = visit.words;
    let label = words.get("invite-party");
    let invited: Vec<_> = shared.invited.iter().filter(|one| one.moment_id == id).collect();
    let body = html! {
        p { a href=(format!("/mine/moments/{id}")) { (words.get("back-to-moment")) } }
        h1 { (words.get("invite-title")) }
        p { (words.get("invite-what")) }
        (ui::problem(words, error))
        form method="post" action=(format!("/mine/moments/{id}/invite")) {
            (Field { name: "party", label: &label, hint: "", error }.line(typed, "text", Some("off")))
            (ui::same_person(words, typed, "party", error))
            div.actions { button.main { (words.get("invite-do")) } }
        }
        @for one in invited {
            form method="post" action=(format!("/mine/invitations/{}/close", one.id)) {
                p { (words.with("invited", &[("party", (&one.party).into())])) }
                button.quiet { (words.get("invite-close")) span.hidden { ": " (one.party) } }
            }
        }
    };
    ui::shell(visit, &words.get("invite-title"), &body)
}

/// `POST /mine/moments/{moment}/invite`: shows the link, once.
pub async fn invite(page: OnPage, Path(id): Path<String>, typed: Typed) -> Answer {
    let shared = page.open().await?;
    let id = page.moment(&shared, &id)?;
    let party = Name::new(typed.text("party")).in_field("party");
    let result = match party {
        Ok(party) => {
            let is_same = ui::is_same_person(&typed, "party");
            guest::invite(page.app(), &page.customer, shared.trajectory.id, id, Some(party), is_same).await
        }
        Err(error) => Err(error),
    };
    let words = page.words;
    Ok(match result {
        Ok(token) => {
            let address = format!("{}/i/{}", page.site.settings.public_address, token.reveal());
            let body = html! {
                h1 { (words.get("invite-made")) }
                p { (words.get("invite-give")) }
                p.secret { (address) }
                p { (words.get("invite-once")) }
                div.actions { a.main href=(format!("/mine/moments/{id}")) { (words.get("back-to-moment")) } }
            };
            ui::shell(&page, &words.get("invite-made"), &body).into_response()
        }
        Err(error) => again(&error, invite_page(&page, &shared, id, &typed, Some(&error))),
    })
}

/// `POST /mine/invitations/{invitation}/close`
pub async fn close(page: OnPage, Path(id): Path<String>) -> Answer {
    let trajectory = page.id;
    let failed = |e| Failed::customer(page.words, e);
    let id: InvitationId = id.parse().map_err(|_| failed(hullie_domain::Refused::NotForYou.into()))?;
    guest::withdraw(page.app(), &page.customer, trajectory, id).await.map_err(failed)?;
    Ok(Redirect::to("/mine/people?closed").into_response())
}

/// `GET /guest`
pub async fn page(visit: Visit) -> Answer {
    Ok(guest_page(&visit, &Typed::default(), None).await?.into_response())
}

async fn guest_page(visit: &Visit, typed: &Typed, error: Option<&AppError>) -> Result<Markup, Failed> {
    let words = visit.words;
    let (visited, said) =
        guest::page(visit.app(), &visit.guest).await.map_err(|e| Failed::guest(words, e))?;
    let label = words.get("do-elsewhere-words");
    let when = visited.rough.clone().unwrap_or_else(|| {
        let known = day(words, visited.happened_at.day_in(&visit.app().zone), visit.today);
        if visited.placed { known } else { words.with("when-unknown", &[("day", (&known).into())]) }
    });
    let body = html! {
        p.small { (words.with("hello", &[("name", (&visited.party).into())])) }
        h1 { (words.get("do-elsewhere")) }
        p { (words.with("guest-what", &[("name", (&visited.name).into())])) }
        section.card { p.date { (when) } h2 { (visited.title) } }
        @for one in &said {
            (ui::told(one.words.as_deref().unwrap_or_default(), Chair::Employee))
            form method="post" action="/guest" {
                input type="hidden" name="back" value=(one.id);
                details { summary { (words.get("take-back-link")) }
                    p { (words.get("take-back-gone")) }
                    (taking_back::reasons(visit, &Typed::default(), None))
                    button.quiet { (words.get("take-back-do")) }
                }
            }
        }
        (ui::problem(words, error))
        form method="post" action="/guest" {
            (Field { name: "words", label: &label, hint: "", error }.area(typed, true))
            p.hint { (words.get("do-elsewhere-what")) " " (words.get("readers-shared-guest")) }
            div.actions { button.main { (words.get("put-do")) } }
        }
        form method="post" action="/guest/leave" { button.link-button { (words.get("leave-do")) } }
    };
    Ok(ui::shell(visit, &words.get("do-elsewhere"), &body))
}

/// `POST /guest`
pub async fn say(visit: Visit, typed: Typed) -> Answer {
    // who may not come in is told so before anything that was typed is looked at
    guest::page(visit.app(), &visit.guest).await.map_err(|e| Failed::guest(visit.words, e))?;
    let result = match (typed.text("back"), typed.words("words")) {
        ("", Ok(words)) => guest::say(visit.app(), &visit.guest, words).await,
        ("", Err(error)) => Err(error),
        (id, _) => match id.parse() {
            Ok(id) => guest::take_back(visit.app(), &visit.guest, id, typed.text("why")).await,
            Err(_) => Err(hullie_domain::Refused::NotForYou.into()),
        },
    };
    Ok(match result {
        Ok(()) => Redirect::to("/guest").into_response(),
        Err(error) => again(&error, guest_page(&visit, &typed, Some(&error)).await?),
    })
}

/// `POST /guest/leave`
pub async fn leave(State(site): State<Site>, headers: HeaderMap) -> Answer {
    if let Some(token) = cookie(&headers, GUEST_COOKIE)
        && let Err(error) = sign_in::sign_out(&site.app, token).await
    {
        return Err(Failed::guest(Words::default(), error));
    }
    Ok(([(header::SET_COOKIE, set_cookie(&site.settings, GUEST_COOKIE, "", 0))], Redirect::to("/"))
        .into_response())
}
