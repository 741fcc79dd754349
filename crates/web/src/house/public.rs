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
    visit::{LANGUAGE_COOKIE, READING_COOKIE, Site, Visit, set_cookie},
    words::{
        Language,
        keys::{self, Family},
    },
};

/// `GET /`
pub async fn home(visit: Visit) -> Answer {
    let body = html! {
        h1.hero-title { (visit.t("home-title")) }
        p.hero { (visit.t("home-what")) }
        @if matches!(visit.customer, Actor::Customer { .. }) {
            p { a.main href="/mine" { (visit.t("nav-mine")) } }
        } @else if matches!(visit.staff, Actor::Staff { .. }) {
            p { a.main href="/desk" { (visit.t("nav-desk")) } }
        }
        div.cards.two {
            section.card.customer {
                h2 { (visit.t("home-customer")) }
                p { (visit.t("home-customer-what")) }
                p { (visit.t("home-customer-link")) }
            }
            section.card.organisation {
                h2 { (visit.t("home-employee")) }
                p { (visit.t("home-employee-what")) }
                p { a href="/sign-in" { (visit.t("nav-sign-in")) } }
            }
        }
        h2 { (visit.t("home-how")) }
        ol {
            @for key in ["home-how-1", "home-how-2", "home-how-3", "home-how-4"] { li { (visit.t(key)) } }
        }
        p { a href="/services" { (visit.t("nav-services")) } }
    };
    Ok(ui::shell(&visit, &visit.t("home-title"), &body).into_response())
}

/// `GET /services`: what we promise, and who does what for you (D15, H11).
pub async fn services(visit: Visit) -> Answer {
    let found = mirror::organisation(visit.app()).await.map_err(|e| Failed::new(visit.words, e))?;
    let body = html! {
        h1 { (visit.t("nav-services")) }
        @if let Some((organisation, teams, services)) = &found {
            p.hero { (ui::written(visit.words, &organisation.promise)) }
            ul.list {
                @for service in services { li {
                    a.row href=(format!("/services/{}", service.key)) {
                        (ui::written(visit.words, &service.name))
                    }
                    p { (ui::written(visit.words, &service.summary)) }
                } }
            }
            h2 { (visit.t("services-who")) }
            dl {
                @for team in teams {
                    dt { strong { (ui::written(visit.words, &team.name)) } }
                    dd { (ui::written(visit.words, &team.does)) }
                }
            }
        } @else {
            p { (visit.t("services-none")) }
        }
    };
    Ok(ui::shell(&visit, &visit.t("nav-services"), &body).into_response())
}

/// `GET /services/{service}`: the route with its promised times.
pub async fn service(visit: Visit, Path(key): Path<String>) -> Answer {
    let failed = |e| Failed::new(visit.words, e);
    let found = mirror::organisation(visit.app()).await.map_err(failed)?;
    let service = found.and_then(|(_, _, services)| services.into_iter().find(|s| s.key == key));
    let Some(service) = service else { return Err(failed(Refused::NotForYou.into())) };
    let route = mirror::route(visit.app(), &service).await.map_err(failed)?;
    let name = visit.words.pick(&service.name);
    let body = html! {
        h1 { (name) }
        p { (ui::written(visit.words, &service.summary)) }
        h2 { (visit.t("service-steps")) }
        ol.road {
            @for step in &route { li.organisation {
                h3 { (ui::written(visit.words, &step.name)) }
                @if let Some(promised) = step.promised_days {
                    p {
                        (visit.words.with(
                            if step.position == 0 { "service-within-first" } else { "service-within" },
                            &[("days", (&days(visit.words, promised)).into())]))
                    }
                }
                p { (visit.t("benefit")) " " (ui::written(visit.words, &step.benefit)) }
            } }
        }
    };
    Ok(ui::shell(&visit, name, &body).into_response())
}

/// `GET /accessibility`: what works, what we know does not, and whom to tell.
pub async fn accessibility(visit: Visit) -> Answer {
    text_page(&visit, "nav-accessibility", &keys::ACCESS)
}

/// `GET /privacy`: what is kept, who sees it, how to take it back.
pub async fn privacy(visit: Visit) -> Answer {
    text_page(&visit, "nav-privacy", &keys::PRIVACY)
}

fn text_page(visit: &Visit, title: &'static str, paragraphs: &Family<u8>) -> Answer {
    let title = visit.t(title);
    let body = html! {
        h1 { (title) }
        @for key in paragraphs.keys() { p { (visit.t(key)) } }
    };
    Ok(ui::shell(visit, &title, &body).into_response())
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
pub async fn reading(visit: Visit, Path(choice): Path<String>, Query(back): Query<Back>) -> Response {
    let mut reading = visit.reading;
    match choice.as_str() {
        "large" => reading.large = true,
        "common" => reading.large = false,
        "feeling" => reading.feeling_first = true,
        "fact" => reading.feeling_first = false,
        _ => {}
    }
    let cookie = set_cookie(&visit.site.settings, READING_COOKIE, &reading.code(), 31_536_000);
    ([(header::SET_COOKIE, cookie)], Redirect::to(&own_page(back))).into_response()
}

/// `GET /language/{language}`
pub async fn language(
    State(site): State<Site>,
    Path(code): Path<String>,
    Query(back): Query<Back>,
) -> Response {
    let back = own_page(back);
    // one that was there before is not chosen, and nothing else in its place
    let Some(language) = Language::from_code(&code) else { return Redirect::to(&back).into_response() };
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
