//! What a screen reader finds in the file.

use super::*;

const SVG: &str = r#"<svg xmlns="http://www.w3.org/2000/svg" width="300" height="200">
    <rect width="300" height="200" fill="white"/>
    <text x="20" y="40" font-size="15">Aanvraag “nu”</text></svg>"#;

fn document(rows: usize) -> Accessible {
    let cells = |row: usize| vec![format!("stap {row}"), "12 keer".to_owned(), String::new()];
    Accessible {
        title: "Zo liep het".to_owned(),
        language: "nl".to_owned(),
        description: "Een kaart met stappen.".to_owned(),
        tables: vec![Table {
            caption: "De stappen".to_owned(),
            header: vec!["Stap".to_owned(), "Aantal".to_owned(), "Wie".to_owned()],
            rows: (0..rows).map(cells).collect(),
        }],
        paper: None,
    }
}

fn count(bytes: &[u8], word: &str) -> usize {
    bytes.windows(word.len()).filter(|part| *part == word.as_bytes()).count()
}

#[test]
fn the_figure_and_the_tables_are_in_the_structure() {
    let bytes = pdf_tagged(SVG, &document(3)).unwrap();
    assert!(bytes.starts_with(b"%PDF"));
    for word in [
        "/StructTreeRoot",
        "/Lang",
        "(nl)",
        "/Alt",
        "(Een kaart met stappen.)",
        "/Figure",
        "/Table",
        "/Caption",
        "/THead",
        "/TBody",
        "/TH",
        "/TD",
        "(Zo liep het)",
    ] {
        assert!(count(&bytes, word) > 0, "{word}");
    }
}

#[test]
fn it_claims_to_follow_the_standard_when_it_does() {
    let bytes = pdf_tagged(SVG, &document(3)).unwrap();
    assert!(count(&bytes, "pdfuaid") > 0);
    let without_title = Accessible { title: String::new(), ..document(3) };
    let bytes = pdf_tagged(SVG, &without_title).unwrap();
    assert!(count(&bytes, "pdfuaid") == 0 && count(&bytes, "/StructTreeRoot") > 0);
}

#[test]
fn a_letter_that_the_font_lacks_is_no_reason_to_give_nothing() {
    let mut odd = document(1);
    odd.tables[0].rows[0][1] = "漢字".to_owned();
    let bytes = pdf_tagged(SVG, &odd).unwrap();
    assert!(count(&bytes, "pdfuaid") == 0 && count(&bytes, "/StructTreeRoot") > 0);
}

#[test]
fn many_rows_go_on_on_the_next_page_in_one_table() {
    let bytes = pdf_tagged(SVG, &document(200)).unwrap();
    assert!(count(&bytes, "/MediaBox") > 4, "the picture and several pages");
    assert_eq!(count(&bytes, "/THead"), 1);
}

#[test]
fn a_table_of_nothing_is_left_out() {
    let empty = Accessible { tables: vec![Table::default()], ..document(0) };
    assert!(pdf_tagged(SVG, &empty).unwrap().starts_with(b"%PDF"));
    let picture = Accessible { tables: Vec::new(), paper: Some(Paper::A3), ..document(0) };
    let bytes = pdf_tagged(SVG, &picture).unwrap();
    assert_eq!(count(&bytes, "/MediaBox"), 1);
    assert_eq!(count(&bytes, "/TBody"), 0);
}
