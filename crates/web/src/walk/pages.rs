//! The shared page on both halves of the site: three short parts and the whole. The words are the same for
//! both chairs (E10); what each can do stands in menus.

use axum::response::{IntoResponse, Redirect};
use hullie_app::walk::shared_page::SharedPage;
use hullie_domain::{Chair, kind::Kind, permission::may_hand_over, reader::Reader};
use maud::{Markup, html};

use crate::{
    error::Answer,
    house::way_in_list,
    on_page::OnPage,
    ui,
    visit::Visit,
    walk::shared_page::{self as shared, hello::hello, part::Part, ways::Ways},
};

/// `GET /mine` and `GET /trajectories/{trajectory}`: the first time it asks the customer what is expected
/// (P01).
pub async fn now(page: OnPage) -> Answer {
    show(&page, Part::Now).await
}

/// `GET .../road`
pub async fn road(page: OnPage) -> Answer {
    show(&page, Part::Road).await
}

/// `GET .../said`
pub async fn said(page: OnPage) -> Answer {
    show(&page, Part::Said).await
}

/// `GET .../whole`
pub async fn whole(page: OnPage) -> Answer {
    show(&page, Part::Whole).await
}

async fn show(page: &OnPage, part: Part) -> Answer {
    let shared = page.open().await?;
    // the customer is asked once, in the own name: who speaks for the customer is not, by whichever link, and
    // neither does that take the question away. Of somebody who is said to have died nothing is asked (V13)
    let asks = shared.reader == Reader::Customer && !shared.trajectory.bereaved;
    if asks && !shared.trajectory.expectation_asked {
        return Ok(Redirect::to("/mine/expectation").into_response());
    }
    let ways = Ways::on(&shared, part);
    let body = html! {
        @match page.chair() {
            Chair::Customer => (hello(page, &shared)),
            Chair::Employee => (to_whom(page, &shared)),
        }
        (shared::kept(page, &shared))
        @if shared.decides && shared.has_unconfirmed() { (way_in_list::confirm_form(page)) }
        (shared::shared(page, &shared, &ways))
        @match page.chair() {
            Chair::Customer => (end_of_mine(page, &shared, &ways)),
            Chair::Employee => (end_of_theirs(page, &shared, &ways)),
        }
    };
    let title = match page.chair() {
        Chair::Customer => page.t("nav-mine"),
        Chair::Employee => shared.trajectory.name.clone(),
    };
    Ok(ui::shell(page, &title, &body).into_response())
}

/// The first lines for who works here.
fn to_whom(visit: &Visit, shared: &SharedPage) -> Markup {
    html! {
        p.tools { a href="/desk" { (visit.t("back-to-desk")) } }
        @if !shared.is_bereaved() {
            p.small.tools {
                (visit.words.with("same-page", &[("name", (&shared.trajectory.name).into())])) }
        }
        @if shared.chair.is_none() { p.small.tools { (visit.t("colleague-page")) } }
    }
}

/// What the customer can do besides: say something else, and see who looks along.
fn end_of_mine(visit: &Visit, shared: &SharedPage, ways: &Ways) -> Markup {
    html! {
        @if matches!(ways.part, Part::Now | Part::Whole) {
            div.actions.tools {
                a.quiet href="/mine/say" { (visit.t("say-else")) }
                @if shared.decides { a href="/mine/people" { (visit.t("people-title")) } }
                a href="/mirror" { (visit.t("nav-mirror")) }
            }
        }
        @if ways.part == Part::Whole {
            details.tools { summary { (visit.t("more-title")) } (of_customer(visit, shared, ways)) }
            @if shared.decides { (way_in_list::short(visit, shared)) }
        }
        @if matches!(ways.part, Part::Now | Part::Whole) {
            form.tools method="post" action="/mine/leave" {
                p.small { (visit.t("leave-what")) " " button.link-button { (visit.t("leave-do")) } }
            }
        }
    }
}

