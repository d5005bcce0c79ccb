//! Where a section writes: its text, its figures and its notes.

mod fill;
mod interrupt;
mod terminal;

use std::collections::BTreeMap;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use figure::Form;
pub use interrupt::Interrupt;
use terminal::Terminal;

/// The page that a section fills. `writeln!(page, …)` writes a line of the lesson.
///
/// ```
/// use std::io::Write;
/// use figure::{Colour, Plot};
/// use lesson::Page;
///
/// let mut page = Page::memory();
/// page.part("sum")?;
/// writeln!(page, "1 + 1 = {}", 1 + 1)?;
/// page.figure("dot", &Plot::new().points("price", Colour::Blue, [(1.0, 2.0)]))?;
///
/// let written = page.into_written();
/// assert_eq!(written.text, "-- sum\n1 + 1 = 2\n");
/// assert!(written.figures["dot"].contains("price") && written.figures["dot.ko"].contains("가격"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug)]
pub struct Page {
    /// Standard output, for the text; notes then go to standard error.
    terminal: Option<Terminal>,
    /// Where each figure becomes a file.
    folder: Option<PathBuf>,
    /// Whatever goes neither to the terminal nor into the folder.
    written: Written,
    /// Known at the terminal as soon as a section asks for it.
    interrupt: Option<Interrupt>,
    /// The part or figure at which it is set.
    interrupted_at: Option<String>,
    /// The knobs that the command line turns.
    pub(crate) turned: Vec<Turned>,
    /// The only form in which figures are drawn; every one where it is not told.
    pub(crate) form: Option<Form>,
}

/// A knob that the command line turns, such as `--slope`.
#[derive(Debug)]
pub(crate) struct Turned {
    pub(crate) knob: String,
    /// The only parts of the section that it changes; all where it names none.
    pub(crate) parts: Vec<String>,
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
            terminal: Some(Terminal::new()),
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
            turned: Vec::new(),
            form: None,
        }
    }

    /// What was written to a page in memory.
    #[must_use]
    pub fn into_written(self) -> Written {
        self.written
    }

    /// From now on the section goes on when the reader of its text has left, as `| head` does: it has something else
    /// to write than its text.
    pub fn outlive_reader(&mut self) {
        if let Some(terminal) = &mut self.terminal {
            terminal.outlives_reader = true;
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

/// The folder of the whole workspace.
pub(crate) fn workspace() -> &'static Path {
    if cfg!(target_family = "wasm") {
        return Path::new("/"); // of the page, which keeps the files
    }
    let lesson = Path::new(env!("CARGO_MANIFEST_DIR"));
    lesson.ancestors().nth(2).unwrap_or(lesson)
}
