//! OCEL in JSON that was read and written, as JSON and as XML, is read back the same.

#![no_main]

use hullie_exchange::{
    Limits, ReadError,
    ocel::{read_json, read_xml, write_json, write_xml},
    source::{Progress, Source},
};
use libfuzzer_sys::fuzz_target;

fn source(bytes: Vec<u8>) -> Result<Source, ReadError> {
    let limits = Limits { bytes: 1 << 22, events: 10_000, ..Limits::default() };
    Source::from_reader(std::io::Cursor::new(bytes), limits, Progress::default())
}

fuzz_target!(|bytes: &[u8]| {
    if bytes.len() > 1 << 16 {
        return;
    }
    let Ok(document) = source(bytes.to_vec()).and_then(read_json) else { return };
    let mut json = Vec::new();
    write_json(&document, &mut json).expect("what was read can be written");
    let again = source(json).and_then(read_json).expect("what was written can be read");
    assert_eq!(again, document);
    let mut xml = Vec::new();
    // JSON can hold characters that XML cannot: then there is one sentence that says so
    if write_xml(&document, &mut xml).is_ok() {
        let again = source(xml).and_then(read_xml).expect("what was written can be read");
        assert_eq!(again, document);
    }
});
