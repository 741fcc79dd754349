//! Pictures as they leave: the SVG stays what it was, and PNG and PDF come out of it.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use hullie_domain::Chair;
use hullie_draw::{
    Accessible, Paint, Paper, Table,
    map::{
        Feeling, Lane, Lanes, LegendEntry, Mark, Path, Place, Promise, Scale, Sheet, Step, Variants, Way, svg,
    },
    pdf, pdf_on, pdf_tagged, png,
};

const DAY: f64 = 86_400.0;

fn sheet() -> Sheet {
    let step = |name: &str, aside| Step {
        name: name.into(),
        lines: vec!["12 keer".into()],
        share: 0.5,
        aside,
        ..Step::default()
    };
    let path = |from, to, days: f64| Path {
        from,
        to,
        weight: 0.5,
        label: format!("12 keer, {days} dagen"),
        wait_seconds: days * DAY,
        ..Path::default()
    };
    let lane =
        |chair, feelings| Lane { chair, name: "naam".into(), guess_name: Some("gok".into()), feelings };
    let spread = Feeling::Spread { quarters: [2.0, 3.0, 4.0], guess: Some(4.0) };
    Sheet {
        title: "Een <titel> & meer".into(),
        caption: vec!["Een zin.".into()],
        start: "begin".into(),
        end: "einde".into(),
        steps: vec![step("Aanvraag", false), step("Zeldzaam", true), step("Besluit", false)],
        paths: vec![
            path(Place::Start, Place::Step(0), 0.0),
            path(Place::Step(0), Place::Step(2), 9.0),
            path(Place::Step(0), Place::Step(1), 1.0),
            path(Place::Step(1), Place::Step(2), 2.0),
            Path { returns: Some(1.0), ..path(Place::Step(2), Place::Step(0), 3.0) },
            path(Place::Step(2), Place::End, 0.0),
        ],
        lanes: Some(Lanes {
            chairs: vec![
                lane(Chair::Customer, vec![spread.clone(), Feeling::Hidden, Feeling::Dots(vec![1, 2, 2])]),
                lane(Chair::Employee, vec![spread, Feeling::Hidden, Feeling::Hidden]),
            ],
            ends: ("laag".into(), "hoog".into()),
            hidden: "te weinig".into(),
        }),
        variants: Some(Variants {
            title: "Wegen".into(),
            ways: vec![Way { share: 0.7, label: "70%".into(), steps: "1 · 3".into() }],
        }),
        description: "Drie stappen.".into(),
        ..Sheet::default()
    }
}

/// Everything that a map can carry.
fn full() -> Sheet {
    let mut sheet = sheet();
    sheet.prefix = "vol".into();
    sheet.steps[0].cry = Some(
        "Ik heb drie keer gebeld en elke keer moest ik alles opnieuw vertellen, aan weer iemand anders, \
         en niemand belde mij terug zoals was gezegd."
            .into(),
    );
    sheet.steps[0].rework = Some("3 keer opnieuw".into());
    sheet.steps[0].link = Some("https://example.org/aanvraag".into());
    sheet.steps[1].spoken = "2. Zeldzaam: 12 keer. Klanten: nog te weinig.".into();
    sheet.steps[2].promise = Some(Promise { words: "7 van 10 op tijd".into(), kept: 0.7 });
    sheet.steps[2].handovers = Some("4 keer naar een ander team".into());
    sheet.paths[1].handover = true;
    sheet.paths[4].handover = true;
    sheet.paths[4].spoken = "Van Besluit terug naar Aanvraag: 12 keer.".into();
    let spread = |low, guess| Feeling::Spread { quarters: [low, low + 0.5, low + 1.0], guess: Some(guess) };
    if let Some(lanes) = &mut sheet.lanes {
        lanes.chairs[0].feelings = vec![spread(1.5, 4.0), spread(2.0, 3.5), Feeling::Dots(vec![1, 2, 2])];
        lanes.chairs[1].feelings = vec![spread(3.0, 2.0), spread(2.0, 4.0), spread(3.5, 3.0)];
    }
    sheet.scale = Some(Scale {
        title: "Zo lang is een wachttijd".into(),
        marks: vec![(0.0, "meteen".into()), (DAY, "een dag".into()), (30.0 * DAY, "een maand".into())],
    });
    let marks = [
        Mark::Own(Chair::Customer),
        Mark::Own(Chair::Employee),
        Mark::Guess(Chair::Customer),
        Mark::Guess(Chair::Employee),
        Mark::Spread(Chair::Customer),
        Mark::Spread(Chair::Employee),
        Mark::Gap,
        Mark::Path,
        Mark::Return,
        Mark::Handover,
        Mark::Rework,
        Mark::Share,
        Mark::Promise,
        Mark::Cry,
    ];
    sheet.legend = marks.map(|mark| LegendEntry { mark, words: "wat dit betekent".into() }).to_vec();
    sheet
}

