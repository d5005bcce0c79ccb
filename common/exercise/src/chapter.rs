//! The exercises of a chapter, and where their files are.

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
}

fn file_name(task: &dyn Task) -> String {
    format!("{}.rs", module(task))
}

/// `label_smoothing`, as the exercise is called in code.
pub(crate) fn module(task: &dyn Task) -> String {
    task.name().replace('-', "_")
}
