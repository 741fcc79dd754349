//! Mail addresses, also those written out, and pages and names on the internet that are somebody's own.

use std::{ops::Range, sync::LazyLock};

use regex::Regex;

use super::{before, pattern, places, stands_alone};

static MAIL: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)[\w.+%'&~=/-]*[\w]['_~-]? ?(?:@|[(\[{<] ?(?:at|@|apenstaartje|apestaartje) ?[)\]}>]) ?\w[\w-]*(?:(?: ?[(\[{] ?(?:dot|punt|\.) ?[)\]}] ?|\.| (?:dot|punt) )\w[\w-]*)*",
    )
});
/// The ends of an address that are no words, and those that are: behind a dot and a space a sentence begins.
const ENDS: &str = r"(?:co ?\. ?uk|com|nl|eu|org|uk|fr|es|pl|info|biz|frl)";
const WORDS: &str = r"(?:de|be|net|nu|me|it|at|tr|io)";
/// With spaces around its signs an address has to end as one.
static LOOSE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(&format!(
        r"(?i)[\w.+%'&~=/-]*[\w]['_~-]?(?:(?: \. ?| ?\.)[\w+%'&~=/-]*\w['_~-]?)* ?(?:@|[(\[{{<] ?(?:at|@|apenstaartje|apestaartje) ?[)\]}}>]) ?\w[\w-]*(?:(?: ?\. ?| (?:dot|punt) | ?[(\[{{] ?(?:dot|punt|\.) ?[)\]}}] ?)\w[\w-]*)*?(?:(?: ?\. ?| (?:dot|punt) | ?[(\[{{] ?(?:dot|punt|\.) ?[)\]}}] ?){ENDS}|(?: ?\.| \. | (?:dot|punt) ){WORDS})\b(?:\.\w[\w-]*|-[\w-]*)*"
    ))
});
/// "at" is also a word: it counts when a dot is written out as well, or where everybody knows the house of
/// the mail.
static SPOKEN: LazyLock<Regex> = LazyLock::new(|| {
    pattern(&format!(
        r"(?i)\w[\w.+-]*(?: (?:at|apenstaartje|apestaartje|monkeytail) \w[\w-]*(?:(?:\.| (?:dot|punt) )\w[\w-]*|(?: ?\.| \. ){ENDS}\b)+)"
    ))
});
const HOUSES: [&str; 30] = [
    "gmail",
    "hotmail",
    "outlook",
    "live",
    "ziggo",
    "kpn",
    "kpnmail",
    "xs4all",
    "planet",
    "hetnet",
    "home",
    "telfort",
    "icloud",
    "yahoo",
    "upcmail",
    "casema",
    "chello",
    "me",
    "proton",
    "protonmail",
    "gmx",
    "tele2",
    "online",
    "solcon",
    "caiway",
    "quicknet",
    "zeelandnet",
    "msn",
    "mail",
    "web",
];

/// Mail addresses.
pub(super) fn mails(text: &str) -> Vec<Range<usize>> {
    let lettered = |part: &str| part.chars().any(char::is_alphabetic);
    let mut found = places(text, &LOOSE, |text, range| {
        let (local, host) = text[range.clone()].split_once('@').unwrap_or(("a", "a"));
        !before(text, range).is_some_and(|c| c.is_alphanumeric() || c == '@')
            && lettered(local)
            && lettered(host)
    });
    found.extend(places(text, &MAIL, |text, range| {
        let hit = &text[range.clone()];
        let alone = !before(text, range).is_some_and(|c| c.is_alphanumeric() || c == '@');
        let at = hit.find('@').unwrap_or(0);
        // "@naam" behind a space is a name, "3 @ 5 euro" is a price: an address has letters on both sides and
        // no space on one
        let (local, host) = hit.split_at(at);
        let spaced = local.ends_with(' ') || host.starts_with("@ ");
        let whole = !spaced || (local.ends_with(' ') && host.starts_with("@ ") && host.contains('.'));
        alone && (at == 0 || (lettered(host) && (lettered(local) || host.contains('.')) && whole))
    }));
    found.extend(places(text, &SPOKEN, |text, range| {
        let hit = text[range.clone()].to_lowercase();
        let mail = hit.contains(" dot ") || hit.contains(" punt ") || hit.contains("taartje ");
        let host = hit.split(' ').nth(2).unwrap_or_default().split('.').next().unwrap_or_default();
        !before(text, range).is_some_and(char::is_alphanumeric) && (mail || HOUSES.contains(&host))
    }));
    found
}

