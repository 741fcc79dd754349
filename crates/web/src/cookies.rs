//! Cookies on https carry a name that a browser takes from this very host only, and over https only.
//!
//! The pages know the plain names. On the way out the names get the prefix, on the way in both are read: who
//! was signed in before the prefix came stays signed in.

use axum::http::{HeaderMap, HeaderValue, header};

/// Cookie of somebody who works here.
pub const STAFF_COOKIE: &str = "hullie_staff";
/// Cookie of a customer who came by personal link. Kept apart, so that one person can be both (D01).
pub const CUSTOMER_COOKIE: &str = "hullie_customer";
/// Cookie of the language.
pub const LANGUAGE_COOKIE: &str = "hullie_language";

/// Cookie of somebody of another organisation who was invited to one moment.
pub const GUEST_COOKIE: &str = "hullie_guest";
/// Cookie of a device on which somebody who works here signed in. It opens nothing.
pub const DEVICE_COOKIE: &str = "hullie_device";
/// Cookie of how somebody likes to read: large letters, feeling first.
pub const READING_COOKIE: &str = "hullie_reading";

/// Browsers take a cookie of this name only with `Secure`, for the whole site and from no other host.
pub const PREFIX: &str = "__Host-";

/// The value of a cookie; the one with the prefix wins.
#[must_use]
pub fn cookie<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    let is_prefixed = |key: &str| key.strip_prefix(PREFIX) == Some(name);
    pairs(headers).find(|(key, _)| is_prefixed(key)).or_else(|| plain(headers, name)).map(|(_, value)| value)
}

fn plain<'a>(headers: &'a HeaderMap, name: &str) -> Option<(&'a str, &'a str)> {
    pairs(headers).find(|(key, _)| *key == name)
}

fn pairs(headers: &HeaderMap) -> impl Iterator<Item = (&str, &str)> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
}

/// Gives each cookie that an answer sets the prefix. Where the browser still has one with the plain name,
/// that one goes: it would come to life again when the other is over.
pub fn prefix(answer: &mut HeaderMap, asked: &HeaderMap) {
    let lines: Vec<HeaderValue> = answer.get_all(header::SET_COOKIE).iter().cloned().collect();
    answer.remove(header::SET_COOKIE);
    for line in lines {
        let text = line.to_str().unwrap_or_default();
        let name = text.split('=').next().unwrap_or_default();
        let Ok(prefixed) = HeaderValue::try_from(format!("{PREFIX}{text}")) else { continue };
        answer.append(header::SET_COOKIE, prefixed);
        if plain(asked, name).is_some()
            && let Ok(over) =
                HeaderValue::try_from(format!("{name}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0; Secure"))
        {
            answer.append(header::SET_COOKIE, over);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(cookies: &'static str) -> HeaderMap {
        HeaderMap::from_iter([(header::COOKIE, HeaderValue::from_static(cookies))])
    }

    #[test]
    fn cookies_are_found_by_their_whole_name_and_the_prefix_wins() {
        let headers = asked("a=1; hullie_staff=token; xhullie_staff=no");
        assert_eq!(cookie(&headers, "hullie_staff"), Some("token"));
        assert_eq!(cookie(&headers, "staff"), None);
        let both = asked("hullie_staff=old; __Host-hullie_staff=new");
        assert_eq!(cookie(&both, "hullie_staff"), Some("new"));
        assert_eq!(cookie(&asked("__Host-hullie_staff=new"), "hullie_staff"), Some("new"));
    }

    #[test]
    fn an_old_cookie_goes_when_a_new_one_comes() {
        let line = "hullie_staff=new; Path=/; Secure";
        let answer = || HeaderMap::from_iter([(header::SET_COOKIE, HeaderValue::from_static(line))]);
        let set = |asked: &HeaderMap| {
            let mut answer = answer();
            prefix(&mut answer, asked);
            let lines = answer.get_all(header::SET_COOKIE).iter();
            lines.map(|line| line.to_str().unwrap().to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(set(&HeaderMap::new()), ["__Host-hullie_staff=new; Path=/; Secure"]);
        let both = set(&asked("hullie_staff=old"));
        assert_eq!(both.len(), 2);
        assert!(both[1].starts_with("hullie_staff=; ") && both[1].contains("Max-Age=0"));
    }
}
