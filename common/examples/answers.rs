//! What a network answers to every test digit, a line each, for comparison with other programs: see `tests/interop`.
//!
//! `cargo run -p common --example answers -- weights.safetensors`

use std::error::Error;
use std::io::{Write, stdout};
use std::path::PathBuf;

use common::mnist::{self, Dataset, Part};
use common::network::TwoLayerNet;
use common::training::predict_labels;

fn main() -> Result<(), Box<dyn Error>> {
    let file = std::env::args_os().nth(1).ok_or("name a file of weights")?;
    let test = Dataset::load(&mnist::default_dir(), Part::Test)?;
    let answers = predict_labels(&TwoLayerNet::load(&PathBuf::from(file))?, &test)?;
    let lines: String = answers.iter().map(|answer| format!("{answer}\n")).collect();
    Ok(stdout().write_all(lines.as_bytes())?)
}
