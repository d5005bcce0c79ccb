//! What a section does with its page, beside writing lines.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use common::file::{self, Disk};
use figure::{Figure, Form};

use super::{Page, Turned};
use crate::host::{self, ProgressBar};
use crate::{Result, Table, line};

impl Page {
    /// Begins a named part of the section's output. Its heading says which knobs were turned in vain for it.
    ///
    /// # Errors
    /// When standard output cannot be written to.
    pub fn part(&mut self, name: &str) -> io::Result<()> {
        self.come_to(name);
        let changes = |turned: &Turned| {
            turned.parts.is_empty() || turned.parts.iter().any(|part| part == name)
        };
        if self.turned.is_empty() || self.turned.iter().any(changes) {
            return writeln!(self, "-- {name}");
        }
        let knobs: Vec<_> = self.turned.iter().map(|turned| &*turned.knob).collect();
        let heading = format!("-- {name} (as without {})", knobs.join(", "));
        writeln!(self, "{heading}")
    }

    /// Writes a [`Table`].
    ///
    /// # Errors
    /// When standard output cannot be written to.
    pub fn table(
        &mut self,
        heading: &str,
        rows: impl IntoIterator<Item = String>,
    ) -> io::Result<()> {
        write!(self, "{}", Table::new(heading, rows))
    }

    /// Shows a figure, drawn in every form. On a page with a folder, this writes the file `name`.svg, beside it those of
    /// the other forms with their suffixes, and a note about it. A Korean one that is like the English one is left out,
    /// unless it is the only one that is asked for.
    ///
    /// # Errors
    /// When it cannot be drawn, or a file cannot be written; the message names it. [`Interrupted`](crate::Interrupted) after Ctrl-C.
    pub fn figure(&mut self, name: &str, figure: &impl Figure) -> Result {
        self.come_to(name);
        self.check_interrupt(|| format!("before the figure {name}"))?;
        match self.form {
            Some(form) => self.draw(name, form, figure.svg(form)?)?,
            None => self.draw_all(name, figure)?,
        }
        let Some(folder) = &self.folder else {
            return Ok(());
        };
        let suffix = self.form.map_or("", Form::suffix);
        let path = folder.join(format!("{name}{suffix}.svg"));
        self.note(&format!("wrote figure {}", path.display()));
        Ok(())
    }

    /// Shows a figure that will be drawn again when more of it is known. A page of the book, which asks for one form, shows
    /// how it grows; elsewhere nothing is drawn.
    ///
    /// # Errors
    /// As those of [`figure`](Self::figure).
    pub fn sketch(&mut self, name: &str, figure: &impl Figure) -> Result {
        match self.form {
            Some(form) => self.draw(name, form, figure.svg(form)?),
            None => Ok(()),
        }
    }

    fn draw_all(&mut self, name: &str, figure: &impl Figure) -> Result {
        for width in Form::ALL.chunks(2) {
            let [english, korean] = [figure.svg(width[0])?, figure.svg(width[1])?];
            if korean != english {
                self.draw(name, width[1], korean)?;
            }
            self.draw(name, width[0], english)?;
        }
        Ok(())
    }

    /// Keeps one form of a figure.
    fn draw(&mut self, name: &str, form: Form, svg: String) -> Result {
        let name = format!("{name}{}", form.suffix());
        let Some(folder) = &self.folder else {
            self.written.figures.insert(name, svg);
            return Ok(());
        };
        let path = folder.join(format!("{name}.svg"));
        let written = file::create_folder(folder)
            .and_then(|()| file::replace(&path, svg.as_bytes(), Disk::Later));
        Ok(written.map_err(|error| undrawable("the figure", &path, &error))?)
    }

    /// Figures will go where they do by default, or else into this folder. Having been asked for, they are drawn even
    /// if nobody reads the text.
    ///
    /// # Errors
    /// When nothing can be written there; said now, before the work.
    pub(crate) fn draw_into(&mut self, folder: Option<PathBuf>) -> Result {
        if folder.is_some() {
            self.folder = folder;
            self.outlive_reader();
        }
        let Some(folder) = &self.folder else {
            return Ok(());
        };
        file::check_folder(folder)
            .map_err(|error| undrawable("figures into", folder, &error).into())
    }

    /// Tells the person at the terminal something that is not part of the lesson: a time, a path, progress.
    ///
    /// A standard error that is closed is no reason to stop.
    pub fn note(&mut self, line: &str) {
        if self.terminal.is_some() {
            let _ = writeln!(io::stderr(), "{}", line::plain(line));
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

fn undrawable(what: &str, path: &Path, error: &io::Error) -> String {
    let (path, reason) = (path.display(), file::reason(error));
    format!("cannot write {what} {path}: {reason}; choose another folder with --figures DIR")
}
