//! The promised days as a calendar file.

use axum::{
    http::header,
    response::{IntoResponse, Response},
};
use hullie_app::walk::shared_page::SharedPage;
use hullie_domain::{Chair, walk::moment::Side};

use crate::{error::Answer, ics, on_page::OnPage, visit::Visit, walk::shared_page::reader::Reader};

/// `GET .../days.ics`: promised days for a calendar.
pub async fn days(page: OnPage) -> Answer {
    let shared = page.open().await?;
    Ok(days_file(&page, &shared, &page.base()))
}

/// The promised days and the day that something is asked, as a file for a calendar.
fn days_file(visit: &Visit, shared: &SharedPage, base: &str) -> Response {
    let address = format!("{}{base}", visit.site.settings.public_address);
    // nothing is asked of somebody who has died, and nobody is reminded of what was to come for that person
    let bereaved = shared.is_bereaved() && shared.chair == Some(Chair::Customer);
    let open = shared
        .promises
        .iter()
        .filter(|_| !bereaved)
        .filter(|p| p.done_day.is_none() && p.withdrawn_day.is_none());
    let mut days: Vec<(String, hullie_domain::Day, &str)> =
        open.map(|p| (p.id.to_string(), p.due_day, p.words.as_str())).collect();
    let asked = Some(&shared.trajectory)
        .filter(|t| !bereaved && (t.turn_side != Side::Customer || !shared.is_bereaved()));
    if let Some((day, ask)) = asked.and_then(|t| Some((t.turn_due?, t.turn_ask.as_deref()?))) {
        days.push((shared.trajectory.id.to_string(), day, ask));
    }
    // in the calendar of somebody else it says whose day it is
    let own = Reader::of(shared) == Reader::Customer;
    let title =
        |words: &str| if own { words.to_owned() } else { format!("{}: {words}", shared.trajectory.name) };
    let days: Vec<_> = days.into_iter().map(|(id, day, words)| (id, day, title(words))).collect();
    let entries: Vec<ics::Entry<'_>> = days
        .iter()
        .map(|(id, day, title)| ics::Entry {
            id: id.clone(),
            day: *day,
            title,
            notes: &shared.trajectory.organisation_name,
            address: &address,
        })
        .collect();
    let file = ics::calendar(&entries, visit.app().now(), visit.words.0.code());
    let headers = [
        (header::CONTENT_TYPE, "text/calendar; charset=utf-8"),
        (header::CONTENT_DISPOSITION, "attachment; filename=\"hullie.ics\""),
    ];
    (headers, file).into_response()
}
