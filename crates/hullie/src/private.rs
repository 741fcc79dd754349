//! Folders and files that nobody else on the machine may read: they hold what people told, or where they can
//! be reached.

use std::{fs, io, path::Path};

/// Makes a folder, and those above it, for the owner only. One that is there already stays as it is.
pub fn folder(path: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path)
}

/// Writes a file for the owner only.
pub async fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    use tokio::io::AsyncWriteExt;
    let mut options = tokio::fs::OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    options.mode(0o600);
    let mut file = options.open(path).await?;
    file.write_all(bytes).await?;
    file.flush().await
}

/// Moves a file to a place where nothing stands.
pub fn place(from: std::path::PathBuf, to: &Path) -> io::Result<()> {
    tempfile::TempPath::try_from_path(from)?.persist_noclobber(to).map_err(|refused| refused.error)
}

#[cfg(all(test, unix))]
mod tests {
    use std::os::unix::fs::PermissionsExt;

    use super::*;

    #[tokio::test]
    async fn what_it_makes_is_for_the_owner_only() {
        let outer = tempfile::tempdir().unwrap();
        let inner = outer.path().join("a/b");
        folder(&inner).unwrap();
        let file = inner.join("letter.eml");
        write(&file, b"to somebody").await.unwrap();
        write(&file, b"again").await.unwrap();
        let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!((mode(&outer.path().join("a")), mode(&inner), mode(&file)), (0o700, 0o700, 0o600));
        assert_eq!(fs::read(&file).unwrap(), b"again");
        let other = inner.join("other.eml");
        fs::write(&other, b"other").unwrap();
        assert_eq!(place(other.clone(), &file).unwrap_err().kind(), io::ErrorKind::AlreadyExists);
        assert_eq!(fs::read(&file).unwrap(), b"again", "what stands there stays");
        fs::write(&other, b"other").unwrap();
        place(other, &inner.join("third.eml")).unwrap();
        assert_eq!(fs::read(inner.join("third.eml")).unwrap(), b"other");
    }
}
