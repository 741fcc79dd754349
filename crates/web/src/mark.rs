//! The mark in each form: for whom the form was made, and which sending it is. Nobody can read a person
//! from it or make one for somebody else.
//!
//! The shell around every page puts it in, so no page can forget it. What happens with it on the way back
//! is in [`crate::arrival`].

use data_encoding::BASE64URL_NOPAD;
use hmac::{Hmac, KeyInit, Mac};
use maud::html;
use memchr::memmem;
use sha2::Sha256;
use uuid::Uuid;

use crate::{
    addresses::half,
    cookies::{CUSTOMER_COOKIE, GUEST_COOKIE, STAFF_COOKIE},
    form_address,
};

/// Who is known on a part of the site, by the cookie that opens it; `None` asks about both at once.
pub type Person<'a> = &'a dyn Fn(Option<&str>) -> Option<String>;

/// For whom a form is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Whose {
    /// The person.
    pub person: String,
    /// Where that person speaks by the customer's own link for the customer: the customer. Who spoke there
    /// when a form was opened may have no name any more when it comes in.
    pub of: Option<String>,
}

impl Whose {
    /// Of somebody who speaks for nobody else.
    #[must_use]
    pub fn just(person: String) -> Self {
        Self { person, of: None }
    }
}

/// For whom a form to an address is.
pub type WhoseAt<'a> = &'a dyn Fn(&str) -> Option<Whose>;

/// The name of the hidden field that holds the mark.
pub const FIELD: &str = "mark";
/// Fields that are never shown again, nor sent again by us.
pub const SECRET: [&str; 4] = ["password", "word", "secret", "token"];
/// The name of the hidden field that says which version of the page was seen. It differs each time, and is
/// nothing that anybody says.
const SEEN: &str = "seen";
/// How many bytes of each signature are kept: 128 bits.
const BYTES: usize = 16;

/// What marks are signed with, made ready for the first byte. The same for all servers on one database.
#[derive(Clone)]
pub struct Key(Hmac<Sha256>);

impl std::fmt::Debug for Key {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Key(hidden)")
    }
}

impl Key {
    /// The key that the database keeps.
    #[must_use]
    pub fn new(text: &str) -> Self {
        Self(Hmac::new_from_slice(text.as_bytes()).expect("a key of any length is taken"))
    }

    fn signed(&self, parts: &[&[u8]]) -> Hmac<Sha256> {
        let mut mac = self.0.clone();
        for part in parts {
            // the length before each part, so that two parts never read as two others
            mac.update(&(part.len() as u64).to_be_bytes());
            mac.update(part);
        }
        mac
    }

    fn short(&self, parts: &[&[u8]]) -> String {
        BASE64URL_NOPAD.encode(&self.signed(parts).finalize().into_bytes()[..BYTES])
    }

    /// A mark for this person, with a number of its own: the number, a signature for the person, and one for
    /// the customer where that is somebody else.
    #[must_use]
    pub fn mark(&self, whose: &Whose) -> String {
        let number = Uuid::new_v4();
        let mut bytes = number.as_bytes().to_vec();
        for (part, one) in [Some(&whose.person), whose.of.as_ref()].into_iter().flatten().enumerate() {
            let mac = self.signature(part, one, &number).finalize().into_bytes();
            bytes.extend_from_slice(&mac[..BYTES]);
        }
        BASE64URL_NOPAD.encode(&bytes)
    }

    /// The number in a mark, when the mark was made here for this person.
    #[must_use]
    pub fn check(&self, mark: &str, whose: &Whose) -> Option<Uuid> {
        let bytes = BASE64URL_NOPAD.decode(mark.as_bytes()).ok()?;
        self.is_for(&bytes, 0, &whose.person)
    }

    /// The number in a mark, when the mark was made here for whoever spoke then by the same customer's own
    /// link.
    #[must_use]
    pub fn check_link(&self, mark: &str, whose: &Whose) -> Option<Uuid> {
        let bytes = BASE64URL_NOPAD.decode(mark.as_bytes()).ok()?;
        let customer = whose.of.as_ref().unwrap_or(&whose.person);
        [1, 0].into_iter().find_map(|part| self.is_for(&bytes, part, customer))
    }

    /// The number in the bytes of a mark, when the signature in this part is for this person.
    fn is_for(&self, bytes: &[u8], part: usize, person: &str) -> Option<Uuid> {
        let number = in_mark(bytes)?;
        let signature = bytes.chunks(BYTES).nth(part + 1)?;
        self.signature(part, person, &number).verify_truncated_left(signature).ok().map(|()| number)
    }

