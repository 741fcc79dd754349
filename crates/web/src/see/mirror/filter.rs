//! Choosing which customers the mirror is about: read from the address, shown as a form that needs no script.

use hullie_app::see::mirror::{Choices, Filter, quarter};
use hullie_domain::{Day, TeamId, walk::moment::Channel};
use hullie_store::{house::organisation::Team, see::segment::Segment};
use maud::{Markup, html};
use serde::Deserialize;

use crate::words::{Words, keys};

/// What stands in the address. An answer that does not exist is the same as none.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    period: Option<String>,
    team: Option<String>,
    channel: Option<String>,
    segment: Option<String>,
    /// The same for the customers beside them.
    beside_period: Option<String>,
    beside_team: Option<String>,
    beside_channel: Option<String>,
    beside_segment: Option<String>,
    /// `first`: how it was comes before what happened (D09).
    pub order: Option<String>,
    /// The paper of a picture: `a4` to `a0`.
    pub paper: Option<String>,
    /// The colours of a picture: `dark` or `print`; light without it.
    pub paint: Option<String>,
}

/// What the words of a filter need: who the teams and the kinds of customers are.
#[derive(Clone, Copy)]
pub struct Names<'a> {
    /// The language.
    pub words: Words,
    /// The teams.
    pub teams: &'a [Team],
    /// The kinds of customers.
    pub segments: &'a [Segment],
}

/// A quarter as it stands in an address: `2026-3`.
fn quarter_code(quarter: u32) -> String {
    format!("{}-{}", 1970 + quarter / 4, quarter % 4 + 1)
}

/// A quarter or a whole year.
fn quarters(text: &str) -> Vec<u32> {
    let (year, part) =
        text.split_once('-').map_or((text, None), |(year, part)| (year, part.parse::<u8>().ok()));
    let month = |part: u8| Day::parse(&format!("{year}-{:02}-01", part * 3 - 2)).map(quarter);
    match part {
        Some(part @ 1..=4) => month(part).into_iter().collect(),
        _ => (1..=4).filter_map(month).collect(),
    }
}

fn given(text: Option<&String>) -> Option<&str> {
    text.map(String::as_str).filter(|text| !text.is_empty())
}

impl Asked {
    /// The filter of the page. A team is named by its key; one that is not there is nobody's.
    pub fn filter(&self, teams: &[Team]) -> Filter {
        filter([&self.period, &self.team, &self.channel, &self.segment], teams)
    }

    /// The filter of the customers beside them.
    pub fn beside(&self, teams: &[Team]) -> Filter {
        let asked = [&self.beside_period, &self.beside_team, &self.beside_channel, &self.beside_segment];
        filter(asked, teams)
    }

    /// The part of an address that asks for the same again; with a question mark when there is something to
    /// ask.
    pub fn query(&self) -> String {
        let parts = [
            ("period", &self.period),
            ("team", &self.team),
            ("channel", &self.channel),
            ("segment", &self.segment),
            ("order", &self.order),
        ];
        let said: Vec<String> = parts
            .into_iter()
            .filter_map(|(name, value)| {
                Some(format!("{name}={}", crate::ui::escape_query(given(value.as_ref())?)))
            })
            .collect();
        if said.is_empty() { String::new() } else { format!("?{}", said.join("&")) }
    }

    /// The same with the two tracks the other way around.
    pub fn swapped(&self) -> String {
        let order = if self.feeling_first() { None } else { Some("first".to_owned()) };
        Self { order, ..self.clone() }.query()
    }

    /// Whether how it was comes before what happened.
    pub fn feeling_first(&self) -> bool {
        self.order.as_deref() == Some("first")
    }

    fn chosen(&self, beside: bool) -> [Option<&str>; 4] {
        let all = if beside {
            [&self.beside_period, &self.beside_team, &self.beside_channel, &self.beside_segment]
        } else {
            [&self.period, &self.team, &self.channel, &self.segment]
        };
        all.map(|value| given(value.as_ref()))
    }
}

fn filter([period, team, channel, segment]: [&Option<String>; 4], teams: &[Team]) -> Filter {
    let team = given(team.as_ref()).map(|key| {
        // a team that is not there has no customers, so nothing is shown of it
        teams.iter().find(|team| team.key == key).map_or_else(TeamId::new, |team| team.id)
    });
    Filter {
        quarters: given(period.as_ref()).map(quarters).unwrap_or_default(),
        team,
        channel: given(channel.as_ref()).and_then(Channel::from_code),
        segment: given(segment.as_ref()).map(str::to_owned),
    }
}

