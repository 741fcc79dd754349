//! Pictures as they leave: the SVG stays what it was, and PNG and PDF come out of it.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use hullie_domain::Chair;
use hullie_draw::{
    Paint,
    map::{Feeling, Lane, Lanes, Path, Place, Sheet, Step, Variants, Way, svg},
    pdf, png,
};

fn sheet() -> Sheet {
    let step =
        |name: &str, aside| Step { name: name.into(), lines: vec!["12 keer".into()], share: 0.5, aside };
    let path = |from, to, days: f64| Path {
        from,
        to,
        weight: 0.5,
        label: format!("12 keer, {days} dagen"),
        wait_seconds: days * 86_400.0,
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
            path(Place::Step(2), Place::Step(0), 3.0),
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
    }
}

#[test]
fn the_map_stays_as_it_is_drawn() {
    insta::assert_snapshot!(svg(&sheet(), Paint::Fixed).replace("><", ">\n<"));
}

#[test]
fn a_page_gives_its_own_colours() {
    let drawn = svg(&sheet(), Paint::Page);
    assert!(drawn.contains("var(--customer)") && !drawn.contains('#'));
    assert!(drawn.contains("Een &lt;titel&gt; &amp; meer"));
}

#[test]
fn png_and_pdf_come_out_of_the_same_svg() {
    let drawn = svg(&sheet(), Paint::Fixed);
    assert!(png(&drawn, 1.0).unwrap().starts_with(b"\x89PNG"));
    assert!(pdf(&drawn).unwrap().starts_with(b"%PDF"));
    assert!(png("<svg", 1.0).is_err());
    let endless = r#"<svg xmlns="http://www.w3.org/2000/svg" width="100000" height="100000"/>"#;
    assert!(png(endless, 1.0).unwrap_err().to_string().contains("--steps"));
}
