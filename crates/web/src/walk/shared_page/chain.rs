//! The chain of hand-overs: with whom the contacts were, one after the other, who sent the customer on, and
//! whether who came new has read the story (E14).

use std::collections::HashSet;

use hullie_app::walk::shared_page::SharedPage;
use hullie_domain::{
    Chair, TeamId, Timestamp,
    kind::Kind,
    walk::moment::{Channel, Side},
};
use hullie_store::walk::handover::Handover;
use maud::{Markup, html};

use super::{part::fold, road};
use crate::{
    format::{date, day},
    visit::Visit,
    walk::shared_page::{moment_name, ways::Ways},
};

/// A contact in the chain.
struct Link {
    party: String,
    sent_by: Option<String>,
    when: String,
}

/// The contacts in order, each time that somebody else was spoken to: those that the organisation wrote down,
/// and of those that the customer's side tells the ones at which the organisation was spoken to, and those to
/// which or from which somebody was sent on. "At home" or "with my sister" hands nobody over.
fn links(visit: &Visit, shared: &SharedPage) -> Vec<Link> {
    let plain = |name: &str| name.trim().to_lowercase();
    let senders: HashSet<String> =
        shared.moments.iter().filter_map(|moment| moment.sent_by.as_deref()).map(plain).collect();
    let mut links: Vec<Link> = Vec::new();
    let contacts = shared.moments.iter().filter(|m| {
        !matches!(m.channel, Channel::Behind | Channel::Menu | Channel::Closed | Channel::Letter)
    });
    for moment in contacts {
        let Some(party) = road::party(visit, shared, moment) else { continue };
        let sent_on = moment.sent_by.is_some() || senders.contains(&plain(&party));
        let spoken = moment.channel.is_talk() && matches!(moment.side, Side::Organisation | Side::Unknown);
        if moment.written_by == Chair::Customer && !sent_on && !spoken {
            continue;
        }
        if links.last().is_none_or(|last| plain(&last.party) != plain(&party)) {
            links.push(Link {
                party,
                sent_by: moment.sent_by.clone(),
                when: moment_name::when(visit, moment),
            });
        }
    }
    links
}

/// The drawn chain, when there was at least one hand-over.
pub fn chain(visit: &Visit, shared: &SharedPage, ways: &Ways) -> Markup {
    let words = visit.words;
    let links = links(visit, shared);
    let passed = links.len().saturating_sub(1);
    let handovers = &shared.handovers;
    html! {
        @if passed > 0 || !handovers.is_empty() {
            @let all = html! {
                @if passed > 0 {
                    p {
                        (words.with("chain-count",
                            &[("n", (passed as i64).into()), ("shown", (&passed.to_string()).into())]))
                    }
                    ol.chain { @for link in &links { li {
                        @if let Some(sent) = &link.sent_by {
                            span.small { (words.with("sent-by", &[("who", sent.into())])) }
                        }
                        strong { bdi { (link.party) } } span.small { (link.when) }
                    } } }
                }
                @for handover in handovers {
                    // who was given the work last says that the story was read
                    @let is_last = shared.handovers.last().is_some_and(|last| last.id == handover.id);
                    (one_handover(visit, shared, handover, is_last.then_some(ways)))
                }
            };
            (fold(visit, ways.part, ("chain", &words.get("chain-title")), &all))
        }
    }
}

/// Whether there was a story in short to read at a moment, or now: one that the customer wrote or agreed to.
/// Without one there is the page itself to be read.
fn has_story(shared: &SharedPage, at: Option<Timestamp>) -> bool {
    shared.of_kind(Kind::Summary).filter(|one| shared.is_agreed(one)).any(|one| {
        let since = shared.agreement_to(one).map_or(one.at, |yes| yes.at);
        at.is_none_or(|at| since <= at)
    })
}

fn one_handover(visit: &Visit, shared: &SharedPage, handover: &Handover, ways: Option<&Ways>) -> Markup {
    let words = visit.words;
    let team = |id: Option<TeamId>| {
        let team = shared.house.teams.iter().find(|team| Some(team.id) == id);
        team.map_or_else(|| words.get("side-organisation"), |t| words.pick(&t.name).to_owned())
    };
    let (from, to) = (team(handover.from_team_id), team(handover.to_team_id));
    let on = date(words, handover.at.day_in(&visit.app().zone));
    html! {
        div.entry.organisation {
            p {
                strong { (words.with("handover-what", &[("from", (&from).into()), ("to", (&to).into())])) }
                " " span.small { (on) }
            }
            @if let Some(why) = &handover.reason {
                p { (words.with("promise-reason", &[("reason", why.into())])) }
            }
            @match handover.read_at {
                Some(at) => p.small {
                    @let read = day(words, at.day_in(&visit.app().zone), visit.today);
                    (words.with(
                        if has_story(shared, Some(at)) { "handover-read" } else { "handover-read-page" },
                        &[("day", (&read).into())]))
                },
                // of who helps no more nothing is awaited
                None => @if ways.is_some() { p.small { (words.get(
                    if has_story(shared, None) { "handover-unread" } else { "handover-unread-page" })) } },
            }
            @if let Some(ways) = ways { (has_read_form(visit, shared, handover, ways)) }
        }
    }
}

/// That who came new has read the story, or the page: one tap.
fn has_read_form(visit: &Visit, shared: &SharedPage, handover: &Handover, ways: &Ways) -> Markup {
    html! { @if handover.read_at.is_none() && ways.writes(Kind::HasRead) {
        menu { li {
            form method="post" action=(format!("{}/read/{}", ways.base, handover.id)) {
                button.quiet { (visit.t(
                    if has_story(shared, None) { "do-has-read" } else { "do-has-read-page" })) }
            }
        } }
    } }
}

/// What who came new reads first: why the customer was handed over, and the way to say that the story was
/// read.
pub fn to_read(visit: &Visit, shared: &SharedPage, ways: &Ways) -> Markup {
    html! { @if let Some(last) = shared.handovers.last().filter(|last| {
        last.read_at.is_none() && ways.writes(Kind::HasRead)
    }) { (one_handover(visit, shared, last, Some(ways))) } }
}
