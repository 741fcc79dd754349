//! The audit trail, for who keeps the house.

use axum::response::IntoResponse;
use hullie_app::house::audit;
use maud::html;

use crate::{
    error::{Answer, Failed},
    format::day,
    ui::{self},
    visit::Visit,
    words::keys,
};

/// `GET /audit`
pub async fn audit(visit: Visit) -> Answer {
    let lines = audit::trail(visit.app(), &visit.staff).await.map_err(|e| Failed::new(visit.words, e))?;
    let words = visit.words;
    let zone = &visit.app().zone;
    let body = html! {
        p { a href="/desk" { (words.get("back-to-desk")) } }
        h1 { (words.get("audit-title")) }
        p { (words.get("audit-what")) }
        div.table tabindex="0" role="region" aria-label=(words.get("audit-title")) { table {
            thead {
                tr {
                    @for key in ["audit-when", "audit-who", "audit-did", "audit-to"] {
                        th scope="col" { (words.get(key)) }
                    }
                }
            }
            tbody { @for line in &lines { tr {
                @let (hour, minute) = line.at.clock_in(zone);
                td { (day(words, line.at.day_in(zone), visit.today)) " " (format!("{hour:02}:{minute:02}")) }
                td { @match (&line.name, line.role) {
                    (Some(name), Some(role)) => { (name) ", " (visit.role(role)) },
                    _ if line.by_guest => (words.get("audit-guest")),
                    _ if line.by_voice => (words.get("audit-voice")),
                    _ => (words.get("chair-customer")),
                } }
                td { (words.get(keys::DID.of(line.action.as_str()))) }
                td { (words.get(keys::SUBJECT.of(line.subject.as_str()))) }
            } } }
        } }
    };
    Ok(ui::shell(&visit, &words.get("audit-title"), &body).into_response())
}
