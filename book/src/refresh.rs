//! Records what the pages show: `book/generated` holds exactly that.

use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;

use crate::error::{Error, Result, at};
use crate::folders::{Folders, below, files, write};
use crate::marker::renewed;
use crate::page::{all_pages, wanted};
use crate::programs::{Programs, succeed};
use crate::recording::{Recording, Run};

/// File below `generated/` and what is in it.
pub type Records = BTreeMap<String, String>;

/// Runs everything, or only the programs that are named, makes `generated/` hold what came out, and nothing that no page
/// shows, and writes the numbers anew that pages bind to it.
pub fn refresh(folders: &Folders, programs: &[String]) -> Result {
    let shown = wanted(&all_pages(folders)?)?;
    let kept = shown.iter().map(Recording::file).collect();
    let say = |line: &str| eprintln!("{line}");
    let records = record(folders, &only(shown, programs)?, say)?;
    for (file, text) in &records {
        write(&folders.generated().join(file), text)?;
    }
    remove_others(folders, &kept)?;
    for page in all_pages(folders)? {
        let text = renewed(folders, &page);
        if text != page.written {
            write(&folders.pages(page.language).join(&page.path), &text)?;
            eprintln!("{page}: numbers that are bound to outputs are written anew");
        }
    }
    eprintln!("{} files in book/generated are up to date", records.len());
    Ok(())
}

/// What the pages show of these programs; everything when none is named.
fn only(shown: BTreeSet<Recording>, programs: &[String]) -> Result<BTreeSet<Recording>> {
    let known: BTreeSet<_> = shown.iter().map(Recording::program).collect();
    if let Some(name) = programs.iter().find(|name| !known.contains(name.as_str())) {
        return Err(Error::Usage(unknown(name, &known)));
    }
    let named = |one: &Recording| programs.iter().any(|program| program == one.program());
    let chosen = shown.iter().filter(|one| programs.is_empty() || named(one));
    Ok(chosen.cloned().collect())
}

fn unknown(name: &str, known: &BTreeSet<&str>) -> String {
    let distance = |known: &str| strsim::damerau_levenshtein(name, known);
    let near = known.iter().min_by_key(|known| distance(known));
    let near = near.filter(|known| distance(known) <= name.len() / 2);
    let hint = near.map_or(String::new(), |near| format!("; did you mean {near}?"));
    let known = known.iter().copied().collect::<Vec<_>>().join(", ");
    format!("no page shows a program {name}{hint} (the pages show {known})")
}

/// Runs everything and returns what came out; `say` hears what is run. Scripts are left out where there is no NumPy.
pub fn record(
    folders: &Folders,
    wanted: &BTreeSet<Recording>,
    say: impl Fn(&str),
) -> Result<Records> {
    let programs = Programs::build(folders, runs(wanted))?;
    let (has_numpy, mut skipped) = (has_numpy(), 0);
    let mut records = Records::new();
    for recording in wanted {
        let text = match recording {
            Recording::Output(run) => {
                say(&run.command_line());
                programs.run(run)?
            }
            Recording::Figure(name) => programs.drawing(name)?,
            Recording::Script(name) if has_numpy => {
                let script = folders.book.join(format!("numpy/{name}.py"));
                succeed(Command::new("python3").arg(script))?
            }
            Recording::Script(_) => {
                skipped += 1;
                continue;
            }
        };
        records.insert(recording.file(), text);
    }
    if skipped > 0 {
        say(&format!(
            "python3 has no NumPy here: the outputs of {skipped} scripts stay as they are"
        ));
    }
    for name in programs.drawings()? {
        if !wanted.contains(&Recording::Figure(name.clone())) {
            say(&format!("no page shows the figure {name}"));
        }
    }
    Ok(records)
}

/// The commands among them.
pub fn runs(wanted: &BTreeSet<Recording>) -> impl Iterator<Item = &Run> {
    wanted.iter().filter_map(|recording| match recording {
        Recording::Output(run) => Some(run),
        _ => None,
    })
}

/// Whether the scripts can run here.
pub fn has_numpy() -> bool {
    // A version, for Python would also import our folder of that name.
    succeed(Command::new("python3").args(["-c", "import numpy; numpy.__version__"])).is_ok()
}

fn remove_others(folders: &Folders, kept: &BTreeSet<String>) -> Result {
    let generated = folders.generated();
    for file in files(&generated)? {
        if !kept.contains(&below(&generated, &file)) {
            std::fs::remove_file(&file).map_err(at(&file))?;
        }
    }
    Ok(())
}

/// What is in `generated/` now.
pub fn on_disk(folders: &Folders) -> Result<Records> {
    let generated = folders.generated();
    let mut records = Records::new();
    for file in files(&generated)? {
        records.insert(below(&generated, &file), folders.read(&file)?);
    }
    Ok(records)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown() -> BTreeSet<Recording> {
        let figure = |name: &str| Recording::Figure(name.into());
        BTreeSet::from([figure("ch03-gradient/1"), figure("speed/epoch")])
    }

    #[test]
    fn a_program_is_chosen_by_its_whole_name() {
        let only = |program: &str| only(shown(), &[program.to_string()]);
        assert_eq!(only("speed").unwrap().len(), 1);
        assert!(only("ch03").is_err());
        assert_eq!(super::only(shown(), &[]).unwrap(), shown());
    }

    #[test]
    fn a_program_that_no_page_shows_is_refused_with_what_there_is() {
        for (name, hint) in [
            ("ch03-gradeint", "; did you mean ch03-gradient?"),
            ("x", ""),
        ] {
            let error = only(shown(), &[name.to_string()]).unwrap_err().to_string();
            let there_is = "(the pages show ch03-gradient, speed)";
            assert_eq!(
                error,
                format!("no page shows a program {name}{hint} {there_is}")
            );
        }
    }
}
