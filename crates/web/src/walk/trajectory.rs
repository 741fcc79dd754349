//! Starting a customer: the name, the service, and the personal link, shown once.

use axum::response::IntoResponse;
use hullie_app::{
    AppError,
    walk::trajectory::{self, Offered, Starting},
};
use hullie_domain::{Name, ServiceId, WordsError};
use maud::{Markup, html};

use crate::{
    error::{Answer, Failed},
    form::{Typed, again},
    house::way_in_list::handed_over,
    ui::{self, Field},
    visit::Visit,
};

/// `GET /trajectories/new`
pub async fn start_form(visit: Visit) -> Answer {
    let offered =
        trajectory::offered(visit.app(), &visit.staff).await.map_err(|e| Failed::new(visit.words, e))?;
    Ok(start_page(&visit, &offered, &Typed::default(), None).into_response())
}

fn start_page(visit: &Visit, offered: &Offered, typed: &Typed, error: Option<&AppError>) -> Markup {
    let words = visit.words;
    let [name, name_hint, service, segment] =
        &["start-name", "start-name-hint", "start-service", "segment-label"].map(|key| words.get(key));
    let services: Vec<(String, String)> =
        offered.services.iter().map(|one| (one.id.to_string(), words.pick(&one.name).to_owned())).collect();
    // nothing has to be chosen: nobody is put in a group to get help
    let none = std::iter::once((String::new(), words.get("segment-none")));
    let kinds = offered.segments.iter().map(|one| (one.key.clone(), words.pick(&one.name).to_owned()));
    let segments: Vec<(String, String)> = none.chain(kinds).collect();
    let body = html! {
        p { a href="/desk" { (words.get("back-to-desk")) } }
        h1 { (words.get("start-title")) }
        (ui::problem(words, error))
        form method="post" action="/trajectories/new" {
            (Field { name: "name", label: name, hint: name_hint, error }.line(typed, "text", Some("off")))
            (Field { name: "service", label: service, hint: "", error }.select(visit.words, typed, &services))
            @if !offered.segments.is_empty() {
                (Field { name: "segment", label: segment, hint: "", error }
                    .select(visit.words, typed, &segments))
            }
            div.actions { button.main { (words.get("start-do")) } }
        }
    };
    ui::shell(visit, &words.get("start-title"), &body)
}

fn read_start(typed: &Typed) -> hullie_app::Result<Starting> {
    use hullie_app::error::{FieldProblem, InField};
    let name: Result<Name, WordsError> = Name::new(typed.text("name"));
    let problem = AppError::Field { field: "service", problem: FieldProblem::Needed };
    let service = typed.text("service").parse::<ServiceId>().map_err(|_| problem)?;
    let segment = Some(typed.text("segment")).filter(|key| !key.is_empty()).map(str::to_owned);
    Ok(Starting { service, name: name.in_field("name")?, segment })
}

/// `POST /trajectories/new`: shows the personal link, once.
pub async fn start(visit: Visit, typed: Typed) -> Answer {
    let failed = |e| Failed::new(visit.words, e);
    let offered = trajectory::offered(visit.app(), &visit.staff).await.map_err(failed)?;
    let result = match read_start(&typed) {
        Ok(starting) => trajectory::start(visit.app(), &visit.staff, starting).await,
        Err(error) => Err(error),
    };
    Ok(match result {
        Ok((id, token)) => handed_over(&visit, &format!("/trajectories/{id}"), &token).into_response(),
        Err(error) if error.turns_away() => return Err(failed(error)),
        Err(error) => again(&error, start_page(&visit, &offered, &typed, Some(&error))),
    })
}
