//! One clear line for whatever went wrong, and the exit code that goes with it.

use std::error::Error;
use std::io;

use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::line;

/// The exit code after Ctrl-C.
pub(crate) const INTERRUPTED: u8 = 130;

/// A value that parses but makes no sense here, such as a batch larger than the data.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct WrongUsage(pub String);

/// Ctrl-C, and how far the section had come.
#[derive(Debug, thiserror::Error)]
#[error("interrupted {0}")]
pub struct Interrupted(pub String);

/// An exit code of another program, which has told its reason itself.
#[derive(Debug, thiserror::Error)]
#[error("")]
pub(crate) struct Told(pub(crate) u8);

/// How a program ends that does not succeed. Its message is the one line for the person who started it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{line}")]
pub struct Failure {
    line: String,
    code: u8,
}

impl Failure {
    pub(crate) fn new(error: &(dyn Error + 'static)) -> Self {
        if let Some(Told(code)) = error.downcast_ref() {
            let (line, code) = (String::new(), *code);
            return Self { line, code };
        }
        let (line, code) = match error.downcast_ref() {
            Some(usage) => (format!("error: {}", one_line(usage)), 2),
            None if error.is::<WrongUsage>() => (format!("error: {error}"), 2),
            None if error.is::<Interrupted>() => (error.to_string(), INTERRUPTED),
            None => (format!("error: {error}"), 1),
        };
        Self {
            line: line::plain(&line),
            code,
        }
    }

    /// Whether nothing is left to be said.
    pub(crate) fn is_told(&self) -> bool {
        self.line.is_empty()
    }

    /// The exit code: 2 for wrong usage, 130 after Ctrl-C, else 1.
    #[must_use]
    pub fn code(&self) -> u8 {
        self.code
    }
}

/// Whether standard output was closed early, as by `| head`.
pub(crate) fn is_closed_pipe(error: &(dyn Error + 'static)) -> bool {
    error
        .downcast_ref()
        .is_some_and(|error: &io::Error| error.kind() == io::ErrorKind::BrokenPipe)
}

/// What clap says in several lines, in one: what is wrong, and which right spelling is close.
fn one_line(usage: &clap::Error) -> String {
    let text = usage.to_string();
    let mut paragraphs = text.trim_start_matches("error: ").split("\n\n");
    let wrong = unwrapped(paragraphs.next().unwrap_or_default());
    let tips = paragraphs
        .flat_map(str::lines)
        .filter_map(|line| line.trim().strip_prefix("tip: "));
    let tips: String = tips.map(|tip| format!("; {}", unwrapped(tip))).collect();
    match (usage.kind(), usage.get(ContextKind::InvalidSubcommand)) {
        (ErrorKind::InvalidSubcommand, Some(ContextValue::String(section))) => {
            let tips = tips.replace("subcommand", "section");
            format!("there is no section '{section}'{tips}; --help lists them")
        }
        _ => format!("{wrong}{tips}; --help tells more"),
    }
}

fn unwrapped(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
