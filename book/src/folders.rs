//! Where things are.

use std::collections::BTreeMap;
use std::path::{Component, Path, PathBuf};

use crate::error::{Result, at};
use crate::language::Language;

/// The folders of one checkout, or of a small book made by a test.
#[derive(Debug, Clone)]
pub struct Folders {
    pub repository: PathBuf,
    pub book: PathBuf,
    /// Texts that stand in place of what is on disk, by path: an error planted by a test.
    planted: BTreeMap<PathBuf, String>,
}

impl Folders {
    /// The checkout that this program was compiled from.
    pub fn here() -> Self {
        Self::of(Path::new(env!("CARGO_MANIFEST_DIR")))
    }

    /// The folders round `book`, the folder that holds `book.toml`.
    pub fn of(book: &Path) -> Self {
        Self {
            repository: book.parent().unwrap_or(book).to_path_buf(),
            book: book.to_path_buf(),
            planted: BTreeMap::new(),
        }
    }

    /// The same folders with another text in one file, `path` below the repository.
    pub fn with(mut self, path: &str, text: impl Into<String>) -> Self {
        self.planted.insert(self.repository.join(path), text.into());
        self
    }

    /// The text of a file.
    pub fn read(&self, path: &Path) -> Result<String> {
        match self.planted.get(path) {
            Some(text) => Ok(text.clone()),
            None => read(path),
        }
    }

    pub fn pages(&self, language: Language) -> PathBuf {
        self.book.join(language.code)
    }

    /// What the programs printed and drew.
    pub fn generated(&self) -> PathBuf {
        self.book.join("generated")
    }
}

/// The text of a file.
pub fn read(path: &Path) -> Result<String> {
    std::fs::read_to_string(path).map_err(at(path))
}

/// Writes a file and the folders above it.
pub fn write(path: &Path, text: &str) -> Result {
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder).map_err(at(folder))?;
    }
    std::fs::write(path, text).map_err(at(path))
}

/// All files under `folder`, sorted; none when there is no such folder.
pub fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    if !folder.is_dir() {
        return Ok(Vec::new());
    }
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(at(folder))? {
        let path = entry.map_err(at(folder))?.path();
        match path.is_dir() {
            true => found.extend(files(&path)?),
            false => found.push(path),
        }
    }
    found.sort();
    Ok(found)
}

/// `path` below `root`, with `/` on every system.
pub fn below(root: &Path, path: &Path) -> String {
    let parts = path.strip_prefix(root).unwrap_or(path).iter();
    let parts: Vec<_> = parts.map(|part| part.to_string_lossy()).collect();
    parts.join("/")
}

/// `path` without the `..` that stand in it.
pub fn clean(path: &Path) -> PathBuf {
    let parts = path.components();
    parts.fold(PathBuf::new(), |clean, part| match clean.parent() {
        Some(above) if part == Component::ParentDir && clean.file_name().is_some() => above.into(),
        _ => clean.join(part),
    })
}
