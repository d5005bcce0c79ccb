//! Where a section writes: standard output for the lesson, files for the figures.

use std::io::{self, StdoutLock, Write};
use std::path::{Path, PathBuf};

use super::Result;
use common::file::{self, Disk};

/// The page that a section fills. `writeln!(page, …)` writes a line of the lesson.
#[derive(Debug)]
pub struct Page {
    out: StdoutLock<'static>,
    figures: PathBuf,
}

impl Page {
    pub(super) fn new(chapter: &str, figures: Option<PathBuf>) -> Self {
        let default = || workspace().join("target/figures").join(chapter);
        Self {
            out: io::stdout().lock(),
            figures: figures.unwrap_or_else(default),
        }
    }

    /// Begins a named part of the section's output.
    ///
    /// # Errors
    /// When standard output cannot be written to.
    pub fn part(&mut self, name: &str) -> io::Result<()> {
        writeln!(self.out, "-- {name}")
    }

    /// Writes a figure to the file `name`.svg and says so on standard error.
    ///
    /// # Errors
    /// When the file cannot be written; the message names it.
    pub fn figure(&mut self, name: &str, svg: &str) -> Result {
        let path = self.figures.join(format!("{name}.svg"));
        let written = file::create_folder(&self.figures)
            .and_then(|()| file::replace(&path, svg.as_bytes(), Disk::Later));
        let path = path.display();
        written.map_err(|error| {
            format!(
                "cannot write the figure {path}: {error}; choose another folder with --figures DIR"
            )
        })?;
        self.note(&format!("wrote figure {path}"));
        Ok(())
    }

    /// Tells the person at the terminal something that is not part of the lesson: a time, a path, progress.
    ///
    /// A standard error that is closed is no reason to stop.
    pub fn note(&self, line: &str) {
        let _ = writeln!(io::stderr(), "{line}");
    }
}

impl Write for Page {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.out.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

fn workspace() -> &'static Path {
    let lesson = Path::new(env!("CARGO_MANIFEST_DIR"));
    lesson.ancestors().nth(2).unwrap_or(lesson)
}
