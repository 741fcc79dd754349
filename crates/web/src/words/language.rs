//! The languages that the pages speak. Each is a folder of words: the folders in `words` are part of the
//! program, and a folder that is named when the program starts is added. What a language is called, in which
//! direction it is written and how it writes numbers stand in its own `language.ftl`.

use std::{
    path::{Path, PathBuf},
    sync::{LazyLock, PoisonError, RwLock},
};

use fluent_bundle::{FluentResource, concurrent::FluentBundle};
use fluent_syntax::ast::Pattern;
use hullie_domain::localised::{FIRST, is_code};
use thiserror::Error;

use super::mentions::mentions;

/// The folders of words that are part of the program: the code of each language, and its files.
const FOLDERS: &[(&str, &[(&str, &str)])] = include!(concat!(env!("OUT_DIR"), "/languages.rs"));

/// What is filled in everywhere: what the two chairs are called.
pub(super) const CHAIRS: [&str; 8] =
    ["Customer", "Customers", "Employee", "Employees", "customer", "customers", "employee", "employees"];

/// The names of fields in which a name is typed, once for each language.
const FIELDS: [&str; 3] = ["name", "one", "more"];

/// A language, with everything that is said in it.
struct Spoken {
    code: String,
    place: usize,
    bundle: FluentBundle<FluentResource>,
    files: Vec<(String, String)>,
    own_name: String,
    right_to_left: bool,
    thousands: String,
    decimal: String,
    fields: [String; 3],
}

/// A language that the pages speak.
#[derive(Clone, Copy)]
pub struct Language(&'static Spoken);

/// The languages of the program itself, the first one first.
static BUILT_IN: LazyLock<Vec<&'static Spoken>> = LazyLock::new(|| {
    let mut folders: Vec<_> = FOLDERS.to_vec();
    // Dutch comes first, and English second: the one is complete, and of the other many read some
    folders.sort_by_key(|(code, _)| (*code != FIRST, *code != "en", *code));
    let read = folders.into_iter().enumerate().map(|(place, (code, files))| {
        let files = files.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect();
        // what could not be read is left out here and found by the test that compares the keys
        &*Box::leak(Box::new(Spoken::new(code, place, files)))
    });
    read.collect()
});

/// Languages that were added when the program started. They stay for as long as it runs.
static ADDED: RwLock<Vec<&'static Spoken>> = RwLock::new(Vec::new());

/// Why a folder of words cannot be used.
#[derive(Debug, Error)]
pub enum LanguageError {
    /// The name of the folder.
    #[error("the folder {0} has to be named by the code of its language, such as ar or pt-br")]
    Code(PathBuf),
    /// It is known already.
    #[error("the language {0} is there already; take its folder away or give it another code")]
    Known(String),
    /// The disk.
    #[error("{0} cannot be read: {1}")]
    Unreadable(PathBuf, std::io::Error),
    /// There is nothing in it.
    #[error("{0} has no language.ftl; copy the one of words/en and change it")]
    Nameless(PathBuf),
    /// It is not Fluent.
    #[error(
        "{file}, line {line}: {what}; write a text as `key = words`, and let it run on over indented lines"
    )]
    Written {
        /// Which file.
        file: PathBuf,
        /// Which line, from 1.
        line: usize,
        /// What is the matter.
        what: String,
    },
    /// Something in `language.ftl`.
    #[error("{0} has no `{1}`; copy it from words/en/language.ftl and change it")]
    Missing(PathBuf, &'static str),
    /// A text that the program does not have.
    #[error("{0} says `{1}`, which the program does not say; take it out, or write its key as words/en does")]
    Unknown(PathBuf, String),
    /// Something that is not filled in there, or another text that is not there.
    #[error("`{key}` in {file} mentions `{what}`, which is not known there; write it as words/en does")]
    Mentions {
        /// Which file.
        file: PathBuf,
        /// Which text.
        key: String,
        /// What it mentions.
        what: String,
    },
    /// The direction.
    #[error("`language-direction` in {0} has to be ltr or rtl")]
    Direction(PathBuf),
}

