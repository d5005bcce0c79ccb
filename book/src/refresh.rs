//! Records what the pages show: `book/generated` holds exactly that.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::process::Command;

use crate::data::{FASHION, is_here, possible};
use crate::error::{Error, Result, at};
use crate::folders::{Folders, below, files, write};
use crate::marker::renewed;
use crate::page::{all_pages, wanted};
use crate::programs::{Programs, succeed};
use crate::question;
use crate::recording::{Recording, Run};

/// File below `generated/` and what is in it.
pub type Records = BTreeMap<String, String>;

/// Runs everything, or only the programs that are named, makes `generated/` hold what came out, and nothing that no page
/// shows, and writes the numbers anew that pages bind to it.
pub fn refresh(folders: &Folders, programs: &[String]) -> Result {
    let shown = wanted(&all_pages(folders)?)?;
    let mut kept: BTreeSet<_> = shown.iter().map(Recording::file).collect();
    let chosen = possible(folders, only(shown, programs)?);
    let records = record(folders, &chosen)?;
    let generated = folders.generated();
    // A figure that has lost its words has no Korean form any more.
    for gone in chosen
        .iter()
        .filter(|one| one.is_optional())
        .map(Recording::file)
    {
        if !records.contains_key(&gone) {
            kept.remove(&gone);
        }
    }
    for (file, text) in &records {
        write(&generated.join(file), text)?;
    }
    for file in files(&generated)? {
        if !kept.contains(&below(&generated, &file)) {
            std::fs::remove_file(&file).map_err(at(&file))?;
        }
    }
    eprintln!("{} files in book/generated are up to date", records.len());
    renew(folders)
}

fn renew(folders: &Folders) -> Result {
    for page in [all_pages(folders)?, question::files_beside(folders)?].concat() {
        let text = renewed(folders, &page);
        if text != page.written {
            write(&folders.repository.join(page.to_string()), &text)?;
            eprintln!("{page}: numbers that are bound to outputs are written anew");
        }
    }
    Ok(())
}

/// What the pages show of these programs; everything when none is named.
fn only(mut shown: BTreeSet<Recording>, programs: &[String]) -> Result<BTreeSet<Recording>> {
    let known: BTreeSet<_> = shown.iter().map(Recording::program).collect();
    if let Some(name) = programs.iter().find(|name| !known.contains(*name)) {
        let known: Vec<_> = known.into_iter().collect();
        let what = format!("no page shows a program {name}; the pages show");
        return Err(Error::Usage(format!("{what} {}", known.join(", "))));
    }
    shown.retain(|one| programs.is_empty() || programs.contains(&one.program()));
    Ok(shown)
}

/// Runs everything and returns what came out. Scripts are left out where there is no NumPy, and what reads data that is not
/// here.
pub fn record(folders: &Folders, wanted: &BTreeSet<Recording>) -> Result<Records> {
    if !is_here(folders) {
        eprintln!(
            "{FASHION} has no data here: what the commands that read it print stays as it is"
        );
    }
    let wanted = &possible(folders, wanted.clone());
    let programs = Programs::build(folders, runs(wanted))?;
    let has_numpy = has_numpy();
    if !has_numpy {
        eprintln!("python3 has no NumPy here: the outputs of scripts stay as they are");
    }
    let mut records = Records::new();
    for recording in wanted {
        let text = match recording {
            Recording::Output(run) => {
                eprintln!("{}", run.command_line());
                programs.run(run)?
            }
            Recording::Figure(..) => match programs.drawing(&recording.file()) {
                Some(svg) => svg,
                None if recording.is_optional() => continue,
                None => return Err(recording.problem("no command on the pages draws it").into()),
            },
            Recording::Script(name) if has_numpy => {
                let script = folders.book.join(format!("numpy/{name}.py"));
                succeed(Command::new("python3").arg(script))?
            }
            Recording::Script(_) => continue,
            Recording::Knobs(program) => programs.run(&Run::knobs(program))?,
        };
        records.insert(recording.file(), text);
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

/// What is in `generated/` now.
pub fn on_disk(folders: &Folders) -> Result<Records> {
    let generated = folders.generated();
    let record = |file: &PathBuf| Ok((below(&generated, file), folders.read(file)?));
    files(&generated)?.iter().map(record).collect()
}
