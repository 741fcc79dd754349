//! The ways in on the customer's side: a personal link, a code on paper, a link for who speaks on behalf of
//! the customer.

macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$of:meta])* $one:ident = $code:literal,)* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum $name { $($(#[$of])* $one,)* }

        impl $name {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$one,)*];

            /// The fixed word that is stored.
            #[must_use]
            pub fn code(self) -> &'static str {
                match self { $(Self::$one => $code,)* }
            }

            /// Reads the stored word back.
            #[must_use]
            pub fn from_code(code: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.code() == code)
            }
        }
    };
}

words! {
    /// What kind of way in it is.
    Door {
        /// The customer's own personal link.
        Personal = "personal",
        /// A code on paper. It opens nothing without the word that its first use sets.
        Code = "code",
        /// A link for who speaks on behalf of the customer (V13).
        Voice = "voice",
    }
}

words! {
    /// Why a way in was ended.
    Ended {
        /// The customer ended it.
        Customer = "customer",
        /// The employee ended it, on the customer's request.
        Organisation = "organisation",
        /// A new one took its place.
        Replaced = "replaced",
        /// Too many wrong words were tried with it.
        Wrong = "wrong",
    }
}

/// The fewest characters of the word that goes with a code.
pub const LEAST_WORD: usize = 6;
/// After so many wrong words in a row a code waits.
pub const WRONG_WAITS: i64 = 5;
/// After so many wrong words in a row a code is closed for good.
pub const WRONG_CLOSES: i64 = 10;

/// Words that whoever tries a stranger's code tries first.
const KNOWN: [&str; 12] = [
    "123456",
    "1234567",
    "12345678",
    "123456789",
    "654321",
    "abcdef",
    "geheim",
    "password",
    "qwerty",
    "wachtwoord",
    "welkom",
    "welkom01",
];

/// Why a word does not go with a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WordProblem {
    /// Fewer than [`LEAST_WORD`] characters.
    Short,
    /// It is the code or a piece of it, the customer's name, a word that everybody tries, or one character
    /// again and again.
    Easy,
}

/// A word as it is kept and compared: without spaces around it, and without a difference between capitals and
/// small letters, because telephones write a capital by themselves.
#[must_use]
pub fn plain_word(typed: &str) -> String {
    typed.trim().to_lowercase()
}

/// Checks a new word, made plain before, against a code and the name of the customer.
///
/// # Errors
/// Says what is the matter with it.
pub fn check_word(word: &str, code: &str, name: &str) -> Result<(), WordProblem> {
    if word.chars().count() < LEAST_WORD {
        return Err(WordProblem::Short);
    }
    let letters = |text: &str| -> String {
        text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
    };
    let own = letters(word);
    let mut different: Vec<char> = word.chars().collect();
    different.sort_unstable();
    different.dedup();
    // a name with a year or a number behind it is the name: without it there must be letters of something
    // else
    let mut besides = own.clone();
    let parts = name.split_whitespace().map(letters).filter(|part| part.chars().count() > 2);
    for part in [letters(name)].into_iter().chain(parts).filter(|part| !part.is_empty()) {
        besides = besides.replace(&part, "");
    }
    let is_name = besides != own && besides.chars().filter(|c| c.is_alphabetic()).count() < 3;
    let is_code = letters(code).contains(&own);
    if own.is_empty() || different.len() < 3 || is_code || is_name || KNOWN.contains(&own.as_str()) {
        return Err(WordProblem::Easy);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_go_both_ways() {
        assert!(Door::ALL.iter().all(|one| Door::from_code(one.code()) == Some(*one)));
        assert!(Ended::ALL.iter().all(|one| Ended::from_code(one.code()) == Some(*one)));
    }

    #[test]
    fn a_word_is_not_short_not_the_code_and_not_the_name() {
        let check = |word: &str| check_word(&plain_word(word), "ABCD-EF23-GH45-IJ67", "Annemarie de Vries");
        assert_eq!(check("kort"), Err(WordProblem::Short));
        assert_eq!(check("     kort     "), Err(WordProblem::Short));
        for easy in [
            "abcdef23gh45ij67",
            "ABCD EF23 GH45 IJ67",
            "ef23gh45",
            "Annemarie",
            "annemarie de vries",
            "Annemarie1954",
            "vries-vries-12",
            "aaaaaaa",
            "Wachtwoord",
            "123456",
            "......",
        ] {
            assert_eq!(check(easy), Err(WordProblem::Easy), "{easy}");
        }
        for good in ["mijn kat heet Puk", "fietsen", "été 1987", "Robin7", "annemarie en haar kat"] {
            assert_eq!(check(good), Ok(()), "{good}");
        }
        assert_eq!(plain_word(" Fietsen "), "fietsen");
    }
}
