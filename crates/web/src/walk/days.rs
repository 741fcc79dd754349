//! The promised days as a calendar file.

use axum::{
    http::header,
    response::{IntoResponse, Response},
};
use hullie_app::walk::shared_page::SharedPage;
use hullie_store::walk::promise::Promise;

use crate::{
    error::Answer,
    ics,
    on_page::OnPage,
    privacy,
    visit::Visit,
    walk::shared_page::{
        reader::{Reader, say},
        wording::promised,
    },
};

/// `GET .../days.ics`: promised days for a calendar.
pub async fn days(page: OnPage) -> Answer {
    let shared = page.open().await?;
    Ok(days_file(&page, &shared, &page.base()))
}

/// The promised days and the day that something is asked, as a file for a calendar.
fn days_file(visit: &Visit, shared: &SharedPage, base: &str) -> Response {
    let address = format!("{}{base}", visit.site.settings.public_address);
    // in the calendar of somebody else it says whose day it is
    let own = Reader::of(shared) == Reader::Customer;
    let title =
        |words: &str| if own { words.to_owned() } else { format!("{}: {words}", shared.trajectory.name) };
    // a calendar is shown to more people than a page: what is for the two alone is not named in it
    let called = |promise: &Promise| match privacy::is_for_the_table(shared, promise.id.0) {
        true => say(visit, shared, "promised-answer"),
        false => promised(visit, shared, promise),
    };
    let to_come = shared.days_to_come(called).into_iter();
    let days: Vec<_> = to_come.map(|(id, day, words)| (id.to_string(), day, title(&words))).collect();
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
    let file = ics::calendar(&entries, visit.app().now());
    let headers = [
        (header::CONTENT_TYPE, "text/calendar; charset=utf-8"),
        (header::CONTENT_DISPOSITION, "attachment; filename=\"hullie.ics\""),
    ];
    (headers, file).into_response()
}
