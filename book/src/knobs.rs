//! What a page has to know of a program's knobs to draw sliders for them: what the program says of itself, recorded, in the
//! page's language.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value};

use crate::error::{Problem, Result};
use crate::folders::Folders;
use crate::knob_words::{FILE, korean, table};
use crate::language::Language;
use crate::print;
use crate::recording::Recording;

/// Where a terminal says which command it shows.
const PROGRAM: &str = " data-program=\"";
const ARGUMENTS: &str = "\" data-arguments=\"";
/// What a knob says in words.
const WORDS: [&str; 2] = ["help", "takes"];
const END: &str = "</body>";

/// The page at `path` with the knobs of the sections that its terminals show. On paper there is nothing to turn.
pub fn put_into(html: &str, folders: &Folders, language: Language, path: &str) -> Result<String> {
    let shown = shown(html);
    if shown.is_empty() || path == print::FILE {
        return Ok(html.to_string());
    }
    let mut programs = Map::new();
    for (program, names) in shown {
        let mut sections = sections(folders, program, language)?;
        sections.retain(|name, _| names.contains(name.as_str()));
        programs.insert(program.to_string(), sections.into());
    }
    let json = Value::Object(programs).to_string().replace('<', "\\u003c");
    let script = format!("<script type=\"application/json\" id=\"knobs\">{json}</script>\n");
    Ok(html.replacen(END, &(script + END), 1))
}

/// The sections that terminals show, by program.
fn shown(html: &str) -> BTreeMap<&str, BTreeSet<&str>> {
    let mut shown = BTreeMap::<_, BTreeSet<_>>::new();
    for terminal in html.split(PROGRAM).skip(1) {
        if let Some((program, rest)) = terminal.split_once(ARGUMENTS) {
            let section = rest.split(['"', ' ']).next();
            shown.entry(program).or_default().extend(section);
        }
    }
    shown
}

/// The knobs of every section of a program.
fn sections(folders: &Folders, program: &str, language: Language) -> Result<Map<String, Value>> {
    let recording = Recording::Knobs(program.to_string());
    let json = recording.read(folders)?;
    let mut sections = read(&json).map_err(|error| recording.problem(&error))?;
    if language == Language::KOREAN {
        let table = table(folders)?;
        let missing = |sentence: &str| missing(&recording, sentence);
        for sentence in sentences(&mut sections) {
            *sentence = korean(&table, sentence).ok_or_else(|| missing(sentence))?;
        }
    }
    Ok(sections)
}

/// The sections that are recorded, by name.
pub fn read(json: &str) -> Result<Map<String, Value>, String> {
    serde_json::from_str(json).map_err(|error| error.to_string())
}

/// Everything that knobs say in words.
pub fn sentences(sections: &mut Map<String, Value>) -> impl Iterator<Item = &mut String> {
    let knobs = sections.values_mut().filter_map(Value::as_array_mut);
    let fields = knobs.flatten().filter_map(Value::as_object_mut).flatten();
    let words = fields.filter(|(name, _)| WORDS.contains(&name.as_str()));
    words.filter_map(|(_, words)| match words {
        Value::String(words) if !words.is_empty() => Some(words),
        _ => None,
    })
}

/// A sentence that the table does not have.
pub fn missing(recording: &Recording, sentence: &str) -> Problem {
    recording.problem(&format!("`{sentence}` has no Korean; {FILE} gives it"))
}
