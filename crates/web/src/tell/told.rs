//! What the forms in which somebody tells have in common.

use hullie_app::{AppError, tell::telling::Told, walk::shared_page::SharedPage};
use hullie_domain::{Chair, kind::Whose, walk::moment::Recognition};
use maud::{Markup, html};

use crate::{form::Typed, ui::Field, visit::Visit, walk::shared_page::entries, words::keys};

/// Asks who speaks on behalf of the customer for whom it was so (V27). Nothing is chosen beforehand.
#[must_use]
pub fn whose(visit: &Visit, shared: &SharedPage, typed: &Typed, error: Option<&AppError>) -> Markup {
    let words = visit.words;
    let Some(voice) = shared.speaks_as() else { return html! {} };
    let voice = entries::called(visit, voice);
    let choices = Whose::BOTH.map(|whose| {
        let named = [("name", (&shared.trajectory.name).into()), ("voice", (&voice).into())];
        (whose.code().to_owned(), words.with(keys::WHOSE.of(whose), &named))
    });
    let (label, hint) = (words.get("whose-ask"), words.get("whose-hint"));
    Field { name: "whose", label: &label, hint: &hint, error }.fixed_choices(typed, &choices, Chair::Customer)
}

pub(crate) fn told(typed: &Typed) -> hullie_app::Result<Told> {
    Ok(Told {
        words: typed.words("words")?,
        value: typed.value("value")?,
        recognition: typed.code("recognition", Recognition::from_code)?,
        may_quote: typed.ticked("quote"),
        whose: typed.code("whose", Whose::from_code)?,
    })
}
