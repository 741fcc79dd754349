//! Any bytes are a log, or there is one sentence that says why not.

#![no_main]

use hullie_exchange::{
    Limits, Options, Reader,
    source::{Progress, Source},
};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let limits = Limits { bytes: 1 << 20, record: 1 << 16, events: 10_000, steps: 1000, ..Limits::default() };
    let read = Source::from_reader(std::io::Cursor::new(bytes.to_vec()), limits, Progress::default())
        .and_then(|source| {
            let mut reader = Reader::new(Options { limits, ..Options::default() });
            reader.stream(source)?;
            reader.finish()
        });
    if let Err(error) = read {
        let said = error.to_string();
        assert!(!said.is_empty() && !said.contains(char::is_control), "{said:?}");
    }
});
