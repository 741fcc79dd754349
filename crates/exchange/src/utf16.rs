//! Text in UTF-16, as some spreadsheets save it, made UTF-8 while it streams by.

use std::io::{BufRead, Read, Result};

use crate::{ReadError, source::Source};

/// Which byte of a pair comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Order {
    Little,
    Big,
}

/// The order that the first two bytes tell, when they are the mark of UTF-16.
pub(crate) fn order(start: &[u8]) -> Option<Order> {
    match start {
        [0xff, 0xfe, ..] => Some(Order::Little),
        [0xfe, 0xff, ..] => Some(Order::Big),
        _ => None,
    }
}

/// The same text in UTF-8. Half a pair becomes the sign for an unknown character.
pub(crate) fn decoded(source: Source, order: Order) -> std::result::Result<Source, ReadError> {
    let (limits, progress) = (*source.limits(), source.progress());
    let mut decoder = Decoder { source, order, rest: Vec::new(), ready: Vec::new(), given: 0 };
    let mut mark = [0; 2];
    decoder.source.read_exact(&mut mark).map_err(ReadError::Open)?;
    Source::from_reader(decoder, limits, progress.uncounted())
}

struct Decoder {
    source: Source,
    order: Order,
    /// Bytes that are not yet a whole character.
    rest: Vec<u8>,
    ready: Vec<u8>,
    given: usize,
}

impl Decoder {
    fn more(&mut self) -> Result<()> {
        let read = {
            let bytes = self.source.fill_buf()?;
            self.rest.extend_from_slice(bytes);
            bytes.len()
        };
        self.source.consume(read);
        self.source.mark();
        let unit = |pair: &[u8]| match self.order {
            Order::Little => u16::from_le_bytes([pair[0], pair[1]]),
            Order::Big => u16::from_be_bytes([pair[0], pair[1]]),
        };
        let mut units: Vec<u16> = self.rest.chunks_exact(2).map(unit).collect();
        // the first half of a pair waits for its second
        if read > 0 && units.last().is_some_and(|last| (0xd800..0xdc00).contains(last)) {
            units.pop();
        }
        self.rest.drain(..units.len() * 2);
        if read == 0 {
            self.rest.clear();
        }
        self.given = 0;
        self.ready = String::from_utf16_lossy(&units).into_bytes();
        Ok(())
    }
}

impl Read for Decoder {
    fn read(&mut self, buffer: &mut [u8]) -> Result<usize> {
        while self.given == self.ready.len() {
            let before = self.rest.len();
            self.more()?;
            if self.ready.is_empty() && self.rest.len() <= before {
                return Ok(0);
            }
        }
        let n = (self.ready.len() - self.given).min(buffer.len());
        buffer[..n].copy_from_slice(&self.ready[self.given..self.given + n]);
        self.given += n;
        Ok(n)
    }
}
