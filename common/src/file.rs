//! Writing a file so that nothing can leave half of it.

use std::fs::{self, File, Permissions};
use std::io::{self, Write};
use std::path::Path;

/// Writes a new file beside the old one and then gives it the old one's name, in one step.
///
/// Whatever interrupts it, the file at `path` is either the old or the new one, whole.
///
/// # Errors
/// When the system refuses, or the old file is no regular file or may not be written.
pub fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    // A symbolic link stays one: the file it leads to is replaced.
    let path = &fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let permissions = permissions(path)?;
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    // Created in the ordinary way, so that others may read it as they may any new file.
    let mut new = tempfile::Builder::new().prefix(".").suffix(".tmp").make_in(
        folder.unwrap_or(Path::new(".")),
        |path| File::create_new(path),
    )?;
    new.write_all(bytes)?;
    if let Some(permissions) = permissions {
        new.as_file().set_permissions(permissions)?;
    }
    new.as_file().sync_all()?;
    new.persist(path).map_err(|failed| failed.error)?;
    Ok(())
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
