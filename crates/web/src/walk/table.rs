//! The employee's side of the same page: reading it, writing what happened, keeping promises.

use axum::{
    extract::Path,
    response::{IntoResponse, Redirect},
};
use hullie_app::{
    AppError, Result,
    error::FieldProblem,
    walk::{
        serve_customer::{self, Happened},
        shared_page::Page as Walk,
    },
};
use hullie_domain::{
    Chair, PromiseId, Refused, StepId,
    kind::Kind,
    letters,
    permission::may_hand_over,
    time::Sense,
    walk::moment::{Channel, Side},
};
use hullie_store::walk::trajectory::Turn;
use maud::{Markup, html};

use crate::{
    error::Answer,
    form::Typed,
    house::sign_in::again,
    on_page::OnPage,
    tell::own_moment,
    ui::{self, Field},
    visit::Page,
    walk::shared_page::{self as shared, Ways},
    words::keys,
};

/// `GET /trajectories/{trajectory}`
pub async fn page(page: OnPage) -> Answer {
    let walk = page.open().await?;
    Ok(whole(&page, &walk).into_response())
}

fn whole(page: &Page, walk: &Walk) -> Markup {
    let words = page.words;
    let ways = Ways::of(walk);
    let body = html! {
        p.tools { a href="/desk" { (words.get("back-to-desk")) } }
        @if !walk.is_bereaved() {
            p.small.tools { (words.with("same-page", &[("name", (&walk.trajectory.name).into())])) }
        }
        @if walk.chair.is_none() { p.small.tools { (words.get("colleague-page")) } }
        @if page.path.ends_with("?kept") { div.good { p { (words.get("kept-it")) } } }
        (shared::shared(page, walk, &ways))
        @if walk.reader.side().is_some() { (more(page, walk, &ways)) }
        @else { div.actions.tools { (hand_over(page, walk, &ways)) } }
    };
    ui::shell(page, &walk.trajectory.name, &body)
}

/// The way to hand over, for who may.
fn hand_over(page: &Page, walk: &Walk, ways: &Ways) -> Markup {
    let may = may_hand_over(&page.staff, &walk.trajectory.facts()).is_ok();
    html! { @if may { a.quiet href=(format!("{}/hand-over", ways.base)) { (page.t("do-handover")) } } }
}

/// What the employee can do from the page.
fn more(page: &Page, walk: &Walk, ways: &Ways) -> Markup {
    let seated = walk.chair == Some(Chair::Employee);
    let words = page.words;
    html! {
        div.actions.tools {
            a.main href=(format!("{}/moments/new", ways.base)) { (words.get("did-what")) }
            @if seated { a.quiet href=(format!("{}/paper", ways.base)) { (words.get("paper-title")) } }
            (hand_over(page, walk, ways))
        }
        details.tools {
            summary { (words.get("more-title")) }
            menu.list {
                (ways.link(page, Kind::Summary, None))
                (ways.link(page, Kind::Meaning, None))
                (ways.link(page, Kind::Pace, None))
                (ways.link(page, Kind::Limit, None))
                (ways.link(page, Kind::Pause, None))
                (ways.link(page, Kind::Claim, None))
                (ways.link(page, Kind::Fact, None))
                (ways.link(page, Kind::Impression, None))
                (ways.link(page, Kind::Talk, None))
                @if seated {
                    li { a href=(format!("{}/doors", ways.base)) { (words.get("doors-title-staff")) } }
                }
                li { a href="/reflection" { (words.get("reflection-title")) } }
            }
        }
    }
}

/// `GET /trajectories/{trajectory}/moments/new`
pub async fn happened_form(page: OnPage) -> Answer {
    let walk = page.open().await?;
    if walk.reader.side().is_none() {
        return Err(page.failed(Refused::NotForYou));
    }
    // today is what most people write of; who takes it away is not given it again
    let typed = Typed::default().or("day", &page.today.to_string());
    Ok(happened_page(&page, &walk, &typed, None).into_response())
}

