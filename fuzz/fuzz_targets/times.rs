//! Dates: no text makes it panic, and the standard way of writing means the same moment.

#![no_main]

use hullie_exchange::{date_time::DateTime, time};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let Some(read) = DateTime::parse(text) else {
        assert_eq!(time::parse(text), None);
        return;
    };
    assert_eq!(time::parse(text), Some(read.micros()));
    assert_eq!(time::parse(read.clone().standard().text()), Some(read.micros()));
});
