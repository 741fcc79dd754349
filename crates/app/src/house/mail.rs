//! Whether a mail address can be written to: the same test as where mail is sent from, and said at once to
//! who typed it.

use email_address::EmailAddress;

/// The longest address that mail servers take, in bytes.
const LONGEST: usize = 254;

/// The address as it is kept, without space around it; nothing when no mail can go there.
#[must_use]
pub fn read(text: &str) -> Option<&str> {
    let address = text.trim();
    let (name, host) = address.rsplit_once('@')?;
    let host = idna::domain_to_ascii(host).ok()?;
    let reachable = host.rsplit_once('.').is_some_and(|(rest, last)| {
        // people write to houses with a name, never to a number on the network
        !rest.is_empty() && last.len() >= 2 && !last.bytes().all(|b| b.is_ascii_digit())
    });
    let fits = address.len() <= LONGEST
        && !address.contains(|c: char| {
            c.is_whitespace()
                || c.is_control()
                || matches!(c, '<' | '>' | ',' | ';' | '"' | '(' | ')' | ':' | '[')
        })
        && !name.starts_with('\'');
    (fits && reachable && EmailAddress::is_valid_local_part(name) && EmailAddress::is_valid_domain(&host))
        .then_some(address)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_that_no_mail_reaches_is_said_at_once() {
        for good in [
            "jan@voorbeeld.nl",
            " jan@voorbeeld.nl ",
            "j.jansen+zorg@post.voorbeeld.co.uk",
            "andré@voorbeeld.nl",
            "jan@münchen.de",
            "o'brien@voorbeeld.nl",
        ] {
            assert_eq!(read(good), Some(good.trim()), "{good}");
        }
        for bad in [
            "jan",
            "jan@",
            "@voorbeeld.nl",
            "jan@voorbeeld",
            "jan..piet@voorbeeld.nl",
            "jan.@voorbeeld.nl",
            ".jan@voorbeeld.nl",
            "jan@voorbeeld.nl.",
            "jan@.nl",
            "jan@-voorbeeld.nl",
            "a@@b.nl",
            "a@b.nl;c@d.nl",
            "a@b.nl,c@d.nl",
            "mailto:jan@voorbeeld.nl",
            "\"jan\"@voorbeeld.nl",
            "'jan@voorbeeld.nl'",
            "jan@voorbeeld.nl/",
            "<jan@voorbeeld.nl>",
            "jan jansen@voorbeeld.nl",
            "jan@voor beeld.nl",
            "jan@voorbeeld..nl",
            "jan@1.2.3.4",
            "jan@[127.0.0.1]",
            "jan@voorbeeld.n",
            "jan@voorbeeld.nl\r\nBcc: x@y.nl",
            "jan(at)voorbeeld.nl",
            "jan@voorbeeld,nl",
        ] {
            assert_eq!(read(bad), None, "{bad}");
        }
    }
}
