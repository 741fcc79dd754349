//! Files that are cut short, wrong or made to do harm: one sentence with the place, never a panic.

use hullie_exchange::{Limits, Options, ReadError};
use proptest::prelude::*;

use crate::{
    formats::{CSV, XES},
    gzip, read, sentence,
};

#[test]
fn nothing_and_other_kinds_of_files_are_named() {
    assert!(sentence(b"").contains("the file is empty"));
    assert!(sentence(b"  \n\t ").contains("the file is empty"));
    assert!(sentence(b"PK\x03\x04rest").contains("spreadsheet"));
    assert!(sentence(b"%PDF-1.7").contains("PDF"));
    assert!(sentence(b"abc\0def").contains("binary"));
    assert!(sentence(b"<html><body/></html>").contains("an event log begins with <log>"));
    assert!(sentence(b"<log></log>").contains("no event"));
    assert!(sentence(b"{}").contains("no event"));
}

#[test]
fn a_cut_file_says_where_it_stops() {
    let half = &XES.as_bytes()[..XES.find("Besluit").unwrap() + 3];
    let said = sentence(half);
    assert!(said.starts_with("line 14, column ") && said.contains("stops too early"), "{said}");
    let after_event =
        &XES.as_bytes()[..XES.find("<event><string key=\"concept:name\" value=\"Gesprek\">").unwrap()];
    assert!(sentence(after_event).contains("in the middle of <trace>"));
    let packed = gzip(XES.repeat(50).as_bytes());
    let said = sentence(&packed[..packed.len() / 2]);
    assert!(said.contains("line ") && said.contains("stops too early"), "{said}");
    let said = sentence(&CSV.as_bytes()[..CSV.len() - 20]);
    assert!(said.starts_with("line 7, column ") && said.contains("stops too early"), "{said}");
    let said = sentence(br#"{"events": [{"id": "e1", "type": "a""#);
    assert!(said.starts_with("line 1, column ") && said.contains("stops too early"), "{said}");
}

#[test]
fn a_wrong_time_is_shown_with_its_place() {
    let said = sentence(CSV.replace("2026-03-04 09:00:00", "volgende week").as_bytes());
    assert!(said.starts_with("line 3, column 12: \"volgende week\""), "{said}");
    let said = sentence(XES.replace("2026-03-09T10:00:00+01:00", "99-99").as_bytes());
    assert!(said.starts_with("line 15, column ") && said.contains("\"99-99\""), "{said}");
}

#[test]
fn a_line_with_too_many_fields_is_shown() {
    let said = sentence(CSV.replace("z2;Aanvraag", "z2;extra;Aanvraag").as_bytes());
    assert!(said.starts_with("line 4, column ") && said.contains("6 fields"), "{said}");
}

#[test]
fn damaged_packing_is_said() {
    let mut packed = gzip(XES.as_bytes());
    let middle = packed.len() / 2;
    packed[middle] ^= 0xff;
    packed[middle + 1] ^= 0xff;
    let said = sentence(&packed);
    assert!(said.starts_with("line "), "{said}");
}

#[test]
fn entities_and_document_types_are_refused() {
    let text = r#"<!DOCTYPE log [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><log><trace/></log>"#;
    assert!(sentence(text.as_bytes()).contains("document type"));
    let text = XES.replace("&amp;", "&boom;");
    let said = sentence(text.as_bytes());
    assert!(said.contains("not well-formed XML"), "{said}");
}

#[test]
fn a_bomb_is_stopped_by_its_growth() {
    let mut text = b"<log>".to_vec();
    text.extend_from_slice(&b"<a/>".repeat(1_000_000));
    let limits = Limits { unpack_ratio: 50, ..Limits::default() };
    let error = read(&gzip(&text), Options { limits, ..Options::default() }).unwrap_err();
    assert!(matches!(error, ReadError::Limit { what: "the growth when unpacking", .. }), "{error}");
}

#[test]
fn deep_nesting_is_stopped() {
    let text = format!("<log>{}", "<a>".repeat(100_000));
    assert!(sentence(text.as_bytes()).contains("depth"));
    let text = "[".repeat(100_000);
    assert!(!sentence(text.as_bytes()).is_empty());
    let text = format!("{{\"x\":{}", "[".repeat(100_000));
    assert!(sentence(text.as_bytes()).contains("JSON"));
}

#[test]
fn one_endless_record_is_stopped() {
    let limits = Limits { record: 100_000, ..Limits::default() };
    for text in [
        format!("case,step,time\n1,\"{}", "a".repeat(1_000_000)),
        format!("<log><trace><string key=\"{}", "a".repeat(1_000_000)),
    ] {
        let error = read(text.as_bytes(), Options { limits, ..Options::default() }).unwrap_err();
        assert!(matches!(error, ReadError::Limit { what: "one record", .. }), "{error}");
    }
}

#[test]
fn a_column_with_a_different_value_on_each_line_is_no_step() {
    let mut text = "case,step,time\n".to_owned();
    for i in 0..200 {
        text.push_str(&format!("1,step {i},2026-01-01\n"));
    }
    let limits = Limits { steps: 100, ..Limits::default() };
    let error = read(text.as_bytes(), Options { limits, ..Options::default() }).unwrap_err().to_string();
    assert!(error.starts_with("line 102, column 3") && error.contains("different steps"), "{error}");
}

proptest! {
    #[test]
    fn no_bytes_make_it_panic(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        let _ = read(&bytes, Options::default());
    }

    #[test]
    fn a_changed_log_is_read_or_explained(
        which in 0usize..2,
        place in 0.0f64..1.0,
        byte in any::<u8>(),
        cut in any::<bool>(),
    ) {
        let mut bytes = [CSV, XES][which].as_bytes().to_vec();
        let place = (place * bytes.len() as f64) as usize;
        bytes[place] = byte;
        if cut {
            bytes.truncate(place);
        }
        if let Err(error) = read(&bytes, Options::default()) {
            prop_assert!(!error.to_string().is_empty());
        }
    }
}

#[test]
fn an_open_quote_does_not_swallow_the_rest() {
    let text = "case,step,time,team\n1,a,2026-01-01,\"Balie\n1,b,2026-01-02,Balie\n1,c,2026-01-03,Balie\n";
    let said = sentence(text.as_bytes());
    assert!(said.starts_with("line 2, column 1") && said.contains("never closed"), "{said}");
}

#[test]
fn lines_are_counted_right_when_they_end_in_two_characters() {
    let said = sentence(CSV.replace("2026-03-04 09:00:00", "volgende week").replace('\n', "\r\n").as_bytes());
    assert!(said.starts_with("line 3, column 12: \"volgende week\""), "{said}");
}

#[test]
fn a_wrong_time_in_json_has_its_place() {
    let text = "{\"objects\":[],\n \"events\":[{\"id\":\"e\",\"type\":\"a\",\"time\":\"ooit\"}]}";
    let said = sentence(text.as_bytes());
    assert!(
        said.starts_with("line 2, column ") && said.contains("\"ooit\" is not a date and time"),
        "{said}"
    );
}

#[test]
fn a_log_without_events_says_where_it_ends() {
    assert!(sentence(b"case,step,time\n").starts_with("line 2, column 1: there is no event"));
    assert!(sentence(b"<log>\n</log>").starts_with("line 2, column 7: there is no event"));
}

#[test]
fn control_characters_in_names_do_not_reach_a_picture() {
    let found = read(b"case,step,time\n1,a\x01b,2026-01-01\n", Options::default()).unwrap();
    assert!(found.log.steps().find("a b").is_some());
}
