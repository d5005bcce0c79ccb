//! The way of a training run in pictures.

use common::network::TwoLayerNet;
use figure::{Colour, Images, Plot};
use lesson::Result;

use super::course::Course;

/// The loss: of batches, and of whole epochs.
pub fn losses(course: &Course<'_>) -> Result<String> {
    let pieces = course
        .losses
        .iter()
        .enumerate()
        .flat_map(|(epoch, losses)| {
            let piece = losses.len().div_ceil(20);
            let middle = move |index| {
                epoch as f64 + (index as f64 + 0.5) * piece as f64 / losses.len() as f64
            };
            losses
                .chunks(piece)
                .enumerate()
                .map(move |(index, losses)| (middle(index), mean(losses)))
        });
    let epochs = course
        .losses
        .iter()
        .enumerate()
        .map(|(epoch, losses)| (epoch as f64 + 0.5, mean(losses)));
    let svg = Plot::new()
        .x("epoch")
        .y("L")
        .log_y()
        .line(
            "",
            Colour::Blue.tint(40),
            pieces.filter(|(_, loss)| *loss > 0.0),
        )
        .trajectory("", Colour::Blue, epochs.filter(|(_, loss)| *loss > 0.0))
        .svg()?;
    Ok(svg)
}

fn mean(losses: &[f32]) -> f64 {
    losses.iter().map(|&loss| f64::from(loss)).sum::<f64>() / losses.len() as f64
}

/// The accuracy after every epoch, on images seen and on images never seen.
pub fn accuracies(course: &Course<'_>) -> Result<String> {
    let after = || course.accuracies.iter().enumerate().skip(1);
    let svg = Plot::new()
        .x("epoch")
        .y("accuracy, %")
        .trajectory(
            "train",
            Colour::Blue,
            after().map(|(epoch, both)| (epoch as f64, both.0)),
        )
        .trajectory(
            "test",
            Colour::Orange,
            after().map(|(epoch, both)| (epoch as f64, both.1)),
        )
        .svg()?;
    Ok(svg)
}

/// What each hidden neuron looks for: its column of W1 as an image. The first 50.
pub fn weights(net: &TwoLayerNet<f32>) -> Result<String> {
    let neurons = net.affine1().weight().columns().into_iter().take(50);
    let images = neurons.fold(Images::signed(10), |images, neuron| {
        images.image(neuron.iter().copied(), "", Colour::Muted)
    });
    Ok(images.svg()?)
}
