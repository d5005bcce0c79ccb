//! A training that is put aside and taken up again: the network, what it began with, and every step so far.

mod file;

use common::network::TwoLayerNet;
use common::training::Step;
use common::weights;
use lesson::{Page, Result, WrongUsage};

use super::Options;

/// What a training begins with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Start {
    pub hidden: usize,
    pub seed: u64,
    /// How many images it learns from.
    pub images: usize,
    /// Whether they have each other's labels.
    pub shuffle_labels: bool,
}

/// The accuracy after some steps, in per cent.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Measured {
    pub steps: usize,
    pub train: f64,
    pub test: f64,
}

#[derive(Debug, Clone, PartialEq)]
pub struct State {
    pub start: Start,
    pub net: TwoLayerNet<f32>,
    pub past: Vec<Step>,
    pub measured: Vec<Measured>,
}

impl State {
    /// A training that has taken no step.
    pub fn new(start: Start, net: TwoLayerNet<f32>) -> Self {
        Self {
            start,
            net,
            past: Vec::new(),
            measured: Vec::new(),
        }
    }

    /// How many epochs the steps so far make.
    pub fn epochs(&self) -> f64 {
        let used: f64 = self.past.iter().map(|step| step.images as f64).sum();
        used / self.start.images as f64
    }
}

/// The training to go on with, if there is one.
///
/// # Errors
/// When it is another one than the options ask for, or cannot be read, or what comes of it could not be written.
pub fn find(options: &Options) -> Result<Option<State>> {
    let Some(path) = &options.state else {
        return Ok(None);
    };
    weights::check_writable(path).map_err(|error| format!("--state {error}"))?;
    if !path.exists() {
        return Ok(None);
    }
    let state = file::load(path).map_err(|error| format!("--state {error}"))?;
    match difference(&state.start, &options.start()) {
        None => Ok(Some(state)),
        Some((before, now)) => {
            let path = path.display();
            let line = format!(
                "--state {path}: this training began {before}, not {now}; go on with it so, or give another file"
            );
            Err(WrongUsage(line).into())
        }
    }
}

/// What another training began with, and what was asked for now.
fn difference(before: &Start, now: &Start) -> Option<(String, String)> {
    let labels = |start: &Start| match start.shuffle_labels {
        true => "with --shuffle-labels".to_string(),
        false => "without --shuffle-labels".into(),
    };
    let all = [
        (
            before.hidden != now.hidden,
            format!("with --hidden {}", before.hidden),
            now.hidden.to_string(),
        ),
        (
            before.seed != now.seed,
            format!("with --seed {}", before.seed),
            now.seed.to_string(),
        ),
        (
            before.images != now.images,
            format!("with --images {}", before.images),
            now.images.to_string(),
        ),
        (
            before.shuffle_labels != now.shuffle_labels,
            labels(before),
            labels(now),
        ),
    ];
    let mut differing = all.into_iter().filter(|(differs, ..)| *differs);
    differing.next().map(|(_, before, now)| (before, now))
}

/// Puts the training aside, if it is to be kept.
pub fn keep(options: &Options, state: &State, page: &mut Page) -> Result {
    let Some(path) = &options.state else {
        return Ok(());
    };
    file::save(state, path).map_err(|error| format!("--state {error}"))?;
    page.note(&format!("wrote training {}", path.display()));
    Ok(())
}
