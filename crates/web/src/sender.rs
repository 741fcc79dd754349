//! Where a request comes from, as far as that can be known.

use std::net::{IpAddr, SocketAddr};

use axum::{
    extract::{ConnectInfo, FromRef, FromRequestParts},
    http::{HeaderMap, request::Parts},
};

use crate::{proxy::Proxy, visit::Site};

/// The sender of a request; `None` where that cannot be told: behind a proxy of which nobody said that it is
/// one, or in a test.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sender(pub Option<IpAddr>);

impl<S> FromRequestParts<S> for Sender
where
    Site: FromRef<S>,
    S: Send + Sync,
{
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Self::Rejection> {
        let site = Site::from_ref(state);
        let peer = parts.extensions.get::<ConnectInfo<SocketAddr>>().map(|info| info.0.ip());
        Ok(Self(peer.and_then(|peer| of(peer, &parts.headers, &site.settings.trusted_proxies))))
    }
}

/// Who sent it: the other end of the line, or who the nearest proxy that is believed says it was. What stands
/// further to the left in the header was written by the sender, who can write anything.
fn of(peer: IpAddr, headers: &HeaderMap, proxies: &[Proxy]) -> Option<IpAddr> {
    let is_proxy = |address: IpAddr| proxies.iter().any(|proxy| proxy.is(address));
    let mut last = peer.to_canonical();
    if is_proxy(last) {
        let said = headers.get_all("x-forwarded-for").iter().rev().filter_map(|value| value.to_str().ok());
        for entry in said.flat_map(|value| value.rsplit(',')) {
            last = address(entry.trim())?;
            if !is_proxy(last) {
                break;
            }
        }
        return (!is_proxy(last)).then_some(last);
    }
    // on the machine itself sits a proxy, or whoever tries the program out
    (!last.is_loopback()).then_some(last)
}

/// Reads an address, with or without a port.
fn address(text: &str) -> Option<IpAddr> {
    let bare = text.strip_prefix('[').and_then(|rest| rest.split(']').next()).unwrap_or(text);
    let found = bare.parse().ok().or_else(|| text.parse::<SocketAddr>().ok().map(|socket| socket.ip()));
    found.map(|address: IpAddr| address.to_canonical())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ip(text: &str) -> IpAddr {
        text.parse().unwrap()
    }

    fn sent(peer: &str, said: &[&str], proxies: &[&str]) -> Option<IpAddr> {
        let mut headers = HeaderMap::new();
        for line in said {
            headers.append("x-forwarded-for", line.parse().unwrap());
        }
        let proxies: Vec<Proxy> = proxies.iter().map(|text| Proxy::parse(text).unwrap()).collect();
        of(ip(peer), &headers, &proxies)
    }

    #[test]
    fn who_is_no_known_proxy_cannot_say_who_it_is() {
        assert_eq!(sent("192.0.2.9", &["203.0.113.1"], &[]), Some(ip("192.0.2.9")));
        assert_eq!(sent("192.0.2.9", &["203.0.113.1"], &["10.0.0.5"]), Some(ip("192.0.2.9")));
        assert_eq!(sent("127.0.0.1", &["203.0.113.1"], &[]), None);
        assert_eq!(sent("127.0.0.1", &[], &[]), None);
    }

    #[test]
    fn a_known_proxy_is_believed_about_the_last_one_only() {
        let proxy = ["10.0.0.0/8"];
        assert_eq!(sent("10.0.0.5", &["1.1.1.1, 203.0.113.1"], &proxy), Some(ip("203.0.113.1")));
        assert_eq!(sent("10.0.0.5", &["1.1.1.1", "203.0.113.1"], &proxy), Some(ip("203.0.113.1")));
        assert_eq!(sent("10.0.0.5", &["1.1.1.1, 203.0.113.1, 10.2.0.1"], &proxy), Some(ip("203.0.113.1")));
        assert_eq!(sent("10.0.0.5", &["203.0.113.1:4711"], &proxy), Some(ip("203.0.113.1")));
        assert_eq!(sent("10.0.0.5", &["[2001:db8::1]:4711"], &proxy), Some(ip("2001:db8::1")));
        assert_eq!(sent("10.0.0.5", &["1.1.1.1, nonsense"], &proxy), None);
        assert_eq!(sent("10.0.0.5", &[], &proxy), None);
        assert_eq!(sent("::ffff:10.0.0.5", &["203.0.113.1"], &proxy), Some(ip("203.0.113.1")));
    }

    #[test]
    fn a_proxy_is_one_address_or_a_network() {
        assert!(Proxy::parse("2001:db8::/32").unwrap().is(ip("2001:db8:ffff::1")));
        assert!(!Proxy::parse("2001:db8::/32").unwrap().is(ip("2001:db9::1")));
        assert!(Proxy::parse("10.0.0.5").unwrap().is(ip("10.0.0.5")));
        assert!(!Proxy::parse("10.0.0.5").unwrap().is(ip("10.0.0.6")));
        assert!(Proxy::parse("0.0.0.0/0").unwrap().is(ip("8.8.8.8")));
        for wrong in ["", "proxy", "10.0.0.0/33", "10.0.0.0/x", "::/129"] {
            assert!(Proxy::parse(wrong).is_err(), "{wrong}");
        }
    }
}
