//! What an employee told at moments of customers whom somebody else helps now: to read again, and to take
//! back (N18).

use axum::{
    extract::Path,
    response::{IntoResponse, Redirect},
};
use hullie_app::{
    change::coach_share,
    taking_back,
    tell::left_behind::{self, Told},
};
use hullie_domain::{AccountId, Chair, EntryId, MomentId, Refused, TrajectoryId, walk::moment::Side};
use hullie_store::{tell::left_behind::PutThere, walk::entry::Entry};
use maud::{Markup, html};
use uuid::Uuid;

use crate::{
    error::{Answer, Failed},
    form::Typed,
    format::date,
    taking_back::{LEFT_BEHIND, why, withdraw_form},
    ui,
    visit::Visit,
    walk::shared_page::entries,
    words::keys,
};

/// `GET /desk/told`
pub async fn page(visit: Visit) -> Answer {
    let words = visit.words;
    let all = left_behind::list(visit.app(), &visit.staff).await.map_err(|e| Failed::new(words, e))?;
    let body = html! {
        p { a href="/desk" { (words.get("back-to-desk")) } }
        h1 { (words.get("left-title")) }
        p { (words.get("left-what")) }
        @if visit.path.ends_with("?withdrawn") {
            div.good role="status" { p { (words.get("left-gone")) } }
        }
        @if all.told.is_empty() && all.put.is_empty() { p { (words.get("left-none")) } }
        ul.list {
            @for one in &all.told { li { (told(&visit, one)) } }
            @for one in &all.put { li { (put(&visit, one)) } }
        }
    };
    Ok(ui::shell(&visit, &words.get("left-title"), &body).into_response())
}

fn told(visit: &Visit, Told { view: one, answers, shown }: &Told) -> Markup {
    let words = visit.words;
    let address = format!("{LEFT_BEHIND}/{}/{}", one.trajectory_id, one.moment_id);
    html! {
        p { strong { (date(words, one.happened_at.day_in(&visit.app().zone))) } " · "
            (ui::written(words, &one.service)) }
        @if let Some(value) = one.value { p { strong { (ui::answer(words, value)) } } }
        @if let Some(said) = &one.words { (ui::told(said, Chair::Employee)) }
        @if !answers.is_empty() {
            p { (words.get("left-answers")) }
            ul { @for given in answers { li {
                (words.get(keys::ITEM.stored(&given.question)))
                @if let Some(value) = given.value { " " strong { (words.get(keys::ITEM_ANSWER.of(value))) } }
                @if let Some(but) = &given.nuance { " " q dir="auto" { (but) } }
            } } }
        }
        @for to in shown {
            form method="post" action=(format!("{address}/take-back")) {
                input type="hidden" name="account" value=(to.account_id);
                button.quiet {
                    @let role = visit.role(to.role);
                    (words.with("show-stop", &[("name", (&to.name).into()), ("role", (&role).into())]))
                }
            }
        }
        (withdraw_form(visit, &address, &["withdraw-what-serving"], None, None))
    }
}

/// What was put there, as it stands on the page.
fn as_entry(one: &PutThere) -> Entry {
    Entry {
        id: EntryId(one.id),
        kind: one.kind,
        about_id: None,
        other_id: None,
        by_side: Side::Organisation,
        voice: None,
        words: one.words.clone(),
        more: one.more.clone(),
        place: one.place.clone(),
        code: one.code.clone(),
        basis: one.basis.clone(),
        day: one.day,
        until_day: one.until_day,
        number: one.number,
        at: one.at,
        withdrawn_at: None,
        withdrawn_code: None,
        by_colleague: false,
        by_code: false,
    }
}

fn put(visit: &Visit, one: &PutThere) -> Markup {
    let words = visit.words;
    let chosen = one.code.as_deref().map(|code| visit.t(keys::CODE.of((one.kind, code))));
    html! {
        p { strong { (date(words, one.at.day_in(&visit.app().zone))) } " · "
            (ui::written(words, &one.service)) " · "
            (words.with(keys::ENTRY.of(one.kind), &[("reader", "seat".into()), ("name", "".into())])) }
        (entries::said(visit, &as_entry(one), chosen.as_deref()))
        @let address = format!("{LEFT_BEHIND}/{}/put/{}", one.trajectory_id, one.id);
        (withdraw_form(visit, &address, &["take-back-gone"], None, None))
    }
}

/// `POST /desk/told/{trajectory}/put/{entry}/withdraw`: takes back what else was put on the page.
pub async fn take_back_put(visit: Visit, Path(of): Path<(String, String)>, typed: Typed) -> Answer {
    let failed = |e| Failed::new(visit.words, e);
    let both = of.0.parse::<TrajectoryId>().ok().zip(of.1.parse::<Uuid>().ok());
    let (trajectory, entry) = both.ok_or_else(|| failed(Refused::NotForYou.into()))?;
    taking_back::take_back(visit.app(), &visit.staff, trajectory, entry, why(&typed))
        .await
        .map_err(failed)?;
    Ok(Redirect::to(&format!("{LEFT_BEHIND}?withdrawn")).into_response())
}

/// The trajectory and the moment that an address names.
fn named(visit: &Visit, (trajectory, moment): &(String, String)) -> Result<(TrajectoryId, MomentId), Failed> {
    let both = trajectory.parse().ok().zip(moment.parse().ok());
    both.ok_or_else(|| Failed::new(visit.words, Refused::NotForYou.into()))
}

/// `POST /desk/told/{trajectory}/{moment}/withdraw`: takes back what was told there.
pub async fn withdraw(visit: Visit, Path(of): Path<(String, String)>, typed: Typed) -> Answer {
    let (trajectory, moment) = named(&visit, &of)?;
    taking_back::telling(visit.app(), &visit.staff, trajectory, moment, why(&typed))
        .await
        .map_err(|e| Failed::new(visit.words, e))?;
    Ok(Redirect::to(&format!("{LEFT_BEHIND}?withdrawn")).into_response())
}

/// `POST /desk/told/{trajectory}/{moment}/take-back`: shows it no longer.
pub async fn take_back(visit: Visit, Path(of): Path<(String, String)>, typed: Typed) -> Answer {
    let (_, moment) = named(&visit, &of)?;
    let failed = |e| Failed::new(visit.words, e);
    let to: AccountId = typed.text("account").parse().map_err(|_| failed(Refused::NotForYou.into()))?;
    coach_share::take_back(visit.app(), &visit.staff, moment, to).await.map_err(failed)?;
    Ok(Redirect::to(&format!("{LEFT_BEHIND}?withdrawn")).into_response())
}
