use std::io;
use std::path::{Path, PathBuf};

use crate::file;

/// A file of a data set that is not what it should be.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}: expected {expected}, found {found}; {advice}", path.display())]
pub struct Error {
    /// The file, or the folder.
    pub path: PathBuf,
    /// What a good file has there.
    pub expected: String,
    /// What this file has there.
    pub found: String,
    /// What to do about it.
    pub advice: String,
}

impl Error {
    pub(super) fn new(path: &Path, expected: impl Into<String>, found: impl Into<String>) -> Self {
        Self {
            path: path.to_owned(),
            expected: expected.into(),
            found: found.into(),
            advice: "replace it by the unpacked file of MNIST or of a data set of the same form"
                .into(),
        }
    }

    pub(super) fn advise(self, advice: impl Into<String>) -> Self {
        Self {
            advice: advice.into(),
            ..self
        }
    }

    /// The same fault of the file of the same name in the folder `dir`.
    pub(super) fn in_folder(self, dir: &Path) -> Self {
        let path = self
            .path
            .file_name()
            .map_or_else(|| dir.into(), |file| dir.join(file));
        Self { path, ..self }
    }

    /// The system did not let us look at the file or read it.
    pub(super) fn io(path: &Path, error: &io::Error) -> Self {
        let missing = error.kind() == io::ErrorKind::NotFound;
        let found = if missing {
            "no such file".into()
        } else {
            file::reason(error)
        };
        Self::new(path, "a readable file", found).advise(if missing {
            missing_advice(path)
        } else {
            "make the file readable, or name another folder".into()
        })
    }
}

fn missing_advice(path: &Path) -> String {
    let packed = path.with_extension("gz");
    if packed.exists() {
        format!("unpack {} with gunzip first", packed.display())
    } else {
        "name a folder that holds the four unpacked IDX files".into()
    }
}