fn happened_page(page: &Page, walk: &Walk, typed: &Typed, error: Option<&AppError>) -> Markup {
    let base = format!("/trajectories/{}", walk.trajectory.id);
    let address = format!("{base}/moments");
    let words = page.words;
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
    steps.extend(
        walk.house.route.iter().map(|s| (s.id.to_string(), words.pick(&s.name_nl, &s.name_en).to_owned())),
    );
    let sides = [Side::Organisation, Side::Customer, Side::Other];
    let side_choices = sides.map(|s| (s.code().to_owned(), words.get(keys::SIDE.of(s))));
    let mut turns = vec![(String::new(), words.get("did-same-turn"))];
    turns.extend(sides.map(|s| (s.code().to_owned(), words.get(keys::SIDE.of(s)))));
    let channels: Vec<(String, String)> =
        Channel::offered().map(|c| (c.code().to_owned(), words.get(keys::CHANNEL.of(c)))).collect();
    let field = |name, label| Field { name, label, hint: "", error };
    let body = html! {
        p { a href=(base) { (words.with("back-to-customer", &[("name", (&walk.trajectory.name).into())])) } }
        h1 { (words.get("did-what")) }
        (ui::problem(words, error))
        @if matches!(error, Some(AppError::Changed)) { (shared::news(page, walk)) }
        form method="post" action=(address) {
                input type="hidden" name="seen" value=(walk.trajectory.version);
                (field("title", title).line(typed, "text", None))
                (Field { name: "benefit", label: benefit, hint: benefit_hint, error }
                    .line(typed, "text", None))
                (field("day", day).line(typed, "date", None))
                (Field { name: "clock", label: clock, hint: skip, error }.line(typed, "time", None))
                (field("side", side).select(page.words, typed, &side_choices))
                (field("channel", channel).select(page.words, typed, &channels))
                (field("step", step).select(page.words, typed, &steps))
                (own_moment::outcome(page, typed, error, Chair::Employee))
                fieldset {
                    legend { (words.get("did-next")) }
                    (field("turn", turn).select(page.words, typed, &turns))
                    (Field { name: "ask", label: ask, hint: skip, error }.line(typed, "text", None))
                    (field("ask_due", ask_due).line(typed, "date", None))
                    (Field { name: "promise", label: promise, hint: skip, error }.line(typed, "text", None))
                    (field("due", due).line(typed, "date", None))
                }
                div.actions {
                    button.main { (words.get("did-do")) } a href=(base) { (words.get("skip-this")) }
                }
        }
    };
    ui::shell(page, &words.get("did-what"), &body)
}

fn read_happened(page: &Page, typed: &Typed, now: Side) -> Result<Happened> {
    let step = typed.code("step", |text| text.parse::<StepId>().ok())?;
    let promise = match typed.optional_title("promise")? {
        Some(words) => Some((words, typed.needed_day("due", Sense::Planned, page.today)?)),
        // a day by which nothing is promised would be lost
        None if !letters::is_blank(typed.text("due")) => {
            return Err(AppError::Field { field: "promise", problem: FieldProblem::Needed });
        }
        None => None,
    };
    // something that is asked without another turn is asked of who has it
    let asks = !typed.text("ask").trim().is_empty() || !typed.text("ask_due").trim().is_empty();
    let turn = match typed.code("turn", Side::chosen)?.or_else(|| asks.then_some(now)) {
        Some(side) => Some(Turn {
            side,
            ask: typed.optional_title("ask")?.map(|ask| ask.as_str().to_owned()),
            due: typed.day("ask_due", Sense::Planned, page.today)?,
        }),
        None => None,
    };
    let when = typed.when(&page.app().zone, page.app().now())?;
    Ok(Happened {
        title: typed.title("title")?,
        benefit: typed.optional_title("benefit")?,
        side: typed.code("side", Side::chosen)?.unwrap_or(Side::Unknown),
        channel: typed.code("channel", Channel::chosen)?.unwrap_or(Channel::Unknown),
        step,
        happened_at: when.at,
        more: own_moment::more(typed, &when)?,
        turn,
        promise,
        seen: typed.text("seen").parse().ok(),
    })
}

/// `POST /trajectories/{trajectory}/moments`
pub async fn happened(page: OnPage, typed: Typed) -> Answer {
    let walk = page.open().await?;
    if walk.reader.side().is_none() {
        return Err(page.failed(Refused::NotForYou));
    }
    let result = match read_happened(&page, &typed, walk.trajectory.turn_side) {
        Ok(new) => serve_customer::happened(page.app(), page.who(), page.id, new).await,
        Err(error) => Err(error),
    };
    match result {
        Ok(_) => Ok(Redirect::to(&format!("/trajectories/{}?kept", walk.trajectory.id)).into_response()),
        Err(AppError::Refused(refused)) => Err(page.failed(refused)),
        Err(error) => {
            // what somebody else wrote meanwhile is taken along: the next try counts from the page as it is
            // now
            let walk = page.open().await?;
            Ok(again(&error, happened_page(&page, &walk, &typed, Some(&error))))
        }
    }
}

/// `POST /trajectories/{trajectory}/promises/{promise}`
pub async fn keep_promise(page: OnPage, Path((_, promise)): Path<(String, String)>, typed: Typed) -> Answer {
    let walk = page.open().await?;
    let failed = |e: AppError| page.failed(e);
    let promise: PromiseId = promise.parse().map_err(|_| failed(Refused::NotForYou.into()))?;
    let reason = typed.optional_title("reason").map_err(failed)?;
    serve_customer::keep_promise(page.app(), page.who(), page.id, promise, reason).await.map_err(failed)?;
    Ok(Redirect::to(&format!("/trajectories/{}", walk.trajectory.id)).into_response())
}
