//! Leaving: this device is forgotten.

use axum::{
    extract::State,
    http::{HeaderMap, header},
    response::{IntoResponse, Redirect},
};
use hullie_app::house::sign_in;

use crate::{
    error::{Answer, Failed},
    visit::{CUSTOMER_COOKIE, Site, cookie, set_cookie},
    words::Words,
};

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