    /// What signs the number of a mark: first for the person, then for the customer. One is not the other.
    fn signature(&self, part: usize, person: &str, number: &Uuid) -> Hmac<Sha256> {
        let what: &[u8] = if part == 0 { b"mark" } else { b"mark of the link" };
        self.signed(&[what, person.as_bytes(), number.as_bytes()])
    }

    /// What stands for the content of a sending: the same for the same fields in any order, and no word can
    /// be read from it. What is secret is no part of it.
    #[must_use]
    pub fn content(&self, path: &str, fields: &[(String, String)]) -> String {
        let said = fields
            .iter()
            .filter(|(name, _)| ![FIELD, SEEN].contains(&name.as_str()) && !SECRET.contains(&name.as_str()));
        // browsers and programs end their lines differently
        let mut said: Vec<(&str, String)> =
            said.map(|(name, value)| (name.as_str(), value.replace("\r\n", "\n"))).collect();
        said.sort();
        let mut parts: Vec<&[u8]> = vec![b"content", path.as_bytes()];
        parts.extend(said.iter().flat_map(|(name, value)| [name.as_bytes(), value.as_bytes()]));
        self.short(&parts)
    }

    /// What stands for a person on the own device: who it is cannot be read from it.
    fn person(&self, person: &str) -> String {
        self.short(&[b"person", person.as_bytes()])
    }

    /// Under what the device keeps what is being typed in a form: the half of the site, the person, and what
    /// tells this form from others on the page.
    fn draft(&self, half: &str, person: &str, form: &[&str]) -> String {
        let parts = [&["draft", person], form].concat();
        let form = self.short(&parts.iter().map(|part| part.as_bytes()).collect::<Vec<_>>());
        format!("{}.{}.{form}", letter(half), self.person(person))
    }

    /// Who this page is for, as the script knows them: for each half of the site that somebody is known in.
    #[must_use]
    pub fn known(&self, person: Person<'_>) -> Option<String> {
        let known: Vec<String> = [STAFF_COOKIE, CUSTOMER_COOKIE, GUEST_COOKIE]
            .into_iter()
            .filter_map(|half| Some((half, person(Some(half))?)))
            .map(|(half, person)| format!("{}.{}", letter(half), self.person(&person)))
            .collect();
        (!known.is_empty()).then(|| known.join(" "))
    }
}

fn letter(half: &str) -> char {
    match half {
        STAFF_COOKIE => 's',
        CUSTOMER_COOKIE => 'c',
        _ => 'g',
    }
}

/// The number in a mark, whoever it was made for.
#[must_use]
pub fn number(mark: &str) -> Option<Uuid> {
    in_mark(&BASE64URL_NOPAD.decode(mark.as_bytes()).ok()?)
}

/// The number in the bytes of a mark: it has one signature or two.
fn in_mark(bytes: &[u8]) -> Option<Uuid> {
    [2 * BYTES, 3 * BYTES].contains(&bytes.len()).then(|| Uuid::from_slice(&bytes[..BYTES]).ok())?
}

/// Puts a mark in every form of a page that sends something, and says under what its draft is kept. Forms
/// by which somebody comes in or leaves have none: see [`form_address::is_door`].
///
/// Told words cannot look like a form here: `<` in them is written as `&lt;`, and `>` in an attribute as
/// `&gt;`.
#[must_use]
pub fn in_every_form(key: &Key, person: Person<'_>, whose: WhoseAt<'_>, html: &str) -> String {
    let mut out = String::with_capacity(html.len() + 2048);
    let mut rest = html;
    // a page is long and has few forms
    while let Some(at) = memmem::find(rest.as_bytes(), b"<form ") {
        let (before, form) = rest.split_at(at);
        let (tag, after) = form.split_once('>').unwrap_or((form, ""));
        rest = after;
        out.push_str(before);
        out.push_str(tag);
        out.push('>');
        let action = attribute(tag, "action").filter(|_| attribute(tag, "method") == Some("post"));
        let Some(action) = action.filter(|to| !form_address::is_door(to) && !tag.contains(OWN_MARK)) else {
            continue;
        };
        let half = half(action);
        let person = person(half);
        let mark = key.mark(&whose(action).unwrap_or_else(|| Whose::just(String::new())));
        let keep =
            half.zip(person).map(|(half, person)| key.draft(half, &person, &tells_apart(action, after)));
        let field = html! { input type="hidden" name=(FIELD) value=(mark) data-keep=[keep]; };
        out.push_str(&field.0);
    }
    out.push_str(rest);
    out
}

