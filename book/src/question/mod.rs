//! The questions of a page, in one file for both languages: `questions/ch01-forward/activation.txt` belongs to
//! `ch01-forward/activation.md`.
//!
//! ```text
//! # identity
//! ko 활성화 함수가 모두 항등 함수라면 …?
//! en What if all activation functions are the identity?
//!
//! - ko 아무것도 배우지 못합니다.
//! - en Nothing can be learned.
//! > ko …
//! > en What one would have to believe to answer so, and why it is not so.
//!
//! * ko 한 층과 같습니다.
//! * en It does what one layer does.
//! > ko …
//! > en …
//! ```
//!
//! | A line that begins with | is |
//! |---|---|
//! | `# name` | the beginning of a question |
//! | `ko`, `en` | what is asked |
//! | `-`, `*` | a wrong answer, the right one |
//! | `- 0.27`, `= 0.73` | a wrong number, the right one |
//! | `~` | any other number |
//! | `>` | the reply to the answer above |

mod read;
mod shown;

use std::path::{Path, PathBuf};

use crate::error::{Problem, Result};
use crate::folders::{Folders, below, files};
use crate::language::Language;
use crate::marker::plain;
use crate::page::Page;
use read::{in_language, questions};

pub use shown::shown;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    pub line: usize,
    pub name: String,
    pub ask: String,
    pub answers: Vec<Answer>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    pub sort: Sort,
    pub text: String,
    pub reply: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sort {
    Wrong,
    Right,
    RightNumber,
    WrongNumber,
    /// Any number that no other answer has.
    OtherNumber,
}

impl Sort {
    pub fn is_right(self) -> bool {
        matches!(self, Self::Right | Self::RightNumber)
    }

    pub fn is_number(self) -> bool {
        !matches!(self, Self::Right | Self::Wrong)
    }
}

impl Question {
    /// Whether a number is asked for.
    pub fn is_for_a_number(&self) -> bool {
        self.answers.iter().any(|answer| answer.sort.is_number())
    }
}

/// The file with the questions of a page, below the repository.
pub fn file(page: &str) -> String {
    format!("book/questions/{}.txt", page.trim_end_matches(".md"))
}

/// The pages that have questions, sorted by path.
pub fn asking(folders: &Folders) -> Result<Vec<String>> {
    let root = folders.book.join("questions");
    let page = |file: PathBuf| below(&root, &file.with_extension("md"));
    Ok(files(&root)?.into_iter().map(page).collect())
}

/// The questions of the page at `path`, as readers of the language see them.
pub fn of_page(
    folders: &Folders,
    language: Language,
    path: &str,
) -> Result<Vec<Question>, Problem> {
    let file = file(path);
    let written = folders.read(&folders.repository.join(&file));
    let none = |_| Problem::new(&file, format!("is not there, with the questions of {path}"));
    let at_line = |(line, what)| Problem::new(format!("{file}:{line}"), what);
    questions(&plain(&written.map_err(none)?), language).map_err(at_line)
}

/// The question that a page names: one of its own, or `section/name` of another page of its folder.
pub fn named(folders: &Folders, page: &Page, name: &str) -> Result<Question, Problem> {
    let (path, name) = place(&page.path, name);
    let mut questions = of_page(folders, page.language, &path)?.into_iter();
    let missing = || Problem::new(file(&path), format!("has no question `{name}`"));
    questions.find(|one| one.name == name).ok_or_else(missing)
}

/// The path of the page that a question belongs to, and its name there.
pub fn place<'a>(page: &str, name: &'a str) -> (String, &'a str) {
    match name.split_once('/') {
        None => (page.to_string(), name),
        Some((section, name)) => {
            let folder = Path::new(page).parent().unwrap_or(Path::new(""));
            let path = folder.join(section).with_extension("md");
            (below(Path::new(""), &path), name)
        }
    }
}

/// What readers of each language see of all questions, as pages whose lines are those of the files.
pub fn as_pages(folders: &Folders) -> Result<Vec<Page>> {
    let mut pages = Vec::new();
    for path in asking(folders)? {
        let file = file(&path);
        let written = folders.read(&folders.repository.join(&file))?;
        let page = |language| {
            Page::new(language, path.clone(), in_language(&written, language)).in_file(&file)
        };
        pages.extend(Language::ALL.map(page));
    }
    Ok(pages)
}

/// The files of questions as they are, each with the outputs of its page beside it, from which its numbers come.
pub fn files_beside(folders: &Folders) -> Result<Vec<Page>> {
    let english = Language::ENGLISH;
    let file_beside = |path: String| {
        let page = folders.read(&folders.pages(english).join(&path))?;
        let file = file(&path);
        let written = folders.read(&folders.repository.join(&file))?;
        let text = plain(&page);
        let mut page_of_file = Page::new(english, path, written).in_file(&file);
        page_of_file.text = text;
        Ok(page_of_file)
    };
    asking(folders)?.into_iter().map(file_beside).collect()
}
