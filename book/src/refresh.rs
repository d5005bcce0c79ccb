//! Records what the pages show: `book/generated` holds exactly that.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::Command;

use crate::error::{Problem, Result, at, none};
use crate::folders::{Folders, below, files, read, write};
use crate::page::all_pages;
use crate::programs::{Programs, succeed};
use crate::recording::script_record;
use crate::wanted::Wanted;

/// File below `generated/` and what is in it.
pub type Records = BTreeMap<String, String>;

/// Runs everything, or only `chapters`, and makes `generated/` hold what came out, and nothing that no page shows.
pub fn refresh(folders: &Folders, chapters: &[String]) -> Result<()> {
    let shown = Wanted::by(&all_pages(folders)?)?;
    let kept = shown.files();
    let records = record(folders, &shown.only(chapters))?;
    for (file, text) in &records {
        write(&folders.generated().join(file), text)?;
    }
    remove_others(folders, &kept)?;
    eprintln!("{} files in book/generated are up to date", records.len());
    Ok(())
}

/// Runs everything and returns what came out. Scripts are left out where there is no NumPy.
pub fn record(folders: &Folders, wanted: &Wanted) -> Result<Records> {
    let mut records = programs(folders, wanted)?;
    if has_numpy() {
        for name in &wanted.scripts {
            records.insert(script_record(name), script(folders, name)?);
        }
    } else if !wanted.scripts.is_empty() {
        eprintln!(
            "python3 has no NumPy here: the outputs of {} scripts stay as they are",
            wanted.scripts.len()
        );
    }
    Ok(records)
}

fn programs(folders: &Folders, wanted: &Wanted) -> Result<Records> {
    let programs = Programs::build(folders, &wanted.programs())?;
    let mut records = Records::new();
    for run in &wanted.runs {
        eprintln!("{}", run.command_line());
        records.insert(run.file(), programs.run(run)?);
    }
    let mut problems = Vec::new();
    for name in &wanted.figures {
        match programs.drawing(name) {
            Some(svg) => drop(records.insert(format!("{name}.svg"), svg)),
            None => problems.push(Problem::new(
                name,
                "no command on the pages draws this figure",
            )),
        }
    }
    let shown = |name: &String| wanted.figures.contains(name);
    programs
        .drawings()?
        .iter()
        .filter(|name| !shown(name))
        .for_each(|name| eprintln!("no page shows the figure {name}"));
    none(problems)?;
    Ok(records)
}

/// What a script below `numpy/` prints.
pub fn script(folders: &Folders, name: &str) -> Result<String> {
    succeed(Command::new("python3").arg(folders.numpy().join(format!("{name}.py"))))
}

/// Whether the scripts can run here.
pub fn has_numpy() -> bool {
    // A version, for Python would also import our folder of that name.
    succeed(Command::new("python3").args(["-c", "import numpy; numpy.__version__"])).is_ok()
}

fn remove_others(folders: &Folders, kept: &BTreeSet<String>) -> Result<()> {
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
    let one = |file: &std::path::PathBuf| Ok((below(&generated, Path::new(file)), read(file)?));
    files(&generated)?.iter().map(one).collect()
}
