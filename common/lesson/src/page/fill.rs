//! What a section does with its page, beside writing lines.

use std::io::{self, Write};

use common::file::{self, Disk};

use super::Page;
use crate::Result;
use crate::host::{self, ProgressBar};

impl Page {
    /// Begins a named part of the section's output.
    ///
    /// # Errors
    /// When standard output cannot be written to.
    pub fn part(&mut self, name: &str) -> io::Result<()> {
        self.come_to(name);
        writeln!(self, "-- {name}")
    }

    /// Shows a figure. On a page with a folder, this writes the file `name`.svg and a note about it.
    ///
    /// # Errors
    /// When the file cannot be written; the message names it. [`Interrupted`](crate::Interrupted) after Ctrl-C.
    pub fn figure(&mut self, name: &str, svg: &str) -> Result {
        self.come_to(name);
        self.check_interrupt(|| format!("before the figure {name}"))?;
        let Some(folder) = &self.folder else {
            self.written.figures.insert(name.into(), svg.into());
            return Ok(());
        };
        let path = folder.join(format!("{name}.svg"));
        let written = file::create_folder(folder)
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
    pub fn note(&mut self, line: &str) {
        if self.terminal.is_some() {
            let _ = writeln!(io::stderr(), "{line}");
        } else {
            self.written.notes.push(line.into());
        }
    }

    /// A bar for the person at the terminal that shows how many of the `steps` are done.
    #[must_use]
    pub fn progress_bar(&self, steps: usize) -> ProgressBar {
        match self.terminal {
            Some(_) => host::progress_bar(steps),
            None => ProgressBar::hidden(),
        }
    }
}
