//! The first lines of the customer's page.

use hullie_app::walk::shared_page::SharedPage;
use maud::{Markup, html};

use crate::visit::Visit;

/// Greets the customer by name; who speaks on behalf of the customer is told as whom that is. Somebody who
/// has died is not greeted, and who speaks for another by the customer's link is not called by that name
/// (V13).
pub(crate) fn hello(visit: &Visit, shared: &SharedPage) -> Markup {
    let name = ("name", (&shared.trajectory.name).into());
    let said = match &shared.relative {
        Some(voice) => Some(visit.words.with("hello-voice", &[("voice", voice.into()), name])),
        None => shared.voice().is_none().then(|| visit.words.with("hello", &[name])),
    };
    html! { @if let Some(said) = said { p.small { (said) } } }
}
