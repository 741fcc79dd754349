//! What an organisation calls the people in the two chairs: a job coach and a participant, a nurse and a
//! resident (P20, V07).
//!
//! No text says "klant" or "employee" itself: the names are variables, filled in as they were typed, one and
//! more of each, and with a capital where a sentence begins: `{ $customer }`, `{ $customers }`, `{ $Customer
//! }`, `{ $Customers }` and the same of `employee`. Whoever names them types both forms: no form is made from
//! another.

use std::sync::{Arc, LazyLock, PoisonError, RwLock};

use hullie_domain::house::{called::known_more, profile::SectorProfile};

use super::Language;

/// A word for one and for more of something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Forms {
    /// For one: "bewoner".
    pub one: String,
    /// For more: "bewoners".
    pub more: String,
}

impl Forms {
    /// Both forms; where nobody typed the word for more, the one that is known with it, or else the `common`
    /// one: no form is made from another.
    #[must_use]
    pub fn typed(one: &str, more: &str, common: &Self) -> Self {
        let known = Some(more).filter(|more| !more.is_empty()).or_else(|| known_more(one));
        Self::new(one, known.unwrap_or(&common.more))
    }

    fn new(one: &str, more: &str) -> Self {
        Self { one: one.to_owned(), more: more.to_owned() }
    }
}

/// A name in both languages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Name {
    /// In Dutch.
    pub dutch: Forms,
    /// In English.
    pub english: Forms,
}

impl Name {
    /// This name, replaced by what was typed: one and more in Dutch, one and more in English. Without English
    /// the Dutch is shown.
    #[must_use]
    pub fn renamed(&self, [one_nl, more_nl, one_en, more_en]: [&str; 4]) -> Self {
        let dutch = Forms::typed(one_nl, more_nl, &self.dutch);
        let english =
            if one_en.is_empty() { dutch.clone() } else { Forms::typed(one_en, more_en, &self.english) };
        Self { dutch, english }
    }

    fn new(dutch: [&str; 2], english: [&str; 2]) -> Self {
        Self { dutch: Forms::new(dutch[0], dutch[1]), english: Forms::new(english[0], english[1]) }
    }
}

/// The names of the two chairs. The default is the common names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chairs {
    /// Of whoever is served.
    pub customer: Name,
    /// Of whoever serves.
    pub employee: Name,
}

impl Default for Chairs {
    fn default() -> Self {
        Self {
            customer: Name::new(["klant", "klanten"], ["customer", "customers"]),
            employee: Name::new(["medewerker", "medewerkers"], ["employee", "employees"]),
        }
    }
}

impl Chairs {
    /// The names that go with a kind of organisation.
    #[must_use]
    pub fn of(profile: SectorProfile) -> Self {
        let mut chairs = Self::default();
        match profile {
            SectorProfile::Government => {}
            SectorProfile::Coaching => {
                chairs.customer = Name::new(["deelnemer", "deelnemers"], ["participant", "participants"]);
            }
            SectorProfile::Insurer => {
                chairs.customer =
                    Name::new(["verzekerde", "verzekerden"], ["insured person", "insured people"]);
            }
            SectorProfile::Care => {
                chairs.customer = Name::new(["bewoner", "bewoners"], ["resident", "residents"]);
            }
        }
        chairs
    }
}

/// A set of names that texts are filled in with. The default is the common names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Names(usize);

/// The words to fill in, by language, each under the name of its variable.
pub(super) type Words = [[(&'static str, String); 8]; 2];

static COMMON: LazyLock<Arc<Words>> = LazyLock::new(|| Arc::new(fill(&Chairs::default())));

/// Every set of names that was ever in use since the program began, so that a set is one number for all who
/// speak: eight words each, and an organisation changes its names a few times in its life.
static READY: RwLock<Vec<(Chairs, Arc<Words>)>> = RwLock::new(Vec::new());

impl Names {
    /// The common names.
    pub const COMMON: Self = Self(0);

    /// The set with these names.
    #[must_use]
    pub fn ready(chairs: &Chairs) -> Self {
        if *chairs == Chairs::default() {
            return Self::default();
        }
        let mut all = READY.write().unwrap_or_else(PoisonError::into_inner);
        if let Some(place) = all.iter().position(|(known, _)| known == chairs) {
            return Self(place + 1);
        }
        all.push((chairs.clone(), Arc::new(fill(chairs))));
        Self(all.len())
    }

    /// The words to fill in.
    pub(super) fn words(self) -> Arc<Words> {
        let Some(place) = self.0.checked_sub(1) else { return Arc::clone(&COMMON) };
        let all = READY.read().unwrap_or_else(PoisonError::into_inner);
        all.get(place).map_or_else(|| Arc::clone(&COMMON), |(_, words)| Arc::clone(words))
    }
}

fn fill(chairs: &Chairs) -> Words {
    Language::ALL.map(|language| {
        let pick = |name: &Name| match language {
            Language::Dutch => name.dutch.clone(),
            Language::English => name.english.clone(),
        };
        let (customer, employee) = (pick(&chairs.customer), pick(&chairs.employee));
        [
            ("Customer", capital(&customer.one)),
            ("Customers", capital(&customer.more)),
            ("Employee", capital(&employee.one)),
            ("Employees", capital(&employee.more)),
            ("customer", customer.one),
            ("customers", customer.more),
            ("employee", employee.one),
            ("employees", employee.more),
        ]
    })
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

    fn chairs() -> Chairs {
        Chairs {
            customer: Name::new(["bewoner", "bewoners"], ["resident", "residents"]),
            employee: Name::new(["bemiddelaar", "bemiddelaars"], ["job coach", "job coaches"]),
        }
    }

    #[test]
    fn the_names_stand_in_every_text_and_in_no_key() {
        let names = Names::ready(&chairs());
        assert_eq!(Names::ready(&chairs()), names, "the same names are one set");
        let dutch = Words::named(Language::Dutch, names);
        assert_eq!(dutch.get("chair-customer"), "bewoner");
        assert_eq!(dutch.get("chair-employee"), "bemiddelaar");
        assert_eq!(dutch.get("lane-employee"), "bemiddelaars");
        assert_eq!(dutch.get("answers-customers"), "Bewoners", "a title begins with a capital");
        assert_eq!(
            dutch.with("thought-employee", &[("answer", "tevreden".into())]),
            "De bemiddelaar dacht: tevreden."
        );
        assert_eq!(Words::named(Language::English, names).get("lane-employee"), "job coaches");
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
        for language in Language::ALL {
            for (key, text) in crate::words::all(language) {
                let text = text.to_lowercase();
                let mut words = text.split(|c: char| !c.is_alphanumeric() && c != '-');
                found.extend(words.find(|word| common.contains(word)).map(|word| format!("{key}: {word}")));
            }
        }
        assert_eq!(found, Vec::<String>::new(), "write {{ $customer }}, {{ $employees }} and so on");
    }

    #[test]
    fn a_name_is_filled_in_as_it_was_typed() {
        for odd in ["a{b", "{ $name }", "}", "\"x\"", "\\u0041", "<b>coach</b>", "klant", "%s", "é\u{200f}"]
        {
            let mut chairs = chairs();
            chairs.employee.dutch = Forms::new(odd, odd);
            let words = Words::named(Language::Dutch, Names::ready(&chairs));
            assert_eq!(words.get("chair-employee"), odd);
            assert_eq!(
                words.with("thought-employee", &[("answer", "de klant was ziek".into())]),
                format!("De {odd} dacht: de klant was ziek.")
            );
        }
    }
}
