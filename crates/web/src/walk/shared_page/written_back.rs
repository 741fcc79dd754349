//! What an employee writes back under what somebody told (V26).

use hullie_app::walk::shared_page::SharedPage;
use hullie_domain::{MomentId, Role, Timestamp, kind::Kind, walk::moment::Side};
use hullie_store::walk::entry::Entry;
use maud::{Markup, html};
use uuid::Uuid;

use super::{part::Part, reader::say_with, ways::Ways, wording::short};
use crate::{format::day, visit::Visit};

/// What the employee wrote back under what was told, or that nobody did yet, with the way to do so (V26).
/// What was told is a moment, or something that stands by itself, with when something was told there last.
pub fn state(visit: &Visit, shared: &SharedPage, (told, last): (Uuid, Timestamp), ways: &Ways) -> Markup {
    let is_answered = shared.written_back(told).any(|one| one.at >= last);
    html! {
        @if !is_answered && shared.chair.is_some() {
            p.small { (visit.t("written-back-not")) }
        }
        @if ways.may_about(Kind::WriteBack, Some(told)) { menu {
            (ways.link(visit, Kind::WriteBack, Some(told)))
        } }
    }
}

/// What is written back to again, where this says that what was written back did not help; `None` for what
/// did not help otherwise.
#[must_use]
pub fn told_of(shared: &SharedPage, not_helped: Uuid) -> Option<Uuid> {
    let said = shared.entries.iter().find(|one| one.id.0 == not_helped)?;
    let written = shared.of_kind(Kind::WriteBack).find(|one| Some(one.id.0) == said.about_id)?;
    written.about_id
}

/// For how many days what was written back is said on top of the page of who told it.
const LATELY: i64 = 14;

/// What was written back lately, with the way to where it stands: for the customer's side.
pub fn lately(visit: &Visit, shared: &SharedPage, ways: &Ways) -> Option<Markup> {
    if ways.side != Some(Side::Customer) {
        return None;
    }
    let day_of = |one: &Entry| one.at.day_in(&visit.app().zone);
    let written = shared.of_kind(Kind::WriteBack).filter(|one| visit.today.days_since(day_of(one)) <= LATELY);
    let last = written.last()?;
    let moment = last.about_id.map(MomentId).filter(|id| shared.moment(*id).is_some());
    let spot = match moment {
        Some(id) => format!("{}/moments/{id}#e-{}", ways.base, last.id),
        None => ways.to(Part::of_entry(shared, last.id.0)?, &format!("e-{}", last.id)),
    };
    let on = day(visit.words, day_of(last), visit.today);
    Some(html! {
        a.row href=(spot) {
            (say_with(visit, shared, "written-back-lately", &[("day", (&on).into())]))
         }
        p.small { q dir="auto" { (short(last.words.as_deref().unwrap_or_default())) } }
    })
}

/// The role and the team of who wrote back: the team that helped then.
#[must_use]
pub fn by(visit: &Visit, shared: &SharedPage, at: Timestamp) -> String {
    let next = shared.handovers.iter().filter(|one| one.at > at).min_by_key(|one| one.at);
    let then = next.and_then(|one| one.from_team_id);
    let team = shared.house.teams.iter().find(|team| Some(team.id) == then);
    let team = team.map_or(&shared.trajectory.team, |team| &team.name);
    format!("{}, {}", visit.role(Role::Employee), visit.words.pick(team))
}
