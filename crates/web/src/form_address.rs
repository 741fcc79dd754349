//! Which page belongs to an address that forms are sent to: where its form stands, and where it leads when
//! it was kept.

use crate::addresses::ADDRESSES;

/// Forms by which somebody comes in or leaves. They are for nobody in particular: who comes in is not known
/// yet, and leaving must always work. Nothing that was typed in them is ever shown again.
const DOORS: [&str; 7] = ["/sign-in", "/sign-out", "/code", "/l", "/i", "/mine/leave", "/guest/leave"];

/// Where a form that is kept leads, when that is not the page above its address.
const LEADS: [(&str, &str); 20] = [
    ("/desk/told/{trajectory}/put/{entry}/withdraw", "/desk/told"),
    ("/desk/told/{trajectory}/{moment}/withdraw", "/desk/told"),
    ("/desk/told/{trajectory}/{moment}/take-back", "/desk/told"),
    ("/mine/moments/new", "/mine"),
    ("/mine/moments/{moment}/withdraw", "/mine"),
    ("/mine/people", "/mine/people"),
    ("/mine/mail", "/mine/people"),
    ("/mine/moments/{moment}", ""),
    ("/trajectories/{trajectory}/moments/{moment}", ""),
    ("/trajectories/{trajectory}/hand-over", "/desk"),
    ("/trajectories/new", "/desk"),
    ("/interviews/new", "/stories"),
    ("/interviews/{story}", "/stories"),
    ("/guest", "/guest"),
    ("/reflection", "/reflection"),
    ("/support", "/support"),
    ("/accounts", "/accounts"),
    ("/indicators", "/indicators"),
    ("/roles", "/roles"),
    ("/join", "/desk/sides"),
];

/// Forms whose answer shows something once: a link or a code.
const SHOWN_ONCE: [&str; 6] = [
    "/trajectories/new",
    "/mine/people",
    "/mine/paper",
    "/mine/moments/{moment}/invite",
    "/trajectories/{trajectory}/paper",
    "/trajectories/{trajectory}/doors/new",
];

/// Where somebody says for whom the customer's own link speaks.
pub const SPEAKS: &str = "/mine/do/voice";

/// Whether this address takes for whom the customer's own link speaks.
#[must_use]
pub fn says_who_speaks(path: &str) -> bool {
    path.split('?').next() == Some(SPEAKS)
}

/// Whether a form to this address is one of the customer's own pages whose words bear the name of who speaks.
#[must_use]
pub fn is_of_the_own_link(path: &str) -> bool {
    path.starts_with("/mine") && !says_who_speaks(path)
}

/// Whether a path is of this pattern.
fn fits(pattern: &str, path: &str) -> bool {
    let (mut wanted, mut given) = (pattern.split('/'), path.split('/'));
    loop {
        match (wanted.next(), given.next()) {
            (None, None) => return true,
            (Some(wanted), Some(given)) if wanted == given => {}
            (Some(wanted), Some(given)) if wanted.starts_with('{') && !given.is_empty() => {}
            _ => return false,
        }
    }
}

/// Whether there is such an address.
#[must_use]
pub fn serves(method: &str, path: &str) -> bool {
    ADDRESSES.iter().any(|address| address.method == method && fits(address.path, path))
}

/// Whether somebody comes in or leaves here.
#[must_use]
pub fn is_door(path: &str) -> bool {
    DOORS
        .iter()
        .any(|door| path.strip_prefix(door).is_some_and(|rest| rest.is_empty() || rest.starts_with('/')))
}

/// Whether the answer to a form that is sent here shows something once.
#[must_use]
pub fn is_shown_once(path: &str) -> bool {
    SHOWN_ONCE.iter().any(|pattern| fits(pattern, path))
}

/// The nearest page at or above a path.
fn page_at(mut path: &str) -> String {
    while !serves("GET", path) {
        match path.rsplit_once('/') {
            Some((above, _)) if !above.is_empty() => path = above,
            _ => return "/".to_owned(),
        }
    }
    path.to_owned()
}

/// The page on which the form of an address stands.
#[must_use]
pub fn form_page(path: &str) -> String {
    let new = format!("{path}/new");
    match path {
        "/mine/mail" => "/mine/people".to_owned(),
        path if fits("/interviews/{story}", path) && !serves("GET", path) => "/stories".to_owned(),
        path if serves("GET", path) => path.to_owned(),
        _ if ADDRESSES
            .iter()
            .any(|a| a.method == "GET" && a.path.ends_with("/new") && fits(a.path, &new)) =>
        {
            new
        }
        path => page_at(path),
    }
}

/// The page to which a form leads when it was kept.
#[must_use]
pub fn after(path: &str) -> String {
    match LEADS.iter().find(|(pattern, _)| fits(pattern, path)) {
        Some((_, "")) => path.to_owned(),
        Some((_, to)) => (*to).to_owned(),
        None => page_at(path.rsplit_once('/').map_or("/", |(above, _)| above)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_has_a_page_it_stands_on_and_a_page_it_leads_to() {
        for address in ADDRESSES.iter().filter(|a| a.method == "POST") {
            let path = address.path.replace(['{', '}'], "");
            for page in [form_page(&path), after(&path)] {
                assert!(serves("GET", &page), "{} {page}", address.path);
                assert!(page != "/" || is_door(&path), "{} has a page of its own", address.path);
            }
        }
    }

    #[test]
    fn pages_are_the_nearest_ones() {
        for (path, form, leads) in [
            ("/mine/moments/new", "/mine/moments/new", "/mine"),
            ("/mine/moments/7/guess", "/mine/moments/7", "/mine/moments/7"),
            ("/mine/do/talk", "/mine/do/talk", "/mine"),
            ("/mine/invitations/7/close", "/mine", "/mine"),
            ("/trajectories/7/moments", "/trajectories/7/moments/new", "/trajectories/7"),
            ("/trajectories/7/promises/3", "/trajectories/7", "/trajectories/7"),
            ("/desk/promises", "/desk", "/desk"),
            ("/roles/profile", "/roles", "/roles"),
        ] {
            assert_eq!((form_page(path).as_str(), after(path).as_str()), (form, leads), "{path}");
        }
    }

    #[test]
    fn doors_are_whole_parts_of_a_path() {
        assert!(is_door("/l/abc") && is_door("/code") && is_door("/mine/leave"));
        assert!(!is_door("/mine") && !is_door("/links") && !is_door("/code-words"));
    }
}
