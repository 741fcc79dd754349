//! What people are called: a word for one and a word for more. Neither is ever made from the other.

/// Words that are known together with their word for more, so that a name need not be typed twice and a name
/// that was kept before both were asked for has one. `docs/organisation-file.md` shows the list.
const KNOWN: [(&str, &str); 24] = [
    ("adviseur", "adviseurs"),
    ("begeleider", "begeleiders"),
    ("behandelaar", "behandelaars"),
    ("bemiddelaar", "bemiddelaars"),
    ("casemanager", "casemanagers"),
    ("cliënt", "cliënten"),
    ("coach", "coaches"),
    ("consulent", "consulenten"),
    ("contactpersoon", "contactpersonen"),
    ("hulpverlener", "hulpverleners"),
    ("inwoner", "inwoners"),
    ("jobcoach", "jobcoaches"),
    ("klantmanager", "klantmanagers"),
    ("regisseur", "regisseurs"),
    ("verpleegkundige", "verpleegkundigen"),
    ("verzorgende", "verzorgenden"),
    ("adviser", "advisers"),
    ("case manager", "case managers"),
    ("client", "clients"),
    ("consultant", "consultants"),
    ("counsellor", "counsellors"),
    ("job coach", "job coaches"),
    ("nurse", "nurses"),
    ("social worker", "social workers"),
];

/// The word for more that goes with this word for one, where it is known.
///
/// ```
/// use hullie_domain::house::called::known_more;
/// assert_eq!(known_more("bemiddelaar"), Some("bemiddelaars"));
/// assert_eq!(known_more("gids"), None, "and none is guessed");
/// ```
#[must_use]
pub fn known_more(one: &str) -> Option<&'static str> {
    KNOWN.iter().find(|(known, _)| *known == one).map(|(_, more)| *more)
}