/// The form. With `beside` it has a second row, for the customers to lay beside the first.
pub fn form(names: Names<'_>, action: &str, choices: &Choices, asked: &Asked, beside: bool) -> Markup {
    let words = names.words;
    let few =
        [&choices.quarters.len(), &choices.teams.len(), &choices.channels.len(), &choices.segments.len()]
            .iter()
            .all(|n| **n < 2);
    html! {
        @if !few {
            form.filter method="get" action=(action) {
                fieldset {
                    legend { (words.get(if beside { "compare-first" } else { "filter-title" })) }
                    (row(names, "", choices, asked.chosen(false)))
                }
                @if beside {
                    fieldset {
                        legend { (words.get("compare-second")) }
                        (row(names, "beside_", choices, asked.chosen(true)))
                    }
                }
                @if asked.feeling_first() { input type="hidden" name="order" value="first"; }
                button.quiet { (words.get(if beside { "compare-go" } else { "filter-go" })) }
                @if !beside && !asked.query().is_empty() { " " a href=(action) { (words.get("filter-all")) } }
            }
        }
    }
}

fn row(names: Names<'_>, before: &str, choices: &Choices, chosen: [Option<&str>; 4]) -> Markup {
    let words = names.words;
    let quarters = choices.quarters.iter().map(|(quarter, _)| {
        let code = quarter_code(*quarter);
        (quarter_words(words, *quarter), code)
    });
    let teams = choices.teams.iter().filter_map(|id| {
        let team = names.teams.iter().find(|team| team.id == *id)?;
        Some((words.pick(&team.name).to_owned(), team.key.clone()))
    });
    let channels = choices.channels.iter().map(|c| (words.get(keys::CHANNEL.of(*c)), c.code().to_owned()));
    let segments = choices.segments.iter().filter_map(|key| {
        let segment = names.segments.iter().find(|segment| segment.key == *key)?;
        Some((words.pick(&segment.name).to_owned(), key.clone()))
    });
    let all = [
        ("period", "filter-period", quarters.collect::<Vec<_>>()),
        ("team", "filter-team", teams.collect()),
        ("channel", "filter-channel", channels.collect()),
        ("segment", "filter-segment", segments.collect()),
    ];
    html! {
        @for ((name, key, options), chosen) in all.iter().zip(chosen) {
            @if options.len() > 1 || chosen.is_some() {
                @let id = format!("{before}{name}");
                span.pick {
                    label for=(id) { (words.get(*key)) }
                    select id=(id) name=(id) {
                        option value="" { (words.get("filter-every")) }
                        @for (label, value) in options {
                            option value=(value) selected[Some(value.as_str()) == chosen] { (label) }
                        }
                    }
                }
            }
        }
    }
}

fn quarter_words(words: Words, quarter: u32) -> String {
    let months = keys::QUARTER.of(quarter % 4 + 1);
    words.with(months, &[("year", (&(1970 + quarter / 4).to_string()).into())])
}

/// What was chosen, in words; empty when nothing was.
pub fn said(names: Names<'_>, asked: &Asked, beside: bool) -> String {
    let words = names.words;
    let [period, team, channel, segment] = asked.chosen(beside);
    let team = team.and_then(|key| names.teams.iter().find(|team| team.key == key));
    let segment = segment.and_then(|key| names.segments.iter().find(|segment| segment.key == key));
    let parts = [
        period.map(|text| match quarters(text).as_slice() {
            [one] => quarter_words(words, *one),
            _ => text.to_owned(),
        }),
        team.map(|team| words.pick(&team.name).to_owned()),
        channel.and_then(Channel::from_code).map(|c| words.get(keys::CHANNEL.of(c))),
        segment.map(|segment| words.pick(&segment.name).to_owned()),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quarter_goes_to_an_address_and_back() {
        for text in ["2026-1", "2026-4", "1999-3"] {
            assert_eq!(quarters(text).iter().map(|q| quarter_code(*q)).collect::<Vec<_>>(), [text]);
        }
        assert_eq!(quarters("2026").len(), 4);
        assert_eq!(quarters("ooit"), [] as [u32; 0]);
        assert_eq!(quarters("2026-9").len(), 4, "no such quarter: the year");
    }

    #[test]
    fn what_was_asked_can_be_asked_again() {
        let asked = Asked { team: Some("a b".into()), period: Some(String::new()), ..Asked::default() };
        assert_eq!(asked.query(), "?team=a%20b");
        assert_eq!(asked.swapped(), "?team=a%20b&order=first");
        assert_eq!(Asked::default().swapped(), "?order=first");
    }
}