impl Spoken {
    fn new(code: &str, place: usize, files: Vec<(String, String)>) -> Self {
        // a code that is none is a mistake of a folder, which the checks find; its words are read
        let language = code.parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![language]);
        for (_, text) in &files {
            let resource = FluentResource::try_new(super::on_one_line(text));
            bundle.add_resource_overriding(resource.unwrap_or_else(|(resource, _)| resource));
        }
        let plain = |key: &str| {
            let pattern = bundle.get_message(key).and_then(|message| message.value());
            pattern.and_then(super::plain).unwrap_or_default().to_owned()
        };
        let [own_name, direction, thousands, decimal] =
            ["language-name", "language-direction", "number-thousands", "number-decimal"].map(plain);
        let right_to_left = direction == "rtl";
        // what is filled in, such as a name in other letters, does not turn a line that runs the other way
        bundle.set_use_isolating(right_to_left);
        Self {
            code: code.to_owned(),
            place,
            own_name,
            right_to_left,
            thousands,
            decimal,
            fields: FIELDS.map(|field| format!("{field}_{code}")),
            bundle,
            files,
        }
    }
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
    /// When the folder holds no language, with what to do about it.
    pub fn add(folder: &Path) -> Result<(Self, Vec<String>), LanguageError> {
        let name = folder.file_name().and_then(|name| name.to_str()).filter(|name| is_code(name));
        let code = name.ok_or_else(|| LanguageError::Code(folder.to_owned()))?;
        if Self::from_code(code).is_some() {
            return Err(LanguageError::Known(code.to_owned()));
        }
        let files = read(folder)?;
        let Some(own) = files.iter().position(|(name, _)| name == "language.ftl") else {
            return Err(LanguageError::Nameless(folder.to_owned()));
        };
        let mut added = ADDED.write().unwrap_or_else(PoisonError::into_inner);
        let own = folder.join(&files[own].0);
        // a handful of texts, once for each language that the owner adds
        let spoken: &'static Spoken =
            Box::leak(Box::new(Spoken::new(code, BUILT_IN.len() + added.len(), files)));
        for key in ["language-name", "language-direction", "number-thousands", "number-decimal"] {
            if !spoken.bundle.has_message(key) {
                return Err(LanguageError::Missing(own, key));
            }
        }
        let direction = spoken.bundle.get_message("language-direction").and_then(|message| message.value());
        if !matches!(direction.and_then(super::plain), Some("ltr" | "rtl")) {
            return Err(LanguageError::Direction(own));
        }
        hold_to(spoken, folder)?;
        let all = super::all(Self::first());
        let missing = all.iter().filter(|(key, _)| !spoken.bundle.has_message(key));
        let missing = missing.map(|(key, _)| key.clone()).collect();
        added.push(spoken);
        Ok((Self(spoken), missing))
    }

    /// The words under a key in this language, or in the first one where it does not say them.
    pub(super) fn message(self, key: &str) -> Option<(&'static FluentBundle<FluentResource>, Said)> {
        let own = |spoken: &'static Spoken| {
            let said = spoken.bundle.get_message(key)?.value()?;
            Some((&spoken.bundle, said))
        };
        own(self.0).or_else(|| own(BUILT_IN[0]))
    }

    /// The files with the words of this language.
    pub(super) fn files(self) -> &'static [(String, String)] {
        &self.0.files
    }
}

/// Holds the texts of a further language to those of the first two: each has a key that the program uses, and
/// mentions nothing but what is filled in there.
fn hold_to(spoken: &'static Spoken, folder: &Path) -> Result<(), LanguageError> {
    for (name, text) in &spoken.files {
        let file = folder.join(name);
        // only what begins a line is a key; what it says is read as Fluent reads it
        let keys = text.lines().filter_map(|line| line.split_once('=')).map(|(key, _)| key.trim_end());
        for key in keys.filter(|key| is_key(key)) {
            let said = |spoken: &'static Spoken| spoken.bundle.get_message(key).and_then(|one| one.value());
            let known: Vec<_> = BUILT_IN.iter().copied().filter_map(said).map(mentions).collect();
            if known.is_empty() {
                return Err(LanguageError::Unknown(file, key.to_owned()));
            }
            let found = said(spoken).map(mentions).unwrap_or_default();
            let filled = |what: &&&str| {
                !CHAIRS.contains(*what) && !known.iter().any(|known| known.variables.contains(**what))
            };
            let text = |what: &&&str| **what == key || !BUILT_IN[0].bundle.has_message(what);
            let slip = found.variables.iter().find(filled).map(|what| format!("${what}"));
            if let Some(what) = slip.or_else(|| found.texts.iter().find(text).map(|what| (*what).to_owned()))
            {
                return Err(LanguageError::Mentions { file, key: key.to_owned(), what });
            }
        }
    }
    Ok(())
}

/// Whether something can be the key of a text.
fn is_key(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_alphabetic())
        && text.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_'))
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
        let text = std::fs::read_to_string(&path).map_err(unreadable(&path))?;
        // some editors begin a file with a mark that nobody sees
        let text = text.strip_prefix('\u{feff}').unwrap_or(&text).to_owned();
        if let Err((_, errors)) = fluent_syntax::parser::parse(text.as_str())
            && let Some(error) = errors.first()
        {
            let line = text[..error.pos.start.min(text.len())].matches('\n').count() + 1;
            return Err(LanguageError::Written { file: path, line, what: error.to_string() });
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
        ] {
            let refused = refused(code, &[("language.ftl", &own), ("door.ftl", text)]);
            assert!(refused.contains(said) && refused.contains("door.ftl"), "{refused}");
        }
        let own = own.as_str();
        let broken = refused("tr", &[("language.ftl", own), ("door.ftl", "yes = evet\n\nno\n")]);
        assert!(broken.contains("door.ftl, line 3"), "{broken}");
        assert!(Language::from_code("tr").is_none(), "nothing of it is used");
        assert!(Language::add(&home.path().join("pl")).unwrap_err().to_string().contains("cannot be read"));
    }
}
