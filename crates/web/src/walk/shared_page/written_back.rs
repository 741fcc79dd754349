//! What an employee writes back under what somebody told (V26).

use hullie_app::walk::shared_page::SharedPage;
use hullie_domain::{Role, Timestamp, kind::Kind};
use maud::{Markup, html};
use uuid::Uuid;

use crate::{visit::Visit, walk::shared_page::ways::Ways};

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

/// The role and the team of who wrote back: the team that helped then.
#[must_use]
pub fn by(visit: &Visit, shared: &SharedPage, at: Timestamp) -> String {
    let next = shared.handovers.iter().filter(|one| one.at > at).min_by_key(|one| one.at);
    let then = next.and_then(|one| one.from_team_id);
    let team = shared.house.teams.iter().find(|team| Some(team.id) == then);
    let team = team.map_or(&shared.trajectory.team, |team| &team.name);
    format!("{}, {}", visit.role(Role::Employee), visit.words.pick(team))
}
