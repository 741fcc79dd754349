//! XES that was read and written is read back the same.

#![no_main]

use hullie_exchange::{
    Limits, ReadError,
    source::{Progress, Source},
    xes::{Item, XesReader, XesWriter},
};
use libfuzzer_sys::fuzz_target;

fn read(bytes: Vec<u8>, depth: u64) -> Result<Vec<Item>, ReadError> {
    let limits = Limits { bytes: 1 << 22, record: 1 << 20, events: 10_000, depth, ..Limits::default() };
    let source = Source::from_reader(std::io::Cursor::new(bytes), limits, Progress::default())?;
    let mut reader = XesReader::new(source)?;
    let mut items = Vec::new();
    while let Some(item) = reader.next()? {
        items.push(item);
    }
    Ok(items)
}

fuzz_target!(|bytes: &[u8]| {
    // written out, each character can become six
    if bytes.len() > 1 << 16 {
        return;
    }
    // an empty list is written with one tag more inside
    let Ok(items) = read(bytes.to_vec(), 60) else { return };
    let mut writer = XesWriter::new(Vec::new()).expect("memory can be written to");
    for item in &items {
        writer.write(item).expect("what was read can be written");
    }
    let written = writer.finish().expect("what was read has an end");
    assert_eq!(read(written, 64).expect("what was written can be read"), items);
});
