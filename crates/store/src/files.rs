//! The files of an SQLite database belong to whoever runs the program, and to nobody else on the machine.

use std::{fs, io, path::Path};

/// Makes the file when it is not there, for the owner only; takes the rights of all others away from one that
/// is.
///
/// # Errors
/// When the file cannot be made.
#[cfg(unix)]
pub(crate) fn own(path: &Path) -> io::Result<()> {
    use std::os::unix::fs::{OpenOptionsExt, PermissionsExt};
    const OWNER_ONLY: u32 = 0o600;
    const OTHERS: u32 = 0o077;
    match fs::OpenOptions::new().write(true).create_new(true).mode(OWNER_ONLY).open(path) {
        Ok(_) => return Ok(()),
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
        Err(error) => return Err(error),
    }
    // SQLite gives -wal and -shm the rights of the database; those of an older program have theirs
    for ending in ["", "-wal", "-shm"] {
        let mut name = path.as_os_str().to_owned();
        name.push(ending);
        let Ok(found) = fs::metadata(&name) else { continue };
        let mode = found.permissions().mode() & 0o777;
        if found.is_file() && mode & OTHERS != 0 {
            match fs::set_permissions(&name, fs::Permissions::from_mode(mode & !OTHERS)) {
                Ok(()) => tracing::warn!("others could read the files of the database; now they cannot"),
                Err(error) => tracing::warn!(%error, "others can read the files of the database"),
            }
        }
    }
    Ok(())
}

/// Where files have no such rights nothing is to be done.
#[cfg(not(unix))]
pub(crate) fn own(_path: &Path) -> io::Result<()> {
    Ok(())
}

/// How an SQLite file begins.
const MAGIC: &[u8; 16] = b"SQLite format 3\0";
/// Its head: among others the size of a page at 16 and the number of pages at 28, both with the largest byte
/// first.
const HEAD: usize = 100;

/// Whether a file that is there and not empty begins as one of SQLite; `None` when there is nothing to judge.
pub(crate) fn begins_as(path: &Path) -> Option<bool> {
    use io::Read;
    let mut head = Vec::with_capacity(MAGIC.len());
    fs::File::open(path).ok()?.take(MAGIC.len() as u64).read_to_end(&mut head).ok()?;
    (!head.is_empty()).then(|| head == MAGIC)
}

/// Which file it is, to see that it is still the same one.
#[cfg(unix)]
pub(crate) fn identity(path: &Path) -> Option<(u64, u64)> {
    use std::os::unix::fs::MetadataExt;
    fs::metadata(path).ok().map(|found| (found.dev(), found.ino()))
}

/// Which file it is, to see that it is still the same one.
#[cfg(not(unix))]
pub(crate) fn identity(path: &Path) -> Option<(u64, u64)> {
    fs::metadata(path).ok().map(|_| (0, 0))
}

/// How the file of a database is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Whole {
    /// Nothing is missing.
    Yes,
    /// An end is missing, and the disk has no room for it: it still stands in the log beside the file.
    Waits,
    /// It is no database any more, or an end is missing that there is room for.
    No,
}

/// Whether the file is still a database of which no end is missing. What SQLite keeps in memory hides that
/// for a long time.
pub(crate) fn whole(path: &Path) -> Whole {
    let mut head = [0; HEAD];
    let read = fs::File::open(path).and_then(|mut file| {
        io::Read::read_exact(&mut file, &mut head)?;
        file.metadata()
    });
    let Ok(found) = read else { return Whole::No };
    if !head.starts_with(MAGIC) {
        return Whole::No;
    }
    let page = match u64::from(u16::from_be_bytes([head[16], head[17]])) {
        1 => 65_536,
        size => size,
    };
    let pages = u64::from(u32::from_be_bytes([head[28], head[29], head[30], head[31]]));
    match (page * pages).saturating_sub(found.len()) {
        0 => Whole::Yes,
        missing if room(path).is_some_and(|room| room < missing) => Whole::Waits,
        _ => Whole::No,
    }
}

/// How many bytes the disk of a file has left, where that can be asked.
#[cfg(unix)]
fn room(path: &Path) -> Option<u64> {
    let disk = rustix::fs::statvfs(path).ok()?;
    Some(disk.f_bavail * disk.f_frsize)
}

/// How many bytes the disk of a file has left, where that can be asked.
#[cfg(not(unix))]
fn room(_path: &Path) -> Option<u64> {
    None
}
