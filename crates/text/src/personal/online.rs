//! Mail addresses, also those written out, and pages and names on the internet that are somebody's own.

use std::{ops::Range, sync::LazyLock};

use regex::Regex;

use super::{before, pattern, places};

static MAIL: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)[\w.+%'&~=/-]*[\w]['_~-]? ?(?:@|[(\[{<] ?(?:at|@|apenstaartje|apestaartje) ?[)\]}>]) ?\w[\w-]*(?:(?: ?[(\[{] ?(?:dot|punt|\.) ?[)\]}] ?|\.| (?:dot|punt) )\w[\w-]*)*",
    )
});
/// "at" is also a word: it counts when a dot is written out as well, or where everybody knows the house of the mail.
static SPOKEN: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)\w[\w.+-]*(?: (?:at|apenstaartje|apestaartje|monkeytail) \w[\w-]*(?:(?:\.| (?:dot|punt) )\w[\w-]*)+)",
    )
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
    let mut found = places(text, &MAIL, |text, range| {
        let hit = &text[range.clone()];
        let alone = !before(text, range).is_some_and(|c| c.is_alphanumeric() || c == '@');
        let at = hit.find('@').unwrap_or(0);
        // "@naam" behind a space is a name, "3 @ 5 euro" is a price: an address has letters on both sides and no space on one
        let (local, host) = hit.split_at(at);
        let spaced = local.ends_with(' ') || host.starts_with("@ ");
        let lettered = |part: &str| part.chars().any(char::is_alphabetic);
        let whole = !spaced || (local.ends_with(' ') && host.starts_with("@ ") && host.contains('.'));
        alone && (at == 0 || (lettered(host) && (lettered(local) || host.contains('.')) && whole))
    });
    found.extend(places(text, &SPOKEN, |text, range| {
        let hit = text[range.clone()].to_lowercase();
        let mail = hit.contains(" dot ") || hit.contains(" punt ") || hit.contains("taartje ");
        let host = hit.rsplit(' ').next().unwrap_or_default().split('.').next().unwrap_or_default();
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
    found
}