/// What who works here can do besides.
fn end_of_theirs(visit: &Visit, shared: &SharedPage, ways: &Ways) -> Markup {
    html! {
        @if matches!(ways.part, Part::Now | Part::Whole) {
            div.actions.tools {
                (hand_over(visit, shared, ways))
                @if ways.side.is_some() {
                    a.quiet href=(format!("{}/say", ways.base)) { (visit.t("say-else")) }
                }
            }
        }
        @if ways.part == Part::Whole && ways.side.is_some() {
            details.tools { summary { (visit.t("more-title")) } (of_employee(visit, shared, ways)) }
        }
    }
}

/// The way to hand over, for who may.
fn hand_over(visit: &Visit, shared: &SharedPage, ways: &Ways) -> Markup {
    let may = may_hand_over(&visit.staff, &shared.trajectory.facts()).is_ok();
    html! { @if may { a.quiet href=(format!("{}/hand-over", ways.base)) { (visit.t("do-handover")) } } }
}

/// `GET .../say`: everything else that can be said of the whole, each in a few words.
pub async fn say_else(page: OnPage) -> Answer {
    let shared = page.open().await?;
    let ways = Ways::on(&shared, Part::Now);
    let body = html! {
        p { a href=(page.base()) { (page.t("back-to-page")) } }
        h1 { (page.t("say-else")) }
        @match page.chair() {
            Chair::Customer => (of_customer(&page, &shared, &ways)),
            Chair::Employee => (of_employee(&page, &shared, &ways)),
        }
    };
    Ok(ui::shell(&page, &page.t("say-else"), &body).into_response())
}

fn of_customer(visit: &Visit, shared: &SharedPage, ways: &Ways) -> Markup {
    // nothing is asked of somebody who is no longer alive (V13)
    let bereaved = shared.is_bereaved();
    html! {
        menu.list {
            (ways.link(visit, Kind::Wish, None))
            @if !bereaved { li { a href="/mine/expectation" { (visit.t("expectation-again")) } } }
            (ways.link(visit, Kind::Talk, None))
            (ways.link(visit, Kind::Pressure, None))
            (ways.link(visit, Kind::Impression, None))
            (ways.tap(visit, Kind::Retold, None))
            (ways.link(visit, Kind::Summary, None))
            (ways.link(visit, Kind::Opinion, None))
            (ways.link(visit, Kind::Voice, None))
            @if shared.decides { li { a href="/mine/paper" { (visit.t("paper-title")) } } }
            li { a href="/mine/overview" { (visit.t("overview-title")) } }
            (days(visit, shared, ways))
        }
    }
}

/// The days to come for a calendar: an empty one is of no use to anybody.
fn days(visit: &Visit, shared: &SharedPage, ways: &Ways) -> Markup {
    html! { @if !shared.days_to_come(|_| String::new()).is_empty() {
        li { a href=(format!("{}/days.ics", ways.base)) { (visit.t("days-ics")) } }
    } }
}

fn of_employee(visit: &Visit, shared: &SharedPage, ways: &Ways) -> Markup {
    let seated = shared.chair == Some(Chair::Employee);
    html! {
        menu.list {
            (ways.link(visit, Kind::Summary, None))
            (ways.link(visit, Kind::Talk, None))
            (ways.link(visit, Kind::Pause, None))
            (ways.link(visit, Kind::Claim, None))
            (ways.link(visit, Kind::Fact, None))
            (ways.link(visit, Kind::Limit, None))
            (ways.link(visit, Kind::Meaning, None))
            (ways.link(visit, Kind::Pace, None))
            (ways.link(visit, Kind::Impression, None))
            @if shared.ending().is_none() { (ways.link(visit, Kind::Ended, None)) }
            li { a href=(format!("{}/overview", ways.base)) { (visit.t("overview-title")) } }
            (days(visit, shared, ways))
            @if seated {
                // a paper asks the customer to write on
                @if !shared.is_bereaved() {
                    li { a href=(format!("{}/paper", ways.base)) { (visit.t("paper-title")) } }
                }
                li { a href=(format!("{}/doors", ways.base)) { (visit.t("doors-title-staff")) } }
            }
            li { a href="/reflection" { (visit.t("reflection-title")) } }
        }
    }
}
