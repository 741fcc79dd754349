//! Every address of the site in one list: the method, the path, who it is meant for, and the handler. The
//! router is made from it (`routes`), tests walk it as each role, and `form_address` looks up in it which
//! page belongs to a form. A handler is only a name here, so this list stands below the pages.

use crate::cookies::{CUSTOMER_COOKIE, GUEST_COOKIE, STAFF_COOKIE};

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

/// Hands the whole list to a macro of the reader's choice.
macro_rules! every_address {
    ($reader:ident) => {
        $reader! {
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
            get "/sent/{token}" Everyone => sent::kept;
            get "/health" Everyone => public::health;
            get "/.well-known/security.txt" Everyone => security_txt::page;
            get "/sign-in" Everyone => sign_in::form;
            post "/sign-in" Everyone => sign_in::submit;
            post "/sign-out" Everyone => sign_in::leave;
            get "/l/{token}" Everyone => link::link_form;
            get "/l/{token}/" Everyone => link::link_form;
            post "/l/{token}" Everyone => link::link;
            get "/mine" Customer => pages::now;
            get "/mine/road" Customer => pages::road;
            get "/mine/said" Customer => pages::said;
            get "/mine/whole" Customer => pages::whole;
            get "/mine/say" Customer => pages::say_else;
            get "/mine/expectation" Customer => expectation::expectation_form;
            post "/mine/expectation" Customer => expectation::expectation;
            get "/mine/overview" Customer => overview::overview_page;
            get "/mine/days.ics" Customer => days::days;
            get "/mine/do/{kind}" Customer => entry::form;
            post "/mine/do/{kind}" Customer => entry::keep;
            get "/mine/back/{entry}" Customer => back::back;
            post "/mine/back/{entry}" Customer => back::take_back;
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
            post "/mine/leave" Customer => leave::leave;
            get "/desk" Staff => desk::page;
            get "/desk/search" Staff => desk::search;
            get "/desk/unseen" Staff => desk::unseen;
            post "/desk/promises" Staff => desk::keep_promises;
            get "/desk/told" Staff => left_behind::page;
            post "/desk/told/{trajectory}/{moment}/withdraw" Staff => left_behind::withdraw;
            post "/desk/told/{trajectory}/put/{entry}/withdraw" Staff => left_behind::take_back_put;
            post "/desk/told/{trajectory}/{moment}/take-back" Staff => left_behind::take_back;
            get "/desk/sides" Staff => own_side::sides;
            post "/desk/sides/{link}" Staff => own_side::switch;
            post "/desk/sides/{link}/leave" Staff => own_side::leave;
            get "/join" Both => own_side::join_form;
            post "/join" Both => own_side::join;
            get "/reflection" Staff => reflection::reflection;
            post "/reflection" Staff => reflection::reflect;
            get "/support" Staff => support::support;
            post "/support" Staff => support::ask;
            get "/roles" Staff => settings::page;
            post "/roles" Staff => settings::name_role;
            post "/roles/customer" Staff => settings::name_customer;
            post "/roles/profile" Staff => settings::set_profile;
            get "/trajectories/new" Staff => trajectory::start_form;
            post "/trajectories/new" Staff => trajectory::start;
            get "/trajectories/{trajectory}" Staff => pages::now;
            get "/trajectories/{trajectory}/road" Staff => pages::road;
            get "/trajectories/{trajectory}/said" Staff => pages::said;
            get "/trajectories/{trajectory}/whole" Staff => pages::whole;
            get "/trajectories/{trajectory}/say" Staff => pages::say_else;
            post "/trajectories/{trajectory}/called" Staff => call::called;
            get "/trajectories/{trajectory}/answer-by/{entry}" Staff => call::answer_by_form;
            post "/trajectories/{trajectory}/answer-by/{entry}" Staff => call::answer_by;
            get "/trajectories/{trajectory}/moments/{moment}/explain" Staff => explain::moment_form;
            post "/trajectories/{trajectory}/moments/{moment}/explain" Staff => explain::moment;
            get "/trajectories/{trajectory}/promises/{promise}/why" Staff => explain::promise_form;
            post "/trajectories/{trajectory}/promises/{promise}/why" Staff => explain::promise;
            get "/trajectories/{trajectory}/moments/new" Staff => moment::happened_form;
            post "/trajectories/{trajectory}/moments" Staff => moment::happened;
            get "/trajectories/{trajectory}/overview" Staff => overview::overview_page;
            get "/trajectories/{trajectory}/days.ics" Staff => days::days;
            get "/trajectories/{trajectory}/do/{kind}" Staff => entry::form;
            post "/trajectories/{trajectory}/do/{kind}" Staff => entry::keep;
            get "/trajectories/{trajectory}/back/{entry}" Staff => back::back;
            post "/trajectories/{trajectory}/back/{entry}" Staff => back::take_back;
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
            post "/trajectories/{trajectory}/promises/{promise}" Staff => promise::keep_promise;
            get "/trajectories/{trajectory}/moments/{moment}" Staff => guess::moment;
            post "/trajectories/{trajectory}/moments/{moment}" Staff => guess::blind;
            post "/trajectories/{trajectory}/moments/{moment}/withdraw" Staff => guess::withdraw;
            post "/trajectories/{trajectory}/moments/{moment}/show" Staff => coach_share::show;
            post "/trajectories/{trajectory}/moments/{moment}/take-back" Staff => coach_share::take_back;
            get "/shown" Staff => coach_share::shown;
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
            get "/indicators" Staff => indicator::indicators;
            post "/indicators" Staff => indicator::add_indicator;
            post "/indicators/remove" Staff => indicator::remove_indicator;
            get "/accounts" Staff => account::accounts;
            post "/accounts" Staff => account::create_account;
            get "/audit" Staff => audit::audit;
        }
    };
}

