//! From the command line to the sections that it asks for.

use std::ffi::OsString;
use std::io::Write;
use std::path::PathBuf;

use clap::{CommandFactory, FromArgMatches, Parser};

use crate::{Chapter, Page, Result};

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

/// Writes help that was asked for, one section, or all.
pub(crate) fn follow<C: Chapter>(
    chapter: &'static str,
    arguments: &[OsString],
    page: &mut Page,
) -> Result {
    let command_line = match read::<C>(chapter, arguments) {
        Err(help) if !help.use_stderr() => return Ok(write!(page, "{help}")?),
        command_line => command_line?,
    };
    if let Some(folder) = command_line.figures {
        page.draw_into(folder);
    }
    match command_line.section {
        Some(section) => run_section(section, page),
        None => run_all::<C>(chapter, page),
    }
}

fn read<C: Chapter>(
    chapter: &'static str,
    arguments: &[OsString],
) -> std::result::Result<CommandLine<C>, clap::Error> {
    let command = CommandLine::<C>::command()
        .name(chapter)
        .no_binary_name(true)
        .bin_name(format!("cargo run -p {chapter} --"))
        .mut_subcommands(|section| section.mut_args(|knob| knob.allow_negative_numbers(true)));
    CommandLine::from_arg_matches(&command.try_get_matches_from(arguments)?)
}

fn run_all<C: Chapter>(chapter: &'static str, page: &mut Page) -> Result {
    let command = CommandLine::<C>::command();
    for section in command.get_subcommands() {
        let (name, about) = (section.get_name(), section.get_about().unwrap_or_default());
        writeln!(page, "== {name}: {about}")?;
        if let Some(section) = read::<C>(chapter, &[name.into()])?.section {
            run_section(section, page)?;
        }
        writeln!(page)?;
    }
    Ok(())
}

/// Whatever the section did, Ctrl-C is not forgotten.
fn run_section<C: Chapter>(section: C, page: &mut Page) -> Result {
    section.run(page)?;
    page.check_interrupt(|| "when the section was done".into())
}
