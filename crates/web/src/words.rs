//! The words of pages and pictures. A folder for each language, with the same files and keys in each.
//!
//! A key that is missing is a defect: a test compares the files, and [`Words::get`] shows the key itself so
//! that a person sees at once what is wrong instead of nothing. A key that is built from a code comes from a
//! family: see [`keys`]. What the two chairs are called is filled in: see [`names`].

mod apart;
mod held;
pub mod keys;
mod language;
mod mentions;
pub mod names;
mod slip;
mod spoken;

use fluent_bundle::{FluentArgs, FluentValue};
use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement, VariantKey};
use hullie_domain::Localised;

pub use held::LeftOut;
pub use keys::Key;
pub use language::{Added, Language};
pub use names::Names;
pub use slip::{LanguageError, Place};

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

/// A text in which nothing is filled in.
fn plain<'a>(pattern: &Pattern<&'a str>) -> Option<&'a str> {
    match pattern.elements.as_slice() {
        [PatternElement::TextElement { value }] => Some(value),
        _ => None,
    }
}

/// Writes a text in which only words are filled in, and in which words choose: most are so, and Fluent takes
/// ten times as long for them. `false` when it asks for more, such as one and more of a number; then what was
/// written is of no use.
fn write<'f>(pattern: &Pattern<&str>, known: &dyn Fn(&str) -> Option<Fill<'f>>, to: &mut String) -> bool {
    let word = |expression: &InlineExpression<&str>| match expression {
        InlineExpression::VariableReference { id } => match known(id.name) {
            Some(Fill::Text(text)) => Some(text),
            _ => None,
        },
        _ => None,
    };
    pattern.elements.iter().all(|element| match element {
        PatternElement::TextElement { value } => {
            to.push_str(value);
            true
        }
        PatternElement::Placeable { expression: Expression::Inline(inline) } => {
            word(inline).map(|text| to.push_str(text)).is_some()
        }
        PatternElement::Placeable { expression: Expression::Select { selector, variants } } => {
            let Some(choice) = word(selector) else { return false };
            let fits =
                |key: &VariantKey<&str>| matches!(key, VariantKey::Identifier { name } if *name == choice);
            let chosen = variants.iter().find(|variant| fits(&variant.key));
            let chosen = chosen.or_else(|| variants.iter().find(|variant| variant.default));
            chosen.is_some_and(|variant| write(&variant.value, known, to))
        }
    })
}

/// Whether a text fills this in, or lets it choose.
fn mentions(pattern: &Pattern<&str>, variable: &str) -> bool {
    let is = |expression: &InlineExpression<&str>| match expression {
        InlineExpression::VariableReference { id } => id.name == variable,
        // a function or another text may ask for anything
        InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => false,
        _ => true,
    };
    pattern.elements.iter().any(|element| match element {
        PatternElement::TextElement { .. } => false,
        PatternElement::Placeable { expression: Expression::Inline(inline) } => is(inline),
        PatternElement::Placeable { expression: Expression::Select { selector, variants } } => {
            is(selector) || variants.iter().any(|variant| mentions(&variant.value, variable))
        }
    })
}

/// The words of one language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Words(pub Language, Names);

impl Words {
    /// The words of a language with the common names of the two chairs.
    #[must_use]
    pub fn new(language: Language) -> Self {
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
        let Some((bundle, pattern)) = self.0.message(key) else { return format!("[{key}]") };
        if let Some(text) = plain(pattern) {
            return text.to_owned();
        }
        let names = self.1.words(self.0);
        let mut written = String::with_capacity(128);
        let known = |variable: &str| {
            let filled = fill.iter().rfind(|(name, _)| *name == variable).map(|(_, value)| *value);
            let named = || names.iter().find(|(name, _)| *name == variable).map(|(_, word)| word.into());
            filled.or_else(named)
        };
        // what runs from right to left has to be set apart, which Fluent does
        if !self.0.is_right_to_left() && write(pattern, &known, &mut written) {
            return written;
        }
        let mut args = FluentArgs::new();
        for (variable, word) in names.iter().filter(|(variable, _)| mentions(pattern, variable)) {
            args.set(*variable, FluentValue::from(word.as_str()));
        }
        for (name, value) in fill {
            match value {
                Fill::Text(text) => args.set(*name, FluentValue::from(*text)),
                Fill::Number(number) => args.set(*name, FluentValue::from(*number)),
            }
        }
        let mut errors = Vec::new();
        let text = bundle.format_pattern(pattern, Some(&args), &mut errors).into_owned();
        if self.0.is_right_to_left() { apart::from_right(text) } else { text }
    }

    /// The text of an organisation in this language, or the one that stands in for it.
    #[must_use]
    pub fn pick(self, text: &Localised) -> &str {
        text.pick(self.0.code())
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

/// The texts of a language as (key, text), for tests that read all words.
#[must_use]
pub fn all(language: Language) -> Vec<(String, String)> {
    let mut all = Vec::new();
    for (_, text) in language.files() {
        let text = on_one_line(text);
        let parsed = fluent_syntax::parser::parse(text.as_str()).unwrap_or_else(|(parsed, _)| parsed);
        all.extend(parsed.body.iter().filter_map(|entry| match entry {
            fluent_syntax::ast::Entry::Message(message) => {
                let mut words = String::new();
                if let Some(pattern) = &message.value {
                    collect(pattern, &mut words);
                }
                Some((message.id.name.to_owned(), words))
            }
            _ => None,
        }));
    }
    all
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
