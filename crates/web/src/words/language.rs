//! The languages that the pages speak. Each is a folder of words: the folders in `words` are part of the
//! program, and a folder that is named when the program starts is added. What a language is called, in which
//! direction it is written and how it writes numbers stand in its own `language.ftl`.

use std::{
    path::Path,
    sync::{PoisonError, RwLock},
};

use fluent_bundle::{FluentResource, concurrent::FluentBundle};
use fluent_syntax::ast::Pattern;
use hullie_domain::localised::is_code;

use super::{
    held::{self, LeftOut},
    slip::{LanguageError, Place},
    spoken::{BUILT_IN, FIELDS, Spoken},
};

/// A language that the pages speak.
#[derive(Clone, Copy)]
pub struct Language(&'static Spoken);

/// Languages that were added when the program started. They stay for as long as it runs.
static ADDED: RwLock<Vec<&'static Spoken>> = RwLock::new(Vec::new());

/// A language that was added.
#[derive(Debug, Clone)]
pub struct Added {
    /// The language.
    pub language: Language,
    /// The keys of the texts that it does not say: they are said in the first language.
    pub missing: Vec<String>,
    /// The texts that leave out what is filled in everywhere else.
    pub left_out: Vec<LeftOut>,
}

impl Language {
    /// All languages, in the order in which they are offered.
    #[must_use]
    pub fn all() -> Vec<Self> {
        let added = ADDED.read().unwrap_or_else(PoisonError::into_inner);
        BUILT_IN.iter().chain(added.iter()).copied().map(Self).collect()
    }

    /// The language in which everything is said.
    #[must_use]
    pub fn first() -> Self {
        Self(BUILT_IN[0])
    }

    /// English.
    #[must_use]
    pub fn english() -> Self {
        Self::from_code("en").unwrap_or_default()
    }

    /// The code for `lang` in HTML, for addresses and for the cookie.
    #[must_use]
    pub fn code(self) -> &'static str {
        &self.0.code
    }

    /// What the language calls itself.
    #[must_use]
    pub fn own_name(self) -> &'static str {
        &self.0.own_name
    }

    /// Whether it runs from right to left.
    #[must_use]
    pub fn is_right_to_left(self) -> bool {
        self.0.right_to_left
    }

    /// For `dir` in HTML: `ltr` or `rtl`.
    #[must_use]
    pub fn direction(self) -> &'static str {
        if self.is_right_to_left() { "rtl" } else { "ltr" }
    }

    /// What stands between thousands.
    #[must_use]
    pub fn thousands(self) -> &'static str {
        &self.0.thousands
    }

    /// What stands before decimals.
    #[must_use]
    pub fn decimal(self) -> &'static str {
        &self.0.decimal
    }

    /// Its place among all languages.
    #[must_use]
    pub fn place(self) -> usize {
        self.0.place
    }

    /// The name of the field in which something is typed in this language: `name`, `one` or `more`, with the
    /// code.
    #[must_use]
    pub fn field(self, what: &str) -> &'static str {
        let place = FIELDS.iter().position(|field| *field == what);
        place.map_or("", |place| &self.0.fields[place])
    }

    /// What is typed in a field, and in which language, when it is one of [`Self::field`].
    #[must_use]
    pub fn of_field(field: &str) -> Option<(&'static str, Self)> {
        let of = |language: Self| {
            FIELDS.iter().find(|what| language.field(what) == field).map(|what| (*what, language))
        };
        Self::all().into_iter().find_map(of)
    }

    /// The language with this code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::all().into_iter().find(|language| language.code() == code)
    }

    /// The language that fits best what a browser asks for, by how much each is wanted; `None` when it asks
    /// for none that is spoken here.
    ///
    /// ```
    /// use hullie_web::words::Language;
    /// assert_eq!(Language::wanted("fr-FR, nl;q=0.5, en-GB;q=0.8"), Some(Language::english()));
    /// assert_eq!(Language::wanted("fr"), None);
    /// ```
    #[must_use]
    pub fn wanted(header: &str) -> Option<Self> {
        let mut wishes: Vec<(f32, &str)> = header
            .split(',')
            .filter_map(|wish| {
                let mut parts = wish.trim().split(';');
                let code = parts.next()?.trim();
                let much = parts.find_map(|part| part.trim().strip_prefix("q="));
                let much = much.map_or(Some(1.0), |much| much.trim().parse().ok())?;
                (much > 0.0 && !code.is_empty()).then_some((much, code))
            })
            .collect();
        wishes.sort_by(|one, other| other.0.total_cmp(&one.0));
        let all = Self::all();
        wishes.into_iter().find_map(|(_, code)| {
            let code = code.to_ascii_lowercase();
            let shorter = std::iter::successors(Some(code.as_str()), |code| {
                code.rsplit_once('-').map(|(shorter, _)| shorter)
            });
            shorter.into_iter().find_map(|code| all.iter().find(|one| one.code() == code).copied())
        })
    }

    /// Adds the language of a folder of words, for as long as the program runs. What it does not say is said
    /// in the first language; the keys of those texts are told.
    ///
    /// # Errors
    /// When the folder holds no language, or something that would stand on a page as it is written, with what
    /// to do about it.
    pub fn add(folder: &Path) -> Result<Added, LanguageError> {
        if !folder.exists() {
            return Err(LanguageError::NotThere(folder.to_owned()));
        }
        let name = folder.file_name().and_then(|name| name.to_str()).filter(|name| is_code(name));
        let code = name.ok_or_else(|| LanguageError::Code(folder.to_owned()))?;
        if Self::from_code(code).is_some() {
            return Err(LanguageError::Known(code.to_owned()));
        }
        let files = read(folder)?;
        let Some(own) = files.iter().position(|(name, _)| name == "language.ftl") else {
            return Err(LanguageError::Nameless(folder.to_owned()));
        };
        let own = folder.join(&files[own].0);
        let places = held::places(folder, &files)?;
        let mut added = ADDED.write().unwrap_or_else(PoisonError::into_inner);
        // a handful of texts, once for each language that the owner adds
        let spoken: &'static Spoken =
            Box::leak(Box::new(Spoken::new(code, BUILT_IN.len() + added.len(), files)));
        let left_out = held::hold(spoken, &places, &own)?;
        let all = super::all(Self::first());
        let missing = all.iter().filter(|(key, _)| !spoken.bundle.has_message(key));
        let missing = missing.map(|(key, _)| key.clone()).collect();
        added.push(spoken);
        Ok(Added { language: Self(spoken), missing, left_out })
    }

    /// The words under a key in this language, or in the first one where it does not say them.
    pub(super) fn message(self, key: &str) -> Option<(&'static FluentBundle<FluentResource>, Said)> {
        let own = |spoken: &'static Spoken| {
            let said = spoken.bundle.get_message(key)?.value()?;
            Some((&spoken.bundle, said))
        };
        own(self.0).or_else(|| own(BUILT_IN[0]))
    }

    /// The files with the words of this language: the name of each, and what stands in it.
    #[must_use]
    pub fn files(self) -> &'static [(String, String)] {
        &self.0.files
    }
}

