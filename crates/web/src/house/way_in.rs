//! Who can come in on the customer's side: every link and code in one list, with who made it and how it was
//! used, and ending each.

use axum::{
    extract::Path,
    http::header,
    response::{IntoResponse, Redirect},
};
use hullie_app::{AppError, house::way_in, walk::shared_page::SharedPage};
use hullie_domain::{Actor, Chair, LinkId, Refused};
use maud::{Markup, html};

use crate::{
    error::{Answer, Failed},
    form::Typed,
    house::way_in_list::{handed_over, list},
    on_page::OnPage,
    ui,
    visit::{CUSTOMER_COOKIE, Visit, set_cookie},
    walk::shared_page::{note_of_death, reader::say},
};

/// `POST /mine/people/{link}/close`: ends it. The one that the reader came by is asked once more first.
pub async fn end(page: OnPage, Path(of): Path<String>, typed: Typed) -> Answer {
    let id = page.id;
    let words = page.words;
    let failed = |e| Failed::customer(words, e);
    let of: LinkId = of.parse().map_err(|_| failed(Refused::NotForYou.into()))?;
    let current = matches!(&page.customer, Actor::Customer { link, .. } if *link == of);
    if current && !typed.ticked("sure") {
        // who may not end it is told so, and not asked
        way_in::list(page.app(), &page.customer, id).await.map_err(failed)?;
        return Ok(sure(&page, &page.open().await?, of).into_response());
    }
    way_in::end(page.app(), &page.customer, id, of).await.map_err(failed)?;
    if !current {
        return Ok(Redirect::to("/mine/people?closed").into_response());
    }
    let body = html! {
        h1 { (words.get("door-ended-now")) }
        p { (words.get("door-ended-now-what")) }
        (phone(&page))
    };
    let line = set_cookie(&page.site.settings, CUSTOMER_COOKIE, "", 0);
    let gone = Visit { customer: Actor::Nobody, ..page.clone() };
    Ok(([(header::SET_COOKIE, line)], ui::shell(&gone, &words.get("door-ended-now"), &body)).into_response())
}

fn phone(visit: &Visit) -> Markup {
    html! { @if let Some(shown) = visit.site.organisation.as_ref() {
        p { a href=(ui::tel(&shown.phone)) { (visit.t("call")) " " bdi dir="ltr" { (shown.phone) } } }
    } }
}

/// Asks once more before the way in that is used now is ended.
fn sure(visit: &Visit, shared: &SharedPage, of: LinkId) -> Markup {
    let words = visit.words;
    let title = say(visit, shared, "door-sure");
    let body = html! {
        p { a href="/mine/people" { (words.get("back-to-page")) } }
        h1 { (title) }
        p { (say(visit, shared, "door-sure-what")) }
        (phone(visit))
        form method="post" action=(format!("/mine/people/{of}/close")) {
            input type="hidden" name="sure" value="yes";
            div.actions {
                button.main { (words.get("door-sure-do")) }
                a href="/mine/people" { (words.get("door-sure-not")) }
            }
        }
    };
    ui::shell(visit, &title, &body)
}

/// `POST /mine/people/{link}/not-staff`: nobody who works here is this customer.
pub async fn not_staff(page: OnPage, Path(of): Path<String>) -> Answer {
    let id = page.id;
    let failed = |e| Failed::customer(page.words, e);
    let of: LinkId = of.parse().map_err(|_| failed(Refused::NotForYou.into()))?;
    way_in::not_staff(page.app(), &page.customer, id, of).await.map_err(failed)?;
    Ok(Redirect::to("/mine/people?gone").into_response())
}

/// `POST /mine/confirm-code`
pub async fn confirm(page: OnPage) -> Answer {
    let id = page.id;
    way_in::confirm_said(page.app(), &page.customer, id)
        .await
        .map_err(|e| Failed::customer(page.words, e))?;
    Ok(Redirect::to("/mine?kept").into_response())
}

/// `GET /trajectories/{trajectory}/doors`: the same list, for the employee in the other chair.
pub async fn staff(page: OnPage) -> Answer {
    let shared = page.open().await?;
    let words = page.words;
    if shared.chair != Some(Chair::Employee) {
        return Err(Failed::new(words, AppError::not_in_chair(shared.reader)));
    }
    let base = format!("/trajectories/{}", shared.trajectory.id);
    let all = way_in::list(page.app(), &page.staff, shared.trajectory.id)
        .await
        .map_err(|e| Failed::new(words, e))?;
    let body = html! {
        p { a href=(base) {
            (words.with("back-to-customer", &[("name", (&shared.trajectory.name).into())]))
        } }
        h1 { (words.get("doors-title-staff")) }
        (note_of_death(&page, &shared))
        p { (words.get("doors-what-staff")) }
        (list(&page, &shared, &all, None, &|one| format!("{base}/doors/{}/end", one.id)))
        section.card {
            h2 { (words.get("door-new")) }
            p { (words.get("door-new-what")) }
            form method="post" action=(format!("{base}/doors/new")) {
                button.quiet { (words.get("door-new-do")) }
            }
        }
    };
    Ok(ui::shell(&page, &words.get("doors-title-staff"), &body).into_response())
}

/// `POST /trajectories/{trajectory}/doors/{link}/end`: on the customer's request.
pub async fn staff_end(page: OnPage, Path((_, of)): Path<(String, String)>) -> Answer {
    let shared = page.open().await?;
    let failed = |e| Failed::new(page.words, e);
    let of: LinkId = of.parse().map_err(|_| failed(Refused::NotForYou.into()))?;
    way_in::end(page.app(), &page.staff, shared.trajectory.id, of).await.map_err(failed)?;
    Ok(Redirect::to(&format!("/trajectories/{}/doors", shared.trajectory.id)).into_response())
}

/// `POST /trajectories/{trajectory}/doors/new`: a new personal link in the place of the old, shown once.
pub async fn staff_new(page: OnPage) -> Answer {
    let shared = page.open().await?;
    let token = way_in::replace(page.app(), &page.staff, shared.trajectory.id)
        .await
        .map_err(|e| Failed::new(page.words, e))?;
    Ok(handed_over(&page, &format!("/trajectories/{}", shared.trajectory.id), &token).into_response())
}
