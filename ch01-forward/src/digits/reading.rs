//! What the network makes of one image.

use common::Mismatch;
use common::activation::softmax;
use common::mnist::Dataset;
use common::network::{TwoLayerNet, argmax};
use ndarray::Array1;

/// One image, what it shows, and what the network takes it for.
#[derive(Clone)]
pub struct Reading {
    pub index: usize,
    /// From 0 to 1, row after row.
    pub pixels: Vec<f32>,
    pub label: usize,
    /// One for each class.
    scores: Array1<f32>,
}

/// The network's reading of every image.
pub fn of_all(net: &TwoLayerNet<f32>, data: &Dataset) -> Result<Vec<Reading>, Mismatch> {
    let scores = net.predict(data.images())?; // (images, 784) → (images, 10)
    let pixels = data.images().to_dense();
    let reading = |index| Reading {
        index,
        pixels: pixels.row(index).to_vec(),
        label: data.labels()[index],
        scores: scores.row(index).to_owned(),
    };
    Ok((0..data.len()).map(reading).collect())
}

impl Reading {
    /// The class with the largest score.
    pub fn answer(&self) -> usize {
        argmax(&self.scores)
    }

    /// One for each class, their sum is 1.
    pub fn probabilities(&self) -> Array1<f32> {
        softmax(self.scores.clone())
    }

    /// The probability of the answer.
    pub fn confidence(&self) -> f32 {
        self.probabilities()[self.answer()]
    }

    pub fn is_right(&self) -> bool {
        self.answer() == self.label
    }

    pub fn is_finite(&self) -> bool {
        self.scores.iter().all(|score| score.is_finite())
    }
}
