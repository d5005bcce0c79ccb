//! What a run prints.

use std::io::Write;

use common::training::Step;
use lesson::{Page, Result};

use super::Options;
use super::mistakes::Mistakes;
use super::state::State;
use crate::learning::network;

/// The loss is a mean over so many of the last batches.
const BATCHES: usize = 20;
/// So many mistakes are listed, the most frequent ones.
const LISTED: usize = 5;

pub fn setup(options: &Options, page: &mut Page) -> Result {
    let (learning, images) = (&options.learning, options.images);
    let labels = match options.shuffle_labels {
        true => ", their labels shuffled",
        false => "",
    };
    page.part("setup")?;
    writeln!(page, "network                 {}", network(learning.hidden))?;
    writeln!(page, "training images         {images}{labels}")?;
    writeln!(
        page,
        "batch size              {}",
        learning.batch_size.min(images)
    )?;
    writeln!(page, "learning rate           {}", learning.learning_rate)?;
    Ok(())
}

pub fn progress(state: &State, page: &mut Page) -> Result {
    let last = &state.past[state.past.len().saturating_sub(BATCHES)..];
    let mean = last.iter().map(|step| f64::from(step.loss)).sum::<f64>() / last.len() as f64;
    page.part("progress")?;
    writeln!(page, "steps so far            {:>6}", state.past.len())?;
    writeln!(page, "epochs so far           {:>6.2}", state.epochs())?;
    if let Some(Step { loss, .. }) = last.last() {
        writeln!(page, "loss of the last batch  {loss:>6.4}")?;
        writeln!(page, "mean of the last {:<6} {mean:>6.4}", last.len())?;
    }
    if let Some(measured) = state.measured.last() {
        writeln!(page, "train accuracy          {:>6.2} %", measured.train)?;
        writeln!(page, "test accuracy           {:>6.2} %", measured.test)?;
    }
    Ok(())
}

/// Not for shuffled labels: a network that has learned by heart gives the others any answer.
pub fn mistakes(mistakes: &Mistakes, page: &mut Page) -> Result {
    page.part("mistakes")?;
    let (wrong, images) = (mistakes.all.len(), mistakes.images);
    writeln!(
        page,
        "{wrong} of {images} test images are misread, most often"
    )?;
    let pairs = mistakes.pairs().into_iter().take(LISTED);
    let rows = pairs.map(|((label, answer), times)| format!("{label} | {answer} | {times}"));
    page.table("label | answer | times", rows)?;
    Ok(())
}
