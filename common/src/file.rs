//! Writing a file so that nothing can leave half of it.

use std::fs::{self, File, Permissions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

/// Writes a new file beside the old one and then gives it the old one's name, in one step.
///
/// Whatever interrupts it, the file at `path` is either the old or the new one, whole.
///
/// # Errors
/// When the system refuses, or the old file is no regular file or may not be written.
pub fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let path = &target(path);
    let permissions = permissions(path)?;
    let mut new = beside(path)?;
    new.write_all(bytes)?;
    if let Some(permissions) = permissions {
        new.as_file().set_permissions(permissions)?;
    }
    new.as_file().sync_all()?;
    new.persist(path).map_err(|failed| failed.error)?;
    Ok(())
}

/// Whether [`replace`] could write to `path` now: tried, without leaving a trace.
///
/// # Errors
/// The error that [`replace`] would meet.
pub fn expect_replaceable(path: &Path) -> io::Result<()> {
    let path = &target(path);
    permissions(path)?;
    beside(path)?.close()
}

/// A symbolic link stays one: the file it leads to is replaced. A new name loses a slash at its end.
fn target(path: &Path) -> PathBuf {
    fs::canonicalize(path).unwrap_or_else(|_| path.components().collect())
}

/// A new file in the folder of `path`, which goes away again unless it is given a name.
fn beside(path: &Path) -> io::Result<NamedTempFile<File>> {
    let folder = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty());
    // Created in the ordinary way, so that others may read it as they may any new file.
    tempfile::Builder::new()
        .prefix(".")
        .suffix(".tmp")
        .make_in(folder.unwrap_or(Path::new(".")), |path| {
            File::create_new(path)
        })
}

/// The permissions of the old file, if there is one. It must be a file that may be replaced.
fn permissions(path: &Path) -> io::Result<Option<Permissions>> {
    let Ok(old) = fs::metadata(path) else {
        return Ok(None);
    };
    if !old.is_file() {
        return Err(io::Error::other("not a regular file"));
    }
    if old.permissions().readonly() {
        return Err(io::Error::other("the file is marked as read-only"));
    }
    Ok(Some(old.permissions()))
}
