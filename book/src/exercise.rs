//! An exercise on a page: the file that a reader writes, the command that checks it, and what folds open below: three hints,
//! each within the one before, and the solution. All of it comes from the teacher's file.

use std::fmt;

use exercise_text::Text;

use crate::error::Problem;
use crate::exercise_words;
use crate::expand::{fence, source};
use crate::folders::Folders;
use crate::language::Language;
use crate::spoken::Spoken;

/// `ch02-loss huber`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Exercise {
    pub program: String,
    pub name: String,
}

impl Exercise {
    pub fn named(words: &str) -> Option<Self> {
        let (program, name) = words.split_once(' ')?;
        let (program, name) = (program.to_string(), name.to_string());
        (!name.contains(' ')).then_some(Self { program, name })
    }

    /// The teacher's file.
    pub fn file(&self) -> String {
        format!("{}/exercises/teacher/{}", self.program, self.file_name())
    }

    /// The reader's file.
    fn path(&self) -> String {
        format!("{}/exercises/{}", self.program, self.file_name())
    }

    fn file_name(&self) -> String {
        format!("{}.rs", self.name.replace('-', "_"))
    }

    /// What a reader types.
    pub fn command_line(&self) -> String {
        format!("cargo run -p {} -- exercise {}", self.program, self.name)
    }

    /// What the teacher's file says.
    pub fn text(&self, folders: &Folders) -> Result<Text, Problem> {
        let problem = |what: &str| Problem::new(self.file(), what);
        let file = folders.read(&folders.repository.join(self.file()));
        let file = file.map_err(|_| problem("there is no such exercise"))?;
        Text::of(&file).map_err(|what| problem(&what))
    }

    /// The exercise as Markdown and HTML.
    pub fn shown(&self, folders: &Folders, language: Language) -> Result<String, Problem> {
        let text = self.text(folders)?;
        let words = exercise_words::table(folders, language)?;
        let task = language.task.replace("{}", &text.minutes.to_string());
        let listing = self.listing(&text.skeleton(), language)?;
        let command = fence("console", &self.command_line());
        let command = format!("<div class=\"terminal\">\n\n{command}\n</div>\n");
        let mut hints = String::new();
        for (at, hint) in text.hints.iter().enumerate().rev() {
            let name = language.hint.replace("{}", &(at + 1).to_string());
            let hint = exercise_words::said(&words, hint, &self.file())?;
            hints = fold(&name, &format!("{hint}\n\n{hints}"));
        }
        let solution = self.listing(&without_docs(&text.solution()), language)?;
        let solution = fold(language.solution, &solution);
        Ok(format!(
            "<div class=\"exercise\">\n\n{task}\n\n{listing}\n{command}\n{hints}\n{solution}\n</div>\n"
        ))
    }

    fn listing(&self, code: &str, language: Language) -> Result<String, Problem> {
        let all = Spoken(vec!["…".to_string()]);
        source("rust", &self.path(), code.trim(), &all, language)
    }
}

impl fmt::Display for Exercise {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.program, self.name)
    }
}

/// What a click opens, without a script.
fn fold(name: &str, markdown: &str) -> String {
    format!("<details>\n<summary>{name}</summary>\n\n{markdown}\n\n</details>\n")
}

/// The code alone: the comments stand above it, in the reader's file.
fn without_docs(code: &str) -> String {
    let is_code = |line: &&str| !line.trim_start().starts_with("///");
    let code = code.split_inclusive('\n').filter(is_code);
    code.collect()
}
