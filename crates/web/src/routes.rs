//! Every address of the site in one list. The router is made from it, and tests walk it as each role.

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
    house::{admin, code, helper, link, own, public, security_txt, settings, sign_in, way_in},
    problem,
    see::{answers, figures, mirror},
    served,
    tell::{answer, guess, own_moment, story, telling},
    visit::Site,
    walk::{customer, desk, entry, guest, handover, shared_page, table},
};

/// Who an address is meant for, as the tests expect it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum For {
    /// Anybody.
    Everyone,
    /// A customer who came by personal link.
    Customer,
    /// Somebody who works here, of at least one role.
    Staff,
    /// Both customers and who works here.
    Both,
    /// Somebody of another organisation who was invited to one moment.
    Guest,
}

/// An address of the site.
pub struct Address {
    /// `GET` or `POST`.
    pub method: &'static str,
    /// The path, with `{name}` for what differs.
    pub path: &'static str,
    /// Who it is meant for.
    pub for_whom: For,
}

macro_rules! addresses {
    ($($method:ident $path:literal $for_whom:ident => $handler:path;)*) => {
        /// Every address of the site.
        pub const ADDRESSES: &[Address] = &[$(Address {
            method: addresses!(@name $method), path: $path, for_whom: For::$for_whom,
        },)*];

        fn methods() -> Vec<(&'static str, MethodRouter<Site>)> {
            vec![$(($path, $method($handler)),)*]
        }
    };
    (@name get) => { "GET" };
    (@name post) => { "POST" };
}

