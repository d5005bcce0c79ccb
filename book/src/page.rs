//! A page of the book as its author wrote it.

use std::fmt;
use std::path::Path;

use crate::error::Result;
use crate::folders::{Folders, below, files, read};
use crate::language::Language;

#[derive(Debug, Clone)]
pub struct Page {
    pub language: Language,
    /// Below the language's folder: `ch03-gradient/descent.md`.
    pub path: String,
    pub text: String,
}

impl fmt::Display for Page {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "book/{}/{}", self.language.code(), self.path)
    }
}

/// Every page of a language, SUMMARY.md aside, sorted by path.
pub fn pages(folders: &Folders, language: Language) -> Result<Vec<Page>> {
    let root = folders.pages(language);
    files(&root)?
        .iter()
        .filter(|file| is_page(file))
        .map(|file| {
            Ok(Page {
                language,
                path: below(&root, file),
                text: read(file)?,
            })
        })
        .collect()
}

/// The pages of both languages.
pub fn all_pages(folders: &Folders) -> Result<Vec<Page>> {
    let mut all = pages(folders, Language::Korean)?;
    all.extend(pages(folders, Language::English)?);
    Ok(all)
}

fn is_page(file: &Path) -> bool {
    file.extension().is_some_and(|extension| extension == "md")
        && file.file_name().is_some_and(|name| name != "SUMMARY.md")
}
