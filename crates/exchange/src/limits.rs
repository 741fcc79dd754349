//! How much of anything is still believable. Set before reading, checked while reading.

/// Limits for a file from outside. The defaults fit hundreds of millions of events and stop what is made to
/// do harm.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Bytes after unpacking.
    pub bytes: u64,
    /// How many times larger a packed file may become.
    pub unpack_ratio: u64,
    /// Bytes of one record: a line of CSV, or a tag with its attributes.
    pub record: u64,
    /// How deep elements may be nested.
    pub depth: u64,
    /// Events.
    pub events: u64,
    /// Different steps.
    pub steps: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            bytes: 1 << 37,
            unpack_ratio: 500,
            record: 4 << 20,
            depth: 64,
            events: 1_000_000_000,
            steps: 20_000,
        }
    }
}
