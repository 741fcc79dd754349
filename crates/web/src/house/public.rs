//! What anybody may see: what Hullie is, what the organisation promises, and how the site treats people.

use axum::{
    extract::{Path, Query, State},
    http::{StatusCode, header},
    response::{IntoResponse, Redirect, Response},
};
use hullie_app::see::mirror;
use hullie_domain::{Actor, Refused};
use maud::html;
use serde::Deserialize;

use crate::{
    address,
    error::{Answer, Failed},
    format::days,
    ui,
    visit::{LANGUAGE_COOKIE, Page, READING_COOKIE, Site, set_cookie},
    words::{
        Language,
        keys::{self, Family},
    },
};

/// `GET /`
pub async fn home(page: Page) -> Answer {
    let body = html! {
        h1.hero-title { (page.t("home-title")) }
        p.hero { (page.t("home-what")) }
        @if matches!(page.customer, Actor::Customer { .. }) {
            p { a.main href="/mine" { (page.t("nav-mine")) } }
        } @else if matches!(page.staff, Actor::Staff { .. }) {
            p { a.main href="/desk" { (page.t("nav-desk")) } }
        }
        div.cards.two {
            section.card.customer {
                h2 { (page.t("home-customer")) }
                p { (page.t("home-customer-what")) }
                p { (page.t("home-customer-link")) }
            }
            section.card.organisation {
                h2 { (page.t("home-employee")) }
                p { (page.t("home-employee-what")) }
                p { a href="/sign-in" { (page.t("nav-sign-in")) } }
            }
        }
        h2 { (page.t("home-how")) }
        ol {
            @for key in ["home-how-1", "home-how-2", "home-how-3", "home-how-4"] { li { (page.t(key)) } }
        }
        p { a href="/services" { (page.t("nav-services")) } }
    };
    Ok(ui::shell(&page, &page.t("home-title"), &body).into_response())
}

/// `GET /services`: what we promise, and who does what for you (D15, H11).
pub async fn services(page: Page) -> Answer {
    let found = mirror::organisation(page.app()).await.map_err(|e| Failed::new(page.words, e))?;
    let body = html! {
        h1 { (page.t("nav-services")) }
        @if let Some((organisation, teams, services)) = &found {
            p.hero { (page.words.pick(&organisation.promise_nl, &organisation.promise_en)) }
            ul.list {
                @for service in services { li {
                    a.row href=(format!("/services/{}", service.key)) {
                        (page.words.pick(&service.name_nl, &service.name_en))
                    }
                    p { (page.words.pick(&service.summary_nl, &service.summary_en)) }
                } }
            }
            h2 { (page.t("services-who")) }
            dl {
                @for team in teams {
                    dt { strong { (page.words.pick(&team.name_nl, &team.name_en)) } }
                    dd { (page.words.pick(&team.does_nl, &team.does_en)) }
                }
            }
        } @else {
            p { (page.t("services-none")) }
        }
    };
    Ok(ui::shell(&page, &page.t("nav-services"), &body).into_response())
}

/// `GET /services/{service}`: the route with its promised times.
pub async fn service(page: Page, Path(key): Path<String>) -> Answer {
    let failed = |e| Failed::new(page.words, e);
    let found = mirror::organisation(page.app()).await.map_err(failed)?;
    let service = found.and_then(|(_, _, services)| services.into_iter().find(|s| s.key == key));
    let Some(service) = service else { return Err(failed(Refused::NotForYou.into())) };
    let route = mirror::route(page.app(), &service).await.map_err(failed)?;
    let name = page.words.pick(&service.name_nl, &service.name_en);
    let body = html! {
        h1 { (name) }
        p { (page.words.pick(&service.summary_nl, &service.summary_en)) }
        h2 { (page.t("service-steps")) }
        ol.road {
            @for step in &route { li.organisation {
                h3 { (page.words.pick(&step.name_nl, &step.name_en)) }
                @if let Some(promised) = step.promised_days {
                    p {
                        (page.words.with(
                            if step.position == 0 { "service-within-first" } else { "service-within" },
                            &[("days", (&days(page.words, promised)).into())]))
                    }
                }
                p { (page.t("benefit")) " " (page.words.pick(&step.benefit_nl, &step.benefit_en)) }
            } }
        }
    };
    Ok(ui::shell(&page, name, &body).into_response())
}

/// `GET /accessibility`: what works, what we know does not, and whom to tell.
pub async fn accessibility(page: Page) -> Answer {
    text_page(&page, "nav-accessibility", &keys::ACCESS)
}

/// `GET /privacy`: what is kept, who sees it, how to take it back.
pub async fn privacy(page: Page) -> Answer {
    text_page(&page, "nav-privacy", &keys::PRIVACY)
}

fn text_page(page: &Page, title: &'static str, paragraphs: &Family<u8>) -> Answer {
    let title = page.t(title);
    let body = html! {
        h1 { (title) }
        @for key in paragraphs.keys() { p { (page.t(key)) } }
    };
    Ok(ui::shell(page, &title, &body).into_response())
}

/// Where to go back to after choosing a language.
#[derive(Debug, Deserialize)]
pub struct Back {
    back: Option<String>,
}

fn own_page(back: Back) -> String {
    address::own_page(back.back.as_deref().unwrap_or_default())
}

/// `GET /reading/{choice}`: larger or common letters, and which track comes first. Kept on the own device.
pub async fn reading(page: Page, Path(choice): Path<String>, Query(back): Query<Back>) -> Response {
    let mut reading = page.reading;
    match choice.as_str() {
        "large" => reading.large = true,
        "common" => reading.large = false,
        "feeling" => reading.feeling_first = true,
        "fact" => reading.feeling_first = false,
        _ => {}
    }
    let cookie = set_cookie(&page.site.settings, READING_COOKIE, &reading.code(), 31_536_000);
    ([(header::SET_COOKIE, cookie)], Redirect::to(&own_page(back))).into_response()
}

/// `GET /language/{language}`
pub async fn language(
    State(site): State<Site>,
    Path(code): Path<String>,
    Query(back): Query<Back>,
) -> Response {
    let language = Language::from_code(&code).unwrap_or_default();
    let back = own_page(back);
    let cookie = set_cookie(&site.settings, LANGUAGE_COOKIE, language.code(), 31_536_000);
    ([(header::SET_COOKIE, cookie)], Redirect::to(&back)).into_response()
}

/// `GET /health`: whether what people write can be kept at this moment.
pub async fn health(State(site): State<Site>) -> Response {
    match hullie_app::house::health::check(&site.app).await {
        Ok(()) => "ok".into_response(),
        Err(why) => (StatusCode::SERVICE_UNAVAILABLE, why).into_response(),
    }
}
