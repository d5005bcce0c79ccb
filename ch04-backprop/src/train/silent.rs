//! Which hidden neurons long steps silence.

use std::ops::ControlFlow;

use common::Mismatch;
use common::mnist::Dataset;
use common::network::TwoLayerNet;
use common::training::{Sgd, TrainingError};
use lesson::Interrupt;

use super::Options;
use super::course::Course;

/// The learning rates that are compared.
pub const RATES: [f32; 3] = [0.2, 1.0, 100.0];
/// So many images at a time are asked for an answer.
const SLICE: usize = 500;

/// So many steps are taken: the longest ones silence a neuron at once, or never.
const STEPS: usize = 100;

/// A network after [`STEPS`] steps, or where it was given up before.
pub struct Outcome {
    pub rate: f32,
    pub net: TwoLayerNet<f32>,
    /// For each hidden neuron, whether it answers 0 to all training images.
    pub silent: Vec<bool>,
    /// At which step it was given up, if it was.
    pub given_up: Option<usize>,
}

/// Some steps from the same start at each of the [`RATES`], with the same batches.
pub fn outcomes(
    options: &Options,
    course: &Course<'_>,
    interrupt: &Interrupt,
) -> Result<Vec<Outcome>, TrainingError> {
    let outcome = |rate| outcome(options, course, interrupt, rate);
    RATES.into_iter().map(outcome).collect()
}

fn outcome(
    options: &Options,
    course: &Course<'_>,
    interrupt: &Interrupt,
    rate: f32,
) -> Result<Outcome, TrainingError> {
    let (mut net, mut rng) = (course.start.clone(), course.first_shuffle.clone());
    let sgd = Sgd {
        learning_rate: rate,
        ..options.learning.sgd()
    };
    let train = &course.data.train;
    let mut steps = 0;
    let watch = |_| {
        steps += 1;
        match steps < STEPS {
            true => interrupt.control(),
            false => ControlFlow::Break(()),
        }
    };
    let given_up = match sgd.epoch(&mut net, train, &mut rng, watch) {
        Ok(_) | Err(TrainingError::Stopped { .. }) => None, // who draws this hears of Ctrl-C
        Err(TrainingError::Diverged { step, .. } | TrainingError::Silent { step, .. }) => {
            Some(step)
        }
        Err(error) => return Err(error),
    };
    let silent = silent(&net, train)?;
    Ok(Outcome {
        rate,
        net,
        silent,
        given_up,
    })
}

/// For each hidden neuron, whether its sum is above 0 for no image.
fn silent(net: &TwoLayerNet<f32>, data: &Dataset) -> Result<Vec<bool>, Mismatch> {
    let indices: Vec<usize> = (0..data.len()).collect();
    let mut silent = vec![true; net.dim().1];
    for slice in indices.chunks(SLICE) {
        if !silent.contains(&true) {
            break;
        }
        let a1 = net.affine1().forward(&data.images().select(slice));
        for (silent, a1) in silent.iter_mut().zip(a1.columns()) {
            *silent &= !a1.iter().any(|&a1| a1 > 0.0);
        }
    }
    Ok(silent)
}
