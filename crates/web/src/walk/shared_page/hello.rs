//! The first lines of the customer's page.

use hullie_app::walk::shared_page::SharedPage;
use maud::{Markup, html};

use crate::visit::Visit;

/// Greets the customer by name; who speaks on behalf of the customer is told as whom that is.
pub(crate) fn hello(visit: &Visit, shared: &SharedPage) -> Markup {
    let name = ("name", (&shared.trajectory.name).into());
    html! { p.small {
        @match &shared.relative {
            Some(voice) => (visit.words.with("hello-voice", &[("voice", voice.into()), name])),
            None => (visit.words.with("hello", &[name])),
        }
    } }
}

/// Whether the reader comes from a form that was just kept.
pub(crate) fn kept(visit: &Visit) -> bool {
    visit.path.ends_with("?kept")
}