fn lines(drawn: &str) -> String {
    drawn.replace("><", ">\n<")
}

#[test]
fn the_map_stays_as_it_is_drawn() {
    insta::assert_snapshot!(lines(&svg(&sheet(), Paint::Fixed)));
}

#[test]
fn a_map_with_everything_on_it() {
    insta::assert_snapshot!(lines(&svg(&full(), Paint::Fixed)));
}

#[test]
fn a_map_in_the_dark() {
    insta::assert_snapshot!(lines(&svg(&full(), Paint::Dark)));
}

#[test]
fn a_map_in_print() {
    insta::assert_snapshot!(lines(&svg(&full(), Paint::Print)));
}

#[test]
fn a_map_with_the_feeling_first() {
    insta::assert_snapshot!(lines(&svg(&Sheet { feeling_first: true, ..full() }, Paint::Fixed)));
}

#[test]
fn a_page_gives_its_own_colours() {
    let drawn = svg(&full(), Paint::Page);
    assert!(drawn.contains("var(--customer)") && !drawn.contains("=\"#"));
    assert!(drawn.contains("Een &lt;titel&gt; &amp; meer"));
}

#[test]
fn a_long_heart_cry_stops_after_a_word() {
    let drawn = svg(&full(), Paint::Fixed);
    assert!(drawn.contains("“Ik heb") && drawn.contains("…”</text>"));
}

#[test]
fn png_and_pdf_come_out_of_the_same_svg() {
    for paint in [Paint::Fixed, Paint::Dark, Paint::Print] {
        let drawn = svg(&full(), paint);
        assert!(png(&drawn, 1.0).unwrap().starts_with(b"\x89PNG"));
        assert!(pdf(&drawn).unwrap().starts_with(b"%PDF"));
    }
    assert!(png("<svg", 1.0).is_err());
    let endless = r#"<svg xmlns="http://www.w3.org/2000/svg" width="100000" height="100000"/>"#;
    assert!(png(endless, 1.0).unwrap_err().to_string().contains("--steps"));
}

#[test]
fn every_paper_takes_the_map() {
    let drawn = svg(&full(), Paint::Print);
    for paper in Paper::ALL {
        assert!(pdf_on(&drawn, paper).unwrap().starts_with(b"%PDF"), "{}", paper.name());
    }
}

#[test]
fn the_accessible_pdf_takes_the_whole_map() {
    let sheet = full();
    let names = sheet.steps.iter().map(|step| vec![step.name.clone(), step.lines.join(", ")]);
    let document = Accessible {
        title: sheet.title.clone(),
        language: "nl".into(),
        description: sheet.description.clone(),
        tables: vec![Table {
            caption: "De stappen".into(),
            header: vec!["Stap".into(), "Aantal".into()],
            rows: names.collect(),
        }],
        paper: Some(Paper::A3),
    };
    let bytes = pdf_tagged(&svg(&sheet, Paint::Print), &document).unwrap();
    assert!(bytes.starts_with(b"%PDF"));
    let has = |word: &[u8]| bytes.windows(word.len()).any(|part| part == word);
    assert!(has(b"/StructTreeRoot") && has(b"/Alt") && has(b"/Table"));
}
