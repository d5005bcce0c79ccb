//! What the network makes of one image.

use common::Mismatch;
use common::activation::softmax;
use common::mnist::Dataset;
use common::network::{TwoLayerNet, argmax};
use common::sparse::SparseRows;
use ndarray::Array1;

/// What the network says of one image: a score for each class.
#[derive(Clone)]
pub struct Scores(Array1<f32>);

/// One image, what it shows, and what the network takes it for.
#[derive(Clone)]
pub struct Reading {
    pub index: usize,
    /// From 0 to 1, row after row.
    pub pixels: Vec<f32>,
    pub label: usize,
    scores: Scores,
}

/// The network's reading of every image.
pub fn of_all(net: &TwoLayerNet<f32>, data: &Dataset) -> Result<Vec<Reading>, Mismatch> {
    let scores = net.predict(data.images())?; // (images, 784) → (images, 10)
    let pixels = data.images().to_dense();
    let reading = |index| Reading {
        index,
        pixels: pixels.row(index).to_vec(),
        label: data.labels()[index],
        scores: Scores(scores.row(index).to_owned()),
    };
    Ok((0..data.len()).map(reading).collect())
}

impl Scores {
    /// What the network says of these pixels.
    pub fn of(net: &TwoLayerNet<f32>, pixels: &[f32]) -> Result<Self, Mismatch> {
        let image = SparseRows::from_rows(pixels.len(), [pixels.iter().copied()]);
        let scores = net.predict(&image)?; // (1, 784) → (1, 10)
        Ok(Self(scores.row(0).to_owned()))
    }

    /// The class with the largest score.
    pub fn answer(&self) -> usize {
        argmax(&self.0)
    }

    /// One for each class, their sum is 1.
    pub fn probabilities(&self) -> Array1<f32> {
        softmax(self.0.clone())
    }

    /// The probability of the answer.
    pub fn confidence(&self) -> f32 {
        self.probabilities()[self.answer()]
    }

    pub fn is_finite(&self) -> bool {
        self.0.iter().all(|score| score.is_finite())
    }
}

impl Reading {
    pub fn answer(&self) -> usize {
        self.scores.answer()
    }

    pub fn probabilities(&self) -> Array1<f32> {
        self.scores.probabilities()
    }

    pub fn confidence(&self) -> f32 {
        self.scores.confidence()
    }

    pub fn is_right(&self) -> bool {
        self.answer() == self.label
    }

    pub fn is_finite(&self) -> bool {
        self.scores.is_finite()
    }
}
