//! The knobs of all sections as JSON, for a page that draws a slider for each: read from clap's own command, so that there
//! is no second list.

use std::any::TypeId;

use clap::{Arg, ArgAction, Command};
use serde::Serialize;

use crate::ladder::ladder;

/// A knob of a section.
#[derive(Debug, Serialize)]
struct Described {
    name: String,
    help: String,
    /// What it takes, in words; nothing for what is chosen, switched or no number.
    takes: String,
    kind: Kind,
    default: Option<String>,
    /// What a slider steps through, or what there is to choose from; for a list, the steps of one number.
    values: Vec<String>,
    /// The only parts of the section that it changes; all where it names none.
    parts: Vec<String>,
}

/// What turns a knob.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
enum Kind {
    Real,
    Whole,
    /// Numbers with commas between, as many as the default has.
    List,
    Choice,
    Flag,
    /// What only the reader's own machine has a use for: files and folders, whatever has no default, and a flag that is
    /// taken beside such a file only.
    Path,
}

/// Sections by their names, in order: a line for each knob.
pub(crate) fn described(command: &Command) -> serde_json::Result<String> {
    let mut sections = Vec::new();
    for section in command.get_subcommands() {
        let knobs = section.get_arguments().map(|knob| describe(section, knob));
        let knobs: Result<Vec<_>, _> = knobs.map(|knob| serde_json::to_string(&knob)).collect();
        let name = serde_json::to_string(section.get_name())?;
        sections.push(format!("{name}: [\n{}\n]", knobs?.join(",\n")));
    }
    Ok(format!("{{\n{}\n}}\n", sections.join(",\n")))
}

fn describe(section: &Command, knob: &Arg) -> Described {
    let defaults = knob.get_default_values().iter();
    let defaults: Vec<_> = defaults.map(|value| value.to_string_lossy()).collect();
    let default = (!defaults.is_empty()).then(|| defaults.join(","));
    let kind = kind(section, knob, default.as_deref());
    let name = knob.get_long().unwrap_or_default();
    Described {
        name: name.into(),
        help: knob.get_help().map(ToString::to_string).unwrap_or_default(),
        takes: words(knob).unwrap_or_default(),
        kind,
        values: values(section, knob, kind, default.as_deref()),
        default: default.filter(|_| ![Kind::Flag, Kind::Path].contains(&kind)),
        parts: parts(knob.get_help_heading()),
    }
}

fn kind(section: &Command, knob: &Arg, default: Option<&str>) -> Kind {
    let id = knob.get_value_parser().type_id();
    let is_one_of = |types: &[TypeId]| types.iter().any(|one| id == *one);
    let is_flag = matches!(knob.get_action(), ArgAction::SetTrue);
    let is_list = |default: &str| knob.get_value_delimiter().is_some() || default.contains(',');
    match default {
        _ if is_flag && is_taken(section, flag(knob)) => Kind::Flag,
        _ if is_flag => Kind::Path,
        None => Kind::Path,
        Some(_) if knob.get_possible_values().len() > 1 => Kind::Choice,
        Some(default) if is_list(default) => Kind::List,
        _ if is_one_of(&[TypeId::of::<f64>(), TypeId::of::<f32>()]) => Kind::Real,
        _ if is_one_of(&[TypeId::of::<usize>(), TypeId::of::<u64>()]) => Kind::Whole,
        _ => Kind::Path,
    }
}

fn values(section: &Command, knob: &Arg, kind: Kind, default: Option<&str>) -> Vec<String> {
    let default = default.unwrap_or_default();
    let is_taken = |value: &str| is_taken(section, format!("{}={value}", flag(knob)));
    match kind {
        Kind::Real | Kind::Whole => ladder(&[default], kind == Kind::Whole, is_taken),
        Kind::List => {
            let entries: Vec<_> = default.split(',').collect();
            ladder(&entries, false, |entry| {
                is_taken(&vec![entry; entries.len()].join(","))
            })
        }
        Kind::Choice => {
            let choices = knob.get_possible_values().into_iter();
            choices.map(|choice| choice.get_name().into()).collect()
        }
        Kind::Flag | Kind::Path => Vec::new(),
    }
}

fn flag(knob: &Arg) -> String {
    format!("--{}", knob.get_long().unwrap_or_default())
}

/// Whether the section's own parser takes the argument.
fn is_taken(section: &Command, argument: String) -> bool {
    let section = section.clone().no_binary_name(true);
    section.try_get_matches_from([argument]).is_ok()
}

/// Which numbers a knob takes, if it takes numbers: "a number greater than 0", "each a number from 0 to 1".
pub(crate) fn words(knob: &Arg) -> Option<String> {
    let [words] = &knob.get_possible_values()[..] else {
        return None;
    };
    let delimiter = knob.get_value_delimiter();
    let each = delimiter.map_or("", |_| "each ");
    Some(format!("{each}{}", words.get_name()))
}

/// The parts in a heading `Part …` or `Parts …, …`.
pub(crate) fn parts(heading: Option<&str>) -> Vec<String> {
    let parts = heading.and_then(|heading| heading.split_once(' '));
    let parts = parts.map_or("", |(_, parts)| parts).split(", ");
    parts
        .filter(|part| !part.is_empty())
        .map(String::from)
        .collect()
}
