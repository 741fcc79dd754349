//! What an organisation calls the people in the two chairs: a job coach and a participant, a nurse and a
//! resident (P20, V07).
//!
//! No text says "klant" or "employee" itself: the names are variables, filled in as they were typed, one and
//! more of each, and with a capital where a sentence begins: `{ $customer }`, `{ $customers }`, `{ $Customer
//! }`, `{ $Customers }` and the same of `employee`. Whoever names them types both forms: no form is made from
//! another.

use std::sync::{Arc, LazyLock, PoisonError, RwLock};

use hullie_domain::{
    Localised, Role,
    house::{called::known_more, profile::SectorProfile},
    localised::FIRST,
};
use hullie_store::house::role_name::RoleName;

use super::{
    Language,
    keys::{self, Key},
    spoken::CHAIRS,
};

/// A word for one and for more of something.
struct Forms {
    one: String,
    more: String,
}

/// A name that an organisation gave: one and more, in each language in which it did.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Name {
    /// For one: "bewoner".
    pub one: Localised,
    /// For more: "bewoners".
    pub more: Localised,
}

/// What the two chairs are called: by the kind of organisation, or as the organisation named them itself. The
/// default is the common names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chairs {
    /// The kind of organisation.
    pub profile: SectorProfile,
    /// The own name of whoever is served.
    pub customer: Option<Name>,
    /// The own name of whoever serves.
    pub employee: Option<Name>,
}

impl Default for Chairs {
    fn default() -> Self {
        Self::of(SectorProfile::Government)
    }
}

impl Chairs {
    /// The names that go with a kind of organisation.
    #[must_use]
    pub const fn of(profile: SectorProfile) -> Self {
        Self { profile, customer: None, employee: None }
    }
}

/// A set of names that texts are filled in with. The default is the common names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Names(usize);

