//! What a network answers and how its weights look, at some epochs on its way: no more is kept than can be shown.

use common::Mismatch;
use common::activation::softmax;
use common::mnist::Dataset;
use common::network::{TwoLayerNet, argmax};

/// Shown beside the last epoch.
const EPOCHS: [usize; 3] = [0, 1, 3];
/// Of so many hidden neurons the weights are kept, the first ones.
const KEPT: usize = 50;
/// So many of them are shown.
const SHOWN: usize = 5;

/// What the network answers to an image.
pub struct Answer {
    pub class: usize,
    /// The probability that it gives this class.
    pub share: f32,
    pub is_right: bool,
}

pub struct Moment {
    pub epoch: usize,
    /// The test accuracy, in per cent.
    pub test: f64,
    /// To the images that are shown.
    pub answers: Vec<Answer>,
    /// The weights from the pixels to each of the first hidden neurons.
    pub weights: Vec<Vec<f32>>,
}

pub struct Moments {
    /// The first test image of each class, in the order of the classes.
    pub images: Vec<usize>,
    pub moments: Vec<Moment>,
    last: usize,
}

impl Moments {
    /// None so far; `last` is the last epoch that there will be.
    pub fn new(test: &Dataset, last: usize) -> Self {
        let first = |class| test.labels().iter().position(|&label| label == class);
        Self {
            images: (0..test.classes()).filter_map(first).collect(),
            moments: Vec::new(),
            last,
        }
    }

    /// Keeps what there is to show after this epoch, if it is one of those that are shown.
    pub fn look(
        &mut self,
        epoch: usize,
        net: &TwoLayerNet<f32>,
        test: &Dataset,
        accuracy: f64,
    ) -> Result<(), Mismatch> {
        if !EPOCHS.contains(&epoch) && epoch != self.last {
            return Ok(());
        }
        let shares = softmax(net.predict(&test.images().select(&self.images))?);
        let answer = |(row, &image): (ndarray::ArrayView1<'_, f32>, &usize)| {
            let class = argmax(row);
            Answer {
                class,
                share: row[class],
                is_right: class == test.labels()[image],
            }
        };
        let answers = shares.rows().into_iter().zip(&self.images).map(answer);
        let neurons = net.affine1().weight().columns().into_iter().take(KEPT);
        let weights = |neuron: ndarray::ArrayView1<'_, f32>| neuron.to_vec();
        self.moments.push(Moment {
            epoch,
            test: accuracy,
            answers: answers.collect(),
            weights: neurons.map(weights).collect(),
        });
        Ok(())
    }

    /// The neurons whose weights have changed most from the first moment to the last, in their order.
    pub fn most_changed(&self) -> Vec<usize> {
        let [first, .., last] = &self.moments[..] else {
            return Vec::new();
        };
        let way = |(a, b): (&f32, &f32)| f64::from(b - a).powi(2);
        let pairs = first.weights.iter().zip(&last.weights);
        let ways = pairs.map(|(a, b)| a.iter().zip(b).map(way).sum::<f64>());
        let mut neurons: Vec<(usize, f64)> = ways.enumerate().collect();
        neurons.sort_by(|a, b| b.1.total_cmp(&a.1));
        neurons.truncate(SHOWN);
        let mut neurons: Vec<usize> = neurons.into_iter().map(|(neuron, _)| neuron).collect();
        neurons.sort_unstable();
        neurons
    }
}
