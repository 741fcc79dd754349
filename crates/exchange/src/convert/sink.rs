//! Where the new file goes: to a file beside it first, and in its place when it is complete.

use std::{
    fs::File,
    io::{BufWriter, Error, Result as Written, Write},
    path::Path,
};

use flate2::{Compression, write::GzEncoder};
use tempfile::NamedTempFile;

use super::ConvertError;

/// A file that is being written, packed or not.
pub(super) enum Sink {
    Plain(BufWriter<File>),
    Packed(GzEncoder<BufWriter<File>>),
}

impl Write for Sink {
    fn write(&mut self, bytes: &[u8]) -> Written<usize> {
        match self {
            Self::Plain(out) => out.write(bytes),
            Self::Packed(out) => out.write(bytes),
        }
    }

    fn flush(&mut self) -> Written<()> {
        match self {
            Self::Plain(out) => out.flush(),
            // packing ends when all is written, not at each flush
            Self::Packed(_) => Ok(()),
        }
    }
}

impl Sink {
    fn finish(self) -> Written<()> {
        match self {
            Self::Plain(mut out) => out.flush(),
            Self::Packed(out) => out.finish()?.flush(),
        }
    }
}

/// Fills a file and puts it in place. When filling it fails, nothing is left behind.
pub(super) fn put<T>(
    to: &Path,
    packed: bool,
    fill: impl FnOnce(&mut Sink) -> Result<T, ConvertError>,
) -> Result<T, ConvertError> {
    let file = beside(to).map_err(cannot(to))?;
    let out = BufWriter::with_capacity(1 << 16, file.as_file().try_clone().map_err(cannot(to))?);
    let mut sink =
        if packed { Sink::Packed(GzEncoder::new(out, Compression::default())) } else { Sink::Plain(out) };
    let filled = fill(&mut sink)?;
    sink.finish().map_err(cannot(to))?;
    place(file, to).map_err(cannot(to))?;
    Ok(filled)
}

/// An empty file beside the one that is wanted. It goes away by itself unless it is put in place.
pub(super) fn beside(to: &Path) -> Written<NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".hullie-");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        // an ordinary file: who may read it is up to the settings of the person
        builder.permissions(std::fs::Permissions::from_mode(0o666));
    }
    builder.tempfile_in(folder(to))
}

/// The folder that a file stands in.
pub(super) fn folder(to: &Path) -> &Path {
    to.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or_else(|| Path::new("."))
}

/// Puts the file in place, over what is there.
pub(super) fn place(file: NamedTempFile, to: &Path) -> Written<()> {
    file.persist(to).map(drop).map_err(|error| error.error)
}

/// The sentence for what went wrong with the new file.
pub(super) fn cannot(to: &Path) -> impl FnOnce(Error) -> ConvertError {
    move |cause| ConvertError::Write(cause, to.to_path_buf())
}
