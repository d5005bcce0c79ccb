//! The reader's file: whether it was begun, made anew, a copy kept.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use common::file::{Disk, replace};

/// The file's text; none where there is no file.
pub(crate) fn read(path: &Path) -> io::Result<Option<String>> {
    match fs::read(path) {
        Ok(bytes) => Ok(Some(String::from_utf8_lossy(&bytes).replace("\r\n", "\n"))),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

/// Puts the skeleton in place of the file, and returns where a copy of the file is now.
pub(crate) fn reset(path: &Path, skeleton: &str) -> io::Result<Option<PathBuf>> {
    let kept = match fs::read(path) {
        Ok(old) => Some((free(path), old)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => None,
        Err(error) => return Err(error),
    };
    if let Some((copy, old)) = &kept {
        replace(copy, old, Disk::Now)?;
    }
    replace(path, skeleton.as_bytes(), Disk::Later)?;
    Ok(kept.map(|(copy, _)| copy))
}

/// `huber.mine.rs` beside the file, or `huber.mine-2.rs` if that is there.
fn free(path: &Path) -> PathBuf {
    let numbered = (2..).map(|number| format!("mine-{number}.rs"));
    let mut endings = std::iter::once("mine.rs".to_string()).chain(numbered);
    let taken = |ending: &String| path.with_extension(ending).symlink_metadata().is_ok();
    path.with_extension(endings.find(|ending| !taken(ending)).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reset_keeps_a_copy_of_every_earlier_file() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("huber.rs");
        assert_eq!(read(&path).unwrap(), None);
        assert_eq!(reset(&path, "skeleton").unwrap(), None);
        for (text, copy) in [("first", "huber.mine.rs"), ("second", "huber.mine-2.rs")] {
            fs::write(&path, text).unwrap();
            let kept = reset(&path, "skeleton").unwrap().unwrap();
            assert_eq!(kept, folder.path().join(copy));
            assert_eq!(fs::read_to_string(kept).unwrap(), text);
            assert_eq!(read(&path).unwrap().as_deref(), Some("skeleton"));
        }
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 3);
    }
}