/// The words to fill in, each under the name of its variable.
pub(super) type Words = Arc<[(&'static str, String); 8]>;

/// A set of names, and the words that it makes in each language, in the order of the languages.
type Set = (Chairs, Vec<Words>);

/// Every set of names that was ever in use since the program began, the common one first, so that a set is
/// one number for all who speak: eight words for each language, and an organisation changes its names a few
/// times in its life.
static READY: LazyLock<RwLock<Vec<Set>>> = LazyLock::new(|| RwLock::new(vec![made(Chairs::default())]));

fn made(chairs: Chairs) -> Set {
    let words = Language::all().into_iter().map(|language| fill(&chairs, language)).collect();
    (chairs, words)
}

impl Names {
    /// The common names.
    pub const COMMON: Self = Self(0);

    /// The set with these names.
    #[must_use]
    pub fn ready(chairs: &Chairs) -> Self {
        let mut all = READY.write().unwrap_or_else(PoisonError::into_inner);
        if let Some(place) = all.iter().position(|(known, _)| known == chairs) {
            return Self(place);
        }
        all.push(made(chairs.clone()));
        Self(all.len() - 1)
    }

    /// Every word by which the pages speak of people in a language: the names of roles, also the `own` ones,
    /// and words such as "they", each alone and after an article.
    #[must_use]
    pub fn people(self, language: Language, own: &[RoleName]) -> Vec<String> {
        let spoken = self.words(language);
        let roles = Role::ALL.iter().map(|role| said(language, &keys::ROLE.of(*role)));
        let list = |key: &'static str| said(language, &key.into());
        let (others, articles) = (list("called-others"), list("called-after"));
        // the common names too: an organisation that has its own is still read with those
        let common = SectorProfile::ALL.iter().map(|profile| said(language, &keys::CALLED.of(*profile)));
        let common = common.chain([list("called-employee")]);
        let others = others.split(',').map(|word| word.trim().to_owned());
        let own = own.iter().map(|role| role.name.pick(language.code()).to_owned());
        let alone =
            spoken.iter().map(|(_, word)| word.clone()).chain(roles).chain(own).chain(common).chain(others);
        let alone: Vec<String> = alone.filter(|word| !word.is_empty()).collect();
        let after = articles
            .split(',')
            .flat_map(|article| alone.iter().map(move |word| format!("{} {word}", article.trim())));
        after.chain(alone.iter().cloned()).collect()
    }

    /// The words to fill in, in a language.
    pub(super) fn words(self, language: Language) -> Words {
        let all = READY.read().unwrap_or_else(PoisonError::into_inner);
        let (chairs, words) = &all[self.0];
        // a language that was added after the set was made
        words.get(language.place()).map_or_else(|| fill(chairs, language), Arc::clone)
    }
}

fn fill(chairs: &Chairs, language: Language) -> Words {
    let common = |one: Key, more: Key| Forms { one: said(language, &one), more: said(language, &more) };
    let served = common(keys::CALLED.of(chairs.profile), keys::CALLED_MORE.of(chairs.profile));
    let serves = common("called-employee".into(), "called-employee-more".into());
    let customer = forms(chairs.customer.as_ref(), language, served);
    let employee = forms(chairs.employee.as_ref(), language, serves);
    let words = [
        ("Customer", capital(&customer.one)),
        ("Customers", capital(&customer.more)),
        ("Employee", capital(&employee.one)),
        ("Employees", capital(&employee.more)),
        ("customer", customer.one),
        ("customers", customer.more),
        ("employee", employee.one),
        ("employees", employee.more),
    ];
    debug_assert!(words.iter().map(|(name, _)| *name).eq(CHAIRS), "a folder of words is held to these");
    Arc::new(words)
}

/// A text in which nothing is filled in.
fn said(language: Language, key: &Key) -> String {
    language
        .message(key.as_str())
        .and_then(|(_, pattern)| super::plain(pattern))
        .unwrap_or_default()
        .to_owned()
}

/// Both forms of a name. An own name without this language is shown as it is written in another. Where nobody
/// typed the word for more, it is the one that is known with it, or else the common one: no form is made from
/// another.
fn forms(own: Option<&Name>, language: Language, common: Forms) -> Forms {
    let Some(own) = own.filter(|own| !own.one.is_empty()) else { return common };
    let code = language.code();
    let written = own.one.get(code).map_or(FIRST, |_| code);
    let one = own.one.pick(written);
    let more = own.more.get(written).or_else(|| known_more(one)).unwrap_or(&common.more);
    Forms { one: one.to_owned(), more: more.to_owned() }
}

/// A word at the beginning of a sentence.
fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Words;

    fn name(dutch: [&str; 2], english: [&str; 2]) -> Option<Name> {
        let by_code = |place: usize| Localised::new([("nl", dutch[place]), ("en", english[place])]).unwrap();
        Some(Name { one: by_code(0), more: by_code(1) })
    }

    fn chairs() -> Chairs {
        Chairs {
            customer: name(["bewoner", "bewoners"], ["resident", "residents"]),
            employee: name(["bemiddelaar", "bemiddelaars"], ["job coach", "job coaches"]),
            ..Chairs::default()
        }
    }

    #[test]
    fn the_names_stand_in_every_text_and_in_no_key() {
        let names = Names::ready(&chairs());
        assert_eq!(Names::ready(&chairs()), names, "the same names are one set");
        let dutch = Words::named(Language::first(), names);
        assert_eq!(dutch.get("chair-customer"), "bewoner");
        assert_eq!(dutch.get("chair-employee"), "bemiddelaar");
        assert_eq!(dutch.get("lane-employee"), "bemiddelaars");
        assert_eq!(dutch.get("answers-customers"), "Bewoners", "a title begins with a capital");
        assert_eq!(
            dutch.with("thought-employee", &[("answer", "tevreden".into())]),
            "De bemiddelaar dacht: tevreden."
        );
        assert_eq!(Words::named(Language::english(), names).get("lane-employee"), "job coaches");
    }

    #[test]
    fn no_text_says_a_common_name_itself() {
        let common = [
            "klant",
            "klanten",
            "medewerker",
            "medewerkers",
            "customer",
            "customers",
            "employee",
            "employees",
        ];
        let mut found = Vec::new();
        for language in Language::all() {
            for (key, text) in crate::words::all(language) {
                let text = text.to_lowercase();
                let mut words = text.split(|c: char| !c.is_alphanumeric() && c != '-');
                found.extend(words.find(|word| common.contains(word)).map(|word| format!("{key}: {word}")));
            }
        }
        found.retain(|found| !found.starts_with("called-"));
        assert_eq!(found, Vec::<String>::new(), "write {{ $customer }}, {{ $employees }} and so on");
    }

    #[test]
    fn a_name_is_filled_in_as_it_was_typed() {
        for odd in ["a{b", "{ $name }", "}", "\"x\"", "\\u0041", "<b>coach</b>", "klant", "%s", "é\u{200f}"]
        {
            let mut chairs = chairs();
            chairs.employee = name([odd, odd], ["", ""]);
            let words = Words::named(Language::first(), Names::ready(&chairs));
            assert_eq!(words.get("chair-employee"), odd);
            assert_eq!(
                words.with("thought-employee", &[("answer", "de klant was ziek".into())]),
                format!("De {odd} dacht: de klant was ziek.")
            );
        }
    }

    #[test]
    fn a_name_without_english_is_shown_in_dutch_and_more_of_it_is_never_made() {
        let word = |chairs: &Chairs, language, key: &str| {
            Words::named(language, Names::ready(chairs)).said(key, &[])
        };
        let only_dutch = Chairs { employee: name(["gids", ""], ["", ""]), ..Chairs::default() };
        assert_eq!(word(&only_dutch, Language::english(), "chair-employee"), "gids");
        assert_eq!(word(&only_dutch, Language::english(), "lane-employee"), "employees");
        let known = Chairs { employee: name(["jobcoach", ""], ["", ""]), ..Chairs::default() };
        assert_eq!(word(&known, Language::english(), "lane-employee"), "jobcoaches");
        let care = Chairs::of(SectorProfile::Care);
        assert_eq!(word(&care, Language::first(), "chair-customer"), "bewoner");
        assert_eq!(word(&care, Language::english(), "chair-customer"), "resident");
    }
}
