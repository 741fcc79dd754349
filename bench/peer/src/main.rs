//! Imports an XES file with the crate process_mining and counts its directly-follows relations: the peer of
//! `bench/run`.

use std::collections::HashMap;

use process_mining::{EventLog, Importable};

fn main() {
    let path = std::env::args().nth(1).expect("give a file");
    let log = EventLog::import_from_path(&path).expect("the file is a log");
    let name = |attributes: &process_mining::core::event_data::case_centric::Attributes| -> String {
        attributes
            .iter()
            .find(|a| a.key == "concept:name")
            .and_then(|a| a.value.try_as_string().cloned())
            .unwrap_or_default()
    };
    let mut follows: HashMap<(String, String), usize> = HashMap::new();
    for trace in &log.traces {
        for pair in trace.events.windows(2) {
            *follows.entry((name(&pair[0].attributes), name(&pair[1].attributes))).or_default() += 1;
        }
    }
    println!("{} trajectories, {} transitions", log.traces.len(), follows.len());
}