/// A text as it was read, before anything is filled in.
type Said = &'static Pattern<&'static str>;

/// The files of a folder, each held to what Fluent can read.
fn read(folder: &Path) -> Result<Vec<(String, String)>, LanguageError> {
    let unreadable = |path: &Path| {
        let path = path.to_owned();
        move |error| LanguageError::Unreadable(path, error)
    };
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(unreadable(folder))? {
        let path = entry.map_err(unreadable(folder))?.path();
        if path.extension().is_none_or(|ending| ending != "ftl") {
            continue;
        }
        let text = String::from_utf8(std::fs::read(&path).map_err(unreadable(&path))?).map_err(|error| {
            let good = &error.as_bytes()[..error.utf8_error().valid_up_to()];
            let line = good.iter().filter(|byte| **byte == b'\n').count() + 1;
            LanguageError::Letters(Place { file: path.clone(), line })
        })?;
        // some editors begin a file with a mark that nobody sees
        let text = text.strip_prefix('\u{feff}').unwrap_or(&text).to_owned();
        if let Err((_, errors)) = fluent_syntax::parser::parse(text.as_str())
            && let Some(error) = errors.first()
        {
            let line = text[..error.pos.start.min(text.len())].matches('\n').count() + 1;
            return Err(LanguageError::Written {
                place: Place { file: path, line },
                what: error.to_string(),
            });
        }
        files.push((path.file_name().unwrap_or_default().to_string_lossy().into_owned(), text));
    }
    files.sort();
    Ok(files)
}

