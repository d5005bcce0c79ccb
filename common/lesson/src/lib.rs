//! What every chapter's `main` shares: sections, options, output, exit codes.

mod failure;
mod knob;
mod page;

pub use failure::{Interrupted, WrongUsage};
pub use knob::{count, finite, positive};
pub use page::Page;

use std::error::Error;
use std::ffi::OsString;
use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{CommandFactory, FromArgMatches, Parser, Subcommand};

/// What a section returns: nothing, or what went wrong.
pub type Result<T = ()> = std::result::Result<T, Box<dyn Error>>;

/// A chapter: one variant a section, in the order of the book.
pub trait Chapter: Subcommand {
    /// Runs this section, writing to `page`.
    ///
    /// # Errors
    /// Whatever keeps the section from finishing.
    fn run(self, page: &mut Page) -> Result;
}

#[derive(Parser)]
#[command(
    disable_help_subcommand = true,
    subcommand_value_name = "SECTION",
    subcommand_help_heading = "Sections"
)]
struct CommandLine<C: Chapter> {
    #[command(subcommand)]
    section: Option<C>,
    /// The folder to write figures to [default: target/figures/<chapter>]
    #[arg(long, global = true, value_name = "DIR")]
    figures: Option<PathBuf>,
}

/// Runs the section that the command line names, or else all in order, and says how it went.
///
/// `chapter` is the package's name, `env!("CARGO_PKG_NAME")`. The exit code is 0 after success, 2 after wrong usage,
/// 130 after Ctrl-C where a section notices it, and 1 after any other failure; standard output closed early, as by `| head`, counts as success.
pub fn run<C: Chapter>(chapter: &'static str) -> ExitCode {
    let outcome = read_command_line::<C>(chapter, std::env::args_os())
        .map_err(Into::into)
        .and_then(|command_line| run_sections(chapter, command_line));
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => failure::report(error.as_ref()),
    }
}

fn read_command_line<C: Chapter>(
    chapter: &'static str,
    arguments: impl IntoIterator<Item = impl Into<OsString> + Clone>,
) -> std::result::Result<CommandLine<C>, clap::Error> {
    let command = CommandLine::<C>::command()
        .name(chapter)
        .bin_name(format!("cargo run -p {chapter} --"));
    let matches = command.try_get_matches_from(arguments)?;
    CommandLine::from_arg_matches(&matches)
}

fn run_sections<C: Chapter>(chapter: &'static str, command_line: CommandLine<C>) -> Result {
    let mut page = Page::new(chapter, command_line.figures);
    if let Some(section) = command_line.section {
        return section.run(&mut page);
    }
    let command = CommandLine::<C>::command();
    for section in command.get_subcommands() {
        let (name, about) = (section.get_name(), section.get_about().unwrap_or_default());
        writeln!(page, "== {name}: {about}")?;
        let with_defaults = read_command_line::<C>(chapter, [chapter, name])?;
        with_defaults
            .section
            .map_or(Ok(()), |section| section.run(&mut page))?;
        writeln!(page)?;
    }
    Ok(())
}
