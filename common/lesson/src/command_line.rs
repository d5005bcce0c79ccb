//! From the command line to the sections that it asks for.

use std::error::Error;
use std::ffi::OsString;
use std::io::Write;
use std::path::PathBuf;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::parser::ValueSource;
use clap::{Arg, ArgAction, ArgMatches, Command, CommandFactory, FromArgMatches, Parser};

use figure::Form;

use crate::describe::{described, parts, words};
use crate::exercise;
use crate::form::form;
use crate::page::Turned;
use crate::{Chapter, Page, Result, WrongUsage};

/// The help is no wider.
const WIDTH: usize = 80;

#[derive(Parser)]
#[command(
    disable_help_flag = true,
    disable_help_subcommand = true,
    subcommand_value_name = "SECTION",
    subcommand_help_heading = "Sections",
    term_width = WIDTH
)]
struct CommandLine<C: Chapter> {
    #[command(subcommand)]
    section: Option<C>,
    /// The folder to write figures to [default: target/figures/<chapter>]
    #[arg(long, global = true, value_name = "DIR")]
    figures: Option<PathBuf>,
    /// Print the knobs of all sections as JSON
    #[arg(long, global = true, hide = true)]
    knobs: bool,
    /// Draw only this form of each figure
    #[arg(long, global = true, hide = true, value_parser = form())]
    form: Option<Form>,
    /// Print help
    #[arg(short, long, global = true, action = ArgAction::HelpShort)]
    help: Option<bool>,
}

/// Writes help that was asked for, one section, or all.
pub(crate) fn follow<C: Chapter>(
    chapter: &'static str,
    arguments: &[OsString],
    page: &mut Page,
) -> Result {
    if exercise::is_meant(chapter, arguments) {
        return exercise::forward(chapter, arguments);
    }
    let command = command::<C>(chapter);
    let matches = match command.clone().try_get_matches_from(arguments) {
        Err(help) if !help.use_stderr() => return Ok(write!(page, "{help}")?),
        Err(error) => return Err(explained(chapter, &command, error)),
        Ok(matches) => matches,
    };
    page.turned = turned(&command, &matches);
    let command_line = CommandLine::<C>::from_arg_matches(&matches)?;
    if command_line.knobs {
        let knobs = described(&CommandLine::<C>::command())?;
        return Ok(write!(page, "{knobs}")?);
    }
    page.draw_into(command_line.figures)?;
    page.form = command_line.form;
    match command_line.section {
        Some(section) => run_section(section, page),
        None => run_all::<C>(chapter, page),
    }
}

fn command<C: Chapter>(chapter: &'static str) -> Command {
    CommandLine::<C>::command()
        .name(chapter)
        .no_binary_name(true)
        .bin_name(format!("cargo run -p {chapter} --"))
        .after_help(exercise::help(chapter))
        .mut_subcommands(|section| section.next_line_help(true).mut_args(knob))
}

/// A knob that takes numbers says in its help which, and takes negative ones, too.
fn knob(knob: Arg) -> Arg {
    let Some(words) = words(&knob) else {
        return knob;
    };
    let about = knob.get_help().map(ToString::to_string).unwrap_or_default();
    knob.help(format!("{about}: {words}"))
        .hide_possible_values(true)
        .allow_hyphen_values(true)
}

/// The knobs of the section that the command line turns. A knob's help stands under the heading `Part …` or
/// `Parts …, …` where it changes no other parts.
fn turned(command: &Command, matches: &ArgMatches) -> Vec<Turned> {
    let Some((name, matches)) = matches.subcommand() else {
        return Vec::new();
    };
    let section = command.find_subcommand(name);
    let knobs = section.into_iter().flat_map(Command::get_arguments);
    let turned = knobs.filter(|knob| {
        let source = matches.value_source(knob.get_id().as_str());
        source == Some(ValueSource::CommandLine)
    });
    let turned = turned.map(|knob| Turned {
        knob: format!("--{}", knob.get_long().unwrap_or_default()),
        parts: parts(knob.get_help_heading()),
    });
    turned.collect()
}

/// A section that is an exercise, and an option that only other sections have, are said to be so.
fn explained(chapter: &str, command: &Command, error: clap::Error) -> Box<dyn Error> {
    let named = |kind| match error.get(kind) {
        Some(ContextValue::String(name)) => Some(name.as_str()),
        _ => None,
    };
    let word = named(ContextKind::InvalidSubcommand).unwrap_or_default();
    if let Some(meant) = exercise::like(chapter, word) {
        return WrongUsage(format!("there is no section '{word}'; {meant}")).into();
    }
    let is_flag = error.kind() == ErrorKind::UnknownArgument;
    let Some(flag) = named(ContextKind::InvalidArg).filter(|_| is_flag) else {
        return error.into();
    };
    let flag = flag.split('=').next().unwrap_or_default();
    let is_flag = |knob: &Arg| knob.get_long() == flag.strip_prefix("--");
    let has_flag = |section: &&Command| section.get_arguments().any(is_flag);
    let sections = command.get_subcommands().filter(has_flag);
    let sections: Vec<_> = sections.map(Command::get_name).collect();
    let Some(first) = sections.first() else {
        return error.into();
    };
    let all = sections.join(", ");
    let line = format!("{flag} belongs to {all}: cargo run -p {chapter} -- {first} {flag} …");
    WrongUsage(line).into()
}

fn run_all<C: Chapter>(chapter: &'static str, page: &mut Page) -> Result {
    let command = command::<C>(chapter);
    for section in command.get_subcommands() {
        let (name, about) = (section.get_name(), section.get_about().unwrap_or_default());
        writeln!(page, "== {name}: {about}")?;
        let matches = command.clone().try_get_matches_from([name])?;
        if let Some(section) = CommandLine::<C>::from_arg_matches(&matches)?.section {
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
