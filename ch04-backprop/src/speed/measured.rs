//! What the benches wrote down, as they wrote it.

use std::collections::BTreeMap;
use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use lesson::Result;
use serde::Deserialize;
use serde::de::DeserializeOwned;

/// A time in milliseconds: the median of the rounds, the fastest and the slowest.
#[derive(Deserialize)]
pub struct Time {
    pub median: f64,
    pub low: f64,
    pub high: f64,
}

#[derive(Deserialize)]
pub struct Machine {
    pub processor: String,
    pub processors: usize,
    pub system: String,
    pub rustc: String,
}

#[derive(Deserialize)]
pub struct Peers {
    pub machine: Machine,
    pub rounds: usize,
    pub epochs_a_run: usize,
    /// Who is missing, and why.
    pub left_out: BTreeMap<String, String>,
    pub rows: Vec<Peer>,
    pub numerical: Vec<Numerical>,
}

#[derive(Deserialize)]
pub struct Peer {
    pub peer: String,
    pub version: String,
    pub threads: usize,
    pub accuracy: f64,
    pub peak_mib: Option<f64>,
    pub epoch_ms: Time,
    pub inference_ms: Time,
}

#[derive(Deserialize)]
pub struct Numerical {
    pub peer: String,
    pub threads: usize,
    /// Of how many parameters the slope was really computed; the time is scaled to all.
    pub measured: usize,
    pub ms: Time,
}

#[derive(Deserialize)]
pub struct Steps {
    pub machine: Machine,
    pub rounds: usize,
    pub rows: Vec<Step>,
    pub product: Product,
}

/// The product of two square matrices on one thread.
#[derive(Deserialize)]
pub struct Product {
    pub size: usize,
    pub ms: Time,
}

#[derive(Deserialize)]
pub struct Step {
    pub step: String,
    pub threads: usize,
    pub ms: Time,
}

#[derive(Deserialize)]
pub struct Growth {
    pub machine: Machine,
    pub rounds: usize,
    pub rows: Vec<Grown>,
}

/// An epoch with one of its sizes set to `value`.
#[derive(Deserialize)]
pub struct Grown {
    pub vary: String,
    pub value: usize,
    pub threads: usize,
    pub ms: Time,
}

/// The measurement in the file `name` of the folder `dir`, if it was made.
pub fn read<M: DeserializeOwned>(dir: &Path, name: &str) -> Result<Option<M>> {
    let path = dir.join(name);
    let text = match fs::read_to_string(&path) {
        Ok(text) => text,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(format!("cannot read {}: {error}", path.display()).into()),
    };
    let measured = serde_json::from_str(&text);
    Ok(Some(measured.map_err(|error| {
        format!("{} is no measurement: {error}", path.display())
    })?))
}
