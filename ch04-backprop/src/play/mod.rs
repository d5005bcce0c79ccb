//! Some steps of training, one batch each, and what the network can do then: to be gone on with, in another way if one likes.

mod data;
mod draw;
mod mistakes;
mod report;
mod run;
mod state;

use std::path::PathBuf;

use lesson::{Page, Result, count};

use crate::learning::Learning;
use crate::weights_figure::weights_figure;
use run::Run;
use state::Start;

/// What the last step may do before a loss can tell.
const SCORES: &str =
    "training diverged: the scores are not finite any more; try a learning rate ten times smaller";

#[derive(clap::Args)]
pub struct Options {
    /// How many steps are taken, one for each batch
    #[arg(long, default_value_t = 20, value_parser = count(1_000_000))]
    steps: usize,
    #[command(flatten)]
    learning: Learning,
    /// How many training images are learned from, the first ones
    #[arg(long, default_value_t = 6000, value_parser = count(1_000_000))]
    images: usize,
    /// The images get each other's labels: nothing is left but to learn by heart
    #[arg(long)]
    shuffle_labels: bool,
    /// Goes on from the training in this file if there is one, and keeps what comes of it there, as safetensors
    #[arg(long, value_name = "FILE")]
    state: Option<PathBuf>,
}

impl Options {
    /// What a training begins with, and cannot change on its way.
    fn start(&self) -> Start {
        Start {
            hidden: self.learning.hidden,
            seed: self.learning.seed,
            images: self.images,
            shuffle_labels: self.shuffle_labels,
        }
    }
}

pub fn run(options: Options, page: &mut Page) -> Result {
    let interrupt = page.interrupt();
    let state = state::find(&options)?;
    if options.state.is_some() {
        page.outlive_reader();
    }
    let data = data::load(&options)?;
    report::setup(&options, page)?;
    let mut run = Run::new(&options, &data, state)?;
    let interrupted = run.steps(&options, &interrupt, page)?;
    if !run.mistakes.is_sound {
        return Err(run.given_up(&options, SCORES).into());
    }
    let saved = state::keep(&options, &run.state, page);
    if let Some(interrupted) = interrupted {
        saved?;
        return Err(interrupted.into());
    }
    report::progress(&run.state, page)?; // whether or not it could be kept
    if !options.shuffle_labels {
        report::mistakes(&run.mistakes, page)?;
    }
    saved?;
    page.figure("play-curve", &draw::curve(&run.state))?;
    page.figure("play-weights", &weights_figure(&run.state.net))?;
    page.figure("play-misread", &draw::misread(&run.mistakes, &data.test))
}
