//! Files that people write: read as text, and understood or refused with the line.

use std::path::Path;

use anyhow::{Context, Result, anyhow, bail};
use serde::de::DeserializeOwned;

/// The text of a file.
///
/// # Errors
/// When it cannot be read, or is no text in UTF-8.
pub fn read(file: &Path) -> Result<String> {
    let name = file.display();
    let bytes = std::fs::read(file).with_context(|| format!("cannot read {name}"))?;
    match String::from_utf8(bytes) {
        // some editors begin a file with a mark that nobody sees
        Ok(text) => Ok(text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text)),
        Err(error) => {
            let good = error.utf8_error().valid_up_to();
            let line = line(&error.as_bytes()[..good]);
            bail!("{name}, line {line} is not written in UTF-8; save the file as UTF-8")
        }
    }
}

/// What a text in TOML says.
///
/// # Errors
/// Says in which line it cannot be understood, and why.
pub fn understand<T: DeserializeOwned>(file: &Path, text: &str) -> Result<T> {
    toml::from_str(text).map_err(|error| {
        let what = error.message().lines().collect::<Vec<_>>().join(": ");
        let name = file.display();
        match error.span().filter(|span| span.start > 0) {
            Some(span) => {
                let line = line(&text.as_bytes()[..span.start.min(text.len())]);
                anyhow!("{name}, line {line} cannot be understood: {what}")
            }
            None => anyhow!("{name} cannot be understood: {what}"),
        }
    })
}

/// The line after so much of a text, from 1.
fn line(before: &[u8]) -> usize {
    before.iter().filter(|byte| **byte == b'\n').count() + 1
}
