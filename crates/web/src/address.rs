//! Addresses: the one under which people reach the site, and where a page may lead on to.

use url::Url;

use crate::form_address;

/// Where an address on a page is read from. It exists nowhere.
const OWN: &str = "http://hullie.invalid/";

/// Looks at the address that people type, and gives it without a slash at the end.
///
/// # Errors
/// What is the matter with it, as the end of a sentence.
pub fn public(text: &str) -> Result<String, &'static str> {
    let url = Url::parse(text.trim()).map_err(|_| "it is no web address")?;
    if !matches!(url.scheme(), "http" | "https") {
        return Err("it must begin with http:// or https://");
    }
    if url.host_str().is_none_or(str::is_empty) {
        return Err("it names no host");
    }
    if !url.username().is_empty() || url.password().is_some() {
        return Err("a name or a password does not belong in it");
    }
    if url.path() != "/" || url.query().is_some() || url.fragment().is_some() {
        return Err("it must end after the host and the port");
    }
    Ok(url.as_str().trim_end_matches('/').to_owned())
}

/// Where a page leads on to when its address says so: to a page of this site, else to the home page.
/// Everything that comes in by a request and is used to lead somewhere goes through here. It is read as a
/// browser reads it, tabs, line breaks and backslashes included, and what goes out is what was read, not what
/// came in. An address that only takes forms is no page to lead to.
#[must_use]
pub fn own_page(text: &str) -> String {
    let home = || "/".to_owned();
    let Ok(base) = Url::parse(OWN) else { return home() };
    let Ok(found) = base.join(text) else { return home() };
    let begins = text.trim_start().starts_with('/');
    // a path of two slashes is another host to a browser
    if !begins
        || found.origin() != base.origin()
        || !found.username().is_empty()
        || found.path().starts_with("//")
        || !form_address::serves("GET", found.path())
    {
        return home();
    }
    match found.query() {
        Some(query) => format!("{}?{query}", found.path()),
        None => found.path().to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_of_the_own_site_stay_as_they_are() {
        for page in [
            "/",
            "/desk",
            "/mirror/hulp?segment=a%20b",
            "/mine/moments/0192?kept",
            "/desk/search?q=J%C3%B8rgen",
        ] {
            assert_eq!(own_page(page), page);
        }
    }

    #[test]
    fn whatever_a_browser_reads_as_another_site_leads_home() {
        for odd in [
            "",
            "desk",
            "?x",
            "//evil.example",
            "///evil.example",
            "/\t/evil.example",
            "/\n/evil.example",
            "/\r/evil.example",
            "\t//evil.example",
            " //evil.example",
            "/\\evil.example",
            "\\\\evil.example",
            "/\t\\evil.example",
            "/.//evil.example",
            "/..//evil.example",
            "/a/..//evil.example",
            "/%2e//evil.example",
            "/%2e%2e//evil.example",
            "http://evil.example",
            "https:evil.example",
            "http:/evil.example",
            "javascript:alert(1)",
            "data:text/html,x",
            "//user@hullie.invalid/",
            "//hullie.invalid:81/",
            "/sign-out",
            "/mine/leave",
            "/nothing/here",
        ] {
            assert_eq!(own_page(odd), "/", "{odd:?}");
        }
    }

    #[test]
    fn what_goes_out_fits_in_a_header_and_stays_on_the_site() {
        let pieces = [
            "/",
            "//",
            "\\",
            "\t",
            "\r\n",
            "%2f",
            "%09",
            "%5c",
            ".",
            "..",
            "evil.example",
            "@",
            ":",
            "?",
            "#",
            "\u{0}",
            "é",
            " ",
        ];
        let base = Url::parse("https://own.example/here").unwrap();
        for a in pieces {
            for b in pieces {
                for c in pieces {
                    for d in pieces {
                        let out = own_page(&format!("/{a}{b}{c}{d}"));
                        assert!(
                            out.starts_with('/') && out.bytes().all(|byte| (33..127).contains(&byte)),
                            "{out:?}"
                        );
                        assert_eq!(base.join(&out).unwrap().origin(), base.origin(), "{out:?}");
                    }
                }
            }
        }
    }

    #[test]
    fn the_public_address_is_a_host_and_nothing_else() {
        assert_eq!(public("https://hullie.example.org/"), Ok("https://hullie.example.org".to_owned()));
        assert_eq!(public("http://127.0.0.1:8080"), Ok("http://127.0.0.1:8080".to_owned()));
        for wrong in [
            "javascript:alert(1)",
            "hullie.example.org",
            "ftp://hullie.example.org",
            "https://",
            "https://name:word@hullie.example.org",
            "https://name@hullie.example.org",
            "https://hullie.example.org/here",
            "https://hullie.example.org/?a",
            "https://hullie.example.org/#a",
            "",
        ] {
            assert!(public(wrong).is_err(), "{wrong}");
        }
    }
}
