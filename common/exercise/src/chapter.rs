//! The exercises of a chapter, and where their files are.

use std::fs;
use std::path::{Path, PathBuf};

use crate::task::Task;

/// The exercises of a chapter, in the order of the book.
pub struct Chapter {
    /// The chapter's program: `ch02-loss`.
    pub program: &'static str,
    /// The folder of the readers' files: `env!("CARGO_MANIFEST_DIR")`.
    pub folder: &'static str,
    /// The exercises.
    pub exercises: &'static [&'static dyn Task],
}

impl Chapter {
    /// `ch02`, with which the names of the packages begin.
    #[must_use]
    pub fn short(&self) -> &str {
        self.program.split('-').next().unwrap_or(self.program)
    }

    /// The reader's file of an exercise.
    #[must_use]
    pub fn file(&self, task: &dyn Task) -> PathBuf {
        Path::new(self.folder).join(file_name(task))
    }

    /// The same as it is shown: `ch02-loss/exercises/huber.rs`.
    #[must_use]
    pub fn shown(&self, task: &dyn Task) -> String {
        format!("{}/exercises/{}", self.program, file_name(task))
    }

    /// What is typed: `cargo run -p ch02-loss -- exercise huber`.
    #[must_use]
    pub fn command(&self, task: &dyn Task) -> String {
        format!("cargo run -p {} -- exercise {}", self.program, task.name())
    }

    /// The programs of the other chapters with exercises, in the order of the book.
    pub(crate) fn others(&self) -> Vec<String> {
        let workspace = Path::new(self.folder).ancestors().nth(2);
        let folders = workspace.and_then(|folder| fs::read_dir(folder).ok());
        let folders = folders.into_iter().flatten().filter_map(Result::ok);
        let chapters =
            folders.filter(|folder| folder.path().join("exercises/Cargo.toml").is_file());
        let names = chapters.filter_map(|folder| folder.file_name().into_string().ok());
        let mut others: Vec<String> = names.filter(|name| name != self.program).collect();
        others.sort();
        others
    }
}

fn file_name(task: &dyn Task) -> String {
    format!("{}.rs", module(task))
}

/// `label_smoothing`, as the exercise is called in code.
pub(crate) fn module(task: &dyn Task) -> String {
    task.name().replace('-', "_")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn other_chapters_are_the_folders_with_exercises() {
        let workspace = tempfile::tempdir().unwrap();
        for chapter in ["ch01-one", "ch02-two", "ch04-four"] {
            let folder = workspace.path().join(chapter).join("exercises");
            fs::create_dir_all(&folder).unwrap();
            fs::write(folder.join("Cargo.toml"), "").unwrap();
        }
        fs::create_dir(workspace.path().join("ch03-none")).unwrap();
        let others = |program: &'static str| {
            let folder = workspace.path().join(program).join("exercises");
            let chapter = Chapter {
                program,
                folder: folder.to_str().unwrap().to_string().leak(),
                exercises: &[],
            };
            chapter.others()
        };
        assert_eq!(others("ch01-one"), ["ch02-two", "ch04-four"]);
        assert_eq!(others("ch02-two"), ["ch01-one", "ch04-four"]);
    }
}
