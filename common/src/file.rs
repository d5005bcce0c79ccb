//! Writing a file so that nothing can leave half of it.

use std::fs::{self, File, Permissions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

/// Whether a new file has reached the disk when [`replace`] returns.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Disk {
    /// It has: for weights, which take long to train. A power cut leaves the old or the new file, whole.
    Now,
    /// The system writes it when it likes: for a figure, which can be drawn again after a power cut.
    Later,
}

/// Writes a new file beside the old one and then gives it the old one's name, in one step.
///
/// Whatever interrupts the program, the file at `path` is either the old or the new one, whole. A symbolic link stays
/// one: the file that it leads to is replaced, or created.
///
/// # Errors
/// When the system refuses, or the old file is no regular file or may not be written.
pub fn replace(path: &Path, bytes: &[u8], disk: Disk) -> io::Result<()> {
    let permissions = permissions(path)?;
    let path = &target(path)?;
    let mut new = beside(path)?;
    new.write_all(bytes)?;
    if let Some(permissions) = permissions {
        new.as_file().set_permissions(permissions)?;
    }
    if disk == Disk::Now {
        new.as_file().sync_all()?;
    }
    new.persist(path).map_err(|failed| failed.error)?;
    Ok(())
}

/// Whether [`replace`] could write to `path` now: tried, without leaving a trace.
///
/// # Errors
/// The error that [`replace`] would meet.
pub fn check_replaceable(path: &Path) -> io::Result<()> {
    permissions(path)?;
    beside(&target(path)?)?.close()
}

/// Whether a file could be written into the folder `path` now, which need not exist yet: tried, without leaving a
/// trace.
///
/// # Errors
/// The error that [`create_folder`] or [`replace`] would meet.
pub fn check_folder(path: &Path) -> io::Result<()> {
    let path = target(path)?;
    let folder = path.ancestors().find(|folder| folder.exists());
    beside(&folder.unwrap_or(Path::new("")).join("file"))?.close()
}

/// Creates the folder, and those that it lies in, unless it exists. A symbolic link to a missing folder is followed.
///
/// # Errors
/// When the system refuses, or something else has that name.
pub fn create_folder(path: &Path) -> io::Result<()> {
    fs::create_dir_all(target(path)?)
}

/// Where symbolic links lead from `path`, whether or not there is a file. A new name loses a slash at its end.
fn target(path: &Path) -> io::Result<PathBuf> {
    const MOST_LINKS: usize = 40; // as many as Linux follows
    let mut path: PathBuf = path.components().collect();
    for _ in 0..MOST_LINKS {
        let Ok(next) = fs::read_link(&path) else {
            return Ok(path);
        };
        path.pop();
        path.extend(next.components());
    }
    Err(io::Error::other("too many symbolic links"))
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
    if cfg!(target_family = "wasm") {
        return Ok(None); // files have none there
    }
    if old.permissions().readonly() {
        return Err(io::Error::other("the file is marked as read-only"));
    }
    Ok(Some(old.permissions()))
}

/// What the system said, without the number of it, which is another one on every system.
#[must_use]
pub fn reason(error: &io::Error) -> String {
    let said = error.to_string();
    said.split(" (os error ").take(1).collect()
}

/// The folder with the data that comes with this repository. In WebAssembly it is where the page puts it.
pub(crate) fn data() -> PathBuf {
    if cfg!(target_family = "wasm") {
        return "/data".into();
    }
    Path::new(env!("CARGO_MANIFEST_DIR")).join("data")
}
