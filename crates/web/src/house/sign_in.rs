//! Coming in with mail address and password, for who works here.

use axum::{
    extract::State,
    http::{HeaderMap, header},
    response::{IntoResponse, Redirect},
};
use hullie_app::{AppError, house::sign_in};
use maud::{Markup, html};

use crate::{
    error::{Answer, Failed},
    form::{Typed, again},
    sender::Sender,
    ui::{self, Field},
    visit::{DEVICE_COOKIE, STAFF_COOKIE, Site, Visit, cookie, set_cookie},
    words::keys,
};

/// `GET /sign-in`
pub async fn form(visit: Visit) -> Answer {
    Ok(shown(&visit, &Typed::default(), None).into_response())
}

/// `POST /sign-in`
pub async fn submit(visit: Visit, sender: Sender, headers: HeaderMap, typed: Typed) -> Answer {
    let attempt = sign_in::Attempt {
        email: typed.text("email"),
        password: typed.text("password"),
        sender: sender.0,
        device: cookie(&headers, DEVICE_COOKIE),
    };
    match sign_in::sign_in(visit.app(), attempt).await {
        Ok(signed_in) => {
            let settings = &visit.site.settings;
            let (session, seconds) = (signed_in.session.reveal(), sign_in::HOURS * 3600);
            let mut lines = HeaderMap::new();
            let session = set_cookie(settings, STAFF_COOKIE, session, seconds);
            lines.extend(session.try_into().map(|line| (header::SET_COOKIE, line)));
            if let Some(device) = &signed_in.device {
                let seconds = sign_in::DEVICE_DAYS * 86_400;
                let device = set_cookie(settings, DEVICE_COOKIE, device.reveal(), seconds);
                lines.extend(device.try_into().map(|line| (header::SET_COOKIE, line)));
            }
            Ok((lines, Redirect::to("/desk")).into_response())
        }
        Err(error) => Ok(again(&error, shown(&visit, &typed, Some(&error)))),
    }
}

fn shown(visit: &Visit, typed: &Typed, error: Option<&AppError>) -> Markup {
    let (email, password) = (visit.t("field-email"), visit.t("field-password"));
    let field = |name, label| Field { name, label, hint: "", error };
    let body = html! {
        h1 { (visit.t("nav-sign-in")) }
        p { (visit.t("sign-in-who")) }
        (ui::problem(visit.words, error))
        form method="post" action="/sign-in" {
            (field("email", &email).line(typed, "email", Some("username")))
            (field("password", &password).line(typed, "password", Some("current-password")))
            div.actions { button.main { (visit.t("sign-in-do")) } }
        }
        @if !visit.site.settings.demo_accounts.is_empty() {
            section.card {
                h2 { (visit.t("demo-title")) }
                p { (visit.t("demo-what")) }
                ul.plain {
                    @for account in &visit.site.settings.demo_accounts { li {
                        form method="post" action="/sign-in" {
                            input type="hidden" name="email" value=(account.email);
                            input type="hidden" name="password" value=(account.password);
                            button.quiet {
                                (visit.t("demo-as")) " " (visit.t(keys::ROLE.stored(account.role)))
                            }
                        }
                    } }
                }
            }
        }
    };
    ui::shell(visit, &visit.t("nav-sign-in"), &body)
}

/// `POST /sign-out`
pub async fn leave(State(site): State<Site>, headers: HeaderMap) -> Answer {
    if let Some(token) = cookie(&headers, STAFF_COOKIE) {
        sign_in::sign_out(&site.app, token)
            .await
            .map_err(|e| Failed::new(crate::words::Words::default(), e))?;
    }
    Ok(([(header::SET_COOKIE, set_cookie(&site.settings, STAFF_COOKIE, "", 0))], Redirect::to("/"))
        .into_response())
}