macro_rules! listed {
    ($($method:ident $path:literal $for_whom:ident => $handler:path;)*) => {
        /// Every address of the site.
        pub const ADDRESSES: &[Address] = &[$(Address {
            method: listed!(@name $method), path: $path, for_whom: For::$for_whom,
        },)*];
    };
    (@name get) => { "GET" };
    (@name post) => { "POST" };
}

every_address!(listed);

/// Whose part of the site an address is in, by the cookie that opens it; `None` where both customers and
/// those who work here look around. It goes by the first part of the path, so an address that does not exist
/// belongs to somebody as well.
#[must_use]
pub fn half(path: &str) -> Option<&'static str> {
    let first = first(path);
    // an invitation is opened by anybody who holds it, and makes a guest
    if first == "i" {
        return Some(GUEST_COOKIE);
    }
    let whose = ADDRESSES.iter().find(|address| self::first(address.path) == first)?.for_whom;
    match whose {
        For::Customer => Some(CUSTOMER_COOKIE),
        For::Staff => Some(STAFF_COOKIE),
        For::Guest => Some(GUEST_COOKIE),
        For::Everyone | For::Both => None,
    }
}

fn first(path: &str) -> &str {
    path.trim_start_matches('/').split('/').next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_that_begin_alike_are_meant_for_the_same_people() {
        for one in ADDRESSES.iter().filter(|one| !first(one.path).is_empty()) {
            for other in ADDRESSES.iter().filter(|other| first(other.path) == first(one.path)) {
                assert_eq!(one.for_whom, other.for_whom, "{} and {}", one.path, other.path);
            }
        }
    }

    #[test]
    fn each_part_of_the_site_opens_with_its_own_cookie() {
        for (path, half) in [
            ("/mine", Some(CUSTOMER_COOKIE)),
            ("/mine/moments/new", Some(CUSTOMER_COOKIE)),
            ("/mine/nowhere", Some(CUSTOMER_COOKIE)),
            ("/desk", Some(STAFF_COOKIE)),
            ("/roles/profile", Some(STAFF_COOKIE)),
            ("/guest/leave", Some(GUEST_COOKIE)),
            ("/i/token", Some(GUEST_COOKIE)),
            ("/l/token", None),
            ("/mirror/benefit", None),
            ("/join", None),
            ("/minefield", None),
            ("/", None),
        ] {
            assert_eq!(self::half(path), half, "{path}");
        }
    }
}
