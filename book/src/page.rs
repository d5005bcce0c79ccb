//! A page of the book as its author wrote it.

use std::collections::BTreeSet;
use std::fmt;

use crate::directive::{Directive, Piece, pieces};
use crate::error::{Problem, Result};
use crate::folders::{Folders, below, files};
use crate::language::Language;
use crate::marker::plain;
use crate::recording::{Recording, is_of_chapter};

#[derive(Debug, Clone)]
pub struct Page {
    pub language: Language,
    /// Below the language's folder: `ch03-gradient/descent.md`.
    pub path: String,
    /// As it stands in its file, with the sources of bound words.
    pub written: String,
    /// As readers see it, directives aside.
    pub text: String,
    /// The file that it stands in, below the repository.
    file: String,
}

impl Page {
    pub fn new(language: Language, path: String, written: String) -> Self {
        Self {
            file: format!("book/{}/{path}", language.code),
            language,
            path,
            text: plain(&written),
            written,
        }
    }

    /// The same in another file.
    pub fn in_file(self, file: &str) -> Self {
        let file = file.to_string();
        Self { file, ..self }
    }

    /// The text and the directives, in order.
    pub fn pieces(&self) -> Result<Vec<Piece<'_>>, Problem> {
        pieces(&self.text).map_err(|(line, what)| Problem::new(format!("{self}:{line}"), what))
    }

    /// The directives, text aside.
    pub fn directives(&self) -> Result<Vec<Directive>, Problem> {
        let directive = |piece| match piece {
            Piece::Directive { directive, .. } => Some(directive),
            Piece::Text { .. } => None,
        };
        Ok(self.pieces()?.into_iter().filter_map(directive).collect())
    }
}

impl fmt::Display for Page {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)
    }
}

/// Every page of a language, SUMMARY.md aside, sorted by path.
pub fn pages(folders: &Folders, language: Language) -> Result<Vec<Page>> {
    let root = folders.pages(language);
    let paths = files(&root)?.into_iter().map(|file| below(&root, &file));
    let paths = paths.filter(|path| path.ends_with(".md") && path != "SUMMARY.md");
    let page = |path: String| {
        let written = folders.read(&root.join(&path))?;
        Ok(Page::new(language, path, written))
    };
    paths.map(page).collect()
}

/// The pages of both languages.
pub fn all_pages(folders: &Folders) -> Result<Vec<Page>> {
    let [korean, english] = Language::ALL.map(|language| pages(folders, language));
    Ok([korean?, english?].concat())
}

/// Everything that the pages show and that has to be run or drawn.
pub fn wanted(pages: &[Page]) -> Result<BTreeSet<Recording>> {
    let mut wanted = BTreeSet::new();
    for page in pages {
        for directive in page.directives()? {
            match directive {
                Directive::Listing(..) | Directive::Question(_) | Directive::Exercise(_) => (),
                Directive::Run { run, .. } => {
                    let knobs = Recording::Knobs(run.program.clone());
                    wanted.extend(is_of_chapter(&run.program).then_some(knobs));
                    wanted.insert(Recording::Output(run));
                }
                Directive::Figure(figure) => wanted.extend(Recording::drawn(&figure.name)),
                Directive::Numpy(name, _) => _ = wanted.insert(Recording::Script(name)),
            }
        }
    }
    Ok(wanted)
}

/// A page of a test.
#[cfg(test)]
pub(crate) fn page(language: Language, path: &str, text: &str) -> Page {
    Page::new(language, path.to_string(), text.to_string())
}
