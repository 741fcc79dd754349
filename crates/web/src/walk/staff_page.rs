//! The employee's side of the same page: reading it, writing what happened, keeping promises.

use axum::response::IntoResponse;
use hullie_app::walk::shared_page::SharedPage;
use hullie_domain::{Chair, kind::Kind, permission::may_hand_over};
use maud::{Markup, html};

use crate::{
    error::Answer,
    on_page::OnPage,
    ui::{self},
    visit::Visit,
    walk::shared_page::{self as shared, ways::Ways},
};

/// `GET /trajectories/{trajectory}`
pub async fn page(page: OnPage) -> Answer {
    let shared = page.open().await?;
    Ok(whole(&page, &shared).into_response())
}

fn whole(visit: &Visit, shared: &SharedPage) -> Markup {
    let words = visit.words;
    let ways = Ways::of(shared);
    let body = html! {
        p.tools { a href="/desk" { (words.get("back-to-desk")) } }
        @if !shared.is_bereaved() {
            p.small.tools { (words.with("same-page", &[("name", (&shared.trajectory.name).into())])) }
        }
        @if shared.chair.is_none() { p.small.tools { (words.get("colleague-page")) } }
        @if visit.path.ends_with("?kept") { div.good { p { (words.get("kept-it")) } } }
        (shared::shared(visit, shared, &ways))
        @if shared.reader.side().is_some() { (more(visit, shared, &ways)) }
        @else { div.actions.tools { (hand_over(visit, shared, &ways)) } }
    };
    ui::shell(visit, &shared.trajectory.name, &body)
}

/// The way to hand over, for who may.
fn hand_over(visit: &Visit, shared: &SharedPage, ways: &Ways) -> Markup {
    let may = may_hand_over(&visit.staff, &shared.trajectory.facts()).is_ok();
    html! { @if may { a.quiet href=(format!("{}/hand-over", ways.base)) { (visit.t("do-handover")) } } }
}

/// What the employee can do from the page.
fn more(visit: &Visit, shared: &SharedPage, ways: &Ways) -> Markup {
    let seated = shared.chair == Some(Chair::Employee);
    let words = visit.words;
    html! {
        div.actions.tools {
            a.main href=(format!("{}/moments/new", ways.base)) { (words.get("did-what")) }
            // a paper asks the customer to write on
            @if seated && !shared.is_bereaved() {
                a.quiet href=(format!("{}/paper", ways.base)) { (words.get("paper-title")) }
            }
            (hand_over(visit, shared, ways))
        }
        details.tools {
            summary { (words.get("more-title")) }
            menu.list {
                (ways.link(visit, Kind::Summary, None))
                (ways.link(visit, Kind::Meaning, None))
                (ways.link(visit, Kind::Pace, None))
                (ways.link(visit, Kind::Limit, None))
                (ways.link(visit, Kind::Pause, None))
                (ways.link(visit, Kind::Claim, None))
                (ways.link(visit, Kind::Fact, None))
                (ways.link(visit, Kind::Impression, None))
                (ways.link(visit, Kind::Talk, None))
                @if seated {
                    li { a href=(format!("{}/doors", ways.base)) { (words.get("doors-title-staff")) } }
                }
                li { a href="/reflection" { (words.get("reflection-title")) } }
            }
        }
    }
}
