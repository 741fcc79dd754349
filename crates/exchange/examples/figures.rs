//! Reads a log and prints the figures of its journey as JSON: what `hullie map -o map.json` does, as a
//! library would be used.
//!
//! ```text
//! cargo run --release -p hullie-exchange --example figures -- log.xes
//! ```

use hullie_exchange::{Options, Reader, journey_json, source::Progress};
use hullie_journey::Journey;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut reader = Reader::new(Options::default());
    for file in std::env::args_os().skip(1) {
        reader.file(file.as_ref(), Progress::default())?;
    }
    let read = reader.finish()?;
    println!("{}", journey_json::write(&Journey::of(&read.log), read.log.steps(), &read.labels));
    Ok(())
}
