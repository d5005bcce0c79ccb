//! How fast the network learns: beside others, on the way to its final form, and as it grows.

mod bound;
mod draw;
mod growth;
mod measured;
mod peers;
mod steps;
mod table;

use std::io::Write;
use std::path::{Path, PathBuf};

use lesson::{Page, Result, WrongUsage};

use measured::{Growth, Machine, Peers, Steps};

#[derive(clap::Args)]
pub struct Options {
    /// A folder with your own measurements [default: the ones that come with the book]
    #[arg(long, value_name = "DIR")]
    measured: Option<PathBuf>,
}

pub fn run(options: Options, page: &mut Page) -> Result {
    let dir = options.measured.unwrap_or_else(default_dir);
    let (peers, steps, growth): (Option<Peers>, Option<Steps>, Option<Growth>) = (
        measured::read(&dir, "peers.json")?,
        measured::read(&dir, "steps.json")?,
        measured::read(&dir, "growth.json")?,
    );
    if peers.is_none() && steps.is_none() && growth.is_none() {
        let dir = dir.display();
        let line =
            format!("{dir} has no measurement; common/benches/README.md tells how to make one");
        return Err(WrongUsage(line).into());
    }
    if let Some(peers) = peers {
        peers::run(page, &peers)?;
    }
    if let Some(steps) = steps {
        steps::run(page, &steps)?;
    }
    if let Some(growth) = growth {
        growth::run(page, &growth)?;
    }
    Ok(())
}

fn default_dir() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../common/benches/measured")
}

/// What was measured on.
fn machine(page: &mut Page, machine: &Machine, rounds: usize) -> Result {
    let Machine {
        processor,
        processors,
        system,
        rustc,
    } = machine;
    writeln!(page, "machine     {system}, {processors} × {processor}")?;
    writeln!(page, "rustc       {rustc}")?;
    writeln!(page, "rounds      {rounds}")?;
    Ok(())
}
