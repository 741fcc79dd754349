//! The customer's side of the shared page: the page itself, what they expect, the path on one sheet, promised
//! days for a calendar.

use axum::{
    extract::State,
    http::{HeaderMap, header},
    response::{IntoResponse, Redirect},
};
use hullie_app::{house::sign_in, walk::shared_page::SharedPage};
use hullie_domain::{kind::Kind, reader::Reader};
use maud::{Markup, html};

use crate::{
    error::{Answer, Failed},
    house::way_in_list,
    on_page::OnPage,
    ui::{self},
    visit::{CUSTOMER_COOKIE, Site, Visit, cookie, set_cookie},
    walk::shared_page::{
        self as shared,
        hello::{hello, kept},
        ways::Ways,
    },
    words::Words,
};

/// `GET /mine`: the first time it asks what the customer expects (P01).
pub async fn page(page: OnPage) -> Answer {
    let shared = page.open().await?;
    // the customer is asked once, in the own name: who speaks for the customer is not, by whichever link, and
    // neither does that take the question away. Of somebody who is said to have died nothing is asked (V13)
    let asks = shared.reader == Reader::Customer && !shared.trajectory.bereaved;
    if asks && !shared.trajectory.expectation_asked {
        return Ok(Redirect::to("/mine/expectation").into_response());
    }
    let ways = Ways::of(&shared);
    let body = html! {
        (hello(&page, &shared))
        @if kept(&page) { div.good { p { (page.t("kept-it")) } } }
        @if shared.decides && shared.has_unconfirmed() { (way_in_list::confirm_form(&page)) }
        (shared::shared(&page, &shared, &ways))
        (more(&page, &shared, &ways))
        @if shared.decides { (way_in_list::short(&page, &shared)) }
        form.tools method="post" action="/mine/leave" {
            p.small { (page.t("leave-what")) " " button.link-button { (page.t("leave-do")) } }
        }
    };
    Ok(ui::shell(&page, &page.t("nav-mine"), &body).into_response())
}

/// What the customer can do from the page: the one thing most people come for first, the rest behind it.
fn more(visit: &Visit, shared: &SharedPage, ways: &Ways) -> Markup {
    // nothing is asked of somebody who is no longer alive (V13)
    let bereaved = shared.is_bereaved();
    html! {
        div.actions.tools {
            a.main href="/mine/moments/new" { (visit.t("own-moment")) }
            form method="post" action="/mine/do/retold" { button.quiet { (visit.t("do-retold")) } }
            a.quiet href="/mirror" { (visit.t("nav-mirror")) }
        }
        details.tools {
            summary { (visit.t("more-title")) }
            menu.list {
                @if !bereaved { li { a href="/mine/expectation" { (visit.t("expectation-again")) } } }
                (ways.link(visit, Kind::Wish, None))
                (ways.link(visit, Kind::Impression, None))
                (ways.link(visit, Kind::Summary, None))
                (ways.link(visit, Kind::CallMe, None))
                (ways.link(visit, Kind::Talk, None))
                (ways.link(visit, Kind::Pressure, None))
                (ways.link(visit, Kind::Opinion, None))
                (ways.link(visit, Kind::Voice, None))
                @if shared.decides {
                    li { a href="/mine/people" { (visit.t("people-title")) } }
                    li { a href="/mine/paper" { (visit.t("paper-title")) } }
                }
            }
        }
    }
}

/// `POST /mine/leave`: forgets this device.
pub async fn leave(State(site): State<Site>, headers: HeaderMap) -> Answer {
    if let Some(token) = cookie(&headers, CUSTOMER_COOKIE)
        && let Err(error) = sign_in::sign_out(&site.app, token).await
    {
        return Err(Failed::customer(Words::default(), error));
    }
    Ok(([(header::SET_COOKIE, set_cookie(&site.settings, CUSTOMER_COOKIE, "", 0))], Redirect::to("/"))
        .into_response())
}