addresses! {
    get "/" Everyone => public::home;
    get "/services" Everyone => public::services;
    get "/services/{service}" Everyone => public::service;
    get "/accessibility" Everyone => public::accessibility;
    get "/privacy" Everyone => public::privacy;
    get "/language/{language}" Everyone => public::language;
    get "/reading/{choice}" Everyone => public::reading;
    get "/code" Everyone => code::form;
    post "/code" Everyone => code::come;
    get "/i/{token}" Everyone => link::invitation_form;
    get "/i/{token}/" Everyone => link::invitation_form;
    post "/i/{token}" Everyone => link::invitation;
    get "/guest" Guest => guest::page;
    post "/guest" Guest => guest::say;
    post "/guest/leave" Guest => guest::leave;
    get "/sent/{token}" Everyone => arrival::kept;
    get "/health" Everyone => public::health;
    get "/.well-known/security.txt" Everyone => security_txt::page;
    get "/sign-in" Everyone => sign_in::form;
    post "/sign-in" Everyone => sign_in::submit;
    post "/sign-out" Everyone => sign_in::leave;
    get "/l/{token}" Everyone => link::link_form;
    get "/l/{token}/" Everyone => link::link_form;
    post "/l/{token}" Everyone => link::link;
    get "/mine" Customer => customer::page;
    get "/mine/expectation" Customer => customer::expectation_form;
    post "/mine/expectation" Customer => customer::expectation;
    get "/mine/overview" Customer => shared_page::overview_page;
    get "/mine/days.ics" Customer => shared_page::days;
    get "/mine/do/{kind}" Customer => entry::form;
    post "/mine/do/{kind}" Customer => entry::keep;
    get "/mine/back/{entry}" Customer => entry::back;
    post "/mine/back/{entry}" Customer => entry::take_back;
    get "/mine/people" Customer => helper::people;
    post "/mine/people" Customer => helper::add;
    post "/mine/people/{link}/close" Customer => way_in::end;
    post "/mine/people/{link}/not-staff" Customer => way_in::not_staff;
    post "/mine/confirm-code" Customer => way_in::confirm;
    post "/mine/mail" Customer => helper::mail;
    get "/mine/paper" Customer => code::paper_ask;
    post "/mine/paper" Customer => code::paper;
    get "/mine/moments/new" Customer => own_moment::own_moment_form;
    post "/mine/moments/new" Customer => own_moment::own_moment;
    get "/mine/moments/{moment}" Customer => telling::moment;
    post "/mine/moments/{moment}" Customer => telling::tell;
    post "/mine/moments/{moment}/guess" Customer => telling::guess;
    post "/mine/moments/{moment}/release" Customer => telling::release;
    post "/mine/moments/{moment}/withdraw" Customer => telling::withdraw;
    get "/mine/moments/{moment}/questions" Customer => answer::form;
    post "/mine/moments/{moment}/questions" Customer => answer::answer;
    get "/mine/moments/{moment}/invite" Customer => guest::invite_form;
    post "/mine/moments/{moment}/invite" Customer => guest::invite;
    post "/mine/invitations/{invitation}/close" Customer => guest::close;
    post "/mine/leave" Customer => customer::leave;
    get "/desk" Staff => desk::page;
    get "/desk/search" Staff => desk::search;
    get "/desk/unseen" Staff => desk::unseen;
    post "/desk/promises" Staff => desk::keep_promises;
    get "/desk/sides" Staff => own::sides;
    post "/desk/sides/{link}" Staff => own::switch;
    post "/desk/sides/{link}/leave" Staff => own::leave;
    get "/join" Both => own::join_form;
    post "/join" Both => own::join;
    get "/reflection" Staff => own::reflection;
    post "/reflection" Staff => own::reflect;
    get "/support" Staff => own::support;
    post "/support" Staff => own::ask;
    get "/roles" Staff => settings::page;
    post "/roles" Staff => settings::name_role;
    post "/roles/customer" Staff => settings::name_customer;
    post "/roles/profile" Staff => settings::set_profile;
    get "/trajectories/new" Staff => desk::start_form;
    post "/trajectories/new" Staff => desk::start;
    get "/trajectories/{trajectory}" Staff => table::page;
    get "/trajectories/{trajectory}/moments/new" Staff => table::happened_form;
    post "/trajectories/{trajectory}/moments" Staff => table::happened;
    get "/trajectories/{trajectory}/overview" Staff => shared_page::overview_page;
    get "/trajectories/{trajectory}/days.ics" Staff => shared_page::days;
    get "/trajectories/{trajectory}/do/{kind}" Staff => entry::form;
    post "/trajectories/{trajectory}/do/{kind}" Staff => entry::keep;
    get "/trajectories/{trajectory}/back/{entry}" Staff => entry::back;
    post "/trajectories/{trajectory}/back/{entry}" Staff => entry::take_back;
    get "/trajectories/{trajectory}/paper" Staff => code::paper_ask;
    post "/trajectories/{trajectory}/paper" Staff => code::paper;
    get "/trajectories/{trajectory}/doors" Staff => way_in::staff;
    post "/trajectories/{trajectory}/doors/new" Staff => way_in::staff_new;
    post "/trajectories/{trajectory}/doors/{link}/end" Staff => way_in::staff_end;
    get "/trajectories/{trajectory}/hand-over" Staff => handover::form;
    post "/trajectories/{trajectory}/hand-over" Staff => handover::submit;
    post "/trajectories/{trajectory}/read/{entry}" Staff => handover::read;
    get "/trajectories/{trajectory}/moments/{moment}/questions" Staff => answer::form;
    post "/trajectories/{trajectory}/moments/{moment}/questions" Staff => answer::answer;
    post "/trajectories/{trajectory}/promises/{promise}" Staff => table::keep_promise;
    get "/trajectories/{trajectory}/moments/{moment}" Staff => guess::moment;
    post "/trajectories/{trajectory}/moments/{moment}" Staff => guess::blind;
    post "/trajectories/{trajectory}/moments/{moment}/withdraw" Staff => guess::withdraw;
    post "/trajectories/{trajectory}/moments/{moment}/show" Staff => guess::show;
    post "/trajectories/{trajectory}/moments/{moment}/take-back" Staff => guess::take_back;
    get "/shown" Staff => desk::shown;
    get "/stories" Staff => story::stories;
    get "/interviews/new" Staff => story::form;
    post "/interviews/new" Staff => story::keep;
    post "/interviews/{story}" Staff => story::change;
    get "/interviews/{story}/teller" Staff => story::teller;
    get "/mirror" Both => mirror::list;
    get "/mirror/{service}" Both => mirror::page;
    get "/mirror/{service}/answers" Both => answers::page;
    get "/mirror/{service}/stories" Both => mirror::stories::all;
    get "/mirror/{service}/steps/{step}" Both => mirror::stories::step;
    get "/mirror/{service}/distance" Both => mirror::distance::page;
    get "/mirror/{service}/compare" Both => mirror::compare::page;
    get "/mirror/{service}/{file}" Both => mirror::map;
    get "/api/v1/mirror/{service}" Both => figures::json;
    get "/indicators" Staff => admin::indicators;
    post "/indicators" Staff => admin::add_indicator;
    post "/indicators/remove" Staff => admin::remove_indicator;
    get "/accounts" Staff => admin::accounts;
    post "/accounts" Staff => admin::create_account;
    get "/audit" Staff => admin::audit;
}

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
