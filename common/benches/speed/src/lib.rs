//! How fast the network learns: beside others, on the way to its final form, and as it grows. One file a section.

mod bound;
mod draw;
mod growth;
mod measured;
mod numerical;
mod peers;
mod steps;
mod times;
mod work;

use std::ffi::OsString;

use lesson::{Chapter, Outcome, Page, Result};

use measured::Options;

#[derive(clap::Subcommand)]
enum Section {
    /// 다른 도구와 견주기 · Beside others
    Peers(Options),
    /// 교과서에서 라이브러리까지 · From the textbook's training to the library's
    Steps(Options),
    /// 크기와 시간 · How the time grows
    Growth(Options),
}

impl Chapter for Section {
    fn run(self, page: &mut Page) -> Result {
        match self {
            Self::Peers(options) => peers::run(page, options.read("peers.json")?),
            Self::Steps(options) => steps::run(page, options.read("steps.json")?),
            Self::Growth(options) => growth::run(page, options.read("growth.json")?),
        }
    }
}

/// Runs the sections that `arguments` ask for.
///
/// # Errors
/// Wrong arguments, and whatever keeps a section from finishing.
pub fn run(arguments: &[OsString], page: &mut Page) -> Outcome {
    lesson::run::<Section>(env!("CARGO_PKG_NAME"), arguments, page)
}
