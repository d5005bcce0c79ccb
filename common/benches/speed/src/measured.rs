//! What every file of the benches holds, and where the files are.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use lesson::{Page, Result, WrongUsage};
use serde::Deserialize;
use serde::de::DeserializeOwned;

#[derive(clap::Args)]
pub struct Options {
    /// A folder with your own measurements [default: the ones that come with the book]
    #[arg(long, value_name = "DIR")]
    measured: Option<PathBuf>,
}

impl Options {
    /// The measurement in the file `name`.
    pub fn read<M: DeserializeOwned>(&self, name: &str) -> Result<M> {
        let ours = || Path::new(env!("CARGO_MANIFEST_DIR")).join("../measured");
        let path = self.measured.clone().unwrap_or_else(ours).join(name);
        let file = path.display();
        let text = fs::read_to_string(&path).map_err(|error| {
            WrongUsage(format!(
                "cannot read {file}: {error}; common/benches/README.md tells how to measure"
            ))
        })?;
        let measured = serde_json::from_str(&text);
        Ok(measured.map_err(|error| format!("{file} is no measurement: {error}"))?)
    }
}

/// A time in milliseconds: the median of the rounds, the fastest and the slowest.
#[derive(Deserialize)]
pub struct Time {
    pub median: f64,
    pub low: f64,
    pub high: f64,
}

/// What was measured on.
#[derive(Deserialize)]
pub struct Machine {
    processor: String,
    processors: usize,
    system: String,
    rustc: String,
}

impl Machine {
    pub fn print(&self, page: &mut Page, rounds: usize) -> Result {
        let (system, processors, processor) = (&self.system, self.processors, &self.processor);
        writeln!(page, "machine     {system}, {processors} × {processor}")?;
        writeln!(page, "rustc       {}", self.rustc)?;
        writeln!(page, "rounds      {rounds}")?;
        Ok(())
    }
}