/// What tells a form from others that are sent to the same address: its address, and what it brings along
/// that nobody types.
fn tells_apart<'a>(action: &'a str, after: &'a str) -> Vec<&'a str> {
    let inside = after.split_once("</form>").map_or(after, |(inside, _)| inside);
    let hidden = inside.split("<input type=\"hidden\"").skip(1).filter_map(|input| input.split_once('>'));
    let fields = hidden.filter_map(|(tag, _)| attribute(tag, "name").zip(attribute(tag, "value")));
    let told = fields.filter(|(name, _)| *name != SEEN).flat_map(|(name, value)| [name, value]);
    std::iter::once(action).chain(told).collect()
}

/// An attribute of a form that brings its own mark: one that was sent before and is shown to be sent again.
pub const OWN_MARK: &str = "data-own-mark";

fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let (_, after) = tag.split_once(&format!(" {name}=\""))?;
    after.split_once('"').map(|(value, _)| value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_is_for_one_person_and_cannot_be_changed() {
        let (key, other) = (Key::new("one"), Key::new("other"));
        let [one, two] = ["customer 1", "customer 2"].map(|person| Whose::just(person.to_owned()));
        let mark = key.mark(&one);
        assert_eq!(key.check(&mark, &one), number(&mark));
        assert!(number(&mark).is_some());
        for wrong in [key.check(&mark, &two), other.check(&mark, &one), key.check("", &one)] {
            assert_eq!(wrong, None);
        }
        for at in 0..mark.len() - 1 {
            let mut bytes = mark.clone().into_bytes();
            bytes[at] = if bytes[at] == b'A' { b'B' } else { b'A' };
            assert_eq!(key.check(&String::from_utf8(bytes).unwrap(), &one), None, "changed at {at}");
        }
        assert_ne!(key.mark(&one), mark, "each has a number of its own");
    }

    #[test]
    fn of_whoever_spoke_by_a_link_it_is_known_which_link_that_was() {
        let key = Key::new("one");
        let by = |customer: &str, name: &str| match name {
            "" => Whose::just(customer.to_owned()),
            name => Whose { person: format!("{customer} by {name}"), of: Some(customer.to_owned()) },
        };
        let all = [by("c1", ""), by("c1", "Kim"), by("c1", "Omar"), by("c2", ""), by("c2", "Kim")];
        for (made_for, opened) in all.iter().enumerate() {
            let mark = key.mark(opened);
            for (asked, now) in all.iter().enumerate() {
                assert_eq!(key.check(&mark, now).is_some(), made_for == asked, "{opened:?} {now:?}");
                let same_link = (made_for < 3) == (asked < 3);
                assert_eq!(key.check_link(&mark, now).is_some(), same_link, "{opened:?} {now:?}");
            }
        }
    }

    #[test]
    fn forms_to_one_address_have_drafts_of_their_own() {
        let form = |role: &str, seen: &str| {
            format!(
                "<input type=\"hidden\" name=\"role\" value=\"{role}\">\
                 <input type=\"hidden\" name=\"seen\" value=\"{seen}\"></form><form action=\"/x\">\
                 <input type=\"hidden\" name=\"of\" value=\"the next\">"
            )
        };
        let (one, same, other) = (form("lead", "1"), form("lead", "2"), form("coach", "1"));
        assert_eq!(tells_apart("/roles", &one), ["/roles", "role", "lead"]);
        assert_eq!(tells_apart("/roles", &one), tells_apart("/roles", &same));
        let key = Key::new("one");
        let draft = |form: &str| key.draft(STAFF_COOKIE, "staff 1", &tells_apart("/roles", form));
        assert_eq!(draft(&one), draft(&same));
        assert_ne!(draft(&one), draft(&other));
    }

    #[test]
    fn other_content_is_told_apart_and_the_mark_is_no_part_of_it() {
        let key = Key::new("one");
        let field = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        let said = key.content("/a", &[field("words", "hoi"), field(FIELD, "x")]);
        assert_eq!(said, key.content("/a", &[field(FIELD, "y"), field("words", "hoi")]));
        let lines = [field("b", "een\r\ntwee"), field("a", "1"), field("password", "x")];
        assert_eq!(
            key.content("/a", &lines),
            key.content("/a", &[field("a", "1"), field("b", "een\ntwee"), field("password", "y")])
        );
        assert_eq!(
            said,
            key.content("/a", &[field("words", "hoi"), field("seen", "7")]),
            "the page moved on"
        );
        for other in [
            key.content("/b", &[field("words", "hoi")]),
            key.content("/a", &[field("words", "hoi "), field("more", "")]),
            key.content("/a", &[field("wordsh", "oi")]),
        ] {
            assert_ne!(said, other);
        }
    }
}