static PAGE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r#"(?i)(?:https?://|www\.)[^\s<>"]+|\b(?:[a-z]{2,3}\.)?(?:facebook|instagram|linkedin|twitter|tiktok|snapchat|pinterest|youtube|threads|github|vinted|marktplaats|x|t|wa|fb|bsky|mastodon)\.(?:com|net|nl|me|app|social)/[^\s<>"]+"#,
    )
});
/// Sites on which what follows the slash is somebody's name.
static OWNED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)^(?:https?://)?(?:www\.|m\.|nl\.|nl-nl\.)?(?:facebook|instagram|linkedin|twitter|tiktok|snapchat|pinterest|youtube|threads|github|vinted|marktplaats|x|t|wa|fb|bsky|mastodon)\.(?:com|net|nl|me|app|social)/.|[@~]|[=/_-][a-z]*[0-9]{4,}|(?:naam|name|user|gebruiker|klant|profiel|profile|token|bsn|mail)[=/]",
    )
});
static HANDLE: LazyLock<Regex> = LazyLock::new(|| pattern(r"@\w[\w.]{1,29}(?:@[\w.-]+\.\w+)?"));
/// The own site, or the name there, after the word for it.
static CALLED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)\b(?:mijn|m'n|onze|mn|my|our|zijn|haar)(?: eigen)? (?:web)?(?:site|blog|vlog|pagina|profiel|homepage|website|kanaal|profile|page)(?: (?:is|heet|staat op|is te vinden op))?:? (?P<it>(?:https?://)?[\w-]+(?:\.[\w-]+)+(?:/\S*)?)",
    )
});
static ACCOUNT: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)\b(?:insta|instagram|twitter|snap|snapchat|tiktok|facebook|fb|skype|discord|telegram|signal|linkedin|mastodon|gebruikersnaam|username|inlognaam|inlog|login)(?:naam|account|profiel)?(?: (?:is|heet|staat onder|op|onder|as|under))? ?(?::|is|als|=)? ?(?P<it>\w*[\w.-]*[._0-9][\w.-]*\w)",
    )
});

/// A name with digits in it behind a word for signing in.
static SIGNED_IN: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)\b(?:digid|gebruiker|gebruikers[ -]?naam|user ?name|inlog|inlog[ -]?naam|login|login[ -]?naam|inloggen|ingelogd|aangemeld|account)(?:[ \-]?(?:account|gebruikersnaam|inlognaam|login|naam|code))?(?: (?:is|was|heet|met|als|op|onder|van mij|mijn|account|gebruikersnaam|naam)){0,3} ?[:=(]{0,2} ?(?P<it>[a-z][\w.\-]*[0-9](?:[\w.\-]*\w)?)",
    )
});
/// What people sign in with or to, and its version.
const SYSTEMS: [&str; 20] = [
    "windows", "ios", "android", "iphone", "ipad", "samsung", "galaxy", "macos", "chrome", "firefox", "edge",
    "safari", "app", "versie", "v", "stap", "fout", "foutcode", "wifi", "covid",
];

/// Pages and names on the internet that are somebody's own. The site of an organisation is nobody's.
pub(super) fn pages(text: &str) -> Vec<Range<usize>> {
    let mut found = places(text, &PAGE, |text, range| OWNED.is_match(&text[range.clone()]));
    found.extend(places(text, &CALLED, |_, _| true));
    found.extend(places(text, &HANDLE, |text, range| {
        let free = !before(text, range).is_some_and(|c| c.is_alphanumeric() || c == '@' || c == '.');
        free && text[range.clone()].chars().any(char::is_alphabetic)
    }));
    found.extend(places(text, &ACCOUNT, |text, range| {
        let hit = &text[range.clone()];
        hit.chars().any(char::is_alphabetic)
            && hit.len() >= 4
            && !hit.contains(".nl")
            && !hit.contains(".com")
    }));
    found.extend(places(text, &SIGNED_IN, |text, range| {
        let hit = text[range.clone()].to_lowercase();
        let base = hit.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
        let site = hit.contains(".nl") || hit.contains(".com");
        hit.len() >= 4 && stands_alone(text, range) && !site && !SYSTEMS.contains(&base)
    }));
    found
}
