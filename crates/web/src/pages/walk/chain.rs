//! The chain of hand-overs: with whom the contacts were, one after the other, who sent the customer on, and whether who came new
//! has read the story (E14).

use hullie_app::walk::Page as Walk;
use hullie_domain::{entry::Kind, moment::Channel};
use maud::{Markup, html};

use super::{Ways, road};
use crate::{
    context::Page,
    format::{date, day},
};

/// A contact in the chain.
struct Link {
    party: String,
    sent_by: Option<String>,
    when: String,
}

/// The contacts in order, each time that somebody else was spoken to.
fn links(page: &Page, walk: &Walk) -> Vec<Link> {
    let mut links: Vec<Link> = Vec::new();
    let contacts = walk.moments.iter().filter(|m| {
        !matches!(m.channel, Channel::Behind | Channel::Menu | Channel::Closed | Channel::Letter)
    });
    for moment in contacts {
        let Some(party) = road::party(page, walk, moment) else { continue };
        if links.last().is_none_or(|last| last.party.trim().to_lowercase() != party.trim().to_lowercase()) {
            links.push(Link { party, sent_by: moment.sent_by.clone(), when: road::when(page, moment) });
        }
    }
    links
}

/// The drawn chain, when there was at least one hand-over.
pub fn chain(page: &Page, walk: &Walk, ways: &Ways) -> Markup {
    let words = page.words;
    let links = links(page, walk);
    let passed = links.len().saturating_sub(1);
    let handovers: Vec<_> = walk.of_kind(Kind::Handover).collect();
    html! {
        @if passed > 0 || !handovers.is_empty() {
            section aria-labelledby="chain" {
                h2 id="chain" { (words.get("chain-title")) }
                @if passed > 0 {
                    p { (words.with("chain-count", &[("n", (passed as i64).into()), ("shown", (&passed.to_string()).into())])) }
                    ol.chain { @for link in &links { li {
                        @if let Some(sent) = &link.sent_by { span.small { (words.with("sent-by", &[("who", sent.into())])) } }
                        strong { (link.party) } span.small { (link.when) }
                    } } }
                }
                @for handover in handovers { (one_handover(page, walk, handover, ways)) }
            }
        }
    }
}

fn one_handover(page: &Page, walk: &Walk, handover: &hullie_store::entry::Entry, ways: &Ways) -> Markup {
    let words = page.words;
    let team = |id: Option<uuid::Uuid>| {
        let team = walk.teams.iter().find(|team| Some(team.id.0) == id);
        team.map_or_else(|| words.get("side-organisation"), |t| words.pick(&t.name_nl, &t.name_en).to_owned())
    };
    let read = walk.about(Kind::HasRead, handover.id.0).next();
    html! {
        div.entry.organisation {
            p { strong { (words.with("handover-what", &[("from", (&team(handover.about_id)).into()), ("to", (&team(handover.other_id)).into())])) }
                " " span.small { (date(words, handover.at.day_in(&page.app().zone))) } }
            @if let Some(why) = &handover.words { p { (words.with("promise-reason", &[("reason", why.into())])) } }
            @match read {
                Some(read) => p.small { (words.with("handover-read", &[("day", (&day(words, read.at.day_in(&page.app().zone), page.today)).into())])) },
                None => p.small { (words.get("handover-unread")) },
            }
            @if read.is_none() && ways.seated && ways.side == Some(hullie_domain::moment::Side::Organisation) {
                menu { li { form method="post" action=(format!("{}/read/{}", ways.base, handover.id)) { button.quiet { (words.get("do-has-read")) } } } }
            }
        }
    }
}
