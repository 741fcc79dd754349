//! The words of pages and pictures, in Dutch and English. One file for each language, the same keys in each.
//!
//! A key that is missing is a defect: a test compares the files, and [`Words::get`] shows the key itself so
//! that a person sees at once what is wrong instead of nothing. A key that is built from a code comes from a
//! family: see [`keys`]. What the two chairs are called is filled in: see [`names`].

pub mod keys;
pub mod names;

use std::sync::LazyLock;

use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use fluent_syntax::ast::PatternElement;

pub use keys::Key;
pub use names::Names;

/// A language that the pages speak.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Language {
    /// Dutch, the first language.
    #[default]
    Dutch,
    /// English.
    English,
}

impl Language {
    /// All languages, in the order in which they are offered.
    pub const ALL: [Self; 2] = [Self::Dutch, Self::English];

    /// The code for `lang` in HTML, for addresses and for the cookie.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Dutch => "nl",
            Self::English => "en",
        }
    }

    /// What the language calls itself.
    #[must_use]
    pub fn own_name(self) -> &'static str {
        match self {
            Self::Dutch => "Nederlands",
            Self::English => "English",
        }
    }

    /// The language with this code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.code() == code)
    }
}

const DUTCH: &str = concat!(
    include_str!("../words/nl.ftl"),
    "\n",
    include_str!("../words/nl-entries.ftl"),
    "\n",
    include_str!("../words/nl-walk.ftl"),
    "\n",
    include_str!("../words/nl-see.ftl"),
    "\n",
    include_str!("../words/nl-sent.ftl")
);
const ENGLISH: &str = concat!(
    include_str!("../words/en.ftl"),
    "\n",
    include_str!("../words/en-entries.ftl"),
    "\n",
    include_str!("../words/en-walk.ftl"),
    "\n",
    include_str!("../words/en-see.ftl"),
    "\n",
    include_str!("../words/en-sent.ftl")
);

static BUNDLES: LazyLock<[FluentBundle<FluentResource>; 2]> =
    LazyLock::new(|| [bundle("nl", DUTCH), bundle("en", ENGLISH)]);

/// In the files a long text runs on over indented lines; on a page it is one line. Fluent itself would keep
/// where a line ended, and mails and labels would show it. Variants and the end of a choice keep their lines.
fn on_one_line(text: &str) -> String {
    let mut whole = String::with_capacity(text.len());
    for line in text.lines() {
        let words = line.trim_start();
        let runs_on =
            !words.is_empty() && words.len() < line.len() && !words.starts_with(['[', '*', '.', '}']);
        if !whole.is_empty() {
            whole.push(if runs_on { ' ' } else { '\n' });
        }
        whole.push_str(if runs_on { words } else { line });
    }
    whole
}

fn bundle(code: &str, text: &str) -> FluentBundle<FluentResource> {
    let language = code.parse().expect("nl and en are language codes");
    let mut bundle = FluentBundle::new_concurrent(vec![language]);
    bundle.set_use_isolating(false);
    // what could not be read is left out here and found by the test that compares the keys
    let resource = FluentResource::try_new(on_one_line(text)).unwrap_or_else(|(resource, _)| resource);
    bundle.add_resource_overriding(resource);
    bundle
}

/// The words of one language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Words(pub Language, Names);

impl Words {
    /// The words of a language with the common names of the two chairs.
    #[must_use]
    pub const fn new(language: Language) -> Self {
        Self(language, Names::COMMON)
    }

    /// The words of a language with the names that an organisation uses.
    #[must_use]
    pub const fn named(language: Language, names: Names) -> Self {
        Self(language, names)
    }

    /// The words under this key.
    #[must_use]
    pub fn get(self, key: impl Into<Key>) -> String {
        self.with(key, &[])
    }

    /// The words under this key, with these filled in. Numbers choose between one and more.
    #[must_use]
    pub fn with(self, key: impl Into<Key>, fill: &[(&str, Fill<'_>)]) -> String {
        self.said(key.into().as_str(), fill)
    }

    fn said(self, key: &str, fill: &[(&str, Fill<'_>)]) -> String {
        let bundle = &BUNDLES[self.0 as usize];
        let Some(pattern) = bundle.get_message(key).and_then(|message| message.value()) else {
            return format!("[{key}]");
        };
        if let [PatternElement::TextElement { value }] = pattern.elements.as_slice() {
            return (*value).to_owned();
        }
        let mut args = FluentArgs::new();
        let names = self.1.words();
        for (variable, word) in &names[self.0 as usize] {
            args.set(*variable, FluentValue::from(word.as_str()));
        }
        for (name, value) in fill {
            match value {
                Fill::Text(text) => args.set(*name, FluentValue::from(*text)),
                Fill::Number(number) => args.set(*name, FluentValue::from(*number)),
            }
        }
        let mut errors = Vec::new();
        bundle.format_pattern(pattern, Some(&args), &mut errors).into_owned()
    }

    /// Picks the text of this language; Dutch where there is no English.
    #[must_use]
    pub fn pick<'a>(self, dutch: &'a str, english: &'a str) -> &'a str {
        match self.0 {
            Language::English if !english.is_empty() => english,
            _ => dutch,
        }
    }
}

/// Something to fill in.
#[derive(Debug, Clone, Copy)]
pub enum Fill<'a> {
    /// A text, shown as it is.
    Text(&'a str),
    /// A number that chooses between one and more. To show it, fill in a text as well.
    Number(i64),
}

impl<'a> From<&'a str> for Fill<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text)
    }
}

impl<'a> From<&'a String> for Fill<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(text)
    }
}

impl From<i64> for Fill<'_> {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

/// The texts of every language as (key, text), for tests that read all words.
#[must_use]
pub fn all(language: Language) -> Vec<(String, String)> {
    let text = on_one_line(if language == Language::Dutch { DUTCH } else { ENGLISH });
    let parsed = fluent_syntax::parser::parse(text.as_str()).unwrap_or_else(|(parsed, _)| parsed);
    let entries = parsed.body.iter().filter_map(|entry| match entry {
        fluent_syntax::ast::Entry::Message(message) => {
            let mut words = String::new();
            if let Some(pattern) = &message.value {
                collect(pattern, &mut words);
            }
            Some((message.id.name.to_owned(), words))
        }
        _ => None,
    });
    entries.collect()
}

fn collect(pattern: &fluent_syntax::ast::Pattern<&str>, words: &mut String) {
    use fluent_syntax::ast::{Expression, PatternElement};
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => words.push_str(value),
            PatternElement::Placeable { expression: Expression::Select { variants, .. } } => {
                for (place, variant) in variants.iter().enumerate() {
                    if place > 0 {
                        words.push(' ');
                    }
                    collect(&variant.value, words);
                }
            }
            PatternElement::Placeable { .. } => words.push('…'),
        }
    }
}
