//! One clear line on standard error for whatever went wrong, and the exit code that goes with it.

use std::error::Error;
use std::io::{self, Write};
use std::process::ExitCode;

use clap::error::{ContextKind, ContextValue, ErrorKind};

/// A value that parses but makes no sense here, such as a batch larger than the data.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct WrongUsage(pub String);

/// Ctrl-C, and how far the section had come.
#[derive(Debug, thiserror::Error)]
#[error("interrupted {0}")]
pub struct Interrupted(pub String);

/// Tells the user, and the shell: 0 for help that was asked for and for output that nobody reads on, 2 for wrong usage,
/// 130 after Ctrl-C, else 1.
pub(super) fn report(error: &(dyn Error + 'static)) -> ExitCode {
    let (line, code) = match error.downcast_ref::<clap::Error>() {
        Some(help) if !help.use_stderr() => return print_help(help),
        Some(usage) => (format!("error: {}", one_line(usage)), 2),
        None if is_closed_pipe(error) => return ExitCode::SUCCESS,
        None if error.is::<WrongUsage>() => (format!("error: {error}"), 2),
        None if error.is::<Interrupted>() => (error.to_string(), 130),
        None => (format!("error: {error}"), 1),
    };
    let _ = writeln!(io::stderr(), "{line}");
    ExitCode::from(code)
}

fn print_help(help: &clap::Error) -> ExitCode {
    let _ = help.print();
    ExitCode::SUCCESS
}

fn is_closed_pipe(error: &(dyn Error + 'static)) -> bool {
    error
        .downcast_ref::<io::Error>()
        .is_some_and(|error| error.kind() == io::ErrorKind::BrokenPipe)
}

/// What clap says in several lines, in one.
fn one_line(usage: &clap::Error) -> String {
    let text = usage.to_string();
    let said = text
        .trim_start_matches("error: ")
        .split("\n\n")
        .next()
        .unwrap_or_default();
    let said = said.split_whitespace().collect::<Vec<_>>().join(" ");
    match (usage.kind(), usage.get(ContextKind::InvalidSubcommand)) {
        (ErrorKind::InvalidSubcommand, Some(ContextValue::String(section))) => {
            format!("there is no section '{section}'; --help lists them")
        }
        _ => format!("{said}; --help tells more"),
    }
}
