//! What the forms to take something back have in common.

use hullie_app::{AppError, walk::shared_page::SharedPage};
use hullie_domain::{Chair, MomentId, kind::Kind, taking_back::TAKEN_BACK};
use hullie_store::walk::entry::Entry;
use maud::{Markup, html};

use crate::{
    form::Typed,
    ui::{self, Field},
    visit::Visit,
    words::keys::{self},
};

/// Where an employee reads what was told at moments of customers whom somebody else helps now.
pub const LEFT_BEHIND: &str = "/desk/told";

/// The reasons to choose from when something is taken back (N18). Each of them is fine. What was chosen
/// before stays chosen.
#[must_use]
pub fn reasons(visit: &Visit, typed: &Typed, error: Option<&AppError>) -> Markup {
    let all: Vec<(String, String)> =
        TAKEN_BACK.iter().map(|code| ((*code).to_owned(), visit.t(keys::TAKEN_BACK_WHY.of(code)))).collect();
    let label = visit.t("take-back-why");
    // the last one says nothing: it is chosen when somebody just goes on
    let typed = typed.or("why", TAKEN_BACK[TAKEN_BACK.len() - 1]);
    Field { name: "why", label: &label, hint: "", error }.fixed_choices(&typed, &all, Chair::Customer)
}

/// The reason that was chosen; whoever chose none says nothing.
#[must_use]
pub fn why(typed: &Typed) -> &str {
    match typed.text("why") {
        "" => TAKEN_BACK[TAKEN_BACK.len() - 1],
        why => why,
    }
}

/// The sentence of a form that takes back what others told for the customer as well.
pub const WITH_OTHERS: &str = "withdraw-what-others";
/// The field of a form that said so.
const ALONG: &str = "along";

/// In a form that says that what others told goes along: without it, somebody told since it was opened.
#[must_use]
pub fn along() -> Markup {
    html! { input type="hidden" name=(ALONG) value="yes"; }
}

/// Whether the form that was sent said that what others told goes along.
#[must_use]
pub fn says_along(typed: &Typed) -> bool {
    typed.ticked(ALONG)
}

/// Whether the reader put something at a moment that stays when what was told there is taken back, and has a
/// way back of its own.
#[must_use]
pub fn more_stays(shared: &SharedPage, moment: MomentId) -> bool {
    let me = shared.speaks_as();
    let is_relative = me.is_some();
    // a call that the employee wrote down is not what the customer said here
    let stays = |one: &&Entry| {
        one.kind != Kind::ByPhone && Kind::goes_with_telling(is_relative).all(|kind| kind != one.kind)
    };
    let mut apart = shared.entries.iter().filter(|one| one.about_id == Some(moment.0)).filter(stays);
    let mut limits = shared.limitations.iter().filter(|one| one.moment_id == moment);
    // what others said is not what the reader said here, though the customer takes that back too
    apart.any(|one| one.voice.as_deref() == me && shared.may_take_entry_back(one))
        || limits.any(|one| one.voice.as_deref() == me && shared.may_take_limitation_back(one))
}

/// Taking back everything that the own chair said at a moment, with what that means. `title` is what becomes
/// of the title of the moment, and the address that takes back the moment itself, when there is one. It is
/// open when it was sent already and is shown again, with what was chosen and why it was not done.
#[must_use]
pub fn withdraw_form(
    visit: &Visit,
    address: &str,
    what: &[&'static str],
    title: Option<(&'static str, Option<String>)>,
    again: Option<(&Typed, &AppError)>,
) -> Markup {
    let words = visit.words;
    let typed = again.map_or_else(Typed::default, |(typed, _)| typed.clone());
    html! {
        details.card open[again.is_some()] {
            summary { (words.get("withdraw")) }
            (ui::problem(words, again.map(|(_, error)| error)))
            @for one in what { p { (words.get(*one)) } }
            @if let Some((said, whole)) = &title {
                p {
                    (words.get(*said))
                    @if let Some(whole) = whole {
                        " " a href=(whole) { (words.get("take-back-whole-moment")) }
                    }
                }
            }
            form method="post" action=(format!("{address}/withdraw")) {
                (reasons(visit, &typed, None))
                @if what.contains(&WITH_OTHERS) { (along()) }
                button.quiet { (words.get("withdraw-do")) }
            }
        }
    }
}
