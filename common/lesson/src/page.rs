//! Where a section writes: its text, its figures and its notes.

use std::collections::BTreeMap;
use std::io::{self, StdoutLock, Write};
use std::path::{Path, PathBuf};

use common::file::{self, Disk};

use crate::host::{self, ProgressBar};
use crate::{Interrupt, Result};

/// The page that a section fills. `writeln!(page, …)` writes a line of the lesson.
///
/// ```
/// use std::io::Write;
/// use lesson::Page;
///
/// let mut page = Page::memory();
/// page.part("sum")?;
/// writeln!(page, "1 + 1 = {}", 1 + 1)?;
/// page.figure("dot", "<svg></svg>")?;
///
/// let written = page.into_written();
/// assert_eq!(written.text, "-- sum\n1 + 1 = 2\n");
/// assert_eq!(written.figures["dot"], "<svg></svg>");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug)]
pub struct Page {
    /// Standard output, for the text; notes then go to standard error.
    terminal: Option<StdoutLock<'static>>,
    /// Where each figure becomes a file.
    folder: Option<PathBuf>,
    /// Whatever goes neither to the terminal nor into the folder.
    written: Written,
    interrupt: Option<Interrupt>,
    interrupted_at: Option<String>,
}

/// What a page in memory holds.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Written {
    /// The lesson.
    pub text: String,
    /// The figures as SVG, by name.
    pub figures: BTreeMap<String, String>,
    /// What is not part of the lesson, such as times.
    pub notes: Vec<String>,
}

impl Page {
    /// A page whose text goes to standard output, its notes to standard error, and its figures into the folder
    /// target/figures/`chapter`.
    #[must_use]
    pub fn terminal(chapter: &str) -> Self {
        Self {
            terminal: Some(io::stdout().lock()),
            folder: Some(workspace().join("target/figures").join(chapter)),
            interrupt: None,
            ..Self::memory()
        }
    }

    /// A page that keeps what is written to it. No signal interrupts it.
    #[must_use]
    pub fn memory() -> Self {
        Self {
            terminal: None,
            folder: None,
            written: Written::default(),
            interrupt: Some(Interrupt::default()),
            interrupted_at: None,
        }
    }

    /// A page in memory that is interrupted, as if by Ctrl-C, where its part or figure `name` begins.
    #[must_use]
    pub fn interrupted_at(name: &str) -> Self {
        Self {
            interrupted_at: Some(name.into()),
            ..Self::memory()
        }
    }

    /// What was written to a page in memory.
    #[must_use]
    pub fn into_written(self) -> Written {
        self.written
    }

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

    /// From now on Ctrl-C no longer ends the program: the section asks the interrupt where it can stop.
    ///
    /// # Errors
    /// When the system does not tell of signals.
    pub fn interrupt(&mut self) -> Result<Interrupt> {
        if self.interrupt.is_none() {
            self.interrupt = Some(host::interrupt()?);
        }
        Ok(self.interrupt.clone().unwrap_or_default())
    }

    /// Writes figures into another folder.
    pub(crate) fn draw_into(&mut self, folder: PathBuf) {
        self.folder = Some(folder);
    }

    pub(crate) fn check_interrupt(&self, place: impl FnOnce() -> String) -> Result {
        self.interrupt
            .as_ref()
            .map_or(Ok(()), |interrupt| Ok(interrupt.check(place)?))
    }

    fn come_to(&self, name: &str) {
        if self.interrupted_at.as_deref() == Some(name)
            && let Some(interrupt) = &self.interrupt
        {
            interrupt.set();
        }
    }
}

impl Write for Page {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let Some(terminal) = &mut self.terminal else {
            self.written.text += str::from_utf8(bytes).map_err(io::Error::other)?;
            return Ok(bytes.len());
        };
        terminal.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.terminal.as_mut().map_or(Ok(()), Write::flush)
    }
}

fn workspace() -> &'static Path {
    let lesson = Path::new(env!("CARGO_MANIFEST_DIR"));
    lesson.ancestors().nth(2).unwrap_or(lesson)
}
