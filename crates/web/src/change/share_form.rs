//! To whom the own answers at a moment are shown, with the way to show them and to take that back.

use hullie_domain::MomentId;
use hullie_store::house::account::Account;
use maud::{Markup, html};

use crate::visit::Visit;

/// Showing the own answers to a coach or lead, and taking that back (E20).
pub(crate) fn show_form(visit: &Visit, base: &str, id: MomentId, listeners: &[(Account, bool)]) -> Markup {
    let words = visit.words;
    html! {
        section.card.tools {
            h2 { (words.get("show-title")) }
            p { (words.get("show-what")) }
            ul.plain { @for (account, sees) in listeners { li {
                form method="post"
                    action=(format!("{base}/moments/{id}/{}", if *sees { "take-back" } else { "show" })) {
                    input type="hidden" name="account" value=(account.id);
                    button.quiet {
                        @let role = visit.role(account.role);
                        (words.with(if *sees { "show-stop" } else { "show-do" },
                            &[("name", (&account.name).into()), ("role", (&role).into())]))
                    }
                }
            } } }
            @if listeners.is_empty() { p { (words.get("show-nobody")) } }
        }
    }
}
