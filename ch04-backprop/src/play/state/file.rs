//! The file of a training: beside the weights, which every program for safetensors finds there, whole numbers and what
//! was measured, all of them as f32.

use std::path::Path;

use common::network::TwoLayerNet;
use common::training::Step;
use common::weights::{self, Weights};
use lesson::Result;
use ndarray::{Array1, Array2, Axis, aview1};

use super::{Measured, Start, State};

/// An f32 holds every whole number below 2²⁴: so a seed is kept in pieces of 16 bits, the lowest first.
const EXACT: f32 = 16_777_216.0;
const PIECES: usize = 4;
const BITS: usize = 16;

pub fn save(state: &State, path: &Path) -> Result {
    let [w1, b1, w2, b2] = state.net.parameters();
    let start = start(&state.start);
    let steps = rows(&state.past, |step| {
        let is_silent = f32::from(u8::from(step.is_silent));
        [step.learning_rate, step.images as f32, step.loss, is_silent]
    });
    let measured = rows(&state.measured, |measured| {
        let Measured { steps, train, test } = measured;
        [*steps as f32, *train as f32, *test as f32]
    });
    let tensors = [
        ("W1", w1),
        ("b1", b1),
        ("W2", w2),
        ("b2", b2),
        ("start", start.view().into_dyn()),
        ("steps", steps.view().into_dyn()),
        ("measured", measured.view().into_dyn()),
    ];
    Ok(weights::save(path, &tensors)?)
}

fn start(start: &Start) -> Array1<f32> {
    let pieces = (0..PIECES).map(|piece| f32::from((start.seed >> (BITS * piece)) as u16));
    let labels = f32::from(u8::from(start.shuffle_labels));
    [start.images as f32, labels]
        .into_iter()
        .chain(pieces)
        .collect()
}

fn rows<T, const N: usize>(of: &[T], row: impl Fn(&T) -> [f32; N]) -> Array2<f32> {
    let mut array = Array2::zeros((of.len(), N));
    for (of, mut to) in of.iter().zip(array.rows_mut()) {
        to.assign(&aview1(&row(of)));
    }
    array
}

pub fn load(path: &Path) -> Result<State> {
    let net = TwoLayerNet::load(path)?;
    let file = Weights::load(path)?;
    if !file.names().any(|name| name == "steps") {
        let path = path.display();
        let line = "these are weights without the steps that led to them; give a file that --state has written";
        return Err(format!("{path}: {line}").into());
    }
    let damaged = || {
        format!(
            "{}: what it says of its steps cannot be; give another file",
            path.display()
        )
    };
    let steps = file.matrix("steps", [file.matrix_shape("steps")?[0], 4])?;
    let measured = file.matrix("measured", [file.matrix_shape("measured")?[0], 3])?;
    let past = steps.axis_iter(Axis(0)).map(|row| step(&row.to_vec()));
    let measured = measured
        .axis_iter(Axis(0))
        .map(|row| measurement(&row.to_vec()));
    let start = file.vector("start", 2 + PIECES)?.to_vec();
    Ok(State {
        start: read_start(&start, net.dim().1).ok_or_else(damaged)?,
        past: past.collect::<Option<_>>().ok_or_else(damaged)?,
        measured: measured.collect::<Option<_>>().ok_or_else(damaged)?,
        net,
    })
}

fn read_start(numbers: &[f32], hidden: usize) -> Option<Start> {
    let [images, labels, pieces @ ..] = numbers else {
        return None;
    };
    let piece = |seed: u64, piece: &f32| {
        Some(seed << BITS | u64::from(u16::try_from(whole(*piece)?).ok()?))
    };
    Some(Start {
        hidden,
        seed: pieces.iter().rev().try_fold(0, piece)?,
        images: whole(*images)?,
        shuffle_labels: whole(*labels)? != 0,
    })
}

fn step(numbers: &[f32]) -> Option<Step> {
    let &[learning_rate, images, loss, is_silent] = numbers else {
        return None;
    };
    Some(Step {
        learning_rate,
        images: whole(images)?,
        loss,
        is_silent: whole(is_silent)? != 0,
    })
}

fn measurement(numbers: &[f32]) -> Option<Measured> {
    let &[steps, train, test] = numbers else {
        return None;
    };
    Some(Measured {
        steps: whole(steps)?,
        train: train.into(),
        test: test.into(),
    })
}

fn whole(number: f32) -> Option<usize> {
    let is_whole = (0.0..=EXACT).contains(&number) && number.fract() == 0.0;
    is_whole.then_some(number as usize)
}
