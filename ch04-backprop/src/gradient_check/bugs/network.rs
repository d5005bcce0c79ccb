//! The network of the museum: every kind of layer once, all of them square, so that a wrong product has a shape that fits.

use std::array::from_fn;

use common::activation::{relu, sigmoid, softmax};
use common::gradient::numerical_gradient;
use common::seeded;
use ndarray::{Array2, array};
use rand_distr::{Distribution, StandardNormal};

use super::backward::Bug;

pub const NAMES: [&str; 7] = ["W1", "b1", "c", "W2", "b2", "W3", "b3"];
pub const EXAMPLES: usize = 5;
pub const CLASSES: usize = 3;

/// A batch, its answers as one-hot rows, and the parameters in the order of [`NAMES`]; a bias is a matrix of one row.
#[derive(Clone)]
pub struct Network {
    pub x: Array2<f64>,
    pub t: Array2<f64>,
    pub parameters: [Array2<f64>; 7],
}

/// The values of one forward pass.
pub struct Values {
    pub a1: Array2<f64>,
    pub z1: Array2<f64>,
    pub a2: Array2<f64>,
    pub z2: Array2<f64>,
    pub a3: Array2<f64>,
}

impl Network {
    pub fn new() -> Self {
        let mut rng = seeded(4);
        let mut normal = |rows| {
            let draw = || StandardNormal.sample(&mut rng);
            Array2::from_shape_simple_fn((rows, CLASSES), draw)
        };
        let eye = Array2::eye(CLASSES);
        Self {
            x: normal(EXAMPLES),
            t: eye.select(ndarray::Axis(0), &[0, 2, 1, 1, 2]),
            parameters: from_fn(|index| {
                normal(if NAMES[index].starts_with('W') {
                    CLASSES
                } else {
                    1
                })
            }),
        }
    }

    /// This network, or for the bug that only large scores show one whose scores are all larger by 1000.
    pub fn made_for(&self, bug: Bug) -> Self {
        let mut network = self.clone();
        if bug == Bug::SoftmaxWithoutShift {
            network.parameters[6] += &array![[1000.0; CLASSES]];
        }
        network
    }

    pub fn forward(&self) -> Values {
        let [w1, b1, c, w2, b2, w3, b3] = &self.parameters;
        let a1 = self.x.dot(w1) + b1;
        let z1 = a1.mapv(relu) + c;
        let a2 = z1.dot(w2) + b2;
        let z2 = a2.mapv(sigmoid);
        let a3 = z2.dot(w3) + b3;
        Values { a1, z1, a2, z2, a3 }
    }

    fn loss(&self) -> f64 {
        let y = softmax(self.forward().a3);
        -(&self.t * &y.ln()).sum() / EXAMPLES as f64
    }

    /// What the gradient is, found by trying.
    pub fn numerical_gradient(&self) -> [Array2<f64>; 7] {
        from_fn(|index| {
            let loss_with = |parameter: &Array2<f64>| {
                let mut network = self.clone();
                network.parameters[index].assign(parameter);
                network.loss()
            };
            numerical_gradient(loss_with, &mut self.parameters[index].clone())
        })
    }
}
