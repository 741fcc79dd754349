//! The picture for who hears it, and the signs that need each other.

use hullie_domain::Chair;

use super::svg;
use crate::{
    Paint,
    map::{Feeling, Lane, Lanes, LegendEntry, Mark, Path, Place, Promise, Sheet, Step},
};

fn two_steps() -> Sheet {
    Sheet {
        start: "start".to_owned(),
        end: "end".to_owned(),
        steps: vec![
            Step { name: "ask".to_owned(), lines: vec!["12 times".to_owned()], ..Step::default() },
            Step { name: "answer".to_owned(), spoken: "2. answer, heard".to_owned(), ..Step::default() },
        ],
        paths: vec![Path {
            from: Place::Step(0),
            to: Place::Step(1),
            label: "9 days".to_owned(),
            ..Path::default()
        }],
        description: "two steps".to_owned(),
        ..Sheet::default()
    }
}

fn with_feelings(feelings: Vec<Feeling>) -> Sheet {
    let lane = Lane { chair: Chair::Customer, name: "customers".to_owned(), guess_name: None, feelings };
    Sheet { lanes: Some(Lanes { chairs: vec![lane], ..Lanes::default() }), ..two_steps() }
}

#[test]
fn steps_and_paths_are_lists_with_words_of_their_own() {
    let drawn = svg(&two_steps(), Paint::Page);
    assert!(drawn.contains(r#"role="group" aria-labelledby="map-title""#), "{drawn}");
    assert!(drawn.contains(r#"<title id="map-title">two steps</title>"#) && !drawn.contains("<desc"));
    assert_eq!(drawn.matches(r#"role="list""#).count(), 2, "the steps and the paths");
    assert_eq!(drawn.matches(r#"role="listitem""#).count(), 3);
    for words in ["1. ask: 12 times", "2. answer, heard", "ask, answer, 9 days"] {
        assert!(drawn.contains(&format!(r#"aria-label="{words}""#)), "{words}");
    }
}

#[test]
fn a_title_is_said_first_and_the_description_after_it() {
    let sheet = Sheet { title: "Map".to_owned(), prefix: "one two".to_owned(), ..two_steps() };
    let drawn = svg(&sheet, Paint::Fixed);
    assert!(drawn.contains(r#"<title id="onetwo-title">Map</title><desc id="onetwo-desc">two steps</desc>"#));
    assert!(drawn.contains(r#"aria-describedby="onetwo-desc""#));
}

#[test]
fn everything_on_a_card_is_said() {
    let mut sheet = two_steps();
    sheet.steps[0].rework = Some("3 times again".to_owned());
    sheet.steps[0].handovers = Some("to another team twice".to_owned());
    sheet.steps[0].promise = Some(Promise { words: "7 of 10 in time".to_owned(), kept: 0.7 });
    sheet.steps[0].cry = Some("call me back".to_owned());
    let drawn = svg(&sheet, Paint::Fixed);
    let said = "1. ask: 12 times; 3 times again; to another team twice; 7 of 10 in time; “call me back”";
    assert!(drawn.contains(said), "{drawn}");
    assert!(drawn.contains(r#"id="map-late""#) && drawn.contains("url(#map-late)"));
}

#[test]
fn a_card_leads_somewhere_only_where_its_address_does() {
    let mut sheet = two_steps();
    sheet.steps[0].link = Some("/steps/ask?a=1&b=2".to_owned());
    sheet.steps[1].link = Some("https://example.org/answer".to_owned());
    let (page, file) = (svg(&sheet, Paint::Page), svg(&sheet, Paint::Fixed));
    assert!(page.contains(r#"<a href="/steps/ask?a=1&amp;b=2" aria-label="1. ask: 12 times">"#), "{page}");
    let links: Vec<_> = page.match_indices("<a href=").map(|(at, _)| &page[at..at + 20]).collect();
    assert_eq!(links.len(), 2);
    assert!(links[0].contains("/steps"), "links come in the order of the steps");
    assert_eq!(file.matches("<a href=").count(), 1, "in a file only the whole address is left");
}

#[test]
fn the_gap_is_drawn_between_steps_that_show_both() {
    let both = |median, guess| Feeling::Spread { quarters: [median; 3], guess: Some(guess) };
    let drawn = svg(&with_feelings(vec![both(2.0, 4.0), both(3.0, 5.0)]), Paint::Fixed);
    assert_eq!(drawn.matches("url(#map-gap)").count(), 1);
    assert!(drawn.contains(r#"stroke-dasharray="6 4""#), "the line of the guesses is dashed");
    let alone = svg(&with_feelings(vec![both(2.0, 4.0), Feeling::Hidden]), Paint::Fixed);
    assert!(!alone.contains("map-gap") && !alone.contains(r#"stroke-dasharray="6 4""#));
}

#[test]
fn every_pattern_that_is_used_is_there() {
    let mut sheet = with_feelings(vec![Feeling::Spread { quarters: [2.0, 3.0, 4.0], guess: Some(1.0) }; 2]);
    let marks = [Mark::Gap, Mark::Promise, Mark::Spread(Chair::Customer), Mark::Spread(Chair::Employee)];
    sheet.legend = marks.map(|mark| LegendEntry { mark, words: "meaning".to_owned() }).to_vec();
    for paint in [Paint::Fixed, Paint::Dark, Paint::Print, Paint::Page] {
        let drawn = svg(&sheet, paint);
        for (at, _) in drawn.match_indices("url(#") {
            let name = drawn[at + 5..].split(')').next().unwrap();
            assert_eq!(drawn.matches(&format!("id=\"{name}\"")).count(), 1, "{paint:?} {name}");
        }
    }
}

#[test]
fn print_has_no_tint_and_no_second_colour() {
    let sheet = with_feelings(vec![Feeling::Spread { quarters: [2.0, 3.0, 4.0], guess: Some(1.0) }; 2]);
    let drawn = svg(&sheet, Paint::Print);
    for (at, _) in drawn.match_indices("=\"#") {
        let colour = &drawn[at + 2..at + 9];
        assert!(["#000000", "#FFFFFF"].contains(&colour), "{colour}");
    }
    assert!(!drawn.contains("opacity=\"0"), "{drawn}");
}

/// The lines of the paths: how thick each is and whether it is dashed.
fn strokes(drawn: &str) -> Vec<(f64, bool)> {
    let lines = drawn.split("<path d=\"M").skip(1).map(|rest| rest.split('>').next().unwrap());
    lines
        .filter(|line| line.contains("stroke-opacity"))
        .map(|line| {
            let wide = line.split("stroke-width=\"").nth(1).unwrap().split('"').next().unwrap();
            (wide.parse().unwrap(), line.contains("stroke-dasharray=\"7 5\""))
        })
        .collect()
}

#[test]
fn only_what_returns_is_dashed_whatever_way_it_runs() {
    let path = |from, to, returns| Path {
        from: Place::Step(from),
        to: Place::Step(to),
        weight: 0.5,
        returns: Some(returns),
        ..Path::default()
    };
    let drawn = |paths| strokes(&svg(&Sheet { paths, ..two_steps() }, Paint::Page));
    for (from, to) in [(0, 1), (1, 0)] {
        assert_eq!(drawn(vec![path(from, to, 0.0)]), [(6.0, false)], "{from} to {to}: nothing returns");
        assert_eq!(drawn(vec![path(from, to, 1.0)]), [(6.0, true)], "{from} to {to}: everything returns");
        let part = drawn(vec![path(from, to, 0.25)]);
        assert_eq!(part, [(6.0, true), (4.5, false)], "three quarters of the line do not return");
    }
}

#[test]
fn the_signs_of_the_three_are_told_apart() {
    let legend = [Mark::Return, Mark::Partly, Mark::Up]
        .map(|mark| LegendEntry { mark, words: "meaning".to_owned() })
        .to_vec();
    let drawn = strokes(&svg(&Sheet { paths: Vec::new(), legend, ..two_steps() }, Paint::Page));
    assert_eq!(drawn, [(3.0, true), (5.0, true), (2.0, false), (3.0, false)]);
}
