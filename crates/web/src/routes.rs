//! The router, made from the list of every address, and what goes around each answer.

use axum::{
    Router,
    extract::Request,
    http::{HeaderValue, StatusCode, header},
    middleware::{self, Next},
    response::Response,
    routing::{MethodRouter, get, post},
};
use tower_http::{
    catch_panic::CatchPanicLayer, compression::CompressionLayer, csrf::CsrfLayer,
    limit::RequestBodyLimitLayer, timeout::TimeoutLayer,
};

use crate::{
    arrival,
    change::{coach_share, support},
    house::{
        account, audit, code, helper, link, own_side, public, security_txt, sent, settings, sign_in, way_in,
    },
    problem,
    see::{answers, figures, indicator, mirror},
    served,
    tell::{answer, guess, left_behind, own_moment, reflection, story, telling},
    visit::Site,
    walk::{
        back, call, days, desk, entry, expectation, explain, guest, handover, leave, moment, overview, pages,
        promise, trajectory,
    },
};

macro_rules! routed {
    ($($method:ident $path:literal $for_whom:ident => $handler:path;)*) => {
        fn methods() -> Vec<(&'static str, MethodRouter<Site>)> {
            vec![$(($path, $method($handler)),)*]
        }
    };
}

every_address!(routed);

/// The whole site.
pub fn router(site: Site) -> Router {
    let https = site.settings.is_https();
    let mut router = Router::new()
        .route("/static/{name}", get(served::letters))
        .route("/static/{version}/{name}", get(served::versioned));
    for (path, methods) in methods() {
        router = router.route(path, methods);
    }
    router
        .fallback(not_found)
        .with_state(site.clone())
        .layer(middleware::from_fn_with_state(site.clone(), arrival::check))
        .layer(CsrfLayer::new())
        .layer(RequestBodyLimitLayer::new(arrival::MOST_BYTES))
        // that we are slow is a fault of ours: browsers send a form a second time by themselves after a 408
        .layer(TimeoutLayer::with_status_code(
            StatusCode::SERVICE_UNAVAILABLE,
            std::time::Duration::from_secs(30),
        ))
        .layer(CatchPanicLayer::new())
        .layer(middleware::from_fn_with_state(site, problem::answers))
        .layer(CompressionLayer::new())
        .layer(middleware::from_fn(move |request, next| headers(request, next, https)))
}

/// The page around it is made where every answer leaves.
async fn not_found() -> StatusCode {
    StatusCode::NOT_FOUND
}

/// The headers that keep everything on the own origin and out of caches.
async fn headers(request: Request, next: Next, https: bool) -> Response {
    let asked = request.headers().clone();
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    let policy = "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; \
                  img-src 'self'; connect-src 'self'; \
                  form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    for (name, value) in [
        (header::CONTENT_SECURITY_POLICY, policy),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::X_FRAME_OPTIONS, "DENY"),
    ] {
        headers.insert(name, HeaderValue::from_static(value));
    }
    if https {
        let year = HeaderValue::from_static("max-age=31536000; includeSubDomains");
        headers.insert(header::STRICT_TRANSPORT_SECURITY, year);
        crate::cookies::prefix(headers, &asked);
    }
    // a page that is opened by a secret address says a stricter one itself
    headers.entry(header::REFERRER_POLICY).or_insert(HeaderValue::from_static("same-origin"));
    // what is about a person is never kept by a browser or a proxy; the style and letters say otherwise
    // themselves
    headers.entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    response
}
