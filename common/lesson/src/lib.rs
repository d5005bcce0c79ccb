//! What the chapters' programs share: sections, options, pages, exit codes.
//!
//! A chapter is a library with one function, [`Program`], which [`run`]s what its arguments say and writes to a
//! [`Page`]. Its `main` gives it the terminal; a test gives it a page in memory.
//!
//! ```
//! use std::ffi::OsString;
//! use std::io::Write;
//!
//! use lesson::{Chapter, Outcome, Page, Result};
//!
//! #[derive(clap::Subcommand)]
//! enum Section {
//!     /// How to count
//!     Count {
//!         #[arg(long, default_value_t = 3)]
//!         to: usize,
//!     },
//! }
//!
//! impl Chapter for Section {
//!     fn run(self, page: &mut Page) -> Result {
//!         let Self::Count { to } = self;
//!         (1..=to).try_for_each(|number| writeln!(page, "{number}"))?;
//!         Ok(())
//!     }
//! }
//!
//! fn run(arguments: &[OsString], page: &mut Page) -> Outcome {
//!     lesson::run::<Section>("ch00-numbers", arguments, page)
//! }
//!
//! let mut page = Page::memory();
//! run(&["count".into(), "--to=2".into()], &mut page)?;
//! assert_eq!(page.into_written().text, "1\n2\n");
//!
//! let failure = run(&["cuont".into()], &mut Page::memory()).unwrap_err();
//! assert_eq!(
//!     failure.to_string(),
//!     "error: there is no section 'cuont'; a similar section exists: 'count'; --help lists them"
//! );
//! assert_eq!(failure.code(), 2);
//! # Ok::<(), lesson::Failure>(())
//! ```
#![deny(missing_docs)]

mod command_line;
mod describe;
mod exercise;
mod failure;
mod form;
mod host;
mod knob;
mod ladder;
mod line;
mod number;
mod page;
mod table;

pub use failure::{Failure, Interrupted, WrongUsage};
pub use host::{ProgressBar, ThreadPool, thread_pool, timed};
pub use knob::{Knob, count, list, positive, real, seed, whole};
pub use number::{fixed, rounded};
pub use page::{Interrupt, Page, Written};
pub use table::Table;

use std::env;
use std::error::Error;
use std::ffi::OsString;
use std::process::ExitCode;

/// What a section returns: nothing, or what went wrong.
pub type Result<T = ()> = std::result::Result<T, Box<dyn Error>>;

/// How a program ends.
pub type Outcome = std::result::Result<(), Failure>;

/// A chapter's program: follows its arguments, without its own name, and writes to the page.
pub type Program = fn(&[OsString], &mut Page) -> Outcome;

/// A chapter: one variant a section, in the order of the book.
pub trait Chapter: clap::Subcommand {
    /// Runs this section, writing to `page`.
    ///
    /// # Errors
    /// Whatever keeps the section from finishing.
    fn run(self, page: &mut Page) -> Result;
}

/// Runs the section that the arguments name, or else all in order.
///
/// `chapter` is the package's name, `env!("CARGO_PKG_NAME")`. An output that is closed early, as by `| head`, is no
/// failure.
///
/// # Errors
/// Wrong arguments, Ctrl-C, and whatever kept the section from finishing.
pub fn run<C: Chapter>(chapter: &'static str, arguments: &[OsString], page: &mut Page) -> Outcome {
    match command_line::follow::<C>(chapter, arguments, page) {
        Err(error) if failure::is_closed_pipe(&*error) => Ok(()),
        outcome => outcome.map_err(|error| Failure::new(&*error)),
    }
}

/// The `main` of a chapter: the program with the arguments of this process, at the terminal. A failure is one line on
/// standard error, and its exit code.
pub fn main(chapter: &str, program: Program) -> ExitCode {
    let arguments: Vec<_> = env::args_os().skip(1).collect();
    host::on_all_cores(|| {
        let mut page = Page::terminal(chapter);
        match program(&arguments, &mut page) {
            Ok(()) => ExitCode::SUCCESS,
            Err(failure) => {
                if !failure.is_told() {
                    page.note(&failure.to_string());
                }
                ExitCode::from(failure.code())
            }
        }
    })
}
