//! What the employee writes down: what happened, and what follows from it.

use axum::response::{IntoResponse, Redirect};
use hullie_app::{
    AppError, Result,
    error::FieldProblem,
    walk::{
        moment::{self, Happened},
        shared_page::SharedPage,
    },
};
use hullie_domain::{
    Chair, Refused, StepId, letters,
    time::Sense,
    walk::moment::{Channel, Side},
};
use hullie_store::walk::trajectory::Turn;
use maud::{Markup, html};

use crate::{
    error::Answer,
    form::{Typed, again},
    on_page::OnPage,
    ui::{self, Field},
    visit::Visit,
    walk::{
        moment_fields,
        shared_page::{self as shared},
    },
    words::keys,
};

/// `GET /trajectories/{trajectory}/moments/new`
pub async fn happened_form(page: OnPage) -> Answer {
    let shared = page.open().await?;
    if shared.reader.side().is_none() {
        return Err(page.failed(Refused::NotForYou));
    }
    // today is what most people write of; who takes it away is not given it again
    let typed = Typed::default().or("day", &page.today.to_string());
    Ok(happened_page(&page, &shared, &typed, None).into_response())
}

fn happened_page(visit: &Visit, shared: &SharedPage, typed: &Typed, error: Option<&AppError>) -> Markup {
    let base = format!("/trajectories/{}", shared.trajectory.id);
    let address = format!("{base}/moments");
    let words = visit.words;
    let keys = [
        "did-title",
        "did-benefit",
        "did-benefit-hint",
        "own-day",
        "own-side",
        "own-channel",
        "did-step",
        "did-turn",
        "did-promise",
        "did-due",
        "may-skip",
        "own-clock",
        "did-ask",
        "did-ask-due",
    ];
    let [
        title,
        benefit,
        benefit_hint,
        day,
        side,
        channel,
        step,
        turn,
        promise,
        due,
        skip,
        clock,
        ask,
        ask_due,
    ] = &keys.map(|key| words.get(key));
    let mut steps = vec![(String::new(), words.get("did-no-step"))];
    steps.extend(shared.house.route.iter().map(|s| (s.id.to_string(), words.pick(&s.name).to_owned())));
    let sides = [Side::Organisation, Side::Customer, Side::Other];
    let side_choices = sides.map(|s| (s.code().to_owned(), words.get(keys::SIDE.of(s))));
    let mut turns = vec![(String::new(), words.get("did-same-turn"))];
    // of somebody who has died nothing is asked (V13)
    let askable = sides.iter().filter(|side| **side != Side::Customer || !shared.is_bereaved());
    turns.extend(askable.map(|s| (s.code().to_owned(), words.get(keys::SIDE.of(*s)))));
    let channels: Vec<(String, String)> =
        Channel::offered().map(|c| (c.code().to_owned(), words.get(keys::CHANNEL.of(c)))).collect();
    let field = |name, label| Field { name, label, hint: "", error };
    let body = html! {
        p { a href=(base) {
            (words.with("back-to-customer", &[("name", (&shared.trajectory.name).into())]))
        } }
        h1 { (words.get("did-what")) }
        (shared::note_of_death(visit, shared))
        (ui::problem(words, error))
        @if matches!(error, Some(AppError::Changed)) { (shared::news(visit, shared)) }
        form method="post" action=(address) {
                input type="hidden" name="seen" value=(shared.trajectory.version);
                (field("title", title).line(typed, "text", None))
                (Field { name: "benefit", label: benefit, hint: benefit_hint, error }
                    .line(typed, "text", None))
                (field("day", day).line(typed, "date", None))
                (Field { name: "clock", label: clock, hint: skip, error }.line(typed, "time", None))
                (field("side", side).select(visit.words, typed, &side_choices))
                (field("channel", channel).select(visit.words, typed, &channels))
                (field("step", step).select(visit.words, typed, &steps))
                (moment_fields::outcome(visit, typed, error, Chair::Employee))
                fieldset {
                    legend { (words.get("did-next")) }
                    (field("turn", turn).select(visit.words, typed, &turns))
                    (Field { name: "ask", label: ask, hint: skip, error }.line(typed, "text", None))
                    (field("ask_due", ask_due).line(typed, "date", None))
                    (Field { name: "trust", label: &words.get("did-trust"), hint: "", error }.fixed_choices(
                        &typed.or("trust", "wait"),
                        &[("wait".to_owned(), words.get("did-trust-wait")),
                            ("word".to_owned(), words.get("did-trust-go"))],
                        Chair::Employee))
                    (Field { name: "promise", label: promise, hint: skip, error }.line(typed, "text", None))
                    (field("due", due).line(typed, "date", None))
                }
                div.actions {
                    button.main { (words.get("did-do")) } a href=(base) { (words.get("skip-this")) }
                }
        }
    };
    ui::shell(visit, &words.get("did-what"), &body)
}

fn read_happened(visit: &Visit, typed: &Typed) -> Result<Happened> {
    let step = typed.code("step", |text| text.parse::<StepId>().ok())?;
    let promise = match typed.optional_title("promise")? {
        Some(words) => Some((words, typed.needed_day("due", Sense::Planned, visit.today)?)),
        // a day by which nothing is promised would be lost
        None if !letters::is_blank(typed.text("due")) => {
            return Err(AppError::Field { field: "promise", problem: FieldProblem::Needed });
        }
        None => None,
    };
    // what is asked is asked of somebody: who had the turn may be another than who is to do this
    let asks = !typed.text("ask").trim().is_empty() || !typed.text("ask_due").trim().is_empty();
    let side = typed.code("turn", Side::chosen)?;
    if asks && side.is_none() {
        return Err(AppError::Field { field: "turn", problem: FieldProblem::Needed });
    }
    let turn = match side {
        Some(side) => Some(Turn {
            side,
            ask: typed.optional_title("ask")?.map(|ask| ask.as_str().to_owned()),
            due: typed.day("ask_due", Sense::Planned, visit.today)?,
        }),
        None => None,
    };
    let when = typed.when(&visit.app().zone, visit.app().now())?;
    Ok(Happened {
        title: typed.title("title")?,
        benefit: typed.optional_title("benefit")?,
        side: typed.code("side", Side::chosen)?.unwrap_or(Side::Unknown),
        channel: typed.code("channel", Channel::chosen)?.unwrap_or(Channel::Unknown),
        step,
        happened_at: when.at,
        more: moment_fields::more(typed, &when)?,
        turn,
        trusts: typed.text("trust") == "word",
        promise,
        seen: typed.text("seen").parse().ok(),
    })
}

/// `POST /trajectories/{trajectory}/moments`
pub async fn happened(page: OnPage, typed: Typed) -> Answer {
    let shared = page.open().await?;
    if shared.reader.side().is_none() {
        return Err(page.failed(Refused::NotForYou));
    }
    let result = match read_happened(&page, &typed) {
        Ok(new) => moment::happened(page.app(), page.who(), page.id, new).await,
        Err(error) => Err(error),
    };
    match result {
        Ok(_) => Ok(Redirect::to(&format!("/trajectories/{}?kept", shared.trajectory.id)).into_response()),
        Err(error) if error.turns_away() => Err(page.failed(error)),
        Err(error) => {
            // what somebody else wrote meanwhile is taken along: the next try counts from the page as it is
            // now
            let shared = page.open().await?;
            Ok(again(&error, happened_page(&page, &shared, &typed, Some(&error))))
        }
    }
}
