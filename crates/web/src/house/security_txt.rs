//! `/.well-known/security.txt`: whom to tell about a hole in the fence (RFC 9116).

use axum::{
    extract::State,
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use hullie_domain::Timestamp;

use crate::visit::Site;

/// For how many days what it says holds: less than a year, as the standard asks.
const DAYS: i64 = 180;

/// Reads whom to tell: a mail address, `mailto:`, `tel:` or `https://`.
///
/// # Errors
/// When it is none of these.
pub fn contact(text: &str) -> Result<String, String> {
    let text = text.trim();
    let is_line = !text.is_empty() && text.chars().all(|c| c.is_ascii_graphic());
    let known = ["mailto:", "tel:", "https://"]
        .iter()
        .any(|start| text.len() > start.len() && text.starts_with(start));
    match (is_line, known, text.contains('@')) {
        (true, true, _) => Ok(text.to_owned()),
        (true, false, true) if !text.contains(':') => Ok(format!("mailto:{text}")),
        _ => Err("give a mail address, or an address that begins with https://, mailto: or tel:".to_owned()),
    }
}

/// A telephone number as an address. A number of a Dutch organisation without the country gets it.
fn telephone(number: &str) -> Option<String> {
    // the nought that is dialled inside the country only
    let number = number.replace("(0)", "");
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    let international = number.trim_start().starts_with('+');
    Some(match (international, digits.as_str()) {
        (_, "") => return None,
        (true, digits) => format!("tel:+{digits}"),
        (false, digits) if digits.starts_with("00") => format!("tel:+{}", &digits[2..]),
        (false, digits) if digits.starts_with('0') => format!("tel:+31{}", &digits[1..]),
        // a short number works in the country only
        (false, digits) => format!("tel:{digits};phone-context=+31"),
    })
}

/// `GET /.well-known/security.txt`
pub async fn page(State(site): State<Site>) -> Response {
    let settings = &site.settings;
    let phone = site.organisation.as_ref().as_ref().and_then(|shown| telephone(&shown.phone));
    let Some(contact) = settings.security_contact.clone().or(phone) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    // the whole day, so that it is the same text all day long
    let until = site.app.now().plus_days(DAYS).0 / Timestamp::DAY;
    let until = hullie_domain::Day::from_number(until);
    let mut text = format!("Contact: {contact}\nExpires: {until}T00:00:00Z\nPreferred-Languages: nl, en\n");
    if settings.is_https() {
        let address = &settings.public_address;
        text.push_str(&format!("Canonical: {address}/.well-known/security.txt\n"));
    }
    ([(header::CONTENT_TYPE, "text/plain; charset=utf-8")], text).into_response()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_telephone_number_becomes_an_address() {
        for (number, address) in [
            ("0123 456 789", "tel:+31123456789"),
            ("+31 (0)12", "tel:+3112"),
            ("0031 123", "tel:+31123"),
            ("14 040", "tel:14040;phone-context=+31"),
        ] {
            assert_eq!(telephone(number).as_deref(), Some(address));
        }
        assert_eq!(telephone("by mail"), None);
    }

    #[test]
    fn whom_to_tell_is_an_address() {
        assert_eq!(contact("beveiliging@veldhaven.example").unwrap(), "mailto:beveiliging@veldhaven.example");
        for right in ["mailto:a@b.example", "tel:+31123", "https://veldhaven.example/meld"] {
            assert_eq!(contact(right).unwrap(), right);
        }
        for wrong in
            ["", "http://veldhaven.example", "bel ons", "https://", "a@b.example\nExpires: 2099", "x:y@z"]
        {
            assert!(contact(wrong).is_err(), "{wrong:?}");
        }
    }
}
