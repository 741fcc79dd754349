//! What a text mentions beside its own words: what is filled in, and other texts. A slip in one of them would
//! stand on every page as raw code, so a folder of words is held to it before anybody reads it.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement, VariantKey};

/// What is shown in each choice of a text.
pub(super) type Choices<'t> = BTreeMap<(&'t str, &'t str), BTreeSet<&'t str>>;

/// What a text mentions.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Mentions<'t> {
    /// What is filled in, such as `name`.
    pub(super) variables: BTreeSet<&'t str>,
    /// What of it is shown, and does not only choose between texts.
    pub(super) shown: BTreeSet<&'t str>,
    /// Other texts, by their key.
    pub(super) texts: BTreeSet<&'t str>,
    /// What is shown in each choice, by what chooses and by the word of the choice, such as `reader` and
    /// `bereaved`.
    pub(super) choices: Choices<'t>,
}

/// What a text mentions, in all that it can become.
pub(super) fn mentions<'t>(pattern: &'t Pattern<&'t str>) -> Mentions<'t> {
    let mut found = Mentions::default();
    of_pattern(pattern, &mut found);
    found
}

fn of_pattern<'t>(pattern: &'t Pattern<&'t str>, found: &mut Mentions<'t>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            of_expression(expression, found);
        }
    }
}

fn of_expression<'t>(expression: &'t Expression<&'t str>, found: &mut Mentions<'t>) {
    match expression {
        Expression::Inline(inline) => {
            if let InlineExpression::VariableReference { id } = inline {
                found.shown.insert(id.name);
            }
            of_inline(inline, found);
        }
        Expression::Select { selector, variants } => {
            of_inline(selector, found);
            for variant in variants {
                of_pattern(&variant.value, found);
                if let (InlineExpression::VariableReference { id }, VariantKey::Identifier { name }) =
                    (selector, &variant.key)
                {
                    let shown = mentions(&variant.value).shown;
                    found.choices.entry((id.name, name)).or_default().extend(shown);
                }
            }
        }
    }
}

fn of_inline<'t>(inline: &'t InlineExpression<&'t str>, found: &mut Mentions<'t>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            found.variables.insert(id.name);
        }
        // a function and a term are no text that the program knows: each is named as it is written
        InlineExpression::MessageReference { id, .. }
        | InlineExpression::FunctionReference { id, .. }
        | InlineExpression::TermReference { id, .. } => {
            found.texts.insert(id.name);
        }
        InlineExpression::Placeable { expression } => of_expression(expression, found),
        InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
    }
}
