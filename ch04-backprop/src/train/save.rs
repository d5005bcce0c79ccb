//! What --save writes: at the end, and when training is broken off.

use std::error::Error;
use std::path::Path;

use common::training::TrainingError;
use lesson::{Interrupted, Page, Result};

use super::Options;
use super::course::{Course, Kept};

/// Saves what a whole training has kept.
pub fn at_the_end(options: &Options, course: &Course<'_>, page: &mut Page) -> Result {
    let (Some(path), Some(kept)) = (&options.save, &course.kept) else {
        return Ok(());
    };
    kept.net.save(path)?;
    let which = if options.keep_best {
        format!(", {}", name(options, kept))
    } else {
        String::new()
    };
    page.note(&format!("wrote weights {}{which}", path.display()));
    Ok(())
}

/// The error that ended training before its time: where, and what has become of the weights.
pub fn broken_off(error: Box<dyn Error>, options: &Options, course: &Course<'_>) -> Box<dyn Error> {
    let diverged = matches!(
        error.downcast_ref(),
        Some(TrainingError::Diverged { .. } | TrainingError::Silent { .. })
    );
    let weights = match &options.save {
        Some(path) => what_is_saved(path, options, course, diverged),
        None => String::new(),
    };
    let epoch = course.epochs() + 1;
    match error.downcast_ref() {
        Some(TrainingError::Stopped { step }) => {
            let (epochs, steps) = (options.epochs, course.steps());
            let place = format!("in epoch {epoch} of {epochs}, after step {step} of {steps}");
            Interrupted(place + &weights).into()
        }
        Some(error) => format!("epoch {epoch}: {error}{weights}").into(),
        None if weights.is_empty() => error,
        None => format!("{error}{weights}").into(),
    }
}

/// Saves the weights of a complete epoch, and says so. Those on the way to divergence are worth nothing, unless they
/// are the best.
fn what_is_saved(path: &Path, options: &Options, course: &Course<'_>, diverged: bool) -> String {
    let complete = course.epochs() > 0 && (options.keep_best || !diverged);
    let Some(kept) = course.kept.as_ref().filter(|_| complete) else {
        return "; nothing is saved".into();
    };
    let (file, which) = (path.display(), name(options, kept));
    match kept.net.save(path) {
        Ok(()) => format!("; {file} holds {which}; go on with --load {file}"),
        Err(error) => format!("; nothing is saved: {error}"),
    }
}

fn name(options: &Options, kept: &Kept) -> String {
    let weights = match kept.epoch {
        0 => "the weights from before epoch 1".into(),
        epoch => format!("the weights of epoch {epoch}"),
    };
    if !options.keep_best {
        return weights;
    }
    format!(
        "{weights}, the best with a test accuracy of {:.2} %",
        kept.test
    )
}
