//! Writing what was made: to a file that is complete or not there at all, or to the output for the next
//! program in a pipe.

use std::{io::Write, path::Path};

use anyhow::{Context, Result};

/// Writes to a file beside the wanted one and puts it in place when it is complete: never half a map. `-` is
/// the output.
pub fn write(path: &Path, bytes: &[u8]) -> Result<()> {
    if path.as_os_str() == "-" {
        return match std::io::stdout().lock().write_all(bytes) {
            // the program that was reading has seen enough
            Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => Ok(()),
            result => result.context("cannot write to the output"),
        };
    }
    let folder = path.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or_else(|| Path::new("."));
    let cannot = || format!("cannot write {}", path.display());
    let mut file = tempfile::Builder::new().prefix(".hullie-").tempfile_in(folder).with_context(cannot)?;
    file.write_all(bytes).with_context(cannot)?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        // a temporary file is private; what was asked for is an ordinary file
        file.as_file().set_permissions(std::fs::Permissions::from_mode(0o644)).with_context(cannot)?;
    }
    file.persist(path).with_context(cannot)?;
    Ok(())
}

/// So many of something, in English: `one` when it is one, else `more`.
pub fn counted<N: std::fmt::Display + PartialEq + From<u8>>(n: N, one: &str, more: &str) -> String {
    format!("{n} {}", if n == N::from(1) { one } else { more })
}

#[cfg(test)]
mod tests {
    use super::counted;

    #[test]
    fn one_is_said_as_one() {
        let said = [0_usize, 1, 2].map(|n| counted(n, "event", "events"));
        assert_eq!(said, ["0 events", "1 event", "2 events"]);
    }
}