impl PartialEq for Language {
    fn eq(&self, other: &Self) -> bool {
        self.0.place == other.0.place
    }
}

impl Eq for Language {}

impl Default for Language {
    fn default() -> Self {
        Self::first()
    }
}

impl std::fmt::Debug for Language {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Language({})", self.code())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_browser_gets_the_language_that_it_wants_most() {
        let [dutch, english] = [Language::first(), Language::english()];
        for (header, wanted) in [
            ("nl", Some(dutch)),
            ("NL-be", Some(dutch)),
            ("en-US,en;q=0.9,nl;q=0.8", Some(english)),
            ("nl;q=0.2, en;q=0.9", Some(english)),
            ("en;q=0, nl;q=0.1", Some(dutch)),
            ("fr, de;q=0.5", None),
            ("*", None),
            ("", None),
            (";;q=,,", None),
            ("en;q=x", None),
        ] {
            assert_eq!(Language::wanted(header), wanted, "{header}");
        }
    }

    #[test]
    fn a_folder_that_is_no_language_says_what_to_do() {
        let home = tempfile::tempdir().unwrap();
        let refused = |code: &str, files: &[(&str, &str)]| {
            let folder = home.path().join(code);
            std::fs::create_dir_all(&folder).unwrap();
            for (name, text) in files {
                std::fs::write(folder.join(name), text).unwrap();
            }
            Language::add(&folder).unwrap_err().to_string()
        };
        let nowhere = home.path().join("No Such Folder");
        assert!(Language::add(&nowhere).unwrap_err().to_string().contains("there is no folder"));
        let own = "language-name = X\nlanguage-direction = up\nnumber-thousands = .\nnumber-decimal = ,\n";
        assert!(refused("Arabisch", &[]).contains("named by the code"));
        assert!(refused("nl", &[]).contains("there already"));
        assert!(refused("fy", &[("door.ftl", "yes = ja\n")]).contains("no language.ftl"));
        assert!(refused("ru", &[("language.ftl", "language-name = X\n")]).contains("language-direction"));
        assert!(refused("ur", &[("language.ftl", own)]).contains("ltr or rtl"));
        let own = own.replace("up", "ltr");
        for (code, text, said) in [
            ("sv", "date-this-year = { $dag } { $month }", "`$dag`"),
            ("da", "nav-privacy = { privvacy }", "`privvacy`"),
            ("fi", "nav-privacy = { nav-privacy }", "`nav-privacy`"),
            ("et", "date-this-year = { NUMBER($day) }", "`NUMBER`"),
            ("lv", "skip = { $n ->\n    [one] x\n   *[other] y { $naam }\n}", "`$n`"),
            ("lt", "nav-privcy = x", "`nav-privcy`"),
            ("sl", "skip = a\nskip-this = b\n\nskip = c", "line 1, and in"),
            ("hr", "skip = a\nlanguage-name = Y", "language.ftl, line 1"),
            ("sk", "skip = { skip-this }\nskip-this = { skip }", "in a circle: `skip`, `skip-this`, `skip`"),
            (
                "cs",
                "skip = x\nskip-this =\n    a\n    { $naam }",
                "door.ftl, line 4: `skip-this` mentions `$naam`",
            ),
            (
                "mt",
                "walk-title = { $reader ->\n    [beraved] x { $service }\n   *[other] y { $name }\n}",
                "door.ftl, line 2: `walk-title` has a choice [beraved], which is never made",
            ),
            (
                "ga",
                "field-too-long = { $n ->\n    [een] { $by } { $most }\n   *[other] { $by } { $most }\n}",
                "door.ftl, line 2: `field-too-long` has a choice [een], which is never made",
            ),
            // what is said in another language only is not filled in from there
            ("bg", "skip = { skip-this }", "`skip-this`"),
            // what a text mentions by way of another one is not filled in either
            ("mk", "skip = { date-this-year }\ndate-this-year = { $day } { $month }", "`$day`"),
        ] {
            let refused = refused(code, &[("language.ftl", &own), ("door.ftl", text)]);
            assert!(refused.contains(said) && refused.contains("door.ftl"), "{refused}");
        }
        for (code, from, to, said) in [
            ("ro", "decimal = ,", "decimal = komma komma", "line 4: `number-decimal` is \"komma komma\""),
            ("hu", "decimal = ,", "decimal = { \" \" }", "one sign, such as . or ,"),
            ("sq", "decimal = ,", "decimal = 5", "one sign, such as . or ,"),
            ("el", "thousands = .", "thousands = ..", "or nothing as { \"\" }"),
            ("is", "thousands = .", "thousands = ,", "another sign than `number-decimal`"),
            ("ga", "name = X", "name = { \" \" }", "in one line"),
            ("cy", "name = X", "name = X\ndate-whole = { $month } { $year }", "leaves out $day"),
        ] {
            let refused = refused(code, &[("language.ftl", &own.replace(from, to))]);
            assert!(refused.contains(said) && refused.contains("language.ftl, line"), "{refused}");
        }
        let own = own.as_str();
        let broken = refused("tr", &[("language.ftl", own), ("door.ftl", "yes = evet\n\nno\n")]);
        assert!(broken.contains("door.ftl, line 3"), "{broken}");
        assert!(Language::from_code("tr").is_none(), "nothing of it is used");
        let folder = home.path().join("pl");
        std::fs::create_dir(&folder).unwrap();
        std::fs::write(folder.join("language.ftl"), b"language-name = X\nyes = \xe9\xe9n\n").unwrap();
        let refused = Language::add(&folder).unwrap_err().to_string();
        assert!(refused.contains("language.ftl, line 2") && refused.contains("save the file as UTF-8"));
        std::fs::write(home.path().join("gl"), "no folder").unwrap();
        assert!(Language::add(&home.path().join("gl")).unwrap_err().to_string().contains("cannot be read"));
    }

    #[test]
    fn what_every_language_fills_in_and_a_further_one_leaves_out_is_told() {
        let home = tempfile::tempdir().unwrap();
        let folder = home.path().join("eo");
        std::fs::create_dir(&folder).unwrap();
        let own = "language-name = Esperanto\nlanguage-direction = ltr\nnumber-thousands = { \"\u{a0}\" }\n\
            number-decimal = ,\n";
        std::fs::write(folder.join("language.ftl"), own).unwrap();
        let words = "thought-employee = La { $employees } pensis.\nchair-customer = kliento\nskip = jes\n\
            promise-next = { $reader ->\n    [bereaved] { $what }\n   \
            *[other] { $name } { $day } { $what }\n}\n";
        std::fs::write(folder.join("door.ftl"), words).unwrap();
        let added = Language::add(&folder).unwrap();
        let told: Vec<_> = added.left_out.iter().map(|one| (one.key.as_str(), one.what.join(" "))).collect();
        let wanted = [
            ("thought-employee", "$answer".to_owned()),
            ("chair-customer", "$customer".to_owned()),
            ("promise-next", "$day in [bereaved]".to_owned()),
        ];
        assert_eq!(told, wanted);
        let lines: Vec<_> = added.left_out.iter().map(|one| one.place.line).collect();
        assert_eq!(lines, [1, 2, 4], "each with its place");
        assert_eq!(added.language.thousands(), "\u{a0}");
        // the languages of the program leave nothing out
        for language in [Language::first(), Language::english()] {
            assert_eq!(language.thousands().chars().count(), 1);
        }
    }
}
